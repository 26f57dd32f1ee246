//! The pay bands that a host states, as rows beside the evidence.
//!
//! Invariant: a band is drawn in a form of its own and in the place that it speaks of; it never stands for a survey's row.

use super::model::ChartModel;
use super::range_rows::{MARKS, spoken_row};
use super::words::spoken;
use crate::chart::{RangeKind, RangeMark, RangeRow, Style};
use crate::compare::{Group, Scope, TableCell, TableRow, basis};
use crate::locale::{self, HostMessage, Sentence, SentencePart};
use crate::model::{HOST, HostPay, Role, Statistic};

/// The marks of a band that a survey's row does not have.
const MORE: [(RangeKind, Statistic); 3] =
    [(RangeKind::Low, Statistic::Low), (RangeKind::Mean, Statistic::Average), (RangeKind::High, Statistic::High)];

/// The row of a role's band under a title, where the host states one in the selected place. What the title leaves open is said
/// in the note, and to those who hear a value alone.
pub(super) fn band_row(scope: &Scope<'_>, tone: u8, role: &Role, title: String) -> Option<RangeRow> {
    let (band, host) = (scope.band(role)?, scope.host()?);
    let who = name_of(scope, role)?;
    let stated = (title == role.short).then(|| scope.fill(HostMessage::BandGroup, &[&host.name]));
    let coin = scope.coin();
    let mark = |(kind, statistic): (RangeKind, Statistic)| {
        let key = scope.band_key(role, statistic);
        let value = scope.amount(&key)?;
        let text = if matches!(kind, RangeKind::P50 | RangeKind::Mean) { coin.exact(value) } else { coin.short(value) };
        Some(RangeMark { kind, value, text, say: spoken(scope, &who, &key)? })
    };
    let mut marks: Vec<RangeMark> = Vec::new();
    for found in MARKS.into_iter().chain(MORE).filter_map(mark) {
        // A mean and an average have one form: the first is drawn, the table has both.
        if marks.iter().all(|mark| mark.kind != found.kind) {
            marks.push(found);
        }
    }
    let people = band.get(&role.slug, Statistic::N).map(|n| scope.fill(HostMessage::BandPeople, &[&count(n)]));
    let unsurveyed = (!scope.is_surveyed(role)).then(|| scope.text(HostMessage::NotSurveyed));
    let note = stated.into_iter().chain(people).chain(unsurveyed).collect::<Vec<_>>().join("; ");
    let label = spoken_row(&who, &note, &marks);
    Some(RangeRow { tone, title, note, label, marks, low: false, style: Style::Stated })
}

/// A role's band by name: `Back end, stated by Example Ltd`.
pub(super) fn name_of(scope: &Scope<'_>, role: &Role) -> Option<String> {
    scope.host().map(|host| scope.fill(HostMessage::BandTitle, &[&role.short, &host.name]))
}

/// The rows of a table with the bands of the shown roles; nothing where there is no band.
pub(super) fn band_group(scope: &Scope<'_>) -> Option<Group> {
    let host = scope.host()?;
    let rows = HostPay::STATISTICS.into_iter().map(|statistic| {
        let cells = scope.roles().into_iter().map(|role| scope.cell(scope.band_key(role, statistic)));
        // A host counts people, a survey answers.
        let name = match statistic {
            Statistic::N => scope.text(HostMessage::PeopleRow),
            other => basis::statistic(scope, other),
        };
        TableRow::new(name, cells.collect())
    });
    let rows: Vec<TableRow> = rows.filter(|row| !row.is_empty()).collect();
    let title = Some(scope.fill(HostMessage::BandGroup, &[&host.name]));
    (!rows.is_empty()).then_some(Group { title, rows })
}

/// What the host states for each shown role in the selected place, in a sentence.
pub(in crate::compare) fn bands_here(scope: &Scope<'_>) -> Option<Sentence> {
    let host = scope.host()?;
    let mut sentence = Sentence::from(scope.fill(HostMessage::BandSaid, &[&host.name]));
    for (at, (role, said)) in scope.roles().into_iter().filter_map(|role| Some((role, said(scope, role)?))).enumerate()
    {
        sentence.0.push(SentencePart::Text(format!("{} {}: ", if at == 0 { "" } else { ";" }, role.short)));
        sentence.0.extend(said.0);
    }
    if sentence.0.len() == 1 {
        return None;
    }
    sentence.0.push(SentencePart::Text(".".to_owned()));
    Some(sentence)
}

