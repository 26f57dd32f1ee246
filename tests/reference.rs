//! The statistics held against a run of SciPy, which `tests/reference/pay.py` made and `pay.csv` beside it keeps.
//!
//! Invariant: every line of the file is compared, and a kind of line that nothing reads is a fault.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use rolescope::stats::{
    Estimate, Quantiles, Rank, Reading, as_band, difference, exceeds, inspect, power, ratio, standing, wilson,
};
use std::collections::{BTreeMap, BTreeSet};

/// A number may be off by so much, relative to it.
const CLOSE: f64 = 1e-6;
/// A chance may be off by so much: the reference cuts the groups into ten times finer steps.
const CHANCE: f64 = 1e-3;

/// A line of the reference: the statistic, its subject, the numbers that go in, and the result.
struct Line {
    what: &'static str,
    of: &'static str,
    given: Vec<f64>,
    result: Vec<f64>,
}

fn lines() -> Vec<Line> {
    let text = include_str!("reference/pay.csv");
    let numbers = |field: &str| field.split_whitespace().map(|number| number.parse().unwrap()).collect();
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
        let [what, of, given, result] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        Line { what, of, given: numbers(given), result: numbers(result) }
    });
    lines.collect()
}

fn cells(lines: &[Line]) -> BTreeMap<&str, Quantiles> {
    let knots = |line: &Line| line.given.chunks(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>();
    let cells = lines.iter().filter(|line| line.what == "knots");
    cells.map(|line| (line.of, Quantiles::new(&knots(line)).unwrap())).collect()
}

fn reading(name: &str) -> Reading {
    let named = |reading: &&Reading| format!("{}-{}", reading.percents().0, reading.percents().1) == name;
    *Reading::ALL.iter().find(named).unwrap()
}

/// The same from the code; `cells` are the groups that lines name.
fn computed(line: &Line, cells: &BTreeMap<&str, Quantiles>) -> Vec<f64> {
    let given = &line.given;
    let pair = || line.of.split_once(' ').unwrap();
    match line.what {
        "quantile" => vec![cells[line.of].at(given[0]).unwrap()],
        "density" => vec![cells[line.of].density(given[0]).unwrap()],
        "rank" => match cells[line.of].rank(given[0]) {
            Rank::Within(share) => vec![share],
            outside => panic!("{} stands {outside:?}", given[0]),
        },
        "wilson" => {
            let (low, high) = wilson(given[0], given[1] as u32);
            vec![low, high]
        }
        "exceeds" => {
            let chance = exceeds(&cells[pair().0], &cells[pair().1]);
            vec![chance.low, chance.high]
        }
        "difference" => {
            let estimate = |at: usize| Estimate { value: given[at], interval: Some((given[at + 1], given[at + 2])) };
            let gap = difference(estimate(0), estimate(3), 2);
            let (low, high) = gap.interval.unwrap();
            vec![gap.value, low, high]
        }
        "ratio" => {
            let estimate = |at: usize| Estimate { value: given[at], interval: Some((given[at + 1], given[at + 2])) };
            let found = ratio(estimate(0), estimate(3), 2).unwrap();
            let (low, high) = found.interval.unwrap();
            vec![found.value, low, high]
        }
        "power" => vec![power(given[0], given[1]).unwrap()],
        "centre" => {
            let inspection = inspect(given[0], given[1], given[2]).unwrap();
            vec![inspection.geometric_centre, inspection.arithmetic_centre, inspection.factor]
        }
        "reading" => {
            let inspection = inspect(given[0], given[1], given[2]).unwrap();
            let (low, high) = as_band(&inspection, reading(pair().0), reading(pair().1)).unwrap();
            vec![low, high]
        }
        other => panic!("nothing computes `{other}`"),
    }
}

#[test]
fn every_number_is_that_of_the_reference() {
    let lines = lines();
    let cells = cells(&lines);
    let mut faults = Vec::new();
    let mut kinds = BTreeSet::new();
    for line in lines.iter().filter(|line| line.what != "knots") {
        kinds.insert(line.what);
        let result = computed(line, &cells);
        let near = |(a, b): (&f64, &f64)| match line.what {
            "exceeds" => (a - b).abs() <= CHANCE,
            _ => (a - b).abs() <= CLOSE * b.abs().max(1e-9),
        };
        if result.len() != line.result.len() || !result.iter().zip(&line.result).all(near) {
            faults.push(format!("{} {} {:?}: {result:?} and not {:?}", line.what, line.of, line.given, line.result));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(kinds.len(), 10, "{kinds:?}");
}

#[test]
fn a_standing_is_the_rank_with_its_wilson_interval_and_round_amounts() {
    let lines = lines();
    let cells = cells(&lines);
    for line in lines.iter().filter(|line| line.what == "rank") {
        let (first, last) = cells[line.of].reported();
        let rank = standing(&cells[line.of], line.given[0], Some(194), None);
        let rolescope::stats::Standing::Between { low, middle, high, sampled } = rank else { panic!("{rank:?}") };
        let (from, to) = wilson(line.result[0], 194);
        let half = ((to - from) / 2.0).hypot(0.03);
        let (from, to) = (line.result[0] - half, line.result[0] + half);
        assert!(sampled && (middle - line.result[0]).abs() < CLOSE);
        assert!((low - from.max(first)).abs() < CLOSE && (high - to.min(last)).abs() < CLOSE, "{rank:?}");
    }
}
