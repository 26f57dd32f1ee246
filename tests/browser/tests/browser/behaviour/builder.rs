//! The page that puts an embed together.
//!
//! Invariant: what is chosen is in every snippet and in the preview; nothing leaves the site.

use super::export::{file, folder};
use super::not_wider;
use crate::cases::Cases;
use crate::expect::SAID;
use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Site, tools};
use serde_json::{Value, json};
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("builder::choices are in every snippet", choices);
    cases.every("builder::what is typed wrong is said beside its field", faults);
    cases.every("builder::the preview stands on three host pages at three widths", preview);
    cases.every("builder::a copy is said, or its text selected", copy);
    cases.chromium("builder::a dropped data file is checked with line and column", data);
    cases.chromium("builder::a translation speaks its language", translated);
    cases.every("builder::a table becomes a host's file, once it is said whose", table);
    cases.chromium("builder::the sheet is saved as two files", sheet);
}

/// The page once its program has taken over.
fn open(page: &Page) -> Result<Site> {
    let site = Site::plain()?;
    page.open(&site.url("/embed/"))?;
    page.until_ready()?;
    page.until("the builder is live", "!!document.querySelector('#set-theme:not([disabled])')")?;
    Ok(site)
}

/// The text of an element, shown or folded away.
fn held(page: &Page, id: &str) -> Result<String> {
    page.eval_with("document.getElementById(arguments[0])?.textContent ?? ''", vec![json!(id)])
}

fn choices(page: &Page) -> Result<()> {
    let _site = open(page)?;
    page.click("#role-mobile")?;
    page.choose("#set-place", "DE")?;
    page.choose("#set-theme", "dark")?;
    page.type_into("#set-accent", "#0b5")?;
    page.until(
        "the choice is in the snippet",
        "document.getElementById('element-snippet').textContent.includes('place=\"DE\"')",
    )?;
    page.until(
        "the accent is in the rule",
        "document.getElementById('element-rule')?.textContent.includes('--rs-accent: #00bb55')",
    )?;
    for kind in ["element", "element-with-table", "wordpress"] {
        let text = held(page, &format!("{kind}-snippet"))?;
        let all = ["roles=\"front-end back-end full-stack mobile\"", "place=\"DE\"", "theme=\"dark\""];
        ensure!(all.iter().all(|part| text.contains(part)), "{kind}: {text}");
    }
    let frame = held(page, "frame-snippet")?;
    ensure!(frame.contains("place=DE&amp;theme=dark&amp;accent=%2300bb55"), "{frame}");
    let react = held(page, "react-snippet")?;
    ensure!(react.contains("place={\"DE\"}") && react.contains("\"--rs-accent\": \"#00bb55\""), "{react}");
    // The tables are those of the chosen roles and place.
    let tables = held(page, "element-with-table-snippet")?;
    ensure!(tables.contains(">Mobile</th>"), "{tables:.600}");
    Ok(())
}

fn faults(page: &Page) -> Result<()> {
    let _site = open(page)?;
    for (id, wrong, right) in [
        ("accent", "url(x)", "#123456"),
        ("language", "no_tag", "fr-CA"),
        ("width", "wide", "720"),
        ("height", "tall", "600"),
        ("src", "javascript:x", "/a.json"),
        ("jobs", "https://a.example/{team}", "https://a.example/{role}"),
        ("place-choices", "DE XX", "DE US-CA"),
    ] {
        let field = format!("#set-{id}");
        let fault = format!("document.getElementById('set-{id}-fault').textContent.trim()");
        page.type_into(&field, wrong)?;
        page.until(
            "the fault is said",
            &format!("{fault} !== '' && document.querySelector('{field}').getAttribute('aria-invalid') === 'true'"),
        )?;
        let snippet = held(page, "element-snippet")?;
        ensure!(!snippet.contains(wrong), "{snippet}");
        page.eval::<bool>(&format!("(document.querySelector('{field}').value = '', true)"))?;
        page.type_into(&field, right)?;
        page.until("the fault is gone", &format!("{fault} === ''"))?;
    }
    Ok(())
}

