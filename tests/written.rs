//! Texts that people wrote under `data/`, held against the figures of the dataset.
//!
//! Invariant: a percentage in a text about a role is the share of that role at a place that the text names, or the projected
//! change of its occupation group, or it is quoted here with whom it is quoted from.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/dataset.rs"]
mod support;

use rolescope::model::{Dataset, FigureKey, Level, PlaceKind, Role};
use serde_json::Value;
use support::published;

/// Percentages that no figure of the dataset is: the words that say whose they are, and the percentages.
const QUOTED: &[(&str, &[u32])] = &[("Stack Overflow's report on its survey of 2025", &[84, 46])];

/// A text, the role that it is about, and where it stands.
struct Written {
    at: String,
    role: String,
    text: String,
}

/// Every string of a value of JSON.
fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| strings(one, found)),
        Value::Object(all) => all.values().for_each(|one| strings(one, found)),
        _ => {}
    }
}

/// All texts about one role.
fn written(data: &Dataset) -> Vec<Written> {
    let mut all = Vec::new();
    for question in &data.questions {
        for answer in &question.answers {
            let at = format!("question {}", question.id);
            all.push(Written { at, role: answer.role.clone(), text: answer.text.clone() });
        }
    }
    let mut add = |at: String, role: &str, value: Value| {
        let mut texts = Vec::new();
        strings(&value, &mut texts);
        all.extend(texts.into_iter().map(|text| Written { at: at.clone(), role: role.to_owned(), text }));
    };
    for role in &data.roles {
        add("role".to_owned(), &role.slug, serde_json::to_value(role).unwrap());
    }
    for correction in &data.corrections {
        add(format!("correction {}", correction.id), &correction.role, Value::String(correction.right.clone()));
    }
    all
}

/// Whole numbers that stand before `after`.
fn numbers_before(text: &str, after: &str) -> Vec<u32> {
    let text = text.replace('\u{a0}', " ").replace(',', "");
    let ends = text.match_indices(after).map(|(at, _)| at);
    let digits = ends.map(|end| {
        let start = text[..end].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
        text[start..end].parse().ok()
    });
    digits.flatten().collect()
}

/// Ids of the places that a text names.
fn places<'a>(data: &'a Dataset, text: &str) -> Vec<&'a str> {
    let is_named = |name: &str| !name.is_empty() && text.contains(name);
    let named = data.places.iter().filter(|place| is_named(&place.name)).map(|place| place.id.as_str());
    named.chain(text.to_lowercase().contains("worldwide").then_some("world")).collect()
}

/// Percentages that a text about a role may name: shares of its people at these places, and changes of its groups.
fn percentages(data: &Dataset, role: &Role, places: &[&str]) -> Vec<f64> {
    let of_role = data.distributions.iter().filter(|d| d.role == role.slug && places.contains(&d.place.as_str()));
    let shares = of_role.flat_map(|d| d.items.iter().filter_map(|item| Some(d.share(&item.item)? * 100.0)));
    let of_groups = |subject: &str| role.soc.iter().any(|code| subject == format!("soc-{code}"));
    let changes = data.projections.iter().filter(|p| of_groups(&p.subject)).map(|p| p.change_percent.abs());
    shares.chain(changes).collect()
}

