//! The page's sentences, against sentences written by hand from the tables under `data/`.
//!
//! The arithmetic of a difference beside each case: s = (high − low) / 3.92 is the standard error of a median, and the
//! interval of m₁ / m₂ − 1 is ± 1.96 · √((s₁ / m₂)² + (m₁ s₂ / m₂²)²).

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/dataset.rs"]
mod support;

use rolescope::compare::{self, Scope, Table, description, document_title, heading, insights};
use rolescope::state::{Action, Choosable, Selection, Series, apply};
use support::dataset;

const ADJUSTED_FRONT_END: &str = "There is no clear difference between front end and full stack pay in the United States at \
    equal years, education, company size and work mode: 5 % (−0.4 % to 10 %; survey 2024).";
const SQL: &str = "The biggest difference worldwide is SQL: 74 % of full stack and 29 % of front end use it.";
const SKILLS: &str = "46 of 72 skills matter in all the roles shown; 8 matter in only one.";

/// The plain words of the insights; a space that does not break counts as a space.
fn said(selection: &Selection) -> Vec<String> {
    let data = dataset();
    let sentences = insights(&Scope::new(&data, selection));
    sentences.iter().map(|sentence| sentence.plain().replace('\u{a0}', " ")).collect()
}

fn in_series(series: Series) -> Selection {
    Selection { series, ..Selection::default() }
}

fn roles_in(roles: &[&str], place: &str) -> Selection {
    Selection { place: place.to_owned(), ..Selection::of_roles(roles) }
}

#[test]
fn the_start_page_says_what_stands_out() {
    // pay/survey-2025.csv, US: back end 174,082 (170,000 to 180,000), full stack 138,431 (135,000
    // to 140,023): 0.2575 ± 0.0427. adjusted.csv: back end 0.1622 (0.1254 to 0.2001), front end
    // 0.0487 (−0.0041 to 0.1042). shares/survey-2025.csv, world: SQL 4,813 of 6,503 full stack, 267
    // of 934 front end.
    let expected = [
        "Median back end pay in the United States is 26 % higher than full stack pay: $174,000 against $138,000 \
         (survey 2025; 95 % interval 21 % to 30 %). At equal years, education, company size and work mode the difference in \
         survey 2024 is 16 % (13 % to 20 %): an association, not a cause.",
        ADJUSTED_FRONT_END,
        SQL,
        SKILLS,
    ];
    assert_eq!(said(&Selection::default()), expected);
    // Official wages have no figure for these roles: the survey's sentences stay.
    assert_eq!(said(&in_series(Series::Bls2025)), expected);
}

#[test]
fn the_older_series_speaks_for_itself() {
    // pay/survey-2024.csv, US: back end 167,445 (160,000 to 172,550), full stack 130,000 (130,000
    // to 135,000): 0.2880 ± 0.0543.
    let expected = [
        "Median back end pay in the United States is 29 % higher than full stack pay: $167,000 against $130,000 \
         (survey 2024; 95 % interval 23 % to 34 %). At equal years, education, company size and work mode the difference in \
         survey 2024 is 16 % (13 % to 20 %): an association, not a cause.",
        ADJUSTED_FRONT_END,
        SQL,
        SKILLS,
    ];
    assert_eq!(said(&in_series(Series::Survey2024)), expected);
}

#[test]
fn a_country_without_a_fit_has_the_survey_alone() {
    // DE: back end 87,011 (81,233 to 92,812), full stack 75,410 (73,842 to 78,890):
    // 0.1538 ± 0.0859.
    let expected = [
        "Median back end pay in Germany is 15 % higher than full stack pay: $87,000 against $75,400 \
         (survey 2025; 95 % interval 7 % to 24 %).",
        SQL,
        SKILLS,
    ];
    assert_eq!(said(&Selection::in_place("DE")), expected);
}

#[test]
fn a_thin_cell_is_said_to_be_withheld() {
    // DK: front end 4 answers. Back end 98,756 (91,446 to 108,864), full stack 95,179 (83,981 to
    // 111,975): 0.0376 ± 0.1779 holds zero.
    let expected = [
        "There is no clear difference between median back end and full stack pay in Denmark: $98,800 and \
         $95,200 (survey 2025).",
        SQL,
        SKILLS,
        "Front end: too few answers in Denmark to show pay. Choose Northern Europe to see several \
         countries together.",
    ];
    assert_eq!(said(&Selection::in_place("DK")), expected);
    // DK: mobile 6 answers. Nothing is left to say but that.
    let both = "Front end and Mobile: too few answers in Denmark to show pay. Choose Northern Europe to see several \
                countries together.";
    assert_eq!(said(&roles_in(&["front-end", "mobile"], "DK")).last().unwrap(), both);
    let alone = ["Front end: too few answers in Denmark to show pay. Choose Northern Europe to see several \
         countries together."];
    assert_eq!(said(&roles_in(&["front-end"], "DK")), alone);
}

#[test]
fn a_single_role_has_its_own_sentence() {
    let mobile = ["Median mobile pay in the United States is $168,000 (survey 2025; 95 % interval $150,000 to \
                   $190,000; 114 answers)."];
    assert_eq!(said(&Selection::of_roles(&["mobile"])), mobile);
    let quality = ["Median QA and test pay in the world is $64,700 (survey 2025; 95 % interval $57,500 to $75,400; \
                    163 answers)."];
    assert_eq!(said(&roles_in(&["qa-test"], "world")), quality);
}

