//! One browser for each engine, lent to one case at a time.
//!
//! Invariant: a case gets a fresh tab and the tab is closed after it; a browser that was lost is
//! opened anew for the next case, so one failure does not become many.

use crate::driver::Driver;
use crate::engine::Engine;
use crate::page::Page;
use crate::silence::{COMMAND_LIMIT, answer, in_time};
use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::Runtime;

struct Browser {
    client: Client,
    /// The window that stays open between cases.
    base: WindowHandle,
    _driver: Driver,
}

/// The browsers.
pub struct Lab {
    runtime: Arc<Runtime>,
    browsers: [Mutex<Option<Browser>>; 3],
}

impl Lab {
    /// A lab whose browsers open when they are first asked for.
    ///
    /// # Errors
    /// When the system gives no threads.
    pub fn new() -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        Ok(Lab { runtime: Arc::new(runtime), browsers: [Mutex::new(None), Mutex::new(None), Mutex::new(None)] })
    }

    fn slot(&self, engine: Engine) -> MutexGuard<'_, Option<Browser>> {
        let [chromium, firefox, webkit] = &self.browsers;
        let slot = match engine {
            Engine::Chromium => chromium,
            Engine::Firefox => firefox,
            Engine::WebKit => webkit,
        };
        // A case that failed while it held the browser does not spoil it for the next one.
        slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A fresh tab; waits until the engine is free.
    ///
    /// # Errors
    /// When the browser does not open.
    pub fn tab(&self, engine: Engine) -> Result<Tab<'_>> {
        let mut slot = self.slot(engine);
        if let Some(page) = slot.as_ref().and_then(|browser| self.fresh(engine, browser).ok()) {
            return Ok(Tab { page, slot, runtime: &self.runtime });
        }
        // A browser that gives no tab is lost: end it before its successor starts.
        if let Some(lost) = slot.take() {
            end(&self.runtime, lost);
        }
        let driver = Driver::start(engine)?;
        let client = driver.open(engine, &self.runtime)?;
        let base = answer(engine, &self.runtime, COMMAND_LIMIT, client.window())?;
        let browser = Browser { client, base, _driver: driver };
        let page = self.fresh(engine, &browser).with_context(|| format!("{engine} opens no tab"))?;
        *slot = Some(browser);
        Ok(Tab { page, slot, runtime: &self.runtime })
    }

    fn fresh(&self, engine: Engine, browser: &Browser) -> Result<Page> {
        answer(engine, &self.runtime, COMMAND_LIMIT, async {
            // A tab of MiniBrowser stays behind the first one and is never drawn; a window is.
            let as_tab = engine != Engine::WebKit;
            let opened = browser.client.new_window(as_tab).await?;
            browser.client.switch_to_window(opened.handle).await
        })?;
        Ok(Page::new(browser.client.clone(), engine, Arc::clone(&self.runtime)))
    }

    /// Closes every browser.
    pub fn close(&self) {
        for engine in Engine::ALL {
            if let Some(browser) = self.slot(engine).take() {
                end(&self.runtime, browser);
            }
        }
    }
}

/// The browser ends with its session; the driver is ended after it in any case.
fn end(runtime: &Runtime, browser: Browser) {
    let _ = in_time(runtime, Duration::from_secs(10), browser.client.clone().close());
}

/// A tab of a browser, closed when the case is over.
pub struct Tab<'lab> {
    page: Page,
    slot: MutexGuard<'lab, Option<Browser>>,
    runtime: &'lab Runtime,
}

impl Deref for Tab<'_> {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Drop for Tab<'_> {
    fn drop(&mut self) {
        if self.page.is_lost() {
            // Its driver hears nothing any more: no farewell, the next case opens a new browser.
            self.slot.take();
            return;
        }
        let Some(browser) = self.slot.as_ref() else { return };
        let closed = answer(self.page.engine(), self.runtime, COMMAND_LIMIT, async {
            // A case may have opened or left tabs: all but the base go.
            for window in browser.client.windows().await? {
                if window != browser.base {
                    browser.client.switch_to_window(window).await?;
                    browser.client.close_window().await?;
                }
            }
            browser.client.switch_to_window(browser.base.clone()).await
        });
        if closed.is_err()
            && let Some(lost) = self.slot.take()
        {
            // The next case opens a new one.
            end(self.runtime, lost);
        }
    }
}
