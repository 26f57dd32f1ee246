//! Texts that people wrote under `data/`, held against the figures of the dataset.
//!
//! Invariant: a percentage in a text about a role is the share of that role at a place that the text names, or the projected
//! change of its occupation group, or it is quoted here with whom it is quoted from. Counts of jobs, pay of beginners and counts of
//! ratings are those of the dataset as well.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/digits.rs"]
mod digits;
#[path = "support/dataset.rs"]
mod support;

use digits::in_three_digits;
use rolescope::model::{Dataset, FigureKey, Level, PayCell, PlaceKind, Projection, Question, Role, Statistic};
use serde_json::Value;
use support::published;

/// Percentages that no figure of the dataset is: the words that say whose they are, and the percentages.
const QUOTED: &[(&str, &[u32])] = &[
    ("Stack Overflow's report on its survey of 2025", &[84, 46]),
    // The source `stanford-canaries`.
    ("A Stanford paper", &[20]),
];

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
    // Texts do not say of how many countries it is.
    let of_union = text.contains("European Union").then_some("eu27");
    named.chain(text.to_lowercase().contains("worldwide").then_some("world")).chain(of_union).collect()
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

/// The question with this id.
fn asked<'a>(data: &'a Dataset, id: &str) -> &'a Question {
    data.questions.iter().find(|question| question.id == id).unwrap()
}

/// Hours of what a role cannot do without, and those of one of each choice that it leaves: of several that are enough, the
/// one that takes least with what it builds on among them.
fn essential_hours(data: &Dataset, role: &str) -> (u32, u32) {
    let skills = data.skills.iter().map(|one| (&one.id, one.level(role), &one.effort, &one.builds_on));
    let tools = data.tools.iter().map(|one| (&one.id, one.level(role), &one.effort, &one.builds_on));
    let all: Vec<_> = skills.chain(tools).collect();
    let own = |id: &String| {
        let (_, _, effort, base) = all.iter().find(|one| one.0 == id).unwrap();
        (data.effort(effort).map_or(0, |effort| u32::from(effort.hours)), *base)
    };
    let level = |id: &String| all.iter().find(|one| one.0 == id).unwrap().1;
    let (mut certain, mut choices) = (0, 0);
    let mut listed = Vec::new();
    for list in &data.alternatives {
        let is_member = |id: &&String| level(id).is_some_and(|level| list.one_ability || level < Level::Essential);
        let members: Vec<&String> = list.members.iter().filter(is_member).collect();
        let highest = members.iter().filter_map(|id| level(id)).chain(list.level(role)).max();
        listed.extend(members.iter().copied());
        if highest != Some(Level::Essential) || members.is_empty() {
            continue;
        }
        let hours = |id: &String| {
            let (hours, base) = own(id);
            hours + base.iter().filter(|base| members.contains(base)).map(|base| own(base).0).sum::<u32>()
        };
        let least = members.iter().map(|id| hours(id)).min().unwrap();
        *if list.one_ability { &mut certain } else { &mut choices } += least;
    }
    let alone = all.iter().filter(|one| one.1 == Some(Level::Essential) && !listed.contains(&one.0));
    (certain + alone.map(|one| own(one.0).0).sum::<u32>(), choices)
}

/// `essentials take about 525 hours, and a first server-side language 160 more … 16 months at 10 hours a week, or 5 at 30`.
#[test]
fn the_time_to_a_first_job_is_that_of_the_essentials() {
    let data = published();
    let question = asked(&data, "time-to-first-job");
    let mut seen = 0;
    for answer in question.answers.iter().filter(|answer| answer.text.contains("essentials")) {
        seen += 1;
        let text = &answer.text;
        let hours = numbers_before(text, " hours")[0];
        let (certain, choices) = essential_hours(&data, &answer.role);
        assert_eq!(hours, certain, "{}", answer.role);
        let more: u32 = numbers_before(text, " more.").into_iter().sum();
        assert!(more >= choices, "{}: {more} and not {choices}", answer.role);
        let months = |a_week: u32| (f64::from(hours + more) / f64::from(a_week) * 12.0 / 52.0).round() as u32;
        assert_eq!(numbers_before(text, " months at 10"), [months(10)], "{text}");
        assert_eq!(numbers_before(text, " at 30"), [months(30)], "{text}");
    }
    assert_eq!((question.answers.len(), seen), (data.roles.len(), data.roles.len() - 2));
    for answer in &asked(&data, "cost-of-the-way-in").answers {
        let hours = numbers_before(&answer.text, " hours");
        assert_eq!(hours, [essential_hours(&data, &answer.role).0], "{}", answer.text);
    }
}

