//! Why two figures for a role disagree: from one to the other by what can be measured.
//!
//! Invariant: every step stands on two stored figures that differ in one thing alone; what no such
//! pair explains is left unexplained, and the steps with it add up to the difference exactly.
//!
//! Laws: `tests/properties/pay.rs` (steps and what is left add up).

use super::groups::COMMON;
use super::{Scope, basis};
use crate::locale::{PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Statistic};

/// A measured step, in stored dollars a year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    /// The single thing that differs between the two figures of the evidence: place, cuts, year, statistic.
    pub(super) title: String,
    /// The two figures that say by how much, in the order of the way.
    pub(super) evidence: [FigureKey; 2],
    /// The value before the step.
    pub(super) from: f64,
    /// The value after it.
    pub(super) to: f64,
}

/// The way from one figure to another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Way {
    /// Steps from the first figure.
    pub(super) there: Vec<Step>,
    /// Steps to the second figure, in the order in which they lead to it.
    pub(super) back: Vec<Step>,
    /// The two values, one reached from each side, between which no figure leads on; in stored dollars a year.
    pub(super) unexplained: (f64, f64),
    /// Differences that no figure measures, one sentence each.
    pub(super) unknown: Vec<String>,
}

/// A figure on its way: what it stands on by now, and what it has become.
struct Walker<'a, 's> {
    scope: &'a Scope<'s>,
    at: FigureKey,
    value: f64,
    steps: Vec<Step>,
}

/// The way between two figures that exist.
pub(super) fn way(scope: &Scope<'_>, from: &FigureKey, to: &FigureKey) -> Option<Way> {
    let walker = |key: &FigureKey| {
        let value = scope.data.figure(key)?.value;
        Some(Walker { scope, at: key.clone(), value, steps: Vec::new() })
    };
    let (mut there, mut back) = (walker(from)?, walker(to)?);
    let nothing_known = |key: &FigureKey| key.place == "unknown";
    if !nothing_known(from) && !nothing_known(to) {
        there.go_to_median(to.statistic);
        back.go_to_median(from.statistic);
        there.go_to_place(&back.at);
        back.go_to_place(&there.at);
        there.go_to_common_cuts(&back.at);
        back.go_to_common_cuts(&there.at);
        there.go_to_year(&back.at);
        back.go_to_year(&there.at);
    }
    let unexplained = (there.value, back.value);
    let unknown = unknown(scope, from, to);
    let reversed = back.steps.into_iter().rev().map(|step| {
        let [before, after] = step.evidence;
        Step { title: step.title, evidence: [after, before], from: step.to, to: step.from }
    });
    Some(Way { there: there.steps, back: reversed.collect(), unexplained, unknown })
}

fn is_survey(source: &str) -> bool {
    source.starts_with("survey-")
}

impl Step {
    /// The two figures in words.
    pub(super) fn words(&self, scope: &Scope<'_>) -> Sentence {
        let words = |key: &FigureKey| {
            [SentencePart::Text(figure_name(scope, key)), scope.part(key.clone()).unwrap_or_default()]
        };
        let parts = self.evidence.iter().flat_map(words).collect();
        scope.locale().sentence(PayMessage::StepEvidence, parts)
    }
}

impl Walker<'_, '_> {
    /// A step by the ratio of two stored figures; nothing where one is missing or they are equal.
    fn step(&mut self, title: PayMessage, before: &FigureKey, after: &FigureKey) -> bool {
        let (Some(old), Some(new)) = (self.scope.data.figure(before), self.scope.data.figure(after)) else {
            return false;
        };
        // On the figure itself the step ends on the stored number, not on a product near it.
        let value = if old.value == self.value { new.value } else { self.value * new.value / old.value };
        if value != self.value {
            let evidence = [before.clone(), after.clone()];
            self.steps.push(Step { title: self.scope.text(title), evidence, from: self.value, to: value });
        }
        self.value = value;
        true
    }

    /// From a mean to the median, where the other figure is one.
    fn go_to_median(&mut self, other: Statistic) {
        let is_mean = matches!(self.at.statistic, Statistic::Mean | Statistic::Average);
        if !is_mean || other != Statistic::P50 {
            return;
        }
        // A profile publishes its average alone: the shape of the survey nearest in time stands in.
        let mean = if self.at.statistic == Statistic::Average {
            self.scope.key("survey-2024", "US", &self.at.subject, "pay", Statistic::Mean)
        } else {
            self.at.clone()
        };
        if self.step(PayMessage::StepMedian, &mean, &mean.with(Statistic::P50)) {
            self.at.statistic = Statistic::P50;
        }
    }

    /// From another place to that of the other figure, within the survey that has both.
    fn go_to_place(&mut self, other: &FigureKey) {
        if self.at.source != "survey-2025" || self.at.place == other.place {
            return;
        }
        let after = FigureKey { place: other.place.clone(), ..self.at.clone() };
        let before = self.at.clone();
        if self.step(PayMessage::StepPlace, &before, &after) {
            self.at = after;
        }
    }

    /// To the cuts that both surveys have in common, where the other figure is of another time.
    fn go_to_common_cuts(&mut self, other: &FigureKey) {
        let dated_otherwise = self.at.source != other.source && edition(other).is_some();
        if !is_survey(&self.at.source) || self.at.place != "US" || self.at.group.is_some() || !dated_otherwise {
            return;
        }
        if edition(&self.at) == edition(other) {
            return;
        }
        let (before, after) = (self.at.clone(), self.at.of_group(COMMON));
        if self.step(PayMessage::StepCuts, &before, &after) {
            self.at = after;
        }
    }

