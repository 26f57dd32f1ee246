//! The sentences of "What stands out", made by rules from the figures.
//!
//! Invariant: a sentence names its place, source and interval; a difference whose interval holds zero is never called
//! one; what is withheld is said to be, with the region that can be read.
//!
//! Laws: `tests/sentences.rs` (sentences by hand), `tests/properties/alike.rs` and `tests/parts.rs`.

use super::comparable::{difference, money_key, relative_key};
use super::{Scope, charts};
use crate::locale::{self, Message, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};

/// The sentences that stand over the comparison, the most important first.
#[must_use]
pub fn insights(scope: &Scope<'_>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    sentences.extend(pay(scope));
    sentences.extend(adjusted_alone(scope));
    if scope.selection.roles.len() > 1 {
        let surveyed = scope.roles().into_iter().filter(|role| scope.is_surveyed(role)).count();
        sentences.extend((surveyed > 1).then(|| charts::usage_summary(scope)));
        sentences.extend(skills(scope));
    }
    sentences.extend(charts::bands_here(scope));
    sentences.extend(thin(scope));
    sentences.into_iter().map(Sentence::rounded).collect()
}

/// The highest median against the lowest, with the adjusted difference where there is one.
fn pay(scope: &Scope<'_>) -> Option<Sentence> {
    let series = scope.survey_series();
    let source = series.id();
    let people = scope.nearest_people(series);
    let key = |role: &Role| scope.pay_of(series, &role.slug, &people);
    let mut medians: Vec<(f64, &Role)> =
        scope.roles().into_iter().filter_map(|role| Some((scope.data.figure(&key(role))?.value, role))).collect();
    medians.sort_by(|a, b| b.0.total_cmp(&a.0));
    let text = |t: String| SentencePart::Text(t);
    let (place_text, source_text) = (text(scope.in_place_with(&people)), text(scope.source_short(source)));
    let (high, low) = match medians.as_slice() {
        [] => return None,
        [(_, role)] => {
            let median_key = key(role);
            return Some(scope.locale().sentence(
                Message::InsightSinglePay,
                vec![
                    place_text,
                    source_text,
                    text(scope.lower(&role.short)),
                    scope.part(median_key.clone())?,
                    scope.part(median_key.with(Statistic::MedianLow))?,
                    scope.part(median_key.with(Statistic::MedianHigh))?,
                    scope.part(median_key.with(Statistic::N))?,
                ],
            ));
        }
        [(_, high), .., (_, low)] => (*high, *low),
    };
    let names = (text(scope.lower(&high.short)), text(scope.lower(&low.short)));
    let gap = difference(scope.data, &key(high), &key(low)).ok()?;
    if !gap.is_clear() {
        return Some(scope.locale().sentence(
            Message::InsightNoDifference,
            vec![place_text, source_text, names.0, names.1, scope.part(key(high))?, scope.part(key(low))?],
        ));
    }
    if gap.interval.is_none() {
        // The lower median is too uncertain to be measured by: the difference is said in money.
        let part = |statistic| scope.part(money_key(&key(high), &low.slug, statistic));
        let parts = vec![
            place_text,
            source_text,
            names.0,
            names.1,
            part(Statistic::Difference)?,
            part(Statistic::DifferenceLow)?,
            part(Statistic::DifferenceHigh)?,
            scope.part(key(high))?,
            scope.part(key(low))?,
        ];
        return Some(scope.locale().sentence(Message::InsightPayMoney, parts));
    }
    let derived = |statistic| unsigned(scope, relative_key(&key(high), &low.slug, statistic));
    let mut sentence = scope.locale().sentence(
        Message::InsightPay,
        vec![
            place_text,
            source_text,
            names.0,
            derived(Statistic::Difference)?,
            names.1,
            derived(Statistic::DifferenceLow)?,
            derived(Statistic::DifferenceHigh)?,
            scope.part(key(high))?,
            scope.part(key(low))?,
        ],
    );
    if people.group.is_none() {
        sentence.0.extend(adjusted(scope, high, low).into_iter().flat_map(|s| s.0));
    }
    sentence.0.push(SentencePart::Text(".".to_owned()));
    Some(sentence)
}

/// `; at equal years … 16 % (13 to 20)`, where the fit has this pair.
fn adjusted(scope: &Scope<'_>, role: &Role, reference: &Role) -> Option<Sentence> {
    if scope.survey_place() != "US" {
        return None;
    }
    let [middle, low, high] = adjusted_parts(scope, role, reference)?;
    Some(scope.locale().sentence(Message::InsightAdjusted, vec![middle, low, high]))
}

/// The adjusted difference as a sentence of its own, for shown pairs that the first does not say.
fn adjusted_alone(scope: &Scope<'_>) -> Option<Sentence> {
    if scope.survey_place() != "US" {
        return None;
    }
    let roles = scope.roles();
    let reference = roles.iter().find(|r| r.slug == "full-stack")?;
    // The first sentence speaks of back end against full stack; front end is the other core pair.
    let role = roles.iter().find(|r| r.slug == "front-end")?;
    let fit = scope.data.adjusted_of("survey-2024", "US", &role.slug, &reference.slug)?;
    let [middle, low, high] = adjusted_parts(scope, role, reference)?;
    let clear = fit.low > 0.0 || fit.high < 0.0;
    let message = if clear { Message::InsightAdjustedClear } else { Message::InsightAdjustedUnclear };
    let text = |r: &Role| SentencePart::Text(scope.lower(&r.short));
    Some(scope.locale().sentence(message, vec![text(role), text(reference), middle, low, high]))
}

fn adjusted_parts(scope: &Scope<'_>, role: &Role, reference: &Role) -> Option<[SentencePart; 3]> {
    let key = FigureKey {
        group: Some(format!("adjusted-to:{}", reference.slug)),
        ..scope.key("survey-2024", "US", &role.slug, "pay", Statistic::Difference)
    };
    let part = |statistic| unsigned(scope, key.with(statistic));
    Some([part(Statistic::Difference)?, part(Statistic::DifferenceLow)?, part(Statistic::DifferenceHigh)?])
}

/// A relative difference in the words "26 % above": the sign is said by the sentence.
fn unsigned(scope: &Scope<'_>, key: FigureKey) -> Option<SentencePart> {
    match scope.part(key)? {
        SentencePart::Figure { key, value, unit, .. } => {
            let text = if value < 0.0 { locale::percent_signed(value) } else { locale::percent(value) };
            Some(SentencePart::Figure { key, value, unit, text })
        }
        other => Some(other),
    }
}

/// Counts the skills that all shown roles share and those of one alone; `None` where a shown role has no skills.
fn skills(scope: &Scope<'_>) -> Option<Sentence> {
    let roles = &scope.selection.roles;
    let has_any = |role: &String| scope.data.skills.iter().any(|skill| skill.level(role).is_some());
    if !roles.iter().all(has_any) {
        // Of a role that a host has named no skills of, nothing can be said.
        return None;
    }
    let counts = scope.data.skills.iter().map(|s| roles.iter().filter(|r| s.level(r).is_some()).count());
    let (mut all, mut one, mut total) = (0_u32, 0_u32, 0_u32);
    for count in counts.filter(|count| *count > 0) {
        total += 1;
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
