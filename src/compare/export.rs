//! A chart as a file: a drawing or its table, with title, source, date and licence inside.
//!
//! Invariant: every form holds the figures of the table, as shown and as stored, and says where they
//! come from; a text from a source cannot break out of a field.

use super::{ChartModel, Scope, TableCell, TableRow};
use crate::chart::palette::{INK, PANEL, SOFT};
use crate::chart::standalone;
use crate::locale::{Message, Sentence, SentencePart};
use crate::model::{FigureKey, Unit};
use crate::state::{Chart, route};
use crate::text::decimal::write_exactly;
use crate::text::json::quote;
use crate::text::markup::escape;
use crate::text::wrap::wrap_words;
use std::borrow::Cow;

/// Width of a drawing that is taken along, in px.
const WIDTH: f64 = 900.0;

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

/// A row of a table, written out.
struct Line<'a> {
    group: &'a str,
    head: &'a str,
    column: Cow<'a, str>,
    shown: String,
    figure: Option<(&'a FigureKey, String)>,
}

/// The chart in a form.
#[must_use]
pub fn export(scope: &Scope<'_>, chart: Chart, model: &ChartModel, format: Format) -> File {
    let text = match format {
        Format::Svg | Format::Png => drawing(scope, model),
        Format::Csv => csv(scope, chart, model),
        Format::Json => json(scope, chart, model),
        Format::Markdown => markdown(scope, chart, model),
    };
    let size = (WIDTH, height(scope, model));
    File { name: format!("rolescope-{}.{}", chart.id(), format.id()), kind: format.kind(), text, size }
}

/// Where the figures come from, one line a source, and how they are shown.
fn origins(scope: &Scope<'_>, model: &ChartModel) -> Vec<String> {
    let source = |id: &String| {
        let source = scope.data.source(id)?;
        let facts = [
            (Message::BasisSource, &source.name()),
            (Message::BasisPeriod, &source.period),
            (Message::BasisReleased, &source.released),
            (Message::BasisLicence, &source.licence),
        ];
        // A site may leave out what it does not know of its own.
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
        let facts = facts.map(|(label, text)| format!("{}: {text}.", scope.text(label)));
        let attribution = Some(source.attribution.clone()).filter(|text| !text.is_empty());
        Some(facts.chain(attribution).collect::<Vec<_>>().join(" "))
    };
    model.sources.iter().filter_map(source).chain([model.note.clone()]).collect()
}

/// The address of the view.
fn address(scope: &Scope<'_>, chart: Chart) -> String {
    let mut alone = scope.selection.clone();
    alone.chart = Some(chart);
    route::address(&alone, &route::Base::Root)
}

fn lines<'a>(model: &'a ChartModel) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for group in &model.table.groups {
        let title = group.title.as_deref().unwrap_or_default();
        for row in &group.rows {
            let mut put = |column: Cow<'a, str>, shown, figure| {
                lines.push(Line { group: title, head: &row.head, column, shown, figure });
            };
            if let Some(note) = figures_note(row) {
                words(note, &mut |shown, figure| put(Cow::Borrowed(""), shown, figure));
            }
            for (column, cell) in model.table.columns.iter().zip(&row.cells) {
                cells(cell, &mut |shown, figure| put(column.said(), shown, figure));
            }
        }
    }
    lines
}

/// The note under the head of a row. It is exported only where it holds figures: other notes explain and are no data.
fn figures_note(row: &TableRow) -> Option<&Sentence> {
    row.note.0.iter().any(|part| matches!(part, SentencePart::Figure { .. })).then_some(&row.note)
}

