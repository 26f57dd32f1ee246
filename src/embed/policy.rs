//! What the policy of a host page has to allow for an embed, word for word.
//!
//! Invariant: the lines name the one origin of the site and, where the host has a data file, that file's; nothing inline, no
//! `eval`, no `blob:`, no policy of Trusted Types is asked for.

/// The policy of a page that holds the element. `data` is the address of the host's data file, empty if there is none.
#[must_use]
pub fn element(site: &str, data: &str) -> String {
    let site = origin(site);
    let data = match data {
        "" => String::new(),
        _ => match origin(data) {
            // An address without an origin is on the host's own.
            own if own.is_empty() => " 'self'".to_owned(),
            other if other == site => String::new(),
            other => format!(" {other}"),
        },
    };
    format!(
        "script-src {site} 'wasm-unsafe-eval'; style-src {site}; connect-src {site}{data}; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

/// The policy of a page that holds the frame; with the script that sets its height, for that script as well.
#[must_use]
pub fn frame(site: &str, with_script: bool) -> String {
    let site = origin(site);
    if with_script { format!("frame-src {site}; script-src {site}") } else { format!("frame-src {site}") }
}

/// The origin of an address, `https://host:port`; empty if it has none.
#[must_use]
pub fn origin(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return String::new() };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // Nothing that could end a directive, or name a user.
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let sound = matches!(scheme, "https" | "http") && !host.is_empty() && host.chars().all(fits);
    if sound { format!("{scheme}://{host}") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://roles.example";

    #[test]
    fn the_lines_are_those_of_the_contract() {
        assert_eq!(
            element(SITE, ""),
            "script-src https://roles.example 'wasm-unsafe-eval'; style-src https://roles.example; connect-src https://roles.example; require-trusted-types-for 'script'; trusted-types 'none'"
        );
        assert_eq!(frame(SITE, false), "frame-src https://roles.example");
        assert_eq!(frame(SITE, true), "frame-src https://roles.example; script-src https://roles.example");
    }

    #[test]
    fn a_data_file_brings_its_origin() {
        let connect = |data: &str| element(SITE, data).split("; ").nth(2).map(str::to_owned).unwrap_or_default();
        assert_eq!(connect("/roles.json"), "connect-src https://roles.example 'self'");
        assert_eq!(connect("https://roles.example/x.json"), "connect-src https://roles.example");
        assert_eq!(
            connect("https://cdn.host.example:8443/x.json?a"),
            "connect-src https://roles.example https://cdn.host.example:8443"
        );
    }

    #[test]
    fn nothing_gets_into_a_directive() {
        for junk in ["https://a; script-src *", "javascript://a", "https://", "https://user@host/", "a b", "data:,x"] {
            assert_eq!(origin(junk), "", "{junk}");
        }
    }
}
