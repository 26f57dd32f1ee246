//! Languages, frameworks and platforms that each role uses.
//!
//! Invariant: the drawing has the first items of each group in the chosen order, the table all of them.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::{FigureFrame, FrameRow};
use super::model::ChartModel;
use super::rows::option_field;
use super::shares::{answers_row, share_row, sources};
use crate::compare::{Field, Scope, TableRow};
use crate::locale::{self, Message, Sentence, SentencePart};
use crate::model::{Distribution, Item, Role, Statistic};
use crate::state::Chart;
use crate::stats::shares_differ;
use std::cmp::Ordering;

/// The groups of the survey: dimension, source and heading.
const GROUPS: [(&str, &str, Message); 3] = [
    ("language", "survey-2025", Message::ToolsLanguages),
    ("framework", "survey-2024", Message::ToolsFrameworks),
    ("platform", "survey-2024", Message::ToolsPlatforms),
];

/// Items drawn of each group; the table has all of them.
const DRAWN: usize = 7;
/// The same where the chart is alone.
const DRAWN_ALONE: usize = 14;

/// An item and its shares in the shown roles.
struct Used {
    measure: String,
    name: String,
    /// The name in small letters, for sorting.
    sorted: String,
    highest: f64,
    gap: f64,
}

/// The choice of a group and a search; both only where the chart is alone.
fn filter_fields(scope: &Scope<'_>) -> Vec<Field> {
    if scope.selection.chart != Some(Chart::Usage) {
        return Vec::new();
    }
    let offered =
        [("all", Message::UsageAll)].into_iter().chain(GROUPS.map(|(dimension, _, heading)| (dimension, heading)));
    let typed = scope.typed.get("find-usage");
    vec![
        option_field(scope, "usage-group", Message::UsageGroup, offered),
        Field::typed("find-usage", scope.text(Message::FindUsage), typed, String::new(), false),
    ]
}

/// Those of the groups that are shown if `chosen` is; `all` shows each.
fn groups(chosen: &str) -> impl Iterator<Item = (&'static str, &'static str, Message)> {
    GROUPS.into_iter().filter(move |(dimension, ..)| chosen == "all" || chosen == *dimension)
}

/// Usage of languages, frameworks and platforms over the world.
pub(super) fn usage(scope: &Scope<'_>) -> ChartModel {
    let orders = [("difference", Message::SortDifference), ("share", Message::SortShare), ("name", Message::SortName)];
    let order_by = option_field(scope, "usage-order", Message::UsageSortLabel, orders);
    let filters = filter_fields(scope);
    let group = filters.first().map_or("all", Field::chosen).to_owned();
    let search = if filters.is_empty() { String::new() } else { locale::folded(scope.typed.get("find-usage").trim()) };
    let most = if filters.is_empty() { DRAWN } else { DRAWN_ALONE };
    let mut frame = FigureFrame::for_roles(scope);
    for (dimension, source, heading) in groups(&group) {
        let mut items = used(scope, source, dimension);
        items.retain(|item| item.sorted.contains(&search));
        order(&mut items, order_by.chosen());
        let mut rows = vec![answers_row(scope, &frame, (source, "world", dimension))];
        rows.push(reach_row(scope, &frame, (source, dimension)));
        rows.extend(items.into_iter().enumerate().map(|(at, item)| {
            let note = if filters.is_empty() { Sentence::default() } else { about(scope, source, &item.measure) };
            share_row(scope, &frame, (source, "world", &item.measure), item.name).noted(note).drawn_if(at < most)
        }));
        frame.push(Some(scope.text(heading)), rows);
    }
    let scene = frame.shares(Some(1.0));
    let (caption, corner) = (scope.text(Message::UsageCaption), scope.text(Message::ToolCorner));
    let mut table = frame.table(scope, caption, corner).without_empty_rows();
    table.groups.retain(|group| !group.rows.is_empty());
    ChartModel {
        title: scope.text(Message::UsageTitle),
        fields: std::iter::once(order_by).chain(filters).collect(),
        summary: summary_of(scope, &group, &search),
        remarks: Vec::new(),
        sources: sources(scope, GROUPS.map(|(dimension, source, _)| (source, "world", dimension)).as_slice()),
        note: scope.fill(Message::NoteUsage, &[&locale::count(most as f64)]),
        scene,
        table,
    }
}

