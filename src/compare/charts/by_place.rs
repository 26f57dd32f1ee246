//! Pay by place: every place that the survey offers, ranked.
//!
//! Invariant: a place where a role is withheld keeps its row and says so; a place without the chosen
//! price level is not set against those that have one.

use super::frame::FigureFrame;
use super::medians::median;
use super::model::{ChartModel, in_unit};
use super::words::extremes;
use crate::compare::{Field, Scope};
use crate::locale::{self, Message, PayMessage, Sentence, SentencePart};
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
            let amount = |place: &Place| scope.amount(&key(role, place)).unwrap_or(f64::NEG_INFINITY);
            places.sort_by(|a, b| amount(b).total_cmp(&amount(a)).then_with(|| a.name.cmp(&b.name)));
        }
        None => places.sort_by(|a, b| a.name.cmp(&b.name)),
    }
    // Among other charts it is kept short; alone it holds every place.
    let alone = scope.selection.chart == Some(Chart::PayByPlace);
    let all = places.len();
    if !alone {
        places.truncate(DRAWN);
    }
    let mut frame = FigureFrame::for_roles(scope);
    let row = |place: &&Place| {
        let figure = |role: &Role| median(scope, &format!("{}, {}", role.short, place.name), &key(role, place));
        let pooled = place.kind == PlaceKind::Region;
        let remark = if pooled { scope.text(PayMessage::PooledRegion) } else { String::new() };
        frame.row(place.name.clone(), figure).remarked(remark)
    };
    let rows = places.iter().map(row).collect();
    frame.push(None, rows);
    let (coin, mine) = (scope.coin(), scope.my_line().filter(|_| scope.selection.prices == Prices::Nominal));
    let mut note = in_unit(scope, PayMessage::NoteByPlace);
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
    let title = match &group {
        Some(_) => format!("{}: {}", scope.text(PayMessage::ByPlaceTitle), scope.years_words(group.as_deref())),
        None => scope.text(PayMessage::ByPlaceTitle),
    };
    let scene = frame.dots("pay-by-place", &|value| coin.short(value), mine);
    let table = frame.table(scope, in_unit(scope, PayMessage::ByPlaceCaption), scope.text(PayMessage::PlaceCorner));
    ChartModel::new(title, summary(scope, &places, ranked, &key), note, table)
        .drawn(scene, &["survey-2025"])
        .with_fields(vec![order, find])
}

fn order_field(scope: &Scope<'_>, roles: &[(u8, &Role)]) -> Field {
    let by = |(_, role): &(u8, &Role)| (role.slug.clone(), scope.fill(PayMessage::OrderByMedian, &[&role.short]));
    let mut offered: Vec<(String, String)> = roles.iter().map(by).collect();
    offered.push(("name".to_owned(), scope.text(Message::SortName)));
    let wanted = scope.selection.options.get("place-order");
    Field::choice("place-order", scope.text(Message::UsageSortLabel), wanted, offered)
}

/// The highest and the lowest of the countries, for one role.
fn summary(
    scope: &Scope<'_>,
    places: &[&Place],
    role: Option<&Role>,
    key: &dyn Fn(&Role, &Place) -> FigureKey,
) -> Sentence {
    let countries = places.iter().filter(|place| place.kind == PlaceKind::Country);
    let figures = role.into_iter().flat_map(|role| countries.clone().map(move |place| (*place, key(role, place))));
    match (role, extremes(scope, figures)) {
        (Some(role), Some([high, low])) if high.0.id != low.0.id => {
            let [most, least] = [high.0, low.0].map(|place| SentencePart::Text(scope.in_place(&place.id)));
            let parts = vec![SentencePart::Text(role.short.clone()), high.1, most, low.1, least];
            scope.locale().sentence(PayMessage::ByPlaceSummary, parts)
        }
        _ => scope.locale().sentence(Message::NothingToSay, Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::by_place;
    use crate::compare::charts::testing::written;

    #[test]
    fn places_are_few_among_other_charts() {
        let lines = written("", by_place);
        assert_eq!(lines.len(), 1 + super::DRAWN);
        assert!(lines[0].starts_with("Front end: median pay is highest in"), "{}", lines[0]);
    }
}
