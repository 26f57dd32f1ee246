//! The ways in which answers are grouped: bands of years, education, work mode, organisation size.
//!
//! Invariant: total years (2025) and professional years (2024) are two dimensions and never share a band. A band holds whole
//! years: years with a fraction are rounded down first, so 5.9 years are in `1-5`; total years below 1 are in no band, though
//! the person answered.

use super::answer::Answer;

/// A way to group answers.
#[derive(Debug)]
pub(super) struct Dimension {
    /// Its name in the figures.
    pub(super) name: &'static str,
    /// Its groups in their natural order.
    pub(super) items: &'static [&'static str],
    /// The group of an answer.
    pub(super) of: fn(&Answer) -> Option<&'static str>,
    /// True for an answer that counts in the base of shares: the question was answered.
    pub(super) answered: fn(&Answer) -> bool,
}

impl Dimension {
    /// Place of an answer's group among the groups.
    pub(super) fn place(&self, answer: &Answer) -> Option<usize> {
        let group = (self.of)(answer)?;
        self.items.iter().position(|item| *item == group)
    }

    /// Name of a group in the figures, `years-total:6-10`.
    pub(super) fn group(&self, item: usize) -> String {
        format!("{}:{}", self.name, self.items.get(item).copied().unwrap_or_default())
    }
}

/// Bands of coding years in total, education included (2025).
pub(super) const YEARS_TOTAL: Dimension = Dimension {
    name: "years-total",
    items: &["1-5", "6-10", "11-15", "16-20", "21-30", "31+"],
    of: |answer| answer.years.and_then(total_band),
    answered: |answer| answer.years.is_some(),
};

/// Bands of professional years (2024); `20+` is more than 20.
pub(super) const YEARS_PRO: Dimension = Dimension {
    name: "years-pro",
    items: &["0-2", "3-5", "6-10", "11-20", "20+"],
    of: |answer| answer.years.map(professional_band),
    answered: |answer| answer.years.is_some(),
};

/// Highest education.
pub(super) const EDUCATION: Dimension = Dimension {
    name: "education",
    items: &["primary", "secondary", "some-college", "associate", "bachelor", "master", "professional", "other"],
    of: |answer| answer.education,
    answered: |answer| answer.education.is_some(),
};

/// Whether the highest education is a university degree, for shares: highest answers alone read as if all others had none.
pub(super) const DEGREE: Dimension = Dimension {
    name: "degree",
    items: &["bachelor-or-higher"],
    of: |answer| matches!(answer.education?, "bachelor" | "master" | "professional").then_some("bachelor-or-higher"),
    answered: |answer| answer.education.is_some(),
};

/// Where the work is done.
pub(super) const WORK_MODE: Dimension = Dimension {
    name: "work-mode",
    items: &["remote", "hybrid", "in-person"],
    of: |answer| answer.work_mode,
    answered: |answer| answer.work_mode.is_some(),
};

/// Size of the organisation in the survey's own classes, for shares.
pub(super) const SIZE_CLASSES: Dimension = Dimension {
    name: "organisation-size",
    items: &["just-me", "2-9", "10-19", "20-99", "100-499", "500-999", "1000-4999", "5000-9999", "10000+", "unknown"],
    of: |answer| answer.size,
    answered: |answer| answer.size.is_some(),
};

/// Size of the organisation in three classes, for pay; "I don't know" is in none.
pub(super) const SIZES: Dimension = Dimension {
    name: "organisation-size",
    items: &["under-100", "100-999", "1000+"],
    of: |answer| answer.size.and_then(broad_size),
    answered: |answer| answer.size.is_some(),
};

fn total_band(years: f64) -> Option<&'static str> {
    Some(match years.floor() {
        whole if whole < 1.0 => return None,
        whole if whole <= 5.0 => "1-5",
        whole if whole <= 10.0 => "6-10",
        whole if whole <= 15.0 => "11-15",
        whole if whole <= 20.0 => "16-20",
        whole if whole <= 30.0 => "21-30",
        _ => "31+",
    })
}

fn professional_band(years: f64) -> &'static str {
    match years.floor() {
        whole if whole <= 2.0 => "0-2",
        whole if whole <= 5.0 => "3-5",
        whole if whole <= 10.0 => "6-10",
        whole if whole <= 20.0 => "11-20",
        _ => "20+",
    }
}

fn broad_size(class: &'static str) -> Option<&'static str> {
    Some(match class {
        "just-me" | "2-9" | "10-19" | "20-99" => "under-100",
        "100-499" | "500-999" => "100-999",
        "1000-4999" | "5000-9999" | "10000+" => "1000+",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn aged(years: f64) -> Answer {
        Answer { years: Some(years), ..Answer::default() }
    }

    #[test]
    fn bands_meet_at_whole_years() {
        let total = |years| (YEARS_TOTAL.of)(&aged(years));
        assert_eq!(total(0.9), None);
        assert_eq!(
            (total(1.0), total(5.0), total(5.9), total(6.0)),
            (Some("1-5"), Some("1-5"), Some("1-5"), Some("6-10"))
        );
        assert_eq!((total(30.0), total(31.0)), (Some("21-30"), Some("31+")));
        let professional = |years| (YEARS_PRO.of)(&aged(years));
        assert_eq!((professional(0.0), professional(2.5), professional(3.0)), (Some("0-2"), Some("0-2"), Some("3-5")));
        assert_eq!((professional(20.0), professional(21.0)), (Some("11-20"), Some("20+")));
        assert!((YEARS_TOTAL.answered)(&aged(0.0)));
    }

    #[test]
    fn who_does_not_know_the_size_answers_but_is_in_no_broad_class() {
        let answer = Answer { size: Some("unknown"), ..Answer::default() };
        assert_eq!(((SIZES.of)(&answer), (SIZE_CLASSES.of)(&answer)), (None, Some("unknown")));
        assert!((SIZE_CLASSES.answered)(&answer));
    }

    #[test]
    fn every_broad_size_is_reached() {
        let reached: Vec<_> = SIZE_CLASSES.items.iter().filter_map(|class| broad_size(class)).collect();
        assert!(SIZES.items.iter().all(|size| reached.contains(size)));
    }

    proptest! {
        /// More years never lead to an earlier band, and every band is one of the dimension's.
        #[test]
        fn bands_rise_with_years(a in 0.0..80.0_f64, b in 0.0..80.0_f64) {
            for dimension in [&YEARS_TOTAL, &YEARS_PRO] {
                let place = |years| dimension.place(&aged(years));
                let (low, high) = (a.min(b), a.max(b));
                prop_assert!(place(low) <= place(high));
                prop_assert_eq!(place(high).is_some(), (dimension.of)(&aged(high)).is_some());
            }
        }
    }
}
