//! Surveys and wages of a host's own: drawn under their own names beside the evidence, never in its stead.

use super::DATA;
use rolescope::check::host_file;
use rolescope::compare::{self, ChartModel, DataOf, Scope, TableCell};
use rolescope::model::{Dataset, FigureKey};
use rolescope::state::{Chart, Section, Selection};
use std::collections::BTreeSet;

/// With a survey of 120 answers of a role that nobody else asks for and 80 of one that is built in, wages of an office, and answers
/// to two questions.
fn guild() -> Dataset {
    let path = format!("{}/data/examples/guild-survey.json", env!("CARGO_MANIFEST_DIR"));
    let file = host_file(&std::fs::read(&path).unwrap()).unwrap_or_else(|faults| panic!("{faults:?}"));
    DATA.clone().with_host(file)
}

fn drawn(data: &Dataset, selection: &Selection, chart: Chart) -> ChartModel {
    let scope = Scope::new(data, selection);
    compare::draw(&scope, chart).unwrap()
}

fn keys_of(cell: &TableCell, into: &mut BTreeSet<String>) {
    match cell {
        TableCell::Figure { key, .. } => drop(into.insert(key.to_string())),
        TableCell::Stack(cells) => cells.iter().for_each(|cell| keys_of(cell, into)),
        _ => {}
    }
}

/// The names of the figures of a chart's table.
fn figures(model: &ChartModel) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let rows = model.table.groups.iter().flat_map(|group| &group.rows);
    rows.flat_map(|row| &row.cells).for_each(|cell| keys_of(cell, &mut keys));
    keys
}

#[test]
fn each_figure_of_a_survey_and_of_wages_is_evidence_under_its_own_name() {
    let (data, selection) = (guild(), Selection::of_roles(&["game-dev", "back-end"]));
    let evidence = drawn(&data, &selection, Chart::PayEvidence);
    let shown = figures(&evidence);
    for (role, answers) in [("game-dev", 120), ("back-end", 80)] {
        for statistic in ["n", "mean", "p10", "p25", "p50", "p75", "p90", "median-low", "median-high"] {
            let name = format!("guild-2026/US/{role}/pay/{statistic}");
            assert!(shown.contains(&name), "{name} is not among {shown:?}");
        }
        let key: FigureKey = format!("guild-2026/US/{role}/pay/n").parse().unwrap();
        assert_eq!(data.figure(&key).unwrap().value, f64::from(answers));
    }
    assert!(shown.contains("office-2026/US/soc-15-1252/pay/p50"), "{shown:?}");
    let heads: Vec<&str> = evidence.table.groups.iter().filter_map(|group| group.title.as_deref()).collect();
    assert!(heads.contains(&"Game developer: guild survey, from Guild (invented example)"), "{heads:?}");
    assert!(heads.contains(&"Back end: office wages, from Guild (invented example): Software Developers"), "{heads:?}");
    assert!(evidence.sources.iter().any(|source| source == "guild-2026"), "{:?}", evidence.sources);
    // All that stands there without the host stays.
    let own = figures(&drawn(&DATA, &Selection::of_roles(&["back-end"]), Chart::PayEvidence));
    assert!(own.is_subset(&shown));
}

/// Where a series is shown, a role that it does not ask for has the true reason, and the survey that does.
#[test]
fn a_role_that_a_survey_of_the_host_alone_covers_says_which() {
    let (data, selection) = (guild(), Selection::of_roles(&["game-dev", "back-end", "critic"]));
    let range = drawn(&data, &selection, Chart::PayRange);
    assert!(figures(&range).iter().all(|name| !name.starts_with("guild")), "a series that is chosen is not mixed");
    let glance = compare::glance(&Scope::new(&data, &selection));
    let medians = glance.groups[0].rows.iter().find(|row| row.head == "Median pay a year").unwrap();
    assert_eq!(medians.cells[0].plain(), "of the surveys here only guild survey covers this role");
    assert_eq!(medians.cells[2].plain(), "no survey covers this role");
}

