//! Claims of quantity in the texts under `data/`, each held by an entry of `support/claims.toml`.
//!
//! A claim is a numeral, in digits or as a word from three on, or a word that counts or compares (`WORDS` in `claims/find.rs`). One and
//! two mostly take up what a sentence has just named. Words such as "many", "often" and "usually" say only that there are such, which
//! no figure contradicts, so they are the words for what is not counted. "At least one" and "nobody sees" are found as well and stand in
//! the table under `no-quantity`: a table that says so is plainer than a finder that guesses.
//!
//! Invariant: every claim lies within words of the table, every words of the table hold a claim, and what they rest on is there: figures
//! of the dataset that bear them out, a test that reads them, a source, somebody whom the text names, code with the same numerals, or
//! the authors' judgement, which has no digits. Percentages in texts about a role are read by `written.rs`, all of them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/dataset.rs"]
mod support;

#[path = "support/digits.rs"]
mod digits;
#[path = "claims/figures.rs"]
mod figures;
#[path = "claims/find.rs"]
mod find;
#[path = "claims/table.rs"]
mod table;

use find::{Claim, Text, claims, find_words, texts};
use rolescope::model::Dataset;
use std::collections::BTreeMap;
use table::{Basis, Entry, entries};

fn read(file: &str) -> Option<String> {
    std::fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).ok()
}

/// The sentence that a range of a text lies in.
fn sentence<'a>(text: &'a Text, claim: &Claim) -> &'a str {
    let start = text.text[..claim.range.start].rfind(". ").map_or(0, |at| at + 2);
    let end = text.text[claim.range.end..].find(". ").map_or(text.text.len(), |at| claim.range.end + at + 1);
    &text.text[start..end]
}

/// The fault of words in a text: their basis is not there, or does not bear them out.
fn fault(data: &Dataset, entry: &Entry, text: &Text, numerals: &[(f64, bool)], words: &str) -> Option<String> {
    let has_digits = || words.contains(|c: char| c.is_ascii_digit());
    match &entry.basis {
        Basis::Figure(check) => check.fault(data, &text.place, words, numerals),
        Basis::Test(name) => {
            let (file, function) = name.split_once(' ').unwrap_or_default();
            let is_there =
                read(&format!("tests/{file}")).is_some_and(|code| code.contains(&format!("fn {function}()")));
            (!is_there).then(|| format!("there is no test {name}"))
        }
        Basis::Source(id) => data.source(id).is_none().then(|| format!("there is no source {id}")),
        Basis::Named(name) => (!text.text.contains(name)).then(|| format!("the text does not name {name}")),
        Basis::Code(file) => {
            let Some(code) = read(file) else { return Some(format!("there is no file {file}")) };
            let there = find::numbers_in_code(&code);
            let is_there = |number: &f64| there.iter().any(|one| one == number || (one * 100.0 - number).abs() < 1e-9);
            let missing = find::numbers(words).into_iter().find(|number| !is_there(number));
            missing.map(|number| format!("{file} does not hold {number}"))
        }
        Basis::Judgement => has_digits().then(|| "a judgement has no digits".to_owned()),
        Basis::NoQuantity => None,
    }
}

/// Claims, by the kind of what they rest on.
type Held = BTreeMap<&'static str, usize>;

/// Faults of texts against entries, and how many claims were held by what.
fn check(data: &Dataset, texts: &[Text], entries: &[Entry]) -> (Vec<String>, Held) {
    let (mut faults, mut held) = (Vec::new(), Held::new());
    let mut is_used = vec![false; entries.len()];
    for text in texts {
        let claims = claims(text);
        let mut is_held = vec![false; claims.len()];
        for (entry, used) in entries.iter().zip(&mut is_used).filter(|(entry, _)| entry.is_about(&text.place)) {
            for found in find_words(&entry.words, &text.text) {
                let within =
                    |claim: &Claim| found.range.start <= claim.range.start && claim.range.end <= found.range.end;
                let covered: Vec<usize> = (0..claims.len()).filter(|at| within(&claims[*at])).collect();
                if covered.is_empty() {
                    continue;
                }
                *used = true;
                let new = covered.into_iter().filter(|at| !std::mem::replace(&mut is_held[*at], true)).count();
                *held.entry(entry.basis.name()).or_default() += new;
                let words = &text.text[found.range.clone()];
                let fault = fault(data, entry, text, &found.numerals, words);
                faults.extend(fault.map(|fault| format!("{}: {words:?}: {fault}", text.place)));
            }
        }
        let open = claims.iter().zip(&is_held).filter(|(_, is_held)| !**is_held);
        faults.extend(open.map(|(claim, _)| {
            let word = &text.text[claim.range.clone()];
            format!("{}: {word:?} rests on nothing in {:?}", text.place, sentence(text, claim))
        }));
    }
    let idle = entries.iter().zip(&is_used).filter(|(_, used)| !**used);
    faults.extend(idle.map(|(entry, _)| format!("no claim lies within {:?} at {}", entry.words, entry.at)));
    (faults, held)
}

#[test]
fn every_claim_rests_on_something() {
    let data = support::published();
    let (faults, held) = check(&data, &texts(), &entries());
    assert!(faults.is_empty(), "{}\n{held:?}", faults.join("\n"));
    assert!(held.values().sum::<usize>() > 500, "{held:?}");
}

/// A text with its claim turned, beside the entry that held it.
#[test]
fn a_claim_that_figures_do_not_bear_out_is_found() {
    let data = support::published();
    let entries = entries();
    let all = texts();
    for (place, from, to, wanted) in [
        ("questions/languages-and-tools/front-end", "React is the most", "Angular is the most", "rests on nothing"),
        ("questions/remote-work/embedded", "Less than elsewhere", "More than elsewhere", "rests on nothing"),
        ("roles/back-end/experience", "21 of 644", "31 of 644", "31 and not 21"),
        ("sources/survey-2025/warnings", "40 in six", "40 in seven", "7 and not 6"),
        ("method/own/rules", "2,000 simulations", "3,000 simulations", "rests on nothing"),
    ] {
        let text = all.iter().find(|text| text.place == place && text.text.contains(from)).unwrap();
        let turned = Text { place: place.to_owned(), text: text.text.replace(from, to) };
        let (faults, _) = check(&data, &[turned], &entries);
        assert!(faults.iter().any(|fault| fault.contains(wanted)), "{from}: {faults:?}");
    }
    // The table's side: a figure that does not bear the words out.
    let turned = r#"
        [[figure]]
        at = ["questions/languages-and-tools/front-end"]
        words = "React is the most widely used"
        greater = ["survey-2024/world/front-end/framework:Angular/share", "survey-2024/world/front-end/framework:*/share"]
    "#;
    let (faults, _) = check(&data, &all, &table::read(turned));
    assert!(faults.iter().any(|fault| fault.contains("is not above")), "{faults:?}");
}
