//! Names of figures: written and read back, whatever stands in them.

use super::{DATA, junk, often, resolved};
use proptest::prelude::*;
use rolescope::model::{Dataset, FILINGS, FigureKey, KeyError, Statistic, Unit};

const PIECES: &[&str] = &[
    "/",
    "/",
    "/",
    "%",
    "%2",
    "%2F",
    "%25",
    "%zz",
    "%ff",
    "survey-2025",
    "US",
    "back-end",
    "pay",
    "p50",
    "n",
    "share",
    "language:Bash",
    "years-total:6-10",
    "relative-to:full-stack",
    "relative-to:",
    "adjusted-to:full-stack",
    "all",
    "world",
    "with:",
    "with:language:HTML%2FCSS",
    "difference",
    "soc-15-1254",
    "bls-2025",
    "unknown",
    "profile-b",
    "average",
    "",
];

/// A part of a name: any text but none.
fn part() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~]{1,12}", "[/%0-9A-Fa-f]{1,8}", ".{1,6}"]
}

fn key() -> impl Strategy<Value = FigureKey> {
    let statistic = prop::sample::select(&Statistic::ALL[..]);
    (part(), part(), part(), part(), prop::option::of(part()), statistic).prop_map(
        |(source, place, subject, measure, group, statistic)| FigureKey {
            source,
            place,
            subject,
            measure,
            group,
            statistic,
        },
    )
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_name_is_read_back_as_written(key in key()) {
        let written = key.to_string();
        prop_assert_eq!(written.matches('/').count(), if key.group.is_some() { 5 } else { 4 }, "{}", &written);
        prop_assert_eq!(written.parse(), Ok(key));
    }

    #[test]
    fn any_text_is_a_name_or_a_reason(text in junk(PIECES)) {
        match text.parse::<FigureKey>() {
            Ok(key) => {
                prop_assert_eq!(key.to_string().parse(), Ok(key.clone()));
                if let Some(found) = resolved(&key) {
                    prop_assert!(found.value.is_finite());
                }
            }
            Err(reason) => prop_assert!(!reason.to_string().is_empty()),
        }
    }

    #[test]
    fn any_name_resolves_to_a_figure_or_to_nothing(key in key()) {
        prop_assert_eq!(resolved(&key), None);
    }
}

/// Every name that the whole dataset has a figure for.
pub(crate) fn stored() -> Vec<FigureKey> {
    stored_in(&DATA)
}

/// Every name that a dataset has a figure for.
pub(crate) fn stored_in(data: &Dataset) -> Vec<FigureKey> {
    let mut keys = Vec::new();
    let mut put = |source: &str, place: &str, subject: &str, measure: &str, group: Option<&str>| {
        keys.extend(Statistic::ALL.into_iter().map(|statistic| FigureKey {
            source: source.to_owned(),
            place: place.to_owned(),
            subject: subject.to_owned(),
            measure: measure.to_owned(),
            group: group.map(str::to_owned),
            statistic,
        }));
    };
    for place in &data.pay {
        for of in &place.roles {
            put(&place.source, &place.place, &of.role, "pay", None);
            of.groups.iter().for_each(|g| put(&place.source, &place.place, &of.role, "pay", Some(&g.group)));
        }
    }
    for place in &data.wages {
        for group in &place.groups {
            put(&place.source, &place.place, &group.subject, "pay", None);
            put(&place.source, &place.place, &group.subject, "employment", None);
        }
    }
    data.quoted.iter().for_each(|q| put(&q.source, &q.place, &q.role, "pay", None));
    data.years.iter().for_each(|y| put(&y.source, &y.place, &y.role, &y.measure, None));
    for a in &data.adjusted {
        put(&a.source, &a.place, &a.role, "pay", Some(&format!("adjusted-to:{}", a.reference)));
    }
    for d in &data.distributions {
        put(&d.source, &d.place, &d.role, &d.dimension, None);
        d.items.iter().for_each(|i| put(&d.source, &d.place, &d.role, &format!("{}:{}", d.dimension, i.item), None));
    }
    for found in &data.together {
        let measure = &found.item;
        found.with.iter().for_each(|w| put(&found.source, "world", "all", measure, Some(&format!("with:{}", w.item))));
    }
    keys.retain(|key| data.figure(key).is_some());
    keys
}

#[test]
fn every_stored_figure_has_a_name_that_finds_it() {
    let keys = stored();
    assert!(keys.len() > 10_000, "only {} figures", keys.len());
    for key in &keys {
        let read: FigureKey = key.to_string().parse().unwrap();
        assert_eq!(read, *key);
        let resolved = resolved(&read).unwrap();
        assert!(resolved.value.is_finite(), "{key}");
        match resolved.unit {
            Unit::Usd | Unit::Number => panic!("{key}: no figure of a source is a sum or without a unit"),
            Unit::UsdPerYear => assert!(resolved.value > 0.0 && resolved.value.fract() == 0.0, "{key}: {resolved:?}"),
            Unit::Count => assert!(resolved.value >= 0.0 && resolved.value.fract() == 0.0, "{key}: {resolved:?}"),
            Unit::Share => assert!((0.0..=1.0).contains(&resolved.value), "{key}: {resolved:?}"),
            Unit::Years => assert!((0.0..=80.0).contains(&resolved.value), "{key}: {resolved:?}"),
            Unit::Ratio => assert!(resolved.value.abs() < 1.0, "{key}: {resolved:?}"),
        }
        if let Some((low, high)) = resolved.interval {
            assert!(low <= resolved.value && resolved.value <= high, "{key}: {resolved:?}");
        }
    }
}

