//! Files that a visitor wants checked, and the module that checks them, which is fetched for the first of them.
//!
//! Invariant: a file is read into memory and goes nowhere else; the module is pinned by its integrity value. A program cannot name
//! a module by itself, so the page has a small script for that (`static/embed/door.js`), which answers the event `rolescope-import`.

use super::page::{document, element_of};
use crate::model::Dataset;
use js_sys::{Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, CustomEventInit, DragEvent, Event, HtmlInputElement};

/// A file that a visitor has given.
#[derive(Clone, Debug)]
pub struct Given(web_sys::File);

/// A fault that the check has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFault {
    /// The kind of fault, as docs/host-data.md lists them.
    pub code: String,
    /// The place in the data.
    pub path: String,
    /// The line in the file, from 1; 0 where there is none.
    pub line: u32,
    /// The column in the line, from 1; 0 where there is none.
    pub column: u32,
    /// The fault in words, ready to be shown.
    pub reason: String,
}

/// The outcome of a file that was given to the checker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// It is sound: its text, and the dataset in the compact form.
    Sound(String, Vec<u8>),
    /// Sorted by their place in the file; at least one.
    Faulty(Vec<FileFault>),
    /// It could not be read.
    Unread,
    /// The check could not be loaded or did not answer as expected.
    NoCheck,
}

impl Checked {
    /// The dataset of a sound file.
    #[must_use]
    pub fn dataset(&self) -> Option<Dataset> {
        match self {
            Checked::Sound(_, data) => Dataset::from_compact(data).ok(),
            _ => None,
        }
    }
}

/// The file that a field has just been given.
#[must_use]
pub fn given(event: &Event) -> Option<Given> {
    let field: HtmlInputElement = element_of(event.target())?.dyn_into().ok()?;
    field.files()?.get(0).map(Given)
}

/// The file that was dropped; the browser would otherwise open it.
#[must_use]
pub fn dropped(event: &DragEvent) -> Option<Given> {
    event.prevent_default();
    event.data_transfer()?.files()?.get(0).map(Given)
}

/// Lets a file be dropped.
pub fn allow_drop(event: &DragEvent) {
    event.prevent_default();
}

impl Given {
    /// The file's name, as its owner's system has it.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// In bytes, known before the file is read.
    #[must_use]
    pub fn bytes(&self) -> f64 {
        self.0.size()
    }
}

/// The bytes of a file; `None` if it cannot be read.
pub async fn read(file: &Given) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.0.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Has the bytes of a file checked by the module at an address.
pub async fn check(bytes: &[u8], path: &str, integrity: &str) -> Checked {
    let Ok((data, faults)) = checked(&Uint8Array::from(bytes), path, integrity).await else { return Checked::NoCheck };
    let Some(data) = data else { return Checked::Faulty(faults) };
    // What is sound is a text, with or without a byte order mark.
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    String::from_utf8(text.to_vec()).map_or(Checked::Unread, |text| Checked::Sound(text, data))
}

/// The dataset of a file, or its faults: `check(bytes)` of the module gives an object whose `data()` is the one in the compact form
/// and whose `faults()` is the list of the others as JSON.
async fn checked(
    bytes: &Uint8Array,
    path: &str,
    integrity: &str,
) -> Result<(Option<Vec<u8>>, Vec<FileFault>), JsValue> {
    let module = JsFuture::from(import(path, integrity)).await?;
    // The module fetches its program first.
    if let Ok(start) = get(&module, "default").dyn_into::<Function>() {
        settled(start.call0(&JsValue::UNDEFINED)?).await?;
    }
    let check: Function = get(&module, "check").dyn_into()?;
    let checked = settled(check.call1(&JsValue::UNDEFINED, bytes)?).await?;
    let data: Function = get(&checked, "data").dyn_into()?;
    let data: Option<Uint8Array> = data.call0(&checked)?.dyn_into().ok();
    let list: Function = get(&checked, "faults").dyn_into()?;
    let text = list.call0(&checked)?.as_string().ok_or(JsValue::NULL)?;
    let list: Array = JSON::parse(&text)?.dyn_into()?;
    Ok((data.map(|data| data.to_vec()), list.iter().map(|fault| fault_of(&fault)).collect()))
}

/// The outcome of a promise, or the value itself where it is none.
async fn settled(value: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&value)).await
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn fault_of(fault: &JsValue) -> FileFault {
    let text = |name: &str| get(fault, name).as_string().unwrap_or_default();
    let number = |name: &str| get(fault, name).as_f64().unwrap_or_default() as u32;
    FileFault {
        code: text("code"),
        path: text("path"),
        line: number("line"),
        column: number("column"),
        reason: text("reason"),
    }
}

/// Asks the page's script for a module.
fn import(path: &str, integrity: &str) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let detail = Object::new();
        for (name, value) in [("resolve", resolve.into()), ("reject", reject.clone().into())] {
            let _: Result<bool, JsValue> = Reflect::set(&detail, &name.into(), &value);
        }
        for (name, value) in [("path", path), ("integrity", integrity)] {
            let _: Result<bool, JsValue> = Reflect::set(&detail, &name.into(), &value.into());
        }
        let init = CustomEventInit::new();
        init.set_detail(&detail);
        init.set_cancelable(true);
        let event = CustomEvent::new_with_event_init_dict("rolescope-import", &init);
        let asked = document().zip(event.ok()).map(|(document, event)| document.dispatch_event(&event));
        // Whoever answers cancels the event; where nobody does, no module comes.
        if !matches!(asked, Some(Ok(false))) {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    })
}

/// The value of an attribute of an element.
#[must_use]
pub fn attribute_of(id: &str, name: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.get_attribute(name)
}
