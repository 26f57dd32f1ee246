//! The uses that a page of another site makes of the element, whatever it is made with.
//!
//! Invariant: each check leaves the page as it found it, so that one that fails does not take the next with it. A value
//! is given by the page's framework; what came of it is looked for in what is drawn.

use super::frameworks::set;
use anyhow::{Result, ensure};
use browser_tests::{Deadline, Engine, Page, Site, until};
use serde_json::{Value, json};

/// A check.
pub(super) struct Check {
    /// Its subject, for the report.
    pub(super) name: &'static str,
    /// Its steps.
    pub(super) run: fn(&Page, &Site) -> Result<()>,
    /// Needs Chromium's own protocol, so no other engine runs it.
    chromium: bool,
}

impl Check {
    /// False for a check that needs Chromium's protocol, on another engine.
    pub(super) fn suits(&self, engine: Engine) -> bool {
        !self.chromium || engine == Engine::Chromium
    }
}

const fn check(name: &'static str, run: fn(&Page, &Site) -> Result<()>) -> Check {
    Check { name, run, chromium: false }
}

/// Every check, in order.
pub(super) const ALL: [Check; 20] = [
    check("attributes at the start", attributes),
    check("an array as property", array),
    check("a text as property", text),
    check("a switch as property", switch),
    check("a flag as property", flag),
    check("a number as property", number),
    check("an object as property: state", state),
    check("an object as property: data", data),
    check("an attribute that changes", attribute),
    check("event: ready", ready),
    check("event: change, by a visitor alone", changed),
    check("event: change, with each choice", chosen),
    check("event: resize", resized),
    check("event: error", refused),
    check("event: fallback", fallback),
    check("children in slots", children),
    check("hidden and shown", shown),
    check("moved", moved),
    Check { name: "nothing left behind", run: nothing_left, chromium: true },
    check("no fault and no violation", clean),
];

/// The drawn roles, in alphabetical order.
const ROLES: &str = "[...new Set([...compared.shadowRoot.querySelectorAll('[data-chart=pay-range] data[data-figure]')]
    .map(data => data.dataset.figure.split('/')[2]).filter(role => !role.startsWith('soc-')))].sort().join()";

/// The element has no other state than live, and draws these roles.
fn until_live(page: &Page, roles: &str) -> Result<()> {
    page.until(
        &format!("{roles} are drawn"),
        &format!("!!window.compared?.shadowRoot && {ROLES} === {} || {ROLES}", json!(roles)),
    )?;
    page.until(
        "all is drawn and the fallback is hidden",
        "compared.shadowRoot.querySelectorAll('[aria-busy=true]').length === 0
           && compared.querySelector('.fallback').getClientRects().length === 0",
    )
}

fn until_text(page: &Page, what: &str, pattern: &str, there: bool) -> Result<()> {
    page.until(
        what,
        &format!("{pattern}.test(compared.shadowRoot.querySelector('[data-chart=pay-range]').textContent) === {there}"),
    )
}

/// Events of a name that the page's framework has handed on.
fn heard(page: &Page, name: &str) -> Result<usize> {
    page.eval(&format!("host.events.filter(event => event.name === 'role-scope-{name}').length"))
}

/// Waits for another event of a name and gives its detail.
fn until_heard(page: &Page, name: &str, before: usize) -> Result<Value> {
    let events = format!("host.events.filter(event => event.name === 'role-scope-{name}')");
    page.until(&format!("role-scope-{name} is heard"), &format!("{events}.length > {before}"))?;
    page.eval(&format!("{events}.at(-1).detail"))
}

const CORE: &str = "back-end,front-end";

fn attributes(page: &Page, _: &Site) -> Result<()> {
    until_live(page, CORE)?;
    let sections: Vec<String> = page.eval(
        "[...compared.shadowRoot.querySelectorAll('section[id]')].map(section => section.id).filter(id => !/^chart/.test(id))",
    )?;
    ensure!(sections == ["pay"], "expected the section `pay` alone, found {sections:?}");
    let reflected: [String; 3] = page.eval("[compared.sections, compared.loading, compared.getAttribute('roles')]")?;
    ensure!(reflected == ["pay", "eager", "front-end back-end"], "found {reflected:?}");
    Ok(())
}

