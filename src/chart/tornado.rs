//! The outcomes that each assumption moves one to: bars around the outcome in the middle.
//!
//! Invariant: what the low end of an assumption makes is solid, what the high end makes is
//! hatched; an outcome beyond the axis ends in a head at its edge, never in a value.

use super::axis::{Axis, Numbers};
use super::face::{END, ITEM, KEY, TICK};
use super::kinds::{self, FillKind};
use super::order::sort_by_value;
use super::picture::{WIDE, WIDER};
use super::point::Point;
use super::rows::{Rows, cross};
use super::scale::{PlotFrame, Scale, extent};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Stop};
use super::spacing::{BASELINE, HALF_BAR, SWINGS};
use super::text::said;

/// One assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoRow {
    /// Its name.
    pub label: String,
    /// Its own range, such as "40 to 160 h"; may be empty.
    pub note: String,
    /// The outcome with the assumption at its low and at its high end; none beyond the axis or never.
    pub outcomes: [Option<f64>; 2],
    /// Short texts of both, drawn where there is room.
    pub texts: [String; 2],
    /// Announced for the row: the assumption and both outcomes.
    pub say: String,
}

/// A tornado diagram: its bars, its axis and its key.
pub struct TornadoSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// The outcome with every assumption as it stands.
    pub middle: f64,
    /// Assumptions from top to foot.
    pub rows: Vec<TornadoRow>,
    /// Last value of the axis, which starts at nothing or at the lowest outcome below it.
    pub end: f64,
    /// Names of the low and the high end, for the key.
    pub names: [String; 2],
    /// Text of an axis label.
    pub tick_text: &'a dyn Fn(f64) -> String,
    /// Label of the line in the middle.
    pub middle_text: String,
    /// Name of a head at the edge, for the key.
    pub beyond_text: String,
}

/// From bar to bar where both outcomes lie on one side.
const LANE: f64 = 18.0;
/// Between a bar and its text; a head takes more.
const GAP: f64 = 6.0;
const HEAD: f64 = 16.0;

/// One end of a bar.
struct End<'a> {
    kind: FillKind,
    value: f64,
    /// It goes on beyond the axis.
    open: bool,
    /// Of the end of the assumption.
    name: &'a str,
    /// Of the outcome.
    text: &'a str,
}

/// The plot of a tornado diagram.
struct TornadoPlot<'a> {
    spec: &'a TornadoSpec<'a>,
    frame: PlotFrame,
}

