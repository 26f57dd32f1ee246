//! Parts of the dataset, fetched when a choice needs them.
//!
//! Invariant: what is read is what the page pins.

use super::page::{document, window};
use super::tree::Tree;
use crate::model::{DatasetPart, HOSTED};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Node, RequestInit, Response};

/// A part of the dataset that the page names, or what is around `place`, in its compact form, pinned by its integrity;
/// `None` where it cannot be had. It is asked for at once, and awaited when it is needed.
pub fn fetch(part: DatasetPart, place: Option<Node>) -> impl Future<Output = Option<Vec<u8>>> {
    let root = place.filter(|_| HOSTED).and_then(|place| Tree::of(Some(place))?.first("[data-core]"));
    let asked = ask(root.as_ref(), part.name());
    async move {
        let bytes = match asked {
            Some(asked) => read(asked).await.ok(),
            None => None,
        };
        if let (None, Some(root)) = (&bytes, root) {
            // The shell of the element finds out why.
            let _ = root.set_attribute("data-lost", part.name());
        }
        bytes
    }
}

// A future from the start: a request that fails and that nobody awaits is no error of the page.
fn ask(around: Option<&Element>, name: &str) -> Option<JsFuture> {
    let root = around.cloned().or_else(|| document()?.document_element())?;
    let name = format!("data-{name}");
    let named = |name: &str| root.get_attribute(name).filter(|value| !value.is_empty());
    let options = RequestInit::new();
    if let Some(integrity) = named(&format!("{name}-integrity")) {
        options.set_integrity(&integrity);
    }
    if HOSTED {
        // On another site's page a request tells nothing of that page, nor who the visitor is.
        for (name, value) in [("credentials", "omit"), ("referrerPolicy", "no-referrer")] {
            let _ = Reflect::set(&options, &name.into(), &value.into());
        }
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
