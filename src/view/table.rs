//! Tables on the page.
//!
//! Invariant: a cell of a role bears `data-col`, the number of its column, so that a narrow page
//! can show two columns at a time by style alone. Cells of other columns bear `data-at`: they are
//! all shown.

use super::element::Tag;
use super::figure::{figure, sentence};
use super::mark::role_mark;
use crate::compare::{Column, Group, Scope, Table, TableCell, TableRow};
use crate::locale::Message;
use crate::model::{HOSTED, Role};
use crate::state::View;
use crate::state::route::{self, Base};

/// A table as markup; cells name their column, so that a style sheet can hide it.
pub(super) fn table(scope: &Scope<'_>, table: &Table) -> Tag {
    let of_roles = table.columns.iter().all(|column| column.tone > 0);
    let column = if of_roles { "data-col" } else { "data-at" };
    let writer = Writer { scope, column, roles: if of_roles { scope.roles() } else { Vec::new() } };
    let corner = if table.corner.is_empty() {
        Tag::new("td").key("#corner")
    } else {
        Tag::new("th").key("#corner").fixed("scope", "col").text(&table.corner)
    };
    let heads = table.columns.iter().enumerate().map(|(at, column)| writer.head(at, column));
    let leads_on = table.groups.iter().flat_map(|group| &group.rows).any(|row| row.more.is_some());
    let last = leads_on.then(|| {
        let name = Tag::new("span").class("hidden").text(scope.text(Message::SeeMore));
        Tag::new("th").key("#more").fixed("scope", "col").class("more-col").child(name)
    });
    let whole = Tag::new("table").part("table");
    let whole = match (leads_on, of_roles) {
        (true, _) => whole.class("by-role leads-on"),
        (_, true) => whole.class("by-role"),
        _ => whole,
    };
    whole
        .child(Tag::new("caption").text(&table.caption))
        .child(Tag::new("thead").child(Tag::new("tr").child(corner).children(heads).maybe(last)))
        .children(table.groups.iter().enumerate().map(|(at, group)| writer.group(at, group, table)))
}

/// Whose something is, beside it.
pub(super) fn whose(mark: &str) -> Tag {
    Tag::new("small").key("whose").class("whose").text(mark)
}

struct Writer<'a> {
    scope: &'a Scope<'a>,
    /// The attribute that numbers columns.
    column: &'static str,
    /// The roles that the columns stand for, if they do: a column stays as it is when another goes.
    roles: Vec<&'a Role>,
}

impl Writer<'_> {
    /// A cell of a column.
    fn cell(&self, name: &'static str, at: usize) -> Tag {
        let number = at.to_string();
        let key = self.roles.get(at).map_or(&number, |role| &role.slug);
        Tag::new(name).key(key).attr(self.column, &number)
    }

    fn head(&self, at: usize, column: &Column) -> Tag {
        self.cell("th", at)
            .fixed("scope", "col")
            .maybe((column.tone > 0).then(|| role_mark(column.tone)))
            .text(&column.head)
            .maybe(column.mark.as_deref().map(whose))
    }

    fn group(&self, at: usize, group: &Group, table: &Table) -> Tag {
        let title = group.title.as_ref().map(|title| {
            let columns = (table.columns.len() + 1).to_string();
            let head = Tag::new("th").fixed("scope", "rowgroup").attr("colspan", columns).text(title);
            Tag::new("tr").key("#title").class("group").child(head)
        });
        let rows = group.rows.iter().enumerate().map(|(at, row)| self.row(at, row));
        Tag::new("tbody").key(at.to_string()).maybe(title).children(rows)
    }

    fn row(&self, at: usize, row: &TableRow) -> Tag {
        let note = (!row.note.is_empty()).then(|| Tag::new("small").child(sentence(&row.note)));
        let line = Tag::new("tr").key(at.to_string());
        let line = if row.is_same() { line.class("same") } else { line };
        line.child(Tag::new("th").fixed("scope", "row").text(&row.head).maybe(note))
            .children(row.cells.iter().enumerate().map(|(at, cell)| self.column(at, cell)))
            .maybe(row.more.map(|view| self.more(row, view)))
    }

    /// The way to the view that has the rest.
    fn more(&self, row: &TableRow, view: View) -> Tag {
        let selection = self.scope.selection;
        // An element on another site's page may hold the section itself, or no tab for the view.
        let is_embedded = HOSTED && selection.setting.element > 0;
        let section = view.sections().first().filter(|_| is_embedded && selection.view == View::All);
        let link = match section {
            Some(section) => Tag::new("a").attr("href", format!("#{}", section.id())),
            None if is_embedded => {
                let button = Tag::new("button").fixed("type", "button").class("more-link");
                let button = button.fixed("data-act", "view").attr("data-of", view.id());
                // Without a tab for it, the rest is on our site alone.
                return Tag::new("td").key("#more").class("more-col").maybe(selection.offers(view).then(|| {
                    let name = self.scope.fill(Message::SeeMoreOf, &[&row.head]);
                    button.attr("aria-label", name).text(self.scope.text(Message::SeeMore))
                }));
            }
            None => Tag::link(route::address(&selection.clone().on(view), &Base::Root))
                .fixed("data-act", "view")
                .attr("data-of", view.id()),
        };
        let link = link
            .attr("aria-label", self.scope.fill(Message::SeeMoreOf, &[&row.head]))
            .text(self.scope.text(Message::SeeMore));
        Tag::new("td").key("#more").class("more-col").child(link)
    }

    fn column(&self, at: usize, cell: &TableCell) -> Tag {
        let column = self.cell("td", at);
        let column = if matches!(cell, TableCell::Figure { .. }) { column.class("number") } else { column };
        self.fill(column, cell)
    }

    /// Writes a cell into an element.
    fn fill(&self, into: Tag, cell: &TableCell) -> Tag {
        match cell {
            TableCell::Nothing => into.child(
                Tag::new("span")
                    .class("nothing")
                    .child(Tag::new("span").fixed("aria-hidden", "true").text("–"))
                    .child(Tag::new("span").class("hidden").text(self.scope.text(Message::NotPart))),
            ),
            TableCell::Text(text) | TableCell::Prose(text) => into.text(text),
            TableCell::List(lines) => {
                let line = |(at, line): (usize, &String)| Tag::new("li").key(at.to_string()).text(line);
                into.child(Tag::new("ul").children(lines.iter().enumerate().map(line)))
            }
            TableCell::Sentence(found) => into.child(Tag::new("span").class("remark").child(sentence(found))),
            TableCell::Figure { key, value, unit, text } => into.child(figure(key, *value, *unit, text)),
            TableCell::Rating(rating, text) => {
                into.child(Tag::new("span").attr("class", format!("rating r{rating}")).text(text))
            }
            TableCell::Stack(cells) => {
                let part = |(at, cell)| self.fill(Tag::new("div").key(usize::to_string(&at)), cell);
                into.children(cells.iter().enumerate().map(part))
            }
        }
    }
}
