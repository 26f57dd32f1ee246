//! The parts of the overview besides its chart and its table: what stands out, and the links to the tools.
//!
//! Invariant: at most four sentences stand out there; each tool is one press away.

use super::element::Tag;
use super::figure::sentence;
use crate::compare::{self, Scope};
use crate::locale::{Message, Sentence};
use crate::state::{Shape, View, route::Base};

/// No more sentences stand on the overview.
const MOST: usize = 4;

/// The sentences about what stands out.
pub(super) fn stands_out(scope: &Scope<'_>) -> Tag {
    let most = match (scope.selection.setting.shape(), scope.selection.view) {
        (Shape::Card, _) => 1,
        (_, View::Overview) => MOST,
        _ => usize::MAX,
    };
    let item = |(at, found): (usize, &Sentence)| Tag::new("li").key(at.to_string()).child(sentence(found));
    let all = compare::insights(scope);
    Tag::new("ul").class("insights").children(all.iter().take(most).enumerate().map(item))
}

/// The name of a tool and what it answers.
pub(super) fn entry_words(view: View) -> Option<[Message; 2]> {
    Some(match view {
        View::Standing => [Message::EntryStanding, Message::EntryStandingText],
        View::Fit => [Message::EntryFit, Message::EntryFitText],
        View::Moves => [Message::EntryMoves, Message::EntryMovesText],
        View::Why => [Message::EntryWhy, Message::EntryWhyText],
        _ => return None,
    })
}

/// The ways to the tools.
pub(super) fn entries(scope: &Scope<'_>) -> Tag {
    let entry = |view: View| {
        let [name, text] = entry_words(view)?;
        let link = Tag::link(Base::Root.address(view).unwrap_or_default())
            .fixed("data-act", "view")
            .attr("data-of", view.id())
            .child(Tag::new("b").text(scope.text(name)))
            .child(Tag::new("span").text(scope.text(text)));
        Some(Tag::new("li").key(view.id()).child(link))
    };
    let views = [View::Standing, View::Fit, View::Moves, View::Why];
    Tag::new("ul").class("entries").children(views.into_iter().filter_map(entry))
}
