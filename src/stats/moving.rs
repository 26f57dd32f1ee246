//! A move into another role: what is assumed of it, and the course that it then takes.
//!
//! A move costs some money at once, the time of every hour of learning, and some money in every month until the new pay
//! begins, after learning and searching; from then on it brings some in every month, less as long as one is new to the
//! role. Taxes, interest and raises are left out.
//!
//! Invariant: a worse assumption never makes a course pay back earlier.

use super::sample::LARGEST;

/// Weeks in a month.
const WEEKS: f64 = 52.0 / 12.0;
/// Months for which a newcomer is paid below the role's median.
const NEWCOMER: f64 = 24.0;

/// A number that is not known for sure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likely {
    pub(super) low: f64,
    pub(super) likely: f64,
    pub(super) high: f64,
}

impl Likely {
    /// A number from `low` to `high`. Ends in the wrong order are swapped, and what is likely is brought between them.
    /// `None` if one of them is no finite number, or beyond 10¹⁵ to either side.
    #[must_use]
    pub fn new(low: f64, likely: f64, high: f64) -> Option<Self> {
        let sound = [low, likely, high].iter().all(|number| number.abs() <= LARGEST);
        let (low, high) = (low.min(high), low.max(high));
        sound.then(|| Likely { low, likely: likely.max(low).min(high), high })
    }

    /// The least that it may be.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }

    /// The value at the top of the triangle.
    #[must_use]
    pub fn likely(self) -> f64 {
        self.likely
    }

    /// The most that it may be.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }
}

/// One of the numbers that a move is assumed to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// [`Move::hours`].
    Hours,
    /// [`Move::hours_a_week`].
    HoursAWeek,
    /// [`Move::hour_value`].
    HourValue,
    /// [`Move::search`].
    Search,
    /// [`Move::cost`].
    Cost,
    /// [`Move::lost`].
    Lost,
    /// [`Move::discount`].
    Discount,
    /// [`Move::gain`].
    Gain,
}

impl Assumption {
    /// Each assumption once.
    pub const ALL: [Assumption; 8] = [
        Assumption::Hours,
        Assumption::HoursAWeek,
        Assumption::HourValue,
        Assumption::Search,
        Assumption::Cost,
        Assumption::Lost,
        Assumption::Discount,
        Assumption::Gain,
    ];
}

/// The assumptions of a move, money in one unit. All but the gain counts as 0 where it is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// Hours of learning in all.
    pub hours: Likely,
    /// Hours of learning in a week.
    pub hours_a_week: Likely,
    /// Money that an hour of learning is worth.
    pub hour_value: Likely,
    /// Months of searching, after learning.
    pub search: Likely,
    /// Money, once, at the beginning.
    pub cost: Likely,
    /// Money a month that is given up until the new pay begins.
    pub lost: Likely,
    /// The share, 0 to 1, by which a newcomer is paid below the median of the new role for the first two years; more
    /// than 1 counts as 1.
    pub discount: Likely,
    /// Money a month that the new role pays more; negative for less. Its ends are those of a 95 % interval.
    pub gain: Likely,
    /// Money a month that the present role pays: with the gain, what the discount is a share of.
    pub pay: f64,
}

impl Move {
    /// The assumption of that name.
    #[must_use]
    pub fn assumed(&self, of: Assumption) -> Likely {
        match of {
            Assumption::Hours => self.hours,
            Assumption::HoursAWeek => self.hours_a_week,
            Assumption::HourValue => self.hour_value,
            Assumption::Search => self.search,
            Assumption::Cost => self.cost,
            Assumption::Lost => self.lost,
            Assumption::Discount => self.discount,
            Assumption::Gain => self.gain,
        }
    }

    /// The course of the move with one number for each assumption.
    pub(super) fn course(&self, mut number: impl FnMut(Assumption, Likely) -> f64) -> Course {
        let [hours, hours_a_week, hour_value, search, cost, lost, discount, gain] = Assumption::ALL.map(|of| {
            let number = number(of, self.assumed(of));
            // Not `max`: of 0 and -0 that gives either, and nothing may be divided by -0.
            if of == Assumption::Gain || number > 0.0 { number } else { 0.0 }
        });
        let a_month = hours_a_week * WEEKS;
        let ready = if hours > 0.0 { hours / a_month } else { 0.0 };
        let below = discount.min(1.0) * (self.pay + gain).max(0.0);
        Course { ready, start: ready + search, cost, effort: hour_value * a_month, lost, below, gain }
    }
}

/// A move of which all is known: times in months, money as in [`Move`].
pub(super) struct Course {
    /// When learning ends; infinite where no hour is learned in a week.
    pub(super) ready: f64,
    /// When the new pay begins.
    pub(super) start: f64,
    cost: f64,
    /// Worth of the hours that are learned in a month, until learning ends.
    effort: f64,
    lost: f64,
    /// Money a month that a newcomer lacks of the gain.
    below: f64,
    gain: f64,
}

impl Course {
    /// The month in which all that was spent has come back for good; infinite if it never does, as where nothing is
    /// gained.
    pub(super) fn month(&self) -> f64 {
        if self.gain <= 0.0 || !self.start.is_finite() {
            return f64::INFINITY;
        }
        let spent = self.cost + self.effort * self.ready + self.lost * self.start;
        let as_newcomer = self.gain - self.below;
        if as_newcomer > 0.0 && spent <= as_newcomer * NEWCOMER {
            self.start + spent / as_newcomer
        } else {
            self.start + (spent + self.below * NEWCOMER) / self.gain
        }
    }

