//! The built files that a page names.

use serde::Deserialize;
use std::error::Error;
use std::path::Path;

/// A file of the build, as pages name it.
#[derive(Deserialize)]
pub(crate) struct Asset {
    /// Its address, with the hash in its name.
    pub(crate) path: String,
    /// The hash that a browser compares the file with, `sha256-…`.
    pub(crate) integrity: String,
}

/// The files of a program that is no part of the comparison.
#[derive(Deserialize)]
pub(crate) struct Program {
    pub(crate) loader: Asset,
    pub(crate) app: Asset,
    pub(crate) wasm: Asset,
}

/// A file that an embed loads.
#[derive(Deserialize)]
pub(crate) struct File {
    /// The step of an embed at which it is loaded, by `Stage::id`.
    pub(crate) stage: String,
    pub(crate) path: String,
    pub(crate) integrity: String,
    /// Size as sent, compressed by brotli.
    pub(crate) bytes: u32,
}

/// Names, integrity values and sizes of the embedding's files, as the build has made them. A development build lacks
/// some of it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Embed {
    /// The program of the page that puts an embed together.
    pub(crate) builder: Option<Program>,
    /// The style sheet of that page, beside the site's.
    pub(crate) style: Option<Asset>,
    /// The script that brings modules to that program.
    pub(crate) door: Option<Asset>,
    /// The script of the preview's host pages.
    pub(crate) preview: Option<Asset>,
    /// The style sheet of a host that means the element ill.
    pub(crate) hostile: Option<Asset>,
    /// The script of the element, at the address of the release.
    pub(crate) script: Option<Asset>,
    /// The script that sets the height of frames, at the address of the release.
    pub(crate) frame: Option<Asset>,
    /// The module that checks data files.
    pub(crate) check: Option<Asset>,
    /// All that an embed may load.
    pub(crate) files: Vec<File>,
}

/// Names and integrity values of all files of the build that pages name.
#[derive(Deserialize)]
pub(crate) struct Assets {
    pub(crate) loader: Asset,
    pub(crate) app: Asset,
    pub(crate) wasm: Asset,
    pub(crate) style: Asset,
    /// The parts of the dataset, each fetched when a choice needs it, by their names.
    pub(crate) data: Vec<(String, Asset)>,
    /// The style sheet of the page in a frame.
    pub(crate) frame_style: Asset,
    /// The script of the page in a frame.
    pub(crate) frame: Asset,
    /// The files that pages of other sites load.
    #[serde(default)]
    pub(crate) embed: Embed,
    /// Origin of the site, without a slash at its end.
    pub(crate) site: String,
    /// Where visitors report a figure, with places for what is reported.
    #[serde(default)]
    pub(crate) report: Option<String>,
}

impl Assets {
    /// The attributes of a page that name the parts of the dataset, each after a blank.
    pub(crate) fn data_attributes(&self) -> String {
        let attribute = |(name, asset): &(String, Asset)| {
            let Asset { path, integrity } = asset;
            format!(" data-{name}=\"{path}\" data-{name}-integrity=\"{integrity}\"")
        };
        self.data.iter().map(attribute).collect()
    }

    pub(crate) fn read(file: &Path) -> Result<Self, Box<dyn Error>> {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()).into())
    }
}
