//! Careers along two paths, simulated a slice at a time.
//!
//! Invariant: the link holds every assumption and the seed, so it holds the outcome; a year whose pay
//! band has too few answers withholds the whole, as nothing is made up for it.

use super::groups::band_of;
use super::moves::{role_choices, two_roles};
use super::spread::quantiles;
use super::{Field, Scope};
use crate::locale::{self, VisitorMessage};
use crate::model::{FigureKey, Role, Statistic};
use crate::state::YEARS_PRO;
use crate::stats::{self, Assumptions, Ladder, Year};

/// Careers that fit into one turn of the scheduler.
const SLICE: u32 = 5_000;
/// The seed unless the link has another.
const SEED: u32 = 1;
/// Numbers of careers on offer, the default first. Of 10,000 no share is off by more than 0.01 (two standard errors); more
/// take longer.
const CAREERS: [u32; 3] = [10_000, 1_000, 100_000];
/// Chances that a career keeps its standing from one year to the next, in percent.
const KEEP: [u32; 4] = [80, 0, 50, 100];

/// The choices that a simulation depends on: two roles, a possible change, years and chances.
pub(in crate::compare) struct Plan<'a> {
    pub(super) a: &'a Role,
    pub(super) b: &'a Role,
    /// The role that the second path changes to, and the year of the change, from 1.
    pub(super) then: Option<(&'a Role, u32)>,
    /// Professional years at the start.
    pub(super) start: u32,
    /// Years that are simulated, at least one.
    pub(super) years: u32,
    /// The chance of keeping one's standing, in percent.
    pub(super) keep: u32,
    pub(super) seed: u32,
    pub(super) careers: u32,
}

impl<'a> Plan<'a> {
    pub(super) fn of(scope: &Scope<'a>) -> Option<Self> {
        let (a, b) = two_roles(scope, "path-a", "path-b")?;
        let then = scope.data.role(scope.selection.options.get("path-then"));
        let number = |name: &str, usual: u32, least: u32, most: u32| {
            scope.selection.options.get(name).trim().parse().unwrap_or(usual).clamp(least, most)
        };
        let years = number("path-years", 10, 1, 30);
        let one_of = |name: &str, offered: &[u32]| {
            let wanted = number(name, u32::MAX, 0, u32::MAX);
            offered.iter().copied().find(|value| *value == wanted).or(offered.first().copied()).unwrap_or_default()
        };
        Some(Plan {
            a,
            b,
            then: then.map(|role| (role, number("path-at", 5, 1, years))),
            start: number("path-start", 0, 0, 40),
            years,
            keep: one_of("path-keep", &KEEP),
            seed: number("seed", SEED, 0, u32::MAX),
            careers: one_of("careers", &CAREERS),
        })
    }

    /// The role of each path in a year, from 1.
    pub(super) fn roles(&self, year: u32) -> [&'a Role; 2] {
        [self.a, self.then.filter(|(_, at)| year > *at).map_or(self.b, |(role, _)| role)]
    }

    /// The median of a role's band in a year of the path, from 1.
    pub(super) fn key(&self, scope: &Scope<'_>, role: &Role, year: u32) -> FigureKey {
        let band = band_of(&YEARS_PRO, self.start + year - 1).unwrap_or_default();
        scope.key("survey-2024", "US", &role.slug, "pay", Statistic::P50).of_group(&format!("years-pro:{band}"))
    }

