//! Who is drawn next.
//!
//! Invariant: one block is drawn in a task, so that the browser can answer and paint in between;
//! the block nearest to what the visitor sees comes first; every block that waits is drawn.

use super::piece::Piece;
use crate::browser;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::{Callback, NodeRef};

/// The blocks that wait.
pub(super) struct Queue {
    waiting: RefCell<Vec<(Piece, Callback<()>)>>,
    /// Whether a task is on its way.
    running: Cell<bool>,
    /// Whether the first view is still being made, which is drawn as a whole.
    whole: Cell<bool>,
    /// Called before one is drawn.
    turn: Callback<()>,
    /// Called when none waits any more.
    done: Callback<()>,
    /// Where the comparison is.
    place: NodeRef,
}

impl Queue {
    pub(super) fn new(place: NodeRef, whole: bool, turn: Callback<()>, done: Callback<()>) -> Self {
        Queue { waiting: RefCell::default(), running: Cell::new(false), whole: Cell::new(whole), turn, done, place }
    }

    /// Whether the first view is still being made.
    pub(super) fn is_whole(&self) -> bool {
        self.whole.get()
    }

    /// The first view is made: from now on blocks wait for their turn.
    pub(super) fn open(&self) {
        self.whole.set(false);
    }

    /// Whether no block waits and none is drawn.
    pub(super) fn is_idle(&self) -> bool {
        !self.running.get()
    }

    /// Lets a block be drawn when its turn comes.
    pub(super) fn push(self: &Rc<Self>, piece: Piece, draw: Callback<()>) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.retain(|(other, _)| *other != piece);
        waiting.push((piece, draw));
        if !self.running.replace(true) {
            let queue = self.clone();
            // What the choice itself changed is painted before the first block is drawn.
            browser::after_paint(move || queue.start());
        }
    }

    /// Puts the waiting blocks in order; the page has just been painted, so to ask where they are
    /// costs no layout.
    fn start(self: Rc<Self>) {
        let tree = browser::Tree::of(self.place.get());
        let nearest = tree.map(|tree| browser::nearest_first(&tree, "[data-block]", "data-block")).unwrap_or_default();
        let place = |piece: Piece| {
            let name = piece.name();
            nearest.iter().position(|found| *found == name).unwrap_or(usize::MAX)
        };
        // Taken from the end; counting all rows takes longest and is asked for least.
        self.waiting.borrow_mut().sort_by_cached_key(|(piece, _)| {
            std::cmp::Reverse(if *piece == Piece::Count { usize::MAX } else { place(*piece) })
        });
        self.next();
    }

    fn next(self: Rc<Self>) {
        let next = self.waiting.borrow_mut().pop();
        match next {
            Some((_, draw)) => {
                self.turn.emit(());
                draw.emit(());
                browser::soon(move || self.next());
            }
            None => {
                self.running.set(false);
                self.done.emit(());
            }
        }
    }
}
