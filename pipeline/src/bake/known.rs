//! What references may name: sources, places, roles.
//!
//! Invariant: it is filled before anything that refers to it is read, so a reference is checked where it stands.

use super::fault::Faults;
use rolescope::model::{Distribution, FILERS, PayDefinition, Place, Source};
use std::collections::BTreeSet;

/// Bands of all years of coding, as the survey of 2025 asks for them.
pub(super) const YEARS_TOTAL: [&str; 6] = ["1-5", "6-10", "11-15", "16-20", "21-30", "31+"];
/// Bands of professional years, as the survey of 2024 asks for them.
pub(super) const YEARS_PRO: [&str; 5] = ["0-2", "3-5", "6-10", "11-20", "20+"];
const WORK_MODES: [&str; 3] = ["remote", "hybrid", "in-person"];
const SIZES: [&str; 3] = ["under-100", "100-999", "1000+"];
const SIZE_CLASSES: [&str; 10] =
    ["just-me", "2-9", "10-19", "20-99", "100-499", "500-999", "1000-4999", "5000-9999", "10000+", "unknown"];
const EDUCATION: [&str; 8] =
    ["primary", "secondary", "some-college", "associate", "bachelor", "master", "professional", "other"];

/// Answers that pass the cuts of the files of all editions, and those before the country trim.
const CUTS: [&str; 2] = ["common", "none"];

/// True for a group that pay is split by: `years-total:6-10`; `items` are those that the survey's respondents named,
/// `language:Rust`.
pub(super) fn is_pay_group(group: &str, items: &BTreeSet<String>) -> bool {
    match group.split_once(':') {
        Some(("years-total", item)) => YEARS_TOTAL.contains(&item),
        Some(("years-pro", item)) => YEARS_PRO.contains(&item),
        Some(("work-mode", item)) => WORK_MODES.contains(&item),
        Some(("organisation-size", item)) => SIZES.contains(&item),
        Some(("cuts", item)) => CUTS.contains(&item),
        Some(("mix" | "years-mix", item)) => item == "common",
        Some(("band", item)) => item == "midpoint",
        Some(("employers" | "filings", _)) => FILERS.contains(&group),
        // Without any items the missing file is the fault, not every group.
        Some((dimension, _)) if is_usage(dimension) => items.is_empty() || items.contains(group),
        _ => false,
    }
}

/// True for a question of the surveys, whose answers are shares.
pub(super) fn is_dimension(dimension: &str) -> bool {
    closed(dimension).is_some() || is_usage(dimension)
}

/// True for the dimensions of technologies, whose items are the survey's own names.
pub(super) fn is_usage(dimension: &str) -> bool {
    matches!(dimension, "language" | "framework" | "platform")
}

/// All that the respondents of a survey worked with, as `language:Rust`.
pub(super) fn used(distributions: &[Distribution], source: Option<&str>) -> BTreeSet<String> {
    let of_usage = distributions.iter().filter(|distribution| {
        is_usage(&distribution.dimension) && source.is_none_or(|source| distribution.source == source)
    });
    of_usage
        .flat_map(|distribution| {
            distribution.items.iter().map(|item| format!("{}:{}", distribution.dimension, item.item))
        })
        .collect()
}

/// True for an item of a closed dimension, and for any name of a language, framework or platform.
pub(super) fn is_item(dimension: &str, item: &str) -> bool {
    closed(dimension).is_none_or(|items| items.contains(&item)) && !item.is_empty()
}

fn closed(dimension: &str) -> Option<&'static [&'static str]> {
    match dimension {
        "education" => Some(&EDUCATION),
        "degree" => Some(&["bachelor-or-higher"]),
        "years-total" => Some(&YEARS_TOTAL),
        "years-pro" => Some(&YEARS_PRO),
        "work-mode" => Some(&WORK_MODES),
        "organisation-size" => Some(&SIZE_CLASSES),
        _ => None,
    }
}

/// Sources, places and roles that may be named.
pub(super) struct KnownIds {
    pub(super) sources: Vec<Source>,
    pub(super) places: Vec<Place>,
    /// Slugs by the names of the files, in the order in which roles are offered: a role that cannot be read still is
    /// one, so its fault is told once.
    pub(super) roles: Vec<String>,
}

impl KnownIds {
    pub(super) fn role(&self, slug: &str) -> bool {
        self.roles.iter().any(|r| r == slug)
    }

    pub(super) fn place(&self, id: &str) -> bool {
        self.places.iter().any(|p| p.id == id)
    }

    /// Notes a source that is not known, or that holds no pay though pay is said to be from it.
    pub(super) fn pays(&self, file: &str, place: &str, id: &str, faults: &mut Faults) {
        match self.sources.iter().find(|s| s.id == id) {
            None => faults.add(file, place, format!("no source `{id}`")),
            Some(source) if source.pay == PayDefinition::None => {
                faults.add(file, place, format!("source `{id}` holds no pay, yet pay is said to be from it"));
            }
            Some(_) => {}
        }
    }
}
