//! The rest of the dataset, fetched when a choice needs it; metro areas, when a place is looked for.

use super::page::{document, window};
use super::tree::Tree;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Node, RequestInit, Response};

/// A part of the dataset that the page names, or what is around `place`, in its compact form, pinned by its integrity;
/// `None` where it cannot be had. It is asked for at once, and awaited when it is needed.
pub fn fetch(part: Dataset, place: Option<Node>) -> impl Future<Output = Option<Vec<u8>>> {
    let asked = ask(
        place,
        match part {
            Dataset::Whole => "data-dataset",
            Dataset::Metros => "data-metros",
        },
    );
    async move { read(asked?).await.ok() }
}

/// A part of the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dataset {
    /// All that pages show.
    Whole,
    /// Metro areas.
    Metros,
}

// A future from the start: a request that fails and that nobody awaits is no error of the page.
fn ask(place: Option<Node>, name: &str) -> Option<JsFuture> {
    let around = place.and_then(|place| Tree::of(Some(place))?.first("[data-metros]"));
    let root = around.or_else(|| document()?.document_element())?;
    let named = |name: &str| root.get_attribute(name).filter(|value| !value.is_empty());
    let options = RequestInit::new();
    if let Some(integrity) = named(&format!("{name}-integrity")) {
        options.set_integrity(&integrity);
    }
    let path = named(name)?;
    Some(JsFuture::from(window()?.fetch_with_str_and_init(&path, &options)))
}

async fn read(asked: JsFuture) -> Result<Vec<u8>, JsValue> {
    let response: Response = asked.await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
