//! The charts of the page: from the scope to a drawing, a sentence and a table of equal content.
//!
//! Invariant: a chart always has a title, a one-sentence summary made from its data, the name of
//! its source and a table that holds every figure of the drawing.

mod evidence;
mod pay_by_years;
mod pay_range;
mod shares;
mod usage;

pub use evidence::evidence;
pub use pay_by_years::pay_by_years;
pub use pay_range::pay_range;
pub use shares::{education, organisation_size, work_mode, years};
pub(super) use usage::usage_summary;
pub use usage::{UsageSort, usage};

use super::{Cell, Column, Row, Scope, Table, basis};
use crate::chart::Scene;
use crate::locale::{self, Message, Sentence};
use crate::model::{FigureKey, Statistic};
use crate::state::Section;

/// The charts of the page, in the order in which they stand on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `id` say it")]
pub enum Chart {
    PayRange,
    PayByYears,
    PayEvidence,
    Usage,
    Education,
    Years,
    WorkMode,
    OrganisationSize,
}

impl Chart {
    /// Every chart.
    pub const ALL: [Chart; 8] = [
        Chart::PayRange,
        Chart::PayByYears,
        Chart::PayEvidence,
        Chart::Usage,
        Chart::Education,
        Chart::Years,
        Chart::WorkMode,
        Chart::OrganisationSize,
    ];

    /// Its public name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Chart::PayRange => "pay-range",
            Chart::PayByYears => "pay-by-years",
            Chart::PayEvidence => "pay-evidence",
            Chart::Usage => "usage",
            Chart::Education => "education",
            Chart::Years => "years",
            Chart::WorkMode => "work-mode",
            Chart::OrganisationSize => "organisation-size",
        }
    }

    /// The section that it stands in.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Chart::PayRange | Chart::PayByYears | Chart::PayEvidence => Section::Pay,
            Chart::Usage => Section::Tools,
            Chart::Education | Chart::Years => Section::Requirements,
            Chart::WorkMode | Chart::OrganisationSize => Section::Work,
        }
    }

    /// The chart, ready to be shown; `sort` is the order of the usage chart.
    #[must_use]
    pub fn draw(self, scope: &Scope<'_>, sort: UsageSort) -> ChartModel {
        match self {
            Chart::PayRange => pay_range(scope),
            Chart::PayByYears => pay_by_years(scope),
            Chart::PayEvidence => evidence(scope),
            Chart::Usage => usage(scope, sort),
            Chart::Education => education(scope),
            Chart::Years => years(scope),
            Chart::WorkMode => work_mode(scope),
            Chart::OrganisationSize => organisation_size(scope),
        }
    }
}

/// A chart, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartModel {
    /// What it shows, of whom, where.
    pub title: String,
    /// What it says.
    pub summary: Sentence,
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
fn role_columns(scope: &Scope<'_>) -> Vec<Column> {
    scope.toned_roles().into_iter().map(|(tone, role)| Column { head: role.short.clone(), tone }).collect()
}

/// Rows of a table with a row a statistic and a column a subject.
fn statistic_rows(scope: &Scope<'_>, keys: &[FigureKey], statistics: &[Statistic]) -> Vec<Row> {
    let row = |statistic: &Statistic| {
        let cells = keys.iter().map(|key| scope.cell(key.with(*statistic))).collect();
        Row::new(basis::statistic(scope, *statistic), cells)
    };
    statistics.iter().map(row).filter(|row| !row.is_empty()).collect()
}

/// `who: statistic $174,082 a year`, as a screen reader hears it.
fn spoken(scope: &Scope<'_>, who: &str, key: &FigureKey) -> Option<String> {
    let value = scope.words(key)?;
    Some(scope.fill(Message::SpokenPay, &[who, &basis::statistic(scope, key.statistic), &value]))
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
fn per_role(scope: &Scope<'_>, lead: Message, key: impl Fn(&str) -> FigureKey) -> Sentence {
    let named: Vec<(String, locale::Part)> =
        scope.roles().into_iter().filter_map(|role| Some((role.short.clone(), scope.part(key(&role.slug))?))).collect();
    if named.is_empty() {
        return scope.locale().sentence(Message::NothingToSay, Vec::new());
    }
    let mut sentence = scope.locale().sentence(lead, Vec::new());
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

/// The text of a tick on a pay axis.
fn pay_tick(value: f64) -> String {
    locale::compact_money(value)
}
