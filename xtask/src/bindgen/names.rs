//! Gives what the modules and the glue call each other by names of one or two letters.
//!
//! Invariant: a name changes everywhere or the build fails. The long names are the tools' own, and
//! they stand in the glue only where and as often as is known here; where they do not, the tools
//! have changed. A short name is no word of the glue. Where the program's functions come from is
//! named by a digest of all long names, so that a program and a glue of different releases still
//! do not fit together.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::module::{self, Edge, Renaming};
use super::split::LINK;
use crate::assets::{ModuleFile, Program, short_hash};

/// Exports of the linker and the tools that the glue does not use.
const UNUSED: [&str; 5] = ["main", "__abort_handler", "__instance_terminated", "__data_end", "__heap_base"];
/// Where the other modules take things from: an object of the link script.
const SHARED: &str = "__wasm_split";
/// Begin the names that the compiler and the tools make, where they do not end in a hash.
const MADE: [&str; 4] = ["_R", "__wasm_split", "__wbindgen_", "__externref_"];
/// Digits of the digest that names where functions come from.
const DIGEST: usize = 8;

/// The program with short names; the names of its functions inside stay or go.
pub(super) fn shorten(program: &Program) -> Result<Program> {
    let main = module::edge(&program.wasm).context("the program is not a WebAssembly module")?;
    let edge = |part: &ModuleFile| {
        let edge = module::edge(&part.wasm);
        Ok((part.name, edge.with_context(|| format!("the part `{}` is not a WebAssembly module", part.name))?))
    };
    let parts = program.parts.iter().map(edge).collect::<Result<Vec<_>>>()?;
    let glue_file = format!("./{}_bg.js", super::STEM);
    let link = format!("./{LINK}");
    let unused = check(&program.js, &main, &parts, [&glue_file, &link])?;

    let long = main.imports.iter().map(|(_, name)| name).chain(&main.exports);
    // Other names could be words that the glue uses for other things as well.
    let long: Vec<&str> = long
        .map(String::as_str)
        .filter(|name| (name.starts_with('_') || name.starts_with("wasm_bindgen_")) && !unused.contains(*name))
        .collect();
    let mut short = short(&program.js);
    let mut next = || short.next().context("there are not enough short names");
    let mut names = BTreeMap::new();
    for name in long.iter().copied().chain([SHARED]) {
        let twice = names.insert(name.to_owned(), next()?);
        ensure!(twice.is_none(), "`{name}` names two things");
    }
    let digest = short_hash(long.join("\n").as_bytes()).chars().take(DIGEST).collect();
    let mut to = Renaming { names, origins: [(glue_file, digest), (link, next()?)].into(), unused };
    let js = glue(&program.js, &to)?;
    let wasm = module::renamed(&program.wasm, &to)?;
    to.origins.extend(to.names.remove_entry(SHARED));
    let renamed = |part: &ModuleFile| Ok(ModuleFile { name: part.name, wasm: module::renamed(&part.wasm, &to)? });
    Ok(Program { js, wasm, parts: program.parts.iter().map(renamed).collect::<Result<_>>()? })
}

/// Refuses names that stand elsewhere than expected; gives the exports that the glue does not use.
fn check(glue: &str, main: &Edge, parts: &[(&str, Edge)], origins: [&str; 2]) -> Result<BTreeSet<String>> {
    let words: Vec<Word> = words(glue).collect();
    let times = |name: &str| words.iter().filter(|word| word.text == name).count();
    let [own, link] = origins;
    for (origin, name) in &main.imports {
        if origin == own {
            let keys = words.iter().filter(|word| word.text == name && word.is_key()).count();
            ensure!(keys == 1 && times(name) == 1, "the import `{name}` must be a key in the glue and nothing else");
        } else {
            ensure!(origin == link, "`{name}` is imported from `{origin}`, which was not expected");
            // It is made, and handed out.
            ensure!(times(name) == 2, "the import `{name}` must stand twice in the link script");
        }
    }
    for (part, edge) in parts {
        for (origin, name) in &edge.imports {
            ensure!(origin == SHARED, "the part `{part}` imports `{name}` from `{origin}`, which was not expected");
            ensure!(main.exports.contains(name), "the part `{part}` imports `{name}`, which the first does not export");
            ensure!(times(name) >= 2, "`{name}` must be taken and handed on by the link script");
        }
        ensure!(edge.exports.is_empty(), "the part `{part}` exports {:?}, which was not expected", edge.exports);
    }
    ensure!(times(SHARED) >= 2, "`{SHARED}` must be made and filled by the link script");
    let used: BTreeSet<&str> = words.iter().filter(|word| word.is_export()).map(|word| word.text).collect();
    for name in &used {
        ensure!(main.exports.iter().any(|export| export == name), "the program does not export `{name}`");
    }
    let mut unused = BTreeSet::new();
    for name in &main.exports {
        if UNUSED.contains(&name.as_str()) && times(name) == 0 {
            unused.insert(name.clone());
        } else {
            let shared = parts.iter().flat_map(|(_, edge)| &edge.imports).any(|(_, import)| import == name);
            ensure!(shared || used.contains(name.as_str()), "the glue does not use the export `{name}`");
        }
    }
    Ok(unused)
}

