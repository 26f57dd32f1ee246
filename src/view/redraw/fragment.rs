//! The fragments of the page and how each is drawn.
//!
//! Invariant: a fragment is a function of the dataset and of what is wanted; the static page and the
//! live one call the same.

use super::region::{Region, RegionInputs};
use super::render_context::RenderContext;
use crate::compare::{self, ChartModel, Scope};
use crate::locale::{self, Message};
use crate::state::{Chart, Module, Section, View};
use crate::view::chart;
use crate::view::controls::differences;
use crate::view::element::{Tag, list, optional};
use crate::view::money::money;
use crate::view::overview::{entries, stands_out};
use crate::view::places::places;
use crate::view::roles::roles;
use crate::view::table::table;
use crate::view::words::{lead, related};
use std::any::Any;
use std::rc::Rc;
use yew::prelude::Html;

/// A part of the page that is drawn at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Fragment {
    /// The roles that can be added.
    Roles,
    /// The places that can be chosen.
    Places,
    /// How pay can be shown.
    Money,
    /// The words under the heading of the page, or of a section.
    Lead(Option<Section>),
    /// The sentences about what stands out.
    Insights,
    /// Ways to the tools.
    Entries,
    /// All that two published profiles get wrong, corrected.
    Corrections,
    /// Links to moves between roles.
    Moves,
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
    /// The result of the role fit.
    FitResult,
}

impl Fragment {
    /// The value of its `data-fragment`.
    pub(in crate::view) fn name(self) -> String {
        match self {
            Fragment::Roles => "add".to_owned(),
            Fragment::Places => "places".to_owned(),
            Fragment::Money => "money".to_owned(),
            Fragment::Entries => "entries".to_owned(),
            Fragment::Corrections => "corrections".to_owned(),
            Fragment::Moves => "moves".to_owned(),
            Fragment::Others => "others".to_owned(),
            Fragment::Profile => "profile".to_owned(),
            Fragment::FitResult => "fit-result".to_owned(),
            Fragment::Lead(None) => "lede".to_owned(),
            Fragment::Lead(Some(section)) => format!("{}-intro", section.id()),
            Fragment::Insights => "insights".to_owned(),
            Fragment::Count => "count".to_owned(),
            Fragment::Words(section) => section.id().to_owned(),
            Fragment::More(section) => format!("{}-more", section.id()),
            Fragment::Head(chart) => format!("{}-head", chart.id()),
            Fragment::Drawing(chart) => format!("{}-drawing", chart.id()),
            Fragment::Table(chart) => format!("{}-table", chart.id()),
        }
    }

    /// The unit that it is a piece of.
    pub(in crate::view) fn region(self) -> Region {
        match self {
            Fragment::Roles => Region::Roles,
            Fragment::Places => Region::Places,
            Fragment::Money => Region::Money,
            Fragment::Entries => Region::Entries,
            Fragment::Corrections => Region::Corrections,
            Fragment::Moves => Region::Moves,
            Fragment::Others => Region::Others,
            Fragment::Profile => Region::Profile,
            Fragment::FitResult => Region::FitResult,
            Fragment::Lead(section) => Region::Lead(section),
            Fragment::Insights => Region::Insights,
            Fragment::Count => Region::Count,
            Fragment::Words(section) | Fragment::More(section) => Region::Section(section),
            Fragment::Head(chart) | Fragment::Drawing(chart) | Fragment::Table(chart) => Region::Chart(chart),
        }
    }
}

/// Whether rows of a section stand behind a disclosure.
pub(in crate::view) fn has_more(section: Section) -> bool {
    matches!(section, Section::Duties | Section::Skills | Section::Tools)
}

