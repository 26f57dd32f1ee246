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
use anyhow::{Context, Result, bail};
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

/// A file that is written, or a part of one.
pub struct Written {
    /// Its name from the project's root.
    pub name: &'static str,
    /// All that it holds.
    pub text: String,
}

/// Runs the command.
///
/// # Errors
/// With `check`, the names of stale files; a file without its marks, or one that cannot be written.
pub fn run(args: &Args) -> Result<()> {
    let root = Project::find()?.root;
    let stale: Vec<Written> = files(&root)?.into_iter().filter(|file| is_stale(&root, file)).collect();
    let names: Vec<&str> = stale.iter().map(|file| file.name).collect();
    match (stale.is_empty(), args.check) {
        (true, _) => eprintln!("Everything that is written from the description and the palette is as they give it."),
        (false, true) => bail!("stale: {}; run `cargo xtask embed`", names.join(", ")),
        (false, false) => {
            for file in &stale {
                fs::write(root.join(file.name), &file.text)
                    .with_context(|| format!("could not write {}", file.name))?;
            }
            eprintln!("Written: {}", names.join(", "));
        }
    }
    Ok(())
}

/// Every file as it should be.
///
/// # Errors
/// A file that cannot be read, or that lacks the marks of its part.
pub fn files(root: &Path) -> Result<Vec<Written>> {
    let document = fs::read_to_string(root.join(DOCUMENT)).with_context(|| format!("could not read {DOCUMENT}"))?;
    let mut files = vec![
        Written { name: "npm/rolescope.d.ts", text: types::text() },
        Written { name: "npm/custom-elements.json", text: manifest::text()? },
        Written { name: DOCUMENT, text: tables::filled(&document)? },
    ];
    files.extend(statics::files(root)?);
    Ok(files)
}

/// True if the committed file is another, or missing.
#[must_use]
pub fn is_stale(root: &Path, file: &Written) -> bool {
    !fs::read_to_string(root.join(file.name)).is_ok_and(|have| have == file.text)
}
