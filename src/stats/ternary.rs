//! Three shares of a whole as a place in a triangle.
//!
//! The triangle has corner 0 at its left foot (0, 0), corner 1 at its right foot (1, 0) and corner 2 at the top
//! (0.5, 1): `y` is a fraction of the height and grows upwards. A corner is where its share is all.
//!
//! Invariant: a region is convex and holds the shares of every amounts that it was made for. The way back from a place in a
//! drawing to its shares belongs to the drawing.

use super::parts::normalised;

/// Distances up to this, in widths of the triangle, are none.
const NEAR: f64 = 1e-9;
/// The least that a corner of a region has to stand out: less than what counts as near.
const FLAT: f64 = 1e-12;

/// The place of three shares that add up to 1.
#[must_use]
pub fn position([_, right, top]: [f64; 3]) -> (f64, f64) {
    (right + top / 2.0, top)
}

/// The three amounts, which are not negative, as shares of their sum; `None` if they have none.
#[must_use]
pub fn shares_of(amounts: [f64; 3]) -> Option<[f64; 3]> {
    <[f64; 3]>::try_from(normalised(&amounts)?).ok()
}

/// All the shares that amounts can have of which each lies anywhere between its `low` and its `high`: the corners of a
/// convex polygon, counter-clockwise, each once; two corners for a line, one for a place. Negative amounts count as 0.
/// Empty if no amounts in the box have a sum, or if an end is no finite number.
///
/// Amounts in a box are a weighted mean of its corners, and the shares of a weighted mean of amounts are a weighted
/// mean of their shares, with each weight times the amounts' sum. So the shares of the box are the convex hull of the
/// shares of its corners.
#[must_use]
pub fn region(low: [f64; 3], high: [f64; 3]) -> Vec<[f64; 3]> {
    if !low.iter().chain(&high).all(|end| end.is_finite()) {
        return Vec::new();
    }
    let ([left, right, top], [to_left, to_right, to_top]) = (low, high);
    let mut corners: Vec<[f64; 3]> = Vec::new();
    for left in [left, to_left] {
        for right in [right, to_right] {
            for top in [top, to_top] {
                let known = |shares: &[f64; 3]| corners.iter().any(|corner| distance(*corner, *shares) <= NEAR);
                corners.extend(shares_of([left, right, top]).filter(|shares| !known(shares)));
            }
        }
    }
    hull(corners)
}

/// The edges of a region count as inside; a region without corners holds nothing.
#[must_use]
pub fn contains(region: &[[f64; 3]], shares: [f64; 3]) -> bool {
    let next = region.iter().cycle().skip(1);
    let inside = region.iter().zip(next).all(|(from, to)| side_of(*from, *to, shares) >= -NEAR * distance(*from, *to));
    // A line has no inside, but ends; a place has no edge at all.
    let within = |of: fn([f64; 3]) -> f64| {
        let at = of(shares);
        region.iter().any(|corner| of(*corner) <= at + NEAR) && region.iter().any(|corner| of(*corner) >= at - NEAR)
    };
    inside && within(|shares| position(shares).0) && within(|shares| position(shares).1)
}

/// The convex hull, by the monotone chain (Andrew 1979).
fn hull(mut places: Vec<[f64; 3]>) -> Vec<[f64; 3]> {
    if places.len() < 2 {
        return places;
    }
    let key = |shares: &[f64; 3]| position(*shares);
    places.sort_by(|a, b| key(a).0.total_cmp(&key(b).0).then(key(a).1.total_cmp(&key(b).1)));
    let mut corners = chain(places.iter());
    corners.extend(chain(places.iter().rev()));
    corners
}

/// The places along one side that turn left only, without the last, which begins the other side.
fn chain<'a>(places: impl Iterator<Item = &'a [f64; 3]>) -> Vec<[f64; 3]> {
    let mut chain: Vec<[f64; 3]> = Vec::new();
    for place in places {
        while let [.., a, b] = chain.as_slice()
            && side_of(*a, *b, *place) <= FLAT * distance(*a, *place)
        {
            chain.pop();
        }
        chain.push(*place);
    }
    chain.pop();
    chain
}

/// Positive for a place to the left of the way from one to another: its distance times the way's length.
fn side_of(from: [f64; 3], to: [f64; 3], place: [f64; 3]) -> f64 {
    let [(x0, y0), (x1, y1), (x, y)] = [from, to, place].map(position);
    (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    let [(x0, y0), (x1, y1)] = [a, b].map(position);
    ((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_and_middle() {
        assert_eq!(
            [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]].map(position),
            [(0.0, 0.0), (1.0, 0.0), (0.5, 1.0)]
        );
    }

    #[test]
    fn a_box_around_equal_amounts_is_a_hexagon() {
        let found = region([1.0; 3], [2.0; 3]);
        assert_eq!(found.len(), 6, "{found:?}");
        assert!(contains(&found, [1.0 / 3.0; 3]) && contains(&found, [0.5, 0.25, 0.25]));
        assert!(!contains(&found, [0.52, 0.24, 0.24]) && !contains(&found, [0.2, 0.2, 0.6]));
        let cross = |at: usize| side_of(found[at], found[(at + 1) % 6], found[(at + 2) % 6]);
        assert!((0..6).all(|at| cross(at) > 0.0), "counter-clockwise");
    }

    #[test]
    fn regions_may_be_a_place_a_line_or_all() {
        let place = region([1.0, 1.0, 2.0], [1.0, 1.0, 2.0]);
        assert_eq!(place, [[0.25, 0.25, 0.5]]);
        assert!(contains(&place, [0.25, 0.25, 0.5]) && !contains(&place, [0.25, 0.26, 0.49]));
        let line = region([1.0, 1.0, 0.0], [1.0, 1.0, 2.0]);
        assert_eq!(line, [[0.5, 0.5, 0.0], [0.25, 0.25, 0.5]]);
        assert!(contains(&line, [0.3, 0.3, 0.4]) && !contains(&line, [0.2, 0.2, 0.6]));
        assert_eq!(region([0.0; 3], [1.0; 3]).len(), 3);
    }

    #[test]
    fn without_a_sum_there_is_no_region() {
        assert_eq!(region([0.0; 3], [0.0; 3]), [[0.0; 3]; 0]);
        assert_eq!(region([-1.0; 3], [f64::NAN, 1.0, 1.0]), [[0.0; 3]; 0]);
        assert!(!contains(&[], [1.0, 0.0, 0.0]));
    }
}
