//! The choice of the place.

use super::controls::ControlProps;
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
        props.live.then(|| Callback::from(move |event: InputEvent| wanted.set(browser::input_value(&event).to_lowercase())))
    };
    let offered = |regions: bool| -> Vec<&Place> {
        let places = scope.data.places.iter().filter(|place| place.survey);
        let mut found: Vec<&Place> = places
            .filter(|place| (place.kind != PlaceKind::Country) == regions)
            .filter(|place| place.name.to_lowercase().contains(wanted.trim()) || place.id.eq_ignore_ascii_case(wanted.trim()))
            .collect();
        if !regions {
            found.sort_by(|a, b| a.name.cmp(&b.name));
        }
        found
    };
    let groups = [(Message::PlacesRegions, offered(true)), (Message::PlacesCountries, offered(false))];
    let none = groups.iter().all(|(_, places)| places.is_empty());
    let now = scope.place_name(&props.selection.place);
    html! {
        <details id="place" class="panel">
            <summary id="place-summary">{ scope.fill(Message::PlaceControl, &[&now]) }</summary>
            <input type="search" aria-label={scope.text(Message::FindPlace)} placeholder={scope.text(Message::FindPlace)}
                disabled={!props.live} {oninput} />
            if none { <p key="none">{ scope.text(Message::NoPlaceFound) }</p> }
            { for groups.into_iter().filter(|(_, places)| !places.is_empty()).map(|(heading, places)| html! {
                <div key={format!("{heading:?}")}>
                    <h3>{ scope.text(heading) }</h3>
                    <ul>{ for places.into_iter().map(|place| item(props, &wanted, place)) }</ul>
                </div>
            }) }
        </details>
    }
}

fn item(props: &ControlProps, wanted: &UseStateHandle<String>, place: &Place) -> Html {
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
    let current = (place.id == props.selection.place).then_some("true");
    html! {
        <li key={place.id.clone()}>
            <a href={route::place_path(&place.id)} data-place={place.id.clone()} aria-current={current}
                onclick={props.live.then_some(onclick)}>{ &place.name }</a>
        </li>
    }
}
