//! `cargo xtask embed`: types, manifest and tables of the embedding and the attributes of its script, from its one
//! description; the tones of the style sheets, from the palette.
//!
//! Invariant: what is written follows from `rolescope::embed::describe` and `rolescope::chart::palette` alone; what stands around
//! it in EMBED.md and in the files of `static/` is left as it is.

mod manifest;
mod marked;
mod statics;
mod tables;
mod types;

use crate::project::Project;
use anyhow::{Context, Result};
use pipeline::committed::{self, Committed};
use std::fs;
use std::path::Path;

/// Options of `xtask embed`.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct Args {
    /// Only fail if the committed files are not what the description gives.
    #[arg(long)]
    pub check: bool,
}

/// The document with the tables, from the project's root.
const DOCUMENT: &str = "EMBED.md";

/// Runs the command.
///
/// # Errors
/// With `check`, the names of stale files; a file without its marks, or one that cannot be written.
pub fn run(args: &Args) -> Result<()> {
    let root = Project::find()?.root;
    committed::write_or_check(&root, &files(&root)?, "cargo xtask embed", args.check)
}

/// Every file as it should be.
///
/// # Errors
/// A file that cannot be read, or that lacks the marks of its part.
pub fn files(root: &Path) -> Result<Vec<Committed>> {
    let document = fs::read_to_string(root.join(DOCUMENT)).with_context(|| format!("could not read {DOCUMENT}"))?;
    let mut files = vec![
        Committed::text("npm/rolescope.d.ts", types::text()),
        Committed::text("npm/custom-elements.json", manifest::text()?),
        Committed::text(DOCUMENT, tables::filled(&document)?),
    ];
    files.extend(statics::files(root)?);
    Ok(files)
}
