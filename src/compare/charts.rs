//! The charts of the page: from the scope to a drawing, a sentence and a table of equal content.
//!
//! Invariant: a chart always has a title, a one-sentence summary made from its data, the name of
//! its source and a table that holds every figure of the drawing. What draws the charts of the
//! comparison does not name what draws the tools, which are a module of their own.

mod at_years;
mod bands;
mod break_even;
mod by_group;
mod by_place;
mod by_state;
mod difference;
mod distribution;
mod evidence;
mod interests;
mod move_assumptions;
mod over_time;
mod path_fan;
mod pay_by_years;
mod pay_range;
mod reconciled;
mod shares;
mod skill_fit;
mod skill_sets;
mod skill_ticks;
mod standing;
mod usage;
mod week_map;
mod xray;

use at_years::at_years;
pub(super) use bands::{bands_here, glance_row};
use break_even::break_even;
pub(super) use break_even::said_of_move;
use by_group::by_group;
use by_place::by_place;
use by_state::by_state;
use difference::difference_chart;
use distribution::distribution;
use evidence::evidence;
use interests::interests;
pub(super) use interests::{is_answer, liked_share, said_of_liking};
use move_assumptions::move_assumptions;
pub(super) use over_time::COMMON;
use over_time::over_time;
use path_fan::path_fan;
use pay_by_years::pay_by_years;
pub(super) use pay_by_years::{YEARS_PRO, YEARS_TOTAL, band_of};
use pay_range::pay_range;
use reconciled::reconciled;
use shares::{education, organisation_size, work_mode, years};
use skill_fit::skill_fit;
pub(super) use skill_fit::{example_of_fit, said_of_fit, said_of_ticks};
pub(super) use skill_sets::set_of_row;
use skill_sets::skill_sets;
use standing::standing;
use usage::usage;
pub(super) use usage::usage_summary;
pub(super) use week_map::week_at;
use week_map::week_map;
use xray::xray;

use super::{CareerJob, Cell, Column, Field, Row, Scope, Table, basis};
use crate::chart::Scene;
use crate::locale::{self, Message, PayMessage, Sentence};
use crate::model::{FigureKey, HOST, Role, Statistic};
use crate::state::Chart;

/// A chart of the comparison, ready to be shown; nothing for a tool.
#[must_use]
pub fn draw(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
    let model = match chart {
        Chart::PayRange => pay_range(scope),
        Chart::PayByYears => pay_by_years(scope),
        Chart::PayEvidence => evidence(scope),
        Chart::Usage => usage(scope),
        Chart::Education => education(scope),
        Chart::Years => years(scope),
        Chart::WorkMode => work_mode(scope),
        Chart::OrganisationSize => organisation_size(scope),
        Chart::PayStanding => standing(scope),
        Chart::PayDistribution => distribution(scope),
        Chart::PayByPlace => by_place(scope),
        Chart::PayDifference => difference_chart(scope),
        _ => return None,
    };
    Some(noted(scope, chart, model))
}

/// A tool, ready to be shown; nothing for a chart of the comparison.
#[must_use]
pub fn draw_tool(scope: &Scope<'_>, chart: Chart) -> Option<ChartModel> {
    let model = match chart {
        Chart::PayAtYears => at_years(scope),
        Chart::PayByState => by_state(scope),
        Chart::PayByGroup => by_group(scope),
        Chart::PayOverTime => over_time(scope),
        Chart::PayReconciled => reconciled(scope),
        Chart::RangeXray => xray(scope),
        Chart::WeekMap => week_map(scope),
        Chart::Interests => interests(scope),
        Chart::SkillSets => skill_sets(scope),
        Chart::SkillFit => skill_fit(scope),
        Chart::BreakEven => break_even(scope),
        Chart::MoveAssumptions => move_assumptions(scope),
        Chart::PathFan => path_fan(scope),
        _ => return None,
    };
    Some(noted(scope, chart, model))
}

/// What a simulation of careers shows, once it is done.
#[must_use]
pub fn draw_careers(scope: &Scope<'_>, job: &CareerJob) -> ChartModel {
    noted(scope, Chart::PathFan, path_fan::drawn(scope, job))
}

