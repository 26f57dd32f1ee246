//! `cargo xtask survey`: reads survey answers and writes the figures under `data/`.
//!
//! Read are the extracts of 2024 and 2025 and the survey's own `survey_results_public.csv` of 2023, 2024, 2025, told apart by their
//! columns, which a path or `--year` may not gainsay. A survey that `sources.toml` does not describe is refused. Official files get the outer cuts of pay that the extracts were made with, so that figures are of one kind: the world of
//! 2025 with 5,000 < pay < 500,000 US dollars a year, the United States of 2023 and 2024 with 26,000 <= pay <= 400,000. A file of
//! 2023 is source `survey-2023` and is treated as one of 2024. The rules of cleaning and statistics are named where they are kept:
//! `rules` (1, 3, 4, 5, the common cuts), `united_states` (2), `dimension` (6), `adjusted` (7), `usage` (8), `places` (9), `groups` (what pay
//! is computed for), `mixes` (what is compared at one mix), `chances` (who is paid more how often), `trimmed` (what rule 1 leaves out), `together` (what is used together).
//!
//! Invariant: strict on structure, patient with people. A damaged file, a value of the wrong kind, a country that `places.toml` does
//! not know is an error with file, line, column and reason, and nothing is written; a question without an answer, or with one that
//! no rule knows, is counted by its reason and printed. The same files give the same bytes.

use std::path::PathBuf;

use anyhow::Result;

use self::collect::{Collected, collect};
use self::mixes::Mixes;
pub(crate) use self::pay::{HEADER, fields};
use self::places::UNITED_STATES;
pub(crate) use self::rules::{FULL, PaySummary, Z95, mean, quantile};
use self::vocabulary::Vocabulary;
use crate::output::{Output, publish};

mod adjusted;
mod answer;
mod chances;
mod collect;
mod dimension;
mod edition;
mod groups;
mod kind;
mod mix;
mod mixes;
mod pay;
mod places;
mod post;
mod report;
mod roles;
mod rules;
mod shares;
mod sheet;
mod together;
mod trimmed;
mod united_states;
mod usage;
mod vocabulary;
mod world;
mod years;

/// Options of `cargo xtask survey`.
#[derive(clap::Args)]
pub struct Args {
    /// Files of answers, or folders of them
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Year of official files whose columns and path do not tell it
    #[arg(long, value_parser = clap::value_parser!(u16).range(2023..=2025))]
    pub year: Option<u16>,
    /// Write nothing; fail where committed figures differ from the computed ones
    #[arg(long)]
    pub check: bool,
    /// Folder that holds roles/ and places.toml
    #[arg(long, value_name = "DIR", default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../data"))]
    pub data: PathBuf,
    /// Folder of the figures, if not that of the data
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// A file that is not as expected, with its line and column; with `check`, the first lines that differ from the committed figures.
pub fn run(args: &Args) -> Result<()> {
    let words = Vocabulary::load(&args.data)?;
    let mut all = collect(&args.paths, args.year, &words)?;
    let outputs = figures(&mut all, &words);
    if let Some(report) = outputs.last() {
        report::print(report);
    }
    for line in all.lacks() {
        eprintln!("warning: {line}");
    }
    publish(&outputs, args.out.as_ref().unwrap_or(&args.data), "survey", args.check)
}

/// All tables of the surveys that were read; the report is the last.
fn figures(all: &mut Collected, words: &Vocabulary) -> Vec<Output> {
    let mut unnamed = Vec::new();
    let mut outputs = Vec::new();
    let mixes = Mixes::of(&all.surveys, words);
    for (edition, survey) in &all.surveys {
        if survey.answers.is_some() {
            outputs.push(pay::table(*edition, survey, &mixes, words));
        }
        outputs.push(shares::table(*edition, survey, words));
        unnamed.extend(survey.unnamed().map(|(kind, rows)| (*edition, kind, rows)));
    }
    outputs.push(years::table(&all.surveys, words));
    outputs.push(trimmed::table(&all.surveys, words));
    outputs.push(chances::table(&all.surveys, words));
    let (adjusted, left_out) = adjusted::table(&all.surveys, UNITED_STATES, &words.roles);
    outputs.push(adjusted);
    let reason = "kept: not in the adjusted difference, one of its questions is without a known answer";
    for (edition, rows) in left_out {
        all.note_answers(edition, reason, rows);
    }
    for (edition, kind, rows) in unnamed {
        all.note_answers(edition, &format!("kept: in no group of pay by {kind}, no answer that names one"), rows);
    }
    outputs.push(together::table(&all.surveys));
    outputs.push(report::table(&all.tallies));
    outputs
}

#[cfg(test)]
mod tests;
