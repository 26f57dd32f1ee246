//! Typing where the focus is, dragging, and putting the pointer away.
//!
//! Invariant: a dragged pointer stays down until the drag is over, whatever is looked at meanwhile.

use crate::engine::Engine;
use crate::page::{Key, Page};
use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;

impl Page {
    /// Types where the focus is, as fast as the driver can.
    ///
    /// # Errors
    /// When the driver says so.
    pub fn keys(&self, text: &str) -> Result<()> {
        let typing = |actions: KeyActions, value| actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let actions = text.chars().fold(KeyActions::new("keyboard".into()), typing);
        self.wait(self.client().perform_actions(actions)).with_context(|| format!("typing {text:?}"))
    }

    /// Presses a key where the focus is while another is held, such as Tab with Shift.
    ///
    /// # Errors
    /// When the driver says so.
    pub fn press_with(&self, held: Key, key: Key) -> Result<()> {
        let (held, key) = (char::from(held), char::from(key));
        let down = |value| KeyAction::Down { value };
        let up = |value| KeyAction::Up { value };
        let actions = KeyActions::new("keyboard".into()).then(down(held)).then(down(key)).then(up(key)).then(up(held));
        self.wait(self.client().perform_actions(actions)).context("pressing two keys")
    }

    /// Drags along the middle of the first element that matches, from one fraction of its width over
    /// others to the last; after each step `look` looks at the page, the button still held.
    ///
    /// # Errors
    /// When there is none, or looking fails.
    pub fn drag(&self, selector: &str, fractions: &[f64], mut look: impl FnMut(&Page) -> Result<()>) -> Result<()> {
        self.reveal(selector)?;
        let (x, y, width): (f64, f64, f64) = self.eval_with(
            "(r => [r.left, r.top + r.height / 2, r.width])(document.querySelector(arguments[0]).getBoundingClientRect())",
            vec![json!(selector)],
        )?;
        for (at, fraction) in fractions.iter().enumerate() {
            self.pointer("move", x + width * fraction, y)?;
            if at == 0 {
                self.pointer("down", x + width * fraction, y)?;
            }
            look(self)?;
        }
        self.pointer("up", x + width * fractions.last().copied().unwrap_or_default(), y)
    }

    /// Puts the pointer where nothing is: what the last case left it over would be entered as the next
    /// page comes up under it.
    ///
    /// # Errors
    /// When the driver says so.
    pub fn rest_pointer(&self) -> Result<()> {
        if self.engine() == Engine::Chromium {
            let event = json!({ "type": "mouseMoved", "x": 0, "y": 0 });
            return self.cdp("Input.dispatchMouseEvent", event).map(drop);
        }
        self.pointer("move", 0.0, 0.0)
    }

    /// Moves, presses or lets go the pointer.
    fn pointer(&self, what: &str, x: f64, y: f64) -> Result<()> {
        if self.engine() == Engine::Chromium {
            // Chromium's driver forgets the held button between two commands.
            let (kind, held) = match what {
                "down" => ("mousePressed", 1),
                "up" => ("mouseReleased", 0),
                _ => ("mouseMoved", 1),
            };
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": held, "clickCount": 1 });
            return self.cdp("Input.dispatchMouseEvent", event).map(drop);
        }
        let action = match what {
            "down" => PointerAction::Down { button: MOUSE_BUTTON_LEFT },
            "up" => PointerAction::Up { button: MOUSE_BUTTON_LEFT },
            _ => PointerAction::MoveTo { duration: None, x, y },
        };
        self.wait(self.client().perform_actions(MouseActions::new("mouse".into()).then(action))).context("the pointer")
    }
}
