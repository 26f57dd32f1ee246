//! The list of cases: each names its engines and gets a fresh tab.
//!
//! Invariant: a failed case says the engine and the whole chain of reasons, and leaves a picture.

use anyhow::Result;
use browser_tests::{Engine, Lab, Page, tools};
use libtest_mimic::{Failed, Trial};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Writes what the window shows.
fn keep_picture(page: &Page, file: &Path) -> Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    Ok(fs::write(file, page.window_picture()?)?)
}

/// What a case does with its page.
pub(crate) type Run = fn(&Page) -> Result<()>;

/// The cases in the order in which they were named.
pub(crate) struct Cases {
    lab: Arc<Lab>,
    trials: Vec<(Engine, Trial)>,
}

impl Cases {
    pub(crate) fn new(lab: Arc<Lab>) -> Self {
        Cases { lab, trials: Vec::new() }
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
        let lab = Arc::clone(&self.lab);
        let name = format!("{engine}::{name}");
        let picture = name.replace("::", "-");
        let trial = Trial::test(name, move || {
            let tab = lab.tab(engine).map_err(|e| Failed::from(format!("{e:#}")))?;
            run(&tab).map_err(|e| {
                let file =
                    tools::root().join("target").join("screenshots").join("failed").join(format!("{picture}.png"));
                let note = match keep_picture(&tab, &file) {
                    Ok(()) => "picture in target/screenshots/failed".to_owned(),
                    Err(e) => format!("no picture: {e:#}"),
                };
                Failed::from(format!("{e:#}\n({note})"))
            })
        });
        self.trials.push((engine, trial));
    }

    /// The cases, engines taking turns: two that run at a time rarely wait for the same browser.
    pub(crate) fn into_trials(self) -> Vec<Trial> {
        let mut queues: Vec<Vec<Trial>> = Engine::ALL.iter().map(|_| Vec::new()).collect();
        for (engine, trial) in self.trials {
            if let Some(queue) = Engine::ALL.iter().position(|e| *e == engine).and_then(|at| queues.get_mut(at)) {
                queue.push(trial);
            }
        }
        let total = queues.iter().map(Vec::len).sum::<usize>().max(1);
        // Each trial at its share of the whole run, so a long queue and a short one end together.
        let mut placed: Vec<(usize, Trial)> = Vec::new();
        for queue in queues {
            let step = total / queue.len().max(1);
            placed.extend(queue.into_iter().enumerate().map(|(at, trial)| (at * step, trial)));
        }
        placed.sort_by_key(|(place, _)| *place);
        placed.into_iter().map(|(_, trial)| trial).collect()
    }
}
