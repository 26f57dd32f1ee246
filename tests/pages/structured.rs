//! Structured data: occupations with the dataset's percentiles, and the questions of the page.

use super::{DATA, all, every_comparison, text};
use rolescope::model::{PayCell, Statistic};
use rolescope::state::View;
use serde_json::Value;

const PERCENTILES: [(&str, Statistic); 5] = [
    ("percentile10", Statistic::P10),
    ("percentile25", Statistic::P25),
    ("median", Statistic::P50),
    ("percentile75", Statistic::P75),
    ("percentile90", Statistic::P90),
];

/// The things of a type in the page's graph.
fn of_type<'a>(graph: &'a [Value], kind: &str) -> Vec<&'a Value> {
    graph.iter().filter(|thing| thing["@type"] == kind).collect()
}

/// The faults of the pay of an occupation; empty if it is the cell's.
fn pay_faults(occupation: &Value, cell: Option<&PayCell>) -> Vec<String> {
    let stated = &occupation["estimatedSalary"][0];
    let Some(cell) = cell.filter(|cell| cell.n >= 15) else {
        let silent = occupation.get("estimatedSalary").is_none();
        return if silent { Vec::new() } else { vec![format!("pay of a withheld cell: {stated}")] };
    };
    let mut faults = Vec::new();
    let mut last = 0;
    for (name, statistic) in PERCENTILES {
        let value = stated[name].as_u64();
        if value != cell.get(statistic).map(u64::from) {
            faults.push(format!("{name} is {value:?}, in the dataset {:?}", cell.get(statistic)));
        }
        if value.is_some_and(|value| value < last) {
            faults.push(format!("{name} is under the one before"));
        }
        last = value.unwrap_or(last);
    }
    for (name, expected) in [("@type", "MonetaryAmountDistribution"), ("currency", "USD"), ("duration", "P1Y")] {
        if stated[name] != expected {
            faults.push(format!("{name} is {}", stated[name]));
        }
    }
    faults
}

#[test]
fn structured_data_is_the_dataset() {
    every_comparison("structured data that is not as the dataset", |page, written| {
        let scripts = all(written, "script[type=\"application/ld+json\"]");
        let (view, alone) = (page.selection.view, page.selection.chart.is_some());
        let has_roles = matches!(view, View::Overview | View::Pay | View::All);
        let has_questions = !alone && matches!(view, View::Questions | View::All);
        if !has_roles && !has_questions {
            return if scripts.is_empty() { Vec::new() } else { vec!["structured data of something else".to_owned()] };
        }
        let [script] = scripts.as_slice() else { return vec![format!("{} blocks of structured data", scripts.len())] };
        let data: Value = match serde_json::from_str(&text(*script)) {
            Ok(data) => data,
            Err(error) => return vec![format!("not JSON: {error}")],
        };
        let mut faults = Vec::new();
        let graph = data["@graph"].as_array().cloned().unwrap_or_default();
        if data["@context"] != "https://schema.org" {
            faults.push("no context".to_owned());
        }
        let occupations = of_type(&graph, "Occupation");
        let names: Vec<&str> = occupations.iter().filter_map(|o| o["name"].as_str()).collect();
        let roles: &[String] = if has_roles { &page.selection.roles } else { &[] };
        let expected: Vec<&str> = roles.iter().map(|slug| DATA.role(slug).unwrap().name.as_str()).collect();
        if names != expected {
            faults.push(format!("occupations {names:?}"));
        }
        for (slug, occupation) in roles.iter().zip(&occupations) {
            let cell = DATA.cell("survey-2025", &page.selection.place, slug, None);
            faults.extend(pay_faults(occupation, cell).into_iter().map(|fault| format!("{slug}: {fault}")));
            if occupation["description"].as_str().is_none_or(str::is_empty) {
                faults.push(format!("{slug}: no description"));
            }
        }
        faults.extend(question_faults(written, &graph, has_questions));
        faults
    });
}

/// Questions stand where the page shows them: on their view and on the page of everything.
fn question_faults(page: &super::Written, graph: &[Value], has_questions: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let pages = of_type(graph, "FAQPage");
    if !has_questions && pages.is_empty() && all(page, "#questions").is_empty() {
        return faults;
    }
    let [questions] = pages.as_slice() else { return vec![format!("{} FAQPage", pages.len())] };
    let asked = questions["mainEntity"].as_array().cloned().unwrap_or_default();
    let shown: Vec<String> = all(page, "#questions summary").into_iter().map(|e| text(e).trim().to_owned()).collect();
    let named: Vec<&str> = asked.iter().filter_map(|q| q["name"].as_str()).collect();
    if named.is_empty() || named != shown {
        faults.push(format!("{} questions, on the page {}", named.len(), shown.len()));
    }
    if !asked.iter().all(|q| q["acceptedAnswer"]["text"].as_str().is_some_and(|answer| answer.len() > 10)) {
        faults.push("a question without an answer".to_owned());
    }
    faults
}

#[test]
fn the_reader_of_structured_data_can_fail() {
    let cell = DATA.cell("survey-2025", "US", "back-end", None);
    let mut right = serde_json::json!({"estimatedSalary": [{
        "@type": "MonetaryAmountDistribution", "currency": "USD", "duration": "P1Y",
        "percentile10": 102_000, "percentile25": 140_000, "median": 174_082, "percentile75": 220_000, "percentile90": 300_000,
    }]});
    assert_eq!(pay_faults(&right, cell), Vec::<String>::new());
    assert!(!pay_faults(&right, DATA.cell("survey-2025", "DK", "front-end", None)).is_empty());
    right["estimatedSalary"][0]["median"] = 174_081.into();
    assert_eq!(pay_faults(&right, cell).len(), 1);
    assert!(!pay_faults(&serde_json::json!({}), cell).is_empty());
}
