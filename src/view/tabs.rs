//! The views as tabs, and the line that leads to each part of a view.
//!
//! Invariant: every tab and every entry is a link to a page that is there without the program.

use super::element::Tag;
use super::words::{heading, view_name};
use crate::compare::{Scope, chart_name};
use crate::locale::Control;
use crate::state::route::{self, Base};
use crate::state::{Chart, View};

/// The tabs of a comparison.
pub(super) fn tabs(scope: &Scope<'_>, base: &Base) -> Tag {
    let selection = scope.selection;
    let current = selection.view;
    let tab = |view: View| {
        let address = route::address(&selection.clone().on(view), base);
        let link = Tag::link(address)
            .key(view.id())
            .attr("id", format!("tab-{}", view.id()))
            .fixed("data-act", "view")
            .attr("data-of", view.id())
            .text(scope.text(view_name(view)));
        match (current == view, selection.chart.is_none()) {
            (true, true) => link.fixed("aria-current", "page"),
            (true, false) => link.fixed("aria-current", "true"),
            _ => link,
        }
    };
    Tag::new("nav")
        .key("tabs")
        .class("tabs")
        .fixed("data-fragment", "tabs")
        .attr("aria-label", scope.text(Control::ViewsLabel))
        .children(View::TABS.map(tab))
}

/// Charts and sections of other views that visitors ask for most.
const ASKED_FOR: [(View, &str, Control); 7] = [
    (View::Pay, "pay-by-years", Control::JumpYears),
    (View::Pay, "pay-by-place", Control::JumpPlace),
    (View::Pay, "pay-evidence", Control::JumpEvidence),
    (View::Work, "work", Control::JumpDay),
    (View::Entry, "education", Control::JumpEducation),
    (View::Path, "path", Control::ViewPath),
    (View::Questions, "questions", Control::ViewQuestions),
];

/// The line that leads to each part of a view.
pub(super) fn jump(scope: &Scope<'_>, base: &Base) -> Tag {
    let selection = scope.selection;
    let view = selection.view;
    let link = |id: &str, text: String| Tag::new("a").key(id).attr("href", format!("#{id}")).text(text);
    let mut links = Vec::new();
    if view == View::Overview {
        links.push(link(Chart::PayRange.id(), scope.text(chart_name(Chart::PayRange))));
        links.push(link("stands-out", scope.text(Control::StandsOut)));
    }
    let sections = view.sections();
    if sections.len() > 1 || view == View::Overview {
        let shown = sections.iter().filter(|section| selection.shows_section(**section));
        links.extend(shown.map(|section| link(section.id(), scope.text(heading(*section)))));
    }
    if view == View::Fit {
        let steps = [
            ("skill-fit", Control::FitStepSkills),
            ("interests", Control::FitStepLikes),
            ("week-map", Control::FitStepWeek),
            ("result", Control::FitStepResult),
        ];
        links.extend(steps.map(|(id, name)| link(id, scope.text(name))));
    } else if !matches!(view, View::Overview | View::All) {
        links.extend(view.charts().map(|chart| link(chart.id(), scope.text(chart_name(chart)))));
        links.extend(view.closed().map(|chart| {
            let link = link(chart.id(), scope.text(chart_name(chart)));
            // It is drawn on the way.
            if selection.opened.contains(&chart) {
                link
            } else {
                link.fixed("data-act", "open-at").attr("data-of", chart.id())
            }
        }));
    }
    if view == View::Why {
        links.push(link("corrections", scope.text(Control::JumpCorrections)));
    }
    if view == View::Overview {
        links.extend(ASKED_FOR.iter().map(|(view, id, name)| {
            let address = route::address(&selection.clone().on(*view), base);
            Tag::link(format!("{address}#{id}"))
                .key(id)
                .fixed("data-act", "view")
                .attr("data-of", format!("{}#{id}", view.id()))
                .text(scope.text(*name))
        }));
    }
    let nav = Tag::new("nav")
        .key("jump")
        .class("jump")
        .fixed("data-fragment", "jump")
        .attr("aria-label", scope.text(Control::JumpTo));
    // A chart alone has no parts; the view that it stands on is one tab away.
    if links.len() < 2 || selection.chart.is_some() {
        return nav.flag("hidden", true);
    }
    nav.child(Tag::new("span").key("label").fixed("aria-hidden", "true").text(scope.text(Control::JumpTo)))
        .children(links)
}
