//! Tables on the page.
//!
//! Invariant: a cell of a role bears `data-col`, the number of its column, so that a narrow page
//! can show two columns at a time by style alone; a live table is one stop of the tab key.

use super::chart::role_mark;
use super::figure::{figure, sentence};
use crate::browser;
use crate::compare::{Cell, Column, Group, Row, Scope, Table};
use crate::locale::{self, Message};
use yew::prelude::*;

/// A table; `live` makes its figures one stop of the tab key, visited by the arrow keys.
pub(super) fn table(scope: &Scope<'_>, table: &Table, live: bool) -> Html {
    let mut writer = Writer { live, first: true, nothing: scope.text(Message::NotPart) };
    let groups: Vec<Html> = table.groups.iter().enumerate().map(|(at, group)| writer.group(at, group, table)).collect();
    let onkeydown = live.then(|| Callback::from(|event: KeyboardEvent| browser::step_in_table(&event)));
    html! {
        <table {onkeydown}>
            <caption>{ &table.caption }</caption>
            <thead>
                <tr>
                    if table.corner.is_empty() { <td key="corner"></td> } else { <th key="corner" scope="col">{ &table.corner }</th> }
                    { for table.columns.iter().enumerate().map(|(at, column)| head(at, column)) }
                </tr>
            </thead>
            { for groups }
        </table>
    }
}

fn head(at: usize, column: &Column) -> Html {
    html! {
        <th key={at} scope="col" data-col={at.to_string()}>
            if column.tone > 0 { { role_mark(column.tone) } }
            { &column.head }
        </th>
    }
}

struct Writer {
    live: bool,
    /// The first figure of the table is the one that the tab key reaches.
    first: bool,
    nothing: String,
}

impl Writer {
    fn group(&mut self, at: usize, group: &Group, table: &Table) -> Html {
        let rows: Vec<Html> = group.rows.iter().enumerate().map(|(at, row)| self.row(at, row)).collect();
        let columns = (table.columns.len() + 1).to_string();
        html! {
            <tbody key={at}>
                if let Some(title) = &group.title {
                    <tr key="title" class="group"><th scope="rowgroup" colspan={columns}>{ title }</th></tr>
                }
                { for rows }
            </tbody>
        }
    }

    fn row(&mut self, at: usize, row: &Row) -> Html {
        let cells: Vec<Html> = row
            .cells
            .iter()
            .enumerate()
            .map(|(at, cell)| {
                let number = matches!(cell, Cell::Figure { .. }).then_some("number");
                html! { <td key={at} data-col={at.to_string()} class={number}>{ self.cell(cell) }</td> }
            })
            .collect();
        html! {
            <tr key={at} class={row.is_same().then_some("same")}>
                <th scope="row">
                    { &row.head }
                    if !row.note.is_empty() { <small>{ &row.note }</small> }
                </th>
                { for cells }
            </tr>
        }
    }

    fn cell(&mut self, cell: &Cell) -> Html {
        match cell {
            Cell::Nothing => html! { <span class="nothing"><span aria-hidden="true">{ "–" }</span><span class="hidden">{ &self.nothing }</span></span> },
            Cell::Text(text) | Cell::Prose(text) => html! { { text } },
            Cell::List(lines) => html! {
                <ul>{ for lines.iter().enumerate().map(|(at, line)| html! { <li key={at}>{ line }</li> }) }</ul>
            },
            Cell::Sentence(found) => html! { <span class="remark">{ sentence(found) }</span> },
            Cell::Figure { key, value, unit } => {
                let tab = (self.live && !std::mem::take(&mut self.first)).then_some("-1");
                figure(key, *value, *unit, &locale::value(*value, *unit), tab)
            }
            Cell::Rating(rating, text) => html! {
                <span class={classes!("rating", format!("r{rating}"))}>{ text }</span>
            },
            Cell::Stack(cells) => {
                let cells: Vec<Html> = cells.iter().map(|cell| self.cell(cell)).collect();
                html! { { for cells.into_iter().enumerate().map(|(at, cell)| html! { <div key={at}>{ cell }</div> }) } }
            }
        }
    }
}
