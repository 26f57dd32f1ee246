//! A quoted band, held against the formulas by which bands are made.
//!
//! Career pages give an average with a low and a high and do not say what these are. If the average is the geometric
//! mean of the ends, or the arithmetic one, as exactly as the rounding of the numbers lets one see, a formula made the
//! ends of it, or the other way round; they are then no minimum and maximum of people.
//!
//! Invariant: a band counts as symmetric only if the numbers before rounding can have been so.

/// Rounding is looked for up to this unit.
const COARSEST: f64 = 1_000.0;
/// The unit of an amount that is not whole: cents.
const FINEST: f64 = 0.01;

/// Why three numbers are no average with a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// One of them is no finite number.
    NotFinite,
    /// One of them is zero or below.
    NotPositive,
    /// The low end does not lie below the high one.
    Reversed,
    /// The average lies outside the band.
    AverageOutside,
}

/// The place of the average between the ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// By the same factor below and above.
    Geometric,
    /// By the same amount below and above.
    Arithmetic,
    /// The numbers are too coarse, or the band too narrow, to tell the two apart.
    Both,
    /// Neither way, so it is no band that a formula made.
    Neither,
}

/// The properties of a band of three numbers. All amounts are in the unit of the numbers given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inspection {
    /// The average, as given.
    pub average: f64,
    /// The lower end, as given.
    pub low: f64,
    /// The upper end, as given.
    pub high: f64,
    /// The place of the average between the ends.
    pub shape: Shape,
    /// The implied factor √(high / low): what leads from the geometric centre to either end.
    pub factor: f64,
    /// The implied step (high - low) / 2: what leads from the arithmetic centre to either end.
    pub step: f64,
    /// √(low × high).
    pub geometric_centre: f64,
    /// (low + high) / 2.
    pub arithmetic_centre: f64,
    /// The distance of the average above the geometric centre; negative for below.
    pub from_geometric: f64,
    /// The distance of the average above the arithmetic centre; negative for below.
    pub from_arithmetic: f64,
}

/// Looks into a band.
///
/// Each number may have been rounded to the largest power of ten, up to 1,000, that divides it (to cents if it is not
/// whole), so it stands for half a unit below to half a unit above. The band is geometric if some geometric mean of
/// ends that round so rounds to the average, arithmetic likewise.
///
/// # Errors
/// The first fault that the numbers have.
pub fn inspect(average: f64, low: f64, high: f64) -> Result<Inspection, Fault> {
    let numbers = [average, low, high];
    if !numbers.iter().all(|number| number.is_finite()) {
        return Err(Fault::NotFinite);
    }
    if numbers.iter().any(|number| *number <= 0.0) {
        return Err(Fault::NotPositive);
    }
    if low >= high {
        return Err(Fault::Reversed);
    }
    if average < low || average > high {
        return Err(Fault::AverageOutside);
    }
    let [of_average, of_low, of_high] = numbers.map(|number| unit(number) / 2.0);
    let explains = |centre: fn(f64, f64) -> f64| {
        let least = centre((low - of_low).max(0.0), high - of_high) - of_average;
        let most = centre(low + of_low, high + of_high) + of_average;
        least <= average && average <= most
    };
    let shape = match (explains(geometric), explains(arithmetic)) {
        (true, true) => Shape::Both,
        (true, false) => Shape::Geometric,
        (false, true) => Shape::Arithmetic,
        (false, false) => Shape::Neither,
    };
    let (geometric_centre, arithmetic_centre) = (geometric(low, high), arithmetic(low, high));
    Ok(Inspection {
        average,
        low,
        high,
        shape,
        factor: (high / low).sqrt(),
        step: (high - low) / 2.0,
        geometric_centre,
        arithmetic_centre,
        from_geometric: average - geometric_centre,
        from_arithmetic: average - arithmetic_centre,
    })
}

/// Root by root, so that no product of finite ends is too large.
fn geometric(low: f64, high: f64) -> f64 {
    low.sqrt() * high.sqrt()
}

/// Half by half, for the same reason.
fn arithmetic(low: f64, high: f64) -> f64 {
    low / 2.0 + high / 2.0
}

/// The unit that a number seems rounded to: the largest power of ten up to 1,000 that divides it, cents if it is not
/// whole.
fn unit(number: f64) -> f64 {
    if number % 1.0 != 0.0 {
        return FINEST;
    }
    let mut unit = 1.0;
    while unit < COARSEST && number % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profile_a_is_a_formula() {
        let found = inspect(159_238.0, 108_608.0, 233_471.0).unwrap();
        assert_eq!(found.shape, Shape::Geometric);
        assert!((found.factor - 1.466_174).abs() < 1e-6, "{}", found.factor);
        assert!((found.from_geometric + 0.24).abs() < 0.01, "{}", found.from_geometric);
        assert!((found.step - 62_431.5).abs() < 1e-9);
        assert!((found.from_arithmetic + 11_801.5).abs() < 1e-9);
    }

    #[test]
    fn coarser_numbers_leave_more_open() {
        assert_eq!(
            [159_238.0, 120.0, 5_300.0, 98_000.0, 1e6, 12.34].map(unit),
            [1.0, 10.0, 100.0, 1_000.0, 1_000.0, 0.01]
        );
        // √(95,000 × 105,000) = 99,874.9 and the mean 100,000: to thousands both round to the average.
        assert_eq!(inspect(100_000.0, 95_000.0, 105_000.0).unwrap().shape, Shape::Both);
        assert_eq!(inspect(100_001.0, 95_001.0, 105_001.0).unwrap().shape, Shape::Arithmetic);
        assert_eq!(inspect(110_000.0, 95_000.0, 105_001.0), Err(Fault::AverageOutside));
    }

    #[test]
    fn a_skewed_band_is_neither() {
        let found = inspect(120_001.0, 100_001.0, 300_001.0).unwrap();
        assert_eq!(found.shape, Shape::Neither);
        assert!(found.from_geometric < 0.0 && found.from_arithmetic < 0.0);
    }

    #[test]
    fn faults_have_names() {
        for number in [f64::NAN, f64::INFINITY] {
            assert_eq!(inspect(100.0, number, 200.0), Err(Fault::NotFinite));
        }
        assert_eq!(inspect(100.0, 0.0, 200.0), Err(Fault::NotPositive));
        assert_eq!(inspect(-1.0, 50.0, 200.0), Err(Fault::NotPositive));
        assert_eq!(inspect(100.0, 200.0, 50.0), Err(Fault::Reversed));
        assert_eq!(inspect(100.0, 100.0, 100.0), Err(Fault::Reversed));
        assert_eq!(inspect(201.0, 50.0, 200.0), Err(Fault::AverageOutside));
    }
}
