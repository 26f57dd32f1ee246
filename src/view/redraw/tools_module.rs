//! The module that draws the charts that are used rather than read.
//!
//! Invariant: nothing that the modules before it hold calls a tool but through [`ToolsModule`], so they are a module of
//! their own, which is fetched where a tool is shown or asked for. What tools and views both draw with belongs to the
//! views: without these no tool is of use.

use super::region::{Region, RegionInputs};
use super::render_context::RenderContext;
use crate::browser::{Chosen, Tree};
use crate::compare::{self, CareerJob, ChartModel, Scope};
use crate::locale::Locale;
use crate::model::Dataset;
use crate::state::{Chart, Fields};
use crate::view::fit_result;
use crate::view::profile::{self, Opened};
use crate::view::touch::{self, Touched};
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// The functions of the tools.
pub struct ToolsModule {
    /// A tool, ready to be shown.
    pub(in crate::view) draw: fn(&Scope<'_>, Chart) -> Option<ChartModel>,
    /// Does a turn's worth of what a unit takes; says whether all is done.
    pub(in crate::view) advance: fn(&Dataset, &RegionInputs) -> bool,
    /// Whether what a region takes is worked out over several turns, and is not there yet.
    pub(in crate::view) takes_turns: fn(&RegionInputs) -> bool,
    /// What is typed after a field was used, and what is said of it.
    pub(in crate::view) put: fn(&Scope<'_>, &str, &str) -> (Fields, String),
    /// What a use of a drawing sets.
    pub(in crate::view) touch: fn(&RenderContext, &RegionInputs, Touched) -> Option<Chosen>,
    /// What becomes of what visitors said of themselves.
    pub(in crate::view) profile: fn(&Scope<'_>, bool) -> Html,
    /// The result of the role fit.
    pub(in crate::view) fit_result: fn(&Scope<'_>) -> Html,
    /// Gives the visitor what they said of themselves as a file.
    pub(in crate::view) save: fn(Locale, &Fields, bool) -> String,
    /// Reads such a file from the field with an id in a tree.
    pub(in crate::view) open: fn(Locale, Tree, &str, Callback<Opened>),
}

static TOOLS: ToolsModule = ToolsModule {
    draw: compare::draw_tool,
    advance,
    takes_turns,
    put: compare::put,
    touch: touch::touch,
    profile: profile::profile,
    fit_result: fit_result::fit_result,
    save: profile::save,
    open: profile::open,
};

impl ToolsModule {
    /// The functions, for a page that is written.
    #[must_use]
    pub fn linked() -> &'static Self {
        &TOOLS
    }

    /// The functions, fetched where they are not part of the program; `None` where they cannot be
    /// had.
    pub async fn load() -> Option<&'static Self> {
        #[cfg(feature = "split")]
        {
            overview().await.ok()?;
            views().await.ok()?;
            pay().await.ok()?;
            tools().await.ok()
        }
        #[cfg(not(feature = "split"))]
        Some(Self::linked())
    }
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn tools() -> Result<&'static ToolsModule, wasm_split_helpers::SplitLoaderError> {
    Ok(ToolsModule::linked())
}

// The entries of the modules before it, word for word; see `views_module.rs`.

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn overview() -> Result<&'static super::overview_module::OverviewModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::overview_module::OverviewModule::live())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn views() -> Result<&'static super::views_module::ViewsModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::views_module::ViewsModule::linked())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn pay() -> Result<&'static super::pay_module::PayModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::pay_module::PayModule::linked())
}

/// Simulates careers for a turn, if that is what a unit is drawn from; says whether all is done.
fn advance(data: &Dataset, inputs: &RegionInputs) -> bool {
    if !takes_turns(inputs) {
        return true;
    }
    let scope = Scope::new(data, &inputs.selection).with(&inputs.typed);
    let mut job = inputs.job.borrow_mut();
    let job = job.get_or_insert_with(|| Box::new(compare::careers(&scope)));
    let Some(job) = job.downcast_mut::<CareerJob>() else { return true };
    let done = job.advance();
    if done {
        inputs.keep(Rc::new(compare::draw_careers(&scope, job)));
    }
    done
}

/// Whether careers are simulated for a region, and are not done.
fn takes_turns(inputs: &RegionInputs) -> bool {
    inputs.region == Region::Chart(Chart::PathFan) && !inputs.is_made()
}
