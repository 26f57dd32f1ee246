//! Charts as files.
//!
//! Invariant: a file holds what the page shows at that moment, and the visitor is told once whether
//! it is there.

use super::element::site;
use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::RenderContext;
use crate::browser;
use crate::compare::{self, Format, Scope};
use crate::locale::Control;
use crate::state::Chart;
#[cfg(feature = "embed")]
use crate::text::csv::BYTE_ORDER_MARK;
use std::rc::Rc;
use yew::Callback;

/// The table of a chart, or of the short form of a section, in a form that is text, without the byte order mark of a file.
#[cfg(feature = "embed")]
pub(super) fn table(
    render: &RenderContext,
    selection: &crate::state::Selection,
    inputs: &RegionInputs,
    format: &str,
) -> Option<String> {
    let format = text_format(format)?;
    let scope = Scope::new(&render.data, selection);
    let (chart, model) = match inputs.region {
        Region::Chart(chart) => (chart, render.chart(inputs)?),
        Region::Section(section) => {
            // The short form of a section goes under the name of the chart that stands with it.
            let chart = Chart::ALL.into_iter().find(|chart| chart.section() == section)?;
            (chart, Rc::new(compare::short_as_chart(section, render.tables(inputs)?.0.clone())))
        }
        _ => return None,
    };
    let site = site().map_or("", String::as_str);
    let text = compare::export(&scope, chart, &model, format, site).text;
    Some(text.trim_start_matches(BYTE_ORDER_MARK).to_owned())
}

#[cfg(feature = "embed")]
fn text_format(id: &str) -> Option<Format> {
    Format::ALL.into_iter().find(|format| format.id() == id && !format.is_picture())
}

/// True for the id of a form that is text.
#[cfg(feature = "embed")]
pub(super) fn is_text(format: &str) -> bool {
    text_format(format).is_some()
}

/// Makes the chart and the form that a button names, `pay-range.csv`, and gives it to the visitor.
pub(super) fn export(render: &RenderContext, inputs: &[Rc<RegionInputs>], of: &str, done: Callback<String>) {
    let Some((chart, format)) = of.split_once('.') else { return };
    let format = Format::ALL.into_iter().find(|known| known.id() == format);
    let Some((chart, format)) = Chart::from_id(chart).zip(format) else { return };
    let Some(inputs) = inputs.iter().find(|inputs| inputs.region == Region::Chart(chart)) else { return };
    let Some(model) = render.chart(inputs) else { return };
    let scope = Scope::new(&render.data, &inputs.selection).with(&inputs.typed);
    let site = site().cloned().or_else(browser::site_origin).unwrap_or_default();
    let file = compare::export(&scope, chart, &model, format, &site);
    let locale = inputs.selection.locale;
    let ready = locale.fill(Control::SaidExported, &[format.name()]);
    if format != Format::Png {
        browser::download(&file.name, file.kind, &file.text);
        return done.emit(ready);
    }
    yew::platform::spawn_local(async move {
        let (width, height) = file.size;
        let made = browser::download_picture(file.name, file.text, width, height).await;
        done.emit(made.map_or_else(|| locale.text(Control::SaidNoPicture).into_owned(), |()| ready));
    });
}
