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
        assert!(error.contains("f.csv: not one row can be used. Rows read: "), "{error}");
    }
    let error = collected("tallied", &[("f.csv", &PAY.replace("61000", ""))]).unwrap_err().to_string();
    assert!(error.ends_with("Rows read: 1; left out: no pay: 1"), "{error}");
    // Rows of no role of ours give no figure, whichever kind of file they are of.
    let strangers = PAY.replace("Developer, mobile", "Wizard");
    let frameworks = "ResponseId,DevType,Country,React\n1,Wizard,Japan,1.0\n2,Wizard,Japan,1.0\n3,Bard,Japan,1.0\n";
    for (name, text, words) in [
        ("strangers", strangers.as_str(), "does not know, 1: \"Wizard\" (1)"),
        ("frameworks", frameworks, "does not know, 2: \"Wizard\" (2), \"Bard\" (1)"),
    ] {
        let error = collected(name, &[("f.csv", text)]).unwrap_err().to_string();
        assert!(error.contains("not one row can be used") && error.ends_with(words), "{error}");
    }
}

/// The survey's own file of a year in its shortest form: a mark of that year, and what is read of all.
fn official(mark: &str) -> String {
    format!(
        "ResponseId,MainBranch,Country,ConvertedCompYearly,YearsCodePro,YearsCode,EdLevel,RemoteWork,OrgSize,DevType,\
         WebframeHaveWorkedWith,PlatformHaveWorkedWith,LanguageHaveWorkedWith{mark}\n\
         1,I am a developer by profession,United States of America,61000,3,14,,,,\"Developer, mobile\",React,Heroku,Go{}\n",
        ",x".repeat(mark.matches(',').count())
    )
}

type Expected = Result<u16, &'static str>;

/// Folder of the file, mark of a year in it, `--year`; the survey that it is read as, or words of the refusal.
const EDITIONS: &[(&str, &str, Option<u16>, Expected)] = &[
    ("2024", ",BuildvsBuy", None, Ok(2024)),
    ("2025", ",LearnCodeAI", None, Ok(2025)),
    ("answers", ",BuildvsBuy", None, Ok(2024)),
    ("answers", ",LearnCodeAI", Some(2025), Ok(2025)),
    ("2025-project", ",Check", Some(2024), Ok(2024)),
    ("2024", "", None, Ok(2024)),
    ("answers", "", Some(2024), Ok(2024)),
    // What columns say is not gainsaid.
    (
        "2025-project",
        ",Check",
        None,
        Err("its columns are those of 2024 (\"Check\"), and its path names 2025; move it, or say --year 2024"),
    ),
    (
        "2024",
        ",AILearnHow",
        None,
        Err("its columns are those of 2025 (\"AILearnHow\"), and its path names 2024; move it, or say --year 2025"),
    ),
    (
        "answers",
        ",LearnCodeAI",
        Some(2024),
        Err("its columns are those of 2025 (\"LearnCodeAI\"), and --year says 2024; leave --year out"),
    ),
    (
        "answers",
        ",Check,LearnCodeAI",
        None,
        Err("columns of two surveys: \"Check\" is of 2024 and \"LearnCodeAI\" of 2025"),
    ),
    // A shortened file has no mark left, and still a column that 2025 has not.
    ("2025", "", None, Err("its column \"YearsCodePro\" is of 2024 or before, and its path or --year says 2025")),
    // Four digits inside a longer number are no year.
    ("120245", "", None, Err("which year's survey? Its path names none of 2023, 2024, 2025; say --year")),
    ("2023", "", None, Err("data/sources.toml has no \"survey-2023\"")),
    ("answers", ",Q120", None, Err("data/sources.toml has no \"survey-2023\"")),
];

