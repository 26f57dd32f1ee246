//! A frame: what it tells of its height, how that follows its width, and what strangers can do to it.
//!
//! Invariant: the host listens beside the script that sets the height, and hears what that hears.

use super::{Row, at_most, gauged, none};
use crate::host::{self, Look};
use crate::page::Page;
use anyhow::Result;
use serde_json::{Value, json};

const BODY: &str = "<iframe id=\"a\" data-rolescope src=\"{site}/embed/frame/?layout=page&view=all&roles=mobile&sections=pay&id=one\" title=\"Roles\" width=\"700\" height=\"500\"></iframe><iframe id=\"other\" srcdoc=\"<p>Another</p>\"></iframe>";

/// Keeps each height that is told, with the number of the host's animation frame in which it came.
const NOTE: &str = "window.told = []; let frame = 0; (function next() { frame++; requestAnimationFrame(next); })();
    addEventListener('message', ({ data }) => { if (data?.rolescope === 1 && data.type === 'height') told.push([frame, data.px]); });
    window.busiest = () => Math.max(0, ...told.map(([at]) => told.filter(([other]) => other === at).length));";

/// Widths over and over, each until nothing changes any more.
const SOAK: &str = "const [widths, rounds, done] = arguments;
    (async () => {
      const frame = document.getElementById('a'), first = {};
      let growth = 0, most = 0, gap = 0;
      for (let round = 0; round < rounds; round++) for (const width of round % 2 ? widths.toReversed() : widths) {
        const before = told.length;
        frame.width = width;
        await still(8, () => told.length + frame.style.height);
        const height = frame.clientHeight;
        growth = Math.max(growth, Math.abs(height - (first[width] ??= height)));
        most = Math.max(most, told.length - before);
        gap = Math.max(gap, Math.abs(height - told.at(-1)[1]));
      }
      done([growth, most, gap, busiest()]);
    })();";

/// Turns of each width.
const ROUNDS: usize = 3;

/// All that the comparison in the frame has chosen, and how high it is.
const STATE: &str = "(e => [e.getState(), document.body.scrollHeight])(document.querySelector('role-scope'))";

pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    page.set_viewport(1700, 900)?;
    let head = "<script type=\"module\" src=\"{site}/rolescope-frame.js\"></script><script src=\"/note.js\"></script>";
    let files = vec![("/note.js", "text/javascript; charset=utf-8", NOTE.into())];
    let look = gauged(Look { head: head.to_owned(), files, ..Look::default() });
    let site = crate::site::Site::plain()?;
    let host = host::Host::new(&site, BODY, &look)?;
    page.open(&host.url())?;
    page.until("the frame has told its height", "told.length > 0 || JSON.stringify([violations, faults])")?;
    let still = |frames: usize| {
        let script = "const [frames, done] = arguments; still(frames, () => told.length).then(() => done(null));";
        page.eval_async::<()>(script, vec![json!(frames)])
    };
    still(30)?;
    let (settled, per_frame): (f64, f64) = page.eval("[told.length, busiest()]")?;
    let widths: Vec<u32> = (320..=1600).step_by(80).collect();
    let (growth, most, gap, busiest): (f64, f64, f64, f64) =
        page.eval_async(SOAK, vec![json!(widths), json!(ROUNDS)])?;

    page.console_errors()?;
    let before: (f64, f64) = page.eval("[$('a').clientHeight, told.length]")?;
    let state: Value = page.in_frame(0, |page| page.eval(STATE))?;
    // The host's page hears itself: what is told from here on is the strangers'.
    page.eval_async::<Value>(host::JUNK, Vec::new())?;
    still(8)?;
    let height: f64 = page.eval("$('a').clientHeight")?;
    let changed = page.in_frame(0, |page| page.eval::<Value>(STATE))? != state;
    let errors = page.eval::<usize>("faults.length")? + page.console_errors()?.len();
    Ok(vec![
        at_most("frame, messages until its height stands", settled, "messages", "<= 2", 2.0),
        at_most("frame, messages in one animation frame", per_frame.max(busiest), "messages", "<= 1", 1.0),
        at_most("frame, messages for a new width", most, "messages", "<= 2", 2.0),
        none("frame, growth at widths that come again", growth, "px"),
        none("frame, height that is cut off or empty", gap, "px"),
        none("10,000 junk messages, height changed by", (height - before.0).abs(), "px"),
        none("10,000 junk messages, states changed", f64::from(u8::from(changed)), "states"),
        none("10,000 junk messages, errors", errors as f64, "errors"),
    ])
}
