//! The words of the dataset: what stands on a page as it is written in the data.

use rolescope::model::Dataset;
use std::collections::BTreeSet;

/// Every text of the dataset.
pub(crate) fn words(data: &Dataset) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    collect(&serde_json::to_value(data).unwrap(), &mut words);
    words
}

fn collect(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => {
            found.insert(text.clone());
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|item| collect(item, found)),
        _ => {}
    }
}
