//! Moves between built-in roles, against months that were computed elsewhere.

use super::{adjusted, plan};
use crate::compare::{Scope, built_in};
use crate::model::{AdjustedDifference, Dataset};
use crate::state::{Fields, Selection};
use crate::stats::{Payback, payback};

fn fields(named: &[(&str, &str)]) -> Fields {
    named.iter().fold(Fields::none(), |all, (name, value)| all.with(name, value))
}

/// The built-in data with one adjusted difference of front end and back end, or none.
fn with_fit(ends: Option<(f64, f64, f64)>) -> Dataset {
    let mut data = built_in::data().clone();
    data.adjusted.retain(|fit| fit.reference == "full-stack");
    data.adjusted.extend(ends.map(|(low, difference, high)| AdjustedDifference {
        role: "back-end".to_owned(),
        reference: "front-end".to_owned(),
        difference,
        low,
        high,
        ..data.adjusted[0].clone()
    }));
    data
}

fn from_front_to_back(data: &Dataset, typed: &[(&str, &str)]) -> Payback {
    let options = fields(&[("move-from", "front-end"), ("move-to", "back-end")]);
    let selection = Selection { options, ..Selection::default() };
    // 760 hours by our own classes, and 260 more: those of the computation that the months are from.
    let typed = fields(typed).with("my-hours", "server-programming:340");
    let numbers = plan(&Scope::new(data, &selection).with(&typed)).unwrap().numbers().unwrap();
    assert_eq!((numbers.hours.likely(), numbers.pay), (1_020.0, 147_000.0 / 12.0));
    payback(&numbers, 240, 4_000, 1)
}

#[test]
fn an_hour_and_the_smaller_difference_decide_the_month() {
    let near = |found: &Payback, wanted: [f64; 3]| {
        for (month, wanted) in found.month.iter().zip(wanted) {
            assert!((month.unwrap() - wanted).abs() < wanted * 0.04, "{:?} and not {wanted}", found.month);
        }
    };
    // An hour at 147,000 / 2,080, no discount: by the raw difference, and by one of 10.8 % (4.8 to 17.2) whose upper
    // end is the raw one's.
    let plain = [("my-hour-value", "70.67-70.67"), ("my-discount", "0-0")];
    let (raw, both) = (with_fit(None), with_fit(Some((0.048, 0.108, 0.172))));
    near(&from_front_to_back(&raw, &plain), [50.0, 67.0, 90.0]);
    near(&from_front_to_back(&both, &plain), [61.9, 92.1, 221.4]);
    // As it stands: an hour from nothing to that, a start 0 to 20 % below the median.
    let newcomer = from_front_to_back(&both, &[]).month.map(Option::unwrap);
    assert!((newcomer[1] - 97.2).abs() < 4.0, "{newcomer:?}");
    let without = from_front_to_back(&both, &[("my-discount", "0 %")]).month.map(Option::unwrap);
    assert!(without[1] + 10.0 < newcomer[1], "{without:?} {newcomer:?}");
}

#[test]
fn a_move_that_needs_years_has_no_month() {
    let data = built_in::data();
    let of = |from: &str, to: &str, typed: &[(&str, &str)]| {
        let options = fields(&[("move-from", from), ("move-to", to)]);
        let selection = Selection { options, ..Selection::default() };
        let typed = fields(typed);
        let scope = Scope::new(data, &selection).with(&typed);
        let plan = plan(&scope).unwrap();
        (plan.of_years.len(), plan.numbers().is_some())
    };
    for from in &data.roles {
        for to in data.roles.iter().filter(|to| to.slug != from.slug) {
            let is_of_years = matches!(to.slug.as_str(), "architect" | "engineering-manager");
            let (count, has_numbers) = of(&from.slug, &to.slug, &[]);
            assert_eq!(count > 0, is_of_years, "{} to {}", from.slug, to.slug);
            assert!(!(is_of_years && has_numbers), "{} to {}", from.slug, to.slug);
        }
    }
    // Who has it, or says how long it takes, gets months.
    assert_eq!(of("back-end", "architect", &[]), (1, false));
    assert_eq!(of("back-end", "architect", &[("my-skills", "system-design")]), (0, true));
    assert_eq!(of("back-end", "architect", &[("my-hours", "system-design:900")]), (0, true));
}

/// What is missing for a move, and its hours.
fn missing(from: &str, to: &str, ticks: &str) -> Vec<(String, Option<u32>)> {
    let options = fields(&[("move-from", from), ("move-to", to)]);
    let selection = Selection { options, ..Selection::default() };
    let typed = fields(&[("my-skills", ticks)]);
    let plan = plan(&Scope::new(built_in::data(), &selection).with(&typed)).unwrap();
    plan.missing.into_iter().map(|missing| (missing.name, missing.hours)).collect()
}

