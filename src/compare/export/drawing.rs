//! A chart as a drawing that stands alone.
//!
//! Invariant: no text leaves the drawing; what is drawn can be read without the page, the address included.

use super::origin::Origin;
use crate::chart::palette::{INK, PANEL, SOFT};
use crate::chart::standalone;
use crate::compare::ChartModel;
use crate::text::markup::escape;
use crate::text::wrap::wrap_words;

/// Width of a drawing that is taken along, in px.
pub(super) const WIDTH: f64 = 900.0;

/// Wrapped lines of words under a drawing: about this many letters fit.
const LETTERS: usize = 120;
/// Height of such a line, px.
const LINE: f64 = 16.0;

fn foot(origin: &Origin) -> Vec<String> {
    let sentences = origin.sentences.iter().map(String::as_str).chain([origin.address_words()]);
    sentences.flat_map(wrapped).collect()
}

fn wrapped(text: &str) -> Vec<String> {
    let lines = wrap_words(text.split(' '), |line, word| line.chars().count() + word.chars().count() < LETTERS);
    lines.into_iter().flat_map(|line| pieces(&line)).collect()
}

/// A line in pieces that fit: an address has no blanks.
fn pieces(line: &str) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    letters.chunks(LETTERS).map(|piece| piece.iter().collect()).collect()
}

/// Room for the title, and for each line of the sentence under it.
const TITLE: f64 = 48.0;
const BESIDE: f64 = 24.0;

fn above(model: &ChartModel) -> f64 {
    TITLE + LINE * wrapped(&model.summary.plain()).len() as f64 + 14.0
}

/// Height of the whole drawing, in px.
pub(super) fn height(model: &ChartModel, origin: &Origin) -> f64 {
    above(model) + model.scene.height + 24.0 + LINE * foot(origin).len() as f64 + 12.0
}

/// The drawing with its title above, its sources and its address below.
pub(super) fn drawing(model: &ChartModel, origin: &Origin) -> String {
    let inner = standalone(&model.scene, WIDTH - 2.0 * BESIDE, &model.title, &model.summary.plain());
    let high = height(model, origin);
    let px = crate::chart::fixed::px;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" font-family=\"system-ui, sans-serif\">\n<metadata>{7}</metadata>\n<rect width=\"100%\" height=\"100%\" fill=\"{5}\"/>\n<text x=\"{2}\" y=\"34\" font-size=\"18\" font-weight=\"700\" fill=\"{6}\">{3}</text>\n<g transform=\"translate({2} {4})\">\n{inner}</g>\n",
        px(WIDTH),
        px(high),
        px(BESIDE),
        escape(&model.title),
        px(above(model)),
        PANEL.light,
        INK.light,
        escape(origin.address_words()),
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
    words(above(model) + model.scene.height + 36.0, &foot(origin));
    out.push_str("</svg>\n");
    out
}
