//! The whole of `main`: head, controls, sentences, sections, and the state behind them.
//!
//! Invariant: a choice goes one way round: control, action, `apply`, selection, view, address.
//! What is drawn is the page's own selection until the whole dataset is there.

use super::basis::BasisDialog;
use super::controls::Controls;
use super::figure::sentence;
use super::section::SectionView;
use super::{Adopted, Completeness, Data, choice};
use crate::browser;
use crate::compare::{Scope, document_title, heading, insights};
use crate::locale::Message;
use crate::model::{Dataset, FigureKey};
use crate::state::{Action, Known, Section, Selection, apply, query, route};
use std::cell::Cell;
use yew::prelude::*;

/// What the page starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What is known so far.
    pub data: Data,
    /// What the address asks for.
    pub selection: Selection,
    /// Whether controls that need the program work: false in the prerendered page.
    pub live: bool,
    /// Parts of the static page to keep.
    #[prop_or_default]
    pub adopted: Adopted,
    /// Called once the first view is complete.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The whole of `main`.
#[component]
pub fn App(props: &AppProps) -> Html {
    let live = props.live;
    let data = use_state_eq(|| props.data.clone());
    let wanted = use_state_eq(|| props.selection.clone());
    let said = use_state_eq(String::new);
    let figure = use_state_eq(|| None::<FigureKey>);
    // The elements to try to focus once a change is drawn.
    let focus = use_mut_ref(Vec::<String>::new);

    let load = use_loader(&data, &wanted, &said, &props.selection);
    let dispatch = {
        let (data, wanted, said, focus, load) =
            (data.clone(), wanted.clone(), said.clone(), focus.clone(), load.clone());
        use_callback((*wanted).clone(), move |action: Action, current: &Selection| {
            let next = apply(current, &action, Known(&data));
            if next == *current {
                return;
            }
            browser::push(&format!("/{}", query::encode(&next, &Selection::default())));
            said.set(choice::said(&Scope::new(&data, &next), &action));
            *focus.borrow_mut() = choice::focus_after(&action);
            wanted.set(next);
            load.emit(());
        })
    };
    {
        let (data, wanted, load, on_ready) = (data.clone(), wanted.clone(), load.clone(), props.on_ready.clone());
        use_effect_with((), move |()| {
            on_ready.emit(());
            let listener = browser::on_back(move || {
                let (path, search) = browser::address();
                let page = route::read(&path, Known(&data)).unwrap_or_default();
                wanted.set(query::decode(&search, &page, Known(&data)));
                load.emit(());
            });
            move || drop(listener)
        });
    }
    {
        let data = data.clone();
        use_effect_with((*wanted).clone(), move |wanted| {
            let scope = Scope::new(&data, wanted);
            browser::set_document(&document_title(&scope), wanted.locale.tag(), wanted.locale.direction());
            browser::follow_choices();
            let ids = std::mem::take(&mut *focus.borrow_mut());
            ids.iter().any(|id| browser::focus_id(id));
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

    let shown = if data.is_whole() { &*wanted } else { &props.selection };
    let scope = Scope::new(&data, shown);
    let lede = if shown.roles.len() > 1 { Message::Lede } else { Message::LedeSingle };
    let sentences = || {
        let found = insights(&scope);
        let items = found.iter().enumerate().map(|(at, found)| html! { <li key={at}>{ sentence(found) }</li> });
        html! { <ul class="insights">{ for items }</ul> }
    };
    let sections = Section::ALL.into_iter().filter(|section| shown.sections.contains(*section));
    let on_key = live.then(|| Callback::from(|event: KeyboardEvent| browser::step_in_table(&event)));
    let on_use = live.then(|| load.reform(|_: PointerEvent| ()));
    let on_focus = live.then(|| load.reform(|_: FocusEvent| ()));
    html! {
        <ContextProvider<Adopted> context={props.adopted.clone()}>
            <div class="app" onclick={live.then_some(on_click)} onkeydown={on_key}>
                <h1 key="h1">{ heading(&scope) }</h1>
                <p key="lede" class="lede">{ scope.text(lede) }</p>
                <div key="controls" onpointerover={on_use} onfocusin={on_focus}>
                    <Controls data={(*data).clone()} selection={(*wanted).clone()} {live} {dispatch} />
                </div>
                <p key="said" class="said" role="status">{ (*said).clone() }</p>
                { props.adopted.block("insights", shown, Selection::clone, sentences) }
                <div key="sections">
                    { for sections.map(|section| html! {
                        <SectionView key={section.id()} data={(*data).clone()} {section} {live}
                            selection={section_selection(section, shown)} />
                    }) }
                </div>
                <BasisDialog key="basis" data={(*data).clone()} selection={shown.clone()} figure={(*figure).clone()} {on_close} />
            </div>
        </ContextProvider<Adopted>>
    }
}

/// A callback that fetches the whole dataset, once, unless it is there. If it cannot be had, the
/// choice that asked for it is taken back and the visitor is told.
#[hook]
fn use_loader(
    data: &UseStateHandle<Data>,
    wanted: &UseStateHandle<Selection>,
    said: &UseStateHandle<String>,
    page: &Selection,
) -> Callback<()> {
    // Whether it is there or on its way.
    let asked = use_mut_ref(|| Cell::new(data.is_whole()));
    let (data, wanted, said, page) = (data.clone(), wanted.clone(), said.clone(), page.clone());
    use_callback((), move |(), ()| {
        if asked.borrow().replace(true) {
            return;
        }
        let (data, wanted, said, page) = (data.clone(), wanted.clone(), said.clone(), page.clone());
        let asked = asked.clone();
        browser::load_dataset(move |bytes| match bytes.and_then(|bytes| Dataset::from_compact(&bytes).ok()) {
            Some(dataset) => data.set(Data::new(dataset, Completeness::Whole)),
            None => {
                asked.borrow().set(false);
                said.set(page.locale.text(Message::SaidNotLoaded).into_owned());
                browser::push(&format!("/{}", query::encode(&page, &Selection::default())));
                wanted.set(page);
            }
        });
    })
}

/// The selection as far as a section depends on it: a choice that does not concern a section
/// leaves its properties equal, and it is not drawn again.
pub(super) fn section_selection(section: Section, selection: &Selection) -> Selection {
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
