//! Outcomes step by step: nested bands of quantiles around a middle line
//! (a fan chart, as the Bank of England draws them).
//!
//! Invariant: every step has the same place in all bands; the edges of the bands are drawn as
//! well as their filling, so they are told apart without colour. Nothing lies between steps
//! but straight lines.

use super::axis::{Axis, Numbers};
use super::face::{KEY, TICK};
use super::fan_span::{FanSpan, bracket};
use super::levels::{Levels, gutter};
use super::order::sort_by_value;
use super::point::{Point, X};
use super::scale::{PlotFrame, Scale, extent};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop};
use super::shape::Shape;
use super::spacing::{AXIS, LEVEL_HEAD};
use super::ticks::spanning;

/// One step along the width.
#[derive(Clone, Debug, PartialEq)]
pub struct FanStep {
    /// Its place, a whole number.
    pub at: f64,
    /// Low and high value of each band, the outermost first.
    pub bands: Vec<(f64, f64)>,
    /// The value in the middle.
    pub middle: f64,
    /// Announced at its stop: step, middle and bands.
    pub say: String,
}

/// A fan chart: its steps, its axes and its brackets.
pub struct FanSpec<'a> {
    /// Tone, 0 to 5.
    pub tone: u8,
    /// Steps in any order.
    pub steps: Vec<FanStep>,
    /// Text of a label of the axis of values.
    pub axis_text: &'a dyn Fn(f64) -> String,
    /// Text of a label of the axis of steps.
    pub step_text: &'a dyn Fn(f64) -> String,
    /// Label of the line at zero; the line is drawn where the values take in zero.
    pub zero: String,
    /// Stretches from the topmost to the lowest bracket.
    pub spans: Vec<FanSpan>,
}

/// Height of the plot.
const HEIGHT: f64 = 230.0;
/// Places for the arrow keys; of more steps some are passed over.
const STOPS: usize = 40;

/// The plot of a fan.
struct FanPlot {
    tone: u8,
    frame: PlotFrame,
    levels: Levels,
}

impl FanPlot {
    fn point(&self, at: f64, value: f64) -> Point {
        self.frame.point(at, self.levels.y(value))
    }

    const fn class(&self, names: &'static str) -> Class {
        Class::toned(names, self.tone)
    }

    /// The height of zero, where the values take it in.
    fn zero(&self) -> Option<f64> {
        let scale = &self.levels.scale;
        (scale.low()..=scale.high()).contains(&0.0).then(|| self.levels.y(0.0))
    }

    /// The label of the line at zero, at its end on the side that the fan leaves free.
    fn zero_label(&self, text: &str, rising: bool) -> Vec<Node> {
        let Some(y) = self.zero() else { return Vec::new() };
        let lines = KEY.wrapped_to(NARROW - self.frame.shift - 8.0, text);
        let high = lines.len() as f64 * KEY.line;
        let below = (rising && y + high < self.levels.foot) || y - high < self.levels.top;
        let mut at = Point::new(X::at(1.0), if below { y + 14.0 } else { y + 10.0 - high });
        let mut nodes = Vec::new();
        for line in lines {
            nodes.push(KEY.words(at, Anchor::End, line));
            at.y += KEY.line;
        }
        nodes
    }

    /// Bands and middle of several steps.
    fn sheets(&self, steps: &[&FanStep]) -> Vec<Node> {
        let px = self.frame.shift;
        let point = |at: f64, value: f64| (self.frame.x(at).fraction, self.levels.y(value));
        let curve = |points, filled, names| Node::Curve { points, px, filled, class: self.class(names) };
        let mut nodes = Vec::new();
        let mut edges = Vec::new();
        for index in 0..steps.iter().map(|step| step.bands.len()).max().unwrap_or(0) {
            let (mut low, mut high) = (Vec::new(), Vec::new());
            for (step, (least, most)) in steps.iter().filter_map(|step| Some((step, band(step, index)?))) {
                low.push(point(step.at, least));
                high.push(point(step.at, most));
            }
            if low.len() > 1 {
                nodes.push(curve(low.iter().chain(high.iter().rev()).copied().collect(), true, "hill"));
                edges.push(curve(low, false, "interval"));
                edges.push(curve(high, false, "interval"));
            }
        }
        nodes.extend(edges);
        nodes.push(curve(steps.iter().map(|step| point(step.at, step.middle)).collect(), false, "curve"));
        nodes
    }

    /// Bands and middle of a single step, which has no width.
    fn single(&self, step: &FanStep) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (low, high) in (0..step.bands.len()).filter_map(|index| band(step, index)) {
            let height = (self.levels.y(low) - self.levels.y(high)).max(1.0);
            let corner = self.point(step.at, high).moved(-8.0, 0.0);
            nodes.push(Node::rect(corner, Span::Px(16.0), height, self.class("box")));
        }
        let at = self.point(step.at, step.middle);
        nodes.push(Node::mark(at, Shape::of(self.tone), 0.85, self.class("mark")));
        nodes
    }
}

