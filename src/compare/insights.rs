//! The sentences of "What stands out", made by rules from the figures.
//!
//! Invariant: a sentence names its place, source and interval; a difference whose interval holds zero is never called
//! one; what is withheld is said to be, with the region that can be read.
//!
//! Laws: `tests/sentences.rs` (sentences by hand), `tests/properties/alike.rs` and `tests/parts.rs`.

use super::comparable::{compared, difference, money_key, relative_key};
use super::{Scope, charts};
use crate::locale::{self, Message, Sentence, SentencePart};
use crate::model::{FigureKey, Level, Role, Statistic};

/// The sentences that stand over the comparison, the most important first.
#[must_use]
pub fn insights(scope: &Scope<'_>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    sentences.extend(pay(scope));
    if scope.selection.roles.len() > 1 {
        let surveyed = scope.roles().into_iter().filter(|role| scope.is_surveyed(role)).count();
        sentences.extend((surveyed > 1).then(|| charts::usage_summary(scope)));
        sentences.extend(skills(scope));
    }
    sentences.extend(charts::bands_here(scope));
    sentences.extend(thin(scope));
    sentences.into_iter().map(Sentence::rounded).collect()
}

/// The highest median against the lowest, and then the average pay of the two at equal years and so on, where there is a fit.
fn pay(scope: &Scope<'_>) -> Vec<Sentence> {
    let series = scope.survey_series();
    let people = scope.nearest_people(series);
    let text = SentencePart::Text;
    let (place, source) = (scope.in_place_with(&people), text(scope.source_short(series.id())));
    let (mut alone, mut published) = (None, 0);
    let mut ends: Option<[(f64, &Role, FigureKey); 2]> = None;
    for role in scope.roles() {
        let level = scope.pay_of(series, &role.slug, &people);
        if scope.data.figure(&level).is_none() {
            continue;
        }
        published += 1;
        let key = compared(scope.data, &level);
        if let Some(median) = scope.data.figure(&key) {
            let this = (median.value, role, key);
            ends = Some(match ends {
                None => [this.clone(), this],
                Some([high, low]) if this.0 > high.0 => [this, low],
                Some([high, low]) if this.0 <= low.0 => [high, this],
                Some(both) => both,
            });
        }
        alone = Some((role, level));
    }
    let Some((role, level)) = alone else { return Vec::new() };
    if published == 1 {
        let mut parts = vec![text(place), source, text(scope.within(role))];
        for statistic in [Statistic::P50, Statistic::MedianLow, Statistic::MedianHigh, Statistic::N] {
            parts.extend(scope.part(level.with(statistic)));
        }
        return vec![scope.locale().sentence(Message::InsightSinglePay, parts)];
    }
    let gap =
        ends.as_ref().map(|[(_, _, high), (_, _, low)]| (high, low)).filter(|(high, low)| high.subject != low.subject);
    let gap = gap.and_then(|(high, low)| difference(scope.data, high, low, scope.selection.roles.len()).ok());
    let (Some([(_, high, key), (_, low, other)]), Some(gap)) = (ends, gap) else {
        return vec![scope.locale().sentence(Message::InsightNotCompared, vec![text(place), source])];
    };
    let is_mix = key.group != level.group;
    let place = if is_mix { scope.fill(Message::PlaceAtMix, &[&place]) } else { place };
    // The lower median may be too uncertain to be measured by: the difference is said in money then.
    let (is_clear, is_relative) = (gap.is_clear(), gap.interval.is_some());
    let derived = if is_relative { relative_key } else { money_key };
    let message = match (is_clear, is_relative) {
        (true, true) => Message::InsightPay,
        (true, false) => Message::InsightPayMoney,
        _ => Message::InsightNoDifference,
    };
    let mut parts = vec![text(place), source, text(scope.within(high)), text(scope.within(low))];
    let gap_key = derived(&key, &low.slug, Statistic::Difference);
    parts.extend(scope.part(key));
    parts.extend(scope.part(other));
    push_gap(scope, &gap_key, is_clear && is_relative, &mut parts);
    let mut sentences = vec![scope.locale().sentence(message, parts)];
    sentences.extend(fitted(scope, high, low));
    sentences
}

/// Adds a difference and the ends of its interval; without signs where the sentence says the side.
fn push_gap(scope: &Scope<'_>, key: &FigureKey, is_unsigned: bool, parts: &mut Vec<SentencePart>) {
    for statistic in [Statistic::Difference, Statistic::DifferenceLow, Statistic::DifferenceHigh] {
        let mut part = scope.part(key.with(statistic)).unwrap_or_default();
        if let SentencePart::Figure { value, text, .. } = &mut part
            && is_unsigned
            && *value >= 0.0
        {
            *text = locale::percent(*value);
        }
        parts.push(part);
    }
}

