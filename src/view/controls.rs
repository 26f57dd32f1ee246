//! The controls over the comparison.
//!
//! Invariant: what leads somewhere is a link that works without script; what needs the program
//! is disabled until it runs.

use super::{Adopted, Data};
use super::chips::{AddRole, Chips};
use super::places::Places;
use crate::browser;
use crate::compare::{self, Scope, Table};
use crate::locale::{self, Message};
use crate::state::{Action, Section, Selection, Series};
use yew::prelude::*;

/// What is chosen, and where choices go.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ControlProps {
    pub data: Data,
    pub selection: Selection,
    pub live: bool,
    pub dispatch: Callback<Action>,
}

/// All controls.
#[component]
pub(super) fn Controls(props: &ControlProps) -> Html {
    let scope = Scope::new(&props.data, &props.selection);
    let adopted = use_context::<Adopted>().unwrap_or_default();
    let ControlProps { data, selection, live, dispatch } = props.clone();
    html! {
        <div class="controls">
            <Chips key="chips" data={data.clone()} selection={selection.clone()} {live} dispatch={dispatch.clone()} />
            <div key="bar" class="toolbar">
                <AddRole key="add" data={data.clone()} selection={selection.clone()} {live} dispatch={dispatch.clone()} />
                <Places key="place" {data} {selection} {live} {dispatch} />
                { series(&scope, props) }
                { sections(&scope, props) }
                { differences(&scope, props, &adopted) }
            </div>
            { pair(&scope) }
        </div>
    }
}

fn series(scope: &Scope<'_>, props: &ControlProps) -> Html {
    let onchange = props.dispatch.reform(|event: Event| {
        let id = browser::input_value(&event);
        Action::SetSeries(Series::ALL.into_iter().find(|s| s.id() == id).unwrap_or_default())
    });
    let option = |series: Series| {
        let name = scope.text(match series {
            Series::Survey2025 => Message::SeriesSurvey2025,
            Series::Survey2024 => Message::SeriesSurvey2024,
            Series::Bls2025 => Message::SeriesBls2025,
        });
        let closed = !series.covers(&props.selection.place);
        html! {
            <option key={series.id()} value={series.id()} selected={series == props.selection.series} disabled={closed}>{ name }</option>
        }
    };
    html! {
        <label key="series" class="choice">
            <span>{ scope.text(Message::SeriesControl) }</span>
            <select id="series" disabled={!props.live} onchange={props.live.then_some(onchange)}>
                { for Series::ALL.into_iter().map(option) }
            </select>
        </label>
    }
}

fn sections(scope: &Scope<'_>, props: &ControlProps) -> Html {
    let shown = props.selection.sections;
    let item = |section: Section| {
        let onchange = props.dispatch.reform(move |event: Event| Action::ShowSection(section, browser::input_checked(&event)));
        let (name, _) = super::section::words(section);
        html! {
            <li key={section.id()}>
                <label>
                    <input type="checkbox" data-section={section.id()} checked={shown.contains(section)} disabled={!props.live}
                        onchange={props.live.then_some(onchange)} />
                    { scope.text(name) }
                </label>
                if shown.contains(section) {
                    <a key="jump" href={format!("#{}", section.id())} aria-label={scope.text(name)}>{ "↓" }</a>
                }
            </li>
        }
    };
    html! {
        <details key="sections" id="sections" class="panel">
            <summary>{ scope.text(Message::SectionsControl) }</summary>
            <ul>{ for Section::ALL.into_iter().map(item) }</ul>
        </details>
    }
}

fn differences(scope: &Scope<'_>, props: &ControlProps, adopted: &Adopted) -> Html {
    let on = props.selection.differences_only;
    let usable = props.live && props.selection.roles.len() > 1;
    let onchange = props.dispatch.reform(|event: Event| Action::DifferencesOnly(browser::input_checked(&event)));
    let known = adopted.hidden_rows(&props.selection).map(str::to_owned);
    let same = known.unwrap_or_else(|| locale::count(same_rows(scope) as f64));
    let said = scope.fill(if on { Message::RowsHidden } else { Message::RowsSame }, &[&same]);
    html! {
        <div key="differences" class="choice">
            <label>
                <input id="differences" type="checkbox" checked={on} disabled={!usable} onchange={usable.then_some(onchange)} />
                { scope.text(Message::DifferencesControl) }
            </label>
            <small data-hidden-rows={same.clone()}>{ said }</small>
        </div>
    }
}

/// How many rows of the shown sections read the same in every column.
fn same_rows(scope: &Scope<'_>) -> usize {
    let tables: [(Section, fn(&Scope<'_>) -> Table); 7] = [
        (Section::Glance, compare::glance),
        (Section::Duties, compare::duties),
        (Section::Skills, compare::skills),
        (Section::Tools, compare::tools),
        (Section::Requirements, compare::requirements),
        (Section::Work, compare::work),
        (Section::Path, compare::path),
    ];
    let shown = tables.into_iter().filter(|(section, _)| scope.selection.sections.contains(*section));
    shown.map(|(_, make)| make(scope).same_rows()).sum()
}

/// Which two columns a narrow page shows. It is worked by the style sheet alone, so it needs no
/// program: a column is shown where one of the two choices names it.
fn pair(scope: &Scope<'_>) -> Html {
    let roles = scope.roles();
    let select = |id: &'static str, label: Message, chosen: usize| {
        html! {
            <label>
                <span>{ scope.text(label) }</span>
                <select {id}>
                    { for roles.iter().enumerate().map(|(at, role)| html! {
                        <option key={role.slug.clone()} value={at.to_string()} selected={at == chosen}>{ &role.short }</option>
                    }) }
                </select>
            </label>
        }
    };
    html! {
        <div key="pair" class={classes!("pair", (roles.len() > 2).then_some("needed"))} role="group" aria-label={scope.text(Message::PairLabel)}>
            { select("left", Message::PairLeft, 0) }
            { select("right", Message::PairRight, 1) }
        </div>
    }
}
