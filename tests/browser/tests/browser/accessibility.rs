//! Accessibility by rule engines, by the accessibility tree and by measure.
//!
//! Invariant: a rule engine's silence is not enough: each number of the pay chart must stand in
//! the tree that screen readers get.

use crate::cases::Cases;
use crate::expect::{self, CLOSED_CHARTS, CORE};
use anyhow::{Context, Result, ensure};
use browser_tests::cdp::Theme;
use browser_tests::{Page, Site, audit, figures, tree};
use rolescope::model::{FigureKey, Statistic};

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("accessibility::axe finds nothing, light", |page| axe(page, Theme::Light));
    cases.chromium("accessibility::axe finds nothing, dark", |page| axe(page, Theme::Dark));
    cases.chromium("accessibility::axe finds nothing, forced colours", |page| axe(page, Theme::Forced));
    cases.chromium("accessibility::axe finds nothing in the open panels and the dialog", axe_open);
    cases.chromium("accessibility::IBM's engine finds nothing, light", |page| ibm(page, Theme::Light));
    cases.chromium("accessibility::IBM's engine finds nothing, dark", |page| ibm(page, Theme::Dark));
    cases.chromium("accessibility::every number of the pay chart is in the tree", numbers);
    cases.chromium("accessibility::headings are in order", headings);
    cases.chromium("accessibility::controls are 24 px large", targets);
    cases.chromium("accessibility::text in charts is 12 px at 360 px", chart_text);
    cases.chromium("accessibility::reduced motion stops all motion", motion);
}

/// One page of each view, of each kind of address, and what is no view.
const AUDITED: [&str; 20] = [
    "/",
    "/pay/",
    "/roles/front-end/work/",
    "/skills/",
    "/compare/front-end-vs-back-end/tools/",
    "/entry/",
    "/path/",
    "/questions/",
    "/all/",
    "/fit/",
    "/standing/",
    "/moves/",
    "/why/",
    "/roles/mobile/",
    "/place/de/pay/?experience=31%2B",
    "/chart/week-map/",
    "/moves/front-end-to-back-end/",
    "/embed/",
    "/method/",
    "/404.html",
];

fn settle(page: &Page, path: &str) -> Result<()> {
    if path == "/method/" || path == "/404.html" {
        Ok(())
    } else if path == "/embed/" {
        page.until_ready()
    } else {
        page.settled()
    }
}

