//! The frame of figures behind a chart: a row a subject, a figure a role. Table, drawing and keyboard stops are made
//! from it.
//!
//! Invariant: what is drawn or announced is a figure of the frame, and each figure of the frame stands in the table.
//! Laws: the tests below, and `tests/pages/charts.rs` for every chart of every page.

use crate::chart::{DotMark, DotRow, Mine, Scene, dots, shares};
use crate::compare::columns::role_columns;
use crate::compare::{Column, Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Sentence};
use crate::model::Role;

/// One figure, as the table and the drawing have it.
pub(super) struct Figure {
    /// Its cell of the table, with its name where it has one.
    pub(super) cell: TableCell,
    /// Its mark, which the frame gives the tone of its role; else what is announced of a withheld one, or nothing where
    /// there is nothing to draw.
    pub(super) mark: Result<DotMark, String>,
}

impl From<TableCell> for Figure {
    /// A figure that stands in the table alone.
    fn from(cell: TableCell) -> Self {
        Figure { cell, mark: Err(String::new()) }
    }
}

impl Figure {
    /// A share, 0 to 1, written in whole percents; `say` makes of that what is announced.
    pub(super) fn share(cell: TableCell, share: f64, say: &dyn Fn(&str) -> String) -> Self {
        let text = locale::percent(share);
        Figure { cell, mark: Ok(DotMark { value: share, say: say(&text), text, ..DotMark::default() }) }
    }
}

/// A row of the frame.
pub(super) struct FrameRow {
    /// The row of the table.
    pub(super) table: TableRow,
    /// None where the table alone has it.
    drawn: Option<DotRow>,
}

impl FrameRow {
    /// The same row with words under its head, in the table.
    pub(super) fn noted(mut self, note: Sentence) -> Self {
        self.table.note = note;
        self
    }

    /// The same row, drawn with a remark after its head.
    pub(super) fn remarked(mut self, remark: String) -> Self {
        self.drawn = self.drawn.map(|drawn| DotRow { note: remark, ..drawn });
        self
    }

    /// The same row, drawn only on a condition.
    pub(super) fn drawn_if(mut self, is_drawn: bool) -> Self {
        self.drawn = self.drawn.filter(|_| is_drawn);
        self
    }
}

/// Rows of figures under headings, with a column for each shown role.
pub(super) struct FigureFrame<'a> {
    roles: Vec<(u8, &'a Role)>,
    drawn: Vec<DotRow>,
    groups: Vec<Group>,
}

impl<'a> FigureFrame<'a> {
    /// A frame of the shown roles without rows.
    pub(super) fn for_roles(scope: &Scope<'a>) -> Self {
        FigureFrame { roles: scope.toned_roles(), drawn: Vec::new(), groups: Vec::new() }
    }

    /// A row that is drawn, with the figure of each role.
    pub(super) fn row(&self, head: String, figure: &mut dyn FnMut(&'a Role) -> Figure) -> FrameRow {
        let mut drawn = DotRow { label: head.clone(), ..DotRow::default() };
        let mut table = TableRow::new(head, Vec::new());
        for (tone, role) in &self.roles {
            let Figure { cell, mark } = figure(role);
            table.cells.push(cell);
            match mark {
                Ok(mark) => drawn.marks.push(DotMark { tone: *tone, ..mark }),
                Err(why) if why.is_empty() => {}
                Err(why) => drawn.withheld.push((*tone, why)),
            }
        }
        FrameRow { table, drawn: Some(drawn) }
    }

    /// A row that stands in the table alone, with the cell of each role.
    pub(super) fn cells(&self, head: String, cell: &dyn Fn(&'a Role) -> TableCell) -> FrameRow {
        let cells = self.roles.iter().map(|(_, role)| cell(role)).collect();
        FrameRow { table: TableRow::new(head, cells), drawn: None }
    }

    /// Adds rows under a heading.
    pub(super) fn push(&mut self, title: Option<String>, rows: Vec<FrameRow>) {
        let mut group = Group { title, rows: Vec::new() };
        for row in rows {
            group.rows.push(row.table);
            self.drawn.extend(row.drawn);
        }
        self.groups.push(group);
    }

    /// Its first row, as the table has it.
    pub(super) fn first_row(&self) -> Option<&TableRow> {
        self.groups.first()?.rows.first()
    }

    /// Tone and name of each role, for the legend.
    pub(super) fn series(&self) -> Vec<(u8, String)> {
        self.roles.iter().map(|(tone, role)| (*tone, role.short.clone())).collect()
    }

    /// The drawn rows as marks on a rail from nothing to `max`.
    pub(super) fn shares(&self, max: Option<f64>) -> Scene {
        shares(&self.drawn, &self.series(), &locale::percent, max)
    }

    /// The drawn rows as dots on their intervals.
    pub(super) fn dots(&self, tick_text: &dyn Fn(f64) -> String, mine: Option<&Mine>) -> Scene {
        dots(&self.drawn, &self.series(), tick_text, mine)
    }

    /// All rows as a table.
    pub(super) fn table(self, scope: &Scope<'_>, caption: String, corner: String) -> Table {
        Table { caption, corner, columns: role_columns(scope), groups: self.groups }
    }
}

/// A table of lines that are no role's: a row a line, the columns under these heads.
pub(super) fn line_table(caption: String, corner: String, heads: Vec<String>, groups: Vec<Group>) -> Table {
    Table { caption, corner, columns: heads.into_iter().map(Column::plain).collect(), groups }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::built_in::data;
    use crate::state::Selection;

    #[test]
    fn a_figure_of_the_table_is_drawn_and_a_withheld_one_announced() {
        let selection = Selection::default();
        let scope = Scope::new(data(), &selection);
        let mut frame = FigureFrame::for_roles(&scope);
        let cell = |role: &Role| TableCell::Text(role.short.clone());
        let row = frame.row("Row".to_owned(), &mut |role| match role.slug.as_str() {
            "front-end" => Figure::share(cell(role), 0.25, &|text| format!("spoken {text}")),
            "back-end" => Figure { cell: cell(role), mark: Err("too few".to_owned()) },
            _ => cell(role).into(),
        });
        frame.push(None, vec![row, frame.cells("Table alone".to_owned(), &cell)]);
        let stops = frame.dots(&|value| value.to_string(), None).stops;
        let said: Vec<&str> = stops.iter().flatten().map(|stop| stop.text.as_str()).collect();
        assert_eq!((stops.len(), said), (1, vec!["too few", "spoken 25\u{a0}%"]));
        let table = frame.table(&scope, String::new(), String::new());
        assert!(table.groups[0].rows.iter().all(|row| row.cells.len() == 3) && table.len() == 2);
    }
}
