//! Who is drawn next.
//!
//! Invariant: one block is drawn in a task, however many comparisons the page has, so that the browser can answer and
//! paint in between; the block nearest to what the visitor sees comes first; every block that waits is drawn.

use super::fragment::Fragment;
use super::region::Region;
use crate::browser;
use crate::model::HOSTED;
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::rc::Rc;
use yew::{Callback, NodeRef};

thread_local! {
    /// The comparisons of the page that have blocks to draw. The last of them is drawn to the end: it is ready sooner so, and
    /// the memory that drawing takes is that of one comparison, not of all.
    static LINE: RefCell<Vec<Rc<Scheduler>>> = const { RefCell::new(Vec::new()) };
}

/// The blocks that wait.
pub(in crate::view) struct Scheduler {
    waiting: RefCell<Vec<(Fragment, Callback<()>)>>,
    /// Whether a task is on its way.
    running: Cell<bool>,
    /// Whether the first view is still being made, which is drawn as a whole.
    whole: Cell<bool>,
    /// Whether the view is so small that what a choice concerns is drawn at once.
    at_once: Cell<bool>,
    /// Whether all has been drawn once.
    seen: Cell<bool>,
    /// Called before one is drawn.
    turn: Callback<()>,
    /// Called when none waits any more.
    done: Callback<()>,
    /// Where the comparison is.
    place: NodeRef,
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

    /// The first view is made: from now on blocks wait for their turn.
    pub(in crate::view) fn open(&self) {
        self.whole.set(false);
    }

    /// From now on a choice is answered whole, or fragment by fragment.
    pub(in crate::view) fn draw_at_once(&self, on: bool) {
        self.at_once.set(on);
    }

    /// Whether a choice is answered whole.
    pub(in crate::view) fn draws_at_once(&self) -> bool {
        self.at_once.get()
    }

    /// Whether no block waits and none is drawn.
    pub(in crate::view) fn is_idle(&self) -> bool {
        !self.running.get()
    }

    /// Whether a piece of a unit waits.
    pub(in crate::view) fn holds(&self, region: Region) -> bool {
        self.waiting.borrow().iter().any(|(fragment, _)| fragment.region() == region)
    }

    /// Lets a block be drawn when its turn comes.
    pub(in crate::view) fn push(self: &Rc<Self>, fragment: Fragment, draw: Callback<()>) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.retain(|(other, _)| *other != fragment);
        waiting.push((fragment, draw));
        if !self.running.replace(true) {
            let scheduler = self.clone();
            // What the choice itself changed is painted before the first block is drawn.
            browser::after_paint(move || scheduler.start());
        }
    }

    /// Forgets what waits: the comparison is no more on the page.
    pub(in crate::view) fn clear(&self) {
        self.waiting.borrow_mut().clear();
    }

    /// Puts the waiting blocks in order and stands in line, or begins; the page has just been painted, so to ask where
    /// they are costs no layout.
    fn start(self: Rc<Self>) {
        let tree = browser::Tree::of(self.place.get());
        let nearest =
            tree.map(|tree| browser::nearest_first(&tree, "[data-fragment]", "data-fragment")).unwrap_or_default();
        let place = |fragment: Fragment| {
            let name = fragment.name();
            nearest.iter().position(|found| *found == name).unwrap_or(usize::MAX)
        };
        // Taken from the end; counting all rows takes longest and is asked for least.
        self.waiting.borrow_mut().sort_by_cached_key(|(fragment, _)| {
            Reverse(if *fragment == Fragment::Count { usize::MAX } else { place(*fragment) })
        });
        let alone = LINE.with_borrow_mut(|line| {
            line.push(self);
            order(line);
            line.len() == 1
        });
        if alone {
            turn();
        }
    }
}

/// Puts next, which is last, what a visitor has chosen in a comparison that was drawn before; then those that are drawn
/// for the first time, the nearest to what the visitor sees by now first.
fn order(line: &mut [Rc<Scheduler>]) {
    if HOSTED && line.len() > 1 {
        line.sort_by_cached_key(|scheduler| (scheduler.seen.get(), Reverse(browser::how_far(scheduler.place.get()))));
    }
}

/// Draws one block of the comparison whose turn it is.
fn turn() {
    let Some(scheduler) = LINE.with_borrow(|line| line.last().cloned()) else { return };
    let next = scheduler.waiting.borrow_mut().pop();
    match next {
        Some((_, draw)) => {
            scheduler.turn.emit(());
            draw.emit(());
        }
        None => {
            LINE.with_borrow_mut(|line| {
                line.pop();
                order(line);
            });
            scheduler.running.set(false);
            scheduler.seen.set(true);
            scheduler.done.emit(());
        }
    }
    if LINE.with_borrow(|line| !line.is_empty()) {
        browser::soon(turn);
    }
}
