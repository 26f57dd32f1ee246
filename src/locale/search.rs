//! Looking for what visitors type.
//!
//! Invariant: letters are compared without regard to their case. On our own pages, whose names are written in Latin letters,
//! that holds for those alone: the tables of all scripts weigh 2 KB, and the standard library's search for a text another.

use crate::model::HOSTED;

/// The text in small letters, to be searched in or for.
#[must_use]
pub fn folded(text: &str) -> String {
    if HOSTED { text.to_lowercase() } else { text.chars().map(latin).collect() }
}

/// The small letter of a capital of Latin-1 or Latin Extended-A; any other letter as it is.
fn latin(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => code + 0x20,
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 => code | 1,
        0x139..=0x148 | 0x179..=0x17e if code % 2 == 1 => code + 1,
        0x178 => 0xff,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Letter by letter, without folding. The standard library's search is 0.8 KB of the first load.
#[must_use]
pub fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || split_around(text, part).is_some()
}

/// The texts before and after the first place where a text holds another, which is not empty.
#[must_use]
pub fn split_around<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = text.as_bytes().windows(part.len().max(1)).position(|found| found == part.as_bytes())?;
    Some((text.get(..at)?, text.get(at + part.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_letters_are_folded_as_the_standard_library_does() {
        for letter in (0..0x180).filter_map(char::from_u32) {
            let small: Vec<char> = letter.to_lowercase().collect();
            // İ becomes two letters there.
            if small.len() == 1 {
                assert_eq!(vec![latin(letter)], small, "{letter} {:x}", u32::from(letter));
            }
        }
    }

    #[test]
    fn texts_are_found() {
        assert!(holds("front-end", "") && holds("front-end", "end") && !holds("front-end", "back"));
        assert_eq!(split_around("a-vs-b-vs-c", "-vs-"), Some(("a", "b-vs-c")));
        assert_eq!(split_around("a", "-to-"), None);
        assert_eq!(split_around("Mayagüez", "üe"), Some(("Mayag", "z")));
    }
}
