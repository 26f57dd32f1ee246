//! Charts as files beside the tables of the pages: the same numbers, in the same order.

use super::{DATA, PAGES, all, none, site, text, within};
use rolescope::compare::{self, ChartModel, Format, Scope, export};
use rolescope::state::{Chart, Selection};
use serde_json::Value;
use std::collections::BTreeSet;

/// The raw value and the text of each number.
type Numbers = Vec<(String, String)>;

fn drawn(selection: &Selection, chart: Chart) -> ChartModel {
    let scope = Scope::new(&DATA, selection);
    compare::draw(&scope, chart).or_else(|| compare::draw_tool(&scope, chart)).unwrap()
}

fn of_csv(file: &str) -> Numbers {
    let mut reader = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let records = reader.records().map(Result::unwrap);
    let numbers = records.filter(|record| ["figure", "computed"].contains(&&record[0]));
    // A sign that opens a formula is guarded.
    numbers.map(|record| (record[7].to_owned(), record[4].trim_start_matches('\'').to_owned())).collect()
}

fn of_json(file: &str) -> Numbers {
    let file: Value = serde_json::from_str(file).unwrap();
    let rows = file["rows"].as_array().unwrap().iter();
    let numbers = rows.filter(|row| row["kind"] != "text");
    numbers.map(|row| (row["value"].to_string(), row["shown"].as_str().unwrap().to_owned())).collect()
}

/// The same number, however many zeros are at its end.
fn same(a: &Numbers, b: &Numbers) -> bool {
    let number = |text: &str| text.parse::<f64>().unwrap();
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| number(&a.0) == number(&b.0) && a.1 == b.1)
}

#[test]
fn files_have_the_numbers_of_the_table() {
    let (site, mut faults, mut charts, mut count) = (site(), Vec::new(), BTreeSet::new(), 0);
    for page in PAGES.iter().filter(|page| page.path.matches('/').count() < 4 && !page.path.starts_with("/roles/")) {
        for chart in all(site.page(&page.path), "figure[data-chart]") {
            let id = Chart::from_id(chart.attr("data-chart").unwrap()).unwrap();
            let on_page: Numbers = within(chart, "table data")
                .into_iter()
                .map(|data| (data.attr("value").unwrap().to_owned(), text(data)))
                .collect();
            let model = drawn(&page.selection, id);
            let scope = Scope::new(&DATA, &page.selection);
            let file = |format| export(&scope, id, &model, format, "https://roles.example").text;
            for (format, numbers) in [("CSV", of_csv(&file(Format::Csv))), ("JSON", of_json(&file(Format::Json)))] {
                if !same(&numbers, &on_page) {
                    let first = numbers.iter().zip(&on_page).find(|(a, b)| a != b);
                    let (file, page_has) = (numbers.len(), on_page.len());
                    faults.push(format!("{}: {}: {format} {file}, page {page_has}: {first:?}", page.path, id.id()));
                }
            }
            count += on_page.len();
            charts.insert(id.id());
        }
    }
    none("numbers of files that are not those of the page", &faults);
    assert_eq!(charts.len(), Chart::ALL.len());
    assert!(count > 5_000, "{count}");
}
