//! The module that draws the charts of the pay views.
//!
//! Invariant: the modules before it call none of this but through [`PayModule`]; nothing here calls a tool but through
//! [`ToolsModule`](super::tools_module::ToolsModule).

use super::render_context::PayModule;
use crate::compare;

static PAY: PayModule = PayModule {
    draw: compare::draw_pay,
    read_pay: compare::with_amount_read,
    keep: |locale, keeps, act, typed| locale.text(keeps.change(act, typed)).into_owned(),
};

impl PayModule {
    /// The functions, fetched where they are not part of the program; `None` where they cannot be had.
    pub async fn load() -> Option<&'static Self> {
        #[cfg(feature = "split")]
        {
            #[cfg(not(feature = "embed"))]
            overview().await.ok()?;
            views().await.ok()?;
            pay().await.ok()
        }
        #[cfg(not(feature = "split"))]
        Some(Self::linked())
    }

    /// The functions, as the module that holds them gives them.
    pub(in crate::view) fn linked() -> &'static Self {
        &PAY
    }
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(pay, fallible)]
fn pay() -> Result<&'static PayModule, wasm_split_helpers::SplitLoaderError> {
    Ok(PayModule::linked())
}

// The entries of the modules before it, word for word; see `views_module.rs`.

#[cfg(all(feature = "split", not(feature = "embed")))]
#[wasm_split_helpers::wasm_split(pay, fallible)]
fn overview() -> Result<&'static super::render_context::OverviewModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::render_context::OverviewModule::live())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(pay, fallible)]
fn views() -> Result<&'static super::render_context::ViewsModule, wasm_split_helpers::SplitLoaderError> {
    Ok(super::render_context::ViewsModule::linked())
}
