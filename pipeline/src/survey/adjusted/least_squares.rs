//! Ordinary least squares with robust (HC1, MacKinnon and White 1985) standard errors, on `nalgebra`.
//!
//! Invariant: no answer rather than a wrong one: none where rows are not more than columns or a column depends on those before it.

use nalgebra::{DMatrix, DVector};

/// Rounding noise: a column of which less than this part of its length is left beside those before it depends on them.
const NOISE: f64 = 1e-9;

/// The coefficient of each column of a design, and how sure they are together.
pub(super) struct Estimates {
    pub(super) coefficients: DVector<f64>,
    pub(super) covariance: DMatrix<f64>,
}

/// The estimates of all columns of the design.
pub(super) fn least_squares(design: &DMatrix<f64>, target: &DVector<f64>) -> Option<Estimates> {
    let spare = design.nrows().checked_sub(design.ncols()).filter(|spare| *spare > 0)?;
    let (q, r) = design.clone().qr().unpack();
    let lengths = design.column_iter().map(|column| column.norm());
    if !r.diagonal().iter().zip(lengths).all(|(left, length)| left.abs() > NOISE * length) {
        return None;
    }
    // Row j of the pseudo-inverse times the target is the j-th coefficient; the sandwich is the product of its rows, each cell times
    // its residual, times n / (n - k).
    let inverse = r.solve_upper_triangular(&q.transpose())?;
    let coefficients = &inverse * target;
    let residuals = target - design * &coefficients;
    let weight = design.nrows() as f64 / spare as f64;
    let mut weighed = inverse;
    for (mut column, residual) in weighed.column_iter_mut().zip(&residuals) {
        column *= *residual;
    }
    Some(Estimates { coefficients, covariance: &weighed * weighed.transpose() * weight })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Rows of the constant, two columns of numbers and the target.
    fn numbers() -> impl Strategy<Value = (DMatrix<f64>, DVector<f64>)> {
        prop::collection::vec([-1.0..1.0_f64, -100.0..100.0_f64, -5.0..5.0_f64], 8..40).prop_map(|rows| {
            let cells = rows.iter().flat_map(|[a, b, _]| [1.0, *a, *b]);
            (
                DMatrix::from_row_iterator(rows.len(), 3, cells),
                DVector::from_iterator(rows.len(), rows.iter().map(|row| row[2])),
            )
        })
    }

    #[test]
    fn dependent_columns_have_no_answer() {
        let fit = |cells: &[f64]| {
            least_squares(&DMatrix::from_row_slice(4, 2, cells), &DVector::from_row_slice(&[1.0, 2.0, 3.0, 4.0]))
        };
        assert!(fit(&[1.0, 0.1, 1.0, 0.1, 1.0, 0.1, 1.0, 0.1]).is_none());
        assert!(fit(&[1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]).is_none());
        assert!(fit(&[1.0, 0.0, 1.0, 1.0, 1.0, 2.0, 1.0, 3.0]).is_some());
    }

    #[test]
    fn as_many_columns_as_rows_have_no_answer() {
        assert!(least_squares(&DMatrix::identity(2, 2), &DVector::zeros(2)).is_none());
        assert!(least_squares(&DMatrix::identity(1, 2), &DVector::zeros(1)).is_none());
    }

    proptest! {
        /// The definitions: residuals are orthogonal to the columns, and the covariance is the sandwich.
        #[test]
        fn the_answer_is_that_of_the_normal_equations((x, y) in numbers()) {
            let fit = least_squares(&x, &y).unwrap();
            let e = &y - &x * &fit.coefficients;
            prop_assert!((x.transpose() * &e).amax() < 1e-9 * x.norm());
            let bread = (x.transpose() * &x).try_inverse().unwrap();
            let meat = x.transpose() * DMatrix::from_diagonal(&e.component_mul(&e)) * &x;
            let n = y.len() as f64;
            let sandwich = &bread * meat * &bread * (n / (n - 3.0));
            prop_assert!((&fit.covariance - &sandwich).amax() < 1e-7 * (1.0 + sandwich.amax()));
        }
    }
}
