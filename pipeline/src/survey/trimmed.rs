//! How much of the answers the country trim leaves out, at the lower and at the upper end, by place.
//!
//! Invariant: where the trim took more than one answer in forty at an end, the percentile next to that end (10 or 90) is the rule's
//! work as much as people's, and is not shown.

use super::collect::Survey;
use super::edition::Edition;
use super::vocabulary::Vocabulary;
use crate::output::Output;
use std::collections::BTreeMap;

/// Answers of a place before the trim, and those that it left out at each end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Trim {
    answers: usize,
    low: usize,
    high: usize,
}

impl Trim {
    /// Whether the percentiles 10 and 90 are hidden.
    pub(super) fn hides(self) -> [bool; 2] {
        [self.low, self.high].map(|trimmed| trimmed * 40 > self.answers)
    }
}

/// The trim of each place that has answers.
pub(super) fn of_places(survey: &Survey) -> BTreeMap<usize, Trim> {
    let mut all: BTreeMap<usize, Trim> = BTreeMap::new();
    let kept = survey.answers.iter().flatten().map(|answer| (answer, None));
    for (answer, is_low) in kept.chain(survey.trimmed.iter().map(|(answer, is_low)| (answer, Some(*is_low)))) {
        for place in &answer.places {
            let trim = all.entry(*place).or_default();
            trim.answers += 1;
            trim.low += usize::from(is_low == Some(true));
            trim.high += usize::from(is_low == Some(false));
        }
    }
    all
}

/// The table of all surveys that are trimmed.
pub(super) fn table(surveys: &BTreeMap<Edition, Survey>, words: &Vocabulary) -> Output {
    let mut rows = Vec::new();
    for (edition, survey) in surveys.iter().rev().filter(|(_, survey)| !survey.trimmed.is_empty()) {
        for (place, Trim { answers, low, high }) in of_places(survey) {
            let id = words.places.ids.get(place).cloned().unwrap_or_default();
            rows.push(vec![edition.source(), id, answers.to_string(), low.to_string(), high.to_string()]);
        }
    }
    Output::shared("trimmed.csv", "source,place,answers,low,high", rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::answer::Answer;

    #[test]
    fn more_than_one_in_forty_hides_the_percentile() {
        let one = Answer { places: vec![0, 1], ..Answer::default() };
        let survey = |low: usize, high: usize| Survey {
            answers: Some(vec![one.clone(); 40 - low - high]),
            trimmed: (0..low + high).map(|at| (one.clone(), at < low)).collect(),
            ..Survey::default()
        };
        let hides = |low: usize, high: usize| of_places(&survey(low, high))[&1].hides();
        assert_eq!(
            [hides(0, 0), hides(1, 1), hides(2, 1), hides(0, 2)],
            [[false, false], [false, false], [true, false], [false, true]]
        );
    }
}
