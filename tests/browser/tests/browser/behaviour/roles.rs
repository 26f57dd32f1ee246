//! Roles: add, remove, reorder, and what the search knows.
//!
//! Invariant: one to five roles are shown, whatever is clicked.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Result, ensure};
use browser_tests::Page;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("roles::add by name and by title", add);
    cases.every("roles::any hyphen, short forms and everyday names", everyday_names);
    cases.every("roles::remove, down to one", remove);
    cases.every("roles::move earlier and later", reorder);
    cases.every("roles::replace one by another", replace);
    cases.chromium("roles::five at most", five);
    cases.chromium("roles::a title that people search for leads to a role", titles);
}

fn chip(role: &str, act: &str) -> String {
    format!("[data-role-chip=\"{role}\"] [data-act={act}]")
}

fn add(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    expect::add_role(page, "mobile", "mobile")?;
    expect::until_roles(page, &["front-end", "back-end", "full-stack", "mobile"])?;
    expect::open_panel(page, "add-role")?;
    page.eval::<bool>("(i => (i.select(), true))(document.querySelector('#add-role input[type=search]'))")?;
    expect::add_role(page, "site reliability", "devops")?;
    expect::until_roles(page, &["front-end", "back-end", "full-stack", "mobile", "devops"])
}

fn everyday_names(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/compare/mobile-vs-embedded/")?;
    for (typed, role) in [
        ("front\u{2011}end", "front-end"),
        ("back end dev", "back-end"),
        ("fullstack", "full-stack"),
        ("SRE", "devops"),
    ] {
        expect::open_panel(page, "add-role")?;
        expect::retype(page, "#add-role input", typed)?;
        let first = "document.querySelector('#add-role [data-add-role]')?.dataset.addRole";
        page.until(&format!("{role} is first for {typed:?}"), &format!("{first} === '{role}' || {first}"))?;
        page.settled()?;
    }
    Ok(())
}

fn remove(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    page.click(&chip("back-end", "remove"))?;
    expect::until_roles(page, &["front-end", "full-stack"])?;
    page.click(&chip("front-end", "remove"))?;
    expect::until_roles(page, &["full-stack"])?;
    // The last one stays: its button is disabled or gone.
    let last = chip("full-stack", "remove");
    let can: bool = page.eval(&format!("(b => !!b && !b.disabled)(document.querySelector('{last}'))"))?;
    ensure!(!can, "expected that the last role cannot be removed");
    Ok(())
}

fn reorder(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    page.click(&chip("front-end", "later"))?;
    expect::until_roles(page, &["back-end", "front-end", "full-stack"])?;
    page.click(&chip("full-stack", "earlier"))?;
    expect::until_roles(page, &["back-end", "full-stack", "front-end"])?;
    let columns: Vec<String> = page.eval(
        "Array.from(document.querySelectorAll('[data-chart=\"pay-range\"] details table data[data-figure$=\"/pay/p50\"]'),
           d => d.dataset.figure.split('/')[2])",
    )?;
    ensure!(
        columns == ["back-end", "full-stack", "front-end"],
        "expected the table in the new order, found {columns:?}"
    );
    let focus: String = page.eval("document.activeElement?.closest('[data-role-chip]')?.dataset.roleChip ?? 'none'")?;
    ensure!(focus == "full-stack", "expected the focus to stay with the role that was moved, found {focus}");
    Ok(())
}

fn replace(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    page.choose("[data-role-chip=\"back-end\"] select", "mobile")?;
    expect::until_roles(page, &["front-end", "mobile", "full-stack"])?;
    // One that is shown already changes places with it.
    page.choose("[data-role-chip=\"front-end\"] select", "full-stack")?;
    expect::until_roles(page, &["full-stack", "mobile", "front-end"])
}

fn five(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/?roles=front-end,back-end,full-stack,mobile,devops")?;
    expect::until_roles(page, &["front-end", "back-end", "full-stack", "mobile", "devops"])?;
    expect::open_panel(page, "add-role")?;
    // The offer may be gone, disabled, or a plain link to the role's own page.
    page.eval::<bool>("(document.querySelector('#add-role [data-add-role]')?.click(), true)")?;
    page.until(
        "the page is there",
        "document.readyState === 'complete' && !!document.querySelector('[data-role-chip]')",
    )?;
    page.settled()?;
    let chips: usize = page.eval("document.querySelectorAll('[data-role-chip]').length")?;
    ensure!(chips <= 5, "expected five roles at most, found {chips}");
    Ok(())
}

fn titles(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/?roles=architect")?;
    let cases = [
        ("Web Developer", "front-end"),
        ("front end engineer", "front-end"),
        ("full stack engineer", "full-stack"),
        ("back end engineer", "back-end"),
        ("android", "mobile"),
    ];
    for (title, role) in cases {
        expect::open_panel(page, "add-role")?;
        page.eval::<bool>(
            "(i => (i.focus(), i.select(), true))(document.querySelector('#add-role input[type=search]'))",
        )?;
        page.type_into("#add-role input[type=search]", title)?;
        page.until(
            &format!("{title:?} leads to {role}"),
            &format!(
                "Array.from(document.querySelectorAll('#add-role [data-add-role]'))
                   .filter(b => b.checkVisibility ? b.checkVisibility() : b.offsetParent)
                   .map(b => b.dataset.addRole).includes('{role}')"
            ),
        )?;
    }
    let offered: Vec<String> =
        page.eval("Array.from(document.querySelectorAll('#add-role [data-add-role]'), b => b.dataset.addRole)")?;
    let again = offered.iter().any(|o| o == "architect");
    ensure!(!again, "expected that architect, which is shown, is not offered again");
    Ok(())
}