fn array(page: &Page, _: &Site) -> Result<()> {
    set(page, "roles", json!(["mobile", "devops", "front-end"]))?;
    until_live(page, "devops,front-end,mobile")?;
    set(page, "roles", json!(["front-end", "back-end"]))?;
    until_live(page, CORE)
}

fn text(page: &Page, _: &Site) -> Result<()> {
    set(page, "currency", "EUR")?;
    until_text(page, "pay is in euros", "/€/", true)?;
    set(page, "currency", Value::Null)?;
    until_text(page, "pay is in dollars again", "/€/", false)
}

fn switch(page: &Page, _: &Site) -> Result<()> {
    for on in [true, false] {
        set(page, "diff", on)?;
        let what = format!("equal rows are hidden: {on}");
        page.until(
            &what,
            &format!("!!compared.shadowRoot.querySelector('.app.differences') === {on} && compared.diff === {on}"),
        )?;
    }
    Ok(())
}

fn flag(page: &Page, _: &Site) -> Result<()> {
    for on in [true, false] {
        set(page, "noPersist", on)?;
        page.until(
            &format!("no-persist is {on}"),
            &format!("compared.noPersist === {on} && compared.hasAttribute('no-persist') === {on}"),
        )?;
    }
    Ok(())
}

fn number(page: &Page, _: &Site) -> Result<()> {
    let heading = "compared.shadowRoot.querySelector('section#pay :is(h1, h2, h3, h4, h5)').localName";
    for (level, name) in [(json!(3), "h4"), (Value::Null, "h3")] {
        set(page, "headingLevel", level)?;
        page.until(&format!("the section's heading is {name}"), &format!("{heading} === '{name}' || {heading}"))?;
    }
    Ok(())
}

fn state(page: &Page, _: &Site) -> Result<()> {
    set(page, "state", json!({ "currency": "GBP", "place": "GB" }))?;
    until_text(page, "pay is in pounds", "/£/", true)?;
    let found: [String; 2] = page.eval("[compared.state.place, compared.getState().currency]")?;
    ensure!(found == ["GB", "GBP"], "expected the state that was set, found {found:?}");
    set(page, "state", json!({ "currency": "USD", "place": "US" }))?;
    until_text(page, "pay is in dollars again", "/£/", false)
}

fn data(page: &Page, _: &Site) -> Result<()> {
    set(page, "data", json!({ "none": "of the fields of a data file" }))?;
    page.until(
        "the element has the page's own object",
        "compared.data === host.state.data && typeof compared.data === 'object'",
    )?;
    set(page, "data", Value::Null)?;
    page.until("the element has none again", "!compared.data")?;
    // It may have been given up for its data.
    page.eval::<bool>("(compared.refresh(), true)")?;
    until_live(page, CORE)
}

fn attribute(page: &Page, _: &Site) -> Result<()> {
    for theme in ["dark", "light"] {
        set(page, "theme", theme)?;
        page.until(
            &format!("the element is {theme}"),
            &format!("compared.getAttribute('theme') === '{theme}' && getComputedStyle(compared).colorScheme.includes('{theme}')"),
        )?;
    }
    Ok(())
}

fn ready(page: &Page, _: &Site) -> Result<()> {
    let detail = until_heard(page, "ready", 0)?;
    ensure!(detail == json!({ "version": xtask::element::VERSION }), "found {detail}");
    let script = "compared.ready.then(() => arguments[0](true), () => arguments[0](false))";
    let live: bool = page.eval_async(script, Vec::new())?;
    ensure!(live, "expected that `ready` is fulfilled");
    Ok(())
}

