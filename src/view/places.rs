//! The choice of the place.

use super::element::{Tag, search_field};
use crate::compare::Scope;
use crate::locale::Message;
use crate::model::{Place, PlaceKind};
use crate::state::route;

/// Every place that the survey offers, as links to their pages; live, they change the place here.
pub(super) fn places(scope: &Scope<'_>, live: bool, wanted: &str) -> Tag {
    let (held, wanted) = (wanted, wanted.trim().to_lowercase());
    let mut found: Vec<&Place> = scope
        .data
        .places
        .iter()
        .filter(|place| place.survey)
        .filter(|place| place.name.to_lowercase().contains(&wanted) || place.id.eq_ignore_ascii_case(&wanted))
        .collect();
    let none = found.is_empty().then(|| Tag::new("p").key("none").text(scope.text(Message::NoPlaceFound)));
    // Regions as the dataset has them, from large to small; countries by name.
    found.sort_by_key(|place| (place.kind == PlaceKind::Country).then(|| place.name.clone()));
    let countries = found.split_off(found.partition_point(|place| place.kind != PlaceKind::Country));
    let group = |heading: Message, key: &'static str, places: Vec<&Place>| {
        (!places.is_empty()).then(|| {
            Tag::new("div")
                .key(key)
                .child(Tag::new("p").class("kind").text(scope.text(heading)))
                .child(Tag::new("ul").children(places.into_iter().map(|place| item(scope, place))))
        })
    };
    let now = scope.place_name(&scope.selection.place);
    Tag::new("details")
        .key("place")
        .fixed("id", "place")
        .class("panel")
        .child(Tag::new("summary").fixed("id", "place-summary").text(scope.fill(Message::PlaceControl, &[&now])))
        .child(search_field("find-place", &scope.text(Message::FindPlace), held, live))
        .maybe(none)
        .maybe(group(Message::PlacesRegions, "regions", found))
        .maybe(group(Message::PlacesCountries, "countries", countries))
}

fn item(scope: &Scope<'_>, place: &Place) -> Tag {
    let link = Tag::new("a")
        .attr("href", route::place_path(&place.id))
        .fixed("data-act", "place")
        .attr("data-of", &place.id)
        .attr("data-place", &place.id)
        .text(&place.name);
    let link = if place.id == scope.selection.place { link.fixed("aria-current", "true") } else { link };
    Tag::new("li").key(&place.id).child(link)
}
