//! Lists of named values, in the compact form written as all names and then all values.
//!
//! Invariant: both forms hold the same records in the same order. Lists of one dimension have
//! equal names, so names that stand together cost next to nothing once compressed.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A record that is a name and a value.
pub(super) trait Named: Sized {
    /// What the name stands for.
    type Value;
    /// The name and the value.
    fn parts(&self) -> (&str, &Self::Value);
    /// The record of them.
    fn of(name: String, value: Self::Value) -> Self;
}

pub(super) fn serialize<T, S>(records: &[T], to: S) -> Result<S::Ok, S::Error>
where
    T: Named<Value: Serialize> + Serialize,
    S: Serializer,
{
    if to.is_human_readable() {
        return records.serialize(to);
    }
    let (names, values): (Vec<_>, Vec<_>) = records.iter().map(Named::parts).unzip();
    (names, values).serialize(to)
}

pub(super) fn deserialize<'de, T, D>(from: D) -> Result<Vec<T>, D::Error>
where
    T: Named<Value: Deserialize<'de>> + Deserialize<'de>,
    D: Deserializer<'de>,
{
    if from.is_human_readable() {
        return Vec::deserialize(from);
    }
    let (names, values) = <(Vec<String>, Vec<T::Value>)>::deserialize(from)?;
    if names.len() != values.len() {
        return Err(D::Error::custom("names and values are not equally many"));
    }
    Ok(names.into_iter().zip(values).map(|(name, value)| T::of(name, value)).collect())
}
