//! The rest of the dataset, fetched when a choice needs it.

use super::document;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// The whole dataset in its compact form, pinned by its integrity; `None` where it cannot be had.
/// It is asked for at once, and awaited when it is needed.
pub fn dataset() -> impl Future<Output = Option<Vec<u8>>> {
    let asked = ask();
    async move { read(asked?).await.ok() }
}

// A future from the start: a request that fails and that nobody awaits is no error of the page.
fn ask() -> Option<JsFuture> {
    let root = document()?.document_element()?;
    let named = |name| root.get_attribute(name).filter(|value| !value.is_empty());
    let options = RequestInit::new();
    if let Some(integrity) = named("data-integrity") {
        options.set_integrity(&integrity);
    }
    let path = named("data-dataset")?;
    Some(JsFuture::from(super::window()?.fetch_with_str_and_init(&path, &options)))
}

async fn read(asked: JsFuture) -> Result<Vec<u8>, JsValue> {
    let response: Response = asked.await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
