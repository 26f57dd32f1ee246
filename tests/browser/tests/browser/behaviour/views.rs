//! From view to view: tabs, head, menu, older addresses, closed charts.
//!
//! Invariant: a step to another view is one step of history, keeps what was chosen and typed, and is undone by going
//! back to the very place that was left.

use crate::cases::Cases;
use crate::expect::{self, CLOSED_CHARTS, SAID, VIEW_TEXT};
use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Site};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("views::tabs by mouse, history and a deep link", tabs);
    cases.every("views::tabs by keyboard", by_keyboard);
    cases.every("views::the menu of a narrow page by keyboard", menu);
    cases.every("views::the head leads to tools in place, and what was chosen and ticked goes along", tools);
    cases.every("views::older addresses lead to the view that holds what they name", older);
    cases.every("views::a closed chart is opened by its line and by a jump", closed);
    cases.chromium("views::a tab is fetched ahead, unless the browser is to save data", ahead);
}

const HERE: &str = "location.pathname + location.search";

/// The tab that says that it is current, and what the focus is on.
const STAND: &str =
    "[Array.from(document.querySelectorAll('main nav a[id^=tab-][aria-current]'), a => a.dataset.of).join(),
    document.querySelector('header nav a[aria-current]')?.dataset.of ?? '', document.activeElement?.id ?? '']";

/// A view is shown, at its address, its tab is current, and the keyboard is at its heading.
fn arrived(page: &Page, view: &str, address: &str) -> Result<()> {
    expect::until_view(page, view)?;
    page.until(&format!("the address is {address}"), &format!("({HERE}) === {} || ({HERE})", json!(address)))?;
    page.until("the heading has the focus", "document.activeElement?.id === 'heading' || document.activeElement?.id")?;
    let [tab, head, _]: [String; 3] = page.eval(STAND)?;
    let wanted = if ["fit", "standing", "moves", "why"].contains(&view) { ("", view) } else { (view, "overview") };
    ensure!((tab.as_str(), head.as_str()) == wanted, "{view}: current are the tab {tab:?} and in the head {head:?}");
    let top: f64 = page.eval("document.getElementById('heading').getBoundingClientRect().top")?;
    ensure!((0.0..400.0).contains(&top), "{view}: expected its heading in sight, found it at {top} px");
    Ok(())
}

/// Marks the document, so that one that is loaded anew is told from this one.
fn mark(page: &Page) -> Result<()> {
    page.eval::<bool>("(window.sameDocument = true)").map(drop)
}

fn is_same_document(page: &Page) -> Result<()> {
    ensure!(page.eval::<bool>("window.sameDocument === true")?, "expected that no page is loaded anew");
    Ok(())
}

fn steps(page: &Page) -> Result<usize> {
    page.eval("history.length")
}

fn tabs(page: &Page) -> Result<()> {
    let site = expect::live(page, "/")?;
    mark(page)?;
    let (before, title): (usize, String) = (steps(page)?, page.eval("document.title")?);
    page.click("#tab-pay")?;
    arrived(page, "pay", "/pay/")?;
    ensure!(steps(page)? == before + 1, "expected one step of history, found {}", steps(page)? - before);
    let pay: String = page.eval("document.title")?;
    ensure!(pay != title && pay.contains("Pay"), "expected a title of its own, found {pay:?}");
    // A figure that comes to lie under the pointer is read out.
    page.rest_pointer()?;
    // Where the page is left is where going back leads to.
    page.reveal("[data-chart=pay-evidence]")?;
    let left: f64 = page.eval("scrollY")?;
    ensure!(left > 300.0, "expected a page that is scrolled, found {left}");
    let whole: String = page.eval(VIEW_TEXT)?;
    // By a key: what the driver clicks it scrolls to first.
    page.eval::<bool>("(document.getElementById('tab-tools').focus({ preventScroll: true }), true)")?;
    page.press(Key::Enter)?;
    arrived(page, "tools", "/tools/")?;
    page.reveal("footer")?;
    let tools: f64 = page.eval("scrollY")?;
    page.back()?;
    expect::until_view(page, "pay")?;
    at_scroll(page, left).context("back on pay")?;
    let again: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&whole, &again).context("back on pay")?;
    page.forward()?;
    expect::until_view(page, "tools")?;
    let there: f64 = page.eval("scrollY")?;
    ensure!(there <= tools + 2.0, "expected no deeper place than was left, found {there}");
    page.back()?;
    expect::until_view(page, "pay")?;
    page.back()?;
    expect::until_view(page, "overview")?;
    let [tab, ..]: [String; 3] = page.eval(STAND)?;
    let address: String = page.eval(HERE)?;
    ensure!(tab == "overview" && address == "/", "expected the overview at /, found {tab:?} at {address}");
    let after: String = page.eval("document.title")?;
    ensure!(after == title, "expected the title {title:?} again, found {after:?}");
    is_same_document(page)?;
    // What was reached by a tab is reached by its address, and by a reload.
    page.open(&site.url("/pay/"))?;
    page.settled()?;
    let linked: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&whole, &linked).context("opened by its link")?;
    page.click("#tab-questions")?;
    arrived(page, "questions", "/questions/")?;
    let shown: String = page.eval(VIEW_TEXT)?;
    page.reload()?;
    page.settled()?;
    expect::until_view(page, "questions")?;
    let reloaded: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&shown, &reloaded).context("after a reload")
}

