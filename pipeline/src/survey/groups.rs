//! The groups that pay is computed for: all answers of a role, bands and classes, who named a tool, the common cuts.
//!
//! Invariant: groups stand in one order for every place and role: all, the edition's dimensions, then each item of its
//! languages, frameworks or platforms by name, then the common cuts. Pay is grouped by tools in the world and the United States
//! alone, as their cells are many, and by the cuts in the United States alone, whose median makes them.

use super::answer::Answer;
use super::collect::Survey;
use super::edition::Edition;
use super::places::{Places, UNITED_STATES, WORLD};
use super::rules::LOW;

/// Name of the group of answers that pass the cuts of both editions.
const CUTS: &str = "cuts:common";

/// True for an answer of a group, counted in the place of this index.
type Holds<'a> = Box<dyn Fn(&Answer, usize) -> bool + 'a>;

/// A group of answers.
pub(super) struct Group<'a> {
    /// Its name in the figures, `years-total:6-10`; empty for all answers.
    pub(super) name: String,
    /// A cell with fewer answers is not written.
    pub(super) least: usize,
    /// The test of an answer.
    pub(super) holds: Holds<'a>,
}

/// The groups of a survey in their order.
pub(super) fn groups<'a>(edition: Edition, survey: &'a Survey, places: &Places) -> Vec<Group<'a>> {
    let mut all = vec![Group { name: String::new(), least: 1, holds: Box::new(|_, _| true) }];
    for dimension in edition.of_pay() {
        all.extend((0..dimension.items.len()).map(|item| Group {
            name: dimension.group(item),
            least: 1,
            holds: Box::new(move |answer, _| dimension.place(answer) == Some(item)),
        }));
    }
    let states = places.ids.iter().position(|id| id == UNITED_STATES);
    for (kind, usage) in &survey.usage {
        all.extend(usage.respondents().map(|(item, respondents)| Group {
            name: format!("{}:{item}", kind.name()),
            // Tools are many and the thin cells of most would say nothing.
            least: LOW,
            holds: Box::new(move |answer, place| {
                (place == WORLD || Some(place) == states) && respondents.contains(&answer.respondent)
            }),
        }));
    }
    all.extend(survey.cuts.clone().map(|cuts| Group {
        name: CUTS.to_owned(),
        least: 1,
        holds: Box::new(move |answer, place| Some(place) == states && cuts.contains(&answer.pay)),
    }));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::kind;
    use crate::survey::usage::{Usage, items};

    #[test]
    fn tools_and_cuts_are_not_grouped_everywhere() {
        let mut usage = Usage::default();
        usage.add(7, Some(0), &items(Some("Go;Ada")));
        let usage = [(kind::Group::Language, usage)].into();
        let survey = Survey { usage, cuts: Some(30_000.0..=400_000.0), ..Survey::default() };
        let places = Places::named(&["world", "asia", "JP", "US"]);
        let all = groups(Edition(2025), &survey, &places);
        let in_places = |name: &str, respondent, pay| {
            let group = all.iter().find(|group| group.name == name).unwrap();
            let answer = Answer { respondent, pay, ..Answer::default() };
            (0..4).map(|place| (group.holds)(&answer, place)).collect::<Vec<_>>()
        };
        assert_eq!(in_places("language:Go", 7, 1.0), [true, false, false, true]);
        assert_eq!(in_places("language:Ada", 8, 1.0), [false; 4]);
        assert_eq!(in_places("cuts:common", 7, 30_000.0), [false, false, false, true]);
        assert_eq!(in_places("cuts:common", 7, 29_999.0), [false; 4]);
        assert_eq!(in_places("", 8, 1.0), [true; 4]);
        let names: Vec<&str> = all.iter().map(|group| group.name.as_str()).collect();
        assert_eq!((names[1], &names[7..]), ("years-total:1-5", &["language:Ada", "language:Go", "cuts:common"][..]));
    }
}
