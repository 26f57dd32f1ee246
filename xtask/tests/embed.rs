//! The files of the embedding that hosts read: types, manifest, document and package are of one description and one
//! version.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use rolescope::chart::palette;
use rolescope::embed::{describe, policy};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn the_committed_files_are_what_the_description_gives() {
    let files = xtask::embed::files(root()).unwrap();
    assert_eq!(pipeline::committed::stale(root(), &files), Vec::<String>::new(), "run `cargo xtask embed`");
}

#[test]
fn the_package_has_the_version_of_the_workspace() {
    let package: Value = serde_json::from_str(&read("npm/package.json")).unwrap();
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!((&package["name"], &package["type"]), (&"rolescope".into(), &"module".into()));
    assert_eq!(package["license"], "MIT OR Apache-2.0");
    assert_eq!(package["exports"]["."]["types"], package["types"]);
    let files = package["files"].as_array().unwrap();
    for name in [&package["customElements"], &"rolescope.d.ts".into()] {
        assert!(files.contains(name), "{name} is not in the package");
    }
    // A pinned address in a document is one of this release.
    for text in [read("EMBED.md"), read("npm/README.md")] {
        for at in text.match_indices("/v/").map(|(at, _)| at + 3) {
            let version = text[at..].split('/').next().unwrap();
            assert!(matches!(version, "<version>" | env!("CARGO_PKG_VERSION")), "version {version} in a document");
        }
    }
    let packed = concat!("npm install ./rolescope-", env!("CARGO_PKG_VERSION"), ".tgz");
    assert!(read("EMBED.md").contains(packed), "EMBED.md installs another file than {packed}");
}

/// The document speaks of the versions of frameworks that were measured.
#[test]
fn the_document_names_the_frameworks_that_are_tested() {
    let text = read("EMBED.md");
    let package: Value = serde_json::from_str(&read("tests/hosts/package.json")).unwrap();
    let cases = read("tests/browser/tests/browser/hosts/frameworks.rs");
    for (name, of) in [
        ("React", "react"),
        ("Preact", "preact"),
        ("Vue", "vue"),
        ("Svelte", "svelte"),
        ("Angular", "@angular/core"),
        ("Lit", "lit"),
        ("Solid", "solid-js"),
    ] {
        let version = package["devDependencies"][of].as_str().unwrap();
        assert!(text.contains(&format!("| {name} | {version} | 20 of 20 |")), "EMBED.md has another version of {name}");
        assert!(cases.contains(&format!("\"hosts::{name}\"")), "no case of {name}");
    }
}

#[test]
fn lock_files_name_packages_exactly_and_no_address() {
    for folder in ["tests/browser", "tests/hosts", "xtask/npm"] {
        let package: Value = serde_json::from_str(&read(&format!("{folder}/package.json"))).unwrap();
        for (name, version) in package["devDependencies"].as_object().unwrap() {
            let version = version.as_str().unwrap();
            assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{name} {version} in {folder}");
        }
        let lock = read(&format!("{folder}/package-lock.json"));
        for word in ["http:", "https:", "\"resolved\""] {
            assert!(!lock.contains(word), "{folder}/package-lock.json holds {word}");
        }
    }
}

#[test]
fn the_document_says_the_policy_word_for_word() {
    let text = read("EMBED.md");
    for line in [policy::element("https://rolescope.example", ""), policy::frame("https://rolescope.example", false)] {
        assert!(text.contains(&line), "EMBED.md lacks {line}");
    }
}

#[test]
fn the_manifest_names_the_whole_api() {
    let manifest: Value = serde_json::from_str(&read("npm/custom-elements.json")).unwrap();
    let declaration = &manifest["modules"][0]["declarations"][0];
    assert_eq!(declaration["tagName"], describe::TAG);
    let names = |list: &str| -> Vec<&str> {
        declaration[list].as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap()).collect()
    };
    assert_eq!(names("attributes"), describe::ATTRIBUTES.iter().map(|a| a.name).collect::<Vec<_>>());
    assert_eq!(names("events"), describe::EVENTS.iter().map(|e| e.name).collect::<Vec<_>>());
    assert_eq!(names("cssProperties"), describe::CUSTOM_PROPERTIES.iter().map(|p| p.name).collect::<Vec<_>>());
    assert_eq!(names("cssParts"), describe::PARTS.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    assert_eq!(names("slots"), describe::SLOTS.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    let types = read("npm/rolescope.d.ts");
    let attributes = describe::ATTRIBUTES.iter().map(describe::Attribute::property);
    let members = attributes.chain(describe::METHODS.iter().map(|m| m.name.to_owned()));
    for name in members.filter(|name| name != "lang") {
        assert!(types.contains(&format!(" {name}")), "no {name} in the types");
        assert!(names("members").contains(&name.as_str()), "no {name} in the manifest");
    }
}

/// A picture that no style sheet reaches: the icon of the site.
#[test]
fn the_icon_has_the_tones_of_the_first_roles() {
    let icon = read("static/public/icon.svg");
    let fills: Vec<&str> = icon.split("fill=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(fills, [palette::FIRST.light, palette::SECOND.light, palette::THIRD.light]);
}
