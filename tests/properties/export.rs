//! Files of charts: what they hold is whole, whatever is chosen, typed or named by a host.

use super::choices::selection;
use super::{DATA, seldom};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use rolescope::compare::{ChartModel, Column, Format, Group, Scope, TableCell, TableRow, draw, draw_tool, export, raw};
use rolescope::locale::{Sentence, SentencePart};
use rolescope::model::{Dataset, FigureKey, Unit};
use rolescope::state::{Chart, Choosable, Fields, Period, Prices, Selection, Series, query, route};
use std::collections::BTreeSet;

const SITE: &str = "https://roles.example";

fn drawn(scope: &Scope<'_>, chart: Chart) -> ChartModel {
    draw(scope, chart).or_else(|| draw_tool(scope, chart)).unwrap()
}

/// Selections, with what is typed, that between them fill every table.
fn chosen() -> Vec<(Selection, Fields)> {
    let pay = Fields::none().with("my-pay", "85k").with("my-years-total", "8").with("my-years-pro", "6");
    let typed =
        pay.with("my-skills", "git,sql").with("x-average", "120000").with("x-low", "90000").with("x-high", "1e5");
    let of = |place: &str, series, currency: &str, period, prices| Selection {
        place: place.to_owned(),
        series,
        currency: currency.to_owned(),
        period,
        prices,
        ..Selection::default()
    };
    let de = of("DE", Series::Survey2025, "EUR", Period::Month, Prices::Ppp);
    let us = of("US", Series::Survey2024, "JPY", Period::Hour, Prices::Nominal);
    let ca = of("US-CA", Series::Bls2025, "CHF", Period::Year, Prices::Rpp);
    let world = of("world", Series::Survey2025, "GBP", Period::Year, Prices::Nominal);
    let five = Selection::of_roles(&["mobile", "devops", "architect", "qa-test", "embedded"]);
    let plain = [Selection::default(), five, us.clone(), ca].map(|selection| (selection, Fields::none()));
    plain.into_iter().chain([(de, typed.clone()), (us, typed.clone()), (world, typed)]).collect()
}

/// Looks at every chart of every selection.
fn every_chart(mut look: impl FnMut(&Scope<'_>, Chart, &ChartModel)) {
    for (selection, typed) in chosen() {
        let scope = Scope::new(&DATA, &selection).with(&typed);
        Chart::ALL.into_iter().for_each(|chart| look(&scope, chart, &drawn(&scope, chart)));
    }
}

/// The records of a CSV file by a reader that is told nothing: lines of unequal length fail.
fn records(file: &str) -> Vec<Vec<String>> {
    let bare = file.strip_prefix('\u{feff}').unwrap();
    assert!(bare.lines().count() > 1 && bare.ends_with("\r\n"));
    let mut reader = csv::Reader::from_reader(bare.as_bytes());
    let head = "kind,group,row,column,shown,amount,amount_unit,value,unit,figure";
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), head);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A number of a table: its name if it has one, its raw value and its text.
type Number = (String, String, String);

/// The words and the numbers of a cell, by a walk of the test's own.
fn parts(cell: &TableCell) -> Vec<SentencePart> {
    match cell {
        TableCell::Nothing => Vec::new(),
        TableCell::Figure { key, value, unit, text } => {
            vec![SentencePart::Figure { key: Box::new(key.clone()), value: *value, unit: *unit, text: text.clone() }]
        }
        TableCell::Text(text) | TableCell::Prose(text) | TableCell::Rating(_, text) => {
            vec![SentencePart::Text(text.clone())]
        }
        TableCell::List(lines) => lines.iter().cloned().map(SentencePart::Text).collect(),
        TableCell::Sentence(sentence) => sentence.0.clone(),
        TableCell::Stack(cells) => cells.iter().flat_map(parts).collect(),
    }
}

/// All parts of a table, row by row.
fn of_table(model: &ChartModel) -> Vec<SentencePart> {
    let rows = model.table.groups.iter().flat_map(|group| &group.rows);
    rows.flat_map(|row| row.note.0.clone().into_iter().chain(row.cells.iter().flat_map(parts))).collect()
}

fn numbers(model: &ChartModel) -> Vec<Number> {
    let number = |part: &SentencePart| match part {
        SentencePart::Figure { key, value, unit, text } => Some((key.to_string(), raw(*value, *unit), text.clone())),
        SentencePart::Value { value, unit, text } => Some((String::new(), raw(*value, *unit), text.clone())),
        _ => None,
    };
    of_table(model).iter().filter_map(number).collect()
}

