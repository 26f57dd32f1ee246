//! The visitor's own pay and years, as typed.
//!
//! Invariant: an amount that cannot be read is said to be so and stays in its field; nothing here is stored or written
//! into a name of a figure.

use super::groups::band_of;
use super::read_amount::{AmountFault, read_amount};
use super::{Field, Scope, stored};
use crate::chart::Mine;
use crate::locale::{Message, PayMessage};
use crate::state::{Fields, Period, YEARS_PRO, YEARS_TOTAL};
use crate::text::decimal::write_exactly;

/// The visitor's pay as typed.
#[derive(Clone, Debug, PartialEq)]
pub enum MyPay {
    /// Nothing is typed.
    Nothing,
    /// The typed text, and why it is not taken as an amount.
    Unreadable(String, AmountFault),
    /// The amount in US dollars a year, whatever currency it was typed in.
    Usd(f64),
}

/// The field that holds the visitor's pay as it was read, `1250000 INR`; in memory alone.
pub(super) const READ: &str = "my-amount";

/// The typed values with what is read of the pay among them.
#[must_use]
pub fn with_amount_read(scope: &Scope<'_>) -> Fields {
    let read = scope.my_pay_typed().map(|money| format!("{} {}", write_exactly(money.amount, 2), money.currency));
    scope.typed.clone().with(READ, &read.unwrap_or_default())
}

/// A number above zero in digits, by thousands or not, with decimals or not: `85000`, `85,000`, `20.50`.
fn plain_digits(text: &str) -> Option<f64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let is_grouped = |group: &str| group.len() == 3;
    let sound = !whole.bytes().any(|byte| byte == b',') || first.len() <= 3 && groups.all(is_grouped);
    let digits = || whole.bytes().filter(|byte| *byte != b',').chain(decimals.bytes());
    let sound = sound && !first.is_empty() && whole.len() <= 15 && decimals.len() <= 2;
    if !sound || !digits().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = digits().fold(0.0, |number, byte| number * 10.0 + f64::from(byte - b'0'));
    let scale = if decimals.len() == 1 {
        10.0
    } else if decimals.is_empty() {
        1.0
    } else {
        100.0
    };
    Some(number / scale).filter(|number| *number > 0.0)
}

/// Money as typed. A currency in the text says more than the choice beside it.
pub(super) struct TypedMoney {
    /// The number, in the currency.
    pub(super) amount: f64,
    /// ISO 4217 code.
    pub(super) currency: String,
    /// The same in US dollars a year.
    pub(super) usd: f64,
}

