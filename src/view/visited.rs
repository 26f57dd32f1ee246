//! The visitor's use of the drawings of the page, and the figure that they are at.
//!
//! Invariant: one figure of the page is visited at a time; a key or the pointer changes the readout and the ring around
//! it, nothing else.

use crate::browser::{self, Point};
use crate::state::Chart;
use yew::prelude::Event;

/// The row of a figure in a drawing, and its place in the row.
pub(super) type At = (usize, usize);

/// A use of a drawing by keys or pointer.
pub enum Use {
    /// The keyboard comes to it.
    Come,
    /// A key that visits figures, or leaves them.
    Key(String),
    /// The pointer moves over it.
    Point(Point),
    /// The pointer goes down, moves while it is down, or is lifted.
    Touch(Point, Touch),
    /// A second finger is there: together they enlarge the page, and nothing is moved.
    Release,
    /// The keyboard goes elsewhere.
    Leave,
}

/// The phase of a touch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    /// The pointer goes down.
    Start,
    /// It moves while it is down.
    Move,
    /// It is lifted.
    End,
}

/// Where and how a drawing is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Touched {
    /// Where the pointer is that took hold of a figure; nothing if it did not, or a key was used.
    pub(super) point: Option<Point>,
    /// The figure there, as row and place.
    pub(super) at: Option<(usize, usize)>,
    /// True when the pointer has been lifted or the key released.
    pub(super) done: bool,
}

/// The figure that the visitor is at.
#[derive(Default)]
pub(super) struct Visited {
    /// Its drawing and its place there.
    pub(super) at: Option<(Chart, At)>,
    /// True from a press on something that can be moved until the pointer is lifted.
    pub(super) grabbed: bool,
    /// True once it has moved since: a press without a move is a click.
    pub(super) moved: bool,
    /// A key or the end of a touch that came before what answers it.
    pub(super) held: Option<(Chart, Use)>,
}

impl Visited {
    /// The place in a drawing, if the visitor is there.
    pub(super) fn of(&self, chart: Chart) -> Option<At> {
        self.at.filter(|(other, _)| *other == chart).map(|(_, at)| at)
    }
}

/// The chart and the use of an event; `None` for events that are not for a drawing. The page is then not scrolled by
/// its key.
pub(super) fn used(event: &Event) -> Option<(Chart, Use)> {
    let chart = browser::drawing_at(event).and_then(|id| Chart::from_id(&id))?;
    let touch = |phase: Touch| {
        if browser::is_second_pointer(event) {
            return Some(Use::Release);
        }
        let point = browser::pointer_at(event, ".drawing")?;
        let is_down = phase == Touch::End || browser::hold_pointer(event, ".drawing");
        Some(if is_down { Use::Touch(point, phase) } else { Use::Point(point) })
    };
    let used = match event.type_().as_str() {
        "focusin" => Some(Use::Come),
        "focusout" => Some(Use::Leave),
        "keydown" => key(event).map(Use::Key),
        "pointermove" => touch(Touch::Move),
        "pointerdown" => touch(Touch::Start),
        "pointerup" => touch(Touch::End),
        _ => None,
    };
    Some((chart, used?))
}

/// The key that was pressed, if a drawing answers it.
fn key(event: &Event) -> Option<String> {
    let key = browser::key_of(event);
    let is_step = matches!(key.as_str(), "ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" | "Home" | "End");
    let is_other = matches!(key.as_str(), "Escape" | "Enter");
    // The other keys are the drawing's own only while a figure of it is visited.
    if is_step || is_other && browser::is_near(event, ".stage:has(.ring)") {
        event.prevent_default();
    }
    (is_step || is_other).then_some(key)
}
