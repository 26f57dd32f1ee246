//! The program that runs in the browser.
//!
//! Invariant: no logic. It reads the built-in dataset and the address, draws beside the static
//! page, and takes over when the first view is complete. If it cannot, the static page stays.

use rolescope::browser;
use rolescope::model::Dataset;
use rolescope::state::{Known, query, route};
use rolescope::view::{App, AppProps, Data};
use yew::Callback;

/// The dataset in its compact form, made by `cargo xtask bake`.
static DATASET: &[u8] = include_bytes!("../../data/baked/rolescope.postcard");

fn main() {
    #[cfg(feature = "test-panic")]
    browser::abort_on_request();
    if !browser::is_comparison() {
        // A page of text is complete as it is.
        return browser::mark_ready();
    }
    let (Ok(dataset), Some(root)) = (Dataset::from_compact(DATASET), browser::detached_main()) else {
        // The loader says why: it waits for the page to be marked.
        return;
    };
    let (path, search) = browser::address();
    let known = Known(&dataset);
    let page = route::read(&path, known).unwrap_or_default();
    let selection = query::decode(&search, &page, known);
    let live = root.clone();
    let on_ready = Callback::from(move |()| browser::take_over(&live));
    let props = AppProps { data: Data::new(dataset), selection, live: true, on_ready };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