/// Values that the page sets are drawn and not told; those that the visitor then chooses are told once, and the page
/// may set them again.
fn changed(page: &Page, _: &Site) -> Result<()> {
    let before = heard(page, "change")?;
    set(page, "roles", json!(["mobile", "devops"]))?;
    until_live(page, "devops,mobile")?;
    set(page, "state", json!({ "period": "month" }))?;
    page.until("the page's own state is taken", "compared.state.period === 'month'")?;
    until_live(page, "devops,mobile")?;
    let untold = heard(page, "change")?;
    ensure!(untold == before, "expected no event for what the page set itself, found {}", untold - before);
    page.eval::<bool>(
        "(compared.shadowRoot.querySelector('[data-role-chip=\"devops\"] [data-act=remove]').click(), true)",
    )?;
    let detail = until_heard(page, "change", before)?;
    ensure!(detail.pointer("/state/roles") == Some(&json!("mobile")), "found {detail}");
    until_live(page, "mobile")?;
    set(page, "roles", json!(["front-end", "back-end"]))?;
    until_live(page, CORE)?;
    set(page, "state", json!({ "period": "year" }))?;
    page.until("the page's own state is taken", "compared.state.period === 'year'")?;
    until_live(page, CORE)?;
    let told = heard(page, "change")?;
    ensure!(told == before + 1, "expected one event for one choice, found {}", told - before);
    Ok(())
}

fn chosen(page: &Page, _: &Site) -> Result<()> {
    // Panels are drawn after what they stand over.
    page.until("periods can be chosen", "!!compared.shadowRoot.querySelector('select#money-period')")?;
    for (period, other) in [("month", "year"), ("year", "month")] {
        let before = heard(page, "change")?;
        page.eval::<bool>(&format!(
            "(select => (select.value = '{period}', select.dispatchEvent(new Event('change', {{ bubbles: true }}))))
             (compared.shadowRoot.querySelector('select#money-period'))"
        ))?;
        let detail = until_heard(page, "change", before)?;
        ensure!(
            detail.pointer("/state/period") == Some(&json!(period)),
            "expected {period} after {other}, found {detail}"
        );
    }
    until_live(page, CORE)
}

fn resized(page: &Page, _: &Site) -> Result<()> {
    page.until(
        "the last size that was told is the element's",
        "(event => ['width', 'height'].every(side => event.detail[side] === Math.round(compared.getBoundingClientRect()[side])))
         (host.events.filter(event => event.name === 'role-scope-resize').at(-1))",
    )
}

fn refused(page: &Page, site: &Site) -> Result<()> {
    let before = heard(page, "error")?;
    set(page, "src", site.url("/data/none.json"))?;
    let detail = until_heard(page, "error", before)?;
    ensure!(detail.get("code") == Some(&json!("src-unreachable")), "found {detail}");
    until_live(page, CORE)?;
    set(page, "src", Value::Null)?;
    page.until("there is no data file any more", "!compared.src")?;
    until_live(page, CORE)
}

fn fallback(page: &Page, _: &Site) -> Result<()> {
    let before = heard(page, "fallback")?;
    page.eval::<bool>("(compared.destroy(), compared.destroy(), true)")?;
    let detail = until_heard(page, "fallback", before)?;
    ensure!(detail == json!({ "reason": "destroyed" }), "found {detail}");
    ensure!(heard(page, "fallback")? == before + 1, "expected one end of two calls");
    page.until("the fallback is shown", "compared.querySelector('.fallback').getClientRects().length > 0")?;
    page.eval::<bool>("(compared.refresh(), true)")?;
    until_live(page, CORE)
}

fn children(page: &Page, _: &Site) -> Result<()> {
    let shown = "(heading => heading.getClientRects().length > 0 && heading.textContent)(compared.querySelector(':scope > [slot=heading]'))";
    for text in ["Roles after the change", "Roles that we hire for"] {
        set(page, "heading", text)?;
        page.until("the page's heading is shown", &format!("{shown} === {0} || {shown}", json!(text)))?;
        set(page, "fallback", text)?;
        page.until(
            "the fallback follows",
            &format!("compared.querySelector('.fallback').textContent === {}", json!(text)),
        )?;
    }
    let own: bool =
        page.eval("[...compared.shadowRoot.querySelectorAll('.h1')].every(own => own.getClientRects().length === 0)")?;
    ensure!(own, "expected the page's heading in place of the element's own");
    until_live(page, CORE)
}

