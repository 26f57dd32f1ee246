//! Damage is found where it is.

use std::path::Path;

use proptest::prelude::*;

use super::AnswerSheet;

fn fault(text: &[u8]) -> String {
    let read = || -> anyhow::Result<()> {
        let sheet = AnswerSheet::parse(Path::new("f.csv"), text.to_vec())?;
        for row in sheet.rows() {
            row?;
        }
        Ok(())
    };
    read().map_or_else(|error| error.to_string(), |()| "none".to_owned())
}

#[test]
fn quotes_line_ends_and_missing_answers() {
    let text = "\u{feff}a,b,c\r\n1,\"x, \"\"y\"\"\nz\",NA\r\n,2,\"\"\n".as_bytes();
    let sheet = AnswerSheet::parse(Path::new("f.csv"), text.to_vec()).unwrap();
    let [a, b, c] = sheet.columns(["a", "b", "c"]).unwrap();
    let rows: Vec<_> = sheet.rows().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].text(b), "x, \"y\"\nz");
    assert_eq!(rows[0].number(a).unwrap(), Some(1.0));
    assert_eq!(rows[0].answer(c), None);
    assert_eq!((rows[1].answer(a), rows[1].answer(c)), (None, None));
    assert_eq!((rows[0].line(b), rows[0].line(c), rows[1].line(b)), (2, 3, 4));
}

#[test]
fn structural_damage_has_its_place() {
    assert_eq!(fault(b"a,b\n1,2\n1\n"), "f.csv:3: column 2 \"b\": the row has 1 field, the header 2");
    assert_eq!(fault(b"a,b\n1,2,3\n"), "f.csv:2: column 3: the row has 3 fields, the header 2");
    assert_eq!(fault(b"a,b\n1,\"2\n3,4\n"), "f.csv:2: column 2 \"b\": the quote that opens here is never closed");
    assert_eq!(fault(b"a,b\n1,\"2\"3\n"), "f.csv:2: column 2 \"b\": text follows the closing quote");
    assert_eq!(
        fault(b"a,b\n1,2\"\n"),
        "f.csv:2: column 2 \"b\": a quote stands inside a field that does not start with one"
    );
    assert_eq!(fault(b"a,b\n1\r,2\n"), "f.csv:2: column 1 \"a\": a carriage return stands alone");
    assert_eq!(fault(b"a,a\n"), "f.csv:1: column 2 \"a\": the name stands twice in the header");
    assert_eq!(fault(b""), "f.csv:1: column 1: the file is empty");
    assert_eq!(fault(b"a,b\n1,2\n3,\xff\n"), "f.csv:3: column 2 \"b\": not valid UTF-8");
    assert_eq!(fault(b"a,b\n1,2\n\xff,3\n"), "f.csv:3: column 1 \"a\": not valid UTF-8");
    assert_eq!(fault(b"a,b\n1,\"x\n\xff\"\n"), "f.csv:2: column 2 \"b\": not valid UTF-8");
}

#[test]
fn an_empty_line_is_damage() {
    for (text, line) in [("\n", 1), ("\na,b\n", 1), ("a,b\n\n1,2\n", 2), ("a,b\r\n1,2\r\n\r\n", 3), ("a,b\n1,2\n\r", 3)]
    {
        let answer = fault(text.as_bytes());
        assert!(
            answer.starts_with(&format!("f.csv:{line}: column 1")) && answer.ends_with("the line is empty"),
            "{answer}"
        );
    }
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    assert_eq!(
        fault(b"a,b\r\n1,2\r\n3,\"4\r\n5\"\r\n1\r\n"),
        "f.csv:5: column 2 \"b\": the row has 1 field, the header 2"
    );
    assert_eq!(fault(b"a,b\n1,\"2\"\r3,4\n"), "f.csv:2: column 2 \"b\": a carriage return stands alone");
}

#[test]
fn every_missing_column_is_named_at_once() {
    let sheet = AnswerSheet::parse(Path::new("f.csv"), b"a,b\n".to_vec()).unwrap();
    let error = sheet.columns(["a", "x", "y"]).unwrap_err().to_string();
    assert_eq!(error, "f.csv:1: missing columns \"x\", \"y\": not in the header");
}

#[test]
fn only_plain_numbers_are_numbers() {
    let sheet =
        AnswerSheet::parse(Path::new("f.csv"), b"a\n12.50\ninf\nnan\n-1\nmany\nLess than 1 year\n".to_vec()).unwrap();
    let [a] = sheet.columns(["a"]).unwrap();
    let read: Vec<_> = sheet.rows().map(|row| row.unwrap().years(a).map_err(|error| error.to_string())).collect();
    assert_eq!(read[0], Ok(Some(12.5)));
    assert_eq!(read[1], Err("f.csv:3: column 1 \"a\": \"inf\" is not a number".to_owned()));
    assert!(read[2].is_err() && read[3].is_err() && read[4].is_err());
    assert_eq!(read[5], Ok(Some(0.0)));
}

proptest! {
    /// Written and read again, any table is the same.
    #[test]
    fn reads_what_was_written(cells in prop::collection::vec(prop::collection::vec("[a-z\",\r\n é]{0,6}", 3), 0..6)) {
        let line = |row: &Vec<String>| row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(",");
        let text = format!("x,y,z\n{}", cells.iter().map(|row| line(row) + "\n").collect::<String>());
        let sheet = AnswerSheet::parse(Path::new("f.csv"), text.into_bytes()).unwrap();
        let columns = sheet.columns(["x", "y", "z"]).unwrap();
        let read: Vec<Vec<String>> =
            sheet.rows().map(|row| { let row = row.unwrap(); columns.map(|column| row.text(column).to_owned()).to_vec() }).collect();
        prop_assert_eq!(read, cells);
    }

    /// Text full of what CSV gives a meaning gives rows that hold all of it, or an error.
    #[test]
    fn nothing_of_a_text_is_lost(text in "([ab,\"\r\n]|\"\"|\r\n){0,30}") {
        let Ok(sheet) = AnswerSheet::parse(Path::new("f.csv"), text.clone().into_bytes()) else { return Ok(()) };
        let Ok(rows) = sheet.rows().collect::<Result<Vec<_>, _>>() else { return Ok(()) };
        let columns = sheet.columns_beside(&[]);
        let read = rows.iter().flat_map(|row| columns.iter().map(|(column, _)| row.text(*column)));
        let letters = |text: &str| text.chars().filter(|letter| "ab".contains(*letter)).collect::<String>();
        prop_assert_eq!(letters(&(sheet.header().concat() + &read.collect::<String>())), letters(&text));
    }

    /// Any bytes give rows or an error, never a panic, and an error names the file.
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let answer = fault(&bytes);
        prop_assert!(answer == "none" || answer.starts_with("f.csv:"), "{}", answer);
    }
}
