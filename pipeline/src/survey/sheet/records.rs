//! Records of CSV bytes (RFC 4180), read by the `csv` crate and each held against the bytes that it was read from.
//!
//! Invariant: strict, which the crate is not (it has no such mode, BurntSushi/rust-csv#77): it takes an open quote, a stray quote,
//! a lone carriage return and an empty line as it can. Here every byte belongs to a field as CSV writes it or is a separator; what
//! breaks this, a record of another length than the first, and bytes that are not UTF-8 end the records with one `Damage`.

use csv::{ByteRecord, ErrorKind, Reader, ReaderBuilder, StringRecord};

/// The mark that some writers put before the first byte.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A record and where it starts.
pub(super) struct Record {
    fields: StringRecord,
    line: u64,
}

impl Record {
    /// The fields' texts.
    pub(super) fn fields(&self) -> &StringRecord {
        &self.fields
    }

    /// The line in which a field starts.
    pub(super) fn line(&self, field: usize) -> u64 {
        self.line + line_ends(self.fields.as_byte_record(), field)
    }
}

/// A fault of the bytes and its place: line and number of the field, both counted from 1.
#[derive(Debug)]
pub(super) struct Damage {
    pub(super) line: u64,
    pub(super) column: usize,
    pub(super) reason: String,
}

/// Runs through the records of a file, the header being the first.
pub(super) struct Records<'a> {
    reader: Reader<&'a [u8]>,
    /// The bytes behind the last record. The crate's own line is one behind where lines end with a carriage return and a line feed.
    rest: &'a [u8],
    line: u64,
    ended: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let reader = ReaderBuilder::new().has_headers(false).flexible(false).from_reader(bytes);
        Self { reader, rest: bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes), line: 1, ended: false }
    }

    fn read(&mut self) -> Result<Option<Record>, Damage> {
        let line = self.line;
        let mut record = ByteRecord::new();
        let read = self.reader.read_byte_record(&mut record);
        let at = |record: &ByteRecord, field: usize, reason: String| {
            Err(Damage { line: line + line_ends(record, field), column: field + 1, reason })
        };
        if let Some(b'\n' | b'\r') = self.rest.first() {
            return at(&record, 0, "the line is empty".to_owned());
        }
        if let Ok(false) = read {
            return Ok(None);
        }
        let last = record.len().saturating_sub(1);
        for (field, text) in record.iter().enumerate() {
            match after_field(self.rest, text).and_then(|rest| after_separator(rest, field == last)) {
                Ok(rest) => self.rest = rest,
                Err(reason) => return at(&record, field, reason.to_owned()),
            }
        }
        self.line += line_ends(&record, record.len()) + 1;
        if let Err(error) = read {
            return match error.kind() {
                ErrorKind::UnequalLengths { expected_len, len, .. } => {
                    let plural = if *len == 1 { "field" } else { "fields" };
                    let reason = format!("the row has {len} {plural}, the header {expected_len}");
                    let column = usize::try_from(*expected_len.min(len)).unwrap_or(last) + 1;
                    Err(Damage { line: line + line_ends(&record, last), column, reason })
                }
                _ => at(&record, last, error.to_string()),
            };
        }
        match StringRecord::from_byte_record(record) {
            Ok(fields) => Ok(Some(Record { fields, line })),
            Err(error) => {
                let field = error.utf8_error().field();
                at(&error.into_byte_record(), field, "not valid UTF-8".to_owned())
            }
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let read = self.read();
        self.ended = !matches!(read, Ok(Some(_)));
        read.transpose()
    }
}

/// The bytes behind a field with this text.
fn after_field<'a>(rest: &'a [u8], text: &[u8]) -> Result<&'a [u8], &'static str> {
    let Some(inside) = rest.strip_prefix(b"\"") else {
        if text.contains(&b'"') {
            return Err("a quote stands inside a field that does not start with one");
        }
        return rest.strip_prefix(text).ok_or("the field is not what was read");
    };
    let written = text.split(|byte| *byte == b'"').collect::<Vec<_>>().join(&b"\"\""[..]);
    let after = inside.strip_prefix(written.as_slice()).ok_or("text follows the closing quote")?;
    after.strip_prefix(b"\"").ok_or("the quote that opens here is never closed")
}

/// The bytes behind a comma or, after the last field of a record, behind the end of its line or of the file.
fn after_separator(rest: &[u8], last: bool) -> Result<&[u8], &'static str> {
    if !last {
        return rest.strip_prefix(b",").ok_or("no comma follows the field");
    }
    let line_end = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"));
    line_end.or(rest.is_empty().then_some(rest)).ok_or("a carriage return stands alone")
}

/// Line feeds inside the fields before this one.
fn line_ends(record: &ByteRecord, field: usize) -> u64 {
    record.iter().take(field).flatten().map(|byte| u64::from(*byte == b'\n')).sum()
}
