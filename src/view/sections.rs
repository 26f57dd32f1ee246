//! Where the blocks of the page stand.
//!
//! Invariant: headings stay in place while blocks are drawn anew, so that a link to a section and
//! the reading position hold.

use super::block::{Block, BlockProps};
use super::element::{Tag, choice, component, list};
use super::kept::Kept;
use super::painter::Supply;
use super::piece::{Piece, has_more};
use super::plot::{Plot, PlotProps};
use super::queue::Queue;
use super::unit::{Unit, Wanted};
use super::words;
use crate::compare::{Chart, UsageSort};
use crate::locale::{Locale, Message};
use crate::state::{Section, Selection};
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
    pub(super) live: bool,
    pub(super) on_need: Callback<()>,
}

impl Blocks<'_> {
    /// A piece of the page.
    pub(super) fn block(&self, piece: Piece) -> Html {
        let Some(wanted) = self.wanted(piece.unit()) else { return Html::default() };
        let kept = self.kept(&wanted, piece);
        let (supply, queue) = (self.supply.cloned(), self.queue.clone());
        component::<Block>(&piece.name(), BlockProps { piece, wanted, supply, queue, kept })
    }

    /// A section: its heading, the charts that it is about, its words, the charts that add to them.
    fn section(&self, section: Section, sort: UsageSort) -> Tag {
        let (heading, intro) = words::heading(section);
        let intro = intro.map(|intro| Tag::new("p").key("intro").class("intro").text(self.locale.text(intro)));
        let first = match section {
            Section::Pay => [Chart::PayRange, Chart::PayByYears, Chart::PayEvidence].map(|c| self.chart(c)).into(),
            Section::Tools => vec![self.order(sort), self.chart(Chart::Usage)],
            _ => Vec::new(),
        };
        let added = match section {
            Section::Requirements => Some([Chart::Education, Chart::Years]),
            Section::Work => Some([Chart::WorkMode, Chart::OrganisationSize]),
            _ => None,
        };
        let side_by_side = |charts: [Chart; 2]| {
            Tag::new("div").key("charts").class("charts").children(charts.map(|chart| self.chart(chart)))
        };
        Tag::new("section")
            .key(section.id())
            .attr("id", section.id())
            .child(Tag::new("h2").key("h2").text(self.locale.text(heading)))
            .maybe(intro)
            .child(list(first))
            .child(self.block(Piece::Words(section)))
            .child(if has_more(section) { self.block(Piece::More(section)) } else { Html::default() })
            .maybe(added.map(side_by_side))
    }

    fn chart(&self, chart: Chart) -> Html {
        let Some(wanted) = self.wanted(Unit::Chart(chart)) else { return Html::default() };
        let pieces = [Piece::Head(chart), Piece::Drawing(chart), Piece::Table(chart)];
        let kept = pieces.map(|piece| self.kept(&wanted, piece));
        let (supply, queue, on_need) = (self.supply.cloned(), self.queue.clone(), self.on_need.clone());
        let props = PlotProps { chart, wanted, supply, queue, kept, live: self.live, on_need };
        component::<Plot>(chart.id(), props)
    }

    /// The order of the usage chart.
    fn order(&self, sort: UsageSort) -> Html {
        let option = |order: UsageSort| {
            let name = match order {
                UsageSort::Difference => Message::SortDifference,
                UsageSort::Share => Message::SortShare,
                UsageSort::Name => Message::SortName,
            };
            choice(order.id(), &self.locale.text(name), order == sort)
        };
        let select = Tag::new("select").fixed("id", "usage-sort").fixed("data-act", "sort");
        let select = select.flag("disabled", !self.live).children(UsageSort::ALL.map(option));
        let label = Tag::new("label").key("sort").class("choice").text(self.locale.text(Message::UsageSortLabel));
        label.text(" ").child(select).into()
    }

    fn wanted(&self, unit: Unit) -> Option<Rc<Wanted>> {
        self.wanted.iter().find(|wanted| wanted.unit == unit).cloned()
    }

    fn kept(&self, wanted: &Wanted, piece: Piece) -> Option<crate::browser::Part> {
        self.kept.piece(piece).filter(|_| wanted.serves(self.page, UsageSort::default()))
    }
}

/// All shown sections.
pub(super) fn sections(blocks: &Blocks<'_>, selection: &Selection, sort: UsageSort, busy: bool) -> Tag {
    let shown = Section::ALL.into_iter().filter(|section| selection.sections.contains(*section));
    let all = Tag::new("div").key("sections").fixed("id", "sections-shown");
    let all = if busy { all.fixed("aria-busy", "true") } else { all };
    all.children(shown.map(|section| blocks.section(section, sort)))
}

/// The sentences about what stands out.
pub(super) fn insights(blocks: &Blocks<'_>) -> Tag {
    Tag::new("div").key("insights").child(blocks.block(Piece::Insights))
}
