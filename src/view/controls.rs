//! The controls over the comparison.
//!
//! Invariant: what leads somewhere is a link that works without script; what needs the program
//! is disabled until it runs. A control says in `data-act` what it does, in `data-of` to what.

use super::chips::chips;
use super::element::{Tag, choice};
use super::words;
use crate::compare::{Scope, has_section};
use crate::locale::Control;
use crate::model::{HOSTED, Role};
use crate::state::{Chart, Period, Prices, Section, Selection, Series, has_series};
use yew::prelude::Html;

/// What the controls show.
pub(super) struct Shown<'a> {
    pub(super) scope: Scope<'a>,
    /// Whether the program runs.
    pub(super) live: bool,
    /// The roles and places that can be chosen, and how pay can be shown.
    pub(super) panels: [Html; 3],
    /// The sections that can be shown.
    pub(super) sections: Html,
    /// How many rows are equal, in words.
    pub(super) count: Html,
}

/// All controls.
pub(super) fn controls(shown: Shown<'_>) -> Tag {
    let Shown { scope, live, panels: [roles, places, money], sections, count } = shown;
    let whole = scope.selection.chart.is_none();
    let place = scope.fill(Control::PlaceControl, &[&scope.place_name(&scope.selection.place)]);
    let toolbar = Tag::new("div")
        .key("bar")
        .class("toolbar")
        .child(panel("add-role", &scope.text(Control::AddRole), roles))
        .maybe((!HOSTED || !scope.selection.place.is_empty()).then(|| panel("place", &place, places)))
        .maybe(Series::ALL.into_iter().any(|series| has_series(scope.data, series)).then(|| series(&scope, live)))
        .child(panel("money", &scope.fill(Control::MoneyControl, &[&shown_money(&scope)]), money))
        // A chart alone has no sections and no rows to hide.
        .maybe(whole.then(|| panel("sections", &scope.text(Control::SectionsControl), sections)))
        .maybe(whole.then(|| differences(&scope, live).child(count)));
    Tag::new("div").key("controls").class("controls").part("control").child(chips(&scope, live)).child(toolbar)
}

/// A control and what it does.
pub(super) fn act(tag: Tag, act: &'static str, live: bool) -> Tag {
    tag.fixed("data-act", act).flag("disabled", !live)
}

/// A disclosure in the row of controls.
fn panel(id: &'static str, title: &str, content: Html) -> Tag {
    Tag::new("details")
        .key(id)
        .fixed("id", id)
        .class("panel")
        .child(Tag::new("summary").attr("id", format!("{id}-summary")).text(title))
        .child(content)
}

/// How pay is shown, in short: `USD a year`.
pub(super) fn shown_money(scope: &Scope<'_>) -> String {
    let Selection { currency, period, prices, .. } = scope.selection;
    let per = scope.text(match period {
        Period::Year => Control::Yearly,
        Period::Month => Control::Monthly,
        Period::Hour => Control::Hourly,
    });
    let at = match prices {
        Prices::Nominal => String::new(),
        Prices::Ppp | Prices::Rpp => format!(", {}", prices.id().to_ascii_uppercase()),
    };
    format!("{currency} {per}{at}")
}

/// The name of a pay series.
pub(super) fn series_name(series: Series) -> Control {
    match series {
        Series::Survey2025 => Control::SeriesSurvey2025,
        Series::Survey2024 => Control::SeriesSurvey2024,
        Series::Bls2025 => Control::SeriesBls2025,
    }
}

fn series(scope: &Scope<'_>, live: bool) -> Tag {
    let option = |series: Series| {
        let name = scope.text(series_name(series));
        let closed = !series.covers(&scope.selection.place);
        choice(series.id(), &name, series == scope.selection.series).flag("disabled", closed)
    };
    let select = act(Tag::new("select").fixed("id", "series"), "series", live);
    Tag::new("label")
        .key("series")
        .class("choice")
        .child(Tag::new("span").text(scope.text(Control::SeriesControl)))
        .child(select.children(Series::ALL.map(option)))
}

/// The id of the box that shows a section.
pub(super) fn section_box(section: Section) -> String {
    format!("show-{}", section.id())
}

/// The sections to tick, and a way to each that is shown.
pub(super) fn section_list(scope: &Scope<'_>, live: bool) -> Tag {
    let item = |section: Section| {
        let shown = scope.selection.sections.contains(section);
        let name = scope.text(words::heading(section));
        let field = act(tick(shown), "section", live)
            .attr("id", section_box(section))
            .attr("data-of", section.id())
            .attr("data-section", section.id());
        let jump = shown.then(|| {
            let href = format!("#{}", section.id());
            Tag::new("a").key("jump").attr("href", href).attr("aria-label", &name).text("↓")
        });
        Tag::new("li").key(section.id()).child(Tag::new("label").child(field).text(&name)).maybe(jump)
    };
    let there = Section::ALL.into_iter().filter(|section| has_section(scope.data, *section));
    Tag::new("ul").children(there.map(item))
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
        .child(Tag::new("label").key("label").child(field).text(scope.text(Control::DifferencesControl)))
}

/// Which two columns a narrow page shows. It is worked by the style sheet alone, so it needs no
/// program: a column is shown where one of the two choices names it. It stands beside what it
/// rules, and not inside the controls, so that the browser asks it alone when the page changes.
pub(super) fn pair(scope: &Scope<'_>) -> Tag {
    let roles = scope.roles();
    let of_roles = scope.selection.chart.is_none_or(Chart::has_role_columns);
    let select = |id: &'static str, label: Control, chosen: usize| {
        let option = |(at, role): (usize, &&Role)| choice(&at.to_string(), &role.short, at == chosen).key(&role.slug);
        Tag::new("label")
            .child(Tag::new("span").text(scope.text(label)))
            .child(Tag::new("select").fixed("id", id).children(roles.iter().enumerate().map(option)))
    };
    Tag::new("div")
        .key("pair")
        .class(match (roles.len() > 2 && of_roles, scope.selection.chart) {
            (true, None) => "pair needed",
            (true, Some(_)) => "pair needed still",
            _ => "pair",
        })
        .fixed("role", "group")
        .attr("aria-label", scope.text(Control::PairLabel))
        .child(select("left", Control::PairLeft, 0))
        .child(select("right", Control::PairRight, 1))
}
