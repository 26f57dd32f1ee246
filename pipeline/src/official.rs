//! `cargo xtask official`: reads official figures and writes them as tables under `data/official/`.
//!
//! Read are BLS wages (OEWS) of nation, states and metropolitan areas with the employment projections, BEA regional price parities,
//! World Bank purchasing power factors with ECB exchange rates, and O*NET ratings and titles. Values stand as the source gives them:
//! wages in whole US dollars a year, employment in jobs, indexes and rates unrounded.
//!
//! Invariant: nothing is computed or filled in here. A value that the source withholds is empty and its reason is in `note`; a file
//! that is not as expected is an error with file and JSON path, and nothing is written. No sentence of a source is carried over.

use std::path::PathBuf;

use anyhow::Result;

use crate::output::publish;

mod areas;
mod json;
mod onet;
mod ppp;
mod projections;
mod rpp;
mod table;
mod wages;

/// Options of `cargo xtask official`.
#[derive(clap::Args)]
pub struct Args {
    /// Folder that holds bls.json, bls_metros.json, rpp.json, ppp.json, onet.json
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Write nothing; fail where committed figures differ from those read
    #[arg(long)]
    pub check: bool,
    /// Folder of the figures
    #[arg(long, value_name = "DIR", default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../data"))]
    pub out: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// A file that is not as expected, with its JSON path; with `check`, the first lines that differ from the committed figures.
pub fn run(args: &Args) -> Result<()> {
    let file = |name: &str| args.folder.join(name);
    let mut outputs = wages::tables(&file("bls.json"), &file("bls_metros.json"))?;
    outputs.push(projections::table(&file("bls.json"))?);
    outputs.push(rpp::table(&file("rpp.json"))?);
    outputs.extend(ppp::tables(&file("ppp.json"))?);
    outputs.extend(onet::tables(&file("onet.json"))?);
    publish(&outputs, &args.out, "official", args.check)
}
