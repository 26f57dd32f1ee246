//! The jobs that are expected of the official groups that the shown roles fall under.
//!
//! Invariant: a row is a group, never a role: its roles stand beside it, and what else the group counts stands below the drawing.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::line_table;
use super::model::ChartModel;
use super::words::enumerated;
use crate::chart::{DotMark, DotRow, dots};
use crate::compare::{Group, Scope, TableCell, TableRow};
use crate::locale::{self, Message};
use crate::model::{FigureKey, Projection, Role, Statistic};
use crate::text::join::concat;

/// The source of what is expected.
pub(in crate::compare) const PROJECTIONS: &str = "bls-projections-2024";

/// An official group with what is expected of it.
struct Expected<'a> {
    projection: &'a Projection,
    title: &'a str,
    /// The shown roles that it counts.
    roles: Vec<&'a str>,
}

impl Expected<'_> {
    fn key(&self, scope: &Scope<'_>, measure: &str) -> FigureKey {
        key(scope, &self.projection.subject, measure)
    }

    fn row(&self, scope: &Scope<'_>) -> TableRow {
        let mut cells: Vec<TableCell> =
            [Projection::JOBS, Projection::EXPECTED, Projection::CHANGE, Projection::OPENINGS]
                .into_iter()
                .map(|measure| match scope.cell(self.key(scope, measure)) {
                    TableCell::Nothing => TableCell::Text(scope.text(Message::NotGiven)),
                    figure => figure,
                })
                .collect();
        cells.push(TableCell::Text(self.projection.quality.clone()));
        TableRow {
            note: locale::join(scope.locale(), &self.roles).into(),
            ..TableRow::new(self.title.to_owned(), cells)
        }
    }

    /// A dot on a line that begins where nothing changes.
    fn drawn(&self, scope: &Scope<'_>) -> Option<DotRow> {
        let key = self.key(scope, Projection::CHANGE);
        let value = scope.data.figure(&key)?.value;
        let text = scope.words(&key)?;
        let say = scope.fill(Message::OutlookSpoken, &[self.title, &text]);
        let mark = DotMark { value, interval: Some((0.0, value)), text, say, ..DotMark::default() };
        let note = locale::join(scope.locale(), &self.roles);
        Some(DotRow { label: self.title.to_owned(), note, marks: vec![mark], withheld: Vec::new() })
    }
}

/// A change with its sign and one decimal, as ticks may lie between whole percents.
fn signed(change: f64) -> String {
    let sign = if change > 0.0 { "+" } else { "" };
    concat(&[if change < 0.0 { "−" } else { sign }, &locale::percent_tenths(change.abs())])
}

/// The name of a figure of a projection. All are of the United States.
fn key(scope: &Scope<'_>, subject: &str, measure: &str) -> FigureKey {
    let statistic = if measure == Projection::CHANGE { Statistic::Difference } else { Statistic::N };
    scope.key(PROJECTIONS, "US", subject, measure, statistic)
}

/// The groups of a role that have a projection, the nearest first.
fn of_role<'a>(scope: &Scope<'a>, role: &'a Role) -> impl Iterator<Item = (&'a Projection, &'a str)> {
    let data = scope.data;
    role.soc.iter().filter_map(move |code| {
        let subject = format!("soc-{code}");
        let projection = data.projections.iter().find(|projection| projection.subject == subject)?;
        Some((projection, data.occupation(&projection.subject)?))
    })
}

/// The groups of the shown roles, those of the first role first.
fn expected<'a>(scope: &Scope<'a>) -> Vec<Expected<'a>> {
    let mut all: Vec<Expected<'a>> = Vec::new();
    for role in scope.roles() {
        for (projection, title) in of_role(scope, role) {
            match all.iter_mut().find(|group| group.projection.subject == projection.subject) {
                Some(group) => group.roles.push(&role.short),
                None => all.push(Expected { projection, title, roles: vec![&role.short] }),
            }
        }
    }
    all
}

/// The change that is projected for the group nearest to a role, with its title.
pub(in crate::compare) fn outlook_of(scope: &Scope<'_>, role: &Role) -> TableCell {
    let Some(code) = role.soc.first() else { return TableCell::Nothing };
    let subject = concat(&["soc-", code]);
    match (scope.cell(key(scope, &subject, Projection::CHANGE)), scope.data.occupation(&subject)) {
        (change @ TableCell::Figure { .. }, Some(title)) => {
            TableCell::Stack(vec![change, TableCell::Text(title.to_owned())])
        }
        _ => TableCell::Nothing,
    }
}

/// Jobs now and later, the change, and openings a year, of each group.
pub(super) fn outlook(scope: &Scope<'_>) -> ChartModel {
    let groups = expected(scope);
    let years = groups.first().map(|group| [group.projection.base_year, group.projection.target_year]);
    let [base, target] = years.unwrap_or_default().map(|year| year.to_string());
    let scene = dots(
        &groups.iter().filter_map(|group| group.drawn(scope)).collect::<Vec<_>>(),
        &[(0, scope.fill(Message::OutlookChange, &[&base, &target]))],
        &signed,
        None,
    );
    let heads = vec![
        scope.fill(Message::OutlookJobs, &[&base]),
        scope.fill(Message::OutlookExpected, &[&target]),
        scope.text(Message::OutlookChangeShort),
        scope.text(Message::OutlookOpenings),
        scope.text(Message::OutlookQuality),
    ];
    let rows = groups.iter().map(|group| group.row(scope)).collect();
    let title = scope.fill(Message::OutlookTitle, &[&base, &target]);
    let corner = scope.text(Message::OutlookCorner);
    let table = line_table(title.clone(), corner, heads, vec![Group { title: None, rows }]);
    let wider = scope.roles().into_iter().filter(|role| of_role(scope, role).next().is_some());
    let mut changes = Vec::new();
    for group in &groups {
        changes.extend(scope.part(group.key(scope, Projection::CHANGE)).map(|change| (group.title, change)));
    }
    let summary = enumerated(scope, scope.text(Message::OutlookSummary), changes);
    ChartModel::new(title, summary, scope.text(Message::NoteOutlook), table)
        .drawn(scene, &[PROJECTIONS])
        .with_remarks(wider.map(|role| role.soc_note.clone().into()).collect())
}

#[cfg(test)]
mod tests {
    use super::outlook;
    use crate::compare::charts::testing::written;

    #[test]
    fn each_group_stands_once_with_its_roles() {
        let lines: Vec<String> = written("", outlook).iter().map(|line| line.replace('\u{a0}', " ")).collect();
        assert_eq!(
            lines[0],
            "Change of jobs in the United States, projected: Web Developers +8 %, Web and Digital Interface Designers +7 % \
             and Software Developers +16 %."
        );
        assert_eq!(lines[1], "Web Developers | 86,000 | 92,500 | +8 % | 5,400 | one public copy");
        assert_eq!(lines.len(), 4);
    }
}
