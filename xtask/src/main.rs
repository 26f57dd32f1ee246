//! The project's commands, run as `cargo xtask NAME`.
//!
//! Invariant: this file only names the commands; each has a module of its own.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use pipeline::{bake, check, convert, example, filings, official, survey};
use xtask::project::Project;
use xtask::{bench, build, embed, outcome, serve, size, test};

#[derive(Parser)]
#[command(name = "xtask", about = "The project's commands")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site and serve it on 127.0.0.1, again at every change.
    Serve(serve::Args),
    /// Build the site that any static host can serve.
    Build(build::Args),
    /// Measure what a visitor downloads.
    Size(size::Args),
    /// Run every check: lints, tests, sizes, cases in three browsers, measures.
    Test(test::Args),
    /// Measure how fast the site is in a browser.
    Bench(bench::Args),
    /// Read survey answers and write the figures under data/.
    Survey(survey::Args),
    /// Read official figures and write them under data/official/.
    Official(official::Args),
    /// Read filings of the US Department of Labor and write the pay that they offer under data/.
    Filings(filings::Args),
    /// Check everything under data/ and make the dataset of it.
    Bake(bake::Args),
    /// Write types, manifest and tables of the embedding from its description.
    Embed(embed::Args),
    /// Check the files of hosts.
    Check(check::Args),
    /// Make a host's file of a table of pay bands or of schema.org occupations.
    Convert(convert::Args),
    /// Write a host's file of any size, for measuring.
    Example(example::Args),
}

fn main() -> ExitCode {
    outcome::told(run())
}

fn run() -> Result<()> {
    match Cli::parse().command {
        Command::Serve(args) => serve::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Size(args) => size::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Survey(args) => survey::run(&args),
        Command::Official(args) => official::run(&args),
        Command::Filings(args) => filings::run(&args),
        Command::Bake(args) => bake::command(&Project::find()?.root, &args),
        Command::Embed(args) => embed::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Convert(args) => convert::run(&args),
        Command::Example(args) => example::run(&args),
    }
}
