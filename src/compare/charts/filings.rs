//! The base pay that employers offer in filings with the US Department of Labor, as evidence.
//!
//! Invariant: the two programmes are never pooled, nor set against what people report; that filings are offers for jobs of foreign
//! workers, and that most of the gap between roles is who files and where, stands beside their medians.

use super::model::ChartModel;
use super::pay_frame::{Subject, spoken_row};
use crate::chart::RangeRow;
use crate::compare::{Scope, TableRow, basis};
use crate::locale::{self, PayMessage, Sentence};
use crate::model::{FILERS, FILINGS, FigureKey, PayDefinition, Statistic};

/// The group of pay by the middles of bands.
const MIDPOINT: &str = "band:midpoint";

/// The filings of a role as a row of a drawing; `None` where there are none in the place.
pub(super) fn row(subject: &Subject<'_>, tone: u8) -> Option<RangeRow> {
    let (scope, cell) = (subject.scope, subject.cell()?);
    let [each, ..] = FILERS;
    let employers = scope.pay_cell(&subject.key.of_group(each)).map_or(0, |each| each.n);
    let [filings, employers] = [cell.n, employers].map(|count| locale::count(f64::from(count)));
    let note = if cell.is_withheld() { PayMessage::FilingsFew } else { PayMessage::FilingsNote };
    let title = scope.fill(PayMessage::FilingsTitle, &[&scope.source_short(&subject.key.source)]);
    let row = subject.surveyed(tone, &title);
    let note = scope.fill(note, &[&filings, &employers]);
    Some(RangeRow { label: spoken_row(&row.title, &note, &row.marks), note, ..row })
}

/// Counts filings in the table, not answers, and adds the median by the middle of the band where filings name bands.
pub(super) fn complete(subject: &Subject<'_>, rows: &mut Vec<TableRow>) {
    let scope = subject.scope;
    let source = scope.data.source(&subject.key.source);
    if source.is_none_or(|source| source.pay != PayDefinition::BaseOffered) {
        return;
    }
    let answers = basis::statistic(scope, Statistic::N);
    rows.iter_mut().filter(|row| row.head == answers).for_each(|row| row.head = scope.text(PayMessage::FilingsRow));
    let middle = subject.key.of_group(MIDPOINT);
    if scope.data.figure(&middle).is_some() {
        rows.push(TableRow::new(scope.text(PayMessage::FilingsMidpoint), vec![scope.cell(middle)]));
    }
}

/// Says the medians of the shown roles, unless they are drawn, and what to know of them.
pub(super) fn say(scope: &Scope<'_>, model: &mut ChartModel, are_drawn: bool) {
    let mut any = false;
    for source in FILINGS {
        let key = |role: &str| scope.key(source, &scope.selection.place, role, "pay", Statistic::P50);
        let of_role = |(name, key): (&str, FigureKey)| Some((name.to_owned(), Sentence::from(scope.part(key)?)));
        let medians: Vec<_> =
            scope.roles().into_iter().filter_map(|role| of_role((&role.short, key(&role.slug)))).collect();
        if medians.is_empty() {
            continue;
        }
        any = true;
        if !are_drawn {
            let lead = scope.fill(PayMessage::FilingsSaid, &[&scope.source_short(source)]);
            model.remarks.push(Sentence::listed(lead, ",", medians));
            model.sources.push(source.to_owned());
        }
    }
    if any {
        model.remarks.push(scope.text(PayMessage::FilingsCaution).into());
    }
}