/// Names of sources are no numbers.
fn without_sources(text: &str) -> String {
    DATA.sources.iter().fold(text.to_lowercase(), |text, source| text.replace(&source.short.to_lowercase(), ""))
}

#[test]
fn a_number_of_a_cell_has_a_value() {
    let (mut bare, mut count) = (BTreeSet::new(), 0);
    every_chart(|_, chart, model| {
        for part in of_table(model) {
            match part {
                // Beyond what is counted there is no number.
                SentencePart::Text(text) if text == "over 10 years" => {}
                SentencePart::Text(text) if without_sources(&text).contains(|c: char| c.is_ascii_digit()) => {
                    bare.insert(format!("{}: {text:?}", chart.id()));
                }
                SentencePart::Value { .. } => count += 1,
                _ => {}
            }
        }
    });
    assert!(bare.is_empty(), "{bare:#?}");
    assert!(count > 2_000, "{count}");
}

#[test]
fn files_hold_every_number_of_the_table() {
    let mut count = 0;
    every_chart(|scope, chart, model| {
        let (shown, id) = (numbers(model), chart.id());
        let records = records(&export(scope, chart, model, Format::Csv, SITE).text);
        let unguarded = |text: &str| text.strip_prefix('\'').unwrap_or(text).to_owned();
        let is_number = |record: &&Vec<String>| record[0] == "figure" || record[0] == "computed";
        let of_csv = records.iter().filter(is_number);
        let of_csv: Vec<Number> =
            of_csv.map(|record| (record[9].clone(), record[7].clone(), unguarded(&record[4]))).collect();
        assert_eq!(of_csv, shown, "{id}");
        let json: serde_json::Value =
            serde_json::from_str(&export(scope, chart, model, Format::Json, SITE).text).unwrap();
        let rows = json["rows"].as_array().unwrap();
        let of_json: Vec<_> = rows.iter().filter(|row| row["kind"] != "text").collect();
        assert_eq!(of_json.len(), shown.len(), "{id}");
        for ((row, record), (figure, value, text)) in of_json.iter().zip(records.iter().filter(is_number)).zip(&shown) {
            assert_eq!(row["value"].as_f64(), value.parse().ok(), "{id}: {row}");
            assert_eq!(row["shown"].as_str(), Some(text.as_str()));
            assert_eq!(row["figure"].as_str().unwrap_or_default(), figure);
            assert_eq!(row["unit"].as_str(), Some(record[8].as_str()));
            assert_eq!(row["amount_unit"].as_str().unwrap_or_default(), record[6]);
            assert_eq!(row["amount"].as_f64(), record[5].parse().ok());
        }
        // A number stands nowhere but in its own columns.
        for record in &records {
            let is_number = record[0] == "figure" || record[0] == "computed";
            assert_eq!(is_number, record[7].parse::<f64>().is_ok(), "{record:?}");
            assert!(["figure", "computed", "text", "about"].contains(&record[0].as_str()));
        }
        count += shown.len();
    });
    assert!(count > 10_000, "{count}");
}

/// The value is the source's, whatever money is shown; the amount is the one that is shown, and its unit says in what.
#[test]
fn a_file_says_what_money_each_number_is_in() {
    let mut units = BTreeSet::new();
    every_chart(|scope, chart, model| {
        for record in records(&export(scope, chart, model, Format::Csv, SITE).text) {
            let [kind, shown, amount, amount_unit, value, unit, figure] = [0, 4, 5, 6, 7, 8, 9].map(|at| &record[at]);
            let is_money = unit.starts_with("USD");
            assert_eq!((is_money, is_money), (!amount.is_empty(), !amount_unit.is_empty()), "{record:?}");
            if !is_money {
                continue;
            }
            units.insert(amount_unit.clone());
            let (amount, value): (f64, f64) = (amount.parse().unwrap(), value.parse().unwrap());
            // The amount is the number of the shown text.
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            assert_eq!(digits(&record[5]), digits(shown), "{record:?}");
            if kind != "figure" {
                continue;
            }
            // Of a figure it is known where it is from, and so what it is at the prices there.
            let prices = if chart.is_as_paid() { Prices::Nominal } else { scope.selection.prices };
            let at = Selection { prices, ..scope.selection.clone() };
            let key: FigureKey = figure.parse().unwrap();
            let money = Scope::new(&DATA, &at).money(&key.place).unwrap();
            // Both are rounded to whole units.
            let (exact, half) = (money.shown(value), money.shown(0.5));
            assert!((amount - exact).abs() <= 0.500_1 + half, "{}: {record:?}: {exact}", chart.id());
        }
    });
    let wanted = ["EUR/month ppp", "EUR/month", "JPY/hour", "CHF/year rpp", "USD/year", "USD", "JPY", "EUR ppp"];
    assert!(wanted.iter().all(|unit| units.contains(*unit)), "{units:?}");
}

