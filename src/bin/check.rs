//! The checker of hosts' files as a module of its own in the browser.
//!
//! Invariant: no logic. Bytes go in; out come the dataset in the compact form, or the faults as JSON.

use rolescope::check::host_file;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The outcome of a check, for the script: a dataset in the compact form, or faults in words.
#[wasm_bindgen]
pub struct Checked {
    data: Option<Vec<u8>>,
    faults: String,
}

#[wasm_bindgen]
impl Checked {
    /// The dataset in the compact form, which `Dataset::from_compact` reads; nothing where there are faults.
    #[must_use]
    pub fn data(&self) -> Option<Vec<u8>> {
        self.data.clone()
    }

    /// The faults: a JSON array of `{code, path, line, column, reason}`, empty where there are none.
    #[must_use]
    pub fn faults(&self) -> String {
        self.faults.clone()
    }
}

/// Checks the bytes of a host's file.
#[wasm_bindgen]
#[must_use]
pub fn check(bytes: &[u8]) -> Checked {
    match host_file(bytes) {
        // A dataset that was just made can be written.
        Ok(dataset) => Checked { data: dataset.to_compact().ok(), faults: "[]".to_owned() },
        Err(faults) => Checked { data: None, faults: serde_json::to_string(&faults).unwrap_or_default() },
    }
}
