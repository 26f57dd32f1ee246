//! The browser: the only room that names web-sys and gloo.
//!
//! Invariant: every function is safe to call at any time; where the page lacks what it looks for
//! nothing happens. No rule of the product lives here.

mod check;
mod clipboard;
mod dialog;
mod download;
mod file;
mod focus;
mod history;
mod host;
mod load;
mod other_pages;
mod page;
mod pointer;
mod site_head;
mod storage;
mod takeover;
mod tree;
mod turn;
mod ui_state;

pub use check::{Checked, FileFault, Given, allow_drop, attribute_of, check, dropped, given, read};
pub use clipboard::{copy, select_text};
pub use dialog::{Opener, close_dialog, closes_dialog, is_open, show_dialog};
pub use download::{download, download_picture};
pub use file::{file_in, json_entries};
pub use focus::{enter_table, focus_id, go_to_id, key_of, press_link_button, step_in_table, step_in_tabs};
pub use gloo::events::EventListener as Listener;
pub use history::{
    address, on_back, push, push_view, reload, remembered_scroll, replace, replace_page, scroll_to, set_document,
};
pub use host::{HostElement, object};
pub use load::fetch;
pub use other_pages::{fetch_page, saves_data};
pub use pointer::{
    Chosen, Point, changed, clicked, clicked_figure, close_details, drawing_at, hold_pointer, is_near,
    is_second_pointer, jump_inside, near_view, pointer_at, typed,
};
pub use site_head::{mark_view, on_head_link, report_template, site_origin};
pub use storage::{forget, fragment, store, stored};
pub use takeover::{
    VISITED, detached_main, empty_part, follow_controls, fragments_in, is_comparison, mark_ready, parts,
    report_failure, take_over,
};
pub use tree::Tree;
pub use turn::{after_paint, copy_unseen, how_far, nearest_first, now, soon};
pub use ui_state::{UiState, is_rewritten, restore_ui_state, save_ui_state, tick, typed_into};

/// A part of the page, as the browser has it.
pub use web_sys::Node as PageNode;

/// Names of the page's own types for the shell of the element: a function that is told of events, and the element of
/// the shadow root that is drawn in.
pub use {js_sys::Function as HostFunction, web_sys::Element as Root};
