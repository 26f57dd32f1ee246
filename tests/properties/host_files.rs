//! The checker of hosts' files on many files: sound ones come back as they were, and whatever else is read ends with
//! faults that have a place.

use super::{DATA, often};
use proptest::prelude::*;
use rolescope::check::{Code, FAULTS, Fault, host_file};
use rolescope::model::{
    Answer, Contact, Dataset, Depth, Duty, DutyKind, DutyWeight, Host, HostPay, Insight, Level, Place, PlaceKind,
    Question, Rated, Role, SCHEMA, Skill, Source, Statistic, Tool, ToolGroup,
};

fn line() -> impl Strategy<Value = String> {
    // Letters of several scripts, quotes and what JSON escapes, but no control character.
    "[a-zäßéA-Z0-9 \"\\\\/<>&{}\\[\\],.'’–日本😀]{0,30}[a-z日]"
}

/// A whole host file with roles `r0` …, places `p0` …, and all that may refer to them.
fn dataset() -> impl Strategy<Value = Dataset> {
    let sizes = (1..6_usize, 0..5_usize, any::<bool>());
    (sizes, proptest::collection::vec(line(), 40), proptest::collection::vec(1..100_000_000_u32, 60)).prop_map(
        |((roles, places, replaces), texts, numbers)| {
            let mut texts = texts.into_iter().cycle();
            let mut numbers = numbers.into_iter().cycle();
            let mut text = || texts.next().unwrap_or_default();
            let mut number = || numbers.next().unwrap_or(1);
            let slugs: Vec<String> = (0..roles).map(|at| format!("r{at}")).collect();
            let rated =
                || slugs.iter().map(|role| Rated { role: role.clone(), level: Level::Valuable }).collect::<Vec<_>>();
            let mut data = Dataset {
                schema: SCHEMA.to_owned(),
                host: Some(Host {
                    name: text(),
                    replaces,
                    url: "https://example.com/a?b=c#d".to_owned(),
                    ..Host::default()
                }),
                sources: vec![Source {
                    id: "mine-1.2".to_owned(),
                    title: text(),
                    warnings: vec![text()],
                    ..Source::default()
                }],
                ..Dataset::default()
            };
            for at in 0..places {
                let kind = if at % 2 == 0 { PlaceKind::Region } else { PlaceKind::Country };
                data.places.push(Place { id: format!("P-{at}"), name: text(), kind, ..Place::default() });
            }
            for slug in &slugs {
                data.roles.push(Role {
                    slug: slug.clone(),
                    name: text(),
                    depth: Depth::Full,
                    summary: text(),
                    titles: vec![text(), text()],
                    works_with: vec![Contact { who: text(), why: text() }],
                    related: slugs.clone(),
                    ..Role::default()
                });
            }
            let weights = slugs.iter().map(|role| DutyWeight { role: role.clone(), weight: 2 }).collect();
            data.duties.push(Duty { id: "d".to_owned(), text: text(), kind: DutyKind::Data, weights });
            data.skills.push(Skill {
                id: "s".to_owned(),
                name: text(),
                group: DutyKind::People,
                why: text(),
                levels: rated(),
                builds_on: vec!["t".to_owned()],
                effort: String::new(),
                aliases: vec![text()],
                ambiguous: Vec::new(),
            });
            data.tools.push(Tool {
                id: "t".to_owned(),
                name: text(),
                group: ToolGroup::Practice,
                survey: None,
                what: text(),
                levels: rated(),
                builds_on: Vec::new(),
                effort: String::new(),
                aliases: vec![text()],
                ambiguous: Vec::new(),
            });
            let answers = slugs.iter().map(|role| Answer { role: role.clone(), text: text() }).collect();
            data.questions.push(Question { id: "q".to_owned(), question: text(), answers });
            for at in 0..places {
                let mut row = |_| {
                    let mut values = vec![number(), number(), number()];
                    values.sort_unstable();
                    values.insert(0, number());
                    values
                };
                data.bands.push(HostPay {
                    place: format!("P-{at}"),
                    statistics: vec![Statistic::N, Statistic::P25, Statistic::P50, Statistic::P90],
                    roles: slugs.iter().enumerate().map(|(at, slug)| (slug.clone(), row(at))).collect(),
                });
            }
            let insight = |role: &String| Insight {
                role: role.clone(),
                text: "Said.".to_owned(),
                name: "N".to_owned(),
                title: String::new(),
            };
            data.insights = slugs.iter().map(insight).collect();
            data.labels =
                vec![("SectionPay".to_owned(), "Lohn".to_owned()), ("ListAnd".to_owned(), "{1}, {0}".to_owned())];
            data.sort();
            data
        },
    )
}

/// Every answer of the checker keeps this: faults have a line, a column and a path, stand in order, and are not too
/// many.
fn keeps(bytes: &[u8]) -> Result<(), TestCaseError> {
    let Err(faults) = host_file(bytes) else { return Ok(()) };
    prop_assert!(!faults.is_empty() && faults.len() <= FAULTS);
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for Fault { code, path, line, column, reason } in &faults {
        prop_assert!(*line >= 1 && *line as usize <= lines && *column >= 1, "{}", code.as_str());
        prop_assert!(path.starts_with('$') && !reason.is_empty());
    }
    prop_assert!(faults.windows(2).all(|pair| (pair[0].line, pair[0].column) <= (pair[1].line, pair[1].column)));
    Ok(())
}

