//! The program of the page that puts an embed together.
//!
//! Invariant: no logic. It reads what the page says of the site, fetches the dataset, draws beside the static page and takes over; if
//! it cannot, the static page stays.

use rolescope::browser;
use rolescope::embed::Site;
use rolescope::model::{Dataset, DatasetParts};
use rolescope::view::{Builder, BuilderProps, Data};
use std::rc::Rc;
use yew::Callback;

fn main() {
    let site = Rc::new(Site::read(|name| browser::attribute_of("builder", name)));
    let asked = DatasetParts::BUILT_IN.iter().map(|part| (part, browser::fetch(part, None))).collect::<Vec<_>>();
    yew::platform::spawn_local(async move {
        let mut dataset = Some(Dataset::default());
        for (part, bytes) in asked {
            let part = bytes.await.and_then(|bytes| Dataset::from_part(part, &bytes).ok());
            dataset = dataset.zip(part).map(|(dataset, part)| dataset.merge(part));
        }
        match (dataset, browser::detached_main()) {
            (Some(dataset), Some(root)) => {
                let live = root.clone();
                let on_ready = Callback::from(move |()| browser::take_over(&live));
                let props = BuilderProps { data: Data::new(dataset), site, live: true, on_ready };
                yew::Renderer::<Builder>::with_root_and_props(root, props).render();
            }
            // The loader puts the static page back and says why.
            _ => browser::report_failure("the data file could not be loaded"),
        }
    });
}
