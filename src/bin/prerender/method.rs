//! The page of sources, rules and limits: prose from `data/method.toml`, sources from the dataset.

use rolescope::locale::{Frame, Locale, Message};
use rolescope::model::Dataset;
use rolescope::text::markup::escape;
use serde::Deserialize;
use std::error::Error;
use std::fmt::Write;

static PROSE: &str = include_str!("../../../data/method.toml");

#[derive(Deserialize)]
struct Prose {
    title: String,
    lede: String,
    sources: String,
    section: Vec<Section>,
}

#[derive(Deserialize)]
struct Section {
    id: String,
    title: String,
    #[serde(default)]
    paragraphs: Vec<String>,
    #[serde(default)]
    rules: Vec<String>,
}

pub(crate) fn method(data: &Dataset, locale: Locale) -> Result<String, Box<dyn Error>> {
    let prose: Prose = toml::from_str(PROSE)?;
    let mut out = String::new();
    write!(out, "<h1>{}</h1><p class=\"lede\">{}</p>", escape(&prose.title), escape(&prose.lede))?;
    for section in &prose.section {
        write!(out, "<section id=\"{}\"><h2>{}</h2>", escape(&section.id), escape(&section.title))?;
        for paragraph in &section.paragraphs {
            write!(out, "<p>{}</p>", escape(paragraph))?;
        }
        if !section.rules.is_empty() {
            let rules: String = section.rules.iter().map(|rule| format!("<li>{}</li>", escape(rule))).collect();
            write!(out, "<ol>{rules}</ol>")?;
        }
        out.push_str("</section>");
    }
    write!(out, "<section id=\"sources\"><h2>{}</h2>", escape(&prose.sources))?;
    for source in &data.sources {
        write!(
            out,
            "<article id=\"{}\" class=\"source-entry\"><h3>{}</h3><dl>",
            escape(&source.id),
            escape(&source.title)
        )?;
        let warnings = source.warnings.join(" ");
        for (label, text) in [
            (locale.text(Frame::Publisher), &source.publisher),
            (locale.text(Message::BasisPeriod), &source.period),
            (locale.text(Message::BasisReleased), &source.released),
            (locale.text(Message::BasisPopulation), &source.population),
            (locale.text(Message::BasisPay), &source.pay_note),
            (locale.text(Message::BasisWarnings), &warnings),
            (locale.text(Message::BasisLicence), &source.licence),
            (locale.text(Frame::Attribution), &source.attribution),
        ] {
            if !text.is_empty() {
                write!(out, "<div><dt>{label}</dt><dd>{}</dd></div>", escape(text))?;
            }
        }
        if !source.url.is_empty() {
            let url = escape(&source.url);
            let label = locale.text(Frame::Address);
            write!(out, "<div><dt>{label}</dt><dd><a href=\"{url}\" rel=\"noopener\">{url}</a></dd></div>")?;
        }
        out.push_str("</dl></article>");
    }
    out.push_str("</section>");
    Ok(out)
}
