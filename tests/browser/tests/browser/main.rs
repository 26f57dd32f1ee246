//! The cases that run in real browsers, one line for each case and engine.
//!
//! `cargo test -p browser-tests -- NAME` runs those whose name holds NAME. The site under test is
//! `dist/`, or the folder that `ROLESCOPE_DIST` names.
//!
//! Invariant: a case that cannot run fails; none is skipped.

use anyhow::Result;
use browser_tests::Lab;
use libtest_mimic::Arguments;
use std::process::ExitCode;
use std::sync::Arc;

mod accessibility;
mod behaviour;
mod cases;
mod contract;
mod expect;
mod faults;
mod noscript;
mod pseudo;
mod screens;
mod takeover;

fn main() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    // Two engines at a time; more would only wait for each other.
    arguments.test_threads.get_or_insert(2);
    let lab = Arc::new(Lab::new()?);
    let mut cases = cases::Cases::new(Arc::clone(&lab));
    contract::cases(&mut cases);
    takeover::cases(&mut cases);
    behaviour::cases(&mut cases);
    noscript::cases(&mut cases);
    faults::cases(&mut cases);
    accessibility::cases(&mut cases);
    pseudo::cases(&mut cases);
    screens::cases(&mut cases);
    let conclusion = libtest_mimic::run(&arguments, cases.into_trials());
    lab.close();
    Ok(conclusion.exit_code())
}
