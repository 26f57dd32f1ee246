//! Measures a built site.
//!
//! Invariant: the first load is found by reading the page, and every other file that the build
//! names by its content is one that the program fetches later: with the first choice unless it is
//! known to wait longer, so a file is counted without anyone adding it to a list.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use pipeline::compress::brotli;
use rolescope::state::View;

use super::table::{Row, Table};
use super::{
    ALL, ASKED_FOR, CARD, EMBEDDING, FIRST_CHOICE, FIRST_LOAD, HTML, OTHER_VIEW, OTHER_VIEWS, OVERVIEWS, TOOLS,
};
use crate::compress::{self, beside};
use crate::{element, headers, mime};

/// Files that are not fetched with the first choice, by name, and the row that each is part of: it waits until another
/// view, a role beside the core, a place or a tool is asked for.
const WAITING: [(&str, &str); 8] = [
    ("overview.bin", OTHER_VIEW),
    ("pay.bin", OTHER_VIEW),
    ("pay.wasm", OTHER_VIEW),
    ("places.bin", OTHER_VIEW),
    ("views.wasm", OTHER_VIEW),
    ("words.bin", OTHER_VIEW),
    ("metros.bin", ASKED_FOR),
    ("tools.wasm", ASKED_FOR),
];

/// The files that an element loads until it is ready and idle, as a visitor of another site's page pays for them: a card of
/// the core roles in the United States.
const CARD_FILES: [&str; 6] = ["rolescope.js", "core.bin", "element.css", "element.js", "element.wasm", "embed.js"];

/// Begin the names of files that pages of other sites load, or the pages that show how they would.
const EMBEDDED: [&str; 10] =
    ["builder", "check", "dataset", "door", "element", "embed", "frame", "hostile", "preview", "start"];

/// Every line of the table for the site in a folder.
pub(super) fn site(root: &Path) -> Result<Table> {
    let index = root.join("index.html");
    let html = fs::read_to_string(&index)
        .with_context(|| format!("could not read {}: is the site built?", index.display()))?;
    let first = loaded(&html);
    let mut parts = vec![file(&index, HTML)?];
    for path in &first {
        let file = root.join(path.trim_start_matches('/'));
        ensure!(file.is_file(), "{} loads {path}, which is not there", index.display());
        parts.push(part(root, path)?);
    }
    let mut rows = with_sum(FIRST_LOAD, parts);
    let later = later(&compress::files(root)?, root, &first);
    let is_embedded =
        |path: &&String| EMBEDDED.contains(&steady_name(path).split(['.', '-']).next().unwrap_or_default());
    let (embedded, own): (Vec<_>, Vec<_>) = later.iter().partition(is_embedded);
    let row_of = |path: &String| {
        let waiting = WAITING.into_iter().find(|(name, _)| *name == steady_name(path));
        waiting.map_or(FIRST_CHOICE, |(_, row)| row)
    };
    let part_of = |row: &str| own.iter().copied().filter(|path| row_of(path) == row).collect::<Vec<_>>();
    let shells = [element::SHELL, element::HEIGHT].map(str::to_owned);
    let shells = shells.iter().filter(|path| root.join(path.trim_start_matches('/')).is_file());
    let embedded: Vec<&String> = shells.chain(embedded).collect();
    let fetched = [FIRST_CHOICE, OTHER_VIEW, ASKED_FOR].map(|row| (row, part_of(row)));
    let fetched = fetched.into_iter().filter(|(row, parts)| *row != OTHER_VIEW || !parts.is_empty());
    let of_card = |path: &&String| CARD_FILES.contains(&steady_name(path).as_str());
    let card = embedded.iter().copied().chain(&later).filter(of_card).collect::<BTreeSet<_>>().into_iter().collect();
    for (name, paths) in fetched.chain([(CARD, card), (EMBEDDING, embedded)]) {
        let parts = paths.into_iter().map(|path| part(root, path)).collect::<Result<Vec<_>>>()?;
        rows.extend(with_sum(name, parts));
    }
    rows.extend(pages(root)?);
    let data = root.join("data/rolescope.json");
    if data.is_file() {
        rows.push(file(&data, "data/rolescope.json")?);
    }
    Ok(Table { rows })
}

