//! The baked data: not stale, valid by its schema, equal in all its forms, and equal to what the survey's answers give.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use rolescope::model::Dataset;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use xtask::bake::{self, FOLDER};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn dataset() -> Dataset {
    bake::dataset(&root()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn baked(name: &str) -> Vec<u8> {
    std::fs::read(root().join(FOLDER).join(name)).unwrap()
}

#[test]
fn nothing_is_stale() {
    let files = bake::files(&dataset()).unwrap();
    assert_eq!(
        bake::stale(&root(), &files),
        Vec::<String>::new(),
        "run `cargo xtask bake`"
    );
}

#[test]
fn a_changed_or_missing_file_is_stale() {
    let folder = tempfile::tempdir().unwrap();
    let files = bake::files(&dataset()).unwrap();
    std::fs::create_dir_all(folder.path().join(FOLDER)).unwrap();
    for file in &files {
        std::fs::write(folder.path().join(FOLDER).join(file.name), &file.bytes).unwrap();
    }
    assert!(bake::stale(folder.path(), &files).is_empty());
    std::fs::remove_file(folder.path().join(FOLDER).join("fingerprints.csv")).unwrap();
    std::fs::write(folder.path().join(FOLDER).join("rolescope.json"), "{}").unwrap();
    assert_eq!(
        bake::stale(folder.path(), &files),
        ["data/baked/rolescope.json", "data/baked/fingerprints.csv"]
    );
}

#[test]
fn all_forms_hold_the_same() {
    let full = dataset();
    let public: Dataset = serde_json::from_slice(&baked("rolescope.json")).unwrap();
    assert!(public == full, "the JSON is not the dataset");
    for (name, form) in [("core.postcard", bake::core(&full)), ("rolescope.postcard", bake::built_in(&full))] {
        assert!(Dataset::from_compact(&baked(name)).unwrap() == form, "{name} is not its part of the dataset");
    }
}

/// The first page shows the figures of the United States, usage in the world, and no texts of roles.
#[test]
fn the_core_is_a_small_part_of_the_built_in_form() {
    let (core, built_in) = (bake::core(&dataset()), bake::built_in(&dataset()));
    let prose = [core.duties.len(), core.skills.len(), core.tools.len(), core.questions.len(), core.corrections.len()];
    assert_eq!(prose, [0; 5]);
    for (role, whole) in core.roles.iter().zip(&built_in.roles) {
        assert_eq!((&role.slug, &role.name, &role.short), (&whole.slug, &whole.name, &whole.short));
        assert!((role.depth, &role.soc) == (whole.depth, &whole.soc) && role.summary.is_empty() && role.path.is_empty());
    }
    assert_eq!(core.roles.len(), built_in.roles.len());
    assert!(core.pay.iter().all(|p| built_in.pay.contains(p)));
    assert_eq!(core.pay.iter().map(|p| (&*p.source, &*p.place)).collect::<Vec<_>>(), [("survey-2025", "US"), ("survey-2024", "US")]);
    assert!(core.distributions.iter().all(|d| built_in.distributions.contains(d)));
    for (source, place, dimension) in [
        ("survey-2025", "US", "education"),
        ("survey-2025", "US", "years-total"),
        ("survey-2025", "world", "language"),
        ("survey-2024", "US", "work-mode"),
        ("survey-2024", "world", "framework"),
        ("survey-2024", "world", "platform"),
    ] {
        assert!(core.distribution(source, place, "back-end", dimension).is_some(), "{source} {place} {dimension}");
    }
    assert!(core.distribution("survey-2025", "world", "back-end", "education").is_none());
    assert!(core.places.iter().all(|p| p.survey) && core.places.iter().any(|p| p.id == "DE"));
    assert!(core.wages == built_in.wages && core.quoted == built_in.quoted && core.adjusted == built_in.adjusted);
    let named = core.pay.iter().map(|p| &p.source).chain(core.distributions.iter().map(|d| &d.source));
    for source in named.chain(core.wages.iter().map(|w| &w.source)).chain(core.quoted.iter().map(|q| &q.source)) {
        assert!(core.source(source).is_some(), "source {source} is not in the core");
    }
}

/// Bytes of the core once compressed: a share of what a first load may weigh.
const CORE_BYTES: usize = 10_000;

#[test]
fn the_core_stays_small() {
    let mut squeezed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*baked("core.postcard"), &mut squeezed, &params).unwrap();
    assert!(squeezed.len() <= CORE_BYTES, "{} bytes of at most {CORE_BYTES}", squeezed.len());
}

