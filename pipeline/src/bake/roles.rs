//! Roles: one file each, and what a role in full must have.
//!
//! Invariant: roles stand in the order that their files say, each in a place of its own without a gap before it, and a
//! title leads to one role.

use super::fault::Faults;
use super::known::{KnownIds, YEARS_PRO};
use super::tables::{Entry, Tables};
use super::texts;
use rolescope::model::{Contact, Depth, Hour, Misunderstanding, PayPlace, Role, Step};
use rolescope::state::route::CORE;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const FOLDER: &str = "data/roles";

/// A role as it is written; a missing text is told with the empty ones, all at once.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    slug: String,
    /// Its place among the roles that are offered, from 1.
    order: Option<u16>,
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
    /// The name of the file.
    slug: String,
    order: u16,
    pub(super) role: Role,
}

/// The roles of `data/roles`, in the order in which they are offered.
#[derive(Default)]
pub(super) struct Roles {
    /// Slugs by the names of the files; those that cannot be read stand last.
    pub(super) slugs: Vec<String>,
    /// Those that can be read.
    pub(super) read: Vec<RoleInFile>,
}

/// Reads every file of the folder.
pub(super) fn read(root: &Path, faults: &mut Faults) -> Roles {
    let mut roles = Roles::default();
    let mut unread = Vec::new();
    for slug in files(root, faults) {
        match one(root, &slug, faults) {
            Some(role) => roles.read.push(role),
            None => unread.push(slug),
        }
    }
    roles.read.sort_by_key(|role| role.order);
    // What cannot be read may fill a gap.
    order(&roles.read, unread.is_empty(), faults);
    unique_titles(&roles.read, faults);
    roles.slugs = roles.read.iter().map(|role| role.slug.clone()).chain(unread).collect();
    roles
}

/// Slugs by the names of the files.
fn files(root: &Path, faults: &mut Faults) -> Vec<String> {
    match std::fs::read_dir(root.join(FOLDER)) {
        Err(error) => {
            faults.add(FOLDER, "", format!("cannot be read: {error}"));
            Vec::new()
        }
        Ok(entries) => {
            let files: BTreeSet<_> =
                entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "toml")).collect();
            files.iter().filter_map(|p| Some(p.file_stem()?.to_str()?.to_owned())).collect()
        }
    }
}

/// Notes a place in the order that two roles have, or, with `gaps`, that none has before a later one.
fn order(sorted: &[RoleInFile], gaps: bool, faults: &mut Faults) {
    let mut before: Option<&RoleInFile> = None;
    for role in sorted {
        let last = before.map_or(0, |before| before.order);
        if let Some(other) = before.filter(|before| before.order == role.order) {
            faults.add(&role.file, &*role.place, format!("`order` {} is that of `{}` already", last, other.slug));
        } else if gaps && role.order != last + 1 {
            faults.add(&role.file, &*role.place, format!("`order` is {}, yet no role has {}", role.order, last + 1));
        }
        before = Some(role);
    }
}

fn one(root: &Path, slug: &str, faults: &mut Faults) -> Option<RoleInFile> {
    let tables = Tables::read(root, &format!("{FOLDER}/{slug}.toml"), faults);
    let Entry { place, value } = tables.whole::<Written>("role", faults)?;
    let file = tables.file;
    let (Some(order), Some(depth)) = (value.order, value.depth) else {
        for (missing, key) in [(value.order.is_none(), "order"), (value.depth.is_none(), "depth")] {
            faults.check(!missing, &file, &place, || format!("`{key}` is missing or empty"));
        }
        return None;
    };
    let core = CORE.contains(&slug);
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
    // Later steps of a path have no years, and so no band, of their own; a short role goes without misunderstandings.
    let optional = ["band", "misunderstandings"];
    let is_full = depth == Depth::Full;
    texts::check(&file, &place, &role, if is_full { &optional[..1] } else { &optional }, faults);
    for (what, count, full, short) in [
        ("day", role.day.len(), 5, 4),
        ("path", role.path.len(), 4, 3),
        ("misunderstandings", role.misunderstandings.len(), 3, 0),
    ] {
        let least = if is_full { full } else { short };
        faults.check(count >= least, &file, &place, || format!("`{what}` has {count} of at least {least} entries"));
    }
    Some(RoleInFile { file, place, slug: slug.to_owned(), order, role })
}

fn unique_titles(role_files: &[RoleInFile], faults: &mut Faults) {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for RoleInFile { file, place, role, .. } in role_files {
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
pub(super) fn references(role_files: &[RoleInFile], ids: &KnownIds, pay: &[PayPlace], faults: &mut Faults) {
    for RoleInFile { file, place, role, .. } in role_files {
        for related in &role.related {
            let other = ids.role(related) && *related != role.slug;
            faults.check(other, file, place, || format!("`related`: no other role `{related}`"));
        }
        let groups = |group: &str| {
            let of_role = pay.iter().flat_map(|p| &p.roles).filter(|r| r.role == role.slug);
            of_role.flat_map(|r| &r.groups).any(|g| g.group == group)
        };
        for (at, step) in role.path.iter().enumerate() {
            let (from, to) = step.years;
            let at = |what: &str| format!("`path[{at}].{what}");
            if to != 0 && from > to {
                faults.add(file, place, at("years` run back"));
            } else if step.band.is_empty() {
                continue;
            } else if step.band != format!("{from}-{to}") {
                // Those with other years are mostly other people than those who hold the post.
                faults.add(file, place, at(&format!("band`: `{}` is not the step’s years, {from} to {to}", step.band)));
            } else {
                let is_paid = pay.is_empty() || groups(&format!("years-pro:{}", step.band));
                faults.check(is_paid && YEARS_PRO.contains(&&*step.band), file, place, || {
                    at(&format!("band`: no pay of professional years `{}`", step.band))
                });
            }
        }
    }
}

/// Counts what is written elsewhere for a role in full.
pub(super) fn counts(
    role_files: &[RoleInFile],
    what: &str,
    least: usize,
    of: impl Fn(&str) -> usize,
    faults: &mut Faults,
) {
    for RoleInFile { file, place, role, .. } in role_files.iter().filter(|f| f.role.depth == Depth::Full) {
        let count = of(&role.slug);
        faults.check(count >= least, file, place, || format!("has {count} of at least {least} {what}"));
    }
}
