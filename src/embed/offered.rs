//! The attributes by which a site limits what can be chosen and leads to its jobs, and what of them is refused.
//!
//! Invariant: reading never fails. What is no role, no place or no sound address is left out, and told by a refusal that names
//! the attribute and the place in it.

use crate::model::{JobPage, job_address_fault};
use crate::state::{Choosable, Offer, Terms, list, query};
use crate::text::join::join;

/// The roles that can be chosen.
const ROLES: &str = "role-choices";
/// The places that can be chosen.
const PLACES: &str = "place-choices";
/// The address of jobs.
const JOBS: &str = "jobs";

/// A part of an attribute that is not heeded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The kind, by the codes of the checker of hosts' files.
    pub code: &'static str,
    /// The attribute.
    pub attribute: &'static str,
    /// The place in its text, in characters from 1.
    pub column: usize,
    /// The fault in words.
    pub reason: String,
}

/// The terms of a query whose keys are the names of attributes, on a page.
pub(super) fn read(text: &str, choosable: Choosable<'_>, page: JobPage<'_>) -> Offer {
    let mut terms = Terms { framed: page == JobPage::Frame, ..Terms::default() };
    for (key, value) in query::pairs(text) {
        match key {
            ROLES => terms.roles = known(&value, |slug| role(choosable, slug)),
            PLACES => terms.places = known(&value, |id| choosable.place_id(id)),
            JOBS => terms.jobs = if job_address_fault(&value, page).is_none() { value } else { String::new() },
            _ => {}
        }
    }
    Offer::of(terms)
}

/// Names and values of the terms, lists by commas as a query has them.
pub(super) fn write(offer: Offer) -> impl Iterator<Item = (&'static str, String)> {
    let terms = offer.terms();
    let list =
        |name, list: fn(&Terms) -> &[String]| (name, terms.map_or_else(String::new, |terms| join(list(terms), ",")));
    let all = [
        list(ROLES, |terms| &terms.roles),
        list(PLACES, |terms| &terms.places),
        (JOBS, terms.map_or_else(String::new, |terms| terms.jobs.clone())),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty())
}

/// All that is not heeded of what a site limits and where it leads: unknown roles and places, those that are asked for and
/// not offered, an address that cannot be used.
#[must_use]
pub fn refusals(text: &str, choosable: Choosable<'_>, page: JobPage<'_>) -> Vec<Refusal> {
    let offer = read(text, choosable, page);
    let mut refusals = Vec::new();
    for (key, value) in query::pairs(text) {
        // A later value takes the place of an earlier one.
        refusals.retain(|refusal: &Refusal| refusal.attribute != key);
        let mut refuse = |code, attribute, entry: &str, reason: String| {
            let before = value.find(entry).and_then(|at| value.get(..at)).map_or(0, |before| before.chars().count());
            refusals.push(Refusal { code, attribute, column: before + 1, reason });
        };
        match key {
            ROLES => list::words(&value).filter(|entry| role(choosable, entry).is_none()).for_each(|entry| {
                refuse("unknown-reference", ROLES, entry, format!("there is no role `{}`", clip(entry)));
            }),
            PLACES => list::words(&value).filter(|entry| choosable.place_id(entry).is_none()).for_each(|entry| {
                refuse("unknown-reference", PLACES, entry, format!("there is no place `{}` to choose", clip(entry)));
            }),
            "roles" => {
                let is_left_out = |entry: &&str| role(choosable, entry).is_some_and(|slug| !offer.has_role(slug));
                list::words(&value).filter(is_left_out).for_each(|entry| {
                    refuse("unknown-word", "roles", entry, format!("`{}` is none of `{ROLES}`", clip(entry)));
                });
            }
            "place" if choosable.place_id(value.trim()).is_some_and(|id| !offer.has_place(id)) => {
                refuse("unknown-word", "place", &value, format!("`{}` is none of `{PLACES}`", clip(&value)));
            }
            JOBS if !value.is_empty() => {
                if let Some(fault) = job_address_fault(&value, page) {
                    let code = if fault.is_placeholder { "wrong-placeholders" } else { "bad-url" };
                    refusals.push(Refusal { code, attribute: JOBS, column: fault.at + 1, reason: fault.reason });
                }
            }
            _ => {}
        }
    }
    refusals
}

/// The places of a list that can be chosen, and the first entry that cannot.
pub(super) fn places(text: &str, choosable: Choosable<'_>) -> (Vec<String>, Option<String>) {
    let unknown = list::words(text).find(|entry| choosable.place_id(entry).is_none());
    (known(text, |id| choosable.place_id(id)), unknown.map(clip))
}