/// Official figures that no page shows are published whole and cost the compact forms nothing.
#[test]
fn official_figures_are_only_published() {
    let full = dataset();
    let projection = full.projections.iter().find(|p| p.subject == "soc-15-1254").unwrap();
    assert_eq!((projection.employment_base, projection.employment_target), (86_000, 92_500));
    assert_eq!((projection.base_year, projection.target_year, projection.annual_openings), (2024, 2034, Some(5_400)));
    let parity = full.price_parities.iter().find(|p| p.place == "US-AK" && p.year == 2021).unwrap();
    assert!((parity.index - 104.808).abs() < 1e-9);
    let power = full.purchasing_power.iter().find(|p| p.country == "AD" && p.year == 2024).unwrap();
    assert!((power.local_per_international_dollar - 0.607_839_175_148_891).abs() < 1e-12);
    let level = full.price_levels.iter().find(|l| l.country == "AT").unwrap();
    assert_eq!((level.year, level.currency.as_str()), (2024, "EUR"));
    assert!(full.exchange_rates.iter().any(|r| r.date == "2024-05-31" && r.currency == "AUD"));
    let rating = full.ratings.iter().find(|r| r.occupation == "15-1243.00" && r.name == "Critical Thinking").unwrap();
    assert_eq!((rating.value, rating.date.as_deref()), (3.88, Some("2023-08")));
    assert!(full.job_titles.iter().any(|t| t.title == "AngularJS Developer" && t.occupation == "15-1252.00"));
    let compact = Dataset::from_compact(&full.to_compact().unwrap()).unwrap();
    assert!(compact.pay == full.pay && compact.adjusted == full.adjusted);
    for form in [compact, bake::built_in(&full), bake::core(&full)] {
        let official = [form.projections.len(), form.price_parities.len(), form.purchasing_power.len()];
        let more = [form.price_levels.len(), form.exchange_rates.len(), form.ratings.len(), form.job_titles.len()];
        assert_eq!((official, more), ([0; 3], [0; 4]));
    }
}

/// A host's file need not have what is only published.
#[test]
fn the_types_and_the_schema_take_a_file_without_official_figures() {
    let mut value: Value = serde_json::from_slice(&baked("rolescope.json")).unwrap();
    let parts = value.as_object_mut().unwrap();
    for part in ["projections", "price_parities", "purchasing_power", "price_levels", "exchange_rates", "ratings", "job_titles"] {
        assert!(parts.remove(part).is_some(), "{part} is not published");
    }
    assert!(jsonschema::draft202012::new(&schema()).unwrap().is_valid(&value));
    assert!(serde_json::from_value::<Dataset>(value).unwrap().projections.is_empty());
}

#[test]
fn the_public_file_says_first_that_it_is_generated() {
    let text = String::from_utf8(baked("rolescope.json")).unwrap();
    assert!(
        text.trim_start_matches(['{', '\n'])
            .starts_with("\"generated\": \"by cargo xtask bake")
    );
}

/// Metro areas and the states' wages are left to the public form; everything that the survey says is in both.
#[test]
fn the_built_in_form_has_all_but_areas() {
    let full = dataset();
    let built_in = bake::built_in(&full);
    assert!(built_in.places.iter().all(|p| !p.id.starts_with("metro-")));
    assert!(full.places.iter().any(|p| p.id.starts_with("metro-")));
    assert_eq!(
        built_in
            .wages
            .iter()
            .map(|w| w.place.as_str())
            .collect::<Vec<_>>(),
        ["US"]
    );
    assert!(
        full.wages.len() > 50,
        "wages of {} areas only",
        full.wages.len()
    );
    assert!(
        built_in.pay == full.pay
            && built_in.distributions == full.distributions
            && built_in.years == full.years
    );
}

