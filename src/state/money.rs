//! How pay is shown: for which time and at which prices.
//!
//! Invariant: these are views of a stored number in US dollars a year, which stays as it is.

/// Paid hours of a full-time year: 52 weeks of 40 hours.
pub const HOURS: u16 = 2_080;

/// A time that pay is given for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `id` say it")]
pub enum Period {
    #[default]
    Year,
    Month,
    Hour,
}

impl Period {
    /// Every period.
    pub const ALL: [Period; 3] = [Period::Year, Period::Month, Period::Hour];

    /// The word in the address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Period::Year => "year",
            Period::Month => "month",
            Period::Hour => "hour",
        }
    }

    /// The period with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Period::ALL.into_iter().find(|period| period.id() == id)
    }

    /// The number of such periods in a year; of hours, those that are paid.
    #[must_use]
    pub fn in_a_year(self, hours: u16) -> f64 {
        match self {
            Period::Year => 1.0,
            Period::Month => 12.0,
            Period::Hour => f64::from(hours.max(1)),
        }
    }
}

/// Prices that pay is measured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prices {
    /// As paid.
    #[default]
    Nominal,
    /// At the prices of the United States, between countries: purchasing power parity.
    Ppp,
    /// At the prices of the United States, between its states: regional price parity.
    Rpp,
}

impl Prices {
    /// All of them.
    pub const ALL: [Prices; 3] = [Prices::Nominal, Prices::Ppp, Prices::Rpp];

    /// The word in the address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Prices::Nominal => "nominal",
            Prices::Ppp => "ppp",
            Prices::Rpp => "rpp",
        }
    }

    /// The prices with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Prices::ALL.into_iter().find(|prices| prices.id() == id)
    }
}

/// Paid hours a year as written by a visitor: a whole number from 1 to 8,784.
#[must_use]
pub fn hours(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|hours| (1..=8_784).contains(hours))
}
