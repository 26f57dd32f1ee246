//! The names that answers are read by.
//!
//! Invariant: all of them come from one folder of data.

use std::path::Path;

use anyhow::Result;

use super::places::Places;
use super::roles::Roles;

/// The places and roles that the surveys' words lead to.
pub(super) struct Vocabulary {
    pub(super) places: Places,
    pub(super) roles: Roles,
}

impl Vocabulary {
    /// Reads `places.toml` and `roles/` below a folder of data.
    pub(super) fn load(data: &Path) -> Result<Self> {
        Ok(Self { places: Places::load(data)?, roles: Roles::load(data)? })
    }

    /// The core roles and places of these ids, without the surveys' words.
    #[cfg(test)]
    pub(super) fn named(places: &[&str]) -> Self {
        Self { places: Places::named(places), roles: Roles::core() }
    }
}
