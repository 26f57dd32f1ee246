//! Texts as JSON strings.
//!
//! Invariant: a reader of JSON gives back the very text that was written, whatever it holds.

use super::hex;

/// Writes a text as a JSON string, with its quotes. Control characters are escaped; all else stays as it is.
///
/// ```
/// use rolescope::text::json::quote;
/// assert_eq!(quote("85k \"net\"\n"), r#""85k \"net\"\n""#);
/// ```
#[must_use]
pub fn quote(text: &str) -> String {
    quote_with(text, char::is_control)
}

/// Writes a text as a string of JSON or JavaScript that may stand in a script of a page or in an attribute: it holds no
/// `<`, `>`, `&` or `'`, so it cannot end what is around it.
///
/// ```
/// use rolescope::text::json::quote_for_script;
/// assert_eq!(quote_for_script("</script>"), r#""\u003c/script\u003e""#);
/// ```
#[must_use]
pub fn quote_for_script(text: &str) -> String {
    let escaped =
        |letter| matches!(letter, '<' | '>' | '&' | '\'' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' | '\u{7f}');
    quote_with(text, escaped)
}

fn quote_with(text: &str, escaped: fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            letter if escaped(letter) => {
                out.push_str("\\u");
                // What is escaped lies below U+10000.
                let [_, _, high, low] = u32::from(letter).to_be_bytes();
                hex::push_byte(high, &mut out);
                hex::push_byte(low, &mut out);
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// Rewrites whole JSON so that it may stand in a script element of a page: without `<`, it can neither end the element nor
/// open a comment in it. JSON has `<` inside strings only, where `\u003c` means the same.
#[must_use]
pub fn shield_for_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use scraper::{Html, Selector};

    #[test]
    fn control_characters_have_four_digits() {
        assert_eq!(quote("\t\u{7f}\u{9f}é\u{2028}"), "\"\\u0009\\u007f\\u009fé\u{2028}\"");
        assert_eq!(quote_for_script("\t\u{7f}\u{9f}é\u{2028}"), "\"\\u0009\\u007f\u{9f}é\\u2028\"");
    }

    #[test]
    fn a_script_that_a_comment_would_keep_open_is_closed() {
        let shielded = shield_for_script(&quote("<!--<script>"));
        let page = Html::parse_document(&format!("<script>{shielded}</script><p>after</p>"));
        assert_eq!(page.select(&Selector::parse("p").unwrap()).count(), 1);
    }

    proptest! {
        #[test]
        fn a_text_is_read_back(text: String) {
            prop_assert_eq!(serde_json::from_str::<String>(&quote(&text)).unwrap(), text.clone());
            prop_assert_eq!(serde_json::from_str::<String>(&quote_for_script(&text)).unwrap(), text);
        }

        #[test]
        fn no_text_ends_the_script(text in "(</script|<!--|<script|>|[a-z\"\\\\&])*") {
            let (written, shielded) = (quote_for_script(&text), shield_for_script(&quote(&text)));
            for json in [written, shielded] {
                let page = Html::parse_document(&format!("<script type=\"application/ld+json\">{json}</script><p>after</p>"));
                let inside: String = page.select(&Selector::parse("script").unwrap()).next().unwrap().text().collect();
                prop_assert_eq!(&inside, &json);
                prop_assert_eq!(serde_json::from_str::<String>(&inside).unwrap(), text.clone());
                prop_assert_eq!(page.select(&Selector::parse("p").unwrap()).count(), 1);
            }
        }
    }
}
