//! Chart 7: which languages, frameworks and platforms each role uses.

use super::shares::{answers_row, share_row, table_row};
use super::{ChartModel, role_columns};
use crate::chart::{ShareSpec, shares};
use crate::compare::insights::lower;
use crate::compare::{Field, Group, Scope, Table};
use crate::locale::{self, Message, Part, Sentence};
use crate::model::{Role, Statistic};

/// The groups of the survey: dimension, source and heading.
const GROUPS: [(&str, &str, Message); 3] = [
    ("language", "survey-2025", Message::ToolsLanguages),
    ("framework", "survey-2024", Message::ToolsFrameworks),
    ("platform", "survey-2024", Message::ToolsPlatforms),
];

/// Items drawn of each group; the table has all of them.
const DRAWN: usize = 7;

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
    let offered = offered.map(|(value, text)| (value.to_owned(), scope.text(text)));
    let wanted = scope.selection.options.get("usage-order");
    Field::choice("usage-order", scope.text(Message::UsageSortLabel), wanted, offered.into())
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

/// Usage of languages, frameworks and platforms over the world.
pub(super) fn usage(scope: &Scope<'_>) -> ChartModel {
    let order_by = order_field(scope);
    let sort = UsageSort::of(order_by.chosen());
    let roles = scope.toned_roles();
    let mut drawn = Vec::new();
    let mut groups = Vec::new();
    for (dimension, source, heading) in GROUPS {
        let mut items = used(scope, source, dimension, &roles);
        order(&mut items, sort);
        for item in items.iter().take(DRAWN) {
            drawn.push(share_row(scope, source, "world", &item.measure, item.name.clone(), &roles));
        }
        let mut rows = vec![answers_row(scope, source, "world", dimension, &roles)];
        rows.extend(items.iter().map(|i| table_row(scope, source, "world", &i.measure, i.name.clone(), &roles)));
        rows.retain(|row| !row.is_empty());
        groups.push(Group { title: Some(scope.text(heading)), rows });
    }
    let spec = ShareSpec {
        id: "usage",
        items: drawn,
        series: roles.iter().map(|(tone, role)| (*tone, role.short.clone())).collect(),
        max: Some(1.0),
        tick_text: &locale::percent,
    };
    ChartModel {
        title: scope.text(Message::UsageTitle),
        fields: vec![order_by],
        summary: usage_summary(scope),
        remarks: Vec::new(),
        sources: vec!["survey-2025".to_owned(), "survey-2024".to_owned()],
        note: scope.text(Message::NoteUsage),
        scene: shares(&spec),
        table: Table {
            caption: scope.text(Message::UsageCaption),
            corner: scope.text(Message::ToolCorner),
            columns: role_columns(scope),
            groups: groups.into_iter().filter(|g| !g.rows.is_empty()).collect(),
        },
    }
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
            sorted: item.item.to_lowercase(),
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
    let roles = scope.toned_roles();
    let mut widest: Option<(Used, &str)> = None;
    for (dimension, source, _) in GROUPS {
        for item in used(scope, source, dimension, &roles) {
            if widest.as_ref().is_none_or(|(found, _)| item.gap > found.gap) {
                widest = Some((item, source));
            }
        }
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
    let text = |t: &str| Part::Text(t.to_owned());
    match (scope.part(high.2.clone()), scope.part(low.2.clone())) {
        (Some(most), Some(least)) => scope.locale().sentence(
            Message::UsageSummary,
            vec![text(&item.name), most, text(&lower(&high.1.short)), least, text(&lower(&low.1.short))],
        ),
        _ => none(),
    }
}
