//! A chart on the page: its drawing as one tab stop, its readout, its table.
//!
//! Invariant: what the drawing shows stands in the table as well, one key away.

use super::Data;
use super::element::Tag;
use super::figure::sentence;
use super::table::table;
use crate::browser;
use crate::chart::svg::{self, Element};
use crate::chart::{Class, Node, Scene, Shape, Stop, X};
use crate::compare::{ChartModel, Scope};
use crate::locale::Message;
use crate::state::Selection;
use std::rc::Rc;
use yew::prelude::*;

/// A chart and what it is drawn for.
#[derive(Clone, Properties)]
pub(super) struct ChartProps {
    pub data: Data,
    pub selection: Selection,
    pub model: Rc<ChartModel>,
    pub live: bool,
}

/// A model is made anew with all else that it is drawn for, so the same model says enough.
impl PartialEq for ChartProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model) && self.live == other.live
    }
}

/// A chart.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let ChartProps { data, selection, model, live } = props;
    let scope = Scope::new(data, selection);
    // The row and the place in it that the arrow keys are at.
    let at = use_state_eq(|| None::<(usize, usize)>);
    let stop = at.and_then(|(row, place)| model.scene.stops.get(row)?.get(place)).cloned();

    let onkeydown = {
        let (at, model) = (at.clone(), model.clone());
        live.then(|| {
            Callback::from(move |event: KeyboardEvent| {
                if let Some(next) = step(&model.scene, *at, &event.key()) {
                    event.prevent_default();
                    at.set(next);
                }
            })
        })
    };
    let onpointer = {
        let (at, model) = (at.clone(), model.clone());
        live.then(|| {
            Callback::from(move |event: PointerEvent| {
                if let Some(point) = browser::pointer_at(&event, ".drawing") {
                    at.set(nearest(&model.scene, point));
                }
            })
        })
    };
    let onblur = {
        let at = at.clone();
        live.then(|| Callback::from(move |_: FocusEvent| at.set(None)))
    };
    let heading = format!("chart-{}", model.name);
    let origin = |id: &String| {
        let title = scope.data.source(id).map_or(id, |source| &source.title);
        Tag::new("a").key(id).attr("href", format!("/method/#{id}")).text(title)
    };
    // Where every figure is withheld there is nothing to draw, and no stop for the tab key.
    let drawing = (!model.scene.nodes.is_empty()).then(|| {
        Tag::new("div")
            .class("drawing")
            .fixed("tabindex", "0")
            .fixed("role", if *live { "application" } else { "group" })
            .attr("aria-roledescription", scope.text(Message::ChartWord))
            .attr("aria-label", format!("{}. {}", model.title, scope.text(Message::ChartHelp)))
            .onkeydown(onkeydown)
            .onpointermove(onpointer.clone())
            .onpointerdown(onpointer)
            .onblur(onblur)
            .child(picture(&model.scene, stop.as_ref()))
    });
    Tag::new("figure")
        .attr("data-chart", model.name)
        .attr("aria-labelledby", &heading)
        .child(Tag::new("h3").attr("id", heading).text(&model.title))
        .child(Tag::new("p").class("summary").child(sentence(&model.summary)))
        .maybe(drawing)
        .child(
            Tag::new("p")
                .class("readout")
                .fixed("data-readout", "")
                .fixed("aria-live", "polite")
                .text(stop.map(|stop| stop.text).unwrap_or_default()),
        )
        .child(Tag::new("details").child(Tag::new("summary").text(scope.text(Message::ShowTable))).child(table(
            &scope,
            &model.table,
            *live,
        )))
        .child(
            Tag::new("p")
                .class("origin")
                .children(model.sources.iter().map(origin))
                .child(Tag::new("span").key("note").text(&model.note)),
        )
        .into()
}

fn picture(scene: &Scene, stop: Option<&Stop>) -> Tag {
    let focus = stop.map(|stop| mark(stop.x, stop.y, Shape::Circle, 1.8, Class::plain("focus")));
    Tag::new("svg")
        .fixed("width", "100%")
        .attr("height", crate::chart::fixed::px(scene.height))
        .fixed("direction", "ltr")
        .fixed("overflow", "visible")
        .children(scene.elements().into_iter().map(element))
        .children(focus)
}

/// The mark of a role as a small picture.
pub(super) fn role_mark(tone: u8) -> Tag {
    Tag::new("svg")
        .class("role-mark")
        .fixed("width", "14")
        .fixed("height", "14")
        .fixed("aria-hidden", "true")
        .child(mark(X::left(7.0), 7.0, Shape::of(tone), 1.0, Class::toned("mark", tone)))
}

fn mark(x: X, y: f64, shape: Shape, size: f64, class: Class) -> Tag {
    element(svg::element(&Node::Mark { x, y, shape, size, class }))
}

fn element(source: Element) -> Tag {
    let mut tag = Tag::new(source.tag);
    for (name, value) in source.attributes {
        tag = tag.attr(name, value);
    }
    if let Some(text) = source.text {
        tag = tag.text(text);
    }
    tag.children(source.children.into_iter().map(element))
}

/// Where an arrow key leads: `None` for a key that is not ours, `Some(None)` out of the chart.
#[expect(clippy::option_option, reason = "a key can be ignored, or end the visit")]
fn step(scene: &Scene, at: Option<(usize, usize)>, key: &str) -> Option<Option<(usize, usize)>> {
    let rows: Vec<usize> = scene.stops.iter().map(Vec::len).collect();
    let last_of = |row: usize| rows.get(row).and_then(|n| n.checked_sub(1));
    let filled = |mut range: Box<dyn Iterator<Item = usize>>| range.find(|row| last_of(*row).is_some());
    let first = filled(Box::new(0..rows.len()))?;
    let Some((row, place)) = at else {
        return matches!(key, "ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" | "Home" | "End")
            .then_some(Some((first, 0)));
    };
    let in_row = |row: usize| Some((row, place.min(last_of(row)?)));
    match key {
        "ArrowRight" => Some(Some((row, (place + 1).min(last_of(row)?)))),
        "ArrowLeft" => Some(Some((row, place.saturating_sub(1)))),
        "ArrowDown" => Some(filled(Box::new(row + 1..rows.len())).and_then(in_row).or(at)),
        "ArrowUp" => Some(filled(Box::new((0..row).rev())).and_then(in_row).or(at)),
        "Home" => Some(Some((row, 0))),
        "End" => Some(Some((row, last_of(row)?))),
        "Escape" => Some(None),
        _ => None,
    }
}

/// The stop nearest to the pointer; rows count more than places, as a hand moves along a row.
fn nearest(scene: &Scene, point: browser::Point) -> Option<(usize, usize)> {
    let mut best = None;
    for (row, stops) in scene.stops.iter().enumerate() {
        for (place, stop) in stops.iter().enumerate() {
            let (dx, dy) = (stop.x.within(point.width) - point.x, (stop.y - point.y) * 2.0);
            let distance = dx * dx + dy * dy;
            if best.is_none_or(|(found, _)| distance < found) {
                best = Some((distance, (row, place)));
            }
        }
    }
    best.map(|(_, at)| at)
}