/// The share of each role that named any item of a group; in the table alone.
fn reach_row(scope: &Scope<'_>, frame: &FigureFrame<'_>, (source, dimension): (&str, &str)) -> FrameRow {
    frame.cells(scope.text(Message::UsageReach), &|role| {
        let source = scope.asked_by(source, "world", &role.slug, dimension);
        scope.cell(scope.key(source, "world", &role.slug, dimension, Statistic::Share))
    })
}

/// The purpose of an item, and the items that its users use more than others do.
fn about(scope: &Scope<'_>, source: &str, measure: &str) -> Sentence {
    let tool = scope.data.tools.iter().find(|tool| tool.survey.as_deref() == Some(measure));
    let mut note = tool.map(|tool| Sentence::from(tool.what.clone())).unwrap_or_default();
    let Some(together) = scope.data.together_of(source, measure) else { return note };
    let mut beside = Sentence::from(scope.text(Message::OftenWith));
    for (at, companion) in together.with.iter().enumerate() {
        let Some(share) = scope.part(together.share_key(companion)) else { continue };
        let name = companion.item.split_once(':').map_or(companion.item.as_str(), |(_, name)| name);
        let base = companion.base_share();
        let parts = vec![SentencePart::Text(name.to_owned()), share, SentencePart::share(base)];
        beside.0.push(SentencePart::Text(if at == 0 { " " } else { ", " }.to_owned()));
        beside.0.extend(scope.locale().sentence(Message::WithShare, parts).0);
    }
    beside.0.push(SentencePart::Text(".".to_owned()));
    note.then(beside);
    note
}

fn used(scope: &Scope<'_>, source: &str, dimension: &str) -> Vec<Used> {
    let spread = |role: &&Role| {
        let source = scope.asked_by(source, "world", &role.slug, dimension);
        scope.data.distribution(source, "world", &role.slug, dimension)
    };
    let spreads: Vec<_> = scope.roles().iter().filter_map(spread).collect();
    // Every distribution of a source lists the same items; a withheld one lists none.
    let mut all: Vec<Used> = Vec::new();
    for Item { item, .. } in spreads.iter().flat_map(|spread| &spread.items) {
        if all.iter().any(|used| used.name == *item) {
            continue;
        }
        let ends = |share: &dyn Fn(&Distribution) -> Option<f64>| {
            let shares = spreads.iter().filter_map(|spread| share(spread));
            shares.fold((1.0_f64, 0.0_f64), |(low, high), share| (low.min(share), high.max(share)))
        };
        let (_, highest) = ends(&|spread| spread.share(item));
        // Unequal parts of the roles named nothing, so gaps are those of everybody as far as it is known; and only between
        // those whom the same survey asked.
        let (low, high) = ends(&|spread| spread.least_share(item).filter(|_| spread.source == source));
        if highest > 0.0 {
            all.push(Used {
                measure: format!("{dimension}:{item}"),
                name: item.clone(),
                sorted: locale::folded(item),
                highest,
                gap: if high > low { high - low } else { 0.0 },
            });
        }
    }
    all
}

/// Sorts by `share`, `name`, or else the largest gap between two shown roles.
fn order(items: &mut [Used], by: &str) {
    items.sort_by(|a, b| {
        let by_gap = if by == "share" { Ordering::Equal } else { b.gap.total_cmp(&a.gap) };
        let by_share = if by == "name" { Ordering::Equal } else { by_gap.then(b.highest.total_cmp(&a.highest)) };
        by_share.then_with(|| a.sorted.cmp(&b.sorted))
    });
}

