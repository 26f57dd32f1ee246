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

#[cfg(test)]
mod tests {
    use crate::model::{Distribution, Item};

    fn answers() -> Distribution {
        let [source, place, role, dimension] = ["s", "p", "r", "d"].map(str::to_owned);
        let items = [("a", 1), ("b", 300)].map(|(item, count)| Item { item: item.to_owned(), count });
        Distribution { source, place, role, dimension, base: 400, items: items.to_vec() }
    }

    #[test]
    fn both_forms_give_the_records_back() {
        let compact = postcard::to_allocvec(&answers()).unwrap();
        assert_eq!(compact.get(10..), Some([2, 1, b'a', 1, b'b', 2, 1, 172, 2].as_slice()));
        assert_eq!(postcard::from_bytes::<Distribution>(&compact).unwrap(), answers());
        let public = serde_json::to_string(&answers()).unwrap();
        assert!(public.ends_with(r#""items":[{"item":"a","count":1},{"item":"b","count":300}]}"#), "{public}");
        assert_eq!(serde_json::from_str::<Distribution>(&public).unwrap(), answers());
    }

    #[test]
    fn a_name_without_a_value_is_refused() {
        let compact = [1, b's', 1, b'p', 1, b'r', 1, b'd', 5, 2, 1, b'a', 1, b'b', 1, 1];
        assert!(postcard::from_bytes::<Distribution>(&compact).is_err());
    }
}
