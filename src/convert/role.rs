//! The roles of a file: those that are built in, by name or slug, and its own, which are given slugs.
//!
//! Invariant: a role has one name and one slug; names that differ in writing alone are not taken for one role, nor for two.

use super::fault::{Faults, Placed, Spot};
use crate::check::clip;
use crate::locale::search_key;
use crate::model::Dataset;

/// A role that a file names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamedRole {
    pub(super) slug: String,
    /// As the file has it; of a built-in role its own.
    pub(super) name: String,
    pub(super) is_built_in: bool,
    /// Where it is named first.
    spot: Spot,
}

/// The roles of a file, in the order in which they are named first.
#[derive(Default)]
pub(super) struct NamedRoles(Vec<NamedRole>);

impl NamedRoles {
    /// The slug of the role with this name; `None` where the name is at fault.
    pub(super) fn slug_of(&mut self, role: &Placed<String>, data: &Dataset, faults: &mut Faults<'_>) -> Option<String> {
        let Placed { value: name, spot } = role;
        let key = search_key(name);
        let is_named = |names: &[&String]| !key.is_empty() && names.iter().any(|name| search_key(name) == key);
        let mut built_in = data.roles.iter().filter(|role| is_named(&[&role.slug, &role.name, &role.short]));
        let named = match built_in.next() {
            Some(role) => {
                NamedRole { slug: role.slug.clone(), name: role.name.clone(), is_built_in: true, spot: spot.clone() }
            }
            None => {
                let slug = match slug(name) {
                    // Letters of no other script make a slug, so these roles are counted.
                    slug if slug.is_empty() => {
                        self.with_name(name).unwrap_or_else(|| format!("role-{}", self.0.len() + 1))
                    }
                    slug => slug,
                };
                NamedRole { slug, name: name.clone(), is_built_in: false, spot: spot.clone() }
            }
        };
        if let Some(other) = self.0.iter().find(|other| other.slug == named.slug) {
            if other.name != named.name || other.is_built_in != named.is_built_in {
                let line = faults.line(&other.spot);
                let (name, other) = (clip(name), clip(&other.name));
                faults.note(
                    spot,
                    format!("`{name}` and `{other}` (line {line}) are too alike for two roles; write them alike, or further apart"),
                );
                return None;
            }
        } else if !named.is_built_in && data.roles.iter().any(|role| role.slug == named.slug) {
            faults.note(spot, format!("`{}` would have the slug of a built-in role; give it another name", clip(name)));
            return None;
        } else {
            self.0.push(named.clone());
        }
        Some(named.slug)
    }

    fn with_name(&self, name: &str) -> Option<String> {
        self.0.iter().find(|role| role.name == name).map(|role| role.slug.clone())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &NamedRole> {
        self.0.iter()
    }
}

/// The letters and digits of a name with a hyphen between words; `C++` and `C#` keep their signs as words.
fn slug(name: &str) -> String {
    /// Bytes of a slug.
    const MOST: usize = 64;
    let spelled = name.replace('+', " plus ").replace('#', " sharp ");
    let words = spelled
        .split(|letter: char| !letter.is_alphanumeric())
        .map(|word| search_key(word).chars().filter(char::is_ascii_alphanumeric).collect::<String>());
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let slug = words.join("-");
    // All of it is ASCII.
    slug.get(..MOST).unwrap_or(&slug).trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_plain_letters_and_hyphens() {
        for (name, expected) in [
            ("Junior engineer", "junior-engineer"),
            ("  Développeur·euse (senior), II ", "developpeur-euse-senior-ii"),
            ("C++ developer", "c-plus-plus-developer"),
            ("C# developer", "c-sharp-developer"),
            ("看護師", ""),
            ("看護師 1", "1"),
        ] {
            assert_eq!(slug(name), expected);
        }
        let long = slug(&"word ".repeat(40));
        assert!(long.len() <= 64 && !long.ends_with('-'), "{long}");
    }
}
