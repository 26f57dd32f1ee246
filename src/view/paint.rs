//! The colours and the size of letters of an element, as the page around gives them.
//!
//! Invariant: what the page gives is shown as far as it can be read; what it does not give is as the style sheet says. While
//! nothing of it changes, nothing is written.

use crate::browser::HostElement;
use crate::embed::{Colour, legible};

/// Takes colours and size from the page, if they are others than before.
pub(super) fn paint(host_element: &HostElement) {
    let Some(looks) = host_element.new_looks() else { return };
    let colour = |parts: Option<[f64; 4]>| {
        let [red, green, blue, alpha] = parts?.map(|share| (share.clamp(0.0, 1.0) * 255.0).round() as u8);
        Some(Colour { red, green, blue, alpha })
    };
    for (name, colour) in legible(looks.colours.map(colour), looks.is_dark) {
        let text = colour.map(Colour::hex);
        // What the page gives in vain would still be inherited.
        let usual = name.starts_with("--rs-").then_some("initial");
        host_element.set(name, text.as_deref().or(usual));
    }
    host_element.set("--medium", Some(&looks.medium));
}
