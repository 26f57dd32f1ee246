//! Specs of the drawings of how pay is spread.

use super::mine::mine;
use super::pay::{edges, five, thousands, three};
use super::share::percent;
use rolescope::chart::{
    DistributionSeries, DistributionSpec, DistributionView, Mine, Node, RangeMark, RangeRow, Scene, X, distribution,
};
use rolescope::model::Statistic;

const VIEWS: [DistributionView; 3] = [DistributionView::Dots, DistributionView::Density, DistributionView::Cumulative];

/// The published percentiles of a row as points of share and pay.
fn known(row: &RangeRow) -> Vec<(f64, f64)> {
    let value = |wanted| row.marks.iter().find(|mark| mark.statistic == wanted).map(|mark| mark.value);
    Statistic::ALL.into_iter().filter_map(|statistic| statistic.percentile().zip(value(statistic))).collect()
}

/// Straight lines between the percentiles will do for a picture.
fn quantile(known: &[(f64, f64)], share: f64) -> Option<f64> {
    let pair = known.iter().zip(known.iter().skip(1)).find(|(from, to)| from.0 <= share && share <= to.0);
    pair.map(|(from, to)| from.1 + (to.1 - from.1) * (share - from.0) / (to.0 - from.0))
}

fn series(mut row: RangeRow, view: DistributionView) -> DistributionSeries {
    let known = known(&row);
    let shares = || (0..20).map(|index| (f64::from(index) + 0.5) / 20.0);
    let people: Vec<f64> = shares().filter_map(|share| quantile(&known, share)).collect();
    let lowest = known.first().map_or(0.0, |(share, _)| *share);
    let below = shares().filter(|share| *share < lowest).count();
    let above = if known.is_empty() { 0 } else { 20 - people.len() - below };
    let median = quantile(&known, 0.5).unwrap_or(0.0);
    let steps = || (0..=40).filter_map(|step| quantile(&known, 0.05 + 0.9 * f64::from(step) / 40.0));
    let curve = match view {
        DistributionView::Cumulative => known.iter().map(|(share, value)| (*value, *share)).collect(),
        // A hill around the median, wide on its right.
        _ => steps()
            .map(|value| {
                let far = (value - median) / if value > median { 60_000.0 } else { 35_000.0 };
                (value, 1.0 / (1.0 + far * far))
            })
            .collect(),
    };
    row.marks.retain(|mark| mark.statistic.percentile().is_some());
    let ends = [(below, "below", row.marks.first()), (above, "above", row.marks.last())];
    let beyond = ends.map(|(count, side, end)| match end {
        Some(end) if count > 0 => format!("{count} {side} {}", end.text),
        _ => String::new(),
    });
    DistributionSeries { row, people, beyond, curve }
}

fn draw(view: DistributionView, rows: Vec<RangeRow>, mine: Option<Mine>) -> Scene {
    distribution(&DistributionSpec {
        view,
        series: rows.into_iter().map(|row| series(row, view)).collect(),
        tick_text: &thousands,
        share_text: &percent,
        mine,
    })
}

/// Every drawing of a spread with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let own = || mine(121_000.0, "your pay $121k");
    let one = || three().into_iter().take(1).collect();
    let [dots, density, cumulative] = VIEWS;
    let none = || three().into_iter().map(|row| RangeRow { marks: Vec::new(), ..row }).collect();
    vec![
        ("spread-dots", draw(dots, three(), own())),
        ("spread-dots-five", draw(dots, five(), None)),
        ("spread-dots-edges", draw(dots, edges(), None)),
        ("spread-density", draw(density, three(), own())),
        ("spread-density-five", draw(density, five(), None)),
        ("spread-density-edges", draw(density, edges(), None)),
        ("spread-share", draw(cumulative, three(), own())),
        ("spread-share-one", draw(cumulative, one(), None)),
        ("spread-share-five", draw(cumulative, five(), None)),
        ("spread-share-edges", draw(cumulative, edges(), None)),
        ("spread-withheld", draw(dots, none(), own())),
    ]
}

fn places(nodes: &[Node], found: &mut Vec<(X, f64)>) {
    for node in nodes {
        match node {
            Node::Group { children, .. } => places(children, found),
            Node::Mark { at, class, .. } if class.names == "mark" => found.push((at.x, at.y)),
            _ => {}
        }
    }
}

#[test]
fn every_person_has_a_dot_and_none_hides_another() {
    for row in three().into_iter().chain(edges()) {
        let people = series(row.clone(), DistributionView::Dots).people.len();
        let scene = draw(DistributionView::Dots, vec![row], None);
        let mut found = Vec::new();
        places(&scene.nodes, &mut found);
        assert_eq!(found.len(), people);
        for (index, (x, y)) in found.iter().enumerate() {
            for (other, at) in found.iter().skip(index + 1) {
                for wide in [260.0, 1180.0] {
                    let apart = (x.within(wide) - other.within(wide)).abs().max((y - at).abs());
                    assert!(apart > 9.9, "{apart} px apart at {wide}");
                }
            }
        }
    }
}

fn curved(nodes: &[Node], found: &mut Vec<f64>) {
    for node in nodes {
        match node {
            Node::Group { children, .. } => curved(children, found),
            Node::Curve { points, .. } => found.extend(points.iter().map(|(x, _)| *x)),
            _ => {}
        }
    }
}

#[test]
fn nothing_beyond_the_published_percentiles() {
    for view in VIEWS {
        let mut all = three().into_iter().map(|row| series(row, view)).collect::<Vec<_>>();
        let mark = |statistic, value: f64| RangeMark { statistic, value, text: "x".into(), say: "x".into() };
        let mut first = all.remove(0);
        first.row.marks = vec![mark(Statistic::P25, 100_000.0), mark(Statistic::P75, 150_000.0)];
        first.people.extend([1.0, 1e9, f64::NAN]);
        first.curve = vec![(0.0, 0.1), (120_000.0, 0.9), (f64::NAN, 1.0), (400_000.0, 0.2), (3.0, 0.3)];
        let scene = distribution(&DistributionSpec {
            view,
            series: vec![first],
            tick_text: &thousands,
            share_text: &percent,
            mine: mine(500_000.0, "your pay"),
        });
        let mut found = Vec::new();
        curved(&scene.nodes, &mut found);
        let mut marks = Vec::new();
        places(&scene.nodes, &mut marks);
        found.extend(marks.iter().map(|(x, _)| x.fraction));
        // The axis runs from 100,000 to 500,000, so a ninth of it is drawn on.
        assert!(!found.is_empty());
        assert!(found.iter().all(|x| *x <= 0.15), "{view:?}: {found:?}");
    }
}
