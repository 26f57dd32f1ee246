//! The chance that one role is paid more than another, as twenty pairs of people.
//!
//! Invariant: a figure is won or lost only if the whole range of the chance says so; those
//! between are hollow.

use super::axis::Axis;
use super::face::{ITEM, TICK, VALUE};
use super::legend;
use super::point::Point;
use super::rows::{Rows, cross, noted};
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Stop};
use super::shape::Shape;
use super::spacing::STRIPS;

/// One pair of roles.
#[derive(Clone, Debug, PartialEq)]
pub struct OddsRow {
    /// Title, such as "Back end over Front end".
    pub title: String,
    /// Remark after it; may be empty.
    pub note: String,
    /// Tones of the role that may win, and of the other.
    pub tones: (u8, u8),
    /// Least chance, 0 to 1; not a number where it is withheld.
    pub low: f64,
    /// Greatest chance.
    pub high: f64,
    /// The chance in words, drawn above the figures.
    pub text: String,
    /// Announced at its stop: both roles and the chance.
    pub say: String,
}

impl OddsRow {
    /// Both ends in order, within 0 and 1.
    fn range(&self) -> Option<(f64, f64)> {
        (self.low.is_finite() && self.high.is_finite())
            .then(|| (self.low.min(self.high).clamp(0.0, 1.0), self.low.max(self.high).clamp(0.0, 1.0)))
    }
}

/// A drawing of chances.
pub struct OddsSpec<'a> {
    /// Pairs from top to foot.
    pub rows: Vec<OddsRow>,
    /// Tone and name of each role, for the key.
    pub series: Vec<(u8, String)>,
    /// Text of a label of the axis of chances.
    pub share_text: &'a dyn Fn(f64) -> String,
    /// Label of the line at one half.
    pub even_text: String,
}

/// Figures in a strip.
const PAIRS: u8 = 20;

/// Figures that are surely won, and those that are not surely lost.
fn counts(low: f64, high: f64) -> (u8, u8) {
    let pairs = f64::from(PAIRS);
    if low >= high {
        // Without a range there is nothing undecided.
        let won = (low * pairs).round() as u8;
        return (won, won);
    }
    // A share that is a whole number of figures but for rounding is that number.
    ((low * pairs + 1e-9).floor() as u8, (high * pairs - 1e-9).ceil() as u8)
}

fn strip(row: &OddsRow, low: f64, high: f64, frame: &PlotFrame, y: f64) -> Vec<Node> {
    let (won, open) = counts(low, high);
    let mut nodes = Vec::new();
    for index in 0..PAIRS {
        let at = frame.point((f64::from(index) + 0.5) / f64::from(PAIRS), y);
        let (shape, size, class) = if index < won {
            (Shape::of(row.tones.0), 0.75, Class::toned("mark", row.tones.0))
        } else if index < open {
            (Shape::Circle, 0.65, Class::toned("mark low", 0))
        } else {
            (Shape::of(row.tones.1), 0.75, Class::toned("mark", row.tones.1))
        };
        nodes.push(Node::mark(at, shape, size, class));
    }
    // The range itself, to more than a twentieth.
    let under = y + 12.0;
    nodes.push(Node::level(frame.x(low), frame.x(high), under, Class::toned("cap", 0)));
    for end in [low, high] {
        nodes.push(Node::upright(frame.x(end), under - 3.0, under + 3.0, Class::toned("cap", 0)));
    }
    nodes
}

/// Draws the chances.
#[must_use]
pub fn odds(spec: &OddsSpec<'_>) -> Scene {
    if spec.rows.iter().all(|row| row.range().is_none()) {
        return Scene::empty();
    }
    let ends = [0.0, 1.0].map(|end| TICK.width(&(spec.share_text)(end)) / 2.0 + 0.1);
    let [left, right] = ends.map(|half| half.clamp(4.0, NARROW / 4.0));
    let frame = PlotFrame { scale: Scale::new(0.0, 1.0), share: (NARROW - left - right) / NARROW, shift: left };
    let (key, label) = legend::roles(0.0, &spec.series);
    let mut labels = Vec::new();
    let mut top = label - 4.0;
    for line in TICK.wrapped(&spec.even_text) {
        top += TICK.line;
        let at = Point::new(frame.inside(0.5, TICK.width(&line)), top);
        labels.push(TICK.words(at, Anchor::Middle, line));
    }
    let mut rows = Rows::below(top + 5.0, STRIPS);
    for row in &spec.rows {
        let range = row.range();
        let (mut nodes, mut last) = rows.head(ITEM, &row.title, &row.note, range.is_none());
        let (stop, foot) = if let Some((low, high)) = range {
            for line in VALUE.wrapped(&row.text) {
                last += 17.0;
                nodes.push(VALUE.words(Point::left(0.0, last), Anchor::Start, line));
            }
            let y = last + 14.0;
            nodes.extend(strip(row, low, high, &frame, y));
            (frame.point((low + high) / 2.0, y), y + 15.0)
        } else {
            let (mark, at) = cross(0, last + 13.0);
            nodes.push(mark);
            (at, at.y)
        };
        rows.push(noted(&row.say, &row.note), nodes, vec![Stop::new(stop, &row.say)], foot);
    }
    labels.push(Node::upright(frame.x(0.5), rows.top, rows.foot(), Class::plain("base")));
    rows.over.push(Node::group(None, "labels", labels));
    rows.scene(key.into_iter().collect(), Some(&Axis::amounts(&frame, spec.share_text)))
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn only_what_is_sure_is_decided() {
        assert_eq!(counts(0.52, 0.64), (10, 13));
        assert_eq!(counts(0.5, 0.6), (10, 12));
        assert_eq!(counts(0.48, 0.52), (9, 11));
        assert_eq!(counts(0.58, 0.58), (12, 12));
        assert_eq!(counts(0.0, 1.0), (0, 20));
    }
}
