//! The fragments of a comparison that wait to be drawn.
//!
//! Invariant: a fragment waits once, for what was chosen last; every fragment that waits is drawn: each in a turn of its own
//! (`turns.rs`), or on a small view all at once: with the answer to the choice, or where that is slow once it is painted.

use super::fragment::Fragment;
use super::region::Region;
use crate::browser;
use crate::model::HOSTED;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::{Callback, NodeRef};

/// An answer that is drawn within so many ms leaves room for the rest in the same frame: half a frame at 60 Hz.
const QUICK: f64 = 8.0;

/// Draws what waits.
pub(super) type TakeTurns = fn(Rc<Scheduler>);

/// The fragments that wait.
pub(in crate::view) struct Scheduler {
    pub(super) waiting: RefCell<Vec<(Fragment, Callback<()>)>>,
    /// Whether a task is on its way.
    pub(super) running: Cell<bool>,
    /// Whether the first view is still being made, which is drawn as a whole.
    whole: Cell<bool>,
    /// The view is so small that what a choice concerns is drawn in one frame, or in two where drawing is slow.
    at_once: Cell<bool>,
    /// When the present choice was made, in ms.
    begun: Cell<f64>,
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
    pub(in crate::view) fn new(
        place: NodeRef,
        whole: bool,
        at_once: bool,
        turn: Callback<()>,
        done: Callback<()>,
    ) -> Self {
        Scheduler {
            waiting: RefCell::default(),
            running: Cell::new(false),
            whole: Cell::new(whole),
            at_once: Cell::new(at_once),
            begun: Cell::new(0.0),
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

    /// A choice is made, whose view is small or not.
    pub(in crate::view) fn begin(&self, at_once: bool) {
        self.at_once.set(at_once);
        self.begun.set(browser::now());
    }

    /// True if a choice is answered in one frame or two.
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

    /// Lets a fragment be drawn when its turn comes; `in_turns` is of the views' module, which what is drawn in turns needs.
    /// Without it, all that waits is drawn together once the answer is drawn, and painted with it if that was quick.
    pub(in crate::view) fn push(self: &Rc<Self>, fragment: Fragment, draw: Callback<()>, in_turns: Option<TakeTurns>) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.retain(|(other, _)| *other != fragment);
        waiting.push((fragment, draw));
        if self.running.replace(true) {
            return;
        }
        let scheduler = self.clone();
        // Where drawing takes long, what the choice itself changed is painted first.
        match in_turns {
            Some(take_turns) => browser::after_paint(Box::new(move || take_turns(scheduler))),
            None if HOSTED => browser::after_paint(Box::new(move || draw_rest(scheduler))),
            None => yew::platform::spawn_local(async move {
                if browser::now() - scheduler.begun.get() < QUICK {
                    draw_rest(scheduler);
                } else {
                    browser::after_paint(Box::new(move || draw_rest(scheduler)));
                }
            }),
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
