//! Rows of marks: each has a mark for each role.
//!
//! Invariant: a withheld value is no mark, and what is not a number has no place.

use super::order::sort_by_value;
use super::text::said;

/// The value of one role.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DotMark {
    /// Tone, 1 to 5.
    pub tone: u8,
    /// The value, in the unit of the axis.
    pub value: f64,
    /// Its interval, if it has one.
    pub interval: Option<(f64, f64)>,
    /// Few answers: drawn hollow.
    pub low: bool,
    /// Short text, drawn where there is room.
    pub text: String,
    /// Announced at its stop: role, row, value, interval.
    pub say: String,
}

impl DotMark {
    /// Lowest and highest value of its drawing; the interval only if both its ends are numbers.
    pub(super) fn ends(&self) -> (f64, f64) {
        let (low, high) =
            self.interval.filter(|(a, b)| a.is_finite() && b.is_finite()).unwrap_or((self.value, self.value));
        (low.min(high).min(self.value), high.max(low).max(self.value))
    }
}

/// One group, place or answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DotRow {
    /// Its name.
    pub label: String,
    /// Remark after it; may be empty.
    pub note: String,
    /// Values that are not withheld, in the order of the roles.
    pub marks: Vec<DotMark>,
    /// Tone of each role that is withheld, and what is announced for it.
    pub withheld: Vec<(u8, String)>,
}

impl DotRow {
    /// The marks from lowest to highest, equal ones in the order of the roles.
    pub(super) fn ranked(&self) -> Vec<&DotMark> {
        let mut marks: Vec<&DotMark> = self.marks.iter().filter(|mark| mark.value.is_finite()).collect();
        sort_by_value(&mut marks, |mark| mark.value);
        marks
    }

    pub(super) fn said(&self) -> String {
        let marks = self.marks.iter().map(|mark| mark.say.as_str());
        said(&self.label, &self.note, marks.chain(self.withheld.iter().map(|(_, say)| say.as_str())))
    }
}
