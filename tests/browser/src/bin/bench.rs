//! `bench [--check] [--update] [--only pages|embedding]`: measures the built site in Chromium; run by `cargo xtask bench`.
//!
//! Invariant: only the arguments are read here.

use anyhow::{Result, bail};
use browser_tests::bench;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // A measure beyond its bound is no defect of this program: where in it that was found would only hide what it is.
        Err(error) => {
            eprintln!("Error: {error:#}");
            ExitCode::FAILURE
        }
    }
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
            other => bail!("bench does not take {other:?}; it takes --check, --update and --only"),
        }
    }
    bench::run(options)
}
