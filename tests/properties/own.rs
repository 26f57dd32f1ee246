//! Laws of what visitors say of themselves: ticks, weeks, likings, moves, careers, the profile.

use super::{DATA, junk, often, seldom};
use proptest::prelude::*;
use rolescope::compare::{
    ChartModel, Entry, Field, Scope, TableCell, careers, draw_careers, draw_tool, set_typed, touched,
};
use rolescope::locale::{Sentence, SentencePart};
use rolescope::model::Unit;
use rolescope::state::{Chart, Choosable, Fields, Selection, mine, profile, query, route};
use std::collections::BTreeSet;

/// The kinds of work, in the order of their sliders.
const KINDS: [&str; 7] = ["interface", "service", "data", "quality", "operation", "people", "device"];

/// Every id that can be ticked.
fn ids() -> Vec<&'static str> {
    let skills = DATA.skills.iter().map(|skill| skill.id.as_str());
    skills.chain(DATA.tools.iter().map(|tool| tool.id.as_str())).collect()
}

pub(super) fn some_ids() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(ids()), 0..40)
}

pub(super) fn some_roles() -> impl Strategy<Value = Vec<&'static str>> {
    let slugs: Vec<&'static str> = DATA.roles.iter().map(|role| role.slug.as_str()).collect();
    prop::sample::subsequence(slugs, 2..=5)
}

/// A visitor who has used fields one after the other.
pub(super) fn used(selection: &Selection, uses: &[(String, String)]) -> Fields {
    let mut typed = Fields::none();
    for (of, value) in uses {
        typed = set_typed(&Scope::new(&DATA, selection).with(&typed), of, value).0;
    }
    typed
}

pub(super) fn ticks(ids: &[&str]) -> Vec<(String, String)> {
    ids.iter().map(|id| (format!("my-skills:{id}"), "1".to_owned())).collect()
}

pub(super) fn drawn(selection: &Selection, typed: &Fields, chart: Chart) -> ChartModel {
    draw_tool(&Scope::new(&DATA, selection).with(typed), chart).unwrap()
}

/// The shares of a sentence that were computed, without points and amounts.
fn values(sentence: &Sentence) -> Vec<f64> {
    let value = |part: &SentencePart| match part {
        SentencePart::Value { value, unit: Unit::Share, .. } => Some(*value),
        _ => None,
    };
    sentence.0.iter().filter_map(value).collect()
}

pub(super) fn cell_values(cell: &TableCell) -> Vec<f64> {
    match cell {
        TableCell::Sentence(sentence) => values(sentence),
        TableCell::Stack(cells) => cells.iter().flat_map(cell_values).collect(),
        _ => Vec::new(),
    }
}

/// What each skill and tool adds to the two shares of each role, by name, as the table says before the tick.
fn gains(model: &ChartModel) -> Vec<(String, Vec<[f64; 2]>)> {
    let rows = model.table.groups.iter().skip(1).flat_map(|group| &group.rows);
    let gain = |cell: &TableCell| {
        let share = cell_values(cell).first().copied().unwrap_or(0.0);
        if cell.plain().contains("of the essentials") { [share, 0.0] } else { [0.0, share] }
    };
    rows.map(|row| (row.head.clone(), row.cells.iter().map(gain).collect())).collect()
}

/// The two shares of each role: of the essentials, and of what it values.
pub(super) fn scores(sentence: &Sentence) -> Vec<[f64; 2]> {
    values(sentence).chunks(2).map(|pair| [pair[0], pair[1]]).collect()
}

