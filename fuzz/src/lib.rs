//! What is fuzzed: the readers of what comes from outside. See `laws.rs`.

pub mod laws;
