//! The pieces of the page and how each is drawn.
//!
//! Invariant: a piece is a function of the dataset and of what is wanted; the static page and the
//! live one call the same.

use super::chart;
use super::controls::section_list;
use super::element::{Tag, list, optional};
use super::figure::sentence;
use super::money::money;
use super::painter::Supply;
use super::places::places;
use super::roles::roles;
use super::table::table;
use super::unit::{Unit, Wanted};
use super::words::{lead, moves, notes, others, questions, quotes, related};
use crate::compare::{self, Scope, Table, has_section};
use crate::locale::{self, Message, Sentence};
use crate::state::{Chart, Section};
use std::any::Any;
use std::rc::Rc;
use yew::prelude::Html;

/// A part of the page that is drawn at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// The roles that can be added.
    Roles,
    /// The places that can be chosen.
    Places,
    /// How pay can be shown.
    Money,
    /// The sections that can be shown.
    Sections,
    /// The words under the heading of the page, or of a section.
    Lead(Option<Section>),
    /// The sentences about what stands out.
    Insights,
    /// How many rows are equal in all shown roles.
    Count,
    /// The words of a section.
    Words(Section),
    /// Rows that matter less, behind a disclosure.
    More(Section),
    /// Title, fields and words of a chart.
    Head(Chart),
    /// The drawing of a chart.
    Drawing(Chart),
    /// Table and sources of a chart.
    Table(Chart),
    /// The other charts.
    Others,
    /// What becomes of what visitors said of themselves.
    Profile,
}

impl Piece {
    /// The value of its `data-block`.
    pub(super) fn name(self) -> String {
        match self {
            Piece::Roles => "add".to_owned(),
            Piece::Places => "places".to_owned(),
            Piece::Money => "money".to_owned(),
            Piece::Sections => "sections".to_owned(),
            Piece::Others => "others".to_owned(),
            Piece::Profile => "profile".to_owned(),
            Piece::Lead(None) => "lede".to_owned(),
            Piece::Lead(Some(section)) => format!("{}-intro", section.id()),
            Piece::Insights => "insights".to_owned(),
            Piece::Count => "count".to_owned(),
            Piece::Words(section) => section.id().to_owned(),
            Piece::More(section) => format!("{}-more", section.id()),
            Piece::Head(chart) => format!("{}-head", chart.id()),
            Piece::Drawing(chart) => format!("{}-drawing", chart.id()),
            Piece::Table(chart) => format!("{}-table", chart.id()),
        }
    }

    /// The unit that it is a piece of.
    pub(super) fn unit(self) -> Unit {
        match self {
            Piece::Roles => Unit::Roles,
            Piece::Places => Unit::Places,
            Piece::Money => Unit::Money,
            Piece::Sections => Unit::Sections,
            Piece::Others => Unit::Others,
            Piece::Profile => Unit::Profile,
            Piece::Lead(section) => Unit::Lead(section),
            Piece::Insights => Unit::Insights,
            Piece::Count => Unit::Count,
            Piece::Words(section) | Piece::More(section) => Unit::Section(section),
            Piece::Head(chart) | Piece::Drawing(chart) | Piece::Table(chart) => Unit::Chart(chart),
        }
    }
}

/// Whether rows of a section stand behind a disclosure.
pub(super) fn has_more(section: Section) -> bool {
    matches!(section, Section::Duties | Section::Skills | Section::Tools)
}

/// What the pieces of a unit have in common.
pub(super) fn make(supply: &Supply, wanted: &Wanted) -> Option<Rc<dyn Any>> {
    let scope = Scope::new(&supply.data, &wanted.selection).with(&wanted.typed);
    match wanted.unit {
        Unit::Chart(chart) => {
            let drawn = compare::draw(&scope, chart);
            Some(Rc::new(drawn.or_else(|| (supply.tools?.draw)(&scope, chart))?))
        }
        Unit::Section(section) => Some(Rc::new(section_table(section, &scope)?.split_minor())),
        _ => None,
    }
}

