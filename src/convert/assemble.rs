//! From what a file states to the parts of a host's file: the rules that hold across rows.
//!
//! Invariant: all pay of a file has one time and one basis; all roles of a place have the same statistics, as a band holds them; a role
//! has one pay in a place.

use super::amounts::{DOLLAR, in_dollars};
use super::fault::{Faults, Placed};
use super::place::{find_place, remark};
use super::role::{NamedRole, NamedRoles};
use super::statement::{About, Pay, Stated, Statement, Topic};
use super::terms::Terms;
use super::time::Time;
use crate::check::{LINE, PROSE, clip, is_bidi};
use crate::locale::search_key;
use crate::model::{Dataset, Statistic};
use std::collections::{BTreeMap, BTreeSet};

/// The bands of a place.
#[derive(Default)]
pub(super) struct Band {
    pub(super) statistics: Vec<Statistic>,
    /// By slug.
    pub(super) rows: BTreeMap<String, Vec<u32>>,
}

/// The parts of a host's file.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) roles: Vec<NamedRole>,
    /// By slug and topic.
    pub(super) texts: BTreeMap<(String, Topic), String>,
    /// By the id of the place.
    pub(super) bands: BTreeMap<String, Band>,
    pub(super) time: Time,
    /// What is paid; empty where the file does not say.
    pub(super) basis: String,
    /// A currency that was converted, by its code: its rate in units for a dollar, and the day of it.
    pub(super) rates: BTreeMap<String, (f64, String)>,
    pub(super) notes: Vec<String>,
}

/// Brings together what a file states.
pub(super) fn assemble(stated: Stated, data: &Dataset, terms: Terms<'_>, faults: &mut Faults<'_>) -> Parts {
    let mut parts = Parts::default();
    let mut roles = NamedRoles::default();
    for about in &stated.about {
        add_texts(about, &mut roles, data, faults, &mut parts);
    }
    check_alike(&stated.pay, faults);
    let mut places = BTreeMap::new();
    let mut first: BTreeMap<(String, String), &Statement> = BTreeMap::new();
    let mut remarks = BTreeSet::new();
    let mut rounded = 0;
    for statement in &stated.pay {
        let slug = if is_line(&statement.role, faults) { roles.slug_of(&statement.role, data, faults) } else { None };
        let place =
            find_place(data, &statement.place.value).map_err(|reason| faults.note(&statement.place.spot, reason)).ok();
        let dollars = dollars_of(&statement.pay, data, terms, faults, &mut parts);
        let (Some(slug), Some(place)) = (slug, place) else { continue };
        remarks.extend(remark(data, &statement.place.value, place));
        places.insert(place.id.clone(), place.name.clone());
        if let Some(other) = first.insert((place.id.clone(), slug.clone()), statement) {
            let line = faults.line(&other.role.spot);
            let reason = format!(
                "`{}` has a pay in {} already, in line {line}; keep one of the two",
                clip(&statement.role.value),
                place.name
            );
            faults.note(&statement.role.spot, reason);
            continue;
        }
        let statistics: Vec<Statistic> = statement.pay.amounts.iter().map(|amount| amount.statistic).collect();
        let band = parts.bands.entry(place.id.clone()).or_default();
        if band.statistics.is_empty() {
            band.statistics = statistics;
        } else if band.statistics != statistics {
            let others = first.iter().filter(|((id, _), other)| *id == place.id && other.role != statement.role);
            let other = others.map(|(_, other)| *other).min_by_key(|other| other.role.spot.offset).unwrap_or(statement);
            let reason = format!(
                "it has {}, other roles in {} have {} (line {}); all roles of a place must have the same: fill in what is missing, or \
                 leave it out for all",
                names(&statement.pay),
                place.name,
                names(&other.pay),
                faults.line(&other.role.spot)
            );
            faults.note(&statement.role.spot, reason);
        }
        if let Some(dollars) = dollars {
            rounded += dollars.rounded;
            band.rows.insert(slug, dollars.values);
        }
    }
    if let Some(pay) = stated.pay.first().map(|statement| &statement.pay) {
        (parts.time, parts.basis) = (pay.time.value, pay.basis.value.clone());
    }
    parts.roles = roles.iter().cloned().collect();
    parts.notes = notes(&parts, &stated.passed_over, &places, remarks, rounded);
    parts
}

fn names(pay: &Pay) -> String {
    pay.amounts.iter().map(|amount| format!("`{}`", amount.name)).collect::<Vec<_>>().join(", ")
}

/// True for a name of a role or another short text that a host's file may hold; notes why not.
fn is_line(text: &Placed<String>, faults: &mut Faults<'_>) -> bool {
    is_clean(text, LINE, faults)
}

fn is_clean(text: &Placed<String>, most: usize, faults: &mut Faults<'_>) -> bool {
    let reason = match text.value.chars().find(|letter| letter.is_control() || is_bidi(*letter)) {
        _ if text.value.chars().count() > most => format!("the text has more than {most} characters; shorten it"),
        Some(letter) => {
            let number = u32::from(letter);
            format!("the text holds the control character U+{number:04X}; take it out")
        }
        None => return true,
    };
    faults.note(&text.spot, reason);
    false
}

