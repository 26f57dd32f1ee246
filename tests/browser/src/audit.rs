//! The rule engines: axe-core and IBM's accessibility-checker-engine, run inside the page.
//!
//! Invariant: the engine's own findings are given, none is left out or turned down here.

use crate::page::Page;
use crate::tools;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

/// Puts the engine's text into the page by the debugger, which the page's policy does not bind.
fn load(page: &Page, text: &str, global: &str) -> Result<()> {
    let expression = format!("{text}\n;globalThis.{global} = {global}; typeof {global}");
    let answer = page.cdp("Runtime.evaluate", json!({ "expression": expression, "returnByValue": true }))?;
    let kind = answer.pointer("/result/value").and_then(Value::as_str);
    ensure!(kind == Some("object"), "{global} did not load: {answer}");
    Ok(())
}

/// Evaluates an expression that gives a promise.
fn promised(page: &Page, expression: &str) -> Result<Value> {
    let parameters = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    let answer = page.cdp("Runtime.evaluate", parameters)?;
    ensure!(answer.get("exceptionDetails").is_none(), "the rule engine failed: {answer}");
    answer.pointer("/result/value").cloned().with_context(|| format!("the rule engine gave nothing: {answer}"))
}

/// One finding.
#[derive(Clone, Debug, Deserialize)]
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// The rule's words on the finding.
    pub message: String,
    /// Where.
    pub place: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} at {}: {}", self.rule, self.place, self.message)
    }
}

/// Violations that axe-core finds in the page, over all its rules that are on by default.
///
/// # Errors
/// When the engine does not run.
pub fn axe(page: &Page) -> Result<Vec<Finding>> {
    load(page, &tools::rule_engine("axe-core/axe.min.js")?, "axe")?;
    // `target-size` of WCAG 2.2 is not on by default.
    let findings = promised(
        page,
        "axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
           .then(r => r.violations.flatMap(v => v.nodes.map(n => ({
             rule: v.id,
             message: (n.failureSummary ?? v.help).replace(/\\s+/g, ' '),
             place: n.target.join(' ') + ' ' + n.html.slice(0, 120),
           }))))",
    )?;
    serde_json::from_value(findings).context("axe-core's findings")
}

/// Violations that IBM's engine finds in the page by its default guideline.
///
/// # Errors
/// When the engine does not run.
pub fn ibm(page: &Page) -> Result<Vec<Finding>> {
    load_ibm(page)?;
    ibm_in(page, "document")
}

/// The same of a long page, part by part: the time that the engine takes grows faster than the page, and one command would
/// not end in time. First all but the sections, then each section.
///
/// # Errors
/// When the engine does not run.
pub fn ibm_in_parts(page: &Page) -> Result<Vec<Finding>> {
    const SECTIONS: &str = "document.querySelectorAll('main [data-section]')";
    load_ibm(page)?;
    let count: usize = page.eval(&format!("({SECTIONS}.forEach(s => {{ s.hidden = true; }}), {SECTIONS}.length)"))?;
    let mut findings = ibm_in(page, "document")?;
    page.eval::<bool>(&format!("({SECTIONS}.forEach(s => {{ s.hidden = false; }}), true)"))?;
    for at in 0..count {
        findings.extend(ibm_in(page, &format!("{SECTIONS}[{at}]"))?);
    }
    Ok(findings)
}

fn load_ibm(page: &Page) -> Result<()> {
    load(page, &tools::rule_engine("accessibility-checker-engine/ace.js")?, "ace")
}

/// The same below a node, which an expression gives; the engine is loaded.
fn ibm_in(page: &Page, node: &str) -> Result<Vec<Finding>> {
    let findings = promised(
        page,
        &format!(
            "new ace.Checker().check({node}, ['IBM_Accessibility'])
               .then(r => r.results
                 .filter(i => i.value[0] === 'VIOLATION' && i.value[1] === 'FAIL')
                 .map(i => ({{ rule: i.ruleId, message: i.message, place: i.path.dom + ' ' + i.snippet }})))"
        ),
    )?;
    serde_json::from_value(findings).context("the findings of IBM's engine")
}

/// Fails when there is a finding.
///
/// # Errors
/// With the first eight findings.
pub fn none(findings: &[Finding], page: &str) -> Result<()> {
    let first = findings.iter().take(8).map(ToString::to_string).collect::<Vec<_>>().join("\n  ");
    ensure!(findings.is_empty(), "expected no violation on {page}, found {}:\n  {first}", findings.len());
    Ok(())
}
