//! Snippets for host pages: whatever a value holds, it stays a value.

use super::{DATA, junk, often};
use proptest::prelude::*;
use rolescope::embed::Options;
use rolescope::embed::occupation::Occupation;
use rolescope::embed::snippet::{File, PlainTable, Recipe, SnippetKind, snippet, style};
use rolescope::state::Choosable;
use scraper::{ElementRef, Html, Selector};

const PIECES: &[&str] = &[
    "<script>alert(1)</script>",
    "\"",
    "'",
    ">",
    "<",
    "</role-scope>",
    "--><img src=x onerror=alert(1)>",
    "<!-- /wp:html -->",
    "{alert(1)}",
    "\\",
    "`",
    "${x}",
    "&quot;",
    "&",
    " onload=",
    "javascript:alert(1)",
    "https://",
    "\u{2028}",
    "\n",
    "é",
    "x",
];

/// All elements of a text but those that a parser adds around a fragment.
fn elements(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let html = Html::parse_fragment(text);
    let all = html.root_element().descendants().skip(1).filter_map(ElementRef::wrap);
    all.map(|element| {
        let value = element.value();
        let mut attributes: Vec<_> = value.attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        attributes.sort();
        (value.name().to_owned(), attributes)
    })
    .collect()
}

/// A value as a parser reads it: line ends are one character.
fn parsed(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn no_value_breaks_out(
        words in prop::collection::vec(junk(PIECES), 8),
        kind in prop::sample::select(&SnippetKind::ALL[..]),
        query in prop::sample::select(&["", "show=charts&theme=dark", "roles=mobile&accent=%230b5", "chart=usage&height-mode=fill"][..]),
        height in prop::option::of(1..3_000_u16),
    ) {
        let mut options = Options::read(query, Choosable(&DATA));
        options.selection.roles = vec![words[0].clone(), "back-end".to_owned()];
        options.selection.place = words[1].clone();
        let tables = [PlainTable {
            caption: words[2].clone(),
            heads: vec![format!("a{}", words[3]), format!("b{}", words[4])],
            rows: vec![vec![words[5].clone(), words[6].clone()]],
            foot: format!("x{}", words[0]),
        }];
        let occupations = [Occupation {
            name: words[0].clone(),
            summary: words[1].clone(),
            place: words[2].clone(),
            pay: vec![(words[3].clone(), vec![("median", 90_000)])],
        }];
        let recipe = Recipe {
            kind,
            options: &options,
            plain: &options,
            eager: true,
            src: &words[2],
            language: &words[0],
            width: None,
            height,
            site: "https://roles.example",
            script: File { path: "/v/1/rolescope.js", integrity: &words[7] },
            frame_script: File { path: "/v/1/frame.js", integrity: &words[7] },
            title: &words[3],
            tables: &tables,
            occupations: &occupations,
        };
        let text = snippet(&recipe);
        if let Some(style) = style(&recipe) {
            prop_assert!(style.chars().all(|c| c.is_ascii_alphanumeric() || " {}:;#-".contains(c)), "{}", style);
        }
        if kind == SnippetKind::React {
            prop_assert!(!text.contains("</script") && !text.contains("<!--"));
            // Without its texts it is the same component, whatever they hold.
            let bare = without_literals(&text);
            prop_assert_eq!(bare.matches('<').count(), 4, "{}", bare);
            prop_assert_eq!(bare.matches('{').count(), bare.matches('}').count());
            return Ok(());
        }
        let names: Vec<String> = elements(&text).into_iter().map(|(name, _)| name).collect();
        let wanted: &[&str] = match kind {
            SnippetKind::Element | SnippetKind::WordPress | SnippetKind::React => &["script", "role-scope", "a"],
            SnippetKind::ElementWithTable => {
                &["script", "role-scope", "table", "caption", "thead", "tr", "th", "th", "tbody", "tr", "th", "td", "p", "a", "script"]
            }
            SnippetKind::Frame if query.contains("fill") => &["iframe"],
            SnippetKind::Frame => &["iframe", "script"],
        };
        let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| *name != "br").collect();
        prop_assert_eq!(&names[..], wanted, "{}", text);
        for (name, attributes) in elements(&text) {
            for (attribute, value) in attributes {
                let known = ["type", "src", "integrity", "crossorigin", "href", "title", "width", "height", "loading",
                    "referrerpolicy", "sandbox", "lang", "roles", "place", "view", "show", "theme", "chart", "height-mode", "scope", "data-rolescope", "data-rolescope-fallback"];
                prop_assert!(known.contains(&attribute.as_str()), "{} of {}: {}", attribute, name, value);
                match (name.as_str(), attribute.as_str()) {
                    ("role-scope", "place") if words[1] != "US" => prop_assert_eq!(value, parsed(&words[1])),
                    ("role-scope", "lang") => prop_assert_eq!(value, parsed(&words[0])),
                    ("role-scope", "src") => prop_assert_eq!(value, parsed(&words[2])),
                    ("iframe", "title") => prop_assert_eq!(value, parsed(&words[3])),
                    ("script", "integrity") => prop_assert_eq!(value, parsed(&words[7])),
                    ("iframe" | "script", "src") | ("a", "href") => {
                        prop_assert!(value.starts_with("https://roles.example/"), "{}", value);
                    }
                    _ => {}
                }
            }
        }
        let html = Html::parse_fragment(&text);
        if let Some(data) = html.select(&Selector::parse("script[type='application/ld+json']").unwrap()).next() {
            let data: serde_json::Value = serde_json::from_str(&data.text().collect::<String>()).unwrap();
            let role = &data["@graph"][0];
            prop_assert_eq!((role["name"].as_str(), role["description"].as_str().unwrap_or_default()), (Some(&*words[0]), &*words[1]));
            prop_assert_eq!(role["estimatedSalary"][0]["median"].as_u64(), Some(90_000));
            prop_assert_eq!(role["occupationLocation"][0]["name"].as_str(), Some(&*words[2]));
        }
        if let Some(caption) = html.select(&Selector::parse("caption").unwrap()).next() {
            prop_assert_eq!(caption.text().collect::<String>(), parsed(&words[2]));
        }
    }
}

/// A script without what stands between its double quotes.
fn without_literals(text: &str) -> String {
    let (mut out, mut inside, mut escaped) = (String::new(), false, false);
    for letter in text.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            _ if inside => {}
            other => out.push(other),
        }
    }
    out
}
