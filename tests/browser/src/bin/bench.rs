//! `bench [--check] [--update]`: measures the built site in Chromium; run by `cargo xtask bench`.
//!
//! Invariant: only the arguments are read here.

use anyhow::{Result, bail};
use browser_tests::bench;

fn main() -> Result<()> {
    let mut options = bench::Options::default();
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--check" => options.check = true,
            "--update" => options.update = true,
            other => bail!("bench does not take {other:?}; it takes --check and --update"),
        }
    }
    bench::run(options)
}
