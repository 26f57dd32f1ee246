//! The values of a dot plot in figures: columns at the right, on the line of each row's name.
//!
//! Invariant: shown at a width only if no name of any row reaches into them there; beside an
//! interval's end a value would pass for that end.

use super::dot_spec::{DotMark, DotRow};
use super::face::{END, ITEM, NOTE};
use super::picture::{WIDE, WIDER};
use super::point::{Point, X};
use super::scene::{Anchor, Class, NARROW, Node};
use super::shape::Shape;

/// Room for the role's mark before a value, and between columns.
const MARK: f64 = 14.0;
const BETWEEN: f64 = 12.0;

/// One column for each role.
pub(super) struct Columns {
    /// Tone, px of its right edge from that of the drawing, width of its texts.
    columns: Vec<(u8, f64, f64)>,
    /// Classes of a text and of a mark; none if there is room at no width.
    names: Option<(&'static str, &'static str)>,
}

fn mark_of(row: &DotRow, tone: u8) -> Option<&DotMark> {
    row.marks.iter().find(|mark| mark.tone == tone && mark.value.is_finite())
}

impl Columns {
    pub(super) fn laid_out(rows: &[DotRow], series: &[(u8, String)]) -> Self {
        let before = if series.len() > 1 { MARK } else { 0.0 };
        let mut columns = Vec::new();
        let mut taken = 0.0;
        for (tone, _) in series.iter().rev() {
            let widest = END.widest(rows.iter().filter_map(|row| mark_of(row, *tone)).map(|mark| mark.text.as_str()));
            columns.push((*tone, taken, widest));
            taken += widest + before + BETWEEN;
        }
        let names = rows.iter().map(|row| {
            let note = if row.note.is_empty() { 0.0 } else { 8.0 + NOTE.width(&row.note) };
            ITEM.width(&row.label) + note
        });
        // A longer name is broken into lines of the least width.
        let longest = names.fold(0.0, f64::max).min(NARROW);
        let widths =
            [(NARROW, ("end", "mark")), (WIDE, ("end wide", "mark wide")), (WIDER, ("end wider", "mark wider"))];
        let names = widths.into_iter().find(|(width, _)| longest + taken <= *width).map(|(_, names)| names);
        Self { columns, names }
    }

    /// The figures of a row at its first baseline.
    pub(super) fn draw(&self, row: &DotRow, y: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        let Some((text, mark)) = self.names else { return nodes };
        for (tone, right, widest) in &self.columns {
            let Some(value) = mark_of(row, *tone) else { continue };
            let at = Point::new(X::at(1.0).moved(-right), y);
            nodes.push(Node::words(at, Anchor::End, Class::plain(text), value.text.clone()));
            if self.columns.len() > 1 {
                let at = at.moved(-widest - MARK / 2.0, -4.0);
                nodes.push(Node::mark(at, Shape::of(*tone), 0.6, Class::toned(mark, *tone)));
            }
        }
        nodes
    }
}
