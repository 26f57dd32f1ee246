//! Specs of the fan charts.

use super::pay::thousands;
use rolescope::chart::{FanSpan, FanSpec, FanStep, Scene, fan};

fn euros(value: f64) -> String {
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{}", thousands(value.abs()))
}

fn month(value: f64) -> String {
    format!("{value}")
}

fn step(at: f64, middle: f64, wide: f64) -> FanStep {
    let bands = vec![(middle - 2.0 * wide, middle + 2.2 * wide), (middle - wide, middle + wide)];
    FanStep { at, bands, middle, say: format!("month {at}: {}", euros(middle)) }
}

/// Down at first, then up through nothing; the bands open with the root of the step.
fn months(count: u32) -> Vec<FanStep> {
    (0..count)
        .map(f64::from)
        .map(|at| step(at, if at < 6.0 { -1_500.0 * at } else { -9_000.0 + 600.0 * (at - 6.0) }, 1_500.0 * at.sqrt()))
        .collect()
}

fn span(from: f64, to: Option<f64>, middle: Option<f64>, text: &str) -> FanSpan {
    FanSpan { from, to, middle, text: text.into(), say: format!("{text}, announced") }
}

fn draw(tone: u8, steps: Vec<FanStep>, spans: Vec<FanSpan>, zero: &str) -> Scene {
    fan(&FanSpec { tone, steps, axis_text: &euros, step_text: &month, zero: zero.into(), spans })
}

/// Every fan chart with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let even = || vec![span(14.0, Some(31.0), Some(21.0), "even between month 14 and 31")];
    let edges = vec![
        span(2.0, None, None, "from month 2 on, with no end within what is drawn here"),
        span(-9.0, Some(500.0), Some(700.0), "all of it and more"),
        span(8.0, Some(8.0), Some(8.0), "month 8"),
        span(f64::NAN, Some(8.0), None, "nowhere"),
        span(11.0, Some(9.0), None, "the wrong way round"),
    ];
    let mut odd = months(12);
    odd.push(step(f64::NAN, 1.0, 1.0));
    odd.push(step(12.0, f64::INFINITY, 1.0));
    for step in odd.iter_mut().skip(5) {
        step.bands.insert(0, (f64::NAN, 0.0));
        step.bands.truncate(2);
    }
    odd.reverse();
    let above: Vec<FanStep> = (0..10).map(|at| step(f64::from(at), 40_000.0 + 900.0 * f64::from(at), 800.0)).collect();
    let long = "neither gained nor lost against staying where one is, all costs counted";
    vec![
        ("fan", draw(1, months(61), even(), "nothing gained, nothing lost")),
        ("fan-open", draw(2, months(25), vec![span(17.0, None, Some(21.0), "month 17 or later")], "even")),
        ("fan-edges", draw(3, odd, edges, long)),
        ("fan-above", draw(5, above, Vec::new(), "even")),
        ("fan-one", draw(4, months(8).into_iter().skip(7).collect(), Vec::new(), "even")),
        ("fan-none", draw(4, vec![step(f64::NAN, 0.0, 1.0)], even(), "even")),
    ]
}

#[test]
fn the_last_step_is_a_stop_and_a_screen_reader_is_not_flooded() {
    for count in 1..200 {
        let scene = draw(1, months(count), Vec::new(), "even");
        let row = scene.stops.first().unwrap();
        assert!(row.len() <= 40 && row.len() * 2 > usize::try_from(count.min(39)).unwrap(), "{count}: {}", row.len());
        let last = months(count).pop().map(|step| step.say);
        assert_eq!(row.last().map(|stop| stop.text.clone()), last, "{count}");
    }
}
