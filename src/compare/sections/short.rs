//! The short form of each section, as a card on another site's page shows it; that of the overview is in `glance.rs`.
//!
//! Invariant: every row and figure of a short form stands in the section or its charts as well, with the same name and
//! value; a short form has a bound, whatever the data holds.

use super::glance::{only_here, own_duties};
use super::path::short_path;
use super::rows::{lines, role_row, role_table};
use crate::chart::Scene;
use crate::compare::charts::{differing_usage, draw_view};
use crate::compare::{ChartModel, Group, Scope, Table, TableCell, TableRow};
use crate::locale::{Message, Sentence};
use crate::state::{Chart, Section};

/// Duties and skills in a column.
const LISTED: usize = 6;
/// Technologies.
const TECHNOLOGIES: usize = 10;
/// Rows of each question about the way in.
const ANSWERS: usize = 4;

/// The short form of a section as a table; of pay, the questions and what is there at a glance it is none, or another.
#[must_use]
pub fn short(scope: &Scope<'_>, section: Section) -> Option<Table> {
    let of_row = |caption, row| role_table(scope, caption, vec![Group { title: None, rows: vec![row] }]);
    Some(match section {
        Section::Glance | Section::Pay | Section::Questions => return None,
        Section::Duties | Section::Work => {
            let own = |texts: Vec<String>| lines(texts.get(..LISTED).unwrap_or(&texts));
            let row = role_row(scope, Message::RowOwnDuties, |role| {
                own(own_duties(scope, role).into_iter().map(|duty| duty.text.clone()).collect())
            });
            of_row(Message::DutiesCaption, row)
        }
        Section::Skills => {
            let own = |texts: Vec<String>| lines(texts.get(..LISTED).unwrap_or(&texts));
            let row = role_row(scope, Message::RowOnlyHere, |role| {
                own(only_here(scope, role).into_iter().map(|skill| skill.name.clone()).collect())
            });
            of_row(Message::SkillsCaption, row)
        }
        Section::Tools => {
            let groups = vec![Group { title: None, rows: differing_usage(scope, TECHNOLOGIES) }];
            Table { corner: scope.text(Message::ToolCorner), ..role_table(scope, Message::UsageCaption, groups) }
        }
        Section::Requirements => {
            let charts = [Chart::Education, Chart::Years].into_iter().filter_map(|chart| draw_view(scope, chart));
            let groups = charts.map(|chart| {
                let rows = chart.table.groups.into_iter().flat_map(|group| group.rows);
                Group { title: Some(chart.title), rows: most_common(rows.collect()) }
            });
            role_table(scope, Message::RequirementsCaption, groups.collect())
        }
        Section::Path => short_path(scope),
    })
}

/// The ids of the sources of a short form; none where it is our own judgement.
#[must_use]
pub const fn short_sources(section: Section) -> &'static [&'static str] {
    match section {
        Section::Tools => &["survey-2025", "survey-2024"],
        Section::Requirements => &["survey-2025"],
        Section::Path => &["survey-2024"],
        _ => &[],
    }
}

/// The short form of a section as a chart without a drawing, to be taken along like one.
#[must_use]
pub fn short_as_chart(section: Section, table: Table) -> ChartModel {
    let title = table.caption.clone();
    ChartModel::new(title, Sentence::default(), String::new(), table).drawn(Scene::empty(), short_sources(section))
}

/// The answers that the largest shares of some role give, in the order of the question.
fn most_common(rows: Vec<TableRow>) -> Vec<TableRow> {
    let largest = |row: &TableRow| {
        let share = |cell: &TableCell| match cell {
            TableCell::Figure { value, .. } if *value <= 1.0 => *value,
            _ => 0.0,
        };
        row.cells.iter().map(share).fold(0.0, f64::max)
    };
    let mut shares: Vec<f64> = rows.iter().map(largest).collect();
    shares.sort_by(|a, b| b.total_cmp(a));
    let least = shares.get(ANSWERS - 1).copied().unwrap_or_default().max(f64::MIN_POSITIVE);
    rows.into_iter().filter(|row| largest(row) >= least).take(ANSWERS).collect()
}

