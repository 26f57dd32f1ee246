//! The colours of an element: those that a page gives, kept legible, and those that have to follow them.
//!
//! Invariant: what is text has 7:1 on what it stands on (accents 4.5:1), edges and rings 3:1 or more; where no colour has
//! so much, the one that has most. A colour that nobody gave and that suits its ground is left to the style sheet.

use super::colour::{Colour, guard, mixed};
use crate::chart::palette::{FIFTH, FIRST, FOURTH, INK, PANEL, PAPER, SECOND, THIRD, Tone};

/// The number of colours that a page can give.
pub const GIVEN: usize = 9;

/// Contrast of text.
const TEXT: f64 = 7.0;

/// Contrast of what is chosen, links and the ring of the keyboard.
const ACCENT: f64 = 4.5;

/// Contrast of what is no text.
const EDGE: f64 = 3.0;

/// The custom properties of text and marks in the order in which they are given, behind that of the ground; their contrast,
/// and the tone that stands where none is given.
const COLOURS: [(&str, f64, Option<Tone>); GIVEN - 1] = [
    ("--rs-fg", TEXT, Some(INK)),
    ("--rs-accent", ACCENT, None),
    ("--rs-series-1", TEXT, Some(FIRST)),
    ("--rs-series-2", TEXT, Some(SECOND)),
    ("--rs-series-3", TEXT, Some(THIRD)),
    ("--rs-series-4", TEXT, Some(FOURTH)),
    ("--rs-series-5", TEXT, Some(FIFTH)),
    ("--rs-focus", ACCENT, None),
];

/// Custom properties and their colours, of what a page gives: the ground, text, accent, the five roles, the ring of the
/// keyboard. `None` is what the style sheet has by itself, in the dark theme or in the light one.
#[must_use]
pub fn legible(given: [Option<Colour>; GIVEN], is_dark: bool) -> Vec<(&'static str, Option<Colour>)> {
    let tone = |tone: Tone| Colour::from_hex(if is_dark { tone.dark } else { tone.light });
    let [ground, colours @ ..] = given;
    // Nothing is known of what would be seen through it.
    let ground = ground.filter(|ground| ground.alpha == u8::MAX);
    let grounds: Vec<Colour> = match ground {
        Some(ground) => vec![ground],
        None => [PAPER, PANEL].into_iter().filter_map(tone).collect(),
    };
    let keep = |colour: Colour, wanted: f64| grounds.iter().fold(colour, |kept, ground| guard(kept, *ground, wanted));
    let mut all = vec![("--rs-bg", ground)];
    for ((name, wanted, usual), given) in COLOURS.into_iter().zip(colours) {
        // Ink that nobody gave may not suit a ground that somebody did.
        let colour = given.or_else(|| ground.and(usual).and_then(tone));
        all.push((name, colour.map(|colour| keep(colour, wanted))));
    }
    // Text that steps back, and edges, lie between ink and ground.
    let ink = all.iter().find(|(name, _)| *name == "--rs-fg").and_then(|(_, ink)| *ink);
    let between = ink.zip(grounds.first().copied());
    for (name, share, wanted) in [("--soft", 212, TEXT), ("--edge", 140, EDGE)] {
        all.push((name, between.map(|(ink, ground)| keep(mixed(ground, ink, share), wanted))));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::contrast;

    /// Grounds of every lightness and many hues, with those that hosts have named.
    fn grounds() -> Vec<Colour> {
        const STEPS: [u8; 6] = [0x00, 0x33, 0x66, 0x99, 0xcc, 0xff];
        let cube = STEPS.into_iter().flat_map(|r| STEPS.into_iter().flat_map(move |g| STEPS.map(move |b| (r, g, b))));
        let named = [(0x10, 0x10, 0x10), (0x00, 0x33, 0x66), (0x76, 0x76, 0x76), (0x80, 0x80, 0x80)];
        cube.chain(named).map(|(r, g, b)| Colour::opaque(r, g, b)).collect()
    }

    fn check(given: [Option<Colour>; GIVEN], is_dark: bool, ground: Colour) {
        let best = contrast(Colour::BLACK, ground).max(contrast(Colour::WHITE, ground));
        let all = legible(given, is_dark);
        let wanted = |name: &str| match name {
            "--edge" => EDGE,
            "--rs-accent" | "--rs-focus" => ACCENT,
            _ => TEXT,
        };
        for (name, colour) in all.into_iter().filter(|(name, _)| *name != "--rs-bg") {
            let Some(colour) = colour else { continue };
            let has = contrast(colour, ground);
            assert!(has >= wanted(name).min(best) - 1e-9, "{name} {} on {}: {has}", colour.hex(), ground.hex());
        }
    }

    #[test]
    fn all_text_is_legible_on_every_ground() {
        for ground in grounds() {
            for is_dark in [true, false] {
                let mut given = [None; GIVEN];
                given[0] = Some(ground);
                check(given, is_dark, ground);
                for ink in [Colour::BLACK, Colour::WHITE, Colour::opaque(0x80, 0x10, 0xf0), ground] {
                    check([Some(ink); GIVEN], is_dark, ink);
                    let mut all = [Some(ink); GIVEN];
                    all[0] = Some(ground);
                    check(all, is_dark, ground);
                }
            }
        }
        assert!(grounds().len() > 200);
    }

    #[test]
    fn what_nobody_gives_is_left_to_the_style_sheet() {
        for is_dark in [true, false] {
            assert!(legible([None; GIVEN], is_dark).iter().all(|(_, colour)| colour.is_none()));
        }
        // A ground that lets something through is none.
        let mut given = [None; GIVEN];
        given[0] = Some(Colour { alpha: 254, ..Colour::WHITE });
        assert!(legible(given, true).iter().all(|(_, colour)| colour.is_none()));
    }

    #[test]
    fn every_text_has_a_colour_where_the_ground_is_given() {
        let mut given = [None; GIVEN];
        given[0] = Some(Colour::opaque(0x10, 0x10, 0x10));
        let left: Vec<&str> =
            legible(given, false).into_iter().filter(|(_, colour)| colour.is_none()).map(|(name, _)| name).collect();
        assert_eq!(left, ["--rs-accent", "--rs-focus"]);
    }
}
