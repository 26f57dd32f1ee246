//! The controls over the comparison.
//!
//! Invariant: what leads somewhere is a link that works without script; what needs the program
//! is disabled until it runs. A control says in `data-act` what it does, in `data-of` to what.

use super::chips::{add_role, chips};
use super::element::{Tag, choice};
use super::places::places;
use super::words;
use crate::compare::Scope;
use crate::locale::Message;
use crate::model::Role;
use crate::state::{Section, Series};
use yew::prelude::Html;

/// What the controls show.
pub(super) struct Shown<'a> {
    pub(super) scope: Scope<'a>,
    /// Whether the program runs.
    pub(super) live: bool,
    /// What is typed into the search for roles.
    pub(super) find_role: &'a str,
    /// What is typed into the search for places.
    pub(super) find_place: &'a str,
    /// How many rows are equal, in words.
    pub(super) count: Html,
}

/// All controls.
pub(super) fn controls(shown: Shown<'_>) -> Tag {
    let Shown { scope, live, find_role, find_place, count } = shown;
    let toolbar = Tag::new("div")
        .key("bar")
        .class("toolbar")
        .child(add_role(&scope, live, find_role))
        .child(places(&scope, live, find_place))
        .child(series(&scope, live))
        .child(sections(&scope, live))
        .child(differences(&scope, live).child(count));
    Tag::new("div").key("controls").class("controls").child(chips(&scope, live)).child(toolbar)
}

/// A control and what it does.
pub(super) fn act(tag: Tag, act: &'static str, live: bool) -> Tag {
    tag.fixed("data-act", act).flag("disabled", !live)
}

fn series(scope: &Scope<'_>, live: bool) -> Tag {
    let option = |series: Series| {
        let name = scope.text(match series {
            Series::Survey2025 => Message::SeriesSurvey2025,
            Series::Survey2024 => Message::SeriesSurvey2024,
            Series::Bls2025 => Message::SeriesBls2025,
        });
        let closed = !series.covers(&scope.selection.place);
        choice(series.id(), &name, series == scope.selection.series).flag("disabled", closed)
    };
    let select = act(Tag::new("select").fixed("id", "series"), "series", live);
    Tag::new("label")
        .key("series")
        .class("choice")
        .child(Tag::new("span").text(scope.text(Message::SeriesControl)))
        .child(select.children(Series::ALL.map(option)))
}

fn sections(scope: &Scope<'_>, live: bool) -> Tag {
    let item = |section: Section| {
        let shown = scope.selection.sections.contains(section);
        let (name, _) = words::heading(section);
        let name = scope.text(name);
        let field = act(tick(shown), "section", live).attr("data-of", section.id()).attr("data-section", section.id());
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
fn tick(checked: bool) -> Tag {
    Tag::new("input").fixed("type", "checkbox").checked(checked)
}

fn differences(scope: &Scope<'_>, live: bool) -> Tag {
    let usable = live && scope.selection.roles.len() > 1;
    let field = act(tick(scope.selection.differences_only), "differences", usable).fixed("id", "differences");
    Tag::new("div")
        .key("differences")
        .class("choice")
        .child(Tag::new("label").key("label").child(field).text(scope.text(Message::DifferencesControl)))
}

/// Which two columns a narrow page shows. It is worked by the style sheet alone, so it needs no
/// program: a column is shown where one of the two choices names it. It stands beside what it
/// rules, and not inside the controls, so that the browser asks it alone when the page changes.
pub(super) fn pair(scope: &Scope<'_>) -> Tag {
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
