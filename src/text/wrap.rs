//! Words in lines.
//!
//! Invariant: the words of all lines, joined by blanks, are the words that came in, in their order.

/// Puts words into lines, one blank between two. A word goes to the line before it where `fits`, given that line and the
/// word, says so; the first one always begins a line, so a word that is too long stands alone. No words are no lines.
///
/// ```
/// use rolescope::text::wrap::wrap_words;
/// let lines = wrap_words("one two three".split(' '), |line, word| line.len() + word.len() < 8);
/// assert_eq!(lines, ["one two", "three"]);
/// ```
pub fn wrap_words<'a>(words: impl Iterator<Item = &'a str>, fits: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if fits(line, word) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_is_too_long(text in "[a-z ]{0,80}", most in 1..20_usize) {
            let lines = wrap_words(text.split(' '), |line, word| line.len() + 1 + word.len() <= most);
            prop_assert_eq!(lines.join(" "), text);
            prop_assert!(lines.iter().all(|line| line.len() <= most || !line.contains(' ')));
        }
    }
}
