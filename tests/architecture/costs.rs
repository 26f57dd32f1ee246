//! What a change costs: where each chart, attribute and role is named beside its file, its entry and the catalogue.
//!
//! Invariant: a file that names one is about that one alone, and stands here with the reason; so a list that would have to
//! be kept up with by hand, wherever somebody adds it, fails. CONTRIBUTING.md has what follows from it as a table.

use crate::none;
use crate::source::{sources, without_tests};
use rolescope::embed::describe::ATTRIBUTES;
use rolescope::state::Chart;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Why a file names some of a kind: its path, the names, the reason.
type Alone = (&'static str, &'static [&'static str], &'static str);

/// Charts that are named beside their files and their row.
const CHARTS: &[Alone] = &[
    ("src/compare/charts.rs", &["PathFan"], "it alone is drawn from a simulation that takes turns"),
    ("src/compare/heading.rs", &["PayRange", "BreakEven"], "what the descriptions of two views begin with"),
    ("src/compare/set_typed.rs", &["BreakEven", "MoveAssumptions"], "an answer of theirs is said as a sentence"),
    ("src/compare/set_typed.rs", &["SkillSets", "WeekMap"], "a press on their drawing sets something"),
    ("src/embed/options.rs", &["WeekMap"], "`my-week` among the sections means it"),
    ("src/state/chart.rs", &["WeekMap", "Interests", "BreakEven", "MoveAssumptions"], "two pairs that stand together"),
    ("src/state/selection.rs", &["PayStanding"], "the one tool that an element shows among its sections"),
    ("src/view/chart.rs", &["Usage"], "its table is open, as it says what each item is for"),
    ("src/compare/sections/short.rs", &["Education", "Years"], "the short form of the way in is made of their tables"),
    ("src/state/selection.rs", &["PayRange"], "the one drawing of a card and of an advert"),
    ("src/view/advert.rs", &["PayRange"], "the pay that an advert shows"),
    ("src/view/card.rs", &["PayRange"], "the drawing of two tabs of a card"),
    ("src/view/redraw/needs.rs", &["SkillFit"], "the result of the role fit reads what it reads"),
    ("src/view/redraw/tools_module.rs", &["PathFan"], "it alone is drawn in turns"),
    ("src/view/sections.rs", &["PayRange"], "it is the chart in the middle of the overview"),
    ("src/view/sections.rs", &["SkillFit", "Interests", "WeekMap"], "the three steps of the role fit"),
    ("src/view/tabs.rs", &["PayRange", "SkillFit", "Interests", "WeekMap"], "links to the parts of two views"),
    ("src/view/tabs.rs", &["PayByYears", "PayByPlace", "PayEvidence"], "what visitors ask for most"),
    ("static/style.css", &["WeekMap", "SkillFit", "BreakEven", "PathFan", "PayAtYears"], "much can be set beside them"),
    ("static/style.css", &["Interests"], "its answers stand in a row"),
];

/// Ids of charts that are names of dimensions of the surveys as well: of these the id tells nothing.
const DIMENSIONS: [&str; 5] = ["education", "organisation-size", "usage", "work-mode", "years"];

/// Attributes that are named beside their entry.
const NAMED: &[Alone] = &[
    ("src/compare/charts/distribution.rs", &["density"], "a form of that chart has the same name"),
    ("src/browser/host.rs", &["lang"], "an attribute of HTML"),
    ("src/embed/describe.rs", &["chart", "jobs"], "a part for `::part()` has the same name"),
    ("src/embed/draft.rs", &["place", "chart", "lang"], "actions of a selection, which its own controls choose"),
    ("src/embed/draft.rs", &["view", "loading", "src"], "what sets more than itself, or no option"),
    ("src/embed/draft.rs", &["band"], "a text that stays in its field where it is at fault"),
    ("src/embed/draft.rs", &["place-choices", "jobs"], "texts that stay in their fields where they are at fault"),
    (
        "src/embed/offered.rs",
        &["role-choices", "place-choices", "jobs", "roles", "place"],
        "what a site limits is read before the choices, and told where it leaves one out",
    ),
    (
        "src/embed/options.rs",
        &["view", "layout", "show", "heading-level", "band", "sections", "chart", "lang", "locale", "diff"],
        "what other values change in reading",
    ),
    ("src/embed/snippet.rs", &["lang", "loading", "src"], "what a data file brings, and when the program is fetched"),
    (
        "src/state/query.rs",
        &["roles", "sections", "place", "series", "experience", "currency", "period", "price", "diff", "lang"],
        "keys of every page's query, with or without an element",
    ),
    ("src/state/query.rs", &["place-choices"], "places that are fetched to be offered"),
    ("src/view/builder/form.rs", &["theme", "density"], "text fields stand behind these controls"),
    (
        "src/view/builder/form.rs",
        &["chart", "place", "lang", "loading"],
        "what they offer comes from the dataset or the page",
    ),
    ("src/view/builder/form.rs", &["jobs"], "the section of the page has the same name"),
    ("src/view/builder/preview.rs", &["loading", "src"], "attributes of an inline frame"),
    ("src/view/embedded.rs", &["view", "chart"], "keys of the state that no page's query has"),
    ("src/view/embedded.rs", &["band"], "another one takes a new start"),
    ("src/view/builder/form.rs", &["view"], "what it offers follows the sections"),
    ("src/view/embedded.rs", &["lang", "locale"], "the language of a host's texts"),
    ("src/embed/doubts.rs", &["band", "diff", "lang", "locale"], "values that are no words of a list, taken or not"),
    ("static/element.css", &["show", "theme", "density", "height-mode"], "the use of each"),
    ("static/frame.js", &["consent", "no-persist"], "of an element alone, so that no address of a frame has them"),
    ("static/rolescope.js", &["diff"], "off as a digit, too"),
    ("static/embed.js", &["jobs"], "the event that the attribute leads to"),
    (
        "src/embed/unread.rs",
        &["band", "currency", "experience", "lang", "locale", "place", "roles"],
        "values that are no words of a closed list, known or not",
    ),
    ("static/embed.js", &["lang"], "the language of the page, which may change"),
    ("static/embed/preview.js", &["src"], "an attribute of a script"),
    ("static/frame.js", &["theme", "loading", "src"], "the page of a frame follows the theme, and has no file or wait"),
    ("static/frame.js", &["jobs"], "a frame that nobody frames leads nowhere"),
    ("static/rolescope.js", &["lang", "locale"], "the nearest ancestor that has a language"),
    ("xtask/src/embed/types.rs", &["lang"], "a plain property of every element"),
    ("static/rolescope.js", &["loading", "src", "consent"], "what the script itself does"),
];

/// Where names of attributes are looked for. Elsewhere the same words are controls, columns of tables and keys of data.
const EMBEDDING: [&str; 12] = [
    "src/bin/builder.rs",
    "src/bin/element.rs",
    "src/browser/host.rs",
    "src/compare/charts/",
    "src/embed/",
    "src/state/query.rs",
    "src/view/builder",
    "src/view/embedded.rs",
    "xtask/src/build",
    "xtask/src/element",
    "xtask/src/embed",
    "static/",
];

/// Roles that are named beside their file.
const ROLES: &[Alone] = &[
    ("pipeline/src/survey/roles.rs", &["full-stack"], "the role that the others are adjusted to"),
    ("src/embed/attribute_table.rs", &["front-end", "back-end", "full-stack"], "the core roles, as a default"),
    ("src/state/core_roles.rs", &["front-end", "back-end", "full-stack"], "the core roles"),
];

/// A file with its code and texts, without comments and tests.
struct Written {
    path: String,
    text: String,
}

/// Everything that ships, and everything that makes it.
fn written() -> Vec<Written> {
    let mut all: Vec<Written> = sources(&["src", "xtask/src", "pipeline/src"])
        .into_iter()
        .filter(|source| !source.path.contains("/tests"))
        .map(|source| {
            let shipped = without_tests(&source.text);
            let code = shipped.lines().filter(|line| !line.trim_start().starts_with("//"));
            Written { path: source.path, text: code.map(|line| format!("{line}\n")).collect() }
        })
        .collect();
    let mut folders = vec!["static".to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder)).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.ends_with(".js") || path.ends_with(".css") {
                let text = fs::read_to_string(entry.path()).unwrap();
                // What `cargo xtask embed` writes is no place to keep up with.
                let (before, rest) = text.split_once("// generated: ").unwrap_or((&text, ""));
                let after = rest.split_once("// end: ").map_or("", |(_, after)| after);
                all.push(Written { path, text: format!("{before}{after}") });
            }
        }
    }
    all
}

