//! The limits of a hosts' file: bytes, depth, numbers of records, lengths of texts, faults told, time.

use super::{HEAD, faults, file};
use rolescope::check::{BYTES, Code, DEPTH, FAULTS, LINE, PROSE, PUBLISHED_BYTES, RECORDS, ROLES, host_file};
use std::fmt::Write;

fn first(text: &str) -> (Code, String) {
    let found = faults(text).into_iter().next().unwrap();
    (found.code, found.path)
}

#[test]
fn a_file_has_a_megabyte_and_a_copy_of_the_published_dataset_two() {
    let pad = |head: &str, bytes: usize| format!("{head}{}}}", " ".repeat(bytes - head.len() - 1));
    let head = "{\"schema\":\"rolescope-dataset/1\"";
    assert!(host_file(pad(head, BYTES).as_bytes()).is_ok());
    assert_eq!(first(&pad(head, BYTES + 1)), (Code::TooLarge, "$".to_owned()));
    let copy = "\n{ \"generated\" : \"x\",\"schema\":\"rolescope-dataset/1\"";
    assert!(host_file(pad(copy, PUBLISHED_BYTES).as_bytes()).is_ok());
    assert_eq!(first(&pad(copy, PUBLISHED_BYTES + 1)).0, Code::TooLarge);
    let late = "{\"schema\":\"rolescope-dataset/1\",\"generated\":\"x\"";
    assert_eq!(first(&pad(late, BYTES + 1)).0, Code::TooLarge);
}

#[test]
fn brackets_are_open_up_to_a_depth() {
    let nested = |depth: usize| file(&format!("\"x\":{}{}", "[".repeat(depth), "]".repeat(depth)));
    assert_eq!(first(&nested(DEPTH - 1)), (Code::UnknownField, "$.x".to_owned()));
    let deep = faults(&nested(DEPTH));
    assert_eq!((deep[0].code, deep[0].line), (Code::TooDeep, 3));
    assert_eq!(deep[0].column as usize, " \"x\":".len() + DEPTH);
    // Brackets inside of texts are none.
    let text = file(&format!("\"labels\":{{\"SectionPay\":\"\\\"{}\"}}", "[".repeat(500)));
    assert!(host_file(text.as_bytes()).is_ok());
}

#[test]
fn lists_have_a_most() {
    let roles = |count: usize| {
        let roles: Vec<String> = (0..count).map(|at| format!("{{\"slug\":\"r{at}\",\"name\":\"R\"}}")).collect();
        file(&format!("\"roles\":[{}]", roles.join(",")))
    };
    assert!(host_file(roles(ROLES).as_bytes()).is_ok());
    assert_eq!(first(&roles(ROLES + 1)), (Code::TooMany, format!("$.roles[{ROLES}]")));
    let questions = |count: usize| {
        let list: Vec<String> =
            (0..count).map(|at| format!("{{\"id\":\"q{at}\",\"question\":\"Q\",\"answers\":[]}}")).collect();
        file(&format!("\"questions\":[{}]", list.join(",")))
    };
    assert!(host_file(questions(RECORDS).as_bytes()).is_ok());
    assert_eq!(first(&questions(RECORDS + 1)), (Code::TooMany, format!("$.questions[{RECORDS}]")));
    let values = "1,".repeat(11) + "1";
    let band =
        file(&format!("\"bands\":[{{\"place\":\"US\",\"statistics\":[\"p50\"],\"roles\":{{\"mobile\":[{values}]}}}}]"));
    assert_eq!(first(&band), (Code::TooMany, "$.bands[0].roles.mobile[10]".to_owned()));
}

#[test]
fn texts_have_a_most() {
    let role = |name: usize, summary: usize| {
        let (name, summary) = ("ä".repeat(name), "ä".repeat(summary));
        file(&format!("\"roles\":[{{\"slug\":\"a\",\"name\":\"{name}\",\"summary\":\"{summary}\"}}]"))
    };
    assert!(host_file(role(LINE, PROSE).as_bytes()).is_ok());
    assert_eq!(first(&role(LINE + 1, 1)), (Code::TooLong, "$.roles[0].name".to_owned()));
    assert_eq!(first(&role(1, PROSE + 1)), (Code::TooLong, "$.roles[0].summary".to_owned()));
}

#[test]
fn the_first_faults_are_told() {
    let mut text = file("").trim_end_matches('}').trim_end().trim_end_matches(',').to_owned();
    for at in 0..500 {
        write!(text, ",\n\"x{at}\":1").unwrap();
    }
    let found = faults(&format!("{text}}}"));
    assert_eq!(found.len(), FAULTS);
    assert!(found.iter().enumerate().all(|(at, fault)| fault.path == format!("$.x{at}")));
}

/// Files made to keep the checker busy. The bound is for an unoptimised program on a busy machine; what an optimised one
/// takes stands in `docs/host-data.md`.
#[test]
fn junk_is_answered_soon() {
    let fill = |unit: &str| unit.repeat((BYTES - HEAD.len() - 100) / unit.len());
    let lists = [
        fill("["),
        fill("{\"a\":"),
        fill("\""),
        fill("\\"),
        fill("0"),
        file(&format!("\"roles\":[{}0]", fill("0,"))),
        file(&format!("\"roles\":[{}{{}}]", fill("{},"))),
        file(&format!("\"labels\":{{{}\"b\":1}}", fill("\"a\":1,"))),
        file(&format!("\"{}\":1", fill("x"))),
        file(&format!("\"roles\":[{{\"slug\":\"{}\",\"name\":\"A\"}}]", fill("a"))),
        file(&format!("\"roles\":[{{\"slug\":\"a\",\"name\":\"{}\"}}]", fill("\\u0041"))),
        file(&format!("\"roles\":[{{\"slug\":\"a\",\"name\":\"A\",\"titles\":[{}\"\"]}}]", fill("\"a\","))),
        file(&format!("\"x\":[[[[[[[[[[[[[[{}0]]]]]]]]]]]]]]", fill("0,"))),
    ];
    for text in lists {
        assert!(text.len() <= BYTES);
        let begun = std::time::Instant::now();
        assert!(!faults(&text).is_empty());
        assert!(
            begun.elapsed().as_secs() < 2,
            "{:?} for {}…",
            begun.elapsed(),
            text.chars().take(80).collect::<String>()
        );
    }
}