#[test]
fn percentages_are_those_of_the_dataset() {
    let data = published();
    let (mut faults, mut seen) = (Vec::new(), 0);
    for Written { at, role, text } in written(&data) {
        let quoted: Vec<u32> =
            QUOTED.iter().filter(|(whose, _)| text.contains(whose)).flat_map(|(_, all)| all.to_vec()).collect();
        let there = percentages(&data, data.role(&role).unwrap(), &places(&data, &text));
        for percent in numbers_before(&text, " %") {
            seen += 1;
            let is_near = |value: &f64| (value - f64::from(percent)).abs() <= 0.5 + 1e-9;
            if !quoted.contains(&percent) && !there.iter().any(is_near) {
                faults.push(format!("{role}, {at}: {percent} % in {text:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(seen > 50, "only {seen} percentages were read");
}

/// Hours of the skills and tools that a role cannot do without.
fn essential_hours(data: &Dataset, role: &str) -> u32 {
    let is_essential = |level: Option<Level>| level == Some(Level::Essential);
    let skills = data.skills.iter().filter(|one| is_essential(one.level(role))).map(|one| &one.effort);
    let tools = data.tools.iter().filter(|one| is_essential(one.level(role))).map(|one| &one.effort);
    skills.chain(tools).filter_map(|effort| data.effort(effort)).map(|effort| u32::from(effort.hours)).sum()
}

/// `essentials take about 570 hours, and a first server-side language 160 more … 17 months at 10 hours a week, or 6 at 30`.
#[test]
fn the_time_to_a_first_job_is_that_of_the_essentials() {
    let data = published();
    let question = data.questions.iter().find(|question| question.id == "time-to-first-job").unwrap();
    let mut seen = 0;
    for answer in question.answers.iter().filter(|answer| answer.text.contains("essentials")) {
        seen += 1;
        let text = &answer.text;
        let hours = numbers_before(text, " hours")[0];
        assert_eq!(hours, essential_hours(&data, &answer.role), "{}", answer.role);
        let more: u32 = numbers_before(text, " more.").into_iter().sum();
        let months = |a_week: u32| (f64::from(hours + more) / f64::from(a_week) * 12.0 / 52.0).round() as u32;
        assert_eq!(numbers_before(text, " months at 10"), [months(10)], "{text}");
        assert_eq!(numbers_before(text, " at 30"), [months(30)], "{text}");
    }
    assert_eq!((question.answers.len(), seen), (data.roles.len(), data.roles.len() - 2));
}

#[test]
fn years_are_the_middle_half_of_the_role() {
    let data = published();
    let mut seen = 0;
    for Written { role, text, .. } in written(&data) {
        let (Some(high), true) = (numbers_before(&text, " years (survey").first().copied(), text.contains("Half of"))
        else {
            continue;
        };
        seen += 1;
        let low = numbers_before(&text, &format!(" to {high}"))[0];
        let source = if text.contains("(survey 2025)") { "survey-2025" } else { "survey-2024" };
        let years = data.years_of(source, "US", &role).unwrap();
        assert_eq!((low, high), (years.p25.round() as u32, years.p75.round() as u32), "{text}");
        assert!(text.contains("United States"), "{text}");
    }
    assert_eq!(seen, 2);
}

/// `the back end median is higher in 38 of 39 countries and equal in one. The front end median is higher in 10 of 15
/// countries and lower in 4.`
#[test]
fn countries_in_which_a_role_is_paid_more_are_counted() {
    let data = published();
    let median = |place: &str, role: &str| {
        let key: FigureKey = format!("survey-2025/{place}/{role}/pay/p50").parse().unwrap();
        data.figure(&key).map(|median| median.value)
    };
    let against_full_stack = |role: &str| {
        let countries = data.places.iter().filter(|place| place.kind == PlaceKind::Country);
        let pairs = countries.filter_map(|place| Some((median(&place.id, role)?, median(&place.id, "full-stack")?)));
        let pairs: Vec<(f64, f64)> = pairs.collect();
        let higher = pairs.iter().filter(|(one, full)| one > full).count();
        (higher, pairs.iter().filter(|(one, full)| one < full).count(), pairs.len())
    };
    let (back, front) = (against_full_stack("back-end"), against_full_stack("front-end"));
    let text = format!(
        "back end median is higher in {} of {} countries and equal in one. The front end median is higher in {} of {} \
         countries and lower in {}.",
        back.0, back.2, front.0, front.2, front.1
    );
    let role = serde_json::to_value(data.role("full-stack").unwrap()).unwrap();
    let mut texts = Vec::new();
    strings(&role, &mut texts);
    assert!(texts.iter().any(|one| one.ends_with(&text)), "{text}");
    assert_eq!(back.0 + back.1 + 1, back.2);
}

/// A rating and what speaks for it against the share of the survey.
const EXPLAINED: &[(&str, &str, &str)] =
    &[("javascript", "devops", "used by those who develop beside it; the role's own scripts are shell and Python")];

/// A rating says what a role asks for, so a tool that many use may be rated low or not at all. But what a role cannot do
/// without is used by three in ten of its people or more, what is valuable by one in twelve, and what more than half use is
/// more than a bonus.
#[test]
fn ratings_go_with_the_shares_of_the_survey() {
    let data = published();
    let (mut faults, mut explained, mut seen) = (Vec::new(), 0, 0);
    for tool in &data.tools {
        let Some((dimension, item)) = tool.survey.as_deref().and_then(|survey| survey.split_once(':')) else {
            continue;
        };
        let source = if dimension == "language" { "survey-2025" } else { "survey-2024" };
        for rated in &tool.levels {
            let Some(share) =
                data.distribution(source, "world", &rated.role, dimension).and_then(|shares| shares.share(item))
            else {
                continue;
            };
            seen += 1;
            let goes = match rated.level {
                Level::Essential => share >= 0.3,
                Level::Valuable => share >= 1.0 / 12.0,
                Level::Bonus => share <= 0.5,
            };
            let is_explained = EXPLAINED.iter().any(|(id, role, _)| *id == tool.id && *role == rated.role);
            explained += usize::from(!goes && is_explained);
            if !goes && !is_explained {
                faults.push(format!("{} is {:?} for {} and used by {share:.3}", tool.id, rated.level, rated.role));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(explained, EXPLAINED.len());
    assert!(seen > 150, "only {seen} ratings were read");
}
