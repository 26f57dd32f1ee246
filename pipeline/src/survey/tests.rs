//! Files in, tables out.

use std::fs;
use std::path::Path;

use super::edition::Edition;
use super::*;

/// The committed names of places and roles.
pub(super) fn vocabulary() -> Vocabulary {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../data"));
    Vocabulary::load(data).unwrap()
}

/// A folder of files that goes when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("rolescope-survey-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

const PAY: &str =
    ",salary,YearsCode,Country,EdLevel,PrimaryLanguage,PrimaryRole\n0,61000,14,Japan,,,\"Developer, mobile\"\n";
const LANGUAGES: &str = ",LanguageHaveWorkedWith,YearsCode,ConvertedCompYearly\r\n0,Go,14,61000\r\n";

fn collected(name: &str, files: &[(&str, &str)]) -> Result<Collected> {
    let folder = Folder::new(name, files);
    collect(std::slice::from_ref(&folder.0), None, &vocabulary())
}

#[test]
fn the_order_of_files_does_not_matter() {
    let tables = |pay: &str, languages: &str| {
        let mut all =
            collected(&format!("order-{pay}"), &[(pay, PAY), (languages, LANGUAGES), ("notes.txt", "x")]).unwrap();
        figures(&mut all, &vocabulary())
            .into_iter()
            .filter(|table| table.path != "survey-report.csv")
            .collect::<Vec<_>>()
    };
    let (one, two) = (tables("a.csv", "b.csv"), tables("b.csv", "a.csv"));
    assert_eq!(format!("{one:?}"), format!("{two:?}"));
    assert_eq!(
        one.iter().map(|table| table.path.as_str()).collect::<Vec<_>>(),
        [
            "pay/survey-2025.csv",
            "shares/survey-2025.csv",
            "years.csv",
            "trimmed.csv",
            "chances.csv",
            "adjusted.csv",
            "together.csv"
        ]
    );
    assert_eq!(one[0].rows.len(), 4);
}

#[test]
fn two_files_of_one_kind_or_a_lone_language_file_are_refused() {
    let error = collected("twice", &[("a.csv", PAY), ("b.csv", PAY)]).unwrap_err().to_string();
    assert!(error.ends_with("b.csv: another file gives the pay of survey-2025 too"), "{error}");
    let error = collected("lone", &[("a.csv", LANGUAGES)]).unwrap_err().to_string();
    assert!(error.contains("the 2025 extract of pay is needed"), "{error}");
    let error = collected("none", &[("notes.txt", "x")]).unwrap_err().to_string();
    assert!(error.starts_with("no file of answers"), "{error}");
}

#[test]
fn a_file_without_a_usable_row_is_an_error() {
    let of_states = "response_id,main_branch_label,country,converted_comp_yearly,years_code_pro,years_code,ed_level_label,remote_work_label,org_size_label,dev_type_label\n";
    for (name, text) in [("empty-world", PAY.replace("61000", "")), ("empty-states", of_states.to_owned())] {
        let error = collected(name, &[("f.csv", &text)]).unwrap_err().to_string();
        assert!(error.ends_with("f.csv: not one row can be used"), "{error}");
    }
}

#[test]
fn what_is_not_given_is_named() {
    let all = collected("lacks", &[("a.csv", PAY)]).unwrap();
    assert_eq!(all.lacks(), ["survey-2025: no file with language; its figures are not computed"]);
}

#[test]
fn an_official_file_without_a_year_is_refused_and_with_one_is_read() {
    let official = "ResponseId,MainBranch,DevType,Country,EdLevel,YearsCode,ConvertedCompYearly,LanguageHaveWorkedWith\n\
        1,x,\"Developer, mobile\",Japan,,14,61000,Go\n";
    let folder = Folder::new("official", &[("results.csv", official)]);
    let paths = [folder.0.join("results.csv")];
    // The folder's name holds the process id, which may read as a year.
    if !["2023", "2024", "2025"].iter().any(|year| paths[0].to_string_lossy().contains(year)) {
        let error = collect(&paths, None, &vocabulary()).unwrap_err().to_string();
        assert!(error.contains("say --year"), "{error}");
    }
    let all = collect(&paths, Some(2025), &vocabulary()).unwrap();
    assert_eq!(all.surveys.keys().collect::<Vec<_>>(), [&Edition(2025)]);
    let error = collect(&paths, Some(2024), &vocabulary()).unwrap_err().to_string();
    assert!(error.contains("missing columns \"YearsCodePro\", \"RemoteWork\", \"OrgSize\""), "{error}");
}

#[test]
fn check_finds_a_changed_cell() {
    let folder = Folder::new("check", &[("a.csv", PAY), ("b.csv", LANGUAGES)]);
    let data = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../data"));
    let out = folder.0.join("out");
    let args = |check| Args {
        paths: vec![folder.0.join("a.csv"), folder.0.join("b.csv")],
        year: None,
        check,
        data: data.clone(),
        out: Some(out.clone()),
    };
    run(&args(false)).unwrap();
    run(&args(true)).unwrap();
    let table = out.join("pay/survey-2025.csv");
    let text = fs::read_to_string(&table).unwrap();
    fs::write(&table, text.replacen("world,mobile,,1", "world,mobile,,2", 1)).unwrap();
    let error = run(&args(true)).unwrap_err().to_string();
    assert!(error.contains("survey-2025.csv:3: committed \"world,mobile,,2"), "{error}");
}
