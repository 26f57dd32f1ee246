//! Places and roles that answer to what a visitor types.
//!
//! Invariant: who types the whole of a name, an alias, a title or a code finds that first, and of places then no other that
//! has the letters somewhere inside a word.

use crate::locale::{Match, search_key};
use crate::model::{Place, Role};

/// The places that answer, in their order, each with how it does.
#[must_use]
pub fn find_places<'a>(places: impl Iterator<Item = &'a Place>, wanted: &str) -> Vec<(Match, &'a Place)> {
    let wanted = search_key(wanted);
    let mut found: Vec<(Match, &Place)> =
        places.filter_map(|place| Some((place_match(place, &wanted)?, place))).collect();
    if found.iter().any(|(found, _)| *found == Match::Whole) {
        // Not Oxnard-Thousand Oaks for "USA".
        found.retain(|(found, _)| *found > Match::Inside);
    }
    found
}

fn place_match(place: &Place, wanted: &str) -> Option<Match> {
    // The code of a state is known without its country.
    let code = place.id.strip_prefix("US-").unwrap_or(&place.id);
    let is_code = !wanted.is_empty() && [code, &place.id].into_iter().any(|code| search_key(code) == wanted);
    let names = [&place.name].into_iter().chain(&place.aliases).filter_map(|name| Match::of(name, wanted));
    names.chain(is_code.then_some(Match::Whole)).max()
}

/// The roles that answer, the best first, each with the title that does where it is not the name.
#[must_use]
pub fn find_roles<'a>(roles: impl Iterator<Item = &'a Role>, wanted: &str) -> Vec<(&'a Role, Option<&'a str>)> {
    let wanted = search_key(wanted);
    let found: Vec<(Match, (&Role, Option<&str>))> =
        roles.filter_map(|role| role_match(role, &wanted).map(|(found, title)| (found, (role, title)))).collect();
    let ranks = [Match::Whole, Match::WordStart, Match::Inside].into_iter();
    ranks.flat_map(|rank| found.iter().filter(move |(found, _)| *found == rank)).map(|(_, role)| *role).collect()
}

fn role_match<'a>(role: &'a Role, wanted: &str) -> Option<(Match, Option<&'a str>)> {
    let by_name = Match::of(&role.name, wanted).max(Match::of(&role.short, wanted));
    let mut best = by_name.map(|found| (found, None));
    for title in &role.titles {
        let found = Match::of(title, wanted);
        if found > best.map(|(best, _)| best) {
            best = found.map(|found| (found, Some(title.as_str())));
        }
    }
    best
}
