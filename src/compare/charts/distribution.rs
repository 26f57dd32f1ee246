//! Pay as it is spread over people, from the published percentiles.
//!
//! Invariant: what lies between two published percentiles is interpolated and said to be; what lies
//! beyond the first and the last is counted, never drawn. Its laws: `tests/properties/pay.rs`.

use super::model::ChartModel;
use super::pay_frame::{PayFrame, spoken_row};
use super::rows::option_field;
use super::words::answers_note;
use crate::chart::{DistributionSeries, DistributionSpec, DistributionView, RangeRow, distribution as draw};
use crate::compare::spread::quantiles;
use crate::compare::{Group, Money, Scope, TableCell, TableRow};
use crate::locale::{self, PayMessage};
use crate::model::FigureKey;
use crate::model::Statistic::{N, P10, P25, P50, P75, P90};
use crate::state::Series;
use crate::stats::Quantiles;

/// People that stand for all: each is one twentieth.
const PEOPLE: u8 = 20;
/// Points of a curve: more would not be seen at the greatest width.
const POINTS: u32 = 48;

/// The distribution in the selected place and series.
pub(super) fn distribution(scope: &Scope<'_>) -> ChartModel {
    let offered = [
        ("dots", PayMessage::ViewDots),
        ("density", PayMessage::ViewDensity),
        ("cumulative", PayMessage::ViewCumulative),
    ];
    let view_field = option_field(scope, "distribution", PayMessage::ViewLabel, offered);
    let (view, summary) = match view_field.chosen() {
        "density" => (DistributionView::Density, PayMessage::DistributionDensity),
        "cumulative" => (DistributionView::Cumulative, PayMessage::DistributionCumulative),
        _ => (DistributionView::Dots, PayMessage::DistributionDots),
    };
    let (source, place) = (scope.selection.series.id(), scope.selection.place.as_str());
    let is_official = scope.selection.series == Series::Bls2025;
    let mut frame = if is_official {
        PayFrame::of_groups(scope, source, place)
    } else {
        PayFrame::of_roles(scope, &|role| scope.nearest_pay(scope.survey_series(), role))
    };
    if is_official {
        // Tones are for roles: groups of occupations only borrow their marks.
        frame.rows.iter_mut().zip(1..).for_each(|(row, tone)| row.tone = tone);
    }
    let spreads = frame.keys.iter().map(|key| quantiles(scope, key).zip(scope.money(&key.place)));
    let spreads: Vec<Option<(Quantiles, Money)>> = spreads.collect();
    let mut table = frame.table(scope, None, &[N, P10, P25, P50, P75, P90]);
    let rows = (0..PEOPLE).map(|person| person_row(scope, &spreads, person)).filter(|row| !row.is_empty()).collect();
    table.groups.push(Group { title: Some(scope.text(PayMessage::PeopleGroup)), rows });
    let drawn = frame.rows.into_iter().zip(&frame.keys).zip(&spreads);
    let coin = scope.coin();
    let spec = DistributionSpec {
        view,
        series: drawn.map(|((row, key), spread)| series(scope, view, row, key, spread.as_ref())).collect(),
        tick_text: &|value| coin.short(value),
        share_text: &locale::percent,
        mine: scope.my_line(),
    };
    let people = scope.people(scope.survey_series()).into_iter().next().filter(|_| !is_official);
    let shown = people.map_or_else(|| scope.in_place(place), |people| scope.in_place_with(&people));
    let title = scope.fill(PayMessage::DistributionTitle, &[&shown]);
    let summary = scope.locale().sentence(summary, Vec::new());
    ChartModel::new(title, summary, scope.text(PayMessage::NoteInterpolated), table)
        .drawn(draw(&spec), &[source])
        .with_fields(vec![view_field])
}

/// The middle of the share of people that one of twenty stands for.
fn share(person: u8) -> f64 {
    (f64::from(person) + 0.5) / f64::from(PEOPLE)
}

/// A subject by its published percentiles, with what lies between and beyond them.
fn series(
    scope: &Scope<'_>,
    view: DistributionView,
    mut row: RangeRow,
    key: &FigureKey,
    spread: Option<&(Quantiles, Money)>,
) -> DistributionSeries {
    let coin = scope.coin();
    let cell = scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref());
    row.note = cell.map_or_else(String::new, |cell| answers_note(scope, cell.n, cell.is_low(), cell.is_withheld()));
    row.marks.retain(|mark| mark.statistic.percentile().is_some());
    row.marks.iter_mut().for_each(|mark| mark.text = coin.label(mark.value));
    row.label = spoken_row(&row.title, &row.note, &row.marks);
    let mut series = DistributionSeries { row, people: Vec::new(), beyond: Default::default(), curve: Vec::new() };
    let Some((quantiles, money)) = spread else { return series };
    let (first, last) = quantiles.reported();
    let (mut below, mut above) = (0, 0);
    for share in (0..PEOPLE).map(share) {
        below += u8::from(share < first);
        above += u8::from(share > last);
        series.people.extend(quantiles.at(share).map(|usd| money.shown(usd)));
    }
    let marks = &series.row.marks;
    let ends = [(below, PayMessage::PeopleBelow, marks.first()), (above, PayMessage::PeopleAbove, marks.last())];
    series.beyond = ends.map(|(count, message, end)| match end {
        Some(end) if count > 0 => scope.fill(message, &[&count.to_string(), &end.text]),
        _ => String::new(),
    });
    let point = |at: u32| {
        // The last point is not to miss the end by a rounding.
        let share = (first + (last - first) * f64::from(at) / f64::from(POINTS)).min(last);
        let height = if view == DistributionView::Cumulative { share } else { quantiles.density(share)? };
        Some((money.shown(quantiles.at(share)?), height))
    };
    series.curve = (0..=POINTS).filter_map(point).collect();
    series
}

/// The pay of one of twenty people of each subject, where that lies within the published percentiles.
fn person_row(scope: &Scope<'_>, spreads: &[Option<(Quantiles, Money)>], person: u8) -> TableRow {
    let cell = |spread: &Option<(Quantiles, Money)>| {
        let pay = spread.as_ref().and_then(|(quantiles, money)| Some((quantiles.at(share(person))?, money)));
        pay.map_or(TableCell::Nothing, |(usd, money)| TableCell::Sentence(scope.computed(money, usd).into()))
    };
    let number = (person + 1).to_string();
    TableRow::new(scope.fill(PayMessage::PersonNumber, &[&number]), spreads.iter().map(cell).collect())
}

#[cfg(test)]
mod tests {
    use super::distribution;
    use crate::compare::charts::testing::written;

    #[test]
    fn twenty_people_stand_under_the_published_percentiles() {
        let lines = written("distribution=density", distribution);
        assert!(lines[0].starts_with("The higher the curve, the more people are paid that much."), "{}", lines[0]);
        assert_eq!(lines[6], "90th percentile | $232,400 | $300,000 | $225,000");
        assert_eq!(lines[7], "20 people, interpolated");
        // Two of twenty lie below the 10th percentile.
        assert_eq!(lines[8], "Person 3 of 20 | $82,266 | $109,343 | $82,117");
    }
}
