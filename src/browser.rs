//! The browser: the only room that names web-sys and gloo.
//!
//! Invariant: every function is safe to call at any time; where the page lacks what it looks for
//! nothing happens. No rule of the product lives here.

mod focus;
mod history;
mod load;
mod pointer;
mod takeover;

pub use focus::{focus_id, step_in_table};
pub use history::{address, on_back, push, set_document};
pub use load::load_dataset;
pub use pointer::{
    Point, clicked_figure, close_details, follow_choices, input_checked, input_value, pointer_at, show_dialog,
};
pub use takeover::{blocks, detached_main, hidden_rows, is_comparison, mark_ready, report_failure, take_over};

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
