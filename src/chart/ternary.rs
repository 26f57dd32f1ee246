//! Shares of three things as a place in a triangle, with the regions of the roles around it.
//!
//! Invariant: a region and a point that have no place in the triangle are not drawn.

use super::face::{SOURCE, VALUE};
use super::legend;
use super::order::sort_by_value;
use super::point::{Point, X};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Stop};
use super::shape::Shape;
use super::ternary_labels::{LINE, LabelBlock, TakenRoom, beside, named, percents};
use super::triangle::{FOOT, TOP, point, position, whole};

/// The region of a role.
#[derive(Clone, Debug, PartialEq)]
pub struct TernaryRegion {
    /// Tone, 1 to 5.
    pub tone: u8,
    /// Name of the role.
    pub name: String,
    /// Corners of a region without dents, in order, each as three shares.
    pub points: Vec<[f64; 3]>,
    /// The shares at which its mark stands.
    pub centre: [f64; 3],
    /// Announced at its stop: role and shares.
    pub say: String,
}

/// A map of three shares: its corners, regions and the visitor's point.
pub struct TernarySpec<'a> {
    /// Names of the shares: left foot, right foot, top.
    pub corners: [String; 3],
    /// Regions, the first one at the back.
    pub regions: Vec<TernaryRegion>,
    /// The visitor's own shares.
    pub point: [f64; 3],
    /// Short label beside the point.
    pub text: String,
    /// Announced at the stop of the point.
    pub say: String,
    /// Text of a share on an edge.
    pub share_text: &'a dyn Fn(f64) -> String,
}

/// Grid, edges and the shares along them.
fn backdrop(spec: &TernarySpec<'_>, taken: &mut TakenRoom) -> Node {
    let mut nodes = Vec::new();
    let line = |from: [f64; 3], to: [f64; 3], class| {
        let ((x1, y1), (x2, y2)) = (position(from), position(to));
        Node::Line { x1, x2, px: 0.0, y1, y2, class }
    };
    for share in [0.25, 0.5, 0.75] {
        let rest = 1.0 - share;
        for (from, to) in [
            ([share, 0.0, rest], [share, rest, 0.0]),
            ([rest, share, 0.0], [0.0, share, rest]),
            ([0.0, rest, share], [rest, 0.0, share]),
        ] {
            nodes.push(line(from, to, Class::plain("grid")));
        }
        nodes.extend(percents(share, &(spec.share_text)(share), taken));
    }
    let corners = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        nodes.push(line(*from, *to, Class::plain("base")));
    }
    Node::group(None, "axis", nodes)
}

/// The names of the corners, and where they end below the triangle.
fn corners(spec: &TernarySpec<'_>, taken: &mut TakenRoom) -> (Vec<Node>, f64) {
    let half = (NARROW - 12.0) / 2.0;
    let [left, right, top] = &spec.corners;
    let more = |lines: &[String]| (lines.len().max(1) as f64 - 1.0) * LINE;
    let mut nodes = Vec::new();
    let mut draw = |lines: Vec<String>, x: X, first: f64, anchor: Anchor| {
        let block = LabelBlock { lines, at: Point::new(x, first), anchor, size: SOURCE.size };
        taken.take(&block);
        nodes.extend(block.draw(Class::plain(SOURCE.class)));
    };

    // The dots have room as well where a third line has none.
    let mut above = SOURCE.wrapped_to(NARROW - 12.0, top);
    if above.len() > 2 {
        above.truncate(2);
        above.iter_mut().skip(1).for_each(|line| line.push('…'));
    }
    let first = TOP - 20.0 - more(&above);
    draw(above, X::at(0.5), first, Anchor::Middle);

    let first = FOOT + 38.0;
    let mut lines = [left, right].map(|text| SOURCE.wrapped_to(half, text));
    let (mut second, fits) = (first, lines.iter().flatten().all(|line| SOURCE.width(line) <= half));
    if !fits {
        // One below the other where they have no room side by side.
        lines = [left, right].map(|text| SOURCE.wrapped(text));
        second += more(&lines[0]) + LINE;
    }
    let last = (first + more(&lines[0])).max(second + more(&lines[1]));
    let [left, right] = lines;
    draw(left, X::at(0.0), first, Anchor::Start);
    draw(right, X::at(1.0), second, Anchor::End);
    (nodes, last)
}

/// A region without its name.
fn drawn(region: &TernaryRegion, at: Point) -> Vec<Node> {
    let points: Vec<(f64, f64)> = region.points.iter().copied().filter_map(whole).map(position).collect();
    let mut nodes = Vec::new();
    // A region without any breadth is a line.
    let filled = points.len() > 2;
    if points.len() > 1 {
        let class = Class::toned(if filled { "box" } else { "curve" }, region.tone);
        nodes.push(Node::Curve { points, px: 0.0, filled, class });
    }
    let (shape, class) = (Shape::of(region.tone), Class::toned("mark", region.tone));
    nodes.push(Node::mark(at, shape, 1.0, class));
    nodes
}

/// Draws the map.
#[must_use]
pub fn ternary(spec: &TernarySpec<'_>) -> Scene {
    let regions: Vec<(&TernaryRegion, Point)> =
        spec.regions.iter().filter_map(|region| Some((region, point(region.centre)?))).collect();
    let mine = point(spec.point);
    if regions.is_empty() && mine.is_none() {
        return Scene::empty();
    }
    let mut taken = TakenRoom::default();
    let mut nodes = vec![backdrop(spec, &mut taken)];
    let (mut labels, mut last) = corners(spec, &mut taken);
    let (mut mark_stops, mut names) = (Vec::new(), Vec::new());
    for (region, at) in &regions {
        taken.around(*at, 8.0);
        nodes.push(Node::group(Some(region.say.clone()), "line", drawn(region, *at)));
        mark_stops.push(Stop::new(*at, &region.say));
        names.push((region.name.as_str(), *at));
    }
    sort_by_value(&mut mark_stops, |stop| stop.at.x.fraction);
    let mut unnamed: Vec<(u8, String)> = Vec::new();
    for ((region, _), block) in regions.iter().zip(named(&names, mine, &mut taken)) {
        match block {
            Some(block) => labels.extend(block.draw(Class::toned("name", region.tone))),
            None => unnamed.push((region.tone, region.name.clone())),
        }
    }
    nodes.push(Node::group(None, "labels", labels));
    let mut stops: Vec<Vec<Stop>> = Vec::new();
    if let Some(at) = mine {
        // A ring to be taken hold of.
        let mut ring = vec![
            Node::mark(at, Shape::Ring, 1.5, Class::toned("curve", 0)),
            Node::mark(at, Shape::Circle, 0.5, Class::plain("mine")),
        ];
        let block = beside(at, 16.0, &VALUE.wrapped_to(NARROW * 0.42, &spec.text), &taken);
        ring.extend(block.iter().flat_map(|block| block.draw(Class::plain(VALUE.class))));
        nodes.push(Node::group(Some(spec.say.clone()), "own", ring));
        stops.push(vec![Stop::new(at, &spec.say)]);
    }
    if !mark_stops.is_empty() {
        stops.push(mark_stops);
    }
    let (key, end) = legend::roles(last + 12.0, &unnamed);
    if key.is_some() {
        last = end - 10.0;
    }
    nodes.extend(key);
    Scene { height: last + 8.0, nodes, stops }
}
