//! The pages on disk: written by the prerender shell, twice, from a manifest made by hand.

use super::{DATA, none};
use rolescope::embed::oembed::oembed_path;
use rolescope::state::route;
use scraper::Html;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The origin of the manifest.
pub(crate) const ORIGIN: &str = "https://rolescope.example";

const MANIFEST: &str = r#"{
  "loader": {"path": "/loader-1a.js", "integrity": "sha384-loader"},
  "app": {"path": "/app-2b.js", "integrity": "sha384-app"},
  "wasm": {"path": "/app-3c.wasm", "integrity": "sha384-wasm"},
  "style": {"path": "/style-4d.css", "integrity": "sha384-style"},
  "data": [
    ["overview", {"path": "/overview-5e.bin", "integrity": "sha384-overview"}],
    ["metros", {"path": "/metros-6f.bin", "integrity": "sha384-metros"}]
  ],
  "embed": {
    "style": {"path": "/builder-70.css", "integrity": "sha384-builder-style"},
    "door": {"path": "/door-71.js", "integrity": "sha384-door"},
    "preview": {"path": "/preview-72.js", "integrity": "sha384-preview"},
    "hostile": {"path": "/hostile-73.css", "integrity": "sha384-hostile"},
    "script": {"path": "/v/0.1.0/rolescope.js", "integrity": "sha384-element"},
    "frame": {"path": "/v/0.1.0/rolescope-frame.js", "integrity": "sha384-frame"},
    "check": {"path": "/check-74.js", "integrity": "sha384-check"},
    "files": [
      {"stage": "page", "path": "/v/0.1.0/rolescope.js", "integrity": "sha384-element", "bytes": 2901},
      {"stage": "start", "path": "/element-75.wasm", "integrity": "sha384-program", "bytes": 90000}
    ]
  },
  "frame": {"path": "/frame-76.js", "integrity": "sha384-frame-page"},
  "frame_style": {"path": "/frame-77.css", "integrity": "sha384-frame-style"},
  "site": "https://rolescope.example"
}"#;

/// Pages that are shown inside of others and are none to be held against ours: the host page of the builder's preview,
/// which has no words, and the page of a frame, which has nothing around its comparison.
const INNER: [&str; 2] = ["/embed/preview/index.html", "/embed/frame/index.html"];

/// A page that was written.
pub(crate) struct Written {
    /// Its address, `/roles/front-end/`; `/404.html` is one of a file.
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) html: Html,
}

/// Everything that was written.
pub(crate) struct Site {
    pub(crate) pages: Vec<Written>,
    /// Pages that only lead to another.
    pub(crate) redirects: Vec<Written>,
    /// The files that are no pages, by address.
    pub(crate) others: BTreeMap<String, String>,
    first: BTreeMap<String, String>,
    second: BTreeMap<String, String>,
}

impl Site {
    pub(crate) fn render() -> Site {
        let (first, second) = (write("first"), write("second"));
        let (mut pages, mut redirects, mut others) = (Vec::new(), Vec::new(), BTreeMap::new());
        let led: Vec<String> = route::redirects(&DATA).into_iter().map(|(from, _)| from).collect();
        for (file, text) in &first {
            let address = format!("/{file}");
            match address.strip_suffix("index.html") {
                _ if !address.ends_with(".html") || INNER.contains(&address.as_str()) => {
                    others.insert(address, text.clone());
                }
                folder => {
                    let path = folder.unwrap_or(&address).to_owned();
                    let kind = if led.contains(&path) { &mut redirects } else { &mut pages };
                    kind.push(Written { path, html: Html::parse_document(text), text: text.clone() });
                }
            }
        }
        Site { pages, redirects, others, first, second }
    }

    pub(crate) fn page(&self, path: &str) -> &Written {
        self.pages.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("{path} was not written"))
    }
}

/// Runs the shell; the files that it wrote, by path.
fn write(name: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pages-{name}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    let manifest = folder.with_extension("json");
    fs::write(&manifest, MANIFEST).unwrap();
    let mut shell = Command::new(env!("CARGO_BIN_EXE_prerender"));
    let output = shell.arg("--assets").arg(&manifest).arg("--out").arg(&folder).output().unwrap();
    assert!(output.status.success(), "prerender: {}", String::from_utf8_lossy(&output.stderr));
    let mut files = Vec::new();
    collect(&folder, &mut files);
    let named = |file: PathBuf| {
        let text = fs::read_to_string(&file).unwrap();
        (file.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/"), text)
    };
    files.into_iter().map(named).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

#[test]
fn the_site_is_written_twice_to_the_same_bytes() {
    let site = super::site();
    assert_eq!(site.first.keys().collect::<Vec<_>>(), site.second.keys().collect::<Vec<_>>());
    let changed = site.first.iter().filter(|(file, text)| site.second[*file] != **text).map(|(file, _)| file.clone());
    none("files that differ from run to run", &changed.collect::<Vec<_>>());
}

#[test]
fn every_address_is_a_file_and_every_file_has_an_address() {
    let mut expected: Vec<String> = route::pages(&DATA).into_iter().map(|page| page.path).collect();
    expected.extend(["/embed/", "/method/", "/404.html"].map(str::to_owned));
    expected.sort();
    let mut found: Vec<String> = super::site().pages.iter().map(|page| page.path.clone()).collect();
    found.sort();
    assert_eq!(found, expected);
    let mut led: Vec<String> = route::redirects(&DATA).into_iter().map(|(from, _)| from).collect();
    led.sort();
    assert_eq!(super::site().redirects.iter().map(|page| page.path.clone()).collect::<Vec<_>>(), led);
    let [preview, frame] = INNER;
    let mut others: Vec<String> = [frame, preview, "/robots.txt", "/sitemap.xml"].map(str::to_owned).into();
    others.extend(route::pages(&DATA).iter().map(|page| oembed_path(&page.path)));
    others.sort();
    assert_eq!(super::site().others.keys().cloned().collect::<Vec<_>>(), others);
}
