//! A driver process and, where the engine needs one, its display.
//!
//! Invariant: what is started here is ended here, with all that it has started itself; a browser
//! that outlives its driver would take the processor from the cases that follow.

use crate::engine::Engine;
use crate::poll::{Deadline, until};
use crate::silence::{Silent, in_time};
use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;
use tokio::runtime::Runtime;

use crate::tools;

/// A browser opens within this time, or its driver is stuck.
const OPENING: Duration = Duration::from_secs(60);

/// A process that ends with its handle, after its descendants.
struct Owned(Child);

impl Drop for Owned {
    fn drop(&mut self) {
        let descendants = descendants(self.0.id());
        // It may have ended by itself; either way it is gone afterwards.
        let _ = self.0.kill();
        if !descendants.is_empty() {
            let mut kill = Command::new("kill");
            kill.arg("-KILL").args(descendants.iter().map(u32::to_string));
            let _ = kill.stdout(Stdio::null()).stderr(Stdio::null()).status();
        }
        let _ = self.0.wait();
    }
}

/// The ids of all processes that descend from one; none where the system has no `/proc`.
fn descendants(ancestor: u32) -> Vec<u32> {
    let mut parents: Vec<(u32, u32)> = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse() else { continue };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // The name, in parentheses, may hold anything; state and parent come after it.
        let parent = stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1)?.parse().ok());
        parents.extend(parent.map(|parent| (id, parent)));
    }
    let mut family = vec![ancestor];
    let mut at = 0;
    while let Some(one) = family.get(at).copied() {
        family.extend(parents.iter().filter(|(_, parent)| *parent == one).map(|(id, _)| id));
        at += 1;
    }
    family.split_off(1)
}

/// A running driver.
pub(crate) struct Driver {
    port: u16,
    // Dropped in this order: the driver goes before the display that its browser draws on.
    _driver: Owned,
    _display: Option<Owned>,
}

impl Driver {
    /// Starts the driver of an engine and waits until it listens.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        let port = free_port()?;
        let mut command = engine.driver(port)?;
        let mut display = None;
        if engine.needs_display() {
            let (process, name) = start_display()?;
            command.env("DISPLAY", name).env("GDK_BACKEND", "x11");
            display = Some(process);
        }
        let mut driver = Owned(command.spawn().with_context(|| format!("the driver of {engine} did not start"))?);
        until(&format!("the driver of {engine} listens on port {port}"), Deadline::default(), || {
            if let Some(status) = driver.0.try_wait()? {
                bail!("the driver of {engine} ended at its start ({status})");
            }
            Ok(TcpStream::connect(("127.0.0.1", port)).map(drop))
        })?;
        Ok(Driver { port, _driver: driver, _display: display })
    }

    /// Opens a browser.
    ///
    /// # Errors
    /// `Silent` when the driver does not answer in time.
    pub(crate) fn open(&self, engine: Engine, runtime: &Runtime) -> Result<Client> {
        let capabilities = engine.capabilities()?;
        let address = format!("http://127.0.0.1:{}", self.port);
        let mut connector = HttpConnector::new();
        // Commands are small: waiting for more to send would only delay them.
        connector.set_nodelay(true);
        let opening = async { ClientBuilder::new(connector).capabilities(capabilities).connect(&address).await };
        let opened = in_time(runtime, OPENING, opening).ok_or_else(|| Silent::after(engine, OPENING))?;
        opened.with_context(|| format!("{engine} did not open"))
    }
}

/// A port that nothing listens on. It lies below those that the system gives away by itself, so no
/// other part of this run takes it before the driver does.
fn free_port() -> Result<u16> {
    const FIRST: u16 = 20_000;
    const COUNT: u16 = 10_000;
    static TRIED: AtomicU16 = AtomicU16::new(0);
    // Runs at the same time begin at different places.
    let start = (std::process::id() % u32::from(COUNT)) as u16;
    for _ in 0..COUNT {
        let step = TRIED.fetch_add(1, Ordering::Relaxed);
        let port = FIRST + (start.wrapping_add(step)) % COUNT;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    bail!("no free port from {FIRST} on")
}

/// Starts a display that chooses a free number itself and tells it.
fn start_display() -> Result<(Owned, String)> {
    let mut command = Command::new(tools::program(&["Xvfb"])?);
    command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = command.spawn().context("Xvfb did not start")?;
    let output = process.stdout.take();
    let owned = Owned(process);
    let mut line = String::new();
    BufReader::new(output.context("Xvfb has no output")?).read_line(&mut line)?;
    anyhow::ensure!(!line.trim().is_empty(), "Xvfb ended without naming a display");
    Ok((owned, format!(":{}", line.trim())))
}

#[cfg(test)]
mod tests {
    use super::descendants;
    use std::process::Command;

    #[test]
    fn a_child_of_a_child_is_found() {
        let shell = Command::new("sh").args(["-c", "sleep 600 & wait"]).spawn().unwrap();
        let found = crate::poll::until("the shell has a child", crate::Deadline::default(), || {
            Ok(Some(descendants(shell.id())).filter(|d| !d.is_empty()).ok_or("none"))
        });
        let family = descendants(std::process::id());
        drop(super::Owned(shell));
        let child = *found.unwrap().first().unwrap();
        assert!(family.contains(&child));
        crate::poll::until("the child is gone", crate::Deadline::default(), || {
            let stat = std::fs::read_to_string(format!("/proc/{child}/stat")).unwrap_or_default();
            Ok(if stat.is_empty() || stat.contains(") Z ") { Ok(()) } else { Err(stat) })
        })
        .unwrap();
    }
}
