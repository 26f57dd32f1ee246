//! Files named by their content, and the list of them that the page writer gets.
//!
//! Invariant: a name changes exactly when the content does, and every script, style sheet and
//! program has the integrity value that pages pin it with.

use std::collections::BTreeMap;

use crate::element::{Embedding, Listed};
use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rolescope::text::hex::push_byte;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// A file with its place in the site.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where it lies, from the site's root: `/app-0123456789abcdef.js`.
    pub path: String,
    /// The value of `integrity` attributes: `sha256-…`.
    pub integrity: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl Asset {
    /// Names a file by its content.
    #[must_use]
    pub fn new(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        Self { path: format!("/{stem}-{}.{extension}", short_hash(&bytes)), integrity: integrity(&bytes), bytes }
    }

    /// A file at an address that says nothing of its content.
    #[must_use]
    pub fn named(path: &str, bytes: Vec<u8>) -> Self {
        Self { path: path.to_owned(), integrity: integrity(&bytes), bytes }
    }

    pub(crate) fn link(&self) -> Link {
        Link { path: self.path.clone(), integrity: self.integrity.clone() }
    }
}

/// The program before its files have names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// The glue: an ES module, with the placeholders of the parts.
    pub js: String,
    /// The first module.
    pub wasm: Vec<u8>,
    /// The modules that the glue fetches at the program's word. A development build has none.
    pub parts: Vec<ModuleFile>,
}

/// A module of the program besides the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleFile {
    /// Its name in `#[wasm_split]`, and that of its file in the site.
    pub name: &'static str,
    /// The module.
    pub wasm: Vec<u8>,
}

/// Stand in the glue for a part's path and integrity value until it has them.
#[must_use]
pub fn placeholders(part: &str) -> [String; 2] {
    let name = part.to_uppercase();
    [format!("__{name}__"), format!("__{name}_INTEGRITY__")]
}

/// The files that a page or its program loads.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The module that starts the program or says why it does not.
    pub loader: Asset,
    /// The glue between browser and program.
    pub app: Asset,
    /// The program, or the part of it that starts.
    pub wasm: Asset,
    /// The parts that a choice needs. The glue names them, pages do not.
    pub parts: Vec<Asset>,
    /// The style sheet.
    pub style: Asset,
    /// The whole dataset in its compact form, which the element fetches.
    pub dataset: Asset,
    /// The parts of the dataset that our own pages name, each fetched when a choice needs it.
    pub data: Vec<(rolescope::model::DatasetPart, Asset)>,
    /// Scripts and style sheets of the page that puts an embed together, by their names in the manifest.
    pub embed: BTreeMap<&'static str, Asset>,
}

/// The files under `static/embed/`: name in the manifest, stem and extension.
pub const EMBED: [(&str, &str, &str); 4] =
    [("style", "builder", "css"), ("door", "door", "js"), ("preview", "preview", "js"), ("hostile", "hostile", "css")];

/// The baked forms of the dataset.
pub struct Data {
    /// All that pages show.
    pub dataset: Vec<u8>,
    /// The parts that pages name.
    pub parts: Vec<(rolescope::model::DatasetPart, Vec<u8>)>,
}

impl Assets {
    /// Names the files and writes the names of glue and program into the loader, those of the
    /// other modules into the glue.
    pub fn new(loader: &str, program: Program, style: String, data: Data) -> Result<Self> {
        let mut glue = program.js;
        let mut parts = Vec::new();
        for part in program.parts {
            let asset = Asset::new(part.name, "wasm", part.wasm);
            let [path, integrity] = placeholders(part.name);
            glue = fill("the glue", glue, [(&path, &asset.path), (&integrity, &asset.integrity)])?;
            parts.push(asset);
        }
        let app = Asset::new("app", "js", glue.into_bytes());
        let wasm = Asset::new("app", "wasm", program.wasm);
        let program = [app, wasm];
        let loader = loaded_by("loader", loader, &program)?;
        let [app, wasm] = program;
        Ok(Self {
            loader,
            style: Asset::new("style", "css", style.into_bytes()),
            dataset: Asset::new("dataset", "bin", data.dataset),
            data: data.parts.into_iter().map(|(part, bytes)| (part, Asset::new(part.name(), "bin", bytes))).collect(),
            embed: BTreeMap::new(),
            app,
            wasm,
            parts,
        })
    }

    /// All of them, for writing them out.
    pub fn all(&self) -> impl Iterator<Item = &Asset> {
        let all = [&self.loader, &self.app, &self.wasm, &self.style, &self.dataset];
        all.into_iter().chain(self.data.iter().map(|(_, asset)| asset)).chain(&self.parts).chain(self.embed.values())
    }

    /// The list of files that the page writer reads.
    pub fn manifest(&self, dev: bool, site: &str, report: Option<&str>, embedding: &Embedding) -> Result<Manifest> {
        Ok(Manifest {
            loader: self.loader.link(),
            app: self.app.link(),
            wasm: self.wasm.link(),
            style: self.style.link(),
            data: self.data.iter().map(|(part, asset)| (part.name(), asset.link())).collect(),
            frame: embedding.frame.link(),
            frame_style: embedding.frame_style.link(),
            embed: embedding.listed(self, dev)?,
            dev,
            site: site.trim_end_matches('/').to_owned(),
            report: report.map(str::to_owned),
        })
    }
}

