//! The element and the frame on pages of other sites: messages, memory, life, faults, and what the host's page pays.
//!
//! Invariant: every page of a host is under the strict policy of EMBED.md, and what is counted is counted by the page
//! itself or by the browser, never by the program. A count whose target is none is judged; a time is for people.

use super::table::{Bound, Row};
use super::{Sample, part};
use crate::host::Look;
use crate::lab::Lab;
use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::{Value, json};

mod cycles;
mod error;
mod faults;
mod frame;
mod guest;
mod many;
mod private;
mod releases;
mod room;

/// The script that counts on a page of a host.
const GAUGE: &str = include_str!("embedding/gauge.js");

/// A page of a host with the gauge in it.
fn gauged(look: Look) -> Look {
    let mut files = look.files;
    files.push(("/gauge.js", "text/javascript; charset=utf-8", GAUGE.into()));
    Look { head: format!("<script src=\"/gauge.js\"></script>{}", look.head), files, ..look }
}

/// The look of a page of a host that has this style sheet.
fn styled(style: &str) -> Look {
    let files = vec![("/own.css", "text/css; charset=utf-8", style.into())];
    let head = "<link rel=\"stylesheet\" href=\"/own.css\">".to_owned();
    Look { head, files, own_style: true, ..Look::default() }
}

/// Takes some of the measures in a tab of its own.
type Take = fn(&Page) -> Result<Vec<Row>>;

/// Takes every measure of embedding.
pub(super) fn measure(lab: &Lab) -> Result<Vec<Row>> {
    let parts: [(&str, Take); 9] = [
        ("a frame and its messages", frame::rows),
        ("twenty elements", many::rows),
        ("time and room of elements", room::rows),
        ("two hundred lives of an element", cycles::rows),
        ("what the host's page pays", guest::rows),
        ("faults of an embed", faults::rows),
        ("an error in one of five", error::rows),
        ("releases of other ages", releases::rows),
        ("what is kept and told of visitors", private::rows),
    ];
    let mut rows = Vec::new();
    for (name, take) in parts {
        rows.extend(part(lab, name, take).with_context(|| format!("measuring {name}"))?);
    }
    Ok(rows)
}

/// A count that must be none.
fn none(name: &str, count: f64, unit: &'static str) -> Row {
    at_most(name, count, unit, "0", 0.0)
}

/// A count that may not be more.
fn at_most(name: &str, count: f64, unit: &'static str, target: &'static str, most: f64) -> Row {
    Row::new(name, count, unit, target).within(Bound::AtMost(most))
}

/// Nodes, listeners and memory of the page, after a collection of garbage.
struct Alive {
    nodes: f64,
    documents: f64,
    listeners: f64,
    /// Bytes of the scripts' heap.
    heap: f64,
    /// Bytes of the memories of the programs that have started.
    programs: f64,
}

fn alive(page: &Page) -> Result<Alive> {
    page.cdp("HeapProfiler.enable", json!({}))?;
    // What one run sets free lets go of more in the next.
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({}))?;
    }
    let counted = page.cdp("Memory.getDOMCounters", json!({}))?;
    let count = |name: &str| counted.get(name).and_then(Value::as_f64).with_context(|| format!("no count of {name}"));
    let used = page.cdp("Runtime.getHeapUsage", json!({}))?;
    let heap = used.get("usedSize").and_then(Value::as_f64).context("no size of the heap")?;
    let programs = page.eval("programs.reduce((sum, program) => sum + program.memory.buffer.byteLength, 0)")?;
    let [nodes, documents, listeners] = [count("nodes")?, count("documents")?, count("jsEventListeners")?];
    Ok(Alive { nodes, documents, listeners, heap, programs })
}
