//! Pay at a number of years: one band of the experience chart, chosen by a slider.
//!
//! Invariant: years of coding in total and professional years are two switches of one choice and
//! never mix; an empty band is said to be empty.

use super::model::ChartModel;
use super::range_rows::{COLUMNS, survey_row};
use super::rows::{option_field, role_columns, statistic_rows};
use super::words::per_role;
use crate::chart::{RangeSpec, range};
use crate::compare::groups::band_of;
use crate::compare::{Entry, Field, Group, Scope, Table, basis};
use crate::locale::{Message, PayMessage};
use crate::model::Statistic;
use crate::state::{YEARS_PRO, YEARS_TOTAL};

/// The years that the slider starts at.
const START: u32 = 8;
/// The last year of the slider: beyond it the last band goes on.
const LAST: u32 = 40;

/// Pay of each role at the chosen years.
pub(super) fn at_years(scope: &Scope<'_>) -> ChartModel {
    let options = &scope.selection.options;
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
    let years = options.get("years").parse().unwrap_or(START).clamp(least, LAST);
    let band = band_of(bands, years).unwrap_or_default();
    let group = format!("{dimension}:{band}");
    let roles = scope.toned_roles();
    let key = |slug: &str| scope.key(source, place, slug, "pay", Statistic::P50).of_group(&group);
    let keys: Vec<_> = roles.iter().map(|(_, role)| key(&role.slug)).collect();
    let rows = roles.iter().zip(&keys).map(|((tone, role), key)| survey_row(scope, *tone, &role.short, key)).collect();
    let (named, coin) = (basis::group_name(scope, &group), scope.coin());
    let slider = Entry::Slider { value: years, range: (least, LAST), steps: 1 };
    ChartModel {
        title: scope.fill(PayMessage::AtYearsTitle, &[&named, &scope.in_place(place)]),
        fields: vec![axis, Field::new("years", scope.text(PayMessage::YearsLabel), slider)],
        summary: per_role(scope, scope.fill(PayMessage::AtYearsSummary, &[&named, &scope.per()]), key),
        remarks: Vec::new(),
        sources: vec![source.to_owned()],
        note: scope.fill(Message::NoteSurvey, &[&scope.pay_unit()]),
        scene: range(&RangeSpec { id: "pay-at-years", rows, tick_text: &|value| coin.short(value), mine: None }),
        table: Table {
            caption: scope.fill(Message::PayRangeCaption, &[&scope.pay_unit()]),
            corner: scope.text(Message::StatisticCorner),
            columns: role_columns(scope),
            groups: vec![Group { title: Some(named), rows: statistic_rows(scope, &keys, &COLUMNS) }],
        },
    }
}
