//! The views in the pseudo-locale: a word without brackets comes from neither the catalogue nor
//! the data, and could not be translated.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/prose.rs"]
mod prose;
#[path = "support/dataset.rs"]
mod support;

use rolescope::compare::Format;
use rolescope::locale::Locale;
use rolescope::state::{Chart, Fields, Period, Prices, Selection, Series, View};
use rolescope::view::{App, AppProps, Data, RenderContext, StaticPage};
use scraper::{ElementRef, Html, Node};
use std::collections::BTreeSet;
use yew::LocalServerRenderer;

/// Attributes that are read out or shown.
const SPOKEN: [&str; 5] = ["aria-label", "aria-roledescription", "title", "placeholder", "alt"];

fn render(selection: Selection) -> Html {
    let data = Data::new(support::dataset());
    let (render, static_page) = (RenderContext::linked(data.clone()), StaticPage::new(selection.clone(), Vec::new()));
    // What was typed is not bracketed: there is none.
    let typed = Fields::none();
    let props = yew::props!(AppProps { data, selection, typed, static_page, live: false, render });
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    Html::parse_fragment(&futures_executor::block_on(renderer.render()))
}

/// The text outside brackets, and the depth of brackets at its end.
fn outside(text: &str, mut depth: u32) -> (String, u32) {
    let mut rest = String::new();
    for letter in text.chars() {
        match letter {
            '⟦' => depth += 1,
            '⟧' => depth = depth.saturating_sub(1),
            _ if depth == 0 => rest.push(letter),
            _ => {}
        }
    }
    (rest, depth)
}

/// True for a text of words of the data, numbers and signs alone.
fn is_data(text: &str, words: &BTreeSet<String>) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = |text: &str| text.chars().any(char::is_alphabetic);
    // `$150k` is an amount.
    let amount = text.strip_suffix('k').is_some_and(|digits| !letters(digits));
    if !letters(text) || amount || words.contains(&plain(text)) {
        return true;
    }
    let hour = |head: &str| head.len() == 5 && head.as_bytes()[2] == b':' && !letters(head);
    // How many there are of something stands behind it in brackets.
    if text.rsplit_once(" (").is_some_and(|(head, count)| !letters(count) && is_data(head, words)) {
        return true;
    }
    if text.split_once(' ').is_some_and(|(head, rest)| hour(head) && is_data(rest, words)) {
        return true;
    }
    [" · ", ": ", ", ", "; ", " → "].into_iter().any(|joint| {
        text.match_indices(joint)
            .any(|(at, _)| is_data(&text[..at], words) && is_data(&text[at + joint.len()..], words))
    })
}

/// A text as it is looked up: without signs at its ends, in small letters.
fn plain(text: &str) -> String {
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Words of the page that are neither bracketed nor data.
fn strays(page: &Html, words: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut depth = 0;
    for node in page.root_element().descendants() {
        match node.value() {
            Node::Text(text) => {
                let (rest, after) = outside(text, depth);
                depth = after;
                let inside =
                    |name: &str| node.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == name);
                // A drawing breaks a long title into lines: one has its first words, another its last.
                let (first, last) = (plain(&rest), format!(" {}", plain(&rest)));
                let is_part = |title: &String| title.starts_with(&first) || title.ends_with(&last);
                let line = || inside("svg") && words.iter().any(is_part);
                if !inside("data") && !is_data(&rest, words) && !line() {
                    found.insert(format!("text: {text:?}"));
                }
            }
            Node::Element(element) => {
                for name in SPOKEN {
                    let Some(text) = element.attr(name) else { continue };
                    let (rest, after) = outside(text, 0);
                    if after != 0 || !is_data(&rest, words) {
                        found.insert(format!("{} {name}: {text:?}", element.name()));
                    }
                }
            }
            _ => {}
        }
    }
    assert_eq!(depth, 0, "a bracket stays open");
    found
}

