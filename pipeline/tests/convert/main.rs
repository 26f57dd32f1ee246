//! Host files made of tables and of schema.org occupations: what is converted, what is refused and where, and that nothing is lost.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod command;
mod occupations;
#[path = "../support/root.rs"]
mod support;
mod tables;

use rolescope::check::host_file;
use rolescope::convert::{Converted, Fault, Form, Terms, convert};
use rolescope::model::{Dataset, Statistic};
use std::sync::LazyLock;

static DATA: LazyLock<Dataset> = LazyLock::new(|| pipeline::convert::built_in().unwrap());

const TERMS: Terms<'static> = Terms { host: "Example Ltd", url: "", exchange: false, allowed_by: "--exchange" };
const EXCHANGED: Terms<'static> = Terms { exchange: true, ..TERMS };

/// The host's file of an input, and the dataset that the checker reads in it.
fn converted(form: Form, input: &str, terms: Terms<'_>) -> (Converted, Dataset) {
    let converted =
        convert(form, input.as_bytes(), &DATA, terms).unwrap_or_else(|faults| panic!("{faults:#?}\n{input}"));
    let dataset =
        host_file(converted.text.as_bytes()).unwrap_or_else(|faults| panic!("{faults:#?}\n{}", converted.text));
    (converted, dataset)
}

fn faults(form: Form, input: &str) -> Vec<Fault> {
    convert(form, input.as_bytes(), &DATA, TERMS).unwrap_err()
}

fn amount(dataset: &Dataset, place: &str, role: &str, statistic: Statistic) -> Option<u32> {
    dataset.bands.iter().find(|band| band.place == place)?.get(role, statistic)
}

fn ends(dataset: &Dataset, place: &str, role: &str) -> [Option<u32>; 3] {
    [Statistic::Low, Statistic::Average, Statistic::High].map(|statistic| amount(dataset, place, role, statistic))
}
