//! `cargo xtask bake`: checks everything under `data/` and makes the dataset of it.
//!
//! Invariant: equal data gives equal bytes, and data with a fault gives nothing but the list of all its faults.

mod abilities;
mod assemble;
mod fault;
mod known;
mod parts;
mod pay;
mod places;
mod prose;
mod public;
mod roles;
mod schema;
mod shares;
mod sheet;
mod sources;
mod tables;
mod texts;
mod wages;

pub use assemble::{compact, dataset};
pub use fault::{Fault, Faults};

use crate::project::Project;
use anyhow::{Context, Result, bail};
use rolescope::model::Dataset;
use std::path::Path;

/// Folder of the baked files, below the project's.
pub const FOLDER: &str = "data/baked";

/// One baked file.
pub struct Baked {
    /// Its name in [`FOLDER`].
    pub name: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Bakes the project's data, or, with `check`, fails if the committed files are not what it gives.
///
/// # Errors
/// All faults of the data; the names of stale files; a file that cannot be written.
pub fn run(check: bool) -> Result<()> {
    let root = Project::find()?.root;
    let full = dataset(&root)?;
    let files = files(&full)?;
    if check {
        let stale = stale(&root, &files);
        if !stale.is_empty() {
            bail!(
                "stale: {}; run `cargo xtask bake` and review data/baked/fingerprints.csv",
                stale.join(", ")
            );
        }
        println!("{FOLDER} is what data/ gives.");
        return Ok(());
    }
    write(&root, &files)?;
    print!("{}", parts::table(&full, &files)?);
    Ok(())
}

/// The baked files of a dataset, which is the whole one.
///
/// # Errors
/// When the dataset cannot be written in one of the forms.
pub fn files(full: &Dataset) -> Result<Vec<Baked>> {
    let built_in = compact(full);
    Ok(vec![
        Baked {
            name: "rolescope.json",
            bytes: public::json(full)?,
        },
        Baked {
            name: "rolescope.schema.json",
            bytes: schema::json()?,
        },
        Baked {
            name: "rolescope.postcard",
            bytes: built_in.to_compact()?,
        },
        Baked {
            name: "fingerprints.csv",
            bytes: parts::fingerprints(full, &built_in)?,
        },
    ])
}

/// Names of the committed files that differ from these or are missing.
#[must_use]
pub fn stale(root: &Path, files: &[Baked]) -> Vec<String> {
    let differs = |file: &&Baked| {
        !std::fs::read(root.join(FOLDER).join(file.name)).is_ok_and(|have| have == file.bytes)
    };
    files
        .iter()
        .filter(differs)
        .map(|file| format!("{FOLDER}/{}", file.name))
        .collect()
}

/// Writes those that differ, so that an unchanged file keeps its time and nothing is built anew because of it.
fn write(root: &Path, files: &[Baked]) -> Result<()> {
    let stale = stale(root, files);
    std::fs::create_dir_all(root.join(FOLDER))
        .with_context(|| format!("could not make {FOLDER}"))?;
    for file in files {
        let path = format!("{FOLDER}/{}", file.name);
        if stale.contains(&path) {
            std::fs::write(root.join(&path), &file.bytes)
                .with_context(|| format!("could not write {path}"))?;
        }
    }
    Ok(())
}
