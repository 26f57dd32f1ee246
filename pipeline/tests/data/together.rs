//! What is used together, counted again from the survey's rows in another way than `cargo xtask survey` does.
//!
//! Invariant: each respondent is looked at once and all pairs of what they named are counted, so nothing is shared with the program
//! but the rule in words.

use super::{answers, dataset};
use rolescope::model::Together;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The items that each respondent named, by the number of the respondent.
type Named = BTreeMap<u64, BTreeSet<String>>;

fn rows(file: &Path) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_path(file).unwrap().deserialize().map(Result::unwrap).collect()
}

fn languages(folder: &Path) -> Named {
    let paid: BTreeSet<String> =
        rows(&folder.join("ilv2025_salary_prediction.csv")).iter().map(|row| row[""].clone()).collect();
    let mut named = Named::new();
    for row in rows(&folder.join("ilv2025_language_trends.csv")).iter().filter(|row| paid.contains(&row[""])) {
        let language = format!("language:{}", row["LanguageHaveWorkedWith"]);
        named.entry(row[""].parse().unwrap()).or_default().insert(language);
    }
    named
}

fn tools(folder: &Path, file: &str, group: &str) -> Named {
    let of = |row: BTreeMap<String, String>| {
        let items = row.iter().filter(|(_, value)| value.as_str() == "1.0").map(|(item, _)| format!("{group}:{item}"));
        (row["ResponseId"].parse().unwrap(), items.collect())
    };
    rows(&folder.join(file)).into_iter().map(of).collect()
}

/// How many there are of whom, by item and by pair of items.
#[derive(Default)]
struct Counts {
    base: u32,
    of: BTreeMap<String, u32>,
    both: BTreeMap<(String, String), u32>,
}

fn counts(a: &Named, b: &Named) -> Counts {
    let mut counts = Counts::default();
    for (who, first) in a {
        let Some(second) = b.get(who) else { continue };
        counts.base += 1;
        first.union(second).for_each(|item| *counts.of.entry(item.clone()).or_default() += 1);
        for item in first {
            for other in second.iter().filter(|other| *other != item) {
                *counts.both.entry((item.clone(), other.clone())).or_default() += 1;
            }
        }
    }
    counts
}

/// Lift, share and name of another item, and its four counts.
type Other<'a> = (f64, f64, &'a str, [u32; 4]);

/// Lines of all that the rule keeps, three of an item at most.
fn kept(source: &str, tables: &[Counts]) -> Vec<String> {
    let mut by_item: BTreeMap<&str, Vec<Other<'_>>> = BTreeMap::new();
    for table in tables {
        for ((item, other), count) in &table.both {
            let (n, other_count) = (table.of[item], table.of[other]);
            let share = f64::from(*count) / f64::from(n);
            let lift = share / (f64::from(other_count) / f64::from(table.base));
            if *count >= 30 && share >= 0.25 && lift > 1.1 {
                by_item.entry(item).or_default().push((lift, share, other, [n, *count, table.base, other_count]));
            }
        }
    }
    let mut lines = Vec::new();
    for (item, mut others) in by_item {
        others.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(b.2)));
        lines.extend(others.iter().take(3).map(|(_, _, other, counts)| format!("{source} {item} {other} {counts:?}")));
    }
    lines
}

fn lines(together: &[Together], source: &str) -> Vec<String> {
    let of_source = together.iter().filter(|found| found.source == source);
    let line = |found: &Together| -> Vec<String> {
        let with = found.with.iter();
        with.map(|w| format!("{source} {} {} {:?}", found.item, w.item, [w.n, w.count, w.base, w.base_count])).collect()
    };
    of_source.flat_map(line).collect()
}

#[test]
fn what_is_used_together_is_counted_again() {
    let Some(folder) = answers("what is used together was not counted again") else { return };
    let together = dataset().together;
    let languages = languages(&folder);
    assert_eq!(lines(&together, "survey-2025"), kept("survey-2025", &[counts(&languages, &languages)]));
    let frameworks = tools(&folder, "arzion2024_web_framework.csv", "framework");
    let platforms = tools(&folder, "arzion2024_platform.csv", "platform");
    let of_2024 = [
        counts(&frameworks, &frameworks),
        counts(&frameworks, &platforms),
        counts(&platforms, &frameworks),
        counts(&platforms, &platforms),
    ];
    assert_eq!(lines(&together, "survey-2024"), kept("survey-2024", &of_2024));
    assert!(together.len() > 90, "only {} items", together.len());
}

/// The counts of the whole dataset fit into each other, and each other item is more common among the users than in the base.
#[test]
fn counts_fit_into_each_other() {
    for found in &dataset().together {
        assert!((1..=3).contains(&found.with.len()), "{found:?}");
        let lifts: Vec<f64> = found.with.iter().map(|w| w.share() / w.base_share()).collect();
        assert!(lifts.is_sorted_by(|a, b| a >= b) && lifts.iter().all(|lift| *lift > 1.1), "{found:?}");
        for with in &found.with {
            assert!(with.count >= 30 && with.share() >= 0.25, "{found:?}");
            assert!(with.count <= with.n.min(with.base_count) && with.n.max(with.base_count) <= with.base, "{found:?}");
        }
    }
}