/// Waits until the page is scrolled to where it was left.
fn at_scroll(page: &Page, left: f64) -> Result<()> {
    page.until(&format!("the page is scrolled to {left}"), &format!("Math.abs(scrollY - {left}) <= 2 || scrollY"))
}

/// The tabs are links in a navigation, as screen readers and keyboards know them.
fn by_keyboard(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let faults: Vec<String> = page.eval(
        "Array.from(document.querySelectorAll('main a[id^=tab-]'))
           .filter(a => !a.closest('nav[aria-label]') || a.hasAttribute('role') || !a.getAttribute('href') || a.tabIndex !== 0)
           .map(a => a.outerHTML)",
    )?;
    ensure!(faults.is_empty(), "expected links in a navigation with a name, found {faults:?}");
    page.click("[data-role-chip=\"back-end\"] [data-act=remove]")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    page.focus("#tab-overview")?;
    let mut address = String::new();
    for view in ["pay", "work", "skills"] {
        // The views lead on from each other by one key each.
        page.focus(&if address.is_empty() { "#tab-overview".to_owned() } else { format!("#tab-{address}") })?;
        page.press(Key::Tab)?;
        let focus: String = page.eval("document.activeElement?.id ?? ''")?;
        ensure!(focus == format!("tab-{view}"), "expected the focus on the tab of {view}, found {focus:?}");
        page.press(Key::Enter)?;
        arrived(page, view, &format!("/{view}/?roles=front-end,full-stack"))?;
        address = view.to_owned();
    }
    // From the heading the next stops are what follows it, not the start of the document.
    page.press(Key::Tab)?;
    let follows: bool = page.eval(
        "!!(document.getElementById('heading').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)",
    )?;
    ensure!(follows, "expected that Tab goes on after the heading");
    page.back()?;
    expect::until_view(page, "work")
}

const MENU: &str = "header button[popovertarget]";
const MENU_OPEN: &str = "(m => !!m && m.getClientRects().length > 0)(document.querySelector('header nav'))";

fn menu(page: &Page) -> Result<()> {
    page.set_width(360)?;
    let _site = expect::live(page, "/")?;
    mark(page)?;
    ensure!(!page.eval::<bool>(MENU_OPEN)?, "expected that the menu is shut at first");
    page.focus(MENU)?;
    page.press(Key::Enter)?;
    page.until("the menu is open", MENU_OPEN)?;
    page.press(Key::Escape)?;
    page.until("Escape shuts the menu", &format!("!{MENU_OPEN}"))?;
    let back: bool = page.eval(&format!("document.activeElement === document.querySelector('{MENU}')"))?;
    ensure!(back, "expected the focus back on the button of the menu");
    page.press(Key::Enter)?;
    page.until("the menu is open again", MENU_OPEN)?;
    let mut seen = Vec::new();
    for _ in 0..8 {
        page.press(Key::Tab)?;
        let on: String =
            page.eval("document.activeElement?.getAttribute('href') ?? document.activeElement?.localName ?? ''")?;
        let found = on == "/standing/";
        seen.push(on);
        if found {
            break;
        }
    }
    ensure!(
        seen.last().is_some_and(|last| last == "/standing/"),
        "expected that Tab reaches Your pay, it went {seen:?}"
    );
    ensure!(seen.iter().any(|on| on == "/fit/"), "expected that Tab passes the links before it, it went {seen:?}");
    page.press(Key::Enter)?;
    arrived(page, "standing", "/standing/")?;
    ensure!(!page.eval::<bool>(MENU_OPEN)?, "expected that the menu is shut once it has led on");
    is_same_document(page)
}

