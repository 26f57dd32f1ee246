//! The program that runs in the browser.
//!
//! Invariant: no logic. It reads the built-in data and the address, draws beside the static page,
//! and takes over when the first view is complete. If it cannot, the static page stays.

use rolescope::browser;
use rolescope::model::Dataset;
use rolescope::state::{Known, Selection, query, route};
use rolescope::view::{Adopted, App, AppProps, Completeness, Data};
use yew::Callback;

/// What the charts of the default pages need, made by `cargo xtask bake`.
static CORE: &[u8] = include_bytes!("../../data/baked/core.postcard");

fn main() {
    if !browser::is_comparison() {
        // A page of text is complete as it is.
        return browser::mark_ready();
    }
    let Ok(core) = Dataset::from_compact(CORE) else { return };
    let (path, search) = browser::address();
    let page = route::read(&path, Known(&core)).unwrap_or_default();
    let selection = query::decode(&search, &page, Known(&core));
    let adopted = if selection == page {
        Adopted::new(page.clone(), browser::blocks(), browser::hidden_rows())
    } else {
        Adopted::default()
    };
    if selection == page && page.place == Selection::default().place {
        return start(Data::new(core, Completeness::Core), selection, adopted);
    }
    browser::load_dataset(move |bytes| match bytes.and_then(|bytes| Dataset::from_compact(&bytes).ok()) {
        Some(whole) => start(Data::new(whole, Completeness::Whole), selection, adopted),
        // The loader puts the static page back and says why.
        None => browser::report_failure("the data file could not be loaded"),
    });
}

/// Draws the live page beside the static one.
fn start(data: Data, selection: Selection, adopted: Adopted) {
    let Some(root) = browser::detached_main() else { return };
    let live = root.clone();
    let on_ready = Callback::from(move |()| browser::take_over(&live));
    let props = AppProps { data, selection, live: true, adopted, on_ready };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
