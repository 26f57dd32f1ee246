//! Where the blocks of the page stand.
//!
//! Invariant: headings stay in place while blocks are drawn anew, so that a link to a section and
//! the reading position hold.

use super::block::{Block, BlockProps};
use super::element::{Tag, component, list};
use super::kept::Kept;
use super::painter::Supply;
use super::piece::{Piece, has_more};
use super::plot::{Plot, PlotProps};
use super::queue::Queue;
use super::unit::{Unit, Wanted};
use super::words;
use crate::compare::{has_chart, has_section};
use crate::locale::Locale;
use crate::model::{Dataset, HOSTED};
use crate::state::{Chart, Fields, Section, Selection, Setting};
use std::rc::Rc;
use yew::prelude::*;

/// What the blocks of the page share.
pub(super) struct Blocks<'a> {
    pub(super) wanted: &'a [Rc<Wanted>],
    pub(super) supply: Option<&'a Supply>,
    pub(super) queue: &'a Rc<Queue>,
    /// The pieces of the static page, and what it was made for.
    pub(super) kept: &'a Kept,
    pub(super) page: &'a Selection,
    pub(super) locale: Locale,
    pub(super) setting: Setting,
    pub(super) live: bool,
    pub(super) on_need: Callback<()>,
    pub(super) on_set: Callback<(crate::browser::Chosen, bool)>,
}

impl Blocks<'_> {
    /// A piece of the page.
    pub(super) fn block(&self, piece: Piece) -> Html {
        let Some(wanted) = self.wanted(piece.unit()) else { return Html::default() };
        let kept = self.kept(&wanted, piece);
        let (supply, queue) = (self.supply(wanted.unit), self.queue.clone());
        component::<Block>(&piece.name(), BlockProps { piece, wanted, supply, queue, kept })
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
            .child(self.block(Piece::Lead(Some(section))))
            .child(list(first))
            .child(self.block(Piece::Words(section)))
            .child(if has_more(section) { self.block(Piece::More(section)) } else { Html::default() })
            .maybe(added)
    }

    fn chart(&self, chart: Chart) -> Html {
        let Some(wanted) = self.wanted(Unit::Chart(chart)) else { return Html::default() };
        let pieces = [Piece::Head(chart), Piece::Drawing(chart), Piece::Table(chart)];
        let kept = pieces.map(|piece| self.kept(&wanted, piece));
        let (supply, queue) = (self.supply(wanted.unit), self.queue.clone());
        let (on_need, on_set) = (self.on_need.clone(), self.on_set.clone());
        let props = PlotProps { chart, wanted, supply, queue, kept, live: self.live, on_need, on_set };
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
            .child(if chart.is_personal() { self.block(Piece::Profile) } else { Html::default() })
            .child(self.block(Piece::Others))
    }

    /// Whether the data has something; what is not there yet has everything.
    fn has(&self, what: impl Fn(&Dataset) -> bool) -> bool {
        !HOSTED || self.supply.is_none_or(|supply| what(supply.data()))
    }

    fn supply(&self, unit: Unit) -> Option<Supply> {
        self.supply.filter(|supply| supply.serves(unit)).cloned()
    }

    fn wanted(&self, unit: Unit) -> Option<Rc<Wanted>> {
        self.wanted.iter().find(|wanted| wanted.unit == unit).cloned()
    }

    fn kept(&self, wanted: &Wanted, piece: Piece) -> Option<crate::browser::Part> {
        let serves = wanted.serves(self.page, &Fields::none()) && !wanted.unit.is_dragged();
        self.kept.piece(piece).filter(|_| serves)
    }
}

/// All shown sections, or the one chart that is shown alone.
pub(super) fn sections(blocks: &Blocks<'_>, selection: &Selection, busy: bool) -> Tag {
    let all = Tag::new("div").key("sections").fixed("id", "sections-shown");
    let all = if busy { all.fixed("aria-busy", "true") } else { all };
    if let Some(chart) = selection.chart {
        return all.child(blocks.alone(chart));
    }
    let on =
        |section: &Section| selection.sections.contains(*section) && blocks.has(|data| has_section(data, *section));
    let shown = Section::ALL.into_iter().filter(on);
    all.children(shown.map(|section| blocks.section(section)))
}

/// The sentences about what stands out.
pub(super) fn insights(blocks: &Blocks<'_>) -> Tag {
    Tag::new("div").key("insights").child(blocks.block(Piece::Insights))
}
