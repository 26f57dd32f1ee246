//! Pay as visitors work with it: any money, any chart, anything typed.

use super::choices::selection;
use super::{DATA, junk, often, resolved, seldom};
use proptest::prelude::*;
use rolescope::compare::{ChartModel, Format, MyPay, Scope, TableCell, draw, draw_tool, export, stored, sure};
use rolescope::locale::{Sentence, SentencePart};
use rolescope::model::{FILINGS, Statistic, Unit};
use rolescope::state::{Chart, Fields, Selection, mine};

const WORDS: &[&str] =
    &["85,000", "85k", "1.5", "-3", "0", "much", "EUR", "XXX", "month", "hour", "12", "99", "999999999999"];

/// Anything in the fields.
fn typed() -> impl Strategy<Value = Fields> {
    let names: Vec<&str> = Chart::ALL.into_iter().flat_map(Chart::typed).copied().collect();
    prop::collection::vec((prop::sample::select(names), junk(WORDS)), 0..8).prop_map(|given| {
        let mut fields = Fields::default();
        given.iter().for_each(|(name, value)| fields.set(name, value));
        fields
    })
}

fn parts(sentence: &Sentence) -> impl Iterator<Item = &SentencePart> {
    sentence.0.iter()
}

/// The numbers of a chart's sentences and table.
fn numbers(model: &ChartModel) -> Vec<&SentencePart> {
    fn inside<'a>(cell: &'a TableCell, found: &mut Vec<&'a SentencePart>) {
        match cell {
            TableCell::Sentence(sentence) => found.extend(parts(sentence)),
            TableCell::Stack(cells) => cells.iter().for_each(|cell| inside(cell, found)),
            _ => {}
        }
    }
    let mut computed: Vec<&SentencePart> = parts(&model.summary).chain(model.remarks.iter().flat_map(parts)).collect();
    for row in model.table.groups.iter().flat_map(|group| &group.rows) {
        row.cells.iter().for_each(|cell| inside(cell, &mut computed));
    }
    computed
}

proptest! {
    #![proptest_config(often())]

    #[test]
    fn there_and_back_is_where_it_was(chosen in selection(), usd in 1.0..1e6_f64) {
        let scope = Scope::new(&DATA, &chosen);
        let Some(money) = scope.money(&chosen.place) else { return Ok(()) };
        // What is shown at the place's own prices is not what a visitor there is paid.
        let nominal = Selection { prices: Default::default(), ..chosen.clone() };
        let paid = Scope::new(&DATA, &nominal).money(&chosen.place).unwrap();
        let back = stored(&DATA, paid.shown(usd), &chosen.currency, chosen.period, chosen.hours).unwrap();
        prop_assert!((back - usd).abs() <= usd * 1e-12, "{usd} {back}");
        let text = money.text(usd);
        prop_assert!(text.chars().any(|c| c.is_ascii_digit()) && !text.contains("NaN"), "{}", text);
        prop_assert_eq!(Scope::new(&DATA, &Selection::default()).money("US").unwrap().shown(usd), usd);
    }

    #[test]
    fn a_place_of_its_own_level_is_as_dear_as_it_says(usd in 1.0..1e6_f64) {
        for level in &DATA.price_levels {
            let chosen = Selection { prices: rolescope::state::Prices::Ppp, ..Selection::in_place(&level.country) };
            let shown = Scope::new(&DATA, &chosen).money(&level.country).unwrap().shown(usd);
            prop_assert!((shown * level.level - usd).abs() <= usd * 1e-12, "{}", level.country);
        }
    }

    #[test]
    fn what_is_kept_of_the_visitor_is_read_back(fields in typed()) {
        let text = mine::encode(&fields, true);
        prop_assert!(text.bytes().all(|b| b.is_ascii_graphic() && !b"#\"<>".contains(&b)), "{}", &text);
        let read = mine::decode(&format!("#{text}"));
        prop_assert_eq!(mine::encode(&read, true), text);
        prop_assert!(read.iter().all(|(name, value)| fields.get(name) == value && name.starts_with("my-")));
    }

    #[test]
    fn anything_after_the_hash_is_read(text in junk(&["#", "&", "=", "my-pay=", "my-pay", "%zz", "%41", "x-low=", "85k"])) {
        let read = mine::decode(&text);
        prop_assert!(read.iter().all(|(name, value)| name.starts_with("my-") && !value.is_empty()));
    }
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn any_chart_is_whole(chosen in selection(), fields in typed(), chart in prop::sample::select(&Chart::ALL[..])) {
        let scope = Scope::new(&DATA, &chosen).with(&fields);
        let (shown, tool) = (draw(&scope, chart), draw_tool(&scope, chart));
        prop_assert_eq!((shown.is_some(), tool.is_some()), (!chart.is_tool(), chart.is_tool()), "one module draws it");
        let model = shown.or(tool).unwrap();
        prop_assert!(!model.title.is_empty() && !model.note.is_empty());
        for part in numbers(&model) {
            match part {
                SentencePart::Figure { key, value, .. } => {
                    prop_assert_eq!(scope.resolve(key).map(|resolved| resolved.value), Some(*value), "{}", key);
                }
                SentencePart::Value { value, text, .. } => prop_assert!(value.is_finite() && !text.is_empty()),
                SentencePart::Place { id, .. } => prop_assert!(DATA.place(id).is_some(), "{}", id),
                SentencePart::Text(text) => prop_assert!(!text.contains("NaN"), "{}", text),
            }
        }
        for format in Format::ALL {
            let file = export(&scope, chart, &model, format, "https://roles.example");
            prop_assert!(file.name.ends_with(format.id()));
            match format {
                Format::Json => {
                    let read: serde_json::Value = serde_json::from_str(&file.text).unwrap();
                    prop_assert_eq!(read["title"].as_str(), Some(model.title.as_str()));
                }
                Format::Svg | Format::Png => {
                    let read = roxmltree::Document::parse(&file.text);
                    prop_assert!(read.is_ok(), "{:?}", read.err());
                }
                Format::Csv => {
                    let head = "\u{feff}kind,group,row,column,shown,amount,amount_unit,value,unit,figure\r\n";
                    prop_assert!(file.text.starts_with(head));
                }
                Format::Markdown => prop_assert!(file.text.starts_with("## ")),
            }
            for id in &model.sources {
                let licence = &DATA.source(id).unwrap().licence;
                let written = file.text.replace("&amp;", "&").replace("</text>\n", " ");
                let words: Vec<&str> = licence.split(' ').collect();
                prop_assert!(words.iter().all(|word| written.contains(word)), "{} lacks {}", file.name, licence);
            }
        }
    }

    #[test]
    fn the_way_between_two_figures_adds_up(at in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(), role in prop::sample::select(vec!["front-end", "back-end", "full-stack", "mobile", "architect"]), place in prop::sample::select(vec!["US", "DE", "world", "US-CA"])) {
        let roles = Selection { place: place.to_owned(), ..Selection::of_roles(&[role]) };
        let first = draw_tool(&Scope::new(&DATA, &roles), Chart::PayReconciled).unwrap();
        let ends: Vec<String> = match &first.fields[1].entry {
            rolescope::compare::Entry::Choice { offered, .. } => offered.iter().map(|(value, _)| value.clone()).collect(),
            _ => Vec::new(),
        };
        prop_assume!(!ends.is_empty());
        let mut chosen = roles.clone();
        let (from, to) = (at.get(&ends), other.get(&ends));
        chosen.options.set("from", from);
        chosen.options.set("to", to);
        let model = draw_tool(&Scope::new(&DATA, &chosen), Chart::PayReconciled).unwrap();
        let value = |key: &str| resolved(&key.parse().unwrap()).unwrap().value;
        let steps: f64 = model.table.groups.iter().flat_map(|group| &group.rows).filter_map(|row| match &row.cells[0] {
            TableCell::Sentence(sentence) => match sentence.0.as_slice() {
                [SentencePart::Value { value, unit: Unit::UsdPerYear, .. }] => Some(*value),
                _ => None,
            },
            _ => None,
        }).sum();
        prop_assert!((value(from) + steps - value(to)).abs() < 1e-6, "{from} {to} {steps}");
    }
}

