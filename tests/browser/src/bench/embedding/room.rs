//! Elements on a host's page: bytes and time of a card, heights, contrast on a host's backgrounds, and the frames that a host
//! keeps that sets a custom property while it scrolls.
//!
//! Invariant: the host scrolls in turns with and without setting the property, on one page, so that what scrolling itself
//! takes where nothing draws but the processor is in both.

use super::{Row, Sample, gauged};
use crate::host::{self, CONTRAST, Look};
use crate::page::Page;
use crate::site::{Act, Fault, Site};
use anyhow::Result;

/// Rounds; each opens every page once.
const ROUNDS: usize = 5;
/// The page of the highest view.
const WHOLE: &str = "<role-scope id=\"a\" layout=\"page\" view=\"all\"></role-scope>";
const CARD: &str = "<role-scope id=\"a\"></role-scope>";
/// Milliseconds of scrolling.
const SCROLLED: f64 = 2000.0;

/// Scrolls for so long, setting a property in every frame or not; gives the frames.
const SCROLL: &str = "const [time, sets, done] = arguments, until = performance.now() + time;
  let frames = 0;
  (function step() {
    const now = performance.now();
    sets && document.documentElement.style.setProperty('--scrolled', now);
    scrollTo(0, now / 4 % 600);
    frames++;
    now < until ? requestAnimationFrame(step) : done(frames);
  })()";

/// A page with these elements, ready and still.
fn open(page: &Page, elements: &str, count: usize) -> Result<(Site, host::Host)> {
    let tall = "<p>We are looking for people who build.</p>".repeat(60);
    let opened = host::open(page, &format!("<div id=\"box\">{elements}</div>{tall}"), gauged(Look::default()))?;
    host::ready(page, count)?;
    page.eval_async::<()>("still(10, () => document.body.scrollHeight).then(() => arguments[0](null))", Vec::new())?;
    Ok(opened)
}

/// Milliseconds from the beginning of the load until a card is ready, everything on this machine.
fn card_ready(page: &Page) -> Result<Row> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let _opened = open(page, CARD, 1)?;
        times.push(page.eval("readyAt")?);
    }
    Ok(Row::new("card, ready after", Sample::from_iter(times).median(), "ms", ""))
}

/// Bytes that a card takes from our site until it is ready, as they are sent.
fn card_bytes(page: &Page) -> Result<Row> {
    // What another origin sends may not be weighed unless that allows it.
    let site = Site::with(vec![Fault::new("*", Act::Header("Timing-Allow-Origin".to_owned(), "*".to_owned()))])?;
    page.set_cache(false)?;
    let _opened = host::open_with(page, site, CARD, gauged(Look::default()))?;
    host::ready(page, 1)?;
    // What is looked at before it is run is asked for twice, and comes from the cache where there is one.
    let bytes = page.eval(
        "(entries => Object.values(Object.fromEntries(entries)).reduce((sum, bytes) => sum + bytes, 0))
         (performance.getEntriesByType('resource').filter(entry => !entry.name.startsWith(location.origin)).map(entry => [entry.name, entry.encodedBodySize]))",
    )?;
    page.set_cache(true)?;
    Ok(Row::new("card, bytes until ready", bytes, "bytes", "<= 170000"))
}

/// The least contrast of a text on forty backgrounds that a host sets; of what is coloured 4.5 is asked, and left out.
fn contrast(page: &Page) -> Result<Row> {
    let _opened = open(page, "<role-scope id=\"a\" layout=\"page\" view=\"all\" sections=\"pay\"></role-scope>", 1)?;
    let mut least = f64::INFINITY;
    for ground in host::grounds() {
        page.eval::<()>(&format!("($('a').style.setProperty('--rs-bg', '{ground}'), null)"))?;
        page.eval_async::<()>("still(10, () => getComputedStyle($('a').shadowRoot.querySelector('.main')).backgroundColor).then(() => arguments[0](null))", Vec::new())?;
        let ratio: f64 = page.eval(&format!(
            "Math.min(...({CONTRAST})($('a')).filter(([, text]) => !/^(a|button|summary|th|data)\\b/.test(text)).map(([ratio]) => ratio))"
        ))?;
        least = least.min(ratio);
    }
    Ok(Row::new("text on forty backgrounds, least contrast", least, ": 1", ">= 7"))
}

/// Frames of 60 that the host keeps with a card, with one whole comparison and with twenty cards.
fn frames(page: &Page) -> Result<Vec<Row>> {
    let cards = CARD.replace(" id=\"a\"", "").repeat(20);
    let pages = [("a card", CARD.to_owned(), 1), ("one comparison", WHOLE.to_owned(), 1), ("20 cards", cards, 20)];
    let mut rows = Vec::new();
    for (name, elements, count) in pages {
        let _opened = open(page, &elements, count)?;
        let mut kept = Vec::new();
        for _ in 0..ROUNDS {
            let [with, without] =
                [true, false].map(|sets| page.eval_async::<f64>(SCROLL, vec![SCROLLED.into(), sets.into()]));
            kept.push(60.0 * with? / without?);
        }
        let name = format!("host that sets a property while it scrolls, frames kept with {name}");
        rows.push(Row::new(&name, Sample::from_iter(kept).median(), "of 60", ">= 55"));
    }
    Ok(rows)
}

/// Heights at the widths that elements are made for.
fn heights(page: &Page) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (name, element, widths, most) in
        [("card", CARD, [280, 340, 720], ["", "<= 1100", "<= 700"]), ("highest view", WHOLE, [280, 720, 1200], [""; 3])]
    {
        let _opened = open(page, element, 1)?;
        for (width, most) in widths.into_iter().zip(most) {
            page.eval::<()>(&format!("(box.style.width = '{width}px', null)"))?;
            page.eval_async::<()>("still(10, () => $('a').offsetHeight).then(() => arguments[0](null))", Vec::new())?;
            let height = page.eval("$('a').offsetHeight")?;
            rows.push(Row::new(&format!("{name}, height at {width} px"), height, "px", most));
        }
    }
    Ok(rows)
}

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    page.set_viewport(1280, 900)?;
    let mut rows = vec![card_bytes(page)?, card_ready(page)?, contrast(page)?];
    rows.extend(frames(page)?);
    rows.extend(heights(page)?);
    Ok(rows)
}
