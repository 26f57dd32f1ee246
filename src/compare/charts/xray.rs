//! Range X-ray: what an average, a low and a high from any site say by themselves.
//!
//! Invariant: numbers that a visitor types are no figures of a source; what a band would be as
//! percentiles is a supposition and named one. Its laws: `tests/properties/pay.rs`.

use super::model::ChartModel;
use super::pay_frame::{Subject, spoken_row};
use crate::chart::{RangeGroup, RangeMark, RangeRow, RangeSpec, Style, evidence};
use crate::compare::{
    AmountFault, Coin, Column, Field, Group, Scope, Table, TableCell, TableRow, basis, read_amount, stored,
};
use crate::locale::{self, PayMessage, Sentence, SentencePart};
use crate::model::Statistic::{self, Average, High, Low, P25, P50, P75};
use crate::model::{Quoted, Unit};
use crate::state::{Period, Prices, Selection};
use crate::stats::{Fault, Inspection, Reading, Shape, as_band, inspect};
use crate::text::decimal::write_exactly;

/// The names of the three fields with their labels.
const FIELDS: [(&str, PayMessage); 3] =
    [("x-average", PayMessage::XrayAverage), ("x-low", PayMessage::XrayLow), ("x-high", PayMessage::XrayHigh)];

/// The X-ray of what is typed, or of profile A as the worked example.
pub(super) fn xray(scope: &Scope<'_>) -> ChartModel {
    // What is typed is read in the money that is shown, as paid: a band names no place.
    let as_paid = Selection { prices: Prices::Nominal, ..scope.selection.clone() };
    let scope = &Scope::new(scope.data, &as_paid).with(scope.typed);
    let example = scope.data.quoted.iter().find(|quoted| quoted.low.is_some() && quoted.high.is_some());
    let examples = example.map(numbers).unwrap_or_default();
    let typed = FIELDS.map(|(name, _)| scope.typed.get(name));
    let is_example = typed.iter().all(|text| text.is_empty());
    let example = example.filter(|_| is_example);
    let per_usd = scope.money("US").map_or(1.0, |money| money.shown(1.0));
    let money = BandMoney { coin: scope.coin(), per_usd, times: if is_example { per_usd } else { 1.0 } };
    let fields = FIELDS.iter().zip(examples).map(|((name, label), example)| {
        let (label, example) = (scope.fill(*label, &[&scope.pay_unit()]), locale::count(example * per_usd));
        Field::typed(*name, label, scope.typed.get(name), example, true)
    });
    let given = if is_example { Ok(examples) } else { read(scope, typed) };
    let inspected = given.map_or_else(
        |refusal| Err((Fault::NotFinite, refusal)),
        |[average, low, high]| inspect(average, low, high).map_err(|fault| (fault, String::new())),
    );
    let name = match example {
        Some(quoted) => scope.source_short(&quoted.source),
        None => scope.text(PayMessage::XrayYours),
    };
    let (summary, remarks, (drawn, groups)) = match inspected {
        Ok(band) => {
            (verdict(scope, &money, &name, &band), remarks(scope, &band, is_example), drawn(scope, &money, name, &band))
        }
        Err((_, refusal)) if !refusal.is_empty() => (refusal, Vec::new(), Default::default()),
        Err((fault, _)) => {
            let summary = scope.text(match fault {
                Fault::NotFinite | Fault::NotPositive => PayMessage::XrayUnreadable,
                Fault::Reversed => PayMessage::XrayReversed,
                Fault::AverageOutside => PayMessage::XrayOutside,
            });
            (summary, Vec::new(), Default::default())
        }
    };
    let heads = [PayMessage::ColumnLow, PayMessage::ColumnAverage, PayMessage::ColumnHigh];
    let table = Table {
        caption: scope.text(PayMessage::XrayCaption),
        corner: scope.text(PayMessage::XrayCorner),
        columns: heads.map(|head| Column::plain(scope.text(head))).into(),
        groups,
    };
    let tick_text = &|value: f64| money.coin.short(value);
    let scene = evidence(&RangeSpec { id: "range-x-ray", groups: drawn, tick_text, mine: None });
    let sources: Vec<&str> = example.iter().map(|quoted| quoted.source.as_str()).chain(["survey-2025"]).collect();
    let summary = Sentence(vec![SentencePart::Text(summary)]);
    ChartModel::new(scope.text(PayMessage::XrayTitle), summary, scope.text(PayMessage::NoteXray), table)
        .drawn(scene, &sources)
        .with_fields(fields.collect())
        .with_remarks(remarks)
}

