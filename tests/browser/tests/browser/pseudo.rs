//! The pseudo-locales: every word of the interface comes from the catalogue, and the layout
//! assumes no direction.
//!
//! Invariant: text without brackets is data, and is marked so (`data-prose`) or is a figure.

use crate::behaviour::not_wider;
use crate::cases::Cases;
use crate::expect;
use anyhow::{Result, ensure};
use browser_tests::{Page, Site};

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("pseudo::controls and headings come from the catalogue", catalogue);
    cases.chromium("pseudo::right to left", right_to_left);
    cases.chromium("pseudo::an unknown language falls back to English", unknown);
}

/// Words of controls and headings that bear no brackets. Names from the data (roles, places,
/// sources, tools) stand in marked elements or in figures.
const BARE: &str = "(() => {
    const bare = [];
    const parts = 'h1, h2, h3, h4, button, label, summary, legend, select > option:not([data-prose]), caption, thead th, figcaption';
    for (const part of document.querySelectorAll('main :is(' + parts + ')')) {
      if (part.closest('[data-prose]')) continue;
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      let whole = '';
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement.closest('[data-prose], data')) continue;
        whole += node.data;
      }
      whole = whole.replace(/\\s+/g, ' ').trim();
      // Brackets may open and close in different nodes of one message.
      const outside = whole.replace(/⟦[^⟦⟧]*⟧/g, '').replace(/⟦[^⟦⟧]*⟧/g, '');
      if (/\\p{L}{3,}/u.test(outside)) bare.push(part.localName + ': ' + outside.trim().slice(0, 60));
    }
    return bare;
  })()";

fn catalogue(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/?lang=en-XA")?;
    let brackets: usize = page.eval("(document.querySelector('main').textContent.match(/⟦/g) ?? []).length")?;
    ensure!(brackets > 40, "expected the interface in the pseudo-locale, found {brackets} bracketed texts");
    let bare: Vec<String> = page.eval(BARE)?;
    ensure!(
        bare.is_empty(),
        "expected every word of the interface from the catalogue, {} are not: {:?}",
        bare.len(),
        bare.iter().take(15).collect::<Vec<_>>()
    );
    let lang: String = page.eval("document.documentElement.lang")?;
    ensure!(lang == "en-XA", "expected the language en-XA on the page, found {lang}");
    Ok(())
}

fn right_to_left(page: &Page) -> Result<()> {
    for width in [360, 1280] {
        page.set_viewport(width, 900)?;
        let _site = expect::live(page, "/?lang=ar-XB")?;
        let direction: String = page.eval("getComputedStyle(document.querySelector('main')).direction")?;
        ensure!(direction == "rtl", "expected the page from right to left, found {direction}");
        let dir: String = page.eval("document.documentElement.dir")?;
        ensure!(dir == "rtl", "expected dir=rtl on the page, found {dir:?}");
        not_wider(page, &format!("/?lang=ar-XB at {width} px"))?;
    }
    Ok(())
}

fn unknown(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.open(&site.url("/?lang=tlh"))?;
    page.until_ready()?;
    let lang: String = page.eval("document.documentElement.lang")?;
    ensure!(lang == "en", "expected English, found {lang}");
    Ok(())
}
