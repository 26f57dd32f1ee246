//! The forms of files that are converted, told by name and beginning.
//!
//! Invariant: a name says more than the content only where it is that of a table, as any text may be one.

use super::fault::Fault;
use crate::check::{At, BYTES, json_text};

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Comma, semicolon or tab separated values with a head.
    Table,
    /// schema.org `Occupation`s as JSON-LD.
    Occupations,
    /// A host's file, which needs no conversion.
    HostFile,
}

impl Form {
    /// The form of a file with this name; for names that leave it open, its content decides. JSON of no known form counts as a host's
    /// file, whose checker says what is wrong with it.
    #[must_use]
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let name = name.to_ascii_lowercase();
        if [".csv", ".tsv"].into_iter().any(|end| name.ends_with(end)) {
            return Form::Table;
        }
        if name.ends_with(".jsonld") {
            return Form::Occupations;
        }
        let begin = without_mark(bytes).trim_ascii_start().first();
        if !name.ends_with(".json") && !matches!(begin, Some(b'{' | b'[')) {
            return Form::Table;
        }
        let Ok(text) = json_text(bytes) else { return Form::HostFile };
        let root = At::root(text);
        let is_linked = |key| root.member(key).is_some();
        if root.raw.starts_with('[') || ["@context", "@graph", "@type"].into_iter().any(is_linked) {
            Form::Occupations
        } else {
            Form::HostFile
        }
    }
}

/// The text of a file, without its byte order mark.
pub(super) fn text_of(form: Form, bytes: &[u8]) -> Result<&str, Fault> {
    if form != Form::Table {
        return json_text(bytes).map_err(|fault| Fault {
            line: fault.line,
            column: fault.column,
            path: fault.path,
            reason: fault.reason,
        });
    }
    if bytes.len() > BYTES {
        let reason = format!("the table has {} bytes, at most {BYTES} are read", bytes.len());
        return Err(Fault::of_file(&reason));
    }
    let bytes = without_mark(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let reason = "the bytes are not UTF-8; save the table as CSV UTF-8".to_owned();
        Fault { line: u32::try_from(line).unwrap_or(u32::MAX), column: 0, path: String::new(), reason }
    })
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}
