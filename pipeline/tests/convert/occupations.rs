//! Roles as schema.org occupations.

use super::support::root;
use super::{EXCHANGED, TERMS, amount, converted, faults};
use rolescope::convert::Form;
use rolescope::embed::occupation::{Occupation, structured};
use rolescope::model::Statistic;

const PAY: &str = r#"{"@type":"MonetaryAmountDistribution","currency":"USD","duration":"P1Y","median":90000}"#;

/// One occupation with a pay, in a place.
fn occupation(name: &str, place: &str, pay: &str) -> String {
    format!(r#"{{"@type":"Occupation","name":"{name}","occupationLocation":{place},"estimatedSalary":{pay}}}"#)
}

#[test]
fn the_example_has_all_that_it_says() {
    let text = std::fs::read_to_string(root().join("data/examples/occupation.jsonld")).unwrap();
    let (made, dataset) = converted(Form::Occupations, &text, TERMS);
    let role = &dataset.roles[0];
    assert_eq!(role.soc, ["15-1244"]);
    assert!(role.summary.starts_with("Platform engineers keep") && role.education.starts_with("A degree"));
    assert!(role.experience.starts_with("Two years"));
    let answers: Vec<&str> = dataset.questions.iter().map(|asked| asked.answers[0].text.as_str()).collect();
    assert_eq!(
        answers,
        [
            "Run the build servers; Answer questions of other teams, one week in six",
            "Linux, networks, one language for tools"
        ]
    );
    for place in ["US-CA", "US-NY"] {
        for (statistic, monthly) in [
            (Statistic::P10, 7_500.0),
            (Statistic::P25, 8_250.0),
            (Statistic::P50, 9_100.5),
            (Statistic::P75, 10_400.0),
            (Statistic::P90, 12_000.0),
        ] {
            assert_eq!(amount(&dataset, place, &role.slug, statistic), Some((monthly * 12.0) as u32), "{place}");
        }
    }
    let note = &dataset.sources[0].pay_note;
    assert!(note.starts_with("What is paid: base.") && note.contains("for a month; a year is counted as 12"), "{note}");
    assert!(!made.notes.iter().any(|note| note.starts_with("passed over")), "{:?}", made.notes);
}

#[test]
fn one_a_list_and_a_graph_are_read_alike() {
    let (one, other) = (
        occupation("Nurse", r#""US""#, PAY),
        occupation("Nurse", r#"{"@type":"Country","name":"Germany"}"#, &format!("[{PAY}]")),
    );
    let graph =
        format!(r#"{{"@context":"http://schema.org/","@graph":[{one},{{"@type":"Person","name":"Ada"}},{other}]}}"#);
    for (text, places) in [(one.clone(), 1), (format!("[{one},{other}]"), 2), (graph, 2)] {
        let (made, dataset) = converted(Form::Occupations, &text, TERMS);
        assert_eq!((dataset.roles.len(), dataset.bands.len()), (1, places), "{text}");
        assert!(dataset.bands.iter().all(|band| band.get("nurse", Statistic::P50) == Some(90_000)));
        let passed_over = made.notes.iter().any(|note| note == r#"passed over: `$["@graph"][1]`"#);
        assert_eq!(passed_over, text.contains("Person"), "{:?}", made.notes);
    }
}

/// Structured data of our own pages converts back to the same figures.
#[test]
fn what_our_pages_say_for_machines_comes_back() {
    let pay =
        vec![("Example Ltd".to_owned(), vec![("percentile25", 80_000), ("median", 90_000), ("percentile75", 99_999)])];
    let role = Occupation { name: "Nurse".to_owned(), summary: "Cares.".to_owned(), place: "Germany".to_owned(), pay };
    let block = structured(&[role]);
    let json = &block[block.find('{').unwrap()..=block.rfind('}').unwrap()];
    let (_, dataset) = converted(Form::Occupations, json, TERMS);
    assert_eq!(dataset.bands[0].row("nurse"), Some(&[80_000, 90_000, 99_999][..]));
    assert_eq!((dataset.bands[0].place.as_str(), dataset.roles[0].summary.as_str()), ("DE", "Cares."));
}

#[test]
fn a_role_without_pay_is_a_role_and_times_and_currencies_are_converted() {
    let (_, dataset) = converted(Form::Occupations, r#"{"@type":["Occupation"],"name":"Nurse"}"#, TERMS);
    assert!(dataset.bands.is_empty() && dataset.roles[0].slug == "nurse");
    for (duration, dollars) in [("P1Y", 100), ("P1M", 1_200), ("P1W", 5_200), ("P1D", 26_000), ("PT1H", 208_000)] {
        let pay = PAY.replace("P1Y", duration).replace("90000", "\"100.00\"");
        let (_, dataset) = converted(Form::Occupations, &occupation("Nurse", r#""US""#, &pay), TERMS);
        assert_eq!(amount(&dataset, "US", "nurse", Statistic::P50), Some(dollars), "{duration}");
    }
    let euros = occupation("Nurse", r#""DE""#, &PAY.replace("USD", "eur"));
    assert!(faults(Form::Occupations, &euros)[0].path.ends_with(".currency"));
    assert!(amount(&converted(Form::Occupations, &euros, EXCHANGED).1, "DE", "nurse", Statistic::P50).is_some());
}

/// A change of a sound text, the path of its fault, and words of the reason.
const BAD: [(&str, &str, &str, &str); 17] = [
    (r#""Nurse""#, r#""""#, "$.name", "a text"),
    (r#""name":"Nurse","#, "", "$", "`name` is missing"),
    (r#""US""#, r#""Atlantis""#, "$.occupationLocation", "no place `Atlantis`"),
    (r#""US""#, "7", "$.occupationLocation", "a place with a `name`"),
    (r#""occupationLocation":"US","#, "", "$", "`occupationLocation` is missing"),
    (r#""P1Y""#, r#""PT1M""#, "$.estimatedSalary.duration", "none of P1Y"),
    (r#""duration":"P1Y","#, "", "$.estimatedSalary", "`duration` is missing"),
    (r#""currency":"USD","#, "", "$.estimatedSalary", "`currency` is missing"),
    (r#""USD""#, r#""dollars""#, "$.estimatedSalary.currency", "three letters"),
    ("90000", r#""90,000""#, "$.estimatedSalary.median", "an amount above zero"),
    ("90000", "-1", "$.estimatedSalary.median", "an amount above zero"),
    ("90000", "[90000]", "$.estimatedSalary.median", "an amount above zero"),
    (r#","median":90000"#, "", "$.estimatedSalary", "there is no amount"),
    ("MonetaryAmountDistribution", "MonetaryAmount", "$.estimatedSalary", "`MonetaryAmountDistribution`"),
    (
        "90000",
        r#"90000,"percentile75":80000"#,
        "$.estimatedSalary.percentile75",
        "`percentile75` is less than `median`",
    ),
    ("90000", r#"90000,"median":80000"#, "$.estimatedSalary.median", "stands twice"),
    (
        r#"{"@type":"Occupation""#,
        r#"{"@context":"https://example.com","@type":"Occupation""#,
        r#"$["@context"]"#,
        "vocabulary",
    ),
];

#[test]
fn what_is_wrong_is_told_with_its_path_and_reason() {
    let sound = occupation("Nurse", r#""US""#, PAY);
    converted(Form::Occupations, &sound, TERMS);
    for (from, to, path, reason) in BAD {
        let text = sound.replacen(from, to, 1);
        let faults = faults(Form::Occupations, &text);
        let fault = faults.iter().find(|fault| fault.path == path).unwrap_or_else(|| panic!("{text}: {faults:#?}"));
        assert!(fault.reason.contains(reason) && fault.line == 1 && fault.column > 0, "{text}: {fault:?}");
    }
}

#[test]
fn pay_of_two_kinds_or_two_times_is_not_mixed() {
    let named = |name: &str| PAY.replace("\"currency\"", &format!("\"name\":\"{name}\",\"currency\""));
    let two = |pay: &str, other: &str| {
        format!("[{},\n{}]", occupation("Nurse", r#""US""#, pay), occupation("Cook", r#""US""#, other))
    };
    for (text, path, reason) in [
        (
            occupation("Nurse", r#""US""#, &format!("[{},{}]", named("base"), named("bonus"))),
            "$.estimatedSalary[1]",
            "one pay",
        ),
        (two(&named("base"), &named("total")), "$[1].estimatedSalary.name", "pay of two kinds"),
        (two(PAY, &named("total")), "$[1].estimatedSalary.name", "pay of two kinds"),
        (two(PAY, &PAY.replace("P1Y", "P1M")), "$[1].estimatedSalary.duration", "for a month, that of line 1"),
        (two(PAY, &PAY.replace("median", "percentile90")), "$[1].name", "all roles of a place"),
        (two(PAY, PAY).replace("Cook", "Nurse"), "$[1].name", "already, in line 1"),
    ] {
        let faults = faults(Form::Occupations, &text);
        assert!(faults.len() == 1 && faults[0].path == path, "{text}: {faults:#?}");
        assert!(faults[0].reason.contains(reason), "{}", faults[0].reason);
    }
}

#[test]
fn what_holds_no_occupation_says_so() {
    for text in ["[]", "{}", r#"{"@type":"JobPosting","title":"Nurse"}"#, r#"{"@graph":[]}"#] {
        let faults = faults(Form::Occupations, text);
        assert!(faults.len() == 1 && faults[0].reason.contains("no schema.org `Occupation`"), "{text}: {faults:#?}");
    }
    let broken = faults(Form::Occupations, "{\n\"@type\": }");
    assert_eq!((broken[0].line, broken[0].column), (2, 10));
}
