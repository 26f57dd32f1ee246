//! The comparisons of an entry with figures, computed from the dataset.
//!
//! Invariant: a value that is not in the dataset is a fault, not a comparison that holds.

use super::digits::in_three_digits;
use super::table::list;
use rolescope::model::{Dataset, FigureKey, PlaceKind};
use serde_json::Value;

/// By how much a value may differ from what `is` says.
const NEAR: f64 = 0.005;

/// The comparisons of an entry; `claims.toml` says what each means and how values are written.
#[derive(Default)]
pub(crate) struct Check {
    figures: Vec<String>,
    over: Option<f64>,
    under: Option<f64>,
    is: Option<f64>,
    are: Vec<String>,
    greater: Vec<String>,
    above_most: Vec<String>,
    below_most: Vec<String>,
    names: Option<String>,
}

impl Check {
    pub(crate) fn read(entry: &Value) -> Self {
        let mut check = Check::default();
        for (key, value) in entry.as_object().unwrap() {
            match key.as_str() {
                "at" | "words" => {}
                "figures" => check.figures = list(value),
                "over" => check.over = value.as_f64(),
                "under" => check.under = value.as_f64(),
                "is" => check.is = value.as_f64(),
                "are" => check.are = list(value),
                "greater" => check.greater = list(value),
                "above-most" => check.above_most = list(value),
                "below-most" => check.below_most = list(value),
                "names" => check.names = value.as_str().map(str::to_owned),
                _ => panic!("{key} is not known in {entry}"),
            }
        }
        let bounds = [check.over, check.under, check.is].into_iter().flatten().count();
        assert_eq!(
            usize::from(!check.figures.is_empty()),
            bounds,
            "figures go with one of over, under and is in {entry}"
        );
        let lists = [&check.figures, &check.are, &check.greater, &check.above_most, &check.below_most];
        assert!(lists.iter().any(|list| !list.is_empty()), "{entry} compares nothing");
        check
    }

    /// The fault of words at a place, if there is one; each numeral stands in the place of a `#`, with whether it is a percentage.
    pub(crate) fn fault(&self, data: &Dataset, place: &str, words: &str, numerals: &[(f64, bool)]) -> Option<String> {
        self.compare(&Values { data, place }, words, numerals).err()
    }

    fn compare(&self, values: &Values<'_>, words: &str, numerals: &[(f64, bool)]) -> Result<(), String> {
        for name in &self.figures {
            let value = values.get(name)?;
            let holds = self.over.is_none_or(|bound| value > bound)
                && self.under.is_none_or(|bound| value < bound)
                && self.is.is_none_or(|wanted| (value - wanted).abs() <= NEAR);
            let bounds = [("over", self.over), ("under", self.under), ("about", self.is)];
            let said = bounds.into_iter().find_map(|(word, bound)| Some(format!("{word} {}", bound?)));
            require(holds, || format!("{name} is {value} and not {}", said.unwrap_or_default()))?;
        }
        // Percentages are read elsewhere.
        let told: Vec<f64> =
            numerals.iter().filter(|(_, is_percentage)| !is_percentage).map(|(value, _)| *value).collect();
        require(told.len() == self.are.len(), || format!("{} numerals and {} figures", told.len(), self.are.len()))?;
        for (name, told) in self.are.iter().zip(told) {
            let value = values.get(name)?;
            let is_so = value == told || f64::from(in_three_digits(value as u32)) == told;
            require(is_so, || format!("{told} and not {value}, which is {name}"))?;
        }
        if let Some((name, value, others)) = values.against(&self.greater)? {
            let higher = others.iter().find(|(_, other)| *other >= value);
            require(higher.is_none(), || format!("{name}, {value}, is not above {higher:?}"))?;
        }
        if let Some((name, value, others)) = values.against(&self.above_most)? {
            let lower = others.iter().filter(|(_, other)| *other < value).count();
            require(lower * 2 > others.len(), || format!("{name}, {value}, is above {lower} of {}", others.len()))?;
        }
        if let Some((name, value, others)) = values.against(&self.below_most)? {
            let higher = others.iter().filter(|(_, other)| *other > value).count();
            require(higher * 2 > others.len(), || format!("{name}, {value}, is below {higher} of {}", others.len()))?;
        }
        for country in self.names.iter().flat_map(|name| values.reaching(name).unwrap_or_default()) {
            let name = &values.data.place(&country).unwrap().name;
            require(words.contains(name), || format!("{name} belongs there as well"))?;
        }
        Ok(())
    }
}

fn require(holds: bool, fault: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(fault()) }
}

/// A figure with its value, and the others that it is compared with.
type Against = (String, f64, Vec<(String, f64)>);

/// Values of the dataset for words at a place.
struct Values<'a> {
    data: &'a Dataset,
    place: &'a str,
}

