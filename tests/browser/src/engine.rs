//! The three browser engines and how each is started.
//!
//! Invariant: nothing outside this file asks which flags or capabilities an engine takes.

use crate::tools;
use anyhow::{Result, anyhow};
use serde_json::{Map, Value, json};
use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        })
    }
}

impl Engine {
    /// Every engine.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// True for an engine that draws only on a display; one is then started for it.
    pub(crate) fn needs_display(self) -> bool {
        self == Engine::WebKit
    }

    /// The driver, told to listen on a port.
    pub(crate) fn driver(self, port: u16) -> Result<Command> {
        let mut command = match self {
            Engine::Chromium => Command::new(tools::program(&["chromedriver"])?),
            Engine::Firefox => Command::new(tools::program(&["geckodriver"])?),
            Engine::WebKit => Command::new(tools::program(&["WebKitWebDriver"])?),
        };
        match self {
            Engine::Chromium => command.arg(format!("--port={port}")),
            // System access is what lets a case narrow the page below the window's least width.
            Engine::Firefox => {
                command.args(["--host", "127.0.0.1", "--websocket-port", "0", "--allow-system-access"]);
                command.args(["--port", &port.to_string()])
            }
            Engine::WebKit => command.arg("--host=127.0.0.1").arg(format!("--port={port}")),
        };
        // What drivers and browsers print on the side is not about the site.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.env("NO_AT_BRIDGE", "1").env("LIBGL_ALWAYS_SOFTWARE", "1").env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        if self == Engine::WebKit {
            command.env("XDG_CONFIG_HOME", slim_toolbar()?);
            // Its compilers of WebAssembly (2.50, Linux) now and then run a correct program wrongly: once in some two
            // hundred loads it reads out of bounds or traps, in changing places, as other programs made with Yew do there
            // too. Its interpreter and the other engines never did.
            command.env("JSC_useBBQJIT", "0").env("JSC_useOMGJIT", "0");
        }
        Ok(command)
    }

    /// The capabilities that the driver is asked for.
    pub(crate) fn capabilities(self) -> Result<Map<String, Value>> {
        let wanted = match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": tools::program(&["chromium", "chromium-browser", "google-chrome"])?,
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en-US", "--window-size=1280,900",
                    ],
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": tools::program(&["firefox-esr", "firefox"])?,
                    "args": ["-headless", "-width", "1280", "-height", "900"],
                    "prefs": { "intl.accept_languages": "en-US", "ui.prefersReducedMotion": 1 },
                },
            }),
            Engine::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": tools::mini_browser()?,
                    "args": ["--automation"],
                },
            }),
        };
        let mut wanted = wanted.as_object().cloned().ok_or_else(|| anyhow!("capabilities of {self} are an object"))?;
        // Shorter than the limit of a command: a page that does not load is then told as such by
        // the driver, and is not taken for a silent driver.
        wanted.insert("timeouts".to_owned(), json!({ "implicit": 0, "pageLoad": 40_000, "script": 40_000 }));
        Ok(wanted)
    }
}

/// A settings folder in which the toolbar of MiniBrowser takes so little room that its window can
/// be as narrow as a telephone.
fn slim_toolbar() -> Result<PathBuf> {
    let folder = tools::root().join("target").join("browser-tests");
    let gtk = folder.join("gtk-3.0");
    fs::create_dir_all(&gtk)?;
    let style =
        "toolbar, toolbar *, headerbar *, button, entry { padding: 0; margin: 0; min-width: 0; border-width: 0; }\n";
    fs::write(gtk.join("gtk.css"), style)?;
    Ok(folder)
}
