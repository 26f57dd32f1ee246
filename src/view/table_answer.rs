//! The table that the page around an element asked for, as a text.
//!
//! Invariant: no card is drawn with this, so it lies in the module of the views.

use super::export;
use super::redraw::needs::Needs;
use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::RenderContext;
use super::table_request::{TableAnswer, TableRequest};
use crate::state::{Chart, Fields};

impl TableRequest {
    /// Answers it; fetches what is not there.
    pub(in crate::view) fn answer(self) -> TableAnswer {
        Box::pin(self.text())
    }

    async fn text(self) -> Option<Option<String>> {
        let TableRequest { selection, format, root, host, stated, .. } = &self;
        let Some(region) = self.region().filter(|_| export::is_text(format)) else { return Some(None) };
        let inputs = RegionInputs::new(region, selection, &Fields::none(), &[]);
        let needs = inputs.region.needs(selection).and(Needs::basis());
        let render = match host {
            Some(host) => host.render(needs.module).await?,
            None => RenderContext::load_with(needs, Some(root.clone().into()), stated.clone()).await?,
        };
        Some(export::table(&render, selection, &inputs, format))
    }

    /// The chart, or the section whose short form stands for one.
    fn region(&self) -> Option<Region> {
        if let Some(chart) = Chart::from_id(&self.chart) {
            return Some(Region::Chart(chart));
        }
        if !self.chart.is_empty() {
            return None;
        }
        let selection = &self.selection;
        let shown = |chart: &Chart| selection.shows(*chart);
        let first = selection.chart.or_else(|| Chart::ALL.into_iter().find(shown)).map(Region::Chart);
        first.or_else(|| selection.view.sections().first().copied().map(Region::Section))
    }
}
