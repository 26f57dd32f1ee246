//! Roles: one file each, and what a role in full must have.
//!
//! Invariant: roles stand in the order of the public contract, and a title leads to one role.

use super::fault::Faults;
use super::known::{CORE, KnownIds, SLUGS, YEARS_PRO};
use super::tables::{Entry, Tables};
use super::texts;
use rolescope::model::{Contact, Depth, Hour, Misunderstanding, PayPlace, Role, Step};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A role as it is written; a missing text is told with the empty ones, all at once.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    slug: String,
    name: String,
    short: String,
    depth: Option<Depth>,
    // The words of the surveys are read by `cargo xtask survey`.
    #[serde(rename = "survey_2025")]
    _survey_2025: String,
    #[serde(rename = "survey_2024")]
    _survey_2024: String,
    #[serde(rename = "usage_2024")]
    _usage_2024: String,
    soc: Vec<String>,
    soc_note: String,
    titles: Vec<String>,
    summary: String,
    enjoy: String,
    works_with: Vec<Contact>,
    education: String,
    other_ways: Vec<String>,
    experience: String,
    related: Vec<String>,
    conditions: Vec<String>,
    benefits: Vec<String>,
    day: Vec<Hour>,
    path: Vec<Step>,
    misunderstanding: Vec<Misunderstanding>,
}

/// A role with the file and place where it stands.
pub(super) struct RoleInFile {
    file: String,
    place: String,
    pub(super) role: Role,
}

/// Slugs by the files in `data/roles`, in the order of the contract.
pub(super) fn slugs(root: &Path, faults: &mut Faults) -> Vec<String> {
    let folder = "data/roles";
    let mut slugs = Vec::new();
    match std::fs::read_dir(root.join(folder)) {
        Err(error) => faults.add(folder, "", format!("cannot be read: {error}")),
        Ok(entries) => {
            let files: BTreeSet<_> =
                entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "toml")).collect();
            slugs.extend(files.iter().filter_map(|p| Some(p.file_stem()?.to_str()?.to_owned())));
        }
    }
    let order = |slug: &String| SLUGS.iter().position(|r| r == slug);
    for slug in slugs.iter().filter(|slug| order(slug).is_none()) {
        faults.add(&format!("{folder}/{slug}.toml"), "", "this role has no place in the order of roles");
    }
    for slug in SLUGS.iter().filter(|slug| !slugs.iter().any(|s| s == *slug)) {
        faults.add(&format!("{folder}/{slug}.toml"), "", "this role is missing");
    }
    slugs.sort_by_key(|slug| order(slug).unwrap_or(SLUGS.len()));
    slugs
}

/// Reads the files of these roles.
pub(super) fn read(root: &Path, slugs: &[String], faults: &mut Faults) -> Vec<RoleInFile> {
    let found: Vec<RoleInFile> = slugs.iter().filter_map(|slug| one(root, slug, faults)).collect();
    unique_titles(&found, faults);
    found
}

fn one(root: &Path, slug: &str, faults: &mut Faults) -> Option<RoleInFile> {
    let tables = Tables::read(root, &format!("data/roles/{slug}.toml"), faults);
    let Entry { place, value } = tables.whole::<Written>("role", faults)?;
    let file = tables.file;
    let Some(depth) = value.depth else {
        faults.add(&file, place, "`depth` is missing or empty");
        return None;
    };
    let core = SLUGS.iter().take(CORE).any(|core| *core == slug);
    faults.check(value.slug == slug, &file, &place, || format!("the file's name says `{slug}`"));
    faults.check(!core || depth == Depth::Full, &file, &place, || "a core role is written down in full".to_owned());
    let role = Role {
        slug: value.slug,
        name: value.name,
        short: value.short,
        depth,
        soc: value.soc,
        soc_note: value.soc_note,
        titles: value.titles,
        summary: value.summary,
        enjoy: value.enjoy,
        works_with: value.works_with,
        education: value.education,
        other_ways: value.other_ways,
        experience: value.experience,
        related: value.related,
        conditions: value.conditions,
        benefits: value.benefits,
        day: value.day,
        path: value.path,
        misunderstandings: value.misunderstanding,
    };
    // Sections of a role in full; a short role goes without, and `full` counts them for the others.
    let sections = ["conditions", "benefits", "day", "path", "misunderstandings"];
    texts::check(&file, &place, &role, if depth == Depth::Full { &[] } else { &sections }, faults);
    if depth == Depth::Full {
        for (what, count, least) in [
            ("day", role.day.len(), 5),
            ("path", role.path.len(), 4),
            ("misunderstandings", role.misunderstandings.len(), 3),
        ] {
            faults.check(count >= least, &file, &place, || format!("`{what}` has {count} of at least {least} entries"));
        }
    }
    Some(RoleInFile { file, place, role })
}

fn unique_titles(found: &[RoleInFile], faults: &mut Faults) {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for RoleInFile { file, place, role } in found {
        let mut own = BTreeSet::new();
        for title in &role.titles {
            faults.check(own.insert(title.to_lowercase()), file, place, || format!("title \"{title}\" stands twice"));
        }
        own.insert(role.name.to_lowercase());
        for title in own {
            match first.get(&title) {
                Some(other) => {
                    faults.add(file, place.as_str(), format!("title \"{title}\" leads to `{other}` already"))
                }
                None => drop(first.insert(title, &role.slug)),
            }
        }
    }
}

/// Checks related roles, and the survey bands of the path's steps where pay was read.
pub(super) fn references(found: &[RoleInFile], known: &KnownIds, pay: &[PayPlace], faults: &mut Faults) {
    for RoleInFile { file, place, role } in found {
        for related in &role.related {
            let other = known.role(related) && *related != role.slug;
            faults.check(other, file, place, || format!("`related`: no other role `{related}`"));
        }
        let groups = |group: &str| {
            let of_role = pay.iter().flat_map(|p| &p.roles).filter(|r| r.role == role.slug);
            of_role.flat_map(|r| &r.groups).any(|g| g.group == group)
        };
        for (at, step) in role.path.iter().enumerate() {
            let known_band = YEARS_PRO.contains(&step.band.as_str());
            let has_pay = pay.is_empty() || groups(&format!("years-pro:{}", step.band));
            faults.check(known_band && has_pay, file, place, || {
                format!("`path[{at}].band`: no pay of professional years `{}`", step.band)
            });
            let (from, to) = step.years;
            faults.check(to == 0 || from <= to, file, place, || format!("`path[{at}].years` run back"));
        }
    }
}

/// Counts what is written elsewhere for a role in full.
pub(super) fn counts(found: &[RoleInFile], what: &str, least: usize, of: impl Fn(&str) -> usize, faults: &mut Faults) {
    for RoleInFile { file, place, role } in found.iter().filter(|f| f.role.depth == Depth::Full) {
        let count = of(&role.slug);
        faults.check(count >= least, file, place, || format!("has {count} of at least {least} {what}"));
    }
}
