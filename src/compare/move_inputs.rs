//! Numbers of a move as visitors type them: one, or the least and the most with a dash between them.
//!
//! Invariant: a text is either read whole or refused with the reason.
//!
//! Laws: `tests/properties/amounts.rs`.

use super::read_amount::{AmountFault, ReadAmount, read_amount, read_decimal};
use super::{Scope, stored};
use crate::state::Period;

/// The least and the most that a number without a range may be, as parts of it.
const OTHERS: (f64, f64) = (0.5, 2.0);

/// The least, the likely and the most.
pub(super) type Range = (f64, f64, f64);

/// A number from half to double.
pub(super) fn around(likely: f64) -> Range {
    (likely * OTHERS.0, likely, likely * OTHERS.1)
}

/// A number, or two with a dash between them: the least, the likely and the most. Of one number the others
/// are parts.
fn quantity(text: &str, number: &dyn Fn(&str) -> Result<ReadAmount, AmountFault>) -> Result<Range, AmountFault> {
    let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let ends = text.split_once(['-', '–']).filter(|(low, high)| has_digit(low) && has_digit(high));
    let Some((low, high)) = ends else {
        return Ok(around(number(text)?.value));
    };
    let (low, high) = (number(low)?, number(high)?);
    // Of 5-12k both are thousands.
    let shared = low.value * (0..high.noughts).fold(1.0, |power, _| power * 10.0);
    let least = if low.noughts == 0 && shared <= high.value { shared } else { low.value };
    let is_range = least <= high.value && low.currency == high.currency;
    is_range.then_some((least, (least + high.value) / 2.0, high.value)).ok_or(AmountFault::NotAnAmount)
}

/// Hours, months, or percent of a whole, with or without their sign.
pub(super) fn counted(name: &str, text: &str) -> Result<Range, AmountFault> {
    if name != "my-discount" {
        return quantity(text, &read_count);
    }
    let (low, likely, high) = quantity(text.trim_end_matches('%'), &read_count)?;
    if likely <= 100.0 { Ok((low, likely, high.min(100.0))) } else { Err(AmountFault::NotAnAmount) }
}

/// A number of hours, months or percent.
fn read_count(text: &str) -> Result<ReadAmount, AmountFault> {
    let value = if text.trim() == "0" { Some(0.0) } else { read_decimal(text) };
    let value = value.ok_or(AmountFault::NotAnAmount)?;
    Ok(ReadAmount { value, currency: None, noughts: 0 })
}

/// Amounts and their currency: the chosen one, unless the text names another.
fn amounts(text: &str, chosen: &str) -> Result<(Range, String), AmountFault> {
    let code = |text: &str| read_amount(text, chosen).ok().and_then(|read| read.currency);
    // A currency on one side of a dash is that of both.
    let named = text.split(['-', '–']).find_map(code).unwrap_or_else(|| chosen.to_owned());
    let number = |text: &str| {
        let read = if text.trim() == "0" { read_count(text)? } else { read_amount(text, chosen)? };
        let currency = read.currency.unwrap_or_else(|| named.clone());
        Ok(ReadAmount { currency: Some(currency), ..read })
    };
    Ok((quantity(text, &number)?, named))
}

/// The same in US dollars.
pub(super) fn in_usd(scope: &Scope<'_>, text: &str) -> Result<Range, AmountFault> {
    let ((low, likely, high), named) = amounts(text, scope.my_currency())?;
    let usd = stored(scope.data, 1.0, &named, Period::Year, scope.selection.hours);
    let usd = usd.ok_or(AmountFault::NoRate(named))?;
    Ok((low * usd, likely * usd, high * usd))
}

/// True for the fields of an amount of money.
pub(super) fn is_money(name: &str) -> bool {
    matches!(name, "my-cost" | "my-lost" | "my-hour-value")
}

/// True if a text is an assumption of a move, for the field with this name.
pub(super) fn is_assumption(name: &str, text: &str) -> bool {
    if is_money(name) { amounts(text, "").is_ok() } else { counted(name, text).is_ok() }
}