#[test]
fn every_word_is_of_the_catalogue_or_of_the_data() {
    let mut words: BTreeSet<String> = prose::words(&support::dataset()).iter().map(|text| plain(text)).collect();
    // Of what a role is about, its first clause stands at a glance.
    let clause = |summary: &str| {
        let first = summary.split([':', ';']).next().unwrap_or_default();
        plain(first.split_once(". ").map_or(first, |(first, _)| first))
    };
    words.extend(support::dataset().roles.iter().map(|role| clause(&role.summary)));
    // Forms of files and codes of money have one name in every language.
    words.extend(Format::ALL.iter().map(|format| plain(format.name())));
    // So have the codes of states, which a map of tiles bears.
    words.extend(support::dataset().places.iter().filter_map(|place| place.id.strip_prefix("US-")).map(plain));
    let roles = |slugs: &[&str]| Selection::of_roles(slugs);
    let mut selections = vec![
        Selection::default(),
        Selection::in_place("DK"),
        roles(&["qa-test"]),
        roles(&["architect", "front-end"]),
        roles(&["mobile", "devops", "data-engineer", "embedded", "engineering-manager"]),
        Selection { differences_only: true, ..Selection::default() },
        // Years of which there are too few in the place, so that others stand for them.
        Selection { experience: "31+".to_owned(), ..Selection::in_place("DK") },
        Selection { experience: "11-20".to_owned(), series: Series::Survey2024, ..Selection::default() },
    ];
    selections.extend([Series::Survey2024, Series::Bls2025].map(|series| Selection { series, ..Selection::default() }));
    // What holds everything shows more of each choice than any view; the views have words of their own.
    selections = selections.into_iter().flat_map(|chosen| [chosen.clone().on(View::All), chosen]).collect();
    let views = View::ALL.into_iter().filter(|view| !matches!(view, View::Overview | View::All));
    selections.extend(views.map(|view| Selection::default().on(view)));
    selections.push(Selection { opened: Chart::ALL.to_vec(), ..Selection::default().on(View::Pay) });
    selections.push(Selection::of_move("qa-test", "architect"));
    selections.extend(Chart::ALL.map(Selection::of_chart));
    selections.push(Selection {
        currency: "EUR".to_owned(),
        period: Period::Hour,
        prices: Prices::Ppp,
        ..Selection::in_place("DE").on(View::All)
    });
    selections.push(Selection {
        series: Series::Bls2025,
        prices: Prices::Rpp,
        ..Selection::in_place("US-CA").on(View::All)
    });
    let mut found = BTreeSet::new();
    let mut brackets = 0;
    for mut selection in selections {
        // A tenth of the careers says the same words.
        selection.options.set("careers", "1000");
        for locale in [Locale::Pseudo, Locale::PseudoRtl] {
            let page = render(Selection { locale, ..selection.clone() });
            brackets += page.html().matches('⟦').count();
            found.extend(strays(&page, &words));
        }
    }
    assert!(brackets > 1_000, "only {brackets} messages on all pages");
    let named: Vec<String> = found.iter().map(|stray| stray.chars().take(200).collect()).collect();
    assert!(named.is_empty(), "words from nowhere, {} in all:\n{}", named.len(), named.join("\n"));
}

#[test]
fn hidden_rows_are_hidden() {
    let count = |page: &Html, selector: &str| page.select(&scraper::Selector::parse(selector).unwrap()).count();
    let equal_rows = |page: &Html| -> usize {
        let selector = scraper::Selector::parse("[data-hidden-rows]").unwrap();
        page.select(&selector).next().unwrap().attr("data-hidden-rows").unwrap().parse().unwrap()
    };
    let whole = render(Selection::default().on(View::All));
    let differing = render(Selection { differences_only: true, ..Selection::default().on(View::All) });
    // What the style sheet hides; what a chart's table holds is not among it.
    let hidden = ".differences section > [data-fragment] tr.same";
    assert!(include_str!("../static/style.css").contains(".differences section > [data-fragment] :is(tr.same,"));
    assert!(equal_rows(&whole) > 0);
    assert_eq!(equal_rows(&whole), equal_rows(&differing));
    assert_eq!(count(&whole, "section tr.same:not([data-chart] tr)"), equal_rows(&whole), "rows that read the same");
    assert_eq!(count(&differing, hidden), equal_rows(&differing), "rows that are hidden");
    assert_eq!(count(&whole, hidden), 0, "rows that are not to be hidden");
    assert!(count(&differing, "[data-chart] tr.same") > 0, "no row of a chart's table reads the same");
    assert_eq!(count(&whole, "section tr"), count(&differing, "section tr"));
}

#[test]
fn the_reader_of_words_can_fail() {
    let words = BTreeSet::from([plain("Front end"), plain("Tests, and more.")]);
    for data in [
        "Front end",
        "front end: 26 %",
        "09:30 Tests, and more.",
        "$150k",
        "6–10",
        " → ",
        "Front end, Tests, and more.",
        "Front end · Tests, and more.",
        "Front end (50)",
    ] {
        assert!(is_data(data, &words), "{data}");
    }
    for stray in ["Pay", "Front end pay", "09:30", "Tests or more"].iter().filter(|text| **text != "09:30") {
        assert!(!is_data(stray, &words), "{stray}");
    }
    let page =
        Html::parse_fragment("<p>⟦páy <b>óf</b>⟧ <i>Front end</i> stray</p><a title=\"⟦ópén⟧ now\">⟦á ⟦b⟧ c⟧</a>");
    assert_eq!(strays(&page, &words).len(), 2);
}