/// What the fit of the older survey says of two roles, the higher first: their average pay at equal years and so on, and by role alone.
fn fitted(scope: &Scope<'_>, one: &Role, other: &Role) -> Option<Sentence> {
    if scope.survey_place() != "US" {
        return None;
    }
    let key = |kind: &str, of: &Role, reference: &Role| {
        let key = scope.key("survey-2024", "US", &of.slug, "pay", Statistic::Difference);
        key.of_group(&(kind.to_owned() + &reference.slug))
    };
    let is_reverse = scope.data.figure(&key("adjusted-to:", one, other))?.value < 0.0;
    let (of, reference) = if is_reverse { (other, one) } else { (one, other) };
    let [adjusted, alone] = ["adjusted-to:", "unadjusted-to:"].map(|kind| key(kind, of, reference));
    let is_clear = |key: &FigureKey| scope.data.figure(key)?.interval.map(|(low, _)| low > 0.0);
    let is_decided = is_clear(&adjusted) == Some(true);
    let message = if is_decided { Message::InsightAdjusted } else { Message::InsightAdjustedUnclear };
    let mut parts = vec![SentencePart::Text(scope.within(of)), SentencePart::Text(scope.within(reference))];
    push_gap(scope, &adjusted, is_decided, &mut parts);
    let mut sentence = scope.locale().sentence(message, parts);
    if is_decided && is_clear(&alone) == Some(true) {
        let mut parts = Vec::new();
        push_gap(scope, &alone, true, &mut parts);
        sentence.then(scope.locale().sentence(Message::InsightUnadjusted, parts));
    }
    Some(sentence)
}

/// Counts the skills that are more than a bonus in all shown roles and in one alone; `None` where a shown role has no skills.
fn skills(scope: &Scope<'_>) -> Option<Sentence> {
    let roles = &scope.selection.roles;
    let has_any = |role: &String| scope.data.skills.iter().any(|skill| skill.level(role).is_some());
    if !roles.iter().all(has_any) {
        // Of a role that a host has named no skills of, nothing can be said.
        return None;
    }
    let (mut all, mut one, mut total) = (0_u32, 0_u32, 0_u32);
    for skill in &scope.data.skills {
        let levels = || roles.iter().filter_map(|role| skill.level(role));
        let count = levels().filter(|level| *level > Level::Bonus).count();
        total += u32::from(levels().next().is_some());
        all += u32::from(count == roles.len());
        one += u32::from(count == 1);
    }
    let text = |n: u32| SentencePart::Text(locale::count(f64::from(n)));
    (total > 0).then(|| scope.locale().sentence(Message::InsightSkills, vec![text(all), text(total), text(one)]))
}

/// Roles with too few answers here, and the pooled region that has more.
fn thin(scope: &Scope<'_>) -> Option<Sentence> {
    let place = scope.survey_place();
    let withheld: Vec<&str> = scope
        .roles()
        .into_iter()
        .filter(|role| scope.is_surveyed(role))
        .filter(|role| scope.data.cell("survey-2025", place, &role.slug, None).is_none_or(|c| c.is_withheld()))
        .map(|role| role.short.as_str())
        .collect();
    if withheld.is_empty() {
        return None;
    }
    let names = SentencePart::Text(locale::join(scope.locale(), &withheld));
    let here = SentencePart::Text(scope.in_place(place));
    Some(match scope.data.place(place).and_then(|p| p.region.as_deref()) {
        Some(region) => {
            let region = SentencePart::Place { id: region.to_owned(), text: scope.place_name(region) };
            scope.locale().sentence(Message::InsightThinRegion, vec![names, here, region])
        }
        None => scope.locale().sentence(Message::InsightThin, vec![names, here]),
    })
}

impl Scope<'_> {
    /// The short name of a role inside a sentence; that of a host's stands as it is written.
    #[must_use]
    pub fn within(&self, role: &Role) -> String {
        if self.is_own(&role.slug) { role.short.clone() } else { self.lower(&role.short) }
    }

    /// A column head inside a sentence; as it is where a host's words are in another language, whose rules are not ours.
    #[must_use]
    pub fn lower(&self, short: &str) -> String {
        if self.locale().is_english() { lowered(short) } else { short.to_owned() }
    }
}

/// A column head inside an English sentence: `back end`; `QA and test` and `DevOps` keep their capitals.
fn lowered(short: &str) -> String {
    let mut letters = short.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() && !short.starts_with("DevOps") => {
            let rest = letters.as_str();
            format!("{}{second}{rest}", first.to_ascii_lowercase())
        }
        _ => short.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{insights, lowered};
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn a_single_role_is_said_with_its_interval_and_answers() {
        let (data, selection) = (built_in::data(), Selection::of_roles(&["back-end"]));
        let sentences = insights(&Scope::new(data, &selection));
        let columns = ["p50", "median_low", "median_high", "n"];
        let expected = columns.map(|column| built_in::number("pay/survey-2025", "US,back-end,,", column));
        assert_eq!(built_in::figures_of(&sentences[0]), expected);
    }

    #[test]
    fn a_withheld_role_is_said_with_the_region_to_choose() {
        let selection = Selection { place: "NZ".to_owned(), ..Selection::of_roles(&["front-end", "back-end"]) };
        let data = built_in::data();
        let last = insights(&Scope::new(data, &selection)).pop().unwrap().plain();
        // data/pay/survey-2025.csv: 7 answers of front end, 16 of back end; 15 are needed.
        assert!(last.starts_with("Front end: too few answers in New Zealand"), "{last}");
        assert!(
            last.contains(&data.place(data.place("NZ").unwrap().region.as_deref().unwrap()).unwrap().name),
            "{last}"
        );
    }

    #[test]
    fn names_that_begin_with_an_abbreviation_keep_it() {
        let pairs = [("Back end", "back end"), ("QA and test", "QA and test"), ("DevOps", "DevOps"), ("X", "X")];
        pairs.into_iter().for_each(|(short, inside)| assert_eq!(lowered(short), inside));
    }
}
