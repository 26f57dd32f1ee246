//! The looks of the element in any page: width, colours, fonts, styles that mean it ill.

use super::{clean, open, open_with, ready};
use crate::cases::Cases;
use anyhow::{Context, Result, ensure};
use browser_tests::{Look, Page, audit};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::looks::fits every width from 280 px", widths);
    cases.chromium("embed::looks::stays legible whatever colours the host gives", colours);
    cases.chromium("embed::looks::the host's styles do not reach in", hostile);
    cases.chromium("embed::looks::follows the theme that is asked for", themes);
    cases.chromium("embed::looks::the rule engine finds nothing", engine);
    cases.chromium("embed::looks::moves nothing of the host's where room is kept", still);
}

fn widths(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<div id=\"box\"><role-scope layout=\"page\" view=\"all\" id=\"a\"></role-scope></div>")?;
    ready(page, 1)?;
    for width in [280, 340, 500, 760, 1000] {
        page.eval::<Value>(&format!("void (box.style.width = '{width}px')"))?;
        // The tabs of the views scroll in their row.
        let wide: Vec<String> = page.eval(
            "(edge => inside('a', '.main *')
               .filter(e => !e.closest('.hidden, svg, .tabs > *') && e.getClientRects().length && e.getBoundingClientRect().right > edge + 1)
               .map(e => `${e.localName}.${e.className} ${Math.round(e.getBoundingClientRect().right - edge)}`).slice(0, 5))
             ($('a').getBoundingClientRect().right)",
        )?;
        ensure!(wide.is_empty(), "at {width} px these leave the element: {wide:?}");
    }
    clean(page)
}

fn colours(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<main><h1>Careers</h1><role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\" roles=\"front-end back-end full-stack mobile qa-test\"></role-scope></main>",
    )?;
    ready(page, 1)?;
    let given = [
        ("light", "#ffff00", "#eeeeee", ""),
        ("dark", "#000080", "#111111", ""),
        ("light", "rgb(250 250 250)", "hsl(60 100% 90%)", "#101010"),
        ("dark", "gold", "oklch(0.2 0.1 200)", "#ffffff"),
        ("auto", "url(x)", "expression(alert(1))", "transparent"),
    ];
    for (at, (theme, accent, series, ground)) in given.into_iter().enumerate() {
        page.eval_with::<Value>(
            "void (([theme, accent, series, ground]) => {
               a.style.cssText = '';
               for (const [name, value] of [['accent', accent], ['series-1', series], ['series-2', series], ['fg', series], ['bg', ground]])
                 if (value) a.style.setProperty('--rs-' + name, value);
               a.theme = theme;
               a.refresh();
             })(arguments[0])",
            vec![serde_json::json!([theme, accent, series, ground])],
        )?;
        // Figures that are there already may be of the next drawing, which nobody sees yet.
        ready(page, at + 2)?;
        let low: Vec<String> = page.eval(LOW)?;
        ensure!(low.is_empty(), "{theme}, {accent}, {series}, {ground}: below 4.5:1: {low:?}");
        let findings = audit::axe(page)?;
        audit::none(&findings, &format!("{theme}, {accent}, {series}, {ground}"))?;
    }
    clean(page)
}

/// Texts inside the element whose contrast to the ground is below 4.5:1, drawings included.
const LOW: &str = "(() => {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = colour => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1); return [...paint.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
  const ground = e => { for (let at = e; at; at = at.parentElement) { const c = rgb(getComputedStyle(at).backgroundColor); if (c[3] > 250) return c; } };
  const low = [];
  for (const e of inside('a', '.main *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.getClientRects().length || e.closest('.hidden, :disabled, option, .nothing')) continue;
    const style = getComputedStyle(e);
    const [x, y] = [light(rgb(e.ownerSVGElement ? style.fill : style.color)), light(ground(e.ownerSVGElement?.parentElement ?? e))].sort((a, b) => b - a);
    const ratio = (x + .05) / (y + .05);
    if (ratio < 4.45) low.push(`${ratio.toFixed(2)} ${e.localName}.${e.getAttribute('class')} ${e.textContent.slice(0, 30)}`);
  }
  return low.slice(0, 6);
})()";

