//! The messages of `App`.
//!
//! Invariant: whatever changes it comes as one of these.

use super::redraw::arrived::Arrived;
use super::redraw::render_context::Opened;
use super::visited::Use;
use crate::browser;
use crate::state::{Chart, Selection, View};

/// Everything that changes the page: events, answers of the browser, turns of the scheduler.
pub enum Msg {
    /// A control was used.
    Choose(browser::Chosen),
    /// A field was typed into or dragged.
    Type(browser::Chosen),
    /// A figure was clicked: its name, and the link around it.
    Figure(String, browser::Opener),
    /// A drawing was used.
    Drawing(Chart, Use),
    /// The visitor shows the intention to use something.
    Need,
    /// Something that was fetched is there, or cannot be had.
    Arrived(Arrived),
    /// The visitor went back or forward.
    Back,
    /// A tab is about to be used.
    Near(View),
    /// A page that holds what was chosen is there, or cannot be had.
    Page(String, Option<Vec<(String, browser::PageNode)>>),
    /// The site that shows the comparison asks for other choices.
    Show(Box<Selection>),
    /// A file was asked for and made, or could not be.
    Said(String),
    /// A file was opened.
    Opened(Opened),
    /// No fragment waits any more.
    Drawn,
    /// The dialog was closed.
    Close,
}
