//! Laws of the role fit: what a text or a role ticks, which boxes are listed, what the result counts.

use super::own::{cell_values, drawn, name_of, scores, some_ids, some_roles, ticks, used};
use super::{DATA, seldom};
use proptest::prelude::*;
use rolescope::compare::{Entry, Field, Scope, fit_result, recognise};
use rolescope::model::{Alternatives, Level, Rated};
use rolescope::state::{Chart, Fields, Selection, mine, profile, route};
use std::collections::BTreeSet;

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

/// The list of alternatives that a skill or tool is of.
fn list_of(id: &str) -> Option<&'static Alternatives> {
    DATA.alternatives.iter().find(|list| list.has(id))
}

fn level_of(id: &str, role: &str) -> Option<Level> {
    let skill = DATA.skills.iter().find(|skill| skill.id == id).map(|skill| &skill.levels);
    let tool = DATA.tools.iter().find(|tool| tool.id == id).map(|tool| &tool.levels);
    Rated::level(skill.or(tool)?, role)
}

/// True if another name of the same ability is essential in the role.
fn is_same_as_essential(id: &str, role: &str) -> bool {
    let list = list_of(id).filter(|list| list.one_ability);
    list.is_some_and(|list| list.members.iter().any(|member| level_of(member, role) == Some(Level::Essential)))
}

