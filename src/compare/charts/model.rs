//! A chart, ready to be shown: a drawing with all that stands around it.
//!
//! Invariant: its table holds every figure of its drawing; where pay is not shown as stored, its note says how it was made.

use crate::chart::Scene;
use crate::compare::{Field, Scope, Table};
use crate::locale::Sentence;
use crate::state::Chart;

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

/// Wherever pay is not as stored, rate, date and index stand beside it.
pub(super) fn noted(scope: &Scope<'_>, chart: Chart, mut model: ChartModel) -> ChartModel {
    if chart.shows_pay() && !scope.is_plain_money() {
        model.note = format!("{} {}", model.note, scope.chart_money_note(chart)).trim_end().to_owned();
    }
    if !chart.is_exact() {
        model.summary = model.summary.rounded();
        model.remarks = model.remarks.into_iter().map(Sentence::rounded).collect();
    }
    model
}
