//! Texts inside markup and script.
//!
//! Invariant: what is written here stays what it is: no text ends the quotes, the element, the comment or the script that it
//! stands in.

/// A text in HTML, between tags or in a quoted attribute.
#[must_use]
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // No parser keeps it.
            '\0' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

/// A text as a literal of JavaScript or JSON, with its quotes. It holds no `<`, so it cannot end the script around it.
#[must_use]
pub(super) fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' | '>' | '&' | '\'' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' | '\u{7f}' => {
                out.push_str("\\u");
                let code = u32::from(letter);
                let digit = |shift: u32| char::from_digit((code >> shift) & 15, 16).unwrap_or('0');
                out.extend([digit(12), digit(8), digit(4), digit(0)]);
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// ` name="value"`.
#[must_use]
pub(super) fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", html(value))
}

/// An inline element with a text: `<th scope="col">…</th>`.
#[must_use]
pub(super) fn element(name: &str, attributes: &str, text: &str) -> String {
    format!("<{name}{attributes}>{}</{name}>", html(text))
}
