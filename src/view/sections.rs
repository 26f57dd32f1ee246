//! Where the regions of a page stand: one arrangement for each view.
//!
//! Invariant: headings stay in place while fragments are drawn anew, so that a link to a section and
//! the reading position hold.

use super::chart::title_id;
use super::controls::{has_any_series, series};
use super::element::{Tag, list};
use super::redraw::fragment::{Fragment, has_more};
use super::redraw::region::Region;
use super::redraw::render_context::Layout;
use super::words::{heading, view_name};
use super::{advert, card};
use crate::compare::{DataOf, chart_name, has_chart, has_section};
use crate::locale::Control;
use crate::model::HOSTED;
use crate::state::{Chart, Section, Shape, View, route};
use yew::prelude::*;

impl Layout<'_> {
    /// A section with its heading, which is not shown where that of the page says the same.
    pub(super) fn frame(&self, id: &'static str, name: Control, is_titled: bool) -> Tag {
        let title = Tag::heading(self.setting(), 1).key("h2").text(self.scope.text(name));
        let title = if is_titled { title } else { title.class("hidden") };
        Tag::new("section").key(id).fixed("id", id).fixed("data-section", id).child(title)
    }

    /// A section: the charts that it is about, its words, the charts that add to them.
    fn section(&self, section: Section) -> Tag {
        let view = self.scope.selection.view;
        let is_titled = view == View::Overview || view.sections().len() > 1;
        // Two charts stand in a row where there is room; words come first where charts only add to them.
        let is_first = matches!(section, Section::Pay | Section::Tools);
        let charts = self.charts(section);
        let closed: Vec<Tag> = self.closed(section).map(|chart| self.closed_chart(chart)).collect();
        let (first, added) = if is_first { (charts, None) } else { (None, charts) };
        let is_pay = section == Section::Pay;
        let has_series = is_pay && self.setting().element == 0 && has_any_series(&self.scope);
        self.frame(section.id(), heading(section), is_titled)
            .maybe(has_series.then(|| series(&self.scope, self.live)))
            .child(self.fragment(Fragment::Lead(Some(section))))
            .maybe(first)
            .child(self.fragment(Fragment::Words(section)))
            .child(if has_more(section) { self.fragment(Fragment::More(section)) } else { Html::default() })
            .maybe(added)
            .maybe((!closed.is_empty()).then(|| Tag::new("div").key("closed").class("closed-charts").children(closed)))
    }

    /// The charts of a section that the view draws from the start.
    fn charts(&self, section: Section) -> Option<Tag> {
        let selection = self.scope.selection;
        let is_here = |chart: &Chart| {
            chart.section() == section
                && selection.shows(*chart)
                && !chart.is_closed_on(selection.view)
                && self.has(|of| has_chart(of, *chart))
        };
        let charts: Vec<Html> = Chart::ALL.into_iter().filter(is_here).map(|chart| self.chart(chart)).collect();
        (!charts.is_empty()).then(|| chart_rows(charts))
    }

    /// The charts of a section that stand on the view as one line.
    fn closed(&self, section: Section) -> impl Iterator<Item = Chart> {
        let is_ours = self.setting().element == 0;
        self.scope.selection.view.closed().filter(move |chart| is_ours && chart.section() == section)
    }

    /// One line that says what a chart shows, and the chart once it is asked for.
    fn closed_chart(&self, chart: Chart) -> Tag {
        let is_open = self.scope.selection.opened.contains(&chart);
        let link = Tag::link(route::chart_path(chart))
            .key("line")
            .attr("id", format!("open-{}", chart.id()))
            .fixed("data-act", "open")
            .attr("data-of", chart.id())
            .text(self.scope.text(chart_name(chart)));
        let link = if self.live {
            link.fixed("role", "button").fixed("aria-expanded", if is_open { "true" } else { "false" })
        } else {
            link
        };
        Tag::new("div")
            .key(chart.id())
            .attr("id", if is_open { format!("line-{}", chart.id()) } else { chart.id().to_owned() })
            .class("closed-chart")
            .child(Tag::new("p").key("closed").child(link))
            .child(if is_open { self.chart(chart) } else { Html::default() })
    }

    pub(super) fn chart(&self, chart: Chart) -> Html {
        let Some(inputs) = self.inputs(Region::Chart(chart)) else { return Html::default() };
        // The chart is made only where a figure is visited: its fragments make it when they are drawn.
        let visited = self.visited.of(chart).zip(self.render(inputs.region));
        let visited = visited.and_then(|(at, render)| (render.views?.stop)(&render, &inputs, at));
        let (ring, readout) = visited.unzip();
        let stage = Tag::new("div")
            .key("stage")
            .class("stage")
            .child(self.fragment(Fragment::Drawing(chart)))
            .child(ring.unwrap_or_default());
        let readout = Tag::new("p")
            .key("readout")
            .class("readout")
            .part("tooltip")
            .fixed("data-readout", "")
            .fixed("aria-live", "polite")
            .text(readout.unwrap_or_default());
        Tag::new("figure")
            .key(chart.id())
            .attr("id", chart.id())
            .attr("data-chart", chart.id())
            .class(if chart.is_wide() { "wide-chart" } else { "half-chart" })
            .attr("aria-labelledby", title_id(chart))
            .child(self.fragment(Fragment::Head(chart)))
            .child(stage)
            .child(readout)
            .child(self.fragment(Fragment::Table(chart)))
            .into()
    }

    /// One chart alone, under the heading of its section, with links to the others.
    fn single_chart(&self, chart: Chart) -> Tag {
        let personal = if chart.is_personal() { self.fragment(Fragment::Profile) } else { Html::default() };
        let beside = chart.beside().map(|beside| self.chart(beside)).into_iter().collect();
        self.frame(chart.section().id(), heading(chart.section()), true)
            .fixed("tabindex", "-1")
            .child(self.chart(chart))
            .child(list(beside))
            .child(personal)
            .child(self.fragment(Fragment::Others))
    }

    /// Pay and what stands out side by side, the roles at a glance, and the ways to the tools.
    fn overview(&self) -> Vec<Tag> {
        let first = Tag::new("div")
            .key("first")
            .class("first")
            .child(self.frame(Section::Pay.id(), Control::SectionPay, false).child(self.chart(Chart::PayRange)))
            .child(self.stands_out());
        let situation = Tag::new("nav")
            .key("situation")
            .class("situation")
            .fixed("aria-labelledby", "situation-title")
            .child(
                Tag::heading(self.setting(), 1)
                    .key("h2")
                    .fixed("id", "situation-title")
                    .text(self.scope.text(Control::Situation)),
            )
            .child(self.fragment(Fragment::Entries));
        let glance = self
            .frame(Section::Glance.id(), Control::SectionGlance, true)
            .child(self.fragment(Fragment::Count))
            .child(self.fragment(Fragment::Words(Section::Glance)));
        vec![first, glance, situation]
    }

    /// The sentences about what stands out.
    fn stands_out(&self) -> Tag {
        if self.setting().element > 0 {
            // On another site's page they stand under the heading of the comparison.
            return Tag::new("div").key("stands-out").child(self.fragment(Fragment::Insights));
        }
        Tag::new("section")
            .key("stands-out")
            .fixed("id", "stands-out")
            .class("stands-out")
            .child(Tag::heading(self.setting(), 1).key("h2").text(self.scope.text(Control::StandsOut)))
            .child(self.fragment(Fragment::Insights))
    }

    /// A page of a tool.
    fn tool(&self, view: View) -> Tag {
        let selection = self.scope.selection;
        if view == View::Fit {
            return self.fit();
        }
        let charts: Vec<Html> = view.charts().map(|chart| self.chart(chart)).collect();
        let after = match view {
            View::Moves => self.fragment(Fragment::Moves),
            View::Why => self.fragment(Fragment::Corrections),
            _ => Html::default(),
        };
        let personal = if selection.is_personal() { self.fragment(Fragment::Profile) } else { Html::default() };
        self.frame(view.id(), view_name(view), false).child(chart_rows(charts)).child(personal).child(after)
    }

    /// The steps of the role fit, and what they say together.
    fn fit(&self) -> Tag {
        let title = |id: &'static str, name: Control| {
            Tag::heading(self.setting(), 1).key(id).fixed("id", id).text(self.scope.text(name))
        };
        let steps = [
            ("step-skills", Control::FitStepSkills, Chart::SkillFit),
            ("step-likes", Control::FitStepLikes, Chart::Interests),
            ("step-week", Control::FitStepWeek, Chart::WeekMap),
        ];
        let step = |(id, name, chart)| list(vec![title(id, name).into(), self.chart(chart)]);
        self.frame(View::Fit.id(), Control::ViewFit, false)
            .children(steps.map(step))
            .child(title("result", Control::FitStepResult))
            .child(self.fragment(Fragment::FitResult))
            .child(self.fragment(Fragment::Profile))
    }

    /// True if the data has something; a dataset that is not there yet counts as having everything.
    fn has(&self, what: impl Fn(&DataOf<'_>) -> bool) -> bool {
        !HOSTED || self.render.is_none_or(|render| what(&DataOf::shown(render.data(), self.scope.selection)))
    }
}

