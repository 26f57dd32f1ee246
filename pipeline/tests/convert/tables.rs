//! Tables of pay bands.

use super::{DATA, EXCHANGED, TERMS, converted, ends, faults};
use proptest::prelude::*;
use rolescope::convert::{Form, convert};
use rolescope::model::Statistic;

#[test]
fn columns_stand_in_any_order_and_case_between_any_known_marks() {
    let comma = "Role,PLACE,low,Middle,High,Currency,period\nStaff nurse,GB,\"60,000\",70k,80000,USD,year\n";
    let semicolon =
        "period;high;grade;low;place;currency;role;middle\nper annum;80.000,00;7;60'000;uk;usd; Staff nurse ;$70k\n";
    let tab = "\u{feff}role\tplace\tlow\thigh\tcurrency\tperiod\tmiddle\r\n\r\nStaff nurse\tUnited Kingdom\t60000\t80000\tUSD\tp.a.\t70000\r\n";
    for table in [comma, semicolon, tab] {
        let (converted, dataset) = converted(Form::Table, table, TERMS);
        assert_eq!(ends(&dataset, "GB", "staff-nurse"), [Some(60_000), Some(70_000), Some(80_000)], "{table}");
        assert_eq!(dataset.roles[0].name, "Staff nurse");
        assert_eq!(converted.notes.iter().any(|note| note == "passed over: column `grade`"), table == semicolon);
        assert!(dataset.sources.is_empty(), "a year's dollars say all that there is to say");
    }
}

#[test]
fn a_period_is_a_part_of_a_year_and_is_said() {
    for (period, amount, dollars) in [
        ("year", "52,000", 52_000),
        ("month", "5000", 60_000),
        ("weekly", "1,000", 52_000),
        ("day", "200", 52_000),
        ("per hour", "25.50", 53_040),
    ] {
        let table = format!("role;place;low;high;currency;period\nNurse;US;{amount};{amount};USD;{period}\n");
        let (made, dataset) = converted(Form::Table, &table, TERMS);
        assert_eq!(ends(&dataset, "US", "nurse"), [Some(dollars), None, Some(dollars)], "{period}");
        let said = dataset.sources.first().map(|source| source.pay_note.as_str()).unwrap_or_default();
        assert_eq!(period == "year", said.is_empty(), "{said}");
        assert!(period != "per hour" || said.contains("for an hour; a year is counted as 2,080 paid hours"), "{said}");
        assert!(!made.notes.iter().any(|note| note.starts_with("rounded")));
    }
}

#[test]
fn another_currency_is_converted_only_where_that_is_allowed() {
    let table = "role;place;low;high;currency;period\nNurse;DE;4000;€ 5.000,00;eur;month\n";
    let faults = faults(Form::Table, table);
    assert_eq!((faults.len(), faults[0].line, faults[0].path.as_str()), (1, 2, "currency"));
    let rate = DATA.rate("EUR").unwrap();
    for words in ["US dollars a year", "is in EUR", &rate.date, "(--exchange)"] {
        assert!(faults[0].reason.contains(words), "{}", faults[0].reason);
    }
    let (made, dataset) = converted(Form::Table, table, EXCHANGED);
    let dollars = |euros: f64| Some((euros * 12.0 / rate.per_usd).round() as u32);
    assert_eq!(ends(&dataset, "DE", "nurse"), [dollars(4_000.0), None, dollars(5_000.0)]);
    // Whoever reads the file sees what was done.
    let rate_said = format!("converted at the reference rate of {}: 1 USD is {} EUR", rate.date, rate.per_usd);
    assert!(dataset.sources[0].pay_note.contains(&rate_said), "{}", dataset.sources[0].pay_note);
    assert!(made.notes.iter().any(|note| note == "rounded to whole dollars: 2 amounts"), "{:?}", made.notes);
}

#[test]
fn a_built_in_role_is_known_by_its_names_and_keeps_them() {
    let slug = &DATA.roles[0].slug;
    for name in [slug, &DATA.roles[0].name, &DATA.roles[0].short.to_uppercase()] {
        let table = format!("role;place;low;high;currency;period\n{name};US;1;2;USD;year\nOwn;US;1;2;USD;year\n");
        let (made, dataset) = converted(Form::Table, &table, TERMS);
        assert_eq!(ends(&dataset, "US", slug), [Some(1), None, Some(2)]);
        assert_eq!(dataset.roles.iter().map(|role| role.slug.as_str()).collect::<Vec<_>>(), ["own"]);
        assert!(made.notes[0].contains(slug.as_str()), "{:?}", made.notes);
    }
}