/// The table of a section; pay has charts and the questions are a list.
fn section_table(section: Section, scope: &Scope<'_>) -> Option<Table> {
    Some(match section {
        Section::Pay | Section::Questions => return None,
        Section::Glance => compare::glance(scope),
        Section::Duties => compare::duties(scope),
        Section::Skills => compare::skills(scope),
        Section::Tools => compare::tools(scope),
        Section::Requirements => compare::requirements(scope),
        Section::Work => compare::work(scope),
        Section::Path => compare::path(scope),
    })
}

/// Draws a piece.
pub(super) fn draw(supply: &Supply, piece: Piece, wanted: &Wanted) -> Html {
    let scope = Scope::new(&supply.data, &wanted.selection).with(&wanted.typed);
    let live = supply.painter.live;
    match piece {
        Piece::Roles => roles(&scope, live).into(),
        Piece::Places => places(&scope, live).into(),
        Piece::Money => money(&scope, live).into(),
        Piece::Sections => section_list(&scope, live).into(),
        Piece::Others => others(&scope, None).into(),
        Piece::Profile => supply.tools.map(|tools| (tools.profile)(&scope, live)).unwrap_or_default(),
        Piece::Lead(section) => lead(&scope, section).into(),
        Piece::Insights => insights(&scope).into(),
        Piece::Count => count(&scope),
        Piece::Words(section) => {
            let main = wanted.tables(supply).map(|tables| table(&scope, &tables.0).key("table"));
            let after = match section {
                Section::Glance => related(&scope),
                _ => Tag::new("div")
                    .key("after")
                    .child(others(&scope, Some(section)))
                    .maybe(match section {
                        Section::Path => moves(&scope),
                        Section::Work => quotes(&scope),
                        _ => None,
                    })
                    .child(notes(&scope, section)),
            };
            let list_of = (section == Section::Questions).then(|| questions(&scope));
            list(vec![optional(main), optional(list_of), after.into()])
        }
        Piece::More(_) => optional(wanted.tables(supply).map(|tables| more(&scope, &tables.1))),
        Piece::Head(_) | Piece::Drawing(_) | Piece::Table(_) => {
            let Some(model) = wanted.chart(supply) else { return Html::default() };
            match piece {
                Piece::Head(chart) => chart::head(&scope, chart, &model, live),
                Piece::Drawing(chart) => chart::drawing(&scope, chart, &model, live),
                Piece::Table(chart) => chart::after(&scope, chart, &model, live),
                _ => Html::default(),
            }
        }
    }
}

fn insights(scope: &Scope<'_>) -> Tag {
    let item = |(at, found): (usize, &Sentence)| Tag::new("li").key(at.to_string()).child(sentence(found));
    Tag::new("ul").class("insights").children(compare::insights(scope).iter().enumerate().map(item))
}

/// How many rows are equal, said for both states of the choice; the style sheet shows one.
fn count(scope: &Scope<'_>) -> Html {
    let on = |section: &Section| scope.selection.sections.contains(*section) && has_section(scope.data, *section);
    let shown = Section::ALL.into_iter().filter(on);
    let same: usize = shown.filter_map(|section| section_table(section, scope)).map(|table| table.same_rows()).sum();
    let same = locale::count(same as f64);
    let said = |class: &'static str, message: Message| {
        Tag::new("span").key(class).class(class).text(scope.fill(message, &[&same]))
    };
    Tag::new("small")
        .attr("data-hidden-rows", &same)
        .child(said("all-rows", Message::RowsSame))
        .child(said("differing-rows", Message::RowsHidden))
        .into()
}

/// The rows that matter less, behind a disclosure.
fn more(scope: &Scope<'_>, rest: &Table) -> Tag {
    if rest.is_empty() {
        return Tag::new("span").key("none").flag("hidden", true);
    }
    let said = scope.fill(Message::MoreRows, &[&locale::count(rest.len() as f64)]);
    Tag::new("details").key("more").class("more").child(Tag::new("summary").text(said)).child(table(scope, rest))
}
