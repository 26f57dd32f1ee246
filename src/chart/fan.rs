//! What may come of something, step by step: nested bands of quantiles around a middle line
//! (a fan chart, as the Bank of England draws them).
//!
//! Invariant: every step has the same place in all bands; the edges of the bands are drawn as
//! well as their filling, so they are told apart without colour. Nothing lies between steps
//! but straight lines.

use super::axis::{Axis, Numbers};
use super::face::{KEY, TICK};
use super::fan_span::{FanSpan, bracket};
use super::levels::{Levels, gutter};
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
    /// What is announced: step, middle and bands.
    pub say: String,
}

/// What `fan` draws.
pub struct FanSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
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

/// Where everything stands.
struct FanPlot {
    frame: PlotFrame,
    levels: Levels,
}

impl FanPlot {
    fn point(&self, at: f64, value: f64) -> Point {
        self.frame.point(at, self.levels.y(value))
    }

    /// The height of zero, where the values take it in.
    fn zero(&self) -> Option<f64> {
        let scale = &self.levels.scale;
        (scale.low()..=scale.high()).contains(&0.0).then(|| self.levels.y(0.0))
    }

    /// The label of the line at zero, at its end on the side that the fan leaves free.
    fn zero_label(&self, text: &str, gutter: f64, rising: bool) -> Vec<Node> {
        let Some(y) = self.zero() else {
            return Vec::new();
        };
        let lines = KEY.wrapped_to(NARROW - gutter - 8.0, text);
        let high = lines.len() as f64 * KEY.line;
        let below = (rising && y + high < self.levels.foot) || y - high < self.levels.top;
        let first = if below { y + 14.0 } else { y + 10.0 - high };
        let words = |(line, index): (String, u32)| {
            KEY.words(Point::new(X::at(1.0), first + f64::from(index) * KEY.line), Anchor::End, line)
        };
        lines.into_iter().zip(0..).map(words).collect()
    }
}

/// The steps that have a place, from left to right.
fn known<'a>(spec: &'a FanSpec<'_>) -> Vec<&'a FanStep> {
    let mut steps: Vec<&FanStep> =
        spec.steps.iter().filter(|step| step.at.is_finite() && step.middle.is_finite()).collect();
    steps.sort_by(|one, other| one.at.total_cmp(&other.at));
    steps
}

/// A step's band in order, if both its ends are numbers.
fn band(step: &FanStep, index: usize) -> Option<(f64, f64)> {
    let (low, high) = step.bands.get(index).copied()?;
    (low.is_finite() && high.is_finite()).then(|| (low.min(high), low.max(high)))
}

fn depth(steps: &[&FanStep]) -> usize {
    steps.iter().map(|step| step.bands.len()).max().unwrap_or(0)
}

/// Bands and middle of several steps.
fn sheets(steps: &[&FanStep], plot: &FanPlot, tone: u8) -> Vec<Node> {
    let px = plot.frame.shift;
    let point = |at: f64, value: f64| (plot.frame.x(at).fraction, plot.levels.y(value));
    let curve = |points, filled, names| Node::Curve { points, px, filled, class: Class::toned(names, tone) };
    let mut nodes = Vec::new();
    let mut edges = Vec::new();
    for index in 0..depth(steps) {
        let ends = || steps.iter().filter_map(|step| band(step, index).map(|ends| (step.at, ends)));
        let low: Vec<(f64, f64)> = ends().map(|(at, (low, _))| point(at, low)).collect();
        let high: Vec<(f64, f64)> = ends().map(|(at, (_, high))| point(at, high)).collect();
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
fn single(step: &FanStep, plot: &FanPlot, tone: u8) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (low, high) in (0..step.bands.len()).filter_map(|index| band(step, index)) {
        let height = (plot.levels.y(low) - plot.levels.y(high)).max(1.0);
        let corner = plot.point(step.at, high).moved(-8.0, 0.0);
        nodes.push(Node::rect(corner, Span::Px(16.0), height, Class::toned("box", tone)));
    }
    let at = plot.point(step.at, step.middle);
    nodes.push(Node::mark(at, Shape::of(tone), 0.85, Class::toned("mark", tone)));
    nodes
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
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
        return Scene::empty();
    };
    let marks = marked(spec, &steps);
    let ends = |mark: Option<&(f64, String)>| mark.map_or(0.0, |(value, _)| *value);
    let values = Scale::new(ends(marks.first()), ends(marks.last()));
    let gutter = gutter(&marks).min(NARROW / 2.0) + 6.0;
    let alone = first.at == last.at;
    // A single step stands in the middle.
    let scale = if alone { Scale::new(first.at - 1.0, first.at + 1.0) } else { Scale::new(first.at, last.at) };
    let right = TICK.width(&(spec.step_text)(scale.high())).clamp(16.0, NARROW / 4.0) / 2.0 + 0.1;
    let frame = PlotFrame { scale, share: (NARROW - gutter - right) / NARROW, shift: gutter };
    let (brackets, above): (Vec<_>, f64) = spec.spans.iter().fold((Vec::new(), 0.0), |(mut drawn, top), span| {
        let bracket = bracket(span, &frame, spec.tone, top);
        let foot = bracket.as_ref().map_or(top, |bracket| bracket.foot);
        drawn.extend(bracket);
        (drawn, foot)
    });
    let top = above + LEVEL_HEAD;
    let foot = top + HEIGHT;
    let plot = FanPlot { frame, levels: Levels { scale: values, top, foot } };

    let until = plot.zero().unwrap_or(foot);
    let guide = |from: &Point| Node::upright(from.x, from.y, until, Class::toned("link", spec.tone));
    let guides = brackets.iter().flat_map(|bracket| bracket.guides.iter().map(guide)).collect();
    let levels = plot.levels.lines(marks, &|value| value == 0.0);
    let axis = Axis { frame: &frame, text: spec.step_text, numbers: Numbers::Whole };
    let mut nodes = vec![Node::group(None, "axis", levels), axis.grid(top, foot)];
    nodes.push(Node::group(None, "links", guides));

    let every = steps.len().saturating_sub(1).div_ceil(STOPS - 1).max(1);
    let kept = |index: usize| index.is_multiple_of(every) || index + 1 == steps.len();
    let stop = |step: &&FanStep| Stop::new(plot.point(step.at, step.middle), &step.say);
    let walk: Vec<Stop> =
        steps.iter().enumerate().filter(|(index, _)| kept(*index)).map(|(_, step)| stop(step)).collect();
    let said: Vec<&str> = walk.iter().map(|stop| stop.text.as_str()).collect();
    let drawn = if alone {
        steps.iter().flat_map(|step| single(step, &plot, spec.tone)).collect()
    } else {
        sheets(&steps, &plot, spec.tone)
    };
    nodes.push(Node::group(Some(said.join("; ")), "line", drawn));
    nodes.push(Node::group(None, "labels", plot.zero_label(&spec.zero, gutter, last.middle > 0.0)));
    let mut stops = vec![walk];
    let mut spans = Vec::new();
    for bracket in brackets {
        nodes.push(bracket.node);
        spans.push(bracket.stop);
    }
    if !spans.is_empty() {
        stops.push(spans);
    }
    Scene { height: foot + AXIS, nodes, stops }
}
