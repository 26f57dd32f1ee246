//! The program that runs in the browser.
//!
//! Invariant: no logic. It reads the built-in data and the address, draws beside the static page,
//! and takes over when the first view is complete. If it cannot, the static page stays.

use rolescope::browser;
use rolescope::model::Dataset;
use rolescope::state::route::{self, Base};
use rolescope::state::{Choosable, Fields, Selection, View, mine, query};
use rolescope::view::{App, AppProps, Data, Keeps, Needs, RenderContext, StaticPage};
use yew::Callback;

/// The names of roles and places, made by `cargo xtask bake`.
static NAMES: &[u8] = include_bytes!("../../data/baked/names.postcard");

fn main() {
    if !browser::is_comparison() {
        // A page of text is complete as it is.
        return browser::mark_ready();
    }
    let Ok(names) = Dataset::from_names(NAMES) else { return };
    let (path, search) = browser::address();
    let page = route::read(&path, Choosable(&names)).unwrap_or_default();
    let base = Base::read(&path, Choosable(&names)).map(|(base, _)| base).unwrap_or_default();
    let is_start = page.view == View::Overview && page.chart.is_none();
    let mut selection = query::decode(&search, &page, Choosable(&names));
    if let Some(view) = route::view_meant(&search, &browser::fragment()).filter(|view| is_start && *view != page.view) {
        // An older address: its sections stand on a view of their own now.
        selection = Selection { sections: page.sections, ..selection }.on(view);
        let address = route::address(&selection, &base);
        return browser::replace_page(&address);
    }
    // Sections are left out by elements on other sites' pages alone.
    selection.sections = page.sections;
    let (typed, keeps) = mine();
    // States and metro areas are known to the whole dataset alone.
    let suffices = StaticPage::suffices(&page, &selection, &typed) && !query::asks_for_part(&search, Choosable(&names));
    let props = AppProps {
        data: Data::new(names),
        selection,
        base,
        typed,
        keeps,
        live: true,
        render: None,
        static_page: StaticPage::new(page, browser::parts()),
        on_ready: Callback::noop(),
        on_change: None,
        on_turn: Callback::noop(),
    };
    if suffices {
        return start(props, &search);
    }
    // The address asks for what the static page does not show.
    yew::platform::spawn_local(async move {
        let needs = Needs::of(&props.selection).of_query(&search, Choosable(&props.data));
        match RenderContext::load(needs, None).await {
            Some(render) => {
                let page = props.static_page.selection();
                let selection = query::decode(&search, page, Choosable(render.data()));
                let selection = Selection { sections: page.sections, ..selection };
                start(AppProps { render: Some(render), selection, ..props }, &search);
            }
            // The loader puts the static page back and says why.
            None => browser::report_failure("the data file could not be loaded"),
        }
    });
}

/// The values that the visitor keeps, from the link or, where it has none, from this browser.
fn mine() -> (Fields, Keeps) {
    let linked = mine::decode(&browser::fragment());
    let stored = browser::stored(mine::STORED_AS);
    let (link, storage) = (!linked.is_empty(), stored.is_some());
    let mut mine = if link { linked } else { mine::decode(&stored.unwrap_or_default()) };
    let pay = mine::has_pay(&mine);
    mine.set("keep-pay", if pay { "1" } else { "" });
    (mine, Keeps { link, storage, pay })
}

/// Draws the live page beside the static one. An address with a query is written as it was read, so that a visitor sees what
/// of it was not understood.
fn start(props: AppProps, search: &str) {
    let Some(root) = browser::detached_main() else { return };
    if !search.is_empty() {
        browser::replace(&(route::address(&props.selection, &props.base) + &browser::fragment()));
    }
    let live = root.clone();
    let on_ready = Callback::from(move |()| browser::take_over(&live));
    yew::Renderer::<App>::with_root_and_props(root, AppProps { on_ready, ..props }).render();
}
