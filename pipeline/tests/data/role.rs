//! A new role is one file, and nothing else that anybody writes.

use crate::copy::copy_of_data;
use pipeline::bake;
use rolescope::model::{Depth, FigureKey};
use rolescope::state::{Choosable, Selection, query};

/// A role in short, which the surveys have no words for.
const FILE: &str = r#"
slug = "game"
order = 13
name = "Game developer"
short = "Game"
depth = "short"
survey_2025 = ""
survey_2024 = ""
usage_2024 = ""
soc = ["15-1252"]
soc_note = "Counted with all software developers."
titles = ["Game Developer", "Gameplay Programmer"]
summary = "Builds what players see and do."
enjoy = "You like to see your work move."
works_with = [{ who = "Artists", why = "They make what the code moves." }]
education = "No rule."
other_ways = ["Finish a small game and publish it."]
experience = "A game that somebody can play."
related = ["desktop-enterprise"]
conditions = ["Busy weeks before a release."]
benefits = ["You can play what you build."]
day = [
  { time = "09:00", text = "Read reports." },
  { time = "10:00", text = "Move a camera." },
  { time = "13:00", text = "Measure frames." },
  { time = "15:00", text = "Play the build." },
]
path = [
  { title = "Junior game developer", years = [0, 2], changes = "You fix." },
  { title = "Game developer", years = [3, 5], changes = "You build." },
  { title = "Senior game developer", years = [6, 0], changes = "You decide." },
]
"#;

#[test]
fn a_role_is_one_file() {
    let copy = copy_of_data();
    std::fs::write(copy.path().join("data/roles/game.toml"), FILE).unwrap();
    let full = bake::dataset(copy.path()).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(full.roles.last().map(|role| role.slug.as_str()), Some("game"));
    assert_eq!(full.roles.len(), crate::dataset().roles.len() + 1);
    // Whatever is baked of it has the role, where its place in the order puts it.
    let names: Vec<_> =
        bake::files(&full).unwrap().into_iter().filter(|file| file.path.ends_with("/ids.txt")).collect();
    assert!(String::from_utf8_lossy(&names[0].bytes).lines().any(|line| line.contains("game")));
    let built_in = bake::built_in(&full);
    let role = built_in.role("game").unwrap();
    assert_eq!((role.name.as_str(), role.depth), ("Game developer", Depth::Short));
    // It can be chosen, and has no figures until a survey is read.
    let selection = query::decode("roles=game,mobile", &Selection::default(), Choosable(&built_in));
    assert_eq!(selection.roles, ["game", "mobile"]);
    let key: FigureKey = "survey-2025/US/game/pay/p50".parse().unwrap();
    assert!(built_in.figure(&key).is_none());
}

#[test]
fn a_place_in_the_order_is_of_one_role() {
    let copy = copy_of_data();
    let path = copy.path().join("data/roles");
    std::fs::write(path.join("game.toml"), FILE.replace("order = 13", "order = 12")).unwrap();
    let fault = bake::dataset(copy.path()).unwrap_err().to_string();
    assert!(
        fault.contains(
            "data/roles/game.toml: line 1, role \"game\": `order` 12 is that of `engineering-manager` already"
        ),
        "{fault}"
    );
}
