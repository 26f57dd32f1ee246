//! Requirements: education, other ways in, experience.
//!
//! Laws: `tests/sentences.rs` (equal rows), `tests/pages/figures.rs` (every figure).

use super::rows::{lines, of_survey, prose, role_row, role_table};
use crate::compare::charts::DEGREE;
use crate::compare::{Group, Scope, Table, TableCell};
use crate::locale::Message;
use crate::model::{Role, Statistic};

/// Education, other ways in and experience that the roles ask for, with the degrees and years of those who work in
/// them.
#[must_use]
pub fn requirements(scope: &Scope<'_>) -> Table {
    let rows = vec![
        role_row(scope, Message::RowEducation, |role| prose(&role.education)),
        of_survey(scope, role_row(scope, Message::RowDegree, |role| degree(scope, role))),
        role_row(scope, Message::RowOtherWays, |role| lines(&role.other_ways)),
        role_row(scope, Message::RowTitles, |role| lines(role.shown_titles())),
        role_row(scope, Message::RowExperience, |role| prose(&role.experience)),
        of_survey(scope, role_row(scope, Message::RowYearsSpread, |role| years(scope, role))),
    ];
    role_table(scope, Message::RequirementsCaption, vec![Group { title: None, rows }])
}

/// The share with a bachelor's degree or more.
pub(super) fn degree(scope: &Scope<'_>, role: &Role) -> TableCell {
    scope.cell(scope.key("survey-2025", scope.survey_place(), &role.slug, DEGREE, Statistic::Share))
}

/// The middle half of the years of coding.
fn years(scope: &Scope<'_>, role: &Role) -> TableCell {
    let key = scope.key("survey-2025", scope.survey_place(), &role.slug, "years-total", Statistic::P25);
    match (scope.part(key.clone()), scope.part(key.with(Statistic::P75))) {
        (Some(low), Some(high)) => TableCell::Sentence(scope.locale().sentence(Message::FromToYears, vec![low, high])),
        _ => TableCell::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::requirements;
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn degrees_and_years_are_those_of_the_tables() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = requirements(&Scope::new(data, &selection));
        let (_, degrees) = built_in::row(&table, "Bachelor’s degree or higher");
        let (_, years) = built_in::row(&table, "Coding experience (middle half)");
        for ((role, degree), years) in selection.roles.iter().zip(degrees).zip(years) {
            let row = format!("US,{role},degree,bachelor-or-higher,");
            let number = |column| built_in::number("shares/survey-2025", &row, column);
            assert_eq!(built_in::figures(degree), [number("count") / number("base")], "{role}");
            let row = format!("survey-2025,US,{role},years-total,");
            assert_eq!(built_in::figures(years), ["p25", "p75"].map(|column| built_in::number("years", &row, column)));
        }
    }
}
