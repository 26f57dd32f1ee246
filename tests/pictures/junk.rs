//! Scenes of arbitrary values: whatever comes in, a scene stays drawable.

use super::pay::alone;
use proptest::prelude::*;
use rolescope::chart::{
    BandCell, BandSeries, BandSpec, DistributionSeries, DistributionSpec, DistributionView, DotMark, DotRow, Mine,
    OddsRow, OddsSpec, RangeGroup, RangeMark, RangeRow, RangeSpec, Style, Tile, TileSpec, WaterfallBar, WaterfallKind,
    bands, distribution, dots, evidence, odds, range, shares, standalone, tiles, waterfall,
};
use rolescope::model::Statistic;

pub(crate) fn number() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..500_000.0_f64, 1 => proptest::num::f64::ANY]
}

fn statistic() -> impl Strategy<Value = Statistic> {
    prop::sample::select(vec![
        Statistic::P10,
        Statistic::P25,
        Statistic::P50,
        Statistic::P75,
        Statistic::P90,
        Statistic::Mean,
        Statistic::MedianLow,
        Statistic::MedianHigh,
        Statistic::Low,
        Statistic::High,
        Statistic::Average,
    ])
}

fn row() -> impl Strategy<Value = RangeRow> {
    let style = prop::sample::select(vec![Style::Survey, Style::Official, Style::Formula, Style::Unknown]);
    let marks = prop::collection::vec((statistic(), number(), "\\PC{0,12}"), 0..9);
    ("\\PC{0,60}", "\\PC{0,60}", marks, any::<u8>(), any::<bool>(), style).prop_map(
        |(title, note, marks, tone, low, style)| RangeRow {
            tone,
            title,
            note,
            label: "row".into(),
            marks: marks
                .into_iter()
                .map(|(statistic, value, text)| RangeMark { statistic, value, text, say: "value".into() })
                .collect(),
            low,
            style,
        },
    )
}

pub(crate) fn text(value: f64) -> String {
    format!("{value:.0}")
}

pub(crate) fn opens(scene: &rolescope::chart::Scene) {
    super::sound("junk", scene);
    for width in [260.0, 1180.0] {
        let drawn = standalone(scene, width, "a < b", "c & d");
        roxmltree::Document::parse(&drawn).unwrap();
    }
}

