//! The choice of the place.

use super::element::{Tag, search_field};
use crate::compare::Scope;
use crate::locale::{self, Message};
use crate::model::{Place, PlaceKind};
use crate::state::{Series, has_series, is_official, route};

/// More places than this are not listed at once: a further letter finds the others.
const LISTED: usize = 60;

/// The search over all places, and those that are found as links: pages of their own without the
/// program, with it a choice. States and metro areas are listed once something is typed.
pub(super) fn places(scope: &Scope<'_>, live: bool) -> Tag {
    let wanted = scope.typed.get("find-place");
    let inputs = locale::folded(wanted.trim());
    let matching = |place: &&Place| {
        let offered = scope.data.offers(place) || (is_official(&place.id) && !inputs.is_empty());
        offered && (locale::holds(&locale::folded(&place.name), &inputs) || locale::folded(&place.id) == inputs)
    };
    let places: Vec<&Place> = scope.data.places.iter().filter(matching).collect();
    let kinds = [
        (Message::PlacesRegions, "regions", &[PlaceKind::World, PlaceKind::Region][..]),
        (Message::PlacesCountries, "countries", &[PlaceKind::Country]),
        (Message::PlacesStates, "states", &[PlaceKind::State]),
        (Message::PlacesMetros, "metros", &[PlaceKind::Metro]),
    ];
    let group = |(heading, key, kinds): (Message, &'static str, &[PlaceKind])| {
        let mut places: Vec<&Place> = places.iter().copied().filter(|place| kinds.contains(&place.kind)).collect();
        // Regions as the dataset has them, from large to small; all others by name.
        if kinds != [PlaceKind::World, PlaceKind::Region] {
            places.sort_by(|a, b| a.name.cmp(&b.name));
        }
        let more = places.len().saturating_sub(LISTED);
        let more = (more > 0)
            .then(|| Tag::new("p").key("more").text(scope.fill(Message::PlacesMore, &[&locale::count(more as f64)])));
        (!places.is_empty()).then(|| {
            Tag::new("div")
                .key(key)
                .child(Tag::new("p").class("kind").text(scope.text(heading)))
                .child(Tag::new("ul").children(places.into_iter().take(LISTED).map(|place| item(scope, place))))
                .maybe(more)
        })
    };
    let none = places.is_empty().then(|| Tag::new("p").key("none").text(scope.fill(Message::NoPlaceFound, &[wanted])));
    let mut all = Tag::new("div")
        .child(search_field("find-place", &scope.text(Message::FindPlace), wanted, live))
        .child(Tag::new("p").key("help").class("kind").text(scope.text(Message::PlacesHelp)))
        .maybe(none);
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
