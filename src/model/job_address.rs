//! The address of a host's jobs: how one may be written, and what it is for a role and a place.
//!
//! Invariant: an address that was taken leads to https or to the host's own origin, whatever its placeholders stand for; and
//! only slugs and codes stand for them, never what a visitor typed.

use crate::text::join::join;
use crate::text::percent::{self, Case};
use crate::text::split::split_at;

/// Stand for the slug of a role and the code of a place.
pub const JOB_PLACEHOLDERS: [&str; 2] = ["{role}", "{place}"];

/// A longer address is refused, in characters.
const LONGEST: usize = 2_000;

/// The page that an address stands on, which says what counts as the host's own origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobPage<'a> {
    /// A page of the host with this origin (`https://example.com`); empty where it is not known.
    Host(&'a str),
    /// A frame, whose own origin is not the host's: every address begins with `https://`.
    Frame,
}

/// A reason to refuse an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobAddressFault {
    /// The characters before the place of the fault.
    pub at: usize,
    /// True for a placeholder that there is not, or half of one.
    pub is_placeholder: bool,
    /// The fault in words, which quote at most a placeholder.
    pub reason: String,
}

/// The first thing that is wrong with an address; `None` for one that can be used.
///
/// ```
/// use rolescope::model::{JobPage, job_address, job_address_fault};
///
/// let template = "https://careers.example.com/jobs?team={role}&place={place}";
/// assert_eq!(job_address_fault(template, JobPage::Frame), None);
/// let address = job_address(template, "back-end", "US-CA");
/// assert_eq!(address, "https://careers.example.com/jobs?team=back-end&place=US-CA");
/// ```
#[must_use]
pub fn job_address_fault(text: &str, page: JobPage<'_>) -> Option<JobAddressFault> {
    let fault = |before: usize, reason: &str| {
        let at = text.get(..before).unwrap_or(text).chars().count();
        Some(JobAddressFault { at, is_placeholder: false, reason: reason.to_owned() })
    };
    if text.is_empty() {
        return fault(0, "the address is empty");
    }
    if text.chars().count() > LONGEST {
        return fault(0, "the address has more than 2000 characters");
    }
    let is_never =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '|');
    if let Some(before) = text.find(is_never) {
        return fault(before, "this character may not stand in an address");
    }
    let (scheme, rest) = match split_at(text, "://") {
        Some((scheme, rest)) if !scheme.is_empty() && !scheme.contains(['/', '?', '#', '{']) => (scheme, rest),
        _ => ("", text),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_https = scheme.eq_ignore_ascii_case("https");
    match page {
        JobPage::Host(own) if !own.is_empty() && own.eq_ignore_ascii_case(&format!("{scheme}://{host}")) => {}
        // Without a scheme, and without another host, it is on the host's own origin.
        JobPage::Host(_) if scheme.is_empty() && !text.starts_with("//") && !host.bytes().any(|byte| byte == b':') => {}
        JobPage::Host(_) if !is_https => {
            return fault(0, "an address of jobs begins with `https://` or is on your own origin");
        }
        JobPage::Frame if !is_https => return fault(0, "in a frame an address of jobs begins with `https://`"),
        _ if host.is_empty() || host.contains(['@', '{', '}']) => {
            return fault(scheme.len() + 3, "after `https://` stands a plain host name");
        }
        _ => {}
    }
    placeholder_fault(text)
}

/// A brace that belongs to no placeholder.
fn placeholder_fault(text: &str) -> Option<JobAddressFault> {
    let mut before = 0;
    while let Some(next) = text.get(before..).and_then(|rest| rest.find(['{', '}'])) {
        before += next;
        let rest = text.get(before..).unwrap_or_default();
        let Some(known) = JOB_PLACEHOLDERS.into_iter().find(|known| rest.starts_with(known)) else {
            let named: String = rest.chars().take_while(|c| *c != '}').take(40).collect();
            let end = if named.is_empty() || rest.get(named.len()..).is_some_and(|rest| rest.starts_with('}')) {
                "}"
            } else {
                ""
            };
            return Some(JobAddressFault {
                at: text.get(..before).unwrap_or_default().chars().count(),
                is_placeholder: true,
                reason: format!(
                    "`{named}{end}` is none of the placeholders {}",
                    join(&JOB_PLACEHOLDERS.map(|known| format!("`{known}`")), " and ")
                ),
            });
        };
        before += known.len();
    }
    None
}

