//! The pay range of each role, or of the official groups that it falls under.
//!
//! Its laws: `tests/properties/alike.rs`, `tests/properties/host_shown.rs`.

use super::bands::{band_group, band_subject, name_of, with_bands};
use super::model::{ChartModel, in_unit};
use super::pay_frame::{PayFrame, ROWS, Subject, spoken_row};
use super::words::per_role;
use crate::compare::columns::role_columns;
use crate::compare::{Column, Scope};
use crate::locale::Message;
use crate::model::Role;
use crate::state::{Series, has_series};

/// The pay range in the selected place and series.
pub(super) fn pay_range(scope: &Scope<'_>) -> ChartModel {
    let (source, place) = (scope.selection.series.id(), scope.selection.place.as_str());
    let is_official = scope.selection.series == Series::Bls2025;
    let frame = if is_official { official(scope, source, place) } else { surveyed(scope, source, place) };
    let mut table = frame.table(scope, None, &ROWS);
    table.groups.retain(|group| !group.rows.is_empty());
    // A column of a band stands beside those of official groups; beside answers it is a row of its own.
    table.groups.extend(band_group(scope).filter(|_| !is_official));
    let people = scope.people(scope.survey_series()).into_iter().next();
    let people = people.filter(|people| !is_official && people.group.is_some());
    let shown = people.map_or_else(|| scope.in_place(place), |people| scope.in_place_with(&people));
    let (title, note, summary) = if is_official {
        let summary = scope.locale().sentence(Message::OfficialRangeSummary, Vec::new());
        (Message::OfficialRangeTitle, Message::NoteOfficial, summary)
    } else {
        let lead = scope.fill(Message::PayRangeSummary, &[&scope.per()]);
        let summary = per_role(scope, lead, |role| scope.nearest_pay(scope.survey_series(), role));
        (Message::PayRangeTitle, Message::NoteSurvey, summary)
    };
    // Where a host alone speaks of the roles, the source has no part in it.
    let speaks = |role: &Role| scope.is_surveyed(role) || scope.band(role).is_none();
    let is_known = has_series(scope.data, scope.selection.series) && scope.roles().into_iter().any(speaks);
    let (sources, note) = if is_known { (&[source][..], in_unit(scope, note)) } else { (&[][..], String::new()) };
    let model = ChartModel::new(scope.fill(title, &[&shown]), summary, note, table);
    with_bands(scope, model.drawn(frame.ranges(scope, "pay-range", scope.my_line()), sources))
}

fn surveyed(scope: &Scope<'_>, source: &str, place: &str) -> PayFrame {
    let mut frame = PayFrame::default();
    for ((tone, role), column) in scope.toned_roles().into_iter().zip(role_columns(scope)) {
        let key = scope.nearest_pay(scope.survey_series(), &role.slug);
        frame.push(column, of_people(scope, Subject::surveyed(scope, tone, &role.short, key)));
        let band = band_subject(scope, tone, role, role.short.clone());
        // Beside a band stands every answer there is; that there is none is said in words.
        if band.is_some() && scope.data.cell(source, place, &role.slug, None).is_none() {
            frame.rows.pop();
        }
        frame.rows.extend(band.map(|band| band.row));
    }
    frame
}

/// Answers of other people than those that were asked for say whose they are, to the eye and to the ear.
fn of_people(scope: &Scope<'_>, mut subject: Subject) -> Subject {
    if let Some(people) = scope.stands_for(scope.survey_series(), &subject.key) {
        let row = &mut subject.row;
        row.note = format!("{}; {}", row.note, scope.fill(Message::TooFewSo, &[&people]));
        for mark in &mut row.marks {
            mark.say = format!("{}; {people}", mark.say);
        }
        row.label = spoken_row(&row.title, &row.note, &row.marks);
    }
    subject
}

fn official(scope: &Scope<'_>, source: &str, place: &str) -> PayFrame {
    let mut frame = PayFrame::of_groups(scope, source, place);
    for (tone, role) in scope.toned_roles() {
        if let Some(band) = band_subject(scope, tone, role, role.short.clone()) {
            frame.push(Column::plain(name_of(scope, role).unwrap_or_default()), band);
        }
    }
    frame
}

#[cfg(test)]
mod tests {
    use super::pay_range;
    use crate::compare::charts::testing::written;

    #[test]
    fn every_statistic_has_a_row_and_every_role_its_median() {
        let lines = written("", pay_range);
        assert_eq!(lines[0], "Median pay a year: Front end $147,000, Back end $174,082 and Full stack $138,431.");
        assert_eq!(lines[1], "answers | 194 | 644 | 1,605");
        assert_eq!(lines[9], "mean | $150,121 | $187,106 | $147,007");
        assert_eq!(lines.len(), 10);
    }
}
