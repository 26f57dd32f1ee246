//! Places: the world, pooled regions, countries, states and metro areas, and where the survey is offered.
//!
//! Invariant: a country that is offered has figures to show: two of the three core roles with 15 answers or more.

use super::fault::Faults;
use super::sheet::CsvTable;
use super::tables::{Entry, Tables};
use super::texts;
use rolescope::locale::search_key;
use rolescope::model::{PayPlace, Place, PlaceKind};
use rolescope::state::route::CORE;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;

const FILE: &str = "data/places.toml";
const AREAS: &str = "data/official/areas.csv";
/// Source whose answers decide where the survey is offered.
const DECIDES: &str = "survey-2025";
/// A core role counts from this many answers on: quartiles are shown from there.
const ANSWERS: u32 = 15;

#[derive(Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
struct Named {
    id: String,
    name: String,
    aliases: Vec<String>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
struct Region {
    id: String,
    name: String,
    aliases: Vec<String>,
    members: Vec<String>,
}

#[derive(Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
struct Country {
    code: String,
    name: String,
    aliases: Vec<String>,
    survey_names: Vec<String>,
    region: Option<String>,
}

/// Other names of a state or a metro area.
#[derive(Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
struct Area {
    id: String,
    aliases: Vec<String>,
}

/// What may be missing.
const OPTIONAL: [&str; 1] = ["aliases"];

/// Reads all places. None is offered yet but the world and the regions: see [`offer`].
pub(super) fn read(root: &Path, faults: &mut Faults) -> Vec<Place> {
    let tables = Tables::read(root, FILE, faults);
    tables.only(&["only_world", "world", "region", "country", "area"], faults);
    let regions = tables.entries::<Region>("region", faults);
    let countries = tables.entries::<Country>("country", faults);
    let mut places = Places::default();
    if let Some(Entry { place, value }) = tables.one::<Named>("world", faults) {
        texts::check(FILE, &place, &value, &OPTIONAL, faults);
        places.add(
            &place,
            Place { id: value.id, name: value.name, aliases: value.aliases, ..empty(PlaceKind::World) },
            faults,
        );
    }
    for Entry { place, value } in &regions {
        texts::check(FILE, place, value, &OPTIONAL, faults);
        for member in &value.members {
            let is_country = countries.iter().any(|c| c.value.code == *member);
            faults.check(is_country, FILE, place, || format!("member `{member}` is no country of this file"));
        }
        let Region { id, name, aliases, members } = value.clone();
        places.add(place, Place { id, name, aliases, members, ..empty(PlaceKind::Region) }, faults);
    }
    for Entry { place, value: country } in countries {
        texts::check(FILE, &place, &country, &OPTIONAL, faults);
        if let Some(region) = &country.region {
            match regions.iter().find(|r| r.value.id == *region) {
                None => faults.add(FILE, &place, format!("no region `{region}`")),
                Some(entry) => {
                    let joined = entry.value.members.contains(&country.code);
                    faults.check(joined, FILE, &place, || format!("region `{region}` does not have it as a member"));
                }
            }
        }
        let Country { code: id, name, aliases, region, .. } = country;
        places.add(&place, Place { id, name, aliases, region, ..empty(PlaceKind::Country) }, faults);
    }
    areas(root, &mut places, faults);
    for Entry { place, value } in tables.entries::<Area>("area", faults) {
        texts::check(FILE, &place, &value, &[], faults);
        let is_it = |known: &&mut Place| known.id == value.id && known.kind >= PlaceKind::State;
        match places.list.iter_mut().find(is_it) {
            Some(known) => known.aliases.extend(value.aliases),
            None => faults.add(FILE, &place, format!("no state or metro area `{}`", value.id)),
        }
    }
    places.check_aliases(faults);
    places.list
}

/// Places read so far.
#[derive(Default)]
struct Places {
    list: Vec<Place>,
    ids: BTreeSet<String>,
}

impl Places {
    fn add(&mut self, at: &str, place: Place, faults: &mut Faults) {
        let file = if place.kind >= PlaceKind::State { AREAS } else { FILE };
        faults.check(self.ids.insert(place.id.clone()), file, at, || format!("a second place `{}`", place.id));
        self.list.push(place);
    }
}

impl Places {
    /// An alias that a search would find the place by anyway is one too many.
    fn check_aliases(&self, faults: &mut Faults) {
        for place in &self.list {
            let mut keys = BTreeSet::from([search_key(&place.name), search_key(&place.id)]);
            for alias in &place.aliases {
                let is_new = keys.insert(search_key(alias));
                faults.check(is_new, FILE, &place.id, || format!("the alias `{alias}` is its name or another alias"));
            }
        }
    }
}

fn empty(kind: PlaceKind) -> Place {
    let survey = matches!(kind, PlaceKind::World | PlaceKind::Region);
    Place { kind, survey, ..Place::default() }
}

fn areas(root: &Path, places: &mut Places, faults: &mut Faults) {
    for row in CsvTable::read(root, AREAS, &["place", "name", "kind"], "official", faults).rows() {
        for column in ["place", "name"] {
            if row.text(column).is_empty() {
                row.fault(column, "is empty", faults);
            }
        }
        let kind = match row.text("kind") {
            "state" | "territory" => PlaceKind::State,
            "metro" => PlaceKind::Metro,
            other => {
                row.fault("kind", format!("no kind of area `{other}`"), faults);
                continue;
            }
        };
        let place = Place { id: row.text("place").to_owned(), name: row.text("name").to_owned(), ..empty(kind) };
        places.add(&format!("line {}, column place", row.line), place, faults);
    }
}

/// Marks the countries where the survey is offered.
pub(super) fn offer(places: &mut [Place], pay: &[PayPlace]) {
    for place in places.iter_mut().filter(|p| p.kind == PlaceKind::Country) {
        let roles = pay.iter().filter(|p| p.source == DECIDES && p.place == place.id).flat_map(|p| &p.roles);
        place.survey = roles.filter(|r| CORE.contains(&r.role.as_str()) && r.all.n >= ANSWERS).count() >= 2;
    }
}
