//! Pay by place: every place that the survey offers, ranked.
//!
//! Invariant: a place where a role is withheld keeps its row and says so; a place without the chosen
//! price level is not set against those that have one. What the sentence says does not depend on which rows are shown.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::FigureFrame;
use super::medians::median_row;
use super::model::ChartModel;
use super::ranking::{Ends, ends};
use super::rows::choice_field;
use super::words::nothing_to_say;
use crate::compare::{Field, Scope, find_places};
use crate::locale::{self, Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Place, PlaceKind, Role, Statistic};
use crate::state::{Chart, Prices, Series};

/// Places drawn among other charts.
const DRAWN: usize = 12;
/// So many places are named together as the highest or the lowest; more are counted.
const NAMED: usize = 5;

/// Pay in every place.
pub(super) fn by_place(scope: &Scope<'_>) -> ChartModel {
    let roles = scope.roles();
    let order = order_field(scope, &roles);
    let surveyed = || scope.data.places.iter().filter(|place| place.survey);
    let mut places: Vec<&Place> =
        find_places(surveyed(), scope.typed.get("find-listed")).into_iter().map(|(_, place)| place).collect();
    let group = scope.asked_people(Series::Survey2025).group;
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
        summary: summary(scope, surveyed(), ranked, &key),
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
    choice_field(scope, "place-order", Message::UsageSortLabel, offered)
}

/// The countries with the highest and with the lowest median for one role, of all with 30 answers or more, found or not.
fn summary<'a>(
    scope: &Scope<'_>,
    places: impl Iterator<Item = &'a Place>,
    role: Option<&Role>,
    key: &dyn Fn(&Role, &Place) -> FigureKey,
) -> Sentence {
    let Some(role) = role else { return nothing_to_say(scope) };
    let countries: Vec<&Place> = places.filter(|place| place.kind == PlaceKind::Country).collect();
    let keys: Vec<FigureKey> = countries.iter().map(|place| key(role, place)).collect();
    let about = |message, mut parts: Vec<SentencePart>| {
        parts.insert(0, SentencePart::Text(role.short.clone()));
        scope.locale().sentence(message, parts)
    };
    let both = match ends(scope, &keys) {
        Ends::TooFew => return about(PayMessage::RankTooFew, Vec::new()),
        Ends::Together => return about(PayMessage::RankUnclear, Vec::new()),
        Ends::Apart(both) => both,
    };
    let name = |at: &usize| countries.get(*at).map(|place| scope.in_place(&place.id)).unwrap_or_default();
    let median = |at: Option<&usize>| at.and_then(|at| scope.part(keys.get(*at)?.clone())).unwrap_or_default();
    let named = |at: &usize| [median(Some(at)), SentencePart::Text(name(at))];
    if let [[highest], [lowest]] = both.each_ref().map(Vec::as_slice) {
        return about(PayMessage::ByPlaceSummary, named(highest).into_iter().chain(named(lowest)).collect());
    }
    let messages = [
        [PayMessage::ByPlaceHighest, PayMessage::ByPlaceHighestOf, PayMessage::ByPlaceHighestAny],
        [PayMessage::ByPlaceLowest, PayMessage::ByPlaceLowestOf, PayMessage::ByPlaceLowestAny],
    ];
    let mut sentence = Sentence::default();
    for (end, [one, some, many]) in both.iter().zip(messages) {
        sentence.then(match end.as_slice() {
            [place] => about(one, named(place).into()),
            places if places.len() > NAMED => about(many, vec![SentencePart::Text(places.len().to_string())]),
            places => {
                let names: Vec<String> = places.iter().map(name).collect();
                let ends = [median(places.first()), median(places.last()), SentencePart::Text(scope.join(&names))];
                about(some, ends.into())
            }
        });
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::by_place;
    use crate::compare::built_in::data;
    use crate::compare::charts::testing::{sentence_and_rows, written};
    use crate::compare::{ChartModel, Scope};
    use crate::model::PlaceKind;
    use crate::state::{Chart, Selection};

    /// The chart on its own page, where it holds every place.
    fn alone(role: &str) -> ChartModel {
        let selection = Selection { chart: Some(Chart::PayByPlace), ..Selection::of_roles(&[role]) };
        by_place(&Scope::new(data(), &selection))
    }

    #[test]
    fn the_ends_are_those_of_all_countries_and_not_of_the_list() {
        let (sentence, rows) = sentence_and_rows(by_place, &[], &[]);
        let ends = "Front end: median pay is highest in the United States ($147,000) and lowest in India ($14,391), of the countries \
                    with 30 or more answers.";
        assert_eq!(sentence, ends);
        let medians = "$147,000 / $135,000 to $155,000, n 194 | $174,082 / $170,000 to $180,000, n 644 | ";
        assert!(rows[0].starts_with(&format!("United States: {medians}")), "{}", rows[0]);
        // Neither what is searched nor how the list is ordered nor how long it is changes the sentence.
        for (options, typed) in [(("place-order", "name"), "denmark"), (("place-order", "front-end"), "no such place")]
        {
            assert_eq!(sentence_and_rows(by_place, &[options], &[("find-listed", typed)]).0, ends);
        }
        assert_eq!(alone("front-end").summary.plain().replace('\u{a0}', " "), ends);
    }

    #[test]
    fn whoever_may_be_at_an_end_is_named_with_it_or_counted() {
        for role in &data().roles {
            let said = written(&format!("roles={}", role.slug), by_place).swap_remove(0).replace('\u{a0}', " ");
            let countries = data().places.iter().filter(|place| place.kind == PlaceKind::Country);
            // Read from the table and not through the chart.
            let mut cells: Vec<(&str, [f64; 3])> = Vec::new();
            for place in countries {
                let cell = data().pay_of("survey-2025", &place.id, &role.slug).map(|pay| &pay.all);
                if let Some(cell) = cell.filter(|cell| cell.n >= 30) {
                    use crate::model::Statistic::{MedianHigh, MedianLow, P50};
                    let values = [P50, MedianLow, MedianHigh].map(|of| f64::from(cell.get(of).unwrap()));
                    cells.push((place.name.as_str(), values));
                }
            }
            cells.sort_by(|a, b| b.1[0].total_cmp(&a.1[0]));
            let (Some(top), Some(foot)) = (cells.first(), cells.last()) else {
                assert!(said.contains("fewer than two"), "{said}");
                continue;
            };
            if said.contains("no highest or lowest") {
                assert!(cells.len() < 2 || top.1[1] <= foot.1[2], "{said}");
                continue;
            }
            let reach: [Vec<&str>; 2] = [
                cells.iter().filter(|(_, values)| values[2] >= top.1[1]).map(|(name, _)| *name).collect(),
                cells.iter().filter(|(_, values)| values[1] <= foot.1[2]).map(|(name, _)| *name).collect(),
            ];
            for names in reach {
                let counted = said.contains(&format!("any of {} countries", names.len()));
                assert!(counted || names.iter().all(|name| said.contains(name)), "{}: {said} {names:?}", role.slug);
            }
        }
    }
}
