//! 2024 against 2025, under the cuts that both surveys have in common.
//!
//! Invariant: the two editions are never compared by their own cuts, and what still differs between
//! them is said beside the figures.

use super::medians::dot;
use super::model::ChartModel;
use super::rows::{role_columns, statistic_rows};
use crate::chart::{DotRow, dots};
use crate::compare::groups::COMMON;
use crate::compare::spread::estimate;
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};
use crate::stats::{Gap, difference};

/// The medians of both editions in the United States.
pub(super) fn over_time(scope: &Scope<'_>) -> ChartModel {
    let roles = scope.toned_roles();
    let key = |source: &str, role: &Role| scope.key(source, "US", &role.slug, "pay", Statistic::P50).of_group(COMMON);
    let editions = ["survey-2024", "survey-2025"];
    let coin = scope.coin();
    let row = |(tone, role, source): (u8, &Role, &str)| {
        let label = scope.fill(PayMessage::RoleInEdition, &[&role.short, &scope.source_short(source)]);
        let mark = dot(scope, tone, &label, &key(source, role));
        let withheld = if mark.is_none() {
            vec![(tone, format!("{label}: {}", scope.text(PayMessage::Withheld)))]
        } else {
            Vec::new()
        };
        DotRow { label, note: String::new(), marks: mark.into_iter().collect(), withheld }
    };
    let lines = roles.iter().flat_map(|(tone, role)| editions.map(|source| (*tone, *role, source)));
    let rows: Vec<DotRow> = lines.map(row).collect();
    let statistics =
        [Statistic::N, Statistic::P50, Statistic::MedianLow, Statistic::MedianHigh, Statistic::P25, Statistic::P75];
    let groups = editions.map(|source| {
        let keys: Vec<_> = roles.iter().map(|(_, role)| key(source, role)).collect();
        Group { title: Some(scope.source_short(source)), rows: statistic_rows(scope, &keys, &statistics) }
    });
    let change = |role: &Role| gap(scope, &key(editions[1], role), &key(editions[0], role));
    let changes = roles
        .iter()
        .map(|(_, role)| change(role).map_or(TableCell::Nothing, |gap| TableCell::Sentence(written(scope, gap))));
    let change_row = TableRow::new(scope.text(PayMessage::RowChange), changes.collect());
    let mut groups: Vec<Group> = groups.into();
    groups.push(Group { title: Some(scope.text(PayMessage::ChangeGroup)), rows: vec![change_row] });
    let remark = |(_, role): &(u8, &Role)| {
        let gap = change(role)?;
        let clear = gap.interval.is_some_and(|(low, high)| low > 0.0 || high < 0.0);
        let message = if clear { PayMessage::ChangeClear } else { PayMessage::ChangeUnclear };
        let mut said = scope.locale().sentence(message, vec![SentencePart::Text(role.short.clone())]);
        said.then(written(scope, gap));
        said.0.push(SentencePart::Text(".".to_owned()));
        Some(said)
    };
    ChartModel {
        title: scope.fill(PayMessage::OverTimeTitle, &[&scope.in_place("US")]),
        fields: Vec::new(),
        summary: scope.locale().sentence(PayMessage::OverTimeSummary, Vec::new()),
        remarks: roles.iter().filter_map(remark).collect::<Vec<Sentence>>(),
        sources: vec![editions[1].to_owned(), editions[0].to_owned()],
        note: scope.fill(PayMessage::NoteOverTime, &[&scope.pay_unit()]),
        scene: dots(&rows, &[], &|value| coin.short(value), None),
        table: Table {
            caption: scope.fill(PayMessage::OverTimeCaption, &[&scope.pay_unit()]),
            corner: scope.text(Message::StatisticCorner),
            columns: role_columns(scope),
            groups,
        },
    }
}

/// How far a median lies above another under the same cuts; `None` for any other cuts.
pub(super) fn gap(scope: &Scope<'_>, of: &FigureKey, reference: &FigureKey) -> Option<Gap> {
    let common = |key: &FigureKey| key.group.as_deref() == Some(COMMON);
    let same = common(of) && common(reference) && of.place == reference.place && of.subject == reference.subject;
    same.then(|| Some(difference(estimate(scope, of)?, estimate(scope, reference)?))).flatten()
}

/// `+$4,000 (−$2,100 to +$10,100)`.
fn written(scope: &Scope<'_>, gap: Gap) -> Sentence {
    let Some(money) = scope.money("US") else { return Sentence::default() };
    let part = |usd: f64| scope.computed_gap(&money, usd);
    match gap.interval {
        Some((low, high)) => {
            let parts = vec![part(gap.value), part(low), part(high)];
            scope.locale().sentence(PayMessage::ValueFromTo, parts)
        }
        None => Sentence(vec![part(gap.value)]),
    }
}
