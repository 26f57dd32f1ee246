//! Combinations of roles as a set chart laid on its side: which roles, and how many things
//! they share (an UpSet plot, Lex and others 2014).
//!
//! Invariant: the two kinds of a count differ by their filling, membership by the form and
//! size of a mark, and the chosen row by a frame and bold type; nothing is told by colour.

use super::axis::{FOOT, Numbers, axis_of};
use super::key;
use super::kinds::{self, Block, Kind};
use super::scale::{Frame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop, X};
use super::shape::Shape;
use super::text::{width, wrapped_to};
use crate::text::decimal::write_at_most;

/// One combination of roles.
#[derive(Clone, Debug, PartialEq)]
pub struct SetRow {
    /// Its name, such as "Front end and back end only".
    pub label: String,
    /// Tones of the roles in it.
    pub tones: Vec<u8>,
    /// How many things, by the two kinds.
    pub counted: [u32; 2],
    /// Whether it is the one that was asked for.
    pub chosen: bool,
    /// What is announced: combination and counts.
    pub say: String,
}

impl SetRow {
    fn total(&self) -> f64 {
        self.counted.iter().map(|count| f64::from(*count)).sum()
    }
}

/// What `sets` draws.
pub struct SetSpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Tone and name of each role, in the order of the columns.
    pub series: Vec<(u8, String)>,
    /// Combinations from top to foot.
    pub rows: Vec<SetRow>,
    /// Names of the two kinds.
    pub names: [String; 2],
}

/// Between the edge of the frame and what is in it.
const INSET: f64 = 8.0;
/// Half the height of a bar.
const HALF: f64 = 8.0;
/// Between a bar and its count.
const GAP: f64 = 7.0;
/// From baseline to baseline of a label.
const LINE: f64 = 17.0;

/// Where columns and bars stand.
struct Plot<'a> {
    spec: &'a SetSpec<'a>,
    frame: Frame,
    /// From column to column.
    step: f64,
}

fn written(value: f64) -> String {
    write_at_most(value, 0)
}

impl<'a> Plot<'a> {
    fn of(spec: &'a SetSpec<'a>) -> Self {
        let columns = spec.series.len().max(1) as f64;
        let step = (90.0 / columns).min(17.0);
        let shift = INSET + columns * step + 8.0;
        let most = spec.rows.iter().map(SetRow::total).fold(1.0, f64::max);
        let count = GAP + width(&written(most), 13.0, true) + INSET;
        let share = ((NARROW - shift - count) / NARROW).max(0.3);
        Self { spec, frame: Frame { scale: Scale::new(0.0, most), share, shift }, step }
    }

    fn column(&self, index: usize) -> f64 {
        INSET + (index as f64 + 0.5) * self.step
    }

    /// A mark for each role, those in the row joined by a line.
    fn members(&self, row: &SetRow, y: f64) -> Vec<Node> {
        let series = || self.spec.series.iter().enumerate();
        let within = || series().filter(|(_, (tone, _))| row.tones.contains(tone)).map(|(index, _)| index);
        let mut nodes = Vec::new();
        if let (Some(first), Some(last)) = (within().next(), within().next_back()) {
            let (from, to) = (self.column(first), self.column(last));
            if to > from {
                let (x, width) = (X::left(from), Span::Px(to - from));
                nodes.push(Node::Rect {
                    x,
                    y: y - 1.0,
                    width,
                    height: 2.0,
                    class: Class::toned("level", 0),
                    pattern: None,
                });
            }
        }
        let most = (self.step / 17.0).min(1.0);
        for (index, (tone, _)) in series() {
            let (shape, size, class) = if row.tones.contains(tone) {
                (Shape::of(*tone), 0.85, Class::toned("mark", *tone))
            } else {
                (Shape::Circle, 0.4, Class::toned("mark low", 0))
            };
            nodes.push(Node::Mark { x: X::left(self.column(index)), y, shape, size: size * most, class });
        }
        nodes
    }

    /// Both parts of a bar from the zero that all rows share, and their sum.
    fn bar(&self, row: &SetRow, y: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut from = 0.0;
        for (kind, count) in [Kind::Solid, Kind::Hatched].into_iter().zip(row.counted) {
            let to = from + f64::from(count);
            let (x, end) = (self.frame.x(from), self.frame.x(to));
            // A box without a width is not drawn at all.
            if end.fraction > x.fraction {
                let width = Span::Fraction(end.fraction - x.fraction);
                nodes.extend(kind.fill(self.spec.id, Block { x, y: y - HALF, width, height: HALF * 2.0 }));
            }
            from = to;
        }
        let x = self.frame.x(row.total()).moved(GAP);
        nodes.push(Node::words(x, y + 4.5, Anchor::Start, Class::plain("value"), written(row.total())));
        nodes
    }
}

/// Draws the combinations.
#[must_use]
pub fn sets(spec: &SetSpec<'_>) -> Scene {
    if spec.rows.is_empty() {
        return Scene::empty();
    }
    let plot = Plot::of(spec);
    let (roles, top) = key::key(&spec.series);
    let [first, second] = &spec.names;
    let (kinds_, top) = kinds::key(spec.id, top, &[(Kind::Solid, first), (Kind::Hatched, second)]);

    let mut rows = Vec::new();
    let mut stops = Vec::new();
    let mut y = top + 20.0;
    for row in &spec.rows {
        let names = if row.chosen { "source" } else { "item" };
        let mut texts = Vec::new();
        let mut at = y - LINE;
        for line in wrapped_to(NARROW - 2.0 * INSET, &row.label, 13.0, row.chosen) {
            at += LINE;
            texts.push(Node::words(X::left(INSET), at, Anchor::Start, Class::plain(names), line));
        }
        let middle = at.max(y) + 8.0 + HALF;
        let mut nodes = Vec::new();
        if row.chosen {
            let (y, height) = (y - 17.0, middle + HALF + 7.0 - (y - 17.0));
            let rect = |width, class| Node::Rect { x: X::at(0.0), y, width, height, class, pattern: None };
            nodes.push(rect(Span::Fraction(1.0), Class::toned("tile s0", 0)));
            nodes.push(rect(Span::Px(3.0), Class::plain("mine")));
        }
        nodes.extend(texts);
        nodes.extend(plot.members(row, middle));
        nodes.extend(plot.bar(row, middle));
        stops.push(vec![Stop { x: plot.frame.x(row.total()), y: middle, text: row.say.clone() }]);
        rows.push(Node::group(Some(row.say.clone()), "line", nodes));
        y = middle + HALF + 26.0;
    }
    let foot = y - 18.0;
    let mut nodes = vec![kinds::pattern(spec.id)];
    nodes.extend(roles);
    nodes.push(kinds_);
    nodes.push(axis_of(Numbers::Whole, &plot.frame, &written, top, foot));
    nodes.extend(rows);
    Scene { height: foot + FOOT, nodes, stops }
}
