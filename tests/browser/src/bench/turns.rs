//! Changes of currency and of roles by real keys and presses, on several sites in turns.
//!
//! Invariant: each site has a window of its own that stays open and warm, and every interaction is done on one after the
//! other, so that a busy moment of the machine meets all of them. Times count from the time stamp of the event.

use super::Sample;
use super::controls::Hooks;
use super::yardstick::{CHANGE, Fixed, SCRIPT};
use crate::page::Page;
use crate::site::Site;
use anyhow::{Context, Result, ensure};
use fantoccini::wd::WindowHandle;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const RECORDER: &str = include_str!("recorder.js");

/// Rounds that count; each changes the currency and back, and the roles and back.
const ROUNDS: usize = 16;
/// Rounds with a slowed processor, which take longer; enough that the slowest of all is not the 98th of 100.
const SLOW_ROUNDS: usize = 13;
/// Rounds before them, which pay for what later ones find done.
const WARM: usize = 3;

/// A served site and its controls.
pub(super) struct App {
    pub(super) name: &'static str,
    pub(super) site: Site,
    pub(super) hooks: Hooks,
    /// True for a page that marks itself when it is live; the peers do not.
    pub(super) says_ready: bool,
}

/// The changes that are measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Currency,
    Roles,
}

impl Change {
    pub(super) const ALL: [Change; 2] = [Change::Currency, Change::Roles];

    pub(super) fn name(self) -> &'static str {
        match self {
            Change::Currency => "currency",
            Change::Roles => "roles",
        }
    }
}

/// The steps of a round: every second one undoes the one before.
const STEPS: [(Change, bool); 4] =
    [(Change::Currency, false), (Change::Currency, true), (Change::Roles, false), (Change::Roles, true)];

/// One interaction, ms.
#[derive(Clone, Copy, Debug)]
pub(super) struct Interaction {
    pub(super) change: Change,
    /// Until the paint with the changed output.
    pub(super) answered: f64,
    /// Until the paint after the last change anywhere in the page.
    pub(super) drawn: f64,
    /// Ms of work of the main thread meanwhile.
    pub(super) busy: f64,
    /// Ms of that in scripts.
    pub(super) script: f64,
}

/// The measures of one site, interaction by interaction, in the order of all others.
#[derive(Default)]
pub(super) struct Measured {
    pub(super) taken: Vec<Interaction>,
    /// Times of the yardsticks, once a round.
    pub(super) fixed: Fixed,
}

impl Measured {
    /// A field of the interactions of one kind of change, or of all.
    pub(super) fn sample(&self, change: Option<Change>, field: fn(&Interaction) -> f64) -> Sample {
        self.taken.iter().filter(|taken| change.is_none_or(|change| taken.change == change)).map(field).collect()
    }

    /// The field as a multiple of another site's, turn by turn.
    pub(super) fn ratios(&self, other: &Self, change: Change, field: fn(&Interaction) -> f64) -> Sample {
        let pairs = self.taken.iter().zip(&other.taken);
        pairs.filter(|(own, _)| own.change == change).map(|(own, other)| field(own) / field(other)).collect()
    }
}

/// Measures the sites in turns, with the processor slowed down by a factor.
pub(super) fn measure(page: &Page, apps: &[App], factor: u32) -> Result<Vec<Measured>> {
    let windows = apps.iter().map(|app| open(page, app)).collect::<Result<Vec<_>>>()?;
    for window in &windows {
        switch(page, window)?;
        page.set_cpu(factor)?;
    }
    let mut all: Vec<Measured> = apps.iter().map(|_| Measured::default()).collect();
    let rounds = if factor == 1 { ROUNDS } else { SLOW_ROUNDS };
    for round in 0..WARM + rounds {
        let counts = round >= WARM;
        for (change, back) in STEPS {
            for ((app, window), measured) in apps.iter().zip(&windows).zip(&mut all) {
                switch(page, window)?;
                let taken = once(page, app, change, back)
                    .with_context(|| format!("a change of {} on {}", change.name(), app.name))?;
                if counts {
                    measured.taken.push(taken);
                }
            }
        }
        for (window, measured) in windows.iter().zip(&mut all) {
            switch(page, window)?;
            let (script, change) = (evaluated(page, SCRIPT)?, evaluated(page, CHANGE)?);
            if counts {
                measured.fixed.push(script, change);
            }
        }
    }
    Ok(all)
}

