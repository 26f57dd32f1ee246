//! The text that an amount of pay must have in a money, for a time, at prices.
//!
//! Invariant: it is worked out from the published file alone, by nothing of the product.

use anyhow::{Context, Result};
use browser_tests::site;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The conversion from stored dollars a year.
pub(crate) struct Way {
    /// Sign or code before an amount.
    pub(crate) sign: &'static str,
    decimals: u32,
    rate: f64,
    parts: f64,
    /// Price level of each place, the United States being 1; none where pay is shown as paid.
    levels: Option<BTreeMap<String, f64>>,
}

fn records(name: &str) -> Result<Vec<Value>> {
    let text = fs::read_to_string(site::dist().join("data").join("rolescope.json"))?;
    let all: Value = serde_json::from_str(&text)?;
    all.get(name).and_then(Value::as_array).cloned().with_context(|| format!("the published file has no {name}"))
}

fn word<'a>(record: &'a Value, field: &str) -> &'a str {
    record.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn number(record: &Value, field: &str) -> f64 {
    record.get(field).and_then(Value::as_f64).unwrap_or(f64::NAN)
}

/// The newest reference rate of a day.
pub(crate) fn rate(currency: &str) -> Result<(f64, String)> {
    let all = records("exchange_rates")?;
    let days = all.iter().filter(|r| word(r, "kind") == "spot" && word(r, "currency") == currency);
    let newest = days.max_by_key(|r| word(r, "date").to_owned());
    newest.map(|r| (number(r, "per_usd"), word(r, "date").to_owned())).with_context(|| format!("no rate of {currency}"))
}

/// The newest level of each place.
pub(crate) fn levels(name: &str, place: &str, field: &str, whole: f64) -> Result<BTreeMap<String, f64>> {
    let mut all = records(name)?;
    all.sort_by(|a, b| number(a, "year").total_cmp(&number(b, "year")));
    Ok(all.iter().map(|r| (word(r, place).to_owned(), number(r, field) / whole)).collect())
}

impl Way {
    /// A currency, and how many parts of a year are paid.
    pub(crate) fn of(sign: &'static str, decimals: u32, currency: &str, parts: f64) -> Result<Self> {
        let rate = if currency == "USD" { 1.0 } else { rate(currency)?.0 };
        Ok(Way { sign, decimals, rate, parts, levels: None })
    }

    /// The same for what is not paid by time.
    pub(crate) fn once(&self) -> Self {
        Way { decimals: 0, parts: 1.0, levels: self.levels.clone(), ..*self }
    }

    /// The same at the prices of each place.
    pub(crate) fn at(self, levels: BTreeMap<String, f64>) -> Self {
        Way { levels: Some(levels), ..self }
    }

    fn amount(&self, usd: f64, level: f64) -> f64 {
        usd * self.rate / self.parts / level
    }

    /// The texts that an amount may have: two where it lies on the border of rounding.
    fn written(&self, amount: f64) -> Vec<String> {
        let scale = 10_f64.powi(self.decimals.cast_signed());
        [-1e-6, 1e-6].map(|slack| self.text((amount * scale + 0.5 + slack).floor())).into()
    }

    fn text(&self, units: f64) -> String {
        let digits = format!("{units:0>width$.0}", width = self.decimals as usize + 1);
        let (whole, decimals) = digits.split_at(digits.len() - self.decimals as usize);
        let mut out = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        let point = if decimals.is_empty() { "" } else { "." };
        format!("{}{out}{point}{decimals}", self.sign)
    }

    /// The fault of a figure that is pay, in words; `None` for a sound one and for what is no pay. An exact text has
    /// every digit, any other three.
    pub(crate) fn fault(&self, name: &str, value: f64, text: &str, exact: bool) -> Option<String> {
        if name.is_empty() {
            // Of which place it was computed the page does not say.
            return self.levels.is_none().then(|| self.fault_of_computed(value, 1.0, text, exact))?;
        }
        let Some(group) = pay(name) else {
            return text.contains(self.sign).then(|| format!("{name} is no pay and reads {text:?}"));
        };
        let Some(level) = self.level(name) else {
            return Some(format!("{name} reads {text:?}, and its place has no price level"));
        };
        if group == Pay::Difference {
            return match text.contains(self.sign) {
                true => self.fault_of_computed(value, level, text, exact),
                false => Some(format!("{name} is pay and reads {text:?}")),
            };
        }
        let wanted = self.written(self.amount(value, level));
        let wanted: Vec<String> = if exact { wanted } else { wanted.iter().map(|text| three_digits(text)).collect() };
        (!wanted.contains(&text.to_owned())).then(|| format!("{name} is {value}, expected {wanted:?}, found {text:?}"))
    }

