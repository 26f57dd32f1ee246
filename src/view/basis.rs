//! The dialog that says where a figure comes from.

use super::element::Tag;
use super::figure::method;
use crate::compare::{self, Fact, Scope};
use crate::locale::Control;
use crate::model::FigureKey;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// The dialog; empty and closed until a figure is asked for by its name, and without facts until they are there.
pub(super) fn dialog(scope: &Scope<'_>, asked: Option<(&str, Html)>, hear: Option<&Callback<Event>>) -> Tag {
    let form = asked.map(|(name, facts)| {
        let source = name.split('/').next().unwrap_or_default();
        let method = Tag::link(method(source));
        Tag::new("form")
            .key("form")
            .fixed("method", "dialog")
            .child(
                Tag::new("p")
                    .child(Tag::new("strong").fixed("id", "basis-title").text(scope.text(Control::BasisTitle)))
                    .child(Tag::new("button").text(scope.text(Control::BasisClose))),
            )
            .child(facts)
            .child(Tag::new("p").child(method.text(scope.text(Control::BasisMethod))))
    });
    let dialog = Tag::new("dialog").key("basis").fixed("id", "basis").on([|| ListenerKind::onclose], hear);
    let dialog = if form.is_some() { dialog.fixed("aria-labelledby", "basis-title") } else { dialog };
    dialog.maybe(form)
}

/// What stands in the place of the facts while they are fetched.
pub(super) fn coming(scope: &Scope<'_>) -> Tag {
    Tag::new("p").key("coming").fixed("aria-busy", "true").text(scope.text(Control::BasisComing))
}

/// Everything that a figure stands on.
pub(super) fn facts(scope: &Scope<'_>, name: &str) -> Html {
    let Ok(key) = name.parse::<FigureKey>() else { return Html::default() };
    let fact = |fact: Fact| {
        Tag::new("div").key(&fact.label).child(Tag::new("dt").text(&fact.label)).child(Tag::new("dd").text(fact.text))
    };
    Tag::new("dl").key("facts").children(compare::basis(scope, &key).into_iter().map(fact)).into()
}
