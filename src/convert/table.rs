//! A table of pay bands: a row for a role in a place.
//!
//! Invariant: columns are known by name alone, in any order and letter case; a row has as many fields as the head, so an amount whose
//! comma parts it is at fault and never read as two.

use super::amounts::read_written;
use super::fault::{Faults, Placed, Spot};
use super::statement::{Amount, Pay, Stated, Statement};
use super::time::Time;
use crate::check::clip;
use crate::locale::search_key;
use crate::model::Statistic;
use csv::{ReaderBuilder, StringRecord};

/// The columns, and whether a table must have each.
const COLUMNS: [(&str, bool); 7] = [
    ("role", true),
    ("place", true),
    ("low", true),
    ("middle", false),
    ("high", true),
    ("currency", true),
    ("period", true),
];

/// The columns of amounts, each as the statistic of a band.
const AMOUNTS: [(&str, Statistic); 3] =
    [("low", Statistic::Low), ("middle", Statistic::Average), ("high", Statistic::High)];

/// What may stand between two fields.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The columns of a table, by where they stand in a row.
struct Head {
    at: Vec<(&'static str, usize)>,
    fields: usize,
}

impl Head {
    fn position(&self, name: &str) -> Option<usize> {
        self.at.iter().find(|(column, _)| *column == name).map(|(_, at)| *at)
    }
}

/// Reads a table.
pub(super) fn read(text: &str, faults: &mut Faults<'_>) -> Stated {
    let mut stated = Stated::default();
    let mut records = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes())
        .into_records();
    let Some(Ok(first)) = records.next() else {
        faults.note(&Spot::default(), format!("the table is empty; its first line names the columns: {}", columns()));
        return stated;
    };
    let Some(head) = read_head(&first, offset_of(text, &first), &mut stated, faults) else { return stated };
    for record in records {
        // The bytes are a text, and rows may differ in length, so every row can be read.
        let Ok(record) = record else { break };
        if record.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        stated.pay.extend(read_row(&head, &record, offset_of(text, &record), faults));
    }
    if stated.pay.is_empty() && faults.is_empty() {
        faults.note(&Spot::default(), "the table has no row that can be read under its head");
    }
    stated
}

fn columns() -> String {
    COLUMNS.map(|(name, _)| name).join(", ")
}

/// The mark by which the first line names most of the columns.
fn delimiter(text: &str) -> u8 {
    let named = |delimiter: &u8| {
        let reader =
            ReaderBuilder::new().has_headers(false).flexible(true).delimiter(*delimiter).from_reader(text.as_bytes());
        let first = reader.into_records().next().and_then(Result::ok).unwrap_or_default();
        first.iter().filter(|field| column_of(field).is_some()).count()
    };
    // The first of equals, a comma.
    DELIMITERS.into_iter().rev().max_by_key(named).unwrap_or(b',')
}

/// The column that a field of the head names.
fn column_of(field: &str) -> Option<&'static str> {
    let key = search_key(field);
    COLUMNS.into_iter().find(|(name, _)| *name == key).map(|(name, _)| name)
}

/// Where a row begins: blank lines before it count as passed.
fn offset_of(text: &str, record: &StringRecord) -> usize {
    let from = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
    let blank = text.as_bytes().get(from..).unwrap_or_default().iter();
    from + blank.take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

fn read_head(first: &StringRecord, offset: usize, stated: &mut Stated, faults: &mut Faults<'_>) -> Option<Head> {
    let mut head = Head { at: Vec::new(), fields: first.len() };
    let mut is_sound = true;
    for (at, field) in first.iter().enumerate() {
        match column_of(field) {
            Some(name) if head.position(name).is_some() => {
                faults.note(&Spot { offset, path: name.to_owned() }, "two columns have this name; keep one");
                is_sound = false;
            }
            Some(name) => head.at.push((name, at)),
            None if field.trim().is_empty() => {}
            None => {
                stated.passed_over.insert(format!("column `{}`", clip(field.trim())));
            }
        }
    }
    let is_missing = |(name, must): &(&'static str, bool)| *must && head.position(name).is_none();
    let missing: Vec<String> =
        COLUMNS.iter().filter(|column| is_missing(column)).map(|(name, _)| format!("`{name}`")).collect();
    if !missing.is_empty() {
        let reason =
            format!("there is no column {}; the first line names the columns: {}", missing.join(", "), columns());
        faults.note(&Spot { offset, path: String::new() }, reason);
        is_sound = false;
    }
    is_sound.then_some(head)
}

/// The statement of a row, unless it is at fault.
fn read_row(head: &Head, record: &StringRecord, offset: usize, faults: &mut Faults<'_>) -> Option<Statement> {
    let spot = |name: &str| Spot { offset, path: name.to_owned() };
    if record.len() != head.fields {
        let reason = format!(
            "the row has {} fields, the head {}; an amount that holds the mark between fields stands in quotes",
            record.len(),
            head.fields
        );
        faults.note(&spot(""), reason);
        return None;
    }
    let field = |name: &str| head.position(name).and_then(|at| record.get(at)).unwrap_or_default().trim();
    let mut filled = |name: &str| {
        let text = field(name).to_owned();
        if text.is_empty() {
            faults.note(&spot(name), "the field is empty; it must be filled in");
        }
        (!text.is_empty()).then(|| Placed { value: text, spot: spot(name) })
    };
    // Each is asked for, so that one fault does not hide the next.
    let (role, place, currency, period) = (filled("role"), filled("place"), filled("currency"), filled("period"));
    let has_ends = [filled("low"), filled("high")].iter().all(Option::is_some);
    let currency = currency.map(|Placed { value, spot }| Placed { value: value.to_ascii_uppercase(), spot });
    let time = period.and_then(|period| match Time::of_word(&period.value) {
        Some(time) => Some(Placed { value: time, spot: period.spot }),
        None => {
            let reason =
                format!("`{}` is no time that pay is for; write year, month, week, day or hour", clip(&period.value));
            faults.note(&period.spot, reason);
            None
        }
    });
    let mut amounts = Vec::new();
    let mut is_sound = has_ends;
    for (name, statistic) in AMOUNTS {
        let text = field(name);
        if text.is_empty() {
            continue;
        }
        match read_written(text, currency.as_ref().map_or("", |currency| &currency.value)) {
            Ok(value) => amounts.push(Amount { statistic, name, amount: Placed { value, spot: spot(name) } }),
            Err(reason) => {
                faults.note(&spot(name), reason);
                is_sound = false;
            }
        }
    }
    let basis = Placed { value: String::new(), spot: Spot::default() };
    let pay = Pay { amounts, currency: currency?, time: time?, basis };
    is_sound.then_some(Statement { role: role?, place: place?, pay })
}
