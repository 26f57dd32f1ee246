//! The files that other sites embed: the element's script and all that it names, beside the files of our own pages.
//!
//! Invariant: each file names the next by the hash of its content and pins it by its integrity, so one release never
//! loads a file of another; only the scripts that pages of other sites name have addresses that stay.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use pipeline::compress::brotli;
use serde::Serialize;

use crate::assets::{Asset, Assets, Link, Program, fill, loaded_by};

mod bundled;

/// Where the element's script stands.
pub const SHELL: &str = "/rolescope.js";

/// Where the script that gives frames their height stands.
pub const HEIGHT: &str = "/rolescope-frame.js";

/// The version that addresses of pinned releases bear.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The texts and programs of embedding, before its files have names.
pub struct Embed {
    /// The element's script.
    pub shell: String,
    /// The rest of the element's script, loaded once it is needed.
    pub rest: String,
    /// The program of the element.
    pub program: Program,
    /// The checker of hosts' files.
    pub check: Program,
    /// The program of the page that puts an embed together, and the script that starts it.
    pub builder: (Program, String),
    /// The style sheet inside an element.
    pub style: String,
    /// The script and the style sheet of the page in a frame.
    pub frame: [String; 2],
    /// The script that gives frames their height.
    pub height: String,
}

/// The files of embedding, with names.
#[derive(Clone, Debug)]
pub struct Embedding {
    /// The element's script and the frame's height script, at addresses that never change their content.
    pub pinned: [Asset; 2],
    /// The script of the page in a frame.
    pub frame: Asset,
    /// The style sheet of the page in a frame.
    pub frame_style: Asset,
    /// The program of the page that puts an embed together: what starts it, glue, module.
    pub builder: [Asset; 3],
    /// The glue of the checker of hosts' files.
    pub check: Asset,
    /// The files that an embed loads, by stage: `page`, `frame`, `start`, `places`, `data`. They are in the other
    /// fields as well, but for what is loaded at the start.
    pub stages: Vec<(&'static str, Asset)>,
    /// All other files.
    pub others: Vec<Asset>,
    /// The files of the package, with paths from its folder.
    pub package: Vec<Asset>,
}

/// The part of the page writer's list that is about embedding.
#[derive(Debug, Serialize)]
pub struct Listed {
    builder: BTreeMap<&'static str, Link>,
    script: Link,
    frame: Link,
    check: Link,
    files: Vec<Weighed>,
    #[serde(flatten)]
    pages: BTreeMap<&'static str, Link>,
}

/// A file that an embed loads.
#[derive(Debug, Serialize)]
struct Weighed {
    stage: &'static str,
    #[serde(flatten)]
    link: Link,
    /// In brotli, as it is sent.
    bytes: usize,
}

impl Embedding {
    /// All files.
    pub fn all(&self) -> impl Iterator<Item = &Asset> {
        let [loader, glue, wasm] = &self.builder;
        let files = [&self.frame, &self.frame_style, &self.check, loader, glue, wasm];
        self.pinned.iter().chain(files).chain(&self.others)
    }

