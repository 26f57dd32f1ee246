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

/// The plain letters of what is written in small letters from ß to ſ.
const PLAIN: &str = concat!(
    "saaaaaaaceeeeiiiidnooooo ouuuuyty",
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
);

/// The letters, digits, `+` and `#` of a text, as a search compares them: small, without accents, and without what stands
/// between words, so that `Front‑End`, `front end` and `frontend` are alike.
#[must_use]
pub fn search_key(text: &str) -> String {
    folded(text).chars().filter_map(plain).collect()
}

/// `None` for what is no letter of a word: spaces, hyphens of all kinds, points, accents that stand by themselves.
fn plain(letter: char) -> Option<char> {
    let code = u32::from(letter);
    match code {
        0x23 | 0x2b => Some(letter),
        0xdf..=0x17f => PLAIN.as_bytes().get(code as usize - 0xdf).map(|plain| char::from(*plain)),
        0x300..=0x36f | 0xa0..=0xbf | 0x2000..=0x206f | 0x2212 | 0xfeff => None,
        _ => (code > 0x7f || letter.is_ascii_alphanumeric()).then_some(letter),
    }
}

/// How a name answers to what is looked for, from the least to the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// Inside a word.
    Inside,
    /// From the beginning of a word.
    WordStart,
    /// It is the whole name.
    Whole,
}

impl Match {
    /// How a name answers to the [`search_key`] of what is looked for; every name does from its start if that is empty.
    #[must_use]
    pub fn of(name: &str, wanted: &str) -> Option<Self> {
        if wanted.is_empty() {
            return Some(Match::WordStart);
        }
        let mut key = String::new();
        let mut starts = Vec::new();
        let mut is_start = true;
        for letter in folded(name).chars() {
            match plain(letter) {
                Some(plain) => {
                    if is_start {
                        starts.push(key.len());
                    }
                    is_start = false;
                    key.push(plain);
                }
                // An accent that stands by itself is a part of the letter before it.
                None => is_start = is_start || !('\u{300}'..='\u{36f}').contains(&letter),
            }
        }
        let begins = |at: &usize| key.get(*at..).is_some_and(|rest| rest.starts_with(wanted));
        if key == wanted {
            Some(Match::Whole)
        } else if starts.iter().any(begins) {
            Some(Match::WordStart)
        } else {
            holds(&key, wanted).then_some(Match::Inside)
        }
    }
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
    fn hyphens_accents_and_case_make_no_difference() {
        let alike = [
            "front-end",
            "Front End",
            "frontend",
            "FRONT\u{2011}END",
            "front\u{2013}end",
            "front\u{a0}end",
            "front\u{ad}end",
            "frönt-énd",
            "fro\u{308}nt end",
            "front.end",
        ];
        for text in alike {
            assert_eq!(search_key(text), "frontend", "{text:?}");
        }
        assert_eq!(search_key("C++, C# \u{2212} Łódź, Türkiye, Český, Søren"), "c++c#lodzturkiyeceskysoren");
        assert_eq!(PLAIN.len(), 0x180 - 0xdf);
        // Letters with an accent become the letter without.
        for (accented, expected) in "ñçãéîøůžğ".chars().zip("ncaeiouzg".chars()) {
            assert_eq!(plain(accented), Some(expected), "{accented}");
        }
    }

    #[test]
    fn a_name_answers_to_its_words() {
        let name = "Dallas-Fort Worth-Arlington, TX";
        for (wanted, found) in [
            ("", Some(Match::WordStart)),
            ("dallas fort worth", Some(Match::WordStart)),
            ("Fort W", Some(Match::WordStart)),
            ("worth\u{2011}arl", Some(Match::WordStart)),
            ("rlin", Some(Match::Inside)),
            ("Dallas–Fort Worth–Arlington TX", Some(Match::Whole)),
            ("Houston", None),
        ] {
            assert_eq!(Match::of(name, &search_key(wanted)), found, "{wanted}");
        }
        assert_eq!(Match::of("Ma\u{308}dchen", "dchen"), Some(Match::Inside));
    }

    #[test]
    fn texts_are_found() {
        assert!(holds("front-end", "") && holds("front-end", "end") && !holds("front-end", "back"));
        assert_eq!(split_around("a-vs-b-vs-c", "-vs-"), Some(("a", "b-vs-c")));
        assert_eq!(split_around("a", "-to-"), None);
        assert_eq!(split_around("Mayagüez", "üe"), Some(("Mayag", "z")));
    }
}
