//! The live part of a chart: the pointer, the arrow keys, and what they say.
//!
//! Invariant: a key or a pointer changes the readout and the ring around a figure, nothing else;
//! the drawing itself is a block that is drawn for choices alone.

use super::chart::title_id;
use super::element::{Tag, component};
use super::own_ids::own_ids;
use super::redraw::fragment::Fragment;
use super::redraw::fragment_view::{FragmentProps, FragmentView};
use super::redraw::region::RegionInputs;
use super::redraw::render_context::RenderContext;
use super::redraw::scheduler::Scheduler;
use super::touch::Touched;
use crate::browser;
use crate::state::Chart;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// The chart, what it is drawn with, and what the static page has of it.
#[derive(Clone, Properties)]
pub(super) struct PlotProps {
    pub chart: Chart,
    pub inputs: Rc<RegionInputs>,
    pub render: Option<RenderContext>,
    pub scheduler: Rc<Scheduler>,
    pub static_page: [Option<browser::Part>; 3],
    pub live: bool,
    /// Asks for what the chart is drawn with.
    pub on_need: Callback<()>,
    /// Sets what a use of the drawing stands for; whether the use is over comes with it.
    pub on_set: Callback<(browser::Chosen, bool)>,
}

/// StaticPage parts count at the start alone, and the callback is always the same.
impl PartialEq for PlotProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inputs, &other.inputs) && self.render == other.render
    }
}

/// What the visitor does.
pub(super) enum Msg {
    Enter,
    /// A key that visits figures, or leaves them.
    Key(String),
    Point(browser::Point),
    /// The pointer goes down, moves while it is down, or is lifted.
    Touch(browser::Point, Touch),
    Leave,
}

/// How far a touch has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    Start,
    Move,
    End,
}

/// The live part of a chart.
#[derive(Default)]
pub(super) struct Plot {
    /// The row and the place in it that the visitor is at.
    at: Option<(usize, usize)>,
    /// A key or the end of a touch that came before what answers it.
    held: Option<Msg>,
    /// Whether the pointer went down on what can be moved.
    grabbed: bool,
    /// Whether it has moved since.
    moved: bool,
}

impl Component for Plot {
    type Message = Msg;
    type Properties = PlotProps;

    fn create(_: &Context<Self>) -> Self {
        Plot::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PlotProps) -> bool {
        let props = ctx.props();
        if !Rc::ptr_eq(&props.inputs, &old.inputs) {
            self.at = None;
        }
        if props.render.is_some()
            && let Some(held) = self.held.take()
        {
            ctx.link().send_message(held);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let PlotProps { inputs, render, on_need, on_set, .. } = ctx.props();
        let Some(render) = render else {
            on_need.emit(());
            if matches!(msg, Msg::Key(_) | Msg::Touch(_, Touch::End)) {
                self.held = Some(msg);
            }
            return false;
        };
        let touch = |touched: Touched| {
            if let Some(chosen) = render.tools.and_then(|tools| (tools.touch)(render, inputs, touched)) {
                on_set.emit((chosen, touched.done));
            }
        };
        let grabbed = self.grabbed;
        let next = match msg {
            Msg::Enter => return false,
            Msg::Key(key) if key == "Enter" => {
                touch(Touched { point: None, at: self.at, done: true });
                self.at
            }
            Msg::Key(key) => (render.overview.step)(render, inputs, self.at, &key),
            Msg::Point(point) => (render.overview.nearest)(render, inputs, point).map(|(at, _)| at),
            Msg::Touch(point, phase) => {
                let (at, near) = (render.overview.nearest)(render, inputs, point).unzip();
                // What can be moved is the first stop of all.
                match phase {
                    Touch::Start => self.grabbed = at == Some((0, 0)) && near == Some(true),
                    Touch::Move => self.moved = true,
                    Touch::End => self.grabbed = false,
                }
                let moved = std::mem::replace(&mut self.moved, phase == Touch::Move);
                if phase != Touch::Start {
                    touch(Touched { point: (grabbed && moved).then_some(point), at, done: phase == Touch::End });
                }
                at
            }
            Msg::Leave => None,
        };
        std::mem::replace(&mut self.at, next) != next
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PlotProps { chart, inputs, render, scheduler, static_page, live, .. } = ctx.props();
        // The chart is made only where a figure is visited: its blocks make it in their own turns.
        let visited = self.at.zip(render.as_ref());
        let visited = visited.and_then(|(at, render)| (render.overview.stop)(render, inputs, at));
        let (ring, readout) = visited.unzip();
        let [head, drawing, table] = static_page.clone();
        let block = |fragment: Fragment, static_page: Option<browser::Part>| {
            let (inputs, render, scheduler) = (inputs.clone(), render.clone(), scheduler.clone());
            component::<FragmentView>(
                &fragment.name(),
                FragmentProps { fragment, inputs, render, scheduler, static_page },
            )
        };
        let hear = live.then(|| ctx.link().batch_callback(|event: Event| heard(&event)));
        let stage = Tag::new("div")
            .key("stage")
            .class("stage")
            .on(HEARD, hear.as_ref())
            .child(block(Fragment::Drawing(*chart), drawing))
            .child(ring.unwrap_or_default());
        let figure = Tag::new("figure")
            .attr("id", chart.id())
            .attr("data-chart", chart.id())
            .class(if chart.is_wide() { "wide-chart" } else { "half-chart" })
            .attr("aria-labelledby", title_id(*chart))
            .child(block(Fragment::Head(*chart), head))
            .child(stage)
            .child(
                Tag::new("p")
                    .key("readout")
                    .class("readout")
                    .part("tooltip")
                    .fixed("data-readout", "")
                    .fixed("aria-live", "polite")
                    .text(readout.unwrap_or_default()),
            )
            .child(block(Fragment::Table(*chart), table));
        own_ids(figure.into(), inputs.selection.setting)
    }
}

/// What a drawing listens to.
const HEARD: [ListenerKind; 6] = [
    ListenerKind::onfocusin,
    ListenerKind::onfocusout,
    ListenerKind::onkeydown,
    ListenerKind::onpointermove,
    ListenerKind::onpointerdown,
    ListenerKind::onpointerup,
];

/// What the visitor does with the drawing.
fn heard(event: &Event) -> Option<Msg> {
    let phase = match event.type_().as_str() {
        "focusin" => return Some(Msg::Enter),
        "focusout" => return Some(Msg::Leave),
        "keydown" => return visits(event).map(Msg::Key),
        "pointermove" => Touch::Move,
        "pointerdown" => Touch::Start,
        _ => Touch::End,
    };
    let point = browser::pointer_at(event, ".drawing")?;
    let is_down = phase == Touch::End || browser::hold_pointer(event, ".drawing");
    Some(if is_down { Msg::Touch(point, phase) } else { Msg::Point(point) })
}

/// The key that was pressed, if it is one of ours; the page is then not scrolled by it.
fn visits(event: &Event) -> Option<String> {
    let key = browser::key_of(event);
    if is_step(&key) {
        event.prevent_default();
    }
    (is_step(&key) || matches!(key.as_str(), "Escape" | "Enter")).then_some(key)
}

/// Whether a key visits the figures.
fn is_step(key: &str) -> bool {
    matches!(key, "ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" | "Home" | "End")
}