#[test]
fn what_is_thin_has_no_figure_but_its_count() {
    let (mut withheld, trims) = (0, super::support::published().trims);
    for place in &DATA.pay {
        for of in &place.roles {
            let groups = of.groups.iter().map(|g| (Some(g.group.clone()), &g.cell));
            for (group, cell) in std::iter::once((None, &of.all)).chain(groups) {
                let has = |statistic| {
                    let (source, place, subject) = (place.source.clone(), place.place.clone(), of.role.clone());
                    let key = FigureKey {
                        source,
                        place,
                        subject,
                        measure: "pay".to_owned(),
                        group: group.clone(),
                        statistic,
                    };
                    resolved(&key).is_some()
                };
                let shown: Vec<Statistic> = Statistic::ALL.into_iter().filter(|s| has(*s)).collect();
                let trim = trims.iter().find(|trim| trim.source == place.source && trim.place == place.place);
                let hidden =
                    trim.map_or([false; 2], rolescope::model::Trim::hides).into_iter().filter(|hides| *hides).count();
                // Filings are counted by employer: what stands beside their pay is shown with it.
                let is_filed = FILINGS.contains(&place.source.as_str());
                let beside = if is_filed && group.is_none() && !cell.is_withheld() { 3 } else { 0 };
                let expected = match cell.n {
                    _ if is_filed && cell.is_withheld() => 1,
                    _ if is_filed && group.is_some() => 6,
                    0..15 => 1,
                    15..30 => 6,
                    // Before the trim quartiles are said.
                    _ if group.as_deref() == Some("cuts:none") => 6,
                    _ => 9 - hidden,
                };
                assert_eq!(
                    shown.len(),
                    expected + beside,
                    "{} {} {group:?}: {} answers, {shown:?}",
                    place.place,
                    of.role,
                    cell.n
                );
                withheld += usize::from(cell.n < 15);
            }
        }
    }
    assert!(withheld > 100, "only {withheld} withheld cells");
}

#[test]
fn names_of_the_contract() {
    let cases = [
        ("survey-2025/US/back-end/pay/p50", Some(174_082.0)),
        ("survey-2025/US/back-end/pay/n", Some(644.0)),
        ("survey-2025/US/back-end/pay/mean", Some(187_106.0)),
        ("survey-2025/US/back-end/pay/p10", Some(102_000.0)),
        ("survey-2025/US/back-end/pay/p25", Some(140_000.0)),
        ("survey-2025/US/back-end/pay/p75", Some(220_000.0)),
        ("survey-2025/US/back-end/pay/p90", Some(300_000.0)),
        ("survey-2025/US/back-end/pay/median-low", Some(170_000.0)),
        ("survey-2025/US/back-end/pay/median-high", Some(180_000.0)),
        ("survey-2025/US/back-end/pay/years-total:6-10/p50", None),
        ("survey-2024/US/front-end/pay/years-pro:3-5/p50", Some(117_000.0)),
        ("survey-2025/world/front-end/language:TypeScript/share", Some(769.0 / 934.0)),
        ("survey-2025/world/devops/language:Bash%2FShell (all shells)/share", Some(0.797_385_6)),
        ("survey-2025/world/all/language:TypeScript/with:language:JavaScript/share", Some(8_500.0 / 9_632.0)),
        ("survey-2025/world/all/language:TypeScript/with:language:HTML%2FCSS/n", Some(9_632.0)),
        ("survey-2025/world/all/language:TypeScript/with:language:COBOL/share", None),
        ("survey-2025/US/all/language:TypeScript/with:language:JavaScript/share", None),
        ("survey-2025/world/back-end/language:TypeScript/with:language:JavaScript/share", None),
        ("survey-2025/world/all/language:TypeScript/with:language:JavaScript/mean", None),
        ("survey-2024/US/front-end/pay/adjusted-to:full-stack/difference-low", Some(-0.0041)),
        ("survey-2025/US/back-end/pay/relative-to:full-stack/difference", Some(0.257_535_6)),
        ("survey-2025/DK/front-end/pay/n", Some(4.0)),
        ("survey-2025/DK/front-end/pay/p50", None),
        ("survey-2025/DK/back-end/pay/relative-to:front-end/difference", None),
    ];
    for (text, value) in cases {
        let key: FigureKey = text.parse().unwrap();
        assert_eq!(key.to_string(), text);
        let shown = resolved(&key).map(|shown| shown.value);
        match (shown, value) {
            (Some(shown), Some(value)) => assert!((shown - value).abs() < 1e-6, "{text}: {shown}"),
            (shown, None) if text.contains("years-total") => assert!(shown.is_some(), "{text}"),
            (shown, value) => assert_eq!(shown, value, "{text}"),
        }
    }
    let reasons = [
        ("", KeyError::EmptyPart),
        ("a/b/c/p50", KeyError::Parts(4)),
        ("a/b/c/d/e/f/p50", KeyError::Parts(7)),
        ("a/b/c/d/p51", KeyError::Statistic),
        ("a/b//d/p50", KeyError::EmptyPart),
        ("a/b/c%2/d/p50", KeyError::Escape),
        ("a/b/c%ff/d/p50", KeyError::Escape),
    ];
    for (text, reason) in reasons {
        assert_eq!(text.parse::<FigureKey>(), Err(reason), "{text}");
    }
}
