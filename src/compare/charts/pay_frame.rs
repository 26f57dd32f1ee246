//! The frame of statistics behind a chart of pay: subjects, each with all that a source publishes of it. Rows of the drawing, keyboard
//! stops and columns of the table are made from it.
//!
//! Invariant: a mark stands for a figure with its name, whose subject stands in the table with every statistic that has a mark; a
//! row's label says every one of them.

use super::model::pay_table;
use super::rows::statistic_rows;
use super::words::{answers_note, spoken};
use crate::chart::{Mine, RangeGroup, RangeMark, RangeRow, RangeSpec, Scene, Style, range};
use crate::compare::columns::role_columns;
use crate::compare::{Column, Group, Scope, Table};
use crate::locale::{self, Message};
use crate::model::Statistic::{self, Average, High, Low, Mean, MedianHigh, MedianLow, N, P10, P25, P50, P75, P90};
use crate::model::{FigureKey, PayCell};

/// The statistics that have marks, in the order in which they are heard.
const MARKS: [Statistic; 11] = [P10, P25, MedianLow, P50, MedianHigh, P75, P90, Mean, Low, Average, High];

/// The statistics of the table, where a subject has them.
pub(super) const ROWS: [Statistic; 12] = [N, P10, P25, P50, MedianLow, MedianHigh, P75, P90, Mean, Low, High, Average];

/// Somebody whose pay is published, with the figure that stands for it.
pub(super) struct Subject {
    /// Its median, or another central figure.
    pub(super) key: FigureKey,
    /// All its statistics, as they are drawn and heard.
    pub(super) row: RangeRow,
}

impl Subject {
    /// A row without marks and label; `figures` adds them.
    pub(super) fn new(tone: u8, title: String, note: String, style: Style, key: FigureKey) -> Self {
        let row = RangeRow { tone, title, note, label: String::new(), marks: Vec::new(), low: false, style };
        Subject { key, row }
    }

    /// The answers of a survey.
    pub(super) fn surveyed(scope: &Scope<'_>, tone: u8, title: &str, key: FigureKey) -> Self {
        let cell = scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref());
        let note = match cell {
            Some(cell) => answers_note(scope, cell.n, cell.is_low(), cell.is_withheld()),
            None => scope.data.role(&key.subject).map_or_else(String::new, |role| scope.unanswered(role)),
        };
        let mut subject = Subject::new(tone, title.to_owned(), note, Style::Survey, key);
        subject.row.low = cell.is_some_and(PayCell::is_low);
        subject.figures(scope, title)
    }

    /// The wages of an official group.
    pub(super) fn official(scope: &Scope<'_>, title: &str, key: FigureKey) -> Self {
        let jobs = scope.data.wage(&key.source, &key.place, &key.subject).and_then(|wage| wage.employment);
        let note = jobs.map_or_else(String::new, |n| scope.fill(Message::NoteJobs, &[&locale::count(f64::from(n))]));
        Subject::new(0, title.to_owned(), note, Style::Official, key).figures(scope, title)
    }

    /// The same with a mark for each statistic that it has; `who` is the name that is heard with each of them.
    pub(super) fn figures(mut self, scope: &Scope<'_>, who: &str) -> Self {
        let (coin, row) = (scope.coin(), &mut self.row);
        let is_spread = matches!(row.style, Style::Survey | Style::Official);
        for statistic in MARKS {
            let key = self.key.with(statistic);
            let (Some(value), Some(say)) = (scope.amount(&key), spoken(scope, who, &key)) else { continue };
            // A mean and an average have one form: the first is drawn, the table has both.
            if statistic == Average && row.marks.iter().any(|mark| mark.statistic == Mean) {
                continue;
            }
            let is_middle = statistic == P50 || (matches!(statistic, Mean | Average) && !is_spread);
            let text = match (row.style == Style::Stated, is_middle) {
                (true, true) => coin.exact(value),
                (true, false) => coin.short(value),
                (false, true) => coin.rounded(value),
                (false, false) => coin.label(value),
            };
            row.marks.push(RangeMark { statistic, value, text, say });
        }
        row.label = spoken_row(who, &row.note, &row.marks);
        self
    }
}

/// Everything that a row shows, in one breath.
pub(super) fn spoken_row(title: &str, note: &str, marks: &[RangeMark]) -> String {
    let mut label = if note.is_empty() { title.to_owned() } else { format!("{title}, {note}") };
    for mark in marks {
        label.push_str("; ");
        label.push_str(mark.say.strip_prefix(title).map_or(&*mark.say, |s| s.trim_start_matches([':', ',', ' '])));
    }
    label
}

/// Subjects with a column of the table each.
#[derive(Default)]
pub(super) struct PayFrame {
    columns: Vec<Column>,
    /// The central figure of each.
    pub(super) keys: Vec<FigureKey>,
    /// Rows of the drawing.
    pub(super) rows: Vec<RangeRow>,
}

impl PayFrame {
    /// The answers of a survey, a column a shown role, by the median that `key` names.
    pub(super) fn of_roles(scope: &Scope<'_>, key: &dyn Fn(&str) -> FigureKey) -> Self {
        let mut frame = PayFrame::default();
        for ((tone, role), column) in scope.toned_roles().into_iter().zip(role_columns(scope)) {
            frame.push(column, Subject::surveyed(scope, tone, &role.short, key(&role.slug)));
        }
        frame
    }

    /// Official wages, a column a group that the shown roles fall under, each once.
    pub(super) fn of_groups(scope: &Scope<'_>, source: &str, place: &str) -> Self {
        let mut frame = PayFrame::default();
        for code in scope.roles().into_iter().flat_map(|role| &role.soc) {
            let key = scope.key(source, place, &format!("soc-{code}"), "pay", P50);
            if !frame.keys.contains(&key) && scope.data.wage(source, place, &key.subject).is_some() {
                let title = scope.data.occupation(&key.subject).unwrap_or(code);
                frame.push(Column::plain(title.to_owned()), Subject::official(scope, title, key));
            }
        }
        frame
    }

    pub(super) fn push(&mut self, column: Column, subject: Subject) {
        self.columns.push(column);
        self.keys.push(subject.key);
        self.rows.push(subject.row);
    }

    /// The subjects by some statistics, under a heading.
    pub(super) fn table(&self, scope: &Scope<'_>, title: Option<String>, statistics: &[Statistic]) -> Table {
        let rows = statistic_rows(scope, &self.keys, statistics);
        let columns = self.columns.clone();
        pay_table(scope, Message::PayRangeCaption, Message::StatisticCorner, columns, vec![Group { title, rows }])
    }

    /// The subjects as boxes and whiskers; `id` is that of the chart.
    pub(super) fn ranges(self, scope: &Scope<'_>, id: &str, mine: Option<Mine>) -> Scene {
        let coin = scope.coin();
        let groups = vec![RangeGroup { head: None, rows: self.rows }];
        range(&RangeSpec { id, groups, tick_text: &|value| coin.short(value), mine })
    }
}
