//! The size of pages: elements, and height at two widths.
//!
//! Invariant: the live page is counted, when nothing more is to be drawn.

use super::controls::views;
use super::table::Row;
use super::walls::{ELEMENTS, ELEMENTS_OF_ALL, ELEMENTS_OF_VIEW, HEIGHTS};
use crate::page::Page;
use crate::site::Site;
use anyhow::Result;
use rolescope::state::View;

/// Elements and heights of every view and tool that the site has.
pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    let site = Site::plain()?;
    let (mut elements, mut heights) = (Vec::new(), Vec::new());
    for (view, path) in views().0 {
        let most = match view {
            View::Overview => ELEMENTS,
            View::All => ELEMENTS_OF_ALL,
            _ => ELEMENTS_OF_VIEW,
        };
        for (at, (width, height, of_overview, of_view)) in HEIGHTS.into_iter().enumerate() {
            page.set_viewport(width, height)?;
            page.open(&site.url(&path))?;
            page.settled()?;
            if at == 0 {
                let count = page.eval("document.querySelectorAll('*').length")?;
                elements.push(Row::new(&format!("elements of {path}"), count, "elements", "").held(most));
            }
            let tall = page.eval("document.documentElement.scrollHeight")?;
            let row = Row::new(&format!("height of {path} at {width} px"), tall, "px", "");
            heights.push(match view {
                View::Overview => row.held(of_overview),
                // To read through, to print, to save: as long as it is.
                View::All => row,
                _ => row.held(of_view),
            });
        }
    }
    elements.extend(heights);
    Ok(elements)
}

/// Says which views the site does not have, whose rows are left out.
pub(super) fn tell_missing() {
    let (_, missing) = views();
    if !missing.is_empty() {
        eprintln!("NOT THERE, and so not measured: {}", missing.join(" "));
    }
}
