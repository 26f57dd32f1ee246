//! Published figures against values that were computed from the same answers by other programs, independently of this one.
//!
//! Invariant: a value here was not made by this project; one that was drawn by chance is met within the error of its draws.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/dataset.rs"]
mod support;

use rolescope::compare::resolve;
use rolescope::model::{Dataset, FigureKey};

/// A figure beside three roles.
fn figure(data: &Dataset, name: &str) -> f64 {
    let key: FigureKey = name.parse().unwrap();
    resolve(data, &key, 3).unwrap_or_else(|| panic!("{name} is not there")).value
}

/// The figure, its value, and by how much it may differ.
const VALUES: &[(&str, f64, f64)] = &[
    // Places of several countries at one mix of countries.
    ("survey-2025/world/front-end/pay/mix:common/p50", 76_570.0, 0.0),
    ("survey-2025/world/back-end/pay/mix:common/p50", 92_812.0, 0.0),
    ("survey-2025/world/full-stack/pay/mix:common/p50", 77_730.0, 0.0),
    ("survey-2025/eu27/front-end/pay/mix:common/p50", 65_528.0, 0.0),
    ("survey-2025/eu27/back-end/pay/mix:common/p50", 75_410.0, 0.0),
    ("survey-2025/eu27/full-stack/pay/mix:common/p50", 65_236.0, 0.0),
    ("survey-2025/world/back-end/pay/relative-to:full-stack:mix:common/difference", 0.194, 5e-4),
    ("survey-2025/world/front-end/pay/relative-to:full-stack:mix:common/difference", -0.015, 5e-4),
    // Ends of 1,000 samples, by another generator of draws.
    ("survey-2025/world/front-end/pay/mix:common/median-low", 73_086.0, 1_500.0),
    ("survey-2025/world/front-end/pay/mix:common/median-high", 81_210.0, 1_500.0),
    ("survey-2025/world/full-stack/pay/mix:common/median-low", 75_410.0, 1_000.0),
    ("survey-2025/world/full-stack/pay/mix:common/median-high", 79_570.0, 1_000.0),
    // Average pay by role alone, and at equal years, education, size and work mode.
    ("survey-2024/US/back-end/pay/unadjusted-to:full-stack/difference", 0.230, 5e-4),
    ("survey-2024/US/back-end/pay/unadjusted-to:full-stack/difference-low", 0.186, 5e-4),
    ("survey-2024/US/back-end/pay/unadjusted-to:full-stack/difference-high", 0.276, 5e-4),
    ("survey-2024/US/back-end/pay/adjusted-to:full-stack/difference", 0.162, 5e-4),
    ("survey-2024/US/back-end/pay/adjusted-to:front-end/difference", 0.108, 5e-4),
    ("survey-2024/US/back-end/pay/adjusted-to:front-end/difference-low", 0.048, 5e-4),
    ("survey-2024/US/back-end/pay/adjusted-to:front-end/difference-high", 0.172, 5e-4),
    ("survey-2024/US/back-end/pay/unadjusted-to:front-end/difference", 0.188, 5e-4),
    ("survey-2024/US/back-end/pay/unadjusted-to:front-end/difference-low", 0.112, 5e-4),
    ("survey-2024/US/back-end/pay/unadjusted-to:front-end/difference-high", 0.270, 5e-4),
    ("survey-2024/US/front-end/pay/adjusted-to:full-stack/difference-low", -0.004, 5e-4),
    ("survey-2024/US/front-end/pay/adjusted-to:full-stack/difference-high", 0.104, 5e-4),
    // Back end over full stack among three roles, by the multiplier of Tukey; its upper end is that of the pair alone.
    ("survey-2025/US/back-end/pay/relative-to:full-stack/difference", 0.2575, 5e-4),
    ("survey-2025/US/back-end/pay/relative-to:full-stack/difference-low", 0.206, 1e-3),
    ("survey-2025/US/back-end/pay/relative-to:full-stack/difference-high", 0.309, 3e-3),
    // Of everybody: AWS in the world among those who named a framework or a platform, and among those who named a platform.
    ("survey-2024/world/front-end/platform:Amazon Web Services/least-share", 0.32, 5e-3),
    ("survey-2024/world/front-end/platform:Amazon Web Services/share", 0.45, 5e-3),
    // Filings: the interval of the median by employers, in closed form.
    ("lca-2024/US/front-end/pay/n", 150.0, 0.0),
    ("lca-2024/US/front-end/pay/p50", 135_294.0, 0.0),
    ("lca-2024/US/front-end/pay/median-low", 114_794.0, 0.0),
    ("lca-2024/US/front-end/pay/median-high", 155_418.0, 0.0),
    ("lca-2024/US/back-end/pay/n", 206.0, 0.0),
    ("lca-2024/US/back-end/pay/p50", 162_031.0, 0.0),
    ("lca-2024/US/back-end/pay/median-low", 143_929.0, 0.0),
    ("lca-2024/US/back-end/pay/median-high", 176_000.0, 0.0),
    ("lca-2024/US/full-stack/pay/n", 665.0, 0.0),
    ("lca-2024/US/full-stack/pay/p50", 104_357.0, 0.0),
    ("lca-2024/US/full-stack/pay/median-low", 101_192.0, 0.0),
    ("lca-2024/US/full-stack/pay/median-high", 111_995.0, 0.0),
    ("perm-2022/US/front-end/pay/n", 277.0, 0.0),
    ("perm-2022/US/front-end/pay/p50", 125_445.0, 0.0),
    ("perm-2022/US/front-end/pay/median-low", 112_873.0, 0.0),
    ("perm-2022/US/front-end/pay/median-high", 149_847.0, 0.0),
    ("perm-2022/US/back-end/pay/n", 314.0, 0.0),
    ("perm-2022/US/back-end/pay/p50", 157_446.5, 0.5),
    ("perm-2022/US/back-end/pay/median-low", 148_152.0, 0.0),
    ("perm-2022/US/back-end/pay/median-high", 167_710.0, 0.0),
    ("perm-2022/US/full-stack/pay/n", 696.0, 0.0),
    ("perm-2022/US/full-stack/pay/p50", 122_616.0, 0.0),
    ("perm-2022/US/full-stack/pay/median-low", 119_871.0, 0.0),
    ("perm-2022/US/full-stack/pay/median-high", 131_163.0, 0.0),
    ("perm-2022/US/front-end/pay/band:midpoint/p50", 143_936.0, 0.0),
    ("perm-2022/US/back-end/pay/band:midpoint/p50", 170_375.0, 0.0),
    ("perm-2022/US/full-stack/pay/band:midpoint/p50", 128_248.0, 0.0),
    // Shares of filings at exactly the prevailing wage, and of the ten largest filers; each employer counted once.
    ("lca-2024/US/front-end/pay/at-prevailing-wage", 0.33, 5e-3),
    ("lca-2024/US/back-end/pay/at-prevailing-wage", 0.36, 5e-3),
    ("lca-2024/US/full-stack/pay/at-prevailing-wage", 0.54, 5e-3),
    ("perm-2022/US/front-end/pay/at-prevailing-wage", 0.38, 5e-3),
    ("perm-2022/US/back-end/pay/at-prevailing-wage", 0.24, 5e-3),
    ("perm-2022/US/full-stack/pay/at-prevailing-wage", 0.47, 5e-3),
];

