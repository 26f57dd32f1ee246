//! Which languages, frameworks and platforms each role uses.
//!
//! Invariant: the drawing has the first items of each group in the chosen order, the table all of them.

use super::frame::FigureFrame;
use super::model::ChartModel;
use super::rows::option_field;
use super::shares::{answers_row, share_row};
use crate::compare::{Field, Scope};
use crate::locale::{self, Message, Sentence, SentencePart};
use crate::model::{Role, Statistic};
use crate::state::Chart;

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

/// The order of the items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum UsageSort {
    /// The largest gap between two shown roles first.
    Difference,
    /// What most use first.
    Share,
    /// By name.
    Name,
}

impl UsageSort {
    fn of(chosen: &str) -> Self {
        match chosen {
            "share" => UsageSort::Share,
            "name" => UsageSort::Name,
            _ => UsageSort::Difference,
        }
    }
}

fn order_field(scope: &Scope<'_>) -> Field {
    let offered = [("difference", Message::SortDifference), ("share", Message::SortShare), ("name", Message::SortName)];
    option_field(scope, "usage-order", Message::UsageSortLabel, offered)
}

/// An item and its shares in the shown roles.
struct Used {
    measure: String,
    name: String,
    /// The name in small letters, for sorting.
    sorted: String,
    highest: f64,
    gap: f64,
}

/// Which groups are shown, and what is searched for; both only where the chart is alone.
fn filter_fields(scope: &Scope<'_>) -> Vec<Field> {
    if scope.selection.chart != Some(Chart::Usage) {
        return Vec::new();
    }
    let offered =
        [("all", Message::UsageAll)].into_iter().chain(GROUPS.map(|(dimension, _, heading)| (dimension, heading)));
    let held = scope.typed.get("find-usage");
    vec![
        option_field(scope, "usage-group", Message::UsageGroup, offered),
        Field::typed("find-usage", scope.text(Message::FindUsage), held, String::new(), false),
    ]
}

/// Usage of languages, frameworks and platforms over the world.
pub(super) fn usage(scope: &Scope<'_>) -> ChartModel {
    let order_by = order_field(scope);
    let filters = filter_fields(scope);
    let group = filters.first().map_or("all", Field::chosen).to_owned();
    let search = if filters.is_empty() { String::new() } else { locale::folded(scope.typed.get("find-usage").trim()) };
    let most = if filters.is_empty() { DRAWN } else { DRAWN_ALONE };
    let sort = UsageSort::of(order_by.chosen());
    let roles = scope.toned_roles();
    let mut frame = FigureFrame::for_roles(scope);
    for (dimension, source, heading) in
        GROUPS.into_iter().filter(|(dimension, ..)| group == "all" || group == *dimension)
    {
        let mut items = used(scope, source, dimension, &roles);
        items.retain(|item| item.sorted.contains(&search));
        order(&mut items, sort);
        let mut rows = vec![answers_row(scope, &frame, (source, "world", dimension))];
        rows.extend(items.iter().enumerate().map(|(at, item)| {
            let row = share_row(scope, &frame, (source, "world", &item.measure), item.name.clone());
            let note = if filters.is_empty() { Sentence::default() } else { about(scope, source, &item.measure) };
            row.noted(note).drawn_if(at < most)
        }));
        frame.push(Some(scope.text(heading)), rows);
    }
    let scene = frame.shares("usage", Some(1.0));
    let (caption, corner) = (scope.text(Message::UsageCaption), scope.text(Message::ToolCorner));
    let mut table = frame.table(scope, caption, corner).without_empty_rows();
    table.groups.retain(|group| !group.rows.is_empty());
    ChartModel {
        title: scope.text(Message::UsageTitle),
        fields: std::iter::once(order_by).chain(filters).collect(),
        summary: summary_of(scope, &group, &search),
        remarks: Vec::new(),
        sources: vec!["survey-2025".to_owned(), "survey-2024".to_owned()],
        note: scope.fill(Message::NoteUsage, &[&locale::count(most as f64)]),
        scene,
        table,
    }
}

