//! The head of a page, and the links at its end.
//!
//! Invariant: every script, style and program is named with its integrity, and nothing is inline
//! but data, so the strict policy holds.

use crate::assets::{Asset, Assets, Program};
use rolescope::text::json::shield_for_script;
use rolescope::text::markup::escape;

/// The parts of a head that differ from page to page.
pub(crate) struct Head<'a> {
    pub(crate) title: String,
    pub(crate) description: String,
    /// Path of the page that search engines should keep.
    pub(crate) canonical: Option<&'a str>,
    /// The path of what oEmbed answers for the page, if it can be embedded.
    pub(crate) oembed: Option<String>,
    /// False for pages that search engines are asked to leave out.
    pub(crate) is_indexed: bool,
    /// The id of the element whose beginning has to be there before anything is painted: what stands above
    /// it would move as more of it arrives.
    pub(crate) whole_until: &'static str,
    /// Where visitors report a figure, if the page shows figures and there is such an address.
    pub(crate) report: Option<&'a str>,
    /// Structured data for search engines, as JSON-LD.
    pub(crate) structured: Option<String>,
    /// The program of the page, if it is not that of the comparison.
    pub(crate) program: Option<&'a Program>,
    /// A style sheet beside the site's.
    pub(crate) style: Option<&'a Asset>,
    /// A script beside the loader.
    pub(crate) script: Option<&'a Asset>,
}

/// The picture beside the title; without it, a browser would ask for a file that is not there.
pub(crate) const ICON: &str = "<link rel=\"icon\" href=\"/icon.webp\">";

/// The id of what stands under `main`.
pub(crate) const FOOT: &str = "foot";

/// The link to a style sheet, pinned by its integrity value.
pub(crate) fn sheet(asset: &Asset) -> String {
    format!("<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin>\n", asset.path, asset.integrity)
}

/// The script of a module, pinned by its integrity value.
pub(crate) fn script(asset: &Asset) -> String {
    format!("<script type=\"module\" src=\"{}\" integrity=\"{}\" crossorigin></script>\n", asset.path, asset.integrity)
}

pub(crate) fn write(head: &Head<'_>, assets: &Assets) -> String {
    let (title, description) = (escape(&head.title), escape(&head.description));
    let mut lines = vec![format!("<meta name=\"description\" content=\"{description}\">")];
    if let Some(path) = head.canonical {
        let url = escape(&format!("{}{path}", assets.site));
        lines.push(format!("<link rel=\"canonical\" href=\"{url}\">"));
        lines.push(format!("<meta property=\"og:url\" content=\"{url}\">"));
    }
    if let Some(path) = &head.oembed {
        let url = escape(&format!("{}{path}", assets.site));
        lines.push(format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{url}\">"));
    }
    if !head.is_indexed {
        lines.push("<meta name=\"robots\" content=\"noindex\">".to_owned());
    }
    lines.push(format!("<meta property=\"og:title\" content=\"{title}\">"));
    lines.push(format!("<meta property=\"og:description\" content=\"{description}\">"));
    lines.push("<meta property=\"og:type\" content=\"website\">".to_owned());
    lines.push("<meta property=\"og:site_name\" content=\"Rolescope\">".to_owned());
    lines.push(format!("<meta property=\"og:image\" content=\"{}/preview.png\">", escape(&assets.site)));
    lines.push("<meta name=\"color-scheme\" content=\"light dark\">".to_owned());
    lines.push(ICON.to_owned());
    if let Some(report) = head.report {
        lines.push(format!("<meta name=\"rolescope-report\" content=\"{}\">", escape(report)));
    }
    let loader = head.program.map_or(&assets.loader, |program| &program.loader);
    for style in [Some(&assets.style), head.style].into_iter().flatten() {
        lines.push(sheet(style).trim_end().to_owned());
    }
    lines.push(format!("<link rel=\"expect\" href=\"#{}\" blocking=\"render\">", head.whole_until));
    for found in [Some(loader), head.script].into_iter().flatten() {
        lines.push(script(found).trim_end().to_owned());
    }
    if let Some(data) = &head.structured {
        lines.push(format!("<script type=\"application/ld+json\">{}</script>", shield_for_script(data)));
    }
    lines.join("\n")
}

/// The links by which a browser fetches the program ahead. They stand at the end of the page: the style sheet, without which
/// nothing is painted, has the line to itself, and the program comes no later, as it is the last to arrive.
pub(crate) fn program(head: &Head<'_>, assets: &Assets) -> String {
    let (app, wasm) = match head.program {
        Some(program) => (&program.app, &program.wasm),
        None => (&assets.app, &assets.wasm),
    };
    format!(
        "<link rel=\"modulepreload\" href=\"{}\" integrity=\"{}\" crossorigin>\n\
         <link rel=\"preload\" as=\"fetch\" fetchpriority=\"low\" type=\"application/wasm\" href=\"{}\" integrity=\"{}\" crossorigin>",
        app.path, app.integrity, wasm.path, wasm.integrity
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn written(report: Option<&str>) -> String {
        let asset = json!({"path": "/a.js", "integrity": "sha384-a"});
        let assets = json!({
            "loader": asset, "app": asset, "wasm": asset, "style": asset, "frame": asset, "frame_style": asset,
            "data": [], "site": "https://roles.example.org", "report": report,
        });
        let assets: Assets = serde_json::from_value(assets).unwrap();
        let head = Head {
            title: "Pay".to_owned(),
            description: String::new(),
            canonical: None,
            oembed: None,
            is_indexed: true,
            whole_until: "rolescope",
            report: assets.report.as_deref(),
            structured: None,
            program: None,
            style: None,
            script: None,
        };
        write(&head, &assets)
    }

    #[test]
    fn the_address_for_reports_stands_there_only_if_there_is_one() {
        let head = written(Some("/report/?figure={figure}&page=https:%2f%2froles.example.org{address}"));
        let meta = "<meta name=\"rolescope-report\" \
                    content=\"/report/?figure={figure}&amp;page=https:%2f%2froles.example.org{address}\">";
        assert!(head.contains(meta), "{head}");
        assert!(!written(None).contains("report"));
    }
}
