//! `cargo xtask convert FILE --host NAME`: makes a host's file of a table of pay bands, or of schema.org occupations.
//!
//! Invariant: every fault is a line with its place, and the command fails if there is one; a file is written only if the checker of
//! hosts' files finds it sound, and whole or not at all.

use crate::check;
use anyhow::{Context, Result, anyhow, bail};
use rolescope::convert::{Converted, Fault, Form, Terms, convert};
use rolescope::model::{Dataset, DatasetPart};
use std::fs;
use std::path::{Path, PathBuf};

/// Options of `cargo xtask convert`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// A table (.csv, .tsv) with the columns role, place, low, middle, high, currency, period, or schema.org occupations as JSON-LD
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Name of the host, whose bands these are
    #[arg(long, value_name = "NAME")]
    pub host: String,
    /// The host's address under https://
    #[arg(long, value_name = "URL", default_value = "")]
    pub url: String,
    /// Convert amounts in other currencies to US dollars at the newest reference rate, which the host's file then names
    #[arg(long)]
    pub exchange: bool,
    /// File to write; beside FILE, with the ending .host.json, if this is left out
    #[arg(long, value_name = "HOST.json")]
    pub out: Option<PathBuf>,
}

/// The built-in dataset, in which roles, places and rates are found, and its metro areas, which stand apart.
static BUILT_IN: &[u8] = include_bytes!("../../data/baked/rolescope.postcard");
static METROS: &[u8] = include_bytes!("../../data/baked/metros.postcard");

/// Everything that a file may refer to.
///
/// # Errors
/// A file of `data/baked` that is not a dataset of this version.
pub fn built_in() -> Result<Dataset> {
    let part = |error| anyhow!("the built-in dataset: {error}");
    let metros = Dataset::from_part(DatasetPart::Metros, METROS).map_err(part)?;
    Ok(Dataset::from_compact(BUILT_IN).map_err(part)?.merge(metros))
}

/// Runs the command.
///
/// # Errors
/// A file that cannot be read or written; the faults of one that cannot be converted, each in a line.
pub fn run(args: &Args) -> Result<()> {
    let name = args.file.display();
    let out = args.out.clone().unwrap_or_else(|| args.file.with_extension("host.json"));
    let bytes = fs::read(&args.file).with_context(|| format!("{name}: cannot be read"))?;
    let is_input = fs::canonicalize(&out).is_ok_and(|out| fs::canonicalize(&args.file).is_ok_and(|file| file == out));
    if is_input {
        bail!("{name}: would be written over; name another file with --out");
    }
    let terms = Terms { host: &args.host, url: &args.url, exchange: args.exchange, allowed_by: "--exchange" };
    let converted = converted(&args.file, &bytes, terms)?;
    let unfinished = beside(&out);
    let written = fs::write(&unfinished, &converted.text)
        .map_err(anyhow::Error::from)
        .and_then(|()| {
            check::report(&unfinished).map_err(|faults| anyhow!("the host's file would be unsound:\n{faults}"))
        })
        .and_then(|summary| {
            fs::rename(&unfinished, &out)?;
            Ok(summary)
        });
    let summary = written.inspect_err(|_| drop(fs::remove_file(&unfinished)));
    let summary = summary.with_context(|| format!("could not write {}", out.display()))?;
    println!("{}", summary.replacen(&unfinished.display().to_string(), &out.display().to_string(), 1));
    for note in converted.notes {
        println!("  {note}");
    }
    Ok(())
}

/// The host's file of a file, with how it was understood.
///
/// # Errors
/// Its faults, each in a line that is printed.
fn converted(file: &Path, bytes: &[u8], terms: Terms<'_>) -> Result<Converted> {
    let built_in = built_in()?;
    let name = file.display();
    let form = Form::of(&name.to_string(), bytes);
    convert(form, bytes, &built_in, terms).map_err(|faults| {
        for fault in &faults {
            eprintln!("{}", line(&name.to_string(), form, fault));
        }
        anyhow!("{name}: not converted")
    })
}

/// A fault as a line: `FILE:LINE: column NAME: REASON` of a table, `FILE:LINE:COLUMN: at PATH: REASON` of JSON.
fn line(name: &str, form: Form, fault: &Fault) -> String {
    let Fault { line, column, path, reason } = fault;
    match form {
        Form::Table if path.is_empty() => format!("{name}:{line}: {reason}"),
        Form::Table => format!("{name}:{line}: column {path}: {reason}"),
        _ if path.is_empty() => format!("{name}: {reason}"),
        _ => format!("{name}:{line}:{column}: at {path}: {reason}"),
    }
}

/// A file beside another, in the same folder so that it can take its place in one step.
fn beside(out: &Path) -> PathBuf {
    let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    out.with_file_name(format!(".{name}.unfinished-{}", std::process::id()))
}