/// `had 86,000 jobs in 2024. The Bureau of Labor Statistics projects 92,500 in 2034: 8 % more, with 5,400 openings a year.`
#[test]
fn jobs_are_those_of_a_group_of_the_role() {
    let data = published();
    let question = asked(&data, "number-of-jobs");
    for answer in &question.answers {
        let (role, text) = (data.role(&answer.role).unwrap(), &answer.text);
        let [jobs] = numbers_before(text, " jobs in 2024")[..] else { panic!("{text}") };
        let of_group = |p: &&Projection| {
            let is_of_role = role.soc.iter().any(|code| p.subject == format!("soc-{code}"));
            is_of_role && in_three_digits(p.employment_base) == jobs
        };
        let group = data.projections.iter().find(of_group).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((group.base_year, group.target_year), (2024, 2034));
        assert_eq!(numbers_before(text, " in 2034"), [in_three_digits(group.employment_target)], "{text}");
        // The first percentage is that of the group whose jobs are told.
        let change = numbers_before(text, " %")[0];
        assert!((group.change_percent.abs() - f64::from(change)).abs() <= 0.5 + 1e-9, "{text}");
        let direction = if group.change_percent < 0.0 { "fewer" } else { "more" };
        assert!(text.contains(&format!("2034: {change} % {direction}")), "{text}");
        let openings: Vec<u32> = group.annual_openings.into_iter().map(in_three_digits).collect();
        assert_eq!(numbers_before(text, " openings"), openings, "{text}");
    }
    assert_eq!(question.answers.len(), data.roles.len());
}

/// `the median is $90,000, of 19 answers, in the United States`, `In the United States 7 answered with up to 2 professional years`:
/// an amount is the median of so many answers of beginners at a place that the text names; who only answered are too few for one.
#[test]
fn pay_of_beginners_is_that_of_their_bands() {
    let data = published();
    let question = asked(&data, "beginner-pay");
    let mut seen = 0;
    for answer in &question.answers {
        let text = &answer.text;
        let band = |place: &str| data.cell("survey-2025", place, &answer.role, Some("years-total:1-5"));
        let of_places = places(&data, text).into_iter().filter_map(band);
        let in_home = data.cell("survey-2024", "US", &answer.role, Some("years-pro:0-2"));
        let cells: Vec<&PayCell> = of_places.chain(in_home).collect();
        let median = |cell: &PayCell| cell.get(Statistic::P50).map(in_three_digits);
        for told in text.split('$').skip(1) {
            let (amount, rest) = told.split_once(", of ").unwrap_or_else(|| panic!("{text}"));
            let amount: u32 = amount.replace(',', "").parse().unwrap();
            let n: u32 = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap();
            assert!(cells.iter().any(|cell| (cell.n, median(cell)) == (n, Some(amount))), "{amount} of {n} in {text}");
            seen += 1;
        }
        for n in numbers_before(text, " answered") {
            assert!(cells.iter().any(|cell| (cell.n, median(cell)) == (n, None)), "{n} answered in {text}");
            seen += 1;
        }
    }
    assert_eq!(question.answers.len(), data.roles.len());
    assert!(seen > 20, "only {seen} amounts and counts were read");
}

/// `26 skills and tools are essential, 36 valuable and 41 a bonus`.
#[test]
fn requirements_are_counted_by_their_ratings() {
    let data = published();
    for answer in &asked(&data, "which-requirements").answers {
        let skills = data.skills.iter().filter_map(|one| one.level(&answer.role));
        let rated: Vec<Level> = skills.chain(data.tools.iter().filter_map(|one| one.level(&answer.role))).collect();
        let count = |level| rated.iter().filter(|one| **one == level).count();
        let [essential, valuable, bonus] = [Level::Essential, Level::Valuable, Level::Bonus].map(count);
        let counted = format!("{essential} skills and tools are essential, {valuable} valuable and {bonus} a bonus");
        assert!(answer.text.contains(&counted), "{counted} in {}", answer.text);
    }
}

/// `41 skills matter here: full stack (35), mobile (32) and back end (25) share most of them`: more than half of what is essential
/// or valuable here is so there.
#[test]
fn shared_skills_are_counted_by_their_ratings() {
    let data = published();
    for answer in &asked(&data, "ten-years").answers {
        let text = answer.text.to_lowercase();
        let matters = |role: &str| {
            let skills = data.skills.iter();
            let of_role = skills.filter(|one| one.level(role).is_some_and(|level| level >= Level::Valuable));
            of_role.map(|one| one.id.as_str()).collect::<Vec<_>>()
        };
        let here = matters(&answer.role);
        assert_eq!(numbers_before(&text, " skills matter here"), [here.len() as u32], "{text}");
        let mut seen = 0;
        for other in &data.roles {
            let Some((_, rest)) = text.split_once(&format!("{} (", other.short.to_lowercase())) else { continue };
            let told: usize = rest.split(')').next().unwrap().parse().unwrap();
            let shared = matters(&other.slug).iter().filter(|id| here.contains(id)).count();
            assert_eq!(told, shared, "{} in {text}", other.slug);
            assert!(shared * 2 > here.len(), "{text}");
            seen += 1;
        }
        assert_eq!(seen, 3, "{text}");
    }
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
