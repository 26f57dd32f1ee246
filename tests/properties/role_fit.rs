//! Laws of the role fit: what a text or a role ticks, which boxes are listed, what the result counts.

use super::own::{cell_values, drawn, name_of, some_ids, some_roles, ticks, used};
use super::{DATA, seldom};
use proptest::prelude::*;
use rolescope::compare::{Entry, Field, Scope, fit_result, recognise};
use rolescope::model::{Level, Rated};
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

proptest! {
    #![proptest_config(seldom())]

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