/// True if a text holds a name between quotes, alone or in a list of such names.
fn quotes(text: &str, name: &str, names: &[&str]) -> bool {
    let is_list = |inside: &str| inside.split([' ', ',']).all(|part| names.contains(&part));
    text.split('"').any(|inside| is_list(inside) && inside.split([' ', ',']).any(|part| part == name))
}

/// The names that files hold and have no reason for, and the reasons that no file needs.
fn compare(holds: impl Fn(&Written, &str) -> bool, names: &[&str], alone: &[Alone]) -> Vec<String> {
    let reasons: BTreeSet<(&str, &str)> =
        alone.iter().flat_map(|(path, names, _)| names.iter().map(|name| (*path, *name))).collect();
    let files = written();
    let found: BTreeSet<(&str, &str)> = files
        .iter()
        .flat_map(|file| names.iter().filter(|name| holds(file, name)).map(|name| (file.path.as_str(), *name)))
        .collect();
    let more = found.difference(&reasons).map(|(path, name)| format!("{path} names {name}"));
    let fewer =
        reasons.difference(&found).map(|(path, name)| format!("{path} does not name {name}: its reason can go"));
    more.chain(fewer).collect()
}

/// The file of a chart's content, as its row names it.
fn content_file(table: &str, name: &str) -> String {
    let row = table.split(&format!("            {name} \"")).nth(1).unwrap().split(';').next().unwrap();
    let content = row.split_whitespace().find(|word| word.contains("::")).unwrap();
    content.split("::").next().unwrap().to_owned()
}