/// The money that a band is shown in: the example is stored in dollars a year, what is typed is in
/// the money that is shown.
struct BandMoney {
    coin: Coin,
    /// A stored dollar a year in the money that is shown.
    per_usd: f64,
    /// Turns a number of the band into the money that is shown.
    times: f64,
}

impl BandMoney {
    fn text(&self, value: f64) -> String {
        self.coin.exact(value * self.times)
    }

    fn cell(&self, scope: &Scope<'_>, value: f64) -> TableCell {
        if value <= 0.0 {
            return TableCell::Text(scope.text(PayMessage::XrayImpossible));
        }
        let usd = value * self.times / self.per_usd;
        let part = SentencePart::Value { value: usd, unit: Unit::UsdPerYear, text: self.text(value) };
        TableCell::Sentence(part.into())
    }

    /// A row of the drawing with numbers that are no figures of a source.
    fn row(&self, scope: &Scope<'_>, title: String, note: String, numbers: [(Statistic, f64); 3]) -> RangeRow {
        let marks = numbers.map(|(statistic, value)| {
            let text = self.text(value);
            let say = format!("{}: {text}", basis::statistic(scope, statistic));
            RangeMark { statistic, value: value * self.times, text, say }
        });
        let label = spoken_row(&title, &note, &marks);
        RangeRow { tone: 0, title, note, label, marks: marks.into(), low: false, style: Style::Formula }
    }
}

fn numbers(quoted: &Quoted) -> [f64; 3] {
    [quoted.average, quoted.low.unwrap_or_default(), quoted.high.unwrap_or_default()].map(f64::from)
}

/// The three numbers in the currency that is shown.
///
/// # Errors
/// The sentence that says why one cannot be read; an empty one where it is no amount at all.
fn read(scope: &Scope<'_>, typed: [&str; 3]) -> Result<[f64; 3], String> {
    let shown = scope.selection.currency.as_str();
    let usd = |value, code: &str| stored(scope.data, value, code, Period::Year, scope.selection.hours);
    let number = |text: &str| {
        let read = read_amount(text, shown)?;
        match read.currency.filter(|code| code != shown) {
            None => Ok(read.value),
            Some(code) => match usd(read.value, &code).zip(usd(1.0, shown)) {
                Some((usd, one)) => Ok(usd / one),
                None => Err(AmountFault::NoRate(code)),
            },
        }
    };
    let mut numbers = [0.0; 3];
    for (text, place) in typed.into_iter().zip(&mut numbers) {
        *place = number(text).map_err(|fault| match fault {
            AmountFault::NotAnAmount => String::new(),
            fault => scope.refusal_of_amount(text.trim(), &fault, PayMessage::XrayUnreadable),
        })?;
    }
    Ok(numbers)
}

/// Says which formula the band may come from.
fn verdict(scope: &Scope<'_>, money: &BandMoney, name: &str, band: &Inspection) -> String {
    let factor = write_exactly(band.factor, 4);
    let [step, geometric, arithmetic] =
        [band.step, band.geometric_centre, band.arithmetic_centre].map(|value| money.text(value));
    match band.shape {
        Shape::Geometric => scope.fill(PayMessage::XrayGeometric, &[name, &factor]),
        Shape::Arithmetic => scope.fill(PayMessage::XrayArithmetic, &[name, &step]),
        Shape::Both => scope.fill(PayMessage::XrayBoth, &[name, &factor, &step]),
        Shape::Neither => scope.fill(PayMessage::XrayNeither, &[name, &geometric, &arithmetic]),
    }
}

