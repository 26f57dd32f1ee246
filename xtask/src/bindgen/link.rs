//! Joins the script that loads the other modules into the glue, so it is no request of its own.
//!
//! Invariant: both scripts are changed only at texts that are found exactly once, and what is
//! loaded with what is as expected; where that is not so, the libraries have changed and the build
//! fails. The names of the link script are its own: it stands in a function.

use anyhow::{Context, Result, ensure};

use super::split::{CHAIN, LINK, Part, parts};
use crate::assets::placeholders;

/// What the link script needs of the glue: the program's exports, and the way from an answer to an
/// instance, which also serves hosts that give WebAssembly another type.
const NEEDED: [&str; 2] = ["\nfunction initSync(", "\nasync function __wbg_load("];

/// The texts that say what is loaded with what: a file that several modules wait for has a constant, a module with nothing
/// of its own waits for such files alone, and the last of the chain fetches one more.
fn order(parts: &[Part]) -> Vec<String> {
    let constant = |stem: &String| format!("__{stem}");
    let of_part = |part: &Part| {
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
pub(super) fn join(glue: &str, link: &str) -> Result<String> {
    for needed in NEEDED {
        once(glue, needed).context("in the glue")?;
    }
    let script = script(link).context("in the link script")?;
    let loaders = parts(&CHAIN).iter().map(Part::loader).collect::<Vec<_>>().join(", ");
    let mut text = glue.to_owned();
    let mut object = Some(format!("(() => {{\n{}\nreturn {{ {loaders} }};\n}})()", script.trim()));
    for (import, name) in imports(glue).context("in the glue")? {
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

/// The lines of the glue that import the link script, and the names that it gets there: one for
/// each loader.
fn imports(glue: &str) -> Result<Vec<(&str, &str)>> {
    let end = format!(" from \"./{LINK}\"");
    times(glue, &end, CHAIN.len())?;
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
fn script(link: &str) -> Result<String> {
    let import = format!("import {{ initSync }} from \"./{}.js\";\n", super::STEM);
    let mut text = replace(link, &import, "")?;
    let parts = parts(&CHAIN);
    for part in &parts {
        let loader = part.loader();
        text = replace(&text, &format!("export const {loader} = "), &format!("const {loader} = "))?;
        let [path, integrity] = placeholders(part.name);
        let from = format!("fetch(new URL(\"./{}\", import.meta.url));", part.file());
        // The path begins with a slash, and what it is relative to lies in the same folder.
        let to = format!("fetch(new URL(\".{path}\", import.meta.url), {{ integrity: \"{integrity}\" }});");
        text = replace(&text, &from, &to)?;
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
    let found = text.matches(part).count();
    ensure!(found == expected, "`{}` must stand there {expected} times, but does {found} times", part.trim());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"import * as import1 from "./__wasm_split.js"
import * as import2 from "./__wasm_split.js"
import * as import3 from "./__wasm_split.js"

function __wbg_get_imports() {
    return {
        "./__wasm_split.js": import1,
        "./__wasm_split.js": import2,
        "./__wasm_split.js": import3,
    };
}
async function __wbg_load(module, imports) {}
function initSync(module) {}
export { initSync, __wbg_init as default };
"#;

    const SCRIPT: &str = r#"import { initSync } from "./app.js";

let sharedImports = undefined;
/* overview, tools, views */
const __chunk_4 = makeLoad(() => {
    const src = fetch(new URL("./chunk_4.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* tools, views */
const __chunk_5 = makeLoad(() => {
    const src = fetch(new URL("./chunk_5.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
export const __wasm_split_load_views = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_4, __chunk_5]));
export const __wasm_split_load_tools = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_tools.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_4, __chunk_5]));
export const __wasm_split_load_overview = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_4]));
"#;

    #[test]
    fn both_become_one_module() -> Result<()> {
        let joined = join(GLUE, SCRIPT)?;
        assert!(!joined.contains("import ") && !joined.contains("export const"), "{joined}");
        assert!(joined.starts_with("const import1 = (() => {\nlet sharedImports"), "{joined}");
        let end = ", [__chunk_4]));\nreturn { __wasm_split_load_overview, __wasm_split_load_views, __wasm_split_load_tools };\n})();\n";
        assert!(joined.contains(end), "{joined}");
        for part in ["OVERVIEW", "VIEWS", "TOOLS"] {
            let fetch =
                format!("fetch(new URL(\".__{part}__\", import.meta.url), {{ integrity: \"__{part}_INTEGRITY__\" }});");
            assert!(joined.contains(&fetch), "{joined}");
        }
        assert_eq!(joined.matches("return async (imports) => __wbg_load(await src, imports);").count(), 3, "{joined}");
        assert!(joined.contains("return {\n        \"./__wasm_split.js\": import1,\n    };"), "{joined}");
        assert!(!joined.contains("import2") && !joined.contains("import3"), "{joined}");
        Ok(())
    }

    #[test]
    fn another_shape_is_an_error() {
        for gone in [
            "function initSync(",
            "async function __wbg_load(",
            "import * as import1",
            "import * as import2",
            "        \"./__wasm_split.js\": import2,",
        ] {
            assert!(join(&GLUE.replace(gone, "x"), SCRIPT).is_err(), "{gone}");
        }
        for gone in [
            "import { initSync }",
            "export const __wasm_split_load_overview",
            "export const __wasm_split_load_tools",
            "./chunk_4.wasm",
            "./chunk_5.wasm",
            "./split_tools.wasm",
            "src, imports",
            "const __chunk_4",
            "const __chunk_5",
            ", [__chunk_4]",
            "\n, [__chunk_4, __chunk_5]",
            "({}), [__chunk_4, __chunk_5]",
            "async (_imp) => ({})",
        ] {
            assert!(join(GLUE, &SCRIPT.replacen(gone, "x", 1)).is_err(), "{gone}");
        }
        for more in ["import { more } from \"./more.js\";\n", "export const more = 1;\n"] {
            assert!(join(GLUE, &format!("{SCRIPT}{more}")).is_err(), "{more}");
        }
        assert!(join(&format!("{GLUE}{GLUE}"), SCRIPT).is_err());
    }
}
