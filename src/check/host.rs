//! The whole file, and what only a host's file has: who it is of, bands, insights, labels.
//!
//! Invariant: whatever is the host's own says whose it is, and a band is as consistent as a figure of any source.

use super::at::{At, clip};
use super::evidence::{occupations, summaries};
use super::fault::Code;
use super::limits::{PLACES, RECORDS, ROLES};
use super::nearest::hint;
use super::numbers::{self, count};
use super::reader::{Reader, flag};
use super::records::{Checked, checker_records, each, maybe, read_records, unique};
use super::words::{job_address, line, line_or_none, one_of, place, prose, role, role_key, url};
use crate::locale::labels as known_labels;
// Definitions name the types of their fields.
use crate::model::*;

impl Reader<'_> {
    /// The dataset, if nothing of it is at fault.
    pub(super) fn whole(&mut self) -> Option<Dataset> {
        let root = self.root();
        // What is wrong with a file of another version is not worth telling.
        let version = root.member("schema");
        let reason = format!("`schema` must be `{SCHEMA}`");
        match version {
            _ if !root.raw.starts_with('{') => self.wrong_type(&root, "an object"),
            Some(raw) if super::at::text(raw).is_some_and(|text| text == SCHEMA) => {}
            Some(raw) => self.note(Code::Version, &root.key("schema", raw), reason),
            None => self.note(Code::Version, &root, reason),
        }
        if self.is_clean() { Dataset::read(self, &root) } else { None }
    }
}

macro_rules! read_dataset {
    ($(
        $(#[$attr:meta])*
        $list:ident in $form:ident: $type:ty = $rule:expr $(, table $table:ident)?, parts $join:ident,
            host $manner:ident $(by $id:tt)? $(, of $source:ident)? $(, sorted by $order:ident)?;
    )*) => {
        read_records! {
            Dataset where check_across_fields passing "generated" {
                schema: String = line;
                $($list or default: $type = $rule;)*
            }
        }
    };
}

with_lists!(read_dataset);
with_host_records!(read_records);

// What a file says of its host; which records are the host's follows from the rest.
checker_records! {
    Named {
        name: String = line;
        url or default: String = url;
        replaces or default: bool = flag;
    }
}

fn host_or_null(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Option<Host>> {
    maybe(reader, at, |reader, at| {
        let Named { name, url, replaces } = Named::read(reader, at)?;
        Some(Host { name, url, replaces, ..Host::default() })
    })
}

/// Rules across the lists of a file: one that stands alone has roles, and what is a host's own names the host.
fn check_across_fields(reader: &mut Reader<'_>, at: &At<'_>, file: &Dataset) -> bool {
    let host = file.host.as_ref();
    if host.is_some_and(|host| host.replaces) && file.roles.is_empty() {
        reader.note(Code::MissingField, at, "a file that stands alone has `roles`");
        return false;
    }
    let new = file.roles.iter().any(|role| !reader.known_ids.taken.is_built_in(&role.slug));
    let adds = new || !file.bands.is_empty() || !file.insights.is_empty() || !file.jobs.is_empty();
    if host.is_none() && adds {
        reader.note(Code::MissingHost, at, "`host` must say whose roles, bands, insights or jobs these are");
        return false;
    }
    true
}

/// The bands of a place. Its statistics are read first, wherever they stand, as its rows have a value for each.
fn band(reader: &mut Reader<'_>, at: &At<'_>) -> Option<HostPay> {
    let listed = at.member("statistics").and_then(|raw| At::root(raw).entries());
    let statistic_of = |raw: &str| {
        let word = super::at::text(raw)?;
        HostPay::STATISTICS.into_iter().find(|statistic| statistic.as_str() == word)
    };
    reader.statistics = listed.and_then(|listed| listed.map(statistic_of).collect()).unwrap_or_default();
    HostPay::read(reader, at)
}

fn bands(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<HostPay>> {
    reader.records(at, PLACES, band, "place", HostPay::id)
}

fn rows(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<(String, Vec<u32>)>> {
    reader.object(at, ROLES, role_key, row)
}

/// A value of a role for each statistic, and they rise.
fn row(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<u32>> {
    let values = reader.list(at, HostPay::STATISTICS.len(), numbers::usd)?;
    let statistics = std::mem::take(&mut reader.statistics);
    let sound = statistics.is_empty() || is_row(reader, at, &statistics, &values);
    reader.statistics = statistics;
    sound.then_some(values)
}

fn is_row(reader: &mut Reader<'_>, at: &At<'_>, statistics: &[Statistic], values: &[u32]) -> bool {
    if values.len() != statistics.len() {
        reader.note(Code::WrongCount, at, format!("{} values for {} statistics", values.len(), statistics.len()));
        return false;
    }
    let mut sound = true;
    for rising in RISING {
        let mut below: Option<(Statistic, u32)> = None;
        for statistic in rising {
            let Some(index) = statistics.iter().position(|s| s == statistic) else { continue };
            let Some(value) = values.get(index).copied() else { continue };
            if let Some((other, low)) = below.filter(|(_, low)| *low > value) {
                let reason = format!("`{}` ({value}) is less than `{}` ({low})", statistic.as_str(), other.as_str());
                let raw = at.entries().and_then(|mut entries| entries.nth(index)).unwrap_or_default();
                reader.note(Code::WrongOrder, &at.index(index, raw), reason);
                sound = false;
            }
            below = Some((*statistic, value));
        }
    }
    sound
}

fn statistic(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Statistic> {
    let at = one_of(reader, at, &HostPay::STATISTICS.map(Statistic::as_str))?;
    HostPay::STATISTICS.get(at).copied()
}

fn statistics(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<Statistic>> {
    let list = reader.records(at, HostPay::STATISTICS.len(), statistic, "", |s| s.as_str().to_owned())?;
    if list.is_empty() {
        reader.note(Code::Empty, at, "a band has at least one statistic");
        return None;
    }
    Some(list)
}

/// Statistics that rise in this order.
const RISING: [&[Statistic]; 2] = [
    &[Statistic::P10, Statistic::P25, Statistic::P50, Statistic::P75, Statistic::P90],
    &[Statistic::Low, Statistic::Average, Statistic::High],
];

/// Texts of the interface, each with the placeholders of the one that it replaces.
fn labels(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<(String, String)>> {
    reader.labels = known_labels().collect();
    let labels = reader.object(at, RECORDS, label_key, prose)?;
    let mut sound = true;
    for (key, label) in &labels {
        let wanted = reader.labels.get(key.as_str()).copied().unwrap_or_default();
        if wanted != crate::locale::placeholders(label) {
            let reason = match listed(wanted) {
                none if none.is_empty() => "the text that it replaces has no placeholders".to_owned(),
                listed => format!("its placeholders must be {listed}"),
            };
            reader.note_member(Code::WrongPlaceholders, at, key, reason);
            sound = false;
        }
    }
    sound.then_some(labels)
}

fn listed(places: u32) -> String {
    let names: Vec<String> = (0..32).filter(|at| places >> at & 1 == 1).map(|at| format!("{{{at}}}")).collect();
    names.join(", ")
}

fn label_key(reader: &mut Reader<'_>, at: &At<'_>, key: &str) -> bool {
    let is_there = reader.labels.contains_key(key);
    if !is_there {
        let hint = hint(key, known_labels().map(|(name, _)| name));
        reader.note(Code::UnknownLabel, at, format!("the catalogue has no text `{}`{hint}", clip(key)));
    }
    is_there
}
