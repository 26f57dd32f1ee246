//! Joins the script that loads the other modules into the glue, so it is no request of its own.
//!
//! Invariant: both scripts are changed only at texts that are found exactly once, and what is
//! loaded with what is as expected; where that is not so, the libraries have changed and the build
//! fails. The names of the link script are its own: it stands in a function.

use anyhow::{Context, Result, ensure};

use super::split::{Chain, LINK, SplitModule, parts};
use crate::assets::placeholders;

/// A function of the glue that the link script calls: the way from an answer to an instance, which also serves hosts
/// that give WebAssembly another type.
const NEEDED: &str = "\nasync function __wbg_load(";

/// Stretches of the glue that the loader does not use: beginning, end, and what stays in their place.
const CUTS: [[&str; 3]; 2] = [
    // The other way to start a program, which the link script asks for the exports of the running one.
    ["\nfunction initSync(", "\nlet __wbg_init_promise;", "\nfunction initSync() {\n    return wasm;\n}\n"],
    // Programs by their address, and warnings of calls as they once were.
    [
        "\n    if (module_or_path !== undefined) {",
        "\n    const { instance, module } = await",
        "\n    ({ module_or_path } = module_or_path);\n    const imports = __wbg_get_imports();\n",
    ],
];

/// The texts that say what is loaded with what: a file that several modules wait for has a constant, a module with nothing
/// of its own waits for such files alone, and the last of the chain fetches one more.
fn order(parts: &[SplitModule]) -> Vec<String> {
    let constant = |stem: &String| format!("__{stem}");
    let of_part = |part: &SplitModule| {
        let needed = part.loaded_with.iter().map(constant).collect::<Vec<_>>().join(", ");
        if part.loaded_with.contains(&part.stem) {
            let loader = part.loader();
            vec![
                format!("const {} = makeLoad(() => {{", constant(&part.stem)),
                format!("const {loader} = wrapAsyncCb(makeLoad(() => async (_imp) => ({{}}), [{needed}]));"),
            ]
        } else {
            vec![format!("\n, [{needed}]));")]
        }
    };
    parts.iter().flat_map(of_part).collect()
}

/// The glue with the link script inside.
///
/// For the addresses and the integrity values of the other modules it holds the placeholders that
/// are filled in when files get their names.
pub(super) fn join(glue: &str, link: &str, chain: Chain) -> Result<String> {
    once(glue, NEEDED).context("in the glue")?;
    let script = script(link, chain).context("in the link script")?;
    let loaders = parts(chain).iter().map(SplitModule::loader).collect::<Vec<_>>().join(", ");
    let mut text = cut(glue).context("in the glue")?;
    let mut object = Some(format!("(() => {{\n{}\nreturn {{ {loaders} }};\n}})()", script.trim()));
    for (import, name) in imports(glue, chain).context("in the glue")? {
        // Each loader is imported by itself; one object holds them all.
        text = match object.take() {
            Some(object) => replace(&text, import, &format!("const {name} = {object};"))?,
            None => {
                let given = format!("        \"./{LINK}\": {name},\n");
                replace(&replace(&text, &format!("{import}\n"), "")?, &given, "").context("in the glue")?
            }
        };
    }
    Ok(text)
}

/// How the glue fetches another module, with placeholders for its address and integrity. The path begins with a slash, and
/// what it is relative to lies in the same folder.
pub(crate) fn fetching(module: &str) -> String {
    let [path, integrity] = placeholders(module);
    format!("fetch(new URL(\".{path}\", import.meta.url), {{ integrity: \"{integrity}\" }})")
}

/// The glue without what the loader does not use.
fn cut(glue: &str) -> Result<String> {
    let mut text = replace(glue, "export { initSync, ", "export { ")?;
    for [begin, end, left] in CUTS {
        once(&text, begin)?;
        once(&text, end)?;
        let (before, rest) = text.split_once(begin).context("no beginning")?;
        let (_, after) = rest.split_once(end).with_context(|| format!("`{end}` stands before `{begin}`"))?;
        text = format!("{before}{left}{end}{after}");
    }
    Ok(text)
}

/// The lines of the glue that import the link script, and the names that it gets there: one for
/// each loader.
fn imports(glue: &str, chain: Chain) -> Result<Vec<(&str, &str)>> {
    let end = format!(" from \"./{LINK}\"");
    times(glue, &end, chain.len())?;
    let import = |line| {
        let name = str::strip_prefix(line, "import * as ")
            .and_then(|rest| rest.trim_end_matches(';').strip_suffix(&end))
            .filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
            .with_context(|| format!("`{line}` is not the expected import"))?;
        Ok((line, name))
    };
    glue.lines().filter(|line| line.contains(&end)).map(import).collect()
}

/// The link script as the inside of a function.
fn script(link: &str, chain: Chain) -> Result<String> {
    let import = format!("import {{ initSync }} from \"./{}.js\";\n", super::STEM);
    let mut text = replace(link, &import, "")?;
    let parts = parts(chain);
    for part in &parts {
        let loader = part.loader();
        text = replace(&text, &format!("export const {loader} = "), &format!("const {loader} = "))?;
        let from = format!("fetch(new URL(\"./{}\", import.meta.url));", part.file());
        text = replace(&text, &from, &format!("{};", fetching(part.name)))?;
    }
    let instance = "(WebAssembly.instantiateStreaming(src, imports))";
    times(&text, instance, parts.len())?;
    text = text.replace(instance, "__wbg_load(await src, imports)");
    for order in order(&parts) {
        once(&text, &order)?;
    }
    for word in ["import ", "export "] {
        let left = text.lines().find(|line| line.trim_start().starts_with(word));
        ensure!(left.is_none(), "`{}` was not expected", left.unwrap_or_default());
    }
    Ok(text)
}

