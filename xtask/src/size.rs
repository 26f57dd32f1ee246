//! `xtask size`: what a visitor downloads, against the committed table and the walls of the design.
//!
//! Invariant: sizes are those of the published form; a thousand bytes are a kilobyte.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args as ClapArgs;
use pipeline::bake;
use pipeline::compress::brotli;
use rolescope::model::DatasetPart;

use crate::build;
use crate::project::Project;

mod measure;
mod table;

use table::Table;

/// The committed table.
const TABLE: &str = "benches/size.csv";
/// The walls of the design in brotli, by the row that may not be beyond it. A new table does not move them.
const WALLS: [(&str, u64); 10] = [
    (FIRST_LOAD, 108_000),
    (HTML, 16_000),
    (FIRST_CHOICE, 70_000),
    (CARD, 170_000),
    // What the page of another site loads for an element, and for a frame.
    ("  rolescope.js", 3_000),
    ("  rolescope-frame.js", 1_000),
    (OVERVIEWS, 16_000),
    (OTHER_VIEWS, 26_000),
    (TOOLS, 26_000),
    (ALL, 75_000),
];
/// The row of everything that the page itself loads.
const FIRST_LOAD: &str = "first load of /";
/// The row of the page of the overview, which is part of its first load.
const HTML: &str = "  html of /";
/// The rows of the largest page of each kind.
const OVERVIEWS: &str = "html of an overview (largest)";
const OTHER_VIEWS: &str = "html of another view (largest)";
const TOOLS: &str = "html of a tool (largest)";
const ALL: &str = "html of /all/";
/// The row of what the program fetches when a visitor first uses the page.
const FIRST_CHOICE: &str = "on first choice";
/// The row of what it fetches beside that for views other than the overview.
const OTHER_VIEW: &str = "on change of view";
/// The row of what it fetches for those who ask for it.
const ASKED_FOR: &str = "when asked for";
/// The row of what an element loads until it is ready.
const CARD: &str = "a card until ready";
/// The row of what embedding takes, on other sites and on the pages that show it.
const EMBEDDING: &str = "embedding";

/// Options of `xtask size`.
#[derive(Clone, Debug, ClapArgs)]
pub struct Args {
    /// Fail when a line is beyond the wall of the design, or grew by more than 2 % over the committed
    /// table.
    #[arg(long)]
    pub check: bool,
    /// Write the committed table anew.
    #[arg(long)]
    pub update: bool,
    /// Measure the site in this folder as it is, instead of building it first.
    #[arg(long, value_name = "FOLDER")]
    pub site: Option<PathBuf>,
    /// Build the program of our own pages alone and show what its modules and the data that they read weigh.
    #[arg(long, conflicts_with_all = ["check", "update", "site"])]
    pub app: bool,
    /// With --app: write the modules to this folder with the names of their functions, for `twiggy top`.
    #[arg(long, value_name = "FOLDER", requires = "app")]
    pub named: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<()> {
    let project = Project::find()?;
    if args.app {
        return app(&project, args.named.as_deref());
    }
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
    let now = measure::site(&site)?;
    let path = project.root.join(TABLE);
    let before = read(&path)?;
    print!("{}", now.shown(&before));
    let beyond = beyond_walls(&now);
    for beyond in &beyond {
        println!("{beyond}");
    }
    if args.update {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
        }
        fs::write(&path, now.csv()).with_context(|| format!("could not write {}", path.display()))?;
        println!("wrote {TABLE}");
    }
    if args.check {
        let mut faults = faults(&now, &before);
        if !faults.is_empty() {
            faults.push("If that is meant: cargo xtask size --update".to_owned());
        }
        faults.extend(beyond);
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
    }
    Ok(())
}

/// Prints what the modules of our own pages' program and the parts of the dataset weigh.
fn app(project: &Project, named: Option<&Path>) -> Result<()> {
    let program = build::program(project, named.map(|folder| project.root.join(folder)).as_deref())?;
    let modules = program.parts.into_iter().map(|part| (format!("{}.wasm", part.name), part.wasm));
    let first = [("app.js".to_owned(), program.js.into_bytes()), ("app.wasm".to_owned(), program.wasm)];
    let data = DatasetPart::ALL.into_iter().map(|part| {
        let name = bake::file_of(part).to_owned();
        let path = project.root.join(bake::FOLDER).join(&name);
        anyhow::Ok((name, fs::read(&path).with_context(|| format!("could not read {}", path.display()))?))
    });
    for file in first.into_iter().chain(modules).map(Ok).chain(data) {
        let (name, bytes): (String, Vec<u8>) = file?;
        println!("{name:<22} {:>9} {:>9}", bytes.len(), brotli(&bytes)?.len());
    }
    Ok(())
}

fn read(path: &Path) -> Result<Table> {
    if !path.exists() {
        return Ok(Table::default());
    }
    let text = fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    Table::parse(&text).with_context(|| format!("{TABLE} was not understood"))
}

/// Says by how much each wall is passed that is.
fn beyond_walls(now: &Table) -> Vec<String> {
    let beyond = |(name, wall): (&str, u64)| {
        let by = now.row(name)?.brotli.checked_sub(wall).filter(|by| *by > 0)?;
        Some(format!("{}: beyond the wall of {wall} bytes in brotli, by {by}", name.trim()))
    };
    WALLS.into_iter().filter_map(beyond).collect()
}

fn faults(now: &Table, before: &Table) -> Vec<String> {
    let mut faults = Vec::new();
    for row in &now.rows {
        match before.row(&row.name) {
            Some(old) if row.grew(old) => faults
                .push(format!("{}: {} bytes in brotli, {} in the committed table", row.name, row.brotli, old.brotli)),
            Some(_) => {}
            None => faults.push(format!("{}: not in the committed table", row.name)),
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::table::Row;
    use super::*;

    fn table(brotli: u64) -> Table {
        Table { rows: vec![Row { name: FIRST_LOAD.to_owned(), raw: 1, gzip: 1, brotli }] }
    }

    #[test]
    fn growth_and_walls_are_faults() {
        assert!(faults(&table(100_000), &table(100_000)).is_empty());
        assert!(faults(&table(101_900), &table(100_000)).is_empty());
        assert_eq!(faults(&table(102_100), &table(100_000)).len(), 1);
        assert!(beyond_walls(&table(108_001)).iter().any(|said| said.ends_with("by 1")));
        assert!(beyond_walls(&table(108_000)).is_empty());
        assert_eq!(faults(&table(1), &Table::default()).len(), 1);
    }
}
