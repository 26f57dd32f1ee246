//! Drawing of the overview's fragments, and the way to the modules that draw those of other views.
//!
//! Invariant: a fragment is a function of the dataset and of what is wanted; the static page and the live one call the
//! same.

use super::fragment::Fragment;
use super::region::{Region, RegionInputs};
use super::render_context::RenderContext;
use crate::compare::{self, ChartModel, Scope};
use crate::locale::{self, Message};
use crate::state::{Module, Section, View};
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
            let main = render.tables(inputs).map(|tables| table(&scope, &tables.0).key("table"));
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
            render.chart(inputs).map(head).unwrap_or_default()
        }
        Fragment::Drawing(chart) => {
            render.chart(inputs).map(|model| chart::drawing(&scope, chart, &model, live)).unwrap_or_default()
        }
        Fragment::Table(chart) => {
            render.chart(inputs).map(|model| chart::after(&scope, chart, &model, live)).unwrap_or_default()
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
    let words = |class: &'static str, message: Message| {
        Tag::new("span").key(class).class(class).text(scope.fill(message, &[&same]))
    };
    let count = Tag::new("small")
        .key("count")
        .attr("data-hidden-rows", &same)
        .child(words("all-rows", Message::RowsSame))
        .child(words("differing-rows", Message::RowsHidden));
    differences(scope, live).child(count)
}
