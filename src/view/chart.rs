//! A chart as markup: its head, its drawing as one stop of the tab key, its table.
//!
//! Invariant: what the drawing shows stands in the table as well, one key away.

use super::element::{Tag, list, optional};
use super::figure::{method, sentence};
use super::mark::element;
use super::table::table;
use super::words::whole;
use crate::browser;
use crate::chart::Scene;
use crate::compare::{ChartModel, Format, Scope};
use crate::locale::{Message, Sentence};
use crate::model::{HOST, HOSTED};
use crate::state::{Chart, Shape, route};
use yew::prelude::Html;

/// The id of the title of a chart.
pub(super) fn title_id(chart: Chart) -> String {
    format!("chart-{}", chart.id())
}

/// Title, what can be chosen in it, and what it says.
pub(super) fn head(scope: &Scope<'_>, chart: Chart, model: &ChartModel, fields: Html) -> Html {
    let title = Tag::heading(scope.selection.setting, 2).key("title").attr("id", title_id(chart)).text(&model.title);
    if scope.selection.setting.shape() != Shape::Page {
        // The heading of the card and its tab say it.
        return title.class("hidden").into();
    }
    list(vec![
        title.into(),
        fields,
        Tag::new("p").key("summary").class("summary").child(sentence(&model.summary)).into(),
    ])
}

/// The sentences after the first, in one list.
fn remarks(model: &ChartModel) -> Option<Tag> {
    let remark = |(at, found): (usize, &Sentence)| Tag::new("li").key(at.to_string()).child(sentence(found));
    (!model.remarks.is_empty())
        .then(|| Tag::new("ul").key("remarks").class("remarks").children(model.remarks.iter().enumerate().map(remark)))
}

/// The drawing. Where every figure is withheld there is nothing to draw, and no stop for the tab
/// key.
pub(super) fn drawing(scope: &Scope<'_>, chart: Chart, model: &ChartModel, live: bool) -> Html {
    let help = || format!("{}. {}", model.title, scope.text(Message::ChartHelp));
    let drawn = (!model.scene.nodes.is_empty()).then(|| {
        Tag::new("div")
            .class("drawing")
            .part("chart")
            .fixed("tabindex", "0")
            .fixed("role", if live { browser::VISITED } else { "group" })
            .attr("aria-roledescription", scope.text(Message::ChartWord))
            .attr("aria-label", help())
            .child(picture(&model.scene).fixed("role", "graphics-document").attr("aria-labelledby", title_id(chart)))
    });
    optional(drawn)
}

/// The foot of a chart: where it comes from, and behind one word each its table, its files and how sure it is. Of a tool
/// the answers stand above it.
pub(super) fn after(scope: &Scope<'_>, chart: Chart, model: &ChartModel, live: bool) -> Html {
    let answers = chart.view().is_tool();
    let is_short = scope.selection.setting.shape() != Shape::Page;
    let is_open = scope.selection.chart == Some(Chart::Usage) || scope.selection.setting.tables_open;
    let foot = Tag::new("div")
        .key("foot")
        .class("foot")
        .child(origin(scope, model))
        // What each item is for stands in the table alone.
        .child(
            disclosure("table", &scope.text(Message::ShowTable), &model.title)
                .opened(is_open)
                .child(Tag::new("div").child(table(scope, &model.table))),
        )
        .maybe((!is_short).then(|| save(scope, chart, model, live)))
        .maybe(sure(scope, model, !answers))
        .maybe(is_short.then(|| whole(scope)));
    list(vec![optional(remarks(model).filter(|_| answers)), foot.into()])
}

/// A disclosure behind one word at the foot of a chart; its full name, for screen readers, says of which.
fn disclosure(key: &'static str, word: &str, title: &str) -> Tag {
    let name = format!("{word}: {title}");
    Tag::new("details").key(key).class(key).child(Tag::new("summary").attr("aria-label", name).text(word))
}

/// The sources of a chart, each a link to what is known of it.
fn origin(scope: &Scope<'_>, model: &ChartModel) -> Tag {
    origins(scope, &model.sources)
}

/// Sources by their ids, each a link to what is known of it.
pub(super) fn origins(scope: &Scope<'_>, ids: &[impl AsRef<str>]) -> Tag {
    let link = |id: &str| {
        let source = scope.data.source(id);
        let link = match source {
            Some(source) if HOSTED && source.id == HOST && source.url.is_empty() => Tag::new("span"),
            Some(source) if HOSTED && source.id == HOST => Tag::link(&source.url),
            _ => Tag::link(method(id)),
        };
        link.key(id).text(source.map_or(id, |source| &source.short))
    };
    Tag::new("p").key("origin").class("origin").part("source").children(ids.iter().map(|id| link(id.as_ref())))
}

/// The chart as a file of each kind, and on a page of its own.
fn save(scope: &Scope<'_>, chart: Chart, model: &ChartModel, live: bool) -> Tag {
    let export = |format: Format| {
        let button = Tag::new("button")
            .fixed("type", "button")
            .attr("id", format!("{}.{}", chart.id(), format.id()))
            .fixed("data-act", "export")
            .flag("disabled", !live)
            .text(format.name());
        Tag::new("li").key(format.id()).child(button)
    };
    let alone = scope.selection.chart.is_none().then(|| {
        let link = Tag::link(route::chart_path(chart))
            .fixed("data-act", "chart")
            .attr("data-of", chart.id())
            .text(scope.text(Message::OpenAlone));
        Tag::new("li").key("alone").child(link)
    });
    // Where there is nothing to draw there is no picture to save.
    let drawn = !model.scene.nodes.is_empty();
    let formats = Format::ALL.into_iter().filter(|format| drawn || !format.is_picture());
    disclosure("save", &scope.text(Message::ExportAs), &model.title)
        .child(Tag::new("ul").children(formats.map(export)).maybe(alone))
}

/// The section "How sure?": limits, who is counted, and the method.
fn sure(scope: &Scope<'_>, model: &ChartModel, with_remarks: bool) -> Option<Tag> {
    let remarks = remarks(model).filter(|_| with_remarks);
    let note = (!model.note.is_empty()).then(|| Tag::new("p").key("note").text(&model.note));
    if remarks.is_none() && note.is_none() {
        return None;
    }
    let words = Tag::new("div").maybe(remarks).maybe(note);
    Some(disclosure("sure", &scope.text(Message::HowSure), &model.title).child(words))
}

fn picture(scene: &Scene) -> Tag {
    Tag::new("svg")
        .fixed("width", "100%")
        .attr("height", crate::chart::fixed::px(scene.height))
        .fixed("direction", "ltr")
        .fixed("overflow", "visible")
        // What a translation puts in the place of a text is not drawn; the table says the same in words.
        .fixed("translate", "no")
        .children(scene.elements().into_iter().map(element))
}
