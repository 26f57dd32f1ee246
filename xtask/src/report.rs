//! The address at which visitors of a site report a figure.
//!
//! Invariant: it leads to a page under https or to the site itself, wherever what is filled in stands; anything else is
//! refused before the build begins.

use anyhow::{Result, ensure};
use rolescope::compare::{REPORT_FIGURE, REPORT_PAGE};
use rolescope::state::query::encode_value;

/// Checks the address that the command was given, and gives the template that pages hold: the site's origin stands before
/// the place of the page's path, which is all that the page fills in.
pub fn template(given: &str, site: &str) -> Result<String> {
    let site = site.trim_end_matches('/');
    let say = |what: &str| format!("--report {given}: {what}");
    let plain = given.replace(REPORT_FIGURE, "").replace(REPORT_PAGE, "");
    let is_allowed = |letter: char| letter.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(letter);
    ensure!(given.contains(REPORT_FIGURE), say("{figure} is missing: it is where the name of the figure goes"));
    ensure!(
        plain.chars().all(is_allowed),
        say("an address has no blanks, quotes, backslashes or braces but those of {figure} and {address}")
    );
    let rest = match given.strip_prefix("https://") {
        Some(rest) => {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            ensure!(!host.is_empty() && !host.contains(['{', '@']), say("after https:// there must be a host"));
            rest.get(host.len()..).unwrap_or_default()
        }
        None => given.strip_prefix(site).filter(|_| !site.is_empty()).unwrap_or(given),
    };
    let is_path = rest.starts_with('/') && !rest.starts_with("//");
    ensure!(
        is_path || (given.starts_with("https://") && rest.starts_with('?')),
        say("the address must begin with https:// or with a single slash, for a page of the site itself")
    );
    Ok(given.replace(REPORT_PAGE, &format!("{}{REPORT_PAGE}", encode_value(site))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://roles.example.org/";

    #[test]
    fn https_and_the_site_itself_are_taken() {
        for given in [
            "https://issues.example/new?title={figure}",
            "https://issues.example?title={figure}",
            "https://roles.example.org/report/{figure}/",
            "/report/?figure={figure}#form",
        ] {
            assert_eq!(template(given, SITE).unwrap(), given);
        }
        // A site that is tried out on this machine is itself all the same.
        let local = "http://127.0.0.1:8080/report/?figure={figure}";
        assert_eq!(template(local, "http://127.0.0.1:8080").unwrap(), local);
    }

    #[test]
    fn the_address_of_the_page_has_the_origin_of_the_site() {
        let made = template("/report/?figure={figure}&page={address}", SITE).unwrap();
        assert_eq!(made, "/report/?figure={figure}&page=https:%2f%2froles.example.org{address}");
    }

    #[test]
    fn other_addresses_are_refused_with_the_reason() {
        for (given, reason) in [
            ("https://issues.example/new", "{figure} is missing"),
            ("http://issues.example/new?title={figure}", "must begin with https://"),
            ("http://roles.example.org/new?title={figure}", "must begin with https://"),
            ("//issues.example/{figure}", "must begin with https://"),
            ("https://roles.example.org.evil.example@x/{figure}", "there must be a host"),
            ("https://{figure}/", "there must be a host"),
            ("https:///new?title={figure}", "there must be a host"),
            ("javascript:alert({figure})", "must begin with https://"),
            ("mailto:data@example.org?subject={figure}", "must begin with https://"),
            ("report?figure={figure}", "must begin with https://"),
            ("", "{figure} is missing"),
            ("/\\issues.example/{figure}", "no blanks, quotes, backslashes"),
            ("/report/?figure={figure}&who={name}", "no blanks, quotes, backslashes"),
            ("/report/?figure={figure}&text=a b", "no blanks, quotes, backslashes"),
        ] {
            let told = template(given, SITE).unwrap_err().to_string();
            assert!(told.contains(reason), "{given}: {told}");
        }
    }
}
