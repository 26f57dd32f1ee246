//! Pictures of the pages for people to look at, under target/screenshots.
//!
//! Invariant: a picture is taken of the live page where there is one.

use crate::cases::Cases;
use anyhow::{Context, Result, ensure};
use browser_tests::cdp::Theme;
use browser_tests::{Page, Site, tools};
use rolescope::state::View;
use rolescope::state::route::Base;

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("screens::light", |page| take(page, Theme::Light));
    cases.chromium("screens::dark", |page| take(page, Theme::Dark));
    cases.chromium("screens::forced colours", |page| take(page, Theme::Forced));
    cases.chromium("screens::right to left", right_to_left);
    cases.chromium("screens::the icon of the pages is the drawing beside it", icon);
}

/// Pages of each kind beside those of the views.
const OTHERS: [&str; 9] = [
    "/roles/back-end/",
    "/compare/front-end-vs-back-end/",
    "/place/de/",
    "/embed/",
    "/method/",
    "/chart/week-map/",
    "/chart/skill-fit/",
    "/chart/path-fan/",
    "/moves/front-end-to-back-end/",
];

/// One page of each kind.
fn every() -> Vec<String> {
    let views = View::ALL.into_iter().filter_map(|view| Base::Root.address(view));
    views.chain(OTHERS.map(str::to_owned)).collect()
}

fn name(path: &str) -> String {
    let plain = path.split('?').next().unwrap_or(path).trim_matches('/').replace('/', "-");
    if plain.is_empty() { "home".to_owned() } else { plain }
}

fn shoot(page: &Page, site: &Site, path: &str, width: u32, mark: &str) -> Result<()> {
    page.set_viewport(width, 900)?;
    page.open(&site.url(path))?;
    if path != "/embed/" && path != "/method/" {
        page.settled()?;
    }
    let file = tools::root().join("target").join("screenshots").join(format!("{}-{width}-{mark}.png", name(path)));
    page.picture(&file).with_context(|| path.to_owned())
}

fn take(page: &Page, theme: Theme) -> Result<()> {
    let site = Site::plain()?;
    page.set_theme(theme)?;
    // The other themes differ in colour alone: three pages show all there is of it.
    let paths = if theme == Theme::Light { every() } else { ["/", "/pay/", "/fit/"].map(str::to_owned).to_vec() };
    let widths: &[u32] = if theme == Theme::Light { &[360, 768, 1280] } else { &[360, 1280] };
    for path in &paths {
        for &width in widths {
            shoot(page, &site, path, width, theme.name())?;
        }
    }
    Ok(())
}

/// The largest distance of a channel, 0 to 255, between the published icon and its drawing, both on white.
const ICON_FROM_DRAWING: &str = "const done = arguments[0];
    const pixels = async source => {
      const picture = new Image(32, 32);
      picture.src = source;
      await picture.decode();
      const paint = new OffscreenCanvas(32, 32).getContext('2d');
      paint.fillStyle = '#fff';
      paint.fillRect(0, 0, 32, 32);
      paint.drawImage(picture, 0, 0, 32, 32);
      return [...paint.getImageData(0, 0, 32, 32).data];
    };
    Promise.all(['/icon.webp', '/icon.svg'].map(pixels)).then(
      ([icon, drawing]) => done(Math.max(...icon.map((value, at) => Math.abs(value - drawing[at])))),
      fault => done(String(fault)));";

/// Chromium makes the icon of a page anew after each choice that changes the address: an SVG in a document of its own.
fn icon(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.open(&site.url("/"))?;
    let linked: String = page.eval("document.querySelector('link[rel=icon]').getAttribute('href')")?;
    ensure!(linked == "/icon.webp", "the page links to {linked}");
    let distance: serde_json::Value = page.eval_async(ICON_FROM_DRAWING, Vec::new())?;
    // Edges are of eight steps of clearness.
    ensure!(distance.as_u64().is_some_and(|distance| distance <= 20), "/icon.webp is not as /icon.svg: {distance}");
    Ok(())
}

fn right_to_left(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    for width in [360, 1280] {
        shoot(page, &site, "/?lang=ar-XB", width, "rtl")?;
    }
    Ok(())
}
