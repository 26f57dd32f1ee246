//! Commands that Chromium's own protocol alone has: media, viewport, CPU, network, accessibility tree.
//!
//! Invariant: every setting is of the tab and goes with it.

use crate::engine::Engine;
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use url::{ParseError, Url};

/// A command that is Chromium's own.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// A colour setting that a visitor may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    Light,
    Dark,
    Forced,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Forced];

    /// For file names and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Forced => "forced",
        }
    }
}

/// A slow connection.
#[derive(Clone, Copy, Debug)]
pub struct Network {
    /// Bits a second, both ways.
    pub bits: f64,
    /// Milliseconds before the first byte of an answer.
    pub latency: f64,
}

/// Chromium's commands on a page.
impl Page {
    fn own(&self, path: &'static str, body: Value) -> Result<Value> {
        ensure!(self.engine() == Engine::Chromium, "{} does not speak Chromium's protocol", self.engine());
        self.wait(self.client().issue_cmd(Own { path, body }))
    }

    /// Any command of the protocol.
    ///
    /// # Errors
    /// When Chromium refuses it.
    pub fn cdp(&self, name: &str, parameters: Value) -> Result<Value> {
        self.own("goog/cdp/execute", json!({ "cmd": name, "params": parameters })).with_context(|| name.to_owned())
    }

    /// Sets the colours that the visitor's system asks for, and reduced motion.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn set_theme(&self, theme: Theme) -> Result<()> {
        let dark = if theme == Theme::Dark { "dark" } else { "light" };
        let forced = if theme == Theme::Forced { "active" } else { "none" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": dark },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).map(drop)
    }

    /// Shows the page as it is printed.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn set_print(&self) -> Result<()> {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).map(drop)
    }

    /// Makes the page so many CSS pixels large.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn set_viewport(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).map(drop)
    }

    /// Turns the scripts of pages off or on; scripts of the driver still run.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn set_scripts(&self, on: bool) -> Result<()> {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).map(drop)
    }

    /// Slows the processor by a factor.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn set_cpu(&self, factor: u32) -> Result<()> {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": factor })).map(drop)
    }

    /// Slows the network.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn set_network(&self, network: Network) -> Result<()> {
        self.cdp("Network.enable", json!({}))?;
        let bytes = network.bits / 8.0;
        let conditions = json!({
            "offline": false, "latency": network.latency, "downloadThroughput": bytes, "uploadThroughput": bytes,
        });
        self.cdp("Network.emulateNetworkConditions", conditions).map(drop)
    }

    /// Cuts the page off from the network, or joins it again.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn set_offline(&self, offline: bool) -> Result<()> {
        self.cdp("Network.enable", json!({}))?;
        // No limits but for the cut.
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", conditions).map(drop)
    }

    /// Makes requests fail whose address matches (`*.wasm`), as a blocker does.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn block(&self, patterns: &[&str]) -> Result<()> {
        self.cdp("Network.enable", json!({}))?;
        self.cdp("Network.setBlockedURLs", json!({ "urls": patterns })).map(drop)
    }

    /// Makes every load fetch everything.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn set_cache(&self, on: bool) -> Result<()> {
        self.cdp("Network.enable", json!({}))?;
        self.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": !on })).map(drop)
    }

    /// Runs a script before any of the page's own, in every document to come.
    ///
    /// # Errors
    /// When Chromium refuses.
    pub fn before_each_page(&self, script: &str) -> Result<()> {
        self.cdp("Page.enable", json!({}))?;
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).map(drop)
    }

    /// Errors that the browser's console was told since the last time this was asked.
    ///
    /// # Errors
    ///
    /// When the driver refuses.
    pub fn console_errors(&self) -> Result<Vec<String>> {
        let entries = self.own("se/log", json!({ "type": "browser" })).context("reading the console")?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|e| e.get("level").and_then(Value::as_str) == Some("SEVERE"));
        Ok(severe.filter_map(|e| e.get("message").and_then(Value::as_str).map(str::to_owned)).collect())
    }

    /// Nodes and listeners of the page that are alive after a collection of garbage.
    ///
    /// # Errors
    ///
    /// When Chromium refuses.
    pub fn alive(&self) -> Result<(u64, u64)> {
        // What the first run sets free is taken away by the second.
        for _ in 0..2 {
            self.cdp("HeapProfiler.collectGarbage", json!({}))?;
        }
        let counted = self.cdp("Memory.getDOMCounters", json!({}))?;
        let count =
            |name: &str| counted.get(name).and_then(Value::as_u64).with_context(|| format!("no count of {name}"));
        Ok((count("nodes")?, count("jsEventListeners")?))
    }

    /// Writes a picture of the whole page.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub fn picture(&self, file: &Path) -> Result<()> {
        let shot = self.cdp(
            "Page.captureScreenshot",
            json!({ "format": "png", "captureBeyondViewport": true, "optimizeForSpeed": true }),
        )?;
        let data = shot.get("data").and_then(Value::as_str).context("the picture has no data")?;
        let bytes = base64::engine::general_purpose::STANDARD.decode(data).context("the picture is not base64")?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, bytes).with_context(|| format!("writing {}", file.display()))
    }
}
