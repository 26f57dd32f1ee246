//! The forms of the dataset: what each holds, and what the names weigh.

use super::{baked, dataset};
use rolescope::model::Dataset;
use xtask::bake;

/// Bytes of the names once compressed: a share of what a first load may weigh.
const NAMES_BYTES: usize = 2_000;

#[test]
fn the_names_stay_small() {
    let mut squeezed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*baked("names.postcard"), &mut squeezed, &params).unwrap();
    assert!(squeezed.len() <= NAMES_BYTES, "{} bytes of at most {NAMES_BYTES}", squeezed.len());
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
    for form in [compact, bake::built_in(&full)] {
        let official = [form.projections.len(), form.price_parities.len(), form.purchasing_power.len()];
        let more = [form.price_levels.len(), form.exchange_rates.len(), form.ratings.len(), form.job_titles.len()];
        assert_eq!((official, more), ([0; 3], [0; 4]));
    }
}

/// Metro areas and the states' wages are left to the public form; everything that the survey says is in both.
#[test]
fn the_built_in_form_has_all_but_areas() {
    let full = dataset();
    let built_in = bake::built_in(&full);
    assert!(built_in.places.iter().all(|p| !p.id.starts_with("metro-")));
    assert!(full.places.iter().any(|p| p.id.starts_with("metro-")));
    assert_eq!(built_in.wages.iter().map(|w| w.place.as_str()).collect::<Vec<_>>(), ["US"]);
    assert!(full.wages.len() > 50, "wages of {} areas only", full.wages.len());
    assert!(built_in.pay == full.pay && built_in.distributions == full.distributions && built_in.years == full.years);
}
