//! Both shapes of the survey of 2025.

use std::path::Path;

use super::*;
use crate::survey::edition::Edition;
use crate::survey::tests::vocabulary;

fn sheet(text: &str) -> AnswerSheet {
    AnswerSheet::parse(Path::new("f.csv"), text.as_bytes().to_vec()).unwrap()
}

const HEADER: &str = ",salary,YearsCode,Country,EdLevel,PrimaryLanguage,PrimaryRole\n";

#[test]
fn rows_are_used_or_counted() {
    let text = format!(
        "{HEADER}0,61000,14,Japan,Primary/elementary school,Go,\"Developer, mobile\"\n\
         1,NA,14,Japan,,Go,Student\n2,5000,14,Japan,,Go,Student\n3,5001,,Japan,,Go,Student\n4,5001,0,Nomadic,Nursery,,Student\n"
    );
    let mut tally = Tally::new(Edition(2025), "f.csv".to_owned(), "");
    let (answers, index) = extract(&sheet(&text), &vocabulary(), &mut tally).unwrap();
    assert_eq!((answers.len(), index.len()), (2, 2));
    assert_eq!((answers[0].role, answers[0].education, answers[0].places.len()), (Some(3), Some("primary"), 2));
    let rows = crate::survey::report::table(&[tally]).rows;
    let said = |reason: &str| rows.iter().find(|row| row[2] == reason).map(|row| row[3].as_str());
    assert_eq!((said("rows read"), said("rows used")), (Some("5"), Some("2")));
    assert_eq!((said("left out: no pay"), said("left out: no years")), (Some("1"), Some("1")));
    assert_eq!(said("left out: pay is not between 5,000 and 500,000"), Some("1"));
    assert_eq!((said("kept: education unknown"), said("kept: role is none of ours")), (Some("1"), Some("1")));
    assert_eq!(said("kept: less than one year, in no band of years"), Some("1"));
}

#[test]
fn unknown_countries_are_named_at_once() {
    let text =
        format!("{HEADER}0,61000,14,Atlantis,,,Student\n1,61000,14,Utopia,,,Student\n2,61000,14,Atlantis,,,Student\n");
    let mut tally = Tally::new(Edition(2025), "f.csv".to_owned(), "");
    let error = extract(&sheet(&text), &vocabulary(), &mut tally).unwrap_err().to_string();
    assert!(
        error.contains("f.csv:2: \"Atlantis\" (2 rows)") && error.contains("f.csv:3: \"Utopia\" (1 rows)"),
        "{error}"
    );
}

#[test]
fn a_language_joins_only_equal_pay() {
    let index = Index::from([(0, (61_000.0, Some(0))), (1, (50_000.0, None))]);
    let read = |rows: &str| {
        let text = format!(",LanguageHaveWorkedWith,YearsCode,ConvertedCompYearly\n{rows}");
        languages(&sheet(&text), &index, &mut Tally::new(Edition(2025), "f.csv".to_owned(), ""))
    };
    let usage = read("0,Rust,1,61000.0\n0,Rust,1,61000.0\n1,Ada,1,50000\n7,C,1,9\n").unwrap();
    assert_eq!(usage.bases().collect::<Vec<_>>(), [(0, 1)]);
    assert_eq!(usage.of_role(0).collect::<Vec<_>>(), [("Ada", 0), ("Rust", 1)]);
    let error = read("0,Rust,1,61001\n").unwrap_err().to_string();
    assert!(error.starts_with("f.csv:2: column 4 \"ConvertedCompYearly\": pay is 61001 here and 61000"), "{error}");
}

#[test]
fn the_official_shape_gives_the_same_answers() {
    let extract_text = format!("{HEADER}1,61000.0,14.0,Japan,Primary/elementary school,Go,\"Developer, mobile\"\n");
    let official_text = "ResponseId,MainBranch,DevType,Country,EdLevel,YearsCode,ConvertedCompYearly,LanguageHaveWorkedWith\n\
        1,x,\"Developer, mobile\",Japan,Primary/elementary school,14,61000,Go;Rust\n2,x,Student,Japan,NA,NA,NA,Go\n";
    let mut tally = Tally::new(Edition(2025), "f.csv".to_owned(), "");
    let (ours, _) = extract(&sheet(&extract_text), &vocabulary(), &mut tally).unwrap();
    let (theirs, usage) = official(&sheet(official_text), &vocabulary(), &mut tally).unwrap();
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    assert_eq!(usage.of_role(3).collect::<Vec<_>>(), [("Go", 1), ("Rust", 1)]);
}
