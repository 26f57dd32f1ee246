//! Structured data: the roles as schema.org occupations with their pay percentiles, and the
//! questions.

use rolescope::compare::{Salary, Scope, gist, questions, salaries};
use rolescope::locale::Frame;
use rolescope::model::Role;
use rolescope::state::View;
use serde_json::{Map, Value, json};

/// The roles on the pages of their overview and pay, the questions where they stand; nothing elsewhere.
pub(crate) fn comparison(scope: &Scope<'_>, url: &str) -> Result<Option<String>, serde_json::Error> {
    let (view, whole) = (scope.selection.view, scope.selection.chart.is_none());
    let mut graph: Vec<Value> = Vec::new();
    if matches!(view, View::Overview | View::Pay | View::All) {
        graph.extend(scope.roles().into_iter().map(|role| occupation(scope, role)));
    }
    if whole && matches!(view, View::Questions | View::All) {
        let asked = questions(scope).into_iter().map(|found| {
            let text: Vec<String> = found.answers.iter().map(|(_, role, text)| format!("{role}: {text}")).collect();
            json!({"@type": "Question", "name": found.question, "acceptedAnswer": {"@type": "Answer", "text": text.join(" ")}})
        });
        let asked: Vec<Value> = asked.collect();
        if !asked.is_empty() {
            graph.push(json!({"@type": "FAQPage", "url": url, "mainEntity": asked}));
        }
    }
    if graph.is_empty() {
        return Ok(None);
    }
    serde_json::to_string(&json!({"@context": "https://schema.org", "@graph": graph})).map(Some)
}

fn occupation(scope: &Scope<'_>, role: &Role) -> Value {
    let is_alone = scope.selection.roles.len() == 1;
    // Beside others it is said in the words of the page: more would weigh on the first load of each comparison.
    let description = if is_alone { role.summary.as_str() } else { gist(role) };
    let mut occupation = json!({"@type": "Occupation", "name": role.name, "description": description});
    // What it asks for and its other titles stand on the pages of the role alone.
    if let Some(fields) = occupation.as_object_mut().filter(|_| is_alone) {
        fields.insert("alternateName".to_owned(), json!(role.shown_titles()));
        fields.insert("educationRequirements".to_owned(), json!(role.education));
        fields.insert("experienceRequirements".to_owned(), json!(role.experience));
    }
    let place = scope.selection.place.as_str();
    let pay: Vec<Value> = salaries(scope, role).into_iter().map(|salary| estimated(scope, &salary)).collect();
    if let Some(fields) = occupation.as_object_mut().filter(|_| !pay.is_empty()) {
        fields.insert("estimatedSalary".to_owned(), json!(pay));
        fields.insert(
            "occupationLocation".to_owned(),
            json!([{"@type": if place.len() == 2 { "Country" } else { "AdministrativeArea" }, "name": scope.place_name(place)}]),
        );
    }
    occupation
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