fn replace(text: &str, from: &str, to: &str) -> Result<String> {
    once(text, from)?;
    Ok(text.replacen(from, to, 1))
}

fn once(text: &str, part: &str) -> Result<()> {
    times(text, part, 1)
}

fn times(text: &str, part: &str, expected: usize) -> Result<()> {
    let count = text.matches(part).count();
    ensure!(count == expected, "`{}` must stand there {expected} times, but does {count} times", part.trim());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::split::PAGES as CHAIN;
    use super::*;

    fn glue() -> String {
        let numbers = 1..=CHAIN.len();
        let imports: String =
            numbers.clone().map(|at| format!("import * as import{at} from \"./__wasm_split.js\"\n")).collect();
        let given: String = numbers.map(|at| format!("        \"./__wasm_split.js\": import{at},\n")).collect();
        format!(
            "{imports}
function __wbg_get_imports() {{
    return {{
{given}    }};
}}
async function __wbg_load(module, imports) {{}}
function initSync(module) {{
    if (wasm !== undefined) return wasm;
    module = new WebAssembly.Module(module);
}}

let __wbg_init_promise;
async function __wbg_init_once(module_or_path) {{
    if (module_or_path !== undefined) {{
        console.warn('deprecated');
    }}
    const {{ instance, module }} = await __wbg_load(await module_or_path, imports);
}}
export {{ initSync, __wbg_init as default }};
"
        )
    }

    /// A link script as the library writes it for the chain.
    fn link() -> String {
        let fetcher = |file: String| {
            format!(
                "() => {{
    const src = fetch(new URL(\"./{file}\", import.meta.url));
    src.catch(() => {{}});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}}
"
            )
        };
        let mut text = "import { initSync } from \"./app.js\";\n\nlet sharedImports = undefined;\n".to_owned();
        for part in parts(CHAIN) {
            let needed = part.loaded_with.iter().map(|stem| format!("__{stem}")).collect::<Vec<_>>().join(", ");
            let export = format!("export const {} = wrapAsyncCb(makeLoad(", part.loader());
            if part.loaded_with.contains(&part.stem) {
                text += &format!("const __{} = makeLoad({}, []);\n", part.stem, fetcher(part.file()));
                text += &format!("{export}() => async (_imp) => ({{}}), [{needed}]));\n");
            } else {
                text += &format!("{export}{}, [{needed}]));\n", fetcher(part.file()));
            }
        }
        text
    }

    #[test]
    fn both_become_one_module() -> Result<()> {
        let joined = join(&glue(), &link(), CHAIN)?;
        assert!(!joined.contains("import ") && !joined.contains("export const"), "{joined}");
        assert!(joined.starts_with("const import1 = (() => {\nlet sharedImports"), "{joined}");
        let loaders = CHAIN.iter().map(|name| format!("__wasm_split_load_{name}")).collect::<Vec<_>>().join(", ");
        assert!(joined.contains(&format!("]));\nreturn {{ {loaders} }};\n}})();\n")), "{joined}");
        for part in CHAIN.iter().map(|name| name.to_uppercase()) {
            let fetch =
                format!("fetch(new URL(\".__{part}__\", import.meta.url), {{ integrity: \"__{part}_INTEGRITY__\" }});");
            assert!(joined.contains(&fetch), "{joined}");
        }
        let loads = joined.matches("return async (imports) => __wbg_load(await src, imports);").count();
        assert_eq!(loads, CHAIN.len(), "{joined}");
        assert!(joined.contains("return {\n        \"./__wasm_split.js\": import1,\n    };"), "{joined}");
        assert!((2..=CHAIN.len()).all(|at| !joined.contains(&format!("import{at}"))), "{joined}");
        for [_, end, left] in CUTS {
            assert!(joined.contains(&format!("{left}{end}")), "{joined}");
        }
        assert!(!joined.contains("new WebAssembly.Module") && !joined.contains("deprecated"), "{joined}");
        assert!(joined.contains("export { __wbg_init as default };"), "{joined}");
        Ok(())
    }

    #[test]
    fn another_shape_is_an_error() {
        let (glue, link) = (glue(), link());
        for gone in [
            "function initSync(",
            "let __wbg_init_promise;",
            "if (module_or_path !== undefined) {",
            "const { instance, module } = await",
            "export { initSync, ",
            "async function __wbg_load(",
            "import * as import1",
            "import * as import2",
            "        \"./__wasm_split.js\": import2,",
        ] {
            assert!(glue.contains(gone) && join(&glue.replace(gone, "x"), &link, CHAIN).is_err(), "{gone}");
        }
        let mut gone = vec!["import { initSync }".to_owned(), "src, imports".to_owned()];
        gone.push("async (_imp) => ({})".to_owned());
        for part in parts(CHAIN) {
            let needed = part.loaded_with.iter().map(|stem| format!("__{stem}")).collect::<Vec<_>>().join(", ");
            gone.extend([
                format!("export const {}", part.loader()),
                format!("./{}", part.file()),
                format!(", [{needed}]"),
            ]);
            if part.loaded_with.contains(&part.stem) {
                gone.push(format!("const __{}", part.stem));
            }
        }
        for gone in gone {
            assert!(link.contains(&gone) && join(&glue, &link.replacen(&gone, "x", 1), CHAIN).is_err(), "{gone}");
        }
        for more in ["import { more } from \"./more.js\";\n", "export const more = 1;\n"] {
            assert!(join(&glue, &format!("{link}{more}"), CHAIN).is_err(), "{more}");
        }
        assert!(join(&format!("{glue}{glue}"), &link, CHAIN).is_err());
    }
}
