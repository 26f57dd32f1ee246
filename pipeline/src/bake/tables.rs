//! TOML files: their tables with the line at which each stands.
//!
//! Invariant: a table that cannot be read is a fault with its line and is left out; the tables beside it are read.

use super::fault::Faults;
use serde::de::DeserializeOwned;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

/// Keys that name a table, in the order in which they are looked for.
const NAMES: [&str; 4] = ["id", "slug", "code", "source"];

/// One table of a file.
pub(super) struct Entry<T> {
    /// Line and name: `line 12, duty "build-interfaces"`.
    pub(super) place: String,
    /// The record that its keys were read into.
    pub(super) value: T,
}

/// The text of one TOML file.
pub(super) struct Tables {
    /// Path below the project's folder.
    pub(super) file: String,
    text: String,
}

impl Tables {
    /// Reads a file; a file that is missing or is not UTF-8 is a fault and counts as empty.
    pub(super) fn read(root: &Path, file: &str, faults: &mut Faults) -> Self {
        let text = std::fs::read_to_string(root.join(file)).unwrap_or_else(|error| {
            faults.add(file, "", format!("cannot be read: {error}"));
            String::new()
        });
        Tables { file: file.to_owned(), text }
    }

    /// Notes keys of the file that nothing reads, and a file that is not TOML.
    pub(super) fn only(&self, names: &[&str], faults: &mut Faults) {
        match DeTable::parse(&self.text) {
            Err(error) => faults.add(&self.file, self.line(error.span()), error.message()),
            Ok(table) => {
                for key in table.get_ref().keys().filter(|key| !names.contains(&key.get_ref().as_ref())) {
                    faults.add(&self.file, self.line(Some(key.span())), format!("nothing reads `{}`", key.get_ref()));
                }
            }
        }
    }

    /// All tables `[[key]]`.
    pub(super) fn entries<T: DeserializeOwned>(&self, key: &str, faults: &mut Faults) -> Vec<Entry<T>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let span = value.span();
        let DeValue::Array(tables) = value.into_inner() else {
            faults.add(&self.file, self.line(Some(span)), format!("`{key}` is not a list of tables"));
            return Vec::new();
        };
        tables.into_iter().filter_map(|table| self.entry(key, table, faults)).collect()
    }

    /// The table `[key]`.
    pub(super) fn one<T: DeserializeOwned>(&self, key: &str, faults: &mut Faults) -> Option<Entry<T>> {
        let Some(value) = self.value(key) else {
            faults.add(&self.file, "", format!("`{key}` is missing"));
            return None;
        };
        self.entry(key, value, faults)
    }

    /// The file as one table named `key`.
    pub(super) fn whole<T: DeserializeOwned>(&self, key: &str, faults: &mut Faults) -> Option<Entry<T>> {
        match DeTable::parse(&self.text) {
            Err(error) => {
                faults.add(&self.file, self.line(error.span()), error.message());
                None
            }
            Ok(table) => {
                let span = table.span();
                self.entry(key, Spanned::new(span, DeValue::Table(table.into_inner())), faults)
            }
        }
    }

    fn value(&self, key: &str) -> Option<Spanned<DeValue<'_>>> {
        let table = DeTable::parse(&self.text).ok()?.into_inner();
        table.into_iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    fn entry<T: DeserializeOwned>(
        &self,
        key: &str,
        value: Spanned<DeValue<'_>>,
        faults: &mut Faults,
    ) -> Option<Entry<T>> {
        let place = match name(value.get_ref()) {
            Some(name) => format!("{}, {key} \"{name}\"", self.line(Some(value.span()))),
            None => format!("{}, {key}", self.line(Some(value.span()))),
        };
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some(Entry { place, value }),
            Err(error) => {
                let at = error.span().map(|span| format!(" ({})", self.line(Some(span)))).unwrap_or_default();
                faults.add(&self.file, place, format!("{}{at}", error.message().trim()));
                None
            }
        }
    }

    fn line(&self, span: Option<std::ops::Range<usize>>) -> String {
        let before = span.and_then(|span| self.text.get(..span.start)).unwrap_or_default();
        format!("line {}", before.matches('\n').count() + 1)
    }
}

fn name<'v>(value: &'v DeValue<'_>) -> Option<&'v str> {
    let DeValue::Table(table) = value else {
        return None;
    };
    NAMES.iter().find_map(|wanted| {
        let (_, value) = table.iter().find(|(key, _)| key.get_ref() == wanted)?;
        value.get_ref().as_str()
    })
}

#[cfg(test)]
mod tests {
    use super::{Entry, Faults, Tables};
    use serde::Deserialize;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Thing {
        id: String,
        #[serde(default)]
        count: u8,
    }

    fn read(text: &str) -> (Vec<Entry<Thing>>, Vec<String>) {
        let tables = Tables { file: "x.toml".to_owned(), text: text.to_owned() };
        let mut faults = Faults::default();
        tables.only(&["thing"], &mut faults);
        let entries = tables.entries("thing", &mut faults);
        (entries, faults.list().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_broken_table_is_told_with_its_lines_and_the_others_are_read() {
        let text = "# a\n[[thing]]\nid = \"one\"\n\n[[thing]]\nid = \"two\"\ncount = 300\n\n[[thing]]\nid = \"three\"\ncount = 3\n";
        let (entries, faults) = read(text);
        let read: Vec<_> = entries.iter().map(|e| (e.place.as_str(), e.value.id.as_str(), e.value.count)).collect();
        assert_eq!(read, [("line 2, thing \"one\"", "one", 0), ("line 9, thing \"three\"", "three", 3)]);
        assert_eq!(faults, ["x.toml: line 5, thing \"two\": invalid value: integer `300`, expected u8 (line 7)"]);
    }

    #[test]
    fn what_is_not_toml_is_told_with_its_line() {
        let (entries, faults) = read("# a\n\n[[thing\n");
        assert!(entries.is_empty());
        assert!(faults.iter().any(|f| f.starts_with("x.toml: line 3: ")), "{faults:?}");
    }

    #[test]
    fn a_key_that_nothing_reads_is_told() {
        let (_, faults) = read("\n[stuff]\n");
        assert_eq!(faults, ["x.toml: line 2: nothing reads `stuff`"]);
    }
}
