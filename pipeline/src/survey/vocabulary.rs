//! The names that answers are read by.
//!
//! Invariant: all of them come from one folder of data.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::places::Places;
use super::roles::Roles;

/// The places and roles that the surveys' words lead to.
pub(super) struct Vocabulary {
    pub(super) places: Places,
    pub(super) roles: Roles,
    /// Ids of the sources that are described.
    sources: Vec<String>,
}

/// The file of sources, of which only the ids are read.
#[derive(Deserialize)]
struct Sources {
    source: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    id: String,
}

impl Vocabulary {
    /// Reads `places.toml`, `roles/` and the ids of `sources.toml` below a folder of data.
    pub(super) fn load(data: &Path) -> Result<Self> {
        let path = data.join("sources.toml");
        let text = fs::read_to_string(&path).with_context(|| format!("{}: cannot be read", path.display()))?;
        let sources: Sources = toml::from_str(&text).with_context(|| path.display().to_string())?;
        let sources = sources.source.into_iter().map(|source| source.id).collect();
        Ok(Self { places: Places::load(data)?, roles: Roles::load(data)?, sources })
    }

    /// True if a source of this id is described.
    pub(super) fn has_source(&self, id: &str) -> bool {
        self.sources.iter().any(|source| source == id)
    }

    /// The core roles and places of these ids, without the surveys' words.
    #[cfg(test)]
    pub(super) fn named(places: &[&str]) -> Self {
        Self { places: Places::named(places), roles: Roles::core(), sources: Vec::new() }
    }
}