/// The steps that have a place, from left to right.
fn known<'a>(spec: &'a FanSpec<'_>) -> Vec<&'a FanStep> {
    let mut steps: Vec<&FanStep> =
        spec.steps.iter().filter(|step| step.at.is_finite() && step.middle.is_finite()).collect();
    sort_by_value(&mut steps, |step| step.at);
    steps
}

/// A step's band in order, if both its ends are numbers.
fn band(step: &FanStep, index: usize) -> Option<(f64, f64)> {
    let (low, high) = step.bands.get(index).copied()?;
    (low.is_finite() && high.is_finite()).then(|| (low.min(high), low.max(high)))
}

/// Round values that take in all bands, as many as their labels can tell apart.
fn marked(spec: &FanSpec<'_>, steps: &[&FanStep]) -> Vec<(f64, String)> {
    let bands = steps.iter().flat_map(|step| (0..step.bands.len()).filter_map(|index| band(step, index)));
    let ends = bands.flat_map(|(low, high)| [low, high]);
    let (low, high) = extent(ends.chain(steps.iter().map(|step| step.middle)));
    let whole = Scale::new(low, high);
    let mut marks: Vec<(f64, String)> = Vec::new();
    for most in (2..=5).rev() {
        let round = spanning(whole.low(), whole.high(), most);
        marks = round.into_iter().map(|value| (value, (spec.axis_text)(value))).collect();
        if marks.iter().zip(marks.iter().skip(1)).all(|(one, next)| one.1 != next.1) {
            break;
        }
    }
    marks
}

/// Draws the fan.
#[must_use]
pub fn fan(spec: &FanSpec<'_>) -> Scene {
    let steps = known(spec);
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return Scene::empty() };
    let marks = marked(spec, &steps);
    let end = |mark: Option<&(f64, String)>| mark.map_or(0.0, |(value, _)| *value);
    let values = Scale::new(end(marks.first()), end(marks.last()));
    let gutter = gutter(&marks).min(NARROW / 2.0) + 6.0;
    let alone = first.at == last.at;
    // A single step stands in the middle.
    let scale = if alone { Scale::new(first.at - 1.0, first.at + 1.0) } else { Scale::new(first.at, last.at) };
    let right = TICK.width(&(spec.step_text)(scale.high())).clamp(16.0, NARROW / 4.0) / 2.0 + 0.1;
    let frame = PlotFrame { scale, share: (NARROW - gutter - right) / NARROW, shift: gutter };
    let (mut brackets, mut above) = (Vec::new(), 0.0);
    for span in &spec.spans {
        if let Some(bracket) = bracket(span, &frame, spec.tone, above) {
            above = bracket.foot;
            brackets.push(bracket);
        }
    }
    let top = above + LEVEL_HEAD;
    let foot = top + HEIGHT;
    let plot = FanPlot { tone: spec.tone, frame, levels: Levels { scale: values, top, foot } };

    let until = plot.zero().unwrap_or(foot);
    let guide = |from: &Point| Node::upright(from.x, from.y, until, plot.class("link"));
    let guides = brackets.iter().flat_map(|bracket| &bracket.guides).map(guide).collect();
    let levels = plot.levels.lines(marks, &|value| value == 0.0);
    let axis = Axis { frame: &frame, text: spec.step_text, numbers: Numbers::Whole };
    let mut nodes = vec![Node::group(None, "axis", levels), axis.grid(top, foot), Node::group(None, "links", guides)];

    let every = steps.len().saturating_sub(1).div_ceil(STOPS - 1).max(1);
    let mut walk: Vec<Stop> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        if index.is_multiple_of(every) || index + 1 == steps.len() {
            walk.push(Stop::new(plot.point(step.at, step.middle), &step.say));
        }
    }
    let label = walk.iter().map(|stop| stop.text.as_str()).collect::<Vec<_>>().join("; ");
    let drawn = if alone { steps.iter().flat_map(|step| plot.single(step)).collect() } else { plot.sheets(&steps) };
    nodes.push(Node::group(Some(label), "line", drawn));
    nodes.push(Node::group(None, "labels", plot.zero_label(&spec.zero, last.middle > 0.0)));
    let mut stops = vec![walk];
    if !brackets.is_empty() {
        stops.push(brackets.iter().map(|bracket| bracket.stop.clone()).collect());
    }
    nodes.extend(brackets.into_iter().map(|bracket| bracket.node));
    Scene { height: foot + AXIS, nodes, stops }
}
