//! Imports and exports of a WebAssembly module, and the module with other names for these.
//!
//! Invariant: all other sections stay byte for byte and in order, but for custom sections, which go: they name
//! the tools that made the module, and browsers run it the same without. The names of functions stay for what makes modules
//! smaller, which leaves them out.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use wasm_encoder::{EntityType, ExportSection, ImportSection, Module, RawSection, SectionId};
use wasmparser::{Parser, Payload};

/// The names at a module's edge, in its order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Edge {
    /// Where from, and what.
    pub imports: Vec<(String, String)>,
    pub exports: Vec<String>,
}

/// The new names of imports and exports.
#[derive(Debug, Default)]
pub(super) struct Renaming {
    /// Of what is taken and given. A name that is not here stays.
    pub names: BTreeMap<String, String>,
    /// Of where from.
    pub origins: BTreeMap<String, String>,
    /// The exports that go, as nothing outside uses them.
    pub unused: BTreeSet<String>,
}

/// The names at the module's edge.
pub(super) fn edge(module: &[u8]) -> Result<Edge> {
    let mut edge = Edge::default();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    edge.imports.push((import.module.to_owned(), import.name.to_owned()));
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    edge.exports.push(export?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    Ok(edge)
}

/// The module with its names replaced.
pub(super) fn renamed(module: &[u8], to: &Renaming) -> Result<Vec<u8>> {
    let mut made = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import?;
                    let kind = EntityType::try_from(import.ty).context("an import is of an unknown kind")?;
                    imports.import(new(&to.origins, import.module), new(&to.names, import.name), kind);
                }
                made.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    if !to.unused.contains(export.name) {
                        exports.export(new(&to.names, export.name), export.kind.into(), export.index);
                    }
                }
                made.section(&exports);
            }
            other => {
                let Some((id, range)) = other.as_section() else { continue };
                let is_names = matches!(&other, Payload::CustomSection(section) if section.name() == "name");
                if id == u8::from(SectionId::Custom) && !is_names {
                    continue;
                }
                let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                let Some(data) = module.get(range) else { bail!("section {id} is cut off") };
                made.section(&RawSection { id, data });
            }
        }
    }
    Ok(made.finish())
}

fn new<'a>(names: &'a BTreeMap<String, String>, old: &'a str) -> &'a str {
    names.get(old).map_or(old, String::as_str)
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A module that takes and gives what is named, with sections before, between and after.
    pub(in super::super) fn module(imports: &[(&str, &str)], exports: &[&str]) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |id: u8, entries: usize, body: &[u8]| {
            // Lengths and counts may be written in more bytes than they need.
            let length = body.len() + 2;
            bytes.extend([id, 0x80 | (length & 0x7f) as u8, 0x80 | (length >> 7 & 0x7f) as u8, (length >> 14) as u8]);
            bytes.extend([0x80 | (entries & 0x7f) as u8, (entries >> 7) as u8]);
            bytes.extend_from_slice(body);
        };
        let text = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
        section(0, 4, b"name");
        section(1, 1, &[0x60, 0, 0]);
        let body: Vec<u8> =
            imports.iter().flat_map(|(origin, name)| [text(origin), text(name), vec![0, 0]].concat()).collect();
        section(2, imports.len(), &body);
        section(3, 1, &[0]);
        let count = imports.len();
        let count = [0x80 | (count & 0x7f) as u8, (count >> 7) as u8];
        let body: Vec<u8> = exports.iter().flat_map(|name| [text(name), vec![0], count.to_vec()].concat()).collect();
        section(7, exports.len(), &body);
        section(10, 1, &[2, 0, 0x0b]);
        section(0, 1, b"x");
        bytes
    }

    /// The sections with what they hold, but for names.
    fn nameless(module: &[u8]) -> Result<Vec<(u8, String)>> {
        let mut sections = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    let kinds: Vec<_> = section.into_imports().map(|import| Ok(import?.ty)).collect::<Result<_>>()?;
                    sections.push((2, format!("{kinds:?}")));
                }
                Payload::ExportSection(section) => {
                    let kinds: Vec<_> = section
                        .into_iter()
                        .map(|export| export.map(|export| (export.kind, export.index)))
                        .collect::<Result<_, _>>()?;
                    sections.push((7, format!("{kinds:?}")));
                }
                other => {
                    if let Some((id, range)) = other.as_section().filter(|(id, _)| *id != 0) {
                        sections.push((id, format!("{:?}", module.get(range.start as usize..range.end as usize))));
                    }
                }
            }
        }
        Ok(sections)
    }

    fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect()
    }

    #[test]
    fn names_become_others_and_back() -> Result<()> {
        let long = module(&[("./app_bg.js", "__wbg_a"), ("./app_bg.js", "__wbg_b")], &["memory", "__c", "main"]);
        let forth = Renaming {
            names: map(&[("__wbg_a", "x"), ("__c", "y")]),
            origins: map(&[("./app_bg.js", "o")]),
            unused: ["main".to_owned()].into(),
        };
        let short = renamed(&long, &forth)?;
        let own = |text: &str| text.to_owned();
        assert_eq!(
            edge(&short)?,
            Edge {
                imports: vec![(own("o"), own("x")), (own("o"), own("__wbg_b"))],
                exports: vec![own("memory"), own("y")]
            }
        );
        let back = Renaming {
            names: map(&[("x", "__wbg_a"), ("y", "__c")]),
            origins: map(&[("o", "./app_bg.js")]),
            ..Renaming::default()
        };
        let none = Renaming { unused: forth.unused, ..Renaming::default() };
        assert_eq!(renamed(&short, &back)?, renamed(&long, &none)?);
        Ok(())
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        let whole = module(&[("a", "b")], &["c"]);
        for end in [0, 7, 9, 14, whole.len() - 2] {
            let cut = whole.get(..end).unwrap_or_default();
            assert!(edge(cut).is_err() && renamed(cut, &Renaming::default()).is_err(), "{end}");
        }
    }

    proptest! {
        #[test]
        fn only_names_differ(
            imports in prop::collection::vec(("[a-z./_]{0,12}", "[a-zA-Z_0-9]{0,40}"), 0..200),
            exports in prop::collection::btree_set("[a-zA-Z_0-9]{0,40}", 0..40),
            long in "[A-Z]{0,100}",
        ) {
            let imports: Vec<_> = imports.iter().map(|(origin, name)| (origin.as_str(), name.as_str())).collect();
            let exports: Vec<_> = exports.iter().map(String::as_str).collect();
            let old = module(&imports, &exports);
            let name = |(at, name): (usize, &&str)| ((*name).to_owned(), format!("{long}{at}"));
            let to = Renaming {
                names: imports.iter().map(|(_, name)| name).chain(&exports).enumerate().map(name).collect(),
                origins: map(&[("", "origin")]),
                ..Renaming::default()
            };
            let made = renamed(&old, &to).map_err(|error| TestCaseError::fail(error.to_string()))?;
            let [before, after] = [&old, &made].map(|module| nameless(module).map_err(|error| error.to_string()));
            prop_assert!(before.is_ok());
            prop_assert_eq!(before, after);
        }
    }
}