impl Values<'_> {
    fn figure(&self, name: &str) -> Option<f64> {
        let key: FigureKey = name.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        self.data.figure(&key).map(|figure| figure.value)
    }

    fn countries(&self) -> Vec<&str> {
        let countries = self.data.places.iter().filter(|place| place.kind == PlaceKind::Country);
        countries.map(|place| place.id.as_str()).collect()
    }

    /// The name with the role of the place in it.
    fn of_role(&self, name: &str) -> String {
        let role = self.place.split('/').find(|part| self.data.role(part).is_some());
        name.replace("{role}", role.unwrap_or("{role}"))
    }

    /// The value that a name of the table stands for.
    fn get(&self, name: &str) -> Result<f64, String> {
        if let Some((part, whole)) = name.split_once(" per ") {
            return Ok(self.get(part)? / self.get(whole)?);
        }
        if let Some(figure) = name.strip_prefix("known ") {
            let countries = self.countries();
            return Ok(self.expand(figure)?.len() as f64 / countries.len() as f64);
        }
        if name.starts_with("reach ") {
            return Ok(self.reaching(name)?.len() as f64);
        }
        let name = self.of_role(name);
        let trim = |place: &str| self.data.trims.iter().find(|trim| trim.place == place);
        let value = match name.split_once('/') {
            Some(("hours", id)) => self.data.effort(id).map(|effort| f64::from(effort.hours)),
            Some(("tools", role)) => {
                Some(self.data.tools.iter().filter(|tool| tool.level(role).is_some()).count() as f64)
            }
            Some(("path", step)) => self.first_year(step),
            Some(("answers", place)) => trim(place).map(|trim| f64::from(trim.answers)),
            Some(("left-out", place)) => trim(place).map(|trim| f64::from(trim.left_out())),
            Some(("report", rows)) => reported(rows),
            _ => self.figure(&name),
        };
        value.ok_or_else(|| format!("{name} is not there"))
    }

    /// The year from which on somebody is at `role/title` of a career path.
    fn first_year(&self, step: &str) -> Option<f64> {
        let (role, title) = step.split_once('/')?;
        let step = self.data.role(role)?.path.iter().find(|step| step.title == title)?;
        Some(f64::from(step.years.0))
    }

    /// The countries that `reach N X but PLACE` counts.
    fn reaching(&self, name: &str) -> Result<Vec<String>, String> {
        let (least, figure) = name.strip_prefix("reach ").and_then(|rest| rest.split_once(' ')).ok_or("no reach")?;
        let (figure, but) = figure.split_once(" but ").unwrap_or((figure, ""));
        let least: f64 = least.parse().map_err(|_| format!("{least} is no number"))?;
        let reached = self.expand(figure)?.into_iter().filter(|(_, value)| *value >= least);
        let countries = reached.map(|(name, _)| name.split('/').nth(1).unwrap_or_default().to_owned());
        Ok(countries.filter(|country| country != but).collect())
    }

    /// The figures that a name with `*` for countries, roles or items stands for, as far as they are there.
    fn expand(&self, name: &str) -> Result<Vec<(String, f64)>, String> {
        let name = self.of_role(name);
        let parts: Vec<&str> = name.split('/').collect();
        let of_measure = |dimension: &str| {
            let shares = self.data.distribution(parts[0], parts[1], parts[2], dimension);
            shares.map(|shares| shares.items.iter().map(|item| item.item.as_str()).collect()).unwrap_or_default()
        };
        let all: Vec<&str> = match parts[..] {
            ["tools", "*"] => self.data.roles.iter().map(|role| role.slug.as_str()).collect(),
            [_, "*", ..] => self.countries(),
            [_, _, "*", ..] => self.data.roles.iter().map(|role| role.slug.as_str()).collect(),
            [_, _, _, measure, ..] => measure.strip_suffix(":*").map(of_measure).unwrap_or_default(),
            _ => Vec::new(),
        };
        if all.is_empty() {
            return Ok(vec![(name.clone(), self.get(&name)?)]);
        }
        let names = all.into_iter().map(|one| name.replacen('*', &one.replace('/', "%2F"), 1));
        Ok(names.filter_map(|name| self.get(&name).ok().map(|value| (name, value))).collect())
    }

    /// The first of these names, and all others that the rest stand for.
    fn against(&self, names: &[String]) -> Result<Option<Against>, String> {
        let Some((first, rest)) = names.split_first() else { return Ok(None) };
        let first = self.of_role(first);
        let mut others = Vec::new();
        for name in rest {
            others.extend(self.expand(name)?.into_iter().filter(|(name, _)| *name != first));
        }
        require(!others.is_empty(), || format!("{first} stands alone"))?;
        Ok(Some((first.clone(), self.get(&first)?, others)))
    }
}

/// Rows of `data/survey-report.csv`, by `source/file/reason`.
fn reported(rows: &str) -> Option<f64> {
    let report = super::read("data/survey-report.csv")?;
    let start = format!("{},", rows.replace('/', ","));
    report.lines().find_map(|line| line.strip_prefix(&start)?.parse().ok())
}
