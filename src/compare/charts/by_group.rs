//! Pay by work mode, size of the organisation, and what people work with.
//!
//! Invariant: groups of one chart are of one source and one place; a group that no shown role has
//! 15 answers in is left out, one that some have keeps its withheld cells.

use super::by_place::{cell, dot, reason};
use super::model::ChartModel;
use super::rows::role_columns;
use crate::chart::{DotRow, DotSpec, dots};
use crate::compare::basis::item_name;
use crate::compare::{Field, Group, Row, Scope, Table};
use crate::locale::{Message, Part, PayMessage, Sentence};
use crate::model::{FigureKey, Role, Statistic};

/// What pay is grouped by: its name in figures, the source, and the question to choose it by.
const GROUPS: [(&str, &str, PayMessage); 5] = [
    ("work-mode", "survey-2024", PayMessage::ByWorkMode),
    ("organisation-size", "survey-2024", PayMessage::BySize),
    ("language", "survey-2025", PayMessage::ByLanguage),
    ("framework", "survey-2024", PayMessage::ByFramework),
    ("platform", "survey-2024", PayMessage::ByPlatform),
];

/// Pay in the United States by a group.
pub(super) fn by_group(scope: &Scope<'_>) -> ChartModel {
    let offered = GROUPS.map(|(id, _, text)| (id.to_owned(), scope.text(text)));
    let field = Field::choice("by", scope.text(PayMessage::ByLabel), scope.selection.options.get("by"), offered.into());
    let known = GROUPS.into_iter().find(|(id, ..)| *id == field.chosen()).unwrap_or(GROUPS[0]);
    let (dimension, source, heading) = known;
    let roles = scope.toned_roles();
    let key = |role: &Role, item: &str| {
        scope.key(source, "US", &role.slug, "pay", Statistic::P50).of_group(&format!("{dimension}:{item}"))
    };
    let items = items(scope, source, dimension, &roles, &key);
    let coin = scope.coin();
    let row = |item: &String| {
        let label = item_name(scope, dimension, item);
        let mut row = DotRow { label: label.clone(), note: String::new(), marks: Vec::new(), withheld: Vec::new() };
        for (tone, role) in &roles {
            let (key, who) = (key(role, item), format!("{}, {label}", role.short));
            match dot(scope, *tone, &who, &key) {
                Some(mark) => row.marks.push(mark),
                None => row.withheld.push((*tone, format!("{who}: {}", reason(scope, &key)))),
            }
        }
        row
    };
    let spec = DotSpec {
        id: "pay-by-group",
        rows: items.iter().map(row).collect(),
        series: roles.iter().map(|(tone, role)| (*tone, role.short.clone())).collect(),
        tick_text: &|value| coin.short(value),
        mine: None,
    };
    let table_rows = items.iter().map(|item| {
        let cells = roles.iter().map(|(_, role)| cell(scope, &key(role, item))).collect();
        Row::new(item_name(scope, dimension, item), cells)
    });
    ChartModel {
        title: scope.fill(PayMessage::ByGroupTitle, &[&scope.text(heading), &scope.in_place("US")]),
        summary: summary(scope, dimension, &items, &roles, &key),
        fields: vec![field],
        remarks: vec![scope.locale().sentence(PayMessage::ByGroupRemark, Vec::new())],
        sources: vec![source.to_owned()],
        note: scope.fill(PayMessage::NoteByGroup, &[&scope.pay_unit()]),
        scene: dots(&spec),
        table: Table {
            caption: scope.fill(PayMessage::ByPlaceCaption, &[&scope.pay_unit()]),
            corner: scope.text(PayMessage::GroupCorner),
            columns: role_columns(scope),
            groups: vec![Group { title: None, rows: table_rows.collect() }],
        },
    }
}

/// The items of a dimension: those of people in their own order, technologies by the median of the
/// first role that has one.
fn items(
    scope: &Scope<'_>,
    source: &str,
    dimension: &str,
    roles: &[(u8, &Role)],
    key: &dyn Fn(&Role, &str) -> FigureKey,
) -> Vec<String> {
    let prefix = format!("{dimension}:");
    let mut items: Vec<String> = Vec::new();
    for (_, role) in roles {
        let groups = scope.data.pay_of(source, "US", &role.slug).map(|pay| pay.groups.as_slice()).unwrap_or_default();
        for group in groups.iter().filter(|group| !group.cell.is_withheld()) {
            if let Some(item) = group.group.strip_prefix(&prefix)
                && !items.iter().any(|known| known == item)
            {
                items.push(item.to_owned());
            }
        }
    }
    if matches!(dimension, "language" | "framework" | "platform") {
        // Where the first role is withheld the others do not rank it.
        let first = roles.first();
        let median = |item: &str| first.and_then(|(_, role)| scope.amount(&key(role, item))).unwrap_or_default();
        items.sort_by(|a, b| median(b).total_cmp(&median(a)).then_with(|| a.cmp(b)));
    }
    items
}

/// The highest and the lowest group of the first role.
fn summary(
    scope: &Scope<'_>,
    dimension: &str,
    items: &[String],
    roles: &[(u8, &Role)],
    key: &dyn Fn(&Role, &str) -> FigureKey,
) -> Sentence {
    let none = || scope.locale().sentence(Message::NothingToSay, Vec::new());
    let Some((_, role)) = roles.first() else { return none() };
    let mut found: Vec<(f64, &String)> =
        items.iter().filter_map(|item| Some((scope.amount(&key(role, item))?, item))).collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (Some((_, high)), Some((_, low))) = (found.first(), found.last()) else { return none() };
    let name = |item: &str| Part::Text(item_name(scope, dimension, item));
    match (scope.part(key(role, high)), scope.part(key(role, low))) {
        (Some(a), Some(b)) => scope
            .locale()
            .sentence(PayMessage::ByGroupSummary, vec![Part::Text(role.short.clone()), a, name(high), b, name(low)]),
        _ => none(),
    }
}