    /// To the edition nearest to the other figure's year.
    fn go_to_year(&mut self, other: &FigureKey) {
        if self.at.group.as_deref() != Some(COMMON) || self.at.source == other.source {
            return;
        }
        // Of two surveys one goes to the other's year, the later to the earlier.
        let both = is_survey(&other.source);
        let nearest = match edition(other) {
            Some(2025) if !both => "survey-2025",
            Some(year) if year < 2025 => "survey-2024",
            _ => return,
        };
        if self.at.source == nearest {
            return;
        }
        let (before, after) = (self.at.clone(), FigureKey { source: nearest.to_owned(), ..self.at.clone() });
        if self.step(PayMessage::StepYear, &before, &after) {
            self.at = after;
        }
    }
}

/// The year that a figure speaks of, if it says so.
fn edition(key: &FigureKey) -> Option<u32> {
    match key.source.as_str() {
        "survey-2025" | "bls-2025" => Some(2025),
        "survey-2024" => Some(2024),
        "profile-a" => Some(2023),
        _ => None,
    }
}

/// One sentence for each difference between the two bases that no step can take.
fn unknown(scope: &Scope<'_>, from: &FigureKey, to: &FigureKey) -> Vec<String> {
    let mut sentences = Vec::new();
    for key in [from, to] {
        if key.place == "unknown" {
            sentences.push(scope.fill(PayMessage::UnknownAll, &[&scope.source_short(&key.source)]));
        }
    }
    // The sources end their definitions with a full stop or without one.
    let bare = |text: &str| text.trim_end_matches('.').to_owned();
    let sources = [from, to].map(|key| scope.data.source(&key.source));
    if let [Some(a), Some(b)] = sources
        && a.id != b.id
    {
        if a.pay != b.pay {
            sentences.push(
                scope.fill(PayMessage::UnknownPay, &[&a.short, &bare(&a.pay_note), &b.short, &bare(&b.pay_note)]),
            );
        }
        if !(is_survey(&a.id) && is_survey(&b.id)) {
            sentences.push(scope.fill(
                PayMessage::UnknownPopulation,
                &[&a.short, &bare(&a.population), &b.short, &bare(&b.population)],
            ));
        }
    }
    let is_group = |key: &FigureKey| key.subject.starts_with("soc-");
    if is_group(from) != is_group(to) {
        sentences.push(scope.text(PayMessage::UnknownTitle));
    }
    if is_survey(&from.source) && is_survey(&to.source) && from.source != to.source {
        sentences.push(scope.text(PayMessage::UnknownProfession));
    }
    if [from, to].iter().any(|key| edition(key).is_some_and(|year| year < 2024)) {
        sentences.push(scope.text(PayMessage::UnknownYear));
    }
    sentences
}

/// A figure in a few words: `Survey 2025, the United States, median`.
pub(super) fn figure_name(scope: &Scope<'_>, key: &FigureKey) -> String {
    let mut parts = vec![scope.source_short(&key.source)];
    if let Some(title) = scope.data.occupation(&key.subject) {
        parts.push(title.to_owned());
    }
    if key.place != "unknown" {
        parts.push(scope.in_place(&key.place));
    }
    if let Some(group) = &key.group {
        parts.push(basis::group_name(scope, group));
    }
    parts.push(basis::statistic(scope, key.statistic));
    let name = parts.join(", ");
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::way;
    use crate::compare::{Scope, built_in};
    use crate::model::FigureKey;
    use crate::state::Selection;

    #[test]
    fn two_editions_differ_by_their_cuts_and_the_year() {
        let (data, selection) = (built_in::data(), Selection::default());
        let key = |name: &str| name.parse::<FigureKey>().unwrap();
        let (later, earlier) = (key("survey-2025/US/back-end/pay/p50"), key("survey-2024/US/back-end/pay/p50"));
        let way = way(&Scope::new(data, &selection), &later, &earlier).unwrap();
        let median = |table: &str, group: &str| built_in::number(table, &format!("US,back-end,{group},"), "p50");
        let (all, cut) = (median("pay/survey-2025", ""), median("pay/survey-2025", "cuts:common"));
        let before = median("pay/survey-2024", "");
        let steps: Vec<(&str, f64, f64)> =
            way.there.iter().map(|step| (step.title.as_str(), step.from, step.to)).collect();
        assert_eq!(steps, [("Limits of the survey", all, cut), ("Year", cut, before)]);
        assert_eq!((way.back.len(), way.unexplained), (0, (before, before)));
        assert_eq!(way.unknown.len(), 1);
    }

    #[test]
    fn a_figure_of_no_place_is_not_walked_to() {
        let (data, selection) = (built_in::data(), Selection::default());
        let (survey, profile) = ("survey-2025/US/back-end/pay/p50", "profile-b/unknown/back-end/pay/average");
        let way = way(&Scope::new(data, &selection), &survey.parse().unwrap(), &profile.parse().unwrap()).unwrap();
        assert!(way.there.is_empty() && way.back.is_empty() && !way.unknown.is_empty());
        // data/profiles.toml: an average of 79,057.
        assert_eq!(way.unexplained, (built_in::number("pay/survey-2025", "US,back-end,,", "p50"), 79_057.0));
    }
}
