//! Files that the checker takes: it reads them as the types are read.

use super::{file, mark, refuses};
use rolescope::check::{Code, host_file};
use rolescope::locale::{Control, Key, labels};
use rolescope::model::{Dataset, HOST};
use rolescope::text::fnv::hash;

fn taken(bytes: &[u8]) -> Dataset {
    host_file(bytes).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn built_in() -> Dataset {
    Dataset::from_compact(&std::fs::read("data/baked/rolescope.postcard").unwrap()).unwrap()
}

fn example(name: &str) -> Dataset {
    let bytes = std::fs::read(format!("data/examples/{name}.json")).unwrap();
    let checked = taken(&bytes);
    let mut read: Dataset = serde_json::from_slice(&bytes).unwrap();
    read.sort();
    assert!(checked == read, "{name}");
    assert!(Dataset::from_compact(&checked.to_compact().unwrap()).unwrap() == checked, "{name}");
    checked
}

#[test]
fn the_published_dataset_is_a_host_file() {
    let public = std::fs::read("data/baked/rolescope.json").unwrap();
    assert!(taken(&public) == serde_json::from_slice::<Dataset>(&public).unwrap());
}

#[test]
fn a_company_adds_its_ladder() {
    let data = built_in().with_host(example("company-ladder"));
    assert_eq!(data.roles.len(), built_in().roles.len() + 3);
    assert!(data.is_of_host("staff-engineer") && !data.is_of_host("front-end"));
    let band = data.figure(&"host/US/junior-engineer/pay/p50".parse().unwrap()).unwrap();
    assert!((band.value - 80_000.0).abs() < 1e-9);
    assert!(data.source(HOST).unwrap().title.contains("invented example"));
    assert_eq!((data.insights.len(), data.questions.len()), (2, built_in().questions.len() + 1));
    assert!(data.pay == built_in().pay);
    let openings = |role: &str| data.jobs_of(role).map(|jobs| jobs.openings);
    let found = ["junior-engineer", "senior-engineer", "staff-engineer", "front-end"].map(openings);
    assert_eq!(found, [Some(Some(12)), Some(None), Some(Some(0)), None]);
}

#[test]
fn another_occupation_stands_alone() {
    let data = built_in().with_host(example("nurses"));
    assert_eq!((data.roles.len(), data.places.len(), data.pay.len(), data.wages.len()), (3, 2, 0, 0));
    assert!(data.host.as_ref().unwrap().name.contains("invented example"));
    assert!(data.figure(&"host/south/school-nurse/pay/p50".parse().unwrap()).is_none());
    assert!(data.rate("EUR").is_some());
}

#[test]
fn labels_are_translated() {
    let data = built_in().with_host(example("german-labels"));
    assert_eq!(data.role("front-end").unwrap().short, "Frontend");
    assert_eq!(data.role("front-end").unwrap().summary, built_in().role("front-end").unwrap().summary);
    let label = |key: &str| data.labels.iter().find(|(name, _)| name == key).map(|(_, text)| text.as_str());
    assert_eq!(label("SectionPay"), Some("Was sie zahlt"));
    // All that a visitor hears or sees of the controls.
    let is_control = |name: &str| Control::ALL.iter().any(|key| key.id() == hash(name));
    let controls = labels().map(|(name, _)| name).filter(|name| is_control(name));
    let missing: Vec<_> =
        controls.filter(|name| label(name).is_none()).filter(|name| !name.starts_with("Said")).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn little_is_asked_for() {
    let least = "{\"schema\":\"rolescope-dataset/1\"}";
    assert!(taken(least.as_bytes()) == serde_json::from_str(least).unwrap());
    let role =
        file(r#""roles":[{"slug":"a","name":"A"}],"bands":[{"place":"US-CA","statistics":["p50"],"roles":{"a":[1]}}]"#);
    assert_eq!(built_in().with_host(taken(role.as_bytes())).role("a").unwrap().short, "A");
}

#[test]
fn a_byte_order_mark_and_white_space_are_passed_over() {
    let text = format!("\u{feff} \r\n{}\n\n", file("\"labels\":{}"));
    assert!(taken(text.as_bytes()).labels.is_empty());
}

#[test]
fn references_may_stand_before_what_they_refer_to() {
    let text = file(
        r#""insights":[{"role":"a","text":"T","name":"N"}],"roles":[{"name":"A","slug":"a","related":["b"]},{"slug":"b","name":"B"}]"#,
    );
    assert_eq!(taken(text.as_bytes()).insights.len(), 1);
}

#[test]
fn escapes_are_read() {
    let text = file(r#""l\u0061bels":{"Section\u0050ay":"\"Lohn\" \ud83d\ude00"}"#);
    assert_eq!(taken(text.as_bytes()).labels, [("SectionPay".to_owned(), "\"Lohn\" 😀".to_owned())]);
}

/// Columns are characters, whatever their bytes.
#[test]
fn columns_count_characters() {
    let text = file("\"labels\":{\"SectionPay\":\"ÄÖÜ 😀\",¶\"Nothing\":\"x\"}");
    refuses(&text, Code::UnknownLabel, "$.labels.Nothing");
    assert_eq!(mark(&text).0, 3);
}

#[test]
fn several_faults_are_told_in_the_order_of_the_text() {
    let text = file(
        r#""roles":[{"slug":"A","name":""},{"slug":"b","nam":"B"}],
 "bands":[{"place":"XX","statistics":["p25","p50"],"roles":{"b":[3,2],"c":[1.5,-1]}}]"#,
    );
    let found = host_file(text.as_bytes()).unwrap_err();
    let told: Vec<(&str, &str)> = found.iter().map(|f| (f.code.as_str(), f.path.as_str())).collect();
    assert_eq!(
        told,
        [
            ("bad-id", "$.roles[0].slug"),
            ("empty", "$.roles[0].name"),
            ("missing-field", "$.roles[1]"),
            ("unknown-field", "$.roles[1].nam"),
            ("unknown-reference", "$.bands[0].place"),
            ("wrong-order", "$.bands[0].roles.b[1]"),
            ("unknown-reference", "$.bands[0].roles.c"),
            ("not-whole", "$.bands[0].roles.c[0]"),
            ("out-of-range", "$.bands[0].roles.c[1]"),
        ]
    );
    assert!(found[3].reason.contains("did you mean `name`?"), "{}", found[3].reason);
}
