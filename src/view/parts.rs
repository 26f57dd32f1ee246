//! The parts of the page: those of the static page as they are, or drawn from their fragments.
//!
//! Invariant: what the view shows is taken from the static page in one piece until all is there that draws it.

use super::app::App;
use super::card;
use super::controls::{Shown, short_controls};
use super::element::{Tag, optional};
use super::redraw::fragment::Fragment;
use super::redraw::render_context::{Layout, OverviewModule};
use super::redraw::static_page::{SECTIONS, TABS};
use crate::browser;
use crate::compare::{Scope, question};
use crate::model::{HOSTED, IS_ELEMENT};
use crate::state::Shape;
use yew::prelude::Html;
use yew::virtual_dom::VNode;

impl App {
    /// Draws what the view shows from its fragments, as soon as all is there for it; says whether it does so from now on.
    pub(super) fn take_apart(&mut self) -> bool {
        if IS_ELEMENT || self.is_drawn || !self.is_supplied() {
            return false;
        }
        self.is_drawn = true;
        self.static_ui.replace(self.pages.shown().ui_state());
        self.pages.take_apart();
        true
    }

    /// Brings back what the visitor had done in the static page, once it is drawn; says whether it is drawn just now. Not after
    /// the rendering: Yew may let other tasks pass before that, and a letter that is typed in one of them would be lost.
    pub(super) fn bring_back(&self) -> bool {
        if IS_ELEMENT {
            return false;
        }
        let left = self.static_ui.take();
        if left.is_empty() {
            return false;
        }
        let place = self.place.clone();
        yew::platform::spawn_local(async move {
            let Some(tree) = browser::Tree::of(place.get()) else { return };
            for (name, state) in left {
                if let Some(part) = tree.first(&format!("[data-fragment={name}]")) {
                    browser::restore_ui_state(&part, state);
                }
            }
        });
        true
    }

    /// The overview's module once the view has been taken apart; `None` while the static page's sections stand in one
    /// piece.
    pub(super) fn drawn(&self) -> Option<&'static OverviewModule> {
        self.render().filter(|_| self.is_drawn).map(|render| render.overview)
    }

    /// A part of the page as the static one has it.
    pub(super) fn kept(&self, name: &str) -> Html {
        self.pages.shown().named(name).map_or_else(Html::default, VNode::VRef)
    }

    /// A fragment of the head.
    pub(super) fn part(&self, layout: &Layout<'_>, fragment: Fragment) -> Html {
        self.drawn().map_or_else(|| self.kept(&fragment.name()), |overview| (overview.part)(layout, fragment))
    }

    /// The tabs, or the links to each part of the view; an element on another site's page has tabs alone.
    pub(super) fn links(&self, layout: &Layout<'_>, name: &str) -> Html {
        let setting = self.selection.setting;
        if IS_ELEMENT || HOSTED && setting.element > 0 {
            let has_tabs = name == TABS && self.selection.chart.is_none() && setting.shape() != Shape::Advert;
            let tabs = has_tabs.then(|| card::tabs(layout, &self.base));
            return optional(tabs);
        }
        let draw = |overview: &OverviewModule| if name == TABS { overview.tabs } else { overview.jump };
        self.drawn().map_or_else(|| self.kept(name), |overview| draw(overview)(&layout.scope, &self.base).into())
    }

    /// The first heading: of a card and an advert their question, whichever view is shown.
    pub(super) fn heading(&self, scope: &Scope<'_>) -> String {
        match self.selection.setting.shape() {
            Shape::Card | Shape::Advert => question(scope),
            #[cfg(feature = "embed")]
            Shape::Page => {
                let views = self.render().and_then(|render| render.views);
                views.map(|views| (views.heading)(scope)).unwrap_or_default()
            }
            #[cfg(not(feature = "embed"))]
            Shape::Page => crate::compare::heading(scope),
        }
    }

    /// The controls over what is shown.
    pub(super) fn controls(&self, shown: Shown<'_>) -> Tag {
        match self.selection.setting.shape() {
            Shape::Card | Shape::Advert => short_controls(shown),
            #[cfg(feature = "embed")]
            Shape::Page => {
                let views = self.render().and_then(|render| render.views);
                views.map_or_else(|| Tag::new("div").key("controls"), |views| (views.controls)(shown))
            }
            #[cfg(not(feature = "embed"))]
            Shape::Page => super::controls::controls(shown),
        }
    }

    /// The sections of the view: the static page's in one piece, or those that are drawn.
    pub(super) fn sections(&self, layout: &Layout<'_>) -> Tag {
        let all = Tag::new("div").key("sections").fixed("id", "sections-shown");
        let all = if self.busy { all.fixed("aria-busy", "true") } else { all };
        let all = if HOSTED { card::as_panel(all, &self.selection, layout.live) } else { all };
        all.child(self.drawn().map_or_else(
            || self.kept(SECTIONS),
            |overview| {
                let sections = (overview.sections)(layout);
                Tag::new("div").key(SECTIONS).fixed("data-fragment", SECTIONS).children(sections).into()
            },
        ))
    }
}
