//! Times that pay is stated for: words of tables, durations of schema.org.
//!
//! Invariant: a year has so many of each that they agree with each other: 2,080 paid hours are 260 days of 8 or 52 weeks of 40.

use crate::locale::count;
use crate::state::HOURS;

/// A time that pay is stated for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Time {
    #[default]
    Year,
    Month,
    Week,
    Day,
    Hour,
}

/// Times with their noun, the words of a table that mean them, and their durations in ISO 8601.
const TIMES: [(Time, &str, &[&str], &[&str]); 5] = [
    (
        Time::Year,
        "year",
        &["year", "years", "yearly", "annual", "annually", "annum", "yr", "y", "pa"],
        &["P1Y", "P12M"],
    ),
    (Time::Month, "month", &["month", "months", "monthly", "mo"], &["P1M"]),
    (Time::Week, "week", &["week", "weeks", "weekly", "wk"], &["P1W", "P7D"]),
    (Time::Day, "day", &["day", "days", "daily"], &["P1D"]),
    (Time::Hour, "hour", &["hour", "hours", "hourly", "hr", "h"], &["PT1H", "PT60M"]),
];

impl Time {
    /// The time that a word of a table means: `Year`, `per month`, `/ h`, `p.a.`
    pub(super) fn of_word(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let text = ["per ", "a ", "an ", "/"].into_iter().find_map(|before| text.strip_prefix(before)).unwrap_or(&text);
        let word: String = text.chars().filter(|letter| !matches!(letter, '.' | ' ')).collect();
        TIMES.into_iter().find(|(_, _, words, _)| words.contains(&word.as_str())).map(|(time, ..)| time)
    }

    /// The time of a duration: `P1Y`.
    pub(super) fn of_duration(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        TIMES.into_iter().find(|(.., durations)| durations.contains(&text.as_str())).map(|(time, ..)| time)
    }

    pub(super) fn noun(self) -> &'static str {
        TIMES.into_iter().find(|(time, ..)| *time == self).map_or("", |(_, noun, ..)| noun)
    }

    pub(super) fn with_article(self) -> String {
        format!("{} {}", if self == Time::Hour { "an" } else { "a" }, self.noun())
    }

    /// The number of them in a year, as it is written.
    pub(super) fn count_in_a_year(self) -> String {
        count(self.in_a_year().into())
    }

    /// The number of them in a year; of days and hours, those that are paid.
    pub(super) fn in_a_year(self) -> u16 {
        match self {
            Time::Year => 1,
            Time::Month => 12,
            Time::Week => HOURS / 40,
            Time::Day => HOURS / 8,
            Time::Hour => HOURS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Time;

    #[test]
    fn words_and_durations_are_read_and_nothing_else() {
        for (words, duration, time, in_a_year) in [
            (["year", "Per Annum", "p.a.", "Annual"], "P1Y", Time::Year, 1),
            (["MONTH", "monthly", "/month", "a month"], "P1M", Time::Month, 12),
            (["week", " Weekly ", "per week", "wk"], "p1w", Time::Week, 52),
            (["day", "daily", "per day", "days"], "P1D", Time::Day, 260),
            (["hour", "hourly", "an hour", "/ h"], "PT1H", Time::Hour, 2_080),
        ] {
            for word in words {
                assert_eq!(Time::of_word(word), Some(time), "{word}");
            }
            assert_eq!((Time::of_duration(duration), time.in_a_year()), (Some(time), in_a_year));
        }
        for word in ["", "m", "fortnight", "year or month", "12"] {
            assert_eq!(Time::of_word(word), None, "{word}");
        }
        // A minute is no month.
        for duration in ["", "PT1M", "P2Y", "P1Y6M", "1Y", "P0.5Y"] {
            assert_eq!(Time::of_duration(duration), None, "{duration}");
        }
    }
}
