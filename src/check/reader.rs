//! Reading records: each field by its rule, what is wrong noted and the rest read on.
//!
//! Invariant: faults are noted in the order of the text, as fields are read as they stand; after the last that is told
//! nothing more is read.

use super::at::{At, clip, text};
use super::fault::{Code, Fault, place};
use super::known::KnownIds;
use super::limits::FAULTS;
use super::nearest::hint;
use crate::model::Statistic;
use std::collections::{BTreeMap, BTreeSet};

/// A rule: gives a value, or notes what is wrong.
pub(super) type Rule<T> = fn(&mut Reader<'_>, &At<'_>) -> Option<T>;

/// A rule of the keys of an object whose keys are free; notes what is wrong.
pub(super) type KeyRule = fn(&mut Reader<'_>, &At<'_>, &str) -> bool;

/// Reads the field of this number, counted in the order of the names.
type OfField<'f> = dyn FnMut(&mut Reader<'_>, usize, &At<'_>) + 'f;

/// A file being read.
pub(super) struct Reader<'t> {
    text: &'t str,
    faults: Vec<NotedFault>,
    pub(super) known_ids: KnownIds,
    /// The statistics of the band that is being read, in the order of its rows' values; empty where they are at fault themselves.
    pub(super) statistics: Vec<Statistic>,
    /// The keys of the catalogue with their placeholders, while labels are read.
    pub(super) labels: BTreeMap<&'static str, u32>,
}

