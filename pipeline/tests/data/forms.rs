//! The forms of the dataset: what each holds, and what the names weigh.

use super::{baked, dataset};
use pipeline::bake;
use rolescope::model::{Dataset, PlaceKind, RateKind};
use std::collections::BTreeSet;

/// Bytes of the names once compressed: a share of what a first load may weigh.
const NAMES_BYTES: usize = 2_000;

#[test]
fn the_names_stay_small() {
    let mut squeezed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*baked("names.postcard"), &mut squeezed, &params).unwrap();
    assert!(squeezed.len() <= NAMES_BYTES, "{} bytes of at most {NAMES_BYTES}", squeezed.len());
}

/// Official figures are published whole, and those that no page shows cost the compact forms nothing.
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
    for form in [compact, bake::built_in(&full)] {
        let official = [form.purchasing_power.len(), form.ratings.len(), form.job_titles.len()];
        assert_eq!(official, [0; 3]);
        assert_eq!(form.projections, full.projections);
    }
}

/// Of what amounts are put into other money and prices by, the built-in form has the newest, each once.
#[test]
fn the_newest_prices_and_rates_are_built_in() {
    let full = dataset();
    let form = bake::built_in(&full);
    assert!(form.exchange_rates.iter().all(|r| r.kind == RateKind::Spot && r.date == "2026-10-30"));
    let once = |names: Vec<&str>| names.iter().collect::<BTreeSet<_>>().len() == names.len();
    assert!(once(form.exchange_rates.iter().map(|r| r.currency.as_str()).collect()));
    assert!(once(form.price_levels.iter().map(|l| l.country.as_str()).collect()));
    assert!(once(form.price_parities.iter().map(|p| p.place.as_str()).collect()));
    for rate in &full.exchange_rates {
        assert_eq!(form.rate(&rate.currency), full.rate(&rate.currency).filter(|_| rate.currency != "BGN"));
        assert!(rate.kind != RateKind::Spot || full.rate(&rate.currency).unwrap().date >= rate.date);
    }
    // Bulgaria has used the euro since 2026.
    assert_eq!((full.rate("BGN").unwrap().date.as_str(), form.rate("BGN")), ("2025-05-30", None));
    assert_eq!(form.rate("USD"), None);
    assert_eq!(form.price_level("AT").map(|l| (l.year, l.level)), Some((2024, 0.7688)));
    assert_eq!(form.price_parity("US-CA").map(|p| p.year), Some(2023));
}

/// Metro areas have a form of their own; everything that the survey says, and states, are in the built-in one.
#[test]
fn the_forms_have_all_places_between_them() {
    let full = dataset();
    let built_in = bake::built_in(&full);
    assert!(built_in.places.iter().all(|p| !p.id.starts_with("metro-")));
    assert!(full.places.iter().any(|p| p.id.starts_with("metro-")));
    let metros = bake::metros(&full);
    assert_eq!(built_in.places.len() + metros.places.len(), full.places.len());
    let whole = bake::built_in(&full).merge(Dataset::from_near(&metros.to_near().unwrap()).unwrap());
    for place in full.places.iter().filter(|p| matches!(p.kind, PlaceKind::State | PlaceKind::Metro)) {
        for subject in ["soc-15-1252", "soc-15-1254", "soc-15-1255"] {
            let wage = |data: &Dataset| data.wage("bls-2025", &place.id, subject).cloned();
            assert_eq!(wage(&whole), wage(&full), "{} {subject}", place.id);
        }
    }
    assert!(full.wages.len() > 50, "wages of {} areas only", full.wages.len());
    assert!(built_in.pay == full.pay && built_in.distributions == full.distributions && built_in.years == full.years);
}