/// Notes every pay that is for another time, or of another kind, than the first.
fn check_alike(pay: &[Statement], faults: &mut Faults<'_>) {
    let Some((first, others)) = pay.split_first() else { return };
    let first = &first.pay;
    for Statement { pay, .. } in others {
        if pay.time.value != first.time.value {
            let line = faults.line(&first.time.spot);
            let reason = format!(
                "this pay is for {}, that of line {line} for {}; state all of them for one time",
                pay.time.value.with_article(),
                first.time.value.with_article()
            );
            faults.note(&pay.time.spot, reason);
        }
        if search_key(&pay.basis.value) != search_key(&first.basis.value) {
            let line = faults.line(&first.basis.spot);
            let reason = format!(
                "what is paid is `{}` here and `{}` in line {line}; pay of two kinds is not mixed, so convert them apart",
                clip(&pay.basis.value),
                clip(&first.basis.value)
            );
            faults.note(&pay.basis.spot, reason);
        }
    }
}

/// The amounts of a pay in US dollars a year, if they can be had; notes what is wrong with them.
fn dollars_of(
    pay: &Pay,
    data: &Dataset,
    terms: Terms<'_>,
    faults: &mut Faults<'_>,
    parts: &mut Parts,
) -> Option<super::amounts::Dollars> {
    let mut rises = true;
    for pair in pay.amounts.windows(2) {
        if let [below, above] = pair
            && below.amount.value > above.amount.value
        {
            let reason = format!("`{}` is less than `{}`; amounts must rise", above.name, below.name);
            faults.note(&above.amount.spot, reason);
            rises = false;
        }
    }
    let code = &pay.currency.value;
    let spot = &pay.currency.spot;
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        faults.note(spot, format!("`{}` is no code of a currency; write its three letters, such as USD", clip(code)));
        return None;
    }
    if code != DOLLAR {
        let Some(rate) = data.rate(code) else {
            faults.note(spot, format!("there is no reference rate for {code}; state the amounts in US dollars"));
            return None;
        };
        if !terms.exchange {
            let reason = format!(
                "bands of a host's file are in US dollars a year, this pay is in {code}; state it in dollars, or allow the reference rate \
                 of {} ({})",
                rate.date, terms.allowed_by
            );
            faults.note(spot, reason);
            return None;
        }
        parts.rates.insert(code.clone(), (rate.per_usd, rate.date.clone()));
    }
    match in_dollars(pay, data) {
        Ok(dollars) => rises.then_some(dollars),
        Err(at) => {
            if let Some(amount) = pay.amounts.get(at) {
                faults
                    .note(&amount.amount.spot, "a band holds 1 to 100,000,000 US dollars a year; this is less or more");
            }
            None
        }
    }
}

fn add_texts(about: &About, roles: &mut NamedRoles, data: &Dataset, faults: &mut Faults<'_>, parts: &mut Parts) {
    if !is_line(&about.role, faults) {
        return;
    }
    let Some(slug) = roles.slug_of(&about.role, data, faults) else { return };
    for (topic, text) in &about.texts {
        if !is_clean(text, PROSE, faults) {
            continue;
        }
        let before = parts.texts.insert((slug.clone(), *topic), text.value.clone());
        if before.is_some_and(|before| before != text.value) {
            faults.note(&text.spot, "the same role has another text elsewhere in the file; a role has one");
        }
    }
}

/// How the file was understood.
fn notes(
    parts: &Parts,
    passed_over: &BTreeSet<String>,
    places: &BTreeMap<String, String>,
    remarks: BTreeSet<String>,
    rounded: usize,
) -> Vec<String> {
    let listed = |items: Vec<String>| items.join(", ");
    let mut notes = Vec::new();
    let built_in = parts.roles.iter().filter(|role| role.is_built_in);
    let built_in: Vec<String> = built_in.map(|role| format!("{} (`{}`)", role.name, role.slug)).collect();
    if !built_in.is_empty() {
        notes.push(format!("roles that are built in: {}", listed(built_in)));
    }
    if !places.is_empty() {
        notes.push(format!("places: {}", listed(places.iter().map(|(id, name)| format!("{name} (`{id}`)")).collect())));
    }
    notes.extend(remarks);
    if parts.time != Time::Year {
        notes.push(format!(
            "pay is stated for {}; a year has {}",
            parts.time.with_article(),
            parts.time.count_in_a_year()
        ));
    }
    for (code, (rate, date)) in &parts.rates {
        notes.push(format!("{code} is converted at the reference rate of {date}: 1 USD is {rate} {code}"));
    }
    if rounded > 0 {
        notes.push(format!("rounded to whole dollars: {rounded} amounts"));
    }
    if !passed_over.is_empty() {
        notes.push(format!("passed over: {}", listed(passed_over.iter().cloned().collect())));
    }
    notes
}
