//! Faults on purpose between a site and its visitor.
//!
//! Invariant: faults change answers only; the files stay as they are.

use std::time::Duration;

/// A fault for the paths that a pattern takes in.
#[derive(Clone, Debug)]
pub struct Fault {
    /// A path from the root; each `*` stands for any characters: `/app-*.wasm`.
    pub path: String,
    /// The kind of fault.
    pub act: Act,
}

/// Kinds of faults, by what they do to an answer.
#[derive(Clone, Debug)]
pub enum Act {
    /// This status, with a short text as body.
    Status(u16),
    /// This `Content-Type`.
    Mime(String),
    /// These bytes as body.
    Body(Vec<u8>),
    /// No policy.
    DropPolicy,
    /// Another policy.
    Policy(String),
    /// One more header, or another value for it.
    Header(String, String),
    /// An answer that comes late.
    Delay(Duration),
    /// An answer that breaks off in the middle.
    HangUp,
}

impl Fault {
    /// A fault for the paths that the pattern takes in.
    #[must_use]
    pub fn new(path: &str, act: Act) -> Self {
        Self { path: path.to_owned(), act }
    }

    /// True if the pattern takes the path in.
    #[must_use]
    pub fn hits(&self, path: &str) -> bool {
        matches(&self.path, path)
    }
}

/// The first part must begin the path, the last must end it, those between come in order.
fn matches(pattern: &str, path: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == path;
    };
    let Some(mut left) = path.strip_prefix(first) else {
        return false;
    };
    let (middle, last) = rest.rsplit_once('*').unwrap_or(("", rest));
    for part in middle.split('*').filter(|part| !part.is_empty()) {
        match left.split_once(part) {
            Some((_, after)) => left = after,
            None => return false,
        }
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, path, hit) in [
            ("/", "/", true),
            ("/", "/a", false),
            ("*", "/a/b", true),
            ("/app-*.wasm", "/app-01.wasm", true),
            ("/app-*.wasm", "/app-01.js", false),
            ("/*/x/*.js", "/a/b/x/c.js", true),
            ("/*/x/*.js", "/a/b/c.js", false),
            ("/aa*a", "/aa", false),
        ] {
            assert_eq!(matches(pattern, path), hit, "{pattern} {path}");
        }
    }
}
