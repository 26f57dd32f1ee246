//! Texts under `data/` that visitors read, the claims of quantity in them, and where words of the table stand.
//!
//! Invariant: a field that is not known here is read, so a new kind of text is not passed over.

use serde_json::Value;
use std::ops::Range;

/// Words that count or compare, whole and in any case of the letters; of two words, with a space between.
const WORDS: &str = "\
    more|most|mostly|less|least|fewer|fewest|few|half|third|thirds|quarter|quarters|fifth|tenth|twentieth|\
    twice|double|triple|highest|lowest|higher|lower|nobody|none|no one|majority|minority|as many|as much|\
    nearly all|almost all|dozen|dozens|hundred|hundreds|thousand|thousands|million|millions|billion|billions";

/// Numerals that are words.
const NUMERALS: [(&str, f64); 10] = [
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
];

/// Files that hold no sentences: names, ids and numbers.
const WITHOUT_TEXTS: [&str; 4] = ["alternatives", "occupations", "places", "profiles"];

/// Fields of names, ids, spellings and dates, and what others say: `says` is a profile's, `claim` what a text refutes.
const NOT_READ: &str = "\
    ambiguous|aliases|attribution|builds_on|claim|depth|effort|group|id|kind|licence|members|name|pay|period|\
    profile|publisher|related|released|role|says|short|slug|soc|survey|time|title|titles|url";

/// Texts whose percentages `written.rs` reads.
const PERCENTAGES_READ: [&str; 3] = ["questions/", "roles/", "corrections/"];

/// True for a word of a list with a bar between its words.
fn is_of(list: &str, word: &str) -> bool {
    list.split('|').any(|one| one == word)
}

/// A text and its place: file, record and field.
pub(crate) struct Text {
    pub(crate) place: String,
    pub(crate) text: String,
}

/// A claim, by its bytes in the text.
pub(crate) struct Claim {
    pub(crate) range: Range<usize>,
}

fn collect(value: &Value, place: &str, found: &mut Vec<Text>) {
    match value {
        Value::String(text) => found.push(Text { place: place.to_owned(), text: text.replace('\u{a0}', " ") }),
        Value::Array(all) => {
            for one in all {
                match one.get("id").and_then(Value::as_str) {
                    Some(id) => {
                        let record = place.rsplit_once('/').map_or(place, |(above, _)| above);
                        collect(one, &format!("{record}/{id}"), found);
                    }
                    None => collect(one, place, found),
                }
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let holds_records = field.get(0).is_some_and(Value::is_object);
                if name == "answer" {
                    collect(field, place, found);
                } else if holds_records || !is_of(NOT_READ, name) {
                    collect(field, &format!("{place}/{name}"), found);
                }
            }
        }
        _ => {}
    }
}

/// Every text under `data/`.
pub(crate) fn texts() -> Vec<Text> {
    let mut found = Vec::new();
    for folder in ["", "roles/"] {
        let path = format!("{}/data/{folder}", env!("CARGO_MANIFEST_DIR"));
        let mut files: Vec<_> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "toml")) {
            let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
            if !WITHOUT_TEXTS.contains(&stem.as_str()) {
                let value: Value = toml::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
                collect(&value, &format!("{folder}{stem}"), &mut found);
            }
        }
    }
    found
}

/// The words of a text: letters and digits with what joins them inside, so `third-party`, `15-1252` and `2,080` are one each.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let is_letter = |at: usize| letters.get(at).is_some_and(|(_, c)| c.is_alphanumeric());
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    for (at, (byte, c)) in letters.iter().enumerate() {
        let joins = matches!(c, '.' | ',' | '\'' | '’') && at > 0 && is_letter(at - 1) && is_letter(at + 1);
        if c.is_alphanumeric() || matches!(c, '-' | '/' | '_') || joins {
            start.get_or_insert(*byte);
        } else if let Some(from) = start.take() {
            found.push(from..*byte);
        }
    }
    found.extend(start.map(|from| from..text.len()));
    found
}

/// The value of a numeral, and whether it is written in digits.
fn numeral(token: &str) -> Option<(f64, bool)> {
    let lower = token.to_ascii_lowercase();
    if let Some((_, value)) = NUMERALS.iter().find(|(name, _)| *name == lower) {
        return Some((*value, false));
    }
    let is_one = token.starts_with(|c: char| c.is_ascii_digit())
        && token.chars().all(|c| c.is_ascii_digit() || ",.".contains(c));
    is_one.then(|| token.replace(',', "").parse().ok()).flatten().map(|value| (value, true))
}

/// True for what can be a year, which counts nothing.
fn is_year(token: &str) -> bool {
    token.len() == 4 && ["19", "20"].iter().any(|century| token.starts_with(century)) && token.parse::<u32>().is_ok()
}

/// The claims of a text, in their order.
pub(crate) fn claims(text: &Text) -> Vec<Claim> {
    let (place, text) = (&text.place, &text.text);
    let all = tokens(text);
    let percentages_read = PERCENTAGES_READ.iter().any(|start| place.starts_with(start));
    let mut found = Vec::new();
    for (at, range) in all.iter().enumerate() {
        let token = &text[range.clone()];
        let pair = all.get(at + 1).map(|next| range.start..next.end);
        let is_word = |range: &Range<usize>| is_of(WORDS, &text[range.clone()].to_ascii_lowercase());
        if let Some(pair) = pair.filter(is_word) {
            found.push(Claim { range: pair });
        } else if is_word(range) {
            found.push(Claim { range: range.clone() });
        } else if let Some((_, in_digits)) = numeral(token) {
            let is_read = in_digits && percentages_read && text[range.end..].starts_with(" %");
            if !is_read && !is_year(token) {
                found.push(Claim { range: range.clone() });
            }
        }
    }
    found
}

/// Words of the table where they stand in a text, and the numerals in the place of `#`, with whether each is a percentage.
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    pub(crate) numerals: Vec<(f64, bool)>,
}

/// Every place in a text where words stand, in any case of the letters.
pub(crate) fn find_words(words: &str, text: &str) -> Vec<Found> {
    let (lower, words) = (text.to_ascii_lowercase(), words.to_ascii_lowercase());
    let all = tokens(text);
    let pieces: Vec<&str> = words.split('#').collect();
    let from = |start: usize| {
        let (mut end, mut numerals) = (start, Vec::new());
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                let range = all.iter().find(|range| range.start == end)?;
                let (value, _) = numeral(&text[range.clone()])?;
                numerals.push((value, text[range.end..].starts_with(" %")));
                end = range.end;
            }
            end = lower.get(end..)?.starts_with(piece).then_some(end + piece.len())?;
        }
        Some(Found { range: start..end, numerals })
    };
    text.char_indices().filter_map(|(start, _)| from(start)).collect()
}

/// The numbers in digits of a text.
pub(crate) fn numbers(text: &str) -> Vec<f64> {
    let all = tokens(text).into_iter().filter_map(|range| numeral(&text[range]));
    all.filter(|(_, in_digits)| *in_digits).map(|(value, _)| value).collect()
}

/// The numbers of a source file: `2_000`, `0.03` and, in a comment, `5,000`.
pub(crate) fn numbers_in_code(code: &str) -> Vec<f64> {
    let parts = code.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '_')));
    let plain = parts.map(|part| part.replace([',', '_'], ""));
    plain.filter_map(|part| part.trim_end_matches('.').parse().ok()).collect()
}