fn preview(page: &Page) -> Result<()> {
    let _site = open(page)?;
    for host in ["light", "dark", "hostile"] {
        page.choose("#set-page", host)?;
        let frames = format!(
            "Array.from(document.querySelectorAll('#preview iframe')).filter(f => new URL(f.src).searchParams.get('page') === '{host}')"
        );
        page.until("there are three frames", &format!("{frames}.length === 3"))?;
        let widths: Vec<u32> = page.eval(&format!("{frames}.map(f => f.clientWidth)"))?;
        ensure!(widths == [320, 768, 1200], "{host}: {widths:?}");
        page.eval::<bool>("(document.getElementById('preview').scrollIntoView(), true)")?;
        page.until(
            "the first frame holds the element",
            &format!("!!{frames}[0].contentDocument?.querySelector('role-scope') && {frames}[0].contentDocument.documentElement.dataset.page === '{host}'"),
        )?;
        not_wider(page, "/embed/")?;
    }
    Ok(())
}

fn copy(page: &Page) -> Result<()> {
    let _site = open(page)?;
    page.click("button[data-of=element-snippet]")?;
    page.until("it is said", &format!("({SAID}) !== ''"))?;
    // Where the clipboard was refused the text is selected instead.
    page.until(
        "it is copied or selected",
        &format!("({SAID}).startsWith('Copied') || getSelection().toString().includes('<role-scope')"),
    )
}

/// Drops a data file with this text, `roles.json` where no other name is given.
const DROP: &str = "((text, name = 'roles.json') => { const d = new DataTransfer(); d.items.add(new File([text], name));
        document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true })); return true; })(...arguments)";

fn data(page: &Page) -> Result<()> {
    let _site = open(page)?;
    page.eval_with::<bool>(DROP, vec![json!("{\n  \"roles\": [}\n}")])?;
    page.until("faults are listed", "document.querySelectorAll('#data-faults li').length > 0")?;
    let fault = page.text("#data-faults li")?;
    ensure!(fault.starts_with("Line 2, column "), "{fault}");
    // The roles of a sound file can be chosen, and stand in the preview and in the static tables.
    let sound = fs::read_to_string(tools::root().join("data").join("examples").join("company-ladder.json"))?;
    page.eval_with::<bool>(DROP, vec![json!(sound)])?;
    page.until("the file's roles are offered", "!!document.querySelector('[data-of=senior-engineer]')")?;
    page.eval::<Value>("void document.querySelector('input[data-of=senior-engineer]').click()")?;
    page.until(
        "the chosen role is in the snippets",
        "document.querySelector('#element-snippet').textContent.includes('senior-engineer')",
    )?;
    let tables = held(page, "element-with-table-snippet")?;
    for said in ["Senior (from Example Ltd", "\"name\":\"Senior engineer\"", "\"median\":138000", "application/ld+json"]
    {
        ensure!(tables.contains(said), "expected {said} in {tables}");
    }
    // The address of the file stands in the snippet, and what cannot have it asks for what everyone knows.
    let element = held(page, "element-snippet")?;
    ensure!(element.contains("src=\"/roles.json\""), "{element}");
    for kind in ["frame", "element"] {
        let text = held(page, &format!("{kind}-snippet"))?;
        let address =
            text.split('"').find(|part| part.contains("/embed/frame/") || part.ends_with('/') || part.contains("/?"));
        ensure!(address.is_some_and(|address| !address.contains("senior")), "{text}");
    }
    page.eval::<bool>("(document.getElementById('preview').scrollIntoView(), true)")?;
    page.until(
        "the preview draws it",
        "[...document.querySelectorAll('#preview iframe')].some(f => f.contentDocument?.querySelector('role-scope')?.shadowRoot?.textContent.includes('Senior'))",
    )?;
    // A faulty one takes them back.
    page.eval_with::<bool>(DROP, vec![json!("{}")])?;
    page.until("the file's roles are gone", "!document.querySelector('[data-of=senior-engineer]')")
}

