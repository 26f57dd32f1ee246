//! Rules for the markup of every page.

use super::{DATA, PAGES, all, every_comparison, every_page, parent, site, text, within};
use std::collections::BTreeSet;

/// Choices that the style sheet alone follows: which two columns a narrow page shows.
const BY_STYLE: [&str; 2] = ["left", "right"];

/// The texts of a page that a reader may see or hear.
fn shown(page: &super::Written) -> Vec<String> {
    let mut texts: Vec<String> =
        all(page, "html").into_iter().flat_map(|root| root.text().map(str::to_owned)).collect();
    for element in all(page, "*") {
        let attributes = element.value().attrs().filter(|(name, _)| name.starts_with("aria-") || *name == "content");
        texts.extend(attributes.map(|(_, value)| value.to_owned()));
    }
    // Snippets are code: their braces are no places of a message.
    let code: BTreeSet<String> = all(page, "pre code").into_iter().map(text).collect();
    texts.retain(|text| !code.contains(text));
    texts
}

#[test]
fn one_heading_of_the_first_rank() {
    every_page("pages without one h1", |page| {
        let headings = all(page, "h1");
        let filled = headings.len() == 1 && !text(headings[0]).trim().is_empty();
        if filled { Vec::new() } else { vec![format!("{} h1", headings.len())] }
    });
}

#[test]
fn headings_skip_no_rank() {
    every_page("headings that skip a rank", |page| {
        let mut last = 0;
        let mut faults = Vec::new();
        // Panels of controls are groups of their own beside the outline.
        for heading in all(page, "main :is(h1, h2, h3, h4, h5, h6)") {
            let inside = heading.ancestors().filter_map(scraper::ElementRef::wrap);
            if inside.into_iter().any(|e| e.value().classes().any(|class| class == "panel")) {
                continue;
            }
            let rank: u32 = heading.value().name()[1..].parse().unwrap();
            if rank > last + 1 {
                faults.push(format!("h{rank} after h{last}: {}", text(heading)));
            }
            last = rank;
        }
        faults
    });
}

#[test]
fn ids_are_unique() {
    every_page("ids that stand twice", |page| {
        let mut seen = BTreeSet::new();
        all(page, "[id]")
            .into_iter()
            .map(|e| e.attr("id").unwrap())
            .filter(|id| !seen.insert(*id))
            .map(str::to_owned)
            .collect()
    });
}

#[test]
fn ids_that_are_named_are_there() {
    every_page("names of ids that are not there", |page| {
        let ids: BTreeSet<&str> = all(page, "[id]").into_iter().map(|e| e.attr("id").unwrap()).collect();
        let naming = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "list", "headers"];
        let named = naming.iter().flat_map(|name| {
            // A closed dialog is filled when it opens.
            all(page, &format!("[{name}]:not(dialog:not([open]))"))
                .into_iter()
                .flat_map(move |e| e.attr(name).unwrap().split_whitespace())
        });
        named.filter(|id| !ids.contains(id)).map(str::to_owned).collect()
    });
}

#[test]
fn no_text_that_is_none() {
    every_page("texts that are none", |page| {
        let broken = |text: &String| {
            let words = text
                .split(|c: char| !c.is_alphanumeric())
                .any(|w| matches!(w, "NaN" | "undefined" | "inf" | "null" | "None"));
            // The builder says how an address of jobs is written.
            let is_hint = page.path == "/embed/" && text.contains("{role}");
            let text = if is_hint { &text.replace("{role}", "").replace("{place}", "") } else { text };
            // A place of a message that was not filled, a slot of the template.
            let places =
                text.split('{').skip(1).any(|rest| rest.split_once('}').is_some_and(|(name, _)| name.len() < 12));
            words || (places && !text.starts_with("{\"@context\""))
        };
        shown(page).into_iter().filter(broken).map(|text| text.chars().take(80).collect()).collect()
    });
}

#[test]
fn what_needs_script_is_disabled() {
    every_comparison("controls that work without script but need it", |_, page| {
        let controls = all(page, "input, select, textarea, button");
        assert!(controls.len() > 10, "{}: only {} controls", page.path, controls.len());
        let works = |e: &scraper::ElementRef<'_>| {
            let form = e.ancestors().filter_map(scraper::ElementRef::wrap).find(|a| a.value().name() == "form");
            let sends = form.is_some_and(|form| form.attr("action").is_some());
            // A button that opens a part of the page is the browser's own matter.
            let opens =
                e.attr("popovertarget").is_some_and(|id| !all(page, &format!("[popover][id=\"{id}\"]")).is_empty());
            e.attr("disabled").is_none() && !sends && !opens && !e.attr("id").is_some_and(|id| BY_STYLE.contains(&id))
        };
        controls.into_iter().filter(works).map(|e| e.html().chars().take(90).collect()).collect()
    });
}

