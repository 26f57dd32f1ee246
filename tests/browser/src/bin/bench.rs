//! `bench [--check] [--update] [--only pages|embedding] [--beside FOLDER]`: measures the built site in Chromium; run by `cargo xtask bench`.
//!
//! Invariant: only the arguments are read here.

use anyhow::{Context, Result, bail};
use browser_tests::bench;
use std::process::ExitCode;
use xtask::outcome;

fn main() -> ExitCode {
    outcome::told(run())
}

fn run() -> Result<()> {
    let mut options = bench::Options::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--check" => options.check = true,
            "--update" => options.update = true,
            "--only" => {
                options.only = match arguments.next().as_deref() {
                    Some("pages") => Some(bench::Part::Pages),
                    Some("embedding") => Some(bench::Part::Embedding),
                    other => bail!("--only takes pages or embedding, not {other:?}"),
                }
            }
            "--beside" => options.beside = Some(arguments.next().context("--beside takes a folder")?.into()),
            other => bail!("bench does not take {other:?}; it takes --check, --update, --only and --beside"),
        }
    }
    bench::run(&options)
}
