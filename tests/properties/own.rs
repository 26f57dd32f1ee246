//! Laws of what visitors say of themselves: ticks, weeks, likings, moves, careers, the profile.

use super::{DATA, junk, often, seldom};
use proptest::prelude::*;
use rolescope::compare::{
    Cell, ChartModel, Entry, Field, Scope, careers, draw_careers, draw_tool, fit_result, put, recognise, touched,
};
use rolescope::locale::{Part, Sentence};
use rolescope::model::{Level, Rated};
use rolescope::state::{Chart, Fields, Known, Selection, mine, profile, query, route};
use std::collections::BTreeSet;

/// The kinds of work, in the order of their sliders.
const KINDS: [&str; 6] = ["interface", "service", "data", "quality", "operation", "people"];

/// Every id that can be ticked.
fn ids() -> Vec<&'static str> {
    let skills = DATA.skills.iter().map(|skill| skill.id.as_str());
    skills.chain(DATA.tools.iter().map(|tool| tool.id.as_str())).collect()
}

fn some_ids() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(ids()), 0..40)
}

fn some_roles() -> impl Strategy<Value = Vec<&'static str>> {
    let slugs: Vec<&'static str> = DATA.roles.iter().map(|role| role.slug.as_str()).collect();
    prop::sample::subsequence(slugs, 2..=5)
}

/// A visitor who has used fields one after the other.
fn used(selection: &Selection, uses: &[(String, String)]) -> Fields {
    let mut typed = Fields::none();
    for (of, value) in uses {
        typed = put(&Scope::new(&DATA, selection).with(&typed), of, value).0;
    }
    typed
}

fn ticks(ids: &[&str]) -> Vec<(String, String)> {
    ids.iter().map(|id| (format!("my-skills:{id}"), "1".to_owned())).collect()
}

/// The ids that are ticked.
fn ticked(typed: &Fields) -> BTreeSet<&str> {
    typed.get("my-skills").split(',').filter(|id| !id.is_empty()).collect()
}

/// The names of all boxes.
fn names_of(fields: &[Field], boxes: &mut Vec<String>) {
    for field in fields {
        match &field.entry {
            Entry::Tick(_) => boxes.push(field.name.to_string()),
            Entry::Folded(inner, _) => names_of(inner, boxes),
            _ => {}
        }
    }
}

fn drawn(selection: &Selection, typed: &Fields, chart: Chart) -> ChartModel {
    draw_tool(&Scope::new(&DATA, selection).with(typed), chart).unwrap()
}

/// The numbers of a sentence that were computed.
fn values(sentence: &Sentence) -> Vec<f64> {
    let value = |part: &Part| if let Part::Value { value, .. } = part { Some(*value) } else { None };
    sentence.0.iter().filter_map(value).collect()
}

fn cell_values(cell: &Cell) -> Vec<f64> {
    match cell {
        Cell::Sentence(sentence) => values(sentence),
        Cell::Stack(cells) => cells.iter().flat_map(cell_values).collect(),
        _ => Vec::new(),
    }
}

/// What each skill and tool adds to the score of each role, by name, as the table says before the tick.
fn gains(model: &ChartModel) -> Vec<(String, Vec<f64>)> {
    let rows = model.table.groups.iter().skip(1).flat_map(|group| &group.rows);
    let gain = |cell: &Cell| cell_values(cell).first().copied().unwrap_or(0.0);
    rows.map(|row| (row.head.clone(), row.cells.iter().map(gain).collect())).collect()
}