pub(super) fn name_of(id: &str) -> &'static str {
    let skill = DATA.skills.iter().find(|skill| skill.id == id).map(|skill| skill.name.as_str());
    skill.or_else(|| DATA.tools.iter().find(|tool| tool.id == id).map(|tool| tool.name.as_str())).unwrap()
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn a_tick_adds_what_it_says_and_never_takes_away(roles in some_roles(), ids in some_ids(), more in prop::sample::select(ids())) {
        let selection = Selection::of_roles(&roles);
        let before = used(&selection, &ticks(&ids));
        let after = used(&selection, &[ticks(&ids), ticks(&[more])].concat());
        let (old, new) = (drawn(&selection, &before, Chart::SkillFit), drawn(&selection, &after, Chart::SkillFit));
        // As long as nothing is ticked, the summary says what to do, and no score.
        prop_assert_eq!(scores(&old.summary).len(), if ids.is_empty() { 0 } else { roles.len() });
        let old_scores = scores(&old.summary).into_iter().chain(std::iter::repeat([0.0; 2]));
        // What is not essential in a shown role is listed once it is searched for.
        let searched = drawn(&selection, &before.clone().with("find-skill", name_of(more)), Chart::SkillFit);
        let gains = gains(&searched);
        let gain = gains.iter().find(|(name, _)| name == name_of(more)).map(|(_, gains)| gains.clone());
        let is_new = !ids.contains(&more);
        for (at, (was, is)) in old_scores.zip(scores(&new.summary)).enumerate() {
            let stated = gain.as_ref().map_or([0.0; 2], |gains| gains[at]);
            for ((was, is), stated) in was.into_iter().zip(is).zip(stated) {
                let expected = if is_new { was + stated } else { was };
                prop_assert!(is >= was && (is - expected).abs() < 1e-9, "{more}: {was} + {stated} is not {is}");
                prop_assert!((0.0..=1.0 + 1e-9).contains(&is));
            }
        }
    }

    #[test]
    fn the_order_of_ticks_does_not_matter(ids in some_ids().prop_shuffle()) {
        let selection = Selection::default();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        let (one, other) = (used(&selection, &ticks(&ids)), used(&selection, &ticks(&sorted)));
        prop_assert_eq!(&one, &other);
        // A tick that is taken back leaves nothing.
        let taken: Vec<_> = ids.iter().map(|id| (format!("my-skills:{id}"), String::new())).collect();
        prop_assert!(used(&selection, &[ticks(&ids), taken].concat()).is_empty());
    }

    #[test]
    fn a_week_keeps_its_sum(
        hours in 1_u32..=80,
        uses in prop::collection::vec((prop::sample::select(KINDS.to_vec()), "[0-9]{1,3}(\\.5)?|[a-z ]{0,4}"), 0..20),
        points in prop::collection::vec((-50.0_f64..1300.0, -50.0_f64..500.0, 260.0_f64..1180.0), 0..5),
    ) {
        let selection = Selection::default();
        let mut typed = used(&selection, &[("my-week:hours".to_owned(), hours.to_string())]);
        // What the sliders show: all of it, then each kind of work.
        let halves = |typed: &Fields| -> Vec<u32> {
            let fields = drawn(&selection, typed, Chart::WeekMap).fields;
            let value = |field: &Field| if let Entry::Slider { value, .. } = field.entry { value } else { 0 };
            fields.iter().map(value).collect()
        };
        let sum = |typed: &Fields| halves(typed).iter().skip(1).sum::<u32>();
        prop_assert_eq!(halves(&typed)[0], hours * 2);
        for (kind, value) in uses {
            let scope = Scope::new(&DATA, &selection);
            typed = set_typed(&scope.with(&typed), &format!("my-week:{kind}"), &value).0;
            prop_assert_eq!(sum(&typed), hours * 2);
            // Rust reads "nan" and "inf" as numbers too.
            if let Some(wanted) = value.trim().parse::<f64>().ok().filter(|hours| hours.is_finite()) {
                let at = KINDS.iter().position(|known| *known == kind).unwrap();
                let now = halves(&typed)[at + 1];
                prop_assert_eq!(f64::from(now), (wanted * 2.0).min(f64::from(hours * 2)));
            }
        }
        for point in points {
            let scope = Scope::new(&DATA, &selection);
            let (of, value, _) = touched(&scope.with(&typed), Chart::WeekMap, None, Some(point)).unwrap();
            typed = set_typed(&scope.with(&typed), of, &value).0;
            prop_assert_eq!(sum(&typed), hours * 2);
        }
    }

    #[test]
    fn each_skill_stands_in_one_combination(roles in some_roles(), of in prop::sample::select(vec!["", "skills", "tools"]), least in prop::sample::select(vec!["", "10", "50"])) {
        let mut selection = Selection::of_roles(&roles);
        selection.options.set("set-of", of);
        selection.options.set("set-share", least);
        let model = drawn(&selection, &Fields::none(), Chart::SkillSets);
        let heads: Vec<&str> = model.table.groups.iter().flat_map(|group| &group.rows).map(|row| row.head.as_str()).collect();
        let numbers: Vec<usize> = model.summary.plain().split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        let [every, total, some, one, outside] = numbers[..] else { panic!("{}", model.summary.plain()) };
        prop_assert_eq!((total, every + some + one), (heads.len(), heads.len()));
        prop_assert_eq!(heads.iter().collect::<BTreeSet<_>>().len(), heads.len());
        let asked = match of { "skills" => DATA.skills.len(), "tools" => DATA.tools.len(), _ => DATA.skills.len() + DATA.tools.len() };
        prop_assert_eq!(total + outside, asked);
        // The rows of the drawing are the groups of the table, and a row chooses its own.
        for (at, group) in model.table.groups.iter().enumerate() {
            let (_, value, text) = touched(&Scope::new(&DATA, &selection), Chart::SkillSets, Some(at), None).unwrap();
            prop_assert!(group.title.as_ref().unwrap().starts_with(&text));
            let mut chosen = selection.clone();
            chosen.options.set("set", &value);
            let listed: String = drawn(&chosen, &Fields::none(), Chart::SkillSets).remarks.iter().map(Sentence::plain).collect();
            prop_assert!(group.rows.iter().all(|row| listed.contains(&row.head)), "{listed}");
        }
    }

    #[test]
    fn a_better_liking_lowers_no_role(roles in some_roles(), answers in prop::collection::vec(0_u8..=5, DATA.interests.len()), at in 0..DATA.interests.len()) {
        let selection = Selection::of_roles(&roles);
        let uses = |answers: &[u8]| -> Vec<(String, String)> {
            let answered = DATA.interests.iter().zip(answers).filter(|(_, answer)| **answer > 0);
            answered.map(|(interest, answer)| (format!("my-interests:{}", interest.id), answer.to_string())).collect()
        };
        let mut better = answers.clone();
        better[at] = match answers[at] { 0 => 0, answer => (answer + 1).min(5) };
        let scores = |answers: &[u8]| {
            let model = drawn(&selection, &used(&selection, &uses(answers)), Chart::Interests);
            model.table.groups[0].rows[0].cells.iter().flat_map(cell_values).collect::<Vec<f64>>()
        };
        let (before, after) = (scores(&answers), scores(&better));
        prop_assert_eq!(before.len(), roles.len());
        for (was, is) in before.into_iter().zip(after) {
            prop_assert!(is >= was - 1e-12 && (0.0..=1.0).contains(&is), "{was} to {is}");
        }
        let model = drawn(&selection, &used(&selection, &uses(&answers)), Chart::Interests);
        // A reason for each shown role, and the first of all roles.
        let ranked = if answers.iter().any(|answer| *answer > 0) { roles.len() + 1 } else { 0 };
        prop_assert_eq!(model.remarks.len(), ranked);
    }

    #[test]
    fn a_tick_shortens_a_move(roles in some_roles(), ids in some_ids()) {
        let selection = Selection { chart: Some(Chart::BreakEven), ..Selection::of_roles(&roles[..2]) };
        let hours = |typed: &Fields| {
            let plain = drawn(&selection, typed, Chart::BreakEven).summary.plain().replace(',', "");
            let numbers: Vec<u32> = plain.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
            (numbers[0], numbers[1])
        };
        let ((missing, all), (fewer, less)) = (hours(&Fields::none()), hours(&used(&selection, &ticks(&ids))));
        prop_assert!(fewer <= missing && less <= all, "{missing} {all} {fewer} {less}");
    }
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn a_profile_is_written_and_read_back(ids in some_ids(), pay in "[0-9k,.€\"\\\\ ]{0,12}", with_pay in any::<bool>()) {
        let selection = Selection::default();
        let mut typed = used(&selection, &ticks(&ids));
        typed.set("my-pay", &pay);
        typed.set("find-skill", "not kept");
        let text = profile::write(&typed, with_pay);
        let json: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
        let entries: Vec<(String, Option<String>)> = json.into_iter().map(|(name, value)| (name, value.as_str().map(str::to_owned))).collect();
        let read = profile::read(&entries).unwrap();
        prop_assert_eq!(&read, &mine::kept(&typed, with_pay));
        prop_assert_eq!(read.get("my-pay"), if with_pay { typed.get("my-pay") } else { "" });
        // The link says the same.
        prop_assert_eq!(&mine::decode(&mine::encode(&typed, with_pay)), &read);
    }

    #[test]
    fn no_file_and_no_use_ends_in_a_panic(
        entries in prop::collection::vec((junk(&["rolescope-profile", "my-skills", "my-week", "my-pay", ":"]), prop::option::of(junk(&["1", "interface:", ",", "9"]))), 0..6),
        of in junk(&["my-week", "my-skills", "my-hours", "my-interests", ":", "interface", "sql", "hours"]),
        value in junk(&["1", "9.5", "-", "5-12", "k"]),
    ) {
        let _ = profile::read(&entries);
        let selection = Selection::default();
        let typed = used(&selection, &[(of, value.clone()), ("my-study".to_owned(), value.clone()), ("my-discount".to_owned(), value.clone()), ("my-hour-value".to_owned(), value.clone()), ("my-cost".to_owned(), value)]);
        let scope = Scope::new(&DATA, &selection);
        for chart in [Chart::WeekMap, Chart::SkillFit, Chart::Interests, Chart::BreakEven] {
            prop_assert!(!draw_tool(&scope.with(&typed), chart).unwrap().title.is_empty());
        }
    }

    #[test]
    fn the_link_repeats_a_path(a in prop::sample::select(vec!["front-end", "back-end", "full-stack"]), then in prop::sample::select(vec!["", "back-end", "mobile"]), years in 1_u32..=30, start in 0_u32..=40, seed in any::<u32>()) {
        let mut selection = Selection::of_chart(Chart::PathFan);
        for (name, value) in [("path-a", a.to_owned()), ("path-then", then.to_owned()), ("path-years", years.to_string()), ("path-start", start.to_string()), ("seed", seed.to_string())] {
            selection.options.set(name, &value);
        }
        let address = route::address(&selection, &route::Base::Root);
        let (path, search) = address.split_once('?').unwrap();
        let page = route::read(path, Choosable(&DATA)).unwrap();
        prop_assert_eq!(query::decode(search, &page, Choosable(&DATA)), selection);
    }
}

/// Fewer years and careers than a page shows, as this is about the seed.
fn path(seed: &str) -> Selection {
    let mut selection = Selection::of_chart(Chart::PathFan);
    for (name, value) in [("seed", seed), ("careers", "1000"), ("path-years", "8")] {
        selection.options.set(name, value);
    }
    selection
}

#[test]
fn the_seed_alone_decides_careers() {
    let (one, other) = (path("7"), path("8"));
    let whole = drawn(&one, &Fields::none(), Chart::PathFan);
    let mut job = careers(&Scope::new(&DATA, &one));
    while !job.advance() {}
    assert_eq!(draw_careers(&Scope::new(&DATA, &one), &job), whole);
    assert_ne!(drawn(&other, &Fields::none(), Chart::PathFan).table, whole.table);
    assert_eq!(whole.table.len(), 8);
}

#[test]
fn a_band_with_too_few_answers_withholds_the_path() {
    let mut selection = path("1");
    selection.options.set("path-a", "devops");
    let model = drawn(&selection, &Fields::none(), Chart::PathFan);
    assert!(model.scene.nodes.is_empty() && model.table.is_empty(), "{}", model.summary.plain());
    assert!(model.summary.plain().contains("no result is shown"));
}