    /// Money that has come in less money that has been spent, after so many months.
    pub(super) fn net(&self, month: f64) -> f64 {
        let paid = (month - self.start).max(0.0);
        let come_in = self.gain * paid - self.below * paid.min(NEWCOMER);
        come_in - self.cost - self.effort * month.min(self.ready) - self.lost * month.min(self.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 130 hours at 10 a week are 3 months.
    fn plain() -> Move {
        Move {
            hours: sure(130.0),
            hours_a_week: sure(10.0),
            hour_value: sure(0.0),
            search: sure(2.0),
            cost: sure(1_000.0),
            lost: sure(100.0),
            discount: sure(0.0),
            gain: sure(500.0),
            pay: 4_500.0,
        }
    }

    fn course(change: impl Fn(&mut Move)) -> Course {
        let mut of = plain();
        change(&mut of);
        of.course(|_, assumed| assumed.likely)
    }

    fn sure(number: f64) -> Likely {
        Likely::new(number, number, number).unwrap()
    }

    #[test]
    fn ends_are_put_in_order() {
        let found = Likely::new(9.0, 12.0, 3.0).unwrap();
        assert_eq!((found.low(), found.likely(), found.high()), (3.0, 9.0, 9.0));
        for number in [f64::NAN, f64::INFINITY, -2e15] {
            assert_eq!((Likely::new(number, 1.0, 2.0), Likely::new(0.0, number, 2.0)), (None, None));
        }
    }

    #[test]
    fn a_course_by_hand() {
        // Spent by month 5: 1,000 + 5 × 100 = 1,500, back after 3 more months.
        let found = course(|_| ());
        assert!((found.ready - 3.0).abs() < 1e-12 && (found.start - 5.0).abs() < 1e-12);
        assert!((found.month() - 8.0).abs() < 1e-9);
        for (month, net) in [(0.0, -1_000.0), (4.0, -1_400.0), (5.0, -1_500.0), (8.0, 0.0), (9.0, 500.0)] {
            assert!((found.net(month) - net).abs() < 1e-9, "{month}");
        }
    }

    #[test]
    fn hours_of_learning_cost_their_time() {
        // 130 hours at 5 are 650 more, spent within the first 3 months: back after 1.3 months more.
        let found = course(|of| of.hour_value = sure(5.0));
        assert!((found.month() - 9.3).abs() < 1e-9);
        for (month, net) in [(0.0, -1_000.0), (1.5, -1_475.0), (3.0, -1_950.0), (5.0, -2_150.0), (9.3, 0.0)] {
            assert!((found.net(month) - net).abs() < 1e-9, "{month}");
        }
        let never = course(|of| (of.hours_a_week, of.hour_value) = (sure(0.0), sure(5.0)));
        assert_eq!((never.month(), never.net(10.0)), (f64::INFINITY, -2_000.0));
        // Hours that are none take no time.
        assert_eq!(course(|of| (of.hours, of.hour_value) = (sure(0.0), sure(5.0))).net(1.0), -1_100.0);
    }

    #[test]
    fn a_newcomer_starts_lower_for_two_years() {
        // 5 % of 5,000 are 250 a month: 1,500 come back at 250 a month within 6 months.
        let found = course(|of| of.discount = sure(0.05));
        assert!((found.month() - 11.0).abs() < 1e-9 && found.net(11.0).abs() < 1e-9);
        // 20 % are 1,000, more than is gained: 24 months of that and 1,500 before come back at 500 a month.
        let found = course(|of| of.discount = sure(0.2));
        assert!((found.month() - (5.0 + (1_500.0 + 24_000.0) / 500.0)).abs() < 1e-9);
        assert!((found.net(29.0) + 1_500.0 + 12_000.0).abs() < 1e-9 && found.net(found.month()).abs() < 1e-9);
        assert_eq!(course(|of| of.discount = sure(3.0)).month(), course(|of| of.discount = sure(1.0)).month());
    }

    #[test]
    fn without_a_gain_nothing_comes_back() {
        for gain in [0.0, -500.0] {
            assert_eq!(course(|of| of.gain = sure(gain)).month(), f64::INFINITY);
        }
        assert!((course(|of| of.gain = sure(-500.0)).net(7.0) + 2_500.0).abs() < 1e-9);
    }

    #[test]
    fn where_nothing_is_spent_the_new_pay_is_the_beginning() {
        let free = course(|of| (of.cost, of.lost) = (sure(0.0), sure(-3.0)));
        assert_eq!(free.month(), free.start);
        let ready = course(|of| (of.hours, of.hours_a_week) = (sure(0.0), sure(0.0)));
        assert_eq!((ready.ready, ready.start), (0.0, 2.0));
    }

    #[test]
    fn who_never_learns_never_begins() {
        let never = course(|of| of.hours_a_week = sure(0.0));
        assert_eq!((never.ready, never.month(), never.net(10.0)), (f64::INFINITY, f64::INFINITY, -2_000.0));
        let free = course(|of| (of.hours_a_week, of.lost) = (sure(0.0), sure(0.0)));
        assert_eq!((free.month(), free.net(10.0)), (f64::INFINITY, -1_000.0));
    }
}
