//! Charts: values and ready-made texts in, a [`Scene`] out.
//!
//! Invariant: a scene holds no colour, no measured width and no id that is not derived from
//! the spec's own `id`; the same scene is right at every width from 260 to 1180 px. Heights
//! are px; along the width a place is a fraction of the width plus px ([`X`]), so labels are
//! laid out once for [`NARROW`] and only gain room above it.
//!
//! The view draws `<svg width="100%" height=H direction="ltr">` (no `viewBox`, `overflow`
//! visible) around [`Scene::elements`]; [`standalone`] writes a file.
//!
//! # Classes (the style sheet gives them their colours; `standalone` has the light ones)
//!
//! Tones: `t1` … `t5` the roles, `t0` neutral; they only set the colour the others use.
//!
//! | class | on | drawn as |
//! |---|---|---|
//! | `wide` | beside `grid`, `tick`, `name`, `end`, `mark`, `code` | **hide below 560 px** of the drawing's own width |
//! | `wider` | beside `name`, `end`, `mark`, `code` | **hide below 760 px** |
//! | `grid` | line | light line of the grid |
//! | `base` | line | axis line at the foot |
//! | `tick` | text 12 px | axis label, soft |
//! | `row` | text 14 px bold | title of a row |
//! | `source` | text 13 px bold | title of a compact row |
//! | `item` | text 13 px | title of a share row |
//! | `group` | text 14 px bold | role that heads a group of rows |
//! | `note` | text or tspan 12 px, regular weight | soft remark; also `note withheld` |
//! | `value` | text 13 px bold | value above a median |
//! | `end` | text 12 px | value beside a drawing, soft |
//! | `key` | text 12 px | name in the key |
//! | `name` | text 12 px bold, tone | direct label at the end of a line |
//! | `query` | text 12 px bold, tone | the question mark of an unknown figure |
//! | `whisk` | line, tone, 2 px | p10 to p25, p75 to p90 |
//! | `box` | rect, closed path, tone, light fill | p25 to p75, second of two kinds, region of a role; `box low`: paper fill, dashed |
//! | `hatch` | rect over a box, path in its pattern | role's pattern: faint stroke, never a `fill` rule (the attribute names the pattern) |
//! | `interval` | rect, path, tone, no fill, dotted | 95 % interval of the median, edge of a band of a fan |
//! | `mark` | path, tone fill, paper outline | role's mark; `mark low`: paper fill, tone outline |
//! | `mean` | path, paper fill, tone outline | mean, on the foot of the box |
//! | `median` | beside `mark` | the mark of a median |
//! | `formula` | line, tone, dashed | low to high of a computed band |
//! | `cap` | line, tone | ends of a computed band, middle of bars |
//! | `unknown` | path, paper fill, tone outline | figure of unknown kind |
//! | `bar` | rect, tone, half fill | p25 to p75 of a band; `bar low`: paper fill, dashed |
//! | `link` | line, tone, thin | from median to median, from step to step, from a bracket to the plot |
//! | `withheld` | path, tone, no fill | × where a cell is withheld; also beside `note` |
//! | `track` | line | rail of a share row |
//! | `join` | line, soft | lowest to highest share |
//! | `reach` | line, tone | interval of a dot, bracket over a fan |
//! | `curve` | path, tone, no fill, 2 px | density, share paid less, middle of a fan, ring to take hold of |
//! | `hill` | path, tone, light fill | under a density, band of a fan |
//! | `total` | rect, tone fill | figure at the start or end of steps, first of two kinds |
//! | `tile` | rect, tone, fill by `s0` … `s4`; `tile none`: no fill, dashed | state of a map, frame of the chosen row |
//! | `level` | rect, tone fill | bar at the foot of a tile, longer with each step; line between the roles of a set |
//! | `code` | text 12 px, no outline | letters and value of a tile |
//! | `mine` | line, rect, path, ink | line of the visitor's own pay, its head, its sample; the visitor's own point; edge of the chosen row |
//!
//! Text but `tick`, `query` and `code` has a paper-coloured outline (`paint-order: stroke`) so that
//! the grid does not run through it. Groups carry `axis`, `legend`, `links`, `labels`,
//! `own` (the visitor's pay or point) or `line` (one row); the last two have a label.

mod axis;
pub mod distribution;
mod dot_columns;
mod dot_spec;
pub mod dots;
mod face;
pub mod fan;
mod fan_span;
pub mod fixed;
mod heading;
mod kinds;
mod legend;
mod levels;
mod mine;
pub mod odds;
mod order;
mod paint;
pub mod palette;
pub mod pay_bands;
pub mod pay_evidence;
pub mod pay_range;
mod picture;
mod point;
mod range_data;
mod range_row;
mod rows;
pub mod scale;
pub mod scene;
pub mod sets;
mod shape;
pub mod shares;
mod spacing;
mod spread;
pub mod svg;
pub mod ternary;
mod ternary_labels;
pub mod text;
pub mod ticks;
mod tile_grid;
pub mod tiles;
pub mod tornado;
mod triangle;
pub mod waterfall;

pub use distribution::distribution;
pub use dot_spec::{DotMark, DotRow};
pub use dots::dots;
pub use fan::{FanSpec, FanStep, fan};
pub use fan_span::FanSpan;
pub use mine::Mine;
pub use odds::{OddsRow, OddsSpec, odds};
pub use pay_bands::{BandCell, BandSeries, BandSpec, bands};
pub use pay_evidence::evidence;
pub use pay_range::{dense_range, range};
pub use picture::standalone;
pub use point::{Point, X};
pub use range_data::{RangeGroup, RangeMark, RangeRow, RangeSpec, Style};
pub use scene::{Anchor, Class, NARROW, Node, Scene, Span, Stop};
pub use sets::{SetRow, sets};
pub use shape::Shape;
pub use shares::shares;
pub use spread::{DistributionSeries, DistributionSpec, DistributionView};
pub use svg::Element;
pub use ternary::{TernaryRegion, TernarySpec, ternary};
pub use tiles::{Tile, TileSpec, tiles};
pub use tornado::{TornadoRow, TornadoSpec, tornado};
pub use triangle::ternary_shares;
pub use waterfall::{WaterfallBar, WaterfallKind, waterfall};