/// Makes what the fragments of a region have in common.
pub(in crate::view) fn make(render: &RenderContext, inputs: &RegionInputs) -> Option<Rc<dyn Any>> {
    let scope = Scope::new(&render.data, &inputs.selection).with(&inputs.typed);
    match inputs.region {
        Region::Chart(chart) => {
            let model = match inputs.region.module(&inputs.selection) {
                Module::Overview => compare::draw_overview(&scope, chart),
                Module::Views => (render.views?.draw)(&scope, chart),
                Module::Pay => (render.pay?.draw)(&scope, chart),
                Module::Tools => (render.tools?.draw)(&scope, chart),
            };
            Some(Rc::new(model?))
        }
        Region::Section(section) => {
            let tables = match section {
                Section::Glance => {
                    let table = compare::glance(&scope);
                    let rest = table.without_rows();
                    (table, rest)
                }
                _ => (render.views?.tables)(&scope, section)?,
            };
            Some(Rc::new(tables))
        }
        _ => None,
    }
}

/// Draws a fragment; nothing where the module that draws it is not there.
pub(in crate::view) fn draw(render: &RenderContext, fragment: Fragment, inputs: &RegionInputs) -> Html {
    let scope = Scope::new(&render.data, &inputs.selection).with(&inputs.typed);
    let live = render.overview.live;
    match fragment {
        Fragment::Roles => roles(&scope, live).into(),
        Fragment::Places => places(&scope, live).into(),
        Fragment::Money => money(&scope, live).into(),
        Fragment::Lead(None) => lead(&scope).into(),
        Fragment::Insights => stands_out(&scope).into(),
        Fragment::Entries => entries(&scope).into(),
        Fragment::Count if scope.selection.view == View::Overview => {
            rows_choice(&scope, compare::glance(&scope).same_rows(), live).into()
        }
        Fragment::Words(Section::Glance) => {
            let main = inputs.tables(render).map(|tables| table(&scope, &tables.0).key("table"));
            let left_out = compare::left_out(&scope);
            let after = Tag::new("div")
                .key("after")
                .maybe(left_out.map(|words| Tag::new("p").key("left-out").class("kind").text(words)))
                .child(related(&scope));
            list(vec![optional(main), Html::default(), after.into()])
        }
        Fragment::Head(chart) => {
            let head = |model: Rc<ChartModel>| {
                let fields = render.views.filter(|_| !model.fields.is_empty());
                let fields = fields.map(|views| (views.fields)(&model.fields, live)).unwrap_or_default();
                chart::head(&scope, chart, &model, fields)
            };
            inputs.chart(render).map(head).unwrap_or_default()
        }
        Fragment::Drawing(chart) => {
            inputs.chart(render).map(|model| chart::drawing(&scope, chart, &model, live)).unwrap_or_default()
        }
        Fragment::Table(chart) => {
            inputs.chart(render).map(|model| chart::after(&scope, chart, &model, live)).unwrap_or_default()
        }
        Fragment::FitResult => render.tools.map(|tools| (tools.fit_result)(&scope)).unwrap_or_default(),
        Fragment::Profile => render.tools.map(|tools| (tools.profile)(&scope, live)).unwrap_or_default(),
        Fragment::Others
        | Fragment::Lead(Some(_))
        | Fragment::Count
        | Fragment::Words(_)
        | Fragment::More(_)
        | Fragment::Corrections
        | Fragment::Moves => render.views.map(|views| (views.fragment)(render, fragment, inputs)).unwrap_or_default(),
    }
}

/// The choice of rows that differ, with how many rows are equal, said for both states of the choice; the style sheet shows
/// one.
pub(super) fn rows_choice(scope: &Scope<'_>, same: usize, live: bool) -> Tag {
    if scope.selection.roles.len() < 2 {
        return Tag::new("span").flag("hidden", true);
    }
    let same = locale::count(same as f64);
    let said = |class: &'static str, message: Message| {
        Tag::new("span").key(class).class(class).text(scope.fill(message, &[&same]))
    };
    let count = Tag::new("small")
        .key("count")
        .attr("data-hidden-rows", &same)
        .child(said("all-rows", Message::RowsSame))
        .child(said("differing-rows", Message::RowsHidden));
    differences(scope, live).child(count)
}
