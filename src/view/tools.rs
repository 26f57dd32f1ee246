//! What the charts that are shown alone take besides the painter, and how it gets here.
//!
//! Invariant: nothing that the first load or the painter holds calls a tool but through [`Tools`],
//! so they are a module of their own, which is fetched where a tool is shown or asked for. What
//! both draw with belongs to the painter: without it no tool is of use.

use super::painter::Supply;
use super::profile::{self, Opened};
use super::touch::{self, Touched};
use super::unit::{Unit, Wanted};
use crate::browser::{Chosen, Tree};
use crate::compare::{self, CareerJob, ChartModel, Scope};
use crate::locale::Locale;
use crate::model::Dataset;
use crate::state::{Chart, Fields};
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// The functions of the tools.
pub struct Tools {
    /// A tool, ready to be shown.
    pub(super) draw: fn(&Scope<'_>, Chart) -> Option<ChartModel>,
    /// Does a turn's worth of what a unit takes; says whether all is done.
    pub(super) advance: fn(&Dataset, &Wanted) -> bool,
    /// What is typed after a field was used, and what is said of it.
    pub(super) put: fn(&Scope<'_>, &str, &str) -> (Fields, String),
    /// What a use of a drawing sets.
    pub(super) touch: fn(&Supply, &Wanted, Touched) -> Option<Chosen>,
    /// What becomes of what visitors said of themselves.
    pub(super) profile: fn(&Scope<'_>, bool) -> Html,
    /// Gives the visitor what they said of themselves as a file.
    pub(super) save: fn(Locale, &Fields, bool) -> String,
    /// Reads such a file from the field with an id in a tree.
    pub(super) open: fn(Locale, Tree, &str, Callback<Opened>),
}

static TOOLS: Tools = Tools {
    draw: compare::draw_tool,
    advance,
    put: compare::put,
    touch: touch::touch,
    profile: profile::profile,
    save: profile::save,
    open: profile::open,
};

impl Tools {
    /// The functions, for a page that is written.
    #[must_use]
    pub fn linked() -> &'static Self {
        &TOOLS
    }

    /// The functions, fetched where they are not part of the program; `None` where they cannot be
    /// had.
    pub async fn load() -> Option<&'static Self> {
        #[cfg(feature = "split")]
        painter().await.ok()?;
        #[cfg(feature = "split")]
        return split().await.ok();
        #[cfg(not(feature = "split"))]
        Some(Self::linked())
    }
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn split() -> Result<&'static Tools, wasm_split_helpers::SplitLoaderError> {
    Ok(Tools::linked())
}

/// The painter's own entry, word for word, so that the compiler makes one function of the two. With
/// it all that the painter holds is a thing that the tools use as well, and what both use is one
/// file: the painter's.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tools, fallible)]
fn painter() -> Result<&'static super::painter::Painter, wasm_split_helpers::SplitLoaderError> {
    Ok(super::painter::Painter::live())
}

/// Simulates careers for a turn, if that is what a unit is drawn from; says whether all is done.
fn advance(data: &Dataset, wanted: &Wanted) -> bool {
    if wanted.unit != Unit::Chart(Chart::PathFan) || wanted.is_made() {
        return true;
    }
    let scope = Scope::new(data, &wanted.selection).with(&wanted.typed);
    let mut job = wanted.job.borrow_mut();
    let job = job.get_or_insert_with(|| Box::new(compare::careers(&scope)));
    let Some(job) = job.downcast_mut::<CareerJob>() else { return true };
    let done = job.advance();
    if done {
        wanted.keep(Rc::new(compare::draw_careers(&scope, job)));
    }
    done
}
