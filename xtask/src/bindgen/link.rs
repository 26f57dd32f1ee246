//! Joins the script that loads the second module into the glue, so it is no request of its own.
//!
//! Invariant: both scripts are changed only at texts that are found exactly once; where one of
//! them is not, the libraries have changed and the build fails. The names of the link script are
//! its own: it stands in a function.

use anyhow::{Context, Result, ensure};

use super::split::{LINK, PART};
use crate::assets::{PAINTER, PAINTER_INTEGRITY};

/// What the link script needs of the glue: the program's exports, and the way from an answer to an
/// instance, which also serves hosts that give WebAssembly another type.
const NEEDED: [&str; 2] = ["\nfunction initSync(", "\nasync function __wbg_load("];

/// The glue with the link script inside.
///
/// For the address and the integrity value of the second module it holds the placeholders that
/// are filled in when files get their names.
pub(super) fn join(glue: &str, link: &str) -> Result<String> {
    for needed in NEEDED {
        once(glue, needed).context("in the glue")?;
    }
    let (import, name) = import(glue).context("in the glue")?;
    let loader = format!("__wasm_split_load_{PART}");
    let script = script(link, &loader).context("in the link script")?;
    let object = format!("const {name} = (() => {{\n{}\nreturn {{ {loader} }};\n}})();", script.trim());
    replace(glue, import, &object)
}

/// The line of the glue that imports the link script, and the name that it gets there.
fn import(glue: &str) -> Result<(&str, &str)> {
    let end = format!(" from \"./{LINK}\"");
    once(glue, &end)?;
    let line = glue.lines().find(|line| line.contains(&end)).unwrap_or_default();
    let name = line
        .strip_prefix("import * as ")
        .and_then(|rest| rest.trim_end_matches(';').strip_suffix(&end))
        .filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
        .with_context(|| format!("`{line}` is not the expected import"))?;
    Ok((line, name))
}

/// The link script as the inside of a function.
fn script(link: &str, loader: &str) -> Result<String> {
    let glue = super::STEM;
    let mut text = link.to_owned();
    for (from, to) in [
        (format!("import {{ initSync }} from \"./{glue}.js\";\n"), String::new()),
        (format!("export const {loader} = "), format!("const {loader} = ")),
        (
            format!("fetch(new URL(\"./split_{PART}.wasm\", import.meta.url));"),
            // The path begins with a slash, and what it is relative to lies in the same folder.
            format!("fetch(new URL(\".{PAINTER}\", import.meta.url), {{ integrity: \"{PAINTER_INTEGRITY}\" }});"),
        ),
        ("(WebAssembly.instantiateStreaming(src, imports))".to_owned(), "__wbg_load(await src, imports)".to_owned()),
    ] {
        text = replace(&text, &from, &to)?;
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
    let found = text.matches(part).count();
    ensure!(found == 1, "`{}` must stand there once, but does {found} times", part.trim());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"import * as import1 from "./__wasm_split.js"

function __wbg_get_imports() {
    return { "./__wasm_split.js": import1 };
}
async function __wbg_load(module, imports) {}
function initSync(module) {}
export { initSync, __wbg_init as default };
"#;

    const SCRIPT: &str = r#"import { initSync } from "./app.js";

let sharedImports = undefined;
export const __wasm_split_load_painter = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_painter.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []));
"#;

    #[test]
    fn both_become_one_module() -> Result<()> {
        let joined = join(GLUE, SCRIPT)?;
        assert!(!joined.contains("import ") && !joined.contains("export const"), "{joined}");
        assert!(joined.starts_with("const import1 = (() => {\nlet sharedImports"), "{joined}");
        assert!(joined.contains(", []));\nreturn { __wasm_split_load_painter };\n})();\n"), "{joined}");
        assert!(
            joined.contains(
                "fetch(new URL(\".__PAINTER__\", import.meta.url), { integrity: \"__PAINTER_INTEGRITY__\" });"
            )
        );
        assert!(joined.contains("return async (imports) => __wbg_load(await src, imports);"), "{joined}");
        assert!(joined.contains("{ \"./__wasm_split.js\": import1 }"), "{joined}");
        Ok(())
    }

    #[test]
    fn another_shape_is_an_error() {
        for gone in ["function initSync(", "async function __wbg_load(", "import * as import1"] {
            assert!(join(&GLUE.replace(gone, "x"), SCRIPT).is_err(), "{gone}");
        }
        for gone in
            ["import { initSync }", "export const __wasm_split_load_painter", "./split_painter.wasm", "src, imports"]
        {
            assert!(join(GLUE, &SCRIPT.replace(gone, "x")).is_err(), "{gone}");
        }
        for more in ["import { more } from \"./more.js\";\n", "export const more = 1;\n"] {
            assert!(join(GLUE, &format!("{SCRIPT}{more}")).is_err(), "{more}");
        }
        assert!(join(&format!("{GLUE}{GLUE}"), SCRIPT).is_err());
    }
}
