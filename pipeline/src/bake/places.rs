//! Places: the world, pooled regions, countries, states and metro areas, and where the survey is offered.
//!
//! Invariant: a country that is offered has figures to show: two of the three core roles with 15 answers or more.

use super::fault::Faults;
use super::sheet::CsvTable;
use super::tables::{Entry, Tables};
use super::texts;
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
}

#[derive(Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
struct Region {
    id: String,
    name: String,
    members: Vec<String>,
}

#[derive(Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
struct Country {
    code: String,
    name: String,
    survey_names: Vec<String>,
    region: Option<String>,
}

/// Reads all places. None is offered yet but the world and the regions: see [`offer`].
pub(super) fn read(root: &Path, faults: &mut Faults) -> Vec<Place> {
    let tables = Tables::read(root, FILE, faults);
    tables.only(&["only_world", "world", "region", "country"], faults);
    let regions = tables.entries::<Region>("region", faults);
    let countries = tables.entries::<Country>("country", faults);
    let mut places = Places::default();
    if let Some(Entry { place, value }) = tables.one::<Named>("world", faults) {
        texts::check(FILE, &place, &value, &[], faults);
        places.add(&place, Place { id: value.id, name: value.name, ..empty(PlaceKind::World) }, faults);
    }
    for Entry { place, value } in &regions {
        texts::check(FILE, place, value, &[], faults);
        for member in &value.members {
            let known = countries.iter().any(|c| c.value.code == *member);
            faults.check(known, FILE, place, || format!("member `{member}` is no country of this file"));
        }
        let (id, name, members) = (value.id.clone(), value.name.clone(), value.members.clone());
        places.add(place, Place { id, name, members, ..empty(PlaceKind::Region) }, faults);
    }
    for Entry { place, value: country } in countries {
        texts::check(FILE, &place, &country, &[], faults);
        if let Some(region) = &country.region {
            match regions.iter().find(|r| r.value.id == *region) {
                None => faults.add(FILE, &place, format!("no region `{region}`")),
                Some(found) => {
                    let joined = found.value.members.contains(&country.code);
                    faults.check(joined, FILE, &place, || format!("region `{region}` does not have it as a member"));
                }
            }
        }
        let (id, name, region) = (country.code, country.name, country.region);
        places.add(&place, Place { id, name, region, ..empty(PlaceKind::Country) }, faults);
    }
    areas(root, &mut places, faults);
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

fn empty(kind: PlaceKind) -> Place {
    let survey = matches!(kind, PlaceKind::World | PlaceKind::Region);
    Place { id: String::new(), name: String::new(), kind, region: None, members: Vec::new(), survey }
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