    /// The fields that set it.
    pub(super) fn fields(&self, scope: &Scope<'_>) -> Vec<Field> {
        let text = |message: VisitorMessage| scope.text(message);
        let roles = role_choices(scope);
        let role = |name: &'static str, label, role: &Role| Field::choice(name, text(label), &role.slug, roles.clone());
        let mut then = vec![(String::new(), text(VisitorMessage::PathStays))];
        then.extend(roles.clone());
        let changed = self.then.map_or("", |(role, _)| &role.slug);
        let one_of = |name: &'static str, label, chosen: u32, offered: &[u32], write: &dyn Fn(f64) -> String| {
            let offered = offered.iter().map(|number| (number.to_string(), write(f64::from(*number)))).collect();
            Field::choice(name, text(label), &chosen.to_string(), offered)
        };
        let slider = |name: &'static str, label, value: u32, range: (u32, u32)| {
            Field::new(name, text(label), super::Entry::Slider { value, range, steps: 1 })
        };
        let at = self.then.map_or(5, |(_, at)| at).min(self.years);
        let percent = |percent: f64| locale::percent(percent / 100.0);
        vec![
            role("path-a", VisitorMessage::PathA, self.a),
            role("path-b", VisitorMessage::PathB, self.b),
            Field::choice("path-then", text(VisitorMessage::PathThen), changed, then),
            slider("path-at", VisitorMessage::PathAt, at, (1, self.years)),
            slider("path-start", VisitorMessage::PathStart, self.start, (0, 40)),
            slider("path-years", VisitorMessage::PathYears, self.years, (1, 30)),
            one_of("path-keep", VisitorMessage::PathKeep, self.keep, &KEEP, &percent),
            one_of("careers", VisitorMessage::PathCareers, self.careers, &CAREERS, &locale::count),
            Field::typed("seed", text(VisitorMessage::PathSeed), &self.seed.to_string(), SEED.to_string(), true),
        ]
    }
}

/// A simulation, as far as it is done.
pub struct CareerJob {
    careers: Option<stats::Careers>,
    wanted: u32,
    /// The first pay that is missing.
    missing: Option<FigureKey>,
}

impl CareerJob {
    /// Simulates a slice; says whether all is done.
    pub fn advance(&mut self) -> bool {
        let Some(careers) = &mut self.careers else { return true };
        careers.run(SLICE.min(self.wanted - careers.done()));
        careers.done() >= self.wanted
    }

    pub(super) fn outcome(&self) -> Vec<Year> {
        self.careers.as_ref().map(stats::Careers::outcome).unwrap_or_default()
    }

    pub(super) fn missing(&self) -> Option<&FigureKey> {
        self.missing.as_ref()
    }
}

/// A simulation of what the selection asks for, not yet begun.
#[must_use]
pub fn careers(scope: &Scope<'_>) -> CareerJob {
    let none = |missing: Option<FigureKey>| CareerJob { careers: None, wanted: 0, missing };
    let Some(plan) = Plan::of(scope) else { return none(None) };
    let mut passed: Vec<FigureKey> = Vec::new();
    let mut bands: Vec<(Ladder, f64)> = Vec::new();
    let mut years = Vec::new();
    for year in 1..=plan.years {
        let mut both = [0, 0];
        for (at, role) in both.iter_mut().zip(plan.roles(year)) {
            let key = plan.key(scope, role, year);
            let earlier = passed.iter().position(|other| *other == key);
            if earlier.is_none() {
                let Some(band) = band(scope, &key) else { return none(Some(key)) };
                bands.push(band);
                passed.push(key);
            }
            *at = earlier.unwrap_or(passed.len() - 1);
        }
        years.push(both);
    }
    let assumed = Assumptions { seed: plan.seed, keep: f64::from(plan.keep) / 100.0 };
    CareerJob { careers: Some(stats::Careers::new(&bands, &years, assumed)), wanted: plan.careers, missing: None }
}

/// Pay by standing in a band and the standard error of its median; none where too few answered for its
/// quartiles.
fn band(scope: &Scope<'_>, median: &FigureKey) -> Option<(Ladder, f64)> {
    let ladder = Ladder::new(&quantiles(scope, median)?)?;
    let interval = scope.data.figure(median)?.interval?;
    Some((ladder, stats::standard_error(interval)))
}

#[cfg(test)]
mod tests {
    use super::careers;
    use crate::compare::{Scope, built_in};
    use crate::state::{Fields, Selection};
    use crate::stats::Year;

    /// The end of two paths, with 10,000 careers unless other things are chosen.
    fn end(first: &str, second: &str, chosen: &[(&str, &str)]) -> Year {
        let roles = [("path-a", first), ("path-b", second)];
        let options = roles.iter().chain(chosen).fold(Fields::none(), |all, (name, value)| all.with(name, value));
        let selection = Selection { options, ..Selection::default() };
        let mut job = careers(&Scope::new(built_in::data(), &selection));
        while !job.advance() {}
        *job.outcome().last().unwrap()
    }

