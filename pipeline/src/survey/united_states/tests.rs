//! Both shapes of the surveys of 2023 and 2024.

use std::path::Path;

use super::*;
use crate::survey::edition::Edition;
use crate::survey::tests::vocabulary;

fn sheet(text: &str) -> AnswerSheet {
    AnswerSheet::parse(Path::new("f.csv"), text.as_bytes().to_vec()).unwrap()
}

fn tally() -> Tally {
    Tally::new(Edition(2024), "f.csv".to_owned(), "")
}

const ROWS: &str = "\
1,I am a developer by profession,United States of America,26000,3,5,Something else,Remote,I don’t know,\"Developer, back-end\"\n\
2,I am a developer by profession,United States of America,400000,NA,NA,NA,At sea,NA,NA\n\
3,I am a developer by profession,United States of America,25999,3,5,NA,Remote,NA,NA\n\
4,I am a developer by profession,Japan,50000,3,5,NA,Remote,NA,NA\n\
5,I code primarily as a hobby,United States of America,50000,3,5,NA,Remote,NA,NA\n\
6,I am a developer by profession,United States of America,NA,3,5,NA,Remote,NA,NA\n";

#[test]
fn both_shapes_give_the_same_answers_and_counts() {
    let (mut first, mut second) = (tally(), tally());
    let ours = extract(&sheet(&format!("{}\n{ROWS}", EXTRACT.join(","))), &vocabulary(), &mut first).unwrap();
    let theirs = official(&sheet(&format!("{}\n{ROWS}", OFFICIAL.join(","))), &vocabulary(), &mut second).unwrap();
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    assert_eq!(format!("{first:?}"), format!("{second:?}"));
    assert_eq!(ours.len(), 2);
    assert_eq!(
        (ours[0].role, ours[0].size, ours[0].education, ours[0].years_in_total),
        (Some(1), Some("unknown"), Some("other"), Some(5.0))
    );
    assert_eq!((ours[1].years, ours[1].work_mode, ours[1].label.as_deref()), (None, None, None));
    let rows = crate::survey::report::table(&[first]).rows;
    let said = |reason: &str| rows.iter().find(|row| row[2] == reason).map(|row| row[3].as_str());
    assert_eq!(said("left out: main branch is not developer by profession"), Some("1"));
    assert_eq!(said("left out: pay is not from 26,000 to 400,000"), Some("1"));
    assert_eq!(said("left out: country is not the United States"), Some("1"));
    assert_eq!((said("left out: no pay"), said("kept: work mode unknown")), (Some("1"), Some("1")));
}

#[test]
fn a_respondent_stands_once() {
    let twice = ROWS.lines().next().unwrap();
    let text = format!("{}\n{twice}\n{twice}\n", EXTRACT.join(","));
    let error = extract(&sheet(&text), &vocabulary(), &mut tally()).unwrap_err().to_string();
    assert_eq!(error, "f.csv:3: column 1 \"response_id\": respondent 1 stands twice");
}
