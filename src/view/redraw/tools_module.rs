//! The module that draws the charts that are used rather than read.
//!
//! Invariant: nothing that the modules before it hold calls a tool but through [`ToolsModule`], so they are a module of
//! their own, which is fetched where a tool is shown or asked for. What tools and views both draw with belongs to the
//! views: without these no tool is of use.

use super::region::{Region, RegionInputs};
use super::render_context::ToolsModule;
use crate::compare::{self, CareerJob, Scope};
use crate::model::Dataset;
use crate::state::Chart;
use crate::view::fit_result;
use crate::view::{profile, touch};
use std::rc::Rc;

static TOOLS: ToolsModule = ToolsModule {
    draw: compare::draw_tool,
    advance,
    takes_turns,
    set_typed: compare::set_typed,
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
            #[cfg(not(feature = "embed"))]
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

#[cfg(all(feature = "split", not(feature = "embed")))]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn overview() -> Result<&'static super::render_context::OverviewModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::render_context::OverviewModule::live())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn views() -> Result<&'static super::render_context::ViewsModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::render_context::ViewsModule::linked())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn pay() -> Result<&'static super::render_context::PayModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::render_context::PayModule::linked())
}

/// Simulates careers for a turn, if that is what a region is drawn from; says whether all is done.
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

/// True while careers are simulated for a region.
fn takes_turns(inputs: &RegionInputs) -> bool {
    inputs.region == Region::Chart(Chart::PathFan) && !inputs.is_made()
}
