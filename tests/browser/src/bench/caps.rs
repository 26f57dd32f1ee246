//! How large pages are: elements, and height at two widths.
//!
//! Invariant: the live page is counted, when nothing more is to be drawn.

use super::controls::{ALL, OVERVIEW, VIEWS};
use super::table::Row;
use super::walls::{ELEMENTS, ELEMENTS_OF_ALL, ELEMENTS_OF_VIEW, HEIGHTS};
use crate::page::Page;
use crate::site::{self, Site};
use anyhow::Result;

/// Elements and heights of every view and tool that the site has.
pub(super) fn rows(page: &Page) -> Result<Vec<Row>> {
    let site = Site::plain()?;
    let (mut elements, mut heights) = (Vec::new(), Vec::new());
    let there = VIEWS.into_iter().filter(|path| site::file(path).is_file());
    for path in there {
        let most = match path {
            OVERVIEW => ELEMENTS,
            ALL => ELEMENTS_OF_ALL,
            _ => ELEMENTS_OF_VIEW,
        };
        for (at, (width, height, overview, view)) in HEIGHTS.into_iter().enumerate() {
            page.set_viewport(width, height)?;
            page.open(&site.url(path))?;
            page.settled()?;
            if at == 0 {
                let count = page.eval("document.querySelectorAll('*').length")?;
                elements.push(Row::new(&format!("elements of {path}"), count, "elements", "").held(most));
            }
            let tall = page.eval("document.documentElement.scrollHeight")?;
            let row = Row::new(&format!("height of {path} at {width} px"), tall, "px", "");
            heights.push(match path {
                OVERVIEW => row.held(overview),
                // To read through, to print, to save: as long as it is.
                ALL => row,
                _ => row.held(view),
            });
        }
    }
    elements.extend(heights);
    Ok(elements)
}

/// Says which views the site does not have, whose rows are left out.
pub(super) fn tell_missing() {
    let missing: Vec<&str> = VIEWS.into_iter().filter(|path| !site::file(path).is_file()).collect();
    if !missing.is_empty() {
        eprintln!("NOT THERE, and so not measured: {}", missing.join(" "));
    }
}
