//! Amounts as a file writes them, and what they are in US dollars a year.
//!
//! Invariant: an amount has one reading or is at fault with both; it is converted by whole factors of the time, and by a rate only where
//! that was asked for.

use super::statement::Pay;
use crate::check::{USD, clip};
use crate::compare::{AmountFault, read_amount, stored};
use crate::model::Dataset;
use crate::state::Period;

/// The currency of bands.
pub(super) const DOLLAR: &str = "USD";

/// An amount of a table as people write them, in the currency that its row names in capital letters.
pub(super) fn read_written(text: &str, currency: &str) -> Result<f64, String> {
    let shown = clip(text);
    match read_amount(text, currency) {
        Ok(read) => match read.currency {
            Some(named) if !currency.is_empty() && named != currency => {
                Err(format!("`{shown}` is in {named}, the row's currency is {}; write one of them", clip(currency)))
            }
            _ => Ok(read.value),
        },
        Err(AmountFault::Ambiguous(one, other)) => {
            Err(format!("`{shown}` may be {one} or {other}; write it in one of these ways"))
        }
        Err(_) => Err(format!("`{shown}` is no amount above zero; write it like 85000 or 85,000")),
    }
}

/// A number of JSON or a text that is one, as schema.org has amounts: digits, with a point before decimals.
pub(super) fn read_plain(text: &str) -> Option<f64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let value = text.parse::<f64>().ok().filter(|_| is_digits(whole) && is_digits(decimals))?;
    (value > 0.0 && value < 1e12).then_some(value)
}

/// Amounts of one pay in whole US dollars a year, and how many of them were no whole dollars before.
pub(super) struct Dollars {
    pub(super) values: Vec<u32>,
    pub(super) rounded: usize,
}

/// The amounts of a pay whose currency has a rate; the index of one that no band may have.
pub(super) fn in_dollars(pay: &Pay, data: &Dataset) -> Result<Dollars, usize> {
    let mut dollars = Dollars { values: Vec::new(), rounded: 0 };
    for (at, amount) in pay.amounts.iter().enumerate() {
        let a_year = amount.amount.value * f64::from(pay.time.value.in_a_year());
        let exact = stored(data, a_year, &pay.currency.value, Period::Year, 1).ok_or(at)?;
        let whole = exact.round();
        if !(1.0..=f64::from(USD)).contains(&whole) {
            return Err(at);
        }
        // Cents are no exact fractions of a float.
        dollars.rounded += usize::from((exact - whole).abs() > 1e-6);
        dollars.values.push(whole as u32);
    }
    Ok(dollars)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_visitors_write_them() {
        for (text, currency, value) in [
            ("85,000", "USD", 85_000.0),
            ("$85k", "USD", 85_000.0),
            ("65.000,50 €", "EUR", 65_000.5),
            ("₹ 12.5 lakh", "INR", 1_250_000.0),
            ("$ 90'000", "CAD", 90_000.0),
        ] {
            assert_eq!(read_written(text, currency), Ok(value), "{text}");
        }
        for (text, currency, reason) in [
            ("€ 65000", "USD", "`€ 65000` is in EUR, the row's currency is USD; write one of them"),
            ("85.000", "USD", "`85.000` may be 85 or 85,000; write it in one of these ways"),
            ("-1", "USD", "`-1` is no amount above zero; write it like 85000 or 85,000"),
            ("a lot", "USD", "`a lot` is no amount above zero; write it like 85000 or 85,000"),
        ] {
            assert_eq!(read_written(text, currency), Err(reason.to_owned()), "{text}");
        }
    }

    #[test]
    fn plain_numbers_have_one_reading() {
        assert_eq!((read_plain("120000.28"), read_plain("85000")), (Some(120_000.28), Some(85_000.0)));
        for text in ["", "85,000", "1e5", "-1", "0", "85.000.00", ".5", "5.", "1 000", "NaN", "99999999999999"] {
            assert_eq!(read_plain(text), None, "{text}");
        }
    }
}
