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
use crate::stats::{self, Assumptions, Ladder, Path, Resample, Year};

/// Careers that fit into one turn of the scheduler.
const SLICE: u32 = 5_000;
/// Runs of the comparison with other answers, for the spread of its outcome, and how many of them fit into one turn.
const REPETITIONS: u32 = 100;
const REPEATED: u32 = 10;
/// The seed unless the link has another.
const SEED: u32 = 1;
/// Numbers of careers on offer, the default first. More narrow the spread and take longer.
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
            offered.iter().copied().find(|known| *known == wanted).or(offered.first().copied()).unwrap_or_default()
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
    runs: Option<(stats::Careers, Resample)>,
    wanted: u32,
    /// The first pay that is missing.
    missing: Option<FigureKey>,
}

impl CareerJob {
    /// Simulates a slice; says whether all is done.
    pub fn advance(&mut self) -> bool {
        let Some((careers, resample)) = &mut self.runs else { return true };
        if careers.done() < self.wanted {
            careers.run(SLICE.min(self.wanted - careers.done()));
        } else {
            resample.run(REPEATED);
        }
        careers.done() >= self.wanted && resample.done() >= REPETITIONS
    }

    pub(super) fn outcome(&self) -> Vec<Year> {
        self.runs.as_ref().map(|(careers, _)| careers.outcome()).unwrap_or_default()
    }

    /// Where the chance might lie if others had answered.
    pub(super) fn range(&self) -> Option<(f64, f64)> {
        self.runs.as_ref()?.1.range()
    }

    pub(super) fn missing(&self) -> Option<&FigureKey> {
        self.missing.as_ref()
    }
}

/// A simulation of what the selection asks for, not yet begun.
#[must_use]
pub fn careers(scope: &Scope<'_>) -> CareerJob {
    let none = |missing: Option<FigureKey>| CareerJob { runs: None, wanted: 0, missing };
    let Some(plan) = Plan::of(scope) else { return none(None) };
    let mut passed: Vec<FigureKey> = Vec::new();
    let mut bands: Vec<(Ladder, f64)> = Vec::new();
    let mut paths = [Vec::new(), Vec::new()];
    for year in 1..=plan.years {
        for (path, role) in paths.iter_mut().zip(plan.roles(year)) {
            let key = plan.key(scope, role, year);
            let earlier = passed.iter().position(|other| *other == key);
            if earlier.is_none() {
                let Some(band) = band(scope, &key) else { return none(Some(key)) };
                bands.push(band);
                passed.push(key);
            }
            path.push(earlier.unwrap_or(passed.len() - 1));
        }
    }
    let path = |places: &Vec<usize>| Path {
        years: places.iter().filter_map(|at| bands.get(*at)).map(|(ladder, _)| ladder.clone()).collect(),
    };
    let [a, b] = paths.each_ref().map(path);
    let assumed = Assumptions { seed: plan.seed, keep: f64::from(plan.keep) / 100.0, same: 1.0 };
    let runs = (stats::Careers::new(a, b, assumed), Resample::new(bands, paths, assumed));
    CareerJob { runs: Some(runs), wanted: plan.careers, missing: None }
}

/// Pay by standing in a band and the standard error of its median; none where too few answered for its
/// quartiles.
fn band(scope: &Scope<'_>, median: &FigureKey) -> Option<(Ladder, f64)> {
    let ladder = Ladder::new(&quantiles(scope, median)?)?;
    let interval = scope.data.figure(median)?.interval?;
    Some((ladder, stats::standard_error(interval)))
}
