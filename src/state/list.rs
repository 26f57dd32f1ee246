//! Values that are lists: `sql,git`, or `sql:40,git:20`.
//!
//! Invariant: each entry is there once, in the order of the ids, so the order in which it was made
//! does not matter; an entry without an id is none.

use crate::model::HOSTED;
use crate::text::join::join;

/// The words of a list as people write it: between commas or white space; on other sites' pages of any kind, no-break spaces
/// too. Our own program holds no table of those.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == ',' || c.is_ascii_whitespace() || (HOSTED && c.is_whitespace()))
        .filter(|word| !word.is_empty())
}

/// Ids, each with its text; that of a tick is empty.
pub fn entries(value: &str) -> impl Iterator<Item = (&str, &str)> {
    value.split(',').map(|entry| entry.split_once(':').unwrap_or((entry, ""))).filter(|(id, _)| !id.is_empty())
}

/// The text behind an id; `None` if it is not in the list.
#[must_use]
pub fn entry<'a>(value: &'a str, id: &str) -> Option<&'a str> {
    entries(value).find(|(other, _)| *other == id).map(|(_, text)| text)
}

/// The list with an entry of this text, or without it where there is none.
#[must_use]
pub fn with_entry(value: &str, id: &str, text: Option<&str>) -> String {
    let mut all: Vec<(&str, &str)> =
        entries(value).filter(|(other, _)| *other != id).chain(text.map(|text| (id, text))).collect();
    all.sort_unstable();
    all.dedup_by_key(|(id, _)| *id);
    let entry = |(id, text): (&str, &str)| if text.is_empty() { id.to_owned() } else { format!("{id}:{text}") };
    join(&all.into_iter().map(entry).collect::<Vec<_>>(), ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_ticks_does_not_matter() {
        let ticked = |ids: &[&str]| ids.iter().fold(String::new(), |list, id| with_entry(&list, id, Some("")));
        assert_eq!(ticked(&["sql", "git", "html"]), ticked(&["html", "sql", "git", "sql"]));
        assert_eq!(ticked(&["sql", "git"]), "git,sql");
    }

    #[test]
    fn an_entry_is_changed_and_taken_away() {
        let list = with_entry("git:20,sql:40", "sql", Some("60"));
        assert_eq!((entry(&list, "sql"), entry(&list, "git"), entry(&list, "css")), (Some("60"), Some("20"), None));
        assert_eq!(with_entry(&list, "git", None), "sql:60");
        assert_eq!(with_entry(",:3,,", "a", Some("")), "a");
    }
}