const HOSTILE: &str = "html { font-size: 62.5%; }
* { box-sizing: content-box !important; font: italic 30px/3 cursive !important; color: #f0f !important; background: #ff0 !important;
    margin: 13px !important; text-transform: uppercase !important; letter-spacing: .3em !important; text-indent: 40px !important;
    word-spacing: 2em !important; text-align: right !important; border: 3px dotted red !important; list-style: square !important; }
p, table, svg, button, input, div > span { display: none !important; }";

fn hostile(page: &Page) -> Result<()> {
    let look = "[...inside('a', 'h2, p, td, button, text, .main')].slice(0, 400).map(e => (s =>
        [e.localName, s.fontSize, s.fontStyle, s.color, s.fill, s.textTransform, s.letterSpacing, s.wordSpacing, s.display, s.textIndent].join())(getComputedStyle(e)))";
    let body = "<div id=\"box\"><role-scope layout=\"page\" view=\"all\" id=\"a\" theme=\"light\" sections=\"pay\"></role-scope></div>";
    let (_site, _host) = open(page, body)?;
    ready(page, 1)?;
    let plain: Vec<String> = page.eval(look)?;
    let files = vec![("/hostile.css", "text/css; charset=utf-8", HOSTILE.into())];
    let head = "<link rel=\"stylesheet\" href=\"/hostile.css\">".to_owned();
    // The host's own style sheet comes from the host.
    let (_site, _host) = open_with(page, body, Look { head, files, own_style: true, ..Look::default() })?;
    ready(page, 1)?;
    let styled: bool = page.eval("getComputedStyle(box).marginTop === '13px'")?;
    ensure!(styled, "expected the host's styles to hold on the host's page");
    let now: Vec<String> = page.eval(look)?;
    let other = plain.iter().zip(&now).find(|(before, after)| before != after);
    ensure!(other.is_none() && plain.len() == now.len(), "the host's styles reached in: {other:?}");
    clean(page)
}

fn themes(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" theme=\"light\" sections=\"pay\"></role-scope><role-scope layout=\"page\" view=\"all\" id=\"b\" theme=\"dark\" sections=\"pay\"></role-scope>
         <div id=\"box\"><role-scope layout=\"page\" view=\"all\" id=\"c\" theme=\"host\" sections=\"pay\"></role-scope></div>",
    )?;
    page.eval::<Value>("void (box.style.colorScheme = 'dark', box.style.fontFamily = 'monospace')")?;
    ready(page, 3)?;
    let (light, dark, host, font): (String, String, String, String) = page.eval(
        "(of => [of('a').backgroundColor, of('b').backgroundColor, of('c').backgroundColor, of('c').fontFamily])
         (id => getComputedStyle(inside(id, '.main')[0]))",
    )?;
    ensure!(
        light == "rgb(251, 250, 247)" && dark == "rgb(20, 22, 26)",
        "expected light and dark paper, found {light} and {dark}"
    );
    ensure!(host == dark && font == "monospace", "expected the host's scheme and font, found {host} and {font}");
    clean(page)
}

fn engine(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<main><h1>Careers</h1><role-scope layout=\"page\" view=\"all\" id=\"a\"></role-scope><role-scope id=\"b\" theme=\"dark\" sections=\"my-week\"></role-scope></main>",
    )?;
    ready(page, 2)?;
    audit::none(&audit::axe(page)?, "a host's page").context("axe")?;
    clean(page)
}

fn still(page: &Page) -> Result<()> {
    let head = "<link rel=\"stylesheet\" href=\"/room.css\">".to_owned();
    let files = vec![(
        "/room.css",
        "text/css; charset=utf-8",
        b"role-scope { display: block; height: 700px; overflow: auto }".to_vec(),
    )];
    page.before_each_page(
        "window.shift = 0; new PerformanceObserver(l => l.getEntries().forEach(e => shift += e.value)).observe({ type: 'layout-shift', buffered: true });",
    )?;
    let body = "<h1>Careers</h1><role-scope layout=\"page\" view=\"all\" id=\"a\"><p>Fallback</p></role-scope><p>What follows</p>";
    let (_site, _host) = open_with(page, body, Look { head, files, own_style: true, ..Look::default() })?;
    ready(page, 1)?;
    page.eval_async::<Value>("requestAnimationFrame(() => setTimeout(arguments[0], 0))", Vec::new())?;
    let shift: f64 = page.eval("shift")?;
    ensure!(shift == 0.0, "expected no shift of the host's page, found {shift}");
    clean(page)
}
