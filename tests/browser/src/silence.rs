//! Commands that a driver leaves unanswered.
//!
//! Invariant: every command ends, by an answer or by this error, which names the engine and the
//! limit. It says nothing of the page: a case that ends by it may be run again in a new browser,
//! a case that ends by any other error may not.

use crate::engine::Engine;
use anyhow::Result;
use fantoccini::error::CmdError;
use std::fmt;
use std::future::Future;
use std::time::Duration;
use tokio::runtime::Runtime;

/// No command takes longer, whatever the machine is busy with: pages and scripts have limits of
/// their own, which are shorter (`engine.rs`).
pub(crate) const COMMAND_LIMIT: Duration = Duration::from_secs(60);

/// A driver has not answered a command, or is gone.
#[derive(Debug)]
pub(crate) struct Silent {
    engine: Engine,
    how: String,
}

impl Silent {
    /// The driver has said nothing for so long.
    pub(crate) fn after(engine: Engine, limit: Duration) -> Self {
        Silent { engine, how: format!("did not answer a command within {limit:?}") }
    }
}

impl fmt::Display for Silent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the driver of {} {}", self.engine, self.how)
    }
}

impl std::error::Error for Silent {}

/// The driver's answer to a command, or its silence as an error.
pub(crate) fn answer<T>(
    engine: Engine,
    runtime: &Runtime,
    limit: Duration,
    command: impl Future<Output = Result<T, CmdError>>,
) -> Result<T> {
    match in_time(runtime, limit, command) {
        None => Err(Silent::after(engine, limit).into()),
        Some(Err(gone @ (CmdError::Lost(_) | CmdError::Failed(_) | CmdError::FailedC(_)))) => {
            Err(Silent { engine, how: format!("broke off: {gone}") }.into())
        }
        Some(answered) => Ok(answered?),
    }
}

/// Told from other errors, as a test that meets it is run again.
#[must_use]
pub fn is_silence(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.is::<Silent>())
}

/// `None` if the time is over before the future is ready.
pub(crate) fn in_time<T>(runtime: &Runtime, limit: Duration, work: impl Future<Output = T>) -> Option<T> {
    runtime.block_on(async { tokio::time::timeout(limit, work).await }).ok()
}

#[cfg(test)]
mod tests {
    use super::{Silent, is_silence};
    use crate::engine::Engine;
    use anyhow::{Context, Result, anyhow};
    use std::time::Duration;

    #[test]
    fn silence_is_known_under_its_context() {
        let silent: Result<()> = Err(Silent::after(Engine::WebKit, Duration::from_secs(1)).into());
        assert!(is_silence(&silent.context("opening /").context("case").unwrap_err()));
        assert!(!is_silence(&anyhow!("expected one, found two")));
    }
}
