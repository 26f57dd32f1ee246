//! Charts as files.
//!
//! Invariant: a file holds what the page shows at that moment, and the visitor is told once whether
//! it is there.

use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::{Exported, RenderContext};
use crate::browser;
use crate::compare::{self, Format, Scope};
use crate::state::Chart;
use std::rc::Rc;
use yew::Callback;

/// Makes the chart and the form that a button names, `pay-range.csv`, and gives it to the visitor.
pub(super) fn export(render: &RenderContext, inputs: &[Rc<RegionInputs>], of: &str, done: Callback<Exported>) {
    let Some((chart, format)) = of.split_once('.') else { return };
    let format = Format::ALL.into_iter().find(|known| known.id() == format);
    let Some((chart, format)) = Chart::from_id(chart).zip(format) else { return };
    let Some(inputs) = inputs.iter().find(|inputs| inputs.region == Region::Chart(chart)) else { return };
    let Some(model) = render.chart(inputs) else { return };
    let scope = Scope::new(&render.data, &inputs.selection).with(&inputs.typed);
    let file = compare::export(&scope, chart, &model, format);
    if format != Format::Png {
        browser::download(&file.name, file.kind, &file.text);
        return done.emit(Some(format.name()));
    }
    yew::platform::spawn_local(async move {
        let (width, height) = file.size;
        let made = browser::download_picture(file.name, file.text, width, height).await;
        done.emit(made.map(|()| format.name()));
    });
}
