//! Pay by place: every place that the survey offers, ranked.
//!
//! Invariant: a place where a role is withheld keeps its row and says so; a place without the chosen
//! price level is not set against those that have one.

use super::model::ChartModel;
use super::rows::role_columns;
use super::words::{answers_note, spoken};
use crate::chart::{DotMark, DotRow, DotSpec, dots};
use crate::compare::{Cell, Field, Group, Row, Scope, Table};
use crate::locale::{self, Message, Part, PayMessage};
use crate::model::{FigureKey, Place, PlaceKind, Role, Statistic};
use crate::state::{Chart, Prices, Series};

/// Places drawn among other charts.
const DRAWN: usize = 12;

/// Pay in every place.
pub(super) fn by_place(scope: &Scope<'_>) -> ChartModel {
    let roles = scope.toned_roles();
    let order = order_field(scope, &roles);
    let wanted = locale::folded(scope.typed.get("find-listed").trim());
    let matching = |place: &&Place| place.survey && locale::holds(&locale::folded(&place.name), &wanted);
    let mut places: Vec<&Place> = scope.data.places.iter().filter(matching).collect();
    let people = scope.people(Series::Survey2025).into_iter().next();
    let group = people.and_then(|people| people.group);
    let key = |role: &Role, place: &Place| {
        let key = scope.key("survey-2025", &place.id, &role.slug, "pay", Statistic::P50);
        FigureKey { group: group.clone(), ..key }
    };
    // By name as by any order the sentence speaks of one role.
    let ranking = roles.iter().find(|(_, role)| role.slug == order.chosen());
    let ranked = ranking.or(roles.first()).map(|(_, role)| *role);
    match ranking {
        Some((_, role)) => {
            let median = |place: &Place| scope.amount(&key(role, place)).unwrap_or(f64::NEG_INFINITY);
            places.sort_by(|a, b| median(b).total_cmp(&median(a)).then_with(|| a.name.cmp(&b.name)));
        }
        None => places.sort_by(|a, b| a.name.cmp(&b.name)),
    }
    // Among other charts it is kept short; alone it holds every place.
    let alone = scope.selection.chart == Some(Chart::PayByPlace);
    let all = places.len();
    if !alone {
        places.truncate(DRAWN);
    }
    let coin = scope.coin();
    let spec = DotSpec {
        id: "pay-by-place",
        rows: places.iter().map(|place| row(scope, place, &roles, &key)).collect(),
        series: roles.iter().map(|(tone, role)| (*tone, role.short.clone())).collect(),
        tick_text: &|value| coin.short(value),
        mine: scope.my_line().filter(|_| scope.selection.prices == Prices::Nominal),
    };
    let table_rows = places.iter().map(|place| {
        Row::new(place.name.clone(), roles.iter().map(|(_, role)| cell(scope, &key(role, place))).collect())
    });
    let mut note = scope.fill(PayMessage::NoteByPlace, &[&scope.pay_unit()]);
    if places.len() < all {
        let [shown, all] = [places.len(), all].map(|n| crate::locale::count(n as f64));
        note = format!("{} {note}", scope.fill(PayMessage::PlacesShown, &[&shown, &all]));
    }
    let find = Field::typed(
        "find-listed",
        scope.text(Message::FindPlace),
        scope.typed.get("find-listed"),
        String::new(),
        false,
    );
    ChartModel {
        title: match &group {
            Some(_) => format!("{}: {}", scope.text(PayMessage::ByPlaceTitle), scope.years_words(group.as_deref())),
            None => scope.text(PayMessage::ByPlaceTitle),
        },
        summary: summary(scope, &places, ranked, &key),
        fields: vec![order, find],
        remarks: Vec::new(),
        sources: vec!["survey-2025".to_owned()],
        note,
        scene: dots(&spec),
        table: Table {
            caption: scope.fill(PayMessage::ByPlaceCaption, &[&scope.pay_unit()]),
            corner: scope.text(PayMessage::PlaceCorner),
            columns: role_columns(scope),
            groups: vec![Group { title: None, rows: table_rows.collect() }],
        },
    }
}

