//! Numbers as texts say them.

/// A number with three significant digits, as texts say it.
pub(crate) fn in_three_digits(value: u32) -> u32 {
    let unit = 10_u32.pow(value.to_string().len().saturating_sub(3) as u32);
    (value + unit / 2) / unit * unit
}
