//! `cargo xtask check FILE…`: whether files of hosts are sound, by the code that checks them in the browser.
//!
//! Invariant: every fault is a line `FILE:LINE:COLUMN: CODE at PATH: REASON`, and the command fails if there is one.

use anyhow::{Result, bail};
use rolescope::check::host_file;
use rolescope::model::{Dataset, Statistic, Wages};
use std::path::{Path, PathBuf};

/// Options of `cargo xtask check`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Files to check.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// When a file cannot be read or has a fault.
pub fn run(args: &Args) -> Result<()> {
    let mut unsound = 0;
    for file in &args.files {
        match report(file) {
            Ok(summary) => println!("{summary}"),
            Err(faults) => {
                unsound += 1;
                eprintln!("{faults}");
            }
        }
    }
    if unsound > 0 {
        bail!("{unsound} of {} files cannot be used", args.files.len());
    }
    Ok(())
}

/// Checks a file and says in a line how much a sound one holds.
///
/// # Errors
/// The faults of an unsound one, each in a line; why a file cannot be read.
pub fn report(file: &Path) -> Result<String, String> {
    let name = file.display();
    let bytes = std::fs::read(file).map_err(|error| format!("{name}: cannot be read: {error}"))?;
    match host_file(&bytes) {
        Ok(dataset) => Ok(format!("{name}: {}", summary(&dataset))),
        Err(faults) => {
            let line = |f: &rolescope::check::Fault| {
                format!("{name}:{}:{}: {} at {}: {}", f.line, f.column, f.code.as_str(), f.path, f.reason)
            };
            Err(faults.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
    }
}

/// The number of records of each kind that was read, with that of figures where a kind has any.
fn summary(dataset: &Dataset) -> String {
    let figures = |list: &str| match list {
        "bands" => dataset.bands.iter().map(|band| band.roles.len() * band.statistics.len()).sum(),
        "pay" => {
            let roles = dataset.pay.iter().flat_map(|place| &place.roles);
            let cells =
                roles.flat_map(|role| std::iter::once(&role.all).chain(role.groups.iter().map(|group| &group.cell)));
            cells.map(|cell| Statistic::ALL.iter().filter(|statistic| cell.get(**statistic).is_some()).count()).sum()
        }
        "wages" => {
            let groups = dataset.wages.iter().flat_map(|place| &place.groups);
            let count =
                |wages: &Wages| Statistic::ALL.iter().filter(|statistic| wages.get(**statistic).is_some()).count();
            groups.map(|group| count(&group.wages) + usize::from(group.employment.is_some())).sum()
        }
        "distributions" => dataset.distributions.iter().map(|asked| asked.items.len()).sum::<usize>(),
        _ => 0,
    };
    let lists = serde_json::to_value(dataset).unwrap_or_default();
    let counted = lists.as_object().into_iter().flatten().filter_map(|(list, value)| {
        let len = value
            .as_array()
            .map(Vec::len)
            .or_else(|| (list == "labels").then(|| value.as_object().map_or(0, |of| of.len())))?;
        match (len, figures(list)) {
            (0, _) => None,
            (len, 0) => Some(format!("{list} {len}")),
            (len, figures) => Some(format!("{list} {len} ({figures} figures)")),
        }
    });
    let counted: Vec<String> = counted.collect();
    if counted.is_empty() { "sound, and nothing in it".to_owned() } else { format!("sound: {}", counted.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::summary;
    use rolescope::check::host_file;

    #[test]
    fn every_kind_is_counted_with_its_figures() {
        let file = br#"{"schema":"rolescope-dataset/1","host":{"name":"Guild"},"labels":{"SectionPay":"Salary"},
            "sources":[{"id":"guild","title":"Guild"}],"roles":[{"slug":"a","name":"A"}],
            "bands":[{"place":"US","statistics":["low","high"],"roles":{"a":[1,2]}}],
            "pay":[{"source":"guild","place":"US","roles":[{"role":"a","groups":[],"all":{"n":16,"spread":{"quartiles":
                {"p25":1,"p50":2,"p75":3,"median_low":1,"median_high":3}}}}]}],
            "distributions":[{"source":"guild","place":"US","role":"a","dimension":"work-mode","base":20,"items":[{"item":"remote","count":6}]}]}"#;
        let counted = summary(&host_file(file).unwrap_or_else(|faults| panic!("{faults:?}")));
        for kind in [
            "roles 1",
            "sources 1",
            "bands 1 (2 figures)",
            "pay 1 (6 figures)",
            "distributions 1 (1 figures)",
            "labels 1",
        ] {
            assert!(counted.contains(kind), "{kind}: {counted}");
        }
        assert!(!counted.contains("duties"), "{counted}");
    }
}