/// The boxes that are ticked.
const TICKED: &str =
    "Array.from(document.querySelectorAll('[data-of^=\"my-skills:\"]:checked'), i => i.dataset.of).join()";

fn tools(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    mark(page)?;
    page.click("[data-role-chip=\"back-end\"] [data-act=remove]")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    let first = steps(page)?;
    page.click("header a[data-of=fit]")?;
    arrived(page, "fit", "/fit/?roles=front-end,full-stack")?;
    // The first box of the page, whatever skill it is of.
    page.until("there are boxes", "!!document.querySelector('[data-of^=\"my-skills:\"]')")?;
    page.eval::<bool>(
        "(box => (box.closest('details')?.setAttribute('open', ''), box.setAttribute('data-test-mark', ''), true))
         (document.querySelector('input[data-of^=\"my-skills:\"]'))",
    )?;
    page.click("input[data-test-mark]")?;
    page.until("the box is ticked", &format!("({TICKED}).length > 0"))?;
    page.settled()?;
    let ticked: String = page.eval(TICKED)?;
    for (view, address) in [
        ("moves", "/moves/?roles=front-end,full-stack"),
        ("why", "/why/?roles=front-end,full-stack"),
        ("overview", "/?roles=front-end,full-stack"),
        ("fit", "/fit/?roles=front-end,full-stack"),
    ] {
        page.click(&format!("header a[data-act=view][data-of={view}]:not(.brand)"))?;
        arrived(page, view, address)?;
    }
    ensure!(steps(page)? == first + 5, "expected a step of history for each view, found {}", steps(page)? - first);
    let after: String = page.eval(TICKED)?;
    ensure!(after == ticked, "expected {ticked} ticked still, found {after:?}");
    expect::until_chips(page, &["front-end", "full-stack"])?;
    is_same_document(page)
}

fn older(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    for (old, view, new) in [
        ("/?sections=skills", "skills", "/skills/"),
        ("/#tools", "tools", "/tools/"),
        ("/#requirements", "entry", "/entry/"),
        ("/?roles=mobile,devops&sections=pay,tools&place=DE", "pay", "/pay/?roles=mobile,devops&place=DE"),
        (
            "/compare/front-end-vs-back-end/?sections=questions",
            "questions",
            "/compare/front-end-vs-back-end/questions/",
        ),
        ("/roles/back-end/#path", "path", "/roles/back-end/path/"),
        ("/compare/mobile-vs-front-end/", "overview", "/compare/front-end-vs-mobile/"),
        ("/compare/devops-vs-mobile/pay/", "pay", "/compare/mobile-vs-devops/pay/"),
    ] {
        page.open(&site.url(old))?;
        page.until(&format!("{old} leads to {new}"), &format!("(a => a === {} || a)({HERE})", json!(new)))?;
        page.settled().with_context(|| old.to_owned())?;
        expect::until_view(page, view).with_context(|| old.to_owned())?;
        let empty: bool = page.eval("!document.querySelector('main [data-section] :is(table, figure, details)')")?;
        ensure!(!empty, "{old}: expected a view with something on it");
    }
    // What was typed stands after the #, and is no part of the page.
    page.open(&site.url("/chart/pay-standing/#my-pay=85000"))?;
    page.settled()?;
    let summary = page.text("[data-chart=pay-standing] .summary")?;
    ensure!(summary.contains("$85,000"), "expected the pay of the link, read {summary:?}");
    Ok(())
}

/// Waits until a chart is drawn, or is not.
fn until_drawn(page: &Page, chart: &str, drawn: bool) -> Result<()> {
    page.until(
        &format!("{chart} is drawn: {drawn}"),
        &format!("!!document.querySelector('figure[data-chart={chart}] :is(svg, table)') === {drawn}"),
    )?;
    page.settled()
}

