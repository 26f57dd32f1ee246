//! The element's files as the package has them, for bundlers.
//!
//! Invariant: what bundlers follow is written as they read it, and a script that is not in the known shape is an error.

use anyhow::{Result, bail, ensure};

use crate::assets::Asset;
use crate::mime;

/// Where the package keeps what is copied as it is; bundlers that follow no addresses need this folder beside their output.
const FILES: &str = "/files";

/// Begins the way in which the element's script fetches the second one, and the text that comes after it.
const FETCHING: [&str; 2] = ["const load =", "class Keeper"];

impl Asset {
    /// The file as the package has it. Bundlers minify scripts and style sheets even where they only copy them, so the
    /// package cannot know what these will be.
    pub(super) fn in_package(self) -> Self {
        let kept = !matches!(mime::extension(&self.path), "js" | "css");
        let integrity = if kept { self.integrity } else { String::new() };
        Self { path: format!("{FILES}{}", self.path), integrity, bytes: self.bytes }
    }
}

/// The element's script as the package has it: bundlers follow the import of the second script, which then has another
/// name and other bytes, so that neither its integrity nor its address is known.
pub(super) fn followed(shell: &str, rest: &Asset) -> Result<String> {
    let [first, next] = FETCHING;
    for mark in FETCHING {
        ensure!(shell.matches(mark).count() == 1, "static/rolescope.js must hold `{mark}` exactly once");
    }
    let parted = shell.split_once(first).and_then(|(before, from)| Some((before, from.split_once(next)?)));
    let Some((before, (fetching, after))) = parted else {
        bail!("static/rolescope.js must hold `{first}` before `{next}`");
    };
    // Whatever else names the second script would name one that is not in the package, under this name.
    let outside = [before, after].iter().any(|text| text.contains("__EMBED"));
    ensure!(
        fetching.contains("\"__EMBED__\"") && !outside,
        "static/rolescope.js must name the second script from `{first}` to `{next}` alone"
    );
    ensure!(after.contains("load()"), "static/rolescope.js must fetch the second script by `load()`");
    let load = format!(
        "{first} () => import(\".{}\").catch(() => {{\nrest = undefined;\nthrow \"unreachable\";\n}});\n\n",
        rest.path
    );
    Ok(format!("{before}{load}{next}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_fetches_otherwise_is_an_error() -> Result<()> {
        let rest = Asset::new("embed", "js", b"rest".to_vec());
        let shell = include_str!("../../../static/rolescope.js");
        for shell in [shell.to_owned(), crate::squeeze::script(shell)] {
            let made = followed(&shell, &rest)?;
            assert!(made.contains(&format!("const load = () => import(\".{}\")", rest.path)), "{made}");
            assert!(!made.contains("__EMBED") && made.contains("class Keeper {"), "{made}");
        }
        for (from, to) in [
            ("const load =", "const fetching ="),
            ("class Keeper {", "const Keeper = class {"),
            ("__EMBED__", "none"),
            ("load()", "begin()"),
            ("const keepers", "const load = 1;\nconst keepers"),
            ("const keepers", "const other = \"__EMBED__\";\nconst keepers"),
            ("const load =", "class Keeper {}\nconst load ="),
        ] {
            let other = shell.replace(from, to);
            assert!(other != shell && followed(&other, &rest).is_err(), "{from} as {to}");
        }
        assert!(followed("class Keeper load() const load = \"__EMBED__\"", &rest).is_err());
        Ok(())
    }
}