    /// Names and weights for the pages; without weights in a development build, whose files nobody compresses.
    pub fn listed(&self, assets: &Assets, dev: bool) -> Result<Listed> {
        let [script, frame] = self.pinned.each_ref().map(Asset::link);
        let weighed = |(stage, asset): &(&'static str, Asset)| {
            anyhow::Ok(Weighed { stage, link: asset.link(), bytes: brotli(&asset.bytes)?.len() })
        };
        let stages = self.stages.iter().filter(|_| !dev);
        Ok(Listed {
            builder: ["loader", "app", "wasm"].into_iter().zip(self.builder.each_ref().map(Asset::link)).collect(),
            script,
            frame,
            check: self.check.link(),
            files: stages.map(weighed).collect::<Result<_>>()?,
            pages: assets.embed.iter().map(|(name, asset)| (*name, asset.link())).collect(),
        })
    }
}

impl Embed {
    /// All files, ready to be written; `site` is the address that links lead to.
    pub fn files(self, assets: &Assets, site: &str) -> Result<Embedding> {
        let glue = Asset::new("element", "js", guarded(&self.program.js)?.into_bytes());
        let wasm = Asset::new("element", "wasm", self.program.wasm);
        let check_wasm = Asset::new("check", "wasm", self.check.wasm);
        let check = Asset::new("check", "js", by_itself(&self.check.js, &check_wasm)?.into_bytes());
        let style = Asset::new("element", "css", self.style.into_bytes());
        let named = [
            ("GLUE", glue.clone()),
            ("WASM", wasm.clone()),
            ("STYLE", style.clone()),
            ("DATASET", assets.dataset.clone()),
            ("METROS", assets.metros()?.clone()),
            ("CHECK", check.clone()),
            ("CHECK_WASM", check_wasm.clone()),
        ];
        let root = format!("{}/", site.trim_end_matches('/'));
        let rest = |named: &[(&str, Asset)]| {
            let mut rest = self.rest.clone();
            for (name, asset) in named {
                rest = named_in("static/embed.js", rest, name, asset, ".")?;
            }
            let rest = fill("static/embed.js", rest, [("__SITE__", &root)])?;
            anyhow::Ok(Asset::new("embed", "js", rest.into_bytes()))
        };
        let copied = named.clone().map(|(name, asset)| (name, asset.in_package()));
        let (rest, bundled) = (rest(&named)?, rest(&copied)?);
        let shell = fill("static/rolescope.js", self.shell, [("__VERSION__", &VERSION.to_owned())])?;
        let mut package = vec![Asset::named(SHELL, bundled::followed(&shell, &bundled)?.into_bytes()), bundled];
        package.extend(copied.map(|(_, asset)| asset));
        let shell = |folder: &str, up: &str| {
            let text = named_in("static/rolescope.js", shell.clone(), "EMBED", &rest, up)?;
            anyhow::Ok(Asset::named(&format!("{folder}{SHELL}"), text.into_bytes()))
        };
        // A pinned release has an address of its own, whose content never changes.
        let pinned = format!("/v/{VERSION}");
        let height = |folder: &str| Asset::named(&format!("{folder}{HEIGHT}"), self.height.clone().into_bytes());
        let [frame, frame_style] = self.frame;
        let (builder, loader) = self.builder;
        let builder =
            [Asset::new("builder", "js", builder.js.into_bytes()), Asset::new("builder", "wasm", builder.wasm)];
        let loader = loaded_by("start", &loader, &builder)?;
        let [builder_glue, builder_wasm] = builder;
        let pinned_files = [shell(&pinned, "../..")?, height(&pinned)];
        let [page, frame_host] = pinned_files.clone();
        let start = [&rest, &glue, &wasm, &style, &assets.dataset].map(|asset| ("start", asset.clone()));
        let mut stages = vec![("page", page), ("frame", frame_host)];
        stages.extend(start);
        stages.push(("places", assets.metros()?.clone()));
        stages.extend([&check, &check_wasm].map(|asset| ("data", asset.clone())));
        Ok(Embedding {
            pinned: pinned_files,
            builder: [loader, builder_glue, builder_wasm],
            stages,
            frame: Asset::new("frame", "js", frame.into_bytes()),
            frame_style: Asset::new("frame", "css", frame_style.into_bytes()),
            others: vec![shell("", ".")?, height(""), rest, glue, wasm, style, check_wasm],
            check,
            package,
        })
    }
}

/// Puts a file's address, relative to the script that names it, and its integrity in the places that `text` holds for
/// them.
fn named_in(name: &str, text: String, key: &str, asset: &Asset, up: &str) -> Result<String> {
    let address = format!("{up}{}", asset.path);
    let (path, integrity) = (format!("\"__{key}__\""), format!("\"__{key}_INTEGRITY__\""));
    // The address may stand more than once: bundlers find it where it is written out.
    ensure!(text.contains(&path), "{name} must hold {path}");
    let text = text.replace(&path, &format!("\"{address}\""));
    fill(name, text, [(&integrity, &format!("\"{}\"", asset.integrity))])
}

/// The glue's call of a function of the program for an event, a timer or a promise: at two places.
const CALL: &str = "return f(";

/// The glue with word of every call that the program did not survive, and with a way to keep all later ones from it.
fn guarded(glue: &str) -> Result<String> {
    ensure!(glue.contains("wasmInstance, wasm;"), "the glue must keep the program in `wasm`");
    ensure!(glue.matches(CALL).count() == 2, "the glue must call the program's functions by `{CALL}` at two places");
    // `static/embed.js` ends by this name what the program would keep for good.
    ensure!(glue.contains("_wbg_cb_unref"), "closures in the glue must have `_wbg_cb_unref`");
    Ok(format!("{}\n{GUARD}", glue.replace(CALL, "return guarded(f, ")))
}

/// Where the glue begins to start a program.
const START: &str = "function __wbg_init_once(module_or_path) {\n";

/// The glue with the address of its program, which it fetches where it is not given one.
fn by_itself(glue: &str, wasm: &Asset) -> Result<String> {
    ensure!(glue.matches(START).count() == 1, "the glue must start a program by `{START}`");
    let Asset { path, integrity, .. } = wasm;
    let glue_call = format!(
        "module_or_path ??= {{ module_or_path: fetch(new URL(\".{path}\", import.meta.url), {{ integrity: \"{integrity}\" }}) }};\n"
    );
    Ok(glue.replace(START, &format!("{START}{glue_call}")))
}

/// A call of a program that has failed gives nothing; its memory is as if it were empty.
const GUARD: &str = "let failed = () => {};
export function onFailure(hear) { failed = hear; }
function guarded(f, ...all) {
try { return f(...all); } catch (error) { failed(error); }
}
export function poison() {
const none = () => undefined;
none.buffer = new ArrayBuffer(0);
wasm = new Proxy({}, { get: () => none });
}
";

/// The style sheet inside an element: that of our pages, then what an element has of its own. Lengths in `rem` follow the
/// element's own unit, as the page's may be anything.
pub fn style(pages: &str, own: &str) -> String {
    lengths(&format!("{pages}\n{own}"))
}

fn lengths(style: &str) -> String {
    let mut out = String::with_capacity(style.len() * 2);
    let mut rest = style;
    while let Some(at) = rest.find("rem") {
        let (before, after) = rest.split_at(at);
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '-').len();
        let (kept, number) = before.split_at(before.len() - digits);
        let ends = !after[3..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
        out.push_str(kept);
        if number.contains(|c: char| c.is_ascii_digit()) && ends {
            out.push_str(&format!("calc({number}*var(--unit))"));
        } else {
            out.push_str(number);
            out.push_str("rem");
        }
        rest = &after[3..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::assets::{Data, placeholders};

    const GLUE: &str =
        "let wasmModule, wasmInstance, wasm;\nreturn f(a);\nreturn f(b);\nreal._wbg_cb_unref = () => {};\n";

    fn program(js: &str) -> Program {
        Program { js: js.to_owned(), wasm: b"wasm".to_vec(), parts: Vec::new() }
    }

    /// The least that embedding can be made of.
    pub(crate) fn embed() -> Embed {
        let pins = |names: &[&str]| -> String {
            let pin = |name: &&str| format!("at(\"__{name}__\", \"__{name}_INTEGRITY__\");");
            names.iter().map(pin).collect()
        };
        Embed {
            shell: format!("const load ={}class Keeper load() v(\"__VERSION__\")", pins(&["EMBED"])),
            rest: format!(
                "{}s(\"__SITE__\")",
                pins(&["GLUE", "WASM", "STYLE", "DATASET", "METROS", "CHECK", "CHECK_WASM"])
            ),
            program: program(GLUE),
            check: program(START),
            builder: (program("builder"), LOADER.to_owned()),
            style: "a{}".to_owned(),
            frame: ["frame".to_owned(), "b{}".to_owned()],
            height: "height".to_owned(),
        }
    }

    const LOADER: &str = "a('__APP__');b('__WASM__','__WASM_INTEGRITY__')";

    fn assets() -> Result<Assets> {
        let data = Data {
            dataset: b"data".to_vec(),
            parts: vec![(rolescope::model::DatasetPart::Metros, b"metros".to_vec())],
        };
        Assets::new(LOADER, program("app"), "style".to_owned(), data)
    }

    fn find<'a>(embedding: &'a Embedding, path: &str) -> Option<&'a Asset> {
        embedding.all().find(|asset| asset.path == path)
    }

    #[test]
    fn each_file_names_and_pins_the_next() -> Result<()> {
        let embedding = embed().files(&assets()?, "https://rolescope.example")?;
        let text = |asset: &Asset| String::from_utf8_lossy(&asset.bytes).into_owned();
        let rest = embedding.all().find(|asset| asset.path.starts_with("/embed-")).map(text).unwrap_or_default();
        for asset in
            embedding.stages.iter().filter(|(stage, _)| !matches!(*stage, "page" | "frame")).map(|(_, asset)| asset)
        {
            let named = asset.path.starts_with("/embed-")
                || rest.contains(&format!("\".{}\", \"{}\"", asset.path, asset.integrity));
            assert!(named, "{} is not pinned in {rest}", asset.path);
        }
        assert!(rest.contains("s(\"https://rolescope.example/\")"), "{rest}");
        let pinned = format!("/v/{VERSION}{SHELL}");
        let shells =
            [find(&embedding, SHELL), find(&embedding, &pinned)].map(|asset| asset.map(text).unwrap_or_default());
        let [moving, fixed] = &shells;
        assert!(moving.contains("at(\"./embed-") && fixed.contains("at(\"../../embed-"), "{shells:?}");
        assert!(moving.contains(VERSION) && !moving.contains("__"), "{moving}");
        Ok(())
    }

    #[test]
    fn another_program_gives_the_script_another_integrity() -> Result<()> {
        let of = |embed: Embed| Ok::<_, anyhow::Error>(embed.files(&assets()?, "https://x.example")?.pinned);
        let other = Embed { program: Program { wasm: b"other".to_vec(), ..program(GLUE) }, ..embed() };
        let [one, two] = [of(embed())?, of(other)?];
        assert_ne!(one[0].integrity, two[0].integrity);
        assert_eq!(one[0].path, two[0].path);
        Ok(())
    }

    #[test]
    fn a_glue_of_another_shape_is_an_error() {
        assert!(guarded(GLUE).is_ok_and(|glue| glue.matches("return guarded(f, ").count() == 2));
        for other in [GLUE.replace("return f(b)", ""), GLUE.replace("wasm;", "program;"), GLUE.replace("_unref", "")] {
            assert!(guarded(&other).is_err(), "{other}");
        }
    }

    #[test]
    fn lengths_follow_the_unit_of_the_element() {
        assert_eq!(lengths("a{margin:-.5rem 1.25rem}"), "a{margin:calc(-.5*var(--unit)) calc(1.25*var(--unit))}");
        assert_eq!(lengths(".theorem{--rem:1px;width:2remx}"), ".theorem{--rem:1px;width:2remx}");
    }

    #[test]
    fn placeholders_of_parts_are_none_of_these() {
        assert!(!placeholders("views").iter().any(|name| embed().rest.contains(name)));
    }

    #[test]
    fn the_package_names_each_of_its_files_and_no_other() -> Result<()> {
        let package = embed().files(&assets()?, "https://x.example")?.package;
        let texts: String = package.iter().take(2).map(|asset| String::from_utf8_lossy(&asset.bytes)).collect();
        for asset in package.iter().filter(|asset| asset.path != SHELL) {
            assert_eq!(texts.matches(&format!("\".{}\"", asset.path)).count(), 1, "{}", asset.path);
        }
        let followed = texts.matches("at(\"./files/").count();
        assert_eq!((followed, texts.matches("import(\"./embed-").count()), (package.len() - 2, 1));
        // Only what bundlers leave as it is.
        assert_eq!(texts.matches("\"sha256-").count(), package.iter().filter(|a| !a.integrity.is_empty()).count() - 2);
        assert!(!texts.contains("__"), "{texts}");
        Ok(())
    }

    #[test]
    fn the_same_content_gives_the_same_bytes() -> Result<()> {
        let files = || {
            let embedding = embed().files(&assets()?, "https://x.example")?;
            let all = embedding.all().chain(&embedding.package);
            anyhow::Ok(all.map(|asset| (asset.path.clone(), asset.bytes.clone())).collect::<Vec<_>>())
        };
        assert_eq!(files()?, files()?);
        Ok(())
    }
}
