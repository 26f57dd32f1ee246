//! The program of the element `role-scope`: what its shell calls.
//!
//! Invariant: no logic; every comparison is known by a number, and a number that is none of them does nothing. The
//! shell (`static/rolescope.js`) keeps every call from a program that has failed.

use rolescope::browser::{self, HostElement, HostFunction, Root};
use rolescope::view::{Embedded, HostFiles, set_site};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The state of a number: free, kept for a comparison that is coming, or in use.
enum Slot {
    Free,
    /// A comparison whose first parts are being fetched, or could not be had; each has another ticket, so that one that comes
    /// after it was taken off the page is told from one that has its number since.
    Coming(u32),
    Shown(Embedded),
}

thread_local! {
    /// By number, from 1. A list, since elements are few: a map by number would take 1.1 KB of the packed program.
    static SLOTS: RefCell<Vec<Slot>> = const { RefCell::new(Vec::new()) };
    /// The next ticket.
    static TICKET: Cell<u32> = const { Cell::new(0) };
}

/// Calls with the slot of a number, if there is one.
fn slot<T>(number: u32, act: impl FnOnce(&mut Slot) -> T) -> Option<T> {
    SLOTS.with_borrow_mut(|slots| slots.get_mut((number as usize).checked_sub(1)?).map(act))
}

fn main() {}

/// Lets links lead to `site`.
#[wasm_bindgen]
pub fn start(site: String) {
    set_site(site);
}

/// Keeps a number for a comparison, the first that is free from 1.
#[wasm_bindgen]
pub fn reserve() -> u32 {
    let ticket = TICKET.replace(TICKET.get().wrapping_add(1));
    SLOTS.with_borrow_mut(|slots| {
        let index = slots.iter().position(|slot| matches!(slot, Slot::Free)).unwrap_or(slots.len());
        match slots.get_mut(index) {
            Some(slot) => *slot = Slot::Coming(ticket),
            None => slots.push(Slot::Coming(ticket)),
        }
        u32::try_from(index + 1).unwrap_or_default()
    })
}

/// Draws a comparison in `root` as `query` asks, under a number that was kept for it; what it takes at first is fetched by
/// the names and addresses that `root` bears. With the site's own data, in the compact form, come the whole dataset and, for
/// a metro area, those. False where something of this cannot be had or read. `notify` is called with the name of each event
/// and an object of texts.
#[wasm_bindgen]
pub async fn mount(
    number: u32,
    root: Root,
    notify: HostFunction,
    query: String,
    own: Option<Vec<u8>>,
    dataset: Option<Vec<u8>>,
    metros: Option<Vec<u8>>,
) -> bool {
    let ticket = slot(number, |slot| if let Slot::Coming(ticket) = slot { Some(*ticket) } else { None }).flatten();
    let files = own.zip(dataset).map(|(own, dataset)| HostFiles { own, dataset, metros });
    let Some(made) = Embedded::mount(HostElement::new(root, notify), number, &query, files).await else { return false };
    let left = slot(number, |slot| match slot {
        Slot::Coming(now) if Some(*now) == ticket => {
            *slot = Slot::Shown(made);
            None
        }
        _ => Some(made),
    });
    if let Some(left) = left.flatten() {
        left.remove();
    }
    true
}

/// Calls with the comparison of a number, if there is one.
fn with<T>(number: u32, act: impl FnOnce(&Embedded) -> T) -> Option<T> {
    SLOTS.with_borrow(|slots| match slots.get((number as usize).checked_sub(1)?) {
        Some(Slot::Shown(embedded)) => Some(act(embedded)),
        _ => None,
    })
}

/// Shows what `query` asks for; false where the comparison has to be mounted anew for that.
#[wasm_bindgen]
pub fn show(number: u32, query: &str) -> bool {
    with(number, |embedded| embedded.show(query)).unwrap_or(true)
}

/// Takes the page's colours again.
#[wasm_bindgen]
pub fn paint(number: u32) {
    with(number, Embedded::paint);
}

/// The choices as an object of texts, by the names of the query; the property `state` of the element.
#[wasm_bindgen]
pub fn state(number: u32) -> JsValue {
    with(number, |embedded| browser::object(&embedded.state())).unwrap_or(JsValue::UNDEFINED)
}

/// The table of a chart as a text of a format (`csv`, `json`, `md`); nothing where there is none.
///
/// # Errors
/// When something that it takes cannot be had.
#[wasm_bindgen]
pub async fn table(number: u32, format: String, chart: String) -> Result<Option<String>, JsValue> {
    let table = with(number, |embedded| embedded.table(&format, &chart)).ok_or(JsValue::UNDEFINED)?;
    table.await.ok_or(JsValue::UNDEFINED)
}

/// Takes a comparison off the page.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    if let Some(Slot::Shown(embedded)) = slot(number, |slot| std::mem::replace(slot, Slot::Free)) {
        embedded.remove();
    }
}
