//! The career path: steps, usual years, what changes, and pay.
//!
//! Invariant: pay by years stands apart from the steps, as those who have the years of a step are mostly other people than those
//! who hold its post. A step bears the pay of the roles that its title names, and a host's that of the band that the host names.
//!
//! Laws: `tests/sentences.rs` (equal rows), `tests/properties/host_shown.rs` (steps of a host).

use super::rows::{role_table, with_basis};
use crate::compare::basis::group_name;
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Match, Message, Sentence, SentencePart, search_key};
use crate::model::{FigureKey, Role, Statistic, Step};
use crate::state::YEARS_PRO;

/// The steps of the shown roles, the first steps first, and pay by professional years.
#[must_use]
pub fn path(scope: &Scope<'_>) -> Table {
    let steps = steps(scope, |role, step| step_cell(scope, role, step));
    role_table(scope, Message::PathCaption, vec![steps, pay_by_years(scope, |key| median_and_half(scope, &key))])
}

/// A row of median pay for each band of professional years, which the survey of 2024 knows of the United States alone.
fn pay_by_years(scope: &Scope<'_>, cell: impl Fn(FigureKey) -> TableCell) -> Group {
    let rows = YEARS_PRO.map(|band| {
        let head = scope.fill(Message::GroupYearsPro, &[&scope.band_words(band)]);
        let cells = scope.roles().into_iter().map(|role| cell(band_pay(scope, role, band)));
        with_basis(TableRow::new(head, cells.collect()), scope, "US", "survey-2024")
    });
    Group { title: Some(scope.text(Message::PathPay)), rows: rows.into() }
}

/// A median with the middle half and the answers, or how few they are.
fn median_and_half(scope: &Scope<'_>, key: &FigureKey) -> TableCell {
    let parts = [Statistic::P50, Statistic::P25, Statistic::P75, Statistic::N].map(|s| scope.part(key.with(s)));
    match parts {
        [Some(median), Some(low), Some(high), Some(n)] => {
            TableCell::Sentence(scope.locale().sentence(Message::PathPayCell, vec![median, low, high, n]))
        }
        [.., Some(n)] => TableCell::Sentence(scope.locale().sentence(Message::WithheldAnswers, vec![n])),
        _ => TableCell::Nothing,
    }
}

/// A row for each step, with the cell of each role that has one.
fn steps(scope: &Scope<'_>, cell: impl Fn(&Role, &Step) -> TableCell) -> Group {
    let roles = scope.roles();
    let longest = roles.iter().map(|role| role.path.len()).max().unwrap_or(0);
    let rows = (0..longest).map(|at| {
        let cells = roles.iter().map(|role| role.path.get(at).map_or(TableCell::Nothing, |step| cell(role, step)));
        TableRow::new(scope.fill(Message::StepNumber, &[&locale::count((at + 1) as f64)]), cells.collect())
    });
    Group { title: None, rows: rows.collect() }
}

/// The same in short: each step with its years, and medians alone.
pub(super) fn short_path(scope: &Scope<'_>) -> Table {
    let steps = steps(scope, |role, step| {
        let key = band_pay(scope, role, &step.band);
        let told = match scope.part(key).filter(|_| !step.band.is_empty()) {
            Some(median) => {
                let people = group_name(scope, &format!("years-pro:{}", step.band));
                scope.locale().sentence(Message::StepShort, vec![SentencePart::Text(people), median])
            }
            None => years_of(scope, step).into(),
        };
        let mut cells = vec![TableCell::Prose(step.title.clone()), TableCell::Sentence(told)];
        cells.extend(other_roles(scope, role, step).map(TableCell::Sentence));
        TableCell::Stack(cells)
    });
    role_table(scope, Message::PathCaption, vec![steps, pay_by_years(scope, |key| scope.cell(key))])
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
    if !step.band.is_empty() {
        cells.push(TableCell::Sentence(step_pay(scope, role, step)));
    }
    cells.extend(other_roles(scope, role, step).map(TableCell::Sentence));
    TableCell::Stack(cells)
}

/// The median of a role in a band of professional years.
fn band_pay(scope: &Scope<'_>, role: &Role, band: &str) -> FigureKey {
    scope.key("survey-2024", "US", &role.slug, "pay", Statistic::P50).of_group(&format!("years-pro:{band}"))
}

/// Median pay, in the shown place, of the other roles that the title of a step names; of a host's step nothing but what the host
/// asks for.
fn other_roles(scope: &Scope<'_>, role: &Role, step: &Step) -> Option<Sentence> {
    if scope.is_own(&role.slug) {
        return None;
    }
    let is_named = |other: &&Role| {
        other.slug != role.slug && Match::of(&step.title, &search_key(&other.short)) > Some(Match::Inside)
    };
    let (source, place) = (scope.survey_series().id(), scope.survey_place());
    let basis = scope.fill(Message::PlaceAndSource, &[&scope.place_name(place), &scope.source_short(source)]);
    let mut all: Option<Sentence> = None;
    for other in scope.data.roles.iter().filter(is_named) {
        let Some(median) = scope.part(scope.key(source, place, &other.slug, "pay", Statistic::P50)) else { continue };
        let parts = [SentencePart::Text(other.name.clone()), median, SentencePart::Text(basis.clone())];
        let told = scope.locale().sentence(Message::StepOtherRole, parts.into());
        match &mut all {
            Some(all) => all.then(told),
            None => all = Some(told),
        }
    }
    all
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
            scope.locale().sentence(Message::StepPay, vec![band, median, low, high, n])
        }
        (_, _, _, Some(n)) => scope.locale().sentence(Message::StepPayWithheld, vec![band, n]),
        _ => scope.locale().sentence(Message::StepPayUnknown, vec![band]),
    }
}

#[cfg(test)]
mod tests {
    use super::{path, short_path};
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn a_step_bears_the_pay_of_the_roles_that_it_names() {
        let (data, selection) = (built_in::data(), Selection::default());
        let scope = Scope::new(data, &selection);
        for table in [path(&scope), short_path(&scope)] {
            let [earlier @ .., last] = &table.groups[0].rows[..] else { panic!("five steps") };
            assert!(earlier.iter().flat_map(|row| &row.cells).all(|cell| built_in::figures(cell).is_empty()));
            let median = |role: &str| built_in::number("pay/survey-2025", &format!("US,{role},,"), "p50");
            let (manager, architect) = (median("engineering-manager"), median("architect"));
            let expected = [vec![manager], vec![architect, manager], vec![manager]];
            for (cell, expected) in last.cells.iter().zip(expected) {
                assert_eq!(built_in::figures(cell), expected, "{}", cell.plain());
            }
        }
    }

    #[test]
    fn pay_by_years_stands_once_and_below_the_steps() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = path(&Scope::new(data, &selection));
        let [steps, pay] = &table.groups[..] else { panic!("steps and pay") };
        assert_eq!((steps.rows.len(), pay.rows.len()), (5, 5));
        for (band, row) in ["0-2", "3-5", "6-10", "11-20", "20+"].into_iter().zip(&pay.rows) {
            for (role, cell) in selection.roles.iter().zip(&row.cells) {
                let row = format!("US,{role},years-pro:{band},");
                let number = |column| built_in::number("pay/survey-2024", &row, column);
                let n = number("n");
                let expected = if n < 15.0 { vec![n] } else { ["p50", "p25", "p75", "n"].map(number).to_vec() };
                assert_eq!(built_in::figures(cell), expected, "{role}, {band}");
            }
        }
    }
}