#[test]
fn known_figures_resolve_by_their_public_names() {
    let full = dataset();
    for form in [&full, &bake::built_in(&full)] {
        for (name, value) in [
            ("survey-2025/US/front-end/pay/p50", 147_000.0),
            ("survey-2025/US/front-end/pay/n", 194.0),
            ("survey-2025/US/back-end/pay/p50", 174_082.0),
            ("survey-2025/US/back-end/pay/n", 644.0),
            ("survey-2025/US/full-stack/pay/p50", 138_431.0),
            ("survey-2025/US/full-stack/pay/n", 1_605.0),
            ("bls-2025/US/soc-15-1254/pay/p50", 92_650.0),
            ("profile-a/US/back-end/pay/average", 159_238.0),
            ("profile-b/unknown/back-end/pay/average", 79_057.0),
        ] {
            let found = form
                .figure(&name.parse().unwrap())
                .unwrap_or_else(|| panic!("{name} is not there"));
            assert!(
                (found.value - value).abs() < 0.5,
                "{name} is {} and not {value}",
                found.value
            );
        }
    }
    assert!(full.quoted[0].formula_made && !full.quoted[1].formula_made);
    assert!(
        full.places.iter().all(|p| p.id != "LU"),
        "a country with few answers is offered"
    );
}

fn schema() -> Value {
    serde_json::from_slice(&baked("rolescope.schema.json")).unwrap()
}

#[test]
fn the_public_file_is_valid_by_its_schema() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let public: Value = serde_json::from_slice(&baked("rolescope.json")).unwrap();
    let faults: Vec<_> = validator
        .iter_errors(&public)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert_eq!(faults, Vec::<String>::new());
}

/// A way to break the public file.
type Break = fn(&mut Value);

#[test]
fn the_schema_refuses_what_the_types_refuse() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let public: Value = serde_json::from_slice(&baked("rolescope.json")).unwrap();
    let broken: [(&str, Break); 7] = [
        ("a missing part", |v| {
            drop(v.as_object_mut().unwrap().remove("pay"))
        }),
        ("a missing text", |v| {
            drop(v["roles"][0].as_object_mut().unwrap().remove("summary"))
        }),
        ("an unknown key", |v| v["roles"][0]["colour"] = "red".into()),
        ("an unknown word", |v| {
            v["duties"][0]["kind"] = "magic".into()
        }),
        ("an official figure without its source", |v| {
            drop(v["ratings"][0].as_object_mut().unwrap().remove("source"))
        }),
        ("an unknown kind of rate", |v| v["exchange_rates"][0]["kind"] = "guess".into()),
        ("a text for a number", |v| {
            v["pay"][0]["roles"][0]["all"]["n"] = "many".into()
        }),
    ];
    for (what, break_it) in broken {
        let mut value = public.clone();
        break_it(&mut value);
        assert!(!validator.is_valid(&value), "the schema takes {what}");
        assert!(
            serde_json::from_value::<Dataset>(value).is_err(),
            "the types take {what}"
        );
    }
}

#[test]
fn every_property_of_the_schema_is_described() {
    fn walk(value: &Value, path: &str, bare: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                if let Some(Value::Object(properties)) = map.get("properties") {
                    let without = properties
                        .iter()
                        .filter(|(_, p)| p["description"].as_str().is_none_or(str::is_empty));
                    bare.extend(without.map(|(name, _)| format!("{path}/{name}")));
                }
                map.iter()
                    .for_each(|(key, value)| walk(value, &format!("{path}/{key}"), bare));
            }
            Value::Array(list) => list.iter().for_each(|value| walk(value, path, bare)),
            _ => {}
        }
    }
    let mut bare = Vec::new();
    walk(&schema(), "", &mut bare);
    assert_eq!(bare, Vec::<String>::new());
}

/// The committed figures are those that the rules give from the answers, where the answers are at hand.
#[test]
fn survey_figures_are_recomputed() {
    let answers = root().join("../shared/data/survey");
    if !answers.is_dir() {
        // The macro's output would be captured; a skipped check must be seen.
        let note =
            b"SKIPPED: ../shared is not there, so the survey's figures were not recomputed\n";
        std::io::stderr().write_all(note).unwrap();
        return;
    }
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(root())
        .args(["survey", "--check"])
        .arg(&answers)
        .status()
        .unwrap();
    assert!(
        status.success(),
        "the committed figures are not what the answers give"
    );
}
