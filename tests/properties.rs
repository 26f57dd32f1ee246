//! Laws that hold for every input, tried on many: codec, changes, names of figures, comparability,
//! statistics, parts of a whole, simulations, numbers, messages. Nothing from outside can make any of them panic.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "properties/alike.rs"]
mod alike;
#[path = "properties/amounts.rs"]
mod amounts;
#[path = "properties/careers.rs"]
mod careers;
#[path = "properties/changes.rs"]
mod changes;
#[path = "properties/choices.rs"]
mod choices;
#[path = "properties/comparing.rs"]
mod comparing;
#[path = "properties/embed.rs"]
mod embed;
#[path = "properties/export.rs"]
mod export;
#[path = "properties/host.rs"]
mod host;
#[cfg(feature = "check")]
#[path = "properties/host_files.rs"]
mod host_files;
#[path = "properties/host_shown.rs"]
mod host_shown;
#[cfg(feature = "check")]
#[path = "properties/host_surveys.rs"]
mod host_surveys;
#[cfg(feature = "check")]
#[path = "properties/laws.rs"]
mod laws;
#[path = "properties/moves.rs"]
mod moves;
#[path = "properties/names.rs"]
mod names;
#[path = "properties/own.rs"]
mod own;
#[path = "properties/pay.rs"]
mod pay;
#[path = "properties/recognise.rs"]
mod recognise;
#[path = "properties/role_fit.rs"]
mod role_fit;
#[path = "properties/routes.rs"]
mod routes;
#[path = "properties/search.rs"]
mod search;
#[path = "properties/shares.rs"]
mod shares;
#[path = "properties/snippets.rs"]
mod snippets;
#[path = "properties/statistics.rs"]
mod statistics;
#[path = "support/dataset.rs"]
mod support;
#[path = "properties/together.rs"]
mod together;
#[path = "properties/words.rs"]
mod words;

use proptest::prelude::*;
use rolescope::model::Dataset;
use std::sync::LazyLock;

/// The built-in dataset, read once.
static DATA: LazyLock<Dataset> = LazyLock::new(support::dataset);

/// The figure of a name as it is beside three roles.
fn resolved(key: &rolescope::model::FigureKey) -> Option<rolescope::model::Resolved> {
    rolescope::compare::resolve(&DATA, key, 3)
}

/// Cases of each law.
fn often() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) }
}

/// Cases of a law that takes longer: charts that are drawn, careers that are simulated.
fn seldom() -> ProptestConfig {
    ProptestConfig { cases: 48, ..often() }
}

/// Any text at all, or one that is nearly right: pieces that mean something, cut and joined.
fn junk(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(pieces).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[ -~]{0,6}",
    ];
    prop_oneof![1 => any::<String>(), 4 => prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())]
}
