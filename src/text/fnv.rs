//! A short number in the place of a name.
//!
//! Invariant: the same on every target, and known when the program is compiled.

/// The FNV-1a hash of a text, 32 bits (Fowler, Noll and Vo). Whoever uses it in the place of names has a test that no two
/// of them share one.
///
/// ```
/// assert_eq!(rolescope::text::fnv::hash("a"), 0xe40c_292c);
/// ```
#[must_use]
pub const fn hash(text: &str) -> u32 {
    let (mut rest, mut hash) = (text.as_bytes(), 0x811c_9dc5_u32);
    while let [first, after @ ..] = rest {
        hash = (hash ^ *first as u32).wrapping_mul(0x0100_0193);
        rest = after;
    }
    hash
}
