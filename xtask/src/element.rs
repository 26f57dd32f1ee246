//! The files that other sites embed: the element's script and all that it names, beside the files of our own pages.
//!
//! Invariant: each file names the next by the hash of its content and pins it by its integrity, so one release never
//! loads a file of another; only the scripts that pages of other sites name have addresses that stay.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use pipeline::compress::brotli;
use serde::Serialize;

use crate::assets::{Asset, Assets, Link, Program, fill, loaded_by};
use crate::bindgen::{ELEMENT, fetching};

mod bundled;
mod style;

pub use style::style;

/// Where the element's script stands.
pub const SHELL: &str = "/rolescope.js";

/// Where the script that gives frames their height stands.
pub const HEIGHT: &str = "/rolescope-frame.js";

/// The version that addresses of pinned releases bear.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The texts and programs of embedding, before its files have names.
pub struct Embed {
    /// The element's script: as our own site has it, and as the package has it, with what it says to bundlers.
    pub shell: [String; 2],
    /// The rest of the element's script, loaded once it is needed: the same two.
    pub rest: [String; 2],
    /// The program of the element, with its glue [`guarded`].
    pub program: Program,
    /// The checker of hosts' files.
    pub check: Program,
    /// The program of the page that puts an embed together, and the script that starts it.
    pub builder: (Program, String),
    /// The style sheets inside an element: at first, and with the module of the views.
    pub style: [String; 2],
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
    /// The files that an embed loads, each with its stage. They are in the other fields as well.
    pub stages: Vec<(&'static str, Asset)>,
    /// All other files.
    pub others: Vec<Asset>,
    /// The files of the package, with paths from its folder.
    pub package: Vec<Asset>,
}

/// When an embed loads which of the files that the second script names.
const STAGES: [(&str, &[&str]); 5] = [
    ("start", &["GLUE", "WASM", "STYLE", "DATA_CORE"]),
    ("use", &["VIEWS", "VIEWS_STYLE", "DATA_OVERVIEW", "DATA_WORDS"]),
    ("tools", &["PAY", "TOOLS", "DATA_PAY"]),
    ("places", &["DATA_PLACES", "DATA_METROS"]),
    ("data", &["CHECK", "CHECK_WASM", "DATASET"]),
];

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
        let glue = Asset::new("element", "js", self.program.js.clone().into_bytes());
        let wasm = Asset::new("element", "wasm", self.program.wasm);
        // In one piece, as in a build for development, it fetches no other module.
        let module = |name: &str| match self.program.parts.iter().find(|part| part.name == name) {
            Some(part) => Asset::new(&format!("element-{name}"), "wasm", part.wasm.clone()),
            None => wasm.clone(),
        };
        let modules: Vec<_> = ELEMENT.iter().map(|name| (name.to_uppercase(), module(name))).collect();
        let parts = assets.data.iter().map(|(part, asset)| (part.name(), asset));
        let parts: Vec<_> =
            parts.map(|(name, asset)| (format!("DATA_{}", name.to_uppercase()), asset.clone())).collect();
        let check_wasm = Asset::new("check", "wasm", self.check.wasm);
        let check = Asset::new("check", "js", by_itself(&self.check.js, &check_wasm)?.into_bytes());
        let [mut style, views_style] = self.style;
        // Nor then any other rules.
        if self.program.parts.is_empty() {
            style.push_str(&views_style);
        }
        let style = Asset::new("element", "css", style.into_bytes());
        let views_style = Asset::new("element-views", "css", views_style.into_bytes());
        let named = [
            ("GLUE", &glue),
            ("WASM", &wasm),
            ("STYLE", &style),
            ("VIEWS_STYLE", &views_style),
            ("DATASET", &assets.dataset),
            ("CHECK", &check),
            ("CHECK_WASM", &check_wasm),
        ];
        let named = named.map(|(name, asset)| (name.to_owned(), asset.clone())).into_iter();
        let named: Vec<(String, Asset)> = named.chain(modules.iter().chain(&parts).cloned()).collect();
        let root = format!("{}/", site.trim_end_matches('/'));
        let rest = |rest: &String, named: &[(String, Asset)]| {
            let mut rest = rest.clone();
            for (name, asset) in named {
                rest = named_in("static/embed.js", rest, name, asset, ".")?;
            }
            let rest = fill("static/embed.js", rest, [("__SITE__", &root)])?;
            anyhow::Ok(Asset::new("embed", "js", rest.into_bytes()))
        };
        let copied: Vec<_> = named.iter().cloned().map(|(name, asset)| (name, asset.in_package())).collect();
        let [ours, packaged] = &self.rest;
        let (rest, bundled) = (rest(ours, &named)?, rest(packaged, &copied)?);
        let [shell, packaged] = self.shell;
        let with_version = |text| fill("static/rolescope.js", text, [("__VERSION__", &VERSION.to_owned())]);
        let (shell, packaged) = (with_version(shell)?, with_version(packaged)?);
        let mut package = vec![Asset::named(SHELL, bundled::followed(&packaged, &bundled)?.into_bytes()), bundled];
        package.extend(copied.into_iter().map(|(_, asset)| asset));
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
        let mut stages = vec![("page", page), ("frame", frame_host), ("start", rest.clone())];
        for (stage, names) in STAGES {
            let loaded = named.iter().filter(|(name, _)| names.contains(&name.as_str()));
            stages.extend(loaded.map(|(_, asset)| (stage, asset.clone())));
        }
        Ok(Embedding {
            pinned: pinned_files,
            builder: [loader, builder_glue, builder_wasm],
            stages,
            frame: Asset::new("frame", "js", frame.into_bytes()),
            frame_style: Asset::new("frame", "css", frame_style.into_bytes()),
            others: [shell("", ".")?, height(""), rest, glue, wasm, style, views_style, check_wasm]
                .into_iter()
                .chain(modules.into_iter().map(|(_, asset)| asset))
                .collect(),
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

/// The glue with word of every call that the program did not survive, with a way to keep all later ones from it, and with
/// other modules from the script that starts it: bundlers find their addresses there alone.
///
/// # Errors
/// When the glue is not of the known shape.
pub fn guarded(program: &Program) -> Result<String> {
    let mut glue = program.js.clone();
    for part in &program.parts {
        let from = fetching(part.name);
        ensure!(glue.matches(&from).count() == 1, "the glue must fetch `{}` by `{from}`", part.name);
        glue = glue.replace(&from, &format!("fetched(\"{}\")", part.name));
    }
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
let fetched;
export function onFailure(hear) { failed = hear; }
export function onModule(get) { fetched = get; }
function guarded(f, ...all) {
try { return f(...all); } catch (error) { failed(error); }
}
export function poison() {
const none = () => undefined;
none.buffer = new ArrayBuffer(0);
wasm = new Proxy({}, { get: () => none });
}
";

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::assets::{Data, ModuleFile};

    const GLUE: &str =
        "let wasmModule, wasmInstance, wasm;\nreturn f(a);\nreturn f(b);\nreal._wbg_cb_unref = () => {};\n";

    fn program(js: &str) -> Program {
        Program { js: js.to_owned(), wasm: b"wasm".to_vec(), parts: Vec::new() }
    }

    /// The program of the element, with its other modules.
    fn parted() -> Program {
        let fetches: String = ELEMENT.iter().map(|name| format!("{};\n", fetching(name))).collect();
        let parts = ELEMENT.iter().map(|name| ModuleFile { name, wasm: name.as_bytes().to_vec() });
        Program { js: format!("{GLUE}{fetches}"), parts: parts.collect(), ..program(GLUE) }
    }

    /// The least that embedding can be made of.
    pub(crate) fn embed() -> Embed {
        let pins = |names: &[&str]| -> String {
            let pin = |name: &&str| format!("at(\"__{name}__\", \"__{name}_INTEGRITY__\");");
            names.iter().map(pin).collect()
        };
        Embed {
            shell: [(); 2].map(|()| format!("const load ={}class Keeper load() v(\"__VERSION__\")", pins(&["EMBED"]))),
            rest: [(); 2].map(|()| {
                let names =
                    ["GLUE", "WASM", "STYLE", "VIEWS_STYLE", "DATASET", "CHECK", "CHECK_WASM", "VIEWS", "PAY", "TOOLS"];
                format!("{}{}s(\"__SITE__\")", pins(&names), pins(&["DATA_METROS"]))
            }),
            program: parted(),
            check: program(START),
            builder: (program("builder"), LOADER.to_owned()),
            style: ["a{}".to_owned(), "c{}".to_owned()],
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
        let other = Embed { program: Program { wasm: b"other".to_vec(), ..parted() }, ..embed() };
        let [one, two] = [of(embed())?, of(other)?];
        assert_ne!(one[0].integrity, two[0].integrity);
        assert_eq!(one[0].path, two[0].path);
        Ok(())
    }

    #[test]
    fn a_glue_of_another_shape_is_an_error() {
        let glue = guarded(&parted()).unwrap_or_default();
        assert_eq!(glue.matches("return guarded(f, ").count(), 2);
        assert!(
            !glue.contains("import.meta") && ELEMENT.iter().all(|name| glue.contains(&format!("fetched(\"{name}\")")))
        );
        let replaced = |from: &str, to: &str| Program { js: parted().js.replace(from, to), ..parted() };
        for other in [("return f(b)", ""), ("wasm;", "program;"), ("_unref", ""), ("__PAY__", "__OTHER__")] {
            assert!(guarded(&replaced(other.0, other.1)).is_err(), "{other:?}");
        }
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
