//! Specs of the drawings of steps and of chances.

use super::pay::thousands;
use super::share::{names, percent};
use rolescope::chart::WaterfallKind::{Figure, Step, Unexplained};
use rolescope::chart::{OddsRow, OddsSpec, Scene, WaterfallBar, WaterfallKind, odds, waterfall};

fn bar(kind: WaterfallKind, from: f64, to: f64, title: &str, note: &str) -> WaterfallBar {
    let sign = if to < from { "−" } else { "+" };
    let text = if to.is_nan() {
        "withheld".into()
    } else if kind == Figure {
        thousands(to)
    } else {
        format!("{sign}{}", thousands((to - from).abs()))
    };
    let say = format!("{title}: {text}");
    WaterfallBar { kind, from, to, title: title.into(), note: note.into(), text, say }
}

fn steps() -> Vec<WaterfallBar> {
    vec![
        bar(Figure, 0.0, 147_000.0, "Front end, median", "194 answers, survey of 2025"),
        bar(Step, 147_000.0, 158_300.0, "Years of experience", "more people with 11 years and more among back end"),
        bar(
            Step,
            158_300.0,
            154_100.0,
            "Size of the organisation",
            "as measured within front end, 31 to 60 answers a class",
        ),
        bar(Step, 154_100.0, 154_300.0, "Way of working", ""),
        bar(Unexplained, 154_300.0, 174_000.0, "Not explained", "what is left once all of the above is counted"),
        bar(Figure, 0.0, 174_000.0, "Back end, median", "644 answers, survey of 2025"),
    ]
}

fn edges() -> Vec<WaterfallBar> {
    let long = "A step with a title that needs more than one line in a narrow drawing";
    vec![
        bar(Figure, 100_000.0, 900_000.0, "Huge", "from a start that is not nought"),
        bar(
            Step,
            900_000.0,
            120_000.0,
            long,
            "down nearly all the way, with a note that is too long for one line as well",
        ),
        bar(Step, 120_000.0, 120_000.0, "No change", ""),
        bar(Step, 120_000.0, f64::NAN, "Withheld", "9 answers"),
        bar(Unexplained, 120_000.0, 104_000.0, "Not explained", ""),
        bar(Figure, 100_000.0, 104_000.0, "Tiny", ""),
    ]
}

fn pair(title: &str, note: &str, tones: (u8, u8), low: f64, high: f64) -> OddsRow {
    let text = if low.is_finite() {
        format!("{} to {} of 100 pairs", (low * 100.0).round(), (high * 100.0).round())
    } else {
        String::new()
    };
    OddsRow { title: title.into(), note: note.into(), tones, low, high, say: format!("{title}: {text}"), text }
}

fn pairs() -> Vec<OddsRow> {
    vec![
        pair("Back end over Front end", "", (2, 1), 0.55, 0.64),
        pair("Back end over Full stack", "", (2, 3), 0.59, 0.66),
        pair("Front end over Full stack", "no clear difference", (1, 3), 0.47, 0.56),
    ]
}

fn far_pairs() -> Vec<OddsRow> {
    let long = "Engineering manager of a department over Full stack developer";
    vec![
        pair(long, "with a note that stands on a line of its own", (5, 3), 0.999, 1.0),
        pair("Nobody", "", (4, 5), 0.0, 0.0),
        pair("Everything open", "", (1, 4), 0.0, 1.0),
        pair("The other way round", "", (3, 2), 0.4, 0.31),
        pair("Mobile over Back end", "withheld: 9 answers", (4, 2), f64::NAN, f64::NAN),
    ]
}

/// Every drawing of steps and chances with its name.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let steps_of = |id, bars: Vec<WaterfallBar>| waterfall(id, &bars, &thousands);
    let chances = |rows, count| {
        let even_text = "as likely as not".to_owned();
        odds(&OddsSpec { rows, series: names(count), share_text: &percent, even_text })
    };
    let nothing = vec![bar(Step, f64::NAN, 1.0, "Withheld", "")];
    vec![
        ("steps", steps_of("steps", steps())),
        ("steps-edges", steps_of("steps-edges", edges())),
        ("steps-none", steps_of("steps-none", nothing)),
        ("odds", chances(pairs(), 3)),
        ("odds-one", chances(pairs().into_iter().take(1).collect(), 2)),
        ("odds-edges", chances(far_pairs(), 5)),
        ("odds-none", chances(far_pairs().into_iter().skip(4).collect(), 5)),
    ]
}

#[test]
fn every_bar_and_every_pair_has_a_stop() {
    for (name, scene) in scenes().into_iter().filter(|(_, scene)| *scene != Scene::empty()) {
        let given = match name {
            "steps" | "steps-edges" => 6,
            "odds" => 3,
            "odds-one" => 1,
            _ => 5,
        };
        assert_eq!(scene.stops.len(), given, "{name}");
        assert!(scene.stops.iter().all(|row| row.len() == 1), "{name}");
    }
}
