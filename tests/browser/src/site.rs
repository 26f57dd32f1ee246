//! The built site on a free port, with what goes wrong where a case asks for it.
//!
//! Invariant: the files are served as they were built; the probe and the faults change answers,
//! never files.

use crate::probe::{self, Gate};
use crate::tools;
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU16, Ordering};
use xtask::server::{Logged, Options, Server};

pub use xtask::server::{Act, Fault};

/// The folder of the built site.
#[must_use]
pub fn dist() -> PathBuf {
    env::var_os("ROLESCOPE_DIST").map_or_else(|| tools::root().join("dist"), PathBuf::from)
}

/// A served site; it stops when dropped.
pub struct Site(Server);

/// A port that no other site of this run has had. A browser keeps files that bear a hash for good, by their
/// address: on a port that is used again it would not ask for what is to go wrong.
pub(crate) fn port() -> u16 {
    static SITES: AtomicU16 = AtomicU16::new(0);
    /// Below the ports that systems give away by themselves, and apart from those of a run beside this one.
    const FIRST: u16 = 10_240;
    let run = u16::try_from(std::process::id() % 4).unwrap_or_default();
    // The server takes one of the next ports where this one is taken. A whole run has over 600 sites and hosts.
    FIRST + run * 5_000 + SITES.fetch_add(1, Ordering::Relaxed) % 1_200 * 4
}

impl Site {
    /// The site as it is.
    ///
    /// # Errors
    /// When it is not built or no port is free.
    pub fn plain() -> Result<Self> {
        Site::with(Vec::new())
    }

    /// The site with faults.
    ///
    /// # Errors
    /// When it is not built or no port is free.
    pub fn with(faults: Vec<Fault>) -> Result<Self> {
        let root = dist();
        ensure!(root.join("index.html").is_file(), "{} holds no site: `cargo xtask build` makes it", root.display());
        Site::of(root, faults)
    }

    /// The files of any folder, such as another site's.
    ///
    /// # Errors
    /// When no port is free.
    pub fn of(folder: PathBuf, faults: Vec<Fault>) -> Result<Self> {
        let server = Server::start(folder, Options { port: port(), faults, log_requests: true, live: false })?;
        Ok(Site(server))
    }

    /// The site with the probe in some of its pages.
    ///
    /// # Errors
    /// When it is not built or no port is free.
    pub fn probed(paths: &[&str], gate: Gate) -> Result<Self> {
        Site::probed_with(paths, gate, Vec::new())
    }

    /// The site with the probe in some of its pages, and faults.
    ///
    /// # Errors
    /// When it is not built or no port is free.
    pub fn probed_with(paths: &[&str], gate: Gate, faults: Vec<Fault>) -> Result<Self> {
        let mut all = vec![
            Fault::new(probe::PATH, Act::Status(200)),
            Fault::new(probe::PATH, Act::Mime("text/javascript; charset=utf-8".to_owned())),
            Fault::new(probe::PATH, Act::Body(probe::SCRIPT.into())),
        ];
        for path in paths {
            let html = html(path)?;
            all.push(Fault::new(path, Act::Body(probe::inject(&html, gate)?.into_bytes())));
        }
        all.extend(faults);
        Site::with(all)
    }

    /// Replaces what goes wrong from now on.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        self.0.set_faults(faults);
    }

    /// The address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.0.origin())
    }

    /// The requests answered so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Logged> {
        self.0.requests()
    }
}

/// The file that a path of the site leads to.
#[must_use]
pub fn file(path: &str) -> PathBuf {
    let plain = path.split(['?', '#']).next().unwrap_or(path).trim_start_matches('/');
    let file = dist().join(plain);
    if path.is_empty() || path.ends_with('/') || file.is_dir() { file.join("index.html") } else { file }
}

/// The text of a page.
///
/// # Errors
/// When there is no such page.
pub fn html(path: &str) -> Result<String> {
    let file = file(path);
    fs::read_to_string(&file).with_context(|| format!("the site has no page {path}"))
}

/// The bytes of the one file in the root folder whose name begins and ends so, with hexadecimal digits between.
///
/// # Errors
/// When there is none, or more than one.
pub fn asset(start: &str, end: &str) -> Result<(String, Vec<u8>)> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(dist())? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        // Between the two stand the digits of its content.
        let digits = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        if digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            files.push(dist().join(&*name));
        }
    }
    ensure!(files.len() == 1, "expected one file {start}…{end} in the site, found {files:?}");
    let path = files.first().map(PathBuf::as_path).unwrap_or(Path::new(""));
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((format!("/{name}"), fs::read(path)?))
}