fn axe(page: &Page, theme: Theme) -> Result<()> {
    let site = Site::plain()?;
    page.set_theme(theme)?;
    let mut faults = Vec::new();
    for width in [360, 1280] {
        page.set_viewport(width, 900)?;
        for path in AUDITED {
            page.open(&site.url(path))?;
            settle(page, path)?;
            if let Err(error) = audit::none(&audit::axe(page)?, &format!("{path} at {width} px")) {
                faults.push(format!("{error:#}"));
            }
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

fn axe_open(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    page.eval::<bool>("(document.querySelectorAll('details').forEach(d => d.open = true), true)")?;
    audit::none(&audit::axe(page)?, "/all/ with all panels open")?;
    page.eval::<bool>("(document.querySelector('main a.fig').click(), true)")?;
    page.until("the dialog is open", "document.querySelector('dialog#basis')?.open === true")?;
    audit::none(&audit::axe(page)?, "/all/ with the dialog open")?;
    // What stands on a view as one line is looked at opened, and the menu of a narrow page.
    page.set_viewport(360, 900)?;
    let _site = expect::live(page, "/pay/")?;
    for chart in CLOSED_CHARTS {
        page.click(&format!("[data-act=open][data-of={chart}]"))?;
        page.until(
            &format!("{chart} is drawn"),
            &format!("!!document.querySelector('figure[data-chart={chart}] table')"),
        )?;
    }
    page.settled()?;
    page.click("header button[popovertarget]")?;
    audit::none(&audit::axe(page)?, "/pay/ with its closed charts and the menu open")
}

/// The second engine, on one page of each view, in both themes and at both widths; the page of all sections, each of which
/// stands on a view too, at one width in each theme.
fn ibm(page: &Page, theme: Theme) -> Result<()> {
    let site = Site::plain()?;
    page.set_theme(theme)?;
    let mut faults = Vec::new();
    for path in expect::PAGES {
        page.open(&site.url(path))?;
        page.settled()?;
        // With the panels open: the engine takes fields in shut ones as seen, and their labels as hidden.
        page.eval::<bool>("(document.querySelectorAll('main details.panel').forEach(d => { d.open = true; }), true)")?;
        let is_whole = path == "/all/";
        for width in [360, 1280].into_iter().filter(|width| !is_whole || (*width == 360) == (theme == Theme::Light)) {
            page.set_viewport(width, 900)?;
            let findings = if is_whole { audit::ibm_in_parts(page)? } else { audit::ibm(page)? };
            if let Err(error) = audit::none(&findings, &format!("{path} at {width} px, its panels open")) {
                faults.push(format!("{error:#}"));
            }
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

/// The number as the page writes it.
fn written(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn numbers(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let dataset = figures::published()?;
    let nodes = tree::below(page, "[data-chart=\"pay-range\"] .drawing")?;
    let drawn = tree::spoken(&nodes);
    page.click("[data-chart=\"pay-range\"] details > summary")?;
    page.until("the table is open", "document.querySelector('[data-chart=\"pay-range\"] details').open")?;
    let table = tree::spoken(&tree::below(page, "[data-chart=\"pay-range\"]")?);
    for role in CORE {
        for statistic in [
            Statistic::N,
            Statistic::Mean,
            Statistic::P10,
            Statistic::P25,
            Statistic::P50,
            Statistic::P75,
            Statistic::P90,
            Statistic::MedianLow,
            Statistic::MedianHigh,
        ] {
            let name = format!("survey-2025/US/{role}/pay/{}", statistic.as_str());
            let key: FigureKey = name.parse()?;
            let value = written(dataset.figure(&key).with_context(|| format!("{name} is not in the dataset"))?.value);
            ensure!(table.contains(&value), "expected {name} ({value}) in the accessibility tree of the figure");
            ensure!(
                drawn.contains(&value),
                "expected {name} ({value}) in the accessibility tree of the drawing, found:\n{drawn:.600}"
            );
        }
    }
    Ok(())
}

fn headings(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    for path in AUDITED {
        page.open(&site.url(path))?;
        settle(page, path)?;
        let levels: Vec<u8> =
            page.eval("Array.from(document.querySelectorAll('h1,h2,h3,h4,h5,h6'), h => Number(h.localName[1]))")?;
        let tops = levels.iter().filter(|l| **l == 1).count();
        ensure!(
            tops == 1 && levels.first() == Some(&1),
            "{path}: expected one h1, first of all headings, found {levels:?}"
        );
        let mut last = 0;
        for level in levels {
            ensure!(level <= last + 1, "{path}: a heading of level {level} follows one of level {last}");
            last = level;
        }
    }
    Ok(())
}

fn targets(page: &Page) -> Result<()> {
    for width in [360, 1280] {
        page.set_viewport(width, 900)?;
        for path in ["/", "/all/", "/fit/", "/moves/"] {
            large_enough(page, path, width)?;
        }
    }
    Ok(())
}

fn large_enough(page: &Page, path: &str, width: u32) -> Result<()> {
    let _site = expect::live(page, path)?;
    page.eval::<bool>("(document.querySelectorAll('main details').forEach(d => d.open = true), true)")?;
    // A link within a sentence or a cell is text; a control is what changes the view. The label
    // of a tick box belongs to its target.
    let small: Vec<String> = page.eval(
            "Array.from(document.querySelectorAll('main button, main select, main summary, main input, main [data-add-role], main [data-place], main [data-act=view], main [data-act=open], header a, header button, .drawing'))
               .map(e => [e, (e.matches('input[type=checkbox], input[type=radio]') && e.closest('label') || e).getBoundingClientRect()])
               .filter(([e, r]) => r.width > 0 && (r.width < 24 || r.height < 24))
               .map(([e, r]) => `${e.outerHTML.slice(0, 80)} ${r.width.toFixed(1)}x${r.height.toFixed(1)}`)",
        )?;
    ensure!(
        small.is_empty(),
        "{path} at {width} px: expected controls of 24 px or more, found {} smaller: {:?}",
        small.len(),
        small.iter().take(8).collect::<Vec<_>>()
    );
    Ok(())
}

fn chart_text(page: &Page) -> Result<()> {
    for width in [360, 768, 1280] {
        page.set_viewport(width, 900)?;
        for path in ["/all/", "/fit/", "/standing/", "/moves/", "/why/"] {
            legible(page, path, width)?;
        }
    }
    Ok(())
}

fn legible(page: &Page, path: &str, width: u32) -> Result<()> {
    let _site = expect::live(page, path)?;
    // The size on the screen: the font's size times the scale of the drawing.
    let small: Vec<String> = page.eval(
            "Array.from(document.querySelectorAll('figure[data-chart] svg text')).filter(t => t.getClientRects().length > 0)
               .map(t => [t, parseFloat(getComputedStyle(t).fontSize) * (m => Math.hypot(m.a, m.b))(t.getScreenCTM())])
               .filter(([t, size]) => size < 11.99)
               .map(([t, size]) => `${t.closest('figure').dataset.chart} ${t.textContent.slice(0, 30)} ${size.toFixed(1)}`)",
        )?;
    ensure!(
        small.is_empty(),
        "{path} at {width} px: expected chart text of 12 px or more, found {:?}",
        small.iter().take(8).collect::<Vec<_>>()
    );
    Ok(())
}

fn motion(page: &Page) -> Result<()> {
    page.set_theme(Theme::Light)?;
    let _site = expect::live(page, "/")?;
    page.click("[data-role-chip=\"back-end\"] [data-act=remove]")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    let moving: usize =
        page.eval("document.getAnimations().filter(a => a.effect?.getComputedTiming().duration > 1).length")?;
    ensure!(moving == 0, "expected no motion for visitors who ask for less, found {moving} animations");
    Ok(())
}
