//! Structured data: the roles as schema.org occupations with their pay percentiles, and the
//! questions.

use rolescope::compare::{Salary, Scope, questions, salaries};
use rolescope::locale::Frame;
use rolescope::model::Role;
use serde_json::{Map, Value, json};

pub(crate) fn comparison(scope: &Scope<'_>, url: &str) -> Result<String, serde_json::Error> {
    let mut graph: Vec<Value> = scope.roles().into_iter().map(|role| occupation(scope, role)).collect();
    // A chart alone asks nothing.
    let asked: Vec<Value> = questions(scope)
        .into_iter()
        .filter(|_| scope.selection.chart.is_none())
        .map(|found| {
            let text: Vec<String> = found.answers.iter().map(|(_, role, text)| format!("{role}: {text}")).collect();
            json!({"@type": "Question", "name": found.question, "acceptedAnswer": {"@type": "Answer", "text": text.join(" ")}})
        })
        .collect();
    if !asked.is_empty() {
        graph.push(json!({"@type": "FAQPage", "url": url, "mainEntity": asked}));
    }
    serde_json::to_string(&json!({"@context": "https://schema.org", "@graph": graph}))
}

fn occupation(scope: &Scope<'_>, role: &Role) -> Value {
    let mut found = json!({
        "@type": "Occupation",
        "name": role.name,
        "description": role.summary,
        "educationRequirements": role.education,
        "experienceRequirements": role.experience,
    });
    // Its other titles stand on the page of the role alone.
    if let Some(fields) = found.as_object_mut().filter(|_| scope.selection.roles.len() == 1) {
        fields.insert("alternateName".to_owned(), json!(role.titles));
    }
    let place = scope.selection.place.as_str();
    let pay: Vec<Value> = salaries(scope, role).into_iter().map(|salary| estimated(scope, &salary)).collect();
    if let Some(fields) = found.as_object_mut().filter(|_| !pay.is_empty()) {
        fields.insert("estimatedSalary".to_owned(), json!(pay));
        fields.insert(
            "occupationLocation".to_owned(),
            json!([{"@type": if place.len() == 2 { "Country" } else { "AdministrativeArea" }, "name": scope.place_name(place)}]),
        );
    }
    found
}

fn estimated(scope: &Scope<'_>, salary: &Salary) -> Value {
    let mut pay: Map<String, Value> =
        salary.amounts.iter().map(|(name, amount)| ((*name).to_owned(), json!(amount))).collect();
    for (name, value) in [
        ("@type", "MonetaryAmountDistribution"),
        ("name", &scope.locale().text(Frame::SelfReportedPay)),
        ("currency", "USD"),
        ("duration", "P1Y"),
    ] {
        pay.insert(name.to_owned(), json!(value));
    }
    Value::Object(pay)
}