/// Wherever pay is not as stored, rate, date and index stand beside it.
fn noted(scope: &Scope<'_>, chart: Chart, mut model: ChartModel) -> ChartModel {
    if chart.shows_pay() && !scope.is_plain_money() {
        model.note = format!("{} {}", model.note, scope.chart_money_note(chart)).trim_end().to_owned();
    }
    model
}

/// A chart, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartModel {
    /// What it shows, of whom, where.
    pub title: String,
    /// What can be chosen in it.
    pub fields: Vec<Field>,
    /// What it says.
    pub summary: Sentence,
    /// What else is said of it, one sentence or two each.
    pub remarks: Vec<Sentence>,
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// Population, definition and warnings in a line.
    pub note: String,
    /// The drawing; nothing to draw leaves it without nodes.
    pub scene: Scene,
    /// The same figures as a table.
    pub table: Table,
}

/// Heads of the role columns.
pub(super) fn role_columns(scope: &Scope<'_>) -> Vec<Column> {
    let column = |(tone, role): (u8, &Role)| Column { head: role.short.clone(), tone, mark: scope.mark_of(&role.slug) };
    scope.toned_roles().into_iter().map(column).collect()
}

/// Rows of a table with a row a statistic and a column a subject.
fn statistic_rows(scope: &Scope<'_>, keys: &[FigureKey], statistics: &[Statistic]) -> Vec<Row> {
    let row = |statistic: &Statistic| {
        let cells = keys.iter().map(|key| scope.cell(key.with(*statistic))).collect();
        Row::new(basis::statistic(scope, *statistic), cells)
    };
    let mut rows: Vec<Row> = statistics.iter().map(row).filter(|row| !row.is_empty()).collect();
    for row in &mut rows {
        for (cell, key) in row.cells.iter_mut().zip(keys).filter(|(cell, _)| **cell == Cell::Nothing) {
            *cell = missing(scope, key);
        }
    }
    rows
}

/// Why a source has no such figure.
fn missing(scope: &Scope<'_>, key: &FigureKey) -> Cell {
    Cell::Text(match scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref()) {
        // A host states what it states.
        _ if key.source == HOST => return Cell::Nothing,
        Some(_) => scope.text(PayMessage::Withheld),
        None if scope.data.occupation(&key.subject).is_some() => scope.text(PayMessage::NotReleased),
        None => scope.data.role(&key.subject).map_or_else(|| scope.text(Message::NoAnswers), |r| scope.unanswered(r)),
    })
}

/// `who: statistic $174,082 a year`, as a screen reader hears it.
fn spoken(scope: &Scope<'_>, who: &str, key: &FigureKey) -> Option<String> {
    let value = scope.words(key)?;
    Some(scope.fill(Message::SpokenPay, &[who, &basis::statistic(scope, key.statistic), &value, &scope.per()]))
}

/// `194 answers`, or how few they are where figures are withheld.
fn answers_note(scope: &Scope<'_>, n: u32, low: bool, withheld: bool) -> String {
    let n = locale::count(f64::from(n));
    scope.fill(
        match (withheld, low) {
            (true, _) => Message::NoteWithheld,
            (_, true) => Message::NoteLow,
            _ => Message::NoteAnswers,
        },
        &[&n],
    )
}

/// A sentence that names a figure for each role: `Front end 15, back end 18.5 and full stack 17`.
fn per_role(scope: &Scope<'_>, lead: String, key: impl Fn(&str) -> FigureKey) -> Sentence {
    let named: Vec<(String, locale::Part)> =
        scope.roles().into_iter().filter_map(|role| Some((role.short.clone(), scope.part(key(&role.slug))?))).collect();
    if named.is_empty() {
        return scope.locale().sentence(Message::NothingToSay, Vec::new());
    }
    let mut sentence = Sentence(vec![locale::Part::Text(lead)]);
    let last = named.len() - 1;
    for (at, (name, figure)) in named.into_iter().enumerate() {
        let joint = match at {
            0 => " ".to_owned(),
            at if at == last => format!(" {} ", scope.text(Message::And)),
            _ => ", ".to_owned(),
        };
        sentence.0.push(locale::Part::Text(format!("{joint}{name} ")));
        sentence.0.push(figure);
    }
    sentence.0.push(locale::Part::Text(".".to_owned()));
    sentence
}

/// A cell for the count of answers, or nothing.
fn count_cell(scope: &Scope<'_>, key: &FigureKey) -> Cell {
    scope.cell(key.with(Statistic::N))
}
