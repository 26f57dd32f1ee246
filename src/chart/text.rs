//! How wide text is, near enough to lay labels out before anything is drawn.
//!
//! Invariant: widths are those of a wide system face, so a real one seldom takes more; a
//! longer text is never narrower.

use super::scene::NARROW;
use crate::text::wrap::wrap_words;

/// Bold faces run wider by about this much.
const BOLD: f64 = 1.1;

/// Thousandths of the font size that a glyph takes.
const fn glyph(glyph: char) -> u32 {
    match glyph {
        'i' | 'j' | 'l' | 'I' | '\'' | '|' | '\u{2009}' | '\u{202f}' => 290,
        ' ' | ',' | '.' | ':' | ';' | '·' | '!' | '\u{a0}' => 320,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' => 400,
        '0'..='9' | '$' | '€' | '£' | '¥' | '–' | 'a'..='e' | 'g' | 'h' | 'k' | 'n'..='q' => 625,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' => 960,
        's' | 'u'..='z' => 570,
        'A'..='Z' | '+' | '=' | '<' | '>' | '×' => 720,
        // Combining marks take no room of their own.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ffef}' => 1000,
        _ => 640,
    }
}

/// Width in px of a text set at `size` px.
#[must_use]
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let thousandths = text.chars().fold(0_u32, |sum, each| sum.saturating_add(glyph(each)));
    f64::from(thousandths) * size / 1000.0 * if bold { BOLD } else { 1.0 }
}

/// The text broken at blanks into lines that fit a drawing of the least width.
#[must_use]
pub fn wrapped(text: &str, size: f64, bold: bool) -> Vec<String> {
    wrapped_to(NARROW, text, size, bold)
}

/// The text broken at blanks into lines of at most `room` px; a word that is longer keeps its line.
pub(super) fn wrapped_to(room: f64, text: &str, size: f64, bold: bool) -> Vec<String> {
    let words = text.split(' ').filter(|word| !word.is_empty());
    wrap_words(words, |line, word| width(line, size, bold) + width(word, size, bold) + 4.0 <= room)
}

/// A whole row in words: its name, its remark, and what is announced for each of its values.
pub(super) fn said<'a>(label: &str, note: &str, says: impl Iterator<Item = &'a str>) -> String {
    let mut text = label.to_owned();
    if !note.is_empty() {
        text.push_str(", ");
        text.push_str(note);
    }
    for (index, say) in says.enumerate() {
        text.push_str(if index == 0 { ": " } else { "; " });
        text.push_str(say);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wraps_at_blanks() {
        assert_eq!(wrapped("one two", 12.0, false), ["one two"]);
        let long = "a remark that is rather too long for one line of a narrow column";
        let lines = wrapped(long, 12.0, false);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), long);
    }

    proptest! {
        #[test]
        fn longer_is_never_narrower(text in "\\PC{0,30}", more in "\\PC{0,5}") {
            let whole = format!("{text}{more}");
            prop_assert!(width(&whole, 12.0, false) >= width(&text, 12.0, false));
            prop_assert!(width(&text, 12.0, true) >= width(&text, 12.0, false));
        }
    }
}
