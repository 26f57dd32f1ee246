//! The page's sentences, against sentences written by hand from the tables under `data/`.
//!
//! The arithmetic of a difference beside each case: s = (high − low) / 3.92 is the standard error of a median, and the
//! interval of m₁ / m₂ − 1 among three roles holds ± 2.344 · √((s₁ / m₂)² + (m₁ s₂ / m₂²)²) and that of the pair alone, which is
//! r · exp(−√(ln²(m₁ / l₁) + ln²(u₂ / m₂))) − 1 to r · exp(√(ln²(u₁ / m₁) + ln²(m₂ / l₂))) − 1.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/dataset.rs"]
mod support;

use rolescope::compare::{self, Scope, Table, description, document_title, heading, insights};
use rolescope::state::{Action, Choosable, Selection, Series, apply};
use support::dataset;

const ADJUSTED: &str = "At equal years, education, company size and work mode, average back end pay in the United States is 16 % \
    higher than full stack pay (13 % to 20 %; survey 2024): an association, not a cause. By role alone it is 23 % (19 % to 28 %).";
const REACT: &str =
    "Worldwide, React differs most: between 68 % and 69 % of front end and between 24 % and 28 % of back end use it.";
const SKILLS: &str = "24 of 74 skills are essential or valuable in all the roles shown, 16 in only one.";

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
    // pay/survey-2025.csv, US: back end 174,082 (170,000 to 180,000), full stack 138,431 (135,000 to 140,023): 0.2575 ± 0.0511;
    // the pair alone to 0.3109. adjusted.csv: 0.1622 (0.1254 to 0.2001), by role alone 0.2304 (0.1862 to 0.2762).
    // shares/survey-2024.csv, world: React is named by so many of those who named a framework, and of all who named a framework or
    // a platform.
    let expected = [
        "Median back end pay in the United States is 26 % higher than full stack pay: $174,000 against $138,000 \
         (survey 2025; 95 % interval 21 % to 31 %).",
        ADJUSTED,
        REACT,
        SKILLS,
    ];
    assert_eq!(said(&Selection::default()), expected);
    // Official wages have no figure for these roles: the survey's sentences stay.
    assert_eq!(said(&in_series(Series::Bls2025)), expected);
}

#[test]
fn the_older_series_speaks_for_itself() {
    // pay/survey-2024.csv, US: back end 167,445 (160,000 to 172,550), full stack 130,000 (130,000
    // to 135,000): 0.2880 ± 0.0649, the pair alone from 0.2141.
    let expected = [
        "Median back end pay in the United States is 29 % higher than full stack pay: $167,000 against $130,000 \
         (survey 2024; 95 % interval 21 % to 35 %).",
        ADJUSTED,
        REACT,
        SKILLS,
    ];
    assert_eq!(said(&in_series(Series::Survey2024)), expected);
}

#[test]
fn a_country_without_a_fit_has_the_survey_alone() {
    // DE: back end 87,011 (81,233 to 92,812), full stack 75,410 (73,842 to 78,890):
    // 0.1538 ± 0.1027.
    let expected = [
        "Median back end pay in Germany is 15 % higher than full stack pay: $87,000 against $75,400 \
         (survey 2025; 95 % interval 5 % to 26 %).",
        REACT,
        SKILLS,
    ];
    assert_eq!(said(&Selection::in_place("DE")), expected);
}

#[test]
fn a_thin_cell_is_said_to_be_withheld() {
    // DK: front end 4 answers. Back end 98,756 (91,446 to 108,864), full stack 95,179 (83,981 to
    // 111,975): 0.0376 ± 0.2128 holds zero.
    let expected = [
        "There is no clear difference between median back end and full stack pay in Denmark: $98,800 and \
         $95,200 (survey 2025). The difference is +4 %, and could be anything from −18 % to +25 %.",
        REACT,
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
    // US: back end 174,082, front end 147,000 (135,000 to 155,000): 0.1842, of the pair alone from 0.117 to 0.298. adjusted.csv
    // has the pair the other way round: 1 / (1 − 0.0977) − 1 = 0.1083.
    let expected = [
        "Median back end pay in the United States is 18 % higher than front end pay: $174,000 against $147,000 \
         (survey 2025; 95 % interval 12 % to 30 %).",
        "At equal years, education, company size and work mode, average back end pay in the United States is 11 % higher than front \
         end pay (5 % to 17 %; survey 2024): an association, not a cause. By role alone it is 19 % (11 % to 27 %).",
        REACT,
        "25 of 74 skills are essential or valuable in all the roles shown, 38 in only one.",
    ];
    let pair = said(&Selection::of_roles(&["front-end", "back-end"]));
    assert_eq!(pair, expected);
    assert_eq!(said(&Selection::of_roles(&["back-end", "front-end"])), pair, "the order shown changes no sentence");
    // World: mobile has fewer than five answers in countries of the core roles' mix, so the two are not compared there.
    let expected = "Roles are not compared in the world (survey 2025): countries differ in pay, and too few answers are from the same \
        ones.";
    assert_eq!(said(&roles_in(&["mobile", "embedded"], "world"))[0], expected);
}

#[test]
fn several_countries_are_compared_at_one_mix() {
    // By an independent computation from the answers: front end 76,570, back end 92,812, full stack 77,730; EU 65,528, 75,410, 65,236.
    let first = |roles: &[&str], place: &str| said(&roles_in(roles, place)).swap_remove(0);
    let core = ["front-end", "back-end", "full-stack"];
    let world = first(&core, "world");
    assert!(world.starts_with("Median back end pay in the world at one mix of countries is 21 % higher than front end pay: $92,800 against $76,600"), "{world}");
    let pair = first(&["back-end", "full-stack"], "world");
    assert!(pair.contains("is 19 % higher than full stack pay: $92,800 against $77,700"), "{pair}");
    let even = first(&["front-end", "full-stack"], "world");
    assert!(
        even.starts_with(
            "There is no clear difference between median full stack and front end pay in the world at one mix"
        ),
        "{even}"
    );
    let union = first(&["back-end", "full-stack"], "eu27");
    assert!(union.contains("$75,400 against $65,200"), "{union}");
    // The bands of years have no mix.
    let aged = Selection { experience: "6-10".to_owned(), ..roles_in(&core, "world") };
    assert!(said(&aged)[0].starts_with("Roles are not compared in"), "{:?}", said(&aged));
}

#[test]
fn what_is_not_decided_is_said_so() {
    // 2024, US, alone: front end and full stack.
    let sentences = said(&Selection::of_roles(&["front-end", "full-stack"]));
    let undecided = "At equal years, education, company size and work mode, survey 2024 does not decide whether average front end pay in \
        the United States is higher than full stack pay: +5 %, between −0.4 % and +10 %.";
    assert!(sentences.iter().any(|sentence| sentence == undecided), "{sentences:?}");
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
