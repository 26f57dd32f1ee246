//! What an amount of pay must read in a money, for a time, at prices.
//!
//! Invariant: it is worked out from the published file alone, by nothing of the product.

use anyhow::{Context, Result};
use browser_tests::site;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// How stored dollars a year must be written.
pub(crate) struct Way {
    /// What stands before an amount.
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

    /// What is wrong with a figure that is pay, if anything; `None` as well for what is no pay.
    pub(crate) fn fault(&self, name: &str, value: f64, text: &str, exact: bool) -> Option<String> {
        if name.is_empty() {
            return self.fault_of_computed(value, text, exact);
        }
        let parts: Vec<&str> = name.split('/').collect();
        let of_pay = parts.get(3) == Some(&"pay");
        if of_pay && parts.get(4).is_some_and(|group| group.starts_with("minus:")) {
            return self.fault_of_computed(value, text, exact);
        }
        if !of_pay || !MONEY.contains(parts.last()?) {
            return text.contains(self.sign).then(|| format!("{name} is no pay and reads {text:?}"));
        }
        let level = match &self.levels {
            None => 1.0,
            Some(levels) => match levels.get(*parts.get(1)?) {
                Some(level) => *level,
                None => return Some(format!("{name} reads {text:?}, and its place has no price level")),
            },
        };
        let wanted = self.written(self.amount(value, level));
        let wanted: Vec<String> = if exact { wanted } else { wanted.iter().map(|text| three_digits(text)).collect() };
        (!wanted.contains(&text.to_owned())).then(|| format!("{name} is {value}, expected {wanted:?}, found {text:?}"))
    }

    /// A computed amount is published in whole dollars, so its text may lie half a dollar beside.
    fn fault_of_computed(&self, value: f64, text: &str, exact: bool) -> Option<String> {
        let (before, digits) = text.split_once(self.sign).filter(|_| self.levels.is_none())?;
        let shown: f64 = digits.replace(',', "").parse().ok()?;
        let rounding = if exact || digits.contains('.') { 0.0 } else { unit(digits) / 2.0 };
        let slack = rounding + self.amount(0.5, 1.0) + 0.5 / 10_f64.powi(self.decimals.cast_signed()) + 1e-6;
        let wanted = self.amount(value.abs(), 1.0);
        let reversed = before.contains('−') != (value < 0.0);
        (reversed || (shown - wanted).abs() > slack)
            .then(|| format!("computed {value}: expected {wanted:.2}, found {text:?}"))
    }
}

/// What the third of the significant digits of a whole amount counts.
fn unit(amount: &str) -> f64 {
    let digits = amount.chars().filter(char::is_ascii_digit).count();
    10_f64.powi(i32::try_from(digits.saturating_sub(3)).unwrap_or_default())
}

/// An amount with three significant digits; one with decimals is small and stays.
fn three_digits(text: &str) -> String {
    let sign: String = text.chars().take_while(|c| !c.is_ascii_digit()).collect();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if text.contains('.') || digits.len() <= 3 {
        return text.to_owned();
    }
    let unit = unit(text);
    let rounded = (digits.parse().unwrap_or(f64::NAN) / unit + 0.5).floor() * unit;
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
const MONEY: [&str; 11] =
    ["mean", "p10", "p25", "p50", "p75", "p90", "median-low", "median-high", "average", "low", "high"];
