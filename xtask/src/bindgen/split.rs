//! Parts the compiled program in three: what the first load needs, the painter, which the first
//! choice needs, and the tools, which no comparison needs.
//!
//! Invariant: there are exactly these modules. Another, or a program without one of them, is an
//! error, so nothing is left unpublished and nothing weighs on the first load in silence.
//!
//! What only one part uses is in that part's file, and what several use in a file of its own, which
//! the library loads with each of them. As the tools know all that the painter is made of (see
//! `src/view/tools.rs`), the painter is such a file, whole: code that both use is in it, and no
//! third file stands between them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

/// A module besides the first.
#[derive(Debug)]
pub(super) struct Part {
    /// The name in `#[wasm_split(painter)]`.
    pub name: &'static str,
    /// What the library calls its file, and what the link script fetches.
    stem: &'static str,
}

impl Part {
    /// The name of its file before the build gives it one.
    pub(super) fn file(&self) -> String {
        format!("{}.wasm", self.stem)
    }

    /// The function of the link script that loads it.
    pub(super) fn loader(&self) -> String {
        format!("__wasm_split_load_{}", self.name)
    }
}

/// The parts, each after those that it needs. The chunk's number is its place after the first
/// module and two parts.
pub(super) const PARTS: [Part; 2] =
    [Part { name: "painter", stem: "chunk_3" }, Part { name: "tools", stem: "split_tools" }];
/// The script that loads them.
pub(super) const LINK: &str = "__wasm_split.js";
/// The first module before it is bound.
const MAIN: &str = "main.wasm";

/// Writes the parts and the script that loads them to `folder`; gives the first module.
pub(super) fn split(program: &[u8], folder: &Path) -> Result<Vec<u8>> {
    let main = folder.join(MAIN);
    let link = format!("./{LINK}");
    let glue = format!("./{}.js", super::STEM);
    let mut options = Options::new(program);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &glue;
    // By itself the library takes this from the environment, of which no build may depend.
    options.emit_dwarf = false;
    let made = transform(options).map_err(|error| anyhow!("wasm_split could not part the program: {error:#}"))?;
    check(&made.split_modules)?;
    // The link script says what is loaded with what; `link.rs` checks it.
    let bytes = fs::read(&main).with_context(|| format!("could not read {}", main.display()))?;
    // What is kept is what the build reads again.
    fs::remove_file(&main).with_context(|| format!("could not remove {}", main.display()))?;
    Ok(bytes)
}

/// Whether the files of the parts are those that were expected.
fn check(made: &[PathBuf]) -> Result<()> {
    let mut names: Vec<_> = made.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    let mut expected = PARTS.each_ref().map(Part::file);
    names.sort_unstable();
    expected.sort_unstable();
    ensure!(
        names == expected,
        "the program must have the parts {:?} besides the first load, marked with #[wasm_split], and the tools must \
         know the whole painter; expected the files {expected:?}, found {names:?}",
        PARTS.each_ref().map(|part| part.name)
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_an_error() {
        let files = |names: &[&str]| names.iter().map(|name| Path::new("out").join(name)).collect::<Vec<_>>();
        assert!(check(&files(&["split_tools.wasm", "chunk_3.wasm"])).is_ok());
        for other in [
            &["split_painter.wasm"][..],
            &["split_tools.wasm", "split_painter.wasm"],
            &["split_tools.wasm", "split_painter.wasm", "chunk_3.wasm"],
            &["split_tools.wasm", "chunk_4.wasm"],
        ] {
            assert!(check(&files(other)).is_err(), "{other:?}");
        }
    }
}