/// Those that are known, each once.
fn known<'a>(text: &str, find: impl Fn(&str) -> Option<&'a str>) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for id in list::words(text).filter_map(find) {
        if !list.iter().any(|one| one == id) {
            list.push(id.to_owned());
        }
    }
    list
}

/// The slug of a role, as the dataset writes it.
fn role<'a>(choosable: Choosable<'a>, slug: &str) -> Option<&'a str> {
    choosable.0.roles.iter().map(|role| role.slug.as_str()).find(|known| known.eq_ignore_ascii_case(slug))
}

/// An entry as a reason quotes it.
fn clip(entry: &str) -> String {
    entry.chars().take(60).filter(|letter| !letter.is_control()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::embed::Options;
    use crate::model::Dataset;
    use std::sync::LazyLock;

    static DATA: LazyLock<Dataset> =
        LazyLock::new(|| Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard")).unwrap());

    fn options(query: &str) -> Options {
        Options::read(query, Choosable(&DATA))
    }

    fn told(query: &str) -> Vec<(&'static str, &'static str, usize)> {
        let told = refusals(query, Choosable(&DATA), JobPage::Host(""));
        told.into_iter().map(|refusal| (refusal.code, refusal.attribute, refusal.column)).collect()
    }

    #[test]
    fn choices_are_kept_to_and_written_back() {
        let limited = options(
            "role-choices=Back-End%0Amobile,devops+nobody&place-choices=de,US,XX&roles=front-end,mobile&place=GB",
        );
        assert_eq!(limited.selection.roles, ["mobile"]);
        assert_eq!(limited.selection.place, "DE");
        assert_eq!(limited.write(), "?roles=mobile&place=DE&role-choices=back-end,mobile,devops&place-choices=DE,US");
        let attributes = limited.attributes();
        assert!(attributes.contains(&("role-choices", "back-end mobile devops".to_owned())), "{attributes:?}");
        assert_eq!(options(&limited.write()), limited);
        // Without roles of its own it shows the first that can be chosen.
        assert_eq!(
            options("role-choices=qa-test+mobile+devops+embedded").selection.roles,
            ["qa-test", "mobile", "devops"]
        );
        // Choices that name nothing limit nothing.
        assert_eq!(options("role-choices=nobody&place-choices=,"), options(""));
    }

    #[test]
    fn an_address_of_jobs_is_taken_or_left_out() {
        let jobs = |query: &str| options(query).selection.setting.offer.terms().map(|terms| terms.jobs.clone());
        assert_eq!(jobs("jobs=%2Fjobs?team=%7Brole%7D").as_deref(), Some("/jobs?team={role}"));
        assert_eq!(jobs("jobs=javascript:alert(1)"), None);
        assert_eq!(options("jobs=%2Fjobs%3Fa%3D1%26t%3D%7Brole%7D").write(), "?jobs=%2fjobs%3fa%3d1%26t%3d%7brole%7d");
    }

    #[test]
    fn what_is_not_heeded_is_told_with_its_place() {
        assert_eq!(told("roles=mobile&place=DE&jobs=/jobs&role-choices=mobile"), []);
        assert_eq!(told("role-choices=mobile+nobody&roles=mobile"), [("unknown-reference", "role-choices", 8)]);
        assert_eq!(told("place-choices=DE,XX"), [("unknown-reference", "place-choices", 4)]);
        assert_eq!(told("roles=mobile+devops&role-choices=mobile"), [("unknown-word", "roles", 8)]);
        assert_eq!(told("place=US&place-choices=DE"), [("unknown-word", "place", 1)]);
        assert_eq!(told("jobs=http://a.example/"), [("bad-url", "jobs", 1)]);
        assert_eq!(told("jobs=/jobs?team=%7Bteam%7D"), [("wrong-placeholders", "jobs", 12)]);
        assert_eq!(told("jobs=http://a.example/&jobs=/jobs"), []);
        #[cfg(feature = "check")]
        for code in ["unknown-reference", "unknown-word", "bad-url", "wrong-placeholders"] {
            assert!(crate::check::Code::ALL.iter().any(|known| known.as_str() == code), "{code}");
        }
    }

    #[test]
    fn the_page_decides_what_its_own_origin_is() {
        let taken =
            |page| Options::read_on("jobs=http://a.example/%7Brole%7D", Choosable(&DATA), page).selection.setting.offer;
        assert!(taken(JobPage::Host("http://a.example")).terms().is_some_and(|terms| !terms.framed));
        assert!(taken(JobPage::Host("http://b.example")).terms().is_none() && taken(JobPage::Frame).terms().is_none());
        let framed = Options::read_on("jobs=https://a.example/", Choosable(&DATA), JobPage::Frame);
        assert!(framed.selection.setting.offer.terms().is_some_and(|terms| terms.framed));
    }
}