#[test]
fn what_a_file_says_of_itself_stands_in_lines_of_their_own() {
    every_chart(|scope, chart, model| {
        let records = records(&export(scope, chart, model, Format::Csv, SITE).text);
        let about: BTreeSet<[&str; 3]> = records
            .iter()
            .filter(|record| record[0] == "about")
            .map(|record| [&record[1], &record[2], &record[4]].map(String::as_str))
            .collect();
        let summary = model.summary.plain();
        for (name, text) in [("title", &model.title), ("summary", &summary), ("note", &model.note)] {
            assert!(about.contains(&["", name, text]), "{}: {about:?}", chart.id());
        }
        for id in &model.sources {
            let source = DATA.source(id).unwrap();
            let name = source.name();
            for (fact, text) in [("source", &name), ("period", &source.period), ("licence", &source.licence)] {
                assert!(about.contains(&[id.as_str(), fact, text]), "{}: {about:?}", chart.id());
            }
        }
    });
}

/// The address that a file in a form bears.
fn address(file: &str, format: Format) -> String {
    match format {
        Format::Csv => records(file).into_iter().find(|record| record[2] == "address").unwrap()[4].clone(),
        Format::Json => {
            serde_json::from_str::<serde_json::Value>(file).unwrap()["address"].as_str().unwrap().to_owned()
        }
        Format::Markdown => {
            let line = file.lines().last().unwrap();
            line.strip_prefix("- <").and_then(|line| line.strip_suffix('>')).unwrap().to_owned()
        }
        Format::Svg | Format::Png => {
            let tree = roxmltree::Document::parse(file).unwrap();
            let of = |tag: &str| {
                tree.descendants()
                    .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)))
                    .collect::<Vec<_>>()
            };
            let address = of("metadata")[0].text().unwrap().to_owned();
            // It is drawn as well, over several lines where it is long.
            let drawn: String = of("text").into_iter().filter_map(|text| text.text()).collect();
            assert!(drawn.ends_with(&address), "{drawn}");
            address
        }
    }
}

proptest! {
    #![proptest_config(seldom())]

    #[test]
    fn the_address_of_a_file_shows_the_same(chosen in selection(), chart in prop::sample::select(&Chart::ALL[..])) {
        let scope = Scope::new(&DATA, &chosen);
        let model = drawn(&scope, chart);
        for format in Format::ALL {
            let address = address(&export(&scope, chart, &model, format, SITE).text, format);
            let local = address.strip_prefix(SITE).unwrap();
            let (path, query) = local.split_once('?').unwrap_or((local, ""));
            let page = route::read(path, Choosable(&DATA)).unwrap();
            prop_assert_eq!(page.chart, Some(chart));
            let read = query::decode(query, &page, Choosable(&DATA));
            prop_assert_eq!(read, Selection { chart: Some(chart), view: page.view, ..chosen.clone() });
        }
    }

    #[test]
    fn names_come_back_from_a_table(names in prop::collection::vec(prop_oneof![any::<String>(), "[\\\\|<>&;*_`\\[\\]()!~#$=+@\"',:.{}\r\n\t a-]{0,8}"], 6)) {
        let selection = Selection::default();
        let scope = Scope::new(&DATA, &selection);
        let mut model = drawn(&scope, Chart::PayRange);
        let [corner, column, head, text, line, other] = <[String; 6]>::try_from(names).unwrap();
        model.table.corner = corner.clone();
        model.table.columns = vec![Column::plain(column.clone()), Column::plain(other.clone())];
        let cells = vec![TableCell::Text(text.clone()), TableCell::List(vec![line.clone(), other.clone()])];
        model.table.groups = vec![Group { title: None, rows: vec![TableRow::new(head.clone(), cells)] }];
        let file = export(&scope, Chart::PayRange, &model, Format::Markdown, SITE).text;
        let read = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
        let list = format!("{line}\n{other}");
        prop_assert_eq!(cells_of(&file), [corner, column.clone(), other.clone(), head.clone(), text.clone(), list.clone()].map(|t| read(&t)));
        let file = export(&scope, Chart::PayRange, &model, Format::Csv, SITE).text;
        let lines = records(&file);
        for (record, (name, shown)) in lines.iter().zip([(&column, &text), (&other, &list)]) {
            for (field, wanted) in [(&record[2], &head), (&record[3], name), (&record[4], shown)] {
                let guarded = field.strip_prefix('\'').is_some_and(|bare| bare == wanted.as_str());
                prop_assert!(field == wanted || guarded, "{:?} is not {:?}", field, wanted);
                prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", field);
            }
        }
    }
}

