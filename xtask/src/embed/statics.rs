//! The written parts of files of `static/`: tones in the style sheets, attributes in the element's script.
//!
//! Invariant: tones follow from `rolescope::chart::palette`, attributes from `rolescope::embed::describe`; the rest of
//! the files is by hand.

use super::marked::filled;
use anyhow::{Context, Result};
use pipeline::committed::Committed;
use rolescope::chart::palette::{TONES, Tone};
use rolescope::embed::describe::{ATTRIBUTES, Attribute, ValueKind};
use std::fs;
use std::path::Path;

/// The marks of the tones in a style sheet.
const OF_TONES: [&str; 2] = ["/* generated: tones */", "/* end: tones */"];
/// The marks of the attributes in the script.
const OF_ATTRIBUTES: [&str; 2] = ["// generated: attributes", "// end: attributes"];

/// Every file with its part anew.
pub(super) fn files(root: &Path) -> Result<Vec<Committed>> {
    let parts = [
        ("static/style.css", OF_TONES, tones(page)),
        ("static/element.css", OF_TONES, tones(element)),
        ("static/rolescope.js", OF_ATTRIBUTES, attributes()),
    ];
    let written = parts.into_iter().map(|(name, marks, inside)| {
        let have = fs::read_to_string(root.join(name)).with_context(|| format!("could not read {name}"))?;
        Ok(Committed::text(name, filled(name, &have, marks, &inside)?))
    });
    written.collect()
}

fn tones(value: fn(&Tone) -> Option<String>) -> String {
    let lines = TONES.iter().filter_map(|tone| Some(format!("  --{}: {};\n", tone.name, value(tone)?)));
    lines.collect()
}

/// A tone on our own pages.
fn page(tone: &Tone) -> Option<String> {
    Some(format!("light-dark({}, {})", tone.light, tone.dark))
}

/// A tone inside an element: what the host sets stands over ours. What is mixed of others there is by hand.
fn element(tone: &Tone) -> Option<String> {
    let set = match tone.name {
        "paper" | "panel" => "--rs-bg".to_owned(),
        "ink" => "--rs-fg".to_owned(),
        "tone-0" => return None,
        name => format!("--rs-series-{}", name.strip_prefix("tone-")?),
    };
    Some(format!("var({set}, {})", page(tone)?))
}

fn attributes() -> String {
    let names = |of: fn(&&Attribute) -> bool| -> Vec<&str> { ATTRIBUTES.iter().filter(of).map(|a| a.name).collect() };
    let (asked, own) = (names(|a| a.in_frame).join(" "), names(|a| !a.in_frame).join(" "));
    let flags = names(|a| matches!(a.kind, ValueKind::Switch | ValueKind::Flag)).join("|");
    format!(
        "const ASKED = \"{asked}\".split(\" \");\nconst NAMES = [...ASKED, ...\"{own}\".split(\" \")];\nconst FLAGS = /^({flags})$/;\n"
    )
}