fn table(page: &Page) -> Result<()> {
    let _site = open(page)?;
    let rows = fs::read_to_string(tools::root().join("data").join("examples").join("bands.csv"))?;
    page.eval_with::<bool>(DROP, vec![json!(rows), json!("bands.csv")])?;
    page.until(
        "whose bands they are is asked",
        "!!document.querySelector('#set-host-name') && !document.querySelector('#host-file')",
    )?;
    // Word by word, as people type.
    page.type_into("#set-host-name", "Example ")?;
    page.until("the first word is enough", "!!document.querySelector('#host-file')")?;
    page.type_into("#set-host-name", "Ltd")?;
    page.press(Key::Tab)?;
    page.until("the name is whole", "document.querySelector('#host-file')?.textContent.includes('Example Ltd') || document.querySelector('#set-host-name').value")?;
    let made: Value = serde_json::from_str(&held(page, "host-file")?)?;
    let host = made.pointer("/host/name");
    ensure!(host == Some(&json!("Example Ltd")), "expected the host by its name, found {host:?}");
    page.until("its role is offered", "!!document.querySelector('[data-of=junior-engineer]')")?;
    // A table with a fault takes nothing of the one before along, and names line and column.
    let faulty = rows.replace("95k", "many");
    page.eval_with::<bool>(DROP, vec![json!(faulty), json!("bands.csv")])?;
    page.until("the fault is listed", "document.querySelectorAll('#data-faults li').length === 1")?;
    let fault = page.text("#data-faults li")?;
    ensure!(fault.starts_with("Line 3") && fault.contains("low"), "expected the place of the fault, found {fault}");
    page.until("the role is gone", "!document.querySelector('[data-of=junior-engineer], #host-file')")
}

fn translated(page: &Page) -> Result<()> {
    let _site = open(page)?;
    let labels = fs::read_to_string(tools::root().join("data").join("examples").join("german-labels.json"))?;
    let example: Value = serde_json::from_str(&labels)?;
    let word =
        example.pointer("/labels/SectionPay").and_then(Value::as_str).context("the example has no word for pay")?;
    page.eval_with::<bool>(DROP, vec![json!(labels)])?;
    page.type_into("#set-language", "de")?;
    page.until(
        "the language is in the snippet",
        "document.querySelector('#element-snippet').textContent.includes(' lang=\"de\"')",
    )?;
    page.eval::<bool>("(document.getElementById('preview').scrollIntoView(), true)")?;
    let spoken = format!(
        "[...document.querySelectorAll('#preview iframe')].some(f => (m => m?.lang === 'de' && m.textContent.includes('{word}'))(f.contentDocument?.querySelector('role-scope')?.shadowRoot?.querySelector('.main')))"
    );
    page.until("the preview speaks German", &spoken)?;
    // A frame has no data, and thus none of its words.
    ensure!(!held(page, "frame-snippet")?.contains("lang="), "expected the frame to stay as it was");
    Ok(())
}

fn sheet(page: &Page) -> Result<()> {
    let folder = folder(page, "builder")?;
    let _site = open(page)?;
    page.click("button[data-of=markdown]")?;
    let markdown = String::from_utf8(file(&folder, "rolescope-embed.md")?)?;
    page.click("button[data-of=json]")?;
    let groups: Vec<Value> = serde_json::from_slice(&file(&folder, "rolescope-embed.json")?)?;
    let titles: Vec<String> = page.eval("Array.from(document.querySelectorAll('#sheet h3'), h => h.textContent)")?;
    ensure!(groups.len() == titles.len() && titles.len() > 4, "{titles:?}");
    for (group, title) in groups.iter().zip(&titles) {
        ensure!(group["title"] == title.as_str() && markdown.contains(&format!("## {title}")), "{title}");
    }
    Ok(())
}
