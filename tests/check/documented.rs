//! `docs/host-data.md`: its codes, limits and example are those of the checker.

use rolescope::check::{
    BYTES, Code, DEPTH, FAULTS, LINE, PLACES, PROSE, PUBLISHED_BYTES, RECORDS, ROLES, USD, host_file,
};
use rolescope::locale;
use rolescope::model::HostPay;

fn text() -> String {
    std::fs::read_to_string("docs/host-data.md").unwrap()
}

#[test]
fn the_codes_are_documented() {
    let text = text();
    let table: Vec<&str> = text.lines().skip_while(|line| !line.starts_with("| code |")).skip(2).collect();
    let rows: Vec<String> =
        table.iter().take_while(|line| line.starts_with('|')).map(|line| (*line).to_owned()).collect();
    let codes: Vec<String> =
        Code::ALL.iter().map(|code| format!("| `{}` | {} |", code.as_str(), code.about())).collect();
    assert_eq!(rows, codes);
    let kebab = |name: &str| name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    assert!(Code::ALL.iter().all(|code| kebab(code.as_str())));
}

#[test]
fn the_limits_are_documented() {
    let text = text().split_whitespace().collect::<Vec<_>>().join(" ");
    let number = |count: usize| locale::count(f64::from(u32::try_from(count).unwrap()));
    for words in [
        format!("At most {} bytes", number(BYTES)),
        format!("at most {}.", number(PUBLISHED_BYTES)),
        format!("At most {DEPTH} brackets"),
        format!("At most {} roles, {} places", number(ROLES), number(PLACES)),
        format!("{} records in any other list", number(RECORDS)),
        format!("at most {LINE} characters, any other and a label {}", number(PROSE)),
        format!("from 1 to {}", number(USD as usize)),
        format!("at most {FAULTS} faults"),
    ] {
        assert!(text.contains(&words), "{words}");
    }
    let statistics = HostPay::STATISTICS.map(|statistic| format!("`{}`", statistic.as_str())).join(", ");
    assert!(text.contains(&statistics), "{statistics}");
}

#[test]
fn the_example_of_the_page_is_sound() {
    let text = text();
    let example = text.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    assert_eq!(host_file(example.as_bytes()).map(|data| data.bands.len()), Ok(1));
}

#[test]
fn the_examples_are_documented() {
    let files = std::fs::read_dir("data/examples").unwrap().map(|entry| entry.unwrap().file_name());
    assert!(
        files.map(|name| name.into_string().unwrap()).all(|name| text().contains(&format!("data/examples/{name}")))
    );
}
