//! Technologies used together, and the effort of learning, as those who draw it find them.

use super::{DATA, resolved};
use rolescope::compare::{Scope, basis};
use rolescope::model::{DutyKind, FigureKey, Statistic, Unit};
use rolescope::state::Selection;
use std::collections::BTreeSet;

#[test]
fn every_pair_has_a_name_that_finds_its_share_and_its_users() {
    for found in &DATA.together {
        for with in &found.with {
            let key = found.share_key(with);
            assert_eq!(key.to_string().parse(), Ok(key.clone()));
            let share = resolved(&key).unwrap();
            assert_eq!((share.unit, share.n), (Unit::Share, Some(with.n)));
            assert!((share.value * f64::from(with.n) - f64::from(with.count)).abs() < 1e-6, "{key}");
            let users = resolved(&key.with(Statistic::N)).unwrap();
            assert_eq!((users.value, users.unit), (f64::from(with.n), Unit::Count));
        }
    }
}

/// The fact of a figure under a label.
fn fact(name: &str, label: &str) -> String {
    let selection = Selection::default();
    let key: FigureKey = name.parse().unwrap();
    let facts = basis(&Scope::new(&DATA, &selection), &key);
    facts.into_iter().find(|fact| fact.label == label).unwrap_or_else(|| panic!("{name}: no {label}")).text
}

#[test]
fn the_basis_says_who_named_what() {
    let languages = "survey-2025/world/all/language:TypeScript/with:language:HTML%2FCSS/share";
    assert_eq!(fact(languages, "Who is counted"), "everyone who named TypeScript, whatever their role");
    assert_eq!(fact(languages, "Measure"), "uses TypeScript, also uses HTML/CSS");
    assert_eq!(fact(languages, "Statistic"), "share who also named HTML/CSS");
    assert_eq!(fact(languages, "Answers (n)"), "9,632");
    assert_eq!(fact(languages, "Place"), "World");
    let both = "survey-2024/world/all/framework:Next.js/with:platform:Vercel/share";
    assert_eq!(
        fact(both, "Who is counted"),
        "everyone who named Next.js and at least one platform, whatever their role"
    );
    let other = "survey-2024/world/all/platform:Vercel/with:framework:Next.js/n";
    assert_eq!(
        fact(other, "Who is counted"),
        "everyone who named Vercel and at least one framework, whatever their role"
    );
    assert_eq!(fact(other, "Statistic"), "answers");
    assert_eq!(fact("survey-2025/world/back-end/language:Go/share", "Who is counted"), "Back end developer");
}

#[test]
fn everything_can_be_learnt_in_some_order() {
    let skills = DATA.skills.iter().map(|s| (&s.id, &s.builds_on, &s.effort));
    let mut rest: Vec<_> = skills.chain(DATA.tools.iter().map(|t| (&t.id, &t.builds_on, &t.effort))).collect();
    assert!(rest.iter().all(|(_, _, effort)| DATA.effort(effort).is_some()));
    // What is learned on the job has no hours; every tool has.
    assert!(DATA.tools.iter().all(|tool| DATA.effort(&tool.effort).is_some_and(|class| class.hours > 0)));
    let mut learnt = BTreeSet::new();
    while !rest.is_empty() {
        let before = rest.len();
        let ready: BTreeSet<_> = rest
            .iter()
            .filter(|(_, needs, _)| needs.iter().all(|id| learnt.contains(id)))
            .map(|(id, ..)| *id)
            .collect();
        rest.retain(|(id, ..)| !ready.contains(id));
        learnt.extend(ready);
        assert!(rest.len() < before, "these wait for each other: {rest:?}");
    }
}

#[test]
fn every_kind_of_work_has_two_statements() {
    for kind in DutyKind::ALL {
        assert_eq!(DATA.interests.iter().filter(|interest| interest.kind == kind).count(), 2, "{kind:?}");
    }
}
