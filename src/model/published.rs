//! Lists that only the public form of the dataset has.
//!
//! Invariant: the compact forms neither write nor read them, so the program in the browser holds
//! no byte of them and no code for them.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(super) fn serialize<T: Serialize, S: Serializer>(records: &[T], to: S) -> Result<S::Ok, S::Error> {
    if to.is_human_readable() { records.serialize(to) } else { ().serialize(to) }
}

pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    if from.is_human_readable() { Vec::deserialize(from) } else { Ok(Vec::new()) }
}
