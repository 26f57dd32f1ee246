//! A chart, ready to be shown: a drawing with all that stands around it.
//!
//! Invariant: its table holds every figure of its drawing; where pay is not shown as stored, its note says how it was made.

use crate::chart::Scene;
use crate::compare::{Column, Field, Group, Scope, Table};
use crate::locale::{Key, Sentence};
use crate::state::Chart;

/// A chart, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartModel {
    /// Its measure, whose it is, and the place.
    pub title: String,
    /// Choices and entries that it offers.
    pub fields: Vec<Field>,
    /// Its finding in one sentence.
    pub summary: Sentence,
    /// Further findings and limits, one sentence or two each.
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

impl ChartModel {
    /// A chart of what a table holds, without a drawing and sources; nothing can be chosen in it and nothing more is said of it.
    pub(in crate::compare) fn new(title: String, summary: Sentence, note: String, table: Table) -> Self {
        let (fields, remarks, sources, scene) = (Vec::new(), Vec::new(), Vec::new(), Scene::empty());
        ChartModel { title, fields, summary, remarks, sources, note, scene, table }
    }

    /// The same drawn, from the sources with these ids.
    pub(in crate::compare) fn drawn(mut self, scene: Scene, sources: &[&str]) -> Self {
        self.scene = scene;
        self.sources = sources.iter().map(|id| (*id).to_owned()).collect();
        self
    }

    /// The same with what can be chosen in it.
    pub(super) fn with_fields(mut self, fields: Vec<Field>) -> Self {
        self.fields = fields;
        self
    }

    /// The same with what else is said of it.
    pub(super) fn with_remarks(mut self, remarks: Vec<Sentence>) -> Self {
        self.remarks = remarks;
        self
    }
}

/// A table of pay; its caption names the unit of the pay that is shown.
pub(super) fn pay_table(
    scope: &Scope<'_>,
    caption: impl Key,
    corner: impl Key,
    columns: Vec<Column>,
    groups: Vec<Group>,
) -> Table {
    Table { caption: in_unit(scope, caption), corner: scope.text(corner), columns, groups }
}

/// A message about pay that names the unit in which it is shown.
pub(super) fn in_unit(scope: &Scope<'_>, message: impl Key) -> String {
    scope.fill(message.entry(), &[&scope.pay_unit()])
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
