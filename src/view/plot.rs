//! The live part of a chart: the pointer, the arrow keys, and what they say.
//!
//! Invariant: a key or a pointer changes the readout and the ring around a figure, nothing else;
//! the drawing itself is a block that is drawn for choices alone.

use super::block::{Block, BlockProps};
use super::chart::{mark, title_id};
use super::element::{Tag, component, optional};
use super::painter::Supply;
use super::piece::Piece;
use super::queue::Queue;
use super::unit::Wanted;
use crate::browser;
use crate::chart::{Class, Scene, Shape, Stop};
use crate::state::Chart;
use std::rc::Rc;
use yew::prelude::*;

/// The chart, what it is drawn with, and what the static page has of it.
#[derive(Clone, Properties)]
pub(super) struct PlotProps {
    pub chart: Chart,
    pub wanted: Rc<Wanted>,
    pub supply: Option<Supply>,
    pub queue: Rc<Queue>,
    pub kept: [Option<browser::Part>; 3],
    pub live: bool,
    /// Asks for what the chart is drawn with.
    pub on_need: Callback<()>,
}

/// Kept parts count at the start alone, and the callback is always the same.
impl PartialEq for PlotProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.wanted, &other.wanted) && self.supply == other.supply
    }
}

/// What the visitor does.
pub(super) enum Msg {
    Enter,
    /// A key that visits figures, or leaves them.
    Key(String),
    Point(browser::Point),
    Leave,
}

/// The live part of a chart.
#[derive(Default)]
pub(super) struct Plot {
    /// The row and the place in it that the visitor is at.
    at: Option<(usize, usize)>,
    /// A key that came before what answers it.
    held: Option<String>,
}

impl Component for Plot {
    type Message = Msg;
    type Properties = PlotProps;

    fn create(_: &Context<Self>) -> Self {
        Plot::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PlotProps) -> bool {
        let props = ctx.props();
        if !Rc::ptr_eq(&props.wanted, &old.wanted) {
            self.at = None;
        }
        if props.supply.is_some()
            && let Some(key) = self.held.take()
        {
            ctx.link().send_message(Msg::Key(key));
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let PlotProps { wanted, supply, on_need, .. } = ctx.props();
        let Some(model) = supply.as_ref().and_then(|supply| wanted.chart(supply)) else {
            on_need.emit(());
            if let Msg::Key(key) = msg {
                self.held = Some(key);
            }
            return false;
        };
        let next = match msg {
            Msg::Enter => return false,
            Msg::Key(key) => step(&model.scene, self.at, &key),
            Msg::Point(point) => nearest(&model.scene, point),
            Msg::Leave => None,
        };
        std::mem::replace(&mut self.at, next) != next
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PlotProps { chart, wanted, supply, queue, kept, live, .. } = ctx.props();
        // The chart is made only where a figure is visited: its blocks make it in their own turns.
        let stop = self.at.zip(supply.as_ref()).and_then(|((row, place), supply)| {
            let scene = &wanted.chart(supply)?.scene;
            Some((scene, scene.stops.get(row)?.get(place)?))
        });
        let [head, drawing, table] = kept.clone();
        let block = |piece: Piece, kept: Option<browser::Part>| {
            let (wanted, supply, queue) = (wanted.clone(), supply.clone(), queue.clone());
            component::<Block>(&piece.name(), BlockProps { piece, wanted, supply, queue, kept })
        };
        let onpointer = live.then(|| {
            let at = |event: PointerEvent| browser::pointer_at(&event, ".drawing").map(Msg::Point);
            ctx.link().batch_callback(at)
        });
        let stage = Tag::new("div")
            .key("stage")
            .class("stage")
            .onfocusin(live.then(|| ctx.link().callback(|_: FocusEvent| Msg::Enter)))
            .onkeydown(live.then(|| ctx.link().batch_callback(|event: KeyboardEvent| visits(&event).map(Msg::Key))))
            .onpointermove(onpointer.clone())
            .onpointerdown(onpointer)
            .onfocusout(live.then(|| ctx.link().callback(|_: FocusEvent| Msg::Leave)))
            .child(block(Piece::Drawing(*chart), drawing))
            .child(optional(stop.map(|(scene, stop)| ring(scene, stop))));
        Tag::new("figure")
            .attr("data-chart", chart.id())
            .attr("aria-labelledby", title_id(*chart))
            .child(block(Piece::Head(*chart), head))
            .child(stage)
            .child(
                Tag::new("p")
                    .key("readout")
                    .class("readout")
                    .fixed("data-readout", "")
                    .fixed("aria-live", "polite")
                    .text(stop.map(|(_, stop)| stop.text.as_str()).unwrap_or_default()),
            )
            .child(block(Piece::Table(*chart), table))
            .into()
    }
}

/// A ring around a figure, laid over the drawing.
fn ring(scene: &Scene, stop: &Stop) -> Tag {
    Tag::new("svg")
        .key("ring")
        .class("ring")
        .fixed("aria-hidden", "true")
        .fixed("width", "100%")
        .attr("height", crate::chart::fixed::px(scene.height))
        .fixed("direction", "ltr")
        .fixed("overflow", "visible")
        .child(mark(stop.x, stop.y, Shape::Circle, 1.8, Class::plain("focus")))
}

/// The key that was pressed, if it is one of ours; the page is then not scrolled by it.
fn visits(event: &KeyboardEvent) -> Option<String> {
    let key = event.key();
    if is_step(&key) {
        event.prevent_default();
    }
    (is_step(&key) || key == "Escape").then_some(key)
}

/// Whether a key visits the figures.
fn is_step(key: &str) -> bool {
    matches!(key, "ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" | "Home" | "End")
}

/// Where a key leads from a figure, or from none; another key than ours stays, Escape leaves.
fn step(scene: &Scene, at: Option<(usize, usize)>, key: &str) -> Option<(usize, usize)> {
    let last_of = |row: usize| scene.stops.get(row).and_then(|stops| stops.len().checked_sub(1));
    let filled = |row: &usize| last_of(*row).is_some();
    let rows = 0..scene.stops.len();
    let Some((row, place)) = at else {
        return rows.into_iter().find(filled).filter(|_| is_step(key)).map(|first| (first, 0));
    };
    let in_row = |row: usize| Some((row, place.min(last_of(row)?)));
    match key {
        "ArrowRight" => Some((row, (place + 1).min(last_of(row)?))),
        "ArrowLeft" => Some((row, place.saturating_sub(1))),
        "ArrowDown" => (row + 1..rows.end).find(filled).and_then(in_row).or(at),
        "ArrowUp" => (0..row).rev().find(filled).and_then(in_row).or(at),
        "Home" => Some((row, 0)),
        "End" => Some((row, last_of(row)?)),
        "Escape" => None,
        _ => at,
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
