//! The twelve roles and the words by which the surveys name them, read from `data/roles/*.toml`.
//!
//! Invariant: the roles and their order are those of the public contract; a survey's word leads to one role.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

pub(super) use crate::bake::SLUGS;

/// The role that others are compared with in the adjusted difference.
pub(super) const REFERENCE: &str = "full-stack";

/// A role's words in the surveys; the role's file holds more, which is not read here.
#[derive(Clone, Debug, Deserialize)]
struct Words {
    slug: String,
    survey_2025: String,
    survey_2024: String,
    usage_2024: String,
}

/// The roles' words, in the order of `SLUGS`.
#[derive(Debug)]
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
    /// Reads the twelve files in the folder of data.
    pub(super) fn load(data: &Path) -> Result<Self> {
        let read = |slug: &str| -> Result<Words> {
            let path = data.join("roles").join(format!("{slug}.toml"));
            let text = fs::read_to_string(&path).with_context(|| format!("{}: cannot be read", path.display()))?;
            let words: Words = toml::from_str(&text).with_context(|| path.display().to_string())?;
            if words.slug != slug {
                bail!("{}: the slug is {:?}", path.display(), words.slug);
            }
            Ok(words)
        };
        let roles = Self(SLUGS.into_iter().map(read).collect::<Result<_>>()?);
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
    fn the_committed_roles_have_their_words() {
        let roles = Roles::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../data"))).unwrap();
        let slug = |wording, label: &str| roles.find(wording, label).map(|index| SLUGS[index]);
        assert_eq!(slug(Wording::Survey2025, "DevOps engineer or professional"), Some("devops"));
        assert_eq!(slug(Wording::Survey2024, "DevOps specialist"), Some("devops"));
        assert_eq!(slug(Wording::Survey2024, "Engineer, data"), Some("data-engineer"));
        assert_eq!(slug(Wording::Usage2024, "Cloud Engineer"), Some("cloud-infrastructure"));
        assert_eq!(slug(Wording::Survey2024, ""), None);
        assert_eq!(slug(Wording::Survey2024, "Architect, software or solutions"), None);
    }
}
