//! What one row of a range chart says.
//!
//! Invariant: plain values and ready texts; a row without marks is withheld.

use super::scale::extent;

/// Which statistic a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeKind {
    /// 10th percentile.
    P10,
    /// 25th percentile.
    P25,
    /// Median.
    P50,
    /// 75th percentile.
    P75,
    /// 90th percentile.
    P90,
    /// Mean; the average of a formula or of an unknown figure.
    Mean,
    /// Low end of the median's 95 % interval.
    MedianLow,
    /// High end of the median's 95 % interval.
    MedianHigh,
    /// Low end of a computed band.
    Low,
    /// High end of a computed band.
    High,
}

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeMark {
    /// Its statistic.
    pub kind: RangeKind,
    /// The value, in the unit of the axis.
    pub value: f64,
    /// Short text to draw beside it.
    pub text: String,
    /// What is announced for it: role, measure, value, unit.
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
    /// What readers of the screen hear for the row: every number of it.
    pub label: String,
    /// Its values.
    pub marks: Vec<RangeMark>,
    /// Few answers: drawn hollow and dashed.
    pub low: bool,
    /// Where it comes from.
    pub style: Style,
}

impl RangeRow {
    /// The first mark that is of one of `kinds`, tried in their order.
    pub(super) fn mark(&self, kinds: &[RangeKind]) -> Option<&RangeMark> {
        kinds.iter().find_map(|kind| self.marks.iter().find(|mark| mark.kind == *kind && mark.value.is_finite()))
    }

    /// The value in the middle: median, else mean.
    pub(super) fn middle(&self) -> Option<&RangeMark> {
        self.mark(&[RangeKind::P50, RangeKind::Mean])
    }

    /// The lowest value that is drawn.
    pub(super) fn low_end(&self) -> Option<&RangeMark> {
        if self.style == Style::Stated {
            return self.marks.iter().min_by(|a, b| a.value.total_cmp(&b.value));
        }
        self.mark(&[RangeKind::P10, RangeKind::Low, RangeKind::P25, RangeKind::MedianLow]).or_else(|| self.middle())
    }

    /// The highest value that is drawn.
    pub(super) fn high_end(&self) -> Option<&RangeMark> {
        if self.style == Style::Stated {
            return self.marks.iter().max_by(|a, b| a.value.total_cmp(&b.value));
        }
        self.mark(&[RangeKind::P90, RangeKind::High, RangeKind::P75, RangeKind::MedianHigh]).or_else(|| self.middle())
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
        let boxed = self.mark(&[RangeKind::P25]).is_some() && self.mark(&[RangeKind::P75]).is_some();
        (boxed && !self.low && self.style != Style::Stated && self.shown_tone() > 0).then_some(self.tone)
    }
}
