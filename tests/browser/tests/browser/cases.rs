//! The list of cases: each names its engines and gets a fresh tab.
//!
//! Invariant: a failed case says the engine and the whole chain of reasons, and leaves a picture.
//! A case is run again only where its driver left a command unanswered, once, in a new browser,
//! and that is said; whatever a page does wrong fails at once. An engine that answers, but gives no picture of a page that
//! moves, draws no frames any more: what waits for a frame is then awaited in vain, and the page is not to blame.

use crate::clock::Clock;
use anyhow::{Context, Result};
use browser_tests::{Engine, Lab, Page, is_silence, tools};
use libtest_mimic::{Failed, Trial};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Writes what the window shows.
fn keep_picture(page: &Page, file: &Path) -> Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    Ok(fs::write(file, page.window_picture()?)?)
}

/// The steps of a case on its page.
pub(crate) type Run = fn(&Page) -> Result<()>;

/// Runs a case in a fresh tab.
fn attempt(lab: &Lab, clock: &Clock, engine: Engine, name: &str, run: Run) -> Result<()> {
    let tab = lab.tab(engine)?;
    // From here on the engine is this case's own.
    let _running = clock.start(engine, name);
    let Err(error) = run(&tab) else { return Ok(()) };
    if is_silence(&error) {
        return Err(error);
    }
    let file = format!("{}.png", name.replace("::", "-"));
    let note = match keep_picture(&tab, &tools::root().join("target").join("screenshots").join("failed").join(file)) {
        Ok(()) => "picture in target/screenshots/failed".to_owned(),
        Err(silence) if is_silence(&silence) => return Err(silence.context(format!("{error:#}; and no picture"))),
        Err(error) => format!("no picture: {error:#}"),
    };
    Err(anyhow::anyhow!("{error:#}\n({note})"))
}

/// The cases in the order in which they were named.
pub(crate) struct Cases {
    lab: Arc<Lab>,
    clock: Arc<Clock>,
    trials: Vec<Trial>,
}

impl Cases {
    pub(crate) fn new(lab: Arc<Lab>, clock: Arc<Clock>) -> Self {
        Cases { lab, clock, trials: Vec::new() }
    }

    /// A case of Chromium alone, where it needs Chromium's own protocol or the engine makes no
    /// difference.
    pub(crate) fn chromium(&mut self, name: &str, run: Run) {
        self.on(Engine::Chromium, name, run);
    }

    /// A case of every engine.
    pub(crate) fn every(&mut self, name: &str, run: Run) {
        for engine in Engine::ALL {
            self.on(engine, name, run);
        }
    }

    /// A case of one engine.
    pub(crate) fn on(&mut self, engine: Engine, name: &str, run: Run) {
        let (lab, clock) = (Arc::clone(&self.lab), Arc::clone(&self.clock));
        let name = format!("{engine}::{name}");
        let trial = Trial::test(name.clone(), move || {
            let result = match attempt(&lab, &clock, engine, &name, run) {
                Err(error) if is_silence(&error) => {
                    eprintln!("{name}: {error:#}. It is run again in a new browser.");
                    attempt(&lab, &clock, engine, &name, run)
                        .context("in a new browser, after a command without answer")
                }
                result => result,
            };
            result.map_err(|error| Failed::from(format!("{error:#}")))
        });
        self.trials.push(trial);
    }

    pub(crate) fn into_trials(self) -> Vec<Trial> {
        self.trials
    }
}
