//! Statistics of published figures.
//!
//! Invariant: numbers in, numbers out; no operation whose result differs between targets
//! (`sqrt` is exact by IEEE 754, `ln`, `exp` and `powf` are not used). Nothing is said beyond the
//! percentiles that a source reports, and no input makes any of it fail but by its result.

mod band;
mod curve;
mod difference;
mod estimate;
mod exceed;
mod power;
mod quantile;
mod ratio;
mod reading;
mod standing;

pub use band::{Fault, Inspection, Shape, inspect};
pub use difference::{Gap, difference};
pub use estimate::Estimate;
pub use exceed::{Chance, exceeds};
pub use power::power;
pub use quantile::{Quantiles, Rank};
pub use ratio::{Ratio, ratio};
pub use reading::{Reading, as_band};
pub use standing::{Standing, standing, wilson};
