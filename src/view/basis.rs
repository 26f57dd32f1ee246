//! The dialog that says where a figure comes from.

use super::Data;
use crate::browser;
use crate::compare::{Scope, basis};
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
    let facts = props.figure.as_ref().map(|key| (key, basis(&scope, key)));
    html! {
        <dialog id="basis" aria-labelledby="basis-title" {onclose}>
            if let Some((key, facts)) = facts {
                <form key="form" method="dialog">
                    <h2 id="basis-title">{ scope.text(Message::BasisTitle) }</h2>
                    <dl>
                        { for facts.into_iter().map(|fact| html! {
                            <div key={fact.label.clone()}><dt>{ fact.label }</dt><dd>{ fact.text }</dd></div>
                        }) }
                    </dl>
                    <p>
                        <a href={format!("/method/#{}", key.source)}>{ scope.text(Message::BasisMethod) }</a>
                        <button>{ scope.text(Message::BasisClose) }</button>
                    </p>
                </form>
            }
        </dialog>
    }
}
