//! A page of another site, on an origin of its own, that embeds what the built site offers.
//!
//! Invariant: what a page of the host sends is what the case wrote; nothing of our own headers stands between but those
//! that the case names.

use crate::page::Page;
use crate::site::{self, Act, Fault, Site};
use anyhow::Result;
use std::fs;
use xtask::server::{Logged, Options, Server};

/// The policy of a strict host, word for word as EMBED.md gives it; `{site}` is our origin.
const STRICT: &str = "default-src 'none'; script-src 'self' {site} 'wasm-unsafe-eval'; style-src {site}; connect-src {site} 'self'; frame-src {site}; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The parts of a host's page besides its body.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Markup inside its head.
    pub head: String,
    /// A directive that is taken out of the strict policy.
    pub without: &'static str,
    /// More files: path, MIME type, content.
    pub files: Vec<(&'static str, &'static str, Vec<u8>)>,
    /// Adds style sheets of the host's own.
    pub own_style: bool,
    /// Allows frames of the host's own.
    pub own_frame: bool,
    /// More headers of its pages.
    pub headers: Vec<(&'static str, &'static str)>,
}

/// The script that keeps what happens on a page of a host, before anything else runs there.
const WITNESS: &str = "window.seen = []; window.violations = []; window.faults = [];
for (const name of ['ready', 'change', 'resize', 'error', 'jobs', 'fallback'])
  addEventListener('role-scope-' + name, e => seen.push([name, e.target.id, e.detail]));
document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI));
addEventListener('error', e => faults.push(String(e.message)));
addEventListener('unhandledrejection', e => faults.push(String(e.reason)));
window.compiled = 0;
for (const name of ['compile', 'compileStreaming', 'instantiateStreaming']) {
  const own = WebAssembly[name];
  WebAssembly[name] = (...all) => (compiled++, own.apply(WebAssembly, all));
}
window.count = name => seen.filter(s => s[0] === name).length;
window.$ = id => document.getElementById(id);
window.inside = (id, selector) => [...$(id).shadowRoot.querySelectorAll(selector)];
window.figures = id => inside(id, 'data[data-figure]').map(d => [d.dataset.figure, d.value, d.textContent]);";

/// A served host; it stops when dropped.
pub struct Host {
    server: Server,
}

impl Host {
    /// A host whose page `/` has this body, under the strict policy; `{site}` in head and body is the site's origin.
    ///
    /// # Errors
    /// When no port is free.
    pub fn new(site: &Site, body: &str, look: &Look) -> Result<Self> {
        let origin = site.url("");
        let fill = |text: &str| text.replace("{site}", &origin);
        let page = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Careers</title><script src=\"/witness.js\"></script>{}</head><body>{}</body></html>",
            fill(&look.head),
            fill(body)
        );
        let own = |on: bool, policy: String, name: &str| {
            if on { policy.replace(name, &format!("{name} 'self'")) } else { policy }
        };
        let policy = if look.without.is_empty() { STRICT.to_owned() } else { STRICT.replace(look.without, "") };
        let policy = fill(&own(look.own_frame, own(look.own_style, policy, "style-src"), "frame-src"));
        let html = "text/html; charset=utf-8";
        let script = "text/javascript; charset=utf-8";
        let own = [("/", html, page.into_bytes()), ("/witness.js", script, WITNESS.into())];
        let mut faults = Vec::new();
        for (path, mime, bytes) in own.into_iter().chain(look.files.clone()) {
            faults.extend([
                Fault::new(path, Act::Status(200)),
                Fault::new(path, Act::Mime(mime.to_owned())),
                Fault::new(path, Act::Body(bytes)),
                Fault::new(path, Act::Policy(policy.clone())),
            ]);
            let header =
                |(name, value): &(&str, &str)| Fault::new(path, Act::Header((*name).to_owned(), (*value).to_owned()));
            faults.extend(look.headers.iter().map(header));
        }
        let empty = crate::tools::root().join("target").join("tmp").join("host");
        fs::create_dir_all(&empty)?;
        let server = Server::start(empty, Options { port: site::port(), faults, log_requests: true, live: false })?;
        Ok(Host { server })
    }

    /// The requests answered so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Logged> {
        self.server.requests()
    }

    /// The address of its page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}/", self.server.origin())
    }
}

/// The line that a host writes once.
pub const SCRIPT: &str = "<script type=\"module\" src=\"{site}/rolescope.js\"></script>";

/// Ten thousand messages of strangers, to the host's page and to our frame `a` in it, whose id is `one`; calls its last
/// argument when all have been heard.
pub const JUNK: &str = include_str!("host/junk.js");

/// A function that gives the contrast of each text of an element that can be seen, and what it is.
pub const CONTRAST: &str = include_str!("host/contrast.js");

/// Forty backgrounds of all hues, dark and light, on which black or white has a contrast of 7:1.
pub fn grounds() -> impl Iterator<Item = String> {
    (0..40).map(|at| {
        let light = if at % 2 == 0 { f64::from(at) * 0.5 } else { 100.0 - f64::from(at) * 0.7 };
        format!("hsl({} {}% {light}%)", at * 47 % 360, at * 13 % 100)
    })
}

/// Makes the program of the element `c` fail while it draws; notes the moments of that and of the fallback.
pub const REFUSE: &str = include_str!("host/refuse.js");

/// A page of a host with the script's line and this body, opened.
///
/// # Errors
/// When no port is free or the page does not open.
pub fn open(page: &Page, body: &str, look: Look) -> Result<(Site, Host)> {
    open_with(page, Site::plain()?, body, look)
}

/// The same, of a site that a case has made.
///
/// # Errors
/// When no port is free or the page does not open.
pub fn open_with(page: &Page, site: Site, body: &str, look: Look) -> Result<(Site, Host)> {
    let host = Host::new(&site, body, &Look { head: format!("{}{SCRIPT}", look.head), ..look })?;
    page.open(&host.url())?;
    Ok((site, host))
}

/// Waits until elements have become ready so many times.
///
/// # Errors
/// When the deadline comes first, with all that the page has seen.
pub fn ready(page: &Page, count: usize) -> Result<()> {
    page.until(
        "the elements are ready",
        &format!("count('ready') === {count} || JSON.stringify([seen, violations, faults])"),
    )
}