/// The glue with the new names.
fn glue(old: &str, to: &Renaming) -> Result<String> {
    let mut text = old.to_owned();
    for (from, to) in &to.origins {
        let from = format!("\"{from}\": ");
        let count = text.matches(&from).count();
        ensure!(count == 1, "`{from}` must stand once in the glue, but does {count} times");
        text = text.replace(&from, &format!("\"{to}\": "));
    }
    let mut new = String::with_capacity(text.len());
    let mut done = 0;
    for word in words(&text) {
        new.push_str(text.get(done..word.at).unwrap_or_default());
        new.push_str(to.names.get(word.text).map_or(word.text, String::as_str));
        done = word.at + word.text.len();
    }
    new.push_str(text.get(done..).unwrap_or_default());
    let left = words(&new).find(|word| word.is_of_tools()).map(|word| word.text.to_owned());
    ensure!(left.is_none(), "the glue has `{}`, which no module names", left.unwrap_or_default());
    Ok(new)
}

/// Names that are no word of the glue, the shortest first.
fn short(glue: &str) -> impl Iterator<Item = String> {
    const KEYWORDS: [&str; 3] = ["do", "if", "in"];
    let taken: BTreeSet<String> = words(glue).map(|word| word.text).chain(KEYWORDS).map(str::to_owned).collect();
    let letters = || ('a'..='z').chain('A'..='Z');
    let one = letters().map(String::from);
    let two = letters().flat_map(move |first| letters().map(move |second| String::from_iter([first, second])));
    one.chain(two).filter(move |name| !taken.contains(name))
}

/// A word of a script: an identifier, a keyword, a number, a part of a string or a comment.
struct Word<'a> {
    before: &'a str,
    text: &'a str,
    after: &'a str,
    at: usize,
}

impl Word<'_> {
    /// A key of an object that holds a function.
    fn is_key(&self) -> bool {
        self.before.trim_end_matches(' ').ends_with('\n') && self.after.starts_with(": function(")
    }

    /// A property of the program's exports.
    fn is_export(&self) -> bool {
        self.before.strip_suffix("wasm.").is_some_and(|before| !before.ends_with(is_in_word))
    }

    /// A name that a tool made for a thing of a module.
    fn is_of_tools(&self) -> bool {
        let hash = self.text.rsplit_once('_').map_or("", |(_, hash)| hash);
        MADE.iter().any(|start| self.text.starts_with(start))
            || (hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
    }
}

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

fn words(script: &str) -> impl Iterator<Item = Word<'_>> {
    let mut done = 0;
    std::iter::from_fn(move || {
        let rest = script.get(done..)?;
        let at = done + rest.find(is_in_word)?;
        let (before, rest) = script.split_at_checked(at)?;
        let (text, after) = rest.split_at_checked(rest.find(|c| !is_in_word(c)).unwrap_or(rest.len()))?;
        done = at + text.len();
        Some(Word { before, text, after, at })
    })
}

#[cfg(test)]
mod tests {
    use super::module::tests::module;
    use super::*;