fn examples() -> Vec<String> {
    let names = ["company-ladder", "nurses", "german-labels"];
    names.iter().map(|name| std::fs::read_to_string(format!("data/examples/{name}.json")).unwrap()).collect()
}

/// The text at a line and a column, both counted from 1.
fn at(text: &str, line: u32, column: u32) -> &str {
    let line = text.split('\n').nth(line as usize - 1).unwrap();
    let begin = line.char_indices().nth(column as usize - 1).map_or(line.len(), |(at, _)| at);
    &line[begin..]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..often() })]

    #[test]
    fn a_sound_file_comes_back_as_it_was(data in dataset(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&data) } else { serde_json::to_string(&data) }.unwrap();
        let checked = host_file(text.as_bytes());
        prop_assert!(checked.as_ref() == Ok(&data), "{:?}", checked.err());
        let compact = Dataset::from_compact(&checked.unwrap().to_compact().unwrap()).unwrap();
        prop_assert!(compact == data);
        let whole = DATA.clone().with_host(compact);
        prop_assert!(data.roles.iter().all(|role| whole.is_of_host(&role.slug)));
        let keys = data.bands.iter().flat_map(|b| b.roles.iter().map(move |(role, _)| b.key(role, Statistic::P50)));
        for key in keys {
            prop_assert!(whole.figure(&key).is_some(), "{key}");
        }
    }

    /// A value that is put in the place of another is found where it stands.
    #[test]
    fn a_fault_points_at_the_value(data in dataset(), role in 0..6_usize, pretty in any::<bool>()) {
        let role = role % data.roles.len();
        let mut value = serde_json::to_value(&data).unwrap();
        value["roles"][role]["summary"] = "left\u{202e}right".into();
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let faults = host_file(text.as_bytes()).unwrap_err();
        prop_assert_eq!(faults.len(), 1);
        prop_assert_eq!((faults[0].code, &faults[0].path), (Code::BidiControl, &format!("$.roles[{role}].summary")));
        prop_assert!(at(&text, faults[0].line, faults[0].column).starts_with("\"left"));
    }
}

/// Pieces of what is nearly JSON.
const NEARLY: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"schema\"",
    "\"rolescope-dataset/1\"",
    "\"roles\"",
    "\"bands\"",
    "\"labels\"",
    "1e9999",
    "-0",
    "null",
    "\"\\ud800\"",
    "{\"schema\":\"rolescope-dataset/1\",\"roles\":[{",
    "\n",
    "\"\u{202e}\"",
    "true",
    "\"a",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..often() })]

    #[test]
    fn junk_bytes_have_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(host_file(&bytes).is_err());
        keeps(&bytes)?;
    }

    /// Text that is nearly JSON, with the names that the checker knows.
    #[test]
    fn nearly_json_has_a_fault(parts in proptest::collection::vec(proptest::sample::select(NEARLY), 0..20)) {
        keeps(parts.concat().as_bytes())?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..often() })]

    /// A sound file with a few bytes changed, taken out or doubled, or cut off.
    #[test]
    fn a_spoilt_file_has_a_place_for_its_faults(
        which in 0..3_usize,
        spoils in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..5),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = examples()[which].clone().into_bytes();
        for (index, byte, how) in spoils {
            let at = index.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, bytes[at]),
            }
        }
        if let Some(cut) = cut {
            let cut = cut.index(bytes.len());
            bytes.truncate(cut);
        }
        keeps(&bytes)?;
    }

    /// A value of a sound file in the place of another one.
    #[test]
    fn a_mixed_file_has_a_place_for_its_faults(
        which in 0..3_usize,
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let mut value: serde_json::Value = serde_json::from_str(&examples()[which]).unwrap();
        let all = pointers(&value, "");
        let taken = value.pointer(&all[from.index(all.len())]).unwrap().clone();
        *value.pointer_mut(&all[to.index(all.len())]).unwrap() = taken;
        keeps(serde_json::to_string_pretty(&value).unwrap().as_bytes())?;
    }
}

/// Whatever a sound file lacks at its end, it is no file any more: only the white space behind the last brace may go.
#[test]
fn a_file_that_is_cut_off_has_a_fault() {
    for text in examples() {
        let whole = text.trim_ascii_end().as_bytes();
        assert!(host_file(whole).is_ok());
        for len in 0..whole.len() {
            let rest = whole.get(..len).unwrap();
            assert!(host_file(rest).is_err(), "{len} of {} bytes", whole.len());
            keeps(rest).unwrap();
        }
    }
}

/// JSON pointers of all values.
fn pointers(value: &serde_json::Value, pointer: &str) -> Vec<String> {
    let inside: Vec<String> = match value {
        serde_json::Value::Object(map) => {
            let escaped = |key: &String| key.replace('~', "~0").replace('/', "~1");
            map.iter().flat_map(|(key, value)| pointers(value, &format!("{pointer}/{}", escaped(key)))).collect()
        }
        serde_json::Value::Array(list) => {
            list.iter().enumerate().flat_map(|(at, value)| pointers(value, &format!("{pointer}/{at}"))).collect()
        }
        _ => Vec::new(),
    };
    std::iter::once(pointer.to_owned()).chain(inside).collect()
}
