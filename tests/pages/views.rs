//! The views: each answers its question within its caps, says which it is, and leads to the others.

use super::{DATA, PAGES, Written, all, every_comparison, none, site, text, within};
use rolescope::state::route::{self, Base, Page};
use rolescope::state::{Chart, Section, View};
use std::collections::{BTreeMap, BTreeSet};

/// The most elements of a page: of the first view of a comparison, of another view or a tool, of all in one.
fn most_elements(page: &Page) -> usize {
    match page.selection.view {
        View::Overview => 1_800,
        View::All => 16_000,
        _ => 3_500,
    }
}

/// The sections of each view, by the contract.
fn sections_of(view: View) -> Vec<&'static str> {
    match view {
        // The chart of pay stands in the section of pay, the sentences in one without a name of the contract.
        View::Overview => vec!["pay", "glance"],
        View::Pay => vec!["pay"],
        View::Work => vec!["duties", "work"],
        View::Skills => vec!["skills"],
        View::Tools => vec!["tools"],
        View::Entry => vec!["requirements"],
        View::Path => vec!["path"],
        View::Questions => vec!["questions"],
        View::All => Section::ALL.map(Section::id).to_vec(),
        View::Fit => vec!["fit"],
        View::Standing => vec!["standing"],
        View::Moves => vec!["moves"],
        View::Why => vec!["why"],
    }
}

/// False for the page of one chart.
fn is_view(page: &Page) -> bool {
    page.selection.chart.is_none()
}

#[test]
fn every_view_is_within_its_cap() {
    let mut largest: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    let (site, mut faults) = (site(), Vec::new());
    for page in PAGES.iter().filter(|page| is_view(page)) {
        let elements = all(site.page(&page.path), "*").len();
        let most = largest.entry(page.selection.view.id()).or_default();
        *most = (*most).max((elements, &page.path));
        if elements > most_elements(page) {
            faults.push(format!("{}: {elements} elements, at most {}", page.path, most_elements(page)));
        }
    }
    println!("the most elements of each view: {largest:?}");
    none("pages with too many elements", &faults);
}

#[test]
fn every_page_says_which_view_it_is() {
    every_comparison("pages that do not say their view", |page, written| {
        let mut faults = Vec::new();
        let named: Vec<Option<&str>> = all(written, "main").iter().map(|main| main.attr("data-view")).collect();
        if named != [Some(page.selection.view.id())] {
            faults.push(format!("data-view {named:?}"));
        }
        let current: Vec<&str> =
            all(written, "main [data-section]").iter().filter_map(|section| section.attr("data-section")).collect();
        let expected = match page.selection.chart {
            Some(chart) => vec![chart.section().id()],
            None => sections_of(page.selection.view),
        };
        if current != expected {
            faults.push(format!("the sections {current:?}, not {expected:?}"));
        }
        for section in all(written, "main section") {
            // What stands out, beside the sections, is named by its heading alone.
            let named = section.attr("data-section").is_some() || section.attr("id") == Some("stands-out");
            let same = section.attr("data-section").is_none_or(|name| section.attr("id") == Some(name));
            if !named || !same || within(section, "h2").is_empty() {
                faults.push(format!("a section {:?} {:?}", section.attr("id"), section.attr("data-section")));
            }
        }
        let heading = all(written, "main h1");
        if heading.len() != 1 || heading[0].attr("id") != Some("heading") || heading[0].attr("tabindex") != Some("-1") {
            faults.push("no h1 that can be led to".to_owned());
        }
        faults
    });
}

