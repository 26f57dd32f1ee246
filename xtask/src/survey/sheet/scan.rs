//! Cuts CSV text (RFC 4180) into records and fields.
//!
//! Invariant: strict. Every character of the text belongs to exactly one field or is a separator; a quote is opened at the start
//! of a field and closed at its end, and what breaks this ends the scan with one `Damage`.

use std::borrow::Cow;

/// A field and the line in which it starts.
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) line: u64,
}

/// What is wrong with the text, and where: line and number of the field, both counted from 1.
#[derive(Debug)]
pub(super) struct Damage {
    pub(super) line: u64,
    pub(super) column: usize,
    pub(super) reason: &'static str,
}

/// Runs through the records of a text.
pub(super) struct Scanner<'a> {
    rest: &'a str,
    line: u64,
    failed: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            line: 1,
            failed: false,
        }
    }

    /// Takes a field; true if the record ends with it.
    fn field(&mut self) -> Result<(Field<'a>, bool), &'static str> {
        let line = self.line;
        let text = match self.rest.strip_prefix('"') {
            Some(inside) => self.quoted(inside)?,
            None => Cow::Borrowed(self.plain()?),
        };
        Ok((Field { text, line }, self.separator_is_end()))
    }

    /// Takes a field without quotes, and the carriage return of a line end after it.
    fn plain(&mut self) -> Result<&'a str, &'static str> {
        let (text, rest) = self
            .rest
            .split_at(self.rest.find([',', '\n']).unwrap_or(self.rest.len()));
        self.rest = rest;
        let text = if rest.starts_with('\n') {
            text.strip_suffix('\r').unwrap_or(text)
        } else {
            text
        };
        if text.contains('"') {
            return Err("a quote stands inside a field that does not start with one");
        }
        if text.contains('\r') {
            return Err("a carriage return stands alone");
        }
        Ok(text)
    }

    /// Takes the inside of a quoted field and its closing quote.
    fn quoted(&mut self, inside: &'a str) -> Result<Cow<'a, str>, &'static str> {
        let mut from = 0;
        let mut doubled = false;
        loop {
            let tail = inside.get(from..).unwrap_or_default();
            let at = from
                + tail
                    .find('"')
                    .ok_or("the quote that opens here is never closed")?;
            let after = inside.get(at + 1..).unwrap_or_default();
            if after.starts_with('"') {
                doubled = true;
                from = at + 2;
                continue;
            }
            let text = inside.get(..at).unwrap_or_default();
            self.line += count_lines(text);
            self.rest = if after.starts_with("\r\n") {
                after.get(1..).unwrap_or_default()
            } else {
                after
            };
            if !(self.rest.is_empty() || self.rest.starts_with([',', '\n'])) {
                return Err("text follows the closing quote");
            }
            return Ok(if doubled {
                Cow::Owned(text.replace("\"\"", "\""))
            } else {
                Cow::Borrowed(text)
            });
        }
    }

    /// Steps over a comma or a line end; true at the end of a record.
    fn separator_is_end(&mut self) -> bool {
        if let Some(rest) = self.rest.strip_prefix(',') {
            self.rest = rest;
            return false;
        }
        if let Some(rest) = self.rest.strip_prefix('\n') {
            self.rest = rest;
            self.line += 1;
        }
        true
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Result<Vec<Field<'a>>, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed || self.rest.is_empty() {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let line = self.line;
            match self.field() {
                Ok((field, end)) => {
                    fields.push(field);
                    if end {
                        return Some(Ok(fields));
                    }
                }
                Err(reason) => {
                    self.failed = true;
                    return Some(Err(Damage {
                        line,
                        column: fields.len() + 1,
                        reason,
                    }));
                }
            }
        }
    }
}

fn count_lines(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte == b'\n').map(|_| 1).sum()
}
