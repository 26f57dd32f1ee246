//! The dialog that says where a figure comes from.

use super::Data;
use super::element::Tag;
use crate::browser;
use crate::compare::{Fact, Scope, basis};
use crate::locale::Message;
use crate::model::FigureKey;
use crate::state::Selection;
use yew::prelude::*;

/// The figure asked for.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BasisProps {
    pub data: Data,
    pub selection: Selection,
    pub figure: Option<FigureKey>,
    pub on_close: Callback<()>,
}

/// The dialog; empty and closed until a figure is asked for.
#[component]
pub(super) fn BasisDialog(props: &BasisProps) -> Html {
    let scope = Scope::new(&props.data, &props.selection);
    use_effect_with(props.figure.is_some(), |open| {
        if *open {
            browser::show_dialog("basis");
        }
    });
    let onclose = props.on_close.reform(|_: Event| ());
    let form = props.figure.as_ref().map(|key| {
        let fact = |fact: Fact| {
            Tag::new("div")
                .key(&fact.label)
                .child(Tag::new("dt").text(&fact.label))
                .child(Tag::new("dd").text(fact.text))
        };
        let method = Tag::new("a").attr("href", format!("/method/#{}", key.source));
        Tag::new("form")
            .key("form")
            .fixed("method", "dialog")
            .child(
                Tag::new("p")
                    .child(Tag::new("strong").fixed("id", "basis-title").text(scope.text(Message::BasisTitle)))
                    .child(Tag::new("button").text(scope.text(Message::BasisClose))),
            )
            .child(Tag::new("dl").children(basis(&scope, key).into_iter().map(fact)))
            .child(Tag::new("p").child(method.text(scope.text(Message::BasisMethod))))
    });
    Tag::new("dialog")
        .fixed("id", "basis")
        .fixed("aria-labelledby", "basis-title")
        .onclose(Some(onclose))
        .maybe(form)
        .into()
}
