//! The choice of the place.

use super::controls::ControlProps;
use super::element::{Tag, search_field};
use crate::browser;
use crate::compare::Scope;
use crate::locale::Message;
use crate::model::{Place, PlaceKind};
use crate::state::{Action, route};
use yew::prelude::*;

/// Every place that the survey offers, as links to their pages; live, they change the place here.
#[component]
pub(super) fn Places(props: &ControlProps) -> Html {
    let scope = Scope::new(&props.data, &props.selection);
    let wanted = use_state_eq(String::new);
    let oninput = {
        let wanted = wanted.clone();
        props
            .live
            .then(|| Callback::from(move |event: InputEvent| wanted.set(browser::input_value(&event).to_lowercase())))
    };
    let offered = |regions: bool| -> Vec<&Place> {
        let places = scope.data.places.iter().filter(|place| place.survey);
        let mut found: Vec<&Place> = places
            .filter(|place| (place.kind != PlaceKind::Country) == regions)
            .filter(|place| {
                place.name.to_lowercase().contains(wanted.trim()) || place.id.eq_ignore_ascii_case(wanted.trim())
            })
            .collect();
        if !regions {
            found.sort_by(|a, b| a.name.cmp(&b.name));
        }
        found
    };
    let groups = [(Message::PlacesRegions, offered(true)), (Message::PlacesCountries, offered(false))];
    let none = groups.iter().all(|(_, places)| places.is_empty());
    let now = scope.place_name(&props.selection.place);
    let group = |(heading, places): (Message, Vec<&Place>)| {
        let items = places.into_iter().map(|place| item(props, &wanted, place));
        Tag::new("div")
            .key(if heading == Message::PlacesRegions { "regions" } else { "countries" })
            .child(Tag::new("p").class("kind").text(scope.text(heading)))
            .child(Tag::new("ul").children(items))
    };
    Tag::new("details")
        .fixed("id", "place")
        .class("panel")
        .child(Tag::new("summary").fixed("id", "place-summary").text(scope.fill(Message::PlaceControl, &[&now])))
        .child(search_field(&scope.text(Message::FindPlace), oninput))
        .maybe(none.then(|| Tag::new("p").key("none").text(scope.text(Message::NoPlaceFound))))
        .children(groups.into_iter().filter(|(_, places)| !places.is_empty()).map(group))
        .into()
}

fn item(props: &ControlProps, wanted: &UseStateHandle<String>, place: &Place) -> Tag {
    let onclick = {
        let (dispatch, wanted, id) = (props.dispatch.clone(), wanted.clone(), place.id.clone());
        Callback::from(move |event: MouseEvent| {
            if event.ctrl_key() || event.meta_key() {
                return;
            }
            event.prevent_default();
            browser::close_details("place");
            wanted.set(String::new());
            dispatch.emit(Action::SetPlace(id.clone()));
        })
    };
    let link = Tag::new("a")
        .attr("href", route::place_path(&place.id))
        .attr("data-place", &place.id)
        .onclick(props.live.then_some(onclick))
        .text(&place.name);
    let link = if place.id == props.selection.place { link.fixed("aria-current", "true") } else { link };
    Tag::new("li").key(&place.id).child(link)
}
