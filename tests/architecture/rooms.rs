//! The floors of the house: a room names only rooms on floors below its own.

use super::source::{Source, sources};

/// The floors from the ground up.
const FLOORS: [&[&str]; 7] = [
    &["text"],
    &["model", "locale"],
    &["stats", "state", "chart", "check"],
    &["compare", "embed", "browser"],
    &["convert"],
    &["view"],
    &["bin"],
];

/// Arrows that stay on a floor, each with its reason.
const EXCEPTIONS: [(&str, &str, &str); 1] =
    [("locale", "model", "a figure in a sentence keeps its name and unit, so the page can mark it")];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The rooms that a file names by `crate::…` or, in a shell, by `rolescope::…`, with their lines.
fn named(source: &Source) -> Vec<(usize, String)> {
    // A shell is a crate of its own: its `crate::` are its own modules.
    let prefix = if source.room() == Some("bin") { "rolescope::" } else { "crate::" };
    let mut faults = Vec::new();
    for (at, _) in source.code.match_indices(prefix) {
        let line = source.code[..at].lines().count().max(1);
        faults.extend(heads(&source.code[at + prefix.len()..]).into_iter().map(|room| (line, room)));
    }
    faults
}

/// The first names of a path: one, or those of `{a::b, c::{d, e}}`.
fn heads(path: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(inside) = path.strip_prefix('{') else { return vec![name(path)] };
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                found.push(name(&inside[start..at]));
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

#[test]
fn no_arrow_runs_up() {
    let mut faults = Vec::new();
    let mut used = [false; EXCEPTIONS.len()];
    let mut arrows = 0;
    for source in sources(&["src"]).iter().filter(|s| s.path != "src/lib.rs") {
        let room = source.room().unwrap();
        let Some(own) = floor(room) else {
            faults.push(format!("{}: the room `{room}` has no floor", source.path));
            continue;
        };
        for (line, other) in named(source) {
            if other == room {
                continue;
            }
            arrows += 1;
            if let Some(at) = EXCEPTIONS.iter().position(|(from, to, _)| *from == room && *to == other) {
                used[at] = true;
            } else if floor(&other).is_none_or(|floor| floor >= own) {
                faults.push(format!("{}:{line}: `{room}` names `{other}`", source.path));
            }
        }
    }
    assert!(arrows > 50, "the reader found only {arrows} names of rooms");
    super::none("names of rooms that are not below", &faults);
    let idle: Vec<String> =
        EXCEPTIONS.iter().zip(used).filter(|(_, used)| !used).map(|(e, _)| format!("{e:?}")).collect();
    super::none("exceptions that nothing needs", &idle);
}

#[test]
fn every_room_stands_on_a_floor() {
    let all = sources(&["src"]);
    let mut rooms: Vec<&str> = all.iter().filter(|s| s.path != "src/lib.rs").filter_map(Source::room).collect();
    rooms.sort_unstable();
    rooms.dedup();
    let mut floors: Vec<&str> = FLOORS.concat();
    floors.sort_unstable();
    assert_eq!(rooms, floors);
}

/// The crates beside the product, each with the folders that never name it: the product is made without them, and the commands
/// stand above the data.
const ABOVE: [(&str, &[&str]); 2] = [("xtask", &["src", "pipeline"]), ("pipeline", &["src"])];

#[test]
fn no_crate_is_named_from_below() {
    for (above, folders) in ABOVE {
        super::none(&format!("names of `{above}` below it"), &super::naming(&sources(folders), |_| true, &[above]));
        let used = sources(&["xtask", "tests/browser"]).iter().any(|source| !source.naming(&[above]).is_empty());
        assert!(used, "nothing names `{above}`, so the reader does not see it");
    }
}

#[test]
fn lists_of_names_are_read() {
    assert_eq!(heads("model::{A, B}"), ["model"]);
    assert_eq!(heads("{model::{A, B}, state::C, view}"), ["model", "state", "view"]);
    assert_eq!(heads("{\n    compare::A,\n    locale,\n};"), ["compare", "locale"]);
}
