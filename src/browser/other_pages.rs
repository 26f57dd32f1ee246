//! Other pages of the site, of which a view is taken without a new start.
//!
//! Invariant: a page of another release is none, as its fragments may not fit what is there.

use super::page::{document, elements, window};
use super::takeover::enliven;
use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Node, XmlHttpRequest};

/// The fragments of a page by name; `None` where it cannot be had. It is asked for at once.
pub fn fetch_page(path: &str) -> impl Future<Output = Option<Vec<(String, Node)>>> + use<> {
    let asked = ask(path);
    async move {
        let request = asked?;
        JsFuture::from(request.1).await.ok()?;
        fragments(&request.0.response_xml().ok()??)
    }
}

/// A document that the browser reads itself: no script of it runs, and no text of it is written into this page.
fn ask(path: &str) -> Option<(XmlHttpRequest, Promise)> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", path).ok()?;
    // As a text: an enumeration of the binding would be a table of its own in the glue.
    js_sys::Reflect::set(&request, &"responseType".into(), &"document".into()).ok()?;
    let target = request.clone();
    let settled = Promise::new(&mut |resolve: Function, _: Function| {
        let done = Closure::once_into_js(move |_: JsValue| {
            let _ = resolve.call0(&JsValue::NULL);
        });
        let _ = target.add_event_listener_with_callback("loadend", done.unchecked_ref());
    });
    request.send().ok()?;
    Some((request, settled))
}

fn fragments(page: &Document) -> Option<Vec<(String, Node)>> {
    let here = document()?;
    if release(page)? != release(&here)? {
        return None;
    }
    let all = page.query_selector_all("#rolescope [data-fragment]").ok()?;
    // Those inside another one come with it.
    let is_outer = |fragment: &Element| {
        fragment
            .parent_element()
            .is_some_and(|parent| parent.closest("[data-fragment]").is_ok_and(|outer| outer.is_none()))
    };
    let adopt = |fragment: Element| {
        let name = fragment.get_attribute("data-fragment")?;
        let node = here.adopt_node(&fragment).ok()?;
        enliven(node.dyn_ref::<Element>()?);
        Some((name, node))
    };
    let outer: Vec<Element> = elements(&all).into_iter().filter(is_outer).collect();
    Some(outer.into_iter().filter_map(adopt).collect())
}

/// The program and the data that a page was written with, by their hashes.
fn release(page: &Document) -> Option<[String; 2]> {
    let program = page.query_selector("link[rel=modulepreload]").ok()??.get_attribute("href")?;
    Some([program, page.document_element()?.get_attribute("data-overview-integrity")?])
}

/// True if the browser is asked to save data: then nothing is fetched ahead.
#[must_use]
pub fn saves_data() -> bool {
    let connection = window().and_then(|window| js_sys::Reflect::get(&window.navigator(), &"connection".into()).ok());
    let saves = connection.and_then(|connection| js_sys::Reflect::get(&connection, &"saveData".into()).ok());
    saves.is_some_and(|saves| saves.is_truthy())
}
