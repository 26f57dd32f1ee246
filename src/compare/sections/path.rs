//! The career path: steps, usual years, what changes, and the pay of the matching survey band.
//!
//! Laws: `tests/sentences.rs` (equal rows), `tests/properties/host_shown.rs` (steps of a host).

use super::rows::role_table;
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::{self, Message, Sentence, SentencePart};
use crate::model::{Role, Statistic, Step};

/// The steps of the shown roles, the first steps first.
#[must_use]
pub fn path(scope: &Scope<'_>) -> Table {
    let roles = scope.roles();
    let longest = roles.iter().map(|role| role.path.len()).max().unwrap_or(0);
    let rows = (0..longest).map(|at| {
        let cells =
            roles.iter().map(|role| role.path.get(at).map_or(TableCell::Nothing, |step| step_cell(scope, role, step)));
        TableRow::new(scope.fill(Message::StepNumber, &[&locale::count((at + 1) as f64)]), cells.collect())
    });
    role_table(scope, Message::PathCaption, vec![Group { title: None, rows: rows.collect() }])
}

fn step_cell(scope: &Scope<'_>, role: &Role, step: &Step) -> TableCell {
    let (from, to) = step.years;
    let from_text = locale::count(f64::from(from));
    let years = if to == 0 {
        scope.fill(Message::YearsFrom, &[&from_text])
    } else {
        scope.fill(Message::YearsFromTo, &[&from_text, &locale::count(f64::from(to))])
    };
    let mut cells =
        vec![TableCell::Prose(step.title.clone()), TableCell::Text(years), TableCell::Prose(step.changes.clone())];
    // A host's step may belong to no band of the survey.
    if !step.band.is_empty() {
        cells.push(TableCell::Sentence(step_pay(scope, role, &step.band)));
    }
    TableCell::Stack(cells)
}

/// The pay of a band of years in the survey, by the band's id (`6-10`): quartiles and answers, or that it is withheld
/// or unknown.
fn step_pay(scope: &Scope<'_>, role: &Role, band: &str) -> Sentence {
    let key = scope.key("survey-2024", "US", &role.slug, "pay", Statistic::P50).of_group(&format!("years-pro:{band}"));
    let band = SentencePart::Text(band.replace('-', "–"));
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
    use super::path;
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

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