fn name_of(id: &str) -> &'static str {
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
        prop_assert_eq!(values(&old.summary).len(), if ids.is_empty() { 0 } else { roles.len() });
        let old_scores = values(&old.summary).into_iter().chain(std::iter::repeat(0.0));
        // What is not essential in a shown role is listed once it is searched for.
        let searched = drawn(&selection, &before.clone().with("find-skill", name_of(more)), Chart::SkillFit);
        let gains = gains(&searched);
        let gain = gains.iter().find(|(name, _)| name == name_of(more)).map(|(_, gains)| gains.clone());
        let is_new = !ids.contains(&more);
        for (at, (was, is)) in old_scores.zip(values(&new.summary)).enumerate() {
            let stated = gain.as_ref().map_or(0.0, |gains| gains[at]);
            let expected = if is_new { was + stated } else { was };
            prop_assert!(is >= was && (is - expected).abs() < 1e-9, "{more}: {was} + {stated} is not {is}");
            prop_assert!((0.0..=1.0 + 1e-9).contains(&is));
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
    fn a_text_ticks_what_it_names_and_an_untick_holds(ids in some_ids(), named in some_ids(), more in some_ids(), at in any::<prop::sample::Index>()) {
        let selection = Selection::default();
        let text = |ids: &[&str]| ids.iter().map(|id| format!("- {}\n", name_of(id))).collect::<String>();
        let paste = |text: String| ("my-text".to_owned(), text);
        let in_text = |text: &str| recognise(&DATA, text).into_iter().map(|one| one.id).collect::<BTreeSet<_>>();
        let before = used(&selection, &ticks(&ids));
        let (first, second) = (text(&named), text(&[named.clone(), more].concat()));
        let pasted = used(&selection, &[ticks(&ids), vec![paste(first.clone())]].concat());
        let wanted: BTreeSet<&str> = ids.iter().copied().chain(in_text(&first)).collect();
        prop_assert_eq!(ticked(&pasted), wanted.clone());
        // Without the text, what was ticked by hand is left.
        prop_assert_eq!(used(&selection, &[ticks(&ids), vec![paste(first.clone()), paste(String::new())]].concat()), before);
        // What is unticked stays so while the text grows, as long as the text names it.
        if !wanted.is_empty() {
            let off = *at.get(&wanted.iter().copied().collect::<Vec<_>>());
            let untick = (format!("my-skills:{off}"), String::new());
            let grown = used(&selection, &[ticks(&ids), vec![paste(first.clone()), untick, paste(second.clone())]].concat());
            let held = ticked(&grown).contains(off);
            prop_assert_eq!(held, !in_text(&first).contains(off) && in_text(&second).contains(off));
            prop_assert!(in_text(&second).iter().all(|id| *id == off || ticked(&grown).contains(id)));
        }
    }

    #[test]
    fn only_what_counts_is_listed(roles in some_roles(), ids in some_ids()) {
        let selection = Selection::of_roles(&roles);
        let typed = used(&selection, &ticks(&ids));
        let model = drawn(&selection, &typed, Chart::SkillFit);
        let mut boxes = Vec::new();
        names_of(&model.fields, &mut boxes);
        let distinct: BTreeSet<&String> = boxes.iter().collect();
        prop_assert_eq!(distinct.len(), boxes.len());
        let essential = |levels: &[Rated]| roles.iter().any(|role| Rated::level(levels, role) == Some(Level::Essential));
        let skills = DATA.skills.iter().map(|one| (&one.id, &one.levels));
        for (id, levels) in skills.chain(DATA.tools.iter().map(|one| (&one.id, &one.levels))) {
            let listed = boxes.iter().any(|name| *name == format!("my-skills:{id}"));
            prop_assert_eq!(listed, essential(levels) || ids.contains(&id.as_str()), "{}", id);
        }
    }

    #[test]
    fn the_result_counts_what_is_given(
        roles in some_roles(),
        ids in some_ids(),
        answers in prop::collection::vec(0_u8..=5, 12),
        hours in prop::option::of(1_u32..=40),
    ) {
        let selection = Selection::of_roles(&roles);
        let mut uses = ticks(&ids);
        let answered = DATA.interests.iter().zip(&answers).filter(|(_, answer)| **answer > 0);
        uses.extend(answered.map(|(interest, answer)| (format!("my-interests:{}", interest.id), answer.to_string())));
        uses.extend(hours.map(|hours| ("my-week:interface".to_owned(), hours.to_string())));
        let given = [!ids.is_empty(), answers.iter().any(|answer| *answer > 0), hours.is_some()];
        let result = fit_result(&Scope::new(&DATA, &selection).with(&used(&selection, &uses)));
        let rows: Vec<_> = result.table.groups.iter().flat_map(|group| &group.rows).collect();
        prop_assert_eq!((rows.len(), result.remarks.len()), (roles.len(), roles.len()));
        prop_assert_eq!(result.is_example, given == [false; 3]);
        if result.is_example {
            return Ok(());
        }
        let mut firsts = Vec::new();
        for row in &rows {
            for (cell, given) in row.cells.iter().zip(given) {
                let share = cell_values(cell);
                prop_assert_eq!(share.len(), usize::from(given), "{:?}", cell);
                prop_assert!(share.iter().all(|share| (0.0..=1.0 + 1e-9).contains(share)));
            }
            let together = row.cells[3].plain();
            let count: Vec<usize> = together.split(' ').filter_map(|word| word.parse().ok()).collect();
            prop_assert_eq!(count[1], given.iter().filter(|given| **given).count());
            prop_assert!(count[0] <= count[1]);
            firsts.push(count[0]);
        }
        prop_assert!(firsts.is_sorted_by(|a, b| a >= b), "{:?}", firsts);
        // A role comes first where none has more, and not all are the same.
        for at in 0..3 {
            let shares: Vec<f64> = rows.iter().flat_map(|row| cell_values(&row.cells[at])).collect();
            let most = shares.iter().copied().fold(0.0, f64::max);
            let apart = shares.iter().any(|share| most - share > 1e-9);
            let name = ["your skills", "what you like", "your week"][at];
            for (remark, share) in result.remarks.iter().zip(&shares) {
                let plain = remark.plain();
                let is_first = plain.contains("in everything") || plain.rsplit("comes first").next().is_some_and(|end| end != plain && end.contains(name));
                prop_assert_eq!(is_first, apart && most - share <= 1e-9, "{}", plain);
            }
        }
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
            typed = put(&scope.with(&typed), &format!("my-week:{kind}"), &value).0;
            prop_assert_eq!(sum(&typed), hours * 2);
            if let Ok(wanted) = value.trim().parse::<f64>() {
                let at = KINDS.iter().position(|known| *known == kind).unwrap();
                let now = halves(&typed)[at + 1];
                prop_assert_eq!(f64::from(now), (wanted * 2.0).min(f64::from(hours * 2)));
            }
        }
        for point in points {
            let scope = Scope::new(&DATA, &selection);
            let (of, value, _) = touched(&scope.with(&typed), Chart::WeekMap, None, Some(point)).unwrap();
            typed = put(&scope.with(&typed), of, &value).0;
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
        let [total, every, some, one, outside] = numbers[..] else { panic!("{}", model.summary.plain()) };
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
    fn a_better_liking_lowers_no_role(roles in some_roles(), answers in prop::collection::vec(0_u8..=5, 12), at in 0_usize..12) {
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
        let typed = used(&selection, &[(of, value.clone()), ("my-study".to_owned(), value.clone()), ("my-cost".to_owned(), value)]);
        let scope = Scope::new(&DATA, &selection);
        for chart in [Chart::WeekMap, Chart::SkillFit, Chart::Interests] {
            prop_assert!(!draw_tool(&scope.with(&typed), chart).unwrap().title.is_empty());
        }
    }

    #[test]
    fn the_link_repeats_a_path(a in prop::sample::select(vec!["front-end", "back-end", "full-stack"]), then in prop::sample::select(vec!["", "back-end", "mobile"]), years in 1_u32..=30, start in 0_u32..=40, seed in any::<u32>()) {
        let mut selection = Selection::of_chart(Chart::PathFan);
        for (name, value) in [("path-a", a.to_owned()), ("path-then", then.to_owned()), ("path-years", years.to_string()), ("path-start", start.to_string()), ("seed", seed.to_string())] {
            selection.options.set(name, &value);
        }
        let address = route::address(&selection);
        let (path, search) = address.split_once('?').unwrap();
        let page = route::read(path, Known(&DATA)).unwrap();
        prop_assert_eq!(query::decode(search, &page, Known(&DATA)), selection);
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
fn a_role_ticks_what_it_cannot_do_without() {
    let selection = Selection::default();
    let choose = |role: &str| ("my-role".to_owned(), role.to_owned());
    let core = |role: &str| -> BTreeSet<&str> {
        let skills =
            DATA.skills.iter().filter(|one| one.level(role) == Some(Level::Essential)).map(|one| one.id.as_str());
        let tools =
            DATA.tools.iter().filter(|one| one.level(role) == Some(Level::Essential)).map(|one| one.id.as_str());
        skills.chain(tools).collect()
    };
    let uses = [ticks(&["cobol"]), vec![choose("back-end")]].concat();
    let mut wanted = core("back-end");
    assert!(wanted.len() > 5);
    wanted.insert("cobol");
    assert_eq!(ticked(&used(&selection, &uses)), wanted);
    // Another role takes its place; what was unticked in both stays unticked.
    let uses = [uses, vec![("my-skills:http".to_owned(), String::new()), choose("front-end")]].concat();
    let mut wanted = core("front-end");
    assert!(wanted.remove("http") && core("back-end").contains("http"));
    wanted.insert("cobol");
    assert_eq!(ticked(&used(&selection, &uses)), wanted);
    assert_eq!(ticked(&used(&selection, &[uses, vec![choose("")]].concat())), BTreeSet::from(["cobol"]));
}

#[test]
fn a_text_stays_in_memory() {
    let selection = Selection::of_chart(Chart::SkillFit);
    let text = "Ünïcode\tC++,\r\nGo and React ";
    let typed =
        used(&selection, &[("my-text".to_owned(), text.to_owned()), ("my-role".to_owned(), "mobile".to_owned())]);
    assert_eq!(typed.get("my-text"), "Ünïcode\tC++,\nGo and React ");
    let kept = [mine::encode(&typed, true), profile::write(&typed, true), route::address(&selection)].concat();
    assert!(!kept.contains("my-text") && !kept.contains("my-role") && !kept.contains("suggested"), "{kept}");
    assert_eq!(mine::decode("my-text=Go&my-role=mobile&my-suggested=go"), Fields::none());
    assert!(ticked(&typed).is_superset(&BTreeSet::from(["cpp", "go", "react"])));
    // A long one is cut, and that is said.
    let long = used(&selection, &[("my-text".to_owned(), "Go\n".repeat(50_000))]);
    assert!(long.is_cut("my-text") && !typed.is_cut("my-text"));
    let field =
        drawn(&selection, &long, Chart::SkillFit).fields.into_iter().find(|field| field.name == "my-text").unwrap();
    assert!(field.note.contains("100,000 characters"), "{}", field.note);
}

#[test]
fn what_is_recognised_says_from_which_words() {
    let selection = Selection::default();
    let typed = used(&selection, &[("my-text".to_owned(), "ReactJS,\nReact.js and k8s".to_owned())]);
    let model = drawn(&selection, &typed, Chart::SkillFit);
    let group = model.fields.iter().find(|field| field.name == "ticks-recognised").unwrap();
    assert_eq!(group.label, "Recognised in your text: 2 skills and tools, 2 ticked");
    let Entry::Folded(boxes, true) = &group.entry else { panic!("{:?}", group.entry) };
    assert!(boxes[0].note.starts_with("Recognised from “ReactJS” and “React.js”. "), "{}", boxes[0].note);
    assert_eq!(boxes[1].label, "Kubernetes");
}

#[test]
fn nothing_given_is_told_what_to_do_and_shown_an_example() {
    let selection = Selection::default();
    let model = drawn(&selection, &Fields::none(), Chart::SkillFit);
    assert!(model.summary.plain().starts_with("Tick a few skills, or paste a list."));
    assert!(model.remarks.len() == 1 && model.remarks[0].plain().starts_with("An example"), "{:?}", model.remarks);
    let result = fit_result(&Scope::new(&DATA, &selection));
    assert!(result.is_example && result.table.caption.ends_with("(example)"));
    assert!(result.summary.plain().contains("An example: somebody who ticked"), "{}", result.summary.plain());
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
    assert!(model.summary.plain().contains("withheld"));
}