/// Where the host states a band of a role that has none here.
fn band_elsewhere(scope: &Scope<'_>, role: &Role) -> Option<Sentence> {
    let host = scope.host().filter(|_| scope.band(role).is_none())?;
    let there = scope.data.bands.iter().filter(|band| band.row(&role.slug).is_some());
    let places: Vec<String> = there.map(|band| scope.place_name(&band.place)).take(LISTED).collect();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    let named = (!places.is_empty()).then(|| locale::join(scope.locale(), &places))?;
    Some(Sentence::from(scope.fill(HostMessage::BandsElsewhere, &[&role.short, &host.name, &named])))
}

/// Places named in a sentence: enough to know where to look.
const LISTED: usize = 6;

/// The middle of a role's band and its ends, as far as it has them; else what it has.
fn said(scope: &Scope<'_>, role: &Role) -> Option<Sentence> {
    scope.band(role)?;
    let part = |statistic| scope.part(scope.band_key(role, statistic));
    let first = |statistics: [Statistic; 3]| statistics.into_iter().find_map(part);
    let middle = first([Statistic::P50, Statistic::Average, Statistic::Mean]);
    // A lone figure that is no median says what it is.
    let is_median = part(Statistic::P50).is_some();
    let ends = [(Statistic::Low, Statistic::High), (Statistic::P25, Statistic::P75), (Statistic::P10, Statistic::P90)];
    let ends = ends.into_iter().find_map(|(low, high)| part(low).zip(part(high)));
    let range = ends.map(|(low, high)| scope.locale().sentence(HostMessage::BandEnds, vec![low, high]));
    match (middle, range) {
        (Some(middle), Some(range)) => {
            let mut sentence = Sentence::from(middle);
            sentence.0.push(SentencePart::Text(" (".to_owned()));
            sentence.0.extend(range.0);
            sentence.0.push(SentencePart::Text(")".to_owned()));
            Some(sentence)
        }
        (Some(one), None) if is_median => Some(one.into()),
        (None, Some(range)) => Some(range),
        (_, None) => {
            let single = |statistic| Some((basis::statistic(scope, statistic), part(statistic)?));
            let (name, value) = HostPay::STATISTICS.into_iter().skip(1).find_map(single)?;
            Some(Sentence(vec![SentencePart::Text(format!("{name} ")), value]))
        }
    }
}

/// A row with the band of each shown role; nothing where the host states none here.
pub(in crate::compare) fn glance_row(scope: &Scope<'_>) -> Option<TableRow> {
    let host = scope.host()?;
    let cells = scope.roles().into_iter().map(|role| said(scope, role).map_or(TableCell::Nothing, TableCell::Sentence));
    let row = TableRow::new(scope.fill(HostMessage::RowBand, &[&host.name, &scope.per()]), cells.collect());
    (!row.is_empty()).then_some(row)
}

/// Adds to a chart of pay what belongs to bands: what they say, their source, what they are. Where there is nothing else, what they
/// say is what the chart says.
pub(super) fn with_bands(scope: &Scope<'_>, mut model: ChartModel) -> ChartModel {
    let elsewhere = scope.roles().into_iter().filter_map(|role| band_elsewhere(scope, role));
    if scope.roles().into_iter().all(|role| scope.band(role).is_none()) {
        model.remarks.extend(elsewhere);
        return model;
    }
    match bands_here(scope) {
        Some(said) if model.sources.is_empty() => model.summary = said,
        said => model.remarks.extend(said),
    }
    model.remarks.extend(elsewhere);
    if model.sources.iter().all(|source| source != HOST) {
        model.sources.push(HOST.to_owned());
    }
    let note = scope.fill(HostMessage::BandsNote, &[scope.host().map_or("", |host| &host.name)]);
    model.note = format!("{} {note}", model.note).trim_start().to_owned();
    model
}

fn count(n: u32) -> String {
    locale::count(f64::from(n))
}
