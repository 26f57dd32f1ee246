//! A text in pieces: words as they can be compared, marks between them, ends of lines.
//!
//! Invariant: pieces stand in the order of the text, their places are on the borders of characters and do not overlap;
//! addresses (`https://…`, `jane@example.com`) are passed over whole, as nobody names a skill by one.

use std::ops::Range;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: TokenKind,
    /// As it stands in the text.
    pub(super) raw: &'t str,
    /// Its bytes in the text.
    pub(super) place: Range<usize>,
    /// No white space stands before it.
    pub(super) joined: bool,
}

/// The kind of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A word, in small letters and without the `s` of a plural.
    Word(String),
    /// Anything else that can be seen.
    Mark(char),
    /// The end of a line.
    Line,
    /// An address of a page or a person, of which no part is a word.
    Address,
}

impl Token<'_> {
    /// The key of a word; `None` for other pieces.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            TokenKind::Word(key) => Some(key),
            _ => None,
        }
    }

    /// A hyphen with no space before it, which joins two words.
    pub(super) fn is_hyphen(&self) -> bool {
        self.kind == TokenKind::Mark('-') && self.joined
    }
}

/// Letters that programs put into words to break lines, and that nobody sees.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_unseen(c)
}

/// A word as it is compared: small letters, and no `s` at the end of four letters or more.
pub(super) fn key(raw: &str) -> String {
    let mut key: String = raw.chars().filter(|c| !is_unseen(*c)).flat_map(char::to_lowercase).collect();
    if key.len() > 3 && key.ends_with('s') && !key.ends_with("ss") {
        key.pop();
        if key.len() > 4 && key.ends_with("ie") {
            key.truncate(key.len() - 2);
            key.push('y');
        }
    }
    key
}

/// True for an address of a page or of a person, whose parts are no words of the text.
fn is_address(run: &str) -> bool {
    const ENDS: [&str; 5] = [".com/", ".org/", ".net/", ".io/", ".dev/"];
    let mail = || {
        run.split_once('@').is_some_and(|(name, host)| {
            name.ends_with(char::is_alphanumeric) && host.starts_with(char::is_alphanumeric) && host.contains('.')
        })
    };
    run.contains("://") || run.starts_with("www.") || ENDS.iter().any(|end| run.contains(end)) || mail()
}

/// The pieces of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut all = Vec::new();
    let mut spaced = true;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let run = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let piece = rest.get(..run).unwrap_or_default();
        if piece.is_empty() {
            let blank = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
            let lines = rest.get(..blank).unwrap_or_default();
            if lines.contains(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
                all.push(Token { kind: TokenKind::Line, raw: lines, place: at..at + blank, joined: false });
            }
            spaced = true;
            at += blank;
            continue;
        }
        if is_address(piece) {
            all.push(Token { kind: TokenKind::Address, raw: piece, place: at..at + run, joined: false });
        } else {
            split(piece, at, spaced, &mut all);
        }
        spaced = false;
        at += run;
    }
    all
}

/// Words and marks of a run without white space.
fn split<'t>(run: &'t str, base: usize, mut spaced: bool, all: &mut Vec<Token<'t>>) {
    let mut at = 0;
    let mut before = None;
    while let Some(rest) = run.get(at..).filter(|rest| !rest.is_empty()) {
        let length = word_length(rest, before);
        let (kind, length) = match rest.get(..length).filter(|word| !word.is_empty()) {
            Some(word) => (TokenKind::Word(key(word)), length),
            None => {
                let mark = rest.chars().next().unwrap_or_default();
                (TokenKind::Mark(mark), mark.len_utf8())
            }
        };
        let raw = rest.get(..length).unwrap_or_default();
        before = raw.chars().next_back();
        all.push(Token { kind, raw, place: base + at..base + at + length, joined: !spaced });
        spaced = false;
        at += length;
    }
}

/// Bytes of the word that a text begins with; 0 if it begins with none. A word holds points and `&` between
/// letters (`Node.js`, `R&D`), and may begin with a point (`.NET`) or end in `++` or `#`.
fn word_length(rest: &str, before: Option<char>) -> usize {
    let mut length = 0;
    let mut last: Option<char> = None;
    let mut letters = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let inside = match c {
            c if is_word(c) => true,
            '.' => match (last, next) {
                // A sentence that ends without a space after it: `in Python.Then`.
                (Some(last), Some(next)) => next.is_alphanumeric() && !ends_sentence(last, next, rest.get(at..)),
                (None, Some(next)) => {
                    next.is_alphabetic() && before.is_none_or(|before| !is_word(before) && before != '.')
                }
                _ => false,
            },
            '&' => letters == 1 && last.is_some_and(char::is_uppercase) && next.is_some_and(char::is_uppercase),
            '#' => letters > 0 && letters < 4 && !next.is_some_and(char::is_alphanumeric),
            '+' => {
                let tail = rest.get(at..).unwrap_or_default();
                let second = last == Some('+');
                letters > 0 && letters < 4 && (second || tail.starts_with("++")) && !(second && next == Some('+'))
            }
            _ => false,
        };
        if !inside {
            break;
        }
        if c.is_alphanumeric() {
            letters += 1;
        }
        last = Some(c);
        length = at + c.len_utf8();
        if c == '#' {
            break;
        }
    }
    if letters == 0 { 0 } else { length }
}

/// A point ends a sentence after a small letter and before a word that begins with a capital and goes on in small
/// letters.
fn ends_sentence(last: char, next: char, rest: Option<&str>) -> bool {
    let rest = rest.unwrap_or_default();
    // `Node.Js` is written as well.
    let is_script = rest.starts_with(".Js") && !rest.chars().nth(3).is_some_and(char::is_lowercase);
    last.is_lowercase() && next.is_uppercase() && !is_script && rest.chars().nth(2).is_none_or(char::is_lowercase)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().filter(|token| token.word().is_some()).map(|token| token.raw).collect()
    }

    #[test]
    fn words_keep_what_belongs_to_names() {
        assert_eq!(words("C++, C#/.NET and Node.js."), ["C++", "C#", ".NET", "and", "Node.js"]);
        assert_eq!(words("C++17;ES6+ R&D notepad++ F#"), ["C++17", "ES6", "R&D", "notepad", "F#"]);
        assert_eq!(words("in Python.Then ASP.NET 3.11 …React"), ["in", "Python", "Then", "ASP.NET", "3.11", "React"]);
        assert_eq!(words("see https://go.dev/react or jane@rust.dev, www.c.org"), ["see", "or"]);
        assert_eq!(words("HTML&CSS front_end 日本語 Ünïcode"), ["HTML", "CSS", "front_end", "日本語", "Ünïcode"]);
        assert_eq!(tokens("").len() + tokens(" \u{a0} ").len(), 0);
    }

    #[test]
    fn keys_forget_case_plurals_and_what_nobody_sees() {
        assert_eq!((key("APIs"), key("Queries"), key("Sass")), ("api".into(), "query".into(), "sass".into()));
        assert_eq!((key("Java\u{ad}Script"), key("AWS"), key("JS")), ("javascript".into(), "aws".into(), "js".into()));
    }
}
