//! The time that the cases take: each engine in all, and its slowest cases.
//!
//! Invariant: times are printed for people and judge nothing.

use browser_tests::Engine;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So many are named.
const SLOWEST: usize = 5;

/// The times of the cases that have ended.
#[derive(Default)]
pub(crate) struct Clock(Mutex<Vec<(Engine, String, Duration)>>);

/// A case that is running; it ends with this.
pub(crate) struct Running<'a> {
    clock: &'a Clock,
    engine: Engine,
    name: &'a str,
    start: Instant,
}

impl Clock {
    /// A case has got its engine.
    pub(crate) fn start<'a>(&'a self, engine: Engine, name: &'a str) -> Running<'a> {
        Running { clock: self, engine, name, start: Instant::now() }
    }

    /// Prints what is known.
    pub(crate) fn print(&self) {
        let times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for engine in Engine::ALL {
            let mut of_engine: Vec<_> = times.iter().filter(|(other, ..)| *other == engine).collect();
            of_engine.sort_by_key(|(.., time)| std::cmp::Reverse(*time));
            let all: Duration = of_engine.iter().map(|(.., time)| *time).sum();
            let slowest = of_engine
                .iter()
                .take(SLOWEST)
                .map(|(_, name, time)| format!("\n  {:>4.0} s  {name}", time.as_secs_f64()));
            if !of_engine.is_empty() {
                println!(
                    "{engine}: {} cases in {:.0} s, the slowest:{}",
                    of_engine.len(),
                    all.as_secs_f64(),
                    slowest.collect::<String>()
                );
            }
        }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut times = self.clock.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.push((self.engine, self.name.to_owned(), self.start.elapsed()));
    }
}
