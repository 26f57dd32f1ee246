//! The forms of the dataset that programs fetch: the whole, and the parts of it that a view names.
//!
//! Invariant: each is a part of the public one, so a figure that is in both has one value.

use super::wages::subject;
use rolescope::compare::{Scope, glance, insights};
use rolescope::model::{
    Dataset, DatasetPart, FILINGS, ListForm, PayCell, PayGroup, PayOfRole, PayPlace, PlaceKind, RateKind, Role, SCHEMA,
};
use rolescope::state::Selection;
use rolescope::state::route::CORE;
use std::collections::BTreeSet;

/// The whole of what the program shows: all but metro areas and what is only published, of the states the wages of the
/// groups that roles fall under, and of prices and rates of exchange the newest.
#[must_use]
pub fn built_in(full: &Dataset) -> Dataset {
    let lists = full.of_forms(&[ListForm::Near, ListForm::Pay, ListForm::Words]);
    let mut form = Dataset { schema: full.schema.clone(), ..lists };
    form.places.retain(|p| p.kind != PlaceKind::Metro);
    keep_wages(&mut form, full, |kind| kind != Some(PlaceKind::Metro));
    let named = named(full);
    form.occupations.retain(|(code, _)| named.contains(code));
    form.price_parities.retain(|p| full.price_parity(&p.place) == Some(p));
    form.price_levels.retain(|l| full.price_level(&l.country) == Some(l));
    // A currency that the newest rates leave out is no longer in use.
    let newest = full.exchange_rates.iter().filter(|r| r.kind == RateKind::Spot).map(|r| &r.date).max();
    form.exchange_rates.retain(|r| full.rate(&r.currency) == Some(r) && Some(&r.date) == newest);
    form
}

/// Metro areas with the wages of the groups that roles fall under, for those who look for one.
#[must_use]
pub fn metros(full: &Dataset) -> Dataset {
    let mut form = Dataset { schema: SCHEMA.to_owned(), ..Dataset::default() };
    form.places = full.places.iter().filter(|p| p.kind == PlaceKind::Metro).cloned().collect();
    form.wages.clone_from(&full.wages);
    keep_wages(&mut form, full, |kind| kind == Some(PlaceKind::Metro));
    form
}

/// Keeps the wages of some kinds of places; of parts of the country those of the groups that roles fall under.
fn keep_wages(form: &mut Dataset, full: &Dataset, of: impl Fn(Option<PlaceKind>) -> bool) {
    let named = named(full);
    form.wages.retain(|w| of(full.place(&w.place).map(|p| p.kind)));
    for place in form.wages.iter_mut().filter(|w| w.place != "US") {
        place.groups.retain(|group| named.contains(&group.subject));
    }
    form.wages.retain(|w| !w.groups.is_empty());
}

/// The groups that roles fall under.
fn named(full: &Dataset) -> BTreeSet<String> {
    full.roles.iter().flat_map(|r| &r.soc).map(|code| subject(code)).collect()
}

/// A part of the dataset, as the program fetches it.
///
/// Of records that several parts hold fields of, all parts name all, in the same order.
#[must_use]
pub fn part(full: &Dataset, part: DatasetPart) -> Dataset {
    match part {
        DatasetPart::Core => core(overview(built_in(full))),
        DatasetPart::Overview => overview(built_in(full)),
        DatasetPart::Places => places(built_in(full)),
        DatasetPart::Pay => pay(built_in(full)),
        DatasetPart::Words => words(built_in(full)),
        DatasetPart::Metros => metros(full),
    }
}

/// The dimensions that the overview shows in every place, and the items of each.
const GLANCED: [(&str, &[&str]); 2] = [("degree", &["bachelor-or-higher"]), ("work-mode", &["remote"])];
/// Sources of texts that the overview does not show.
const OF_TEXTS: [&str; 2] = ["eu-law", "stanford-canaries"];
/// The dimensions of what is used, which the overview shows whole.
const USED: [&str; 3] = ["language", "framework", "platform"];

fn overview(mut form: Dataset) -> Dataset {
    form.keep_fields(ListForm::Near);
    glanced(&mut form, is_home);
    form.wages.retain(|wages| wages.place == "US");
    Dataset { schema: form.schema.clone(), ..form.of_forms(&[ListForm::Near]) }
}