    const GLUE: &str = r#"const import1 = (() => {
sharedImports = { __wasm_split: {  } };
const { __shared0, memory,  } = initSync(undefined, undefined);
Object.assign(sharedImports.__wasm_split, { __shared0, memory,  });
const __wasm_split_load_views = wrap();
const __wasm_split_load_tools = wrap();
return { __wasm_split_load_views, __wasm_split_load_tools };
})();
function __wbg_get_imports() {
    const import0 = {
        __wbg_now_0123456789abcdef: function() { return a(b); },
        __wbindgen_generic_0000000000000001: function(arg0) {
            return makeClosure(arg0, _RNv7closure);
        },
    };
    return { "./app_bg.js": import0, "./__wasm_split.js": import1 };
}
function _RNv7closure(arg0) { wasm._RNv7closure(arg0); }
wasm.__wbindgen_start(wasm.memory.buffer, 'application/wasm');
"#;

    const IMPORTS: [(&str, &str); 4] = [
        ("./app_bg.js", "__wbg_now_0123456789abcdef"),
        ("./__wasm_split.js", "__wasm_split_load_views"),
        ("./__wasm_split.js", "__wasm_split_load_tools"),
        ("./app_bg.js", "__wbindgen_generic_0000000000000001"),
    ];
    const EXPORTS: [&str; 5] = ["main", "__shared0", "memory", "_RNv7closure", "__wbindgen_start"];
    const SHARES: [(&str, &str); 2] = [(SHARED, "__shared0"), (SHARED, "memory")];

    fn part(name: &'static str, imports: &[(&str, &str)], exports: &[&str]) -> ModuleFile {
        ModuleFile { name, wasm: module(imports, exports) }
    }

    fn program() -> Program {
        let parts = vec![part("views", &SHARES, &[]), part("tools", &SHARES[1..], &[])];
        Program { js: GLUE.to_owned(), wasm: module(&IMPORTS, &EXPORTS), parts }
    }

    fn refused(program: Program, what: &str) {
        assert!(shorten(&program).is_err(), "{what}");
    }

    #[test]
    fn modules_and_glue_change_alike() -> Result<()> {
        let made = shorten(&program())?;
        // `a` and `b` are words of the glue.
        assert_eq!(
            made.js,
            r#"const import1 = (() => {
sharedImports = { j: {  } };
const { g, memory,  } = initSync(undefined, undefined);
Object.assign(sharedImports.j, { g, memory,  });
const d = wrap();
const e = wrap();
return { d, e };
})();
function __wbg_get_imports() {
    const import0 = {
        c: function() { return a(b); },
        f: function(arg0) {
            return makeClosure(arg0, h);
        },
    };
    return { "2f3bb803": import0, "k": import1 };
}
function h(arg0) { wasm.h(arg0); }
wasm.i(wasm.memory.buffer, 'application/wasm');
"#
        );
        assert_eq!(
            format!("{:?}", module::edge(&made.wasm)?),
            r#"Edge { imports: [("2f3bb803", "c"), ("k", "d"), ("k", "e"), ("2f3bb803", "f")], exports: ["g", "memory", "h", "i"] }"#
        );
        let edges = made.parts.iter().map(|part| module::edge(&part.wasm)).collect::<Result<Vec<_>>>()?;
        assert_eq!(
            format!("{edges:?}"),
            r#"[Edge { imports: [("j", "g"), ("j", "memory")], exports: [] }, Edge { imports: [("j", "memory")], exports: [] }]"#
        );
        assert_eq!(shorten(&program())?, made);
        Ok(())
    }

    #[test]
    fn a_name_that_the_glue_has_otherwise_is_an_error() {
        let words: BTreeSet<_> = words(GLUE).map(|word| word.text).filter(|word| word.starts_with('_')).collect();
        for word in words.into_iter().filter(|word| *word != "__wbg_get_imports") {
            let js = super::words(GLUE).fold((String::new(), 0), |(js, done), found| {
                let text = if found.text == word { "other" } else { found.text };
                (js + &GLUE[done..found.at] + text, found.at + found.text.len())
            });
            refused(Program { js: js.0, ..program() }, word);
        }
        for more in ["__wbg_now_0123456789abcdef", "__wasm_split_load_views", "\"./app_bg.js\": 1", "wasm.__other"] {
            refused(Program { js: format!("{GLUE}{more}"), ..program() }, more);
        }
    }

    #[test]
    fn a_name_that_a_module_has_otherwise_is_an_error() {
        for at in 0..IMPORTS.len() {
            let mut imports = IMPORTS.to_vec();
            let (origin, name) = imports.remove(at);
            refused(Program { wasm: module(&imports, &EXPORTS), ..program() }, name);
            for other in [("./other.js", name), (origin, "__other")] {
                let imports = [&imports[..], &[other]].concat();
                refused(Program { wasm: module(&imports, &EXPORTS), ..program() }, &format!("{other:?}"));
            }
        }
        for gone in &EXPORTS[1..] {
            let left: Vec<_> = EXPORTS.into_iter().filter(|name| name != gone).collect();
            refused(Program { wasm: module(&IMPORTS, &left), ..program() }, gone);
        }
        refused(Program { wasm: module(&IMPORTS, &[&EXPORTS[..], &["__other"]].concat()), ..program() }, "an export");
        for at in 0..2 {
            let with = |imports: &[(&str, &str)], exports: &[&str], what: &str| {
                let mut program = program();
                program.parts[at] = part("other", imports, exports);
                refused(program, what);
            };
            for other in [("env", "memory"), (SHARED, "__other")] {
                with(&[&SHARES[..], &[other]].concat(), &[], &format!("{other:?}"));
            }
            with(&SHARES, &["more"], "an export of a part");
        }
    }

    #[test]
    fn another_set_of_names_comes_from_elsewhere() -> Result<()> {
        let digest = |program: &Program| anyhow::Ok(module::edge(&shorten(program)?.wasm)?.imports.swap_remove(0).0);
        let (old, new) = ("__wbg_now_0123456789abcdef", "__wbg_now_fedcba9876543210");
        let mut imports = IMPORTS;
        imports[0].1 = new;
        let other = Program { js: GLUE.replace(old, new), wasm: module(&imports, &EXPORTS), ..program() };
        assert_ne!(digest(&program())?, digest(&other)?);
        Ok(())
    }
}
