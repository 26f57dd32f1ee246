//! Who is drawn next.
//!
//! Invariant: one fragment is drawn in a task, however many comparisons the page has, so that the browser can answer and
//! paint in between; the fragment nearest to what the visitor sees comes first.

use super::fragment::Fragment;
use super::scheduler::Scheduler;
use crate::browser;
use crate::model::HOSTED;
use std::cell::RefCell;
use std::cmp::Reverse;
use std::rc::Rc;

thread_local! {
    /// The comparisons of the page that have fragments to draw. The last of them is drawn to the end: it is ready sooner so,
    /// and the memory that drawing takes is that of one comparison, not of all.
    static LINE: RefCell<Vec<Rc<Scheduler>>> = const { RefCell::new(Vec::new()) };
}

/// Puts the fragments that wait in order and stands in line, or begins; the page has just been painted, so to ask where
/// they are costs no layout.
pub(super) fn take_turns(scheduler: Rc<Scheduler>) {
    let tree = browser::Tree::of(scheduler.place.get());
    let nearest =
        tree.map(|tree| browser::nearest_first(&tree, "[data-fragment]", "data-fragment")).unwrap_or_default();
    let place = |fragment: Fragment| {
        let name = fragment.name();
        nearest.iter().position(|found| *found == name).unwrap_or(usize::MAX)
    };
    // Taken from the end; counting all rows takes longest and is asked for least.
    scheduler.waiting.borrow_mut().sort_by_cached_key(|(fragment, _)| {
        Reverse(if *fragment == Fragment::Count { usize::MAX } else { place(*fragment) })
    });
    let is_new = HOSTED && !scheduler.seen.get();
    let alone = LINE.with_borrow_mut(|line| {
        line.push(scheduler);
        order(line);
        line.len() == 1
    });
    match alone {
        // Others that came with it stand in line before the first is drawn.
        true if is_new => browser::soon(turn),
        true => turn(),
        false => {}
    }
}

/// Puts next, which is last, what a visitor has chosen in a comparison that was drawn before; then those that are drawn
/// for the first time, the nearest to what the visitor sees by now first.
fn order(line: &mut [Rc<Scheduler>]) {
    if HOSTED && line.len() > 1 {
        line.sort_by_cached_key(|scheduler| (scheduler.seen.get(), Reverse(browser::how_far(scheduler.place.get()))));
    }
}

/// Draws one fragment of the comparison whose turn it is.
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