fn order_field(scope: &Scope<'_>, roles: &[(u8, &Role)]) -> Field {
    let by = |(_, role): &(u8, &Role)| (role.slug.clone(), scope.fill(PayMessage::OrderByMedian, &[&role.short]));
    let mut offered: Vec<(String, String)> = roles.iter().map(by).collect();
    offered.push(("name".to_owned(), scope.text(Message::SortName)));
    let wanted = scope.selection.options.get("place-order");
    Field::choice("place-order", scope.text(Message::UsageSortLabel), wanted, offered)
}

fn row(scope: &Scope<'_>, place: &Place, roles: &[(u8, &Role)], key: &dyn Fn(&Role, &Place) -> FigureKey) -> DotRow {
    let mut row = DotRow { label: place.name.clone(), note: String::new(), marks: Vec::new(), withheld: Vec::new() };
    if place.kind == PlaceKind::Region {
        row.note = scope.text(PayMessage::PooledRegion);
    }
    for (tone, role) in roles {
        let key = key(role, place);
        let who = format!("{}, {}", role.short, place.name);
        match dot(scope, *tone, &who, &key) {
            Some(mark) => row.marks.push(mark),
            None => row.withheld.push((*tone, format!("{who}: {}", reason(scope, &key)))),
        }
    }
    row
}

/// The median with its interval as a dot; `None` where it is withheld or has no price level.
pub(super) fn dot(scope: &Scope<'_>, tone: u8, who: &str, key: &FigureKey) -> Option<DotMark> {
    let value = scope.amount(key)?;
    let cell = scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref())?;
    let ends = [Statistic::MedianLow, Statistic::MedianHigh].map(|s| key.with(s));
    let interval = scope.amount(&ends[0]).zip(scope.amount(&ends[1]));
    let [low, high] = ends.map(|key| scope.words(&key).unwrap_or_default());
    let n = answers_note(scope, cell.n, cell.is_low(), false);
    let say = scope.fill(PayMessage::SpokenInterval, &[&spoken(scope, who, key)?, &low, &high, &n]);
    Some(DotMark { tone, value, interval, low: cell.is_low(), text: scope.coin().label(value), say })
}

/// Why a figure is not shown.
pub(super) fn reason(scope: &Scope<'_>, key: &FigureKey) -> String {
    match scope.data.cell(&key.source, &key.place, &key.subject, key.group.as_deref()) {
        Some(cell) if cell.is_withheld() => answers_note(scope, cell.n, false, true),
        Some(_) => scope.text(Message::NoPriceLevel),
        None => scope.text(Message::NoAnswers),
    }
}

/// The median, its interval and the answers it rests on; or how few there are.
pub(super) fn cell(scope: &Scope<'_>, key: &FigureKey) -> Cell {
    let n = scope.part(key.with(Statistic::N));
    let ends = [Statistic::MedianLow, Statistic::MedianHigh].map(|s| scope.part(key.with(s)));
    match (scope.cell(key.clone()), ends, n) {
        (median @ Cell::Figure { .. }, [Some(low), Some(high)], Some(n)) => {
            let note = scope.locale().sentence(PayMessage::IntervalShort, vec![low, high, n]);
            Cell::Stack(vec![median, Cell::Sentence(note)])
        }
        (Cell::Nothing, _, Some(n)) => Cell::Sentence(scope.locale().sentence(PayMessage::WithheldShort, vec![n])),
        (other, ..) => other,
    }
}

/// The highest and the lowest of the countries, for one role.
fn summary(
    scope: &Scope<'_>,
    places: &[&Place],
    role: Option<&Role>,
    key: &dyn Fn(&Role, &Place) -> FigureKey,
) -> crate::locale::Sentence {
    let none = || scope.locale().sentence(Message::NothingToSay, Vec::new());
    let Some(role) = role else { return none() };
    let mut found: Vec<(f64, &&Place)> = places
        .iter()
        .filter(|place| place.kind == PlaceKind::Country)
        .filter_map(|place| Some((scope.amount(&key(role, place))?, place)))
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (Some((_, high)), Some((_, low))) = (found.first(), found.last().filter(|_| found.len() > 1)) else {
        return none();
    };
    let text = |t: String| Part::Text(t);
    match (scope.part(key(role, high)), scope.part(key(role, low))) {
        (Some(a), Some(b)) => scope.locale().sentence(
            PayMessage::ByPlaceSummary,
            vec![text(role.short.clone()), a, text(scope.in_place(&high.id)), b, text(scope.in_place(&low.id))],
        ),
        _ => none(),
    }
}