    /// The pairs of core roles with their shares ahead after 10 years from the start, of one standing and of
    /// independent ones: first by the survey's rows and all of their pay, then by an independent computation from the
    /// committed percentiles with 80,000 careers. The second differ where a band of few answers reports its middle half
    /// alone (front end up to 5 years), so that its ends are held.
    const PAIRS: [(&str, &str, [f64; 2], [f64; 2]); 3] = [
        ("front-end", "back-end", [0.01, 0.26], [0.047, 0.270]),
        ("back-end", "full-stack", [1.0, 0.78], [1.0, 0.762]),
        ("front-end", "full-stack", [0.85, 0.58], [0.783, 0.590]),
    ];

    #[test]
    fn chances_are_those_of_an_independent_computation() {
        for (first, second, of_rows, of_percentiles) in PAIRS {
            let year = end(first, second, &[]);
            for ((share, rows), percentiles) in [year.same, year.independent].iter().zip(of_rows).zip(of_percentiles) {
                assert!((share.value - percentiles).abs() < 0.015, "{first} {second}: {share:?}");
                assert!((share.value - rows).abs() < 0.075, "{first} {second}: {share:?}");
            }
        }
    }

    #[test]
    fn sums_of_one_person_are_those_of_the_published_quartiles() {
        // Years 0 to 2, 3 to 5 and 6 to 9; half an interval is 1.96 standard errors, of which a band's is the width of
        // its median's interval over 3.92: front end 3 × (115,000 - 73,000) / 3.92 and so on.
        let cell = |role: &str, column: &str| {
            let years = [("0-2", 3.0), ("3-5", 3.0), ("6-10", 4.0)];
            years.map(|(band, times)| {
                times * built_in::number("pay/survey-2024", &format!("US,{role},years-pro:{band},"), column)
            })
        };
        let sum = |role: &str, column: &str| cell(role, column).iter().sum::<f64>();
        for (first, second, ..) in PAIRS {
            let gaps = end(first, second, &[]).gaps;
            let half_of = |role: &str| {
                let ends = cell(role, "median_high").into_iter().zip(cell(role, "median_low"));
                ends.map(|(high, low)| ((high - low) / 2.0) * ((high - low) / 2.0)).sum::<f64>()
            };
            let half = (half_of(first) + half_of(second)).sqrt();
            for (gap, column) in gaps.iter().zip(["p25", "p50", "p75"]) {
                assert!(
                    (gap.value - sum(first, column) + sum(second, column)).abs() < 1e-3,
                    "{first} {second} {gap:?}"
                );
                let (low, high) = gap.interval.unwrap();
                assert!((gap.value - low - half).abs() < 1e-3 && (high - gap.value - half).abs() < 1e-3, "{half}");
            }
        }
    }

    #[test]
    fn who_keeps_a_standing_longer_moves_a_chance_one_way() {
        // Of independent people the chance goes from sure to open; it turned round where they began alike.
        let ahead = |keep: &str| end("front-end", "back-end", &[("path-keep", keep)]).independent.value;
        let found = ["0", "50", "80", "100"].map(ahead);
        assert!(found.is_sorted() && found[0] < 0.1 && found[3] > 0.3, "{found:?}");
    }

    #[test]
    fn the_ends_of_a_range_stand_still_from_seed_to_seed() {
        let ends: Vec<(f64, f64)> = ["1", "2", "3", "4", "5", "6"]
            .iter()
            .map(|seed| end("front-end", "back-end", &[("seed", seed)]).independent.interval.unwrap())
            .collect();
        for end in [|(low, _): &(f64, f64)| *low, |(_, high): &(f64, f64)| *high] {
            let (least, most) = ends.iter().map(end).fold((1.0_f64, 0.0_f64), |(a, b), e| (a.min(e), b.max(e)));
            assert!(most - least < 0.025, "{ends:?}");
        }
    }
}
