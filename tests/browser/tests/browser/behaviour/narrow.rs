//! Narrow screens: two roles at a time, each replaceable, and nothing wider than the screen.
//!
//! Invariant: the page never scrolls sideways, whatever the width.

use crate::cases::Cases;
use crate::expect::{self, PAGES};
use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Site};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("narrow::two roles at 360 px, each replaceable", pair);
    cases.every("narrow::nothing wider than 360 px", at_360);
    cases.chromium("narrow::nothing wider than 280 px, and up to 1280", widths);
}

/// The columns of the table at a glance that can be seen.
const COLUMNS: &str =
    "Array.from(document.querySelector('#glance table:has(thead [data-col])').querySelectorAll('thead [data-col]'))
    .filter(c => c.getClientRects().length > 0).map(c => c.dataset.col)";

fn pair(page: &Page) -> Result<()> {
    page.set_width(360)?;
    let _site = expect::live(page, "/")?;
    let columns: Vec<String> = page.eval(COLUMNS)?;
    ensure!(columns.len() == 2, "expected two roles at 360 px, found the columns {columns:?}");
    let (left, right): (String, String) =
        page.eval("[document.querySelector('select#left').value, document.querySelector('select#right').value]")?;
    ensure!(left != right, "expected two different roles, found {left} twice");
    let third: Option<String> = page.eval(
        "Array.from(document.querySelector('select#right').options, o => o.value)
           .find(v => v !== document.querySelector('select#left').value && v !== document.querySelector('select#right').value)",
    )?;
    let third = third.context("expected a third role to choose on the right")?;
    page.choose("select#right", &third)?;
    let before = serde_json::json!(columns);
    page.until("the right column is another", &format!("JSON.stringify({COLUMNS}) !== JSON.stringify({before})"))?;
    page.settled()?;
    let after: Vec<String> = page.eval(COLUMNS)?;
    ensure!(after.len() == 2, "expected two roles after the choice, found {after:?}");
    page.choose("select#left", &right)?;
    page.until(
        "the left column is another",
        &format!("JSON.stringify({COLUMNS}) !== JSON.stringify({})", serde_json::json!(after)),
    )
}

/// Finds the elements that stand out to the side, if the page scrolls sideways.
const WIDER: &str = "(root => root.scrollWidth <= root.clientWidth ? [] :
    [`${root.scrollWidth} px in ${root.clientWidth}`].concat(Array.from(document.querySelectorAll('body *'))
      .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 6)
      .map(e => `${e.localName}#${e.id}.${e.className?.baseVal ?? e.className}`)))(document.documentElement)";

pub(crate) fn not_wider(page: &Page, path: &str) -> Result<()> {
    let wider: Vec<String> = page.eval(WIDER)?;
    ensure!(wider.is_empty(), "{path}: expected no sideways scroll, found {wider:?}");
    Ok(())
}

fn at_360(page: &Page) -> Result<()> {
    page.set_width(360)?;
    let site = Site::plain()?;
    for path in PAGES {
        page.open(&site.url(path))?;
        page.settled().with_context(|| path.to_owned())?;
        let width: u32 = page.eval("innerWidth")?;
        ensure!(width == 360, "expected a page 360 px wide, found {width}");
        not_wider(page, path)?;
    }
    Ok(())
}

fn widths(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    for width in [280, 320, 414, 600, 721, 768, 900, 1024, 1280] {
        page.set_viewport(width, 800)?;
        for path in PAGES.into_iter().chain([
            "/embed/",
            "/method/",
            "/404.html",
            "/pay/",
            "/skills/",
            "/entry/",
            "/moves/",
            "/?roles=front-end,back-end,full-stack,mobile,devops",
            "/all/?roles=front-end,back-end,full-stack,mobile,devops",
        ]) {
            page.open(&site.url(path))?;
            if !["/embed/", "/method/", "/404.html"].contains(&path) {
                page.settled()?;
            }
            not_wider(page, &format!("{path} at {width} px"))?;
        }
    }
    Ok(())
}
