//! The dialog that says where a figure comes from.

use super::element::Tag;
use super::figure::method;
use crate::browser;
use crate::compare::{self, Fact, Scope};
use crate::locale::{Control, Message};
use crate::model::{FigureKey, HOSTED};
use crate::state::Choosable;
use crate::state::route::{self, Base};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// The dialog; empty and closed until a figure is asked for by its name, and without facts until they are there.
pub(super) fn dialog(scope: &Scope<'_>, asked: Option<(&str, Html)>, hear: Option<&Callback<Event>>) -> Tag {
    let content = asked.map(|(name, facts)| {
        let source = name.split('/').next().unwrap_or_default();
        let method = Tag::link(method(source));
        // No form: a sandbox may forbid that one is sent, even to nowhere.
        Tag::new("div")
            .key("content")
            .child(
                Tag::new("p")
                    .child(Tag::new("strong").fixed("id", "basis-title").text(scope.text(Control::BasisTitle)))
                    .child(Tag::new("button").fixed("type", "button").text(scope.text(Control::BasisClose))),
            )
            .child(facts)
            .child(Tag::new("p").child(method.text(scope.text(Control::BasisMethod))))
    });
    let dialog = Tag::new("dialog").key("basis").fixed("id", "basis").on([|| ListenerKind::onclose], hear);
    let dialog = if content.is_some() { dialog.fixed("aria-labelledby", "basis-title") } else { dialog };
    dialog.maybe(content)
}

/// Stands in the place of the facts while they are fetched.
pub(super) fn coming(scope: &Scope<'_>) -> Tag {
    Tag::new("p").key("coming").fixed("aria-busy", "true").text(scope.text(Control::BasisComing))
}

/// Everything that a figure stands on, and where to report it.
pub(super) fn facts(scope: &Scope<'_>, name: &str) -> Html {
    let Ok(key) = name.parse::<FigureKey>() else { return Html::default() };
    let row = |label: &str, fact: Tag| Tag::new("div").key(label).child(Tag::new("dt").text(label)).child(fact);
    let fact = |fact: Fact| row(&fact.label, Tag::new("dd").text(fact.text));
    let facts = compare::basis(scope, &key).into_iter().map(fact);
    let report = report(scope, name).map(|address| {
        let link = Tag::link(address).text(scope.text(Message::BasisReport));
        row(&scope.text(Message::BasisWrong), Tag::new("dd").child(link))
    });
    Tag::new("dl").key("facts").children(facts.chain(report)).into()
}

/// The address at which a figure is reported; `None` where the owner of the site named none, and on pages of other sites.
fn report(scope: &Scope<'_>, name: &str) -> Option<String> {
    if HOSTED {
        return None;
    }
    let template = browser::report_template()?;
    // The address of what is chosen, not the one in the bar: that may hold anything.
    let base = Base::read(&browser::address().0, Choosable(scope.data)).map(|(base, _)| base).unwrap_or_default();
    Some(compare::report_address(&template, name, &route::address(scope.selection, &base)))
}
