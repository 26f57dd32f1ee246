//! Files that a visitor takes along.
//!
//! Invariant: nothing is sent; a file is made of what is on the page and lives in a blob address
//! that is given up at once.

use super::page::{document, window};
use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

/// Pixels of a picture for one of the drawing: sharp in print and on dense screens.
const DENSITY: f64 = 2.0;

/// Gives the visitor a text as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    let _ = blob(kind, text).and_then(|blob| offer(name, &blob));
}

/// Gives the visitor a drawing as a PNG file; `None` where the browser cannot.
pub async fn download_picture(name: String, svg: String, width: f64, height: f64) -> Option<()> {
    let picture = picture(&svg, width, height).await.ok()?;
    offer(&name, &picture).ok()
}

fn blob(kind: &str, text: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
}

fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link = document().and_then(|d| d.create_element("a").ok()).and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The download has begun by the next task but one in every engine.
    gloo::timers::callback::Timeout::new(1_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

async fn picture(svg: &str, width: f64, height: f64) -> Result<Blob, JsValue> {
    let address = Url::create_object_url_with_blob(&blob("image/svg+xml", svg)?)?;
    let drawn = drawn(&address, width, height).await;
    let _ = Url::revoke_object_url(&address);
    let canvas = drawn?;
    let made = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        let _ = canvas.to_blob(done.unchecked_ref());
    });
    JsFuture::from(made).await?.dyn_into()
}

async fn drawn(address: &str, width: f64, height: f64) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement =
        window().and_then(|w| w.document()).ok_or(JsValue::NULL)?.create_element("canvas")?.dyn_into()?;
    canvas.set_width((width * DENSITY) as u32);
    canvas.set_height((height * DENSITY) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * DENSITY, height * DENSITY)?;
    Ok(canvas)
}