#[test]
fn of_a_choice_one_is_missing_and_costs_its_least() {
    let language = |from: &str, to: &str, ticks: &str| {
        let found = missing(from, to, ticks);
        found.into_iter().find(|(name, _)| name.starts_with("Programming language"))
    };
    // data/tools.toml: every language of the back end but TypeScript is of the class `deep`, and TypeScript builds on one.
    let name = "Programming language (one of: JavaScript, TypeScript, Python, Java and 7 others)";
    assert_eq!(language("engineering-manager", "back-end", ""), Some((name.to_owned(), Some(160))));
    assert_eq!(language("engineering-manager", "back-end", "scala"), None);
    // Swift does not matter in the back end.
    assert!(language("engineering-manager", "back-end", "swift").is_some());
    // JavaScript is essential in the front end; a back end developer has a language that the desktop has too.
    assert_eq!(language("front-end", "back-end", ""), None);
    assert_eq!(language("back-end", "desktop-enterprise", ""), None);
    // Where it is asked for by name, a language is known of none who had the choice.
    let python = |ticks| missing("back-end", "data-engineer", ticks).contains(&("Python".to_owned(), Some(160)));
    assert!(python("") && python("java") && !python("python"));
    // React takes 40 hours and Svelte 20, for who has JavaScript; mobile names that as one of several.
    let screens = missing("mobile", "front-end", "");
    let screens: Vec<_> = screens.iter().filter(|(name, _)| name.starts_with("Screen framework")).collect();
    assert_eq!(screens, [&("Screen framework (one of: React, Angular, Vue.js, Svelte)".to_owned(), Some(20))]);
}

#[test]
fn one_ability_is_missing_once() {
    let found = missing("engineering-manager", "back-end", "");
    let of =
        |wanted: &str| found.iter().filter(|(name, _)| name == wanted).map(|(_, hours)| *hours).collect::<Vec<_>>();
    assert_eq!((of("SQL"), of("Writing SQL queries")), (vec![Some(40)], Vec::new()));
    assert_eq!((of("Automated tests"), of("Automated testing")), (vec![Some(40)], Vec::new()));
    // One of its names is enough.
    let found = missing("engineering-manager", "back-end", "sql-queries");
    assert!(found.iter().all(|(name, _)| name != "SQL"), "{found:?}");
}

#[test]
fn a_fit_counts_in_both_directions_and_where_it_is_of() {
    let (data, selection) = (built_in::data(), Selection::default());
    let scope = Scope::new(data, &selection);
    let [back, full] = ["back-end", "full-stack"].map(|slug| data.role(slug).unwrap());
    let (low, middle, high) = adjusted(&scope, "US", back, full).unwrap();
    let fit = data.adjusted_of("survey-2024", "US", "back-end", "full-stack").unwrap();
    assert_eq!((low, middle, high), (fit.low, fit.difference, fit.high));
    // 1 / 1.1622 - 1 and so on: what is so much more one way is less the other way.
    let turned = adjusted(&scope, "US", full, back).unwrap();
    for (one, other) in [(low, turned.2), (middle, turned.1), (high, turned.0)] {
        assert!(((1.0 + one) * (1.0 + other) - 1.0).abs() < 1e-12, "{turned:?}");
    }
    assert!(turned.0 < turned.1 && turned.1 < turned.2);
    assert_eq!((adjusted(&scope, "DE", back, full), adjusted(&scope, "US", back, back)), (None, None));
}

#[test]
fn the_gain_is_the_smaller_and_its_range_the_wider() {
    // pay/survey-2025.csv, US: 174,082 (170,000 to 180,000) and 138,431 (135,000 to 140,023); fit 16.22 % (12.54 to
    // 20.01) of 138,431.
    let options = fields(&[("move-from", "full-stack"), ("move-to", "back-end")]);
    let selection = Selection { options, ..Selection::default() };
    let plan = plan(&Scope::new(built_in::data(), &selection)).unwrap();
    let raw = plan.difference.unwrap().money;
    let (low, gain, high) = plan.gain().unwrap();
    assert!((gain - 0.1622 * 138_431.0).abs() < 10.0 && gain < raw.value, "{gain}");
    assert!((low - 0.1254 * 138_431.0).abs() < 10.0 && low < raw.interval.unwrap().0, "{low}");
    assert_eq!(high, raw.interval.unwrap().1);
}

#[test]
fn percents_of_a_discount_are_read_with_and_without_their_sign() {
    let discount = |text: &str| {
        let (selection, typed) = (Selection::default(), fields(&[("my-discount", text)]));
        let plan = plan(&Scope::new(built_in::data(), &selection).with(&typed)).unwrap();
        ([plan.discount.low(), plan.discount.likely(), plan.discount.high()], plan.unreadable.len())
    };
    assert_eq!(discount(""), ([0.0, 0.1, 0.2], 0));
    assert_eq!(discount("10"), ([0.05, 0.1, 0.2], 0));
    assert_eq!(discount("0-30 %"), ([0.0, 0.15, 0.3], 0));
    assert_eq!(discount("80").0, [0.4, 0.8, 1.0]);
    for text in ["ten", "120", "-5"] {
        assert_eq!(discount(text), ([0.0, 0.1, 0.2], 1), "{text}");
    }
}