struct NotedFault {
    code: Code,
    offset: usize,
    path: String,
    reason: String,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Reader {
            text,
            faults: Vec::new(),
            known_ids: KnownIds::of(&At::root(text)),
            statistics: Vec::new(),
            labels: BTreeMap::new(),
        }
    }

    /// The value of the whole file.
    pub(super) fn root(&self) -> At<'t> {
        At::root(self.text)
    }

    /// The faults that were noted, in the order of the text.
    pub(super) fn faults(self) -> Vec<Fault> {
        let mut faults = self.faults;
        faults.sort_by_key(|fault| fault.offset);
        let told = |found: NotedFault| {
            let (line, column) = place(self.text, found.offset);
            Fault { code: found.code, path: found.path, line, column, reason: found.reason }
        };
        faults.into_iter().map(told).collect()
    }

    /// True while nothing was noted.
    pub(super) fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// True once [`FAULTS`] are noted: no further one is told.
    pub(super) fn is_full(&self) -> bool {
        self.faults.len() >= FAULTS
    }

    /// Notes that a value breaks a rule.
    pub(super) fn note(&mut self, code: Code, at: &At<'_>, reason: impl Into<String>) {
        self.note_at(code, at, at.raw, reason.into());
    }

    /// Notes a fault of a value or key whose piece of the text is given.
    fn note_at(&mut self, code: Code, at: &At<'_>, piece: &str, reason: String) {
        if !self.is_full() {
            // Pieces are parts of the text, so the distance between their beginnings is the place.
            let offset = (piece.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
            self.faults.push(NotedFault { code, offset, path: at.path(), reason });
        }
    }

    /// Notes a fault of a member of an object, or of the object where it has no such member.
    pub(super) fn note_member(&mut self, code: Code, at: &At<'_>, name: &str, reason: impl Into<String>) {
        match at.member(name) {
            Some(value) => self.note(code, &at.key(name, value), reason),
            None => self.note(code, at, reason),
        }
    }

    /// Notes that a value is not of the type that is asked for.
    pub(super) fn wrong_type(&mut self, at: &At<'_>, wanted: &str) {
        self.note(Code::WrongType, at, format!("{wanted} is expected here, this is {}", at.kind()));
    }

    /// The fields of a record, each by its name and whether it must be there. False if it is no object, or a field is
    /// missing; `of` is called for each field that is there.
    pub(super) fn fields(&mut self, at: &At<'_>, names: &[(&'static str, bool)], of: &mut OfField<'_>) -> bool {
        let Some(members) = at.members() else {
            self.wrong_type(at, "an object");
            return false;
        };
        let mut seen = vec![false; names.len()];
        for (key, value) in members {
            if self.is_full() {
                return false;
            }
            let name = text(key).unwrap_or_default();
            let inside = at.key(&name, value);
            let field = names.iter().position(|(field, _)| *field == name);
            match field.and_then(|index| Some((index, seen.get_mut(index)?))) {
                None => {
                    let hint = hint(&name, names.iter().map(|(field, _)| *field));
                    self.note_at(
                        Code::UnknownField,
                        &inside,
                        key,
                        format!("there is no field `{}`{hint}", clip(&name)),
                    );
                }
                Some((_, true)) => self.note_at(Code::DuplicateKey, &inside, key, format!("`{name}` stands twice")),
                Some((index, unseen)) => {
                    *unseen = true;
                    of(self, index, &inside);
                }
            }
        }
        let mut whole = true;
        for ((name, _), _) in names.iter().zip(seen).filter(|((_, must), seen)| *must && !seen) {
            self.note(Code::MissingField, at, format!("`{name}` is missing"));
            whole = false;
        }
        whole
    }

    /// The entries of a list, `most` of them; false if it is none or has more.
    fn each(&mut self, at: &At<'_>, most: usize, of: &mut dyn FnMut(&mut Reader<'_>, &At<'_>)) -> bool {
        let Some(entries) = at.entries() else {
            self.wrong_type(at, "a list");
            return false;
        };
        for (index, raw) in entries.enumerate() {
            if self.is_full() {
                return false;
            }
            let inside = at.index(index, raw);
            if index == most {
                self.note(Code::TooMany, &inside, format!("the list has more than {most} entries"));
                return false;
            }
            of(self, &inside);
        }
        true
    }

    /// A list of what a rule reads.
    pub(super) fn list<T>(&mut self, at: &At<'_>, most: usize, rule: Rule<T>) -> Option<Vec<T>> {
        let mut list = Some(Vec::new());
        let whole = self.each(at, most, &mut |reader, at| match (rule(reader, at), list.as_mut()) {
            (Some(value), Some(list)) => list.push(value),
            _ => list = None,
        });
        list.filter(|_| whole)
    }

    /// A list of records of which no two have the same name; `field` is where the name stands, if it is one field.
    pub(super) fn records<T>(
        &mut self,
        at: &At<'_>,
        most: usize,
        rule: Rule<T>,
        field: &str,
        name: fn(&T) -> String,
    ) -> Option<Vec<T>> {
        let mut seen = BTreeSet::new();
        let mut list = Some(Vec::new());
        let whole = self.each(at, most, &mut |reader, at| {
            let record = rule(reader, at);
            if let Some(name) = record.as_ref().map(name).filter(|name| !name.is_empty()) {
                if seen.contains(&name) {
                    let shown = name.replace('\u{1f}', ", ");
                    reader.note_member(Code::DuplicateId, at, field, format!("a second record for `{}`", clip(&shown)));
                }
                seen.insert(name);
            }
            match (record, list.as_mut()) {
                (Some(value), Some(list)) => list.push(value),
                _ => list = None,
            }
        });
        list.filter(|_| whole)
    }

    /// Named values: the members of an object whose keys are free but for their own rule.
    pub(super) fn object<T>(
        &mut self,
        at: &At<'_>,
        most: usize,
        key_rule: KeyRule,
        rule: Rule<T>,
    ) -> Option<Vec<(String, T)>> {
        let Some(members) = at.members() else {
            self.wrong_type(at, "an object");
            return None;
        };
        let mut seen = BTreeSet::new();
        let mut pairs = Some(Vec::new());
        for (index, (key, value)) in members.enumerate() {
            let name = text(key).unwrap_or_default().into_owned();
            let inside = at.key(&name, value);
            let of_key = at.key(&name, key);
            if index == most {
                self.note(Code::TooMany, &of_key, format!("there are more than {most} entries"));
                return None;
            }
            if self.is_full() {
                return None;
            }
            if !seen.insert(name.clone()) {
                self.note(Code::DuplicateKey, &of_key, format!("`{}` stands twice", clip(&name)));
                pairs = None;
            } else {
                let sound = key_rule(self, &of_key, &name);
                match (rule(self, &inside), pairs.as_mut()) {
                    (Some(value), Some(pairs)) if sound => pairs.push((name, value)),
                    _ => pairs = None,
                }
            }
        }
        pairs
    }
}

/// True or false.
pub(super) fn flag(reader: &mut Reader<'_>, at: &At<'_>) -> Option<bool> {
    match at.raw {
        "true" => Some(true),
        "false" => Some(false),
        _ => {
            reader.wrong_type(at, "true or false");
            None
        }
    }
}