#[test]
fn tabs_are_links_of_which_one_is_current() {
    every_comparison("tabs that do not lead", |page, written| {
        let mut faults = Vec::new();
        let tabs = all(written, "main nav[aria-label] > a[data-act=view][id^=tab-]");
        let named: Vec<&str> = tabs.iter().filter_map(|tab| tab.attr("data-of")).collect();
        if named != View::TABS.map(View::id) {
            return vec![format!("the tabs {named:?}")];
        }
        for (tab, view) in tabs.iter().zip(View::TABS) {
            // The view of the same comparison where it has a page, else that of the start page with what is other.
            let address = route::address(&page.selection.clone().on(view), &page.base);
            let href = tab.attr("href").unwrap_or_default();
            let path = href.split('?').next().unwrap_or_default();
            if href != address || !PAGES.iter().any(|other| other.path == path) || text(*tab).trim().is_empty() {
                faults.push(format!("{} leads to {href}, not {address}", view.id()));
            }
            if page.base.address(view).is_some_and(|own| is_view(page) && own != href) {
                faults.push(format!("{} leads to {href}", view.id()));
            }
        }
        let current: Vec<_> =
            tabs.iter().filter_map(|tab| Some((tab.attr("data-of")?, tab.attr("aria-current")?))).collect();
        let expected = match page.selection.view {
            view if view.is_tool() => Vec::new(),
            view => vec![(view.id(), if is_view(page) { "page" } else { "true" })],
        };
        if current != expected {
            faults.push(format!("current is {current:?}"));
        }
        faults
    });
}

#[test]
fn the_head_leads_to_every_tool() {
    every_comparison("heads that do not lead", |page, written| {
        let mut faults = Vec::new();
        let links = all(written, "header nav a");
        let named: Vec<(&str, &str)> = links
            .iter()
            .map(|link| (link.attr("href").unwrap_or_default(), link.attr("data-of").unwrap_or("")))
            .collect();
        let expected = [
            ("/", "overview"),
            ("/fit/", "fit"),
            ("/standing/", "standing"),
            ("/moves/", "moves"),
            ("/why/", "why"),
            ("/embed/", ""),
            ("/method/", ""),
        ];
        if named != expected {
            faults.push(format!("the head leads to {named:?}"));
        }
        let current: Vec<&str> = links
            .iter()
            .filter(|link| link.attr("aria-current").is_some())
            .filter_map(|link| link.attr("href"))
            .collect();
        let view = page.selection.view;
        let here = if view.is_tool() { format!("/{}/", view.id()) } else { "/".to_owned() };
        if current != [here] {
            faults.push(format!("the head marks {current:?}"));
        }
        // The menu of a narrow screen is the browser's own: it opens without script.
        let menus = all(written, "header button[popovertarget]");
        let opened = menus.first().and_then(|menu| menu.attr("popovertarget")).unwrap_or_default();
        if menus.len() != 1 || all(written, &format!("header nav[popover][id=\"{opened}\"]")).len() != 1 {
            faults.push("no menu".to_owned());
        }
        faults
    });
}

/// The ids that a view is left for or followed to in its line of jumps.
fn jumps(page: &Written) -> Vec<(String, String)> {
    let links = all(page, "main nav.jump a");
    links.into_iter().map(|link| (link.attr("href").unwrap_or_default().to_owned(), text(link))).collect()
}

#[test]
fn the_line_of_jumps_leads_to_every_part() {
    every_comparison("parts of a view that no jump leads to", |page, written| {
        if !is_view(page) {
            return Vec::new();
        }
        let mut faults = Vec::new();
        let view = page.selection.view;
        let lines = all(written, "main nav.jump[aria-label]");
        if lines.len() != 1 {
            return vec![format!("{} lines of jumps", lines.len())];
        }
        let links = jumps(written);
        let here: Vec<&str> = links.iter().filter_map(|(href, _)| href.strip_prefix('#')).collect();
        if let Some(twice) = here.iter().enumerate().find(|(at, id)| here[..*at].contains(id)) {
            faults.push(format!("#{} twice", twice.1));
        }
        // Every section and every chart, closed ones too; where there is but one part the page begins with it.
        let sections = view.sections().iter().map(|section| section.id()).filter(|_| view.sections().len() > 1);
        let charts = view.charts().chain(view.closed()).map(Chart::id).filter(|_| view != View::All);
        let parts: Vec<&str> = sections.chain(charts).collect();
        let lacks = parts.iter().filter(|part| parts.len() > 1 && !here.contains(part));
        faults.extend(lacks.map(|part| format!("no jump to {part}")));
        if lines[0].attr("hidden").is_some() != links.is_empty() {
            faults.push("an empty line of jumps is shown, or a full one is hidden".to_owned());
        }
        for link in within(lines[0], "a") {
            let href = link.attr("href").unwrap_or_default();
            let (path, id) = href.split_once('#').unwrap_or((href, ""));
            let target = path.split('?').next().unwrap_or_default();
            if id.is_empty() || text(link).trim().is_empty() {
                faults.push(format!("a jump to {href:?}"));
            }
            // On another view it is a link to that view's page; that the id stands there is a test of all links.
            let acts = link.attr("data-act");
            let closed = acts == Some("open-at") && view.closed().any(|chart| link.attr("data-of") == Some(chart.id()));
            let other = acts == Some("view") && PAGES.iter().any(|page| page.path == target && page.path != "/all/");
            if (path.is_empty() && acts.is_some() && !closed) || (!path.is_empty() && !other) {
                faults.push(format!("a jump to {href:?} acts as {acts:?}"));
            }
        }
        faults
    });
}

