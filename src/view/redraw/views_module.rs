//! The module that draws what stands on other views than the overview, and what is made of what is shown.
//!
//! Invariant: the first load and the overview call none of this but through [`ViewsModule`]; nothing here calls what a later
//! module draws but through the door of that module.

use super::fragment::Fragment;
use super::other_views;
use super::overview_module::ReadParts;
use super::region::RegionInputs;
use super::render_context::RenderContext;
use super::scheduler::TakeTurns;
use super::turns;
use crate::browser::Chosen;
use crate::compare::{self, ChartModel, Field, Scope, Table};
use crate::model::{Dataset, Part};
use crate::state::{Chart, Section};
use crate::view::basis;
use crate::view::element::optional;
use crate::view::export::{self, Exported};
use crate::view::fields::fields;
use crate::view::visit;
use crate::view::visited::{At, Use, Visited};
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// Goes where a use of a drawing leads; gives what the use sets, and whether it is over.
type Visit = fn(&RenderContext, &RegionInputs, &mut Visited, (Chart, Use)) -> Option<(Chosen, bool)>;

/// The functions of the views.
pub struct ViewsModule {
    /// A chart that stands on one of the views and is not about pay; nothing for another.
    pub(in crate::view) draw: fn(&Scope<'_>, Chart) -> Option<ChartModel>,
    /// The table of a section, where it has one, and its rows that matter less.
    pub(in crate::view) tables: fn(&Scope<'_>, Section) -> Option<(Table, Table)>,
    /// Draws a fragment that no chart and no table is.
    pub(in crate::view) fragment: fn(&RenderContext, Fragment, &RegionInputs) -> Html,
    /// Reads any parts of the dataset as one.
    pub(super) read: ReadParts,
    /// What can be chosen in a chart.
    pub(in crate::view) fields: fn(&[Field], bool) -> Html,
    /// Everything that a figure stands on, by its name.
    pub(in crate::view) basis: fn(&Scope<'_>, &str) -> Html,
    /// Goes where a use of a drawing leads.
    pub(in crate::view) visit: Visit,
    /// A ring around a figure of a drawing, and what is read out there.
    pub(in crate::view) stop: fn(&RenderContext, &RegionInputs, At) -> Option<(Html, String)>,
    /// Draws the fragments that wait, one in a task.
    pub(super) take_turns: TakeTurns,
    /// Gives the visitor a chart as a file.
    pub(in crate::view) export: fn(&RenderContext, &[Rc<RegionInputs>], &str, Callback<Exported>),
}

static VIEWS: ViewsModule = ViewsModule {
    draw: compare::draw_view,
    tables: other_views::tables,
    fragment: other_views::draw,
    read,
    fields: |all, live| optional(fields(all, live)),
    basis: basis::facts,
    visit: visit::visit,
    stop: visit::stop,
    take_turns: turns::take_turns,
    export: export::export,
};

impl ViewsModule {
    /// The functions, fetched where they are not part of the program; `None` where they cannot be had.
    pub async fn load() -> Option<&'static Self> {
        #[cfg(feature = "split")]
        {
            overview().await.ok()?;
            views().await.ok()
        }
        #[cfg(not(feature = "split"))]
        Some(Self::linked())
    }

    /// The functions, as the module that holds them gives them.
    pub(in crate::view) fn linked() -> &'static Self {
        &VIEWS
    }
}

fn read(parts: &[(Part, Rc<[u8]>)]) -> Option<Dataset> {
    let mut all = Dataset::default();
    for (part, bytes) in parts {
        all = all.merge(Dataset::from_part(*part, bytes).ok()?);
    }
    Some(all)
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(views, fallible)]
fn views() -> Result<&'static ViewsModule, wasm_split_helpers::SplitLoaderError> {
    Ok(ViewsModule::linked())
}

/// The entry of the overview, word for word, so that the compiler makes one function of the two. With it all that the
/// overview holds is a thing that the views use as well, and the splitter makes one file of it.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(views, fallible)]
fn overview() -> Result<&'static super::overview_module::OverviewModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::overview_module::OverviewModule::live())
}
