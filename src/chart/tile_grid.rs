//! Where each state of the US stands in a grid of eleven columns.
//!
//! Invariant: no two tiles share a place; one with letters that are not known gets a free place
//! below the rest.

use super::order::sort_by_value;

/// Columns of the grid.
pub(super) const COLUMNS: f64 = 11.0;

/// The grid, two letters a place; the last row is for territories.
const GRID: [&str; 9] = [
    "AK .. .. .. .. .. .. .. .. .. ME",
    ".. .. .. .. .. WI .. .. .. VT NH",
    "WA ID MT ND MN IL MI .. NY MA ..",
    "OR NV WY SD IA IN OH PA NJ CT RI",
    "CA UT CO NE MO KY WV VA MD DE ..",
    ".. AZ NM KS AR TN NC SC DC .. ..",
    ".. .. .. OK LA MS AL GA .. .. ..",
    "HI .. .. TX .. .. .. .. FL .. ..",
    "GU .. .. .. .. .. .. .. .. PR VI",
];

/// Row and column of a state.
fn cell_of(id: &str) -> Option<(usize, u8)> {
    let spot = |(row, line): (usize, &&str)| {
        let column = (0_u8..).zip(line.split(' ')).find(|(_, letters)| *letters == id)?;
        Some((row, column.0))
    };
    GRID.iter().enumerate().find_map(spot).filter(|_| id != "..")
}

/// Column and index of each id, by rows from the top and in each from the left.
pub(super) fn by_rows<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<Vec<(u8, usize)>> {
    let mut rows: Vec<Vec<(u8, usize)>> = vec![Vec::new(); GRID.len()];
    let mut strangers: Vec<usize> = Vec::new();
    for (index, id) in ids.enumerate() {
        match cell_of(id).and_then(|(row, column)| rows.get_mut(row).map(|row| (row, column))) {
            Some((row, column)) if row.iter().all(|(other, _)| *other != column) => row.push((column, index)),
            _ => strangers.push(index),
        }
    }
    rows.iter_mut().for_each(|row| sort_by_value(row, |(column, _)| f64::from(*column)));
    for row in strangers.chunks(COLUMNS as usize) {
        rows.push((0..).zip(row.iter().copied()).collect());
    }
    rows
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn fifty_states_the_district_and_three_territories() {
        let mut all: Vec<&str> = GRID.iter().flat_map(|row| row.split(' ')).filter(|id| *id != "..").collect();
        assert_eq!(all.len(), 54);
        assert!(GRID.iter().all(|row| row.split(' ').count() == 11));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 54);
        assert_eq!(cell_of("CA"), Some((4, 0)));
        assert_eq!(cell_of(".."), None);
    }

    #[test]
    fn each_has_a_place_of_its_own() {
        let rows = by_rows(["ME", "AK", "AK", "??"].into_iter());
        assert_eq!(rows.first().unwrap(), &[(0, 1), (10, 0)]);
        assert_eq!(rows.last().unwrap(), &[(0, 2), (1, 3)]);
    }
}
