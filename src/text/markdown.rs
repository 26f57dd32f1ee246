//! Texts inside Markdown (CommonMark, with the tables of GitHub).
//!
//! Invariant: whatever a text holds, a reader of Markdown gives back that very text and nothing else: no mark-up, no
//! cell, no line that is not its own. Line breaks are `<br>`, as a cell has no other; a NUL, which Markdown cannot hold,
//! is the character that every parser puts in its place.

/// Writes a text as a cell of a table, or anywhere within a line.
///
/// ```
/// use rolescope::text::markdown::escape;
/// assert_eq!(escape("a|b\\|<i>*c*"), "a&#124;b\\\\&#124;\\<i\\>\\*c\\*");
/// ```
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut is_first = true;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        match letter {
            '\0' => out.push('\u{fffd}'),
            '\r' if next == Some('\n') => {}
            '\r' | '\n' => out.push_str("<br>"),
            // A backslash before a bar is read in two ways, an entity in one.
            '|' => push_entity(letter, &mut out),
            // Blanks at the ends of a text, or of one of its lines, are dropped.
            _ if (letter.is_whitespace() && letter != '\u{a0}' || letter.is_control())
                && (is_first || letter != ' ' || next.is_none_or(|next| next.is_whitespace())) =>
            {
                push_entity(letter, &mut out);
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' => {
                out.push('\\');
                out.push(letter);
            }
            // A dollar before a sum of money closes no formula if a blank is before it, and so none is open.
            '$' if !(out.is_empty() || out.ends_with(' ')) || !next.is_some_and(|next| next.is_ascii_digit()) => {
                out.push_str("\\$");
            }
            _ => out.push(letter),
        }
        is_first = matches!(letter, '\r' | '\n');
    }
    out
}

/// Writes a text as a line of its own, in a heading or in an item of a list: what opens or closes such a thing does not.
#[must_use]
pub fn escape_line(text: &str) -> String {
    let mut escaped = escape(text);
    if escaped.starts_with("<br>") {
        // At the head of a line it would be a block of HTML.
        escaped.replace_range(.."<br>".len(), "&#10;");
    }
    let digits = escaped.len() - escaped.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let body = escaped.trim_end_matches('#');
    let closing = escaped.get(body.len()..).unwrap_or_default().replace('#', "\\#");
    let (head, rest) = body.split_at_checked(digits).unwrap_or(("", body));
    // `1.` and `1)` open a list as `-` and `+` do; `=` and `-` under a line make it a heading.
    let opens = if head.is_empty() { rest.starts_with(['#', '-', '+', '=']) } else { rest.starts_with(['.', ')']) };
    [head, if opens { "\\" } else { "" }, rest, &closing].concat()
}

fn push_entity(letter: char, out: &mut String) {
    out.push_str("&#");
    out.push_str(&u32::from(letter).to_string());
    out.push(';');
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// What GitHub reads beside CommonMark.
    const GITHUB: Options = Options::ENABLE_TABLES
        .union(Options::ENABLE_FOOTNOTES)
        .union(Options::ENABLE_STRIKETHROUGH)
        .union(Options::ENABLE_TASKLISTS)
        .union(Options::ENABLE_GFM)
        .union(Options::ENABLE_MATH);

    /// What a text is written into, and the element that it is to be the whole content of.
    const PLACES: [(&str, &str); 4] =
        [("| a |\n| --- |\n| {} |\n", "TableCell"), ("## {}\n", "Heading"), ("- {}\n", "Item"), ("{}\n", "Paragraph")];

    /// The texts of all elements of a kind, with line breaks where there are some.
    fn texts(markdown: &str, kind: &str) -> Vec<String> {
        let (mut texts, mut inside) = (Vec::new(), false);
        for event in Parser::new_ext(markdown, GITHUB) {
            match event {
                Event::Start(tag) if format!("{tag:?}").starts_with(kind) => {
                    inside = true;
                    texts.push(String::new());
                }
                Event::End(tag) if format!("{tag:?}").starts_with(kind) => inside = false,
                // A head of the table.
                Event::Start(Tag::TableHead | Tag::TableRow | Tag::Table(_) | Tag::List(_)) => {}
                Event::End(TagEnd::TableHead | TagEnd::TableRow | TagEnd::Table | TagEnd::List(_)) => {}
                Event::Text(text) if inside => texts.last_mut().unwrap().push_str(&text),
                Event::InlineHtml(html) if inside && &*html == "<br>" => texts.last_mut().unwrap().push('\n'),
                other => texts.push(format!("{other:?}")),
            }
        }
        texts
    }

    fn check(text: &str) -> Result<(), TestCaseError> {
        let wanted = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
        for (place, kind) in PLACES {
            let written = if kind == "TableCell" { escape(text) } else { escape_line(text) };
            let markdown = place.replace("{}", &written);
            let texts = texts(&markdown, kind);
            // Nothing at all is no paragraph.
            if wanted.is_empty() && kind == "Paragraph" {
                continue;
            }
            prop_assert_eq!(texts.last(), Some(&wanted), "{}", markdown);
            prop_assert_eq!(texts.len(), if kind == "TableCell" { 2 } else { 1 }, "{:?} of {}", texts, markdown);
        }
        Ok(())
    }

    #[test]
    fn what_opens_something_does_not() {
        for text in [
            "a\\|b",
            "\\",
            "a\\",
            "|",
            "<b>x</b>",
            "&amp;",
            "*a*",
            "_a_",
            "`a`",
            "[a](b)",
            "![a](b)",
            "~~a~~",
            "a\nb",
            "# a",
            "a #",
            "##",
            "- a",
            "+ a",
            "1. a",
            "12) a",
            "1.",
            "=",
            "---",
            "$a$",
            "$$a$$",
            "$174,082",
            " a ",
            "\ta",
            "    a",
            "a  ",
            ":--",
            "> a",
            "```",
            "~~~",
            "[^1]: a",
            "[x] a",
            "<!-- a",
            "https://a.example/_b_",
            ": a",
            "a {#b}",
            "",
        ] {
            check(text).unwrap();
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn a_text_is_read_back(text in prop_oneof![any::<String>(), "[\\\\|<>&;*_`\\[\\]()!~#$=+:.{} \n\t0-9a-]{0,12}"]) {
            check(&text)?;
        }
    }
}
