//! The head of a page: its question and its description.

use super::{Scope, insights};
use crate::locale::Control;
use crate::state::Chart;

/// `Front end, back end or full stack?`, or the name of the one role, after that of the one chart; with the place unless it is
/// the default.
#[must_use]
pub fn heading(scope: &Scope<'_>) -> String {
    let question = question(scope);
    match scope.selection.chart {
        Some(chart) => format!("{}: {question}", scope.text(chart_name(chart))),
        None => question,
    }
}

/// What the page asks about its roles.
fn question(scope: &Scope<'_>) -> String {
    let roles = scope.roles();
    let place = !matches!(&*scope.selection.place, "US" | "");
    let place = place.then(|| scope.in_place(&scope.selection.place));
    let names: Vec<String> = roles
        .iter()
        .enumerate()
        .map(|(at, role)| if at == 0 { role.short.clone() } else { scope.lower(&role.short) })
        .collect();
    match (roles.as_slice(), names.split_last(), place) {
        ([role], _, None) => scope.fill(Control::TitleSingle, &[&role.name]),
        ([role], _, Some(place)) => scope.fill(Control::TitleSingleIn, &[&role.name, &place]),
        (_, Some((last, head)), None) => scope.fill(Control::TitleQuestion, &[&head.join(", "), last]),
        (_, Some((last, head)), Some(place)) => scope.fill(Control::TitleQuestionIn, &[&head.join(", "), last, &place]),
        _ => String::new(),
    }
}

/// The title of the document.
#[must_use]
pub fn document_title(scope: &Scope<'_>) -> String {
    scope.fill(Control::SiteTitle, &[&heading(scope)])
}

/// The name of a chart, for links and titles.
#[must_use]
pub fn chart_name(chart: Chart) -> Control {
    match chart {
        Chart::PayRange => Control::ChartPayRange,
        Chart::PayStanding => Control::ChartPayStanding,
        Chart::PayDistribution => Control::ChartPayDistribution,
        Chart::PayByYears => Control::ChartPayByYears,
        Chart::PayAtYears => Control::ChartPayAtYears,
        Chart::PayByPlace => Control::ChartPayByPlace,
        Chart::PayByState => Control::ChartPayByState,
        Chart::PayByGroup => Control::ChartPayByGroup,
        Chart::PayDifference => Control::ChartPayDifference,
        Chart::PayOverTime => Control::ChartPayOverTime,
        Chart::PayEvidence => Control::ChartPayEvidence,
        Chart::PayReconciled => Control::ChartPayReconciled,
        Chart::RangeXray => Control::ChartRangeXray,
        Chart::WeekMap => Control::ChartWeekMap,
        Chart::Interests => Control::ChartInterests,
        Chart::SkillSets => Control::ChartSkillSets,
        Chart::SkillFit => Control::ChartSkillFit,
        Chart::BreakEven => Control::ChartBreakEven,
        Chart::MoveAssumptions => Control::ChartMoveAssumptions,
        Chart::PathFan => Control::ChartPathFan,
        Chart::Usage => Control::ChartUsage,
        Chart::Education => Control::ChartEducation,
        Chart::Years => Control::ChartYears,
        Chart::WorkMode => Control::ChartWorkMode,
        Chart::OrganisationSize => Control::ChartOrganisationSize,
    }
}

/// What the page asks, or what its one chart shows, and what it says first, for search engines and previews. The first sentence
/// alone may be that of another page: it names two of the roles.
#[must_use]
pub fn description(scope: &Scope<'_>) -> String {
    let alone = scope.selection.chart;
    if let Some(drawn) = alone.and_then(|chart| super::draw(scope, chart).or_else(|| super::draw_tool(scope, chart))) {
        // A move is the same beside other roles that are shown.
        let lead = if alone == Some(Chart::BreakEven) { heading(scope) } else { format!("{}.", drawn.title) };
        return format!("{lead} {}", drawn.summary.plain());
    }
    let first = insights::insights(scope).first().map(crate::locale::Sentence::plain).unwrap_or_default();
    let joint = if scope.selection.roles.len() > 1 { " " } else { ". " };
    format!("{}{joint}{first}", heading(scope))
}