/// The overview of the core roles. Of the others, and of places, it has what can be chosen without a search.
fn core(mut form: Dataset) -> Dataset {
    let is_core = |role: &str| CORE.contains(&role);
    for role in form.roles.iter_mut().filter(|role| !is_core(&role.slug)) {
        let kept = std::mem::take(role);
        *role = Role { slug: kept.slug, name: kept.name, short: kept.short, depth: kept.depth, ..Role::default() };
    }
    // Who looks for a role or a place by its name gets those of all.
    form.roles.iter_mut().for_each(|role| role.titles.clear());
    form.places.retain(|place| place.survey);
    form.places.iter_mut().for_each(|place| place.aliases.clear());
    form.price_parities.retain(|parity| form.places.iter().any(|place| place.id == parity.place));
    let shown = shown_of_core(&form);
    form.duties.retain(|duty| shown.iter().any(|text| text.contains(duty.text.trim_end_matches('.'))));
    form.duties.iter_mut().for_each(|duty| duty.weights.retain(|weight| is_core(&weight.role)));
    for skill in &mut form.skills {
        skill.levels.retain(|rated| is_core(&rated.role));
        skill.id.clear();
        // The others are counted, and not named.
        if !shown.iter().any(|text| text.contains(&skill.name)) {
            skill.name.clear();
        }
    }
    form.skills.retain(|skill| !skill.levels.is_empty());
    form.tools.clear();
    form.pay.iter_mut().for_each(|place| place.roles.retain(|of_role| is_core(&of_role.role)));
    form.distributions.retain(|shares| is_core(&shares.role));
    // What differs most and what is used most stands in the texts; the rest of what is used has views of its own.
    for shares in form.distributions.iter_mut().filter(|shares| USED.contains(&&*shares.dimension)) {
        shares.items.retain(|item| shown.iter().any(|text| text.contains(&item.item)));
    }
    // Of a role's groups the first is shown; how its projection was checked comes with the others.
    let first = |role: &Role| role.soc.first().filter(|_| is_core(&role.slug)).map(|code| subject(code));
    let firsts: Vec<String> = form.roles.iter().filter_map(first).collect();
    form.projections.retain(|group| firsts.contains(&group.subject));
    form.projections.iter_mut().for_each(|group| group.quality.clear());
    let of_core = named(&form);
    form.occupations.retain(|(code, _)| of_core.contains(code));
    form.wages.iter_mut().for_each(|place| place.groups.retain(|group| of_core.contains(&group.subject)));
    form.adjusted.retain(|pair| is_core(&pair.role) && is_core(&pair.reference));
    form.sources.retain(|source| !FILINGS.contains(&&*source.id) && !OF_TEXTS.contains(&&*source.id));
    form
}

/// The texts of the overview's first table and its sentences for every set of the core roles.
fn shown_of_core(form: &Dataset) -> Vec<String> {
    let of = |roles: &[&str]| {
        let selection = Selection::of_roles(roles);
        let scope = Scope::new(form, &selection);
        let rows = glance(&scope).groups.into_iter().flat_map(|group| group.rows);
        let cells = rows.flat_map(|row| row.cells).map(|cell| cell.plain());
        cells.chain(insights(&scope).into_iter().map(|sentence| sentence.plain())).collect::<Vec<_>>()
    };
    let [a, b, c] = CORE;
    let sets: [&[&str]; 7] = [&[a], &[b], &[c], &[a, b], &[a, c], &[b, c], &[a, b, c]];
    sets.into_iter().flat_map(of).collect()
}

/// The places of the overview's own part.
fn is_home(place: &str) -> bool {
    matches!(place, "US" | "world")
}

/// Keeps of the figures that differ by place those that the overview shows, in some places.
fn glanced(form: &mut Dataset, here: fn(&str) -> bool) {
    form.pay.retain(|pay| here(&pay.place) && !is_of_filings(pay));
    for of_role in form.pay.iter_mut().flat_map(|place| &mut place.roles) {
        of_role.groups.retain(PayGroup::is_of_overview);
    }
    form.distributions.retain_mut(|shares| {
        let glanced = GLANCED.iter().find(|(dimension, _)| *dimension == shares.dimension);
        shares.items.retain(|item| glanced.is_none_or(|(_, kept)| kept.contains(&&*item.item)));
        here(&shares.place) && (glanced.is_some() || USED.contains(&&*shares.dimension))
    });
}

/// True for pay of filings, which the overview does not show.
fn is_of_filings(pay: &PayPlace) -> bool {
    FILINGS.contains(&&*pay.source)
}

fn places(mut form: Dataset) -> Dataset {
    glanced(&mut form, |place| !is_home(place));
    Dataset { pay: form.pay, distributions: form.distributions, ..Dataset::default() }
}

fn pay(form: Dataset) -> Dataset {
    let of_role = |of_role: PayOfRole| PayOfRole {
        groups: of_role.groups.into_iter().filter(|group| !group.is_of_overview()).collect(),
        all: PayCell::ABSENT,
        ..of_role
    };
    let of_place = |place: PayPlace| {
        let roles: Vec<_> = place.roles.into_iter().map(of_role).collect();
        // All roles of a place or none, so that they join the other parts' in their order.
        let has_any = roles.iter().any(|of_role| !of_role.groups.is_empty());
        PayPlace { roles: if has_any { roles } else { Vec::new() }, ..place }
    };
    let lists = form.of_forms(&[ListForm::Pay]);
    Dataset {
        pay: form
            .pay
            .into_iter()
            .map(|pay| if is_of_filings(&pay) { pay } else { of_place(pay) })
            .filter(|place| !place.roles.is_empty())
            .collect(),
        wages: form.wages.into_iter().filter(|wages| wages.place != "US").collect(),
        ..lists
    }
}

fn words(mut form: Dataset) -> Dataset {
    form.keep_fields(ListForm::Words);
    form.distributions.retain(|shares| !USED.contains(&&*shares.dimension));
    let lists = form.of_forms(&[ListForm::Words]);
    Dataset {
        sources: form.sources,
        roles: form.roles,
        skills: form.skills,
        tools: form.tools,
        distributions: form.distributions,
        ..lists
    }
}
