//! The basis of a figure: everything that it stands on, as labelled facts.
//!
//! Invariant: source, period, place, statistic and population are always said; what a source
//! does not give is said to be not given.

use super::comparable::is_of_countries;
use super::groups::UNTRIMMED;
use super::{Scope, sure_words};
use crate::locale::{self, Message, PayMessage};
use crate::model::{EVERYONE, FigureKey, PayDefinition, Projection, Statistic, Unit, WITH};
use crate::stats::wilson;
use crate::text::split::split_at;

/// One labelled fact of a basis, a line of the dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Name of the fact, `Period` or `Place`.
    pub label: String,
    /// The fact in words; a clause or a sentence, ready to be shown.
    pub text: String,
}

/// Everything that a figure stands on; empty for a figure that does not exist.
#[must_use]
pub fn basis(scope: &Scope<'_>, key: &FigureKey) -> Vec<Fact> {
    let (Some(figure), Some(source)) = (scope.resolve(key), scope.data.source(&key.source)) else {
        return Vec::new();
    };
    let mut facts = Vec::new();
    let mut say = |label: Message, text: String| {
        if !text.is_empty() {
            facts.push(Fact { label: scope.text(label), text });
        }
    };
    say(Message::BasisValue, exact(figure.value, figure.unit));
    if figure.unit == Unit::UsdPerYear && !scope.is_plain_money() {
        let shown = scope.words(key).map(|text| format!("{text} {}. ", scope.per())).unwrap_or_default();
        say(Message::BasisShown, shown + &scope.money_note(&key.place));
    }
    say(Message::BasisWho, who(scope, key));
    say(Message::BasisMeasure, measure(scope, key));
    let of_both = companion(key).filter(|_| key.statistic == Statistic::Share);
    let of_both =
        of_both.map(|(dimension, item)| scope.fill(Message::StatisticShareAlso, &[&item_name(scope, dimension, item)]));
    say(Message::BasisStatistic, of_both.unwrap_or_else(|| statistic(scope, key.statistic)));
    let of_share = || figure.n.filter(|_| figure.unit == Unit::Share).map(|n| wilson(figure.value, n));
    if let Some((low, high)) = figure.interval.or_else(of_share) {
        say(
            Message::BasisInterval,
            scope.fill(Message::FromTo, &[&exact(low, figure.unit), &exact(high, figure.unit)]),
        );
    } else if figure.unit != Unit::Count && !is_interval_end(key.statistic) {
        say(Message::BasisInterval, scope.text(Message::NoInterval));
    }
    let is_filed = source.pay == PayDefinition::BaseOffered;
    let answers = figure.n.map_or_else(|| scope.text(Message::NotGiven), |n| locale::count(f64::from(n)));
    if figure.unit != Unit::Count {
        say(if is_filed { Message::BasisFilings } else { Message::BasisAnswers }, answers);
    }
    if let Some(words) = sure_words(scope, key) {
        say(Message::BasisSure, words);
    }
    if let Some(words) = untrimmed(scope, key) {
        say(Message::BasisTrimmed, words);
    }
    let place = if key.place == "unknown" { scope.text(Message::NotGiven) } else { scope.place_name(&key.place) };
    say(Message::BasisPlace, place);
    say(Message::BasisSource, source.name());
    say(Message::BasisPeriod, source.period.clone());
    say(Message::BasisReleased, source.released.clone());
    say(Message::BasisPopulation, source.population.clone());
    if key.measure == "pay" && source.pay != PayDefinition::None {
        say(Message::BasisPay, source.pay_note.clone());
    }
    let mut warnings = source.warnings.clone();
    if key.measure == "pay" && key.group.is_none() && is_of_countries(scope.data, key) {
        warnings.push(scope.text(PayMessage::PooledLevel));
    }
    say(Message::BasisWarnings, warnings.join(" "));
    say(Message::BasisLicence, source.licence.clone());
    facts
}

