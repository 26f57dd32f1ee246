//! Bytes and answers fetched by the first load, by the first choice after it, and by a change of view after that.
//!
//! Invariant: counts, not times; two runs over one site give the same.

use super::controls::{Act, CURRENCY, FIRST_CHART, FIRST_CHART_REMOVED, PAY_TAB, PAY_VIEW, REMOVE};
use super::table::{COUNT, Row, SIZE};
use super::walls::{Aim, CHANGE_OF_VIEW, FIRST_CHOICE, FIRST_LOAD};
use crate::page::Page;
use crate::site::Site;
use anyhow::{Context, Result};

/// When the page was opened, and what it has been sent since: addresses and bytes of bodies, the page's own with them.
type Sent = (f64, Vec<(String, f64)>);

const SENT: &str = "[performance.timeOrigin,
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map(entry => [entry.name, entry.encodedBodySize])]";

/// Answers and bytes sent since a moment; a page that was opened anew takes again what it has.
fn since(before: &Sent, after: &Sent) -> Vec<f64> {
    let same = before.0 == after.0;
    let new = after.1.iter().enumerate().filter(|(at, (name, _))| {
        if same { *at >= before.1.len() } else { !before.1.iter().any(|(known, _)| known == name) }
    });
    new.map(|(_, (_, bytes))| *bytes).collect()
}

fn rows(name: &str, fetched: &[f64], aim: Aim) -> [Row; 2] {
    let bytes = fetched.iter().fold(0.0, |sum, bytes| sum + bytes);
    [
        Row::new(&format!("{name}, answers"), fetched.len() as f64, "answers", "").within(COUNT),
        Row::new(&format!("{name}, bytes"), bytes, "bytes", "").within(SIZE).held(aim),
    ]
}

/// First choices: a role, whose answer is in a page of its own, and a currency, which is drawn. Each with what it is called,
/// what is done, and what then is so.
fn choices() -> [(&'static str, Act, String); 2] {
    let is_in_euros = format!(
        "(text => text.includes('€') && !text.includes('$'))(Array.from(document.querySelectorAll('{FIRST_CHART}'), e => e.textContent).join())"
    );
    [
        ("first choice, a role", Act::Click(REMOVE), format!("!document.querySelector({FIRST_CHART_REMOVED:?})")),
        ("first choice, a currency", Act::Choose(CURRENCY, "EUR"), is_in_euros),
    ]
}

/// The first load until the page is ready, first choices until all of them is drawn, and a press on the tab of pay after a
/// role was chosen.
pub(super) fn fetched(page: &Page) -> Result<Vec<Row>> {
    let site = Site::plain()?;
    page.set_viewport(1280, 800)?;
    page.set_cache(false)?;
    let mut all = Vec::new();
    for (name, act, effect) in choices() {
        page.open("about:blank")?;
        page.open(&site.url("/"))?;
        page.until_ready()?;
        let loaded: Sent = page.eval(SENT)?;
        if all.is_empty() {
            all.extend(rows("first load", &since(&(0.0, Vec::new()), &loaded), FIRST_LOAD));
        }
        page.eval::<()>(&format!("({}, null)", act.script())).with_context(|| name.to_owned())?;
        page.until(&format!("{name} is drawn"), &effect)?;
        page.settled()?;
        let chosen: Sent = page.eval(SENT)?;
        all.extend(rows(name, &since(&loaded, &chosen), FIRST_CHOICE));
        if matches!(act, Act::Click(_)) {
            page.click(PAY_TAB)?;
            page.until("the view of pay is there", &format!("!!document.querySelector({PAY_VIEW:?})"))?;
            page.settled()?;
            all.extend(rows("change of view", &since(&chosen, &page.eval(SENT)?), CHANGE_OF_VIEW));
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::since;

    #[test]
    fn what_is_new() {
        let entry = |name: &str, bytes| (name.to_owned(), bytes);
        let before = (1.0, vec![entry("/", 5.0), entry("/a.js", 7.0)]);
        let later = (1.0, vec![entry("/", 5.0), entry("/a.js", 7.0), entry("/b.bin", 11.0)]);
        assert_eq!(since(&before, &later), [11.0]);
        let anew = (2.0, vec![entry("/pay/", 3.0), entry("/a.js", 7.0)]);
        assert_eq!(since(&before, &anew), [3.0]);
    }
}
