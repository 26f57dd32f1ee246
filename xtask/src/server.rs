//! A small server for a built site: for `xtask serve`, and for tests with faults on demand.
//!
//! Invariant: a path never leaves the root folder; headers are those of `headers.rs`, so what is
//! tested is what is published. It listens on 127.0.0.1 only.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Result, anyhow};

mod connection;
pub mod fault;
mod files;
mod live;
mod reply;

use connection::{Acceptor, Request};
pub use fault::{Act, Fault};
use live::Live;

/// Ports tried after the wanted one.
const PORTS: u16 = 20;

/// The options of a server, fixed when it starts.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The port; the next free one if it is taken; 0 takes any.
    pub port: u16,
    /// Faults that it makes on purpose, for tests.
    pub faults: Vec<Fault>,
    /// Keep a list of requests for `requests`.
    pub log_requests: bool,
    /// Add the reloading script to pages.
    pub live: bool,
}

/// One request as it came, for tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// `GET` or another method.
    pub method: String,
    /// Path and query.
    pub url: String,
    /// The status of the answer.
    pub status: u16,
    /// The page that it came from, and what the browser keeps of the visitor, as far as it says so; both empty if not.
    pub referrer: String,
    /// See `referrer`.
    pub cookie: String,
}

/// A running server; dropping it stops it.
pub struct Server {
    acceptor: Acceptor,
    shared: Arc<Shared>,
    /// Pings the open pages, if the server is live.
    pinging: Option<JoinHandle<()>>,
}

/// The state that all workers share.
struct Shared {
    root: Mutex<PathBuf>,
    faults: Mutex<Vec<Fault>>,
    log: Option<Mutex<Vec<Logged>>>,
    live: Option<Live>,
    stopping: AtomicBool,
}

impl Server {
    /// Serves a folder.
    pub fn start(root: impl Into<PathBuf>, options: Options) -> Result<Self> {
        let listener = listen(options.port)?;
        let shared = Arc::new(Shared {
            root: Mutex::new(root.into()),
            faults: Mutex::new(options.faults),
            log: options.log_requests.then(Mutex::default),
            live: options.live.then(Live::new),
            stopping: AtomicBool::new(false),
        });
        let acceptor = {
            let shared = Arc::clone(&shared);
            Acceptor::start(listener, move |request| answer(&shared, request))?
        };
        let pinging = options.live.then(|| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || keep_alive(&shared))
        });
        Ok(Self { acceptor, shared, pinging })
    }

    /// `http://127.0.0.1:8080`, without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port())
    }

    /// The port that was free.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.acceptor.port()
    }

    /// Serves another folder from now on.
    pub fn set_root(&self, root: impl Into<PathBuf>) {
        *lock(&self.shared.root) = root.into();
    }

    /// Replaces what goes wrong on purpose.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        *lock(&self.shared.faults) = faults;
    }

    /// The requests answered so far, if they are logged.
    #[must_use]
    pub fn requests(&self) -> Vec<Logged> {
        self.shared.log.as_ref().map(|log| lock(log).clone()).unwrap_or_default()
    }

    /// Forgets the requests answered so far.
    pub fn clear_requests(&self) {
        if let Some(log) = &self.shared.log {
            lock(log).clear();
        }
    }

    /// Makes every open page load itself again, if the server is live.
    pub fn reload(&self) {
        if let Some(live) = &self.shared.live {
            live.built();
        }
    }

    /// Shows a problem over every open page until the next `reload`, if the server is live.
    pub fn show_problem(&self, text: &str) {
        if let Some(live) = &self.shared.live {
            live.problem(text);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        if let Some(pinging) = &self.pinging {
            pinging.thread().unpark();
        }
    }
}

fn listen(wanted: u16) -> Result<TcpListener> {
    let last = if wanted == 0 { 0 } else { wanted.saturating_add(PORTS) };
    for port in wanted..=last {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)) {
            return Ok(listener);
        }
    }
    Err(anyhow!("no port from {wanted} to {last} of 127.0.0.1 is free; name another with --port"))
}

fn answer(shared: &Arc<Shared>, request: Request) {
    let url = request.url.clone();
    let path = files::path_of(&url);
    if let Some(live) = &shared.live
        && path == live::STREAM
    {
        live.join(request.into_writer());
        return;
    }
    let root = lock(&shared.root).clone();
    let mut reply = respond(shared, &root, &request, &path);
    let mut delay = Duration::ZERO;
    let mut broken = false;
    for fault in lock(&shared.faults).iter().filter(|fault| fault.hits(&path)) {
        match &fault.act {
            Act::Delay(time) => delay += *time,
            Act::HangUp => broken = true,
            act => reply.spoil(act),
        }
    }
    if let Some(log) = &shared.log {
        let header = |name| request.header(name).to_owned();
        let (referrer, cookie) = (header("Referer"), header("Cookie"));
        lock(log).push(Logged { method: request.method.clone(), url, status: reply.status, referrer, cookie });
    }
    // Other requests are answered meanwhile, each in its own thread.
    thread::sleep(delay);
    if broken { reply::break_off(request) } else { reply.send(request) }
}

fn respond(shared: &Shared, root: &Path, request: &Request, path: &str) -> reply::Reply {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return reply::Reply::text(path, 405, "Only GET and HEAD are answered here.");
    }
    let Some(live) = &shared.live else {
        return files::reply(root, path, request);
    };
    if path == live::SCRIPT {
        return live::script();
    }
    live.add_to(files::reply(root, path, request))
}

/// Pings the open pages, which also finds those that were closed.
fn keep_alive(shared: &Shared) {
    while !shared.stopping.load(Ordering::SeqCst) {
        thread::park_timeout(Duration::from_secs(10));
        if let Some(live) = &shared.live {
            live.ping();
        }
    }
}

/// A lock whose holder failed still guards whole values here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