/// The figures of a cell and its words.
fn cells<'a>(cell: &'a TableCell, write: &mut impl FnMut(String, Option<(&'a FigureKey, String)>)) {
    match cell {
        TableCell::Nothing => {}
        TableCell::Figure { key, value, unit, text } => write(text.clone(), Some((key, raw(*value, *unit)))),
        TableCell::Stack(inner) => inner.iter().for_each(|cell| cells(cell, write)),
        TableCell::Sentence(sentence) => words(sentence, write),
        other => write(other.plain(), None),
    }
}

/// A sentence, then its figures: one may say nothing without its words.
fn words<'a>(sentence: &'a Sentence, write: &mut impl FnMut(String, Option<(&'a FigureKey, String)>)) {
    if sentence.0.len() > 1 {
        write(sentence.plain(), None);
    }
    for part in &sentence.0 {
        match part {
            SentencePart::Figure { key, value, unit, text } => write(text.clone(), Some((key, raw(*value, *unit)))),
            SentencePart::Value { text, .. } => write(text.clone(), None),
            SentencePart::Text(text) if sentence.0.len() == 1 => write(text.clone(), None),
            SentencePart::Text(_) | SentencePart::Place { .. } => {}
        }
    }
}

/// A stored value as programs read it: whole for dollars and counts, one decimal for years, six for
/// fractions.
#[must_use]
pub fn raw(value: f64, unit: Unit) -> String {
    match unit {
        Unit::UsdPerYear | Unit::Usd | Unit::Count => write_exactly(value, 0),
        Unit::Years => write_exactly(value, 1),
        Unit::Share | Unit::Ratio => write_exactly(value, 6),
    }
}

/// Wrapped lines of words under a drawing: about this many letters fit.
const LETTERS: usize = 120;
/// Height of such a line, px.
const LINE: f64 = 16.0;

fn foot(scope: &Scope<'_>, model: &ChartModel) -> Vec<String> {
    origins(scope, model).iter().flat_map(|text| wrapped(text)).collect()
}

fn wrapped(text: &str) -> Vec<String> {
    wrap_words(text.split(' '), |line, word| line.chars().count() + word.chars().count() < LETTERS)
}

/// Room for the title, and for each line of the sentence under it.
const TITLE: f64 = 48.0;
const BESIDE: f64 = 24.0;

fn above(model: &ChartModel) -> f64 {
    TITLE + LINE * wrapped(&model.summary.plain()).len() as f64 + 14.0
}

fn height(scope: &Scope<'_>, model: &ChartModel) -> f64 {
    above(model) + model.scene.height + 24.0 + LINE * foot(scope, model).len() as f64 + 12.0
}

/// The drawing with its title above and its sources below.
fn drawing(scope: &Scope<'_>, model: &ChartModel) -> String {
    let inner = standalone(&model.scene, WIDTH - 2.0 * BESIDE, &model.title, &model.summary.plain());
    let high = height(scope, model);
    let px = crate::chart::fixed::px;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" font-family=\"system-ui, sans-serif\">\n<rect width=\"100%\" height=\"100%\" fill=\"{5}\"/>\n<text x=\"{2}\" y=\"34\" font-size=\"18\" font-weight=\"700\" fill=\"{6}\">{3}</text>\n<g transform=\"translate({2} {4})\">\n{inner}</g>\n",
        px(WIDTH),
        px(high),
        px(BESIDE),
        escape(&model.title),
        px(above(model)),
        PANEL.light,
        INK.light,
    );
    let mut words = |from: f64, lines: &[String]| {
        for (at, line) in lines.iter().enumerate() {
            let (y, line) = (px(from + LINE * at as f64), escape(line));
            out.push_str(&format!(
                "<text x=\"{}\" y=\"{y}\" font-size=\"12\" fill=\"{}\">{line}</text>\n",
                px(BESIDE),
                SOFT.light
            ));
        }
    };
    words(TITLE + 8.0, &wrapped(&model.summary.plain()));
    words(above(model) + model.scene.height + 36.0, &foot(scope, model));
    out.push_str("</svg>\n");
    out
}

/// One line a figure; comments at the head say where they come from.
fn csv(scope: &Scope<'_>, chart: Chart, model: &ChartModel) -> String {
    let mut out = format!("# {}\n# {}\n# {}\n", model.title, model.summary.plain(), address(scope, chart));
    for origin in origins(scope, model) {
        out.push_str(&format!("# {origin}\n"));
    }
    out.push_str("group,row,column,shown,figure,value\n");
    for line in lines(model) {
        let (figure, value) = line.figure.map(|(key, value)| (key.to_string(), value)).unwrap_or_default();
        let fields = [line.group, line.head, &line.column, &line.shown, &figure, &value].map(quoted);
        out.push_str(&fields.join(","));
        out.push('\n');
    }
    out
}

/// A field of a CSV file; one that a spreadsheet would take for a formula is not one.
fn quoted(field: &str) -> String {
    let safe = if field.starts_with(['=', '@']) { format!("'{field}") } else { field.to_owned() };
    if safe.contains([',', '"', '\n']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

fn json(scope: &Scope<'_>, chart: Chart, model: &ChartModel) -> String {
    let list = |items: Vec<String>| items.join(",\n    ");
    let sources = origins(scope, model).iter().map(|origin| quote(origin)).collect();
    let rows = lines(model).into_iter().map(|line| {
        let mut row = format!(
            "{{\"group\": {}, \"row\": {}, \"column\": {}, \"shown\": {}",
            quote(line.group),
            quote(line.head),
            quote(&line.column),
            quote(&line.shown)
        );
        if let Some((key, value)) = line.figure {
            row.push_str(&format!(", \"figure\": {}, \"value\": {value}", quote(&key.to_string())));
        }
        row.push('}');
        row
    });
    format!(
        "{{\n  \"title\": {},\n  \"summary\": {},\n  \"address\": {},\n  \"sources\": [\n    {}\n  ],\n  \"rows\": [\n    {}\n  ]\n}}\n",
        quote(&model.title),
        quote(&model.summary.plain()),
        quote(&address(scope, chart)),
        list(sources),
        list(rows.collect()),
    )
}

fn markdown(scope: &Scope<'_>, chart: Chart, model: &ChartModel) -> String {
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    let mut out = format!("## {}\n\n{}\n\n", model.title, model.summary.plain());
    let heads: Vec<String> = model.table.columns.iter().map(|column| cell(&column.said())).collect();
    out.push_str(&format!("| {} | {} |\n", cell(&model.table.corner), heads.join(" | ")));
    out.push_str(&format!("|{}\n", " --- |".repeat(heads.len() + 1)));
    for group in &model.table.groups {
        if let Some(title) = &group.title {
            out.push_str(&format!("| **{}** |{}\n", cell(title), " |".repeat(heads.len())));
        }
        for row in &group.rows {
            let cells: Vec<String> = row.cells.iter().map(|c| cell(&c.plain())).collect();
            let note = figures_note(row).map_or_else(String::new, |note| format!(": {}", note.plain()));
            out.push_str(&format!("| {} | {} |\n", cell(&format!("{}{note}", row.head)), cells.join(" | ")));
        }
    }
    out.push('\n');
    for origin in origins(scope, model) {
        out.push_str(&format!("- {origin}\n"));
    }
    out.push_str(&format!("- {}\n", address(scope, chart)));
    out
}
