//! Pay of a role in the terms of schema.org, for machines that read pages.
//!
//! Invariant: each amount is the figure of one source, in stored US dollars a year; what is withheld is left out.
//!
//! Laws: `tests/pages/structured.rs`.

use super::Scope;
use crate::model::{FigureKey, HOST, Role, Statistic};

/// Pay of a role by one source, for the structured data of a page: an `estimatedSalary` of schema.org.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salary {
    /// The source's id, `survey-2025`.
    pub source: String,
    /// Properties of a `MonetaryAmountDistribution` and their amounts in whole US dollars a year.
    pub amounts: Vec<(&'static str, u32)>,
}

/// The statistics that schema.org has a property for.
const PROPERTIES: [(&str, Statistic); 5] = [
    ("percentile10", Statistic::P10),
    ("percentile25", Statistic::P25),
    ("median", Statistic::P50),
    ("percentile75", Statistic::P75),
    ("percentile90", Statistic::P90),
];

/// The survey's pay of a role in the selected place, and what a host states; nothing where neither says anything.
#[must_use]
pub fn salaries(scope: &Scope<'_>, role: &Role) -> Vec<Salary> {
    let salary_of = |source: &str| {
        let key = scope.key(source, &scope.selection.place, &role.slug, "pay", Statistic::P50);
        let amount = |key: &FigureKey| scope.data.figure(key).map(|figure| figure.value as u32);
        let amounts =
            PROPERTIES.into_iter().filter_map(|(name, statistic)| Some((name, amount(&key.with(statistic))?)));
        Salary { source: source.to_owned(), amounts: amounts.collect() }
    };
    ["survey-2025", HOST].map(salary_of).into_iter().filter(|salary| !salary.amounts.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::salaries;
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn amounts_are_those_of_the_table() {
        let (data, selection) = (built_in::data(), Selection::default());
        let given = salaries(&Scope::new(data, &selection), data.role("back-end").unwrap());
        let columns = ["p10", "p25", "p50", "p75", "p90"];
        let expected = columns.map(|column| built_in::number("pay/survey-2025", "US,back-end,,", column) as u32);
        assert_eq!(given.len(), 1);
        assert!(given[0].amounts.iter().map(|(_, amount)| *amount).eq(expected));
    }

    #[test]
    fn withheld_pay_is_left_out() {
        let (data, selection) = (built_in::data(), Selection::in_place("NZ"));
        // data/pay/survey-2025.csv: 7 answers.
        assert!(salaries(&Scope::new(data, &selection), data.role("front-end").unwrap()).is_empty());
    }
}
