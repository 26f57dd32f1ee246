//! Keys: what the element uses is its own, all others are the page's.
//!
//! Invariant: one key does one thing.

use super::{clean, open, ready};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::{Key, Page};
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::keys::Escape closes one thing at a time", escape);
    cases.every("embed::keys::letters in a field are no shortcuts of the page", letters);
    cases.every("embed::keys::what is not used is the page's", others);
}

/// Keeps the keys that reach the page.
const HEAR: &str = "void (window.heard = [], ['keydown', 'keypress', 'keyup'].forEach(type => document.addEventListener(type, e => heard.push(`${type} ${e.key}`))))";

fn heard(page: &Page) -> Result<Vec<String>> {
    page.eval("heard.splice(0)")
}

const OPEN: &str = "inside('a', 'dialog').some(d => d.open || d.matches(':popover-open'))";

fn escape(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<dialog id=\"modal\"><button id=\"first\">First</button><role-scope id=\"a\" chart=\"pay-range\"></role-scope></dialog>",
    )?;
    page.eval::<Value>("modal.showModal()")?;
    ready(page, 1)?;
    page.eval::<Value>(HEAR)?;
    page.eval::<Value>(
        "(link => (link.closest('details')?.setAttribute('open', ''), link.focus()))(inside('a', 'a.fig')[0])",
    )?;
    page.press(Key::Enter)?;
    page.until("the basis is open", OPEN)?;
    heard(page)?;
    page.press(Key::Escape)?;
    page.until("the basis is shut", &format!("!({OPEN})"))?;
    ensure!(page.eval::<bool>("modal.open")?, "expected the page's own dialog to stay open");
    let keys = heard(page)?;
    ensure!(keys.is_empty(), "expected a used key to stay inside, found {keys:?}");
    page.until("the focus is back on the figure", "$('a').shadowRoot.activeElement?.matches('a.fig') ?? false")?;
    page.press(Key::Escape)?;
    page.until("the page's own dialog is shut by the next", "!modal.open")?;
    // A drawing that is visited is left first.
    page.eval::<Value>("(modal.showModal(), inside('a', '.drawing')[0].focus())")?;
    page.press(Key::Right)?;
    page.until("a figure is visited", "inside('a', '.ring').length > 0")?;
    page.press(Key::Escape)?;
    page.until("it is left", "inside('a', '.ring').length === 0")?;
    ensure!(page.eval::<bool>("modal.open")?, "expected the page's own dialog to stay open while a drawing is left");
    clean(page)
}

fn letters(page: &Page) -> Result<()> {
    let (_site, _host) =
        open(page, "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"></role-scope>")?;
    ready(page, 1)?;
    page.eval::<Value>(HEAR)?;
    page.eval::<Value>("(field => (field.closest('details')?.setAttribute('open', ''), field.focus()))(inside('a', 'input[type=search]')[0])")?;
    page.keys("sk/ ")?;
    page.press(Key::Left)?;
    page.until("the letters are in the field", "inside('a', 'input[type=search]')[0].value === 'sk/ '")?;
    let keys = heard(page)?;
    ensure!(keys.is_empty(), "expected no key of a field to reach the page, found {keys:?}");
    page.eval::<Value>("inside('a', 'select')[0].focus()")?;
    page.keys("k")?;
    let keys = heard(page)?;
    ensure!(keys.is_empty(), "expected no key of a choice to reach the page, found {keys:?}");
    clean(page)
}

fn others(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"><p slot=\"footer\"><input id=\"own\"></p></role-scope>",
    )?;
    ready(page, 1)?;
    page.eval::<Value>(HEAR)?;
    page.eval::<Value>("inside('a', '.drawing')[0].focus()")?;
    page.keys("s")?;
    page.press(Key::Escape)?;
    let keys = heard(page)?;
    for wanted in ["keydown s", "keyup s", "keydown Escape"] {
        ensure!(keys.iter().any(|key| key == wanted), "expected {wanted} to reach the page, found {keys:?}");
    }
    // What stands in a slot is the page's own.
    page.eval::<Value>("own.focus()")?;
    page.keys("s")?;
    let keys = heard(page)?;
    ensure!(
        keys.contains(&"keydown s".to_owned()),
        "expected a key in the page's own field to reach it, found {keys:?}"
    );
    clean(page)
}