#[test]
fn figures_are_those_of_independent_computations() {
    let data = support::dataset();
    let off = VALUES.iter().filter_map(|(name, wanted, slack)| {
        let found = figure(&data, name);
        ((found - wanted).abs() > slack + 1e-9).then(|| format!("{name} is {found} and not {wanted}"))
    });
    let off: Vec<String> = off.collect();
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn two_editions_differ_by_no_clear_change_at_one_mix_of_years() {
    let data = support::dataset();
    // Medians and the ends of their difference, by another bootstrap.
    for (role, change, low, high) in [
        ("full-stack", 2_000.0, -3_500.0, 8_000.0),
        ("back-end", 0.0, -6_000.0, 9_000.0),
        ("front-end", 4_000.0, -10_000.0, 18_000.0),
    ] {
        let of = |edition: &str, statistic: &str| {
            figure(&data, &format!("survey-{edition}/US/{role}/pay/years-mix:common/{statistic}"))
        };
        let found = of("2025", "p50") - of("2024", "p50");
        assert_eq!(found, change, "{role}");
        let down = (of("2025", "p50") - of("2025", "median-low")).hypot(of("2024", "median-high") - of("2024", "p50"));
        let up = (of("2025", "median-high") - of("2025", "p50")).hypot(of("2024", "p50") - of("2024", "median-low"));
        assert!((found - down - low).abs() < 3_500.0 && (found + up - high).abs() < 3_500.0, "{role}: {down} {up}");
        assert!(found - down < 0.0 && found + up > 0.0, "{role}");
    }
}

#[test]
fn chances_are_those_of_all_pairs() {
    let data = support::dataset();
    for (role, reference, wanted) in [
        ("back-end", "front-end", [0.65, 0.60, 0.69]),
        ("back-end", "full-stack", [0.67, 0.64, 0.69]),
        ("front-end", "full-stack", [0.52, 0.47, 0.56]),
    ] {
        let found = data.chance_of("survey-2025", "US", role, reference).unwrap();
        let near = found.iter().zip(wanted).all(|(found, wanted)| (found - wanted).abs() < 0.0101);
        assert!(near, "{role} over {reference}: {found:?} and not {wanted:?}");
    }
}

#[test]
fn the_trim_takes_580_at_the_lower_and_92_at_the_upper_end() {
    let data = support::published();
    let world = data.trims.iter().find(|trim| trim.place == "world").unwrap();
    assert_eq!((world.answers, world.too_low, world.too_high), (21_942, 580, 92));
    let before = figure(&data, "survey-2025/US/full-stack/pay/cuts:none/p50");
    assert_eq!((before, figure(&data, "survey-2025/US/full-stack/pay/p50")), (136_000.0, 138_431.0));
}

#[test]
fn the_mean_of_official_wages_has_the_interval_of_its_error() {
    let data = support::dataset();
    let mean = data.figure(&"bls-2025/US/soc-15-1254/pay/mean".parse().unwrap()).unwrap();
    let (low, high) = mean.interval.unwrap();
    assert_eq!((mean.value, low.round(), high.round()), (98_770.0, 95_866.0, 101_674.0));
}
