//! Pay at a number of years: one band of the experience chart, chosen by a slider.
//!
//! Invariant: years of coding in total and professional years are two switches of one choice and
//! never mix; an empty band is said to be empty. Its laws: `tests/properties/pay.rs`.

use super::model::{ChartModel, in_unit};
use super::pay_frame::{PayFrame, ROWS};
use super::ranking::is_ranked;
use super::rows::option_field;
use super::words::per_role_with;
use crate::compare::groups::band_of;
use crate::compare::{Entry, Field, Scope, basis};
use crate::locale::{Message, PayMessage};
use crate::model::Statistic;
use crate::state::{YEARS_PRO, YEARS_TOTAL};

/// The years that the slider starts at.
const START: u32 = 8;
/// The last year of the slider: beyond it the last band goes on.
const LAST: u32 = 40;

/// Pay of each role at the chosen years.
pub(super) fn at_years(scope: &Scope<'_>) -> ChartModel {
    let offered = [("total", PayMessage::YearsTotalAxis), ("pro", PayMessage::YearsProAxis)];
    let axis = option_field(scope, "years-axis", PayMessage::YearsAxisLabel, offered);
    let professional = axis.chosen() == "pro";
    let (source, dimension, bands, place): (_, _, &[&str], _) = if professional {
        ("survey-2024", "years-pro", &YEARS_PRO, "US")
    } else {
        ("survey-2025", "years-total", &YEARS_TOTAL, scope.survey_place())
    };
    // Coding in total begins with the first year; a profession may have just begun.
    let least = u32::from(!professional);
    let years = scope.selection.options.get("years").parse().unwrap_or(START).clamp(least, LAST);
    let group = format!("{dimension}:{}", band_of(bands, years).unwrap_or_default());
    let key = |role: &str| scope.key(source, place, role, "pay", Statistic::P50).of_group(&group);
    let name = basis::group_name(scope, &group);
    let mut frame = PayFrame::new(scope, vec![(Some(name.clone()), &ROWS)]);
    frame.push_roles(&|role| vec![key(&role.slug)], &mut |tone, role, subject| {
        Some(subject.surveyed(tone, &role.short))
    });
    let slider = Entry::Slider { value: years, range: (least, LAST), steps: 1 };
    ChartModel::new(
        scope.fill(PayMessage::AtYearsTitle, &[&name, &scope.in_place(place)]),
        per_role_with(scope, scope.fill(PayMessage::AtYearsSummary, &[&name, &scope.per()]), &|role| {
            // Of 15 to 29 answers the drawing and the table tell, with their interval.
            Some(key(role)).filter(|key| is_ranked(scope, key))
        }),
        in_unit(scope, Message::NoteSurvey),
        frame.table(Message::PayRangeCaption, Message::StatisticCorner),
    )
    .drawn(frame.ranges("pay-at-years", None), &[source])
    .with_fields(vec![axis, Field::new("years", scope.text(PayMessage::YearsLabel), slider)])
}

#[cfg(test)]
mod tests {
    use super::at_years;
    use crate::compare::charts::testing::written;

    #[test]
    fn the_band_that_the_years_fall_in_is_shown() {
        let lines = written("years=12", at_years);
        let medians = "Front end $153,600, Back end $178,000 and Full stack $135,000.";
        assert_eq!(lines[0], format!("Median pay a year of people with 11–15 years of coding: {medians}"));
        // Front end has 17 answers of 31 years and more, which the table alone tells.
        let late = "Median pay a year of people with 31+ years of coding: Back end $185,000 and Full stack $150,000.";
        let lines_of_late = written("years=33", at_years);
        assert_eq!((lines_of_late[0].as_str(), lines_of_late[2].as_str()), (late, "answers | 17 | 115 | 217"));
        assert_eq!(lines[1..3], ["11–15 years of coding", "answers | 41 | 136 | 332"]);
        assert_eq!(written("years=14", at_years), lines, "years of one band are told alike");
    }
}
