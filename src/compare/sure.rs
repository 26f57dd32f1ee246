//! The certainty of a figure: a grade from the answers, the interval, the age and the population.
//!
//! Invariant: the rule is the one on the method page; a grade is never shown without its reasons.

use super::Scope;
use crate::locale::{self, Message, PayMessage};
use crate::model::{FigureKey, PayDefinition, Statistic, Unit};
use crate::text::join::join;

/// A grade, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Four points.
    Good,
    /// Three points.
    Fair,
    /// One or two points.
    Weak,
    /// No point.
    Unsure,
}

impl Grade {
    /// Its name in the dialog with the basis.
    pub(super) const fn name(self) -> PayMessage {
        match self {
            Grade::Good => PayMessage::GradeGood,
            Grade::Fair => PayMessage::GradeFair,
            Grade::Weak => PayMessage::GradeWeak,
            Grade::Unsure => PayMessage::GradeUnsure,
        }
    }
}

/// A width of the 95 % interval, as a share of the figure, up to which it counts as narrow.
const NARROW: f64 = 0.1;
/// Answers from which on a figure of a sample counts as well founded.
const MANY: u32 = 100;
/// Years after which a figure counts as old.
const OLD: u32 = 2;

/// The grade of a figure and its reasons: one point each for being exact enough (many answers or a narrow interval, which measure
/// nearly one thing; of a difference an interval that leaves out zero), a recent date, a population that is not self-selected, and
/// for counting this role and no wider group. Official statistics count as exact, as their publisher withholds what is not. `None` for counts, for ends
/// of intervals, for what a host states or a filing offers, and for figures that do not exist.
#[must_use]
pub fn sure(scope: &Scope<'_>, key: &FigureKey) -> Option<(Grade, Vec<String>)> {
    let resolved = scope.resolve(key).filter(|resolved| resolved.unit != Unit::Count)?;
    if matches!(
        key.statistic,
        Statistic::MedianLow | Statistic::MedianHigh | Statistic::DifferenceLow | Statistic::DifferenceHigh
    ) {
        return None;
    }
    // What employers state or offer is no estimate of what people are paid.
    let stated = [PayDefinition::HostStated, PayDefinition::BaseOffered];
    let source = scope.data.source(&key.source).filter(|source| !stated.contains(&source.pay))?;
    let official = source.pay == PayDefinition::WagesEmployerReported;
    let quoted = scope.data.quoted.iter().find(|quoted| quoted.source == key.source && quoted.role == key.subject);
    let mut points = 0;
    let mut reasons = Vec::new();
    let mut judge = |good: bool, reason: String| {
        points += u32::from(good);
        let sign = if good { "+" } else { "−" };
        reasons.push(format!("{sign} {reason}"));
    };
    let is_many = resolved.n.is_some_and(|n| n >= MANY);
    let answers = match resolved.n {
        _ if official => scope.text(PayMessage::SureOfficial),
        Some(n) => scope.fill(PayMessage::SureAnswers, &[&locale::count(f64::from(n)), &MANY.to_string()]),
        None => scope.text(PayMessage::SureNoAnswers),
    };
    let is_gap = key.statistic == Statistic::Difference;
    let (is_exact, interval) = match resolved.interval.or_else(|| of_share(resolved.unit, resolved.value, resolved.n)) {
        Some((low, high)) if is_gap || resolved.value == 0.0 => {
            (low > 0.0 || high < 0.0, scope.text(PayMessage::SureSign))
        }
        Some((low, high)) => {
            let width = (high - low) / resolved.value.abs();
            let text = scope.fill(PayMessage::SureInterval, &[&locale::percent(width), &locale::percent(NARROW)]);
            (official || is_many || width <= NARROW, text)
        }
        None => (official || is_many, scope.text(PayMessage::SureNoInterval)),
    };
    judge(is_exact, format!("{answers}, {interval}"));
    match (year(&source.period).or_else(|| year(&source.released)), newest(scope)) {
        (Some(year), Some(newest)) => {
            judge(
                newest.saturating_sub(year) < OLD,
                scope.fill(PayMessage::SureYear, &[&year.to_string(), &newest.to_string()]),
            );
        }
        _ => judge(false, scope.text(PayMessage::SureNoDate)),
    }
    judge(
        official,
        scope.text(if official {
            PayMessage::SureEmployers
        } else if quoted.is_some() {
            PayMessage::SureUnnamed
        } else {
            PayMessage::SureSelfSelected
        }),
    );
    let is_wider = key.subject.starts_with("soc-");
    judge(!is_wider, scope.text(if is_wider { PayMessage::SureWider } else { PayMessage::SureRole }));
    if quoted.is_some_and(|quoted| quoted.formula_made) {
        reasons.push(format!("− {}", scope.text(Message::NoteFormula)));
        points = 0;
    }
    let grade = match points {
        4.. => Grade::Good,
        3 => Grade::Fair,
        1 | 2 => Grade::Weak,
        0 => Grade::Unsure,
    };
    Some((grade, reasons))
}

/// The grade with its reasons, in words.
#[must_use]
pub fn sure_words(scope: &Scope<'_>, key: &FigureKey) -> Option<String> {
    let (grade, reasons) = sure(scope, key)?;
    Some(format!("{}: {}", scope.text(grade.name()), join(&reasons, "; ")))
}

/// The Wilson interval of a share, which sources do not publish.
fn of_share(unit: Unit, share: f64, n: Option<u32>) -> Option<(f64, f64)> {
    n.filter(|_| unit == Unit::Share).map(|n| crate::stats::wilson(share, n))
}

/// The last year that a period names.
fn year(period: &str) -> Option<u32> {
    let words = period.split(|c: char| !c.is_ascii_digit());
    words.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok()).max()
}

/// The newest year that a source of pay, but for filings, speaks of, which ages are counted to: no clock is asked.
fn newest(scope: &Scope<'_>) -> Option<u32> {
    let other = [PayDefinition::None, PayDefinition::BaseOffered];
    let of_pay = scope.data.sources.iter().filter(|source| !other.contains(&source.pay));
    of_pay.filter_map(|source| year(&source.period)).max()
}
