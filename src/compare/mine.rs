//! The visitor's own pay and years, as typed.
//!
//! Invariant: an amount that cannot be read is said to be so and stays in its field; nothing here is stored or written
//! into a name of a figure.

use super::groups::band_of;
use super::{Field, Scope, stored};
use crate::chart::Mine;
use crate::locale::{Message, PayMessage};
use crate::state::{Period, YEARS_PRO, YEARS_TOTAL};

/// Signs of money that one currency has to itself.
const SIGNS: [(&str, &str); 9] = [
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₱", "PHP"),
    ("₺", "TRY"),
    ("฿", "THB"),
];

/// The visitor's pay as typed.
#[derive(Clone, Debug, PartialEq)]
pub enum MyPay {
    /// Nothing is typed.
    Nothing,
    /// The typed text, which is no amount.
    Unreadable(String),
    /// The amount in US dollars a year, whatever currency it was typed in.
    Usd(f64),
}

/// Reads an amount: digits with blanks or commas between thousands, a point before one
/// or two decimals, `k` for thousands.
#[must_use]
pub fn amount(text: &str) -> Option<f64> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && !"_'’".contains(*c)).collect();
    let (digits, times) = match bare.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, 1_000.0),
        None => (bare.as_str(), 1.0),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if decimals.len() > 2 && times == 1.0 {
        // 85.000 is eighty-five to some and eighty-five thousand to others.
        return None;
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = groups.clone().next().is_none() || first.len() <= 3;
    let fits = grouped && groups.all(|group| group.len() == 3);
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let plain = whole.replace(',', "");
    if !fits || plain.is_empty() || plain.len() + decimals.len() > 15 || !is_number(&plain) || !is_number(decimals) {
        return None;
    }
    // Digit by digit: reading any number a float can hold weighs ten times as much.
    let number = |digits: &str| digits.bytes().fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0'));
    let scale = decimals.bytes().fold(1.0, |scale, _| scale * 10.0);
    let value = (number(&plain) * scale + number(decimals)) / scale;
    Some(value * times).filter(|value| *value > 0.0 && *value < 1e12)
}

impl Scope<'_> {
    /// The visitor's pay, converted from the currency that they type in.
    #[must_use]
    pub fn my_pay(&self) -> MyPay {
        if self.typed.get("my-pay").is_empty() {
            return MyPay::Nothing;
        }
        let (text, currency, period) = self.my_pay_typed();
        match amount(&text).and_then(|value| stored(self.data, value, &currency, period, self.selection.hours)) {
            Some(usd) => MyPay::Usd(usd),
            None => MyPay::Unreadable(text),
        }
    }

    /// The visitor's pay as typed: the amount without a sign of money, the currency and the period.
    /// A sign that one currency has to itself says more than the choice beside it.
    #[must_use]
    pub(super) fn my_pay_typed(&self) -> (String, String, Period) {
        let text = self.typed.get("my-pay");
        let sign = SIGNS.into_iter().find(|(sign, _)| text.contains(*sign));
        let currency = sign.map_or_else(|| self.my_currency(), |(_, code)| code);
        let period = Period::from_id(self.typed.get("my-period")).unwrap_or_default();
        let amount = sign.map_or_else(|| text.replace('$', ""), |(sign, _)| text.replace(sign, ""));
        (amount.trim().to_owned(), currency.to_owned(), period)
    }

    /// The visitor's pay as a line in a drawing of pay in the selected place.
    #[must_use]
    pub fn my_line(&self) -> Option<Mine> {
        let MyPay::Usd(usd) = self.my_pay() else { return None };
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

    /// What is typed as years and is in no band.
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
    use super::amount;

    #[test]
    fn amounts_as_people_write_them() {
        for (text, value) in [
            ("85000", 85_000.0),
            ("85,000", 85_000.0),
            ("85 000", 85_000.0),
            ("85k", 85_000.0),
            ("4.5k", 4_500.0),
            ("1,234,567.89", 1_234_567.89),
            ("7083.33", 7_083.33),
        ] {
            assert_eq!(amount(text), Some(value), "{text}");
        }
        for text in ["", "much", "-5", "0", "1,23", "8,5000", "1.2.3", "85.000", "$5", "١٢", "1e5", "NaN"] {
            assert_eq!(amount(text), None, "{text}");
        }
    }
}
