//! The pseudo-locales: every word of the interface comes from the catalogue, and the layout
//! assumes no direction.
//!
//! Invariant: text without brackets is text of the published dataset, or a figure.

use crate::behaviour::not_wider;
use crate::cases::Cases;
use crate::expect;
use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Site, site};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("pseudo::controls and headings come from the catalogue", catalogue);
    cases.chromium("pseudo::right to left", right_to_left);
    cases.chromium("pseudo::an unknown language falls back to English", unknown);
}

/// Words of controls and headings that bear no brackets and are not figures.
const BARE: &str = "(() => {
    const bare = [];
    const parts = 'h1, h2, h3, h4, button, label, summary, legend, option, caption, thead th, figcaption';
    for (const part of document.querySelectorAll('main :is(' + parts + ')')) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      let whole = '';
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const inside = node.parentElement.closest('data, option');
        if (inside && inside !== part) continue;
        whole += node.data;
      }
      whole = whole.replace(/\\s+/g, ' ').trim();
      // Brackets may open and close in different nodes of one message, and hold other messages.
      let outside = whole;
      for (let inner = ''; inner !== outside;) {
        inner = outside;
        outside = inner.replace(/⟦[^⟦⟧]*⟧/g, '');
      }
      if (/\\p{L}{3,}/u.test(outside)) bare.push([part.localName, outside.trim()]);
    }
    return bare;
  })()";

/// Letters and digits alone: brackets, dashes and case of what surrounds a name do not matter.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Forms of files: proper names, the same in every language.
const FORMS: [&str; 5] = ["SVG", "PNG", "CSV", "JSON", "Markdown"];

/// Every text of the published dataset.
fn words_of_data() -> Result<BTreeSet<String>> {
    let file = site::dist().join("data").join("rolescope.json");
    let mut open: Vec<Value> = vec![serde_json::from_str(&fs::read_to_string(&file)?)?];
    let mut words = BTreeSet::new();
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) => {
                words.insert(folded(&text));
            }
            Value::Array(items) => open.extend(items),
            Value::Object(fields) => open.extend(fields.into_iter().map(|(_, field)| field)),
            _ => {}
        }
    }
    Ok(words)
}

fn catalogue(page: &Page) -> Result<()> {
    // All that stands in the comparison, and the pages that have words of their own.
    for (path, least) in [("/all/", 40), ("/", 40), ("/fit/", 30), ("/moves/", 30), ("/why/", 30)] {
        words(page, path, least).with_context(|| path.to_owned())?;
    }
    Ok(())
}

fn words(page: &Page, path: &str, least: usize) -> Result<()> {
    let _site = expect::live(page, &format!("{path}?lang=en-XA"))?;
    let brackets: usize = page.eval("(document.querySelector('main').textContent.match(/⟦/g) ?? []).length")?;
    ensure!(brackets > least, "expected the interface in the pseudo-locale, found {brackets} bracketed texts");
    let data = words_of_data()?;
    // Several texts of the data may stand in a list.
    let is_data = |text: &str| {
        data.contains(&folded(text))
            || text.split(',').map(folded).all(|piece| piece.trim().is_empty() || data.contains(&piece))
    };
    let found: Vec<(String, String)> = page.eval(BARE)?;
    let bare: Vec<_> = found
        .into_iter()
        .filter(|(part, text)| !(is_data(text) || (part == "button" && FORMS.contains(&text.as_str()))))
        .collect();
    let first: Vec<_> = bare.iter().take(15).collect();
    ensure!(
        bare.is_empty(),
        "expected every word of the interface from the catalogue, {} are not: {first:?}",
        bare.len()
    );
    let lang: String = page.eval("document.documentElement.lang")?;
    ensure!(lang == "en-XA", "expected the language en-XA on the page, found {lang}");
    Ok(())
}

fn right_to_left(page: &Page) -> Result<()> {
    for width in [360, 1280] {
        page.set_viewport(width, 900)?;
        for path in ["/", "/all/", "/fit/"] {
            mirrored(page, path, width)?;
        }
    }
    Ok(())
}

fn mirrored(page: &Page, path: &str, width: u32) -> Result<()> {
    let _site = expect::live(page, &format!("{path}?lang=ar-XB"))?;
    let direction: String = page.eval("getComputedStyle(document.querySelector('main')).direction")?;
    ensure!(direction == "rtl", "expected the page from right to left, found {direction}");
    let dir: String = page.eval("document.documentElement.dir")?;
    ensure!(dir == "rtl", "expected dir=rtl on the page, found {dir:?}");
    not_wider(page, &format!("{path}?lang=ar-XB at {width} px"))
}

fn unknown(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.open(&site.url("/?lang=tlh"))?;
    page.settled()?;
    let lang: String = page.eval("document.documentElement.lang")?;
    ensure!(lang == "en", "expected English, found {lang}");
    Ok(())
}
