//! The inverse of a small square matrix, for least squares.
//!
//! Invariant: no answer rather than a wrong one: a matrix whose columns depend on each other has no inverse here.

/// Rows of a matrix.
pub(super) type Matrix = Vec<Vec<f64>>;

/// The inverse by Gauss-Jordan elimination with partial pivoting.
pub(super) fn inverse(matrix: &[Vec<f64>]) -> Option<Matrix> {
    let size = matrix.len();
    let unit = |at: usize| (0..size).map(move |column| if column == at { 1.0 } else { 0.0 });
    let mut rows: Matrix = matrix
        .iter()
        .enumerate()
        .map(|(at, row)| row.iter().copied().chain(unit(at)).collect())
        .collect();
    for column in 0..size {
        let value = |row: &Vec<f64>| row.get(column).copied();
        let below = rows
            .iter()
            .enumerate()
            .skip(column)
            .filter_map(|(at, row)| Some((at, value(row)?.abs())));
        let (best, size_of_pivot) = below.max_by(|a, b| a.1.total_cmp(&b.1))?;
        // What is left of the column against what it was: rounding noise is no pivot.
        let scale = matrix
            .iter()
            .filter_map(value)
            .map(f64::abs)
            .fold(0.0, f64::max);
        if size_of_pivot <= scale * 1e-13 {
            return None;
        }
        rows.swap(column, best);
        let pivot: Vec<f64> = {
            let row = rows.get(column)?;
            let by = value(row)?;
            row.iter().map(|cell| cell / by).collect()
        };
        for (at, row) in rows.iter_mut().enumerate() {
            if at == column {
                row.clone_from(&pivot);
                continue;
            }
            let times = value(row)?;
            row.iter_mut()
                .zip(&pivot)
                .for_each(|(cell, part)| *cell -= times * part);
        }
    }
    Some(
        rows.into_iter()
            .map(|row| row.into_iter().skip(size).collect())
            .collect(),
    )
}

/// The sum of the products of two rows of numbers.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dependent_columns_have_no_inverse() {
        assert_eq!(inverse(&[vec![1.0, 2.0], vec![2.0, 4.0]]), None);
        assert_eq!(
            inverse(&[vec![0.0, 2.0], vec![4.0, 0.0]]),
            Some(vec![vec![0.0, 0.25], vec![0.5, 0.0]])
        );
    }

    proptest! {
        #[test]
        fn inverse_times_matrix_is_one(cells in prop::collection::vec(-1.0..1.0_f64, 16)) {
            // A strong diagonal keeps the matrix far from dependent columns.
            let matrix: Matrix = cells.chunks(4).enumerate()
                .map(|(at, row)| row.iter().enumerate().map(|(c, cell)| if c == at { cell + 5.0 } else { *cell }).collect()).collect();
            let inverse = inverse(&matrix).unwrap();
            for (r, row) in inverse.iter().enumerate() {
                for c in 0..4 {
                    let column: Vec<f64> = matrix.iter().map(|row| row[c]).collect();
                    let want = if r == c { 1.0 } else { 0.0 };
                    prop_assert!((dot(row, &column) - want).abs() < 1e-9);
                }
            }
        }
    }
}
