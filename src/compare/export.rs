//! A chart as a file: a drawing or its table, with title, source, date, licence and address inside.
//!
//! Invariant: every form says where its figures come from, and those that programs read hold each number as shown and as
//! stored, with the units of both; a text from a source cannot break out of a field. Laws: `tests/properties/export.rs`.

mod csv;
mod drawing;
mod json;
mod lines;
mod markdown;
mod origin;

use super::{ChartModel, Scope};
use crate::state::Chart;
use drawing::{WIDTH, drawing, height};
pub use lines::raw;
use origin::Origin;

/// A form that a chart can be taken along in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `id` say it")]
pub enum Format {
    Svg,
    Png,
    Csv,
    Json,
    Markdown,
}

impl Format {
    /// Every form, pictures first, in the order in which they are offered.
    pub const ALL: [Format; 5] = [Format::Svg, Format::Png, Format::Csv, Format::Json, Format::Markdown];

    /// The ending of its files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Markdown => "md",
        }
    }

    /// Its name, the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Format::Svg => "SVG",
            Format::Png => "PNG",
            Format::Csv => "CSV",
            Format::Json => "JSON",
            Format::Markdown => "Markdown",
        }
    }

    /// Pictures are drawn from the scene, the other formats written from the table.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Format::Svg | Format::Png)
    }

    const fn kind(self) -> &'static str {
        match self {
            Format::Svg | Format::Png => "image/svg+xml",
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::Markdown => "text/markdown;charset=utf-8",
        }
    }
}

/// A chart as a file, not yet saved.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Name for the file, with its ending.
    pub name: String,
    /// Its MIME type; for a PNG that of the drawing that it is made from.
    pub kind: &'static str,
    /// The whole content; of a PNG the SVG that the browser draws it from.
    pub text: String,
    /// Width and height of the drawing, px.
    pub size: (f64, f64),
}

/// The chart in a form. `site` is the origin of the site whose page shows the same, without a slash at its end.
#[must_use]
pub fn export(scope: &Scope<'_>, chart: Chart, model: &ChartModel, format: Format, site: &str) -> File {
    let origin = Origin::new(scope, chart, model, site);
    let text = match format {
        Format::Svg | Format::Png => drawing(model, &origin),
        Format::Csv => csv::csv(scope, chart, model, &origin),
        Format::Json => json::json(scope, chart, model, &origin),
        Format::Markdown => markdown::markdown(model, &origin),
    };
    let size = (WIDTH, height(model, &origin));
    File { name: format!("rolescope-{}.{}", chart.id(), format.id()), kind: format.kind(), text, size }
}
