//! Money as it is shown: a view of stored US dollars a year.
//!
//! Invariant: the stored number is never changed and nothing shown is read back, so switching
//! back is exact; where a place has no price level, nothing is shown at its prices.

use super::Scope;
use crate::locale::{self, Locale, Message, SentencePart};
use crate::model::{Dataset, Unit};
use crate::state::{Chart, Period, Prices, Selection};
use crate::text::decimal::write_exactly;
use crate::text::join::join;

/// The form of amounts in a currency: sign, decimals, and on which side the sign stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Coin {
    /// Sign or code before the number.
    sign: String,
    /// Decimals of an exact amount.
    decimals: u32,
    /// Who says where the sign stands.
    locale: Locale,
}

impl Coin {
    /// The money of a selection.
    #[must_use]
    pub fn of(selection: &Selection, per_usd: f64) -> Self {
        // Cents count in an hour's pay alone, and not where a unit is worth less than two cents.
        let decimals = if selection.period == Period::Hour && per_usd < 50.0 { 2 } else { 0 };
        Coin { sign: sign(&selection.currency), decimals, locale: selection.locale }
    }

    /// Every digit, for tables and bases: `$174,082`.
    #[must_use]
    pub fn exact(&self, amount: f64) -> String {
        self.placed(|sign| locale::amount(amount, sign, self.decimals))
    }

    /// An exact difference, with its sign.
    #[must_use]
    pub fn signed(&self, amount: f64) -> String {
        let text = self.exact(amount);
        if amount > 0.0 { format!("+{text}") } else { text }
    }

    /// An amount in short, for axes.
    #[must_use]
    pub fn short(&self, amount: f64) -> String {
        self.placed(|sign| locale::compact_amount(amount, sign))
    }

    /// An amount in three significant digits, for the most important label of a drawing: `$174,000`.
    #[must_use]
    pub fn rounded(&self, amount: f64) -> String {
        locale::rounded_amount(&self.exact(amount))
    }

    /// An amount in short and in three significant digits, for the other labels of a drawing: `$232k`.
    #[must_use]
    pub fn label(&self, amount: f64) -> String {
        self.placed(|sign| locale::label_amount(amount, sign))
    }

    /// Digits with the sign, before them unless a host's words put it elsewhere.
    fn placed(&self, write: impl Fn(&str) -> String) -> String {
        let Locale::Host(_) = self.locale else { return write(&self.sign) };
        let digits = write("");
        let (minus, digits) = digits.strip_prefix('−').map_or(("", digits.as_str()), |digits| ("−", digits));
        format!("{minus}{}", self.locale.fill(Message::AmountForm, &[self.sign.trim_end(), digits]))
    }
}

/// The sign where one currency alone has it; otherwise the code with a space that does not break.
fn sign(code: &str) -> String {
    match code {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "KRW" => "₩",
        "ILS" => "₪",
        "PHP" => "₱",
        "TRY" => "₺",
        "THB" => "฿",
        other => return format!("{other}\u{a0}"),
    }
    .to_owned()
}

/// Money of a place as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Money {
    /// The form of its amounts.
    pub coin: Coin,
    /// Shown units for a stored dollar a year: rate, period and price level in one.
    factor: f64,
}

impl Money {
    /// The shown amount of stored dollars a year.
    #[must_use]
    pub fn shown(&self, usd_a_year: f64) -> f64 {
        usd_a_year * self.factor
    }

    /// Stored dollars a year as they are written.
    #[must_use]
    pub fn text(&self, usd_a_year: f64) -> String {
        self.coin.exact(self.shown(usd_a_year))
    }
}

/// Units of a currency for a dollar; the dollar itself has no rate.
fn per_usd(data: &Dataset, currency: &str) -> Option<f64> {
    if currency == "USD" { Some(1.0) } else { data.rate(currency).map(|rate| rate.per_usd) }
}

/// US dollars a year of an amount in a currency for a period; `None` without a rate.
#[must_use]
pub fn stored(data: &Dataset, amount: f64, currency: &str, period: Period, hours: u16) -> Option<f64> {
    Some(amount * period.in_a_year(hours) / per_usd(data, currency)?)
}