#[test]
fn a_median_stands_in_the_middle_of_its_own_people() {
    for role in &DATA.roles {
        let key = format!("survey-2025/US/{}/pay/p50", role.slug);
        let Some(found) = resolved(&key.parse().unwrap()) else { continue };
        let chosen = Selection::of_roles(&[&role.slug]);
        let mut fields = Fields::default();
        fields.set("my-pay", &format!("{}", found.value));
        let scope = Scope::new(&DATA, &chosen).with(&fields);
        assert_eq!(scope.my_pay(), MyPay::Usd(found.value));
        let model = draw(&scope, Chart::PayStanding).unwrap();
        let rank = model.table.groups[0].rows[0].cells[0].plain();
        let ends: Vec<u32> = rank
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .skip(1)
            .take(2)
            .collect();
        let is_middle = rank.starts_with("about the 50th percentile; ");
        assert!(is_middle && ends[0] < 50 && ends[1] > 50, "{}: {rank}", role.slug);
    }
}

#[test]
fn every_pay_figure_has_a_grade_with_reasons() {
    let chosen = Selection::default();
    let scope = Scope::new(&DATA, &chosen);
    let mut grades = std::collections::BTreeSet::new();
    for key in super::names::stored() {
        let graded = sure(&scope, &key);
        let ends = matches!(key.statistic, Statistic::N | Statistic::MedianLow | Statistic::MedianHigh);
        if let Some((grade, reasons)) = &graded {
            assert!(reasons.len() >= 4, "{key}: {reasons:?}");
            grades.insert(format!("{grade:?}"));
        }
        // What filings offer is no estimate of what people are paid.
        let is_offer = FILINGS.contains(&key.source.as_str()) && key.measure == "pay";
        assert!(!is_offer || graded.is_none(), "{key}");
        assert!(
            graded.is_some()
                || ends
                || is_offer
                || matches!(key.statistic, Statistic::DifferenceLow | Statistic::DifferenceHigh),
            "{key}"
        );
    }
    assert!(grades.len() >= 3, "{grades:?}");
}
