//! The layouts of an element on another site's page that are no whole view: a card, an advert; and its tabs.
//!
//! Invariant: a card is bounded in height, whatever is chosen; without the program its tabs are links to our own pages. On
//! our own pages none of this is called.

use super::chart::origins;
use super::element::Tag;
use super::redraw::fragment::Fragment;
use super::redraw::render_context::Layout;
use super::words::{heading, view_name, whole};
use crate::compare::{Scope, short_sources};
use crate::locale::Control;
use crate::state::route::{self, Base};
use crate::state::{Chart, Section, Selection, View};
use yew::prelude::*;

/// The short form of the view.
pub(super) fn panel(layout: &Layout<'_>) -> Vec<Html> {
    let selection = layout.scope.selection;
    let section = |section: Section| {
        layout.frame(section.id(), heading(section), false).child(layout.fragment(Fragment::Words(section)))
    };
    let range = || layout.frame(Section::Pay.id(), Control::SectionPay, false).child(layout.chart(Chart::PayRange));
    match selection.view {
        View::Overview => vec![range().into(), section(Section::Glance).into()],
        View::Pay => vec![range().child(layout.fragment(Fragment::Insights)).into()],
        view => view.sections().first().map(|first| section(*first).into()).into_iter().collect(),
    }
}

/// The tabs of the views that are offered and have anything: a list of tabs where the program runs, links to our own pages where
/// it does not.
pub(super) fn tabs(layout: &Layout<'_>, base: &Base) -> Tag {
    let (scope, live) = (&layout.scope, layout.live);
    let selection = scope.selection;
    // What a host adds, and looks at it, comes with the views.
    let host = layout.render.and_then(|render| render.views).map(|views| views.has_view);
    let offered = View::TABS.into_iter();
    let offered = offered.filter(|view| selection.offers(*view) && host.is_none_or(|has_view| has_view(scope, *view)));
    let tab = |view: View| {
        let is_shown = view == selection.view;
        let tab = Tag::new("button")
            .key(view.id())
            .attr("id", format!("tab-{}", view.id()))
            .fixed("type", "button")
            .fixed("role", "tab")
            .fixed("data-act", "view")
            .attr("data-of", view.id())
            .fixed("aria-controls", "sections-shown")
            .fixed("aria-selected", if is_shown { "true" } else { "false" });
        let tab = if is_shown { tab } else { tab.fixed("tabindex", "-1") };
        tab.text(scope.text(view_name(view)))
    };
    let link = |view: View| {
        let address = route::address(&selection.clone().on(view), base);
        let link = Tag::link(address).key(view.id()).text(scope.text(view_name(view)));
        if view == selection.view { link.fixed("aria-current", "page") } else { link }
    };
    let tag = Tag::new(if live { "div" } else { "nav" }).key("tabs").class("tabs").fixed("data-fragment", "tabs");
    let tag = tag.attr("aria-label", scope.text(Control::ViewsLabel));
    if live { tag.fixed("role", "tablist").children(offered.map(tab)) } else { tag.children(offered.map(link)) }
}

/// The part under the tabs as the panel of the chosen one.
pub(super) fn as_panel(panel: Tag, selection: &Selection, live: bool) -> Tag {
    if !live || selection.setting.element == 0 || selection.chart.is_some() {
        return panel;
    }
    panel.fixed("role", "tabpanel").attr("aria-labelledby", format!("tab-{}", selection.view.id()))
}

/// The foot of a card whose view has no drawing: the sources of what it shows, and the way to the rest.
pub(super) fn card_foot(scope: &Scope<'_>, section: Section) -> Tag {
    let foot = Tag::new("div").key("foot").class("foot").child(origins(scope, short_sources(section)));
    foot.child(whole(scope))
}
