//! Pay by work mode, size of the organisation, and what people work with.
//!
//! Invariant: groups of one chart are of one source and one place; a group that no shown role has
//! 15 answers in is left out, one that some have keeps its withheld cells.

use super::frame::FigureFrame;
use super::medians::median;
use super::model::{ChartModel, in_unit};
use super::rows::option_field;
use super::words::extremes;
use crate::compare::Scope;
use crate::compare::basis::item_name;
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
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
    let field = option_field(scope, "by", PayMessage::ByLabel, GROUPS.map(|(id, _, text)| (id, text)));
    let known = GROUPS.into_iter().find(|(id, ..)| *id == field.chosen()).unwrap_or(GROUPS[0]);
    let (dimension, source, heading) = known;
    let roles = scope.toned_roles();
    let key = |role: &Role, item: &str| {
        scope.key(source, "US", &role.slug, "pay", Statistic::P50).of_group(&format!("{dimension}:{item}"))
    };
    let items = items(scope, source, dimension, &roles, &key);
    let mut frame = FigureFrame::for_roles(scope);
    let row = |item: &String| {
        let label = item_name(scope, dimension, item);
        let figure = |role: &Role| median(scope, &format!("{}, {label}", role.short), &key(role, item));
        frame.row(label.clone(), figure)
    };
    let rows = items.iter().map(row).collect();
    frame.push(None, rows);
    let coin = scope.coin();
    let scene = frame.dots("pay-by-group", &|value| coin.short(value), None);
    ChartModel::new(
        scope.fill(PayMessage::ByGroupTitle, &[&scope.text(heading), &scope.in_place("US")]),
        summary(scope, dimension, &items, &roles, &key),
        in_unit(scope, PayMessage::NoteByGroup),
        frame.table(scope, in_unit(scope, PayMessage::ByPlaceCaption), scope.text(PayMessage::GroupCorner)),
    )
    .drawn(scene, &[source])
    .with_fields(vec![field])
    .with_remarks(vec![scope.locale().sentence(PayMessage::ByGroupRemark, Vec::new())])
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
        let amount = |item: &str| first.and_then(|(_, role)| scope.amount(&key(role, item))).unwrap_or_default();
        items.sort_by(|a, b| amount(b).total_cmp(&amount(a)).then_with(|| a.cmp(b)));
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
    let role = roles.first().map(|(_, role)| *role);
    let figures = role.into_iter().flat_map(|role| items.iter().map(move |item| (item, key(role, item))));
    let (Some(role), Some([high, low])) = (role, extremes(scope, figures)) else {
        return scope.locale().sentence(Message::NothingToSay, Vec::new());
    };
    let name = |item: &str| SentencePart::Text(item_name(scope, dimension, item));
    let parts = vec![SentencePart::Text(role.short.clone()), high.1, name(high.0), low.1, name(low.0)];
    scope.locale().sentence(PayMessage::ByGroupSummary, parts)
}

#[cfg(test)]
mod tests {
    use super::by_group;
    use crate::compare::charts::testing::written;

    #[test]
    fn groups_have_a_row_each() {
        let lines = written("by=organisation-size", by_group);
        assert!(lines[0].starts_with("Front end:"), "{}", lines[0]);
        assert!(lines.len() > 3, "{lines:#?}");
    }
}
