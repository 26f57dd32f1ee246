//! Which files the paths on the command line mean, and the year that a path names.
//!
//! Invariant: files of a folder and of the folders in it are taken by name, so that the order on disk does not matter; what is not
//! read is printed. A link to a folder is not followed, so that a circle of links comes to an end.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::survey::edition::YEARS;

/// The files among the paths, and the CSV files of the folders among them and of those inside, by name.
pub(super) fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            folder(path, &mut files)?;
        } else if is_shadow(path) {
            println!("{}: what macOS keeps beside a file, no answers; not read", path.display());
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn folder(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let failed = || format!("{}: cannot be read", path.display());
    let mut inside = Vec::new();
    for entry in fs::read_dir(path).with_context(failed)? {
        let entry = entry.with_context(failed)?;
        inside.push((entry.path(), entry.file_type().with_context(failed)?.is_dir()));
    }
    inside.sort();
    for (path, is_folder) in inside {
        if is_folder {
            folder(&path, files)?;
        } else if is_shadow(&path) {
            println!("{}: what macOS keeps beside a file, no answers; not read", path.display());
        } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
            files.push(path);
        } else {
            println!("{}: not a CSV file; not read", path.display());
        }
    }
    Ok(())
}

/// True for the files that macOS leaves beside others on foreign disks and in archives.
fn is_shadow(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("._"))
}

/// The survey's year that a path names nearest to its end, as four digits between what are none.
pub(super) fn year_of(path: &Path) -> Option<u16> {
    let text = path.to_string_lossy();
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).rfind(|year| YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_nearest_to_the_files_name_holds() {
        assert_eq!(year_of(Path::new("/2023/survey-2024/results.csv")), Some(2024));
        assert_eq!(year_of(Path::new("/2024/survey_results_public_2023.csv")), Some(2023));
        assert_eq!(year_of(Path::new("/2024/2025/results.csv")), Some(2025));
        for path in ["/results.csv", "/120241/results.csv", "/x-20245.csv", "/1999/2031/results.csv"] {
            assert_eq!(year_of(Path::new(path)), None, "{path}");
        }
    }
}
