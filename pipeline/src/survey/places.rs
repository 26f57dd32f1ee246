//! The places that answers count in: the world, pooled regions, countries, read from `data/places.toml`.
//!
//! Invariant: the order of places is that of the file, world first; a spelling of the survey leads to one country, and every
//! member of a region is a country of the file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::answer::Answer;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    only_world: Vec<String>,
    world: World,
    region: Vec<Region>,
    country: Vec<Country>,
    /// Names of states and metro areas, in which no survey is counted.
    #[serde(default, rename = "area")]
    _area: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct World {
    id: String,
    #[serde(rename = "name")]
    _name: String,
    #[serde(default, rename = "aliases")]
    _aliases: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Region {
    id: String,
    #[serde(rename = "name")]
    _name: String,
    #[serde(default, rename = "aliases")]
    _aliases: IgnoredAny,
    members: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Country {
    code: String,
    #[serde(rename = "name")]
    _name: String,
    #[serde(default, rename = "aliases")]
    _aliases: IgnoredAny,
    survey_names: Vec<String>,
    region: Option<String>,
}

/// Index of the world in the places.
pub(super) const WORLD: usize = 0;

/// The id of the place that the surveys before 2025 are read for.
pub(super) const UNITED_STATES: &str = "US";

/// Places in the order of the file.
#[derive(Debug)]
pub(super) struct Places {
    /// Ids: `world`, slugs of regions, ISO 3166 codes of countries.
    pub(super) ids: Vec<String>,
    /// So many of them, the first, hold several countries.
    pub(super) pooled: usize,
    by_spelling: BTreeMap<String, Vec<usize>>,
}

impl Places {
    /// Reads `places.toml` in the folder of data.
    pub(super) fn load(data: &Path) -> Result<Self> {
        let path = data.join("places.toml");
        let text = fs::read_to_string(&path).with_context(|| format!("{}: cannot be read", path.display()))?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    fn parse(text: &str) -> Result<Self> {
        let file: File = toml::from_str(text)?;
        check(&file)?;
        let mut ids = vec![file.world.id];
        ids.extend(file.region.iter().map(|region| region.id.clone()));
        let regions = ids.len();
        ids.extend(file.country.iter().map(|country| country.code.clone()));
        let mut by_spelling: BTreeMap<String, Vec<usize>> =
            file.only_world.into_iter().map(|name| (name, vec![0])).collect();
        for (index, country) in file.country.into_iter().enumerate() {
            let pooled = file.region.iter().enumerate().filter(|(_, region)| region.members.contains(&country.code));
            let places: Vec<usize> =
                [0].into_iter().chain(pooled.map(|(at, _)| at + 1)).chain([regions + index]).collect();
            for name in country.survey_names {
                if by_spelling.insert(name.clone(), places.clone()).is_some() {
                    bail!("the survey name {name:?} stands twice");
                }
            }
        }
        Ok(Self { ids, pooled: regions, by_spelling })
    }

    /// Places of these ids that no spelling leads to.
    #[cfg(test)]
    pub(super) fn named(ids: &[&str]) -> Self {
        Self { ids: ids.iter().map(|id| (*id).to_owned()).collect(), pooled: 0, by_spelling: BTreeMap::new() }
    }

    /// Places that an answer with this country's name counts in, the world among them; none for an unknown name.
    pub(super) fn of(&self, spelling: &str) -> Option<&[usize]> {
        self.by_spelling.get(spelling).map(Vec::as_slice)
    }

    /// The country that an answer counts in, if it is one of the file.
    pub(super) fn country(&self, answer: &Answer) -> Option<usize> {
        answer.places.last().copied().filter(|place| *place >= self.pooled)
    }
}

fn check(file: &File) -> Result<()> {
    let mut ids = BTreeSet::from([file.world.id.as_str()]);
    for id in file.region.iter().map(|region| &region.id).chain(file.country.iter().map(|country| &country.code)) {
        if !ids.insert(id) {
            bail!("the place {id:?} stands twice");
        }
    }
    for region in &file.region {
        for member in &region.members {
            if !file.country.iter().any(|country| &country.code == member) {
                bail!("region {:?}: its member {member:?} is no country of this file", region.id);
            }
        }
    }
    for country in &file.country {
        let Some(home) = &country.region else {
            continue;
        };
        if !file.region.iter().any(|region| &region.id == home && region.members.contains(&country.code)) {
            bail!("country {:?}: the region {home:?} does not hold it", country.code);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = r#"
        only_world = ["Nomadic"]
        world = { id = "world", name = "World" }
        [[region]]
        id = "oceania"
        name = "Oceania"
        members = ["AU"]
        [[country]]
        code = "AU"
        name = "Australia"
        survey_names = ["Australia", "Oz"]
        region = "oceania"
        [[country]]
        code = "JP"
        name = "Japan"
        survey_names = ["Japan"]
    "#;

    #[test]
    fn a_country_counts_in_its_regions_and_the_world() {
        let places = Places::parse(TWO).unwrap();
        assert_eq!(places.ids, ["world", "oceania", "AU", "JP"]);
        assert_eq!(places.of("Oz"), Some([0, 1, 2].as_slice()));
        assert_eq!(places.of("Japan"), Some([0, 3].as_slice()));
        assert_eq!(places.of("Nomadic"), Some([0].as_slice()));
        assert_eq!(places.of("Atlantis"), None);
    }

    #[test]
    fn a_file_that_contradicts_itself_is_refused() {
        for (from, to, reason) in [
            ("\"Oz\"", "\"Japan\"", "stands twice"),
            ("code = \"JP\"", "code = \"AU\"", "stands twice"),
            ("members = [\"AU\"]", "members = [\"AU\", \"NZ\"]", "no country"),
            ("members = [\"AU\"]", "members = [\"JP\"]", "does not hold it"),
        ] {
            let error = Places::parse(&TWO.replace(from, to)).unwrap_err().to_string();
            assert!(error.contains(reason), "{error}");
        }
    }

    #[test]
    fn the_committed_file_has_its_regions() {
        let places = Places::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../data"))).unwrap();
        let named =
            |spelling: &str| places.of(spelling).unwrap().iter().map(|at| places.ids[*at].as_str()).collect::<Vec<_>>();
        assert_eq!(named("Germany"), ["world", "western-europe", "eu27", "DE"]);
        assert_eq!(named("Republic of Korea"), ["world", "KR"]);
        assert_eq!(named("Cyprus"), ["world", "eu27", "CY"]);
    }
}
