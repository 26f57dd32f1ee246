//! The head of a page: its question and its description.

use super::charts::chart_name;
use super::{Scope, insights};
use crate::locale::{Control, Message};
use crate::state::{Chart, View};
use crate::text::join::join;

/// The first heading of a page: of the overview its question (`Front end, back end or full stack?`), of another view what it
/// is about and of whom, of a chart alone its name and the question; with the place unless it is the default.
#[must_use]
pub fn heading(scope: &Scope<'_>) -> String {
    let selection = scope.selection;
    if let Some(chart) = selection.chart {
        return format!("{}: {}", scope.text(chart_name(chart)), question(scope));
    }
    let of_roles = match selection.view {
        View::Overview | View::All => return question(scope),
        View::Fit => return in_place(scope, scope.text(Control::ViewFit)),
        View::Standing => return in_place(scope, scope.text(Control::ViewStanding)),
        View::Why => return in_place(scope, scope.text(Control::ViewWhy)),
        View::Moves => return in_place(scope, of_move(scope)),
        View::Pay => Control::HeadPay,
        View::Work => Control::HeadWork,
        View::Skills => Control::HeadSkills,
        View::Tools => Control::HeadTools,
        View::Entry => Control::HeadEntry,
        View::Path => Control::HeadPath,
        View::Questions => Control::HeadQuestions,
    };
    in_place(scope, scope.fill(of_roles, &[&listed(scope)]))
}

/// `Change role: front end to back end`, where two roles are shown.
fn of_move(scope: &Scope<'_>) -> String {
    match scope.roles().as_slice() {
        [from, to] => scope.fill(Control::HeadMove, &[&scope.within(from), &scope.within(to)]),
        _ => scope.text(Control::ViewMoves),
    }
}

/// The heading with the place, unless it is the default.
fn in_place(scope: &Scope<'_>, heading: String) -> String {
    match &*scope.selection.place {
        "US" | "" => heading,
        place => scope.fill(Control::TitleSingleIn, &[&heading, &scope.in_place(place)]),
    }
}

/// `front end, back end and full stack`.
fn listed(scope: &Scope<'_>) -> String {
    let names: Vec<String> = scope.roles().iter().map(|role| scope.within(role)).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, head)) => scope.fill(Control::TitleList, &[&join(head, ", "), last]),
        None => String::new(),
    }
}

/// The heading as a question, of which the first sentence of the page is the answer.
#[must_use]
pub fn question(scope: &Scope<'_>) -> String {
    let roles = scope.roles();
    let place = !matches!(&*scope.selection.place, "US" | "");
    let place = place.then(|| scope.in_place(&scope.selection.place));
    let names: Vec<String> = roles
        .iter()
        .enumerate()
        .map(|(at, role)| if at == 0 { role.short.clone() } else { scope.within(role) })
        .collect();
    match (roles.as_slice(), names.split_last(), place) {
        ([role], _, None) => scope.fill(Control::TitleSingle, &[&role.name]),
        ([role], _, Some(place)) => scope.fill(Control::TitleSingleIn, &[&role.name, &place]),
        (_, Some((last, head)), None) => scope.fill(Control::TitleQuestion, &[&join(head, ", "), last]),
        (_, Some((last, head)), Some(place)) => {
            scope.fill(Control::TitleQuestionIn, &[&join(head, ", "), last, &place])
        }
        _ => String::new(),
    }
}

/// The title of the document.
#[must_use]
pub fn document_title(scope: &Scope<'_>) -> String {
    scope.fill(Control::SiteTitle, &[&own_heading(scope)])
}

/// The heading of a page as it is told apart from every other: the page that holds everything asks what the overview asks.
fn own_heading(scope: &Scope<'_>) -> String {
    match (scope.selection.view, scope.selection.chart) {
        (View::All, None) if scope.selection.setting.element == 0 => {
            format!("{}: {}", scope.text(Control::ViewAll), heading(scope))
        }
        _ => heading(scope),
    }
}

/// The question of the page or the subject of its one chart, with the first sentence of its answer, for search engines
/// and previews. The sentence alone may be that of another page: it names two of the roles.
#[must_use]
pub fn description(scope: &Scope<'_>) -> String {
    let view = scope.selection.view;
    let alone = scope.selection.chart;
    let main = alone.or(if view == View::Pay { Some(Chart::PayRange) } else { None });
    let main = main.or(if view == View::Moves { Some(Chart::BreakEven) } else { None });
    if let Some(drawn) = main.and_then(|chart| super::draw(scope, chart).or_else(|| super::draw_tool(scope, chart))) {
        // A chart alone is named by its title; the same chart of a view stands there among others.
        let lead = if alone.is_some() { format!("{}.", drawn.title) } else { format!("{}.", heading(scope)) };
        return format!("{lead} {}", drawn.summary.plain());
    }
    let intro = match view {
        View::Work => Message::DutiesIntro,
        View::Skills => Message::SkillsIntro,
        View::Tools => Message::ToolsIntro,
        View::Entry => Message::RequirementsIntro,
        View::Path => Message::PathIntro,
        View::Questions => Message::QuestionsIntro,
        View::Fit => Message::LedeFit,
        View::Standing => Message::LedeStanding,
        View::Why => Message::LedeWhy,
        View::Overview | View::Pay | View::All | View::Moves => {
            let first = insights::insights(scope).first().map(crate::locale::Sentence::plain).unwrap_or_default();
            let joint = if scope.selection.roles.len() > 1 { " " } else { ". " };
            return format!("{}{joint}{first}", own_heading(scope));
        }
    };
    format!("{}. {}", heading(scope), scope.text(intro))
}
