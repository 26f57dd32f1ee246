//! A chart's table as CSV.
//!
//! Invariant: one head, then lines of as many fields as it has, so that every reader of CSV reads every line: what the
//! file says of itself stands in lines of the kind `about` at its end.

use super::lines::{Number, lines};
use super::origin::Origin;
use crate::compare::{ChartModel, Scope};
use crate::state::Chart;
use crate::text::csv::{BYTE_ORDER_MARK, LINE_END, push_text};

/// The names of the columns; `EMBED.md` says what each holds.
const HEAD: &str = "kind,group,row,column,shown,amount,amount_unit,value,unit,figure";

/// The file.
pub(super) fn csv(scope: &Scope<'_>, chart: Chart, model: &ChartModel, origin: &Origin) -> String {
    let mut out = format!("{BYTE_ORDER_MARK}{HEAD}{LINE_END}");
    for line in lines(model) {
        push_words([line.kind(), line.group, line.row, &line.column, &line.shown], &mut out);
        // Numbers of our own are no texts: a spreadsheet program is to take `-3.2` for one.
        let (amount, amount_unit) = line.amount(scope, chart).unwrap_or_default();
        let value = line.number.as_ref().map(Number::raw).unwrap_or_default();
        for number in [amount.as_str(), &amount_unit, &value, line.number.as_ref().map_or("", Number::unit_name)] {
            out.push(',');
            out.push_str(number);
        }
        out.push(',');
        push_text(&line.number.and_then(|number| number.figure).map(ToString::to_string).unwrap_or_default(), &mut out);
        out.push_str(LINE_END);
    }
    let mut about = |source: &str, name: &str, text: &str| {
        push_words(["about", source, name, "", text], &mut out);
        out.push_str(",,,,,");
        out.push_str(LINE_END);
    };
    about("", "title", &model.title);
    about("", "summary", &model.summary.plain());
    about("", "table", &model.table.caption);
    for (id, facts) in &origin.sources {
        facts.iter().for_each(|(name, _, text)| about(id, name, text));
    }
    about("", "note", &model.note);
    about("", if origin.address.is_ok() { "address" } else { "no-address" }, origin.address_words());
    out
}

/// The first fields of a line.
fn push_words(words: [&str; 5], out: &mut String) {
    for (at, word) in words.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        push_text(word, out);
    }
}