/// The address for a role by its slug and a place by its code, both percent-encoded. The template is taken to be without
/// fault.
#[must_use]
pub fn job_address(template: &str, role: &str, place: &str) -> String {
    let keeps = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~');
    let mut out = String::with_capacity(template.len() + role.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        out.push_str(rest.get(..at).unwrap_or_default());
        let (_, after) = rest.split_at(at);
        let value = if after.starts_with("{role}") { role } else { place };
        percent::push_encoded(value, keeps, Case::Upper, &mut out);
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    // A comparison without a place: an empty first folder would make a host's name of the next one.
    if out.starts_with("//") {
        out.insert_str(1, "./");
    }
    out
}

/// The host name that an address leads to; empty where it is on the host's own origin without saying so.
#[must_use]
pub fn job_host(address: &str) -> &str {
    let rest = split_at(address, "://").map_or("", |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PAGE: JobPage<'_> = JobPage::Host("http://127.0.0.1:8000");

    #[test]
    fn https_and_the_hosts_own_origin_are_taken() {
        for taken in [
            "https://careers.example.com",
            "HTTPS://careers.example.com/jobs?team={role}&place={place}#{role}",
            "https://example.com:8443/{place}/{role}",
            "/jobs?team={role}",
            "jobs/{role}",
            "{role}/jobs",
            "?team={role}",
            "#jobs",
            "/jobs?back=https://example.com/",
            "http://127.0.0.1:8000/jobs",
            "http://127.0.0.1:8000",
        ] {
            assert_eq!(job_address_fault(taken, PAGE), None, "{taken}");
        }
    }

    #[test]
    fn everything_else_is_refused_with_its_place() {
        for (refused, at, is_placeholder) in [
            ("", 0, false),
            ("http://careers.example.com/jobs", 0, false),
            ("http://127.0.0.1:8000.example.com/jobs", 0, false),
            ("http://127.0.0.1:80001/", 0, false),
            ("http:///127.0.0.1:8000", 0, false),
            ("//careers.example.com/jobs", 0, false),
            ("javascript:alert(1)", 0, false),
            ("javascript://%0aalert(1)", 0, false),
            ("data:text/html,x", 0, false),
            ("mailto:jobs@example.com", 0, false),
            ("ftp://example.com/", 0, false),
            ("https://", 8, false),
            ("https:///jobs", 8, false),
            ("https://example.com@evil.example/", 8, false),
            ("https://{role}.example.com/", 8, false),
            ("https:example.com", 0, false),
            ("/\\evil.example", 1, false),
            ("/jobs ?team={role}", 5, false),
            ("/é\tjobs", 2, false),
            ("/jobs?team={team}", 11, true),
            ("/é?{Role}", 3, true),
            ("/jobs/{role", 6, true),
            ("/jobs/role}", 10, true),
            ("/jobs/{}", 6, true),
            ("/jobs/{{role}}", 6, true),
        ] {
            let fault = job_address_fault(refused, PAGE);
            let found = fault.as_ref().map(|fault| (fault.at, fault.is_placeholder));
            assert_eq!(found, Some((at, is_placeholder)), "{refused}: {fault:?}");
        }
        assert!(job_address_fault(&format!("/{}", "x".repeat(2_000)), PAGE).is_some());
        let fault = job_address_fault("/jobs?team={team}", PAGE).unwrap();
        assert_eq!(fault.reason, "`{team}` is none of the placeholders `{role}` and `{place}`");
    }

    #[test]
    fn a_frame_has_no_origin_of_the_host() {
        assert_eq!(job_address_fault("https://careers.example.com/{role}", JobPage::Frame), None);
        for refused in ["/jobs", "jobs", "?team={role}", "http://127.0.0.1:8000/", "//careers.example.com"] {
            assert!(job_address_fault(refused, JobPage::Frame).is_some(), "{refused}");
            let unknown = job_address_fault(refused, JobPage::Host(""));
            assert_eq!(unknown.is_some(), refused.contains("//"), "{refused}");
        }
    }

    #[test]
    fn an_address_is_filled_and_names_its_host() {
        let filled = job_address("https://a.example/{place}/x?r={role}&p={place}&r={role}#{role}", "back-end", "US-CA");
        assert_eq!(filled, "https://a.example/US-CA/x?r=back-end&p=US-CA&r=back-end#back-end");
        assert_eq!(job_address("/jobs/{role}?p={place}", "a b/ü", "&x=1#"), "/jobs/a%20b%2F%C3%BC?p=%26x%3D1%23");
        assert_eq!(job_address("/{place}/evil.example", "a", ""), "/.//evil.example");
        assert_eq!((job_host(&filled), job_host("/jobs?x=1")), ("a.example", ""));
    }

    proptest! {
        #[test]
        fn no_value_leaves_its_placeholder(role: String, place: String) {
            let filled = job_address("https://a.example/{role}/?p={place}&end", &role, &place);
            let rest = filled.strip_prefix("https://a.example/").unwrap();
            let (first, rest) = rest.split_once("/?p=").unwrap();
            prop_assert_eq!(percent::decode(first), Some(role));
            prop_assert_eq!(percent::decode(rest.strip_suffix("&end").unwrap()), Some(place));
        }

        #[test]
        fn what_is_taken_leads_nowhere_else(text in "(https?:|javascript:|HTTPS:)?[/\\\\?#@:.{}a-z ]{0,12}(\\{role\\}|\\{place\\}|\\{x\\})?[/a-z]{0,4}", role in "[a-z:/.@]{0,5}") {
            if job_address_fault(&text, JobPage::Host("https://own.example")).is_none() {
                let filled = job_address(&text, &role, "");
                let scheme = filled.split(['/', '?', '#']).next().unwrap_or_default();
                let is_https = filled.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://"));
                prop_assert!(is_https || !scheme.contains(':'), "{}", filled);
                prop_assert!(!filled.starts_with("//") && !filled.contains('\\') && !filled.contains('{'), "{}", filled);
                prop_assert!(!is_https || !job_host(&filled).is_empty() && !job_host(&filled).contains('@'), "{}", filled);
            }
        }
    }
}
