//! Progress lines for steps that take long: `[2/6] compiling the app to wasm … 31 s`.
//!
//! Invariant: a step that runs for more than a few seconds never stays silent, on a terminal
//! or in a log file.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

/// A line is written again so often: each second on a terminal, seldom in a log.
const TICK_TERMINAL: Duration = Duration::from_secs(1);
const TICK_LOG: Duration = Duration::from_secs(15);

/// A few words on what a running step is doing, set by the step and shown by the ticker.
#[derive(Clone, Default)]
pub struct Note(Arc<Mutex<String>>);

impl Note {
    /// Replaces the words.
    pub fn set(&self, text: impl Into<String>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = text.into();
    }

    fn get(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Numbers the steps of one command.
pub struct Progress {
    total: usize,
    done: usize,
    terminal: bool,
    quiet: bool,
}

impl Progress {
    /// Starts a count of `total` steps.
    #[must_use]
    pub fn new(total: usize) -> Self {
        Self { total, done: 0, terminal: io::stderr().is_terminal(), quiet: false }
    }

    /// Shows nothing: for tests and for rebuilds, which report in one line of their own.
    #[must_use]
    pub fn quiet() -> Self {
        Self { quiet: true, ..Self::new(0) }
    }

    /// Runs one step and shows its name, the seconds that pass and how long it took.
    pub fn step<T>(&mut self, label: &str, work: impl FnOnce(&Note) -> Result<T>) -> Result<T> {
        self.done += 1;
        let note = Note::default();
        if self.quiet {
            return work(&note);
        }
        let head = format!("[{}/{}] {label}", self.done, self.total);
        let start = Instant::now();
        let terminal = self.terminal;
        say(terminal, &format!("{head} …"), !terminal);
        let (stop, stopped) = mpsc::channel::<()>();
        let ticker = {
            let (head, note) = (head.clone(), note.clone());
            thread::spawn(move || {
                let tick = if terminal { TICK_TERMINAL } else { TICK_LOG };
                while stopped.recv_timeout(tick) == Err(RecvTimeoutError::Timeout) {
                    let line = running(&head, start.elapsed(), &note.get());
                    say(terminal, &line, !terminal);
                }
            })
        };
        let result = work(&note);
        // The receiver may only be gone if the ticker itself failed, which changes nothing here.
        let _ = stop.send(());
        let _ = ticker.join();
        let end = if result.is_ok() { "done in" } else { "failed after" };
        say(terminal, &format!("{head}: {end} {:.1} s", start.elapsed().as_secs_f64()), true);
        result
    }
}

fn running(head: &str, elapsed: Duration, note: &str) -> String {
    let seconds = elapsed.as_secs();
    if note.is_empty() { format!("{head} … {seconds} s") } else { format!("{head} … {seconds} s ({note})") }
}

/// Writes a line; on a terminal it takes the place of the line before it.
fn say(terminal: bool, line: &str, end: bool) {
    let mut out = io::stderr().lock();
    let clear = if terminal { "\r\x1b[2K" } else { "" };
    let newline = if end { "\n" } else { "" };
    // Progress that cannot be shown is no reason to stop the work.
    let _ = write!(out, "{clear}{line}{newline}");
    let _ = out.flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_line_names_step_seconds_and_detail() {
        let head = "[2/6] compiling";
        assert_eq!(running(head, Duration::from_secs(3), ""), "[2/6] compiling … 3 s");
        assert_eq!(running(head, Duration::from_secs(61), "57 crates, yew"), "[2/6] compiling … 61 s (57 crates, yew)");
    }

    #[test]
    fn a_step_hands_on_its_value_and_its_error() {
        let mut progress = Progress::quiet();
        assert_eq!(progress.step("one", |_| Ok(1)).ok(), Some(1));
        assert!(progress.step("two", |_| -> Result<()> { anyhow::bail!("no") }).is_err());
    }
}
