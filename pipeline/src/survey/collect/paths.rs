//! Which files the paths on the command line mean, and the year that a path names.
//!
//! Invariant: files of a folder are taken by name, so that the order on disk does not matter; what is not read is printed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The files among the paths, and the CSV files of the folders among them, by name.
pub(super) fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let entries = fs::read_dir(path).with_context(|| format!("{}: cannot be read", path.display()))?;
        let mut inside: Vec<PathBuf> =
            entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
        inside.sort();
        for file in inside {
            if file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
                files.push(file);
            } else {
                println!("{}: not a CSV file; not read", file.display());
            }
        }
    }
    Ok(files)
}

/// The survey's year that a path names nearest to its end.
pub(super) fn year_of(path: &Path) -> Option<u16> {
    let text = path.to_string_lossy();
    let named =
        [2023_u16, 2024, 2025].into_iter().filter_map(|year| text.rfind(&year.to_string()).map(|at| (at, year)));
    named.max().map(|(_, year)| year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_nearest_to_the_files_name_holds() {
        assert_eq!(year_of(Path::new("/2023/survey-2024/results.csv")), Some(2024));
        assert_eq!(year_of(Path::new("/2024/survey_results_public_2023.csv")), Some(2023));
        assert_eq!(year_of(Path::new("/results.csv")), None);
    }
}
