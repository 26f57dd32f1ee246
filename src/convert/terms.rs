//! The terms of a conversion, and its result.
//!
//! Invariant: a term is said by whoever asks for the conversion, never taken from what other hosts do.

/// How a file is converted, as far as it does not say so itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terms<'a> {
    /// The name of the host, whose bands these are.
    pub host: &'a str,
    /// The host's address, which begins with `https://`; empty if there is none.
    pub url: &'a str,
    /// Amounts in other currencies become US dollars at the newest reference rate, which the file then names. Otherwise they are at
    /// fault: what they are in dollars changes with the day.
    pub exchange: bool,
    /// The name of the control that allows it, for reasons.
    pub allowed_by: &'a str,
}

/// A host's file that was made of another file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    /// The host's file.
    pub text: String,
    /// How the input was understood, and what of it was passed over, a sentence each.
    pub notes: Vec<String>,
}
