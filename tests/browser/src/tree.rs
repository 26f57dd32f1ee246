//! The accessibility tree, as Chromium gives it to screen readers.
//!
//! Invariant: only what a screen reader would meet is in it; ignored nodes are left out.

use crate::page::Page;
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// One node that a screen reader meets.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its role.
    pub role: String,
    /// Its name.
    pub name: String,
    /// Its description; empty if it has none.
    pub description: String,
}

/// Every node below the first element that matches.
///
/// # Errors
/// When nothing matches.
pub fn below(page: &Page, selector: &str) -> Result<Vec<Node>> {
    page.cdp("DOM.enable", json!({}))?;
    page.cdp("Accessibility.enable", json!({}))?;
    let document = page.cdp("DOM.getDocument", json!({ "depth": 0 }))?;
    let root = document.pointer("/root/nodeId").cloned().context("the document has no node")?;
    let node = page.cdp("DOM.querySelector", json!({ "nodeId": root, "selector": selector }))?;
    let id = node.get("nodeId").and_then(Value::as_i64).filter(|id| *id != 0);
    let id = id.with_context(|| format!("nothing matches {selector}"))?;
    let tree = page.cdp("Accessibility.queryAXTree", json!({ "nodeId": id }))?;
    let nodes = tree.get("nodes").and_then(Value::as_array).context("the accessibility tree has no nodes")?;
    let seen = nodes.iter().filter(|n| n.get("ignored") != Some(&Value::Bool(true)));
    Ok(seen
        .map(|n| Node { role: word(n, "role"), name: word(n, "name"), description: word(n, "description") })
        .collect())
}

fn word(node: &Value, field: &str) -> String {
    node.pointer(&format!("/{field}/value")).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// All that the nodes say, one line each.
#[must_use]
pub fn spoken(nodes: &[Node]) -> String {
    nodes.iter().map(|n| format!("{} {} {}", n.role, n.name, n.description)).collect::<Vec<_>>().join("\n")
}