#[test]
fn a_code_means_the_place_that_it_means_everywhere() {
    let table =
        "role;place;low;high;currency;period\nA;CA;1;2;USD;year\nA;California;3;4;USD;year\nA;world;5;6;USD;year\n";
    let (made, dataset) = converted(Form::Table, table, TERMS);
    assert_eq!(ends(&dataset, "CA", "a")[0], Some(1));
    assert_eq!(ends(&dataset, "US-CA", "a")[0], Some(3));
    assert!(made.notes.iter().any(|note| note == "`CA` is Canada; California is `US-CA`"), "{:?}", made.notes);
}

/// A row under the head, the line and column of its fault, and words of the reason.
const BAD: [(&str, u32, &str, &str); 24] = [
    ("Nurse;SG;1;2;USD;year", 2, "place", "no place `SG`"),
    ("Nurse;Georgetown;1;2;USD;year", 2, "place", "no place `Georgetown`"),
    ("Nurse;US;2;1;USD;year", 2, "high", "`high` is less than `low`"),
    ("Nurse;US;;1;USD;year", 2, "low", "empty"),
    ("Nurse;US;1;;USD;year", 2, "high", "empty"),
    (";US;1;2;USD;year", 2, "role", "empty"),
    ("Nurse;;1;2;USD;year", 2, "place", "empty"),
    ("Nurse;US;1;2;;year", 2, "currency", "empty"),
    ("Nurse;US;1;2;USD;", 2, "period", "empty"),
    ("Nurse;US;1;2;USD;fortnight", 2, "period", "year, month, week, day or hour"),
    ("Nurse;US;1;2;$;year", 2, "currency", "three letters"),
    ("Nurse;US;1;2;XXX;year", 2, "currency", "no reference rate"),
    ("Nurse;US;65.000;70000;USD;year", 2, "low", "may be 65 or 65,000"),
    ("Nurse;US;€ 1;2;USD;year", 2, "low", "is in EUR"),
    ("Nurse;US;competitive;2;USD;year", 2, "low", "no amount above zero"),
    ("Nurse;US;0;2;USD;year", 2, "low", "no amount above zero"),
    ("Nurse;US;1;100,000,001;USD;year", 2, "high", "100,000,000"),
    ("Nurse;US;0.10;2;USD;year", 2, "low", "100,000,000"),
    ("Nurse;US;1;2;3;USD;year", 2, "", "7 fields, the head 6"),
    ("Nurse;US;1;2;USD", 2, "", "5 fields, the head 6"),
    ("Nurse;US;1;2;USD;year\n\nNurse;United States;3;4;USD;year", 4, "role", "in line 2"),
    ("Nurse;US;1;2;USD;year\nnurse;DE;3;4;USD;year", 3, "role", "too alike"),
    ("Nurse;US;1;2;USD;year\nCook;US;3;4;USD;hour", 3, "period", "for an hour, that of line 2 for a year"),
    ("Nurse\u{202e};US;1;2;USD;year", 2, "role", "U+202E"),
];

#[test]
fn what_is_wrong_is_told_with_its_line_column_and_reason() {
    for (rows, line, column, reason) in BAD {
        let table = format!("role;place;low;high;currency;period\n{rows}\n");
        let faults = faults(Form::Table, &table);
        assert_eq!(faults.len(), 1, "{rows}: {faults:#?}");
        let fault = &faults[0];
        assert_eq!((fault.line, fault.path.as_str()), (line, column), "{rows}: {fault:?}");
        assert!(fault.reason.contains(reason), "{rows}: {}", fault.reason);
    }
}

#[test]
fn a_head_that_cannot_be_understood_is_told_once() {
    for (table, reason) in [
        ("", "empty"),
        ("role,place\n", "no column `low`, `high`, `currency`, `period`"),
        ("role,place,low,high,currency,period,Low\n", "two columns have this name"),
        ("role,place,low,high,currency,period\n", "no row"),
    ] {
        let faults = faults(Form::Table, table);
        assert!(faults.len() == 1 && faults[0].line == 1 && faults[0].reason.contains(reason), "{table}: {faults:#?}");
    }
    let latin = convert(Form::Table, b"role\n\nK\xf6ln", &DATA, TERMS).unwrap_err();
    assert!(latin[0].line == 3 && latin[0].reason.contains("CSV UTF-8"), "{latin:?}");
}

