//! Where the blocks of the page stand.
//!
//! Invariant: headings stay in place while blocks are drawn anew, so that a link to a section and
//! the reading position hold.

use super::element::{Tag, component, list};
use super::plot::{Plot, PlotProps};
use super::redraw::fragment::{Fragment, has_more};
use super::redraw::fragment_view::{FragmentProps, FragmentView};
use super::redraw::region::{Region, RegionInputs};
use super::redraw::render_context::RenderContext;
use super::redraw::scheduler::Scheduler;
use super::redraw::static_page::StaticPage;
use super::words;
use crate::compare::{has_chart, has_section};
use crate::locale::Locale;
use crate::model::{Dataset, HOSTED};
use crate::state::{Chart, Fields, Section, Selection, Setting};
use std::rc::Rc;
use yew::prelude::*;

/// What the blocks of the page share.
pub(super) struct Layout<'a> {
    pub(super) inputs: &'a [Rc<RegionInputs>],
    pub(super) render: Option<&'a RenderContext>,
    pub(super) selection: &'a Selection,
    pub(super) scheduler: &'a Rc<Scheduler>,
    /// The pieces of the static page, and what it was made for.
    pub(super) static_page: &'a StaticPage,
    pub(super) page: &'a Selection,
    pub(super) locale: Locale,
    pub(super) setting: Setting,
    pub(super) live: bool,
    pub(super) on_need: Callback<()>,
    pub(super) on_set: Callback<(crate::browser::Chosen, bool)>,
}

impl Layout<'_> {
    /// A piece of the page.
    pub(super) fn block(&self, fragment: Fragment) -> Html {
        let Some(inputs) = self.inputs(fragment.region()) else { return Html::default() };
        let static_page = self.static_page(&inputs, fragment);
        let (render, scheduler) = (self.render(inputs.region), self.scheduler.clone());
        component::<FragmentView>(&fragment.name(), FragmentProps { fragment, inputs, render, scheduler, static_page })
    }

    /// A section: its heading, the charts that it is about, its words, the charts that add to them.
    fn section(&self, section: Section) -> Tag {
        let here = |chart: &Chart| {
            chart.section() == section && chart.is_in_comparison() && self.has(|data| has_chart(data, *chart))
        };
        let charts = || Chart::ALL.into_iter().filter(here);
        let is_first = matches!(section, Section::Pay | Section::Tools);
        let first: Vec<Html> = charts().filter(|_| is_first).map(|chart| self.chart(chart)).collect();
        // Charts that only add to the words stand side by side after them.
        let added: Vec<Html> = charts().filter(|_| !is_first).map(|chart| self.chart(chart)).collect();
        let added = (!added.is_empty()).then(|| Tag::new("div").key("charts").class("charts").children(added));
        Tag::new("section")
            .key(section.id())
            .attr("id", section.id())
            .child(Tag::heading(self.setting, 1).key("h2").text(self.locale.text(words::heading(section))))
            .child(self.block(Fragment::Lead(Some(section))))
            .child(list(first))
            .child(self.block(Fragment::Words(section)))
            .child(if has_more(section) { self.block(Fragment::More(section)) } else { Html::default() })
            .maybe(added)
    }

    fn chart(&self, chart: Chart) -> Html {
        let Some(inputs) = self.inputs(Region::Chart(chart)) else { return Html::default() };
        let pieces = [Fragment::Head(chart), Fragment::Drawing(chart), Fragment::Table(chart)];
        let static_page = pieces.map(|fragment| self.static_page(&inputs, fragment));
        let (render, scheduler) = (self.render(inputs.region), self.scheduler.clone());
        let (on_need, on_set) = (self.on_need.clone(), self.on_set.clone());
        let props = PlotProps { chart, inputs, render, scheduler, static_page, live: self.live, on_need, on_set };
        component::<Plot>(chart.id(), props)
    }

    /// One chart alone, under the heading of its section, with links to the others.
    fn alone(&self, chart: Chart) -> Tag {
        Tag::new("section")
            .key("alone")
            .attr("id", chart.section().id())
            .fixed("tabindex", "-1")
            .child(Tag::heading(self.setting, 1).key("h2").text(self.locale.text(words::heading(chart.section()))))
            .child(self.chart(chart))
            .child(list(chart.beside().map(|beside| self.chart(beside)).into_iter().collect()))
            .child(if chart.is_personal() { self.block(Fragment::Profile) } else { Html::default() })
            .child(self.block(Fragment::Others))
    }

    /// Whether the data has something; what is not there yet has everything.
    fn has(&self, what: impl Fn(&Dataset) -> bool) -> bool {
        !HOSTED || self.render.is_none_or(|render| what(render.data()))
    }

    fn render(&self, region: Region) -> Option<RenderContext> {
        self.render.filter(|render| render.serves(region, self.selection)).cloned()
    }

    fn inputs(&self, region: Region) -> Option<Rc<RegionInputs>> {
        self.inputs.iter().find(|inputs| inputs.region == region).cloned()
    }

    fn static_page(&self, inputs: &RegionInputs, fragment: Fragment) -> Option<crate::browser::Part> {
        let serves = inputs.serves(self.page, &Fields::none()) && !inputs.region.is_dragged();
        self.static_page.fragment(fragment).filter(|_| serves)
    }
}

/// All shown sections, or the one chart that is shown alone.
pub(super) fn sections(layout: &Layout<'_>, selection: &Selection, busy: bool) -> Tag {
    let all = Tag::new("div").key("sections").fixed("id", "sections-shown");
    let all = if busy { all.fixed("aria-busy", "true") } else { all };
    if let Some(chart) = selection.chart {
        return all.child(layout.alone(chart));
    }
    let on =
        |section: &Section| selection.sections.contains(*section) && layout.has(|data| has_section(data, *section));
    let shown = Section::ALL.into_iter().filter(on);
    all.children(shown.map(|section| layout.section(section)))
}

/// The sentences about what stands out.
pub(super) fn insights(layout: &Layout<'_>) -> Tag {
    Tag::new("div").key("insights").child(layout.block(Fragment::Insights))
}
