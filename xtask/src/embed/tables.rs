//! The tables of EMBED.md, each between two marks.
//!
//! Invariant: nothing outside the marks is touched, and every table has its marks exactly once.

use super::marked;
use anyhow::Result;
use rolescope::embed::describe::{
    ATTRIBUTES, Attribute, CUSTOM_PROPERTIES, EVENTS, FALLBACK_REASONS, METHODS, Method, PARTS, PROPERTIES, SLOTS,
    ValueKind,
};

/// The document with its tables anew.
pub(super) fn filled(document: &str) -> Result<String> {
    let mut text = document.to_owned();
    for (name, table) in tables() {
        let marks = [format!("<!-- generated: {name} -->"), format!("<!-- end: {name} -->")];
        text = marked::filled(super::DOCUMENT, &text, marks.each_ref().map(String::as_str), &table)?;
    }
    Ok(text)
}

fn tables() -> [(&'static str, String); 8] {
    let code = |text: &str| if text.is_empty() { String::new() } else { format!("`{text}`") };
    [
        (
            "attributes",
            table(
                &["attribute", "values", "default", "what it does"],
                ATTRIBUTES.iter().map(|a| {
                    let words = if a.in_frame { a.words.to_owned() } else { format!("{} Not for a frame.", a.words) };
                    vec![code(a.name), values(a), code(a.default), words]
                }),
            ),
        ),
        (
            "properties",
            table(
                &["property", "type", "what it is"],
                PROPERTIES.iter().map(|p| {
                    let words = if p.readonly { format!("{} Read only.", p.words) } else { p.words.to_owned() };
                    vec![code(p.name), code(p.of_type), words]
                }),
            ),
        ),
        (
            "methods",
            table(
                &["method", "gives", "what it does"],
                METHODS.iter().map(|m| vec![code(&call(m)), code(m.gives), m.words.to_owned()]),
            ),
        ),
        (
            "events",
            table(
                &["event", "`detail`", "when"],
                EVENTS.iter().map(|event| {
                    let detail = event.detail.iter().map(|(name, _, words)| format!("`{name}`: {words}"));
                    vec![code(event.name), detail.collect::<Vec<_>>().join("<br>"), event.words.to_owned()]
                }),
            ),
        ),
        (
            "reasons",
            table(&["`reason`", "why"], FALLBACK_REASONS.iter().map(|(id, words)| vec![code(id), (*words).to_owned()])),
        ),
        (
            "custom properties",
            table(
                &["custom property", "syntax", "default", "what it does"],
                CUSTOM_PROPERTIES
                    .iter()
                    .map(|p| vec![code(p.name), code(p.syntax), code(p.default), p.words.to_owned()]),
            ),
        ),
        ("parts", table(&["part", "what it is"], PARTS.iter().map(|(id, words)| vec![code(id), (*words).to_owned()]))),
        (
            "slots",
            table(
                &["slot", "what stands in it"],
                SLOTS.iter().map(|(id, words)| {
                    vec![if id.is_empty() { "(default)".to_owned() } else { code(id) }, (*words).to_owned()]
                }),
            ),
        ),
    ]
}

fn values(attribute: &Attribute) -> String {
    match attribute.kind {
        ValueKind::Whole { least, most } => format!("`{least}` to `{most}`"),
        ValueKind::Flag => "there or not".to_owned(),
        ValueKind::List => "names of roles".to_owned(),
        ValueKind::Places => "codes of places".to_owned(),
        ValueKind::JobAddress => "an address with `{role}` and `{place}`".to_owned(),
        ValueKind::Address => "an address".to_owned(),
        ValueKind::Text => "a code".to_owned(),
        closed => closed.words().iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
    }
}

fn call(method: &Method) -> String {
    let parameters = method.parameters.iter().map(|(name, _, default)| match *default {
        "" => (*name).to_owned(),
        default => format!("{} = {default:?}", name.trim_end_matches('?')),
    });
    format!("{}({})", method.name, parameters.collect::<Vec<_>>().join(", "))
}

fn table(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut out = line(&heads.iter().map(|head| (*head).to_owned()).collect::<Vec<_>>());
    out.push_str(&format!("|{}\n", "---|".repeat(heads.len())));
    // A bar would end the cell.
    rows.for_each(|row| out.push_str(&line(&row.iter().map(|cell| cell.replace('|', "\\|")).collect::<Vec<_>>())));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_tables_stay() -> Result<()> {
        let names = tables().map(|(name, _)| name);
        let marks = |inside: &str| -> String {
            names
                .iter()
                .map(|name| format!("a\n<!-- generated: {name} -->\n{inside}<!-- end: {name} -->\nb\n"))
                .collect()
        };
        let filled = super::filled(&marks("| stale |\n"))?;
        assert!(!filled.contains("| stale |") && filled.contains("| `roles` |"));
        assert_eq!(filled.matches("a\n<!--").count(), names.len());
        assert_eq!(super::filled(&filled)?, filled);
        assert!(super::filled(&marks("").replace("<!-- end: parts -->", "")).is_err());
        assert!(super::filled(&marks("").repeat(2)).is_err());
        Ok(())
    }
}
