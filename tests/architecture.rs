//! The rules of the house, read from the sources: what each room may name, and what is nowhere.
//!
//! Invariant: an exception stands here with its reason, and one that is no longer needed is a
//! fault as well.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/costs.rs"]
mod costs;
#[path = "architecture/dependencies.rs"]
mod dependencies;
#[path = "architecture/documents.rs"]
mod documents;
#[path = "architecture/paths.rs"]
mod paths;
#[path = "architecture/records.rs"]
mod records;
#[path = "architecture/rooms.rs"]
mod rooms;
#[path = "architecture/source.rs"]
mod source;

use source::{Source, bare, holds, sources};

/// The folders of all that is written in Rust here.
const WRITTEN: [&str; 4] = ["src", "pipeline", "xtask", "tests"];

/// Ways to end the program where it must not end.
const PANICS: [&str; 11] = [
    ".unwrap()",
    ".expect(",
    "unwrap_err(",
    "expect_err(",
    "panic!",
    "todo!",
    "unimplemented!",
    "unreachable!",
    "assert!",
    "assert_eq!",
    "unsafe",
];

/// Operations and collections that give other digits or another order on another machine.
const UNSTEADY: [&str; 17] = [
    ".powf(",
    ".powi(",
    ".ln(",
    ".log(",
    ".log2(",
    ".log10(",
    ".exp(",
    ".exp2(",
    ".exp_m1(",
    ".ln_1p(",
    ".sin(",
    ".cos(",
    ".tan(",
    ".mul_add(",
    "HashMap",
    "HashSet",
    "RandomState",
];

/// Ways past the escaping of text.
const INNER_HTML: [&str; 6] =
    ["from_html_unchecked", "set_inner_html", "inner_html", "set_outer_html", "insert_adjacent_html", "VRaw"];