/// Opens a site in a window of its own and waits until it is live.
fn open(page: &Page, app: &App) -> Result<WindowHandle> {
    let opened = page.wait(page.client().new_window(false)).context("opening a window")?;
    switch(page, &opened.handle)?;
    page.set_viewport(1280, 800)?;
    page.open(&app.site.url("/"))?;
    if app.says_ready {
        page.until_ready()?;
    }
    page.cdp("Performance.enable", json!({}))?;
    evaluated::<Value>(page, &format!("{RECORDER}; null"))?;
    evaluated::<bool>(page, "rolescopeRecorder.rest()")?;
    let seen: String = evaluated(page, "document.visibilityState")?;
    ensure!(seen == "visible", "the window of {} is not drawn: {seen}", app.name);
    Ok(opened.handle)
}

fn switch(page: &Page, window: &WindowHandle) -> Result<()> {
    page.wait(page.client().switch_to_window(window.clone())).context("turning to a window")
}

/// Where a control is.
#[derive(Debug, Deserialize)]
struct Aimed {
    x: f64,
    y: f64,
    /// True to choose the next option, false for the one before.
    down: bool,
    focused: bool,
    /// The element that lies over it and would be pressed in its place.
    over: Option<String>,
}

/// One interaction.
fn once(page: &Page, app: &App, change: Change, back: bool) -> Result<Interaction> {
    let Hooks { currency, remove, add, output } = app.hooks;
    let (control, by_key) = match (change, back) {
        (Change::Currency, _) => (currency, true),
        (Change::Roles, false) => (remove, false),
        (Change::Roles, true) => (add, false),
    };
    let aimed: Option<Aimed> = evaluated(page, &format!("rolescopeRecorder.aim({}, {by_key})", json!(control)))?;
    let aimed = aimed.with_context(|| format!("nothing matches {control}"))?;
    if by_key {
        ensure!(aimed.focused, "{control} does not take the focus");
    } else {
        let over = aimed.over.as_deref().unwrap_or_default();
        ensure!(over.is_empty(), "{control} is at {}, {} under {over}", aimed.x, aimed.y);
        pointer(page, "mouseMoved", &aimed)?;
    }
    evaluated::<bool>(page, "rolescopeRecorder.rest()")?;
    evaluated::<bool>(page, &format!("(window.recorded = rolescopeRecorder.start({}), true)", json!(output)))?;
    let before = durations(page)?;
    if by_key {
        let (key, code) = if aimed.down { ("ArrowDown", 40) } else { ("ArrowUp", 38) };
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code });
            page.cdp("Input.dispatchKeyEvent", event)?;
        }
    } else {
        pointer(page, "mousePressed", &aimed)?;
        pointer(page, "mouseReleased", &aimed)?;
    }
    let recorded: Option<(f64, f64)> = evaluated(page, "window.recorded")?;
    let after = durations(page)?;
    let (answered, drawn) = recorded.with_context(|| format!("{control} was used and {output} has not changed"))?;
    Ok(Interaction { change, answered, drawn, busy: after.0 - before.0, script: after.1 - before.1 })
}

fn pointer(page: &Page, kind: &str, aimed: &Aimed) -> Result<()> {
    let mut event = json!({ "type": kind, "x": aimed.x, "y": aimed.y });
    if kind != "mouseMoved"
        && let Some(event) = event.as_object_mut()
    {
        event.insert("button".to_owned(), json!("left"));
        event.insert("clickCount".to_owned(), json!(1));
    }
    page.cdp("Input.dispatchMouseEvent", event).map(drop)
}

/// Milliseconds of all tasks of the main thread so far, and of scripts.
fn durations(page: &Page) -> Result<(f64, f64)> {
    let answer = page.cdp("Performance.getMetrics", json!({}))?;
    let metrics = answer.get("metrics").and_then(Value::as_array).context("no metrics")?;
    let read = |name: &str| {
        let metric = metrics.iter().find(|metric| metric.get("name").and_then(Value::as_str) == Some(name));
        let seconds = metric.and_then(|metric| metric.get("value")).and_then(Value::as_f64);
        Ok::<_, anyhow::Error>(seconds.with_context(|| format!("no metric {name}"))? * 1_000.0)
    };
    Ok((read("TaskDuration")?, read("ScriptDuration")?))
}

/// The value of an expression, or what its promise gives, by the protocol alone: the driver's own way brings a script
/// along that the page would have to read each time.
fn evaluated<T: DeserializeOwned>(page: &Page, expression: &str) -> Result<T> {
    let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    let answer = page.cdp("Runtime.evaluate", asked)?;
    if let Some(fault) = answer.get("exceptionDetails") {
        anyhow::bail!("{expression} failed: {fault}");
    }
    let value = answer.pointer("/result/value").cloned().unwrap_or(Value::Null);
    serde_json::from_value(value.clone()).with_context(|| format!("{expression} gave {value}"))
}
