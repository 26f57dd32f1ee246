//! The module that draws the overview, and all that every view is drawn with: tables, drawings, the panels of choices.
//!
//! Invariant: the first load calls none of this but through [`OverviewModule`]; nothing here calls what only other views
//! need but through [`ViewsModule`](super::views_module::ViewsModule). So the linker's reachable code falls apart.

use super::draw_overview;
use super::render_context::OverviewModule;
use crate::compare::Scope;
use crate::model::{Dataset, DatasetPart, IS_ELEMENT};
use crate::state::route::Base;
use crate::view::element::Tag;
use crate::view::{sections, tabs};
use std::rc::Rc;

/// For a page that is written.
static WRITING: OverviewModule = OverviewModule {
    make: draw_overview::make,
    sections: sections::sections,
    part: |layout, fragment| layout.fragment(fragment),
    // An element has tabs of its own, and no line that leads to each part.
    tabs: if IS_ELEMENT { no_links } else { tabs::tabs },
    jump: if IS_ELEMENT { no_links } else { tabs::jump },
    fragment: draw_overview::draw,
    read,
    live: false,
};

/// For a page that is used.
static LIVE: OverviewModule = OverviewModule { live: true, ..WRITING };

impl OverviewModule {
    /// The functions, fetched where they are not part of the program; `None` where they cannot be had.
    pub async fn load() -> Option<&'static Self> {
        // An element has no page to show before, and draws its overview with the first module.
        #[cfg(all(feature = "split", not(feature = "embed")))]
        return overview().await.ok();
        #[cfg(not(all(feature = "split", not(feature = "embed"))))]
        Some(Self::live())
    }

    /// The functions, as the module that holds them gives them.
    pub(in crate::view) fn live() -> &'static Self {
        &LIVE
    }

    /// The functions, for a page that is written.
    pub(super) fn writing() -> &'static Self {
        &WRITING
    }
}

fn no_links(_: &Scope<'_>, _: &Base) -> Tag {
    Tag::new("span")
}

/// To join other parts takes code of its own, which comes with the views.
fn read(parts: &[(DatasetPart, Rc<[u8]>)]) -> Option<Dataset> {
    let mut all = None;
    // The overview's part is the first of them by its kind.
    for kind in DatasetPart::ALL {
        for (_, bytes) in parts.iter().filter(|(part, _)| *part == kind) {
            let more = Dataset::from_near(bytes).ok()?;
            all = Some(match all {
                None => more,
                Some(all) => Dataset::with_places(all, more),
            });
        }
    }
    all
}

#[cfg(all(feature = "split", not(feature = "embed")))]
#[wasm_split_helpers::wasm_split(overview, fallible)]
fn overview() -> Result<&'static OverviewModule, wasm_split_helpers::SplitLoaderError> {
    Ok(OverviewModule::live())
}
