//! Drives the built site in real browsers.
//!
//! One `Lab` holds one browser for each engine and lends it to one case at a time, in a tab of
//! its own; a `Site` serves the built pages, with faults where a case asks for them.
//!
//! Invariant: nothing here waits for a time to pass. Everything waits for a condition, with a
//! deadline, and says what it waited for when the deadline comes first.

pub mod audit;
pub mod bench;
pub mod cdp;
mod driver;
mod engine;
pub mod figures;
pub mod host;
mod input;
mod lab;
mod page;
mod poll;
mod probe;
mod silence;
pub mod site;
pub mod tools;
pub mod tree;
mod width;

pub use engine::Engine;
pub use host::{Host, Look};
pub use lab::{Lab, Tab};
pub use page::{Key, Page};
pub use poll::{Deadline, until};
pub use probe::{Gate, Probe};
pub use silence::is_silence;
pub use site::Site;
