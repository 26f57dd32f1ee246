//! The comparison: what the shown roles share, where they differ, and what may be said of it.
//!
//! Invariant: two pays are set against each other only by [`difference`], which refuses unless
//! their bases match; everything made here is plain data that a view writes down.

mod ability;
mod basis;
mod careers;
mod chart_data;
mod charts;
mod columns;
mod comparable;
mod export;
mod field;
mod find;
mod fit;
mod fit_result;
mod groups;
mod heading;
mod host;
mod insights;
mod jobs;
mod learning;
mod mine;
mod money;
mod move_inputs;
mod moves;
mod near;
mod need;
mod profile;
mod read_amount;
mod recognise;
mod reconcile;
mod report;
mod salary;
mod scope;
mod sections;
mod set_typed;
mod spread;
mod suggested;
mod sure;
mod table;
mod week;

pub use basis::{Fact, basis};
pub use careers::{CareerJob, careers};
pub use chart_data::DataOf;
pub use charts::{
    ChartModel, chart_name, draw, draw_careers, draw_overview, draw_pay, draw_tool, draw_view, has_chart,
};
pub use comparable::{Difference, NotComparable, difference, money_key, relative_key, resolve};
pub use export::{File, Format, export, raw};
pub use field::{Entry, Field};
pub use find::{find_places, find_roles};
pub use fit_result::{FitResult, fit_result};
pub use heading::{description, document_title, heading, question};
pub use host::{Quote, has_section, has_view, quotes, said_of_host};
pub use insights::insights;
pub use jobs::{JobWay, job_way};
pub use mine::{MyPay, with_amount_read};
pub use money::{Coin, Money, stored};
pub use profile::{profile_fault, profile_fields, profile_words, refusal};
pub use read_amount::{AmountFault, ReadAmount, read_amount};
pub use recognise::{Recognised, recognise};
pub use report::{REPORT_FIGURE, REPORT_PAGE, report_address};
pub use salary::{Salary, salaries};
pub use scope::Scope;
pub use sections::{
    Answered, duties, gist, glance, left_out, notes, path, questions, requirements, short, short_as_chart,
    short_glance, short_sources, skills, tools, work,
};
pub use set_typed::{set_typed, touched};
pub use sure::{Grade, sure, sure_words};
pub use table::{Column, Group, Table, TableCell, TableRow};

#[cfg(test)]
mod built_in {
    //! The built-in dataset for the tests beside the code, and the tables under `data/` that it was made from.
    //!
    //! Invariant: a number to compare with is read from a table, never through the code that is tested.

    use super::{Table, TableCell};
    use crate::locale::{Sentence, SentencePart};
    use crate::model::Dataset;
    use std::sync::LazyLock;

    static DATA: LazyLock<Dataset> =
        LazyLock::new(|| Dataset::from_compact(include_bytes!("../data/baked/rolescope.postcard")).unwrap());

    pub(super) fn data() -> &'static Dataset {
        &DATA
    }

    /// The number in a column of the one row that begins so, in a table under `data/`.
    pub(super) fn number(table: &str, row: &str, column: &str) -> f64 {
        let path = format!("{}/data/{table}.csv", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap();
        let head = text.lines().find(|line| !line.starts_with('#')).unwrap();
        let at = head.split(',').position(|name| name == column).unwrap();
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with(row)).collect();
        assert_eq!(rows.len(), 1, "{table}: {row}");
        rows[0].split(',').nth(at).unwrap().parse().unwrap()
    }

    /// The heading of its group and the cells of the one row with this head.
    pub(super) fn row<'a>(table: &'a Table, head: &str) -> (&'a str, &'a [TableCell]) {
        let rows = table.groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)));
        let named: Vec<_> = rows.filter(|(_, row)| row.head == head).collect();
        assert_eq!(named.len(), 1, "{}: {head}", table.caption);
        (named[0].0.title.as_deref().unwrap_or_default(), &named[0].1.cells)
    }

    pub(super) fn plain(cells: &[TableCell]) -> Vec<String> {
        cells.iter().map(TableCell::plain).collect()
    }

    /// The raw values of the figures in a cell, in their order.
    pub(super) fn figures(cell: &TableCell) -> Vec<f64> {
        match cell {
            TableCell::Figure { value, .. } => vec![*value],
            TableCell::Sentence(sentence) => figures_of(sentence),
            TableCell::Stack(cells) => cells.iter().flat_map(figures).collect(),
            _ => Vec::new(),
        }
    }

    /// The same of a sentence.
    pub(super) fn figures_of(sentence: &Sentence) -> Vec<f64> {
        let figure = |part: &SentencePart| match part {
            SentencePart::Figure { value, .. } => Some(*value),
            _ => None,
        };
        sentence.0.iter().filter_map(figure).collect()
    }
}