#[test]
fn the_overview_jumps_to_what_is_asked_for_most() {
    let site = site();
    for (path, base) in [("/", "/"), ("/compare/back-end-vs-front-end/", "/compare/back-end-vs-front-end/")] {
        let links: Vec<String> = jumps(site.page(path)).into_iter().map(|(href, _)| href).collect();
        for part in ["pay/#pay-by-years", "pay/#pay-by-place", "pay/#pay-evidence", "work/#work", "entry/#education"] {
            assert!(links.contains(&format!("{base}{part}")), "{path}: no {part} in {links:?}");
        }
        for part in ["#pay-range", "#stands-out", "#glance"] {
            assert!(links.contains(&part.to_owned()), "{path}: no {part} in {links:?}");
        }
    }
    // A role in short leads to its work as well.
    let short: Vec<String> = jumps(site.page("/roles/mobile/")).into_iter().map(|(href, _)| href).collect();
    assert!(short.contains(&"/roles/mobile/pay/#pay-by-years".to_owned()), "{short:?}");
    assert!(short.iter().any(|href| href.contains("/work/") && href.ends_with("#work")), "{short:?}");
}

/// Little stands beside the chart of the overview, and each row of its table leads on.
#[test]
fn the_overview_is_short() {
    every_comparison("overviews that are not short", |page, written| {
        if page.selection.view != View::Overview {
            return Vec::new();
        }
        let mut faults = Vec::new();
        let sentences = all(written, "#stands-out li");
        if sentences.is_empty() || sentences.len() > 4 {
            faults.push(format!("{} sentences stand out", sentences.len()));
        }
        let rows = all(written, "#glance > [data-fragment=glance] > table tbody tr");
        if rows.len() < 5 || rows.len() > 11 {
            faults.push(format!("{} rows at a glance", rows.len()));
        }
        for row in rows {
            let head = text(within(row, "th")[0]);
            let empty = within(row, "td[data-col]").iter().all(|cell| !within(*cell, ".nothing").is_empty());
            if empty {
                faults.push(format!("a row without anything: {head}"));
            }
            let ways = within(row, "td a[data-act=view]");
            let [way] = ways.as_slice() else {
                faults.push(format!("{} ways on from {head}", ways.len()));
                continue;
            };
            let label = way.attr("aria-label").unwrap_or_default();
            let name = text(within(row, "th")[0])
                .replace(&within(row, "th small").first().map_or(String::new(), |s| text(*s)), "");
            if View::from_id(way.attr("data-of").unwrap_or_default()).is_none_or(View::is_tool)
                || !label.contains(&name)
            {
                faults.push(format!("{head}: {}", way.html()));
            }
            // A row of figures says of which place and which year they are.
            let figures = !within(row, "td data").is_empty();
            let note = within(row, "th small").first().map_or(String::new(), |note| text(*note));
            if figures && !note.contains("202") {
                faults.push(format!("{head}: its figures bear no year"));
            }
        }
        let entries: Vec<&str> =
            all(written, ".entries a[data-act=view]").iter().filter_map(|entry| entry.attr("href")).collect();
        if entries != ["/standing/", "/fit/", "/moves/", "/why/"] {
            faults.push(format!("entries to {entries:?}"));
        }
        faults
    });
}

