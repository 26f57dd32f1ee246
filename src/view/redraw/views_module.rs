//! The module that draws what stands on other views than the overview, and what is made of what is shown.
//!
//! Invariant: the first load and the overview call none of this but through [`ViewsModule`]; nothing here calls what a later
//! module draws but through the door of that module.

use super::other_views;
use super::render_context::ViewsModule;
use super::turns;
use crate::compare;
#[cfg(feature = "embed")]
use crate::embed::{refusals, unread};
use crate::model::{Dataset, DatasetPart};
use crate::view::basis;
use crate::view::element::optional;
use crate::view::export;
use crate::view::fields::fields;
#[cfg(feature = "embed")]
use crate::view::host_files::HostData;
#[cfg(feature = "embed")]
use crate::view::table_request::TableRequest;
use crate::view::visit;
use std::rc::Rc;

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
    #[cfg(feature = "embed")]
    host: HostData::load,
    #[cfg(feature = "embed")]
    judge: |query, choosable, page| (refusals(query, choosable, page), unread(query, choosable)),
    has_view: compare::has_view,
    #[cfg(feature = "embed")]
    heading: compare::heading,
    #[cfg(feature = "embed")]
    sections: crate::view::sections::whole,
    #[cfg(feature = "embed")]
    controls: crate::view::controls::controls,
    #[cfg(feature = "embed")]
    table: TableRequest::answer,
};

impl ViewsModule {
    /// The functions, fetched where they are not part of the program; `None` where they cannot be had.
    pub async fn load() -> Option<&'static Self> {
        #[cfg(feature = "split")]
        {
            #[cfg(not(feature = "embed"))]
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

fn read(parts: &[(DatasetPart, Rc<[u8]>)]) -> Option<Dataset> {
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
#[cfg(all(feature = "split", not(feature = "embed")))]
#[wasm_split_helpers::wasm_split(views, fallible)]
fn overview() -> Result<&'static super::render_context::OverviewModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::render_context::OverviewModule::live())
}