#[test]
fn controls_have_names() {
    every_comparison("controls without a name", |_, page| {
        let nameless = |e: &scraper::ElementRef<'_>| {
            let labelled =
                e.attr("aria-label").is_some_and(|label| !label.is_empty()) || e.attr("aria-labelledby").is_some();
            let inside = e
                .ancestors()
                .filter_map(scraper::ElementRef::wrap)
                .any(|a| a.value().name() == "label" && !text(a).trim().is_empty());
            let pointed = e.attr("id").is_some_and(|id| {
                all(page, &format!("label[for=\"{id}\"]")).iter().any(|label| !text(*label).trim().is_empty())
            });
            !labelled && !inside && !pointed && (e.value().name() != "button" || text(*e).trim().is_empty())
        };
        let controls = all(page, "input, select, textarea, button").into_iter();
        controls.filter(nameless).map(|e| e.html().chars().take(90).collect()).collect()
    });
}

#[test]
fn nothing_is_inline_but_data() {
    every_page("what the policy refuses", |page| {
        let mut faults = Vec::new();
        for element in all(page, "*") {
            let value = element.value();
            let refused = value.attrs().map(|(name, _)| name).filter(|name| *name == "style" || name.starts_with("on"));
            faults.extend(refused.map(|name| format!("{} has `{name}`", value.name())));
        }
        faults.extend(all(page, "style, base, iframe, object, embed").into_iter().map(|e| e.html()));
        for script in all(page, "script") {
            let data = script.attr("type") == Some("application/ld+json") && script.attr("src").is_none();
            if !data && (script.attr("src").is_none() || !text(script).is_empty()) {
                faults.push("an inline script".to_owned());
            }
        }
        faults
    });
}

#[test]
fn roles_stand_in_the_order_of_the_address() {
    every_comparison("roles in another order", |page, written| {
        let chips: Vec<&str> =
            all(written, "[data-role-chip]").into_iter().map(|e| e.attr("data-role-chip").unwrap()).collect();
        let mut faults = Vec::new();
        if chips != page.selection.roles {
            faults.push(format!("chips {chips:?}"));
        }
        let shorts: Vec<&str> =
            page.selection.roles.iter().map(|slug| DATA.role(slug).unwrap().short.as_str()).collect();
        let tables = all(written, "main section > div table, main section > table");
        let heads = |table: scraper::ElementRef<'_>| -> Vec<String> {
            within(table, "thead th[data-col]").into_iter().map(|th| text(th).trim().to_owned()).collect()
        };
        faults.extend(
            tables
                .into_iter()
                .map(heads)
                .filter(|heads| heads.len() == shorts.len() && *heads != shorts)
                .map(|h| format!("{h:?}")),
        );
        faults
    });
    let site = site();
    let start = site.page("/");
    let chips: Vec<&str> =
        all(start, "[data-role-chip]").into_iter().map(|e| e.attr("data-role-chip").unwrap()).collect();
    assert_eq!(chips, ["front-end", "back-end", "full-stack"]);
}

#[test]
fn tables_are_whole() {
    every_page("tables without a part", |page| {
        let mut faults = Vec::new();
        for table in all(page, "table") {
            let caption = within(table, "caption").first().map(|c| text(*c)).unwrap_or_default();
            if caption.trim().is_empty() {
                faults.push("a table without a caption".to_owned());
            }
            let columns = within(table, "thead th[data-col], thead th[data-at]").len();
            for row in within(table, "tbody tr:not(.group)") {
                let heads = within(row, "th[scope=row]").len();
                // At a glance a last column leads on, a link a row.
                let ways = within(row, "td:not([data-col]):not([data-at])");
                let leads_on = matches!(ways.as_slice(), [way] if within(*way, "a[data-act=view]").len() == 1);
                let cells = within(row, "td").len() - usize::from(leads_on);
                if heads != 1 || cells != columns {
                    faults.push(format!(
                        "{caption}: {heads} heads and {cells} cells for {columns} columns: {}",
                        text(row)
                    ));
                }
            }
        }
        faults
    });
}

#[test]
fn a_place_or_role_is_chosen_by_a_link() {
    every_comparison("choices that are no link", |_, page| {
        let mut faults = Vec::new();
        let places = all(page, "a[data-place]");
        let offered = DATA.places.iter().filter(|place| place.survey).count();
        if places.len() != offered {
            faults.push(format!("{} of {offered} places", places.len()));
        }
        for link in places.into_iter().chain(all(page, "a[data-add-role]")) {
            let href = link.attr("href").unwrap_or_default();
            if !PAGES.iter().any(|page| page.path == href) {
                faults.push(format!("{href} is no page"));
            }
            if parent(link).is_none_or(|item| item.value().name() != "li") {
                faults.push(format!("{href} stands in no list"));
            }
        }
        faults
    });
}