/// A band has one list of statistics for all its roles, so a middle that one of them lacks could not be left open.
#[test]
fn roles_of_a_place_have_the_same_statistics() {
    let head = "role;place;low;middle;high;currency;period\n";
    let faults = faults(Form::Table, &format!("{head}A;US;1;2;3;USD;year\nB;US;1;;3;USD;year\nB;DE;1;;3;USD;year\n"));
    assert_eq!((faults.len(), faults[0].line, faults[0].path.as_str()), (1, 3, "role"));
    assert!(faults[0].reason.contains("have `low`, `middle`, `high` (line 2)"), "{}", faults[0].reason);
}

#[test]
fn every_fault_is_told_in_the_order_of_the_rows() {
    let rows: String = (0..60).map(|row| format!("Role {row};nowhere;1;2;EUR;year\n")).collect();
    let faults = faults(Form::Table, &format!("role;place;low;high;currency;period\n{rows}"));
    assert_eq!(faults.len(), 50);
    assert!(faults.is_sorted_by_key(|fault| fault.line) && faults[49].line == 26);
}

/// Rows that can be converted: a role by its name, a place by its code, three amounts that rise.
fn rows() -> impl Strategy<Value = Vec<(String, &'static str, [u32; 3])>> {
    let role = "[A-Z][a-zéß]{0,6}( [0-9a-z+#]{1,4})?";
    let amounts = prop::array::uniform3(1_u32..100_000_000).prop_map(|mut amounts| {
        amounts.sort_unstable();
        amounts
    });
    let place = prop::sample::select(vec!["US", "DE", "US-CA", "world", "metro-41860", "IN"]);
    prop::collection::vec((role, place, amounts), 1..12)
}

proptest! {
    /// Every amount of a table that converts stands in the host's file, at its role and place, and nothing else does; a table that
    /// does not convert has two rows of one role in a place, or two names that are too alike.
    #[test]
    fn what_is_converted_holds_every_amount(rows in rows(), has_middle: bool) {
        let mut table = "high,role,currency,place,period,low,middle\n".to_owned();
        for (role, place, [low, middle, high]) in &rows {
            let middle = if has_middle { middle.to_string() } else { String::new() };
            table.push_str(&format!("{high},{role},USD,{place},year,{low},{middle}\n"));
        }
        match convert(Form::Table, table.as_bytes(), &DATA, TERMS) {
            Ok(_) => {
                let (_, dataset) = converted(Form::Table, &table, TERMS);
                let slug = |name: &str| {
                    let own = dataset.roles.iter().find(|role| role.name == name);
                    own.map(|role| role.slug.clone()).unwrap()
                };
                for (role, place, [low, middle, high]) in &rows {
                    let expected = [Some(*low), has_middle.then_some(*middle), Some(*high)];
                    prop_assert_eq!(ends(&dataset, place, &slug(role)), expected, "{} {}", role, place);
                }
                let held: usize = dataset.bands.iter().map(|band| band.roles.len() * band.statistics.len()).sum();
                prop_assert_eq!(held, rows.len() * if has_middle { 3 } else { 2 });
                prop_assert!(dataset.bands.iter().all(|band| !band.statistics.contains(&Statistic::P50)));
            }
            Err(faults) => {
                let known = |fault: &rolescope::convert::Fault| {
                    fault.path == "role" && ["keep one of the two", "too alike"].iter().any(|words| fault.reason.contains(words))
                };
                prop_assert!(faults.iter().all(known), "{:#?}\n{}", faults, table);
                prop_assert!(rows.len() > 1);
            }
        }
    }

    /// Whatever the bytes are, there is a sound host's file or a fault with a line.
    #[test]
    fn junk_is_refused_and_never_fails(table in "(role|place|low|high|currency|period|[,;\t\"\n\r]|USD|year|US|[0-9]{1,3}|\\PC){0,40}") {
        for form in [Form::Table, Form::Occupations] {
            match convert(form, table.as_bytes(), &DATA, TERMS) {
                Ok(made) => prop_assert!(rolescope::check::host_file(made.text.as_bytes()).is_ok()),
                Err(faults) => prop_assert!(!faults.is_empty() && faults.iter().all(|fault| fault.line > 0)),
            }
        }
    }
}
