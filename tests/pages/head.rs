//! Language, titles, descriptions, canonical addresses, the sitemap.

use super::site::{ORIGIN, Site};
use super::{DATA, PAGES, all, every_page, none, site, text};
use rolescope::state::route;
use std::collections::BTreeMap;

fn content(page: &super::Written, selector: &str) -> Option<String> {
    let found = all(page, selector);
    (found.len() == 1)
        .then(|| found[0].attr("content").or_else(|| found[0].attr("href")).unwrap_or_default().to_owned())
}

fn title(page: &super::Written) -> String {
    all(page, "head > title").first().map(|e| text(*e)).unwrap_or_default()
}

fn description(page: &super::Written) -> String {
    content(page, "meta[name=description]").unwrap_or_default()
}

/// The pages that search engines keep.
fn canonical_pages(site: &Site) -> impl Iterator<Item = &super::Written> {
    site.pages.iter().filter(|page| content(page, "link[rel=canonical]") == Some(format!("{ORIGIN}{}", page.path)))
}

#[test]
fn language_and_direction_are_set() {
    every_page("pages without a language", |page| {
        let html = all(page, "html");
        let set = html[0].attr("lang") == Some("en") && html[0].attr("dir") == Some("ltr");
        let charset = page.text.find("<meta charset=\"utf-8\">").is_some_and(|at| at < 1024);
        let viewport = content(page, "meta[name=viewport]").is_some();
        if set && charset && viewport {
            Vec::new()
        } else {
            vec![format!("lang and dir {set}, charset {charset}, viewport {viewport}")]
        }
    });
}

#[test]
fn titles_and_descriptions_say_something() {
    every_page("heads that say nothing", |page| {
        let (title, description) = (title(page), description(page));
        let mut faults = Vec::new();
        if !title.ends_with(" · Rolescope") || title.len() < 15 {
            faults.push(format!("title {title:?}"));
        }
        if description.trim().len() < 20 {
            faults.push(format!("description {description:?}"));
        }
        for (property, expected) in [("og:title", &title), ("og:description", &description)] {
            if content(page, &format!("meta[property=\"{property}\"]")).as_ref() != Some(expected) {
                faults.push(format!("{property} is not the page's own"));
            }
        }
        for property in ["og:type", "og:site_name", "og:image"] {
            if content(page, &format!("meta[property=\"{property}\"]")).is_none_or(|value| value.is_empty()) {
                faults.push(format!("no {property}"));
            }
        }
        faults
    });
}

#[test]
fn canonical_pages_are_told_apart() {
    let (site, mut faults) = (site(), Vec::new());
    for (what, of) in [("title", title as fn(&super::Written) -> String), ("description", description)] {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for page in canonical_pages(&site) {
            if let Some(other) = seen.insert(of(page), &page.path) {
                faults.push(format!("{} and {other} have one {what}: {}", page.path, of(page)));
            }
        }
    }
    none("pages that read the same to a search engine", &faults);
}

#[test]
fn every_page_names_the_one_to_keep() {
    let (site, mut faults) = (site(), Vec::new());
    for page in PAGES.iter() {
        let expected = Some(format!("{ORIGIN}{}", page.canonical));
        let written = site.page(&page.path);
        for selector in ["link[rel=canonical]", "meta[property=\"og:url\"]"] {
            let found = content(written, selector);
            if found != expected {
                faults.push(format!("{}: {selector} {found:?}, not {expected:?}", page.path));
            }
        }
        let robots = content(written, "meta[name=robots]");
        // What is there to read through says again what the views say.
        let expected = if page.path == "/all/" { Some("noindex") } else { None };
        if robots.as_deref() != expected {
            faults.push(format!("{}: robots are told {robots:?}", page.path));
        }
    }
    none("canonical addresses", &faults);
    let missing = site.page("/404.html");
    assert_eq!(content(missing, "meta[name=robots]").as_deref(), Some("noindex"));
    assert_eq!(content(missing, "link[rel=canonical]"), None);
}

#[test]
fn the_sitemap_lists_the_canonical_pages_alone() {
    let site = site();
    let xml = &site.others["/sitemap.xml"];
    let document = roxmltree::Document::parse(xml).unwrap();
    let listed: Vec<&str> = document
        .descendants()
        .filter(|n| n.has_tag_name("loc") || n.tag_name().name() == "loc")
        .filter_map(|n| n.text())
        .collect();
    let indexed = |page: &&super::Written| all(page, "meta[name=robots]").is_empty();
    let mut expected: Vec<String> =
        canonical_pages(&site).filter(indexed).map(|page| format!("{ORIGIN}{}", page.path)).collect();
    expected.sort();
    assert_eq!(listed, expected);
    assert!(
        !listed.contains(&format!("{ORIGIN}/all/").as_str()) && listed.contains(&format!("{ORIGIN}/pay/").as_str())
    );
    assert!(site.others["/robots.txt"].contains(&format!("Sitemap: {ORIGIN}/sitemap.xml")));
}

#[test]
fn an_address_in_another_order_leads_on() {
    let (site, mut faults) = (site(), Vec::new());
    for (from, to) in route::redirects(&DATA) {
        let page = site.redirects.iter().find(|page| page.path == from).unwrap();
        let refresh = all(page, "meta[http-equiv=refresh]").first().and_then(|e| e.attr("content").map(str::to_owned));
        let link: Vec<Option<&str>> = all(page, "a").iter().map(|e| e.attr("href")).collect();
        let told = (content(page, "meta[name=robots]").as_deref() == Some("noindex"), title(page).len() > 15);
        let keeps = content(page, "link[rel=canonical]") == Some(format!("{ORIGIN}{to}"));
        if refresh != Some(format!("0; url={to}")) || link != [Some(to.as_str())] || told != (true, true) || !keeps {
            faults.push(format!("{from}: {refresh:?}, {link:?}, {told:?}, canonical {keeps}"));
        }
        if !site.pages.iter().any(|page| page.path == to) {
            faults.push(format!("{from}: {to} is no page"));
        }
    }
    none("addresses that do not lead on", &faults);
}

#[test]
fn every_built_file_is_named_with_its_integrity() {
    every_page("files that are not as in the manifest", |page| {
        let expected = [
            ("link[rel=stylesheet]", "href", "/style-4d.css", "sha384-style"),
            ("link[rel=modulepreload]", "href", "/app-2b.js", "sha384-app"),
            ("link[rel=preload][href$=wasm]", "href", "/app-3c.wasm", "sha384-wasm"),
            ("script[type=module]", "src", "/loader-1a.js", "sha384-loader"),
        ];
        let wrong = expected.iter().filter(|(selector, name, path, integrity)| {
            let mut found = all(page, selector);
            // The builder has a style sheet and a script beside those of the site.
            found.retain(|e| {
                page.path != "/embed/" || ![Some("/builder-70.css"), Some("/door-71.js")].contains(&e.attr(name))
            });
            found.len() != 1
                || found[0].attr(name) != Some(path)
                || found[0].attr("integrity") != Some(integrity)
                || found[0].attr("crossorigin").is_none()
        });
        wrong.map(|(selector, ..)| (*selector).to_owned()).collect()
    });
}
