//! A script that watches a page from its first moment on, in any engine.
//!
//! It is put into the page as a file of the same origin before all other scripts, so it runs
//! under the site's own policy. It collects policy violations, errors, layout shifts and requests
//! to other origins, and it can hold the program back so that a case can use the static page.
//!
//! Invariant: it changes nothing but the moment at which the program arrives.

use crate::page::Page;
use crate::site::Site;
use anyhow::{Context, Result};
use serde::Deserialize;

/// Address of the script.
pub(crate) const PATH: &str = "/~probe.js";
/// The script.
pub(crate) const SCRIPT: &str = include_str!("probe/probe.js");
/// Puts what loads it first in the head of a page.
pub(crate) fn inject(html: &str, gate: Gate) -> Result<String> {
    let hold = if gate == Gate::Held { " data-hold" } else { "" };
    let start = html.find("<head>").context("the page has no head")? + "<head>".len();
    let (before, after) = html.split_at(start);
    Ok(format!("{before}<script src=\"{PATH}\"{hold}></script>{after}"))
}

/// The observations of the probe since the page began to load.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Probe {
    /// Violations of the policy.
    pub violations: Vec<String>,
    /// Uncaught errors, refused promises and errors written to the console.
    pub errors: Vec<String>,
    /// Requests to other origins.
    pub foreign: Vec<String>,
    /// Sum of layout shifts; `None` where the engine does not measure them.
    pub shift: Option<f64>,
    /// The shifted elements, from where to where.
    pub moved: Vec<String>,
    /// States that the page has told of itself, in order.
    pub states: Vec<String>,
}

/// Lets the program come at once, or holds it back until the test says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// At once.
    Open,
    /// When the case says so.
    Held,
}

impl Page {
    /// Opens a page of the site with the probe in it.
    ///
    /// # Errors
    /// When the page does not open.
    pub fn open_probed(&self, path: &str, site: &Site) -> Result<()> {
        self.open(&site.url(path))?;
        self.until("the probe runs", "typeof window.rolescopeProbe === 'object'")
    }

    /// Lets a program that was held back come.
    ///
    /// # Errors
    /// When the page has no probe.
    pub fn release(&self) -> Result<()> {
        self.eval::<bool>("window.rolescopeProbe.release()").map(drop)
    }

    /// Spoils the running program's memory, so that its next step fails as after a fault in it,
    /// in the very build that is published.
    ///
    /// # Errors
    /// When the program cannot be reached.
    pub fn spoil_program(&self) -> Result<()> {
        self.eval::<bool>("window.rolescopeProbe.spoil()")?;
        self.until("the program is spoiled", "window.rolescopeProbe.spoiled()")
    }

    /// The observations so far.
    ///
    /// # Errors
    ///
    /// When the page has no probe.
    pub fn probe(&self) -> Result<Probe> {
        self.eval("window.rolescopeProbe.report()")
    }
}
