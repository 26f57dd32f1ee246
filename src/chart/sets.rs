//! Combinations of roles as a set chart laid on its side: which roles, and how many things
//! they share (an UpSet plot, Lex and others 2014).
//!
//! Invariant: the two kinds of a count differ by their filling, membership by the form and
//! size of a mark, and the chosen row by a frame and bold type; nothing is told by colour.

use super::axis::{Axis, Numbers};
use super::face::{ITEM, SOURCE, VALUE};
use super::kinds::{self, FillKind};
use super::legend;
use super::point::{Point, X};
use super::rows::Rows;
use super::scale::{PlotFrame, Scale};
use super::scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop};
use super::shape::Shape;
use super::spacing::{BAR_BASELINE, HALF_BAR, SETS};
use crate::text::decimal::write_at_most;

/// One combination of roles.
#[derive(Clone, Debug, PartialEq)]
pub struct SetRow {
    /// Its name, such as "Front end and back end only".
    pub label: String,
    /// Tones of the roles in it.
    pub tones: Vec<u8>,
    /// Number of things of each of the two kinds.
    pub counted: [u32; 2],
    /// It is the one that was asked for.
    pub chosen: bool,
    /// Announced at its stop: combination and counts.
    pub say: String,
}

impl SetRow {
    fn total(&self) -> f64 {
        self.counted.iter().map(|count| f64::from(*count)).sum()
    }
}

/// Between the edge of the frame and what is in it.
const INSET: f64 = 8.0;
/// Between a bar and its count.
const GAP: f64 = 7.0;

/// The layout of columns and bars.
struct SetPlot<'a> {
    id: &'a str,
    series: &'a [(u8, String)],
    frame: PlotFrame,
    /// From column to column.
    step: f64,
}

fn written(value: f64) -> String {
    write_at_most(value, 0)
}

impl<'a> SetPlot<'a> {
    fn laid_out(id: &'a str, series: &'a [(u8, String)], rows: &[SetRow]) -> Self {
        let columns = series.len().max(1) as f64;
        let step = (90.0 / columns).min(17.0);
        let shift = INSET + columns * step + 8.0;
        let most = rows.iter().map(SetRow::total).fold(1.0, f64::max);
        let count = GAP + VALUE.width(&written(most)) + INSET;
        let share = ((NARROW - shift - count) / NARROW).max(0.3);
        Self { id, series, frame: PlotFrame { scale: Scale::new(0.0, most), share, shift }, step }
    }

    /// A mark for each role, those in the row joined by a line.
    fn members(&self, row: &SetRow, y: f64) -> Vec<Node> {
        let most = (self.step / 17.0).min(1.0);
        let (mut marks, mut ends) = (Vec::new(), None);
        for (index, (tone, _)) in self.series.iter().enumerate() {
            let column = INSET + (index as f64 + 0.5) * self.step;
            let (shape, size, class) = if row.tones.contains(tone) {
                ends = Some((ends.map_or(column, |(first, _)| first), column));
                (Shape::of(*tone), 0.85, Class::toned("mark", *tone))
            } else {
                (Shape::Circle, 0.4, Class::toned("mark low", 0))
            };
            marks.push(Node::mark(Point::left(column, y), shape, size * most, class));
        }
        if let Some((first, last)) = ends.filter(|(first, last)| last > first) {
            marks.insert(
                0,
                Node::rect(Point::left(first, y - 1.0), Span::Px(last - first), 2.0, Class::toned("level", 0)),
            );
        }
        marks
    }

    /// Both parts of a bar from the zero that all rows share, and their sum.
    fn bar(&self, row: &SetRow, y: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut from = 0.0;
        for (kind, count) in [FillKind::Solid, FillKind::Hatched].into_iter().zip(row.counted) {
            let to = from + f64::from(count);
            nodes.extend(kind.bar(self.id, (self.frame.x(from), self.frame.x(to)), y));
            from = to;
        }
        let at = self.frame.point(from, y).moved(GAP, BAR_BASELINE);
        nodes.push(VALUE.words(at, Anchor::Start, written(from)));
        nodes
    }
}

/// Draws combinations from top to foot. The ids of the drawing begin with `id`, so it is that of no other drawing on
/// the page; `series` are tone and name of each role in the order of the columns, `names` those of the two kinds of a
/// count.
#[must_use]
pub fn sets(id: &str, series: &[(u8, String)], rows: &[SetRow], names: &[String; 2]) -> Scene {
    if rows.is_empty() {
        return Scene::empty();
    }
    let plot = SetPlot::laid_out(id, series, rows);
    let (roles, top) = legend::roles(0.0, series);
    let [first, second] = names;
    let (fills, top) = kinds::legend(id, top, &[(FillKind::Solid, first), (FillKind::Hatched, second)]);
    let mut layout = Rows::below(top, SETS);
    for row in rows {
        let face = if row.chosen { SOURCE } else { ITEM };
        let y = layout.baseline;
        let lines = face.wrapped_to(NARROW - 2.0 * INSET, &row.label);
        let (texts, last) = face.stacked(lines, y - face.line, Anchor::Start, &|_| X::left(INSET));
        let middle = last.max(y) + 8.0 + HALF_BAR;
        let mut nodes = Vec::new();
        if row.chosen {
            let corner = Point::left(0.0, y - 17.0);
            let height = middle + HALF_BAR + 7.0 - corner.y;
            nodes.push(Node::rect(corner, Span::Fraction(1.0), height, Class::toned("tile s0", 0)));
            nodes.push(Node::rect(corner, Span::Px(3.0), height, Class::plain("mine")));
        }
        nodes.extend(texts);
        nodes.extend(plot.members(row, middle));
        nodes.extend(plot.bar(row, middle));
        let stop = Stop::new(plot.frame.point(row.total(), middle), &row.say);
        layout.push(row.say.clone(), nodes, vec![stop], middle + HALF_BAR);
    }
    let behind = [kinds::pattern(id)].into_iter().chain(roles).chain([fills]).collect();
    layout.scene(behind, Some(&Axis { frame: &plot.frame, text: &written, numbers: Numbers::Whole }))
}