    /// The price level of a figure's place.
    fn level(&self, name: &str) -> Option<f64> {
        match &self.levels {
            None => Some(1.0),
            Some(levels) => levels.get(name.split('/').nth(1)?).copied(),
        }
    }

    /// A computed amount is published in whole dollars, so the amount itself may lie half a dollar beside; how it is written
    /// leaves no room.
    fn fault_of_computed(&self, value: f64, level: f64, text: &str, exact: bool) -> Option<String> {
        let (before, digits) = text.split_once(self.sign)?;
        let read = || -> Option<f64> {
            let units: f64 = digits.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()?;
            let whole = self.text(units);
            let is_written = format!("{}{digits}", self.sign) == if exact { whole } else { three_digits(&whole) };
            let signed = match before {
                "" | "+" => units,
                "−" if units > 0.0 => -units,
                _ => return None,
            };
            is_written.then_some(signed)
        };
        let scale = 10_f64.powi(self.decimals.cast_signed());
        let rounded = |amount: f64| {
            let units = (amount.abs() * scale + 0.5).floor();
            let units = if exact { units } else { digits_of(&three_digits(&self.text(units))) };
            units.copysign(amount)
        };
        let low = rounded(self.amount(value - 0.5, level) - 1e-6);
        let high = rounded(self.amount(value + 0.5, level) + 1e-6);
        let fits = read().is_some_and(|shown| (low..=high).contains(&shown));
        (!fits).then(|| {
            let how = if exact { "with every digit" } else { "with three digits" };
            format!("computed {value}: expected {} to {} {how}, found {text:?}", low / scale, high / scale)
        })
    }

    /// The texts of the amounts in a drawing that has these figures: three significant digits, in full or in short.
    pub(crate) fn labels<'a>(&self, figures: impl IntoIterator<Item = &'a (String, f64)>) -> BTreeSet<String> {
        let amounts = figures.into_iter().filter(|(name, _)| pay(name) == Some(Pay::Amount));
        amounts
            .filter_map(|(name, value)| Some(self.amount(*value, self.level(name)?)))
            .flat_map(|amount| {
                let full = self.written(amount).into_iter().map(|text| three_digits(&text));
                full.chain([-1e-6, 1e-6].map(|slack| self.short(amount + slack))).collect::<Vec<_>>()
            })
            .collect()
    }

    /// `$174k` for 174,082: three significant digits at most, of which one is a decimal.
    fn short(&self, amount: f64) -> String {
        let (over, letter) = match amount {
            size if size >= 999_950.0 => (1_000_000.0, "M"),
            size if size >= 1_000.0 => (1_000.0, "k"),
            _ => (1.0, ""),
        };
        let scaled = amount / over;
        let shown = if scaled < 99.95 { (scaled * 10.0 + 0.5).floor() / 10.0 } else { (scaled + 0.5).floor() };
        format!("{}{shown}{letter}", self.sign)
    }

    /// The amounts in a text, each as it is written.
    pub(crate) fn amounts(&self, text: &str) -> Vec<String> {
        let digits =
            |rest: &str| rest.chars().take_while(|c| c.is_ascii_digit() || ",.kM".contains(*c)).collect::<String>();
        text.match_indices(self.sign)
            .map(|(at, sign)| format!("{sign}{}", digits(&text[at + sign.len()..]).trim_end_matches(['.', ','])))
            .collect()
    }
}

/// Pay in a figure's name.
#[derive(Clone, Copy, PartialEq)]
enum Pay {
    Amount,
    /// The distance of an amount above another.
    Difference,
}

/// `None` for a figure that is no amount of pay.
fn pay(name: &str) -> Option<Pay> {
    let parts: Vec<&str> = name.split('/').collect();
    if parts.get(3) != Some(&"pay") {
        return None;
    }
    if parts.get(4).is_some_and(|group| group.starts_with("minus:")) {
        return Some(Pay::Difference);
    }
    MONEY.contains(parts.last()?).then_some(Pay::Amount)
}

/// The digits of an amount as a number.
fn digits_of(text: &str) -> f64 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(f64::NAN)
}

/// An amount with three significant digits; one with decimals is small and stays.
pub(crate) fn three_digits(text: &str) -> String {
    let sign: String = text.chars().take_while(|c| !c.is_ascii_digit()).collect();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if text.contains('.') || digits <= 3 {
        return text.to_owned();
    }
    // What the third of the digits counts.
    let unit = 10_f64.powi(i32::try_from(digits - 3).unwrap_or_default());
    let rounded = (digits_of(text) / unit + 0.5).floor() * unit;
    let whole = format!("{rounded:.0}");
    let mut out = sign;
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The statistics of pay that are money.
const MONEY: [&str; 12] = [
    "mean",
    "p10",
    "p25",
    "p50",
    "p50-by-employer",
    "p75",
    "p90",
    "median-low",
    "median-high",
    "average",
    "low",
    "high",
];
