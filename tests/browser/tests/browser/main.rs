//! The cases that run in real browsers, one line for each case and engine.
//!
//! `cargo test -p browser-tests -- NAME` runs those whose name holds NAME. The site under test is
//! `dist/`, or the folder that `ROLESCOPE_DIST` names.
//!
//! Invariant: a case that cannot run fails; none is skipped.

use anyhow::{Result, ensure};
use browser_tests::Lab;
use libtest_mimic::Arguments;
use std::process::ExitCode;
use std::sync::Arc;

mod accessibility;
mod amounts;
mod behaviour;
mod cases;
mod clock;
mod contract;
mod deferred;
mod embed;
mod expect;
mod faults;
mod hosts;
mod noscript;
mod pseudo;
mod screens;
mod takeover;
mod translated;

fn main() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    let (lab, clock) = (Arc::new(Lab::new()?), Arc::new(clock::Clock::default()));
    let mut cases = cases::Cases::new(Arc::clone(&lab), Arc::clone(&clock));
    contract::cases(&mut cases);
    takeover::cases(&mut cases);
    behaviour::cases(&mut cases);
    noscript::cases(&mut cases);
    faults::cases(&mut cases);
    deferred::cases(&mut cases);
    embed::cases(&mut cases);
    accessibility::cases(&mut cases);
    pseudo::cases(&mut cases);
    hosts::cases(&mut cases);
    screens::cases(&mut cases);
    translated::cases(&mut cases);
    let trials = cases.into_trials();
    let chosen = trials.iter().filter(|trial| !arguments.is_filtered_out(trial)).count();
    ensure!(chosen > 0, "no case has a name that holds {:?}", arguments.filter.unwrap_or_default());
    // A thread for each case, of which one for each engine runs and the others wait for theirs: no
    // engine stands idle while it has cases left.
    arguments.test_threads.get_or_insert(trials.len());
    let conclusion = libtest_mimic::run(&arguments, trials);
    lab.close();
    clock.print();
    Ok(conclusion.exit_code())
}
