//! Files that a visitor gives the page.
//!
//! Invariant: a file is read into memory and goes nowhere else; one that is too long is not read.

use super::tree::Tree;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// The text of the file that a field holds, which is then free for another; `None` where it holds
/// none, or one that cannot be read or is longer than so many bytes.
pub async fn file_in(tree: Tree, id: &str, longest: usize) -> Option<String> {
    let field = tree.by_id(id)?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0)?;
    let fits = file.size() <= longest as f64;
    let text = if fits { JsFuture::from(file.text()).await.ok()?.as_string() } else { None };
    field.set_value("");
    text
}

/// The entries of a JSON object in their order, texts with their value and all else without.
///
/// # Errors
/// The browser's own words on a text that is no JSON, with the place; empty for JSON that is no object.
pub fn json_entries(text: &str) -> Result<Vec<(String, Option<String>)>, String> {
    let message = |error: JsValue| Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
    let value = JSON::parse(text).map_err(|error| message(error).unwrap_or_default())?;
    let object = value.dyn_into::<Object>().map_err(|_| String::new())?;
    let names = Object::keys(&object);
    let entries = names.iter().filter_map(|name| {
        let value = Reflect::get(&object, &name).ok()?;
        Some((name.as_string()?, value.as_string()))
    });
    Ok(entries.collect())
}
