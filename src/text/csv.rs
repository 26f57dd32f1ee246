//! Fields of CSV files (RFC 4180).
//!
//! Invariant: a reader of CSV gives back the very text of a field, but for the one apostrophe before a text that a
//! spreadsheet program would work out as a formula.

/// First of a CSV file, so that spreadsheet programs read it as UTF-8 (U+FEFF).
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Ends each line.
pub const LINE_END: &str = "\r\n";

/// Appends a text as a field. One that opens a formula has an apostrophe before it, and is quoted so that no reader
/// takes that for a quote of its own. Numbers that are to stay numbers are appended as they are, not by this.
///
/// ```
/// use rolescope::text::csv::push_text;
/// let mut line = String::new();
/// push_text("Front end, \"web\"", &mut line);
/// line.push(',');
/// push_text("=1+1", &mut line);
/// assert_eq!(line, "\"Front end, \"\"web\"\"\",\"'=1+1\"");
/// ```
pub fn push_text(text: &str, out: &mut String) {
    let is_formula = opens_formula(text);
    if !is_formula && !text.contains([',', '"', '\r', '\n', '\'']) {
        return out.push_str(text);
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    for letter in text.chars() {
        out.push(letter);
        if letter == '"' {
            out.push('"');
        }
    }
    out.push('"');
}

/// True for a text that a spreadsheet program would work out: it opens with a sign of formulas, be it one of full width
/// or behind blanks, or with a tab or the end of a line, which a program may drop.
fn opens_formula(text: &str) -> bool {
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control() || letter == BYTE_ORDER_MARK;
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(is_blank).starts_with(signs)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The fields of all lines, as a reader that nobody told anything but the head.
    fn read(file: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn what_opens_a_formula_does_not() {
        for text in
            ["=1+1", "+1", "-3.2", "@SUM(A1)", "\t=1", "\r=1", "\n1", " =1", "\u{feff}=1", "＝1", "＋", "－1", "＠a"]
        {
            let mut field = String::new();
            push_text(text, &mut field);
            assert_eq!(read(&format!("{field},x\r\n")), [[format!("'{text}"), "x".to_owned()]], "{text:?}");
        }
        for text in ["", "C#", "C++", "a=b", "−$3,200", "# 1", "1-5", "'", "$1"] {
            let mut field = String::new();
            push_text(text, &mut field);
            assert_eq!(read(&format!("{field},x\r\n")), [[text, "x"]], "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn fields_are_read_back(lines in prop::collection::vec((any::<String>(), "[=+@,\"'\r\n\t a#-]{0,6}"), 1..5)) {
            let mut file = String::new();
            for (one, other) in &lines {
                // An empty line would be none.
                file.push_str("x,");
                push_text(one, &mut file);
                file.push(',');
                push_text(other, &mut file);
                file.push_str(LINE_END);
            }
            let read = read(&file);
            prop_assert_eq!(read.len(), lines.len());
            for (read, written) in read.iter().zip(&lines) {
                prop_assert_eq!(read.len(), 3);
                for (read, written) in read.iter().skip(1).zip([&written.0, &written.1]) {
                    let guard = if opens_formula(written) { "'" } else { "" };
                    prop_assert_eq!(read, &format!("{guard}{written}"));
                    prop_assert!(!opens_formula(read));
                }
            }
        }
    }
}