impl Scope<'_> {
    /// The visitor's pay, converted from the currency that they type in.
    #[must_use]
    pub fn my_pay(&self) -> MyPay {
        let text = self.typed.get("my-pay");
        if text.is_empty() {
            return MyPay::Nothing;
        }
        match self.my_pay_typed() {
            Ok(money) => MyPay::Usd(money.usd),
            Err(fault) => MyPay::Unreadable(text.trim().to_owned(), fault),
        }
    }

    /// The visitor's pay as typed.
    pub(super) fn my_pay_typed(&self) -> Result<TypedMoney, AmountFault> {
        let chosen = self.my_currency();
        let read = read_amount(self.typed.get("my-pay"), chosen)?;
        let currency = read.currency.unwrap_or_else(|| chosen.to_owned());
        match stored(self.data, read.value, &currency, self.my_period(), self.selection.hours) {
            Some(usd) => Ok(TypedMoney { amount: read.value, currency, usd }),
            None => Err(AmountFault::NoRate(currency)),
        }
    }

    /// The same in plain digits, as it was read when it was typed; else what is typed, if that is plain digits. Drawings of
    /// pay read no more than that: what reads amounts as people write them comes with the views of
    /// pay.
    fn my_amount(&self) -> Option<(f64, &str)> {
        match self.typed.get(READ).split_once(' ') {
            Some((digits, currency)) => Some((plain_digits(digits)?, currency)),
            None => Some((plain_digits(self.typed.get("my-pay").trim())?, self.my_currency())),
        }
    }

    /// The period that the visitor's pay is typed for.
    pub(super) fn my_period(&self) -> Period {
        Period::from_id(self.typed.get("my-period")).unwrap_or_default()
    }

    /// The visitor's pay as a line in a drawing of pay in the selected place.
    #[must_use]
    pub fn my_line(&self) -> Option<Mine> {
        let (amount, currency) = self.my_amount()?;
        let usd = stored(self.data, amount, currency, self.my_period(), self.selection.hours)?;
        let money = self.money(&self.selection.place)?;
        let value = money.shown(usd);
        Some(Mine {
            value,
            text: self.fill(PayMessage::MineLabel, &[&money.coin.short(value)]),
            say: self.fill(PayMessage::MineSpoken, &[&money.coin.exact(value), &self.per()]),
        })
    }

    /// The group of the years that the visitor typed into one of the two fields, `years-total:6-10`; `None` for what is
    /// no number of years up to 80, or has no band.
    pub(super) fn my_band(&self, name: &str) -> Option<String> {
        let bands: &[&str] = if name == "my-years-pro" { &YEARS_PRO } else { &YEARS_TOTAL };
        let years = self.typed.get(name).trim().parse::<u32>().ok().filter(|years| *years <= 80)?;
        Some(format!("{}:{}", name.strip_prefix("my-")?, band_of(bands, years)?))
    }

    /// Texts typed as years that are in no band: no number, or more than 80.
    pub(super) fn my_unusable_years(&self) -> Vec<&str> {
        let typed = |name: &str| Some(self.typed.get(name)).filter(|typed| !typed.is_empty());
        ["my-years-total", "my-years-pro"]
            .into_iter()
            .filter(|name| self.my_band(name).is_none())
            .filter_map(typed)
            .collect()
    }

    /// The currency that amounts are typed in.
    pub(super) fn my_currency(&self) -> &str {
        match self.typed.get("my-currency") {
            "" => &self.selection.currency,
            code => code,
        }
    }

    /// The choice of that currency.
    pub(super) fn currency_field(&self) -> Field {
        let mut codes: Vec<&str> = self.data.exchange_rates.iter().map(|rate| rate.currency.as_str()).collect();
        codes.push("USD");
        codes.sort_unstable();
        codes.dedup();
        let codes = codes.into_iter().map(|code| (code.to_owned(), code.to_owned())).collect();
        Field::choice("my-currency", self.text(Message::MoneyCurrency), self.my_currency(), codes)
    }

    /// The fields of the visitor's pay and years.
    #[must_use]
    pub fn my_fields(&self) -> Vec<Field> {
        let typed = |name: &'static str, label, example: &str| {
            Field::typed(name, self.text(label), self.typed.get(name), example.to_owned(), true)
        };
        let periods =
            [(Period::Year, Message::PerYear), (Period::Month, Message::PerMonth), (Period::Hour, Message::PerHour)];
        let periods = periods.map(|(period, text)| (period.id().to_owned(), self.text(text))).into();
        let button = |name: &'static str, label| Field::new(name, self.text(label), super::Entry::Button);
        let fields = [
            typed("my-pay", PayMessage::MyPay, "85,000"),
            self.currency_field(),
            Field::choice("my-period", self.text(Message::MoneyPeriod), self.typed.get("my-period"), periods),
            typed("my-years-total", PayMessage::MyYearsTotal, "12"),
            typed("my-years-pro", PayMessage::MyYearsPro, "8"),
            button("my-link", PayMessage::MyLink),
            button("my-storage", PayMessage::MyStorage),
            button("my-forget", PayMessage::MyForget),
        ];
        fields.into_iter().filter(|field| self.selection.setting.keeps(&field.name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::built_in::data;
    use crate::state::Selection;

    #[test]
    fn plain_digits_are_read_without_the_tools() {
        for (text, expected) in
            [("85000", 85_000.0), ("85,000", 85_000.0), ("1,250,000", 1_250_000.0), ("20.5", 20.5), ("20.50", 20.5)]
        {
            assert_eq!(plain_digits(text), Some(expected), "{text}");
        }
        for text in ["", "0", "85k", "1.250", "12,50,000", "1,2", "€5", "-5", "1e5", ".5", "99999999999999999"] {
            assert_eq!(plain_digits(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_read_when_it_was_typed_is_drawn() {
        let selection = Selection::default();
        let typed = Fields::none().with("my-pay", "₹ 12.5 lakh").with("my-currency", "USD");
        let scope = Scope::new(data(), &selection).with(&typed);
        assert!(scope.my_line().is_none());
        let read = with_amount_read(&scope);
        assert_eq!(read.get(READ), "1250000.00 INR");
        let rate = data().rate("INR").unwrap().per_usd;
        let line = Scope::new(data(), &selection).with(&read).my_line().unwrap();
        assert!((line.value - 1_250_000.0 / rate).abs() < 1e-6, "{}", line.value);
        // One with two readings is none.
        let typed = read.with("my-pay", "1.250");
        let scope = Scope::new(data(), &selection).with(&typed);
        assert_eq!(with_amount_read(&scope).get(READ), "");
    }
}
