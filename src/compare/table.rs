//! Tables: the one shape in which everything is compared and every chart is written out.
//!
//! Invariant: a row has one cell a column, and says by itself whether its cells are equal.

use crate::locale::{Sentence, SentencePart};
use crate::model::{FigureKey, Unit};
use crate::state::View;
use crate::text::join::join;
use std::borrow::Cow;

/// A table of the comparison or of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The title over the table, which also names it to a screen reader.
    pub caption: String,
    /// Head of the first column, over the row heads.
    pub corner: String,
    /// Heads of the other columns.
    pub columns: Vec<Column>,
    /// Rows in groups; a single group without a title where nothing groups them.
    pub groups: Vec<Group>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The words of the head.
    pub head: String,
    /// The tone of the role that it stands for; 0 for none.
    pub tone: u8,
    /// Whose role it is, if it is a host's: `from Example Ltd`.
    pub mark: Option<String>,
}

impl Column {
    /// A column that stands for no role.
    #[must_use]
    pub fn plain(head: String) -> Self {
        Column { head, tone: 0, mark: None }
    }

    /// The head with the mark, as plain words.
    #[must_use]
    pub fn said(&self) -> Cow<'_, str> {
        match &self.mark {
            None => Cow::Borrowed(&self.head),
            Some(mark) => Cow::Owned(format!("{} ({mark})", self.head)),
        }
    }
}

/// Rows under a common heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The heading, if there is one.
    pub title: Option<String>,
    /// Its rows.
    pub rows: Vec<TableRow>,
}

/// A row: its head, a remark, and a cell for each column.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// The name of the thing that the row compares.
    pub head: String,
    /// A remark under the head, with figures in it or without; empty if there is none.
    pub note: Sentence,
    /// One cell a column, in the columns' order.
    pub cells: Vec<TableCell>,
    /// The view that has the rest.
    pub more: Option<View>,
}

/// The content of a cell, from which views, exports and comparisons of cells follow.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum TableCell {
    /// Not known, or not part of the role.
    #[default]
    Nothing,
    /// Words of the interface, in its language.
    Text(String),
    /// Words of the dataset, in the dataset's language.
    Prose(String),
    /// Words of the dataset, one line each.
    List(Vec<String>),
    /// Words with figures in them.
    Sentence(Sentence),
    /// A figure.
    Figure {
        /// Its public name.
        key: FigureKey,
        /// Its value as stored, before currency and rounding.
        value: f64,
        /// The unit of that value.
        unit: Unit,
        /// As shown, in the chosen money.
        text: String,
    },
    /// A rating out of three, in words.
    Rating(u8, String),
    /// Several things under each other; the first is the most prominent.
    Stack(Vec<TableCell>),
}

impl From<SentencePart> for TableCell {
    fn from(part: SentencePart) -> Self {
        match part {
            SentencePart::Text(text) => TableCell::Text(text),
            figure => TableCell::Sentence(figure.into()),
        }
    }
}

impl TableCell {
    /// The words that a reader sees, without marks; lines are parted by line breaks.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            TableCell::Nothing => String::new(),
            TableCell::Text(text)
            | TableCell::Prose(text)
            | TableCell::Rating(_, text)
            | TableCell::Figure { text, .. } => text.clone(),
            TableCell::List(lines) => join(lines, "\n"),
            TableCell::Sentence(sentence) => sentence.plain(),
            TableCell::Stack(cells) => join(&cells.iter().map(TableCell::plain).collect::<Vec<_>>(), "\n"),
        }
    }
}

impl TableCell {
    /// Its rating out of three, if it has one.
    fn rating(&self) -> Option<u8> {
        match self {
            TableCell::Rating(rating, _) => Some(*rating),
            TableCell::Stack(cells) => cells.iter().filter_map(TableCell::rating).max(),
            _ => None,
        }
    }
}

impl TableRow {
    /// A row without a note.
    #[must_use]
    pub fn new(head: String, cells: Vec<TableCell>) -> Self {
        TableRow { head, note: Sentence::default(), cells, more: None }
    }

    /// A row with words under its head.
    #[must_use]
    pub fn noted(head: String, note: impl Into<Sentence>, cells: Vec<TableCell>) -> Self {
        TableRow { note: note.into(), ..TableRow::new(head, cells) }
    }

    /// True if every cell reads the same; false for a single column, which has nothing to be equal to.
    #[must_use]
    pub fn is_same(&self) -> bool {
        let mut texts = self.cells.iter().map(TableCell::plain);
        let Some(first) = texts.next() else { return false };
        self.cells.len() > 1 && texts.all(|text| text == first)
    }

    /// True if the row is rated and nowhere with full marks: it may stand behind a disclosure.
    #[must_use]
    pub fn is_minor(&self) -> bool {
        let best = self.cells.iter().filter_map(TableCell::rating).max();
        best.is_some_and(|best| best < 3)
    }

    /// True if no cell holds anything, which sections leave out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| *cell == TableCell::Nothing)
    }
}

impl Table {
    /// Rows that read the same in every column, which "Differences only" hides.
    #[must_use]
    pub fn same_rows(&self) -> usize {
        self.groups.iter().flat_map(|g| &g.rows).filter(|r| r.is_same()).count()
    }

    /// The table in two: rows that matter most, and the rest.
    #[must_use]
    pub fn split_minor(mut self) -> (Self, Self) {
        let mut rest = self.without_rows();
        for group in &mut self.groups {
            let (minor, major) = std::mem::take(&mut group.rows).into_iter().partition(TableRow::is_minor);
            group.rows = major;
            rest.groups.push(Group { title: group.title.clone(), rows: minor });
        }
        self.groups.retain(|group| !group.rows.is_empty());
        rest.groups.retain(|group| !group.rows.is_empty());
        (self, rest)
    }

    /// The head of the table alone.
    #[must_use]
    pub fn without_rows(&self) -> Self {
        Table {
            caption: self.caption.clone(),
            corner: self.corner.clone(),
            columns: self.columns.clone(),
            groups: Vec::new(),
        }
    }

    /// The table without rows that hold nothing.
    #[must_use]
    pub fn without_empty_rows(mut self) -> Self {
        self.groups.iter_mut().for_each(|group| group.rows.retain(|row| !row.is_empty()));
        self
    }

    /// Rows of all groups.
    #[must_use]
    pub fn len(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// True without a row, whatever groups there are.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
