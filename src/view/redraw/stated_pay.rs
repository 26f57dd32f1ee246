//! The pay that the employer of an advert states, as what draws has it.
//!
//! Invariant: our own pages have no adverts, and hold no code for one.

/// The pay, if there is some.
#[cfg(feature = "embed")]
pub(in crate::view) type StatedPay = Option<std::rc::Rc<crate::view::stated::Stated>>;

/// None.
#[cfg(not(feature = "embed"))]
#[derive(Clone, Default)]
pub(in crate::view) struct StatedPay;
