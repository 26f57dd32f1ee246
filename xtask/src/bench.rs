//! `xtask bench`: how fast the built site is in a browser, beside the targets and the committed
//! table.
//!
//! Invariant: what is measured is the published form of the site.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args as ClapArgs, ValueEnum};

use crate::build;
use crate::project::Project;
use crate::test;

/// Options of `xtask bench`.
#[derive(Clone, Debug, ClapArgs)]
pub struct Args {
    /// Fail when something shifts, when bytes or answers grew, when a page or what is fetched is beyond
    /// its wall, when a ratio doubled, when paints with scripts are surely later than without, when an
    /// embed leaves, tells or takes what it may not, or when no table is committed.
    #[arg(long)]
    pub check: bool,
    /// Write the committed table anew.
    #[arg(long, conflicts_with = "only")]
    pub update: bool,
    /// Measure this part alone.
    #[arg(long, value_enum)]
    pub only: Option<Part>,
    /// Measure the site in this folder as it is, instead of building it first.
    #[arg(long, value_name = "FOLDER")]
    pub site: Option<PathBuf>,
    /// Measure the overview in turns with the peers in this folder, and print ratios.
    #[arg(long, value_name = "FOLDER")]
    pub beside: Option<PathBuf>,
}

/// A part of the measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Our own pages.
    Pages,
    /// The element and the frame on pages of other sites.
    Embedding,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<()> {
    let project = Project::find()?;
    let site = match &args.site {
        Some(site) => project.root.join(site),
        None => {
            let out = PathBuf::from("dist");
            build::run(&build::Args {
                dev: false,
                out: out.clone(),
                site: build::DEFAULT_SITE.to_owned(),
                report: None,
                previous: None,
            })?;
            project.root.join(out)
        }
    };
    test::ensure_browsers(&project)?;
    let mut command = project.cargo();
    command.args(["run", "--quiet", "--package", "browser-tests", "--bin", "bench", "--"]);
    for (given, flag) in [(args.check, "--check"), (args.update, "--update")] {
        if given {
            command.arg(flag);
        }
    }
    if let Some(only) = args.only {
        command.args(["--only", if only == Part::Pages { "pages" } else { "embedding" }]);
    }
    if let Some(beside) = &args.beside {
        command.arg("--beside").arg(project.root.join(beside));
    }
    command.env("ROLESCOPE_DIST", &site);
    test::shown(command, "the measures")
}
