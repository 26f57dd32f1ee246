//! Numbers in words: counts, dollars, shares, years.
//!
//! Invariant: digits come from integer arithmetic only, so that both targets write the same
//! text; halves round away from zero.

use crate::model::Unit;

/// Between a number and its unit: they belong together on one line.
const NO_BREAK: char = '\u{a0}';

/// Rounds to whole units, halves away from zero; what is not finite is 0.
fn whole(value: f64) -> i64 {
    let rounded = if value < 0.0 { value - 0.5 } else { value + 0.5 };
    // `as` saturates and turns NaN into 0.
    rounded as i64
}

/// Digits in groups of three: `1,605`.
#[must_use]
pub fn count(value: f64) -> String {
    let number = whole(value);
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    if number < 0 {
        out.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Whole dollars: `$174,082`.
#[must_use]
pub fn money(value: f64) -> String {
    let digits = count(value);
    match digits.strip_prefix('−') {
        Some(digits) => format!("−${digits}"),
        None => format!("${digits}"),
    }
}

/// Dollars in thousands, for axes: `$150k`, `$12.5k`.
#[must_use]
pub fn compact_money(value: f64) -> String {
    if value == 0.0 {
        return "$0".to_owned();
    }
    let tenths = whole(value / 100.0);
    let sign = if tenths < 0 { "−" } else { "" };
    let (thousands, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let thousands = count(thousands as f64);
    if tenth == 0 { format!("{sign}${thousands}k") } else { format!("{sign}${thousands}.{tenth}k") }
}

/// A fraction as a percentage without decimals: `26 %`; what is above 0 yet rounds to 0 is `<1 %`.
#[must_use]
pub fn percent(share: f64) -> String {
    let percent = whole(share * 100.0);
    if percent == 0 && share > 0.0 {
        return format!("<1{NO_BREAK}%");
    }
    format!("{}{NO_BREAK}%", count(percent as f64))
}

/// A relative difference with its sign: `+16 %`, `−4 %`, and `−0.4 %` where whole percents would
/// hide the sign.
#[must_use]
pub fn percent_signed(ratio: f64) -> String {
    let percent = whole(ratio * 100.0);
    let tenths = whole(ratio * 1000.0);
    if percent == 0 && tenths != 0 {
        let sign = if tenths < 0 { "−" } else { "+" };
        return format!("{sign}0.{}{NO_BREAK}%", tenths.abs());
    }
    let sign = if percent > 0 { "+" } else { "" };
    format!("{sign}{}{NO_BREAK}%", count(percent as f64))
}

/// Years with at most one decimal: `18.5`.
#[must_use]
pub fn years(value: f64) -> String {
    let tenths = whole(value * 10.0);
    let sign = if tenths < 0 { "−" } else { "" };
    let (years, tenth) = (count((tenths.unsigned_abs() / 10) as f64), tenths.unsigned_abs() % 10);
    if tenth == 0 { format!("{sign}{years}") } else { format!("{sign}{years}.{tenth}") }
}

/// A number as programs read it: a point, this many decimals (up to nine), no groups.
#[must_use]
pub fn plain(value: f64, decimals: u32) -> String {
    let decimals = decimals.min(9);
    let scale = 10_i64.pow(decimals);
    let number = whole(value * scale as f64);
    let (units, rest) = (number.unsigned_abs() / scale.unsigned_abs(), number.unsigned_abs() % scale.unsigned_abs());
    let sign = if number < 0 { "-" } else { "" };
    if decimals == 0 {
        format!("{sign}{units}")
    } else {
        format!("{sign}{units}.{rest:0width$}", width = decimals as usize)
    }
}

/// A stored value as it is shown.
#[must_use]
pub fn value(value: f64, unit: Unit) -> String {
    match unit {
        Unit::UsdPerYear => money(value),
        Unit::Share => percent(value),
        Unit::Count => count(value),
        Unit::Years => years(value),
        Unit::Ratio => percent_signed(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(count(1605.0), "1,605");
        assert_eq!(count(-1_234_567.0), "−1,234,567");
        assert_eq!(money(174_081.5), "$174,082");
        assert_eq!(compact_money(150_000.0), "$150k");
        assert_eq!(compact_money(12_500.0), "$12.5k");
        assert_eq!(percent(0.2575), "26\u{a0}%");
        assert_eq!(percent(0.004), "<1\u{a0}%");
        assert_eq!(percent(0.0), "0\u{a0}%");
        assert_eq!(percent_signed(-0.041), "−4\u{a0}%");
        assert_eq!(percent_signed(-0.0041), "−0.4\u{a0}%");
        assert_eq!(years(18.5), "18.5");
        assert_eq!(years(17.0), "17");
        assert_eq!(count(f64::NAN), "0");
        assert_eq!(plain(0.823_123_4, 6), "0.823123");
        assert_eq!(plain(-0.0412, 4), "-0.0412");
        assert_eq!(plain(174_081.5, 0), "174082");
    }
}
