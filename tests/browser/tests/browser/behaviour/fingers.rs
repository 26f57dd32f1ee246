//! Fingers on a phone: two of them enlarge the page wherever they are, and no field enlarges it by itself.
//!
//! Invariant: a second finger ends what the first one moves.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Site};
use serde_json::{Value, json};

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("fingers::two enlarge the page on every drawing, and move nothing", pinch);
    cases.chromium("fingers::no field has letters so small that a phone enlarges the page", fields);
}

/// Lets the page be that of a phone.
fn on_a_phone(page: &Page) -> Result<()> {
    let metrics = json!({ "width": 390, "height": 800, "deviceScaleFactor": 2, "mobile": true });
    page.cdp("Emulation.setDeviceMetricsOverride", metrics)?;
    page.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 5 })).map(drop)
}

/// Puts one finger down, then another, and draws them apart around a point.
fn draw_apart(page: &Page, x: f64, y: f64) -> Result<()> {
    let finger = |id: u32, x: f64| json!({ "x": x, "y": y, "id": id });
    let touch = |kind: &str, points: Vec<Value>| {
        page.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).map(drop)
    };
    touch("touchStart", vec![finger(0, x - 2.0)])?;
    touch("touchStart", vec![finger(0, x - 2.0), finger(1, x + 20.0)])?;
    for distance in (1..=15).map(|step| f64::from(step) * 10.0) {
        touch("touchMove", vec![finger(0, x - 2.0 - distance), finger(1, x + 20.0 + distance)])?;
    }
    touch("touchEnd", Vec::new())
}

/// Where to put fingers on the drawing or handle with a number: in the middle of the screen.
const AT: &str = "((all, number) => {
    const part = all[number];
    if (!part) return null;
    part.scrollIntoView({ block: 'center', behavior: 'instant' });
    const area = part.getBoundingClientRect();
    return [area.left + area.width / 2, Math.max(60, Math.min(740, area.top + area.height / 2))];
})(document.querySelectorAll(arguments[0]), arguments[1])";

fn pinch(page: &Page) -> Result<()> {
    on_a_phone(page)?;
    for (path, parts) in [
        ("/", ".drawing"),
        ("/pay/", ".drawing"),
        ("/tools/", ".drawing"),
        ("/fit/", ".drawing"),
        ("/fit/", "[data-chart=week-map] .own path"),
    ] {
        let _site = expect::live(page, path)?;
        let hours = "Array.from(document.querySelectorAll('[id^=field-my-week]'), field => field.value).join()";
        let before: String = page.eval(hours)?;
        let mut count = 0;
        while let Some((x, y)) = page.eval_with::<Option<(f64, f64)>>(AT, vec![json!(parts), json!(count)])? {
            page.cdp("Emulation.setPageScaleFactor", json!({ "pageScaleFactor": 1 }))?;
            page.until("the page is as large as it was", "visualViewport.scale === 1 || visualViewport.scale")?;
            draw_apart(page, x, y)?;
            page.until("the page is larger", "visualViewport.scale > 1.2 || visualViewport.scale")
                .with_context(|| format!("{path}, {parts} {count}"))?;
            count += 1;
        }
        page.cdp("Emulation.setPageScaleFactor", json!({ "pageScaleFactor": 1 }))?;
        ensure!(count > 0, "{path}: expected something that matches {parts}");
        let after: String = page.eval(hours)?;
        ensure!(before == after, "{path}: expected that two fingers move nothing, found {before} and {after}");
    }
    Ok(())
}

/// The fields of a tree whose letters are smaller than 16 px.
const SMALL: &str = "(tree => Array.from(tree.querySelectorAll('input:not([type=checkbox], [type=range]), select, textarea'))
    .filter(field => parseFloat(getComputedStyle(field).fontSize) < 16).map(field => field.id || field.outerHTML.slice(0, 80)))";

fn fields(page: &Page) -> Result<()> {
    on_a_phone(page)?;
    for path in ["/", "/pay/", "/fit/", "/standing/", "/moves/", "/why/", "/embed/"] {
        let _site = expect::live(page, path)?;
        let small: Vec<String> = page.eval(&format!("{SMALL}(document)"))?;
        ensure!(small.is_empty(), "{path}: fields with letters under 16 px: {small:?}");
        let wide: f64 = page.eval("document.documentElement.scrollWidth")?;
        ensure!(wide <= 390.0, "{path}: expected nothing wider than the screen, found {wide} px");
    }
    let site = Site::plain()?;
    page.open(&site.url("/embed/frame/?layout=page&density=compact"))?;
    let tree = "document.querySelector('role-scope')?.shadowRoot";
    page.until("the element is complete", &format!("!!{tree}?.querySelector('#experience')"))?;
    let small: Vec<String> = page.eval(&format!("{SMALL}({tree})"))?;
    ensure!(small.is_empty(), "the element: fields with letters under 16 px: {small:?}");
    Ok(())
}
