//! Where the tables of official figures stand below the folder of data.
//!
//! Invariant: each is of one source and written as a whole.

use crate::output::Output;

/// The table `official/NAME.csv`.
pub(super) fn table(name: &str, header: &'static str, rows: Vec<Vec<String>>) -> Output {
    Output::of_one(format!("official/{name}.csv"), header, rows)
}
