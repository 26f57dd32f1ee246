//! The career path: steps, usual years, what changes, and the pay of the matching survey band.
//!
//! Laws: `tests/sentences.rs` (equal rows), `tests/properties/host_shown.rs` (steps of a host).

use super::rows::role_table;
use crate::compare::basis::group_name;
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Match, Message, Sentence, SentencePart, search_key};
use crate::model::{FigureKey, Role, Statistic, Step};

/// The steps of the shown roles, the first steps first.
#[must_use]
pub fn path(scope: &Scope<'_>) -> Table {
    steps(scope, |role, step| step_cell(scope, role, step))
}

/// A row for each step, with the cell of each role that has one.
fn steps(scope: &Scope<'_>, cell: impl Fn(&Role, &Step) -> TableCell) -> Table {
    let roles = scope.roles();
    let longest = roles.iter().map(|role| role.path.len()).max().unwrap_or(0);
    let rows = (0..longest).map(|at| {
        let cells = roles.iter().map(|role| role.path.get(at).map_or(TableCell::Nothing, |step| cell(role, step)));
        TableRow::new(scope.fill(Message::StepNumber, &[&locale::count((at + 1) as f64)]), cells.collect())
    });
    role_table(scope, Message::PathCaption, vec![Group { title: None, rows: rows.collect() }])
}

/// The same in short: each step with its years and the median of the matching band.
pub(super) fn short_path(scope: &Scope<'_>) -> Table {
    steps(scope, |role, step| {
        let years = years_of(scope, step);
        let key = band_pay(scope, role, &step.band);
        let told = match scope.part(key).filter(|_| !step.band.is_empty()) {
            Some(median) => {
                // The years of whom the median is, which end where the band does.
                let people = group_name(scope, &format!("years-pro:{}", step.band));
                let mut told = scope.locale().sentence(Message::StepShort, vec![SentencePart::Text(people), median]);
                other_roles(scope, role, step, &mut told);
                TableCell::Sentence(told)
            }
            None => TableCell::Text(years),
        };
        TableCell::Stack(vec![TableCell::Prose(step.title.clone()), told])
    })
}

/// The years that a step is usually reached at.
fn years_of(scope: &Scope<'_>, step: &Step) -> String {
    let (from, to) = step.years;
    let from_text = locale::count(f64::from(from));
    if to == 0 {
        scope.fill(Message::YearsFrom, &[&from_text])
    } else {
        scope.fill(Message::YearsFromTo, &[&from_text, &locale::count(f64::from(to))])
    }
}

fn step_cell(scope: &Scope<'_>, role: &Role, step: &Step) -> TableCell {
    let years = years_of(scope, step);
    let mut cells =
        vec![TableCell::Prose(step.title.clone()), TableCell::Text(years), TableCell::Prose(step.changes.clone())];
    // A host's step may belong to no band of the survey.
    if !step.band.is_empty() {
        cells.push(TableCell::Sentence(step_pay(scope, role, step)));
    }
    TableCell::Stack(cells)
}

/// The median of a role in a band of professional years.
fn band_pay(scope: &Scope<'_>, role: &Role, band: &str) -> FigureKey {
    scope.key("survey-2024", "US", &role.slug, "pay", Statistic::P50).of_group(&format!("years-pro:{band}"))
}

/// Adds to the pay of a step which roles its title names that the survey asks for separately: who answered as one of them
/// is not in it.
fn other_roles(scope: &Scope<'_>, role: &Role, step: &Step, told: &mut Sentence) {
    let is_named = |other: &&Role| {
        other.slug != role.slug && Match::of(&step.title, &search_key(&other.short)) > Some(Match::Inside)
    };
    let names: Vec<String> = scope.data.roles.iter().filter(is_named).map(|other| scope.lower(&other.name)).collect();
    if !names.is_empty() {
        told.then(scope.fill(Message::StepPayOthers, &[&scope.join(&names)]).into());
    }
}

/// The pay of the survey's people with the years of a step: quartiles and answers, or that it is withheld or unknown.
fn step_pay(scope: &Scope<'_>, role: &Role, step: &Step) -> Sentence {
    let key = band_pay(scope, role, &step.band);
    let band = SentencePart::Text(scope.band_words(&step.band));
    match (
        scope.part(key.clone()),
        scope.part(key.with(Statistic::P25)),
        scope.part(key.with(Statistic::P75)),
        scope.part(key.with(Statistic::N)),
    ) {
        (Some(median), Some(low), Some(high), Some(n)) => {
            let mut told = scope.locale().sentence(Message::StepPay, vec![band, median, low, high, n]);
            other_roles(scope, role, step, &mut told);
            told
        }
        (_, _, _, Some(n)) => scope.locale().sentence(Message::StepPayWithheld, vec![band, n]),
        _ => scope.locale().sentence(Message::StepPayUnknown, vec![band]),
    }
}

#[cfg(test)]
mod tests {
    use super::{path, short_path};
    use crate::compare::{Scope, Table, built_in};
    use crate::state::Selection;

    #[test]
    fn managers_and_architects_are_said_to_be_other_roles() {
        let (data, selection) = (built_in::data(), Selection::default());
        let scope = Scope::new(data, &selection);
        let last = |table: &Table| {
            let row = table.groups[0].rows.last().unwrap();
            row.cells.iter().map(|cell| cell.plain().replace('\u{a0}', " ")).collect::<Vec<_>>()
        };
        let apart = "The survey counts these apart, so their pay is not in it: ";
        for table in [path(&scope), short_path(&scope)] {
            let [front, back, full] = &last(&table)[..] else { panic!("three roles") };
            assert!(front.ends_with(&format!("{apart}engineering manager.")), "{front}");
            assert!(back.ends_with(&format!("{apart}software architect and engineering manager.")), "{back}");
            assert!(full.ends_with(&format!("{apart}engineering manager.")), "{full}");
            // The band begins after the twentieth year.
            assert!([front, back, full].iter().all(|cell| cell.contains("over 20 professional years")), "{back}");
            let earlier = table.groups[0].rows[..4].iter().flat_map(|row| &row.cells);
            assert!(earlier.clone().count() == 12 && earlier.into_iter().all(|cell| !cell.plain().contains(apart)));
        }
    }

    #[test]
    fn a_step_has_the_pay_of_its_band_of_years() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = path(&Scope::new(data, &selection));
        for at in 0..2 {
            let (_, cells) = built_in::row(&table, &format!("Step {}", at + 1));
            for (role, cell) in selection.roles.iter().zip(cells) {
                let step = &data.role(role).unwrap().path[at];
                assert_eq!(cell.plain().lines().next(), Some(step.title.as_str()));
                let row = format!("US,{role},years-pro:{},", step.band);
                let columns = ["p50", "p25", "p75", "n"];
                let expected = columns.map(|column| built_in::number("pay/survey-2024", &row, column));
                assert_eq!(built_in::figures(cell), expected, "{role}, step {at}");
            }
        }
    }
}
