//! Values that an element and a frame keep in the browser, and addresses that they ask, while a visitor uses them.
//!
//! Invariant: every way of keeping is watched from before the first script on, in every frame of the page.

use super::{Row, gauged, none};
use crate::host::{self, Look};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// The frame stands first: one that is out of sight draws nothing.
const BODY: &str = "<iframe src=\"{site}/embed/frame/?layout=page&view=all&sections=pay&id=one\" title=\"Roles\" width=\"700\" height=\"500\"></iframe><role-scope layout=\"page\" view=\"all\" id=\"a\"></role-scope>";

/// Counts what is written where it would stay.
const WATCH: &str = "window.kept = 0;
    const watched = (holder, name) => {
      const own = holder?.[name];
      if (own) holder[name] = function (...all) { window.kept++; return own.apply(this, all); };
    };
    watched(Storage.prototype, 'setItem');
    watched(window.IDBFactory?.prototype, 'open');
    watched(window.CacheStorage?.prototype, 'open');
    watched(window.CookieStore?.prototype, 'set');
    watched(window.ServiceWorkerContainer?.prototype, 'register');
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', { ...cookie, set(value) { window.kept++; cookie.set.call(this, value); } });";

/// A visit: ticks, chooses, opens the basis of a figure, changes a role; in the page or in the frame.
const USE: &str = "(root => {
    root.querySelector('[data-act=remove]')?.click();
    root.querySelector('a.fig')?.click();
    for (const box of [...root.querySelectorAll('input[type=checkbox]')].slice(0, 5)) box.click();
    const field = root.querySelector('#field-my-pay');
    if (field) { field.value = '90000'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }
    return null;
  })(document.querySelector('role-scope').shadowRoot)";

const DRAWN: &str =
    "document.querySelector('role-scope').shadowRoot.querySelectorAll('.main:not([hidden]) .app').length === 1
    && document.querySelector('role-scope').shadowRoot.querySelectorAll('[aria-busy=true]').length === 0";

/// Reads the kept values, and the addresses that were asked for.
const SEEN: &str =
    "[window.kept + (() => { try { return localStorage.length + sessionStorage.length; } catch { return 0; } })(),
    performance.getEntriesByType('resource').map(e => e.name)]";

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    page.before_each_page(WATCH)?;
    let (site, host) = host::open(page, BODY, gauged(Look::default()))?;
    host::ready(page, 1)?;
    let visit = |page: &Page| -> Result<(f64, Vec<String>)> {
        page.until("the comparison is drawn", DRAWN)?;
        page.eval::<()>(USE)?;
        page.until("what was chosen is drawn", DRAWN)?;
        page.eval(SEEN)
    };
    let (kept, mut asked) = visit(page).context("the element")?;
    let (kept_in_frame, asked_in_frame) = page.in_frame(0, visit).context("the frame")?;
    asked.extend(asked_in_frame);
    let noticed: f64 = page.eval("(localStorage.setItem('x', '1'), localStorage.removeItem('x'), window.kept)")?;
    ensure!(noticed == kept + 1.0, "what is kept is not noticed");
    let foreign: Vec<&String> =
        asked.iter().filter(|url| !url.starts_with(&site.url("/")) && !url.starts_with(&host.url())).collect();
    if !foreign.is_empty() {
        eprintln!("  asked elsewhere: {foreign:?}");
    }
    let cookies = page.cdp("Network.getAllCookies", json!({}))?;
    let cookies = cookies.get("cookies").and_then(Value::as_array).context("no list of cookies")?;
    Ok(vec![
        none("element and frame in use, cookies", cookies.len() as f64, "cookies"),
        none("element and frame in use, writes to storage", kept + kept_in_frame, "writes"),
        none("element and frame in use, requests elsewhere", foreign.len() as f64, "requests"),
    ])
}
