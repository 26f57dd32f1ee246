//! `cargo xtask check FILE…`: whether files of hosts are sound, by the code that checks them in the browser.
//!
//! Invariant: every fault is a line `FILE:LINE:COLUMN: CODE at PATH: REASON`, and the command fails if there is one.

use anyhow::{Result, bail};
use rolescope::check::host_file;
use rolescope::model::Dataset;
use std::path::{Path, PathBuf};

/// Options of `cargo xtask check`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Files to check.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// When a file cannot be read or has a fault.
pub fn run(args: &Args) -> Result<()> {
    let mut unsound = 0;
    for file in &args.files {
        match report(file) {
            Ok(summary) => println!("{summary}"),
            Err(faults) => {
                unsound += 1;
                eprintln!("{faults}");
            }
        }
    }
    if unsound > 0 {
        bail!("{unsound} of {} files cannot be used", args.files.len());
    }
    Ok(())
}

/// Checks a file and says in a line how much a sound one holds.
///
/// # Errors
/// The faults of an unsound one, each in a line; why a file cannot be read.
pub fn report(file: &Path) -> Result<String, String> {
    let name = file.display();
    let bytes = std::fs::read(file).map_err(|error| format!("{name}: cannot be read: {error}"))?;
    match host_file(&bytes) {
        Ok(dataset) => Ok(format!("{name}: {}", summary(&dataset))),
        Err(faults) => {
            let line = |f: &rolescope::check::Fault| {
                format!("{name}:{}:{}: {} at {}: {}", f.line, f.column, f.code.as_str(), f.path, f.reason)
            };
            Err(faults.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
    }
}

fn summary(dataset: &Dataset) -> String {
    let figures: usize = dataset.bands.iter().map(|band| band.roles.len() * band.statistics.len()).sum();
    format!(
        "sound: {} roles, {} places, {figures} figures of the host, {} insights, {} labels, jobs of {} roles",
        dataset.roles.len(),
        dataset.places.len(),
        dataset.insights.len(),
        dataset.labels.len(),
        dataset.jobs.len()
    )
}