/// The script that starts a program on a page of ours: glue and module.
pub(crate) fn loaded_by(stem: &str, loader: &str, [glue, wasm]: &[Asset; 2]) -> Result<Asset> {
    let values = [("__APP__", &glue.path), ("__WASM_INTEGRITY__", &wasm.integrity), ("__WASM__", &wasm.path)];
    let text = fill("static/loader.js", loader.to_owned(), values)?;
    Ok(Asset::new(stem, "js", text.into_bytes()))
}

/// Puts values in the places that `name` holds for them, one for each.
pub(crate) fn fill<const N: usize>(name: &str, mut text: String, values: [(&str, &String); N]) -> Result<String> {
    for (placeholder, value) in values {
        ensure!(text.matches(placeholder).count() == 1, "{name} must hold {placeholder} exactly once");
        text = text.replace(placeholder, value);
    }
    Ok(text)
}

/// The names and integrity values that pages hold, as the page writer reads them.
#[derive(Debug, Serialize)]
pub struct Manifest {
    loader: Link,
    app: Link,
    wasm: Link,
    style: Link,
    data: Vec<(&'static str, Link)>,
    frame: Link,
    frame_style: Link,
    embed: Listed,
    dev: bool,
    site: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Link {
    path: String,
    integrity: String,
}

/// The first 16 hexadecimal digits of the content's SHA-256.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    let mut digits = String::new();
    Sha256::digest(bytes).iter().take(8).for_each(|byte| push_byte(*byte, &mut digits));
    digits
}

/// The content's subresource integrity value. SHA-256 is what a page has ten times in its head: of longer hashes, which do
/// not compress, the first load would be 0.2 KB larger, and no content of the same SHA-256 is known of any file.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Data {
        Data { dataset: b"data".to_vec(), parts: vec![(rolescope::model::DatasetPart::Metros, b"metros".to_vec())] }
    }

    const LOADER: &str = "a('__APP__');b('__WASM__','__WASM_INTEGRITY__')";

    fn assets(program: Program) -> Result<Assets> {
        Assets::new(LOADER, program, "css".to_owned(), data())
    }

    #[test]
    fn names_and_integrity_come_from_the_content() {
        let asset = Asset::new("app", "js", b"abc".to_vec());
        assert_eq!(asset.path, "/app-ba7816bf8f01cfea.js");
        assert_eq!(asset.integrity, "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert!(crate::headers::is_hashed(&asset.path));
    }

    #[test]
    fn the_loader_gets_the_names() -> Result<()> {
        let assets = assets(Program { js: "js".to_owned(), wasm: b"wasm".to_vec(), parts: Vec::new() })?;
        let text = String::from_utf8(assets.loader.bytes.clone())?;
        assert_eq!(text, format!("a('{}');b('{}','{}')", assets.app.path, assets.wasm.path, assets.wasm.integrity));
        assert_eq!(assets.all().count(), 6);
        let json = serde_json::to_value(assets.manifest(
            true,
            "https://rolescope.example/",
            Some("/report/?figure={figure}"),
            &crate::element::tests::embed().files(&assets, "https://rolescope.example/")?,
        )?)?;
        assert_eq!(json.pointer("/site"), Some(&"https://rolescope.example".into()));
        assert_eq!(json.pointer("/app/path"), Some(&assets.app.path.into()));
        assert_eq!(json.pointer("/dev"), Some(&true.into()));
        assert_eq!(json.pointer("/report"), Some(&"/report/?figure={figure}".into()));
        Ok(())
    }

    #[test]
    fn the_name_of_the_glue_changes_with_each_part() -> Result<()> {
        let js = "f('.__VIEWS__','__VIEWS_INTEGRITY__');g('.__TOOLS__','__TOOLS_INTEGRITY__')";
        let program = |views: &[u8], tools: &[u8]| {
            let parts =
                [("views", views), ("tools", tools)].map(|(name, wasm)| ModuleFile { name, wasm: wasm.to_vec() });
            Program { js: js.to_owned(), wasm: Vec::new(), parts: parts.into() }
        };
        let one = assets(program(b"abc", b"abd"))?;
        for other in [program(b"abd", b"abd"), program(b"abc", b"abc")] {
            assert_ne!(one.app.path, assets(other)?.app.path);
        }
        let text = String::from_utf8(one.app.bytes.clone())?;
        let [views, tools] = [b"abc", b"abd"].map(|bytes| (short_hash(bytes), integrity(bytes)));
        assert_eq!(
            text,
            format!("f('./views-{}.wasm','{}');g('./tools-{}.wasm','{}')", views.0, views.1, tools.0, tools.1)
        );
        assert_eq!(views.0, "ba7816bf8f01cfea");
        assert!(one.all().any(|asset| asset.path == "/views-ba7816bf8f01cfea.wasm"));
        assert_eq!(one.all().count(), 8);
        for missing in ["__VIEWS__", "__TOOLS_INTEGRITY__"] {
            assert!(assets(Program { js: js.replace(missing, ""), ..program(b"abc", b"abd") }).is_err(), "{missing}");
        }
        Ok(())
    }

    #[test]
    fn a_missing_placeholder_is_an_error() {
        assert!(Assets::new("__APP__", Program::default(), String::new(), data()).is_err());
    }
}