/// The two shares of one role for somebody with these skills and tools.
fn score(role: &str, ids: &[&str]) -> [f64; 2] {
    let selection = Selection::of_roles(&[role]);
    // With nothing ticked no score is said: a tick of nothing that counts stands for it.
    scores(&drawn(&selection, &used(&selection, &ticks(ids)), Chart::SkillFit).summary)[0]
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn a_further_member_of_a_met_list_changes_nothing(
        role in prop::sample::select(DATA.roles.iter().map(|role| role.slug.as_str()).collect::<Vec<_>>()),
        list in prop::sample::select(DATA.alternatives.iter().collect::<Vec<_>>()),
        ids in some_ids(),
    ) {
        // Of a choice, what is essential by itself stands beside it.
        let counts = |id: &&str| level_of(id, role).is_some_and(|level| list.one_ability || level < Level::Essential);
        let members: Vec<&str> = list.members.iter().map(String::as_str).filter(counts).collect();
        let Some(first) = members.first() else { return Ok(()) };
        let with = |more: &[&'static str]| score(role, &[ids.as_slice(), more].concat());
        let once = with(&[first]);
        for member in &members {
            prop_assert_eq!(once, with(&[member]), "{} for {} in {}", member, first, role);
            prop_assert_eq!(once, with(&[first, member]), "{} beside {} in {}", member, first, role);
        }
        prop_assert_eq!(once, with(&members));
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
        // Essential by itself, or one of a choice that is.
        let is_raised = |id: &str, role: &str| {
            let list = list_of(id).filter(|list| !list.one_ability);
            list.is_some_and(|list| list.level(role) == Some(Level::Essential))
        };
        let essential = |id: &str, levels: &[Rated]| roles.iter().any(|role| match Rated::level(levels, role) {
            Some(Level::Essential) => true,
            Some(_) => is_raised(id, role) || is_same_as_essential(id, role),
            None => false,
        });
        let skills = DATA.skills.iter().map(|one| (&one.id, &one.levels));
        for (id, levels) in skills.chain(DATA.tools.iter().map(|one| (&one.id, &one.levels))) {
            let listed = boxes.iter().any(|name| *name == format!("my-skills:{id}"));
            prop_assert_eq!(listed, essential(id, levels) || ids.contains(&id.as_str()), "{}", id);
        }
    }

    #[test]
    fn the_result_counts_what_is_given(
        roles in some_roles(),
        ids in some_ids(),
        answers in prop::collection::vec(0_u8..=5, DATA.interests.len()),
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
            for ((at, cell), given) in row.cells.iter().enumerate().zip(given) {
                let share = cell_values(cell);
                // Skills have two: of the essentials, and of what is valued.
                prop_assert_eq!(share.len(), if at == 0 { 2 } else { 1 } * usize::from(given), "{:?}", cell);
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
            let shares: Vec<Vec<f64>> = rows.iter().map(|row| cell_values(&row.cells[at])).filter(|shares| !shares.is_empty()).collect();
            // The first share decides, the next one between equals.
            let is_less = |one: &[f64], other: &[f64]| {
                let apart = one.iter().zip(other).find(|(one, other)| (*one - *other).abs() > 1e-9);
                apart.is_some_and(|(one, other)| one < other)
            };
            let is_most = |share: &[f64]| shares.iter().all(|other| !is_less(share, other));
            let apart = shares.iter().any(|share| !is_most(share));
            let name = ["your skills", "what you like", "your week"][at];
            for (remark, share) in result.remarks.iter().zip(&shares) {
                let plain = remark.plain();
                let is_first = plain.contains("in everything") || plain.rsplit("comes first").next().is_some_and(|end| end != plain && end.contains(name));
                prop_assert_eq!(is_first, apart && is_most(share), "{}", plain);
            }
        }
    }
}

#[test]
fn everything_essential_is_all_of_the_essentials() {
    for role in DATA.roles.iter().map(|role| role.slug.as_str()) {
        let skills = DATA.skills.iter().map(|one| one.id.as_str());
        let all: Vec<&str> = skills.chain(DATA.tools.iter().map(|one| one.id.as_str())).collect();
        let of = |wanted: Level| all.iter().copied().filter(move |id| level_of(id, role) == Some(wanted));
        // Of a choice that is essential, the first that has a level.
        let raised = DATA.alternatives.iter().filter(|list| list.level(role) == Some(Level::Essential));
        let chosen = raised.filter_map(|list| list.members.iter().find(|id| level_of(id, role).is_some()));
        let essential: Vec<&str> = of(Level::Essential).chain(chosen.map(String::as_str)).collect();
        let score_of = |ids: &[&str]| score(role, ids);
        assert_eq!(score_of(&essential)[0], 1.0, "{role}");
        assert_eq!(score_of(&all), [1.0, 1.0], "{role}");
        // Without one of them something is missing, and a bonus changes nothing.
        let alone = essential.iter().find(|id| list_of(id).is_none()).unwrap();
        let others: Vec<&str> = essential.iter().copied().filter(|id| id != alone).collect();
        assert!(score_of(&others)[0] < 1.0, "{role}");
        let bonus: Vec<&str> = of(Level::Bonus).filter(|id| list_of(id).is_none()).collect();
        assert_eq!(score_of(&[essential.clone(), bonus].concat()), score_of(&essential), "{role}");
    }
}

/// Worked out by hand from data/skills.toml, tools.toml and alternatives.toml.
///
/// Back end asks for 20 things: HTTP, server programming, API design, sign-in, application security, program structure,
/// asynchronous code, relational modelling, SQL, debugging, automated tests, reading and reviewing code, AI assistants,
/// attention to detail, breaking problems down, teamwork, a programming language, Git, package management, containers.
/// It values 41, of which the eight tools below are a server framework, a relational database, Redis, a message broker,
/// Kubernetes and the cloud.
#[test]
fn a_java_developer_is_a_whole_back_end_developer() {
    const TOOLS: [&str; 8] = ["java", "spring-boot", "postgresql", "redis", "kafka", "containers", "kubernetes", "aws"];
    // Java and containers of the essentials, six of what is valued.
    assert_eq!(score("back-end", &TOOLS), [2.0 / 20.0, 6.0 / 41.0]);
    // Beside them the essential skills, Git and package management: nothing essential is missing.
    let skills = DATA.skills.iter().filter(|one| one.level("back-end") == Some(Level::Essential));
    let skills: Vec<&str> = skills.map(|one| one.id.as_str()).collect();
    let all = [&TOOLS[..], &["git", "package-management"], &skills].concat();
    assert_eq!(score("back-end", &all), [1.0, 6.0 / 41.0]);
    // Every skill: what is still valued is Elasticsearch, a document database, object storage, AI tools, continuous
    // integration, feature flags, scanning and the command line.
    let every: Vec<&str> = DATA.skills.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(score("back-end", &[all.as_slice(), &every].concat()), [1.0, 33.0 / 41.0]);
    // Python, C#, MySQL, Azure, RabbitMQ and all the other languages and frameworks add nothing to that.
    let others =
        ["python", "csharp", "go", "php", "mysql", "oracle-database", "azure", "rabbitmq", "django", "express"];
    assert_eq!(score("back-end", &[all.as_slice(), &every, &others].concat()), [1.0, 33.0 / 41.0]);
    // Another member does as well.
    let swapped = ["python", "django", "mysql", "redis", "rabbitmq", "containers", "kubernetes", "azure"];
    assert_eq!(score("back-end", &swapped), score("back-end", &TOOLS));
}

#[test]
fn a_box_says_why_it_adds_nothing() {
    let selection = Selection::of_roles(&["back-end"]);
    let note = |search: &str, label: &str| {
        let typed = used(&selection, &ticks(&["java", "sql"])).with("find-skill", search);
        let model = drawn(&selection, &typed, Chart::SkillFit);
        let groups = model.fields.into_iter().filter_map(|field| match field.entry {
            Entry::Folded(boxes, _) => Some(boxes),
            _ => None,
        });
        groups.flatten().find(|field| field.label == label).unwrap().note.replace('\u{a0}', " ")
    };
    assert!(
        note("python", "Python")
            .ends_with("Adds nothing to your back end score: you have Java, and one of these is enough.")
    );
    assert!(
        note("sql", "Writing SQL queries")
            .ends_with("Adds nothing to your back end score: SQL counts for the same ability.")
    );
    assert!(note("express", "Express").ends_with("Adds 2.4 % of what it values to your back end score."));
    assert!(
        note("http", "HTTP").ends_with("Adds 5.0 % of the essentials to your back end score."),
        "{}",
        note("http", "HTTP")
    );
    assert!(note("graphql", "GraphQL").ends_with("A bonus: it adds nothing to your back end score."));
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
    let kept =
        [mine::encode(&typed, true), profile::write(&typed, true), route::address(&selection, &route::Base::Root)]
            .concat();
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
