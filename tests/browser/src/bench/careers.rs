//! Ten thousand simulated careers: until they are drawn, and how long they keep the page from answering.
//!
//! Invariant: each round asks for another seed, so nothing that was simulated before is shown again.

use super::Sample;
use crate::page::Page;
use crate::site::Site;
use anyhow::Result;
use serde_json::json;

/// The times of the rounds, ms.
pub(crate) struct Careers {
    /// From the choice until the new sentence stands on the page.
    pub(crate) drawn: Sample,
    /// The longest task on the way; 0 where none is longer than 50 ms.
    pub(crate) longest: Sample,
}

const ROUNDS: u32 = 8;

/// Chooses a seed and waits for the sentence; tasks of more than 50 ms are told by the browser itself.
const ROUND: &str = "const [seed, done] = arguments;
    const field = document.getElementById('field-seed');
    const sentence = document.querySelector('[data-chart=path-fan] .summary');
    let longest = 0;
    const tasks = new PerformanceObserver(list => list.getEntries().forEach(task => { longest = Math.max(longest, task.duration); }));
    tasks.observe({ type: 'longtask' });
    const start = performance.now();
    new MutationObserver((_, observer) => {
        const time = performance.now() - start;
        observer.disconnect();
        // What is told of tasks comes a moment after them.
        setTimeout(() => { tasks.disconnect(); done([time, longest]); }, 200);
    }).observe(sentence, { subtree: true, childList: true, characterData: true, attributes: true });
    field.value = seed;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

/// The rounds, with the processor slowed down by a factor.
pub(crate) fn careers(page: &Page, factor: u32) -> Result<Careers> {
    let site = Site::plain()?;
    page.set_viewport(1280, 900)?;
    page.open(&site.url("/chart/path-fan/"))?;
    page.settled()?;
    page.set_cpu(factor)?;
    let (mut drawn, mut longest) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let (time, task): (f64, f64) = page.eval_async(ROUND, vec![json!((100 + round).to_string())])?;
        page.settled()?;
        drawn.push(time);
        longest.push(task);
    }
    let [drawn, longest] = [drawn, longest].map(Sample::from_iter);
    Ok(Careers { drawn, longest })
}
