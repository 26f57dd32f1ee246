//! The frame of statistics behind a chart of pay: subjects, each with the statistics that a source publishes of it. The drawing, its
//! keyboard stops and the table are made from it.
//!
//! Invariant: a subject gives those statistics alone that its part of the table holds, so nothing is drawn or heard that the table
//! does not have; a row's label says every one of its marks.

use super::model::pay_table;
use super::rows::statistic_rows;
use super::words::answers_note;
use crate::chart::{Mine, RangeGroup, RangeMark, RangeRow, RangeSpec, Scene, Style, dense_range, range};
use crate::compare::columns::role_columns;
use crate::compare::{Column, Group, Scope, Table, TableCell, TableRow, basis};
use crate::locale::{self, Entry, Key, Message, SentencePart};
use crate::model::Statistic::{self, Average, High, Low, Mean, MedianHigh, MedianLow, N, P10, P25, P50, P75, P90};
use crate::model::{FigureKey, PayCell, Role};
use crate::state::Shape;

/// The statistics that have marks, in the order in which they are heard.
const MARKS: [Statistic; 11] = [P10, P25, MedianLow, P50, MedianHigh, P75, P90, Mean, Low, Average, High];

/// All statistics of a table, where a subject has them.
pub(super) const ROWS: [Statistic; 12] = [N, P10, P25, P50, MedianLow, MedianHigh, P75, P90, Mean, Low, High, Average];

/// Somebody whose pay is published, with what the table holds of it.
pub(super) struct Subject<'a> {
    pub(super) scope: &'a Scope<'a>,
    /// Its median, or another central figure.
    pub(super) key: FigureKey,
    /// The statistics of the table.
    pub(super) statistics: &'static [Statistic],
}

