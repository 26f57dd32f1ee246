//! What oEmbed answers for each page.
//!
//! Invariant: the markup is that of the builder for what the page shows, and every page leads to an answer of its own.

use super::{DATA, all, site, text};
use rolescope::embed::snippet::{Fallback, SnippetKind, snippet};
use rolescope::embed::{Draft, Options, Pinned, Site};
use rolescope::state::route;
use rolescope::state::{Choosable, Shape, View};
use scraper::{Html, Selector};
use serde_json::Value;
use std::collections::BTreeSet;

const ORIGIN: &str = super::site::ORIGIN;

/// The snippet of the frame as the builder makes it of what is chosen.
fn of_builder(options: Options, title: &str) -> String {
    let pinned =
        |name: &str, integrity: &str| Pinned { path: format!("/v/0.1.0/{name}.js"), integrity: integrity.to_owned() };
    let site = Site {
        origin: ORIGIN.to_owned(),
        script: pinned("rolescope", "sha384-element"),
        frame: pinned("rolescope-frame", "sha384-frame"),
        ..Site::default()
    };
    let mut draft = Draft::default();
    draft.options = options;
    let shown = Fallback { title: title.to_owned(), ..Fallback::default() };
    snippet(&draft.recipe(SnippetKind::Frame, &site, &shown, &draft.options))
}

fn frame(html: &str) -> (String, String) {
    let parsed = Html::parse_fragment(html);
    let frame = parsed.select(&Selector::parse("iframe[data-rolescope]").unwrap()).next().unwrap();
    (frame.attr("src").unwrap().to_owned(), frame.attr("title").unwrap().to_owned())
}

#[test]
fn every_page_leads_to_what_the_builder_makes_of_it() {
    let site = site();
    let mut answers = BTreeSet::new();
    for page in route::pages(&DATA) {
        let written = site.page(&page.path);
        let links = all(written, "head link[rel=alternate][type=\"application/json+oembed\"]");
        assert_eq!(links.len(), 1, "{}", page.path);
        let address = links[0].attr("href").unwrap().strip_prefix(ORIGIN).unwrap().to_owned();
        let answer: Value = serde_json::from_str(&site.others[&address]).unwrap();
        assert!(answers.insert(address), "{} shares its answer", page.path);
        let field = |name: &str| answer[name].as_str().unwrap_or_default();
        assert_eq!((field("version"), field("type"), field("provider_name")), ("1.0", "rich", "Rolescope"));
        assert_eq!(field("provider_url"), format!("{ORIGIN}/"));
        assert_eq!(field("title"), text(all(written, "title")[0]));
        assert!(["width", "height", "cache_age"].iter().all(|name| answer[*name].as_u64() > Some(0)), "{answer}");
        let (src, title) = frame(field("html"));
        let query = src.strip_prefix(&format!("{ORIGIN}/embed/frame/")).unwrap();
        let options = Options::read(query, Choosable(&DATA));
        assert_eq!(field("html"), of_builder(options.clone(), &title), "{}", page.path);
        // It shows what the page does.
        let (shown, selection) = (&options.selection, &page.selection);
        assert_eq!((&shown.roles, &shown.place), (&selection.roles, &selection.place), "{}", page.path);
        match (selection.chart, selection.view) {
            (Some(chart), _) => assert_eq!(shown.chart, Some(chart)),
            (None, view) if view.is_tool() => assert!(view.charts().any(|chart| shown.chart == Some(chart))),
            (None, view) => {
                assert!(shown.chart.is_none() && shown.sections.is_all());
                let shape = if view == View::All { Shape::Page } else { Shape::Card };
                assert_eq!((shown.view, shown.setting.shape), (view, shape), "{}", page.path);
            }
        }
    }
    assert!(answers.len() > 200, "{} answers", answers.len());
}

#[test]
fn the_first_page_is_embedded_as_the_builder_begins() {
    let site = site();
    let answer: Value = serde_json::from_str(&site.others["/oembed/index.json"]).unwrap();
    assert_eq!(answer["html"], text(all(site.page("/embed/"), "#frame-snippet")[0]));
    for page in ["/embed/", "/method/", "/404.html"] {
        assert!(all(site.page(page), "link[rel=alternate]").is_empty(), "{page}");
    }
}
