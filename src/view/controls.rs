//! The controls over the comparison.
//!
//! Invariant: what leads somewhere is a link that works without script; what needs the program
//! is disabled until it runs. A control says in `data-act` what it does, in `data-of` to what.

use super::chips::chips;
use super::element::{Tag, act, choice};
use crate::compare::{DataOf, Scope};
use crate::locale::Control;
use crate::model::{HOSTED, Role};
use crate::state::{Chart, Period, Prices, Selection, Series, has_series};
use yew::prelude::Html;

/// The state that the controls show.
pub(super) struct Shown<'a> {
    pub(super) scope: Scope<'a>,
    /// True where the program runs: otherwise controls without a page behind them are disabled.
    pub(super) live: bool,
    /// The roles and places that can be chosen, and how pay can be shown.
    pub(super) panels: [Html; 3],
}

/// Roles, and the situation of the visitor: place, experience, currency. On another site's page, where no view has room
/// for it, the pay series too.
pub(super) fn controls(shown: Shown<'_>) -> Tag {
    let Shown { scope, live, panels: [roles, places, money] } = shown;
    let money_name = shown_money(&scope);
    let toolbar = toolbar(&scope, places)
        .maybe(has_any_series(&scope).then(|| experience(&scope, live)))
        .child(panel("money", &scope.fill(Control::MoneyControl, &[&money_name]), &money_name, money))
        .maybe((scope.selection.setting.element > 0 && has_any_series(&scope)).then(|| series(&scope, live)));
    over(roles_row(&scope, live, roles), toolbar)
}

/// The controls of a card: roles and place.
pub(super) fn short_controls(shown: Shown<'_>) -> Tag {
    let Shown { scope, live, panels: [roles, places, _] } = shown;
    over(roles_row(&scope, live, roles), toolbar(&scope, places))
}

fn over(roles: Tag, toolbar: Tag) -> Tag {
    Tag::new("div").key("controls").class("controls").part("control").child(roles).child(toolbar)
}

/// The shown roles, and those that can be added.
fn roles_row(scope: &Scope<'_>, live: bool, others: Html) -> Tag {
    let name = scope.text(Control::AddRole);
    let others = panel("add-role", &name, &name, others);
    Tag::new("div").key("roles").class("roles-row").child(chips(scope, live)).child(others)
}

/// The row of the visitor's situation, which begins with the place.
fn toolbar(scope: &Scope<'_>, places: Html) -> Tag {
    let is_placed = !HOSTED || !scope.selection.place.is_empty();
    Tag::new("div").key("bar").class("toolbar").maybe(is_placed.then(|| {
        let place = scope.place_name(&scope.selection.place);
        panel("place", &scope.fill(Control::PlaceControl, &[&place]), &place, places)
    }))
}

/// True unless no series of pay has a figure of the shown roles, as of a host's own: then there is nothing to choose.
pub(super) fn has_any_series(scope: &Scope<'_>) -> bool {
    // What the program starts with knows no source: our own pages have them all.
    let is_there = || Series::ALL.into_iter().any(|series| has_series(scope.data, series));
    match scope.host() {
        Some(_) => is_there() && DataOf::shown(scope.data, scope.selection).has_series(),
        None => scope.selection.setting.element == 0 || is_there(),
    }
}

/// A disclosure in the row of controls: its name, and what of it stands there.
fn panel(id: &'static str, name: &str, shown: &str, content: Html) -> Tag {
    Tag::new("details")
        .key(id)
        .fixed("id", id)
        .class("panel")
        .child(
            Tag::new("summary")
                .attr("id", format!("{id}-summary"))
                .attr("aria-label", name)
                .child(Tag::new("span").text(shown)),
        )
        .child(Tag::new("div").class("sheet").child(content))
}

/// The chosen currency and period in short: `USD a year`.
pub(super) fn shown_money(scope: &Scope<'_>) -> String {
    let Selection { currency, period, prices, .. } = scope.selection;
    let per = scope.text(match period {
        Period::Year => Control::Yearly,
        Period::Month => Control::Monthly,
        Period::Hour => Control::Hourly,
    });
    let shown = match prices {
        Prices::Nominal => Control::MoneyShown,
        Prices::Ppp => Control::MoneyShownPpp,
        Prices::Rpp => Control::MoneyShownRpp,
    };
    scope.fill(shown, &[currency, &per])
}

/// The name of a pay series.
pub(super) fn series_name(series: Series) -> Control {
    match series {
        Series::Survey2025 => Control::SeriesSurvey2025,
        Series::Survey2024 => Control::SeriesSurvey2024,
        Series::Bls2025 => Control::SeriesBls2025,
    }
}

/// The band of experience that pay is shown for.
pub(super) fn experience(scope: &Scope<'_>, live: bool) -> Tag {
    let series = scope.selection.series;
    let of_band = if series.years_measure() == "years-pro" { Control::ExperiencePro } else { Control::ExperienceTotal };
    let chosen = scope.selection.experience.as_str();
    let option = |band: &str| choice(band, &scope.fill(of_band, &[&band.replace('-', "–")]), band == chosen);
    let any = choice("", &scope.text(Control::ExperienceAny), chosen.is_empty());
    let select = act(Tag::new("select").fixed("id", "experience"), "experience", live)
        .attr("aria-label", scope.text(Control::ExperienceControl))
        .child(any)
        .children(series.bands().iter().map(|band| option(band)));
    Tag::new("div").key("experience").class("choice").child(select)
}

/// The choice of a pay series.
pub(super) fn series(scope: &Scope<'_>, live: bool) -> Tag {
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

/// A box to tick.
fn tick(checked: bool) -> Tag {
    Tag::new("input").fixed("type", "checkbox").checked(checked)
}

/// The choice to hide rows that are equal in all shown roles.
pub(super) fn differences(scope: &Scope<'_>, live: bool) -> Tag {
    let usable = live && scope.selection.roles.len() > 1;
    let field = act(tick(scope.selection.differences_only), "differences", usable).fixed("id", "differences");
    Tag::new("div")
        .key("differences")
        .class("choice differences-only")
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
