//! Files that the checker refuses, a case a line: the parts of a file with a mark where the fault is, its kind, its
//! path.

use super::{faults, file, refuses};
use rolescope::check::Code::{self, *};

/// A role and a place of the file's own, to which the cases refer.
const ROLE: &str = r#""roles":[{"slug":"a","name":"A"}],"#;

const PARTS: &[(&str, Code, &str)] = &[
    // Fields
    (r#"¶"rols":[]"#, UnknownField, "$.rols"),
    (r#""roles":[{"slug":"a","name":"A",¶"colour":"red"}]"#, UnknownField, "$.roles[0].colour"),
    (r#""roles":[¶{"slug":"a"}]"#, MissingField, "$.roles[0]"),
    (r#""roles":[¶{"name":"A"}]"#, MissingField, "$.roles[0]"),
    (r#""places":[¶{"id":"a","name":"A"}]"#, MissingField, "$.places[0]"),
    (r#""bands":[¶{"place":"US","statistics":["p50"]}]"#, MissingField, "$.bands[0]"),
    (r#""bands":[{"place":"US","statistics":["p50"],"roles":{},¶"note":"x"}]"#, UnknownField, "$.bands[0].note"),
    (r#""insights":[¶{"role":"front-end","text":"T"}]"#, MissingField, "$.insights[0]"),
    (r#""jobs":[¶{"role":"mobile"}]"#, MissingField, "$.jobs[0]"),
    (r#""jobs":[{"role":"mobile","address":"/a",¶"place":"US"}]"#, UnknownField, "$.jobs[0].place"),
    (r#""roles":[],¶"roles":[]"#, DuplicateKey, "$.roles"),
    (r#""roles":[{"slug":"a","name":"A",¶"name":"B"}]"#, DuplicateKey, "$.roles[0].name"),
    (r#""labels":{"SectionPay":"A",¶"SectionPay":"B"}"#, DuplicateKey, "$.labels.SectionPay"),
    (r#""labels":{"SectionPay":"A",¶"Section\u0050ay":"B"}"#, DuplicateKey, "$.labels.SectionPay"),
    // Ids
    (r#""roles":[{"slug":"a","name":"A"},{"slug":¶"a","name":"B"}]"#, DuplicateId, "$.roles[1].slug"),
    (
        r#""places":[{"id":"a","name":"A","kind":"state"},{"id":¶"a","name":"B","kind":"state"}]"#,
        DuplicateId,
        "$.places[1].id",
    ),
    (
        r#""bands":[{"place":"US","statistics":["p50"],"roles":{}},{"place":¶"US","statistics":["p50"],"roles":{}}]"#,
        DuplicateId,
        "$.bands[1].place",
    ),
    (r#""bands":[{"place":"US","statistics":["p50",¶"p50"],"roles":{}}]"#, DuplicateId, "$.bands[0].statistics[1]"),
    (
        r#""questions":[{"id":"q","question":"Q","answers":[{"role":"mobile","text":"A"},{"role":¶"mobile","text":"B"}]}]"#,
        DuplicateId,
        "$.questions[0].answers[1].role",
    ),
    (r#""roles":[{"slug":¶"Front","name":"A"}]"#, BadId, "$.roles[0].slug"),
    (r#""roles":[{"slug":¶"","name":"A"}]"#, BadId, "$.roles[0].slug"),
    (r#""roles":[{"slug":¶"a/b","name":"A"}]"#, BadId, "$.roles[0].slug"),
    (r#""roles":[{"slug":¶"entwickler-ä","name":"A"}]"#, BadId, "$.roles[0].slug"),
    (
        r#""roles":[{"slug":¶"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","name":"A"}]"#,
        BadId,
        "$.roles[0].slug",
    ),
    (r#""sources":[{"id":¶"a b","title":"A"}]"#, BadId, "$.sources[0].id"),
    // Types
    (r#""roles":¶{}"#, WrongType, "$.roles"),
    (r#""roles":[¶7]"#, WrongType, "$.roles[0]"),
    (r#""roles":[{"slug":¶7,"name":"A"}]"#, WrongType, "$.roles[0].slug"),
    (r#""roles":[{"slug":"a","name":¶null}]"#, WrongType, "$.roles[0].name"),
    (r#""roles":[{"slug":"a","name":"A","titles":¶"B"}]"#, WrongType, "$.roles[0].titles"),
    (r#""labels":¶[]"#, WrongType, "$.labels"),
    (r#""labels":{"SectionPay":¶1}"#, WrongType, "$.labels.SectionPay"),
    (r#""places":[{"id":"a","name":"A","kind":"state","survey":¶"yes"}]"#, WrongType, "$.places[0].survey"),
    (r#""bands":[{"place":"US","statistics":["p50"],"roles":¶[]}]"#, WrongType, "$.bands[0].roles"),
    (r#""bands":[{"place":"US","statistics":["p50"],"roles":{"mobile":¶5}}]"#, WrongType, "$.bands[0].roles.mobile"),
    (
        r#""bands":[{"place":"US","statistics":["p50"],"roles":{"mobile":[¶"5"]}}]"#,
        WrongType,
        "$.bands[0].roles.mobile[0]",
    ),
    // Words
    (r#""places":[{"id":"a","name":"A","kind":¶"contry"}]"#, UnknownWord, "$.places[0].kind"),
    (r#""roles":[{"slug":"a","name":"A","depth":¶"deep"}]"#, UnknownWord, "$.roles[0].depth"),
    (r#""bands":[{"place":"US","statistics":[¶"p51"],"roles":{}}]"#, UnknownWord, "$.bands[0].statistics[0]"),
    (r#""bands":[{"place":"US","statistics":[¶"share"],"roles":{}}]"#, UnknownWord, "$.bands[0].statistics[0]"),
    (
        r#""skills":[{"id":"s","name":"S","group":"data","levels":[{"role":"mobile","level":¶"must"}]}]"#,
        UnknownWord,
        "$.skills[0].levels[0].level",
    ),
    // Numbers
    (
        r#""bands":[{"place":"US","statistics":["p50"],"roles":{"mobile":[¶0]}}]"#,
        OutOfRange,
        "$.bands[0].roles.mobile[0]",
    ),
    (
        r#""bands":[{"place":"US","statistics":["p50"],"roles":{"mobile":[¶-5]}}]"#,
        OutOfRange,
        "$.bands[0].roles.mobile[0]",
    ),
    (
        r#""bands":[{"place":"US","statistics":["p50"],"roles":{"mobile":[¶100000001]}}]"#,
        OutOfRange,
        "$.bands[0].roles.mobile[0]",
    ),
    (
        r#""bands":[{"place":"US","statistics":["n"],"roles":{"mobile":[¶1.5]}}]"#,
        NotWhole,
        "$.bands[0].roles.mobile[0]",
    ),
    (
        r#""bands":[{"place":"US","statistics":["p50"],"roles":{"mobile":[¶1e999]}}]"#,
        NotFinite,
        "$.bands[0].roles.mobile[0]",
    ),
    (
        r#""bands":[{"place":"US","statistics":["p25","p50"],"roles":{"data-engineer":[3,¶2]}}]"#,
        WrongOrder,
        r#"$.bands[0].roles["data-engineer"][1]"#,
    ),
    (
        r#""bands":[{"place":"US","roles":{"mobile":[¶9,8,10]},"statistics":["p90","p10","p75"]}]"#,
        WrongOrder,
        "$.bands[0].roles.mobile[0]",
    ),
    (
        r#""bands":[{"place":"US","statistics":["high","low","average"],"roles":{"mobile":[¶9,1,10]}}]"#,
        WrongOrder,
        "$.bands[0].roles.mobile[0]",
    ),
    (
        r#""bands":[{"place":"US","statistics":["p25","p50"],"roles":{"mobile":¶[5]}}]"#,
        WrongCount,
        "$.bands[0].roles.mobile",
    ),
    (r#""bands":[{"place":"US","statistics":¶[],"roles":{}}]"#, Empty, "$.bands[0].statistics"),
    (
        r#""duties":[{"id":"d","text":"D","kind":"data","weights":[{"role":"mobile","weight":¶4}]}]"#,
        OutOfRange,
        "$.duties[0].weights[0].weight",
    ),
    (r#""efforts":[{"id":"e","hours":¶10001,"reason":"R"}]"#, OutOfRange, "$.efforts[0].hours"),
    (
        r#""alternatives":[{"id":"a","name":"A","members":["sql",¶"sqll"]}]"#,
        UnknownReference,
        "$.alternatives[0].members[1]",
    ),
    (
        r#""alternatives":[{"id":"a","name":"A","one_ability":¶"yes","members":["sql","java"]}]"#,
        WrongType,
        "$.alternatives[0].one_ability",
    ),
    (
        r#""roles":[{"slug":"a","name":"A","path":[{"title":"T","years":¶[5,2],"changes":"C"}]}]"#,
        WrongOrder,
        "$.roles[0].path[0].years",
    ),
    (
        r#""roles":[{"slug":"a","name":"A","path":[{"title":"T","years":¶[5],"changes":"C"}]}]"#,
        WrongCount,
        "$.roles[0].path[0].years",
    ),
    // Evidence of a source of the file's own
    (
        r#""pay":[{"source":"host","place":"US","roles":[{"role":"mobile","all":{"n":9,"spread":¶{"quartiles":{"p25":1,"p50":2,"p75":3,"median_low":1,"median_high":3}}},"groups":[]}]}]"#,
        TooFew,
        "$.pay[0].roles[0].all.spread",
    ),
    (
        r#""pay":[{"source":"host","place":"US","roles":[{"role":"mobile","all":{"n":20,"spread":{"quartiles":{"p25":1,"p50":2,"p75":¶1,"median_low":1,"median_high":3}}},"groups":[]}]}]"#,
        WrongOrder,
        "$.pay[0].roles[0].all.spread.quartiles.p75",
    ),
    (
        r#""distributions":[{"source":"host","place":"US","role":"mobile","dimension":"d","base":5,"items":¶[{"item":"i","count":6}]}]"#,
        OutOfRange,
        "$.distributions[0].items",
    ),
    (
        r#""quoted":[{"source":"host","place":"unknown","role":"mobile","average":¶5,"low":6,"formula_made":false}]"#,
        WrongOrder,
        "$.quoted[0].average",
    ),
    (
        r#""ratings":[{"source":"host","occupation":"o","kind":"skill","name":"N","value":¶6,"date":null}]"#,
        OutOfRange,
        "$.ratings[0].value",
    ),
    // Texts
    (r#""roles":[{"slug":"a","name":¶""}]"#, Empty, "$.roles[0].name"),
    (r#""roles":[{"slug":"a","name":¶"  "}]"#, Empty, "$.roles[0].name"),
    (r#""roles":[{"slug":"a","name":¶"A\nB"}]"#, ControlCharacter, "$.roles[0].name"),
    (r#""roles":[{"slug":"a","name":¶"A\u0000"}]"#, ControlCharacter, "$.roles[0].name"),
    (r#""roles":[{"slug":"a","name":¶"A\u0085"}]"#, ControlCharacter, "$.roles[0].name"),
    (r#""roles":[{"slug":"a","name":¶"A\u202e"}]"#, BidiControl, "$.roles[0].name"),
    ("\"roles\":[{\"slug\":\"a\",\"name\":¶\"A\u{2066}B\u{2069}\"}]", BidiControl, "$.roles[0].name"),
    ("\"roles\":[{\"slug\":\"a\",\"name\":¶\"A\u{200f}\"}]", BidiControl, "$.roles[0].name"),
    ("\"roles\":[{\"slug\":\"a\",\"name\":¶\"A\u{61c}\"}]", BidiControl, "$.roles[0].name"),
    (r#""roles":[{"slug":"a","name":¶"A\ud800"}]"#, Syntax, "$.roles[0].name"),
    // References
    (r#""bands":[{"place":¶"XX","statistics":["p50"],"roles":{}}]"#, UnknownReference, "$.bands[0].place"),
    (
        r#""bands":[{"place":"US","statistics":["p50"],"roles":{¶"frontend":[5]}}]"#,
        UnknownReference,
        "$.bands[0].roles.frontend",
    ),
    (r#""insights":[{"role":¶"b","text":"T","name":"N"}]"#, UnknownReference, "$.insights[0].role"),
    // Jobs
    (r#""jobs":[{"role":¶"b","address":"/a"}]"#, UnknownReference, "$.jobs[0].role"),
    (r#""jobs":[{"role":"mobile","address":"/a"},{"role":¶"mobile","address":"/b"}]"#, DuplicateId, "$.jobs[1].role"),
    (r#""jobs":[{"role":"mobile","address":¶""}]"#, BadUrl, "$.jobs[0].address"),
    (r#""jobs":[{"role":"mobile","address":¶"http://a.example/"}]"#, BadUrl, "$.jobs[0].address"),
    (r#""jobs":[{"role":"mobile","address":¶"//a.example/"}]"#, BadUrl, "$.jobs[0].address"),
    (r#""jobs":[{"role":"mobile","address":¶"javascript:alert(1)"}]"#, BadUrl, "$.jobs[0].address"),
    (r#""jobs":[{"role":"mobile","address":¶"https://a@b.example/"}]"#, BadUrl, "$.jobs[0].address"),
    (r#""jobs":[{"role":"mobile","address":¶"https://{role}.example/"}]"#, BadUrl, "$.jobs[0].address"),
    (r#""jobs":[{"role":"mobile","address":¶"/a?t={team}"}]"#, WrongPlaceholders, "$.jobs[0].address"),
    (r#""jobs":[{"role":"mobile","address":¶"/a?t={role"}]"#, WrongPlaceholders, "$.jobs[0].address"),
    (r#""jobs":[{"role":"mobile","address":"/a","openings":¶-1}]"#, OutOfRange, "$.jobs[0].openings"),
    (r#""jobs":[{"role":"mobile","address":"/a","openings":¶1.5}]"#, NotWhole, "$.jobs[0].openings"),
    (r#""jobs":[{"role":"mobile","address":"/a","openings":¶"2"}]"#, WrongType, "$.jobs[0].openings"),
    (r#""jobs":[{"role":"mobile","address":"/a","label":¶"a\nb"}]"#, ControlCharacter, "$.jobs[0].label"),
    (r#""roles":[{"slug":"a","name":"A","related":["mobile",¶"b"]}]"#, UnknownReference, "$.roles[0].related[1]"),
    (
        r#""skills":[{"id":"s","name":"S","group":"data","builds_on":[¶"t"]}]"#,
        UnknownReference,
        "$.skills[0].builds_on[0]",
    ),
    (r#""skills":[{"id":"s","name":"S","group":"data","effort":¶"huge"}]"#, UnknownReference, "$.skills[0].effort"),
    (
        r#""years":[{"source":¶"mine","place":"US","role":"mobile","measure":"m","n":1,"p25":1,"p50":1,"p75":1}]"#,
        UnknownReference,
        "$.years[0].source",
    ),
    // Spellings
    (r#""skills":[{"id":"s","name":"S","group":"data","aliases":["a",¶1]}]"#, WrongType, "$.skills[0].aliases[1]"),
    (r#""tools":[{"id":"t","name":"T","group":"practice","aliases":¶"a"}]"#, WrongType, "$.tools[0].aliases"),
    (r#""tools":[{"id":"t","name":"T","group":"practice","ambiguous":[¶" "]}]"#, Empty, "$.tools[0].ambiguous[0]"),
    // Addresses
    (r#""sources":[{"id":"s","title":"S","url":¶"http://example.com"}]"#, BadUrl, "$.sources[0].url"),
    (r#""sources":[{"id":"s","title":"S","url":¶"javascript:alert(1)"}]"#, BadUrl, "$.sources[0].url"),
    (r#""sources":[{"id":"s","title":"S","url":¶"https://"}]"#, BadUrl, "$.sources[0].url"),
    (r#""sources":[{"id":"s","title":"S","url":¶"https://bank.com@evil.com"}]"#, BadUrl, "$.sources[0].url"),
    (r#""sources":[{"id":"s","title":"S","url":¶"https://a.com/ b"}]"#, BadUrl, "$.sources[0].url"),
    // Labels
    (r#""labels":{¶"SectionPays":"Salary"}"#, UnknownLabel, "$.labels.SectionPays"),
    (r#""labels":{¶"a b\"c":"Salary"}"#, UnknownLabel, r#"$.labels["a b\"c"]"#),
    (r#""labels":{"SectionPay":¶"Salary {0}"}"#, WrongPlaceholders, "$.labels.SectionPay"),
    (r#""labels":{"ListAnd":¶"{0} und"}"#, WrongPlaceholders, "$.labels.ListAnd"),
    (r#""labels":{"SectionPay":¶""}"#, Empty, "$.labels.SectionPay"),
    ("\"labels\":{\"SectionPay\":¶\"\u{200b}\u{2800}\"}", Empty, "$.labels.SectionPay"),
];

#[test]
fn parts_are_refused_where_they_are_wrong() {
    for (parts, code, path) in PARTS {
        refuses(&file(parts), *code, path);
    }
    assert!(PARTS.len() >= 60, "{} cases", PARTS.len());
}

/// Whole texts: what is wrong before the parts of a file are looked at, or with the file as one.
const WHOLE: &[(&str, Code, &str)] = &[
    ("¶", Syntax, "$"),
    ("{\"schema\":\"rolescope-dataset/1\"¶", Syntax, "$"),
    ("{\"schema\":\"rolescope-dataset/1\"}\n¶x", Syntax, "$"),
    ("{\"schema\":¶NaN}", Syntax, "$"),
    ("{\"schema\":\"rolescope-dataset/1\",\n¶}", Syntax, "$"),
    ("¶[]", WrongType, "$"),
    ("¶null", WrongType, "$"),
    ("  ¶\"text\"", WrongType, "$"),
    ("¶{}", Version, "$"),
    ("{\"schema\":¶\"rolescope-dataset/2\",\"nothing\":1}", Version, "$.schema"),
    ("{\"nothing\":1,\n\"schema\":¶1}", Version, "$.schema"),
    ("¶{\"schema\":\"rolescope-dataset/1\",\"roles\":[{\"slug\":\"a\",\"name\":\"A\"}]}", MissingHost, "$"),
    (
        "¶{\"schema\":\"rolescope-dataset/1\",\"insights\":[{\"role\":\"mobile\",\"text\":\"T\",\"name\":\"N\"}]}",
        MissingHost,
        "$",
    ),
    ("¶{\"schema\":\"rolescope-dataset/1\",\"jobs\":[{\"role\":\"mobile\",\"address\":\"/a\"}]}", MissingHost, "$"),
    ("{\"schema\":\"rolescope-dataset/1\",\"host\":¶{}}", MissingField, "$.host"),
    ("{\"schema\":\"rolescope-dataset/1\",\"host\":{\"name\":¶\"\"}}", Empty, "$.host.name"),
    ("{\"schema\":\"rolescope-dataset/1\",\"host\":{\"name\":\"A\",\"url\":¶\"ftp://a\"}}", BadUrl, "$.host.url"),
    ("¶{\"schema\":\"rolescope-dataset/1\",\"host\":{\"name\":\"A\",\"replaces\":true}}", MissingField, "$"),
    (
        "{\"schema\":\"rolescope-dataset/1\",\"host\":{\"name\":\"A\",\"r\\u0065places\":true},\"roles\":[{\"slug\":¶\"mobile\",\"name\":\"M\"}]}",
        TakenSlug,
        "$.roles[0].slug",
    ),
    (
        "{\"schema\":\"rolescope-dataset/1\",\"host\":{\"name\":\"A\",\"replaces\":true},\"roles\":[{\"slug\":\"a\",\"name\":\"A\",\"related\":[¶\"mobile\"]}]}",
        UnknownReference,
        "$.roles[0].related[0]",
    ),
    (
        "{\"schema\":\"rolescope-dataset/1\",\"host\":{\"name\":\"A\",\"replaces\":true},\"roles\":[{\"slug\":\"a\",\"name\":\"A\"}],\"bands\":[{\"place\":¶\"US\",\"statistics\":[\"p50\"],\"roles\":{\"a\":[1]}}]}",
        UnknownReference,
        "$.bands[0].place",
    ),
];

#[test]
fn files_are_refused_as_a_whole() {
    for (text, code, path) in WHOLE {
        refuses(text, *code, path);
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_begin() {
    let first_fault = rolescope::check::host_file(b"{\n\"a\":\"\xc3\xa4\xff\"}").unwrap_err();
    assert_eq!(
        (first_fault[0].code, first_fault[0].line, first_fault[0].column, first_fault[0].path.as_str()),
        (NotUtf8, 2, 7, "$")
    );
}

/// A code of one letter more or less is another place: none is offered for one that is not built in.
#[test]
fn a_place_that_is_not_known_is_answered_with_how_to_add_it() {
    for id in ["SG", "USA", "UK", "us", "US-XX", "metro-1", "western-eur"] {
        let parts = format!(r#""bands":[{{"place":"{id}","statistics":["p50"],"roles":{{"front-end":[5]}}}}]"#);
        let found = faults(&file(&parts));
        let reason = &found[0].reason;
        assert!(!reason.contains("did you mean"), "{reason}");
        let added = format!(r#""places": [{{ "id": "{id}", "name": …, "kind": … }}]"#);
        assert!(reason.contains(&added) && reason.contains("country, state, metro"), "{reason}");
        // What it says is enough.
        let places = format!(r#""places":[{{"id":"{id}","name":"There","kind":"country"}}],{parts}"#);
        let is_id = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        assert!(is_id && rolescope::check::host_file(file(&places).as_bytes()).is_ok(), "{id}");
    }
}

#[test]
fn what_is_near_is_suggested() {
    for (parts, word) in [
        (r#""rolls":[]"#, "`roles`"),
        (r#""labels":{"SectionPays":"x"}"#, "`SectionPay`"),
        (r#""bands":[{"place":"US","statistics":["p50"],"roles":{"frontend":[5]}}]"#, "`front-end`"),
        (r#""places":[{"id":"a","name":"A","kind":"contry"}]"#, "`country`"),
    ] {
        let found = faults(&file(parts));
        assert!(found[0].reason.contains(&format!("did you mean {word}?")), "{}", found[0].reason);
    }
}

#[test]
fn what_a_reason_quotes_is_clean() {
    let long = "x".repeat(5_000);
    for parts in [
        format!("{ROLE}\"a\u{202e}b\":1"),
        format!("{ROLE}\"{long}\":1"),
        format!("\"bands\":[{{\"place\":\"{long}\",\"statistics\":[\"p50\"],\"roles\":{{}}}}]"),
    ] {
        for fault in faults(&file(&parts)) {
            assert!(fault.reason.chars().count() < 400 && fault.path.chars().count() < 400, "{fault:?}");
            assert!(!fault.reason.contains('\u{202e}') && !fault.path.contains('\u{202e}'), "{fault:?}");
        }
    }
}

#[test]
fn faults_are_written_as_events_carry_them() {
    let found = faults(&file(r#""rols":[]"#));
    let json = serde_json::to_string(&found).unwrap();
    assert_eq!(
        json,
        r#"[{"code":"unknown-field","path":"$.rols","line":3,"column":2,"reason":"there is no field `rols`; did you mean `roles`?"}]"#
    );
}

/// Every kind of fault has a case here or among the limits.
#[test]
fn no_kind_of_fault_is_without_a_case() {
    let limits = [TooLarge, NotUtf8, TooDeep, TooMany, TooLong];
    let cases = PARTS.iter().chain(WHOLE).map(|(_, code, _)| *code).chain(limits);
    let cases: std::collections::BTreeSet<Code> = cases.collect();
    let missing: Vec<_> = Code::ALL.iter().filter(|code| !cases.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