/// The items with the widest gaps, as rows with the share of each role.
pub(in crate::compare) fn differing(scope: &Scope<'_>, most: usize) -> Vec<TableRow> {
    let frame = FigureFrame::for_roles(scope);
    let of_group = |(dimension, source, _)| used(scope, source, dimension).into_iter().map(move |item| (source, item));
    let mut items: Vec<(&str, Used)> = groups("all").flat_map(of_group).collect();
    items.sort_by(|(_, a), (_, b)| b.gap.total_cmp(&a.gap).then_with(|| a.sorted.cmp(&b.sorted)));
    let row =
        |(source, item): (&str, Used)| share_row(scope, &frame, (source, "world", &item.measure), item.name).table;
    items.into_iter().take(most).map(row).collect()
}

/// The item with the widest gap, and the two roles that make it.
pub(in crate::compare) fn usage_summary(scope: &Scope<'_>) -> Sentence {
    summary_of(scope, "all", "")
}

/// The same among the items of a group that hold a text.
fn summary_of(scope: &Scope<'_>, group: &str, search: &str) -> Sentence {
    let mut widest: Option<(Used, &str)> = None;
    for (dimension, source, _) in groups(group) {
        for item in used(scope, source, dimension) {
            if locale::holds(&item.sorted, search) && widest.as_ref().is_none_or(|(other, _)| item.gap > other.gap) {
                widest = Some((item, source));
            }
        }
    }
    if widest.is_none() && !search.is_empty() {
        return scope.locale().sentence(Message::UsageUnfound, vec![SentencePart::Text(search.to_owned())]);
    }
    widest
        .filter(|(item, _)| item.gap > 0.0)
        .and_then(|(item, source)| difference(scope, &item, source))
        .unwrap_or_else(|| scope.locale().sentence(Message::UsageNone, Vec::new()))
}

/// The roles that use an item most and least.
fn difference(scope: &Scope<'_>, item: &Used, source: &str) -> Option<Sentence> {
    let (dimension, name) = item.measure.split_once(':')?;
    let mut ends: Option<[(f64, u32, &Role); 2]> = None;
    for role in scope.roles() {
        let Some(spread) = scope.data.distribution(source, "world", &role.slug, dimension) else { continue };
        let Some(least) = spread.least_share(name) else { continue };
        let this = (least, spread.people.unwrap_or(spread.base), role);
        ends = Some(match ends {
            None => [this, this],
            Some([low, high]) if this.0 < low.0 => [this, high],
            Some([low, high]) if this.0 >= high.0 => [low, this],
            Some(both) => both,
        });
    }
    let [low, high] = ends?;
    if !shares_differ((high.0, high.1), (low.0, low.1), scope.selection.roles.len()) {
        return None;
    }
    let mut parts = vec![SentencePart::Text(item.name.clone())];
    parts.extend([high, low].map(|(.., role)| SentencePart::Text(scope.within(role))));
    for (.., role) in [high, low] {
        let key = scope.key(source, "world", &role.slug, &item.measure, Statistic::LeastShare);
        parts.extend(scope.part(key.clone()));
        parts.extend(scope.part(key.with(Statistic::Share)));
    }
    Some(scope.locale().sentence(Message::UsageSummary, parts))
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_names_the_widest_gap_of_the_table() {
        let (sentence, rows) = sentence_and_rows(super::usage, &[], &[]);
        assert_eq!(
            sentence,
            "Worldwide, React differs most: between 68 % and 69 % of front end and between 24 % and 28 % of back end use it."
        );
        assert_eq!(rows[0], "answers: 934 | 3,405 | 6,503");
        assert_eq!(rows[1], "named any: 93 % | 94 % | 94 %");
        assert_eq!(rows[2], "SQL: 29 % | 65 % | 74 %");
    }
}
