//! The pieces of the page and how each is drawn.
//!
//! Invariant: a piece is a function of the dataset and of what is wanted; the static page and the
//! live one call the same.

use super::region::{Region, RegionInputs};
use super::render_context::RenderContext;
use crate::compare::{self, ChartModel, Scope};
use crate::locale::Sentence;
use crate::state::{Chart, Module, Section};
use crate::view::chart;
use crate::view::controls::section_list;
use crate::view::element::{Tag, list, optional};
use crate::view::figure::sentence;
use crate::view::money::money;
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

impl Fragment {
    /// The value of its `data-fragment`.
    pub(in crate::view) fn name(self) -> String {
        match self {
            Fragment::Roles => "add".to_owned(),
            Fragment::Places => "places".to_owned(),
            Fragment::Money => "money".to_owned(),
            Fragment::Sections => "sections".to_owned(),
            Fragment::Others => "others".to_owned(),
            Fragment::Profile => "profile".to_owned(),
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
            Fragment::Sections => Region::Sections,
            Fragment::Others => Region::Others,
            Fragment::Profile => Region::Profile,
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
            let model = match inputs.region.module() {
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
        Fragment::Sections => section_list(&scope, live).into(),
        Fragment::Lead(None) => lead(&scope).into(),
        Fragment::Insights => insights(&scope).into(),
        Fragment::Words(Section::Glance) => {
            let main = inputs.tables(render).map(|tables| table(&scope, &tables.0).key("table"));
            list(vec![optional(main), Html::default(), related(&scope).into()])
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
        Fragment::Profile => render.tools.map(|tools| (tools.profile)(&scope, live)).unwrap_or_default(),
        Fragment::Others | Fragment::Lead(Some(_)) | Fragment::Count | Fragment::Words(_) | Fragment::More(_) => {
            render.views.map(|views| (views.fragment)(render, fragment, inputs)).unwrap_or_default()
        }
    }
}

fn insights(scope: &Scope<'_>) -> Tag {
    let item = |(at, found): (usize, &Sentence)| Tag::new("li").key(at.to_string()).child(sentence(found));
    Tag::new("ul").class("insights").children(compare::insights(scope).iter().enumerate().map(item))
}
