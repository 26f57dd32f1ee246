//! The page that puts an embed together, as it is without script, and the host page of its preview.

use super::{DATA, all, site, text, within};
use rolescope::embed::policy;
use rolescope::embed::snippet::SnippetKind;
use scraper::Html;
use std::collections::BTreeSet;

const ORIGIN: &str = super::site::ORIGIN;

#[test]
fn every_form_of_the_snippet_is_there_without_script() {
    let site = site();
    let page = site.page("/embed/");
    for kind in SnippetKind::ALL {
        let found = all(page, &format!("#{}-snippet", kind.id()));
        let snippet = text(found[0]);
        let wanted: &[&str] = match kind {
            SnippetKind::Element | SnippetKind::WordPress => {
                &["<role-scope", "<a href", "/v/0.1.0/rolescope.js\" integrity=\"sha384-element\""]
            }
            SnippetKind::ElementWithTable => &[
                "<caption>",
                "Median pay a year",
                "Open Database License",
                "application/ld+json",
                "\"@type\":\"Occupation\"",
            ],
            SnippetKind::Frame => {
                &["<iframe", "/embed/frame/\"", "sandbox=", "/v/0.1.0/rolescope-frame.js\" integrity=\"sha384-frame\""]
            }
            SnippetKind::React => &["import \"rolescope\"", "<role-scope loading={\"lazy\"}>"],
        };
        for part in wanted {
            assert!(snippet.contains(part), "{}: no {part} in\n{snippet}", kind.id());
        }
        if kind != SnippetKind::React {
            let policy = text(all(page, &format!("#{}-policy code, #{}-policy", kind.id(), kind.id()))[0]);
            let wanted =
                if kind == SnippetKind::Frame { policy::frame(ORIGIN, true) } else { policy::element(ORIGIN, "") };
            assert_eq!(policy, wanted, "{}", kind.id());
            let integrity = text(all(page, &format!("#{}-integrity", kind.id()))[0]);
            assert!(snippet.contains(&integrity));
        }
    }
}

/// The snippet with tables says what the comparison says.
#[test]
fn the_static_table_is_that_of_the_comparison() {
    let site = site();
    let snippet = text(all(site.page("/embed/"), "#element-with-table-snippet")[0]);
    let table = Html::parse_fragment(&snippet);
    let select = |html: &Html, selector: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        html.select(&selector).map(|e| e.text().collect::<String>()).collect()
    };
    let heads = select(&table, "thead th");
    assert_eq!(heads, ["Front end", "Back end", "Full stack"]);
    let rows = select(&table, "tbody th");
    let start = site.page("/");
    let shown: BTreeSet<String> =
        all(start, "#glance tbody th").into_iter().map(|th| text(th).trim().to_owned()).collect();
    assert!(
        rows.len() >= 5 && rows.iter().all(|row| shown.iter().any(|head| head.starts_with(row.as_str()))),
        "{rows:?}"
    );
    for figure in all(start, "#glance tbody td data").iter().take(3) {
        assert!(snippet.contains(&text(*figure)), "{} is not in the snippet", text(*figure));
    }
}

#[test]
fn what_needs_script_is_disabled_and_every_field_is_named() {
    let site = site();
    let page = site.page("/embed/");
    let fields = all(page, "main :is(input, select, textarea, button)");
    assert!(fields.len() > 30, "only {} fields", fields.len());
    for field in fields {
        assert!(field.attr("disabled").is_some(), "{} works without script", field.html());
        let labelled = field.attr("id").is_some_and(|id| !all(page, &format!("label[for=\"{id}\"]")).is_empty());
        let inside = field.ancestors().filter_map(scraper::ElementRef::wrap).any(|e| e.value().name() == "label");
        assert!(labelled || inside || field.value().name() == "button", "{} has no label", field.html());
    }
    for name in [
        "role",
        "section",
        "place",
        "theme",
        "accent",
        "lang",
        "width",
        "height",
        "heading-level",
        "density",
        "file",
        "src",
        "view",
        "loading",
        "chart",
        "height-mode",
        "jobs",
        "place-choices",
        "role-choice",
    ] {
        assert!(!all(page, &format!("[data-act=\"{name}\"]")).is_empty(), "no control for {name}");
    }
    assert_eq!(all(page, "[data-act=role]").len(), DATA.roles.len());
}

#[test]
fn the_sheet_says_what_the_build_and_the_sources_say() {
    let site = site();
    let page = site.page("/embed/");
    let sheet = text(all(page, "#sheet")[0]);
    for part in ["1 request, 3.0 KB", "1 request, 90.0 KB", "sha384-element", "sha384-program", "0.1.0", ORIGIN] {
        assert!(sheet.contains(part), "no {part} in the sheet");
    }
    for source in &DATA.sources {
        assert!(sheet.contains(&source.title) && sheet.contains(&source.licence), "{} is not in the sheet", source.id);
    }
    // The program reads it all from here.
    let root = all(page, "#builder")[0];
    assert_eq!(root.attr("data-check"), Some("/check-74.js"));
    assert_eq!(root.attr("data-files").unwrap().lines().count(), 2);
    assert_eq!(within(root, "iframe").len(), 0);
}

#[test]
fn the_preview_holds_the_element_and_nothing_inline() {
    let site = site();
    let html = Html::parse_document(&site.others["/embed/preview/index.html"]);
    let select = |selector: &str| {
        let selector = scraper::Selector::parse(selector).unwrap();
        html.select(&selector).collect::<Vec<_>>()
    };
    assert_eq!(select("body > role-scope").len(), 1);
    assert_eq!(select("meta[name=robots]").len(), 1);
    let scripts: Vec<_> = select("script").iter().map(|e| (e.attr("src"), e.attr("integrity"), text(*e))).collect();
    let named = |path, integrity| (Some(path), Some(integrity), String::new());
    assert_eq!(scripts, [named("/preview-72.js", "sha384-preview"), named("/v/0.1.0/rolescope.js", "sha384-element")]);
    assert_eq!(select("link[rel=stylesheet]")[0].attr("integrity"), Some("sha384-hostile"));
    assert!(select("style, [style]").is_empty());
}
