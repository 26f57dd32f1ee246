//! A chart's table as JSON.
//!
//! Invariant: a number has its value in the source's unit, and an amount of money also as it is shown.

use super::lines::{Line, lines};
use super::origin::Origin;
use crate::compare::{ChartModel, Scope};
use crate::state::Chart;
use crate::text::json::quote;

/// The file.
pub(super) fn json(scope: &Scope<'_>, chart: Chart, model: &ChartModel, origin: &Origin) -> String {
    let list = |items: Vec<String>| items.join(",\n    ");
    let address = match &origin.address {
        Ok(address) => format!("\"address\": {}", quote(address)),
        Err(why) => format!("\"address\": null,\n  \"no-address\": {}", quote(why)),
    };
    format!(
        "{{\n  \"title\": {},\n  \"summary\": {},\n  \"table\": {},\n  {address},\n  \"sources\": [\n    {}\n  ],\n  \"rows\": [\n    {}\n  ]\n}}\n",
        quote(&model.title),
        quote(&model.summary.plain()),
        quote(&model.table.caption),
        list(origin.sentences.iter().map(|sentence| quote(sentence)).collect()),
        list(lines(model).iter().map(|line| row(scope, chart, line)).collect()),
    )
}

fn row(scope: &Scope<'_>, chart: Chart, line: &Line<'_>) -> String {
    let mut row = String::from("{");
    let mut push = |name: &str, written: &str| {
        let comma = if row.len() > 1 { ", " } else { "" };
        row.push_str(&format!("{comma}\"{name}\": {written}"));
    };
    push("kind", &quote(line.kind()));
    push("group", &quote(line.group));
    push("row", &quote(line.row));
    push("column", &quote(&line.column));
    push("shown", &quote(&line.shown));
    if let Some((amount, unit)) = line.amount(scope, chart) {
        push("amount", &amount);
        push("amount_unit", &quote(&unit));
    }
    if let Some(number) = &line.number {
        push("value", &number.raw());
        push("unit", &quote(number.unit_name()));
        if let Some(figure) = number.figure {
            push("figure", &quote(&figure.to_string()));
        }
    }
    row.push('}');
    row
}
