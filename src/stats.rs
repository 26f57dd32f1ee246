//! Statistics of published figures, and what follows from them and from assumptions: parts of a whole, careers, moves.
//!
//! Invariant: numbers in, numbers out; no operation whose result differs between targets
//! (`sqrt` is exact by IEEE 754, `ln`, `exp` and `powf` are not used), and draws from a seed alone. Nothing is said
//! beyond the percentiles that a source reports, and no input makes any of it fail but by its result.

mod band;
mod career;
mod curve;
mod difference;
mod estimate;
mod exceed;
mod moving;
mod parts;
mod payback;
mod power;
mod quantile;
mod random;
mod ratio;
mod reading;
mod sample;
mod share_gap;
mod standing;
mod ternary;

pub use band::{Fault, Inspection, Shape, inspect};
pub use career::{Assumptions, Careers, Ladder, Year};
pub use difference::{Gap, difference};
pub use estimate::{Estimate, standard_error};
pub use exceed::{Chance, exceeds};
pub use moving::{Assumption, Likely, Move};
pub use parts::{overlap, with_part, with_shares, with_sum};
pub use payback::{Payback, Swing, at_likely, payback, tornado};
pub use power::power;
pub use quantile::{Quantiles, Rank};
pub use random::Uniform;
pub use ratio::{Ratio, ratio};
pub use reading::{Reading, as_band};
pub use share_gap::shares_differ;
pub use standing::{Standing, standing, wilson};
pub use ternary::{contains, position, region, shares_of};