impl<'a> TornadoPlot<'a> {
    /// The ends of a row that are known: what is not a number has no place.
    fn ends(&self, row: &'a TornadoRow) -> Vec<End<'a>> {
        let last = self.frame.scale.high();
        let mut ends = Vec::new();
        let kinds = [FillKind::Solid, FillKind::Hatched].into_iter().zip(&self.spec.names);
        for ((kind, name), (outcome, text)) in kinds.zip(row.outcomes.into_iter().zip(&row.texts)) {
            let value = outcome.unwrap_or(f64::INFINITY);
            if value > f64::NEG_INFINITY {
                ends.push(End { kind, value: value.min(last), open: value > last, name, text });
            }
        }
        ends
    }

    fn bar(&self, end: &End<'_>, y: f64) -> Vec<Node> {
        let middle = self.spec.middle;
        let (from, to) = (self.frame.x(end.value.min(middle)), self.frame.x(end.value.max(middle)));
        let mut nodes = end.kind.bar(self.spec.id, (from, to), y);
        if end.open {
            nodes.push(kinds::head(Point::new(to.moved(8.0), y)));
        }
        nodes
    }

    /// The outcome in words beyond its end, from the least width on at which it has room.
    fn text(&self, end: &End<'_>, right: bool, y: f64) -> Option<Node> {
        let wide = END.width(end.text);
        let gap = if end.open { HEAD } else { GAP };
        let at = self.frame.point(end.value, y).moved(if right { gap } else { -gap }, BASELINE);
        let room = |whole: f64| if right { at.x.within(whole) + wide <= whole } else { at.x.within(whole) >= wide };
        let widths = [(NARROW, "end"), (WIDE, "end wide"), (WIDER, "end wider")];
        let (_, names) = widths.into_iter().find(|(whole, _)| room(*whole))?;
        let anchor = if right { Anchor::Start } else { Anchor::End };
        Some(Node::words(at, anchor, Class::plain(names), end.text.to_owned()))
    }

    /// Bars and texts below `top`, a stop for each end from left to right, and where they end.
    fn row(&self, row: &TornadoRow, ends: &[End<'_>], top: f64) -> (Vec<Node>, Vec<Stop>, f64) {
        let middle = self.spec.middle;
        // Bars on one side would lie on each other.
        let crowded = ends.iter().all(|end| end.value > middle) || ends.iter().all(|end| end.value < middle);
        let lane = if crowded && ends.len() > 1 { LANE } else { 0.0 };
        let mut y = top + HALF_BAR;
        let (mut nodes, mut texts) = (Vec::new(), Vec::new());
        let mut stops: Vec<(f64, Stop)> = Vec::new();
        for end in ends {
            nodes.extend(self.bar(end, y));
            // What does not move the outcome stands on the side that the other end leaves free.
            let other = ends.iter().find(|other| other.kind != end.kind).map_or(end.value, |other| other.value);
            let spare = other < middle || (other <= middle && end.kind == FillKind::Hatched);
            let right = end.value > middle || (end.value >= middle && spare);
            texts.extend(self.text(end, right, y));
            let words = said(&row.label, end.name, [end.text].into_iter().filter(|text| !text.is_empty()));
            stops.push((end.value, Stop { at: self.frame.point(end.value, y), text: words }));
            y += lane;
        }
        sort_by_value(&mut stops, |(value, _)| *value);
        let foot = top + HALF_BAR * 2.0 + lane;
        nodes.push(Node::upright(self.frame.x(middle), top - 3.0, foot + 3.0, Class::toned("cap", 0)));
        nodes.extend(texts);
        (nodes, stops.into_iter().map(|(_, stop)| stop).collect(), foot)
    }
}

/// From nothing, or the lowest outcome below it, to the end of the axis.
fn framed(spec: &TornadoSpec<'_>) -> PlotFrame {
    let outcomes = spec.rows.iter().flat_map(|row| row.outcomes).flatten();
    let (least, most) = extent(outcomes.chain([spec.middle]));
    let last = if spec.end.is_finite() { spec.end } else { most };
    let scale = Scale::new(least.min(0.0), last.max(spec.middle));
    let half = TICK.width(&(spec.tick_text)(scale.low())) / 2.0 + 0.1;
    let left = half.clamp(8.0, NARROW / 4.0);
    // A head has room beyond the end.
    PlotFrame { scale, share: (NARROW - left - 18.0) / NARROW, shift: left }
}

/// Draws the assumptions.
#[must_use]
pub fn tornado(spec: &TornadoSpec<'_>) -> Scene {
    if spec.rows.is_empty() || !spec.middle.is_finite() {
        return Scene::empty();
    }
    let frame = framed(spec);
    let plot = TornadoPlot { spec, frame };
    let [low, high] = &spec.names;
    let mut entries: Vec<(FillKind, &str)> = vec![(FillKind::Solid, low), (FillKind::Hatched, high)];
    if spec.rows.iter().any(|row| plot.ends(row).iter().any(|end| end.open)) {
        entries.push((FillKind::Open, &spec.beyond_text));
    }
    let (legend, above) = kinds::legend(spec.id, 0.0, &entries);
    let middle = |wide| frame.inside(spec.middle, wide);
    let (mut labels, top) = KEY.stacked(KEY.wrapped(&spec.middle_text), above - 4.0, Anchor::Middle, &middle);
    let mut rows = Rows::below(top + 5.0, SWINGS);
    for row in &spec.rows {
        let ends = plot.ends(row);
        let (mut nodes, last) = rows.head(ITEM, &row.label, &row.note, ends.is_empty());
        let (drawn, mut stops, foot) = plot.row(row, &ends, last + 8.0);
        if ends.is_empty() {
            let (mark, at) = cross(0, last + 16.0);
            nodes.push(mark);
            stops.push(Stop::new(at, &row.say));
        } else {
            nodes.extend(drawn);
        }
        rows.push(row.say.clone(), nodes, stops, foot);
    }
    labels.insert(0, Node::upright(frame.x(spec.middle), rows.top, rows.foot(), Class::plain("base")));
    rows.over.push(Node::group(None, "labels", labels));
    let axis = Axis { frame: &frame, text: spec.tick_text, numbers: Numbers::Signed };
    rows.scene(vec![kinds::pattern(spec.id), legend], Some(&axis))
}
