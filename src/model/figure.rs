//! The public name of a figure: SOURCE/PLACE/SUBJECT/MEASURE/STATISTIC.
//!
//! Invariant: writing a key and reading it back gives the same key, so a host or a test
//! can take the name from the page and find the figure in the dataset.

use super::Statistic;
use crate::text::percent::{self, Case};
use std::fmt;

/// The name of one figure. `group` narrows the measure, as `years-total:6-10` does for pay.
///
/// ```
/// use rolescope::model::{FigureKey, KeyError, Statistic};
///
/// let name = "survey-2025/US/back-end/pay/years-total:6-10/p50";
/// let key: FigureKey = name.parse()?;
/// assert_eq!((key.subject.as_str(), key.group.as_deref()), ("back-end", Some("years-total:6-10")));
/// assert_eq!(key.statistic, Statistic::P50);
/// assert_eq!(key.to_string(), name);
/// assert_eq!("survey-2025/US/back-end/pay/p55".parse::<FigureKey>(), Err(KeyError::Statistic));
/// # Ok::<(), KeyError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FigureKey {
    /// Id of the source, `survey-2025`.
    pub source: String,
    /// Id of the place, `US` or `western-europe`; `unknown` where the source names none.
    pub place: String,
    /// Slug of the role, `soc-` and the code of an occupation group, or `all` for all roles together.
    pub subject: String,
    /// The measure: `pay`, `years-total`, `language:TypeScript`.
    pub measure: String,
    /// The part of the population, if it is not all of it.
    pub group: Option<String>,
    /// The statistic that the value is.
    pub statistic: Statistic,
}

/// Why a text is not the name of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// A key has five or six parts between slashes.
    Parts(usize),
    /// A part is empty.
    EmptyPart,
    /// The last part is not a known statistic.
    Statistic,
    /// A percent sign is not followed by two hexadecimal digits, or they are not UTF-8.
    Escape,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyError::Parts(n) => write!(f, "a figure's name has 5 or 6 parts, this one {n}"),
            KeyError::EmptyPart => f.write_str("a part of the figure's name is empty"),
            KeyError::Statistic => f.write_str("the last part is not a known statistic"),
            KeyError::Escape => f.write_str("a percent sign does not start a valid escape"),
        }
    }
}

impl std::error::Error for KeyError {}

impl fmt::Display for FigureKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut name = String::new();
        for part in [&self.source, &self.place, &self.subject, &self.measure].into_iter().chain(&self.group) {
            percent::push_encoded(part, |letter| letter != '/' && letter != '%', Case::Upper, &mut name);
            name.push('/');
        }
        f.write_str(&name)?;
        f.write_str(self.statistic.as_str())
    }
}

impl std::str::FromStr for FigureKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let parts = text.split('/').map(percent::decode).collect::<Option<Vec<_>>>().ok_or(KeyError::Escape)?;
        if parts.iter().any(String::is_empty) {
            return Err(KeyError::EmptyPart);
        }
        let count = parts.len();
        let (head, statistic) = match parts.split_last() {
            Some((last, head)) => (head, last),
            None => return Err(KeyError::Parts(0)),
        };
        let statistic = Statistic::ALL.into_iter().find(|s| s.as_str() == statistic).ok_or(KeyError::Statistic)?;
        match head {
            [source, place, subject, measure, group @ ..] if group.len() < 2 => Ok(FigureKey {
                source: source.clone(),
                place: place.clone(),
                subject: subject.clone(),
                measure: measure.clone(),
                group: group.first().cloned(),
                statistic,
            }),
            _ => Err(KeyError::Parts(count)),
        }
    }
}
