//! The page that puts an embed together, and the host pages of its preview.
//!
//! Invariant: the builder's page is drawn by the view that is live later; a host page holds one element and no words.

use crate::assets::{Assets, Embed};
use rolescope::embed::{Loaded, Pinned, Site, Stage};
use rolescope::text::markup::escape;
use rolescope::view::{Builder, BuilderProps, Data};
use std::rc::Rc;
use yew::{Callback, LocalServerRenderer};

/// The release that the pages are written for.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The release, scripts and sizes that snippets are made of.
pub(crate) fn site(assets: &Assets) -> Site {
    let Embed { script, frame, check, files, .. } = &assets.embed;
    let pinned = |asset: &Option<crate::assets::Asset>, usual: String| match asset {
        Some(asset) => Pinned { path: asset.path.clone(), integrity: asset.integrity.clone() },
        None => Pinned { path: usual, integrity: String::new() },
    };
    let loaded = |file: &crate::assets::File| {
        let pinned = Pinned { path: file.path.clone(), integrity: file.integrity.clone() };
        Some(Loaded { stage: Stage::from_id(&file.stage)?, file: pinned, bytes: file.bytes })
    };
    Site {
        origin: assets.site.clone(),
        version: VERSION.to_owned(),
        script: pinned(script, format!("/v/{VERSION}/rolescope.js")),
        frame: pinned(frame, format!("/v/{VERSION}/rolescope-frame.js")),
        check: pinned(check, String::new()),
        files: files.iter().filter_map(loaded).collect(),
    }
}

/// The content of `main` on the builder's page, with controls that are off until its program runs.
pub(crate) fn builder(data: &Data, assets: &Assets) -> String {
    let props =
        BuilderProps { data: data.clone(), site: Rc::new(site(assets)), live: false, on_ready: Callback::noop() };
    let renderer = LocalServerRenderer::<Builder>::with_props(props).hydratable(false);
    futures_executor::block_on(renderer.render())
}

/// The host page of a preview: which one it is stands in its address, and a script reads it.
pub(crate) fn preview(assets: &Assets) -> String {
    let site = site(assets);
    let integrity = |value: &str| match value {
        "" => String::new(),
        value => format!(" integrity=\"{}\"", escape(value)),
    };
    let mut head = String::new();
    if let Some(style) = &assets.embed.hostile {
        let integrity = integrity(&style.integrity);
        head.push_str(&format!("<link rel=\"stylesheet\" href=\"{}\"{integrity} crossorigin>\n", escape(&style.path)));
    }
    // The attributes are there before the element is.
    let preview = assets.embed.preview.as_ref().map(|asset| (&asset.path, &asset.integrity));
    for (path, value) in preview.into_iter().chain([(&site.script.path, &site.script.integrity)]) {
        let integrity = integrity(value);
        head.push_str(&format!("<script type=\"module\" src=\"{}\"{integrity} crossorigin></script>\n", escape(path)));
    }
    format!(
        "<!doctype html>\n<html lang=\"en\" data-page=\"light\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>Rolescope</title>\n{head}</head>\n<body>\n<role-scope loading=\"eager\"></role-scope>\n</body>\n</html>\n"
    )
}
