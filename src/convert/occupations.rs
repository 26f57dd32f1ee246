//! Roles as schema.org occupations in JSON-LD: one, a list, or a graph.
//!
//! Invariant: a property is read in the forms that schema.org gives it; a pay in another form is at fault, a text in another form is
//! named as passed over, and so is every property that a host's file has no place for.

use super::amounts::read_plain;
use super::fault::{Faults, Placed, Spot};
use super::statement::{About, Amount, Pay, Stated, Statement, Topic};
use super::time::Time;
use crate::check::{At, clip, text as text_of};
use crate::model::Statistic;
use std::collections::BTreeSet;

/// Properties of a distribution of amounts, in the order in which they must rise.
const AMOUNTS: [(&str, Statistic); 5] = [
    ("percentile10", Statistic::P10),
    ("percentile25", Statistic::P25),
    ("median", Statistic::P50),
    ("percentile75", Statistic::P75),
    ("percentile90", Statistic::P90),
];

/// Properties that a host's file has a place for as a text.
const TEXTS: [(&str, Topic); 6] = [
    ("description", Topic::Summary),
    ("educationRequirements", Topic::Education),
    ("experienceRequirements", Topic::Experience),
    ("responsibilities", Topic::Responsibilities),
    ("skills", Topic::Skills),
    ("occupationalCategory", Topic::Occupation),
];

/// Other properties of an occupation that are read, or say nothing of it.
const READ: [&str; 6] = ["@context", "@id", "@type", "name", "occupationLocation", "estimatedSalary"];

/// The forms of a pay and of its parts that are read, for reasons.
const SALARY: &str = "one `MonetaryAmountDistribution` with `currency`, `duration` and amounts";

/// Reads all occupations of a text that is JSON.
pub(super) fn read(text: &str, faults: &mut Faults<'_>) -> Stated {
    let mut reading = Reading { text, faults, stated: Stated::default() };
    reading.each(&At::root(text));
    if reading.stated.about.is_empty() && reading.faults.is_empty() {
        reading
            .faults
            .note(&Spot { offset: 0, path: "$".to_owned() }, "there is no schema.org `Occupation` with a `name` here");
    }
    reading.stated
}

struct Reading<'t, 'f, 'x> {
    text: &'t str,
    faults: &'f mut Faults<'x>,
    stated: Stated,
}

