//! The program of the element `role-scope`: what its shell calls.
//!
//! Invariant: no logic; every comparison is known by a number, and a number that is none of them does nothing. The
//! shell (`static/rolescope.js`) keeps every call from a program that has failed.

use rolescope::browser::{self, HostElement, HostFunction, Root};
use rolescope::view::{Embedded, Program, set_site};
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static PROGRAM: RefCell<Option<Program>> = const { RefCell::new(None) };
    static SHOWN: RefCell<BTreeMap<u32, Embedded>> = const { RefCell::new(BTreeMap::new()) };
}

fn main() {}

/// Reads the built-in dataset from its compact form; links lead to `site`. Says whether it could.
#[wasm_bindgen]
pub fn start(site: String, dataset: &[u8]) -> bool {
    set_site(site);
    PROGRAM.with_borrow_mut(|program| {
        *program = Program::new(dataset);
        program.is_some()
    })
}

/// Draws a comparison in `root` as `query` asks, with the site's own data and metro areas in the compact form, and gives its
/// number; 0 where the data cannot be read. `notify` is called with the name of each event and an object of texts.
#[wasm_bindgen]
pub fn mount(root: Root, notify: HostFunction, query: &str, own: Option<Vec<u8>>, metros: Option<Vec<u8>>) -> u32 {
    let host_element = HostElement::new(root, notify);
    let free = |number: &u32| SHOWN.with_borrow(|shown| !shown.contains_key(number));
    let number = (1..).find(free).unwrap_or_default();
    let made = PROGRAM
        .with_borrow(|program| program.as_ref()?.mount(host_element, number, query, own.as_deref(), metros.as_deref()));
    made.map_or(0, |made| {
        SHOWN.with_borrow_mut(|shown| shown.insert(number, made));
        number
    })
}

/// Shows what `query` asks for.
#[wasm_bindgen]
pub fn show(number: u32, query: &str) {
    SHOWN.with_borrow(|shown| {
        if let Some(found) = shown.get(&number) {
            found.show(query);
        }
    });
}

/// Takes the page's colours again.
#[wasm_bindgen]
pub fn paint(number: u32) {
    SHOWN.with_borrow(|shown| {
        if let Some(found) = shown.get(&number) {
            found.paint();
        }
    });
}

/// The choices as an object of texts, by the names of the query; the property `state` of the element.
#[wasm_bindgen]
pub fn state(number: u32) -> JsValue {
    SHOWN.with_borrow(|shown| shown.get(&number).map_or(JsValue::UNDEFINED, |found| browser::object(&found.state())))
}

/// The table of a chart as a file of a format (`csv`, `json`, `md`); nothing where there is none.
#[wasm_bindgen]
pub fn table(number: u32, format: &str, chart: &str) -> Option<String> {
    SHOWN.with_borrow(|shown| shown.get(&number)?.table(format, chart))
}

/// Takes a comparison off the page.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    if let Some(found) = SHOWN.with_borrow_mut(|shown| shown.remove(&number)) {
        found.remove();
    }
}
