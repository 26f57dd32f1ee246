//! Duties, questions and corrections, and what all prose with ratings by role is read by.
//!
//! Invariant: a rating names a role that is there, and ratings stand in the order of the roles, so equal data has equal bytes.

use super::fault::Faults;
use super::known::KnownIds;
use super::tables::{Entry, Tables};
use super::texts;
use rolescope::model::{Answer, Correction, Duty, DutyKind, DutyWeight, Question};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenDuty {
    id: String,
    text: String,
    kind: Option<DutyKind>,
    weight: BTreeMap<String, u8>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenQuestion {
    id: String,
    question: String,
    answer: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenCorrection {
    id: String,
    profile: String,
    role: String,
    topic: String,
    says: String,
    right: String,
}

/// Where a record stands.
pub(super) struct At<'a> {
    pub(super) file: &'a str,
    pub(super) place: &'a str,
    ids: &'a KnownIds,
}

impl At<'_> {
    /// Ratings in the order of the roles; a role that is not there is a fault.
    pub(super) fn by_role<T>(&self, mut rated: BTreeMap<String, T>, faults: &mut Faults) -> Vec<(String, T)> {
        let rated_roles: Vec<_> = self.ids.roles.iter().filter_map(|role| rated.remove_entry(role)).collect();
        for role in rated.keys() {
            faults.add(self.file, self.place, format!("no role `{role}`"));
        }
        rated_roles
    }

    /// The kind or group of a record, which must be there.
    pub(super) fn kind<T>(&self, kind: Option<T>, key: &str, faults: &mut Faults) -> Option<T> {
        faults.check(kind.is_some(), self.file, self.place, || format!("`{key}` is missing or empty"));
        kind
    }
}

/// Reads the tables `[[key]]` of a file, each made into a record with unique id and no text missing; only lists of
/// prerequisites, of spellings and of raised levels may be empty.
pub(super) fn records<W: DeserializeOwned, R: serde::Serialize>(
    root: &Path,
    (file, key): (&str, &str),
    ids: &KnownIds,
    faults: &mut Faults,
    mut make: impl FnMut(&At<'_>, W, &mut Faults) -> Option<(String, R)>,
) -> Vec<R> {
    let tables = Tables::read(root, file, faults);
    tables.only(&[key], faults);
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for Entry { place, value } in tables.entries::<W>(key, faults) {
        let Some((id, record)) = make(&At { file, place: &place, ids }, value, faults) else {
            continue;
        };
        texts::check(file, &place, &record, &["builds_on", "aliases", "ambiguous", "raised"], faults);
        faults.check(seen.insert(id.clone()), file, &place, || format!("a second {key} `{id}`"));
        all.push(record);
    }
    faults.check(!all.is_empty(), file, "", || format!("has no `[[{key}]]`"));
    all
}

/// Reads `data/duties.toml`.
pub(super) fn duties(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<Duty> {
    records(root, ("data/duties.toml", "duty"), ids, faults, |at, written: WrittenDuty, faults| {
        let kind = at.kind(written.kind, "kind", faults)?;
        for (role, weight) in written.weight.iter().filter(|(_, weight)| !(1..=3).contains(*weight)) {
            faults.add(at.file, at.place, format!("weight {weight} of `{role}` is not 1, 2 or 3"));
        }
        let weights = at.by_role(written.weight, faults);
        let weights = weights.into_iter().map(|(role, weight)| DutyWeight { role, weight }).collect();
        Some((written.id.clone(), Duty { id: written.id, text: written.text, kind, weights }))
    })
}

/// Reads `data/questions.toml`.
pub(super) fn questions(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<Question> {
    records(root, ("data/questions.toml", "question"), ids, faults, |at, written: WrittenQuestion, faults| {
        let answers = at.by_role(written.answer, faults);
        let answers = answers.into_iter().map(|(role, text)| Answer { role, text }).collect();
        Some((written.id.clone(), Question { id: written.id, question: written.question, answers }))
    })
}

/// Reads `data/corrections.toml`.
pub(super) fn corrections(root: &Path, ids: &KnownIds, faults: &mut Faults) -> Vec<Correction> {
    records(root, ("data/corrections.toml", "correction"), ids, faults, |at, written: WrittenCorrection, faults| {
        let WrittenCorrection { id, profile, role, topic, says, right } = written;
        let source = ids.sources.iter().any(|s| s.id == profile);
        faults.check(source, at.file, at.place, || format!("no source `{profile}`"));
        faults.check(ids.role(&role), at.file, at.place, || format!("no role `{role}`"));
        Some((id.clone(), Correction { id, profile, role, topic, says, right }))
    })
}
