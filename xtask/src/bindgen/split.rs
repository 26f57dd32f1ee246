//! Parts the compiled program in a chain of modules: what the first load needs, and then modules each of which knows
//! all that those before it are made of.
//!
//! Invariant: there are exactly these modules, one file each. Another, or a program without one of them, is an error, so
//! nothing is left unpublished and nothing weighs on the first load in silence.
//!
//! The library puts what one module alone uses in that module's file, and what several use in a file for just these, which
//! it loads with each of them. In a chain the code of a module is used by that module and all that follow it, so there
//! are as many such sets as modules, and one file for each (see `src/view/redraw/modules.rs`).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

/// The names in `#[wasm_split(overview)]`, each after those whose code it knows.
pub type Chain = &'static [&'static str];

/// The modules of our own pages besides the first.
pub const PAGES: Chain = &["overview", "views", "pay", "tools"];

/// The modules of the element besides the first, which draws the overview as well: it has no page to show before.
pub const ELEMENT: Chain = &["views", "pay", "tools"];

/// A module besides the first.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SplitModule {
    /// Its name in the chain.
    pub name: &'static str,
    /// The library's name for its file, which the link script fetches.
    pub stem: String,
    /// The stems of the files of the modules before it, and of its own unless it is the last, in the library's order.
    pub loaded_with: Vec<String>,
}

impl SplitModule {
    /// The name of its file before the build gives it one.
    pub(super) fn file(&self) -> String {
        format!("{}.wasm", self.stem)
    }

    /// The function of the link script that loads it.
    pub(super) fn loader(&self) -> String {
        format!("__wasm_split_load_{}", self.name)
    }
}

/// The parts of a chain, in its order.
///
/// The last module has a file of its own name. The files of the others are numbered: after the first module and one number
/// for each module's name, in the order of the names of the modules that share them.
pub(super) fn parts(chain: &[&'static str]) -> Vec<SplitModule> {
    let sharing = |at: usize| {
        let mut names = chain.get(at..).unwrap_or_default().to_vec();
        names.sort_unstable();
        names
    };
    let shared = chain.len().saturating_sub(1);
    let mut sets: Vec<_> = (0..shared).map(|at| (sharing(at), at)).collect();
    sets.sort_unstable();
    let number = |at: usize| sets.iter().position(|(_, of)| *of == at).map(|rank| 1 + chain.len() + rank);
    let part = |(at, name): (usize, &&'static str)| {
        let mut needed: Vec<usize> = (0..=at).filter_map(number).collect();
        needed.sort_unstable();
        SplitModule {
            name,
            stem: number(at).map_or_else(|| format!("split_{name}"), |number| format!("chunk_{number}")),
            loaded_with: needed.into_iter().map(|number| format!("chunk_{number}")).collect(),
        }
    };
    chain.iter().enumerate().map(part).collect()
}

/// The script that loads them.
pub(super) const LINK: &str = "__wasm_split.js";
/// The first module before it is bound.
const MAIN: &str = "main.wasm";

/// Writes the parts and the script that loads them to `folder`; gives the first module.
pub(super) fn split(program: &[u8], chain: Chain, folder: &Path) -> Result<Vec<u8>> {
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
    check(&made.split_modules, chain)?;
    // The link script says what is loaded with what; `link.rs` checks it.
    let bytes = fs::read(&main).with_context(|| format!("could not read {}", main.display()))?;
    // What is kept is what the build reads again.
    fs::remove_file(&main).with_context(|| format!("could not remove {}", main.display()))?;
    Ok(bytes)
}

/// Fails unless the files are those of the chain.
fn check(made: &[PathBuf], chain: Chain) -> Result<()> {
    let mut names: Vec<_> = made.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    let mut expected: Vec<String> = parts(chain).iter().map(SplitModule::file).collect();
    names.sort_unstable();
    expected.sort_unstable();
    ensure!(
        names == expected,
        "the program must have the modules {chain:?} besides the first, marked with #[wasm_split], and each must know the \
         whole of those before it; expected the files {expected:?}, found {names:?}",
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(chain: &[&'static str]) -> Vec<String> {
        parts(chain).iter().map(SplitModule::file).collect()
    }

    #[test]
    fn a_module_is_loaded_with_those_before_it() {
        assert_eq!(files(&["painter", "tools"]), ["chunk_3.wasm", "split_tools.wasm"]);
        assert_eq!(files(&["overview", "views", "tools"]), ["chunk_4.wasm", "chunk_5.wasm", "split_tools.wasm"]);
        let needs: Vec<_> = parts(&["overview", "views", "tools"]).into_iter().map(|part| part.loaded_with).collect();
        assert_eq!(needs, [&["chunk_4"][..], &["chunk_4", "chunk_5"], &["chunk_4", "chunk_5"]]);
    }

    #[test]
    fn numbers_follow_the_names_of_those_that_share_a_file() {
        // Shared by b, a, c and then by a, c and by c alone: the set of a, b, c comes before that of a, c.
        assert_eq!(files(&["b", "a", "c"]), ["chunk_4.wasm", "chunk_5.wasm", "split_c.wasm"]);
        // The set of a, b, z comes before that of a, b only by its name.
        assert_eq!(files(&["z", "b", "a"]), ["chunk_5.wasm", "chunk_4.wasm", "split_a.wasm"]);
        assert_eq!(files(&["alone"]), ["split_alone.wasm"]);
        assert!(files(&[]).is_empty());
    }

    #[test]
    fn other_files_are_an_error() {
        let files = |names: &[&str]| names.iter().map(|name| Path::new("out").join(name)).collect::<Vec<_>>();
        let mut all = super::tests::files(PAGES);
        all.reverse();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        assert!(check(&files(&all), PAGES).is_ok());
        for other in 0..all.len() {
            let mut others = all.clone();
            others[other] = "split_views.wasm";
            assert!(check(&files(&others), PAGES).is_err(), "{others:?}");
            assert!(check(&files(&all[other + 1..]), PAGES).is_err());
        }
        assert!(check(&files(&[&all[..], &["chunk_9.wasm"]].concat()), PAGES).is_err());
    }
}
