//! Pages as narrow as a telephone, in every engine.
//!
//! Invariant: the page's own width is what is asked for, also below the least width of the
//! engine's window.

use crate::engine::Engine;
use crate::page::Page;
use anyhow::{Context, Result};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::json;
use std::time::Duration;
use url::{ParseError, Url};

/// Geckodriver's switch between the page and the window around it.
#[derive(Debug)]
struct Around(bool);

impl WebDriverCompatibleCommand for Around {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/moz/context", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let context = if self.0 { "chrome" } else { "content" };
        (Method::POST, Some(json!({ "context": context }).to_string()))
    }
}

/// A picture that takes longer is done without.
const PICTURE_LIMIT: Duration = Duration::from_secs(10);
/// Height of narrowed pages.
const HEIGHT: u32 = 800;

impl Page {
    /// Makes the page so many CSS pixels wide.
    ///
    /// # Errors
    /// When the engine does not do it.
    pub fn set_width(&self, width: u32) -> Result<()> {
        match self.engine() {
            Engine::Chromium => self.set_viewport(width, HEIGHT)?,
            Engine::Firefox => {
                self.wait(self.client().issue_cmd(Around(true)))?;
                let narrowed = self.eval_with::<bool>(
                    "(s => (s.setProperty('width', `${arguments[0]}px`), s.setProperty('max-width', `${arguments[0]}px`), true))
                     (gBrowser.selectedBrowser.style)",
                    vec![json!(width)],
                );
                self.wait(self.client().issue_cmd(Around(false)))?;
                narrowed?;
            }
            Engine::WebKit => self.wait(self.client().set_window_size(width, HEIGHT))?,
        }
        self.until(&format!("the page is {width} px wide"), &format!("innerWidth === {width}"))
            .with_context(|| format!("{} does not make a page {width} px wide", self.engine()))
    }

    /// A picture of what the window shows.
    ///
    /// # Errors
    /// When the driver gives none.
    pub fn window_picture(&self) -> Result<Vec<u8>> {
        if self.engine() == Engine::WebKit {
            // It takes its picture with the next frame, and draws none of a page that has stood still for some 15 s.
            let moving = "(setInterval(() => { document.documentElement.style.translate = `0 ${Date.now() % 2 / 100}px`; }, 50), true)";
            self.eval::<bool>(moving)?;
        }
        // It only goes with a failure: a driver that gives none must not hold up the cases to come.
        self.wait_for(PICTURE_LIMIT, self.client().screenshot())
    }
}
