//! Waiting for a condition.
//!
//! Invariant: every wait ends, and an expired one says what it waited for and what it saw last.

use anyhow::{Result, bail};
use std::fmt::Display;
use std::time::{Duration, Instant};

/// Longest wait for anything a page does; no bound on the product, whose speed is measured by the bench. On a machine whose
/// two cores two other programs want as well, WebKit has needed 21 s to draw what was chosen, without standing still once.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks; only the number of looks depends on it, never a result.
const PAUSE: Duration = Duration::from_millis(15);

/// A moment at which waiting is given up.
#[derive(Clone, Copy, Debug)]
pub struct Deadline(Instant);

impl Deadline {
    /// So long from now.
    #[must_use]
    pub fn after(wait: Duration) -> Self {
        Deadline(Instant::now() + wait)
    }

    /// False if the time was over first.
    #[must_use]
    pub fn has_come(self) -> bool {
        Instant::now() >= self.0
    }
}

impl Default for Deadline {
    fn default() -> Self {
        Deadline::after(PATIENCE)
    }
}

/// Looks again and again until `look` gives `Ok`; `what` names the condition.
///
/// # Errors
/// When the deadline comes first, with the condition and what was seen last; or when looking
/// itself fails.
pub fn until<T, S: Display>(
    what: &str,
    deadline: Deadline,
    mut look: impl FnMut() -> Result<Result<T, S>>,
) -> Result<T> {
    loop {
        match look()? {
            Ok(found) => return Ok(found),
            Err(seen) if deadline.has_come() => bail!("waited in vain until {what}; last seen: {seen}"),
            Err(_) => std::thread::sleep(PAUSE),
        }
    }
}