proptest! {
    #[test]
    fn ranges(rows in prop::collection::vec(row(), 1..6)) {
        let given: Vec<usize> = rows.iter().map(|row| row.marks.len().max(1)).collect();
        let scene = range(&RangeSpec { id: "junk", groups: alone(rows.clone()), tick_text: &text, mine: None });
        prop_assert_eq!(given, scene.stops.iter().map(Vec::len).collect::<Vec<_>>());
        opens(&scene);
        let groups = vec![RangeGroup { head: Some((1, "Role".into())), rows }];
        opens(&evidence(&RangeSpec { id: "junk", groups, tick_text: &text, mine: None }));
    }

    #[test]
    fn banded(
        cells in prop::collection::vec((number(), prop::option::of(number()), any::<bool>()), 1..7),
        roles in 1_u8..6,
        count in 1_usize..7,
    ) {
        let cells: Vec<BandCell> = cells
            .into_iter()
            .map(|(p25, p50, low)| BandCell { p25: Some(p25), p50, p75: p50, low, say: "cell".into() })
            .collect();
        let series = (1..=roles)
            .map(|tone| BandSeries { tone, name: "Role".into(), cells: cells.clone() })
            .collect();
        let bands_ = vec!["1–5 years".to_owned(); count];
        opens(&bands(&BandSpec { bands: bands_, series, tick_text: &text, mine: None }));
    }

    #[test]
    fn shared(values in prop::collection::vec(prop_oneof![0.0..1.0_f64, proptest::num::f64::ANY], 0..6)) {
        let marks = (1..)
            .zip(values)
            .map(|(tone, value)| DotMark { tone, value, text: text(value), say: "share".into(), ..DotMark::default() })
            .collect();
        let rows = [DotRow { label: "Item".into(), marks, ..DotRow::default() }];
        opens(&shares(&rows, &[(1, "Role".into())], &text, None));
    }

    #[test]
    fn dotted(
        marks in prop::collection::vec((number(), prop::option::of((number(), number())), 0..7_u8, "\\PC{0,12}"), 0..9),
        withheld in prop::collection::vec(any::<u8>(), 0..3),
        label in "\\PC{0,60}",
        own in prop::option::of((number(), "\\PC{0,60}")),
    ) {
        let marks = marks
            .into_iter()
            .map(|(value, interval, tone, text)| DotMark { tone, value, interval, low: tone > 3, text, say: "dot".into() })
            .collect();
        let withheld = withheld.into_iter().map(|tone| (tone, "withheld".to_owned())).collect();
        let rows = [DotRow { label: "Row".to_owned() + &label, note: String::new(), marks, withheld }];
        let series = [(1, "Role".to_owned()), (2, "Other".to_owned())];
        let mine = own.map(|(value, text)| Mine { value, text, say: "mine".into() });
        opens(&dots(&rows, &series, &text, mine.as_ref()));
    }

    #[test]
    fn spread(
        rows in prop::collection::vec(row(), 1..4),
        people in prop::collection::vec(number(), 0..21),
        curve in prop::collection::vec((number(), number()), 0..9),
        beyond in prop::array::uniform2("\\PC{0,20}"),
    ) {
        for view in [DistributionView::Dots, DistributionView::Density, DistributionView::Cumulative] {
            let series = rows.iter().map(|row| DistributionSeries {
                row: row.clone(),
                people: people.clone(),
                beyond: beyond.clone(),
                curve: curve.clone(),
            });
            opens(&distribution(&DistributionSpec {
                view,
                series: series.collect(),
                tick_text: &text,
                share_text: &text,
                mine: None,
            }));
        }
    }

    #[test]
    fn stepped(
        bars in prop::collection::vec((number(), number(), 0..3_usize, "\\PC{0,60}", "\\PC{0,60}", "\\PC{0,20}"), 1..7),
        chances in prop::collection::vec((number(), 0.0..1.0_f64, any::<(u8, u8)>(), "\\PC{0,60}"), 1..4),
    ) {
        let kinds = [WaterfallKind::Figure, WaterfallKind::Step, WaterfallKind::Unexplained];
        let bars = bars.into_iter().map(|(from, to, kind, title, note, text)| WaterfallBar {
            kind: *kinds.get(kind).unwrap(),
            from,
            to,
            title,
            note,
            text,
            say: "step".into(),
        });
        opens(&waterfall("junk", &bars.collect::<Vec<_>>(), &text));
        let rows = chances.into_iter().map(|(low, high, tones, words)| OddsRow {
            title: words.clone(),
            note: words.clone(),
            tones,
            low,
            high,
            text: words,
            say: "pair".into(),
        });
        let series = vec![(1, "Role".to_owned())];
        let even_text = "even".to_owned();
        opens(&odds(&OddsSpec { rows: rows.collect(), series, share_text: &text, even_text }));
    }

    #[test]
    fn tiled(
        states in prop::collection::vec(
            (prop_oneof!["[A-Z]{2}", "\\PC{0,4}"], prop::option::of(any::<u8>()), "\\PC{0,12}"),
            0..60,
        ),
        tone in any::<u8>(),
        steps in prop::collection::vec("\\PC{0,60}", 0..7),
    ) {
        let given = states.len();
        let known = states.iter().any(|(_, step, _)| step.is_some());
        let states = states.into_iter().map(|(id, step, text)| Tile { id, step, text, say: "tile".into() });
        let withheld_text = "withheld".to_owned();
        let scene = tiles(&TileSpec { tone, tiles: states.collect(), steps, withheld_text });
        prop_assert_eq!(scene.stops.iter().map(Vec::len).sum::<usize>(), if known { given } else { 0 });
        opens(&scene);
    }
}
