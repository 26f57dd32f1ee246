//! `cargo xtask bake`: checks everything under `data/` and makes the dataset of it.
//!
//! Invariant: equal data gives equal bytes, and data with a fault gives nothing but the list of all its faults.

mod abilities;
mod assemble;
mod baked;
mod fault;
mod forms;
mod ids;
mod interests;
mod known;
mod learning;
mod official;
mod parts;
mod pay;
mod places;
mod prices;
mod prose;
mod public;
mod roles;
mod schema;
mod shares;
mod sheet;
mod sources;
mod tables;
mod texts;
mod together;
mod wages;

pub use assemble::dataset;
pub use baked::{Baked, FOLDER};
pub use fault::{Fault, Faults};
pub use forms::{built_in, metros, part};

use anyhow::{Context, Result, bail};
use rolescope::model::{Dataset, DatasetPart};
use std::path::Path;

/// Options of `cargo xtask bake`.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct Args {
    /// Only fail if the committed files are not what the data gives.
    #[arg(long)]
    pub check: bool,
    /// Show what each part weighs once compressed, which takes a while.
    #[arg(long)]
    pub sizes: bool,
}

/// Runs the command in the project at `root`.
///
/// # Errors
/// Those of [`run`]; a form that cannot be written or compressed.
pub fn command(root: &Path, args: &Args) -> Result<()> {
    run(root, args.check)?;
    if args.sizes {
        let full = dataset(root)?;
        let parts = DatasetPart::ALL.map(|of| (of.name(), part(&full, of)));
        let forms: Vec<_> = parts.iter().map(|(name, form)| (*name, form)).collect();
        print!("{}", parts::table(&forms, &files(&full)?)?);
    }
    Ok(())
}

/// Bakes the data of the project at `root` and tells which files changed, or, with `check`, fails if any would.
///
/// # Errors
/// All faults of the data; the names of stale files; a file that cannot be written.
pub fn run(root: &Path, check: bool) -> Result<()> {
    let files = files(&dataset(root)?)?;
    let stale = stale(root, &files);
    match (stale.is_empty(), check) {
        (true, true) => eprintln!("{FOLDER} is what data/ gives."),
        (true, false) => {}
        (false, true) => {
            bail!("stale: {}; run `cargo xtask bake` and review data/baked/fingerprints.csv", stale.join(", "))
        }
        (false, false) => {
            write(root, &files, &stale)?;
            eprintln!("Written: {}", stale.join(", "));
        }
    }
    Ok(())
}

/// The baked files of a dataset, which is the whole one.
///
/// # Errors
/// When the dataset cannot be written in one of the forms.
pub fn files(full: &Dataset) -> Result<Vec<Baked>> {
    let (built_in, metros) = (built_in(full), metros(full));
    let mut files = vec![
        Baked { name: "rolescope.json", bytes: public::json(full)? },
        Baked { name: "rolescope.schema.json", bytes: schema::json()? },
        Baked { name: "ids.txt", bytes: ids::text(full).into_bytes() },
        Baked { name: "names.postcard", bytes: full.to_names()? },
        Baked { name: "rolescope.postcard", bytes: built_in.to_compact()? },
        Baked {
            name: "fingerprints.csv",
            bytes: parts::fingerprints(&[("built-in", &built_in), ("metros", &metros), ("public", full)])?,
        },
    ];
    for of in DatasetPart::ALL {
        files.push(Baked { name: file_of(of), bytes: part(full, of).to_part(of)? });
    }
    Ok(files)
}

/// The name of the file of a part.
#[must_use]
pub const fn file_of(part: DatasetPart) -> &'static str {
    match part {
        DatasetPart::Core => "core.postcard",
        DatasetPart::Overview => "overview.postcard",
        DatasetPart::Places => "places.postcard",
        DatasetPart::Pay => "pay.postcard",
        DatasetPart::Words => "words.postcard",
        DatasetPart::Metros => "metros.postcard",
    }
}

/// Names of the committed files that differ from these or are missing.
#[must_use]
pub fn stale(root: &Path, files: &[Baked]) -> Vec<String> {
    let differs =
        |file: &&Baked| !std::fs::read(root.join(FOLDER).join(file.name)).is_ok_and(|have| have == file.bytes);
    files.iter().filter(differs).map(|file| format!("{FOLDER}/{}", file.name)).collect()
}

/// Writes the stale ones only, so that an unchanged file keeps its time and nothing is built anew because of it.
fn write(root: &Path, files: &[Baked], stale: &[String]) -> Result<()> {
    std::fs::create_dir_all(root.join(FOLDER)).with_context(|| format!("could not make {FOLDER}"))?;
    for file in files {
        let path = format!("{FOLDER}/{}", file.name);
        if stale.contains(&path) {
            std::fs::write(root.join(&path), &file.bytes).with_context(|| format!("could not write {path}"))?;
        }
    }
    Ok(())
}
