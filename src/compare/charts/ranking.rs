//! Which medians may be ranked, and which of them stand at an end.
//!
//! Invariant: a median of fewer than 30 answers is neither ranked nor named as an end, and no end is named of medians
//! whose extremes cannot be told apart.

use crate::compare::Scope;
use crate::model::FigureKey;
use crate::model::Statistic::{MedianHigh, MedianLow, P50};

/// True for a median of 30 answers or more.
pub(super) fn is_ranked(scope: &Scope<'_>, key: &FigureKey) -> bool {
    scope.pay_cell(key).is_some_and(|cell| !cell.is_low() && !cell.is_withheld())
}

/// Sorts by the median, the highest first. What is not ranked keeps its order behind the others.
pub(super) fn sort_by_median<T>(scope: &Scope<'_>, subjects: &mut [T], key: &dyn Fn(&T) -> FigureKey) {
    let rank = |subject: &T| {
        let key = key(subject);
        scope.amount(&key).filter(|_| is_ranked(scope, &key)).unwrap_or(f64::NEG_INFINITY)
    };
    subjects.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
}

/// The two ends of some medians.
#[derive(Debug, PartialEq)]
pub(super) enum Ends {
    /// Fewer than two of them are ranked.
    TooFew,
    /// The 95 % intervals of the highest and the lowest overlap.
    Together,
    /// Places among the given medians: the highest first, with those whose interval overlaps its own; then the lowest in
    /// the same way.
    Apart([Vec<usize>; 2]),
}

/// A ranked median in the money that is shown.
struct Ranked {
    at: usize,
    value: f64,
    interval: (f64, f64),
}

/// The ends of the medians that are ranked.
pub(super) fn ends(scope: &Scope<'_>, keys: &[FigureKey]) -> Ends {
    let ranked = |(at, key): (usize, &FigureKey)| {
        let amount = |statistic| scope.amount(&key.with(statistic));
        let interval = (amount(MedianLow)?, amount(MedianHigh)?);
        is_ranked(scope, key).then_some(Ranked { at, value: amount(P50)?, interval })
    };
    let mut ranked: Vec<Ranked> = keys.iter().enumerate().filter_map(ranked).collect();
    ranked.sort_by(|a, b| b.value.total_cmp(&a.value));
    let [highest, .., lowest] = ranked.as_slice() else { return Ends::TooFew };
    if highest.interval.0 <= lowest.interval.1 {
        return Ends::Together;
    }
    let reaches_up = |median: &&Ranked| median.interval.1 >= highest.interval.0;
    let reaches_down = |median: &&Ranked| median.interval.0 <= lowest.interval.1;
    Ends::Apart([
        ranked.iter().filter(reaches_up).map(|median| median.at).collect(),
        ranked.iter().rev().filter(reaches_down).map(|median| median.at).collect(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::built_in::data;
    use crate::state::Selection;

    /// The ends of the published groups of a role in the United States, survey 2024.
    fn ends_of(role: &str, groups: &[&str]) -> Ends {
        let selection = Selection::default();
        let scope = Scope::new(data(), &selection);
        let key = scope.key("survey-2024", "US", role, "pay", P50);
        let keys: Vec<FigureKey> = groups.iter().map(|group| key.of_group(group)).collect();
        ends(&scope, &keys)
    }

    #[test]
    fn an_end_holds_all_that_reach_its_interval() {
        // Full stack: remote 145,000 (140,000 to 150,000), hybrid 125,000 (120,000 to 130,000), in person 99,500 (90,000 to
        // 110,000).
        let modes = ["work-mode:in-person", "work-mode:remote", "work-mode:hybrid"];
        assert_eq!(ends_of("full-stack", &modes), Ends::Apart([vec![1], vec![0]]));
        // Back end: remote 170,000 (163,000 to 175,500), hybrid 167,945 (150,000 to 175,000), in person 130,000 (100,000 to
        // 160,000).
        assert_eq!(ends_of("back-end", &modes), Ends::Apart([vec![1, 2], vec![0, 2]]));
    }

    #[test]
    fn few_answers_are_no_end_and_overlapping_ends_are_none() {
        // Front end: 16 answers in person; remote 130,000 to 150,000, hybrid 110,000 to 150,000.
        let modes = ["work-mode:in-person", "work-mode:remote", "work-mode:hybrid"];
        assert_eq!(ends_of("front-end", &modes), Ends::Together);
        assert_eq!(ends_of("front-end", &modes[..2]), Ends::TooFew);
        assert_eq!(ends_of("front-end", &[]), Ends::TooFew);
    }

    #[test]
    fn what_is_not_ranked_stands_behind_in_its_order() {
        let selection = Selection::default();
        let scope = Scope::new(data(), &selection);
        let of = |language: &&str| {
            scope.key("survey-2025", "US", "front-end", "pay", P50).of_group(&format!("language:{language}"))
        };
        // 24, 34, 22, 148 and 0 answers; Java has the highest median of all.
        let mut languages = ["Java", "C#", "PHP", "TypeScript", "none"];
        sort_by_median(&scope, &mut languages, &of);
        assert_eq!(languages, ["TypeScript", "C#", "Java", "PHP", "none"]);
    }
}
