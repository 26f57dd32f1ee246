//! Writing of a host's file.
//!
//! Invariant: a record a line, in the order of the schema; the same parts give the same bytes.

use super::assemble::Parts;
use super::statement::Topic;
use super::terms::{Converted, Terms};
use super::time::Time;
use crate::model::{HOST, SCHEMA};
use serde_json::{Map, Value, json};

/// The host's file of some parts.
pub(super) fn write(parts: Parts, terms: Terms<'_>) -> Converted {
    let mut host = json!({ "name": terms.host });
    if let (Some(host), false) = (host.as_object_mut(), terms.url.is_empty()) {
        host.insert("url".to_owned(), terms.url.into());
    }
    let mut text = format!("{{\n  \"schema\": \"{SCHEMA}\",\n  \"host\": {host}");
    let lists = [
        ("sources", source(&parts, terms).into_iter().collect()),
        ("roles", roles(&parts)),
        ("questions", questions(&parts)),
        ("bands", bands(&parts)),
    ];
    for (name, records) in lists.into_iter().filter(|(_, records): &(_, Vec<Value>)| !records.is_empty()) {
        let records: Vec<String> = records.iter().map(|record| format!("    {record}")).collect();
        text.push_str(&format!(",\n  \"{name}\": [\n{}\n  ]", records.join(",\n")));
    }
    text.push_str("\n}\n");
    Converted { text, notes: parts.notes }
}

/// The source of the bands, where more is to be said of them than the host's name.
fn source(parts: &Parts, terms: Terms<'_>) -> Option<Value> {
    if parts.bands.is_empty() || (parts.time == Time::Year && parts.basis.is_empty() && parts.rates.is_empty()) {
        return None;
    }
    let mut words = Vec::new();
    if !parts.basis.is_empty() {
        words.push(format!("What is paid: {}.", parts.basis));
    }
    words.push(match parts.time {
        Time::Year => format!("As {} states it.", terms.host),
        time => {
            let (article, count, noun) = (time.with_article(), time.count_in_a_year(), time.noun());
            format!("As {} states it for {article}; a year is counted as {count} paid {noun}s.", terms.host)
        }
    });
    for (code, (rate, date)) in &parts.rates {
        words.push(format!("Stated in {code}, converted at the reference rate of {date}: 1 USD is {rate} {code}."));
    }
    Some(json!({
        "id": HOST, "short": terms.host, "title": terms.host, "publisher": terms.host, "period": "not given", "released": "not given",
        "population": "not given", "pay": "host-stated", "pay_note": words.join(" "), "url": terms.url,
    }))
}

/// The roles of the file, and built-in ones of which it says something.
fn roles(parts: &Parts) -> Vec<Value> {
    let record = |role: &super::role::NamedRole| {
        let text = |topic| parts.texts.get(&(role.slug.clone(), topic));
        let mut record = Map::new();
        record.insert("slug".to_owned(), role.slug.clone().into());
        record.insert("name".to_owned(), role.name.clone().into());
        // The groups of a built-in role are those of its evidence, which stay.
        if let Some(code) = text(Topic::Occupation).filter(|_| !role.is_built_in) {
            record.insert("soc".to_owned(), json!([code]));
        }
        for (name, topic) in
            [("summary", Topic::Summary), ("education", Topic::Education), ("experience", Topic::Experience)]
        {
            if let Some(text) = text(topic) {
                record.insert(name.to_owned(), text.clone().into());
            }
        }
        (!role.is_built_in || record.len() > 2).then_some(Value::Object(record))
    };
    parts.roles.iter().filter_map(record).collect()
}

/// Responsibilities and skills as questions with an answer for each role: a duty of a host's file has a weight, a skill a level, which
/// the words of an occupation do not say.
fn questions(parts: &Parts) -> Vec<Value> {
    let asked = [
        (Topic::Responsibilities, "host-responsibilities", "What are the responsibilities?"),
        (Topic::Skills, "host-skills", "Which skills are asked for?"),
    ];
    let record = |(topic, id, question): (Topic, &str, &str)| {
        let of_topic = parts.texts.iter().filter(|((_, of), _)| *of == topic);
        let answers: Vec<Value> = of_topic.map(|((role, _), text)| json!({ "role": role, "text": text })).collect();
        (!answers.is_empty()).then(|| json!({ "id": id, "question": question, "answers": answers }))
    };
    asked.into_iter().filter_map(record).collect()
}

fn bands(parts: &Parts) -> Vec<Value> {
    let record = |(place, band): (&String, &super::assemble::Band)| {
        let statistics: Vec<&str> = band.statistics.iter().map(|statistic| statistic.as_str()).collect();
        json!({ "place": place, "statistics": statistics, "roles": band.rows })
    };
    parts.bands.iter().map(record).collect()
}
