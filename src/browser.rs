//! The browser: the only room that names web-sys and gloo.
//!
//! Invariant: every function is safe to call at any time; where the page lacks what it looks for
//! nothing happens. No rule of the product lives here.

mod focus;
mod history;
mod load;
mod pointer;
mod takeover;
mod turn;

pub use focus::{enter_table, focus_id, step_in_table};
pub use gloo::events::EventListener as Listener;
pub use history::{address, on_back, push, set_document};
pub use load::dataset;
pub use pointer::{
    Chosen, Point, beside_dialog, changed, clicked, clicked_figure, close_details, close_dialog, follow_choices,
    is_open, pointer_at, show_dialog,
};
pub use takeover::{
    VISITED, detached_main, is_comparison, mark_ready, open_again, open_disclosures, parts, report_failure, take_over,
};
pub use turn::{after_paint, nearest_first, soon};

/// A part of the page, as the browser has it.
pub use web_sys::Node as Part;

use wasm_bindgen::JsCast;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

fn element_of(target: Option<web_sys::EventTarget>) -> Option<web_sys::Element> {
    target?.dyn_into().ok()
}
