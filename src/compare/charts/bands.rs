//! The pay bands that a host states, as rows beside the evidence.
//!
//! Invariant: a band is drawn in a form of its own and in the place that it speaks of; it never stands for a survey's row.
//! Its laws: `tests/properties/host_shown.rs`.

use super::model::ChartModel;
use super::pay_frame::{Heading, Subject};
use crate::chart::{RangeRow, Style};
use crate::compare::{Group, Scope, TableCell, TableRow, basis};
use crate::locale::{self, HostMessage, Sentence, SentencePart};
use crate::model::{HOST, HostPay, Role, Statistic};
use crate::text::join::join;

/// A role's band under a title, where the host states one in the selected place. What the title leaves open is said in the note,
/// and to those who hear a value alone.
pub(super) fn band_row(subject: &Subject<'_>, tone: u8, role: &Role, title: String) -> Option<RangeRow> {
    let scope = subject.scope;
    let (band, host) = (scope.band(role)?, scope.host()?);
    let stated = (title == role.short).then(|| scope.fill(HostMessage::BandGroup, &[&host.name]));
    let count = |n: u32| scope.fill(HostMessage::BandPeople, &[&locale::count(f64::from(n))]);
    let people = band.get(&role.slug, Statistic::N).map(count);
    let unsurveyed = (!scope.is_surveyed(role)).then(|| scope.unanswered(role));
    let note = join(&stated.into_iter().chain(people).chain(unsurveyed).collect::<Vec<_>>(), "; ");
    Some(subject.row(tone, title, note, Style::Stated, &name_of(scope, role)?))
}

/// A role's band by name: `Back end, stated by Example Ltd`.
pub(super) fn name_of(scope: &Scope<'_>, role: &Role) -> Option<String> {
    scope.host().map(|host| scope.fill(HostMessage::BandTitle, &[&role.short, &host.name]))
}

/// The heading over the bands of the shown roles in a table; none without a host.
pub(super) fn band_heading(scope: &Scope<'_>) -> Option<Heading> {
    let host = scope.host()?;
    Some((Some(scope.fill(HostMessage::BandGroup, &[&host.name])), &HostPay::STATISTICS))
}

/// A host counts people, a survey answers.
pub(super) fn count_people(scope: &Scope<'_>, bands: Option<&mut Group>) {
    let answers = basis::statistic(scope, Statistic::N);
    let rows = bands.into_iter().flat_map(|bands| &mut bands.rows);
    rows.filter(|row| row.head == answers).for_each(|row| row.head = scope.text(HostMessage::PeopleRow));
}

/// A sentence with the band of each shown role in the selected place.
pub(in crate::compare) fn bands_here(scope: &Scope<'_>) -> Option<Sentence> {
    let host = scope.host()?;
    let band = |role: &Role| Some((format!("{}:", role.short), band_words(scope, role)?));
    let bands: Vec<_> = scope.roles().into_iter().filter_map(band).collect();
    (!bands.is_empty()).then(|| Sentence::listed(scope.fill(HostMessage::BandSaid, &[&host.name]), ";", bands))
}

/// Where the host states a band of a role that has none here.
fn band_elsewhere(scope: &Scope<'_>, role: &Role) -> Option<Sentence> {
    let host = scope.host().filter(|_| scope.band(role).is_none())?;
    let there = scope.data.bands.iter().filter(|band| band.row(&role.slug).is_some());
    let places: Vec<String> = there.map(|band| scope.place_name(&band.place)).take(LISTED).collect();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    let listed = (!places.is_empty()).then(|| locale::join(scope.locale(), &places))?;
    Some(Sentence::from(scope.fill(HostMessage::BandsElsewhere, &[&role.short, &host.name, &listed])))
}

/// Places named in a sentence: enough to know where to look.
const LISTED: usize = 6;

/// The middle of a role's band and its ends, as far as it has them; else what it has.
fn band_words(scope: &Scope<'_>, role: &Role) -> Option<Sentence> {
    scope.band(role)?;
    let part = |statistic| scope.part(scope.band_key(role, statistic));
    let middle = [Statistic::P50, Statistic::Average, Statistic::Mean].into_iter().find_map(part);
    // A lone figure that is no median says what it is.
    let is_median = part(Statistic::P50).is_some();
    let ends = [(Statistic::Low, Statistic::High), (Statistic::P25, Statistic::P75), (Statistic::P10, Statistic::P90)];
    let ends = ends.into_iter().find_map(|(low, high)| part(low).zip(part(high)));
    let range = ends.map(|(low, high)| scope.locale().sentence(HostMessage::BandEnds, vec![low, high]));
    match (middle, range) {
        (Some(middle), Some(range)) => {
            let mut sentence = Sentence(vec![middle, SentencePart::Text(" (".to_owned())]);
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
    let cell = |role: &Role| band_words(scope, role).map_or(TableCell::Nothing, TableCell::Sentence);
    let cells = scope.roles().into_iter().map(cell).collect();
    let row = TableRow::new(scope.fill(HostMessage::RowBand, &[&host.name, &scope.per()]), cells);
    (!row.is_empty()).then_some(row)
}

/// Adds to a chart of pay what belongs to bands: what they say, their source, what they are. Where there is nothing else, what they
/// say is what the chart says.
pub(super) fn with_bands(scope: &Scope<'_>, mut model: ChartModel) -> ChartModel {
    let roles = scope.roles();
    let has_band = roles.iter().any(|role| scope.band(role).is_some());
    match bands_here(scope).filter(|_| has_band) {
        Some(bands) if model.sources.iter().all(|source| source == HOST) => model.summary = bands,
        bands => model.remarks.extend(bands),
    }
    model.remarks.extend(roles.into_iter().filter_map(|role| band_elsewhere(scope, role)));
    if has_band {
        if model.sources.iter().all(|source| source != HOST) {
            model.sources.push(HOST.to_owned());
        }
        let note = scope.fill(HostMessage::BandsNote, &[scope.host().map_or("", |host| &host.name)]);
        model.note = format!("{} {note}", model.note).trim_start().to_owned();
    }
    model
}

#[cfg(test)]
mod tests {
    use super::{band_heading, with_bands};
    use crate::compare::charts::pay_range::pay_range;
    use crate::compare::charts::testing::written;

    #[test]
    fn without_a_host_nothing_is_added() {
        let twice = written("", |scope| {
            assert!(band_heading(scope).is_none());
            with_bands(scope, pay_range(scope))
        });
        assert_eq!(twice, written("", pay_range));
    }
}