/// The line of a file that is part of a sum.
fn part(root: &Path, path: &str) -> Result<Row> {
    file(&root.join(path.trim_start_matches('/')), &format!("  {}", steady_name(path)))
}

/// The lines after the line of their sum.
fn with_sum(name: &str, parts: Vec<Row>) -> Vec<Row> {
    let mut total = Row::zero(name);
    for part in &parts {
        total.add(part);
    }
    std::iter::once(total).chain(parts).collect()
}

/// The files beside the page that are named by their content and not part of the first load.
fn later(files: &[PathBuf], root: &Path, first: &[&str]) -> Vec<String> {
    let beside = files.iter().filter(|file| file.parent() == Some(root));
    let paths = beside.filter_map(|file| Some(format!("/{}", file.file_name()?.to_str()?)));
    paths
        .filter(|path| headers::is_hashed(path) && !mime::is_copy(path))
        .filter(|path| !first.contains(&path.as_str()))
        .collect()
}

/// The folders of comparisons that have views of their own.
const COMPARISONS: [&str; 3] = ["compare", "roles", "place"];

/// The kinds of pages that a file is counted with: that of the design, if it has a wall, and that of its address.
fn kinds(parts: &[&str]) -> (Option<&'static str>, String) {
    let of_view = |view: View| match view {
        View::Overview => OVERVIEWS,
        View::All => ALL,
        view if view.is_tool() => TOOLS,
        _ => OTHER_VIEWS,
    };
    match parts {
        [first, _] if let Some(view) = View::from_id(first) => (Some(of_view(view)), format!("page /{first}/")),
        [first, _, _] if COMPARISONS.contains(first) => {
            (Some(OVERVIEWS), format!("page /{first}/* overview (largest)"))
        }
        [first, _, view, _] if COMPARISONS.contains(first) && View::from_id(view).is_some() => {
            (View::from_id(view).map(of_view), format!("page /{first}/* other view (largest)"))
        }
        ["index.html"] => (Some(OVERVIEWS), HTML.to_owned()),
        ["embed", second, _, ..] => (None, format!("page /embed/{second}/")),
        [first, _, _, ..] => (None, format!("page /{first}/* (largest)")),
        [first, _] => (None, format!("page /{first}/")),
        _ => (None, format!("page /{}", parts.join("/"))),
    }
}

/// The largest page of each kind.
fn pages(root: &Path) -> Result<Vec<Row>> {
    let (mut of_design, mut by_address) = (BTreeMap::<String, Row>::new(), BTreeMap::<String, Row>::new());
    for path in compress::files(root)? {
        let Ok(below) = path.strip_prefix(root) else { continue };
        if below.extension().is_none_or(|e| e != "html") {
            continue;
        }
        let parts: Vec<_> = below.iter().filter_map(|part| part.to_str()).collect();
        let (kind, address) = kinds(&parts);
        for (rows, name) in [(&mut of_design, kind.map(str::to_owned)), (&mut by_address, Some(address))] {
            let Some(name) = name else { continue };
            let row = file(&path, &name)?;
            match rows.get_mut(&name) {
                Some(largest) if largest.brotli >= row.brotli => {}
                _ => drop(rows.insert(name, row)),
            }
        }
    }
    // It stands with the first load already.
    by_address.remove(HTML);
    Ok(of_design.into_values().chain(by_address.into_values()).collect())
}

