//! 2024 against 2025, under the cuts that both surveys have in common.
//!
//! Invariant: the two editions are never compared by their own cuts, and what still differs between
//! them is said beside the figures. Its laws: `tests/properties/pay.rs`.

use super::medians::dot;
use super::model::{ChartModel, in_unit, pay_table};
use super::rows::statistic_rows;
use crate::chart::{DotRow, dots};
use crate::compare::columns::role_columns;
use crate::compare::groups::COMMON;
use crate::compare::spread::estimate;
use crate::compare::{Group, Scope, TableCell, TableRow};
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::Role;
use crate::model::Statistic::{self, MedianHigh, MedianLow, N, P25, P50, P75};
use crate::stats::{Gap, difference};

const ROWS: [Statistic; 6] = [N, P50, MedianLow, MedianHigh, P25, P75];

/// The medians of both editions in the United States.
pub(super) fn over_time(scope: &Scope<'_>) -> ChartModel {
    let key = |source: &str, role: &Role| scope.key(source, "US", &role.slug, "pay", P50).of_group(COMMON);
    let editions = ["survey-2024", "survey-2025"];
    let (mut drawn, mut changes, mut remarks) = (Vec::new(), Vec::new(), Vec::new());
    for (tone, role) in scope.toned_roles() {
        for source in editions {
            let label = scope.fill(PayMessage::RoleInEdition, &[&role.short, &scope.source_short(source)]);
            let marks: Vec<_> = dot(scope, tone, &label, &key(source, role)).into_iter().collect();
            let withheld = || (tone, format!("{label}: {}", scope.text(PayMessage::Withheld)));
            let withheld = marks.is_empty().then(withheld).into_iter().collect();
            drawn.push(DotRow { label, note: String::new(), marks, withheld });
        }
        let [earlier, later] = editions.map(|source| key(source, role));
        let Some((later, earlier)) = estimate(scope, &later).zip(estimate(scope, &earlier)) else {
            changes.push(TableCell::Nothing);
            continue;
        };
        let gap = difference(later, earlier);
        let is_clear = gap.interval.is_some_and(|(low, high)| low > 0.0 || high < 0.0);
        let message = if is_clear { PayMessage::ChangeClear } else { PayMessage::ChangeUnclear };
        let mut remark = scope.locale().sentence(message, vec![SentencePart::Text(role.short.clone())]);
        let change = written(scope, gap);
        remark.then(change.clone());
        remark.0.push(SentencePart::Text(".".to_owned()));
        remarks.push(remark);
        changes.push(TableCell::Sentence(change));
    }
    let edition = |source: &str| {
        let keys: Vec<_> = scope.roles().into_iter().map(|role| key(source, role)).collect();
        Group { title: Some(scope.source_short(source)), rows: statistic_rows(scope, &keys, &ROWS) }
    };
    let change_row = TableRow::new(scope.text(PayMessage::RowChange), changes);
    let change = Group { title: Some(scope.text(PayMessage::ChangeGroup)), rows: vec![change_row] };
    let groups = editions.into_iter().map(edition).chain([change]).collect();
    let coin = scope.coin();
    let scene = dots(&drawn, &[], &|value| coin.short(value), None);
    ChartModel::new(
        scope.fill(PayMessage::OverTimeTitle, &[&scope.in_place("US")]),
        scope.locale().sentence(PayMessage::OverTimeSummary, Vec::new()),
        in_unit(scope, PayMessage::NoteOverTime),
        pay_table(scope, PayMessage::OverTimeCaption, Message::StatisticCorner, role_columns(scope), groups),
    )
    .drawn(scene, &["survey-2025", "survey-2024"])
    .with_remarks(remarks)
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
        None => part(gap.value).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::over_time;
    use crate::compare::charts::testing::written;

    #[test]
    fn both_editions_stand_beside_the_change() {
        let lines = written("", over_time);
        assert!(lines[0].starts_with("Only answers within the limits of both surveys count"), "{}", lines[0]);
        assert_eq!(
            lines[1..4],
            ["survey 2024", "answers | 171 | 738 | 1,683", "median | $135,000 | $167,445 | $130,000"]
        );
        assert_eq!(
            lines[8..11],
            ["survey 2025", "answers | 194 | 633 | 1,600", "median | $147,000 | $172,000 | $138,000"]
        );
    }
}
