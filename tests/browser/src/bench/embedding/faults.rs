//! Faults between a host and our site: the time until the visitor sees what the host put inside, and until the page is
//! told.
//!
//! Invariant: what the host put inside is looked at in every animation frame, from the first one on.

use super::{Row, gauged, none};
use crate::host::{self, Host, Look};
use crate::page::Page;
use crate::poll::{Deadline, until};
use crate::site::{Act, Fault, Site};
use anyhow::{Result, ensure};
use serde_json::Value;

const BODY: &str = "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"><table id=\"f\"><tr><th>Front end</th><td>$150,000</td></tr><tr><th>Back end</th><td>$174,082</td></tr></table></role-scope>";

/// Faults that a host may meet.
enum Wrong {
    /// Requests that match fail, as with a blocker.
    Blocked(&'static str),
    /// Our site answers otherwise.
    Answer(&'static str, Act),
    /// The host's policy lacks this.
    Policy(&'static str),
    /// The network goes before the element comes.
    Offline,
}

/// A fault, and what the page must be told; nothing where the script itself is missing, and `ready` where it is none.
struct Case {
    name: &'static str,
    wrong: Wrong,
    told: Option<&'static str>,
}

fn cases() -> Vec<Case> {
    let text = || Act::Mime("text/plain".to_owned());
    let case = |name, wrong, told| Case { name, wrong, told };
    vec![
        case("the script is blocked", Wrong::Blocked("*/rolescope.js"), None),
        case("the second script is blocked", Wrong::Blocked("*/embed-*.js"), Some("unreachable")),
        case("the program is blocked", Wrong::Blocked("*/element-*.wasm"), Some("unreachable")),
        case("the script is not found", Wrong::Answer("/rolescope.js", Act::Status(404)), None),
        case("the second script is not found", Wrong::Answer("/embed-*.js", Act::Status(404)), Some("not-found")),
        case("the program is not found", Wrong::Answer("/element-*.wasm", Act::Status(404)), Some("not-found")),
        case("the second script has a wrong type", Wrong::Answer("/embed-*.js", text()), Some("damaged")),
        case("the glue has a wrong type", Wrong::Answer("/element-*.js", text()), Some("damaged")),
        case("the program has a wrong type", Wrong::Answer("/element-*.wasm", text()), Some("ready")),
        case("the policy refuses the program", Wrong::Policy(" 'wasm-unsafe-eval'"), Some("policy")),
        case("offline", Wrong::Offline, Some("unreachable")),
    ]
}

/// Ms until what the host put inside was painted, ms until the page was told, and the reason that it was told.
struct Seen {
    shown: f64,
    told: Option<f64>,
    what: String,
    /// Animation frames without it.
    hidden: f64,
}

fn see(page: &Page, case: &Case) -> Result<Seen> {
    let faults = match &case.wrong {
        Wrong::Answer(path, act) => vec![Fault::new(path, act.clone())],
        _ => Vec::new(),
    };
    let without = if let Wrong::Policy(without) = case.wrong { without } else { "" };
    let offline = matches!(case.wrong, Wrong::Offline);
    let site = Site::with(faults)?;
    let head = host::SCRIPT.to_owned();
    let host = Host::new(&site, if offline { "" } else { BODY }, &gauged(Look { head, without, ..Look::default() }))?;
    page.block(if let Wrong::Blocked(pattern) = &case.wrong { std::slice::from_ref(pattern) } else { &[] })?;
    page.open(&host.url())?;
    if offline {
        page.until("the element is known", "customElements.get('role-scope') !== undefined")?;
        page.set_offline(true)?;
        // The same element, made by hand: a strict page has no other way to add it.
        page.eval::<()>(
            "(() => {
               const element = Object.assign(document.createElement('role-scope'), { id: 'a' });
               element.append(Object.assign(document.createElement('p'), { id: 'f', textContent: 'Front end: $150,000' }));
               window.began = performance.now();
               document.body.append(element);
               return null;
             })()",
        )?;
    }
    let over = if case.told.is_some() { "count('fallback') + count('ready') > 0" } else { "true" };
    page.until("the fault has shown", &format!("document.readyState === 'complete' && fallback.seen > 0 && {over}"))?;
    // What is said on the console of one case is not the next one's.
    page.console_errors()?;
    let (began, shown, told, hidden): (f64, f64, Option<f64>, f64) =
        page.eval("[window.began ?? 0, fallback.seen, fallback.told ?? null, fallback.hidden]")?;
    let what: Option<String> =
        page.eval("seen.find(s => s[0] === 'fallback')?.[2].reason ?? (count('ready') ? 'ready' : null)")?;
    if offline {
        page.set_offline(false)?;
    }
    // Where the program runs all the same, what the host put inside makes room for it.
    let hidden = if what.as_deref() == Some("ready") { 0.0 } else { hidden };
    let what = what.unwrap_or_default();
    Ok(Seen { shown: shown - began, told: told.map(|told| told - began), what, hidden })
}

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    page.set_cache(false)?;
    let (mut rows, mut shown, mut hidden, mut wrong) = (Vec::new(), 0.0_f64, 0.0, 0.0);
    for case in cases() {
        let seen = see(page, &case)?;
        shown = shown.max(seen.shown);
        hidden += seen.hidden;
        if seen.what != case.told.unwrap_or_default() {
            eprintln!("  {}: told {:?}, not {:?}", case.name, seen.what, case.told);
            wrong += 1.0;
        }
        if let Some(told) = seen.told {
            rows.push(Row::new(&format!("fault, {}: told after", case.name), told, "ms", "<= 1000"));
        }
    }
    page.block(&[])?;
    rows.push(Row::new("faults, fallback seen after, latest", shown, "ms", "<= 1000"));
    rows.push(none("faults, animation frames without the fallback", hidden, "frames"));
    rows.push(none("faults, wrong reasons told", wrong, "reasons"));
    rows.push(no_script(page)?);
    Ok(rows)
}

/// Without script, what the host put inside is all there is.
fn no_script(page: &Page) -> Result<Row> {
    page.set_scripts(false)?;
    let looked = host::open(page, BODY, Look::default()).and_then(|_servers| {
        until("the fallback is seen", Deadline::default(), || {
            let tree = page.cdp("Accessibility.getFullAXTree", Value::Object(Default::default()))?.to_string();
            Ok(if tree.contains("$174,082") { Ok(()) } else { Err("no figures") })
        })
    });
    page.set_scripts(true)?;
    ensure!(!page.is_lost(), "the browser is gone");
    Ok(none("no script, fallbacks that cannot be read", f64::from(u8::from(looked.is_err())), "elements"))
}
