//! Drawing of the overview's fragments, and the way to the modules that draw those of other views.
//!
//! Invariant: a fragment is a function of the dataset and of what is wanted; the static page and the live one call the
//! same.

use super::fragment::Fragment;
use super::region::{Region, RegionInputs};
use super::render_context::RenderContext;
use crate::compare::{self, ChartModel, Scope};
use crate::locale::{self, Message};
use crate::model::IS_ELEMENT;
use crate::state::{Module, Section, Shape, View};
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
                    let is_card = scope.selection.setting.shape() == Shape::Card;
                    let table = if is_card { compare::short_glance(&scope) } else { compare::glance(&scope) };
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
    let is_searched = match fragment {
        Fragment::Roles => !scope.typed.get("find-role").is_empty(),
        Fragment::Places => !scope.typed.get("find-place").is_empty(),
        _ => false,
    };
    // What finds by what is typed comes with the views; until then the panels stand as they were.
    let is_beside = !(IS_ELEMENT || is_searched && render.views.is_some());
    if is_beside && let Some(drawn) = beside(&scope, fragment, live) {
        return drawn.into();
    }
    match fragment {
        Fragment::Words(Section::Glance) => {
            let is_card = scope.selection.setting.shape() == Shape::Card;
            let main = render.tables(inputs).map(|tables| table(&scope, &tables.0).key("table"));
            let after = match (is_card, IS_ELEMENT) {
                (true, _) => Html::default(),
                (false, false) => after_glance(&scope).into(),
                // Few elements show a whole view, which takes the module of the views for the rest of it.
                (false, true) => {
                    render.views.map(|views| (views.fragment)(render, fragment, inputs)).unwrap_or_default()
                }
            };
            list(vec![optional(main), Html::default(), after])
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
        | Fragment::Roles
        | Fragment::Places
        | Fragment::Money
        | Fragment::Insights
        | Fragment::Entries
        | Fragment::Lead(_)
        | Fragment::Count
        | Fragment::Words(_)
        | Fragment::More(_)
        | Fragment::Corrections
        | Fragment::Moves => render.views.map(|views| (views.fragment)(render, fragment, inputs)).unwrap_or_default(),
    }
}

/// The end of the table at a glance of a whole view: rows that the place has no figures for, and other comparisons.
pub(super) fn after_glance(scope: &Scope<'_>) -> Tag {
    let left_out = compare::left_out(scope);
    Tag::new("div")
        .key("after")
        .maybe(left_out.map(|words| Tag::new("p").key("left-out").class("kind").text(words)))
        .child(related(scope))
}

/// Draws what stands beside the figures of the overview: panels, words, what stands out; nothing for other fragments.
pub(super) fn beside(scope: &Scope<'_>, fragment: Fragment, live: bool) -> Option<Tag> {
    Some(match fragment {
        Fragment::Roles => roles(scope, None, live),
        Fragment::Places => places(scope, None, live),
        Fragment::Money => money(scope, live),
        Fragment::Lead(None) => lead(scope),
        Fragment::Insights => stands_out(scope),
        Fragment::Entries => entries(scope),
        Fragment::Count if scope.selection.view == View::Overview => {
            rows_choice(scope, compare::glance(scope).same_rows(), live)
        }
        _ => return None,
    })
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