#[test]
fn pairs_are_set_against_each_other_high_against_low() {
    // US: back end 174,082, front end 147,000 (135,000 to 155,000): 0.1842 ± 0.0874. No fit has
    // this pair, so nothing is said at equal years. TypeScript: 769 of 934 and 1,324 of 3,405.
    let expected = [
        "Median back end pay in the United States is 18 % higher than front end pay: $174,000 against $147,000 \
         (survey 2025; 95 % interval 10 % to 27 %).",
        "The biggest difference worldwide is TypeScript: 82 % of front end and 39 % of back end use it.",
        "46 of 72 skills matter in all the roles shown; 26 matter in only one.",
    ];
    let pair = said(&Selection::of_roles(&["front-end", "back-end"]));
    assert_eq!(pair, expected);
    assert_eq!(said(&Selection::of_roles(&["back-end", "front-end"])), pair, "the order shown changes no sentence");
    // World: mobile 78,743 (72,000 to 83,531), embedded 81,264 (77,568 to 85,000): embedded lies
    // 0.0320 ± 0.0891 above. C: 562 of 699 and 72 of 610.
    let expected = [
        "There is no clear difference between median embedded and mobile pay in the world: $81,300 and \
         $78,700 (survey 2025).",
        "The biggest difference worldwide is C: 80 % of embedded and 12 % of mobile use it.",
        "26 of 55 skills matter in all the roles shown; 29 matter in only one.",
    ];
    assert_eq!(said(&roles_in(&["mobile", "embedded"], "world")), expected);
}

#[test]
fn heads_name_roles_and_place() {
    let data = dataset();
    let cases = [
        (Selection::default(), "Front end, back end or full stack?"),
        (Selection::in_place("DE"), "Front end, back end or full stack in Germany?"),
        (Selection::in_place("GB"), "Front end, back end or full stack in the United Kingdom?"),
        (Selection::of_roles(&["qa-test", "devops", "mobile"]), "QA and test, DevOps or mobile?"),
        (Selection::of_roles(&["full-stack"]), "Full stack developer"),
        (roles_in(&["full-stack"], "western-europe"), "Full stack developer in Western Europe"),
    ];
    for (selection, expected) in cases {
        let scope = Scope::new(&data, &selection);
        assert_eq!(heading(&scope), expected);
        assert_eq!(document_title(&scope), format!("{expected} · Rolescope"));
        let joint = if expected.ends_with('?') { " " } else { ". " };
        assert_eq!(description(&scope).replace('\u{a0}', " "), format!("{expected}{joint}{}", said(&selection)[0]));
    }
}

/// Makes a table of the comparison.
type Make = fn(&Scope<'_>) -> Table;

#[test]
fn rows_hidden_are_rows_that_read_the_same() {
    let data = dataset();
    let tables: [(&str, Make); 7] = [
        ("glance", compare::glance),
        ("duties", compare::duties),
        ("skills", compare::skills),
        ("tools", compare::tools),
        ("requirements", compare::requirements),
        ("work", compare::work),
        ("path", compare::path),
    ];
    let selections = [
        Selection::default(),
        Selection::in_place("DK"),
        Selection::of_roles(&["back-end", "full-stack"]),
        Selection::of_roles(&["mobile"]),
        Selection::of_roles(&["mobile", "devops", "qa-test", "embedded", "architect"]),
    ];
    for selection in &selections {
        let scope = Scope::new(&data, selection);
        let mut hidden = 0;
        for (name, table) in tables {
            let whole = table(&scope);
            let rows = || whole.groups.iter().flat_map(|group| &group.rows);
            // Counted from what a reader sees, not by the table's own word for it.
            let texts = rows().map(|row| row.cells.iter().map(compare::TableCell::plain).collect::<Vec<_>>());
            let equal = texts.filter(|texts| texts.len() > 1 && texts.windows(2).all(|two| two[0] == two[1])).count();
            assert_eq!(whole.same_rows(), equal, "{name} of {:?}", selection.roles);
            assert_eq!(rows().filter(|row| row.is_same()).count(), equal, "{name}: rows that are marked as equal");
            assert!(rows().all(|row| row.cells.len() == selection.roles.len()), "{name}: a row without its columns");
            let (main, rest) = whole.clone().split_minor();
            assert_eq!(main.len() + rest.len(), whole.len(), "{name}: a row is lost behind the disclosure");
            hidden += equal;
        }
        match selection.roles.len() {
            1 => assert_eq!(hidden, 0, "a single role has nothing to be equal to"),
            _ => assert!(hidden > 0, "{:?}: nothing is the same, so this test tests nothing", selection.roles),
        }
    }
}

#[test]
fn the_choice_of_differences_hides_and_shows() {
    let data = dataset();
    let on = apply(&Selection::default(), &Action::DifferencesOnly(true), Choosable(&data));
    assert!(on.differences_only);
    // The sentences speak of the figures, not of the rows.
    assert_eq!(said(&on), said(&Selection::default()));
    assert_eq!(apply(&on, &Action::DifferencesOnly(false), Choosable(&data)), Selection::default());
}
