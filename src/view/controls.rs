//! The controls over the comparison.
//!
//! Invariant: what leads somewhere is a link that works without script; what needs the program
//! is disabled until it runs.

use super::chips::{AddRole, chips};
use super::element::{Tag, choice, component};
use super::places::Places;
use super::{Adopted, Data};
use crate::browser;
use crate::compare::{self, Scope, Table};
use crate::locale::{self, Message};
use crate::model::Role;
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

impl ControlProps {
    /// A listener that dispatches what `act` makes of its event, once the program runs.
    pub(super) fn on<E: 'static>(&self, act: impl Fn(E) -> Action + 'static) -> Option<Callback<E>> {
        self.live.then(|| self.dispatch.reform(act))
    }
}

/// All controls.
#[component]
pub(super) fn Controls(props: &ControlProps) -> Html {
    let scope = Scope::new(&props.data, &props.selection);
    let adopted = use_context::<Adopted>().unwrap_or_default();
    let toolbar = Tag::new("div")
        .key("bar")
        .class("toolbar")
        .child(component::<AddRole>("add", props.clone()))
        .child(component::<Places>("place", props.clone()))
        .child(series(&scope, props))
        .child(sections(&scope, props))
        .child(differences(&scope, props, &adopted));
    Tag::new("div").class("controls").child(chips(&scope, props)).child(toolbar).child(pair(&scope)).into()
}

fn series(scope: &Scope<'_>, props: &ControlProps) -> Tag {
    let onchange = props.on(|event: Event| {
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
        choice(series.id(), &name, series == props.selection.series).flag("disabled", closed)
    };
    let select = Tag::new("select").fixed("id", "series").flag("disabled", !props.live).onchange(onchange);
    Tag::new("label")
        .key("series")
        .class("choice")
        .child(Tag::new("span").text(scope.text(Message::SeriesControl)))
        .child(select.children(Series::ALL.map(option)))
}

fn sections(scope: &Scope<'_>, props: &ControlProps) -> Tag {
    let item = |section: Section| {
        let shown = props.selection.sections.contains(section);
        let (name, _) = super::section::words(section);
        let name = scope.text(name);
        let field = tick(shown, !props.live)
            .attr("data-section", section.id())
            .onchange(props.on(move |event: Event| Action::ShowSection(section, browser::input_checked(&event))));
        let jump = shown.then(|| {
            let href = format!("#{}", section.id());
            Tag::new("a").key("jump").attr("href", href).attr("aria-label", &name).text("↓")
        });
        Tag::new("li").key(section.id()).child(Tag::new("label").child(field).text(&name)).maybe(jump)
    };
    Tag::new("details")
        .key("sections")
        .fixed("id", "sections")
        .class("panel")
        .child(Tag::new("summary").text(scope.text(Message::SectionsControl)))
        .child(Tag::new("ul").children(Section::ALL.map(item)))
}

/// A box to tick.
fn tick(checked: bool, disabled: bool) -> Tag {
    Tag::new("input").fixed("type", "checkbox").checked(checked).flag("disabled", disabled)
}

fn differences(scope: &Scope<'_>, props: &ControlProps, adopted: &Adopted) -> Tag {
    let on = props.selection.differences_only;
    let usable = props.live && props.selection.roles.len() > 1;
    let onchange = props.on(|event: Event| Action::DifferencesOnly(browser::input_checked(&event)));
    let known = adopted.hidden_rows(&props.selection).map(str::to_owned);
    let same = known.unwrap_or_else(|| locale::count(same_rows(scope) as f64));
    let said = scope.fill(if on { Message::RowsHidden } else { Message::RowsSame }, &[&same]);
    let field = tick(on, !usable).fixed("id", "differences").onchange(onchange.filter(|_| usable));
    Tag::new("div")
        .key("differences")
        .class("choice")
        .child(Tag::new("label").child(field).text(scope.text(Message::DifferencesControl)))
        .child(Tag::new("small").attr("data-hidden-rows", same).text(said))
}

/// Writes the table of a section.
type MakeTable = fn(&Scope<'_>) -> Table;

/// How many rows of the shown sections read the same in every column.
fn same_rows(scope: &Scope<'_>) -> usize {
    let tables: [(Section, MakeTable); 7] = [
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
fn pair(scope: &Scope<'_>) -> Tag {
    let roles = scope.roles();
    let select = |id: &'static str, label: Message, chosen: usize| {
        let option = |(at, role): (usize, &&Role)| choice(&at.to_string(), &role.short, at == chosen).key(&role.slug);
        Tag::new("label")
            .child(Tag::new("span").text(scope.text(label)))
            .child(Tag::new("select").fixed("id", id).children(roles.iter().enumerate().map(option)))
    };
    Tag::new("div")
        .key("pair")
        .class(if roles.len() > 2 { "pair needed" } else { "pair" })
        .fixed("role", "group")
        .attr("aria-label", scope.text(Message::PairLabel))
        .child(select("left", Message::PairLeft, 0))
        .child(select("right", Message::PairRight, 1))
}
