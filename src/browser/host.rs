//! The site that shows an element: what it hears, and what it lends.
//!
//! Invariant: what is told is plain texts by name; nothing that a visitor typed is among them.

use super::page::window;
use super::tree::ID_SUFFIX;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

/// The host's side of an element: the place to draw in, and the function to tell of events.
#[derive(Clone)]
pub struct HostElement {
    /// An element of the shadow root, empty at first.
    pub root: Element,
    notify: Function,
}

impl HostElement {
    /// An element to draw in, and the function that hears of what happens: of its name, and of what goes with it.
    #[must_use]
    pub fn new(root: Element, notify: Function) -> Self {
        HostElement { root, notify }
    }

    /// Calls the host's function with the name of an event and its texts; an error in it is the host's own.
    pub fn notify(&self, name: &str, entries: &[(&str, String)]) {
        let _ = self.notify.call2(&JsValue::NULL, &name.into(), &object(entries));
    }

    /// The computed value of a custom property; `None` where the page sets none.
    #[must_use]
    pub fn given(&self, property: &str) -> Option<String> {
        let text = computed(&self.root)?.get_property_value(property).ok()?;
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Red, green, blue and opacity, 0 to 1, of a colour as a style sheet writes it; `None` of what is none.
    #[must_use]
    pub fn colour(&self, text: &str) -> Option<[f64; 4]> {
        let style = self.style()?;
        // A property that shows nothing by itself; what is no colour is refused and leaves it empty.
        let _ = style.set_property("outline-color", &format!("color-mix(in srgb, {text}, {text})"));
        let set = !style.get_property_value("outline-color").unwrap_or_default().is_empty();
        let read = computed(&self.root).and_then(|style| style.get_property_value("outline-color").ok());
        let _ = style.remove_property("outline-color");
        let read = read.filter(|_| set)?;
        let mut parts =
            read.strip_prefix("color(srgb ")?.trim_end_matches(')').split([' ', '/']).filter(|p| !p.is_empty());
        let mut next = || parts.next().and_then(|part| part.parse().ok());
        let [red, green, blue] = [next()?, next()?, next()?];
        Some([red, green, blue, next().unwrap_or(1.0)])
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