/// The sizes of a file, by the copies beside it where they are.
fn file(path: &Path, name: &str) -> Result<Row> {
    let bytes = fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
    let packed = |suffix: &str, pack: fn(&[u8]) -> Result<Vec<u8>>| -> Result<u64> {
        if !mime::compressible(&path.to_string_lossy()) {
            return Ok(bytes.len() as u64);
        }
        match fs::metadata(beside(path, suffix)) {
            Ok(copy) => Ok(copy.len()),
            Err(_) => Ok(pack(&bytes)?.len() as u64),
        }
    };
    Ok(Row {
        name: name.to_owned(),
        raw: bytes.len() as u64,
        gzip: packed("gz", compress::gzip)?,
        brotli: packed("br", brotli)?,
    })
}

/// The files of this site that a page loads at once, each once, in order.
fn loaded(html: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or(tag);
        let path = if tag.starts_with("link ") {
            let rel = attribute(tag, "rel").unwrap_or("");
            let fetched = rel
                .split_whitespace()
                .any(|rel| matches!(rel, "stylesheet" | "preload" | "modulepreload" | "icon" | "manifest"));
            attribute(tag, "href").filter(|_| fetched)
        } else if tag.starts_with("script ") || tag.starts_with("img ") {
            attribute(tag, "src")
        } else {
            None
        };
        if let Some(path) = path
            && path.starts_with('/')
            && !names.contains(&path)
        {
            names.push(path);
        }
    }
    names
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split_whitespace().next(),
    }
}

/// A name that does not change with the content: `app.wasm` for `/app-0123456789abcdef.wasm`.
fn steady_name(path: &str) -> String {
    let name = path.trim_start_matches('/');
    match name.rsplit_once('-') {
        Some((stem, _)) if headers::is_hashed(path) => format!("{stem}.{}", mime::extension(path)),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_loads() {
        let html = r#"<link rel="canonical" href="/x"><link rel="preload" as="fetch" href="/app-0123456789abcdef.wasm" crossorigin>
            <link rel="stylesheet" href="/style.css"><script type="module" src="/l.js"></script><link rel=icon href=/i.svg>
            <script type="application/ld+json">{}</script><a href="/roles/">"#;
        assert_eq!(loaded(html), ["/app-0123456789abcdef.wasm", "/style.css", "/l.js", "/i.svg"]);
    }

    #[test]
    fn what_the_program_fetches_later() {
        let root = Path::new("dist");
        let files = [
            "app-0123456789abcdef.wasm",
            "data/x-0123456789abcdef.json",
            "dataset-0123456789abcdef.bin",
            "index.html",
            "views-0123456789abcdef.wasm",
            "views-0123456789abcdef.wasm.br",
        ];
        let files = files.map(|name| root.join(name));
        let later = later(&files, root, &["/app-0123456789abcdef.wasm"]);
        assert_eq!(later, ["/dataset-0123456789abcdef.bin", "/views-0123456789abcdef.wasm"]);
    }

    #[test]
    fn names_without_hashes() {
        assert_eq!(steady_name("/app-0123456789abcdef.wasm"), "app.wasm");
        assert_eq!(steady_name("/icon-large.svg"), "icon-large.svg");
    }

    #[test]
    fn kinds_of_pages() {
        for (parts, kind, address) in [
            (&["index.html"][..], Some(OVERVIEWS), HTML),
            (&["pay", "index.html"], Some(OTHER_VIEWS), "page /pay/"),
            (&["all", "index.html"], Some(ALL), "page /all/"),
            (&["fit", "index.html"], Some(TOOLS), "page /fit/"),
            (&["place", "de", "index.html"], Some(OVERVIEWS), "page /place/* overview (largest)"),
            (&["roles", "mobile", "skills", "index.html"], Some(OTHER_VIEWS), "page /roles/* other view (largest)"),
            (&["chart", "usage", "index.html"], None, "page /chart/* (largest)"),
            (&["moves", "a-to-b", "index.html"], None, "page /moves/* (largest)"),
            (&["embed", "frame", "index.html"], None, "page /embed/frame/"),
            (&["404.html"], None, "page /404.html"),
        ] {
            assert_eq!(kinds(parts), (kind, address.to_owned()));
        }
    }
}