/// What an item is for, and what its users use more than others do.
fn about(scope: &Scope<'_>, source: &str, measure: &str) -> Sentence {
    let tool = scope.data.tools.iter().find(|tool| tool.survey.as_deref() == Some(measure));
    let mut said = tool.map(|tool| Sentence::from(tool.what.clone())).unwrap_or_default();
    let Some(together) = scope.data.together_of(source, measure) else { return said };
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
    said.then(beside);
    said
}

fn used(scope: &Scope<'_>, source: &str, dimension: &str, roles: &[(u8, &Role)]) -> Vec<Used> {
    let known: Vec<_> =
        roles.iter().filter_map(|(_, role)| scope.data.distribution(source, "world", &role.slug, dimension)).collect();
    // Every role's distribution lists the same items; a withheld one lists none.
    let Some(listed) = known.iter().find(|d| !d.items.is_empty()) else { return Vec::new() };
    let item = |item: &crate::model::Item| {
        let shares = known.iter().filter_map(|d| d.share(&item.item));
        let (low, high) = shares.fold((1.0_f64, 0.0_f64), |(low, high), s| (low.min(s), high.max(s)));
        Used {
            measure: format!("{dimension}:{}", item.item),
            name: item.item.clone(),
            sorted: locale::folded(&item.item),
            highest: high,
            gap: if high > low { high - low } else { 0.0 },
        }
    };
    listed.items.iter().map(item).filter(|used| used.highest > 0.0).collect()
}

fn order(items: &mut [Used], sort: UsageSort) {
    items.sort_by(|a, b| {
        let by_name = || a.sorted.cmp(&b.sorted);
        let by_share = || b.highest.total_cmp(&a.highest).then_with(by_name);
        match sort {
            UsageSort::Difference => b.gap.total_cmp(&a.gap).then_with(by_share),
            UsageSort::Share => by_share(),
            UsageSort::Name => by_name(),
        }
    });
}

/// The item with the widest gap, and the two roles that make it.
pub(in crate::compare) fn usage_summary(scope: &Scope<'_>) -> Sentence {
    summary_of(scope, "all", "")
}

/// The same among the items of a group that hold a text.
fn summary_of(scope: &Scope<'_>, group: &str, search: &str) -> Sentence {
    let roles = scope.toned_roles();
    let mut widest: Option<(Used, &str)> = None;
    for (dimension, source, _) in GROUPS.into_iter().filter(|(dimension, ..)| group == "all" || group == *dimension) {
        for item in
            used(scope, source, dimension, &roles).into_iter().filter(|item| locale::holds(&item.sorted, search))
        {
            if widest.as_ref().is_none_or(|(found, _)| item.gap > found.gap) {
                widest = Some((item, source));
            }
        }
    }
    if widest.is_none() && !search.is_empty() {
        return scope.locale().sentence(Message::UsageUnfound, vec![SentencePart::Text(search.to_owned())]);
    }
    let none = || scope.locale().sentence(Message::UsageNone, Vec::new());
    let Some((item, source)) = widest.filter(|(item, _)| item.gap > 0.0) else { return none() };
    let mut shares: Vec<_> = roles
        .iter()
        .filter_map(|(_, role)| {
            let key = scope.key(source, "world", &role.slug, &item.measure, Statistic::Share);
            Some((scope.data.figure(&key)?.value, role, key))
        })
        .collect();
    shares.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (Some(low), Some(high)) = (shares.first(), shares.last()) else { return none() };
    let text = |t: &str| SentencePart::Text(t.to_owned());
    match (scope.part(high.2.clone()), scope.part(low.2.clone())) {
        (Some(most), Some(least)) => scope.locale().sentence(
            Message::UsageSummary,
            vec![text(&item.name), most, text(&scope.lower(&high.1.short)), least, text(&scope.lower(&low.1.short))],
        ),
        _ => none(),
    }
}