impl Reading<'_, '_, '_> {
    fn spot(&self, at: &At<'_>) -> Spot {
        // A value is a piece of the text, so the distance between their beginnings is its place.
        Spot { offset: (at.raw.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize), path: at.path() }
    }

    fn note(&mut self, at: &At<'_>, reason: impl Into<String>) {
        let spot = self.spot(at);
        self.faults.note(&spot, reason);
    }

    fn pass_over(&mut self, at: &At<'_>) {
        self.stated.passed_over.insert(format!("`{}`", at.path()));
    }

    /// Each node of a list, of a graph, or the value itself.
    fn each(&mut self, at: &At<'_>) {
        if let Some(entries) = at.entries() {
            entries.enumerate().for_each(|(index, raw)| self.each(&at.index(index, raw)));
        } else if let Some(graph) = at.member("@graph") {
            self.check_context(at);
            self.each(&at.key("@graph", graph));
        } else if at.members().is_some() {
            self.check_context(at);
            self.occupation(at);
        } else {
            self.note(at, format!("an `Occupation` is expected here, this is {}", at.kind()));
        }
    }

    /// Words of another vocabulary may be spelled alike and mean something else.
    fn check_context(&mut self, at: &At<'_>) {
        let Some(raw) = at.member("@context") else { return };
        let context = at.key("@context", raw);
        let known = |text: &str| {
            let text = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
            text.is_some_and(|text| matches!(text.trim_end_matches('/'), "schema.org" | "www.schema.org"))
        };
        if let Some(text) = context.text().filter(|text| !known(text)) {
            let reason = format!("the vocabulary is `{}`; `https://schema.org` is read", clip(&text));
            self.note(&context, reason);
        }
    }

    fn occupation(&mut self, at: &At<'_>) {
        if !is_a(at, "Occupation") {
            return self.pass_over(at);
        }
        if !self.has_each_once(at) {
            return;
        }
        let Some(role) = self.required(at, "name").and_then(|(at, spot)| self.words(&at, spot)) else { return };
        let mut texts = Vec::new();
        for (key, raw) in at.members().into_iter().flatten() {
            let key = text_of(key).unwrap_or_default();
            let inside = at.key(&key, raw);
            match TEXTS.into_iter().find(|(name, _)| *name == key) {
                Some((_, topic)) => match plain(&inside).and_then(|text| of_topic(topic, text)) {
                    Some(text) => texts.push((topic, Placed { value: text, spot: self.spot(&inside) })),
                    None => self.pass_over(&inside),
                },
                None if READ.contains(&key.as_ref()) => {}
                None => self.pass_over(&inside),
            }
        }
        if let Some(raw) = at.member("estimatedSalary") {
            let pay = self.salary(&at.key("estimatedSalary", raw));
            let places = self.places(at);
            if let Some(pay) = pay {
                let statement = |place| Statement { role: role.clone(), place, pay: pay.clone() };
                self.stated.pay.extend(places.into_iter().map(statement));
            }
        } else if let Some(raw) = at.member("occupationLocation") {
            // A place without a pay says nothing that a host's file holds.
            self.pass_over(&at.key("occupationLocation", raw));
        }
        self.stated.about.push(About { role, texts });
    }

    /// False for an object that has a property twice: which of the two holds is not said.
    fn has_each_once(&mut self, at: &At<'_>) -> bool {
        let mut seen = BTreeSet::new();
        let mut once = true;
        for (key, raw) in at.members().into_iter().flatten() {
            let key = text_of(key).unwrap_or_default();
            if !seen.insert(key.clone().into_owned()) {
                self.note(&at.key(&key, raw), "this property stands twice; keep one");
                once = false;
            }
        }
        once
    }

    /// The raw value of a property that must be there, and its place.
    fn required<'a>(&mut self, at: &'a At<'a>, name: &'a str) -> Option<(At<'a>, Spot)> {
        match at.member(name) {
            Some(raw) => {
                let inside = at.key(name, raw);
                let spot = self.spot(&inside);
                Some((inside, spot))
            }
            None => {
                self.note(at, format!("`{name}` is missing"));
                None
            }
        }
    }

    /// A text that must say something.
    fn words(&mut self, at: &At<'_>, spot: Spot) -> Option<Placed<String>> {
        match plain(at).filter(|text| !text.is_empty()) {
            Some(value) => Some(Placed { value, spot }),
            None => {
                self.note(at, "a text that says something is expected here");
                None
            }
        }
    }

    /// The places that a pay is of.
    fn places(&mut self, at: &At<'_>) -> Vec<Placed<String>> {
        let Some((location, _)) = self.required(at, "occupationLocation") else { return Vec::new() };
        let entries: Vec<(usize, &str)> = location.entries().into_iter().flatten().enumerate().collect();
        if entries.is_empty() {
            return self.place(&location).into_iter().collect();
        }
        entries.into_iter().filter_map(|(index, raw)| self.place(&location.index(index, raw))).collect()
    }

    fn place(&mut self, at: &At<'_>) -> Option<Placed<String>> {
        let spot = self.spot(at);
        match at.member("name") {
            Some(raw) => {
                let inside = at.key("name", raw);
                let spot = self.spot(&inside);
                self.words(&inside, spot)
            }
            None if at.text().is_some() => self.words(at, spot),
            None => {
                self.note(at, "a place with a `name` is expected here");
                None
            }
        }
    }

    /// The pay of an occupation.
    fn salary(&mut self, at: &At<'_>) -> Option<Pay> {
        let mut entries = at.entries().into_iter().flatten();
        let first = entries.next();
        if let Some(second) = entries.next() {
            let second = at.index(1, second);
            self.note(&second, "a role has one pay in a host's file; keep one, and do not mix base pay with other pay");
            return None;
        }
        match first {
            Some(raw) => self.distribution(&at.index(0, raw)),
            None => self.distribution(at),
        }
    }

    fn distribution(&mut self, at: &At<'_>) -> Option<Pay> {
        if !is_a(at, "MonetaryAmountDistribution") {
            self.note(at, format!("{SALARY} is expected here"));
            return None;
        }
        if !self.has_each_once(at) {
            return None;
        }
        let currency = self.required(at, "currency").and_then(|(at, spot)| self.words(&at, spot));
        let duration = self.required(at, "duration").and_then(|(at, spot)| self.words(&at, spot));
        let time = duration.and_then(|duration| {
            let time = Time::of_duration(&duration.value);
            if time.is_none() {
                let reason = format!("`{}` is none of P1Y, P1M, P1W, P1D and PT1H", clip(&duration.value));
                self.faults.note(&duration.spot, reason);
            }
            Some(Placed { value: time?, spot: duration.spot })
        });
        let basis = match at.member("name") {
            Some(raw) => {
                let inside = at.key("name", raw);
                let spot = self.spot(&inside);
                self.words(&inside, spot)?
            }
            None => Placed { value: String::new(), spot: self.spot(at) },
        };
        let mut amounts = Vec::new();
        let mut is_sound = true;
        for (name, statistic) in AMOUNTS {
            let Some(raw) = at.member(name) else { continue };
            let inside = at.key(name, raw);
            let is_number = raw.starts_with(|first: char| first.is_ascii_digit());
            let written = if is_number { Some(raw.into()) } else { inside.text() };
            match written.and_then(|text| read_plain(text.trim())) {
                Some(value) => {
                    amounts.push(Amount { statistic, name, amount: Placed { value, spot: self.spot(&inside) } })
                }
                None => {
                    self.note(&inside, "an amount above zero is expected here, in digits with a point before decimals");
                    is_sound = false;
                }
            }
        }
        if amounts.is_empty() && is_sound {
            self.note(at, format!("there is no amount; {} are read", AMOUNTS.map(|(name, _)| name).join(", ")));
            return None;
        }
        for (key, raw) in at.members().into_iter().flatten() {
            let key = text_of(key).unwrap_or_default();
            let read = ["@type", "@id", "name", "currency", "duration"];
            if !read.contains(&key.as_ref()) && AMOUNTS.iter().all(|(name, _)| *name != key) {
                self.pass_over(&at.key(&key, raw));
            }
        }
        let mut currency = currency?;
        currency.value.make_ascii_uppercase();
        let time = time?;
        is_sound.then_some(Pay { amounts, currency, time, basis })
    }
}