/// What a median is with the answers that were left out as unlikely.
fn untrimmed(scope: &Scope<'_>, key: &FigureKey) -> Option<String> {
    let is_median = key.measure == "pay" && key.group.is_none() && key.statistic == Statistic::P50;
    let before = Some(key.of_group(UNTRIMMED)).filter(|_| is_median)?;
    let [now, then] = [key, &before].map(|key| scope.data.figure(key).and_then(|found| found.n).unwrap_or_default());
    let left_out = locale::count(f64::from(then.saturating_sub(now)));
    Some(scope.fill(PayMessage::Untrimmed, &[&left_out, &scope.words(&before)?]))
}

/// An end bears no interval of its own, so its basis names none.
fn is_interval_end(statistic: Statistic) -> bool {
    matches!(
        statistic,
        Statistic::MedianLow | Statistic::MedianHigh | Statistic::DifferenceLow | Statistic::DifferenceHigh
    )
}

/// A value with all its digits: shares with one decimal of a percent, the rest as shown.
fn exact(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Share => format!("{}\u{a0}%", locale::years(value * 100.0)),
        _ => locale::value(value, unit),
    }
}

/// Dimension and name of the item that the figure's people also named, if it speaks of one.
fn companion(key: &FigureKey) -> Option<(&str, &str)> {
    key.group.as_deref()?.strip_prefix(WITH)?.split_once(':')
}

/// Of whom the figure speaks: a role, an occupation group, or everyone who named an item.
fn who(scope: &Scope<'_>, key: &FigureKey) -> String {
    let named = companion(key).zip(key.measure.split_once(':'));
    if let Some(((other, _), (dimension, item))) = named.filter(|_| key.subject == EVERYONE) {
        // Of two groups only those count who answered for both.
        let message = match other {
            other if other == dimension => Message::WhoNamed,
            "framework" => Message::WhoNamedBesideFramework,
            "platform" => Message::WhoNamedBesidePlatform,
            _ => Message::WhoNamed,
        };
        return scope.fill(message, &[&item_name(scope, dimension, item)]);
    }
    let role = scope.data.role(&key.subject).map(|r| r.name.clone());
    let group =
        || scope.data.occupation(&key.subject).map(|t| format!("{t} ({})", key.subject.replace("soc-", "SOC ")));
    role.or_else(group).unwrap_or_else(|| key.subject.clone())
}

fn measure(scope: &Scope<'_>, key: &FigureKey) -> String {
    let name = match key.measure.as_str() {
        "pay" => scope.text(Message::MeasurePay),
        "employment" => scope.text(Message::MeasureEmployment),
        Projection::EXPECTED | Projection::CHANGE => scope.text(Message::MeasureProjected),
        Projection::OPENINGS => scope.text(Message::MeasureOpenings),
        "years-total" => scope.text(Message::MeasureYearsTotal),
        "years-pro" => scope.text(Message::MeasureYearsPro),
        other => group_name(scope, other),
    };
    match &key.group {
        Some(group) => format!("{name}, {}", group_name(scope, group)),
        None => name,
    }
}

/// The short name of a role; its slug where it is unknown.
fn role_name(scope: &Scope<'_>, slug: &str) -> String {
    scope.data.role(slug).map_or_else(|| slug.to_owned(), |role| role.short.clone())
}

