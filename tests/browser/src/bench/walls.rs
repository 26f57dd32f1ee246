//! The design's demands on the measures: for each a wall, and mostly a goal that lies below it.
//!
//! Invariant: a number of the design stands here and nowhere else in the bench.

/// The most that a measure may be, and the aim below that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Aim {
    pub(super) goal: Option<f64>,
    pub(super) wall: f64,
}

impl Aim {
    /// The demand on any machine: a multiple of the time of the first of the peers, which took so long where the walls
    /// were set.
    const fn beside(self, peer: f64) -> Aim {
        // Two decimals, never above what is asked.
        const fn ratio(time: f64, peer: f64) -> f64 {
            (time / peer * 100.0).floor() / 100.0
        }
        let goal = match self.goal {
            Some(goal) => Some(ratio(goal, peer)),
            None => None,
        };
        Aim { goal, wall: ratio(self.wall, peer) }
    }
}

const fn wall(wall: f64) -> Aim {
    Aim { goal: None, wall }
}

const fn aim(goal: f64, wall: f64) -> Aim {
    Aim { goal: Some(goal), wall }
}

/// Elements of a page: of the overview, of another view or a tool, of `/all/`.
pub(super) const ELEMENTS: Aim = wall(1_800.0);
pub(super) const ELEMENTS_OF_VIEW: Aim = wall(3_500.0);
pub(super) const ELEMENTS_OF_ALL: Aim = wall(16_000.0);

/// Pixels of height of the overview and of another view, by the width of the window.
pub(super) const HEIGHTS: [(u32, u32, Aim, Aim); 2] =
    [(1280, 800, wall(3_200.0), wall(6_500.0)), (360, 740, wall(7_000.0), wall(12_000.0))];

/// Bytes as they are sent.
pub(super) const FIRST_LOAD: Aim = aim(90_000.0, 108_000.0);
pub(super) const FIRST_CHOICE: Aim = aim(50_000.0, 70_000.0);
pub(super) const CHANGE_OF_VIEW: Aim = aim(20_000.0, 40_000.0);

/// Milliseconds of script for a full redraw of the overview and of another view, 1x CPU.
pub(super) const REDRAW: Aim = aim(8.0, 12.0);
pub(super) const REDRAW_OF_VIEW: Aim = aim(12.0, 20.0);

/// Milliseconds from the event to the paint of its result on the overview, p98, by the factor of the processor.
pub(super) const ANSWER: [(u32, Aim); 2] = [(1, aim(33.0, 50.0)), (4, aim(60.0, 100.0))];
/// Milliseconds until all is drawn on the overview, p98, 4x CPU.
pub(super) const DRAWN: Aim = aim(100.0, 200.0);
/// The main thread's time for a change on the overview, at most, as a multiple of the first peer's; 1x CPU.
pub(super) const BUSY: Aim = aim(1.0, 2.0);

/// The same beside the first of the peers.
pub(super) const PEER_ANSWER: [(u32, Aim); 2] = [(1, ANSWER[0].1.beside(17.0)), (4, ANSWER[1].1.beside(59.0))];
pub(super) const PEER_DRAWN: Aim = DRAWN.beside(59.0);

/// Milliseconds on slow 4G at 4x CPU: figures readable, first control answers, first chart changed.
pub(super) const READABLE: Aim = aim(550.0, 650.0);
pub(super) const ANSWERED: Aim = aim(800.0, 1_200.0);
pub(super) const CHARTED: Aim = aim(1_200.0, 1_800.0);

/// The same beside the first of the peers.
pub(super) const PEER_READABLE: Aim = READABLE.beside(530.0);
pub(super) const PEER_ANSWERED: Aim = ANSWERED.beside(800.0);
pub(super) const PEER_CHARTED: Aim = CHARTED.beside(800.0);
