//! Texts inside HTML and XML.
//!
//! Invariant: between tags or in double quotes a text stays a text, whatever it holds: it ends neither the element nor the
//! attribute that it stands in.

/// The entity of a character that markup would read as its own; `None` for others.
const fn entity(letter: char) -> Option<&'static str> {
    match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    }
}

/// Appends a text as HTML or XML, between tags or in a double-quoted attribute. Characters that XML has no way to write,
/// such as most control characters, are left out.
pub fn push_escaped(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => match entity(letter) {
                Some(entity) => out.push_str(entity),
                None => out.push(letter),
            },
        }
    }
}

/// The text as [`push_escaped`] appends it.
///
/// ```
/// use rolescope::text::markup::escape;
/// assert_eq!(escape("R&D at <\"Example\">\u{7}"), "R&amp;D at &lt;&quot;Example&quot;&gt;");
/// ```
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(text, &mut out);
    out
}

/// Writes a text as HTML for pages that others write: single quotes are escaped too, as a tool of theirs may change the
/// quotes around it. Nothing is left out; a NUL is written as the character that every parser puts in its place.
#[must_use]
pub fn escape_for_paste(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\'' => out.push_str("&#39;"),
            '\0' => out.push('\u{fffd}'),
            letter => match entity(letter) {
                Some(entity) => out.push_str(entity),
                None => out.push(letter),
            },
        }
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use scraper::{Html, Selector};

    /// The test's own parser: text between tags and in an attribute, as a browser reads it.
    fn read_html(escaped: &str) -> (String, String) {
        let page = Html::parse_fragment(&format!("<b title=\"{escaped}\">{escaped}</b>"));
        let found = page.select(&Selector::parse("b").unwrap()).next().unwrap();
        (found.text().collect(), found.attr("title").unwrap().to_owned())
    }

    proptest! {
        #[test]
        fn xml_is_read_back(text in "[\\PC\t\n]{0,40}") {
            let written = escape(&text);
            let file = format!("<a b=\"{written}\">{written}</a>");
            let tree = roxmltree::Document::parse(&file).unwrap();
            let left: String = text.chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
            prop_assert_eq!(tree.root_element().text().unwrap_or_default(), &left);
            // XML reads a line break in an attribute as a blank.
            prop_assert_eq!(tree.root_element().attribute("b").unwrap(), left.replace(['\n', '\t'], " "));
        }

        #[test]
        fn xml_is_well_formed_whatever_a_text_holds(text: String) {
            let written = escape(&text);
            let file = format!("<a b=\"{written}\">{written}</a>");
            prop_assert!(roxmltree::Document::parse(&file).is_ok());
        }

        #[test]
        fn html_is_read_back(text: String) {
            // A parser reads `\r` as a line break.
            let text = text.replace('\r', " ");
            let whole = text.replace('\0', "\u{fffd}");
            prop_assert_eq!(read_html(&escape_for_paste(&text)), (whole.clone(), whole));
        }

        #[test]
        fn single_quotes_hold_what_is_pasted(text in "['\"<>&a-z]{0,20}") {
            let page = Html::parse_fragment(&format!("<b title='{}'></b>", escape_for_paste(&text)));
            let found = page.select(&Selector::parse("b").unwrap()).next().unwrap().attr("title").unwrap().to_owned();
            prop_assert_eq!(found, text);
        }
    }
}
