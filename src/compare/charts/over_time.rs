//! 2024 against 2025, under the cuts that both surveys have in common.
//!
//! Invariant: the two editions are never compared by their own cuts, and a change is that at one mix of years of coding, as people of
//! 2025 have more of them; what still differs between them is said beside the figures. Its laws: `tests/properties/pay.rs`.

use super::medians::dot;
use super::model::{ChartModel, in_unit};
use super::pay_frame::PayFrame;
use crate::chart::{DotMark, DotRow, dots};
use crate::compare::groups::{COMMON, YEARS_MIX};
use crate::compare::spread::estimate;
use crate::compare::{Group, Scope, TableCell, TableRow};
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::Role;
use crate::model::Statistic::{self, MedianHigh, MedianLow, N, P25, P50, P75};
use crate::stats::{Gap, difference};

const ROWS: [Statistic; 6] = [N, P50, MedianLow, MedianHigh, P25, P75];

const EDITIONS: [&str; 2] = ["survey-2024", "survey-2025"];

/// The medians of both editions in the United States.
pub(super) fn over_time(scope: &Scope<'_>) -> ChartModel {
    let keys = |role: &Role| EDITIONS.map(|source| scope.key(source, "US", &role.slug, "pay", P50).of_group(COMMON));
    let headings = EDITIONS.map(|source| (Some(scope.source_short(source)), &ROWS[..]));
    let mut frame = PayFrame::new(scope, headings.into());
    frame.push_roles(&|role| keys(role).into(), &mut |tone, role, subject| {
        let label = scope.fill(PayMessage::RoleInEdition, &[&role.short, &scope.source_short(&subject.key.source)]);
        let mut row = DotRow { label, ..DotRow::default() };
        match dot(subject, &row.label) {
            Some(mark) => row.marks.push(DotMark { tone, ..mark }),
            None => row.withheld.push((tone, format!("{}: {}", row.label, scope.text(PayMessage::Withheld)))),
        }
        Some(row)
    });
    let (mut changes, mut remarks) = (Vec::new(), Vec::new());
    for role in scope.roles() {
        let [earlier, later] = keys(role).map(|key| estimate(scope, &key.of_group(YEARS_MIX)));
        let Some((later, earlier)) = later.zip(earlier) else {
            changes.push(TableCell::Nothing);
            continue;
        };
        let gap = difference(later, earlier, scope.selection.roles.len());
        let is_clear = gap.interval.is_some_and(|(low, high)| low > 0.0 || high < 0.0);
        let message = if is_clear { PayMessage::ChangeClear } else { PayMessage::ChangeUnclear };
        let mut remark = scope.locale().sentence(message, vec![SentencePart::Text(role.short.clone())]);
        let change = written(scope, gap);
        remark.then(change.clone());
        remark.0.push(SentencePart::Text(".".to_owned()));
        remarks.push(remark);
        changes.push(TableCell::Sentence(change));
    }
    let mut table = frame.table(PayMessage::OverTimeCaption, Message::StatisticCorner);
    let mut rows: Vec<TableRow> = EDITIONS
        .into_iter()
        .map(|source| {
            let cell = |role: &Role| scope.cell(scope.key(source, "US", &role.slug, "pay", P50).of_group(YEARS_MIX));
            let head = scope.fill(PayMessage::RowMixMedian, &[&scope.source_short(source)]);
            TableRow::new(head, scope.roles().into_iter().map(cell).collect())
        })
        .collect();
    rows.push(TableRow::new(scope.text(PayMessage::RowChange), changes));
    table.groups.push(Group { title: Some(scope.text(PayMessage::ChangeGroup)), rows });
    let coin = scope.coin();
    ChartModel::new(
        scope.fill(PayMessage::OverTimeTitle, &[&scope.in_place("US")]),
        scope.text(PayMessage::OverTimeSummary).into(),
        in_unit(scope, PayMessage::NoteOverTime),
        table,
    )
    .drawn(dots(&frame.drawn.concat(), &[], &|value| coin.short(value), None), &["survey-2025", "survey-2024"])
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
        assert!(lines[0].starts_with("Survey 2024 counts professional developers only"), "{}", lines[0]);
        // No core role has a clear change; by an independent computation +4,000, 0 and +2,000.
        let change = lines.iter().find(|line| line.starts_with("2025 minus 2024")).unwrap();
        let changes: Vec<&str> = change.split(" | ").skip(1).map(|cell| cell.split(" (").next().unwrap()).collect();
        assert_eq!(changes, ["+$4,000", "$0", "+$2,000"]);
        assert!(!lines[0].contains("a clear change"), "{}", lines[0]);
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
