//! The band of pay of a job advert, as its attribute states it.
//!
//! Invariant: both ends are amounts of one currency for one time, the lower first; anything else is no band.

use crate::state::Period;
use crate::text::join::join;

/// The band of pay that an employer states for a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lower end, in whole units of the currency for the time.
    pub low: u32,
    /// The upper end.
    pub high: u32,
    /// ISO 4217 code.
    pub currency: String,
    /// The time that the amounts are paid for.
    pub period: Period,
}

impl Band {
    /// Reads `LOW-HIGH CURRENCY PERIOD` in any letter case, by any white space; what is left out is US dollars and a year.
    ///
    /// ```
    /// use rolescope::embed::Band;
    ///
    /// let band = Band::parse("75000-95000 EUR").unwrap();
    /// assert_eq!((band.low, band.high, band.currency.as_str()), (75_000, 95_000, "EUR"));
    /// assert!(Band::parse("95000-75000").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let (low, high) = words.next()?.split_once(['-', '\u{2013}'])?;
        let amount = |text: &str| text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
        let (low, high): (u32, u32) = (amount(low)?, amount(high)?);
        let (mut currency, mut period) = (None, None);
        for word in words {
            match Period::from_id(&word.to_ascii_lowercase()) {
                Some(known) if period.is_none() => period = Some(known),
                None if currency.is_none() && is_code(word) => currency = Some(word.to_ascii_uppercase()),
                _ => return None,
            }
        }
        let currency = currency.unwrap_or_else(|| "USD".to_owned());
        (0 < low && low <= high).then(|| Band { low, high, currency, period: period.unwrap_or_default() })
    }

    /// The band as its attribute states it; US dollars and a year go without saying.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = join(&[self.low.to_string(), self.high.to_string()], "-");
        for (word, usual) in [(self.currency.as_str(), "USD"), (self.period.id(), Period::default().id())] {
            if word != usual {
                text.push(' ');
                text.push_str(word);
            }
        }
        text
    }
}

/// True for what may be an ISO 4217 code.
fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_read_back_as_it_is_written() {
        for text in ["90000-120000", "75000-95000 EUR", "6000-8000 month", "45-60 GBP hour", "1-1"] {
            assert_eq!(Band::parse(text).map(|band| band.write()).as_deref(), Some(text));
        }
        assert_eq!(Band::parse("  6000\u{2013}8000\n MONTH eur ").unwrap().write(), "6000-8000 EUR month");
    }

    #[test]
    fn what_is_no_band_is_none() {
        let bad = ["", "90000", "90k-120k", "120000-90000", "0-5", "1-2 EURO", "1-2 EUR USD", "1-2 year year", "-1-2"];
        let more = ["1 - 2", "1-2 EUR year x", "+1-2", "1-99999999999", "1,000-2,000"];
        assert!(bad.into_iter().chain(more).all(|text| Band::parse(text).is_none()));
    }
}