#[test]
fn answers_to_questions_are_those_of_the_survey_that_asked() {
    let (data, selection) = (guild(), Selection::of_roles(&["game-dev", "back-end"]));
    let modes = drawn(&data, &selection, Chart::WorkMode);
    let shown = figures(&modes);
    assert!(shown.contains("guild-2026/US/game-dev/work-mode:remote/share"), "{shown:?}");
    assert!(shown.contains("survey-2024/US/back-end/work-mode:remote/share"), "{shown:?}");
    assert_eq!(modes.sources, ["survey-2024", "guild-2026"]);
    let usage = drawn(&data, &selection, Chart::Usage);
    let shown = figures(&usage);
    for name in ["guild-2026/world/game-dev/language:C++/share", "guild-2026/world/game-dev/language:Lua/share"] {
        assert!(shown.contains(name), "{name} is not among {shown:?}");
    }
    // Shares of two surveys are never set against each other.
    assert!(!usage.summary.plain().contains("game developer"), "{}", usage.summary.plain());
}

/// Charts, tables and headings of roles of which a host gives a band alone: what there is, and the true reason for the rest.
#[test]
fn a_page_of_own_roles_has_what_there_is_alone() {
    let file = r#"{ "schema": "rolescope-dataset/1", "host": { "name": "Acme", "url": "https://example.com" },
        "roles": [{ "slug": "one", "name": "Software Engineer One" }, { "slug": "two", "name": "Staff Software Engineer" }],
        "bands": [{ "place": "GB", "statistics": ["low", "high"], "roles": { "one": [60000, 80000], "two": [90000, 120000] } }] }"#;
    let data = DATA.clone().with_host(host_file(file.as_bytes()).unwrap());
    let selection = Selection { place: "GB".to_owned(), ..Selection::of_roles(&["one", "two"]) };
    let of = DataOf::shown(&data, &selection);
    let charts: Vec<&str> =
        Chart::ALL.into_iter().filter(|chart| compare::has_chart(&of, *chart)).map(Chart::id).collect();
    assert_eq!(charts, ["pay-range", "pay-evidence", "range-x-ray", "interests", "week-map"]);
    let sections: Vec<Section> =
        Section::ALL.into_iter().filter(|section| compare::has_section(&of, *section)).collect();
    assert_eq!(sections, [Section::Glance, Section::Pay]);
    for chart in [Chart::PayRange, Chart::PayEvidence] {
        let model = drawn(&data, &selection, chart);
        let said = model.summary.plain();
        assert!(
            said.starts_with("Acme states Software Engineer One: $60,000 to $80,000; Staff"),
            "{}: {said}",
            chart.id()
        );
        assert!(!said.contains("too few"), "{said}");
    }
    // Where nobody says anything, nothing is laid on the number of answers.
    let elsewhere = Selection { place: "US".to_owned(), ..selection.clone() };
    let said = drawn(&data, &elsewhere, Chart::PayEvidence).summary.plain();
    assert_eq!(said, "None of the surveys chosen here covers these roles.");
    // Beside a role that is built in, all of it is there again.
    let beside = Selection::of_roles(&["one", "front-end"]);
    let of = DataOf::shown(&data, &beside);
    assert!(Chart::ALL.into_iter().all(|chart| compare::has_chart(&of, chart)));
}

#[test]
fn names_stand_as_they_are_written() {
    let names = ["SRE II", "iOS Engineer", "IC3 Software Engineer", "Developer Advocate", "Staff Software Engineer"];
    let roles = names.iter().enumerate().map(|(at, name)| format!(r#"{{ "slug": "r{at}", "name": "{name}" }}"#));
    let roles = roles.collect::<Vec<_>>().join(",");
    let file = format!(r#"{{ "schema": "rolescope-dataset/1", "host": {{ "name": "Acme" }}, "roles": [{roles}] }}"#);
    let data = DATA.clone().with_host(host_file(file.as_bytes()).unwrap());
    let selection = Selection::of_roles(&["r0", "r1", "r2", "r3", "r4"]);
    let scope = Scope::new(&data, &selection);
    for text in [compare::heading(&scope), compare::question(&scope), compare::document_title(&scope)] {
        let missing: Vec<&&str> = names.iter().filter(|name| !text.contains(**name)).collect();
        assert!(missing.is_empty(), "{missing:?} in {text}");
    }
    // Those that are built in are words of a sentence.
    let selection = Selection::of_roles(&["r4", "back-end"]);
    assert_eq!(compare::question(&Scope::new(&data, &selection)), "Staff Software Engineer or back end?");
}
