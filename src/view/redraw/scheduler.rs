//! The fragments of a comparison that wait to be drawn.
//!
//! Invariant: a fragment waits once, for what was chosen last; every fragment that waits is drawn: each in a turn of its own
//! (`turns.rs`), or on a small view all at once when the answer to the choice is painted.

use super::fragment::Fragment;
use super::region::Region;
use crate::browser;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::{Callback, NodeRef};

/// Draws what waits.
pub(super) type TakeTurns = fn(Rc<Scheduler>);

/// The fragments that wait.
pub(in crate::view) struct Scheduler {
    pub(super) waiting: RefCell<Vec<(Fragment, Callback<()>)>>,
    /// Whether a task is on its way.
    pub(super) running: Cell<bool>,
    /// Whether the first view is still being made, which is drawn as a whole.
    whole: Cell<bool>,
    /// The view is so small that what a choice concerns is drawn in two frames.
    at_once: Cell<bool>,
    /// Whether all has been drawn once.
    pub(super) seen: Cell<bool>,
    /// Called before one is drawn.
    pub(super) turn: Callback<()>,
    /// Called when none waits any more.
    pub(super) done: Callback<()>,
    /// Where the comparison is.
    pub(super) place: NodeRef,
}

impl Scheduler {
    pub(in crate::view) fn new(place: NodeRef, whole: bool, turn: Callback<()>, done: Callback<()>) -> Self {
        Scheduler {
            waiting: RefCell::default(),
            running: Cell::new(false),
            whole: Cell::new(whole),
            at_once: Cell::new(false),
            seen: Cell::new(whole),
            turn,
            done,
            place,
        }
    }

    /// Whether the first view is still being made.
    pub(in crate::view) fn is_whole(&self) -> bool {
        self.whole.get()
    }

    /// The first view is made: from now on fragments wait for their turn.
    pub(in crate::view) fn open(&self) {
        self.whole.set(false);
    }

    /// From now on a choice is answered in two frames, or fragment by fragment.
    pub(in crate::view) fn draw_at_once(&self, on: bool) {
        self.at_once.set(on);
    }

    /// True if a choice is answered in two frames.
    pub(in crate::view) fn draws_at_once(&self) -> bool {
        self.at_once.get()
    }

    /// Whether no fragment waits and none is drawn.
    pub(in crate::view) fn is_idle(&self) -> bool {
        !self.running.get()
    }

    /// Whether a fragment of a region waits.
    pub(in crate::view) fn holds(&self, region: Region) -> bool {
        self.waiting.borrow().iter().any(|(fragment, _)| fragment.region() == region)
    }

    /// Lets a fragment be drawn when its turn comes; `take_turns` is of the views' module, which what is drawn in turns needs.
    pub(in crate::view) fn push(self: &Rc<Self>, fragment: Fragment, draw: Callback<()>, take_turns: TakeTurns) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.retain(|(other, _)| *other != fragment);
        waiting.push((fragment, draw));
        if !self.running.replace(true) {
            let scheduler = self.clone();
            // What the choice itself changed is painted before the first fragment is drawn.
            browser::after_paint(Box::new(move || take_turns(scheduler)));
        }
    }

    /// Forgets what waits: the comparison is no more on the page.
    pub(in crate::view) fn clear(&self) {
        self.waiting.borrow_mut().clear();
    }
}

/// Draws all that waits, in one task.
pub(super) fn draw_rest(scheduler: Rc<Scheduler>) {
    for (_, draw) in scheduler.waiting.take() {
        draw.emit(());
    }
    scheduler.running.set(false);
    scheduler.done.emit(());
}
