//! Scenes of arbitrary values: whatever comes in, a scene stays drawable.

use proptest::prelude::*;
use rolescope::chart::{
    BandCell, BandSeries, BandSpec, EvidenceGroup, EvidenceSpec, Kind, RangeMark, RangeRow, RangeSpec, ShareMark,
    ShareRow, ShareSpec, Style, bands, evidence, range, shares, standalone,
};

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..500_000.0_f64, 1 => proptest::num::f64::ANY]
}

fn kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(vec![
        Kind::P10,
        Kind::P25,
        Kind::P50,
        Kind::P75,
        Kind::P90,
        Kind::Mean,
        Kind::MedianLow,
        Kind::MedianHigh,
        Kind::Low,
        Kind::High,
    ])
}

fn row() -> impl Strategy<Value = RangeRow> {
    let style = prop::sample::select(vec![Style::Survey, Style::Official, Style::Formula, Style::Unknown]);
    let marks = prop::collection::vec((kind(), number(), "\\PC{0,12}"), 0..9);
    ("\\PC{0,60}", "\\PC{0,60}", marks, any::<u8>(), any::<bool>(), style).prop_map(
        |(title, note, marks, tone, low, style)| RangeRow {
            tone,
            title,
            note,
            label: "row".into(),
            marks: marks
                .into_iter()
                .map(|(kind, value, text)| RangeMark { kind, value, text, say: "value".into() })
                .collect(),
            low,
            style,
        },
    )
}

fn text(value: f64) -> String {
    format!("{value:.0}")
}

fn opens(scene: &rolescope::chart::Scene) {
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
        let scene = range(&RangeSpec { id: "junk", rows: rows.clone(), tick_text: &text });
        prop_assert_eq!(given, scene.stops.iter().map(Vec::len).collect::<Vec<_>>());
        opens(&scene);
        let groups = vec![EvidenceGroup { tone: 1, name: "Role".into(), rows }];
        opens(&evidence(&EvidenceSpec { id: "junk", groups, tick_text: &text }));
    }

    #[test]
    fn banded(
        cells in prop::collection::vec((number(), prop::option::of(number()), any::<bool>()), 1..7),
        roles in 1_u8..6,
        count in 1_usize..7,
    ) {
        let cells: Vec<BandCell> = cells
            .into_iter()
            .map(|(p25, p50, low)| BandCell { n: 20, p25: Some(p25), p50, p75: p50, low, say: "cell".into() })
            .collect();
        let series = (1..=roles)
            .map(|tone| BandSeries { tone, name: "Role".into(), cells: cells.clone() })
            .collect();
        let bands_ = vec!["1–5 years".to_owned(); count];
        opens(&bands(&BandSpec { id: "junk", bands: bands_, series, tick_text: &text }));
    }

    #[test]
    fn shared(values in prop::collection::vec(prop_oneof![0.0..1.0_f64, proptest::num::f64::ANY], 0..6)) {
        let marks = (1..)
            .zip(values)
            .map(|(tone, share)| ShareMark { tone, share, text: text(share), say: "share".into() })
            .collect();
        let items = vec![ShareRow { label: "Item".into(), note: String::new(), marks }];
        opens(&shares(&ShareSpec { id: "junk", items, series: vec![(1, "Role".into())], max: None, tick_text: &text }));
    }
}