impl Scope<'_> {
    /// The form of amounts in the chosen currency; the dollar's where it has no rate.
    #[must_use]
    pub fn coin(&self) -> Coin {
        Coin::of(self.selection, per_usd(self.data, &self.selection.currency).unwrap_or(1.0))
    }

    /// The conversion of stored pay of a place; `None` where the place has no level of the chosen prices.
    #[must_use]
    pub fn money(&self, place: &str) -> Option<Money> {
        let Selection { currency, period, hours, prices, .. } = self.selection;
        let level = match prices {
            Prices::Nominal => 1.0,
            Prices::Ppp => self.data.price_level(place)?.level,
            Prices::Rpp => self.data.price_parity(place)?.index / 100.0,
        };
        let factor = per_usd(self.data, currency)? / period.in_a_year(*hours) / level;
        Some(Money { coin: self.coin(), factor })
    }

    /// The conversion of a sum that is not paid by time, such as the cost of a course: never a month's or an hour's.
    #[must_use]
    pub fn sum_money(&self, place: &str) -> Option<Money> {
        let yearly = Selection { period: Period::Year, ..self.selection.clone() };
        Scope { selection: &yearly, ..*self }.money(place)
    }

    /// A computed amount of stored dollars a year in a place as a piece of a sentence.
    #[must_use]
    pub fn computed(&self, money: &Money, usd_a_year: f64) -> SentencePart {
        SentencePart::Value { value: usd_a_year, unit: Unit::UsdPerYear, text: money.text(usd_a_year) }
    }

    /// A sum of stored dollars that is not paid by time, in the money of [`Scope::sum_money`].
    #[must_use]
    pub fn summed(&self, money: &Money, usd: f64) -> SentencePart {
        SentencePart::Value { value: usd, unit: Unit::Usd, text: money.text(usd) }
    }

    /// The same with its sign.
    #[must_use]
    pub fn summed_gap(&self, money: &Money, usd: f64) -> SentencePart {
        SentencePart::Value { value: usd, unit: Unit::Usd, text: money.coin.signed(money.shown(usd)) }
    }

    /// The same for a difference, with its sign.
    #[must_use]
    pub fn computed_gap(&self, money: &Money, usd_a_year: f64) -> SentencePart {
        let text = money.coin.signed(money.shown(usd_a_year));
        SentencePart::Value { value: usd_a_year, unit: Unit::UsdPerYear, text }
    }

    /// `a year`, as it stands after an amount.
    #[must_use]
    pub fn per(&self) -> String {
        self.period_name(self.selection.period)
    }

    /// The same for any period.
    pub(super) fn period_name(&self, period: Period) -> String {
        self.text(match period {
            Period::Year => Message::PerYear,
            Period::Month => Message::PerMonth,
            Period::Hour => Message::PerHour,
        })
    }

    /// `US dollars a year`, with the prices if they are not those paid.
    #[must_use]
    pub fn pay_unit(&self) -> String {
        let unit = self.fill(Message::PayUnit, &[&self.currency_name(), &self.per()]);
        let at = match self.selection.prices {
            Prices::Nominal => return unit,
            Prices::Ppp => Message::AtPpp,
            Prices::Rpp => Message::AtRpp,
        };
        format!("{unit} {}", self.text(at))
    }

    /// True for dollars a year as paid, which is what is stored: then no note explains a conversion.
    #[must_use]
    pub fn is_plain_money(&self) -> bool {
        let Selection { currency, period, prices, .. } = self.selection;
        currency == "USD" && *period == Period::Year && *prices == Prices::Nominal
    }

    fn currency_name(&self) -> String {
        let code = self.selection.currency.as_str();
        if code == "USD" { self.text(Message::UsDollars) } else { code.to_owned() }
    }

    /// The conversion in words: rate with its date, hours, index; empty where nothing is converted.
    #[must_use]
    pub fn money_note(&self, place: &str) -> String {
        let notes = [self.rate_note(), self.price_note(place)];
        join(&notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>(), " ")
    }

    /// The same below a chart of pay, of which some speak of many places.
    #[must_use]
    pub(super) fn chart_money_note(&self, chart: Chart) -> String {
        let prices = match self.selection.prices {
            Prices::Nominal => String::new(),
            _ if chart.is_as_paid() => String::new(),
            _ if chart.is_of_many_places() => self.text(Message::MoneyEachLevel),
            _ => self.price_note(&self.selection.place),
        };
        format!("{} {prices}", self.rate_note()).trim().to_owned()
    }

    /// A date of the dataset (`2026-11-20`) as the words of the interface have it.
    fn date(&self, iso: &str) -> String {
        match *iso.split('-').collect::<Vec<_>>() {
            [year, month, day] => self.fill(Message::DateForm, &[year, month, day]),
            _ => iso.to_owned(),
        }
    }

    fn rate_note(&self) -> String {
        let Selection { currency, period, hours, .. } = self.selection;
        let mut facts = Vec::new();
        if let Some(rate) = self.data.rate(currency) {
            let per = locale::amount(rate.per_usd, "", if rate.per_usd < 100.0 { 4 } else { 2 });
            facts.push(self.fill(Message::MoneyRate, &[&per, currency, &self.date(&rate.date)]));
        }
        match period {
            Period::Year => {}
            Period::Month => facts.push(self.text(Message::MoneyMonths)),
            Period::Hour => facts.push(self.fill(Message::MoneyHours, &[&locale::count(f64::from(*hours))])),
        }
        join(&facts, " ")
    }

    fn price_note(&self, place: &str) -> String {
        let name = self.in_place(place);
        match (self.selection.prices, self.data.price_level(place), self.data.price_parity(place)) {
            (Prices::Nominal, ..) => String::new(),
            (Prices::Ppp, Some(level), _) if level.level == 1.0 => self.fill(Message::MoneyOwnLevel, &[&name]),
            (Prices::Ppp, Some(level), _) => {
                let facts = [name, write_exactly(level.level, 4), level.year.to_string()];
                self.fill(Message::MoneyPpp, &facts.each_ref().map(String::as_str))
            }
            (Prices::Rpp, _, Some(parity)) => {
                let facts = [name, write_exactly(parity.index, 1), parity.year.to_string()];
                self.fill(Message::MoneyRpp, &facts.each_ref().map(String::as_str))
            }
            _ => self.fill(Message::MoneyNoLevel, &[&name]),
        }
    }
}