#[cfg(test)]
mod tests {
    use super::{LISTED, TECHNOLOGIES, short};
    use crate::compare::{Scope, Table, built_in, draw_view};
    use crate::model::Statistic;
    use crate::state::{Chart, Section, Selection};

    fn of(section: Section) -> Table {
        let (data, selection) = (built_in::data(), Selection::default());
        short(&Scope::new(data, &selection), section).unwrap()
    }

    #[test]
    fn lists_are_short_and_of_each_role() {
        for section in [Section::Duties, Section::Skills] {
            let table = of(section);
            assert_eq!((table.len(), table.columns.len()), (1, 3));
            let lines: Vec<usize> =
                table.groups[0].rows[0].cells.iter().map(|cell| cell.plain().lines().count()).collect();
            // Full stack needs no skill that none of the others does.
            assert!(lines.iter().all(|count| *count <= LISTED) && lines[0] > 0 && lines[1] > 0, "{lines:?}");
        }
        // data/duties.toml, `build-interfaces`: front end 3, full stack 2, no back end.
        let duties = built_in::plain(&of(Section::Duties).groups[0].rows[0].cells);
        assert!(duties[0].contains("Build screens and interactive parts from a design"), "{duties:?}");
        assert!(!duties[1].contains("Build screens"), "{duties:?}");
    }

    #[test]
    fn technologies_are_those_that_differ_most() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = of(Section::Tools);
        assert_eq!(table.len(), TECHNOLOGIES);
        assert_eq!(table.groups[0].rows[0].head, "React");
        let gap = |row: &crate::compare::TableRow| {
            // Of everybody of the role, as far as it is known: who named nothing is not left out.
            let least = |cell: &crate::compare::TableCell| match cell {
                crate::compare::TableCell::Figure { key, .. } => {
                    data.figure(&key.with(Statistic::LeastShare)).map(|f| f.value)
                }
                _ => None,
            };
            let shares: Vec<f64> = row.cells.iter().filter_map(least).collect();
            shares.iter().copied().fold(0.0, f64::max) - shares.iter().copied().fold(1.0, f64::min)
        };
        let gaps: Vec<f64> = table.groups[0].rows.iter().map(gap).collect();
        assert!(gaps.is_sorted_by(|a, b| a >= b), "{gaps:?}");
        // None that the chart shows differs more.
        let chart = draw_view(&Scope::new(data, &selection), Chart::Usage).unwrap().table;
        let names: Vec<&String> = table.groups[0].rows.iter().map(|row| &row.head).collect();
        let others = chart.groups.iter().flat_map(|group| group.rows.iter().skip(1));
        for row in others.filter(|row| {
            !names.contains(&&row.head) && row.cells.iter().all(|cell| !built_in::figures(cell).is_empty())
        }) {
            assert!(gap(row) <= gaps[TECHNOLOGIES - 1], "{}", row.head);
        }
    }

    #[test]
    fn the_way_in_is_told_by_the_commonest_answers() {
        let table = of(Section::Requirements);
        let heads: Vec<&str> = table.groups[0].rows.iter().map(|row| row.head.as_str()).collect();
        assert!(heads.contains(&"Bachelor’s degree") && heads.len() <= super::ANSWERS, "{heads:?}");
        assert_eq!(table.groups.len(), 2);
    }

    #[test]
    fn a_step_keeps_its_title_and_years() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = of(Section::Path);
        for (role, cell) in selection.roles.iter().zip(&table.groups[0].rows[0].cells) {
            let step = &data.role(role).unwrap().path[0];
            assert_eq!(cell.plain().lines().collect::<Vec<_>>(), [step.title.as_str(), "0 to 2 years"]);
        }
    }
}
