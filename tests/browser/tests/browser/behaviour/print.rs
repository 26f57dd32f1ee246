//! Views on paper.
//!
//! Invariant: paper has no disclosures, so it has every table of a view; and nothing on it is there to be used.

use crate::cases::Cases;
use crate::expect::on_paper;
use anyhow::{Context, Result};
use browser_tests::{Page, Site};

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("print::every table of a view and no control, with script", live);
    cases.chromium("print::every table of a view and no control, without script", bare);
}

/// Views, a tool and a chart alone, with the least number of tables on each.
const PAGES: [(&str, u64); 6] =
    [("/", 1), ("/pay/", 5), ("/tools/", 1), ("/all/", 12), ("/fit/", 3), ("/chart/years/", 1)];

const IN_PAGE: &str = "(selector => [...document.querySelectorAll(selector)])";

fn live(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.set_print()?;
    for (path, least) in PAGES {
        page.open(&site.url(path))?;
        page.settled()?;
        on_paper(page, IN_PAGE, least).context(path)?;
    }
    Ok(())
}

fn bare(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    page.set_print()?;
    page.set_scripts(false)?;
    for (path, least) in PAGES {
        page.open(&site.url(path))?;
        // Nothing of the page's own says without script that it is there.
        page.until("the page is there to its foot", "!!document.querySelector('#foot')")?;
        on_paper(page, IN_PAGE, least).context(path)?;
    }
    Ok(())
}
