//! What sentences claim of differences, held against the intervals that stand beside them.
//!
//! Invariant: no sentence of any page calls one thing higher than another where the interval of their difference holds zero. The other
//! way round may be: a difference is clear only if its intervals in money and in percent both leave out zero.

use super::{all, every_page, parent, text, within};
use scraper::ElementRef;

/// Words of a sentence that does not claim a difference.
const OPEN: [&str; 4] = ["no clear difference", "no clear change", "does not decide", "not decided"];
/// The words that stand for a claim where the numbers have no names.
const CLAIMED: &str = "a clear change";

/// The sentence or cell that a figure stands in.
fn sentence(figure: ElementRef<'_>) -> Option<ElementRef<'_>> {
    figure.ancestors().filter_map(ElementRef::wrap).find(|e| matches!(e.value().name(), "li" | "p" | "td" | "dd"))
}

#[test]
fn no_sentence_claims_a_difference_that_may_be_none() {
    let mut seen = std::cell::Cell::new(0);
    every_page("sentences that claim more than their interval", |page| {
        let mut faults = Vec::new();
        for low in all(page, "data[data-figure$=\"/difference-low\"]") {
            let Some(around) = sentence(low) else { continue };
            let name = low.attr("data-figure").unwrap_or_default();
            let end = name.trim_end_matches("-low").to_owned() + "-high";
            let high = within(around, "data").into_iter().find(|data| data.attr("data-figure") == Some(&*end));
            let number = |data: ElementRef<'_>| data.attr("value").and_then(|value| value.parse::<f64>().ok());
            let Some((low, high)) = number(low).zip(high.and_then(number)) else {
                faults.push(format!("{name} stands without its other end"));
                continue;
            };
            seen.set(seen.get() + 1);
            let words = text(around);
            let is_open = OPEN.iter().any(|open| words.contains(open));
            // A cell of a table has no verb: its verdict has a row of its own.
            let is_cell = around.value().name() == "td" || parent(around).is_some_and(|p| p.value().name() == "td");
            if low <= 0.0 && 0.0 <= high && !is_open && !is_cell {
                faults.push(words.clone());
            }
        }
        for claim in all(page, "li, p").into_iter().map(text).filter(|words| words.contains(CLAIMED)) {
            let ends =
                claim.rsplit_once('(').map(|(_, ends)| ends.split(" to ").collect::<Vec<_>>()).unwrap_or_default();
            let is_below = |end: &&str| end.contains('−');
            if ends.len() == 2 && ends.iter().filter(|end| is_below(end)).count() == 1 {
                faults.push(claim);
            }
        }
        faults
    });
    assert!(*seen.get_mut() > 300, "only {} intervals were read", seen.get());
}
