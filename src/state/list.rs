//! Values that are lists: `sql,git`, or `sql:40,git:20`.
//!
//! Invariant: each entry is there once, in the order of the ids, so the order in which it was made
//! does not matter; an entry without an id is none.

/// Ids and what is said of each, empty for a tick.
pub fn entries(value: &str) -> impl Iterator<Item = (&str, &str)> {
    value.split(',').map(|entry| entry.split_once(':').unwrap_or((entry, ""))).filter(|(id, _)| !id.is_empty())
}

/// What is said of an id; `None` if it is not in the list.
#[must_use]
pub fn entry<'a>(value: &'a str, id: &str) -> Option<&'a str> {
    entries(value).find(|(known, _)| *known == id).map(|(_, said)| said)
}

/// The list with an entry, or without it where nothing is said.
#[must_use]
pub fn with_entry(value: &str, id: &str, said: Option<&str>) -> String {
    let mut all: Vec<(&str, &str)> =
        entries(value).filter(|(known, _)| *known != id).chain(said.map(|said| (id, said))).collect();
    all.sort_unstable();
    all.dedup_by_key(|(id, _)| *id);
    all.into_iter()
        .map(|(id, said)| if said.is_empty() { id.to_owned() } else { format!("{id}:{said}") })
        .collect::<Vec<_>>()
        .join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_ticks_does_not_matter() {
        let of = |ids: &[&str]| ids.iter().fold(String::new(), |list, id| with_entry(&list, id, Some("")));
        assert_eq!(of(&["sql", "git", "html"]), of(&["html", "sql", "git", "sql"]));
        assert_eq!(of(&["sql", "git"]), "git,sql");
    }

    #[test]
    fn an_entry_is_changed_and_taken_away() {
        let list = with_entry("git:20,sql:40", "sql", Some("60"));
        assert_eq!((entry(&list, "sql"), entry(&list, "git"), entry(&list, "css")), (Some("60"), Some("20"), None));
        assert_eq!(with_entry(&list, "git", None), "sql:60");
        assert_eq!(with_entry(",:3,,", "a", Some("")), "a");
    }
}
