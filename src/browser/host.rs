//! The site that shows an element: what it hears, and what it lends.
//!
//! Invariant: what is told is plain texts by name; nothing that a visitor typed is among them.

use super::page::{document, window};
use super::tree::ID_SUFFIX;
use crate::text::join::{concat, join};
use js_sys::{Function, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

/// The style properties of the probe that hold the colours, in the order of [`Looks::colours`]: they are inherited by
/// nothing and mean nothing where nothing is shown.
const PROBED: [&str; 9] = [
    "background-color",
    "border-top-color",
    "border-right-color",
    "border-bottom-color",
    "border-left-color",
    "outline-color",
    "text-decoration-color",
    "column-rule-color",
    "stop-color",
];

/// The colours, theme and size of letters that the page around gives an element.
pub struct Looks {
    /// Red, green, blue and opacity, 0 to 1, of the ground, text, accent, the five roles, the ring of the keyboard; `None`
    /// of what is not given or no colour.
    pub colours: [Option<[f64; 4]>; 9],
    /// True in the dark theme.
    pub is_dark: bool,
    /// The size of letters that the visitor's browser is set to, in CSS px.
    pub medium: String,
}

/// The text colour of the probe in the dark theme.
const DARK: &str = "rgb(255, 255, 255)";

/// The host's side of an element: the place to draw in, and the function to tell of events.
#[derive(Clone)]
pub struct HostElement {
    /// An element of the shadow root, empty at first.
    pub root: Element,
    notify: Function,
    /// The looks that were read from the probe last, to tell a change.
    seen: Rc<RefCell<String>>,
}

impl HostElement {
    /// An element to draw in, and the function that hears of what happens: of its name, and of what goes with it.
    #[must_use]
    pub fn new(root: Element, notify: Function) -> Self {
        HostElement { root, notify, seen: Rc::default() }
    }

    /// Calls the host's function with the name of an event and its texts; an error in it is the host's own.
    pub fn notify(&self, name: &str, entries: &[(&str, String)]) {
        let _ = self.notify.call2(&JsValue::NULL, &name.into(), &object(entries));
    }

    /// The origin of the page, `https://example.com`; empty where it has none of its own.
    #[must_use]
    pub fn origin(&self) -> String {
        let origin = window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
        if origin == "null" { String::new() } else { origin }
    }

    /// True on the page of our own that other sites show in a frame.
    #[must_use]
    pub fn is_in_frame(&self) -> bool {
        let page = document().and_then(|document| document.document_element());
        page.is_some_and(|page| {
            page.has_attribute("data-rolescope") && page.get_attribute("data-page").as_deref() == Some("frame")
        })
    }

    /// The looks that the page gives; `None` if they are those of the last time. They are read from the
    /// probe, which stands before the place to draw in.
    #[must_use]
    pub fn new_looks(&self) -> Option<Looks> {
        let style = computed(&self.root.previous_element_sibling()?)?;
        let value = |name: &str| style.get_property_value(name).unwrap_or_default();
        let colours = PROBED.map(value);
        let (scheme, medium) = (value("color"), value("font-size"));
        let all = concat(&[&join(&colours, ";"), ";", &scheme, ";", &medium]);
        if self.seen.borrow().as_str() == all {
            return None;
        }
        self.seen.replace(all);
        let colours = colours.map(|text| read_colour(&text));
        Some(Looks { colours, is_dark: scheme == DARK, medium })
    }

    /// Puts a value in the place of what the page says of a custom property; `None` lets it hold again.
    pub fn set(&self, property: &str, value: Option<&str>) {
        let Some(style) = self.style() else { return };
        let _ = match value {
            Some(value) => style.set_property(property, value),
            None => style.remove_property(property).map(drop),
        };
    }

    fn style(&self) -> Option<CssStyleDeclaration> {
        Some(self.root.dyn_ref::<HtmlElement>()?.style())
    }

    /// Says what stands behind every id of what is drawn, so that it is found; see [`super::Tree`].
    pub fn number(&self, suffix: &str) {
        let _ = self.root.set_attribute(ID_SUFFIX, suffix);
    }

    /// Language and direction of what is drawn.
    pub fn speak(&self, language: &str, direction: &str) {
        for (name, value) in [("lang", language), ("dir", direction)] {
            let _ = self.root.set_attribute(name, value);
        }
    }
}

/// A colour as a browser has one that was mixed in sRGB: `color(srgb 0 0.35 0.57 / 0.5)`.
fn read_colour(text: &str) -> Option<[f64; 4]> {
    let parts = text.strip_prefix("color(srgb ")?.trim_end_matches(')').split([' ', '/']);
    let mut parts = parts.filter(|part| !part.is_empty());
    // The browser's own reading: that of the standard library takes a table of 10 KB.
    let mut next = || parts.next().map(js_sys::parse_float).filter(|part| part.is_finite());
    let [red, green, blue] = [next()?, next()?, next()?];
    Some([red, green, blue, next().unwrap_or(1.0)])
}

fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok().flatten()
}

/// Texts by name, as an object.
#[must_use]
pub fn object(entries: &[(&str, String)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        let _ = Reflect::set(&object, &(*name).into(), &value.into());
    }
    object.into()
}
