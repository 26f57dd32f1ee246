//! The visitors' goals, and the presses that each is away from the first screen.
//!
//! Invariant: only what is in sight is pressed, and only what is in sight after that counts as reached.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Site};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("reach::at 1280 px all is one press away at most", |page| reach(page, 1280, 800, 1));
    cases.chromium("reach::at 360 px all is two presses away at most", |page| reach(page, 360, 740, 2));
}

/// Each goal: its name, what shows it, and words of the controls that may lead to it.
const GOALS: [(&str, &str, &[&str]); 16] = [
    ("pay range", "[data-chart=pay-range]", &["pay"]),
    ("pay by experience", "[data-chart=pay-by-years]", &["pay-by-years", "pay"]),
    ("pay by place", "[data-chart=pay-by-place]", &["pay-by-place", "pay"]),
    ("all evidence", "[data-chart=pay-evidence]", &["pay-evidence", "pay"]),
    ("duties", "[data-section=duties] :is(h2, table)", &["work", "duties"]),
    ("a working day", "[data-section=work] :is(h2, table)", &["work#work", "#work", "work"]),
    ("skills", "[data-section=skills] :is(h2, table, figure)", &["skills"]),
    ("tools", "[data-chart=usage]", &["tools"]),
    ("education", "[data-chart=education]", &["education", "entry"]),
    ("career path", "[data-section=path] :is(h2, table, figure)", &["path", "entry"]),
    ("questions", "[data-section=questions] details", &["questions", "path", "entry"]),
    ("your pay", "[data-section=standing] :is(figure, input)", &["standing"]),
    ("role fit", "[data-section=fit] :is(figure, input, select, textarea)", &["fit"]),
    ("change role", "[data-section=moves] :is(figure, select)", &["moves"]),
    ("why figures differ", "[data-section=why] figure", &["why"]),
    ("the embed builder", "#builder :is(input, select, h2)", &["/embed/"]),
];

/// True if something that matches is in sight: its upper edge, or a good part of it, and nothing lies over that.
const IN_SIGHT: &str = "Array.from(document.querySelectorAll(arguments[0])).some(e => {
    const r = e.getBoundingClientRect();
    if (r.width < 4 || r.height < 4 || getComputedStyle(e).clipPath !== 'none') return false;
    const [left, right] = [Math.max(r.left, 0), Math.min(r.right, innerWidth)];
    const [top, bottom] = [Math.max(r.top, 0), Math.min(r.bottom, innerHeight)];
    if (right - left < Math.min(r.width, 60) || bottom - top < Math.min(r.height, 40)) return false;
    // A few places: the bar lies over what is scrolled under it.
    return [0.1, 0.35, 0.6, 0.9].some(part => {
      const over = document.elementFromPoint(left + (right - left) / 3, top + (bottom - top) * part);
      return !!over && (e.contains(over) || over.contains(e) && !over.closest('.bar'));
    });
  })";

/// Marks each link and button in sight that has one of the words, or opens the menu; gives their numbers, the words that
/// are nearest first.
const MARK: &str = "(() => {
    const [words] = arguments;
    const seen = [];
    for (const e of document.querySelectorAll('a[href], button, summary')) {
      const r = e.getBoundingClientRect();
      const [x, y] = [(Math.max(r.left, 0) + Math.min(r.right, innerWidth)) / 2, r.top + r.height / 2];
      if (r.width < 4 || r.height < 4 || r.top < 0 || r.bottom > innerHeight || r.right < 12 || r.left > innerWidth - 12) continue;
      const over = document.elementFromPoint(x, y);
      if (!over || !(e.contains(over) || over.contains(e))) continue;
      const leads = `${e.getAttribute('href') ?? ''} ${e.dataset.of ?? ''}`;
      const at = words.findIndex(word => leads.includes(word));
      const rank = at >= 0 ? at : e.hasAttribute('popovertarget') ? words.length : -1;
      if (rank >= 0 && !e.matches('.fig, [data-role-chip] *')) seen.push([rank, e]);
    }
    seen.sort((a, b) => a[0] - b[0]);
    seen.forEach(([, e], at) => e.setAttribute('data-test-press', at));
    return seen.map(([, e]) => e.textContent.trim());
  })()";

/// Controls that are tried for a goal on a screen.
const TRIES: usize = 6;

fn is_in_sight(page: &Page, goal: &str) -> Result<bool> {
    page.eval_with(IN_SIGHT, vec![json!(goal)])
}

fn controls(page: &Page, words: &[&str]) -> Result<Vec<String>> {
    page.eval_with(MARK, vec![json!(words)])
}

/// Presses what was marked, by a script, as the driver would scroll to it first; waits until it has led on.
fn press(page: &Page, at: usize) -> Result<()> {
    let leads: (String, String) = page.eval_with(
        "(e => {
            const leads = [e.dataset.act === 'view' ? e.dataset.of.split('#')[0] : '', e.localName === 'a' ? e.pathname : ''];
            e.removeAttribute('data-test-press');
            e.click();
            return leads;
         })(document.querySelector(`[data-test-press=\"${arguments[0]}\"]`))",
        vec![json!(at)],
    )?;
    let (view, path) = leads;
    page.until(
        &format!("{path} is there"),
        &format!(
            "((view, path) => (document.readyState === 'complete' && document.documentElement.dataset.rolescope === 'ready'
                 && (view === '' || document.querySelector('main').dataset.view === view)
                 && (path === '' || location.pathname === path))
               || `${{location.pathname}} ${{document.querySelector('main')?.dataset.view}}`)({}, {})",
            json!(view),
            json!(path)
        ),
    )?;
    page.settled()
}

/// The presses after which a goal is in sight; none if there is no such way.
fn way(page: &Page, site: &Site, (goal, words): (&str, &[&str]), most: usize) -> Result<Option<Vec<String>>> {
    let start = |page: &Page| {
        page.open(&site.url("/"))?;
        page.settled()
    };
    start(page)?;
    if is_in_sight(page, goal)? {
        return Ok(Some(Vec::new()));
    }
    let first = controls(page, words)?;
    for (at, name) in first.iter().enumerate().take(TRIES) {
        start(page)?;
        controls(page, words)?;
        press(page, at)?;
        if is_in_sight(page, goal)? {
            return Ok(Some(vec![name.clone()]));
        }
    }
    if most < 2 {
        return Ok(None);
    }
    for (at, name) in first.iter().enumerate().take(TRIES) {
        start(page)?;
        controls(page, words)?;
        press(page, at)?;
        let second = controls(page, words)?;
        for (then, other) in second.iter().enumerate().take(TRIES) {
            if then > 0 {
                start(page)?;
                controls(page, words)?;
                press(page, at)?;
                controls(page, words)?;
            }
            press(page, then)?;
            if is_in_sight(page, goal)? {
                return Ok(Some(vec![name.clone(), other.clone()]));
            }
        }
    }
    Ok(None)
}

fn reach(page: &Page, width: u32, height: u32, most: usize) -> Result<()> {
    let site = expect::live(page, "/")?;
    page.set_viewport(width, height)?;
    let mut lost = Vec::new();
    for (name, goal, words) in GOALS {
        match way(page, &site, (goal, words), most).with_context(|| name.to_owned())? {
            Some(way) => println!("{width} px: {name} after {way:?}"),
            None => lost.push(name),
        }
    }
    ensure!(lost.is_empty(), "{width} x {height} px: not reached after {most} presses: {lost:?}");
    Ok(())
}
