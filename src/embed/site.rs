//! What the site that serves the embed is made of: its release, its scripts, and what each step of an embed loads.
//!
//! Invariant: all of it comes from the build; it is written into attributes of the builder's page and read back from them.

use super::snippet::File;

/// A file of the site, pinned by its integrity value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pinned {
    /// Its address from the root of the site; empty where the build has none.
    pub path: String,
    /// `sha256-…`.
    pub integrity: String,
}

impl Pinned {
    /// The same for a snippet.
    #[must_use]
    pub fn file(&self) -> File<'_> {
        File { path: &self.path, integrity: &self.integrity }
    }
}

/// When an embed loads a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// With the host's page.
    Page,
    /// When the element comes near the viewport.
    Start,
    /// At the first choice.
    Use,
    /// When a tool is shown.
    Tools,
    /// When a place is searched for.
    Places,
    /// When the host has a data file.
    Data,
    /// With the host's page, beside a frame.
    Frame,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Stage; 7] =
        [Stage::Page, Stage::Frame, Stage::Start, Stage::Use, Stage::Tools, Stage::Places, Stage::Data];

    /// Its word in the build's list.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Stage::Page => "page",
            Stage::Start => "start",
            Stage::Use => "use",
            Stage::Tools => "tools",
            Stage::Places => "places",
            Stage::Data => "data",
            Stage::Frame => "frame",
        }
    }

    /// The stage with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Stage::ALL.into_iter().find(|stage| stage.id() == id)
    }
}

/// A file that an embed loads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// When.
    pub stage: Stage,
    /// The file.
    pub file: Pinned,
    /// Bytes on the line: compressed by brotli, as the build has it.
    pub bytes: u32,
}

/// The site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Its origin.
    pub origin: String,
    /// The release.
    pub version: String,
    /// The script of the element, at the address of the release.
    pub script: Pinned,
    /// The script that sets the height of frames, at the address of the release.
    pub frame: Pinned,
    /// The module that checks data files.
    pub check: Pinned,
    /// All that an embed may load.
    pub files: Vec<Loaded>,
}

impl Site {
    /// Names and values of the attributes that hold it.
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let line = |loaded: &Loaded| {
            let Loaded { stage, file, bytes } = loaded;
            format!("{} {} {bytes} {}", stage.id(), file.path, file.integrity)
        };
        vec![
            ("data-origin", self.origin.clone()),
            ("data-version", self.version.clone()),
            ("data-script", self.script.path.clone()),
            ("data-script-integrity", self.script.integrity.clone()),
            ("data-frame", self.frame.path.clone()),
            ("data-frame-integrity", self.frame.integrity.clone()),
            ("data-check", self.check.path.clone()),
            ("data-check-integrity", self.check.integrity.clone()),
            ("data-files", self.files.iter().map(line).collect::<Vec<_>>().join("\n")),
        ]
    }

    /// The site that attributes hold; what is missing is empty, and a line of the list that is not understood is left out.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| attribute(name).unwrap_or_default();
        let pinned = |name: &str| Pinned { path: value(name), integrity: value(&format!("{name}-integrity")) };
        let line = |line: &str| {
            let mut words = line.split(' ');
            let (stage, path, bytes, integrity) = (words.next()?, words.next()?, words.next()?, words.next()?);
            let file = Pinned { path: path.to_owned(), integrity: integrity.to_owned() };
            Some(Loaded { stage: Stage::from_id(stage)?, file, bytes: bytes.parse().ok()? })
        };
        Site {
            origin: value("data-origin"),
            version: value("data-version"),
            script: pinned("data-script"),
            frame: pinned("data-frame"),
            check: pinned("data-check"),
            files: value("data-files").lines().filter_map(line).collect(),
        }
    }

    /// Requests and bytes of a stage.
    #[must_use]
    pub fn weight(&self, stage: Stage) -> (usize, u32) {
        let of_it = self.files.iter().filter(|loaded| loaded.stage == stage);
        of_it.fold((0, 0), |(count, bytes), loaded| (count + 1, bytes + loaded.bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_back() {
        let pinned = |path: &str| Pinned { path: path.to_owned(), integrity: format!("sha256-{path}") };
        let loaded = |stage, path: &str, bytes| Loaded { stage, file: pinned(path), bytes };
        let site = Site {
            origin: "https://roles.example".to_owned(),
            version: "1.2.3".to_owned(),
            script: pinned("/v/1.2.3/rolescope.js"),
            frame: pinned("/v/1.2.3/rolescope-frame.js"),
            check: pinned("/check-0123456789abcdef.js"),
            files: vec![
                loaded(Stage::Page, "/a.js", 2_900),
                loaded(Stage::Start, "/b.wasm", 90_000),
                loaded(Stage::Start, "/c.css", 4_000),
            ],
        };
        let attributes = site.attributes();
        let read = |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone());
        assert_eq!(Site::read(read), site);
        assert_eq!((site.weight(Stage::Start), site.weight(Stage::Use)), ((2, 94_000), (0, 0)));
        assert_eq!(Site::read(|_| None), Site::default());
        let broken = Site::read(|name| {
            (name == "data-files").then(|| "start /a\nnever /a 1 x\npage /a x y\npage /a 1 x".to_owned())
        });
        assert_eq!(broken.files.len(), 1);
    }
}
