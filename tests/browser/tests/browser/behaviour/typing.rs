//! Typing while what depends on it is drawn.
//!
//! Invariant: the program sets no text in the field that has the keyboard. A text that it sets is no longer told as the
//! visitor's change, and letters that came meanwhile would be lost.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Result, ensure};
use browser_tests::{Key, Page};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("typing::a number that much is worked out from", number);
    cases.every("typing::a long text", long_text);
    cases.every("typing::a search", search);
}

/// Notes each other text that a script sets in the field that has the keyboard, and each change that the field tells.
const WATCH: &str = "(() => {
    window.noted = { set: [], changes: [] };
    for (const kind of [HTMLInputElement, HTMLTextAreaElement]) {
      const value = Object.getOwnPropertyDescriptor(kind.prototype, 'value');
      Object.defineProperty(kind.prototype, 'value', {
        get: value.get,
        set(text) {
          const held = value.get.call(this);
          if (this === document.activeElement && text !== held) noted.set.push(`${text} over ${held}`);
          value.set.call(this, text);
        },
      });
    }
    addEventListener('change', event => noted.changes.push(event.target.value), true);
    return true;
  })()";

/// Types into a field and leaves it; then nobody else has set its text, it holds all of it, and its change was told once.
fn type_whole(page: &Page, field: &str, text: &str) -> Result<()> {
    page.eval::<bool>(WATCH)?;
    expect::retype(page, field, text)?;
    page.settled()?;
    let held: String = page.eval_with("document.querySelector(arguments[0]).value", vec![json!(field)])?;
    ensure!(held == text, "expected {text:?} in {field}, found {held:?}");
    page.press(Key::Tab)?;
    page.until("the change is told", "noted.changes.length > 0 || noted.changes")?;
    page.settled()?;
    let set: Vec<String> = page.eval("noted.set")?;
    ensure!(set.is_empty(), "expected nothing set in {field} while it is typed into, found {set:?}");
    let changes: Vec<String> = page.eval("noted.changes")?;
    ensure!(changes == [text], "expected one change of {field} to {text:?}, found {changes:?}");
    Ok(())
}

fn number(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/path-fan/")?;
    type_whole(page, "#field-seed", "4217")?;
    page.until("the seed is in the link", "location.search.includes('seed=4217') || location.search")
}

fn long_text(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/fit/")?;
    type_whole(page, TEXT, "React, some PostgreSQL")?;
    page.until("skills are recognised", "/PostgreSQL/.test(document.querySelector('main').innerText) || 'none'")
}

/// The field for a text in which skills and tools are recognised.
const TEXT: &str = "main textarea";

fn search(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    page.click("#add-role > summary")?;
    page.settled()?;
    page.eval::<bool>(WATCH)?;
    expect::retype(page, "#find-role", "engineer")?;
    page.settled()?;
    let set: Vec<String> = page.eval("noted.set")?;
    ensure!(set.is_empty(), "expected nothing set in the search while it is typed into, found {set:?}");
    let held: String = page.eval("document.querySelector('#find-role').value")?;
    ensure!(held == "engineer", "expected the search as it was typed, found {held:?}");
    Ok(())
}
