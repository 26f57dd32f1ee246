//! The choice of the place.

use super::element::{Tag, search_field};
use crate::compare::Scope;
use crate::locale::{self, Match, Message};
use crate::model::{Place, PlaceKind};
use crate::state::{Series, has_series, is_official, route};

/// More places than this are not listed at once: a further letter finds the others.
const LISTED: usize = 60;

/// The places that a visitor may choose; parts of countries are among them where something is looked for, or where a site
/// limits places, since of them there are hundreds.
pub(super) fn offered<'a>(scope: &'a Scope<'_>, is_searched: bool) -> impl Iterator<Item = &'a Place> {
    let offer = scope.selection.setting.offer;
    let has_parts = is_searched || offer.terms().is_some_and(|terms| !terms.places.is_empty());
    scope.data.places.iter().filter(move |place| {
        (scope.data.offers(place) || (is_official(&place.id) && has_parts)) && offer.has_place(&place.id)
    })
}

/// The search over all places, and those that are found as links: pages of their own without the
/// program, with it a choice. `None` while nothing was looked for.
pub(super) fn places(scope: &Scope<'_>, found: Option<Vec<(Match, &Place)>>, live: bool) -> Tag {
    let wanted = scope.typed.get("find-place");
    let found = found.unwrap_or_else(|| offered(scope, false).map(|place| (Match::WordStart, place)).collect());
    let (whole, places): (Vec<_>, Vec<_>) = found.into_iter().partition(|(found, _)| *found == Match::Whole);
    let list = |places: &[(Match, &Place)]| {
        Tag::new("ul").children(places.iter().take(LISTED).map(|(_, place)| item(scope, place)))
    };
    let kinds = [
        (Message::PlacesRegions, "regions", &[PlaceKind::World, PlaceKind::Region][..]),
        (Message::PlacesCountries, "countries", &[PlaceKind::Country]),
        (Message::PlacesStates, "states", &[PlaceKind::State]),
        (Message::PlacesMetros, "metros", &[PlaceKind::Metro]),
    ];
    let group = |(heading, key, kinds): (Message, &'static str, &[PlaceKind])| {
        let mut places: Vec<_> = places.iter().copied().filter(|(_, place)| kinds.contains(&place.kind)).collect();
        // Regions as the dataset has them, from large to small; all others by name.
        if kinds != [PlaceKind::World, PlaceKind::Region] {
            places.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
        }
        let more = places.len().saturating_sub(LISTED);
        let more = (more > 0)
            .then(|| Tag::new("p").key("more").text(scope.fill(Message::PlacesMore, &[&locale::count(more as f64)])));
        (!places.is_empty()).then(|| {
            Tag::new("div")
                .key(key)
                .child(Tag::new("p").class("kind").text(scope.text(heading)))
                .child(list(&places))
                .maybe(more)
        })
    };
    let none = (whole.is_empty() && places.is_empty())
        .then(|| Tag::new("p").key("none").text(scope.fill(Message::NoPlaceFound, &[wanted])));
    let mut all = Tag::new("div")
        .child(search_field("find-place", &scope.text(Message::FindPlace), wanted, live))
        .child(Tag::new("p").key("help").class("kind").text(scope.text(Message::PlacesHelp)))
        .maybe(none)
        // What is meant stands before all that begins alike.
        .maybe((!whole.is_empty()).then(|| Tag::new("div").key("whole").child(list(&whole))));
    for kind in kinds {
        all = all.maybe(group(kind));
    }
    all
}

fn item(scope: &Scope<'_>, place: &Place) -> Tag {
    // Places of a host have no page.
    let has_page = place.survey || is_official(&place.id);
    let link = Tag::way(has_page.then(|| route::place_path(&place.id, scope.selection.view)))
        .fixed("data-act", "place")
        .attr("data-of", &place.id)
        .attr("data-place", &place.id)
        .text(&place.name);
    let link = if place.id == scope.selection.place { link.fixed("aria-current", "true") } else { link };
    // The survey of 2025 has every place but parts of countries, so it goes without saying.
    let sources: Vec<String> = Series::ALL
        .into_iter()
        .filter(|series| *series != Series::Survey2025 && series.covers(&place.id) && has_series(scope.data, *series))
        .map(|series| scope.source_short(series.id()))
        .chain(scope.host().filter(|_| scope.data.band(&place.id).is_some()).map(|host| host.name.clone()))
        .collect();
    let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
    let has = match (place.survey, sources.is_empty()) {
        (_, true) => None,
        (true, false) => Some(scope.fill(Message::PlaceHasToo, &[&locale::join(scope.locale(), &sources)])),
        (false, _) => Some(scope.fill(Message::PlaceHasOnly, &[&locale::join(scope.locale(), &sources)])),
    };
    Tag::new("li").key(&place.id).child(link).maybe(has.map(|has| Tag::new("small").key("has").text(has)))
}
