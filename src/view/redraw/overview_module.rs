//! The module that draws the overview, and all that every view is drawn with: tables, drawings, the panels of choices.
//!
//! Invariant: the first load calls none of this but through [`OverviewModule`]; nothing here calls what only other views
//! need but through [`ViewsModule`](super::views_module::ViewsModule). So the linker's reachable code falls apart.

use super::fragment::{self, Fragment};
use super::region::RegionInputs;
use super::render_context::RenderContext;
use crate::compare::Scope;
use crate::model::{Dataset, Part};
use crate::state::route::Base;
use crate::view::element::Tag;
use crate::view::layout::Layout;
use crate::view::{sections, tabs};
use std::any::Any;
use std::rc::Rc;
use yew::prelude::Html;

/// Reads parts of the dataset from their compact forms, and joins them.
pub(super) type ReadParts = fn(&[(Part, Rc<[u8]>)]) -> Option<Dataset>;

/// The functions that draw the overview, and hand on what other modules draw.
pub struct OverviewModule {
    /// Makes what the fragments of a region have in common.
    pub(in crate::view) make: fn(&RenderContext, &RegionInputs) -> Option<Rc<dyn Any>>,
    /// What a view shows, from its fragments.
    pub(in crate::view) sections: fn(&Layout<'_>) -> Vec<Html>,
    /// A fragment of the head, from the same.
    pub(in crate::view) part: fn(&Layout<'_>, Fragment) -> Html,
    /// The views as tabs.
    pub(in crate::view) tabs: fn(&Scope<'_>, &Base) -> Tag,
    /// The links to each part of the view.
    pub(in crate::view) jump: fn(&Scope<'_>, &Base) -> Tag,
    /// Draws a fragment.
    pub(in crate::view) fragment: fn(&RenderContext, Fragment, &RegionInputs) -> Html,
    /// Reads the overview's part of the dataset, and those of other places with it.
    pub(super) read: ReadParts,
    /// Whether what is drawn answers to keys.
    pub(in crate::view) live: bool,
}

/// For a page that is written.
static WRITING: OverviewModule = OverviewModule {
    make: fragment::make,
    sections: sections::sections,
    part: |layout, fragment| layout.fragment(fragment),
    tabs: tabs::tabs,
    jump: tabs::jump,
    fragment: fragment::draw,
    read,
    live: false,
};

/// For a page that is used.
static LIVE: OverviewModule = OverviewModule { live: true, ..WRITING };

impl OverviewModule {
    /// The functions, fetched where they are not part of the program; `None` where they cannot be had.
    pub async fn load() -> Option<&'static Self> {
        #[cfg(feature = "split")]
        return overview().await.ok();
        #[cfg(not(feature = "split"))]
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

/// To join other parts takes code of its own, which comes with the views.
fn read(parts: &[(Part, Rc<[u8]>)]) -> Option<Dataset> {
    let mut all = None;
    // The overview's part is the first of them by its kind.
    for kind in Part::ALL {
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

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(overview, fallible)]
fn overview() -> Result<&'static OverviewModule, wasm_split_helpers::SplitLoaderError> {
    Ok(OverviewModule::live())
}
