//! Records of a host: merged by slug and id, never in the place of evidence, the same in both forms.

use super::DATA;
use rolescope::model::{
    Answer, Dataset, Duty, DutyKind, DutyWeight, ExchangeRate, FigureKey, HOST, Host, HostPay, Insight, PayDefinition,
    Place, PlaceKind, Question, Quoted, RateKind, Role, SCHEMA, Source, Statistic, Unit,
};

fn role(slug: &str, name: &str) -> Role {
    Role { slug: slug.to_owned(), name: name.to_owned(), ..Role::default() }
}

fn band(place: &str, roles: &[(&str, [u32; 3])]) -> HostPay {
    HostPay {
        place: place.to_owned(),
        statistics: vec![Statistic::N, Statistic::P25, Statistic::P50],
        roles: roles.iter().map(|(slug, values)| ((*slug).to_owned(), values.to_vec())).collect(),
    }
}

fn host() -> Dataset {
    Dataset {
        schema: SCHEMA.to_owned(),
        host: Some(Host { name: "Example Ltd".to_owned(), ..Host::default() }),
        roles: vec![
            role("staff-engineer", "Staff engineer"),
            Role { summary: "Ours.".to_owned(), soc: vec!["11-1011".to_owned()], ..role("front-end", "Front end") },
            role("back-end", &DATA.role("back-end").unwrap().name),
        ],
        bands: vec![
            band("US", &[("staff-engineer", [12, 150_000, 180_000]), ("back-end", [40, 90_000, 120_000])]),
            band("DE", &[("staff-engineer", [3, 80_000, 90_000])]),
        ],
        insights: vec![Insight { role: "back-end".to_owned(), text: "Good.".to_owned(), ..Insight::default() }],
        labels: vec![("SectionPay".to_owned(), "Salary".to_owned())],
        ..Dataset::default()
    }
}

fn figure(data: &Dataset, name: &str) -> Option<(f64, Unit, Option<u32>)> {
    data.figure(&name.parse::<FigureKey>().unwrap()).map(|found| (found.value, found.unit, found.n))
}

