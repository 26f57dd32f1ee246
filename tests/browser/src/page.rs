//! A page as a visitor uses it: look, click, type, press keys, go back.
//!
//! Invariant: what a visitor does goes through the driver's real input; scripts only look.

use crate::engine::Engine;
use crate::poll::{Deadline, until};
use crate::silence::{COMMAND_LIMIT, answer, is_silence};
use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::Cell;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;

pub use fantoccini::key::Key;

/// A page in a tab.
pub struct Page {
    client: Client,
    engine: Engine,
    runtime: Arc<Runtime>,
    /// Set once its driver has left a command unanswered: it is asked nothing more.
    lost: Cell<bool>,
}

impl Page {
    pub(crate) fn new(client: Client, engine: Engine, runtime: Arc<Runtime>) -> Self {
        Page { client, engine, runtime, lost: Cell::new(false) }
    }

    /// The engine that shows it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn wait<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> Result<T> {
        self.wait_for(COMMAND_LIMIT, command)
    }

    pub(crate) fn wait_for<T>(&self, limit: Duration, command: impl Future<Output = Result<T, CmdError>>) -> Result<T> {
        let answered = answer(self.engine, &self.runtime, limit, command);
        self.lost.set(self.lost.get() || answered.as_ref().is_err_and(is_silence));
        answered.with_context(|| format!("a command to {}", self.engine))
    }

    /// True once its driver has left a command unanswered.
    pub(crate) fn is_lost(&self) -> bool {
        self.lost.get()
    }

    /// Opens an address and waits until its page is loaded.
    ///
    /// # Errors
    /// When the driver says so, or the page does not load.
    pub fn open(&self, url: &str) -> Result<()> {
        self.travel(self.client.goto(url)).with_context(|| format!("opening {url}"))
    }

    /// Loads the page anew and waits until it is there.
    ///
    /// # Errors
    /// When the driver says so, or the page does not load.
    pub fn reload(&self) -> Result<()> {
        self.travel(self.client.refresh()).context("reloading")
    }

    /// Goes back in history and waits until the page is there.
    ///
    /// # Errors
    /// When the driver says so, or the page does not load.
    pub fn back(&self) -> Result<()> {
        self.travel(self.client.back()).context("going back")
    }

    /// Goes forward in history and waits until the page is there.
    ///
    /// # Errors
    /// When the driver says so, or the page does not load.
    pub fn forward(&self) -> Result<()> {
        self.travel(self.client.forward()).context("going forward")
    }

    /// A command that leads to a page. Drivers are to answer it once the page is loaded; Chromium's (148) now and then answers
    /// while the page is still being read. Nobody looks at a page that is half there.
    fn travel(&self, command: impl Future<Output = Result<(), CmdError>>) -> Result<()> {
        self.wait(command)?;
        self.until("the page is loaded", "document.readyState === 'complete' || document.readyState")
    }

    /// The value of a JavaScript expression; `arguments` are its own.
    ///
    /// # Errors
    /// When the expression throws or its value is of another type.
    pub fn eval_with<T: DeserializeOwned>(&self, expression: &str, arguments: Vec<Value>) -> Result<T> {
        let script = format!("return ({expression});");
        let value =
            self.wait(self.client.execute(&script, arguments)).with_context(|| format!("evaluating {expression}"))?;
        serde_json::from_value(value.clone()).with_context(|| format!("{expression} gave {value}"))
    }

    /// The value of a JavaScript expression.
    ///
    /// # Errors
    /// When the expression throws or its value is of another type.
    pub fn eval<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.eval_with(expression, Vec::new())
    }

    /// Runs a script whose last argument is a callback, and gives what it is called with.
    ///
    /// # Errors
    /// When the script throws, never calls back, or the value is of another type.
    pub fn eval_async<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let value =
            self.wait(self.client.execute_async(script, arguments)).context("running an asynchronous script")?;
        serde_json::from_value(value.clone()).with_context(|| format!("the script gave {value}"))
    }

    /// Looks inside a frame of the page, by its number from 0.
    ///
    /// # Errors
    /// When there is no such frame, or looking fails.
    pub fn in_frame<T>(&self, number: u16, look: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        self.wait(self.client.enter_frame(number)).with_context(|| format!("looking into frame {number}"))?;
        let seen = look(self);
        self.wait(self.client.enter_parent_frame()).context("looking out of a frame")?;
        seen
    }

    /// Waits until an expression is true; `what` names the condition.
    ///
    /// # Errors
    /// When the deadline comes first.
    pub fn until(&self, what: &str, expression: &str) -> Result<()> {
        self.until_by(what, expression, Deadline::default())
    }

    /// Waits until an expression is true or the deadline comes.
    ///
    /// # Errors
    /// When the deadline comes first.
    pub fn until_by(&self, what: &str, expression: &str, deadline: Deadline) -> Result<()> {
        let script = format!("return ({expression});");
        let what = format!("{what} ({})", self.engine);
        until(&what, deadline, || match self.wait(self.client.execute(&script, Vec::new())) {
            Err(error) if is_silence(&error) => Err(error),
            // A page that is being left answers with an error: the next look is at the new one.
            Err(error) => Ok(Err(format!("{error:#}"))),
            Ok(Value::Bool(true)) => Ok(Ok(())),
            Ok(other) => Ok(Err(other.to_string())),
        })
    }

    /// Waits until the live app has taken over.
    ///
    /// # Errors
    /// When it does not, with what the page says of itself.
    pub fn until_ready(&self) -> Result<()> {
        self.until_state("ready")
    }

    /// Waits until the live app has drawn all that was chosen: it is ready, and no part of the page
    /// says that it waits to be drawn.
    ///
    /// # Errors
    /// When the deadline comes first, with what the page says of itself.
    pub fn settled(&self) -> Result<()> {
        self.until(
            "the page has settled",
            "((state, busy, notice) => (state === 'ready' && busy.length === 0)
                || `${state}, busy: ${busy.join() || 'nothing'}, notice: ${notice ?? 'none'}`)
             (document.documentElement.dataset.rolescope,
              Array.from(document.querySelectorAll('[aria-busy=true]'), e => e.id || e.localName),
              document.querySelector('[data-rolescope-notice]')?.textContent)",
        )
    }

    /// Waits until the page says that it is `ready`, `static` or `prerendered`.
    ///
    /// # Errors
    /// When it does not.
    pub fn until_state(&self, state: &str) -> Result<()> {
        let deadline = Deadline::default();
        let look = "document.documentElement.dataset.rolescope + ' / notice: ' + \
                    (document.querySelector('[data-rolescope-notice]')?.textContent ?? 'none')";
        until(&format!("the page is {state} ({})", self.engine), deadline, || {
            let seen: String = match self.eval(look) {
                Err(error) if is_silence(&error) => return Err(error),
                seen => seen.unwrap_or_else(|e| format!("{e:#}")),
            };
            Ok(if seen.starts_with(&format!("{state} ")) { Ok(()) } else { Err(seen) })
        })
    }

    /// Clicks the first element that matches, scrolled to the middle first so that nothing sticky
    /// covers it.
    ///
    /// # Errors
    /// When there is none or it cannot be clicked.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.reveal(selector)?;
        let click = async { self.client.find(Locator::Css(selector)).await?.click().await };
        self.wait(click).with_context(|| format!("clicking {selector} ({})", self.engine))
    }

    /// Scrolls the first element that matches to the middle.
    ///
    /// # Errors
    /// When there is none.
    pub fn reveal(&self, selector: &str) -> Result<()> {
        // What is sticky is not always where the first step takes it for.
        let script = "(e => e && (e.scrollIntoView({ block: 'center', behavior: 'instant' }),
                                  (r => (r.top < 0 || r.bottom > innerHeight)
                                     && scrollBy({ top: r.top + r.height / 2 - innerHeight / 2, behavior: 'instant' }))
                                  (e.getBoundingClientRect()), true))
                      (document.querySelector(arguments[0]))";
        let found: Option<bool> = self.eval_with(script, vec![json!(selector)])?;
        found.map(drop).with_context(|| format!("nothing matches {selector}"))
    }

    /// Types into the first element that matches.
    ///
    /// # Errors
    /// When there is none or it takes no text.
    pub fn type_into(&self, selector: &str, text: &str) -> Result<()> {
        self.reveal(selector)?;
        let typing = async { self.client.find(Locator::Css(selector)).await?.send_keys(text).await };
        self.wait(typing).with_context(|| format!("typing into {selector} ({})", self.engine))
    }

    /// Chooses an option of a select by its value, as a visitor does.
    ///
    /// # Errors
    /// When there is no such option.
    pub fn choose(&self, selector: &str, value: &str) -> Result<()> {
        self.reveal(selector)?;
        let choosing = async { self.client.find(Locator::Css(selector)).await?.select_by_value(value).await };
        self.wait(choosing).with_context(|| format!("choosing {value} in {selector} ({})", self.engine))
    }

    /// Presses a key where the focus is.
    ///
    /// # Errors
    /// When the driver says so.
    pub fn press(&self, key: Key) -> Result<()> {
        let value = char::from(key);
        let actions = KeyActions::new("keyboard".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.wait(self.client.perform_actions(actions)).context("pressing a key")
    }

    /// Puts the focus on the first element that matches, as a script does.
    ///
    /// # Errors
    /// When it does not take it.
    pub fn focus(&self, selector: &str) -> Result<()> {
        let script = "(e => (e?.focus(), !!e && document.activeElement === e))(document.querySelector(arguments[0]))";
        let focused: bool = self.eval_with(script, vec![json!(selector)])?;
        anyhow::ensure!(focused, "{selector} does not take the focus ({})", self.engine);
        Ok(())
    }

    /// True if an element matches.
    ///
    /// # Errors
    ///
    /// When the driver says so.
    pub fn has(&self, selector: &str) -> Result<bool> {
        self.eval_with("document.querySelector(arguments[0]) !== null", vec![json!(selector)])
    }

    /// Text of the first element that matches, white space made single.
    ///
    /// # Errors
    /// When there is none.
    pub fn text(&self, selector: &str) -> Result<String> {
        let script = "document.querySelector(arguments[0])?.textContent";
        let text: Option<String> = self.eval_with(script, vec![json!(selector)])?;
        let text = text.with_context(|| format!("nothing matches {selector}"))?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Path, query and fragment of the address.
    ///
    /// # Errors
    /// When the driver says so.
    pub fn address(&self) -> Result<String> {
        self.eval("location.pathname + location.search + location.hash")
    }
}
