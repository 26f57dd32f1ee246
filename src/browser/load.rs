//! The rest of the dataset, fetched when a choice needs it.

use super::document;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// The whole dataset in its compact form, pinned by its integrity; `None` where it cannot be had.
pub async fn dataset() -> Option<Vec<u8>> {
    fetch().await.ok()
}

async fn fetch() -> Result<Vec<u8>, JsValue> {
    let root = document().and_then(|d| d.document_element()).ok_or(JsValue::NULL)?;
    let named = |name| root.get_attribute(name).filter(|value| !value.is_empty());
    let path = named("data-dataset").ok_or(JsValue::NULL)?;
    let options = RequestInit::new();
    if let Some(integrity) = named("data-integrity") {
        options.set_integrity(&integrity);
    }
    let window = super::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(&path, &options)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
