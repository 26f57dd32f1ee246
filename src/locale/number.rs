//! Numbers in words: counts, dollars, shares, years.
//!
//! Invariant: digits come from integer arithmetic only, so that both targets write the same
//! text; halves round away from zero.

use crate::model::Unit;
use crate::text::decimal::write_exactly;

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
    amount(value, "$", 0)
}

/// An amount of money after the sign of its currency: `€155,820`, `CHF 74.50`.
#[must_use]
pub fn amount(value: f64, sign: &str, decimals: u32) -> String {
    let one = 10_i64.pow(decimals.min(4));
    let parts = whole(value * one as f64);
    let minus = if parts < 0 { "−" } else { "" };
    let (parts, one) = (parts.unsigned_abs(), one.unsigned_abs());
    let units = count((parts / one) as f64);
    if decimals == 0 {
        return format!("{minus}{sign}{units}");
    }
    format!("{minus}{sign}{units}.{:0width$}", parts % one, width = decimals as usize)
}

/// An amount as people say it: its text with three significant digits, `$174,000` for `$174,082`. A text with decimals or
/// with three digits stays as it is.
#[must_use]
pub fn rounded_amount(text: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let (Some(first), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else { return text.to_owned() };
    let beyond = u32::try_from(digits.len()).unwrap_or_default().saturating_sub(3);
    let number = digits.parse::<u64>().ok().filter(|number| *number < 1_000_000_000_000_000);
    let (Some(number), false) = (number, beyond == 0 || text.bytes().any(|byte| byte == b'.')) else {
        return text.to_owned();
    };
    let unit = 10_u64.pow(beyond);
    let (before, after) = (text.get(..first).unwrap_or_default(), text.get(last + 1..).unwrap_or_default());
    format!("{before}{}{after}", count(((number + unit / 2) / unit * unit) as f64))
}

/// The number of an amount's text as programs read it, `-174082.5` for `−$174,082.50`; `None` where it has no digit.
#[must_use]
pub fn plain_amount(text: &str) -> Option<String> {
    let (sign, rest) = text.split_at_checked(text.find(|c: char| c.is_ascii_digit())?)?;
    let is_of_number = |c: &char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let number: String = rest.chars().take_while(is_of_number).filter(|c| *c != ',').collect();
    let minus = if sign.contains('−') { "-" } else { "" };
    Some(format!("{minus}{}", number.trim_end_matches('.')))
}

/// An amount in short with three significant digits, for labels: `$174k`, `$77.9k`, `¥128M`.
#[must_use]
pub fn label_amount(value: f64, sign: &str) -> String {
    let unit = match value.abs() {
        size if size >= 99_950_000.0 => 1_000_000.0,
        size if (99_950.0..999_950.0).contains(&size) => 1_000.0,
        size if (99.95..1_000.0).contains(&size) => 1.0,
        _ => return compact_amount(value, sign),
    };
    compact_amount(whole(value / unit) as f64 * unit, sign)
}

/// An amount in short, for axes: `$150k`, `$12.5k`, `¥27M`, `€85`, `€7.5`.
#[must_use]
pub fn compact_amount(value: f64, sign: &str) -> String {
    let (over, letter) = match value.abs() {
        size if size >= 999_950.0 => (1_000_000.0, "M"),
        size if size >= 1_000.0 => (1_000.0, "k"),
        _ => (1.0, ""),
    };
    let tenths = whole(value * 10.0 / over);
    let minus = if tenths < 0 { "−" } else { "" };
    let (units, tenth) = (count((tenths.unsigned_abs() / 10) as f64), tenths.unsigned_abs() % 10);
    if tenth == 0 { format!("{minus}{sign}{units}{letter}") } else { format!("{minus}{sign}{units}.{tenth}{letter}") }
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

/// A fraction as a percentage with one decimal: `41.2 %`.
#[must_use]
pub fn percent_tenths(share: f64) -> String {
    format!("{}{NO_BREAK}%", write_exactly(share * 100.0, 1))
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

/// A stored value as it is shown.
#[must_use]
pub fn value(value: f64, unit: Unit) -> String {
    match unit {
        Unit::UsdPerYear | Unit::Usd => money(value),
        Unit::Share => percent(value),
        Unit::Count => count(value),
        Unit::Years | Unit::Number => years(value),
        Unit::Ratio => percent_signed(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_numbers() {
        for (text, number) in [
            ("$174,082", Some("174082")),
            ("−€99,960", Some("-99960")),
            ("+$999", Some("999")),
            ("CHF\u{a0}1,083.69", Some("1083.69")),
            ("1,083\u{a0}Fr.", Some("1083")),
            ("¥128.", Some("128")),
            ("none", None),
        ] {
            assert_eq!(plain_amount(text).as_deref(), number, "{text}");
        }
    }

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(count(1605.0), "1,605");
        assert_eq!(count(-1_234_567.0), "−1,234,567");
        assert_eq!(money(174_081.5), "$174,082");
        assert_eq!(compact_amount(150_000.0, "$"), "$150k");
        assert_eq!(compact_amount(12_500.0, "$"), "$12.5k");
        assert_eq!(compact_amount(27_000_000.0, "¥"), "¥27M");
        assert_eq!(compact_amount(999_999.0, "$"), "$1M");
        assert_eq!(compact_amount(-7.5, "€"), "−€7.5");
        assert_eq!(compact_amount(0.0, "$"), "$0");
        assert_eq!(label_amount(232_400.0, "$"), "$232k");
        assert_eq!(label_amount(77_900.0, "$"), "$77.9k");
        assert_eq!(label_amount(999_600.0, "$"), "$1M");
        assert_eq!(label_amount(-83.6, "€"), "−€83.6");
        assert_eq!(rounded_amount("$174,082"), "$174,000");
        assert_eq!(rounded_amount("−€99,960"), "−€100,000");
        assert_eq!(rounded_amount("174,082\u{a0}€"), "174,000\u{a0}€");
        assert_eq!(rounded_amount("+$999"), "+$999");
        assert_eq!(rounded_amount("$1,083.69"), "$1,083.69");
        assert_eq!(amount(74.5, "CHF\u{a0}", 2), "CHF\u{a0}74.50");
        assert_eq!(amount(-1_234.0, "€", 0), "−€1,234");
        assert_eq!(percent(0.2575), "26\u{a0}%");
        assert_eq!(percent(0.004), "<1\u{a0}%");
        assert_eq!(percent(0.0), "0\u{a0}%");
        assert_eq!(percent_signed(-0.041), "−4\u{a0}%");
        assert_eq!(percent_signed(-0.0041), "−0.4\u{a0}%");
        assert_eq!(years(18.5), "18.5");
        assert_eq!(years(17.0), "17");
        assert_eq!(count(f64::NAN), "0");
    }
}
