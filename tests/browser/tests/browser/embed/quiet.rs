//! What requests for an embed tell: nothing of the page, nothing of the visitor.
//!
//! Invariant: looked at where it counts, in what the servers were sent.

use super::{clean, ready};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::{Host, Look, Page, Site, tools};
use serde_json::Value;
use std::fs;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::quiet::no request tells of the page or the visitor", quiet);
}

fn quiet(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let data = fs::read(tools::root().join("data").join("examples").join("company-ladder.json"))?;
    let tag = |path: &str| {
        format!(
            "<script type=\"module\" src=\"{{site}}{path}\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>"
        )
    };
    let look = Look {
        head: tag("/rolescope.js") + &tag("/rolescope-frame.js"),
        files: vec![("/roles.json", "application/json", data)],
        ..Look::default()
    };
    let body = "<role-scope id=\"a\" chart=\"pay-range\" src=\"/roles.json\"></role-scope><role-scope id=\"b\" chart=\"pay-range\" place=\"metro-41860\"></role-scope>";
    let host = Host::new(&site, body, &look)?;
    // Cookies know no ports: that of the page is the site's as well.
    page.open(&host.url())?;
    page.eval::<Value>("void (document.cookie = 'session=secret')")?;
    page.reload()?;
    ready(page, 2)?;
    let own = host.requests();
    ensure!(
        own.iter().any(|request| request.url == "/" && request.cookie.contains("secret")),
        "expected the cookie to be there"
    );
    let data: Vec<_> = own.into_iter().filter(|request| request.url == "/roles.json").collect();
    ensure!(!data.is_empty(), "expected the data file to be asked for");
    let asked = site.requests();
    ensure!(asked.len() > 6, "expected the files of the element, found {asked:?}");
    let telling: Vec<String> = asked
        .into_iter()
        .chain(data)
        .filter(|request| !request.referrer.is_empty() || !request.cookie.is_empty())
        .map(|request| format!("{} {}: {} {}", request.method, request.url, request.referrer, request.cookie))
        .collect();
    ensure!(telling.is_empty(), "these tell of the page or the visitor: {telling:?}");
    clean(page)
}