fn none(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

/// The lines of the sources that the filter lets through which hold one of the words.
fn naming(sources: &[Source], of: impl Fn(&Source) -> bool, words: &[&str]) -> Vec<String> {
    sources.iter().filter(|s| of(s)).flat_map(|s| s.naming(words)).collect()
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<String> = sources(&WRITTEN)
        .into_iter()
        .filter(|s| !s.text.starts_with("//! ") || s.text.lines().next().is_some_and(|line| line.len() < 10))
        .map(|s| s.path)
        .collect();
    none("modules that do not open with `//!`", &silent);
}

#[test]
fn files_are_short_and_folders_shallow() {
    let mut faults = Vec::new();
    for source in sources(&WRITTEN) {
        let lines = source.text.lines().count();
        if lines > 400 {
            faults.push(format!("{}: {lines} lines, it is two things", source.path));
        }
        if source.path.ends_with("/mod.rs") {
            faults.push(format!("{}: a module is `x.rs` beside `x/`", source.path));
        }
        if source.path.starts_with("src/") && source.path.split('/').count() > 4 {
            faults.push(format!("{}: more than two folders deep", source.path));
        }
    }
    none("files that are too long or too deep", &faults);
}

#[test]
fn shipped_code_has_no_way_to_panic() {
    none("ways to panic in shipped code", &naming(&sources(&["src"]), Source::ships, &PANICS));
}

#[test]
fn shipped_code_gives_the_same_on_every_target() {
    none("operations that differ between targets", &naming(&sources(&["src"]), Source::ships, &UNSTEADY));
}

#[test]
fn the_browser_is_named_in_its_room_alone() {
    // The checker and the element are modules that a script calls, so their starts say what the script can call.
    let called = ["src/bin/check.rs", "src/bin/element.rs"];
    let outside = |s: &Source| s.room() != Some("browser") && !called.contains(&s.path.as_str());
    let words = ["web_sys", "js_sys", "gloo", "gloo_events", "wasm_bindgen", "wasm_bindgen_futures"];
    none("names of the browser outside its room", &naming(&sources(&["src"]), outside, &words));
}

#[test]
fn yew_is_named_by_views_and_shells_alone() {
    let outside = |s: &Source| !matches!(s.room(), Some("view" | "bin"));
    none("names of yew outside views and shells", &naming(&sources(&["src"]), outside, &["yew"]));
}

#[test]
fn nothing_past_the_policy() {
    let all = sources(&["src"]);
    none("inner HTML", &naming(&all, |_| true, &INNER_HTML));
    // A component of React in a host's page: React sets the declarations one by one, which every policy allows.
    // An element keeps a host's colours legible: it sets custom properties one by one as well.
    // The basis of a figure in an element is put where the figure is, likewise.
    let apart = ["src/embed/snippet.rs", "src/browser/host.rs", "src/browser/dialog.rs"];
    let ours = all.iter().filter(|s| !apart.contains(&s.path.as_str()));
    let styled = ours.flat_map(|s| {
        let lines = s.text.lines().enumerate();
        // The picture file has a style sheet of its own; an attribute it has not.
        lines.filter(|(_, line)| styled(line)).map(|(at, line)| format!("{}:{}: {}", s.path, at + 1, line.trim()))
    });
    none("style attributes", &styled.collect::<Vec<_>>());
}

/// True for a line that writes a `style` attribute, in markup or by its name.
fn styled(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let markup = ["style=", "style={"].iter().any(|word| holds(code, word));
    markup || code.contains("(\"style\"") || code.contains("set_css_text") || code.contains(".style()")
}

#[test]
fn colours_stand_in_the_palette_alone() {
    let all = sources(&["src"]);
    // Colours of hosts are read there, and its tests have some.
    let apart = ["src/chart/palette.rs", "src/embed/colour.rs"];
    let ours = all.iter().filter(|s| !apart.contains(&s.path.as_str()));
    let mut texts: Vec<(&str, &str)> =
        ours.map(|s| (s.path.as_str(), s.text.split("#[cfg(test)]").next().unwrap())).collect();
    let styles = [
        ("static/style.css", include_str!("../static/style.css")),
        ("static/element.css", include_str!("../static/element.css")),
        ("static/frame.css", include_str!("../static/frame.css")),
        ("static/embed/builder.css", include_str!("../static/embed/builder.css")),
    ];
    for (path, text) in styles {
        // What `cargo xtask embed` writes is the palette.
        let (before, rest) = text.split_once("/* generated: tones */").unwrap_or((text, ""));
        texts.extend([(path, before), (path, rest.split_once("/* end: tones */").unwrap_or_default().1)]);
    }
    let hex = |text: &str| {
        let digits = text.chars().take_while(char::is_ascii_hexdigit).count();
        digits == 6 && !text[6..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
    };
    let faults = texts.iter().flat_map(|(path, text)| {
        let colours = text.match_indices('#').filter(|(at, _)| hex(&text[at + 1..]));
        colours.map(move |(at, _)| format!("{path}: {}", &text[at..at + 7]))
    });
    none("colours outside the palette", &faults.collect::<Vec<_>>());
}

#[test]
fn stored_numbers_have_the_same_width_everywhere() {
    // `usize` is 32 bits in the browser and 64 in the build: it is no part of what is stored.
    let stored = |s: &Source| s.room() == Some("model") && s.code.contains("Serialize");
    none("`usize` in stored types", &naming(&sources(&["src"]), stored, &["usize", "isize"]));
}

#[test]
fn the_reader_of_sources_can_tell_code_from_text() {
    let text = "let a = \"x.unwrap()\"; // panic!\nlet b = '\"'; c.unwrap(); r#\"todo!\"#;\nfn f<'a>(x: &'a str) {}";
    let code = bare(text);
    assert_eq!(code.lines().count(), 3);
    assert!(!code.contains("panic!") && !code.contains("todo!"));
    assert_eq!(code.matches(".unwrap()").count(), 1, "{code}");
    assert!(code.contains("fn f<'a>(x: &'a str) {}"), "{code}");
    assert!(holds("a::unsafe {", "unsafe") && !holds("unsafe_code", "unsafe") && !holds("#[expect(", ".expect("));
    assert!(
        styled("<p style=\"a\">") && styled("<p style={x}>") && !styled("rel=stylesheet") && !styled("let style = 1;")
    );
}
