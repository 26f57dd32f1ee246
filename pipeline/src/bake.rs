//! `cargo xtask bake`: checks everything under `data/` and makes the dataset of it.
//!
//! Invariant: equal data gives equal bytes, and data with a fault gives nothing but the list of all its faults.

mod abilities;
mod alternatives;
mod assemble;
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
pub use fault::{Fault, Faults};
pub use forms::{built_in, metros, part};

use crate::committed::{self, Committed};
use anyhow::Result;
use rolescope::model::{Dataset, DatasetPart};
use std::path::Path;

/// Folder of the baked files, below the project's.
pub const FOLDER: &str = "data/baked";

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
    committed::write_or_check(root, &files(&dataset(root)?)?, "cargo xtask bake", check)
}

/// The baked files of a dataset, which is the whole one.
///
/// # Errors
/// When the dataset cannot be written in one of the forms.
pub fn files(full: &Dataset) -> Result<Vec<Committed>> {
    let (built_in, metros) = (built_in(full), metros(full));
    let file = |name: &str, bytes| Committed { path: format!("{FOLDER}/{name}"), bytes };
    let fingerprints = parts::fingerprints(&[("built-in", &built_in), ("metros", &metros), ("public", full)])?;
    let mut files = vec![
        file("rolescope.json", public::json(full)?),
        file("rolescope.schema.json", schema::json()?),
        file("ids.txt", ids::text(full).into_bytes()),
        file("names.postcard", built_in.to_names()?),
        file("rolescope.postcard", built_in.to_compact()?),
        file("fingerprints.csv", fingerprints),
    ];
    for of in DatasetPart::ALL {
        files.push(file(file_of(of), part(full, of).to_part(of)?));
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
