//! Why two figures for a role disagree: from one to the other by what can be measured.
//!
//! Invariant: every step stands on two stored figures that differ in one thing alone (an edition is a year and the people
//! who answered in it); what no such pair explains is left unexplained, and the steps with it add up to the difference
//! exactly. A step whose interval holds zero may be chance.
//!
//! Laws: `tests/properties/pay.rs` (steps and what is left add up).

use super::groups::COMMON;
use super::{Scope, basis};
use crate::locale::{PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Resolved, Statistic};
use crate::stats::{Estimate, Gap, difference};

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
    /// The 95 % interval of `to` minus `from`, where the two figures are of different people and both have one.
    pub(super) interval: Option<(f64, f64)>,
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
    let reversed = back.steps.into_iter().rev().map(Step::reversed);
    let mut way = Way { there: there.steps, back: reversed.collect(), unexplained, unknown: Vec::new() };
    let by_editions = way.steps().any(Step::is_of_editions);
    way.unknown = unknown(scope, from, to, by_editions);
    Some(way)
}

fn is_survey(source: &str) -> bool {
    source.starts_with("survey-")
}

impl Way {
    /// All steps in order.
    pub(super) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.there.iter().chain(&self.back)
    }
}

impl Step {
    /// The same step walked the other way.
    fn reversed(self) -> Self {
        let [before, after] = self.evidence;
        let interval = self.interval.map(|(low, high)| (-high, -low));
        Step { title: self.title, evidence: [after, before], from: self.to, to: self.from, interval }
    }

    /// True for the step from one survey to another.
    fn is_of_editions(&self) -> bool {
        let [before, after] = &self.evidence;
        before.source != after.source
    }

    /// True where the interval holds zero, so that other answers might have made no such step.
    pub(super) fn may_be_chance(&self) -> bool {
        self.interval.is_some_and(|interval| !Gap { value: self.to - self.from, interval: Some(interval) }.is_clear())
    }

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
            // A mean and a median, or a survey with and without its limits, are of the same people: chance moves both alike.
            let are_others = before.source != after.source || before.place != after.place;
            let estimate = |figure: &Resolved| Estimate { value: figure.value, interval: figure.interval };
            let scale = self.value / old.value;
            let interval = difference(estimate(&new), estimate(&old), 2).interval.filter(|_| are_others);
            self.steps.push(Step {
                title: self.scope.text(title),
                evidence: [before.clone(), after.clone()],
                from: self.value,
                to: value,
                interval: interval.map(|(low, high)| (low * scale, high * scale)),
            });
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

/// One sentence for each difference between the two bases that no step can take; the way may lead from one edition of the
/// survey to another.
fn unknown(scope: &Scope<'_>, from: &FigureKey, to: &FigureKey, by_editions: bool) -> Vec<String> {
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
    // Official wages count jobs, whatever those who have them call themselves.
    let is_counted = |key: &FigureKey| is_survey(&key.source) || is_group(key);
    let is_2024 = |key: &FigureKey| key.source == "survey-2024";
    if by_editions || (is_counted(from) && is_counted(to) && is_2024(from) != is_2024(to)) {
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
    use super::{Way, way};
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
        assert_eq!(steps, [("Limits of the survey", all, cut), ("Edition (year and people)", cut, before)]);
        assert_eq!((way.back.len(), way.unexplained), (0, (before, before)));
        assert_eq!(way.unknown.len(), 1);
    }

    /// The way between two figures of the committed tables.
    fn between(from: &str, to: &str) -> Way {
        let selection = Selection::default();
        way(&Scope::new(built_in::data(), &selection), &from.parse().unwrap(), &to.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_step_between_different_people_has_the_interval_of_their_difference() {
        let (later, earlier) = ("survey-2025/US/front-end/pay/p50", "survey-2024/US/front-end/pay/p50");
        let way = between(later, earlier);
        let [edition] = &way.there[..] else { panic!("{:?}", way.there) };
        // 135,000 (122,000 to 142,000) less 147,000 (135,000 to 155,000): down by the root of 13,000² + 8,000², up by that of
        // 7,000² + 12,000².
        let [old, new] = ["pay/survey-2025", "pay/survey-2024"].map(|table| {
            let number = |column: &str| built_in::number(table, "US,front-end,cuts:common,", column);
            [number("p50"), number("median_low"), number("median_high")]
        });
        let (down, up) = ((new[0] - new[1]).hypot(old[2] - old[0]), (new[2] - new[0]).hypot(old[0] - old[1]));
        let (low, high) = edition.interval.unwrap();
        let middle = new[0] - old[0];
        assert!((low - (middle - down)).abs() < 1e-6 && (high - (middle + up)).abs() < 1e-6, "{low} {high}");
        assert!(edition.may_be_chance());
        // Walked from the other side it is the same step with the other sign.
        let back = between(earlier, later);
        let step = back.steps().find(|step| step.may_be_chance()).unwrap();
        let (from_low, from_high) = step.interval.unwrap();
        assert!((from_low + high).abs() < 1.0 && (from_high + low).abs() < 1.0, "{:?}", step.interval);
        // The same people, counted within other limits.
        let back_end = between(&later.replace("front", "back"), &earlier.replace("front", "back"));
        assert_eq!((back_end.there[0].interval, back_end.there[0].may_be_chance()), (None, false));
    }

    #[test]
    fn an_interval_grows_with_what_the_step_is_taken_from() {
        // From the mean of the world: the place's step is scaled to where the way has come by then.
        let way = between("survey-2025/world/back-end/pay/mean", "survey-2025/US/back-end/pay/p50");
        for step in way.steps().filter(|step| step.interval.is_some()) {
            let (low, high) = step.interval.unwrap();
            let effect = step.to - step.from;
            let [of, reference] = step.evidence.each_ref().map(|key| built_in::data().figure(key).unwrap());
            let (least, most) = of
                .interval
                .zip(reference.interval)
                .map(|((low, high), (other_low, other_high))| {
                    let down = (reference.value - other_low).hypot(high - of.value);
                    let up = (other_high - reference.value).hypot(of.value - low);
                    (reference.value - of.value - down, reference.value - of.value + up)
                })
                .unwrap();
            let scale = effect / (reference.value - of.value);
            assert!((low - least * scale).abs() < 1e-6 && (high - most * scale).abs() < 1e-6, "{step:?}");
            assert!(low < effect && effect < high, "{step:?}");
        }
        assert!(way.steps().any(|step| step.interval.is_some()));
    }

    #[test]
    fn the_profession_is_named_wherever_2024_stands_against_others() {
        let caveat = "Survey 2024 holds only people who are developers by profession.";
        let told = |from: &str, to: &str| between(from, to).unknown.iter().any(|text| text.starts_with(caveat));
        let (early, late) = ("survey-2024/US/front-end/pay/p50", "survey-2025/US/front-end/pay/p50");
        let official = "bls-2025/US/soc-15-1254/pay/p50";
        for (from, to) in [(early, late), (late, early), (early, official), (official, early)] {
            assert!(told(from, to), "{from} {to}");
        }
        assert!(!told(late, official) && !told(early, early));
        // By way of 2024 to a profile of 2023.
        assert!(told("profile-a/US/back-end/pay/average", "survey-2025/US/back-end/pay/p50"));
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
