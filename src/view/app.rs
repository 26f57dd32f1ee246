//! The whole of `main`: head, controls, sentences, sections, and the state behind them.
//!
//! Invariant: a choice goes one way round: control, action, `apply`, selection, view, address.

use super::basis::BasisDialog;
use super::controls::Controls;
use super::figure::sentence;
use super::section::SectionView;
use super::{Data, choice};
use crate::compare::{Scope, document_title, heading, insights};
use crate::locale::Message;
use crate::model::FigureKey;
use crate::state::{Action, Known, Section, Selection, apply, query, route};
use crate::browser;
use yew::prelude::*;

/// What the page starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Everything that is known.
    pub data: Data,
    /// What the address asks for.
    pub selection: Selection,
    /// Whether controls that need the program work: false in the prerendered page.
    pub live: bool,
    /// Called once the first view is complete.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The whole of `main`.
#[component]
pub fn App(props: &AppProps) -> Html {
    let data = props.data.clone();
    let live = props.live;
    let selection = use_state_eq(|| props.selection.clone());
    let said = use_state_eq(String::new);
    let figure = use_state_eq(|| None::<FigureKey>);
    // The element to focus once the change is drawn.
    let focus = use_mut_ref(|| None::<Vec<String>>);

    let dispatch = {
        let (data, selection, said, focus) = (data.clone(), selection.clone(), said.clone(), focus.clone());
        use_callback((*selection).clone(), move |action: Action, current: &Selection| {
            let next = apply(current, &action, Known(&data));
            if next == *current {
                return;
            }
            browser::push(&format!("/{}", query::encode(&next, &Selection::default())));
            said.set(choice::said(&Scope::new(&data, &next), &action));
            *focus.borrow_mut() = Some(choice::focus_after(&action, &next));
            selection.set(next);
        })
    };

    {
        let (data, selection, on_ready) = (data.clone(), selection.clone(), props.on_ready.clone());
        use_effect_with((), move |()| {
            on_ready.emit(());
            let listener = browser::on_back(move || {
                let (path, search) = browser::address();
                let known = Known(&data);
                let page = route::read(&path, known).unwrap_or_default();
                selection.set(query::decode(&search, &page, known));
            });
            move || drop(listener)
        });
    }
    {
        let data = data.clone();
        use_effect_with((*selection).clone(), move |selection| {
            let scope = Scope::new(&data, selection);
            browser::set_document(&document_title(&scope), selection.locale.tag(), selection.locale.direction());
            if let Some(ids) = focus.borrow_mut().take() {
                ids.iter().any(|id| browser::focus_id(id));
            }
        });
    }
    let on_click = {
        let figure = figure.clone();
        use_callback((), move |event: MouseEvent, ()| {
            if let Some(key) = browser::clicked_figure(&event).and_then(|name| name.parse().ok()) {
                figure.set(Some(key));
            }
        })
    };
    let on_close = {
        let figure = figure.clone();
        use_callback((), move |(), ()| figure.set(None))
    };

    let scope = Scope::new(&data, &selection);
    let sentences = insights(&scope);
    let sections = Section::ALL.into_iter().filter(|section| selection.sections.contains(*section));
    html! {
        <div class="app" onclick={live.then_some(on_click)}>
            <h1 key="h1">{ heading(&scope) }</h1>
            <p key="lede" class="lede">
                { scope.text(if selection.roles.len() > 1 { Message::Lede } else { Message::LedeSingle }) }
            </p>
            <Controls key="controls" data={data.clone()} selection={(*selection).clone()} {live} {dispatch} />
            <p key="said" class="hidden" role="status">{ (*said).clone() }</p>
            <ul key="insights" class="insights">
                { for sentences.iter().enumerate().map(|(at, found)| html! { <li key={at}>{ sentence(found) }</li> }) }
            </ul>
            <div key="sections">
                { for sections.map(|section| html! {
                    <SectionView key={section.id()} data={data.clone()} {section} {live}
                        selection={section_selection(section, &selection)} />
                }) }
            </div>
            <BasisDialog key="basis" {data} selection={(*selection).clone()} figure={(*figure).clone()} {on_close} />
        </div>
    }
}

/// The selection as far as a section depends on it: a choice that does not concern a section
/// leaves its properties equal, and it is not drawn again.
fn section_selection(section: Section, selection: &Selection) -> Selection {
    let default = Selection::default();
    let depends_on_place = matches!(section, Section::Glance | Section::Pay | Section::Requirements);
    Selection {
        roles: selection.roles.clone(),
        place: if depends_on_place { selection.place.clone() } else { default.place },
        series: if section == Section::Pay { selection.series } else { default.series },
        sections: default.sections,
        differences_only: selection.differences_only && !matches!(section, Section::Pay | Section::Questions),
        locale: selection.locale,
    }
}
