//! Combinations of roles as a set chart laid on its side: which roles, and how many things
//! they share (an UpSet plot, Lex and others 2014).
//!
//! Invariant: the two kinds of a count differ by their filling, membership by the form and
//! size of a mark, and the chosen row by a frame and bold type; nothing is told by colour.

use super::axis::{Axis, Numbers};
use super::face::{ITEM, SOURCE, VALUE};
use super::kinds::{self, FillKind};
use super::legend;
use super::point::Point;
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
/// Between a bar and its count.
const GAP: f64 = 7.0;

/// Where columns and bars stand.
struct SetPlot<'a> {
    spec: &'a SetSpec<'a>,
    frame: PlotFrame,
    /// From column to column.
    step: f64,
}

fn written(value: f64) -> String {
    write_at_most(value, 0)
}

impl<'a> SetPlot<'a> {
    fn laid_out(spec: &'a SetSpec<'a>) -> Self {
        let columns = spec.series.len().max(1) as f64;
        let step = (90.0 / columns).min(17.0);
        let shift = INSET + columns * step + 8.0;
        let most = spec.rows.iter().map(SetRow::total).fold(1.0, f64::max);
        let count = GAP + VALUE.width(&written(most)) + INSET;
        let share = ((NARROW - shift - count) / NARROW).max(0.3);
        Self { spec, frame: PlotFrame { scale: Scale::new(0.0, most), share, shift }, step }
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
                let at = Point::left(from, y - 1.0);
                nodes.push(Node::rect(at, Span::Px(to - from), 2.0, Class::toned("level", 0)));
            }
        }
        let most = (self.step / 17.0).min(1.0);
        for (index, (tone, _)) in series() {
            let (shape, size, class) = if row.tones.contains(tone) {
                (Shape::of(*tone), 0.85, Class::toned("mark", *tone))
            } else {
                (Shape::Circle, 0.4, Class::toned("mark low", 0))
            };
            nodes.push(Node::mark(Point::left(self.column(index), y), shape, size * most, class));
        }
        nodes
    }

    /// Both parts of a bar from the zero that all rows share, and their sum.
    fn bar(&self, row: &SetRow, y: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut from = 0.0;
        for (kind, count) in [FillKind::Solid, FillKind::Hatched].into_iter().zip(row.counted) {
            let to = from + f64::from(count);
            nodes.extend(kind.bar(self.spec.id, (self.frame.x(from), self.frame.x(to)), y));
            from = to;
        }
        let at = self.frame.point(row.total(), y).moved(GAP, BAR_BASELINE);
        nodes.push(VALUE.words(at, Anchor::Start, written(row.total())));
        nodes
    }
}

/// Draws the combinations.
#[must_use]
pub fn sets(spec: &SetSpec<'_>) -> Scene {
    if spec.rows.is_empty() {
        return Scene::empty();
    }
    let plot = SetPlot::laid_out(spec);
    let (roles, top) = legend::roles(0.0, &spec.series);
    let [first, second] = &spec.names;
    let (kinds_, top) = kinds::legend(spec.id, top, &[(FillKind::Solid, first), (FillKind::Hatched, second)]);
    let mut rows = Rows::below(top, SETS);
    for row in &spec.rows {
        let face = if row.chosen { SOURCE } else { ITEM };
        let y = rows.baseline;
        let mut texts = Vec::new();
        let mut at = y - face.line;
        for line in face.wrapped_to(NARROW - 2.0 * INSET, &row.label) {
            at += face.line;
            texts.push(face.words(Point::left(INSET, at), Anchor::Start, line));
        }
        let middle = at.max(y) + 8.0 + HALF_BAR;
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
        rows.push(row.say.clone(), nodes, vec![stop], middle + HALF_BAR);
    }
    let behind = [kinds::pattern(spec.id)].into_iter().chain(roles).chain([kinds_]).collect();
    rows.scene(behind, Some(&Axis { frame: &plot.frame, text: &written, numbers: Numbers::Whole }))
}
