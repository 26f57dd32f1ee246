//! Pay by place: every place that the survey offers, ranked.
//!
//! Invariant: a place where a role is withheld keeps its row and says so; a place without the chosen
//! price level is not set against those that have one.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::FigureFrame;
use super::medians::median_row;
use super::model::ChartModel;
use super::words::extremes;
use crate::compare::{Field, Scope};
use crate::locale::{self, Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Place, PlaceKind, Role, Statistic};
use crate::state::{Chart, Prices, Series};

/// Places drawn among other charts.
const DRAWN: usize = 12;

/// Pay in every place.
pub(super) fn by_place(scope: &Scope<'_>) -> ChartModel {
    let roles = scope.roles();
    let order = order_field(scope, &roles);
    let wanted = locale::folded(scope.typed.get("find-listed").trim());
    let matching = |place: &&Place| place.survey && locale::holds(&locale::folded(&place.name), &wanted);
    let mut places: Vec<&Place> = scope.data.places.iter().filter(matching).collect();
    let group = scope.people(Series::Survey2025).into_iter().next().and_then(|people| people.group);
    let key = |role: &Role, place: &Place| {
        let key = scope.key("survey-2025", &place.id, &role.slug, "pay", Statistic::P50);
        FigureKey { group: group.clone(), ..key }
    };
    let ranking = roles.iter().copied().find(|role| role.slug == order.chosen());
    // By name as by any order the sentence speaks of one role.
    let ranked = ranking.or(roles.first().copied());
    let amount = |place: &Place| ranking.and_then(|role| scope.amount(&key(role, place))).unwrap_or(f64::NEG_INFINITY);
    places.sort_by(|a, b| amount(b).total_cmp(&amount(a)).then_with(|| a.name.cmp(&b.name)));
    // Among other charts it is kept short; alone it holds every place.
    let alone = scope.selection.chart == Some(Chart::PayByPlace);
    let all = places.len();
    if !alone {
        places.truncate(DRAWN);
    }
    let mut frame = FigureFrame::for_roles(scope);
    let row = |place: &&Place| {
        let pooled = place.kind == PlaceKind::Region;
        let remark = if pooled { scope.text(PayMessage::PooledRegion) } else { String::new() };
        median_row(scope, &frame, place.name.clone(), &|role| key(role, place)).remarked(remark)
    };
    let rows = places.iter().map(row).collect();
    frame.push(None, rows);
    let (coin, unit, mine) = (scope.coin(), scope.pay_unit(), scope.my_line());
    let mine = mine.as_ref().filter(|_| scope.selection.prices == Prices::Nominal);
    let mut note = scope.fill(PayMessage::NoteByPlace, &[&unit]);
    if places.len() < all {
        let [shown, all] = [places.len(), all].map(|n| locale::count(n as f64));
        note = format!("{} {note}", scope.fill(PayMessage::PlacesShown, &[&shown, &all]));
    }
    let typed = scope.typed.get("find-listed");
    let find = Field::typed("find-listed", scope.text(Message::FindPlace), typed, String::new(), false);
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
        scene: frame.dots(&|value| coin.short(value), mine),
        table: frame.table(
            scope,
            scope.fill(PayMessage::ByPlaceCaption, &[&unit]),
            scope.text(PayMessage::PlaceCorner),
        ),
    }
}

fn order_field(scope: &Scope<'_>, roles: &[&Role]) -> Field {
    let by = |role: &&Role| (role.slug.clone(), scope.fill(PayMessage::OrderByMedian, &[&role.short]));
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
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_names_the_first_country_of_the_table() {
        let (sentence, rows) = sentence_and_rows(super::by_place, &[], &[]);
        assert!(
            sentence.starts_with("Front end: median pay is highest in the United States ($147,000) and lowest in ")
        );
        let medians = "$147,000 / $135,000 to $155,000, n 194 | $174,082 / $170,000 to $180,000, n 644 | ";
        assert!(rows[0].starts_with(&format!("United States: {medians}")), "{}", rows[0]);
    }
}