fn closed(page: &Page) -> Result<()> {
    let site = expect::live(page, "/pay/")?;
    mark(page)?;
    let before = steps(page)?;
    for chart in CLOSED_CHARTS {
        until_drawn(page, chart, false)?;
    }
    let line = |chart: &str| format!("main [data-act=open][data-of={chart}]");
    let expanded = |page: &Page, chart: &str| -> Result<String> {
        page.eval_with("document.querySelector(arguments[0]).getAttribute('aria-expanded')", vec![json!(line(chart))])
    };
    ensure!(expanded(page, "pay-over-time")? == "false", "expected a line that says that it is shut");
    page.click(&line("pay-over-time"))?;
    until_drawn(page, "pay-over-time", true)?;
    ensure!(expanded(page, "pay-over-time")? == "true", "expected a line that says that it is open");
    let opened = page.text("figure[data-chart=pay-over-time] table")?;
    // By the keys of a button, and shut again by them.
    page.focus(&line("pay-at-years"))?;
    page.press(Key::Enter)?;
    until_drawn(page, "pay-at-years", true)?;
    let focus: String = page.eval("document.activeElement?.dataset.of ?? ''")?;
    ensure!(focus == "pay-at-years", "expected the focus to stay on the line, found it on {focus:?}");
    page.keys(" ")?;
    until_drawn(page, "pay-at-years", false)?;
    // By the line of jumps: it is drawn on the way, and the visitor and the keyboard are at it.
    page.click("main nav a[data-act=open-at][data-of=pay-by-group]")?;
    until_drawn(page, "pay-by-group", true)?;
    page.until(
        "it is in sight",
        "(r => (r.top >= 0 && r.top < innerHeight) || r.top)(document.querySelector('figure[data-chart=pay-by-group]').getBoundingClientRect())",
    )?;
    page.until(
        "the keyboard is at it",
        "(e => !!e && (e.id === 'pay-by-group' || !!e.closest('[data-chart=pay-by-group]')) || e?.id)(document.activeElement)",
    )?;
    // What is opened is a form of the view: no step of history, nothing in the address; another view and back keeps it.
    let address = page.address()?;
    ensure!(
        address == "/pay/" && steps(page)? == before,
        "expected no step, found {address}, {} steps",
        steps(page)? - before
    );
    is_same_document(page)?;
    page.open(&site.url("/chart/pay-over-time/"))?;
    page.settled()?;
    let alone = page.text("figure[data-chart=pay-over-time] table")?;
    expect::same_text(&alone, &opened).context("the chart on its own page")
}

/// Requests for a page since the site began.
fn asked(site: &Site, path: &str) -> usize {
    site.requests().iter().filter(|request| request.url == path).count()
}

fn ahead(page: &Page) -> Result<()> {
    page.rest_pointer()?;
    let site = expect::live(page, "/")?;
    // By a key, as a window that is not in front hears of no other focus.
    page.focus("#tab-work")?;
    page.press(Key::Tab)?;
    page.until(
        "the page of the tab has come",
        "(all => all.some(name => name.endsWith('/skills/')) || all.join())(performance.getEntriesByType('resource').map(e => e.name))",
    )?;
    page.press(Key::Enter)?;
    arrived(page, "skills", "/skills/")?;
    ensure!(asked(&site, "/skills/") == 1, "expected one request for the view, found {}", asked(&site, "/skills/"));
    page.before_each_page(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true })",
    )?;
    let site = expect::live(page, "/")?;
    page.focus("#tab-pay")?;
    page.press(Key::Tab)?;
    page.press(Key::Tab)?;
    page.press_with(Key::Shift, Key::Tab)?;
    page.settled()?;
    ensure!(asked(&site, "/skills/") + asked(&site, "/work/") == 0, "expected nothing ahead where data is to be saved");
    page.press(Key::Enter)?;
    arrived(page, "work", "/work/")?;
    let announcement: String = page.eval(SAID)?;
    ensure!(announcement.is_empty(), "expected no words but those of the view, heard {announcement:?}");
    Ok(())
}
