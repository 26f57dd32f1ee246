//! The roles and the words by which the surveys name them, read from `data/roles/*.toml`.
//!
//! Invariant: roles stand in the order that their files say; a survey's word leads to one role.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use rolescope::state::route::CORE;
use serde::Deserialize;

/// The role that is the reference of each adjusted difference that it is in.
pub(super) const REFERENCE: &str = "full-stack";

/// A role's words in the surveys; the role's file holds more, which is not read here.
#[derive(Clone, Debug, Deserialize)]
struct Words {
    slug: String,
    order: u16,
    survey_2025: String,
    survey_2024: String,
    usage_2024: String,
}

/// The roles' words, in the order in which roles are offered. A role is known by its index here.
#[derive(Debug, Default)]
pub(super) struct Roles(Vec<Words>);

/// Whose words are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    /// The survey of 2025 and later.
    Survey2025,
    /// The survey of 2024; that of 2023 differs in one word.
    Survey2024,
    /// The renamed answers of the extracts of frameworks and platforms.
    Usage2024,
}

impl Roles {
    /// Reads every file of `roles/` in the folder of data.
    pub(super) fn load(data: &Path) -> Result<Self> {
        let folder = data.join("roles");
        let mut roles = Self::default();
        for entry in fs::read_dir(&folder).with_context(|| format!("{}: cannot be read", folder.display()))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                roles.0.push(Words::read(&path)?);
            }
        }
        roles.0.sort_by_key(|words| words.order);
        let twice = roles.0.iter().zip(roles.0.iter().skip(1)).find(|(a, b)| a.order == b.order);
        if let Some((a, b)) = twice {
            bail!("roles/{}.toml: `order` {} is that of {:?} already", b.slug, b.order, a.slug);
        }
        for wording in [Wording::Survey2025, Wording::Survey2024, Wording::Usage2024] {
            for (index, words) in roles.0.iter().enumerate() {
                let word = words.word(wording);
                if !word.is_empty() && roles.find(wording, word) != Some(index) {
                    bail!("roles/{}.toml: another role has {word:?} too", words.slug);
                }
            }
        }
        Ok(roles)
    }

    /// Slugs in the order of the roles.
    pub(super) fn slugs(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|words| words.slug.as_str())
    }

    /// The slug of the role of this index.
    pub(super) fn slug(&self, index: usize) -> Option<&str> {
        self.0.get(index).map(|words| words.slug.as_str())
    }

    /// Indexes of the core roles.
    pub(super) fn core_indexes(&self) -> Vec<usize> {
        CORE.iter().filter_map(|core| self.slugs().position(|slug| slug == *core)).collect()
    }

    /// The core roles, without words.
    #[cfg(test)]
    pub(super) fn core() -> Self {
        let role = |slug: &str| Words {
            slug: slug.to_owned(),
            order: 0,
            survey_2025: String::new(),
            survey_2024: String::new(),
            usage_2024: String::new(),
        };
        Self(CORE.into_iter().map(role).collect())
    }

    /// Index of the role that a survey names so.
    pub(super) fn find(&self, wording: Wording, label: &str) -> Option<usize> {
        let label = match (wording, label) {
            (Wording::Survey2024, "Engineer, data") => "Data engineer",
            _ => label,
        };
        self.0.iter().position(|words| words.word(wording) == label && !label.is_empty())
    }
}

impl Words {
    /// Reads a file, whose name is the slug.
    fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("{}: cannot be read", path.display()))?;
        let words: Words = toml::from_str(&text).with_context(|| path.display().to_string())?;
        if path.file_stem().is_none_or(|name| name != words.slug.as_str()) {
            bail!("{}: the slug is {:?}", path.display(), words.slug);
        }
        Ok(words)
    }

    fn word(&self, wording: Wording) -> &str {
        match wording {
            Wording::Survey2025 => &self.survey_2025,
            Wording::Survey2024 => &self.survey_2024,
            Wording::Usage2024 => &self.usage_2024,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn core_roles_are_the_first() {
        let roles = Roles::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../data"))).unwrap();
        assert_eq!(roles.slugs().take(3).collect::<Vec<_>>(), CORE);
    }

    #[test]
    fn the_committed_roles_have_their_words() {
        let roles = Roles::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../data"))).unwrap();
        let slug = |wording, label: &str| roles.find(wording, label).and_then(|index| roles.slug(index));
        assert_eq!(slug(Wording::Survey2025, "DevOps engineer or professional"), Some("devops"));
        assert_eq!(slug(Wording::Survey2024, "DevOps specialist"), Some("devops"));
        assert_eq!(slug(Wording::Survey2024, "Engineer, data"), Some("data-engineer"));
        assert_eq!(slug(Wording::Usage2024, "Cloud Engineer"), Some("cloud-infrastructure"));
        assert_eq!(slug(Wording::Survey2024, ""), None);
        assert_eq!(slug(Wording::Survey2024, "Architect, software or solutions"), None);
    }
}
