//! The pay range of each role, or of the official groups that it falls under.
//!
//! Its laws: `tests/properties/alike.rs`, `tests/properties/host_shown.rs`.

use super::bands::{band_heading, band_row, count_people, name_of, with_bands};
use super::model::{ChartModel, in_unit};
use super::pay_frame::{PayFrame, ROWS, Subject, spoken_row};
use super::words::per_role;
use crate::chart::RangeRow;
use crate::compare::{Column, Scope, Table};
use crate::locale::Message;
use crate::model::{HOST, Role, Statistic};
use crate::state::{Series, has_series};

/// The pay range in the selected place and series.
pub(super) fn pay_range(scope: &Scope<'_>) -> ChartModel {
    let source = scope.selection.series.id();
    let is_official = scope.selection.series == Series::Bls2025;
    let (frame, mut table) = if is_official { official(scope) } else { surveyed(scope) };
    table.groups.retain(|group| !group.rows.is_empty());
    let (title, note, summary) = if is_official {
        (Message::OfficialRangeTitle, Message::NoteOfficial, scope.text(Message::OfficialRangeSummary).into())
    } else {
        let lead = scope.fill(Message::PayRangeSummary, &[&scope.per()]);
        let summary = per_role(scope, lead, |role| scope.nearest_pay(scope.survey_series(), role));
        (Message::PayRangeTitle, Message::NoteSurvey, summary)
    };
    // Where a host alone speaks of the roles, the source has no part in it.
    let speaks = |role: &Role| scope.is_surveyed(role) || scope.band(role).is_none();
    let is_known = has_series(scope.data, scope.selection.series) && scope.roles().into_iter().any(speaks);
    let (sources, note) = if is_known { (&[source][..], in_unit(scope, note)) } else { (&[][..], String::new()) };
    let model = ChartModel::new(scope.fill(title, &[&scope.in_shown_place()]), summary, note, table);
    with_bands(scope, model.drawn(frame.ranges("pay-range", scope.my_line()), sources))
}

/// A column for each role: what the survey has of it, then what the host states.
fn surveyed<'a>(scope: &'a Scope<'a>) -> (PayFrame<'a, RangeRow>, Table) {
    let heading = band_heading(scope);
    let has_bands = heading.is_some();
    let mut frame = PayFrame::new(scope, [(None, &ROWS[..])].into_iter().chain(heading).collect());
    let keys = |role: &Role| {
        let answered = scope.nearest_pay(scope.survey_series(), &role.slug);
        vec![answered, scope.band_key(role, Statistic::P50)]
    };
    frame.push_roles(&keys, &mut |tone, role, subject| {
        if subject.key.source == HOST {
            return band_row(subject, tone, role, role.short.clone());
        }
        // Beside a band stands every answer there is; that there is none is said in words.
        let here = scope.key(scope.selection.series.id(), &scope.selection.place, &role.slug, "pay", Statistic::P50);
        let is_left_out = scope.band(role).is_some() && scope.pay_cell(&here).is_none();
        (!is_left_out).then(|| of_people(subject, subject.surveyed(tone, &role.short)))
    });
    let mut table = frame.table(Message::PayRangeCaption, Message::StatisticCorner);
    if has_bands {
        count_people(scope, table.groups.last_mut());
    }
    (frame, table)
}

/// Answers of other people than those that were asked for say whose they are, to the eye and to the ear.
fn of_people(subject: &Subject<'_>, mut row: RangeRow) -> RangeRow {
    let scope = subject.scope;
    if let Some(people) = scope.stands_for(scope.survey_series(), &subject.key) {
        row.note = format!("{}; {}", row.note, scope.fill(Message::TooFewSo, &[&people]));
        for mark in &mut row.marks {
            mark.say = format!("{}; {people}", mark.say);
        }
        row.label = spoken_row(&row.title, &row.note, &row.marks);
    }
    row
}

/// A column for each official group, then one for each role of which the host states a band.
fn official<'a>(scope: &'a Scope<'a>) -> (PayFrame<'a, RangeRow>, Table) {
    let mut frame = PayFrame::new(scope, vec![(None, &ROWS)]);
    let (source, place) = (scope.selection.series.id(), &scope.selection.place);
    frame.push_groups(source, place, &mut |title, subject| Some(subject.official(title)));
    for (tone, role) in scope.toned_roles().into_iter().filter(|(_, role)| scope.band(role).is_some()) {
        let column = Column::plain(name_of(scope, role).unwrap_or_default());
        let key = scope.band_key(role, Statistic::P50);
        frame.push(column, [key], &mut |subject| band_row(subject, tone, role, role.short.clone()));
    }
    let table = frame.table(Message::PayRangeCaption, Message::StatisticCorner);
    (frame, table)
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
    #[test]
    fn a_percentile_that_the_trim_hides_says_so() {
        let lines = written("place=world", pay_range);
        let hidden = "not shown: too many left out as unlikely";
        assert_eq!(lines[2], format!("10th percentile | {hidden} | {hidden} | {hidden}"));
    }
}
