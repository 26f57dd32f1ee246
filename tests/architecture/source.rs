//! The sources as the rules of the house see them: code without comments, texts and tests.
//!
//! Invariant: a file keeps its lines, so a fault can be named by file and line.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
pub(crate) struct Source {
    /// Path from the root of the project, with slashes.
    pub(crate) path: String,
    /// As written.
    pub(crate) text: String,
    /// Without comments, the insides of texts, and what is compiled for tests alone.
    pub(crate) code: String,
}

impl Source {
    /// The room of `src` that the file belongs to: `compare` for `src/compare/basis.rs`.
    pub(crate) fn room(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let first = inside.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }

    /// False for the prerender shell too, which runs at build time alone.
    pub(crate) fn ships(&self) -> bool {
        self.path.starts_with("src/") && !self.path.starts_with("src/bin/prerender/")
    }

    /// The lines of the code that hold one of these words, as `path:line: word`.
    pub(crate) fn naming(&self, words: &[&str]) -> Vec<String> {
        let mut faults = Vec::new();
        for (at, line) in self.code.lines().enumerate() {
            let hits = words.iter().filter(|word| holds(line, word));
            faults.extend(hits.map(|word| format!("{}:{}: {word}", self.path, at + 1)));
        }
        faults
    }
}

/// True if a line holds a word that is not a part of a longer name.
pub(crate) fn holds(line: &str, word: &str) -> bool {
    let part = |letter: Option<char>| letter.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let open = word.starts_with(|c: char| c.is_alphanumeric()) && part(line[..at].chars().next_back());
        let on = word.ends_with(|c: char| c.is_alphanumeric()) && part(line[at + word.len()..].chars().next());
        !open && !on
    })
}

/// Every source file under these folders.
pub(crate) fn sources(folders: &[&str]) -> Vec<Source> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    folders.iter().for_each(|folder| collect(&root.join(folder), &mut files));
    files.sort();
    assert!(!files.is_empty(), "no sources under {folders:?}");
    let read = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        let path = file.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        Source { path, code: without_tests(&bare(&text)), text }
    };
    files.iter().map(read).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// Code alone: comments go, texts keep their quotes.
pub(crate) fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if first == '"' {
            out.push('"');
            1 + text_end(&rest[1..])
        } else if let Some(length) = raw_text(rest).filter(|_| !out.ends_with(|c: char| c.is_alphanumeric())) {
            length
        } else if let Some(length) = quoted_letter(rest) {
            length
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        // The lines that are left out stay as empty ones.
        out.extend(rest[..skipped].chars().filter(|c| *c == '\n'));
        if first == '"' {
            out.push('"');
        }
        rest = &rest[skipped..];
    }
    out
}

/// Where a text ends, counted from behind its opening quote to behind its closing one.
fn text_end(inside: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in inside.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    inside.len()
}

/// The length of `r"…"` or `r#"…"#`, if the code goes on with one.
fn raw_text(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let marks = after.len() - after.trim_start_matches('#').len();
    after[marks..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(marks));
    let end = after[marks + 1..].find(&close)?;
    Some(1 + marks + 1 + end + close.len())
}

/// The length of `'"'`, `'\n'` and the like; a lifetime is none.
fn quoted_letter(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let length = match inside.strip_prefix('\\') {
        Some(escaped) => 1 + escaped.chars().next()?.len_utf8() + escaped[1..].find('\'')?,
        None => inside.chars().next()?.len_utf8(),
    };
    inside[length..].starts_with('\'').then_some(length + 2)
}

/// Takes out the modules that are compiled for tests alone.
pub(crate) fn without_tests(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let mut depth = 0_i32;
        let mut end = from.len();
        for (at, letter) in from.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                // `mod tests;` has its body in a file of its own.
                ';' if depth == 0 => depth = -1,
                _ => continue,
            }
            if depth == -1 || (depth == 0 && letter == '}') {
                end = at + 1;
                break;
            }
        }
        out.extend(from[..end].chars().filter(|c| *c == '\n'));
        rest = &from[end..];
    }
    out.push_str(rest);
    out
}