#[test]
fn columns_tell_the_edition_before_the_path_does() {
    for (at, (folder, mark, year, expected)) in EDITIONS.iter().enumerate() {
        let inside = PathBuf::from(folder).join("survey_results_public.csv");
        // The folder of all tests holds the process id, which may read as a year.
        let parent = Folder::new(&format!("edition-{at}"), &[]);
        fs::create_dir_all(parent.0.join(folder)).unwrap();
        fs::write(parent.0.join(&inside), official(mark)).unwrap();
        let read = collect(std::slice::from_ref(&parent.0), *year, &vocabulary());
        match (read, expected) {
            (Ok(all), Ok(year)) => {
                assert_eq!(all.surveys.keys().collect::<Vec<_>>(), [&Edition(*year)], "{folder} {mark}")
            }
            (Err(error), Err(words)) => assert!(format!("{error:#}").contains(words), "{folder} {mark}: {error:#}"),
            (read, _) => panic!("{folder} {mark}: {:?}", read.map(|all| all.surveys.into_keys().collect::<Vec<_>>())),
        }
    }
}

/// Two years side by side, with what macOS leaves beside them.
#[test]
fn folders_of_years_are_read_together() {
    let parent = Folder::new("years", &[]);
    for (folder, mark) in [("2024", ",Check"), ("2025", ",LearnCodeAI")] {
        fs::create_dir_all(parent.0.join(folder)).unwrap();
        fs::write(parent.0.join(folder).join("survey_results_public.csv"), official(mark)).unwrap();
        fs::write(parent.0.join(folder).join("._survey_results_public.csv"), b"\0\x05\x16\x07").unwrap();
    }
    let all = collect(std::slice::from_ref(&parent.0), None, &vocabulary()).unwrap();
    assert_eq!(all.surveys.keys().collect::<Vec<_>>(), [&Edition(2024), &Edition(2025)]);
}

#[test]
fn a_respondent_stands_once_in_every_file() {
    let twice = |text: &str| format!("{text}{}\n", text.lines().nth(1).unwrap());
    let usage = "ResponseId,DevType,Country,React\n1,\"Developer, mobile\",Japan,1.0\n";
    for (name, text) in [
        ("world-extract", PAY.to_owned()),
        ("world-official", official(",LearnCodeAI")),
        ("states-official", official(",Check")),
        ("usage-extract", usage.to_owned()),
        // A row that is left out counts too.
        ("left-out", official(",LearnCodeAI").replace("61000", "")),
    ] {
        let error = collected(&format!("once-{name}"), &[("f.csv", &twice(&text))]).unwrap_err().to_string();
        assert!(error.contains("stands twice") && error.contains("f.csv:3:"), "{name}: {error}");
    }
}

#[test]
fn what_is_no_table_of_answers_is_refused_by_what_it_is() {
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(PAY.bytes().flat_map(|byte| [byte, 0])).collect();
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n";
    let semicolons = PAY.replace(',', ";");
    let cleaned = "Country,EdLevel,Salary\nJapan,Bachelor,61000\n";
    let cases: [(&str, &[u8], &str); 6] = [
        ("utf16", &utf16, "text in UTF-16; save it as UTF-8"),
        ("pointer", pointer.as_bytes(), "a Git LFS pointer in place of the file"),
        ("semicolons", semicolons.as_bytes(), "fields are separated by semicolons"),
        ("tabs", b"a\tb\n1\t2\n", "fields are separated by tabs"),
        ("workbook", b"PK\x03\x04rest", "an archive or a workbook and not CSV"),
        ("cleaned", cleaned.as_bytes(), "take survey_results_public.csv as it was published"),
    ];
    for (name, bytes, words) in cases {
        let folder = Folder::new(&format!("refused-{name}"), &[]);
        fs::write(folder.0.join("f.csv"), bytes).unwrap();
        let error = format!("{:#}", collect(std::slice::from_ref(&folder.0), Some(2025), &vocabulary()).unwrap_err());
        assert!(error.contains(words) && error.contains("f.csv"), "{name}: {error}");
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
