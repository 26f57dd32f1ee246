//! The static tables that an element shows until it is live.
//!
//! Invariant: they are the tables of the comparison as it stands, in plain words, each with the sources of its figures.

use crate::compare::{self, Salary, Scope, Table, TableCell, document_title, salaries};
use crate::embed::occupation::Occupation;
use crate::embed::snippet::{Fallback, PlainTable};
use crate::locale::{EmbedMessage, SentencePart};
use crate::model::Role;
use crate::state::Section;

/// The tables and links that stand in the page of a host where the program does not run.
pub(super) fn fallback(scope: &Scope<'_>) -> Fallback {
    Fallback {
        title: document_title(scope),
        tables: tables(scope),
        occupations: scope.roles().into_iter().map(|role| occupation(scope, role)).collect(),
    }
}

fn occupation(scope: &Scope<'_>, role: &Role) -> Occupation {
    let named = |salary: Salary| {
        let title = scope.data.source(&salary.source).map(|source| source.title.clone());
        (title.unwrap_or(salary.source), salary.amounts)
    };
    Occupation {
        name: role.name.clone(),
        summary: role.summary.clone(),
        place: scope.place_name(&scope.selection.place),
        pay: salaries(scope, role).into_iter().map(named).collect(),
    }
}

/// The tables of what is shown: for the whole comparison, or what has no table of its own, the one that says most.
fn tables(scope: &Scope<'_>) -> Vec<PlainTable> {
    let of = |section: Section| match section {
        Section::Glance => Some(compare::glance(scope)),
        Section::Duties => Some(compare::duties(scope)),
        Section::Skills => Some(compare::skills(scope)),
        Section::Tools => Some(compare::tools(scope)),
        Section::Requirements => Some(compare::requirements(scope)),
        Section::Work => Some(compare::work(scope)),
        Section::Path => Some(compare::path(scope)),
        Section::Pay | Section::Questions => None,
    };
    let selection = scope.selection;
    let part = selection.chart.is_none() && !selection.sections.is_all();
    let sections = Section::ALL.into_iter().filter(|section| part && selection.sections.contains(*section));
    let mut tables: Vec<Table> = sections.filter_map(of).collect();
    if tables.is_empty() {
        tables.push(compare::glance(scope));
    }
    tables.iter().map(|table| plain(scope, table)).collect()
}

fn plain(scope: &Scope<'_>, table: &Table) -> PlainTable {
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    let mut sources: Vec<&str> = Vec::new();
    for cell in rows.clone().flat_map(|row| &row.cells) {
        of_cell(cell, &mut sources);
    }
    let named: Vec<String> = sources
        .iter()
        .filter_map(|id| scope.data.source(id))
        .map(|source| format!("{} ({})", source.title, source.licence))
        .collect();
    let foot =
        if named.is_empty() { String::new() } else { scope.fill(EmbedMessage::FallbackSources, &[&named.join("; ")]) };
    PlainTable {
        caption: table.caption.clone(),
        heads: [table.corner.clone()]
            .into_iter()
            .chain(table.columns.iter().map(|column| column.said().into_owned()))
            .collect(),
        rows: rows
            .map(|row| [row.head.clone()].into_iter().chain(row.cells.iter().map(TableCell::plain)).collect())
            .collect(),
        foot,
    }
}

/// The sources of a cell's figures, each once.
fn of_cell<'a>(cell: &'a TableCell, sources: &mut Vec<&'a str>) {
    let mut add = |id: &'a str| {
        if !sources.contains(&id) {
            sources.push(id);
        }
    };
    match cell {
        TableCell::Figure { key, .. } => add(&key.source),
        TableCell::Sentence(sentence) => {
            for part in &sentence.0 {
                if let SentencePart::Figure { key, .. } = part {
                    add(&key.source);
                }
            }
        }
        TableCell::Stack(cells) => cells.iter().for_each(|cell| of_cell(cell, sources)),
        TableCell::Nothing | TableCell::Text(_) | TableCell::Prose(_) | TableCell::List(_) | TableCell::Rating(..) => {}
    }
}
