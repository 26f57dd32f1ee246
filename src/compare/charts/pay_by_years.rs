//! Pay by years of experience.
//!
//! Invariant: years of coding in total (2025) and professional years (2024) are never mixed:
//! the series decides the axis.

use super::model::ChartModel;
use super::rows::{role_columns, statistic_rows};
use super::words::spoken;
use crate::chart::{BandCell, BandSeries, BandSpec, bands};
use crate::compare::{Group, Scope, Table, basis};
use crate::locale::{self, Message, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};
use crate::state::{Series, YEARS_PRO, YEARS_TOTAL};

const ROWS: [Statistic; 6] =
    [Statistic::N, Statistic::P25, Statistic::P50, Statistic::MedianLow, Statistic::MedianHigh, Statistic::P75];

/// Pay by years in the selected place. Official wages have no years: the survey of 2025 stands
/// in for them.
pub(super) fn pay_by_years(scope: &Scope<'_>) -> ChartModel {
    let series = match scope.selection.series {
        Series::Bls2025 => Series::Survey2025,
        survey => survey,
    };
    let (measure, items): (&str, &[&str]) = match series {
        Series::Survey2024 => ("years-pro", &YEARS_PRO),
        _ => ("years-total", &YEARS_TOTAL),
    };
    let (source, place) = (series.id(), scope.survey_place());
    let key = |role: &Role, item: &str| {
        scope.key(source, place, &role.slug, "pay", Statistic::P50).of_group(&format!("{measure}:{item}"))
    };
    let (roles, coin) = (scope.toned_roles(), scope.coin());
    let drawn = roles.iter().map(|(tone, role)| BandSeries {
        tone: *tone,
        name: role.short.clone(),
        cells: items.iter().map(|item| band_cell(scope, &role.short, &key(role, item))).collect(),
    });
    let spec = BandSpec {
        id: "pay-by-years",
        bands: items.iter().map(|item| item.replace('-', "–")).collect(),
        series: drawn.collect(),
        tick_text: &|value| coin.short(value),
        mine: scope.my_line(),
    };
    let groups = items.iter().map(|item| {
        let keys: Vec<_> = roles.iter().map(|(_, role)| key(role, item)).collect();
        Group {
            title: Some(basis::group_name(scope, &format!("{measure}:{item}"))),
            rows: statistic_rows(scope, &keys, &ROWS),
        }
    });
    let title = if measure == "years-pro" { Message::PayByProYearsTitle } else { Message::PayByTotalYearsTitle };
    ChartModel {
        title: scope.fill(title, &[&scope.in_place(place)]),
        fields: Vec::new(),
        summary: summary(scope, &roles, items, &key),
        remarks: Vec::new(),
        sources: vec![source.to_owned()],
        note: scope.text(Message::NoteBands),
        scene: bands(&spec),
        table: Table {
            caption: scope.fill(Message::PayByYearsCaption, &[&scope.pay_unit()]),
            corner: scope.text(Message::BandCorner),
            columns: role_columns(scope),
            groups: groups.filter(|g| !g.rows.is_empty()).collect(),
        },
    }
}

fn band_cell(scope: &Scope<'_>, who: &str, key: &FigureKey) -> BandCell {
    let cell = scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref());
    let n = cell.map_or(0, |c| c.n);
    let get = |statistic| scope.amount(&key.with(statistic));
    let band = key.group.as_deref().map(|g| basis::group_name(scope, g)).unwrap_or_default();
    let answers = locale::count(f64::from(n));
    let who = format!("{who}, {band}");
    let say = match spoken(scope, &who, key) {
        Some(median) => {
            let quartiles = [Statistic::P25, Statistic::P75].map(|s| scope.words(&key.with(s)).unwrap_or_default());
            let [low, high] = quartiles;
            scope.fill(Message::SpokenBand, &[&median, &low, &high, &answers])
        }
        None if cell.is_none() => format!("{who}: {}", scope.text(Message::NoAnswers)),
        None => scope.fill(Message::SpokenWithheld, &[&who, &answers]),
    };
    BandCell {
        n,
        p25: get(Statistic::P25),
        p50: get(Statistic::P50),
        p75: get(Statistic::P75),
        low: cell.is_some_and(crate::model::PayCell::is_low),
        say,
    }
}

/// From the first to the last band that is shown, for the role with the most of them.
fn summary(
    scope: &Scope<'_>,
    roles: &[(u8, &Role)],
    items: &[&str],
    key: &dyn Fn(&Role, &str) -> FigureKey,
) -> Sentence {
    let shown = |role: &Role| -> Vec<(String, SentencePart)> {
        items.iter().filter_map(|item| Some((item.replace('-', "–"), scope.part(key(role, item))?))).collect()
    };
    let best = roles.iter().map(|(_, role)| (role, shown(role))).fold(None, |best, next| match best {
        Some((_, ref bands)) if Vec::len(bands) >= next.1.len() => best,
        _ => Some(next),
    });
    match best {
        Some((role, bands)) if bands.len() > 1 => {
            let mut ends = bands.into_iter();
            if let (Some(first), Some(last)) = (ends.next(), ends.next_back()) {
                let text = |t: String| SentencePart::Text(t);
                return scope.locale().sentence(
                    Message::PayByYearsSummary,
                    vec![text(role.short.clone()), first.1, text(first.0), last.1, text(last.0)],
                );
            }
            Sentence::default()
        }
        Some((role, bands)) if bands.len() == 1 => {
            let band = bands.into_iter().next().unwrap_or_default();
            let parts = vec![SentencePart::Text(role.short.clone()), band.1, SentencePart::Text(band.0)];
            scope.locale().sentence(Message::PayByYearsOne, parts)
        }
        _ => scope.locale().sentence(Message::PayByYearsNone, Vec::new()),
    }
}
