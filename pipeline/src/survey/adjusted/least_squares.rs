//! Ordinary least squares with robust (HC1, MacKinnon and White 1985) standard errors, on `nalgebra`.
//!
//! Invariant: no answer rather than a wrong one: none where rows are not more than columns or a column depends on those before it.

use nalgebra::{DMatrix, DVector};

/// Rounding noise: a column of which less than this part of its length is left beside those before it depends on them.
const NOISE: f64 = 1e-9;

/// The coefficient of each column of the design, with its standard error.
pub(super) fn least_squares(design: &DMatrix<f64>, target: &DVector<f64>) -> Option<Vec<(f64, f64)>> {
    let spare = design.nrows().checked_sub(design.ncols()).filter(|spare| *spare > 0)?;
    let (q, r) = design.clone().qr().unpack();
    let lengths = design.column_iter().map(|column| column.norm());
    if !r.diagonal().iter().zip(lengths).all(|(left, length)| left.abs() > NOISE * length) {
        return None;
    }
    // Row j of the pseudo-inverse times the target is the j-th coefficient; the j-th variance of the sandwich is the sum of the
    // squares of its cells times the residuals, times n / (n - k).
    let inverse = r.solve_upper_triangular(&q.transpose())?;
    let coefficients = &inverse * target;
    let residuals = target - design * &coefficients;
    let weight = design.nrows() as f64 / spare as f64;
    let error = |cells: DVector<f64>| (cells.component_mul(&residuals).norm_squared() * weight).sqrt();
    Some(inverse.row_iter().zip(&coefficients).map(|(cells, b)| (*b, error(cells.transpose()))).collect())
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
        /// The definitions: residuals are orthogonal to the columns, and variances stand on the diagonal of the sandwich.
        #[test]
        fn the_answer_is_that_of_the_normal_equations((x, y) in numbers()) {
            let fit = least_squares(&x, &y).unwrap();
            let b = DVector::from_iterator(3, fit.iter().map(|(b, _)| *b));
            let e = &y - &x * b;
            prop_assert!((x.transpose() * &e).amax() < 1e-9 * x.norm());
            let bread = (x.transpose() * &x).try_inverse().unwrap();
            let meat = x.transpose() * DMatrix::from_diagonal(&e.component_mul(&e)) * &x;
            let n = y.len() as f64;
            let sandwich = &bread * meat * &bread * (n / (n - 3.0));
            for (at, (_, error)) in fit.iter().enumerate() {
                prop_assert!((error - sandwich[(at, at)].sqrt()).abs() < 1e-7 * (1.0 + error));
            }
        }
    }
}
