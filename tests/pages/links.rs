//! Every link leads to a page, a file or a place on a page that is there.

use super::{all, every_page, site};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Addresses of files that the build adds, and where they come from.
const FILES: [(&str, &str); 3] = [
    ("/data/rolescope.json", "data/baked/rolescope.json"),
    ("/data/rolescope.schema.json", "data/baked/rolescope.schema.json"),
    ("/loader-1a.js", "static/loader.js"),
];

/// Files of the manifest.
const BUILT: [&str; 6] =
    ["/app-2b.js", "/app-3c.wasm", "/style-4d.css", "/overview-5e.bin", "/builder-70.css", "/door-71.js"];

fn is_file(path: &str) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let public =
        path.strip_prefix('/').filter(|name| !name.is_empty()).map(|name| root.join("static/public").join(name));
    BUILT.contains(&path)
        || FILES.iter().any(|(address, source)| *address == path && root.join(source).is_file())
        || public.is_some_and(|file| file.is_file())
}

/// The ids on each page.
type Ids = BTreeMap<String, BTreeSet<String>>;

/// The file or the id that an address on the site lacks; `None` if it leads somewhere.
fn lacking(address: &str, from: &str, ids: &Ids) -> Option<String> {
    let (rest, fragment) = address.split_once('#').map_or((address, None), |(rest, id)| (rest, Some(id)));
    let path = rest.split('?').next().unwrap_or_default();
    let path = if path.is_empty() { from } else { path };
    match (ids.get(path), fragment) {
        (None, _) if is_file(path) => None,
        (None, _) => Some(format!("{address}: no such page or file")),
        (Some(_), None) => None,
        (Some(ids), Some(id)) if ids.contains(id) => None,
        (Some(_), Some(id)) => Some(format!("{address}: no #{id} there")),
    }
}

#[test]
fn every_link_leads_somewhere() {
    let of = |page: &super::Written| all(page, "[id]").into_iter().map(|e| e.attr("id").unwrap().to_owned()).collect();
    let ids: Ids = site().pages.iter().map(|page| (page.path.clone(), of(page))).collect();
    every_page("links that lead nowhere", |page| {
        let mut faults = BTreeSet::new();
        let mut links = 0;
        let addressed = [("href", "[href]"), ("src", "[src]"), ("action", "[action]")];
        for (name, selector) in addressed {
            for element in all(page, selector) {
                let address = element.attr(name).unwrap();
                links += 1;
                if address.starts_with('/') || address.starts_with('#') {
                    faults.extend(lacking(address, &page.path, &ids));
                } else if address.is_empty() || !address.starts_with("https://") {
                    faults.insert(format!("{address:?} is neither of the site nor a full address"));
                }
            }
        }
        assert!(links > 5, "{}: only {links} links", page.path);
        faults.into_iter().collect()
    });
}

#[test]
fn the_preview_is_a_file() {
    let mut missing = BTreeSet::new();
    for page in &site().pages {
        let image = all(page, "meta[property=\"og:image\"]")[0].attr("content").unwrap();
        let path = image.strip_prefix(super::site::ORIGIN).unwrap_or(image);
        missing.extend((!is_file(path)).then(|| format!("{path}: no such file under static/public")));
    }
    super::none("previews that are not there", &missing.into_iter().collect::<Vec<_>>());
}

#[test]
fn the_reader_of_links_can_fail() {
    let ids =
        [("/", "pay"), ("/method/", "bls-2025")].map(|(page, id)| (page.to_owned(), BTreeSet::from([id.to_owned()])));
    let ids = Ids::from(ids);
    for fine in ["#pay", "/#pay", "/?roles=mobile#pay", "/method/#bls-2025", "/data/rolescope.json", "/icon.webp"] {
        assert_eq!(lacking(fine, "/", &ids), None, "{fine}");
    }
    for broken in ["#skills", "/method/#pay", "/methods/", "/data/none.json", "#"] {
        assert!(lacking(broken, "/", &ids).is_some(), "{broken}");
    }
}