/// The first and the last row have something to compare; where a place has less, a line says what is left out.
#[test]
fn what_a_place_lacks_is_said() {
    let site = site();
    let heads = |path: &str| -> Vec<String> {
        all(site.page(path), "#glance > [data-fragment=glance] > table tbody th").into_iter().map(text).collect()
    };
    assert_eq!(heads("/").len(), 11, "{:?}", heads("/"));
    let glance = |path: &str| text(all(site.page(path), "#glance")[0]);
    for place in DATA.places.iter().filter(|place| place.survey && place.id != "US") {
        let path = format!("/place/{}/", place.id.to_lowercase());
        let (here, start) = (heads(&path), heads("/"));
        assert!(here.len() < start.len(), "{path} has the rows {here:?}");
        assert!(glance(&path).contains("United States"), "{path} does not say what is left out and why");
    }
}

/// The names of the figures on a page, with their values.
fn figures(page: &Written) -> BTreeSet<(String, String)> {
    let named = all(page, "main data[data-figure]").into_iter();
    named.map(|e| (e.attr("data-figure").unwrap().to_owned(), e.attr("value").unwrap().to_owned())).collect()
}

/// The one long page and the views hold the same figures: neither has one that the other lacks, and what is closed on a
/// view has its figures on its own page.
#[test]
fn all_holds_every_figure_of_the_views_and_none_besides() {
    let (site, mut faults) = (site(), Vec::new());
    let whole = figures(site.page("/all/"));
    assert!(whole.len() > 900, "only {} figures on /all/", whole.len());
    let mut of_views = BTreeSet::new();
    for view in View::TABS.into_iter().filter(|view| *view != View::All) {
        let path = Base::Root.address(view).unwrap();
        let shown = figures(site.page(&path));
        faults.extend(shown.difference(&whole).map(|(name, value)| format!("{path}: {name} {value} is not on /all/")));
        of_views.extend(shown);
        for chart in view.closed() {
            let path = route::chart_path(chart);
            let shown = figures(site.page(&path));
            assert!(shown.len() > 5, "{path} has {} figures", shown.len());
            let lacking = shown.difference(&whole);
            faults.extend(lacking.map(|(name, value)| format!("{path}: {name} {value} is not on /all/")));
            of_views.extend(shown);
        }
    }
    faults.extend(whole.difference(&of_views).map(|(name, value)| format!("{name} {value} stands on /all/ alone")));
    none("figures that were lost between the views and what holds all", &faults);
}

/// Every figure that stood on the one long page that the site had before it had views.
#[test]
fn no_figure_of_the_one_long_page_is_lost() {
    let site = site();
    let mut shown = figures(site.page("/all/"));
    for view in View::TOOLS {
        shown.extend(figures(site.page(&Base::Root.address(view).unwrap())));
    }
    let stood = include_str!("../support/one-long-page.csv");
    let stood: Vec<(String, String)> = stood
        .lines()
        .skip(1)
        .map(|line| {
            let (name, value) = line.rsplit_once(',').unwrap();
            (name.to_owned(), value.to_owned())
        })
        .collect();
    assert!(stood.len() > 800, "only {} figures stood there", stood.len());
    let lost = stood.iter().filter(|figure| !shown.contains(*figure)).map(|(name, value)| format!("{name} {value}"));
    none("figures that stood on the one long page and stand nowhere", &lost.collect::<Vec<_>>());
}

/// The corrections to the two profiles stand on one page, with their reasons; elsewhere a link leads there.
#[test]
fn every_correction_stands_on_the_page_of_why() {
    let site = site();
    let why = all(site.page("/why/"), ".notes dt").len();
    assert_eq!(why, DATA.corrections.len());
    every_link_to_corrections(&site);
}

fn every_link_to_corrections(site: &super::site::Site) {
    let mut links = 0;
    for page in PAGES.iter().filter(|page| is_view(page) && page.selection.view != View::Why) {
        let written = site.page(&page.path);
        assert!(all(written, ".notes").is_empty(), "{} has corrections of its own", page.path);
        links += all(written, "a[href=\"/why/#corrections\"]").len();
    }
    assert!(links > 20, "only {links} links to the corrections");
}
