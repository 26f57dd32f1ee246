//! A chart's table as Markdown.
//!
//! Invariant: each cell is the text that the page shows, whatever it holds.

use super::lines::note_with_numbers;
use super::origin::Origin;
use crate::compare::{ChartModel, TableCell};
use crate::text::markdown::{escape, escape_line};

/// The file.
pub(super) fn markdown(model: &ChartModel, origin: &Origin) -> String {
    let mut out = format!("## {}\n\n", escape_line(&model.title));
    for paragraph in [model.summary.plain(), model.table.caption.clone()].iter().filter(|text| !text.is_empty()) {
        out.push_str(&format!("{}\n\n", escape_line(paragraph)));
    }
    let heads = model.table.columns.iter().map(|column| escape(&column.said()));
    let heads: Vec<String> = [escape(&model.table.corner)].into_iter().chain(heads).collect();
    push_row(&heads, &mut out);
    out.push_str(&format!("|{}\n", " --- |".repeat(heads.len())));
    for group in &model.table.groups {
        if let Some(title) = group.title.as_ref().filter(|title| !title.is_empty()) {
            let mut cells = vec![String::new(); heads.len()];
            cells.splice(..1, [format!("**{}**", escape(title))]);
            push_row(&cells, &mut out);
        }
        for row in &group.rows {
            let note = note_with_numbers(row).map_or_else(String::new, |note| format!(": {}", note.plain()));
            let head = escape(&format!("{}{note}", row.head));
            let cells: Vec<String> =
                [head].into_iter().chain(row.cells.iter().map(TableCell::plain).map(|text| escape(&text))).collect();
            push_row(&cells, &mut out);
        }
    }
    out.push('\n');
    for sentence in &origin.sentences {
        out.push_str(&format!("- {}\n", escape_line(sentence)));
    }
    match &origin.address {
        // It holds no letter that would end it.
        Ok(address) => out.push_str(&format!("- <{address}>\n")),
        Err(why) => out.push_str(&format!("- {}\n", escape_line(why))),
    }
    out
}

fn push_row(cells: &[String], out: &mut String) {
    out.push_str("| ");
    out.push_str(&cells.join(" | "));
    out.push_str(" |\n");
}