#[test]
fn a_chart_costs_its_file_its_row_and_its_messages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("src/state/chart_table.rs")).unwrap();
    let names = Chart::ALL.map(|chart| format!("{chart:?}"));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let holds = |file: &Written, name: &str| {
        let chart = Chart::ALL.into_iter().find(|chart| format!("{chart:?}") == name).unwrap();
        let own = format!("src/compare/charts/{}.rs", content_file(&table, name));
        let catalogue = file.path.starts_with("src/locale/catalogue");
        if file.path == own || file.path == "src/state/chart_table.rs" || catalogue {
            return false;
        }
        let by_id = quotes(&file.text, chart.id(), &[chart.id()]) && !DIMENSIONS.contains(&chart.id());
        let by_style = file.text.contains(&format!("data-chart=\"{}\"", chart.id()));
        by_id
            || by_style
            || crate::holds(&file.text, &format!("Chart::{name}"))
            || crate::holds(&file.text, &format!("Control::Chart{name}"))
    };
    none("charts that are named elsewhere", &compare(holds, &names, CHARTS));
    // rustfmt does not follow modules that a macro declares, so each file has one line of its own.
    let modules = fs::read_to_string(root.join("src/compare/charts.rs")).unwrap();
    for name in names {
        let line = format!("mod {};\n", content_file(&table, name));
        assert_eq!(modules.matches(&line).count(), 1, "{name}");
    }
}

#[test]
fn an_attribute_costs_its_entry_and_its_use() {
    let names: Vec<&str> = ATTRIBUTES.iter().map(|attribute| attribute.name).collect();
    let holds = |file: &Written, name: &str| {
        let is_of_embedding = EMBEDDING.iter().any(|place| file.path.starts_with(place));
        let is_style = file.path.ends_with(".css")
            && ["=", "~="].iter().any(|is| file.text.contains(&format!("host([{name}{is}")));
        is_of_embedding
            && file.path != "src/embed/attribute_table.rs"
            && (is_style || (!file.path.ends_with(".css") && quotes(&file.text, name, &names)))
    };
    none("attributes that are named elsewhere", &compare(holds, &names, NAMED));
}

#[test]
fn a_role_costs_its_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/roles");
    let files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned())
        .filter_map(|file| file.strip_suffix(".toml").map(str::to_owned))
        .collect();
    assert!(files.len() >= 12);
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    let holds = |file: &Written, name: &str| quotes(&file.text, name, &names);
    none("roles that are named elsewhere", &compare(holds, &names, ROLES));
}

#[test]
fn every_reason_is_one() {
    for (path, names, reason) in CHARTS.iter().chain(NAMED).chain(ROLES) {
        assert!(!names.is_empty() && reason.len() > 10, "{path}: {reason}");
    }
}

#[test]
fn a_name_is_told_from_a_sentence() {
    let text = "f(\"mobile\", \"a mobile phone.\", \"front-end back-end\")";
    let names = ["mobile", "front-end", "back-end"];
    assert!(names.into_iter().all(|name| quotes(text, name, &names)));
    assert!(!quotes("g(\"a mobile phone.\")", "mobile", &names) && !quotes(text, "end", &names));
}