/// A group of answers in words: `years-total:6-10` is `6–10 years of coding in total`.
#[must_use]
pub(super) fn group_name(scope: &Scope<'_>, group: &str) -> String {
    let (dimension, item) = group.split_once(':').unwrap_or((group, ""));
    let shown = item_name(scope, dimension, item);
    let message = match dimension {
        "years-total" => Message::GroupYearsTotal,
        "years-pro" => Message::GroupYearsPro,
        "education" | "degree" => Message::GroupEducation,
        "work-mode" => Message::GroupWorkMode,
        "organisation-size" => Message::GroupSize,
        "language" => Message::GroupLanguage,
        "framework" => Message::GroupFramework,
        "platform" => Message::GroupPlatform,
        "with" => {
            let (dimension, item) = item.split_once(':').unwrap_or((item, ""));
            return scope.fill(Message::GroupAlso, &[&item_name(scope, dimension, item)]);
        }
        "cuts" if item == "none" => return scope.text(PayMessage::GroupUntrimmed),
        "cuts" => return scope.text(PayMessage::GroupCommonCuts),
        "mix" => return scope.text(PayMessage::GroupMix),
        "band" => return scope.text(PayMessage::GroupMidpoint),
        "years-mix" => return scope.text(PayMessage::GroupYearsMix),
        "minus" | "relative-to" => {
            // A part of the people may stand behind the reference.
            let (reference, people) =
                split_at(item, ":").map_or((item, None), |(reference, rest)| (reference, Some(rest)));
            let name = scope.fill(Message::GroupRelative, &[&role_name(scope, reference)]);
            return people.map_or(name.clone(), |people| format!("{name}, {}", group_name(scope, people)));
        }
        "adjusted-to" => return scope.fill(Message::GroupAdjusted, &[&role_name(scope, item)]),
        "unadjusted-to" => return scope.fill(PayMessage::GroupUnadjusted, &[&role_name(scope, item)]),
        _ => return group.to_owned(),
    };
    scope.fill(message, &[&shown])
}

/// An item of a dimension in words: `bachelor` is `Bachelor’s degree`.
#[must_use]
pub(super) fn item_name(scope: &Scope<'_>, dimension: &str, item: &str) -> String {
    let message = match (dimension, item) {
        ("education", "primary") => Message::EducationPrimary,
        ("education", "secondary") => Message::EducationSecondary,
        ("education", "some-college") => Message::EducationSomeCollege,
        ("education", "associate") => Message::EducationAssociate,
        ("education", "bachelor") => Message::EducationBachelor,
        ("education", "master") => Message::EducationMaster,
        ("education", "professional") => Message::EducationProfessional,
        ("education", "other") => Message::EducationOther,
        ("degree", _) => Message::EducationDegree,
        ("work-mode", "remote") => Message::WorkRemote,
        ("work-mode", "hybrid") => Message::WorkHybrid,
        ("work-mode", "in-person") => Message::WorkInPerson,
        ("organisation-size", "just-me") => Message::SizeJustMe,
        ("organisation-size", "unknown") => Message::SizeUnknown,
        ("organisation-size", "under-100") => Message::SizeUnder100,
        ("organisation-size", "1000+") => return "1,000+".to_owned(),
        ("organisation-size", "1000-4999") => return "1,000–4,999".to_owned(),
        ("organisation-size", "5000-9999") => return "5,000–9,999".to_owned(),
        ("organisation-size", "10000+") => return "10,000+".to_owned(),
        ("organisation-size" | "years-total" | "years-pro", other) => return scope.band_words(other),
        (_, other) => return other.to_owned(),
    };
    scope.text(message)
}

/// A statistic in words, as it stands in the name of a figure.
#[must_use]
pub(super) fn statistic(scope: &Scope<'_>, statistic: Statistic) -> String {
    scope.text(match statistic {
        Statistic::N => Message::StatisticN,
        Statistic::Mean => Message::StatisticMean,
        Statistic::P10 => Message::StatisticP10,
        Statistic::P25 => Message::StatisticP25,
        Statistic::P50 => Message::StatisticP50,
        Statistic::P75 => Message::StatisticP75,
        Statistic::P90 => Message::StatisticP90,
        Statistic::MedianLow => Message::StatisticMedianLow,
        Statistic::MedianHigh => Message::StatisticMedianHigh,
        Statistic::P50ByEmployer => Message::StatisticP50ByEmployer,
        Statistic::TenLargestShare => Message::StatisticTenLargestShare,
        Statistic::AtPrevailingWage => Message::StatisticAtPrevailingWage,
        Statistic::Share => Message::StatisticShare,
        Statistic::LeastShare => Message::StatisticLeastShare,
        Statistic::Average => Message::StatisticAverage,
        Statistic::Low => Message::StatisticLow,
        Statistic::High => Message::StatisticHigh,
        Statistic::Difference => Message::StatisticDifference,
        Statistic::DifferenceLow => Message::StatisticDifferenceLow,
        Statistic::DifferenceHigh => Message::StatisticDifferenceHigh,
    })
}