/// The texts of the cells of the one table of a Markdown file.
fn cells_of(markdown: &str) -> Vec<String> {
    let (mut cells, mut inside) = (Vec::new(), false);
    let github =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES | Options::ENABLE_GFM;
    for event in Parser::new_ext(markdown, github) {
        match event {
            Event::Start(Tag::TableCell) => {
                inside = true;
                cells.push(String::new());
            }
            Event::End(TagEnd::TableCell) => inside = false,
            Event::Text(text) if inside => cells.last_mut().unwrap().push_str(&text),
            Event::InlineHtml(html) if inside && &*html == "<br>" => cells.last_mut().unwrap().push('\n'),
            other if inside => cells.push(format!("{other:?}")),
            _ => {}
        }
    }
    cells
}

/// The dataset with a file of the examples over it.
fn hosted(file: &str) -> Dataset {
    let path = format!("{}/data/examples/{file}.json", env!("CARGO_MANIFEST_DIR"));
    DATA.clone().with_host(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
}

/// The site does not know what a host adds: an address would lead to something else.
#[test]
fn a_file_of_what_a_host_adds_says_why_it_has_no_address() {
    let (ladder, nurses) = (hosted("company-ladder"), hosted("nurses"));
    let of = |roles: &[&str]| Selection::of_roles(roles);
    let moved = |to: &str| {
        let mut selection = of(&["front-end", "back-end"]);
        selection.options.set("move-to", to);
        selection
    };
    let north = Selection { place: "north".to_owned(), ..of(&["ward-nurse"]) };
    for (data, selection, has_address) in [
        (&ladder, of(&["front-end", "back-end"]), true),
        (&ladder, of(&["front-end", "junior-engineer"]), false),
        (&ladder, moved("mobile"), true),
        (&ladder, moved("staff-engineer"), false),
        (&nurses, north, false),
    ] {
        let scope = Scope::new(data, &selection);
        let model = drawn(&scope, Chart::PayRange);
        let name = &data.host.as_ref().unwrap().name;
        let why = format!("Rolescope has no page for this comparison: its roles or its place come from {name}");
        for format in Format::ALL {
            let text = export(&scope, Chart::PayRange, &model, format, SITE).text;
            assert_eq!(text.contains(SITE), has_address, "{format:?}: {text}");
            let bare = text.replace("\\(", "(").replace("\\)", ")");
            assert_eq!(bare.contains(&why), !has_address, "{format:?}: {text}");
        }
        let json = export(&scope, Chart::PayRange, &model, Format::Json, SITE).text;
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!((json["address"].is_null(), json["no-address"].is_null()), (!has_address, has_address));
    }
}

#[test]
fn numbers_below_nothing_stay_numbers() {
    let selection = Selection::default();
    let scope = Scope::new(&DATA, &selection);
    let mut model = drawn(&scope, Chart::PayRange);
    let value = SentencePart::Value { value: -3.24, unit: Unit::Years, text: "−3.2".to_owned() };
    model.table.columns = vec![Column::plain("-3.2".to_owned())];
    let rows = vec![TableRow::new("-3.2".to_owned(), vec![TableCell::Sentence(Sentence::from(value))])];
    model.table.groups = vec![Group { title: None, rows }];
    let file = export(&scope, Chart::PayRange, &model, Format::Csv, SITE).text;
    let line = file.lines().nth(1).unwrap();
    assert_eq!(line, "computed,,\"'-3.2\",\"'-3.2\",−3.2,,,-3.2,years,");
}
