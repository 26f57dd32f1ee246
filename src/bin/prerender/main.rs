//! Writes every page of the site as HTML.
//!
//! Invariant: the same dataset and the same assets give the same bytes. It runs at build time
//! alone, so an error ends it with its reason and nothing is served.

mod assets;
mod embed;
mod head;
mod method;
mod page;
mod structured;

use assets::Assets;
use page::Renderer;
use rolescope::embed::oembed::oembed_path;
use rolescope::model::Dataset;
use rolescope::state::route;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

static DATASET: &[u8] = include_bytes!("../../../data/baked/rolescope.postcard");

fn main() -> Result<(), Box<dyn Error>> {
    let (assets, out) = arguments()?;
    let assets = Assets::read(&assets)?;
    let dataset = Dataset::from_compact(DATASET)?;
    let pages = route::pages(&dataset);
    let renderer = Renderer::new(dataset, assets);
    for page in &pages {
        write(&out, &format!("{}index.html", page.path), &renderer.comparison(page)?)?;
        write(&out, &oembed_path(&page.path), &renderer.oembed(page))?;
    }
    for (from, to) in route::redirects(&renderer.data) {
        write(&out, &format!("{from}index.html"), &renderer.redirect(&to))?;
    }
    write(&out, "/method/index.html", &renderer.method()?)?;
    write(&out, "/embed/frame/index.html", &renderer.frame()?)?;
    write(&out, "/embed/index.html", &renderer.builder())?;
    write(&out, "/embed/preview/index.html", &renderer.preview())?;
    write(&out, "/404.html", &renderer.not_found())?;
    write(&out, "/sitemap.xml", &renderer.sitemap(&pages))?;
    write(&out, "/robots.txt", &renderer.robots())?;
    println!("{} pages", pages.len() + 4);
    Ok(())
}

/// `--assets FILE --out DIR`.
fn arguments() -> Result<(PathBuf, PathBuf), Box<dyn Error>> {
    let (mut assets, mut out) = (None, None);
    let mut words = std::env::args_os().skip(1);
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--assets") => assets = words.next().map(PathBuf::from),
            Some("--out") => out = words.next().map(PathBuf::from),
            Some("--dev") => {}
            _ => return Err(format!("unknown argument {}", word.display()).into()),
        }
    }
    match (assets, out) {
        (Some(assets), Some(out)) => Ok((assets, out)),
        _ => Err("usage: prerender --assets FILE --out DIR".into()),
    }
}

fn write(out: &Path, path: &str, text: &str) -> Result<(), Box<dyn Error>> {
    let file = out.join(path.trim_start_matches('/'));
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()).into())
}
