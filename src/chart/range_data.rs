//! The data of a chart of ranges: rows, each with the statistics of one subject by one kind of source.
//!
//! Invariant: plain values and ready texts; a row without marks is withheld.

use super::mine::Mine;
use super::scale::extent;
use crate::model::Statistic::{self, Average, High, Low, Mean, MedianHigh, MedianLow, P10, P25, P50, P75, P90};

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeMark {
    /// Its statistic.
    pub statistic: Statistic,
    /// The value, in the unit of the axis.
    pub value: f64,
    /// Short text to draw beside it.
    pub text: String,
    /// Announced at its stop: role, measure, value, unit.
    pub say: String,
}

/// Where a row's figures come from, which decides its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A survey: box in the role's tone, with the median's interval.
    Survey,
    /// Official statistics: neutral box.
    Official,
    /// Computed from an average: a dashed line, never a box.
    Formula,
    /// Stated by an employer: an empty frame in the role's tone.
    Stated,
    /// A figure of unknown kind: a ring with a question mark.
    Unknown,
}

/// A row; without marks it is withheld and shows its title and note only.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeRow {
    /// Tone of the role, 1 to 5.
    pub tone: u8,
    /// Title.
    pub title: String,
    /// Remark after the title, such as "194 answers".
    pub note: String,
    /// Heard in place of the drawing: every number of the row.
    pub label: String,
    /// Its values.
    pub marks: Vec<RangeMark>,
    /// Few answers: drawn hollow and dashed.
    pub low: bool,
    /// Where it comes from.
    pub style: Style,
}

/// Rows about one subject.
pub struct RangeGroup {
    /// Tone and name of the role that stands over them; without one they stand for themselves.
    pub head: Option<(u8, String)>,
    /// From top to foot.
    pub rows: Vec<RangeRow>,
}

/// A drawing of ranges on one axis, large by `range` or compact by `evidence`.
pub struct RangeSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// From top to foot.
    pub groups: Vec<RangeGroup>,
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// The visitor's own pay, drawn where there is any other value.
    pub mine: Option<Mine>,
}

impl RangeSpec<'_> {
    pub(super) fn rows(&self) -> impl Iterator<Item = &RangeRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// The value of every mark.
    pub(super) fn values(&self) -> impl Iterator<Item = f64> {
        self.rows().flat_map(|row| &row.marks).map(|mark| mark.value)
    }

    pub(super) fn is_known(&self) -> bool {
        self.rows().any(|row| !row.marks.is_empty())
    }

    pub(super) fn mine(&self) -> Option<&Mine> {
        self.mine.as_ref().filter(|_| self.is_known())
    }
}

impl RangeRow {
    /// The first mark that is of one of the statistics, tried in their order.
    pub(super) fn mark(&self, wanted: &[Statistic]) -> Option<&RangeMark> {
        let mark = |wanted| self.marks.iter().find(|mark| mark.statistic == wanted && mark.value.is_finite());
        wanted.iter().find_map(|wanted| mark(*wanted))
    }

    /// The value in the middle: median, else mean, else what a profile calls its average.
    pub(super) fn middle(&self) -> Option<&RangeMark> {
        self.mark(&[P50, Mean, Average])
    }

    /// The lowest value that is drawn.
    pub(super) fn low_end(&self) -> Option<&RangeMark> {
        if self.style == Style::Stated {
            return self.marks.iter().min_by(|a, b| a.value.total_cmp(&b.value));
        }
        self.mark(&[P10, Low, P25, MedianLow, P50, Mean, Average])
    }

    /// The highest value that is drawn.
    pub(super) fn high_end(&self) -> Option<&RangeMark> {
        if self.style == Style::Stated {
            return self.marks.iter().max_by(|a, b| a.value.total_cmp(&b.value));
        }
        self.mark(&[P90, High, P75, MedianHigh, P50, Mean, Average])
    }

    /// The lowest and the highest of all its values, intervals included.
    pub(super) fn outermost(&self) -> (f64, f64) {
        extent(self.marks.iter().map(|mark| mark.value))
    }

    /// Neutral unless the figure is about the role itself.
    pub(super) const fn shown_tone(&self) -> u8 {
        match self.style {
            Style::Survey | Style::Stated => self.tone,
            Style::Official | Style::Formula | Style::Unknown => 0,
        }
    }

    /// The tone whose pattern the row's box needs.
    pub(super) fn hatched(&self) -> Option<u8> {
        let boxed = self.mark(&[P25]).is_some() && self.mark(&[P75]).is_some();
        (boxed && !self.low && self.style != Style::Stated && self.shown_tone() > 0).then_some(self.tone)
    }
}
