//! Statistics of published figures.
//!
//! Invariant: numbers in, numbers out; no operation whose result differs between targets
//! (`sqrt` is exact by IEEE 754, `ln`, `exp` and `powf` are not used).

mod ratio;

pub use ratio::{Estimate, Ratio, ratio};