/// Charts one under the other, two in a row where there is room.
fn chart_rows(charts: Vec<Html>) -> Tag {
    let class = if charts.len() > 1 { "charts in-rows" } else { "charts" };
    Tag::new("div").key("charts").class(class).children(charts)
}

/// What is shown: all of the view, its short form, or the one chart that is shown alone.
pub(super) fn sections(layout: &Layout<'_>) -> Vec<Html> {
    match layout.scope.selection.setting.shape() {
        #[cfg(feature = "embed")]
        Shape::Page => {
            let views = layout.render.and_then(|render| render.views);
            views.map(|views| (views.sections)(layout)).unwrap_or_default()
        }
        #[cfg(not(feature = "embed"))]
        Shape::Page => whole(layout),
        Shape::Card => card::panel(layout),
        Shape::Advert => advert::panel(layout),
    }
}

/// All that the view shows, or the one chart that is shown alone.
pub(super) fn whole(layout: &Layout<'_>) -> Vec<Html> {
    let selection = layout.scope.selection;
    if let Some(chart) = selection.chart {
        return vec![layout.single_chart(chart).into()];
    }
    let on = |section: &Section| selection.shows_section(*section) && layout.has(|of| has_section(of, *section));
    let shown = Section::ALL.into_iter().filter(on).map(|section| layout.section(section).into());
    let first: Vec<Html> = match selection.view {
        View::Overview => return layout.overview().into_iter().map(Html::from).collect(),
        view if view.is_tool() => return vec![layout.tool(view).into()],
        View::All => vec![layout.stands_out().into(), layout.fragment(Fragment::Count)],
        View::Pay | View::Questions => Vec::new(),
        _ => vec![layout.fragment(Fragment::Count)],
    };
    first.into_iter().chain(shown).collect()
}
