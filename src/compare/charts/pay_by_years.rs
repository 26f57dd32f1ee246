//! Pay by years of experience.
//!
//! Invariant: years of coding in total (2025) and professional years (2024) are never mixed:
//! the series decides the axis. Its laws: `tests/properties/pay.rs`.

use super::model::{ChartModel, pay_table};
use super::rows::statistic_rows;
use super::words::spoken;
use crate::chart::{BandCell, BandSeries, BandSpec, bands};
use crate::compare::columns::role_columns;
use crate::compare::{Group, Scope, basis};
use crate::locale::{self, Message, Sentence, SentencePart};
use crate::model::Statistic::{self, MedianHigh, MedianLow, N, P25, P50, P75};
use crate::model::{FigureKey, PayCell, Role};
use crate::state::{Series, YEARS_PRO, YEARS_TOTAL};

const ROWS: [Statistic; 6] = [N, P25, P50, MedianLow, MedianHigh, P75];

/// Pay by years in the selected place. Official wages have no years: the survey of 2025 stands
/// in for them.
pub(super) fn pay_by_years(scope: &Scope<'_>) -> ChartModel {
    let series = scope.survey_series();
    let (measure, items, title): (&str, &[&str], _) = match series {
        Series::Survey2024 => ("years-pro", &YEARS_PRO, Message::PayByProYearsTitle),
        _ => ("years-total", &YEARS_TOTAL, Message::PayByTotalYearsTitle),
    };
    let (source, place) = (series.id(), scope.survey_place());
    let key = |role: &Role, item: &str| {
        scope.key(source, place, &role.slug, "pay", P50).of_group(&format!("{measure}:{item}"))
    };
    let (mut drawn, mut shown): (Vec<BandSeries>, Vec<Vec<(String, SentencePart)>>) = (Vec::new(), Vec::new());
    let roles = scope.toned_roles();
    for (tone, role) in &roles {
        let cells = items.iter().map(|item| band_cell(scope, &role.short, &key(role, item))).collect();
        drawn.push(BandSeries { tone: *tone, name: role.short.clone(), cells });
        shown.push(
            items.iter().filter_map(|item| Some((item.replace('-', "–"), scope.part(key(role, item))?))).collect(),
        );
    }
    let groups = items.iter().map(|item| {
        let keys: Vec<_> = roles.iter().map(|(_, role)| key(role, item)).collect();
        let title = Some(basis::group_name(scope, &format!("{measure}:{item}")));
        Group { title, rows: statistic_rows(scope, &keys, &ROWS) }
    });
    let groups = groups.filter(|group| !group.rows.is_empty()).collect();
    let table = pay_table(scope, Message::PayByYearsCaption, Message::BandCorner, role_columns(scope), groups);
    let coin = scope.coin();
    let scene = bands(&BandSpec {
        bands: items.iter().map(|item| item.replace('-', "–")).collect(),
        series: drawn,
        tick_text: &|value| coin.short(value),
        mine: scope.my_line(),
    });
    let title = scope.fill(title, &[&scope.in_place(place)]);
    ChartModel::new(title, summary(scope, &roles, shown), scope.text(Message::NoteBands), table).drawn(scene, &[source])
}

fn band_cell(scope: &Scope<'_>, who: &str, key: &FigureKey) -> BandCell {
    let cell = scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref());
    let [p25, p50, p75] = [P25, P50, P75].map(|statistic| key.with(statistic));
    let band = key.group.as_deref().map(|group| basis::group_name(scope, group)).unwrap_or_default();
    let answers = locale::count(f64::from(cell.map_or(0, |cell| cell.n)));
    let who = format!("{who}, {band}");
    let say = match spoken(scope, &who, key) {
        Some(median) => {
            let [low, high] = [&p25, &p75].map(|key| scope.words(key).unwrap_or_default());
            scope.fill(Message::SpokenBand, &[&median, &low, &high, &answers])
        }
        None if cell.is_none() => format!("{who}: {}", scope.text(Message::NoAnswers)),
        None => scope.fill(Message::SpokenWithheld, &[&who, &answers]),
    };
    let [p25, p50, p75] = [p25, p50, p75].map(|key| scope.amount(&key));
    BandCell { p25, p50, p75, low: cell.is_some_and(PayCell::is_low), say }
}

/// From the first to the last band that is shown, for the first of the roles with the most of them.
fn summary(scope: &Scope<'_>, roles: &[(u8, &Role)], shown: Vec<Vec<(String, SentencePart)>>) -> Sentence {
    let widest = roles.iter().zip(shown).rev().max_by_key(|(_, bands)| bands.len());
    let Some(((_, role), mut bands)) = widest.filter(|(_, bands)| !bands.is_empty()) else {
        return scope.locale().sentence(Message::PayByYearsNone, Vec::new());
    };
    let message = if bands.len() > 1 { Message::PayByYearsSummary } else { Message::PayByYearsOne };
    // What lies between the ends is not said.
    let last = if bands.len() > 1 { bands.pop() } else { None };
    bands.truncate(1);
    let mut parts = vec![SentencePart::Text(role.short.clone())];
    for (band, median) in bands.into_iter().chain(last) {
        parts.extend([median, SentencePart::Text(band)]);
    }
    scope.locale().sentence(message, parts)
}

#[cfg(test)]
mod tests {
    use super::pay_by_years;
    use crate::compare::charts::testing::written;

    #[test]
    fn each_band_has_a_median_for_each_role() {
        let lines = written("", pay_by_years);
        assert_eq!(lines[0], "Back end: median pay goes from $125,000 at 1–5 years to $185,000 at 31+ years.");
        assert_eq!(lines[1..3], ["1–5 years of coding", "answers | 10 | 21 | 71"]);
        assert_eq!(lines[4], "median | not shown | $125,000 | $87,000");
    }
}
