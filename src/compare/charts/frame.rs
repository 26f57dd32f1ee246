//! The frame of figures behind a chart: a row a subject, a figure a role. Table, drawing and keyboard stops are made from it.
//!
//! Invariant: what is drawn or announced is a figure of the frame, and each figure of the frame stands in the table.

use super::rows::role_columns;
use crate::chart::{DotMark, DotRow, DotSpec, Mine, Scene, ShareMark, ShareRow, ShareSpec, dots, shares};
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Sentence};
use crate::model::Role;

/// One figure: what the table, the drawing and a stop say of it.
#[derive(Default)]
pub(super) struct Figure {
    /// Its cell of the table, with its name where it has one.
    pub(super) cell: TableCell,
    /// Where it lies on the axis, in the unit that is shown; none where there is nothing to draw.
    pub(super) value: Option<f64>,
    /// Its interval, in the same unit.
    pub(super) interval: Option<(f64, f64)>,
    /// Drawn hollow: of few answers, or an end rather than a value.
    pub(super) low: bool,
    /// Short text beside its mark.
    pub(super) text: String,
    /// The words announced at its stop; of a figure without a value, why it has none.
    pub(super) say: String,
}

impl From<TableCell> for Figure {
    /// A figure that stands in the table alone.
    fn from(cell: TableCell) -> Self {
        Figure { cell, ..Figure::default() }
    }
}

impl Figure {
    /// A share, 0 to 1, written in whole percents.
    pub(super) fn share(cell: TableCell, share: f64, say: impl Fn(&str) -> String) -> Self {
        let text = locale::percent(share);
        let say = say(&text);
        Figure { cell, value: Some(share), text, say, ..Figure::default() }
    }
}

/// A row of the frame.
pub(super) struct FrameRow {
    /// Its name, in the table and in the drawing.
    head: String,
    /// Words under the head, in the table alone.
    note: Sentence,
    /// Words after the head, in the drawing alone.
    remark: String,
    /// The drawing has it too; the table has it in any case.
    is_drawn: bool,
    /// One a role.
    figures: Vec<Figure>,
}

impl FrameRow {
    /// True if the table has at least one cell of it that is not empty.
    pub(super) fn is_known(&self) -> bool {
        self.figures.iter().any(|figure| figure.cell != TableCell::Nothing)
    }

    pub(super) fn noted(self, note: impl Into<Sentence>) -> Self {
        FrameRow { note: note.into(), ..self }
    }

    pub(super) fn remarked(self, remark: String) -> Self {
        FrameRow { remark, ..self }
    }

    /// The same row, drawn only on a condition.
    pub(super) fn drawn_if(self, is_drawn: bool) -> Self {
        FrameRow { is_drawn, ..self }
    }
}

/// Rows of figures under headings, with a column for each shown role.
pub(super) struct FigureFrame<'a> {
    roles: Vec<(u8, &'a Role)>,
    groups: Vec<(Option<String>, Vec<FrameRow>)>,
}

impl<'a> FigureFrame<'a> {
    /// A frame of the shown roles without rows.
    pub(super) fn for_roles(scope: &Scope<'a>) -> Self {
        FigureFrame { roles: scope.toned_roles(), groups: Vec::new() }
    }

    /// A row that is drawn, with the figure of each role.
    pub(super) fn row(&self, head: String, figure: impl FnMut(&'a Role) -> Figure) -> FrameRow {
        let figures = self.roles.iter().map(|(_, role)| *role).map(figure).collect();
        FrameRow { head, note: Sentence::default(), remark: String::new(), is_drawn: true, figures }
    }

    /// Adds rows under a heading.
    pub(super) fn push(&mut self, title: Option<String>, rows: Vec<FrameRow>) {
        self.groups.push((title, rows));
    }

    /// The figures of its first row with their roles.
    pub(super) fn first(&self) -> impl Iterator<Item = (&'a Role, &Figure)> {
        let row = self.groups.iter().flat_map(|(_, rows)| rows).next();
        self.roles.iter().map(|(_, role)| *role).zip(row.into_iter().flat_map(|row| &row.figures))
    }

    /// The head of its first row.
    pub(super) fn first_head(&self) -> Option<&str> {
        self.groups.iter().flat_map(|(_, rows)| rows).next().map(|row| row.head.as_str())
    }

    fn drawn(&self) -> impl Iterator<Item = &FrameRow> {
        self.groups.iter().flat_map(|(_, rows)| rows).filter(|row| row.is_drawn)
    }

    /// Tone and name of each role, for the legend.
    fn series(&self) -> Vec<(u8, String)> {
        self.roles.iter().map(|(tone, role)| (*tone, role.short.clone())).collect()
    }

    /// The drawn rows as marks on a rail from nothing to `max`.
    pub(super) fn shares(&self, id: &str, max: Option<f64>) -> Scene {
        let mark = |((tone, _), figure): (&(u8, &Role), &Figure)| {
            let share = figure.value?;
            Some(ShareMark { tone: *tone, share, text: figure.text.clone(), say: figure.say.clone() })
        };
        let item = |row: &FrameRow| ShareRow {
            label: row.head.clone(),
            note: row.remark.clone(),
            marks: self.roles.iter().zip(&row.figures).filter_map(mark).collect(),
        };
        let items = self.drawn().map(item).collect();
        shares(&ShareSpec { id, items, series: self.series(), max, tick_text: &locale::percent })
    }

    /// The drawn rows as dots on their intervals.
    pub(super) fn dots(&self, id: &str, tick_text: &dyn Fn(f64) -> String, mine: Option<Mine>) -> Scene {
        let rows = self.drawn().map(|row| self.dot_row(row)).collect();
        dots(&DotSpec { id, rows, series: self.series(), tick_text, mine })
    }

    fn dot_row(&self, row: &FrameRow) -> DotRow {
        let (mut marks, mut withheld) = (Vec::new(), Vec::new());
        for ((tone, _), Figure { value, interval, low, text, say, .. }) in self.roles.iter().zip(&row.figures) {
            let (tone, say) = (*tone, say.clone());
            match value {
                Some(value) => {
                    let (value, interval, low, text) = (*value, *interval, *low, text.clone());
                    marks.push(DotMark { tone, value, interval, low, text, say });
                }
                None if say.is_empty() => {}
                None => withheld.push((tone, say)),
            }
        }
        DotRow { label: row.head.clone(), note: row.remark.clone(), marks, withheld }
    }

    /// All rows as a table.
    pub(super) fn table(self, scope: &Scope<'_>, caption: String, corner: String) -> Table {
        let row = |row: FrameRow| {
            let cells = row.figures.into_iter().map(|figure| figure.cell).collect();
            TableRow::noted(row.head, row.note, cells)
        };
        let group =
            |(title, rows): (Option<String>, Vec<FrameRow>)| Group { title, rows: rows.into_iter().map(row).collect() };
        let groups = self.groups.into_iter().map(group).collect();
        Table { caption, corner, columns: role_columns(scope), groups }
    }
}