fn remarks(scope: &Scope<'_>, band: &Inspection, is_example: bool) -> Vec<Sentence> {
    let is_formula = band.shape != Shape::Neither;
    let is_round = [band.average, band.low, band.high].iter().all(|value| value % 100.0 == 0.0);
    let remarks = [
        (is_example, PayMessage::XrayExample),
        (is_formula && is_round, PayMessage::XrayRound),
        (is_formula, PayMessage::XraySupposed),
    ];
    let remarks = remarks.into_iter().filter(|(applies, _)| *applies);
    remarks.map(|(_, message)| scope.locale().sentence(message, Vec::new())).collect()
}

/// `10th to 90th percentile`.
fn reading_name(scope: &Scope<'_>, reading: Reading) -> String {
    let (low, high) = reading.percents();
    scope.fill(PayMessage::ReadingName, &[&low.to_string(), &high.to_string()])
}

/// The band as given, other percentiles by each reading, and the survey beside it: what is drawn, and the table of it and more.
fn drawn(scope: &Scope<'_>, money: &BandMoney, name: String, band: &Inspection) -> (Vec<RangeGroup>, Vec<Group>) {
    let cell = |value: f64| money.cell(scope, value);
    let given = vec![cell(band.low), cell(band.average), cell(band.high)];
    let mut groups = vec![Group { title: None, rows: vec![TableRow::new(scope.text(PayMessage::XrayGiven), given)] }];
    let given = [(Low, band.low), (Average, band.average), (High, band.high)];
    let mut rows = vec![money.row(scope, name, String::new(), given)];
    for read in Reading::ALL {
        let title = scope.fill(PayMessage::XrayIfRow, &[&reading_name(scope, read)]);
        let mut read_rows = Vec::new();
        for wanted in Reading::ALL {
            let Some((low, high)) = as_band(band, read, wanted) else { continue };
            let cells = vec![cell(low), TableCell::Nothing, cell(high)];
            read_rows.push(TableRow::new(reading_name(scope, wanted), cells));
            // Of the readings the middle half alone is drawn.
            if wanted == Reading::P25To75 && low > 0.0 {
                let note = scope.text(PayMessage::XrayIfNote);
                let numbers = [(P25, low), (Average, band.average), (P75, high)];
                rows.push(money.row(scope, title.clone(), note, numbers));
            }
        }
        groups.push(Group { title: Some(title), rows: read_rows });
    }
    let mut drawn = vec![RangeGroup { head: Some((0, scope.text(PayMessage::XrayBand))), rows }];
    let mut beside = Vec::new();
    for (tone, role) in scope.toned_roles() {
        let key = scope.key("survey-2025", scope.survey_place(), &role.slug, "pay", P50);
        let subject = Subject { scope, key, statistics: &[P25, P50, P75] };
        beside.push(TableRow::new(role.short.clone(), subject.cells()));
        let mut row = subject.surveyed(tone, &scope.text(PayMessage::XrayBesideNote));
        row.note.clear();
        row.label = spoken_row(&row.title, &row.note, &row.marks);
        if !row.marks.is_empty() {
            drawn.push(RangeGroup { head: Some((tone, role.short.clone())), rows: vec![row] });
        }
    }
    beside.retain(|row| !row.is_empty());
    groups.push(Group { title: Some(scope.text(PayMessage::XrayBeside)), rows: beside });
    groups.retain(|group| !group.rows.is_empty());
    (drawn, groups)
}

#[cfg(test)]
mod tests {
    use super::xray;
    use crate::compare::charts::testing::written;

    #[test]
    fn the_example_is_a_formula() {
        let lines = written("", xray);
        let formula = "low × high is the average squared, within rounding. Each step is a factor of about 1.4662.";
        assert_eq!(lines[0], format!("Profile A follows a formula: {formula}"));
        assert_eq!(lines[1], "as given | $108,608 | $159,238 | $233,471");
        assert_eq!(lines[3], "5th to 95th percentile | $108,608 |  | $233,471");
    }
}