fn hide(page: &Page) -> Result<()> {
    set(page, "shown", false)?;
    page.until("the element is off the page", "!document.querySelector('role-scope')")
}

fn shown(page: &Page, _: &Site) -> Result<()> {
    hide(page)?;
    set(page, "roles", json!(["mobile", "devops"]))?;
    let before = heard(page, "ready")?;
    set(page, "shown", true)?;
    until_live(page, "devops,mobile")?;
    until_heard(page, "ready", before)?;
    set(page, "roles", json!(["front-end", "back-end"]))?;
    until_live(page, CORE)
}

fn moved(page: &Page, _: &Site) -> Result<()> {
    page.eval::<bool>("(window.sameElement = compared, true)")?;
    // By the framework, in a list with keys; then by hand, into another part of the page and back.
    for last in [true, false] {
        set(page, "last", last)?;
        let follows = format!("!!(document.getElementById('note').compareDocumentPosition(compared) & 4) === {last}");
        page.until(&format!("the element stands after its sibling: {last}"), &follows)?;
        until_live(page, CORE)?;
    }
    page.eval::<bool>(
        "((element, mark) => (element.before(mark), document.getElementById('elsewhere').append(element), mark.replaceWith(element), true))
         (compared, document.createComment(''))",
    )?;
    until_live(page, CORE)?;
    let same: bool = page.eval("window.sameElement === compared && delete window.sameElement")?;
    ensure!(same, "expected the same element after it was moved");
    set(page, "roles", json!(["mobile", "devops"]))?;
    until_live(page, "devops,mobile")?;
    set(page, "roles", json!(["front-end", "back-end"]))?;
    until_live(page, CORE)
}

fn nothing_left(page: &Page, _: &Site) -> Result<()> {
    /// So many nodes more are a framework's own, of those that it keeps for the next time.
    const NODES: u64 = 50;
    let round = || -> Result<()> {
        set(page, "shown", true)?;
        until_live(page, CORE)?;
        hide(page)
    };
    let emptied = || -> Result<(u64, u64)> {
        page.eval::<bool>("(host.events.splice(0), true)")?;
        page.alive()
    };
    // The first rounds fill what is kept on purpose: compiled program, style sheet, caches.
    for _ in 0..3 {
        round()?;
    }
    let before = emptied()?;
    for _ in 0..5 {
        round()?;
    }
    until("five rounds leave nothing behind", Deadline::default(), || {
        let after = emptied()?;
        let left = format!("(nodes, listeners) were {before:?}, are {after:?}");
        Ok(if after.0 <= before.0 + NODES && after.1 <= before.1 { Ok(()) } else { Err(left) })
    })?;
    set(page, "shown", true)?;
    until_live(page, CORE)
}

fn clean(page: &Page, site: &Site) -> Result<()> {
    page.eval::<bool>("(host.end(), true)")?;
    page.until(
        "the framework is off the page",
        "!document.querySelector('role-scope') && document.getElementById('root').childElementCount === 0",
    )?;
    let violations: Vec<String> = page.eval("host.violations")?;
    ensure!(violations.is_empty(), "the page's policy refused {violations:?}");
    if page.engine() == Engine::Chromium {
        // Data that is refused, or not there, is told there as well: two of the checks.
        let expected = [site.url("/data/none.json"), "role-scope: ".to_owned()];
        let other = |line: &String| !expected.iter().any(|expected| line.contains(expected));
        let told: Vec<String> = page.console_errors()?.into_iter().filter(other).collect();
        ensure!(told.is_empty(), "expected a silent console, found {told:?}");
    }
    Ok(())
}
