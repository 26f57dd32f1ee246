//! Pay by work mode, size of the organisation, and what people work with.
//!
//! Invariant: groups of one chart are of one source and one place; a group that no shown role has
//! 15 answers in is left out, one that some have keeps its withheld cells.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::FigureFrame;
use super::medians::median_row;
use super::model::ChartModel;
use super::rows::option_field;
use super::words::extremes;
use crate::compare::Scope;
use crate::compare::basis::item_name;
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};

/// Groupings of pay: the name in figures, the source, and the question to choose it by.
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
    let group = GROUPS.into_iter().find(|(id, ..)| *id == field.chosen()).unwrap_or(GROUPS[0]);
    let (dimension, source, heading) = group;
    let roles = scope.roles();
    let key = |role: &Role, item: &str| {
        scope.key(source, "US", &role.slug, "pay", Statistic::P50).of_group(&format!("{dimension}:{item}"))
    };
    let items = items(scope, source, dimension, &roles, &key);
    let mut frame = FigureFrame::for_roles(scope);
    let row = |item: &String| median_row(scope, &frame, item_name(scope, dimension, item), &|role| key(role, item));
    let rows = items.iter().map(row).collect();
    frame.push(None, rows);
    let (coin, unit) = (scope.coin(), scope.pay_unit());
    ChartModel {
        title: scope.fill(PayMessage::ByGroupTitle, &[&scope.text(heading), &scope.in_place("US")]),
        summary: summary(scope, dimension, &items, roles.first().copied(), &key),
        fields: vec![field],
        remarks: vec![scope.locale().sentence(PayMessage::ByGroupRemark, Vec::new())],
        sources: vec![source.to_owned()],
        note: scope.fill(PayMessage::NoteByGroup, &[&unit]),
        scene: frame.dots(&|value| coin.short(value), None),
        table: frame.table(
            scope,
            scope.fill(PayMessage::ByPlaceCaption, &[&unit]),
            scope.text(PayMessage::GroupCorner),
        ),
    }
}

/// The items of a dimension: those of people in their own order, technologies by the median of the
/// first role that has one.
fn items(
    scope: &Scope<'_>,
    source: &str,
    dimension: &str,
    roles: &[&Role],
    key: &dyn Fn(&Role, &str) -> FigureKey,
) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for role in roles {
        let groups = scope.data.pay_of(source, "US", &role.slug).map(|pay| pay.groups.as_slice()).unwrap_or_default();
        for group in groups.iter().filter(|group| !group.cell.is_withheld()) {
            if let Some((of, item)) = group.group.split_once(':')
                && of == dimension
                && !items.iter().any(|listed| listed == item)
            {
                items.push(item.to_owned());
            }
        }
    }
    if matches!(dimension, "language" | "framework" | "platform") {
        // Where the first role is withheld the others do not rank it.
        let amount = |item: &str| roles.first().and_then(|role| scope.amount(&key(role, item))).unwrap_or_default();
        items.sort_by(|a, b| amount(b).total_cmp(&amount(a)).then_with(|| a.cmp(b)));
    }
    items
}

/// The highest and the lowest group of a role.
fn summary(
    scope: &Scope<'_>,
    dimension: &str,
    items: &[String],
    role: Option<&Role>,
    key: &dyn Fn(&Role, &str) -> FigureKey,
) -> Sentence {
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
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_names_the_ends_of_the_table() {
        let (sentence, rows) = sentence_and_rows(super::by_group, &[], &[]);
        assert_eq!(sentence, "Front end: median pay goes from $140,000 (Remote) down to $104,500 (In person).");
        assert!(rows[0].starts_with("Remote: $140,000 / $130,000 to $150,000, n 101 | $170,000 / "), "{}", rows[0]);
    }
}
