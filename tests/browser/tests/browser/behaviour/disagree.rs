//! Why sources disagree: the reconciler, and the X-ray of a band.
//!
//! Invariant: what is typed of a band is in the page's memory alone.

use super::options::{kept, tabled};
use crate::cases::Cases;
use crate::expect;
use anyhow::{Result, ensure};
use browser_tests::Page;
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("disagree::the ends of the reconciler", reconciler);
    cases.every("disagree::X-ray of a band that is typed", xray);
}

/// From one central figure to another of one role, the other way round, and of another role.
fn reconciler(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/pay-reconciled/")?;
    tabled(page, 2)?;
    let official = "bls-2025/US/soc-15-1252/pay/p50";
    kept(page, "from", &format!("?from={official}"), || page.choose("#field-from", official))?;
    let first = page.text("[data-chart=pay-reconciled] table data")?;
    ensure!(first == "$135,980", "expected that the way begins at the official median, found {first}");
    tabled(page, 2)?;
    let mean = "survey-2024/US/back-end/pay/mean";
    kept(page, "to", &format!("?from={official}&to={mean}"), || page.choose("#field-to", mean))?;
    tabled(page, 2)?;
    sums_up(page)?;
    kept(page, "role", &format!("?from={official}&role=full-stack&to={mean}"), || {
        page.choose("#field-role", "full-stack")
    })?;
    let of: String = page.eval("document.getElementById('field-role').value")?;
    ensure!(of == "full-stack", "expected full stack, found {of}");
    tabled(page, 2)
}

/// The steps lead from the first figure to the last.
fn sums_up(page: &Page) -> Result<()> {
    let values: Vec<f64> = page.eval(
        "Array.from(document.querySelectorAll('[data-chart=pay-reconciled] table tbody tr'), r => Number(r.querySelector('data')?.value ?? NaN))",
    )?;
    let [first, steps @ .., last] = values.as_slice() else { anyhow::bail!("expected a way, found {values:?}") };
    let sum = first + steps.iter().sum::<f64>();
    ensure!(
        (sum - last).abs() <= values.len() as f64,
        "expected that the steps lead to {last}, they lead to {sum}: {values:?}"
    );
    Ok(())
}

fn xray(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/range-x-ray/")?;
    let summary = "[data-chart=range-x-ray] .summary";
    let example = page.text(summary)?;
    ensure!(example.contains("1.4662"), "expected the factor of profile A, found {example:?}");
    tabled(page, 9)?;
    for (band, says) in [
        (["100000", "80k", "120,000"], "Each step is about $20,000"),
        (["100000", "50000", "200000"], "Each step is a factor of about 2.0000"),
        (["100000", "70000", "200000"], "follows neither formula"),
        (["100000", "120000", "200000"], "must be between low and high"),
        (["100000", "200000", "50000"], "Low must be below high"),
        (["much", "1", "2"], "Type an average, a low and a high"),
    ] {
        for (field, text) in ["average", "low", "high"].into_iter().zip(band) {
            expect::retype(page, &format!("#field-x-{field}"), text)?;
        }
        page.until(
            &format!("{band:?} is seen through"),
            &format!("(t => t.includes({}) || t)(document.querySelector('{summary}').textContent)", json!(says)),
        )?;
        page.settled()?;
        let address = page.address()?;
        ensure!(address == "/chart/range-x-ray/", "expected nothing of it in the address, found {address}");
    }
    page.reload()?;
    page.settled()?;
    let again = page.text(summary)?;
    ensure!(again == example, "expected the example after a reload, found {again:?}");
    Ok(())
}
