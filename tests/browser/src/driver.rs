//! A driver process and, where the engine needs one, its display.
//!
//! Invariant: what is started here is ended here, through its own handle.

use crate::engine::Engine;
use crate::poll::{Deadline, until};
use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use tokio::runtime::Runtime;

use crate::tools;

/// A process that ends with its handle.
struct Owned(Child);

impl Drop for Owned {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone afterwards.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
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
        let driver = Owned(command.spawn().with_context(|| format!("the driver of {engine} did not start"))?);
        until(&format!("the driver of {engine} listens on port {port}"), Deadline::default(), || {
            Ok(TcpStream::connect(("127.0.0.1", port)).map(drop))
        })?;
        Ok(Driver { port, _driver: driver, _display: display })
    }

    /// Opens a browser.
    pub(crate) fn open(&self, engine: Engine, runtime: &Runtime) -> Result<Client> {
        let capabilities = engine.capabilities()?;
        let address = format!("http://127.0.0.1:{}", self.port);
        let client = runtime.block_on(async {
            ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&address).await
        });
        client.with_context(|| format!("{engine} did not open"))
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
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
