//! Pay as it is spread over people, from the published percentiles.
//!
//! Invariant: what lies between two published percentiles is interpolated and said to be; what lies
//! beyond the first and the last is counted, never drawn. Its laws: `tests/properties/pay.rs`.

use super::model::ChartModel;
use super::pay_frame::{PayFrame, Subject, spoken_row};
use super::rows::option_field;
use crate::chart::{DistributionSeries, DistributionSpec, DistributionView, RangeRow, distribution as draw};
use crate::compare::spread::quantiles;
use crate::compare::{Group, Money, Scope, TableCell, TableRow};
use crate::locale::{self, Message, PayMessage};
use crate::model::Role;
use crate::model::Statistic::{self, N, P10, P25, P50, P75, P90};
use crate::state::Series;

const ROWS: [Statistic; 6] = [N, P10, P25, P50, P75, P90];

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
    let mut frame = PayFrame::new(scope, vec![(None, &ROWS)]);
    if is_official {
        // Tones are for roles: groups of occupations only borrow their marks.
        let mut tones = 1..;
        frame.push_groups(source, place, &mut |title, subject| {
            let tone = tones.next().unwrap_or_default();
            Some(spread(view, subject, RangeRow { tone, ..subject.official(title) }))
        });
    } else {
        let key = |role: &Role| scope.nearest_pay(scope.survey_series(), &role.slug);
        frame.push_roles(&|role| vec![key(role)], &mut |tone, role, subject| {
            Some(spread(view, subject, subject.surveyed(tone, &role.short)))
        });
    }
    let mut table = frame.table(Message::PayRangeCaption, Message::StatisticCorner);
    let (series, people): (Vec<_>, Vec<_>) = frame.drawn.into_iter().flatten().unzip();
    let rows = (0..PEOPLE).map(|person| person_row(scope, &people, person)).filter(|row| !row.is_empty()).collect();
    table.groups.push(Group { title: Some(scope.text(PayMessage::PeopleGroup)), rows });
    let coin = scope.coin();
    let spec = DistributionSpec {
        view,
        series,
        tick_text: &|value| coin.short(value),
        share_text: &locale::percent,
        mine: scope.my_line(),
    };
    let title = scope.fill(PayMessage::DistributionTitle, &[&scope.in_shown_place()]);
    ChartModel::new(title, scope.text(summary).into(), scope.text(PayMessage::NoteInterpolated), table)
        .drawn(draw(&spec), &[source])
        .with_fields(vec![view_field])
}

/// The middle of the share of people that one of twenty stands for.
fn share(person: u8) -> f64 {
    (f64::from(person) + 0.5) / f64::from(PEOPLE)
}

/// The pay of each of twenty people, in stored dollars a year, and how it is shown; nothing where that is not known.
type People = Option<(Vec<Option<f64>>, Money)>;

/// A subject by its published percentiles, with what lies between and beyond them.
fn spread(view: DistributionView, subject: &Subject<'_>, mut row: RangeRow) -> (DistributionSeries, People) {
    let (scope, coin) = (subject.scope, subject.scope.coin());
    if subject.cell().is_none() {
        row.note.clear();
    }
    row.marks.iter_mut().for_each(|mark| mark.text = coin.label(mark.value));
    row.label = spoken_row(&row.title, &row.note, &row.marks);
    let mut series = DistributionSeries { row, people: Vec::new(), beyond: Default::default(), curve: Vec::new() };
    let known = quantiles(scope, &subject.key).zip(scope.money(&subject.key.place));
    let Some((quantiles, money)) = known else { return (series, None) };
    let (first, last) = quantiles.reported();
    let people: Vec<Option<f64>> = (0..PEOPLE).map(|person| quantiles.at(share(person))).collect();
    series.people.extend(people.iter().flatten().map(|usd| money.shown(*usd)));
    let count = |is_beyond: &dyn Fn(f64) -> bool| (0..PEOPLE).filter(|person| is_beyond(share(*person))).count();
    let (below, above) = (count(&|share| share < first), count(&|share| share > last));
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
    (series, Some((people, money)))
}

/// The pay of one of twenty people of each subject, where that lies within the published percentiles.
fn person_row(scope: &Scope<'_>, people: &[People], person: u8) -> TableRow {
    let cell = |people: &People| {
        let (pay, money) = people.as_ref()?;
        let usd = pay.get(usize::from(person)).copied().flatten()?;
        Some(TableCell::Sentence(scope.computed(money, usd).into()))
    };
    let cells = people.iter().map(|people| cell(people).unwrap_or_default()).collect();
    TableRow::new(scope.fill(PayMessage::PersonNumber, &[&(person + 1).to_string()]), cells)
}

#[cfg(test)]
mod tests {
    use super::distribution;
    use crate::compare::charts::testing::written;

    #[test]
    fn twenty_people_stand_under_the_published_percentiles() {
        let lines = written("distribution=density", distribution);
        assert!(lines[0].starts_with("The higher the curve, the more answers name that pay."), "{}", lines[0]);
        assert_eq!(lines[6], "90th percentile | $232,400 | $300,000 | $225,000");
        assert_eq!(lines[7], "20 people, interpolated");
        // Two of twenty lie below the 10th percentile.
        assert_eq!(lines[8], "Person 3 of 20 | $82,266 | $109,343 | $82,117");
    }
}
