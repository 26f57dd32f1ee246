//! Faults of the data: what is wrong, in which file, at which place.
//!
//! Invariant: reading never stops at the first fault; all of them are gathered and told at once.

use std::fmt;

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File below the project's folder, `data/skills.toml`.
    pub file: String,
    /// Place in it: line and table with its id, or line and column.
    pub place: String,
    /// The fault in words, which begin in lower case and end without a stop.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => write!(f, "{}: {}", self.file, self.reason),
            place => write!(f, "{}: {place}: {}", self.file, self.reason),
        }
    }
}

/// All faults that were found, in the order of reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Notes one.
    pub fn add(&mut self, file: &str, place: impl Into<String>, reason: impl Into<String>) {
        self.0.push(Fault { file: file.to_owned(), place: place.into(), reason: reason.into() });
    }

    /// Notes one unless `holds`; true if it holds.
    pub fn check(&mut self, holds: bool, file: &str, place: &str, reason: impl FnOnce() -> String) -> bool {
        if !holds {
            self.add(file, place, reason());
        }
        holds
    }

    /// Those found so far.
    #[must_use]
    pub fn list(&self) -> &[Fault] {
        &self.0
    }

    /// The value if nothing was found, else all that was.
    ///
    /// # Errors
    /// The faults themselves.
    pub fn none_then<T>(self, value: T) -> Result<T, Faults> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the data has {} fault(s)", self.0.len())?;
        self.0.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
    }
}

impl std::error::Error for Faults {}
