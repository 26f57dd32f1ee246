//! Scenes of arbitrary values, of the charts that show sets, shares and what may come.

use super::junk::{number, opens, text};
use proptest::prelude::*;
use rolescope::chart::{
    FanSpan, FanSpec, FanStep, SetRow, TernaryRegion, TernarySpec, TornadoRow, TornadoSpec, fan, sets, ternary, tornado,
};

fn signed() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -500.0..500.0_f64, 1 => proptest::num::f64::ANY]
}

fn trio() -> impl Strategy<Value = [f64; 3]> {
    prop::array::uniform3(prop_oneof![4 => 0.0..1.0_f64, 1 => proptest::num::f64::ANY])
}

proptest! {
    #[test]
    fn combined(
        rows in prop::collection::vec(
            ("\\PC{0,60}", prop::collection::vec(any::<u8>(), 0..7), prop::array::uniform2(any::<u32>()), any::<bool>()),
            0..9,
        ),
        roles in prop::collection::vec((any::<u8>(), "\\PC{0,60}"), 0..9),
        names in prop::array::uniform2("\\PC{0,60}"),
    ) {
        let given = rows.len();
        let rows: Vec<SetRow> = rows
            .into_iter()
            .map(|(label, tones, counted, chosen)| SetRow { label, tones, counted, chosen, say: "set".into() })
            .collect();
        let scene = sets("junk", &roles, &rows, &names);
        prop_assert_eq!(scene.stops.len(), given);
        opens(&scene);
    }

    #[test]
    fn mixed(
        regions in prop::collection::vec(
            (any::<u8>(), "\\PC{0,60}", prop::collection::vec(trio(), 0..7), trio()),
            0..7,
        ),
        corners in prop::array::uniform3("\\PC{0,60}"),
        point in trio(),
        label in "\\PC{0,60}",
    ) {
        let regions = regions
            .into_iter()
            .map(|(tone, name, points, centre)| TernaryRegion { tone, name, points, centre, say: "region".into() })
            .collect();
        let share_text = &text;
        let say = "point".to_owned();
        opens(&ternary(&TernarySpec { corners, regions, point, text: label, say, share_text }));
    }

    #[test]
    fn fanned(
        steps in prop::collection::vec((signed(), prop::collection::vec((signed(), signed()), 0..4), signed()), 0..60),
        spans in prop::collection::vec((signed(), prop::option::of(signed()), prop::option::of(signed()), "\\PC{0,60}"), 0..4),
        tone in any::<u8>(),
        zero in "\\PC{0,60}",
    ) {
        let steps = steps
            .into_iter()
            .map(|(at, bands, middle)| FanStep { at, bands, middle, say: "step".into() })
            .collect();
        let spans = spans
            .into_iter()
            .map(|(from, to, middle, text)| FanSpan { from, to, middle, text, say: "span".into() })
            .collect();
        let scene = fan(&FanSpec { tone, steps, axis_text: &text, step_text: &text, zero, spans });
        prop_assert!(scene.stops.iter().all(|row| row.len() <= 40));
        opens(&scene);
    }

    #[test]
    fn blown(
        rows in prop::collection::vec(
            ("\\PC{0,60}", "\\PC{0,60}", prop::option::of(signed()), prop::option::of(number()), "\\PC{0,20}"),
            0..7,
        ),
        middle in signed(),
        end in signed(),
        words in "\\PC{0,60}",
    ) {
        let given = if middle.is_finite() { rows.len() } else { 0 };
        let rows = rows.into_iter().map(|(label, note, low, high, text)| TornadoRow {
            label: "Row".to_owned() + &label,
            note,
            outcomes: [low, high],
            texts: [text.clone(), text],
            say: "row".into(),
        });
        let scene = tornado(&TornadoSpec {
            id: "junk",
            middle,
            rows: rows.collect(),
            end,
            names: [words.clone(), words.clone()],
            tick_text: &text,
            middle_text: words.clone(),
            beyond_text: words,
        });
        prop_assert_eq!(scene.stops.len(), given);
        opens(&scene);
    }
}
