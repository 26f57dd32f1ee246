//! The bar that stays in sight: chips, the visitor's situation, tabs.
//!
//! Invariant: it is low, it says which view is shown, and it hides nothing that the keyboard is at.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Result, ensure};
use browser_tests::{Key, Page, Site};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("bar::it is low on a narrow page, and stays in sight", bar);
    cases.chromium("bar::it never hides what has the focus", focus_in_sight);
}

/// Bottom and height of the bar, in px: from the chips to the tabs.
const BAR: &str = "((bar, tabs) => [bar.getBoundingClientRect().top, tabs.getBoundingClientRect().bottom])
    (document.querySelector('[data-role-chip]').closest('.bar'), document.querySelector('#tab-overview').closest('nav'))";

fn bar(page: &Page) -> Result<()> {
    page.set_width(360)?;
    let site = Site::plain()?;
    for path in
        ["/", "/pay/", "/fit/", "/place/de/", "/?roles=front-end,back-end,full-stack,mobile,devops&experience=6-10"]
    {
        page.open(&site.url(path))?;
        page.settled()?;
        let [top, bottom]: [f64; 2] = page.eval(BAR)?;
        ensure!(bottom - top <= 132.0, "{path}: expected a bar of 132 px or less, found {} px", bottom - top);
        page.eval::<bool>("(scrollTo(0, 900), true)")?;
        page.until("the page is scrolled", "scrollY > 300 || scrollY")?;
        let [top, bottom]: [f64; 2] = page.eval(BAR)?;
        ensure!(top.abs() < 2.0 && bottom <= 134.0, "{path}: expected the bar in sight, found it at {top} to {bottom}");
        // What does not fit scrolls inside the bar: the current tab is in sight.
        let hidden: bool = page.eval(
            "(r => !!r && (r.left < -1 || r.right > innerWidth + 1))
             (document.querySelector('main nav a[id^=tab-][aria-current]')?.getBoundingClientRect())",
        )?;
        ensure!(!hidden, "{path}: expected the current tab in sight");
    }
    Ok(())
}

/// Finds a focused element that is not in sight: under the bar, or outside of the window.
const HIDDEN: &str = "(e => {
    if (!e || e === document.body) return '';
    const r = e.getBoundingClientRect();
    const bar = document.querySelector('#tab-overview').closest('.bar');
    const below = e.closest('.bar') || e.closest('header') ? 0 : bar.getBoundingClientRect().bottom;
    const top = Math.max(r.top, 0), bottom = Math.min(r.bottom, innerHeight);
    const name = `${e.localName}#${e.id} ${(e.textContent ?? '').trim().slice(0, 30)} at ${r.top.toFixed()}-${r.bottom.toFixed()}, the bar ends at ${below.toFixed()}`;
    // At least a part of it is in sight, and its upper edge is not under the bar unless it is higher than the window.
    if (bottom - top < Math.min(r.height, 12)) return name;
    return r.top < below - 1 && r.height < innerHeight - below ? name : '';
  })(document.activeElement)";

fn focus_in_sight(page: &Page) -> Result<()> {
    for (width, height) in [(1280, 800), (360, 740)] {
        page.set_viewport(width, height)?;
        let _site = expect::live(page, "/pay/")?;
        for back in [false, true] {
            let (mut passed, mut faults) = (0, Vec::new());
            let end = "document.activeElement === document.body || !!document.activeElement?.closest('footer')";
            let start = "!!document.activeElement?.closest('header')";
            page.eval::<bool>(if back {
                "(Array.from(document.querySelectorAll('footer a')).at(-1).focus(), true)"
            } else {
                "(document.querySelector('header a').focus(), scrollTo(0, 0), true)"
            })?;
            while passed < 500 {
                if back {
                    page.press_with(Key::Shift, Key::Tab)?
                } else {
                    page.press(Key::Tab)?
                }
                passed += 1;
                let hidden: String = page.eval(HIDDEN)?;
                faults.extend((!hidden.is_empty()).then_some(hidden));
                if passed > 3 && page.eval::<bool>(if back { start } else { end })? {
                    break;
                }
            }
            ensure!((20..500).contains(&passed), "expected that Tab passes the page, it passed {passed} stops");
            ensure!(
                faults.is_empty(),
                "{width} px, back {back}: {} of {passed} stops are hidden: {:#?}",
                faults.len(),
                faults.iter().take(8).collect::<Vec<_>>()
            );
        }
    }
    Ok(())
}
