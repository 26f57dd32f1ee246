//! What visitors say of themselves as a file, which any place that embeds the product can open.
//!
//! Invariant: a file that is not wholly understood is refused with the place and the reason, and
//! what was there before stays; writing and reading back gives the same.
//!
//! The file is one JSON object: `rolescope-profile` holds the version, every other entry is a text
//! by the name that it has in a link.

use super::Fields;
use super::fields::{LISTS, LONGEST, LONGEST_LIST};
use super::list::entries;
use super::mine::{is_kept, kept};
use crate::text::json::quote;

/// The entry that holds the version.
const FORM: &str = "rolescope-profile";

/// The version that is written, and the only one that there is.
const VERSION: &str = "1";

/// No profile is longer, bytes.
pub const LONGEST_FILE: usize = 50_000;

/// Why a file is no profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not say that it is one.
    NotOurs,
    /// It is of another version.
    Version(String),
    /// It has an entry of an unknown name.
    Unknown(String),
    /// An entry is no text, is too long or is no list of the kind that it should be.
    Value(String),
}

/// The text of the file.
#[must_use]
pub fn write(mine: &Fields, with_pay: bool) -> String {
    let mut out = format!("{{\n  {}: {}", quote(FORM), quote(VERSION));
    for (name, value) in kept(mine, with_pay).iter() {
        out.push_str(&format!(",\n  {}: {}", quote(name), quote(value)));
    }
    out.push_str("\n}\n");
    out
}

/// The profile in the entries of a file; an entry that is no text has no value.
///
/// # Errors
/// When an entry is not understood, by its name.
pub fn read(file: &[(String, Option<String>)]) -> Result<Fields, Refused> {
    match file.iter().find(|(name, _)| name == FORM) {
        Some((_, Some(version))) if version == VERSION => {}
        Some((_, version)) => return Err(Refused::Version(version.clone().unwrap_or_default())),
        None => return Err(Refused::NotOurs),
    }
    let mut mine = Fields::none();
    for (name, value) in file.iter().filter(|(name, _)| name != FORM) {
        if !is_kept(name) {
            return Err(Refused::Unknown(name.clone()));
        }
        let value = value.as_deref().filter(|value| is_sound(name, value));
        mine.set(name, value.ok_or_else(|| Refused::Value(name.clone()))?);
    }
    Ok(mine)
}

/// True for a text that a field keeps unchanged; of a list, if it holds ids with whole numbers or none.
fn is_sound(name: &str, value: &str) -> bool {
    let is_list = LISTS.contains(&name);
    let longest = if is_list { LONGEST_LIST } else { LONGEST };
    let is_id = |id: &str| id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let is_number = |text: &str| text.len() <= 5 && text.bytes().all(|b| b.is_ascii_digit());
    value.chars().count() <= longest
        && !value.chars().any(char::is_control)
        && (!is_list || entries(value).all(|(id, text)| is_id(id) && is_number(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(entries: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        entries.iter().map(|(name, value)| ((*name).to_owned(), Some((*value).to_owned()))).collect()
    }

    #[test]
    fn a_broken_file_is_refused_by_name() {
        let ours = ("rolescope-profile", "1");
        assert_eq!(read(&[]), Err(Refused::NotOurs));
        assert_eq!(read(&file(&[("rolescope-profile", "2")])), Err(Refused::Version("2".to_owned())));
        assert_eq!(read(&file(&[ours, ("roles", "x")])), Err(Refused::Unknown("roles".to_owned())));
        for (name, value) in
            [("my-skills", "a b"), ("my-week", "interface:x"), ("my-pay", "9\u{7}"), ("my-hours", "sql:123456")]
        {
            assert_eq!(read(&file(&[ours, (name, value)])), Err(Refused::Value(name.to_owned())), "{value}");
        }
        assert_eq!(
            read(&[("rolescope-profile".to_owned(), Some("1".to_owned())), ("my-pay".to_owned(), None)]),
            Err(Refused::Value("my-pay".to_owned()))
        );
    }

    #[test]
    fn pay_goes_along_only_where_that_is_wanted() {
        let mine = read(&file(&[("rolescope-profile", "1"), ("my-pay", "85k \"net\""), ("my-skills", "sql,git")]))
            .unwrap_or_default();
        assert!(write(&mine, true).contains(r#""my-pay": "85k \"net\"""#));
        assert!(!write(&mine, false).contains("85k"));
        assert!(write(&mine, false).contains(r#""my-skills": "sql,git""#));
    }
}