#[test]
fn both_forms_hold_what_a_host_adds() {
    let mut host = host();
    host.sort();
    assert!(Dataset::from_compact(&host.to_compact().unwrap()).unwrap() == host);
    let public = serde_json::to_string(&host).unwrap();
    assert!(
        public.contains(r#""statistics":["n","p25","p50"],"roles":{"staff-engineer":[3,80000,90000]}"#),
        "{public}"
    );
    assert!(public.contains(r#""labels":{"SectionPay":"Salary"}"#), "{public}");
    assert!(serde_json::from_str::<Dataset>(&public).unwrap() == host);
}

#[test]
fn figures_of_the_host_have_names() {
    let data = DATA.clone().with_host(host());
    assert_eq!(figure(&data, "host/US/staff-engineer/pay/p50"), Some((180_000.0, Unit::UsdPerYear, Some(12))));
    assert_eq!(figure(&data, "host/DE/staff-engineer/pay/n"), Some((3.0, Unit::Count, None)));
    let none = ["host/US/front-end/pay/p50", "host/FR/back-end/pay/p50", "host/US/back-end/pay/p75"];
    assert!(none.iter().all(|name| figure(&data, name).is_none()));
    assert_eq!(figure(&data, "host/US/back-end/pay/years-total:6-10/p50"), None);
    let us = data.band("US").unwrap();
    assert_eq!(us.key("back-end", Statistic::P50).to_string(), "host/US/back-end/pay/p50");
    let source = data.source(HOST).unwrap();
    assert_eq!((source.title.as_str(), source.pay), ("Example Ltd", PayDefinition::HostStated));
    assert!(source.licence.is_empty());
}

#[test]
fn built_in_roles_get_words_and_keep_their_evidence() {
    let data = DATA.clone().with_host(host());
    let (old, new) = (DATA.role("front-end").unwrap(), data.role("front-end").unwrap());
    assert_eq!((new.name.as_str(), new.summary.as_str()), ("Front end", "Ours."));
    assert_eq!((&new.soc, &new.short, &new.enjoy), (&old.soc, &old.short, &old.enjoy));
    assert_eq!(data.role("staff-engineer").unwrap().short, "Staff engineer");
    let of_host = |slug| data.is_of_host(slug);
    assert!(of_host("staff-engineer") && of_host("front-end"));
    // Named with the words that it has: nothing of it is the host's.
    assert!(!of_host("back-end") && !of_host("nobody") && !DATA.is_of_host("front-end"));
    assert!(data.pay == DATA.pay && data.wages == DATA.wages && data.distributions == DATA.distributions);
}

#[test]
fn evidence_cannot_be_replaced() {
    let mut host = host();
    host.pay = vec![DATA.pay[0].clone()];
    host.pay[0].roles.clear();
    host.sources = vec![Source { id: "survey-2025".to_owned(), title: "Forged".to_owned(), ..Source::default() }];
    let quote = Quoted {
        source: "profile-a".to_owned(),
        place: "US".to_owned(),
        role: "back-end".to_owned(),
        average: 1,
        low: None,
        high: None,
        n: None,
        formula_made: false,
    };
    host.quoted = vec![quote.clone(), Quoted { source: HOST.to_owned(), ..quote }];
    host.exchange_rates = vec![ExchangeRate {
        source: HOST.to_owned(),
        date: "2099-01-01".to_owned(),
        kind: RateKind::Spot,
        currency: "EUR".to_owned(),
        per_usd: 9.0,
    }];
    host.places = vec![Place { id: "US".to_owned(), name: "States".to_owned(), ..Place::default() }];
    let data = DATA.clone().with_host(host);
    assert!(data.pay == DATA.pay && data.exchange_rates == DATA.exchange_rates);
    assert_eq!(data.quoted.len(), DATA.quoted.len() + 1);
    assert_eq!(data.source("survey-2025"), DATA.source("survey-2025"));
    let (old, new) = (DATA.place("US").unwrap(), data.place("US").unwrap());
    assert_eq!(new, &Place { name: "States".to_owned(), ..old.clone() });
}

#[test]
fn records_are_merged_by_id_and_by_role() {
    let mut host = host();
    let answer = |role: &str, text: &str| Answer { role: role.to_owned(), text: text.to_owned() };
    let old = &DATA.questions[0];
    host.questions = vec![
        Question {
            id: old.id.clone(),
            question: String::new(),
            answers: vec![answer("back-end", "Ours."), answer("staff-engineer", "New.")],
        },
        Question { id: "dogs".to_owned(), question: "Dogs?".to_owned(), answers: Vec::new() },
    ];
    let weight = |role: &str, weight| DutyWeight { role: role.to_owned(), weight };
    host.duties = vec![Duty {
        id: DATA.duties[0].id.clone(),
        text: String::new(),
        kind: DutyKind::People,
        weights: vec![weight("staff-engineer", 3)],
    }];
    let data = DATA.clone().with_host(host);
    assert_eq!(data.questions[0].question, old.question);
    assert_eq!(data.questions[0].answer("back-end"), Some("Ours."));
    assert_eq!(data.questions[0].answer("staff-engineer"), Some("New."));
    assert_eq!(data.questions[0].answer("front-end"), old.answer("front-end"));
    assert_eq!(data.questions.len(), DATA.questions.len() + 1);
    let (old, new) = (&DATA.duties[0], &data.duties[0]);
    assert_eq!((&new.text, new.kind, new.weight("staff-engineer")), (&old.text, DutyKind::People, 3));
    assert_eq!(new.weight("back-end"), old.weight("back-end"));
}

#[test]
fn a_file_that_replaces_stands_alone_with_the_conversion_of_money() {
    let mut host = host();
    host.host.as_mut().unwrap().replaces = true;
    host.places = vec![Place { id: "US".to_owned(), kind: PlaceKind::Country, ..Place::default() }];
    let data = DATA.clone().with_host(host);
    assert_eq!((data.roles.len(), data.places.len(), data.pay.len()), (3, 1, 0));
    assert!(data.exchange_rates == DATA.exchange_rates && data.price_levels == DATA.price_levels);
    assert!(data.exchange_rates.iter().all(|rate| data.source(&rate.source).is_some()));
    assert_eq!(data.source("survey-2025"), None);
    assert!(data.is_of_host("back-end"));
    assert_eq!(figure(&data, "host/US/back-end/pay/p25"), Some((90_000.0, Unit::UsdPerYear, Some(40))));
}

#[test]
fn the_published_dataset_changes_nothing() {
    let public = std::fs::read("data/baked/rolescope.json").unwrap();
    let public: Dataset = serde_json::from_slice(&public).unwrap();
    let data = DATA.clone().with_host(public);
    assert_eq!(data.host, None);
    assert!(data.roles == DATA.roles && data.pay == DATA.pay && data.sources == DATA.sources);
    assert!(data.questions == DATA.questions && data.tools == DATA.tools && data.exchange_rates == DATA.exchange_rates);
}
