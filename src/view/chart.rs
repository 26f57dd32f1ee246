//! A chart on the page: its drawing as one tab stop, its readout, its table.
//!
//! Invariant: what the drawing shows stands in the table as well, one key away.

use super::Data;
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
use yew::virtual_dom::{VNode, VTag, VText};

/// A chart and what it is drawn for.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartProps {
    pub data: Data,
    pub selection: Selection,
    pub model: Rc<ChartModel>,
    pub live: bool,
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
    let title = format!("{}. {}", model.title, scope.text(Message::ChartHelp));
    let heading = format!("chart-{}", model.name);
    let sources: Vec<String> = model.sources.iter().map(|id| scope.data.source(id).map_or_else(|| id.clone(), |s| s.title.clone())).collect();
    html! {
        <figure data-chart={model.name} aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ &model.title }</h3>
            <p class="summary">{ sentence(&model.summary) }</p>
            <div class="drawing" tabindex="0" role={if *live { "application" } else { "group" }} aria-roledescription="chart"
                aria-label={title} {onkeydown} onpointermove={onpointer.clone()} onpointerdown={onpointer} {onblur}>
                { drawing(&model.scene, stop.as_ref()) }
            </div>
            <p class="readout" data-readout="" aria-live="polite">{ stop.map(|s| s.text).unwrap_or_default() }</p>
            <details>
                <summary>{ scope.text(Message::ShowTable) }</summary>
                { table(&scope, &model.table, *live) }
            </details>
            <p class="origin">
                { for model.sources.iter().zip(sources).map(|(id, title)| html! {
                    <a key={id.clone()} href={format!("/method/#{id}")}>{ title }</a>
                }) }
                <span key="note">{ &model.note }</span>
            </p>
        </figure>
    }
}

fn drawing(scene: &Scene, stop: Option<&Stop>) -> Html {
    let mut drawn = VTag::new("svg");
    drawn.add_attribute("width", "100%");
    drawn.add_attribute("height", crate::chart::fixed::px(scene.height));
    drawn.add_attribute("direction", "ltr");
    drawn.add_attribute("overflow", "visible");
    drawn.add_children(scene.elements().iter().map(element));
    if let Some(stop) = stop {
        drawn.add_child(mark(stop.x, stop.y, Shape::Circle, 1.8, Class::plain("focus")));
    }
    drawn.into()
}

/// The mark of a role as a small picture.
pub(super) fn role_mark(tone: u8) -> Html {
    let mut drawn = VTag::new("svg");
    for (name, value) in [("class", "role-mark"), ("width", "14"), ("height", "14"), ("aria-hidden", "true")] {
        drawn.add_attribute(name, value);
    }
    drawn.add_child(mark(X::left(7.0), 7.0, Shape::of(tone), 1.0, Class::toned("mark", tone)));
    drawn.into()
}

fn mark(x: X, y: f64, shape: Shape, size: f64, class: Class) -> VNode {
    element(&svg::element(&Node::Mark { x, y, shape, size, class }))
}

fn element(source: &Element) -> VNode {
    let mut tag = VTag::new(source.tag);
    for (name, value) in &source.attributes {
        tag.add_attribute(name, value.clone());
    }
    if let Some(text) = &source.text {
        tag.add_child(VText::new(text.clone()).into());
    }
    tag.add_children(source.children.iter().map(element));
    tag.into()
}

/// Where an arrow key leads: `None` for a key that is not ours, `Some(None)` out of the chart.
#[expect(clippy::option_option, reason = "a key can be ignored, or end the visit")]
fn step(scene: &Scene, at: Option<(usize, usize)>, key: &str) -> Option<Option<(usize, usize)>> {
    let rows: Vec<usize> = scene.stops.iter().map(Vec::len).collect();
    let last_of = |row: usize| rows.get(row).and_then(|n| n.checked_sub(1));
    let filled = |mut range: Box<dyn Iterator<Item = usize>>| range.find(|row| last_of(*row).is_some());
    let first = filled(Box::new(0..rows.len()))?;
    let Some((row, place)) = at else {
        return matches!(key, "ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" | "Home" | "End").then_some(Some((first, 0)));
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