impl Subject<'_> {
    /// The name of a statistic; none where the table leaves it out.
    fn key(&self, statistic: Statistic) -> Option<FigureKey> {
        self.statistics.contains(&statistic).then(|| self.key.with(statistic))
    }

    /// A statistic in the money that is shown.
    pub(super) fn amount(&self, statistic: Statistic) -> Option<f64> {
        self.scope.amount(&self.key(statistic)?)
    }

    /// A statistic as a piece of a sentence.
    pub(super) fn part(&self, statistic: Statistic) -> Option<SentencePart> {
        self.scope.part(self.key(statistic)?)
    }

    /// `who: statistic $174,082 a year`, as a screen reader hears it.
    pub(super) fn spoken(&self, who: &str, statistic: Statistic) -> Option<String> {
        let value = self.scope.words(&self.key(statistic)?)?;
        let words = [who, &basis::statistic(self.scope, statistic), &value, &self.scope.per()];
        Some(self.scope.fill(Message::SpokenPay, &words))
    }

    /// The median as it is heard, with the statistics on both sides of it and with how many answered.
    pub(super) fn spoken_between(
        &self,
        message: &'static Entry,
        who: &str,
        ends: [Statistic; 2],
        answers: &str,
    ) -> Option<String> {
        let [low, high] = ends.map(|end| self.key(end).and_then(|key| self.scope.words(&key)).unwrap_or_default());
        Some(self.scope.fill(message, &[&self.spoken(who, P50)?, &low, &high, answers]))
    }

    /// A cell of a table for each of its statistics.
    pub(super) fn cells(&self) -> Vec<TableCell> {
        self.statistics.iter().map(|statistic| self.scope.cell(self.key.with(*statistic))).collect()
    }

    /// A row of a table for each statistic that it has.
    pub(super) fn table_rows(&self) -> Vec<TableRow> {
        statistic_rows(self.scope, std::slice::from_ref(&self.key), self.statistics)
    }

    /// Its cell of a survey, with the number of answers.
    pub(super) fn cell(&self) -> Option<&PayCell> {
        self.scope.pay_cell(&self.key)
    }

    /// A note on how many answered, or on why nobody did.
    pub(super) fn answers(&self) -> String {
        match self.cell() {
            Some(cell) => answers_note(self.scope, cell.n, cell.is_low(), cell.is_withheld()),
            None => {
                self.scope.data.role(&self.key.subject).map_or_else(String::new, |role| self.scope.unanswered(role))
            }
        }
    }

    /// The answers of a survey as a row of a drawing.
    pub(super) fn surveyed(&self, tone: u8, title: &str) -> RangeRow {
        let low = self.cell().is_some_and(PayCell::is_low);
        RangeRow { low, ..self.row(tone, title.to_owned(), self.answers(), Style::Survey, title) }
    }

    /// The wages of an official group as a row of a drawing.
    pub(super) fn official(&self, title: &str) -> RangeRow {
        let FigureKey { source, place, subject, .. } = &self.key;
        let jobs = self.scope.data.wage(source, place, subject).and_then(|wage| wage.employment);
        let count = |n| self.scope.fill(Message::NoteJobs, &[&locale::count(f64::from(n))]);
        self.row(0, title.to_owned(), jobs.map_or_else(String::new, count), Style::Official, title)
    }

    /// A row of a drawing with a mark for each statistic that it has; `who` is the name that is heard with each of them.
    pub(super) fn row(&self, tone: u8, title: String, note: String, style: Style, who: &str) -> RangeRow {
        let coin = self.scope.coin();
        let is_spread = matches!(style, Style::Survey | Style::Official);
        let mut marks: Vec<RangeMark> = Vec::new();
        for statistic in MARKS {
            let (Some(value), Some(say)) = (self.amount(statistic), self.spoken(who, statistic)) else { continue };
            // A mean and an average have one form: the first is drawn, the table has both.
            if statistic == Average && marks.iter().any(|mark| mark.statistic == Mean) {
                continue;
            }
            let is_middle = statistic == P50 || (matches!(statistic, Mean | Average) && !is_spread);
            let text = match (style == Style::Stated, is_middle) {
                (true, true) => coin.exact(value),
                (true, false) => coin.short(value),
                (false, true) => coin.rounded(value),
                (false, false) => coin.label(value),
            };
            marks.push(RangeMark { statistic, value, text, say });
        }
        let label = spoken_row(who, &note, &marks);
        RangeRow { tone, title, note, label, marks, low: false, style }
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

/// The official groups that the shown roles fall under and that a source has wages of in a place, each once, with their titles.
pub(super) fn occupations(scope: &Scope<'_>, source: &str, place: &str) -> Vec<(String, String)> {
    let mut occupations: Vec<(String, String)> = Vec::new();
    for code in scope.roles().into_iter().flat_map(|role| &role.soc) {
        let subject = format!("soc-{code}");
        let is_new = occupations.iter().all(|(other, _)| *other != subject);
        if is_new && scope.data.wage(source, place, &subject).is_some() {
            let title = scope.data.occupation(&subject).unwrap_or(code).to_owned();
            occupations.push((subject, title));
        }
    }
    occupations
}

/// A heading of a frame's table, with the statistics under it; none stands over rows that need no heading.
pub(super) type Heading = (Option<String>, &'static [Statistic]);

/// Subjects with a column of the table each, under one heading or several.
pub(super) struct PayFrame<'a, Drawn> {
    scope: &'a Scope<'a>,
    headings: Vec<Heading>,
    columns: Vec<Column>,
    /// The central figure of each column under each heading.
    keys: Vec<Vec<FigureKey>>,
    /// The drawn form of each column, from heading to heading.
    pub(super) drawn: Vec<Vec<Drawn>>,
}

impl<'a, Drawn> PayFrame<'a, Drawn> {
    /// A frame without columns.
    pub(super) fn new(scope: &'a Scope<'a>, headings: Vec<Heading>) -> Self {
        let keys = headings.iter().map(|_| Vec::new()).collect();
        PayFrame { scope, headings, columns: Vec::new(), keys, drawn: Vec::new() }
    }

    /// Adds a column with a subject under each heading; `draw` is asked what each is drawn as.
    pub(super) fn push(
        &mut self,
        column: Column,
        keys: impl IntoIterator<Item = FigureKey>,
        draw: &mut dyn FnMut(&Subject<'a>) -> Option<Drawn>,
    ) {
        self.columns.push(column);
        let mut drawn = Vec::new();
        for ((key, (_, statistics)), of_heading) in keys.into_iter().zip(&self.headings).zip(&mut self.keys) {
            let subject = Subject { scope: self.scope, key, statistics };
            drawn.extend(draw(&subject));
            of_heading.push(subject.key);
        }
        self.drawn.push(drawn);
    }

    /// Adds a column for each shown role.
    pub(super) fn push_roles(
        &mut self,
        keys: &dyn Fn(&Role) -> Vec<FigureKey>,
        draw: &mut dyn FnMut(u8, &'a Role, &Subject<'a>) -> Option<Drawn>,
    ) {
        for ((tone, role), column) in self.scope.toned_roles().into_iter().zip(role_columns(self.scope)) {
            self.push(column, keys(role), &mut |subject| draw(tone, role, subject));
        }
    }

    /// Adds a column for each official group that the shown roles fall under, each once.
    pub(super) fn push_groups(
        &mut self,
        source: &str,
        place: &str,
        draw: &mut dyn FnMut(&str, &Subject<'a>) -> Option<Drawn>,
    ) {
        for (subject, title) in occupations(self.scope, source, place) {
            let key = self.scope.key(source, place, &subject, "pay", P50);
            self.push(Column::plain(title.clone()), [key], &mut |subject| draw(&title, subject));
        }
    }

    /// The rows of the table under each heading.
    pub(super) fn groups(&self) -> Vec<Group> {
        let group = |((title, statistics), keys): (&Heading, &Vec<FigureKey>)| Group {
            title: title.clone(),
            rows: statistic_rows(self.scope, keys, statistics),
        };
        self.headings.iter().zip(&self.keys).map(group).collect()
    }

    /// The subjects by their statistics.
    pub(super) fn table(&self, caption: impl Key, corner: impl Key) -> Table {
        pay_table(self.scope, caption, corner, self.columns.clone(), self.groups())
    }
}

impl PayFrame<'_, RangeRow> {
    /// The subjects as boxes and whiskers; `id` is that of the chart.
    pub(super) fn ranges(self, id: &str, mine: Option<Mine>) -> Scene {
        let coin = self.scope.coin();
        let groups = vec![RangeGroup { head: None, rows: self.drawn.concat() }];
        // A card has little room.
        let draw = if self.scope.selection.setting.shape() == Shape::Page { range } else { dense_range };
        draw(&RangeSpec { id, groups, tick_text: &|value| coin.short(value), mine })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::built_in::data;
    use crate::state::Selection;

    #[test]
    fn what_the_table_leaves_out_is_neither_drawn_nor_heard() {
        const KEPT: [Statistic; 3] = [P25, P50, P75];
        let selection = Selection::default();
        let scope = Scope::new(data(), &selection);
        let keys = |role: &Role| vec![scope.key("survey-2025", "US", &role.slug, "pay", P50)];
        let mut frame = PayFrame::new(&scope, vec![(None, &KEPT)]);
        frame.push_roles(&keys, &mut |tone, role, subject| {
            assert_eq!((subject.amount(Mean), subject.part(P90), subject.spoken("", N)), (None, None, None));
            Some(subject.surveyed(tone, &role.short))
        });
        let table = frame.table(Message::PayRangeCaption, Message::StatisticCorner);
        let heads: Vec<&str> = table.groups[0].rows.iter().map(|row| row.head.as_str()).collect();
        assert_eq!(heads, ["lower quartile", "median", "upper quartile"]);
        for row in frame.drawn.concat() {
            assert!(row.marks.iter().map(|mark| mark.statistic).eq(KEPT));
            assert_eq!(row.label.matches("; ").count(), KEPT.len(), "{}", row.label);
        }
    }
}