/// True for a node of a type of schema.org.
fn is_a(at: &At<'_>, wanted: &str) -> bool {
    let Some(raw) = at.member("@type") else { return false };
    let types = At::root(raw);
    let is_wanted = |raw: &str| {
        let name = text_of(raw).unwrap_or_default();
        let name = ["https://schema.org/", "http://schema.org/", "schema:"]
            .into_iter()
            .find_map(|before| name.strip_prefix(before))
            .unwrap_or(&name)
            .to_owned();
        name == wanted
    };
    types.entries().map_or_else(|| is_wanted(raw), |mut entries| entries.any(is_wanted))
}

/// The words of a text, of what has a name, or of a list of these, with single spaces: a host's file has no line breaks.
fn plain(at: &At<'_>) -> Option<String> {
    if let Some(entries) = at.entries() {
        let texts: Option<Vec<String>> = entries.map(|raw| plain(&At::root(raw))).collect();
        return texts.map(|texts| texts.join("; "));
    }
    let named = ["@value", "name", "credentialCategory"].into_iter().find_map(|name| at.member(name));
    let text = named.map_or_else(|| at.text(), text_of)?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(text)
}

/// The part of a text that the topic has a place for.
fn of_topic(topic: Topic, text: String) -> Option<String> {
    if topic != Topic::Occupation {
        return (!text.is_empty()).then_some(text);
    }
    // `15-1254.00 Web developers`: the group is told by six digits.
    let code = text.get(..7).filter(|code| {
        code.bytes().enumerate().all(|(at, byte)| if at == 2 { byte == b'-' } else { byte.is_ascii_digit() })
    })?;
    let rest = text.get(7..).unwrap_or_default();
    (rest.is_empty() || rest.starts_with(['.', ' ', ':'])).then(|| code.to_owned())
}
