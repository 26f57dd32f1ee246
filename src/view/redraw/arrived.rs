//! Fetched modules of the chain and parts of the dataset, put together for drawing.
//!
//! Invariant: each is asked for once unless it failed; what has come is put together as soon as what reads it is there.

use super::needs::Needs;
use super::render_context::{Modules, OverviewModule, PayModule, RenderContext, ToolsModule, ViewsModule};
use super::stated_pay::StatedPay;
use crate::browser::{self, PageNode};
use crate::model::{DatasetPart, DatasetParts, HOSTED};
use crate::state::Module;
use crate::view::Data;
use crate::view::data::bytes_of;
use std::pin::Pin;
use std::rc::Rc;

/// Something that was fetched, or `None` where it cannot be had.
pub enum Arrived {
    /// The module that draws the overview.
    Overview(Option<&'static OverviewModule>),
    /// The module that draws the other views.
    Views(Option<&'static ViewsModule>),
    /// The module that draws the pay views.
    Pay(Option<&'static PayModule>),
    /// The module that draws tools.
    Tools(Option<&'static ToolsModule>),
    /// A part of the dataset, in its compact form.
    DatasetPart(DatasetPart, Option<Vec<u8>>),
}

/// Something that is on its way. Boxed, so that what waits for it is in the program once.
type Coming = Pin<Box<dyn Future<Output = Arrived>>>;

fn module(module: Module) -> Coming {
    Box::pin(async move {
        match module {
            Module::Overview => Arrived::Overview(OverviewModule::load().await),
            Module::Views => Arrived::Views(ViewsModule::load().await),
            Module::Pay => Arrived::Pay(PayModule::load().await),
            Module::Tools => Arrived::Tools(ToolsModule::load().await),
        }
    })
}

fn part(part: DatasetPart, place: Option<PageNode>) -> Coming {
    let bytes = browser::fetch(part, place);
    Box::pin(async move { Arrived::DatasetPart(part, bytes.await) })
}

/// The modules and parts that are there, and those that are on their way.
#[derive(Default)]
pub(in crate::view) struct Fetched {
    /// The modules that were asked for: so many of the chain.
    asked: u8,
    /// The parts that were asked for.
    asked_parts: DatasetParts,
    modules: Modules,
    /// Every part that has come.
    parts: Vec<(DatasetPart, Rc<[u8]>)>,
    /// The pay that the dataset is given beside what is fetched.
    stated: StatedPay,
    /// `None` until the overview's module has read its part of the dataset.
    pub(in crate::view) render: Option<RenderContext>,
}

impl Fetched {
    /// The state at the start: empty in the program, complete where everything is linked.
    pub(in crate::view) fn new(render: Option<RenderContext>) -> Self {
        let mut fetched = Fetched::default();
        if let Some(render) = &render {
            fetched.asked = render.module() as u8 + 1;
            fetched.asked_parts = render.parts();
            fetched.parts = render.read_from.to_vec();
            fetched.stated = render.stated.clone();
            let RenderContext { overview, views, pay, tools, .. } = *render;
            fetched.modules = Modules { overview: Some(overview), views, pay, tools };
        }
        Fetched { render, ..fetched }
    }

    /// Asks for what is needed and neither there nor on its way; parts of the dataset by the names that the page bears, or
    /// what is around `place`.
    pub(in crate::view) fn ask(&mut self, needs: Needs, place: Option<PageNode>) -> Vec<Coming> {
        let mut wanted = Vec::new();
        for next in Module::ALL {
            if needs.module >= next && self.asked <= next as u8 {
                wanted.push(module(next));
            }
        }
        self.asked = self.asked.max(needs.module as u8 + 1);
        for next in needs.parts.without(self.asked_parts).iter() {
            wanted.push(part(next, place.clone()));
        }
        self.asked_parts = self.asked_parts.and(needs.parts);
        wanted
    }

    /// Takes what has come; gives the parts that cannot be had, and whether a module cannot.
    pub(in crate::view) fn take(&mut self, arrival: Arrived) -> (DatasetParts, bool) {
        let mut lost = DatasetParts::default();
        let failed = match arrival {
            Arrived::Overview(overview) => {
                self.modules.overview = overview;
                overview.is_none().then_some(Module::Overview)
            }
            Arrived::Views(views) => {
                self.modules.views = views;
                views.is_none().then_some(Module::Views)
            }
            Arrived::Pay(pay) => {
                self.modules.pay = pay;
                pay.is_none().then_some(Module::Pay)
            }
            Arrived::Tools(tools) => {
                self.modules.tools = tools;
                tools.is_none().then_some(Module::Tools)
            }
            Arrived::DatasetPart(part, bytes) => {
                match bytes {
                    Some(bytes) => {
                        self.parts.retain(|(known, _)| *known != part);
                        self.parts.push((part, bytes_of(part, bytes)));
                    }
                    None => lost = DatasetParts::of(&[part]),
                }
                None
            }
        };
        if let Some(failed) = failed {
            // The modules after it, which need its code, fail as well, and are asked for anew with it.
            self.asked = self.asked.min(failed as u8);
        }
        lost = lost.and(self.join());
        self.asked_parts = self.asked_parts.without(lost);
        (lost, failed.is_some())
    }

    /// Puts together what has come; gives the parts that could not be read.
    fn join(&mut self) -> DatasetParts {
        if self.modules.overview.is_none() {
            return DatasetParts::default();
        }
        let before = self.render.as_ref().map(|render| render.parts()).unwrap_or_default();
        if HOSTED && self.render.as_ref().is_some_and(|render| render.read_from.is_empty()) {
            // All of the dataset was there at once: modules alone can be new.
            self.render = self.render.take().map(|render| render.with_modules(self.modules));
            return DatasetParts::default();
        }
        let (mut readable, mut parts) = (Vec::new(), DatasetParts::default());
        let has_overview = self.parts.iter().any(|(part, _)| *part == DatasetPart::Overview);
        for (part, bytes) in &self.parts {
            let fits = if has_overview {
                *part != DatasetPart::Core
            } else {
                matches!(part, DatasetPart::Core | DatasetPart::Places)
            };
            // The overview reads its own part, and those of other places with it.
            if fits && (self.modules.views.is_some() || part.is_near()) {
                readable.push((*part, bytes.clone()));
                parts = parts.and(DatasetParts::of(&[*part]));
            }
        }
        if !parts.holds(DatasetParts::of(&[DatasetPart::Core])) {
            return DatasetParts::default();
        }
        if parts == before {
            self.render = self.render.take().map(|render| render.with_modules(self.modules));
            return DatasetParts::default();
        }
        match RenderContext::read(self.modules, readable.into(), self.stated.clone()) {
            Some(render) => {
                self.render = Some(render);
                DatasetParts::default()
            }
            None => {
                // Which of them is broken is not known: all that are new are asked for again.
                let lost = parts.without(before);
                self.parts.retain(|(part, _)| !lost.holds(DatasetParts::of(&[*part])));
                lost
            }
        }
    }
}

impl RenderContext {
    /// Everything, for a page that is written.
    #[must_use]
    pub fn linked(data: Data) -> Self {
        RenderContext {
            data,
            parts: DatasetParts::BUILT_IN,
            read_from: Rc::default(),
            overview: OverviewModule::writing(),
            views: Some(ViewsModule::linked()),
            pay: Some(PayModule::linked()),
            tools: Some(ToolsModule::linked()),
            stated: Default::default(),
        }
    }

    /// Fetches what is needed, all of it at the same time; parts of the dataset by the names that the page bears, or what is
    /// around `place`. `None` where something cannot be had.
    pub async fn load(needs: Needs, place: Option<PageNode>) -> Option<Self> {
        RenderContext::load_with(needs, place, Default::default()).await
    }

    /// The same, with pay that the employer of an advert states.
    pub(in crate::view) async fn load_with(needs: Needs, place: Option<PageNode>, stated: StatedPay) -> Option<Self> {
        let mut fetched = Fetched { stated, ..Fetched::default() };
        // The last module brings those before it along, and is asked for first.
        for arrival in fetched.ask(needs, place) {
            fetched.take(arrival.await);
        }
        fetched.render.filter(|render| render.meets(needs))
    }

    /// A dataset that is there as a whole, with the modules up to one of the chain; `None` where one cannot be had.
    #[cfg(feature = "embed")]
    pub(in crate::view) async fn load_whole(data: Data, parts: DatasetParts, last: Module) -> Option<Self> {
        let mut fetched = Fetched::default();
        for arrival in fetched.ask(Needs { module: last, parts: DatasetParts::default() }, None) {
            fetched.take(arrival.await);
        }
        let Modules { overview, views, pay, tools } = fetched.modules;
        let render = RenderContext {
            data,
            parts,
            read_from: Rc::default(),
            overview: overview?,
            views,
            pay,
            tools,
            stated: None,
        };
        (render.module() >= last).then_some(render)
    }
}
