//! Parts of the dataset, fetched when a choice needs them.
//!
//! Invariant: what is read is what the page pins.

use super::page::{document, window};
use super::tree::Tree;
use crate::model::DatasetPart;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Node, RequestInit, Response};

/// A part of the dataset that the page names, or what is around `place`, in its compact form, pinned by its integrity;
/// `None` where it cannot be had. It is asked for at once, and awaited when it is needed.
pub fn fetch(part: DatasetPart, place: Option<Node>) -> impl Future<Output = Option<Vec<u8>>> {
    let asked = ask(place, part.name());
    async move { read(asked?).await.ok() }
}

// A future from the start: a request that fails and that nobody awaits is no error of the page.
fn ask(place: Option<Node>, name: &str) -> Option<JsFuture> {
    let around = place.and_then(|place| Tree::of(Some(place))?.first("[data-metros]"));
    let root = around.or_else(|| document()?.document_element())?;
    let name = format!("data-{name}");
    let named = |name: &str| root.get_attribute(name).filter(|value| !value.is_empty());
    let options = RequestInit::new();
    if let Some(integrity) = named(&format!("{name}-integrity")) {
        options.set_integrity(&integrity);
    }
    let path = named(&name)?;
    Some(JsFuture::from(window()?.fetch_with_str_and_init(&path, &options)))
}

async fn read(asked: JsFuture) -> Result<Vec<u8>, JsValue> {
    let response: Response = asked.await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
