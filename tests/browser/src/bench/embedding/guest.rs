//! The price of the guest for a host's page: shift, bytes, paints, blocked time.
//!
//! Invariant: pages with elements and without are loaded in turns and are else the same.

use super::{Row, Sample, at_most, gauged, none, styled};
use crate::host::{self, Host, Look};
use crate::page::Page;
use crate::site::{Act, Fault, Site};
use anyhow::Result;

/// Rounds of the comparison with a page without elements; each loads both.
const ROUNDS: usize = 10;

const BEFORE: &str = "<h1>Careers</h1><p>We are looking for people who build.</p>";
const FALLBACK: &str = "<p id=\"f\"><a href=\"/roles\">Front end and back end compared</a></p>";

/// A page of text, much longer than what is near the window.
fn article() -> String {
    let line = "Whoever joins us finds a team that reviews what it writes and writes down what it decides. ";
    let paragraph = format!("<p>{}</p>", line.repeat(12));
    format!("{BEFORE}{}", paragraph.repeat(50))
}

/// The shift of a page until nothing moves any more; `act` goes where the visitor goes.
fn shift(page: &Page, body: &str, look: Look, act: &str) -> Result<f64> {
    let (_site, _host) = host::open(page, body, gauged(look))?;
    page.until("the element is known", "customElements.get('role-scope') !== undefined")?;
    page.eval::<()>(&format!("({act}, null)"))?;
    host::ready(page, 1)?;
    page.eval_async::<()>("still(10, () => shift + scrollY).then(() => arguments[0](null))", Vec::new())?;
    page.eval("shift")
}

/// Largest paint, time blocked by tasks of more than 50 ms, answers from our site and their bytes as they were sent.
const PAID: &str = "const done = arguments[0];
    let largest = 0, blocked = 0;
    new PerformanceObserver(l => l.getEntries().forEach(e => { largest = e.startTime; })).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver(l => l.getEntries().forEach(e => { blocked += e.duration - 50; })).observe({ type: 'longtask', buffered: true });
    const ours = performance.getEntriesByType('resource').filter(e => !e.name.startsWith(location.origin));
    requestAnimationFrame(() => requestAnimationFrame(() =>
      done([largest, blocked, ours.length, ours.reduce((sum, e) => sum + e.encodedBodySize, 0)])));";

type Paid = (f64, f64, f64, f64);

fn paid(page: &Page, host: &Host, known: &str) -> Result<Paid> {
    page.open("about:blank")?;
    page.open(&host.url())?;
    page.until("the page is there", &format!("document.readyState === 'complete' && {known}"))?;
    page.until("something is painted", "performance.getEntriesByName('first-contentful-paint').length > 0")?;
    page.eval_async(PAID, Vec::new())
}

/// Pages with twenty elements far down, and without.
fn lazy(page: &Page) -> Result<Vec<Row>> {
    // What another origin sends may not be weighed unless that allows it.
    let site = Site::with(vec![Fault::new("*", Act::Header("Timing-Allow-Origin".to_owned(), "*".to_owned()))])?;
    let element = format!(
        "<role-scope layout=\"page\" view=\"all\" loading=\"lazy\">{}</role-scope>",
        FALLBACK.replace(" id=\"f\"", "")
    );
    let body = format!("{}{}", article(), element.repeat(20));
    let with = Host::new(&site, &body, &Look { head: host::SCRIPT.to_owned(), ..Look::default() })?;
    let without = Host::new(&site, &article(), &Look::default())?;
    let is_defined = "customElements.get('role-scope') !== undefined";
    page.set_cache(false)?;
    page.set_cpu(4)?;
    paid(page, &with, is_defined)?;
    paid(page, &without, "true")?;
    let mut turns: Vec<(Paid, Paid)> = Vec::new();
    for round in 0..ROUNDS {
        // Who goes first takes turns too.
        let first = (round % 2 == 0).then(|| paid(page, &with, is_defined)).transpose()?;
        let other = paid(page, &without, "true")?;
        turns.push((first.map_or_else(|| paid(page, &with, is_defined), Ok)?, other));
    }
    page.set_cpu(1)?;
    page.set_cache(true)?;
    let later = |of: fn(&Paid) -> f64| turns.iter().map(|(on, off)| of(on) - of(off)).collect::<Sample>();
    let most = |of: fn(&Paid) -> f64| turns.iter().map(|(on, _)| of(on)).fold(0.0, f64::max);
    let (paint, blocked) = (later(|paid| paid.0), later(|paid| paid.1));
    let (low, high) = paint.median_interval();
    Ok(vec![
        at_most("20 lazy elements before scrolling, answers", most(|paid| paid.2), "answers", "<= 1", 1.0),
        at_most("20 lazy elements before scrolling, bytes", most(|paid| paid.3), "bytes", "<= 3072", 3072.0),
        Row::new("20 lazy elements, largest paint later by, 4x CPU", paint.median(), "ms", "0"),
        Row::new("20 lazy elements, largest paint later by, 95 % from", low, "ms", ""),
        Row::new("20 lazy elements, largest paint later by, 95 % to", high, "ms", ""),
        Row::new("20 lazy elements, more time blocked, 4x CPU", blocked.median(), "ms", "<= 50"),
    ])
}

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    page.set_viewport(1280, 900)?;
    let after = format!("<h2>Where we are</h2>{}", article());
    let element = |more: &str| {
        format!("{BEFORE}<role-scope layout=\"page\" view=\"all\" id=\"a\" {more}>{FALLBACK}</role-scope>{after}")
    };
    let room = styled("role-scope { display: block; block-size: 700px }");
    let kept = shift(page, &element("height-mode=\"fill\""), room, "0")?;
    let least = styled("role-scope { display: block; min-block-size: 600px }");
    let least = shift(page, &element(""), least, "0")?;
    let none_kept = shift(page, &element(""), Look::default(), "0")?;
    let far = format!(
        "{}<role-scope layout=\"page\" view=\"all\" id=\"a\" loading=\"lazy\">{FALLBACK}</role-scope>{after}",
        article()
    );
    // Two or three screens a second: somebody who looks for it.
    let down = "(function down() { scrollBy(0, 40); if ($('a').getBoundingClientRect().top > 400) requestAnimationFrame(down); })()";
    let read = shift(page, &far, Look::default(), down)?;
    let mut rows = vec![
        none("layout shift of the host, room kept", kept, ""),
        Row::new("layout shift of the host, 600 px kept, higher when ready", least, "", "0"),
        Row::new("layout shift of the host, no room kept, in sight", none_kept, "", "<= 0.02"),
        Row::new("layout shift of the host, no room kept, scrolled to", read, "", "<= 0.02"),
    ];
    rows.extend(lazy(page)?);
    Ok(rows)
}
