//! The address follows the view, and the view the address.
//!
//! Invariant: a view that was reached by clicks is reached again by its address.

use crate::cases::Cases;
use crate::expect::{self, CORE};
use anyhow::{Result, ensure};
use browser_tests::{Key, Page};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("address::it holds the view and a reload restores it", reload);
    cases.every("address::back and forward restore the view", history);
    cases.every("address::a page with a state of its own comes back to it", compare_page);
}

fn reload(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    expect::add_role(page, "devops", "devops")?;
    expect::until_roles(page, &["front-end", "back-end", "full-stack", "devops"])?;
    expect::choose_place(page, "Germ", "DE")?;
    expect::until_place(page, "DE")?;
    page.click("#differences")?;
    page.until("the address holds the choices", "location.search.includes('diff=1')")?;
    let address = page.address()?;
    let plain = address.replace("%2C", ",");
    for part in ["roles=front-end,back-end,full-stack,devops", "place=DE", "diff=1"] {
        ensure!(plain.contains(part), "expected {part} in the address, found {address}");
    }
    page.reload()?;
    page.settled()?;
    expect::until_roles(page, &["front-end", "back-end", "full-stack", "devops"])?;
    expect::until_place(page, "DE")?;
    page.until("differences only is on", "document.getElementById('differences').checked")?;
    let after = page.address()?;
    ensure!(after == address, "expected the address {address} after the reload, found {after}");
    Ok(())
}

fn history(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/pay/")?;
    page.click("[data-role-chip=\"back-end\"] [data-act=remove]")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    // To WebKit, a driver's choice in a select is no gesture, and a step of history that no gesture of the last ten
    // seconds made is skipped, with the one before it. A busy machine may take longer since the click; a key counts.
    page.press(Key::Shift)?;
    page.choose("select#series", "survey-2024")?;
    page.until("the address holds the series", "location.search.includes('series=survey-2024')")?;
    page.back()?;
    page.until("the series is back", "document.querySelector('select#series').value === 'survey-2025'")?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    page.back()?;
    expect::until_roles(page, &CORE)?;
    let address = page.address()?;
    ensure!(address == "/pay/", "expected the address /pay/ at the start of the history, found {address}");
    page.forward()?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    let address = page.address()?;
    ensure!(address == "/pay/?roles=front-end,full-stack", "expected the address of the first step, found {address}");
    page.forward()?;
    page.until("the address is that of the second step", "location.search.includes('series=survey-2024')")?;
    page.until(
        "the pay chart is of 2024 again",
        "Array.from(document.querySelectorAll('[data-chart=\"pay-range\"] data[data-figure]')).every(d => d.dataset.figure.startsWith('survey-2024/'))",
    )?;
    page.until("the series chosen is 2024 again", "document.querySelector('select#series').value === 'survey-2024'")?;
    page.until("the app still lives", "document.documentElement.dataset.rolescope === 'ready'")
}

fn compare_page(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/compare/front-end-vs-back-end/")?;
    expect::until_roles(page, &["front-end", "back-end"])?;
    let address = page.address()?;
    ensure!(address == "/compare/front-end-vs-back-end/", "expected no query at first, found {address}");
    // By a click, not by a select: engines skip steps of history that no gesture made, and a
    // driver's choice in a select is none to all of them.
    page.click("[data-role-chip=\"front-end\"] [data-act=remove]")?;
    expect::until_roles(page, &["back-end"])?;
    // The path names roles that are no longer shown, so the view of the start page takes its place.
    page.until(
        "the address holds the choice",
        "(a => a === '/?roles=back-end' || a)(location.pathname + location.search)",
    )?;
    page.reload()?;
    page.settled()?;
    expect::until_roles(page, &["back-end"])?;
    page.back()?;
    page.until(
        "the address is the first again",
        "location.pathname === '/compare/front-end-vs-back-end/' && !location.search",
    )?;
    expect::until_roles(page, &["front-end", "back-end"])
}
