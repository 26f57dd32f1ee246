//! Named values that are an object in the public form and a list of pairs in the compact one.
//!
//! Invariant: both forms hold the same pairs in the same order.

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

pub(super) fn serialize<T: Serialize, S: Serializer>(pairs: &[(String, T)], to: S) -> Result<S::Ok, S::Error> {
    if to.is_human_readable() {
        to.collect_map(pairs.iter().map(|(name, value)| (name, value)))
    } else {
        pairs.serialize(to)
    }
}

pub(super) fn deserialize<'de, T, D>(from: D) -> Result<Vec<(String, T)>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    if from.is_human_readable() { from.deserialize_map(Pairs(PhantomData)) } else { Vec::deserialize(from) }
}

struct Pairs<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Pairs<T> {
    type Value = Vec<(String, T)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = from.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}
