//! Waits for changes of source files and tells what they ask for.
//!
//! Invariant: what a build writes itself (`data/baked`, the target directory) is never a change,
//! so a build cannot set off the next one.

use std::fmt;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::build::Bake;

/// Editors write a file in several moves; this much silence ends them.
const QUIET: Duration = Duration::from_millis(60);

/// Folders watched with everything below them.
const FOLDERS: [&str; 3] = ["src", "data", "static"];

/// A change of files, by what it asks of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// Rust sources: both programs are compiled.
    rust: bool,
    /// The data model in Rust: the dataset must be baked by new code.
    model: bool,
    /// A file that the dataset is made from.
    data: bool,
    /// Files that are only copied or squeezed.
    files: bool,
    /// One of the changed files, for people.
    example: String,
}

impl Change {
    pub(super) fn everything() -> Self {
        Self { rust: true, model: false, data: true, files: true, example: String::new() }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.rust |= other.rust;
        self.model |= other.model;
        self.data |= other.data;
        self.files |= other.files;
        if !other.example.is_empty() {
            self.example = other.example;
        }
    }

    /// True if a program must be compiled: the dataset is part of both.
    pub(super) fn compiles(&self) -> bool {
        self.rust || self.data
    }

    pub(super) fn bake(&self) -> Bake {
        if self.model {
            Bake::Anew
        } else if self.data {
            Bake::Here
        } else {
            Bake::Not
        }
    }

    fn is_none(&self) -> bool {
        !(self.rust || self.data || self.files)
    }

    /// The demands of one file's change; the path is from the project's root.
    fn of(path: &Path) -> Self {
        let mut change = Self::default();
        let mut parts = path.iter().map(|part| part.to_string_lossy());
        let first = parts.next().unwrap_or_default();
        let second = parts.next().unwrap_or_default();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Editors' own files.
        if name.starts_with('.') || name.starts_with('#') || name.ends_with('~') || name == "4913" {
            return change;
        }
        match (first.as_ref(), second.as_ref()) {
            ("data", "baked") => {}
            ("data", _) => change.data = true,
            ("src", second) => {
                change.rust = true;
                change.model = second.starts_with("model") || second.starts_with("stats");
            }
            // The page writer holds the template.
            ("index.html" | "Cargo.toml", "") => change.rust = true,
            ("static", _) => change.files = true,
            _ => {}
        }
        if !change.is_none() {
            change.example = path.display().to_string();
        }
        change
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.example)
    }
}

/// Watches a project's sources.
pub(super) struct Watch {
    root: PathBuf,
    events: Receiver<notify::Result<notify::Event>>,
    /// Dropping it would end the events.
    _watcher: RecommendedWatcher,
}

impl Watch {
    pub(super) fn new(root: &Path) -> Result<Self> {
        // Events bear the real path, which differs from the given one where a link lies between.
        let root = root.canonicalize().with_context(|| format!("could not find {}", root.display()))?;
        let (sender, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(sender).context("the system does not let files be watched")?;
        // Single files are watched through their folder: editors replace them.
        watcher
            .watch(&root, RecursiveMode::NonRecursive)
            .with_context(|| format!("could not watch {}", root.display()))?;
        for folder in FOLDERS.map(|folder| root.join(folder)) {
            if folder.is_dir() {
                watcher
                    .watch(&folder, RecursiveMode::Recursive)
                    .with_context(|| format!("could not watch {}", folder.display()))?;
            }
        }
        Ok(Self { root, events, _watcher: watcher })
    }

    /// Waits for the next change and for the silence after it.
    pub(super) fn next(&self) -> Result<Change> {
        loop {
            let mut change = self.read(self.events.recv().context("watching files has ended")?);
            if change.is_none() {
                continue;
            }
            loop {
                match self.events.recv_timeout(QUIET) {
                    Ok(event) => change.merge(self.read(event)),
                    Err(RecvTimeoutError::Timeout) => return Ok(change),
                    Err(RecvTimeoutError::Disconnected) => {
                        return Err(anyhow!("watching files has ended"));
                    }
                }
            }
        }
    }

    fn read(&self, event: notify::Result<notify::Event>) -> Change {
        let mut change = Change::default();
        match event {
            Ok(event) if !matches!(event.kind, EventKind::Access(_)) => {
                for path in &event.paths {
                    if let Ok(path) = path.strip_prefix(&self.root) {
                        change.merge(Change::of(path));
                    }
                }
            }
            Ok(_) => {}
            // Events were lost: anything may have changed.
            Err(_) => change = Change::everything(),
        }
        change
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str) -> Change {
        Change::of(Path::new(path))
    }

    #[test]
    fn a_style_compiles_nothing() {
        assert!(!of("static/style.css").compiles());
        assert!(!of("static/style.css").is_none());
        assert_eq!(of("static/style.css").bake(), Bake::Not);
    }

    #[test]
    fn data_is_baked_and_compiled_in() {
        assert_eq!(of("data/roles/back-end.toml").bake(), Bake::Here);
        assert!(of("data/roles/back-end.toml").compiles());
        assert_eq!(of("src/model/pay.rs").bake(), Bake::Anew);
        assert_eq!(of("src/view/page.rs").bake(), Bake::Not);
        assert!(of("index.html").compiles() && of("Cargo.toml").compiles());
    }

    #[test]
    fn own_products_and_editors_files_are_no_change() {
        for path in
            ["data/baked/rolescope.json", "src/.main.rs.swp", "src/lib.rs~", "src/4913", "dist", "Cargo.lock", ""]
        {
            assert!(of(path).is_none(), "{path}");
        }
    }
}
