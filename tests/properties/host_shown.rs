//! Records of a host, as they are shown: marked as the host's, beside evidence that stays as it is.

use super::DATA;
use rolescope::chart::standalone;
use rolescope::compare::{self, ChartModel, DataOf, Format, Scope, Table, TableCell};
use rolescope::locale::{Locale, Sentence, Wording};
use rolescope::model::{Dataset, HOST};
use rolescope::state::{Chart, Choosable, Prices, Section, Selection, Series, has_series, query};
use std::collections::BTreeSet;
use std::sync::LazyLock;

fn example(file: &str) -> Dataset {
    let path = format!("{}/data/examples/{file}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    DATA.clone().with_host(serde_json::from_str(&text).unwrap())
}

static LADDER: LazyLock<Dataset> = LazyLock::new(|| example("company-ladder"));
static NURSES: LazyLock<Dataset> = LazyLock::new(|| example("nurses"));

const NAME: &str = "Example Ltd (invented example)";

fn drawn(data: &Dataset, selection: &Selection, chart: Chart) -> ChartModel {
    let scope = Scope::new(data, selection);
    compare::draw(&scope, chart).or_else(|| compare::draw_tool(&scope, chart)).unwrap()
}

/// The names of all figures in a table and in sentences.
fn figures(table: &Table, sentences: &[Sentence]) -> BTreeSet<String> {
    fn of_cell(cell: &TableCell, into: &mut BTreeSet<String>) {
        match cell {
            TableCell::Figure { key, .. } => drop(into.insert(key.to_string())),
            TableCell::Stack(cells) => cells.iter().for_each(|cell| of_cell(cell, into)),
            TableCell::Sentence(sentence) => of_sentence(sentence, into),
            _ => {}
        }
    }
    fn of_sentence(sentence: &Sentence, into: &mut BTreeSet<String>) {
        for part in &sentence.0 {
            if let rolescope::locale::SentencePart::Figure { key, .. } = part {
                into.insert(key.to_string());
            }
        }
    }
    let mut found = BTreeSet::new();
    table.groups.iter().flat_map(|g| &g.rows).flat_map(|r| &r.cells).for_each(|cell| of_cell(cell, &mut found));
    sentences.iter().for_each(|sentence| of_sentence(sentence, &mut found));
    found
}

fn of_model(model: &ChartModel) -> BTreeSet<String> {
    let mut sentences = model.remarks.clone();
    sentences.push(model.summary.clone());
    figures(&model.table, &sentences)
}

fn with(roles: &[&str], place: &str, series: Series) -> Selection {
    Selection { place: place.to_owned(), series, ..Selection::of_roles(roles) }
}

/// Every figure of evidence that is shown without the host is shown beside what the host states.
#[test]
fn evidence_beside_a_band_stays() {
    let shown = [
        with(&["front-end", "back-end"], "US", Series::Survey2025),
        with(&["front-end", "back-end", "full-stack"], "US", Series::Survey2024),
        with(&["back-end", "mobile"], "US", Series::Bls2025),
        with(&["front-end", "full-stack"], "GB", Series::Survey2025),
    ];
    // The host states bands for built-in roles, too.
    let mut host: Dataset = serde_json::from_str(
        &std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/examples/company-ladder.json")).unwrap(),
    )
    .unwrap();
    for band in &mut host.bands {
        let row = band.roles[0].1.clone();
        band.roles.extend(["front-end", "back-end", "full-stack", "mobile"].map(|slug| (slug.to_owned(), row.clone())));
    }
    let data = DATA.clone().with_host(host);
    for selection in &shown {
        for chart in Chart::ALL.into_iter().filter(|chart| chart.is_in_comparison() && chart.section() == Section::Pay)
        {
            let (own, beside) = (drawn(&DATA, selection, chart), drawn(&data, selection, chart));
            let (own_figures, figures) = (of_model(&own), of_model(&beside));
            assert!(own_figures.is_subset(&figures), "{}: {selection:?}", chart.id());
            assert_eq!(beside.summary, own.summary, "{}", chart.id());
            let stated: Vec<_> = figures.difference(&own_figures).collect();
            assert!(stated.iter().all(|name| name.starts_with("host/")), "{}: {stated:?}", chart.id());
            if matches!(chart, Chart::PayRange | Chart::PayEvidence) {
                assert!(!stated.is_empty(), "{}: {selection:?}", chart.id());
                assert!(beside.sources.contains(&HOST.to_owned()));
                assert!(beside.note.contains("Example Ltd"), "{}", beside.note);
                let frames = |model: &ChartModel| {
                    standalone(&model.scene, 600.0, "", "").matches("stroke-width=\"2.5\"").count()
                };
                assert_eq!(frames(&own), 0);
                assert_eq!(frames(&beside), selection.roles.len(), "{}", chart.id());
            }
        }
        let glance = |data: &Dataset| figures(&compare::glance(&Scope::new(data, selection)), &[]);
        assert!(glance(&DATA).is_subset(&glance(&data)));
    }
}

#[test]
fn a_role_that_no_survey_knows_shows_its_band_and_says_so() {
    let selection = with(&["junior-engineer", "front-end"], "US", Series::Survey2025);
    let model = drawn(&LADDER, &selection, Chart::PayRange);
    let figures = of_model(&model);
    for name in
        ["host/US/junior-engineer/pay/p25", "host/US/junior-engineer/pay/p50", "host/US/junior-engineer/pay/p75"]
    {
        assert!(figures.contains(name), "{name}");
    }
    let remarks: Vec<String> = model.remarks.iter().map(Sentence::plain).collect();
    assert_eq!(remarks, [format!("{NAME} states Junior: $80,000 ($70,000 to $90,000).")]);
    let stop =
        model.scene.stops.iter().flatten().any(|stop| stop.text.contains("stated by") && stop.text.contains("$80,000"));
    assert!(stop, "the band is reached by the arrow keys");
    let glance = compare::glance(&Scope::new(&LADDER, &selection));
    let texts: Vec<String> =
        glance.groups[0].rows.iter().map(|r| format!("{}: {}", r.head, r.cells[0].plain())).collect();
    assert!(texts.contains(&format!("Pay that {NAME} states, a year: $80,000 ($70,000 to $90,000)")), "{texts:#?}");
    assert!(texts.contains(&"Median pay a year: no survey covers this role".to_owned()), "{texts:#?}");
    // Elsewhere the host states nothing, and says where it does.
    let model = drawn(&LADDER, &with(&["junior-engineer"], "DE", Series::Survey2025), Chart::PayRange);
    let remarks = model.remarks.iter().map(Sentence::plain).collect::<String>();
    assert_eq!(remarks, format!("Junior: {NAME} states no pay here, but does for United Kingdom and United States."));
}

/// Another name for what evidence speaks of does not stand alone.
#[test]
fn what_is_renamed_keeps_the_name_of_its_evidence() {
    let mut host: Dataset = serde_json::from_str(r#"{"schema":"rolescope-dataset/1"}"#).unwrap();
    host.roles = ["front-end", "back-end"]
        .map(|slug| rolescope::model::Role {
            slug: slug.to_owned(),
            name: if slug == "front-end" { "Back end developer" } else { "Front end developer" }.to_owned(),
            ..Default::default()
        })
        .into();
    host.places =
        vec![rolescope::model::Place { id: "US".to_owned(), name: "Our offices".to_owned(), ..Default::default() }];
    let data = DATA.clone().with_host(host);
    let selection = with(&["front-end", "back-end"], "US", Series::Survey2025);
    let scope = Scope::new(&data, &selection);
    let heads: Vec<String> = compare::glance(&scope).columns.iter().map(|column| column.said().into_owned()).collect();
    assert_eq!(heads[0], "Front end (from this site; the data calls it: Front end developer)");
    assert_eq!(scope.place_name("US"), "Our offices (United States)");
    let title = drawn(&data, &selection, Chart::PayRange).title;
    assert!(title.contains("United States"), "{title}");
    assert!(compare::said_of_host(&scope).is_some_and(|said| said.starts_with("this site adds")));
}

/// A role with bands elsewhere alone names those places, and no other.
#[test]
fn bands_elsewhere_are_those_of_the_role() {
    let mut data = LADDER.clone();
    data.bands[0].roles.retain(|(slug, _)| slug != "staff-engineer");
    let place = data.bands[1].place.clone();
    let selection =
        with(&["staff-engineer", "senior-engineer", "front-end"], &data.bands[0].place.clone(), Series::Survey2025);
    let remarks: Vec<String> = drawn(&data, &selection, Chart::PayRange).remarks.iter().map(Sentence::plain).collect();
    let there = data.place(&place).unwrap().name.clone();
    assert!(remarks.contains(&format!("Staff: {NAME} states no pay here, but does for {there}.")), "{remarks:?}");
    assert_eq!(remarks.len(), 2, "{remarks:?}");
}

/// Labels at the ends of a band are those of its outermost values.
#[test]
fn the_ends_of_a_band_are_its_outermost_values() {
    let mut data = LADDER.clone();
    for band in &mut data.bands {
        use rolescope::model::Statistic::{High, Low, P10, P50, P90};
        band.statistics = vec![P10, P50, P90, Low, High];
        band.roles.iter_mut().for_each(|(_, values)| *values = vec![60_000, 80_000, 95_000, 50_000, 200_000]);
    }
    let model = drawn(&data, &with(&["senior-engineer"], "US", Series::Survey2025), Chart::PayRange);
    let picture = standalone(&model.scene, 600.0, "", "");
    for text in [">$50k<", ">$200k<", ">$80,000<"] {
        assert!(picture.contains(text), "no {text} in {picture}");
    }
}

/// Whatever single statistics a band has, it is drawn, said, and its source named.
#[test]
fn a_band_of_a_single_statistic_is_shown() {
    for statistic in rolescope::model::HostPay::STATISTICS {
        let mut data = LADDER.clone();
        for band in &mut data.bands {
            band.statistics = vec![statistic];
            band.roles.iter_mut().for_each(|(_, values)| values.truncate(1));
        }
        let selection = with(&["senior-engineer", "back-end"], "US", Series::Survey2025);
        for chart in [Chart::PayRange, Chart::PayEvidence] {
            let model = drawn(&data, &selection, chart);
            let name = format!("host/US/senior-engineer/pay/{}", statistic.as_str());
            assert!(figures(&model.table, &[]).contains(&name), "{} has no {name}", chart.id());
            assert!(model.sources.contains(&HOST.to_owned()), "{} of {}", chart.id(), statistic.as_str());
            let said =
                model.remarks.iter().any(|said| figures(&Table::default(), std::slice::from_ref(said)).contains(&name));
            assert!(said || statistic.as_str() == "n", "{} does not say {name}", chart.id());
        }
    }
}

#[test]
fn a_band_in_other_money_is_converted_like_evidence() {
    let selection = Selection { currency: "EUR".to_owned(), ..with(&["senior-engineer"], "US", Series::Survey2025) };
    let scope = Scope::new(&LADDER, &selection);
    let rate = LADDER.exchange_rates.iter().find(|r| r.currency == "EUR").unwrap().per_usd;
    let key = "host/US/senior-engineer/pay/p50".parse().unwrap();
    assert!((scope.amount(&key).unwrap() - 138_000.0 * rate).abs() < 1e-6);
    assert!(compare::sure(&scope, &key).is_none(), "a statement has no grade");
    let facts = compare::basis(&scope, &key);
    let texts: Vec<&str> = facts.iter().map(|fact| fact.text.as_str()).collect();
    assert!(texts.contains(&"Pay bands of Example Ltd (invented example), Example Ltd"), "{texts:?}");
}

#[test]
fn all_that_is_the_hosts_is_marked_and_nothing_else() {
    let selection = with(&["junior-engineer", "front-end"], "US", Series::Survey2025);
    let scope = Scope::new(&LADDER, &selection);
    let mark = format!("from {NAME}");
    let marks = |table: &Table| table.columns.iter().map(|c| c.mark.clone()).collect::<Vec<_>>();
    for table in [
        compare::glance(&scope),
        compare::duties(&scope),
        compare::path(&scope),
        drawn(&LADDER, &selection, Chart::PayRange).table,
    ] {
        assert_eq!(marks(&table), [Some(mark.clone()), None], "{}", table.caption);
    }
    let noted = |table: &Table| -> Vec<String> {
        table
            .groups
            .iter()
            .flat_map(|g| &g.rows)
            .filter(|r| r.note.plain().contains("from Example"))
            .map(|r| r.head.clone())
            .collect()
    };
    assert_eq!(noted(&compare::duties(&scope)), ["Answer the support line, one afternoon a week"]);
    assert_eq!(noted(&compare::skills(&scope)), [""; 0]);
    let asked = compare::questions(&scope);
    let marked: Vec<&str> = asked.iter().filter(|q| q.mark.is_some()).map(|q| q.id.as_str()).collect();
    assert_eq!(marked, ["how-we-interview"]);
    let sentence = compare::said_of_host(&scope).unwrap();
    assert!(sentence.starts_with(NAME), "{sentence}");
    // On our own pages nothing of this is there.
    let own = Scope::new(&DATA, &selection);
    assert!(
        compare::said_of_host(&own).is_none() && own.mark_of("front-end").is_none() && compare::quotes(&own).is_empty()
    );
    let model = drawn(&LADDER, &selection, Chart::PayRange);
    let file = compare::export(&scope, Chart::PayRange, &model, Format::Csv, "https://roles.example").text;
    assert!(file.contains(&format!("Junior ({mark})")) && file.contains("host/US/junior-engineer/pay/p50"), "{file}");
}

#[test]
fn staff_are_quoted_with_their_names_for_the_shown_roles_alone() {
    let quoted = |roles: &[&str]| {
        let selection = with(roles, "US", Series::Survey2025);
        let scope = Scope::new(&LADDER, &selection);
        compare::quotes(&scope).into_iter().map(|q| (q.role, q.by)).collect::<Vec<_>>()
    };
    assert_eq!(
        quoted(&["staff-engineer"]),
        [("Staff".to_owned(), format!("Grace (invented), Staff engineer, {NAME}"))]
    );
    assert_eq!(quoted(&["staff-engineer", "junior-engineer"]).len(), 2);
    assert!(quoted(&["front-end"]).is_empty());
}

#[test]
fn what_a_file_does_not_have_is_not_chosen() {
    let asked = |data: &Dataset| {
        let mut selection = query::decode("series=bls-2025&price=rpp", &Selection::default(), Choosable(data));
        selection.fit(data);
        (selection.place, selection.series, selection.prices)
    };
    assert_eq!(asked(&NURSES), ("north".to_owned(), Series::Survey2025, Prices::Nominal));
    assert_eq!(asked(&LADDER), ("US".to_owned(), Series::Bls2025, Prices::Rpp));
}

#[test]
fn a_file_that_stands_alone_has_no_empty_sections_and_charts() {
    let charts: Vec<&str> =
        Chart::ALL.into_iter().filter(|c| compare::has_chart(&DataOf::any(&NURSES), *c)).map(Chart::id).collect();
    assert_eq!(charts, ["pay-range", "pay-evidence", "range-x-ray", "skill-fit", "skill-sets"]);
    assert!(Series::ALL.into_iter().all(|series| !has_series(&NURSES, series)));
    let selection = with(&["ward-nurse", "school-nurse"], "north", Series::Survey2025);
    let scope = Scope::new(&NURSES, &selection);
    for section in Section::ALL {
        assert!(compare::has_section(&DataOf::any(&DATA), section), "{section:?}");
    }
    let sentences: Vec<String> = compare::insights(&scope).iter().map(Sentence::plain).collect();
    assert!(sentences.iter().all(|s| !s.contains("survey") && !s.contains("no difference")), "{sentences:?}");
    assert!(sentences.iter().any(|s| s.contains("states Ward nurse: $50,000 ($45,000 to $56,000)")), "{sentences:?}");
    let range = drawn(&NURSES, &selection, Chart::PayRange);
    assert!(range.summary.plain().contains("states Ward nurse") && range.remarks.is_empty());
    assert_eq!(range.sources, [HOST]);
    assert!(range.note.starts_with("Ranges without filling"), "{}", range.note);
    let heads: Vec<String> = compare::glance(&scope).groups[0].rows.iter().map(|r| r.head.clone()).collect();
    assert!(!heads.contains(&"Median pay a year".to_owned()), "{heads:?}");
    assert!(compare::has_section(&DataOf::any(&NURSES), Section::Path));
    assert!(compare::path(&scope).groups.iter().flat_map(|g| &g.rows).all(|r| !r.cells[0].plain().contains("survey")));
    assert!(Chart::ALL.into_iter().all(|chart| compare::has_chart(&DataOf::any(&DATA), chart)));
    assert!(Series::ALL.into_iter().all(|series| has_series(&DATA, series)));
}

#[test]
fn labels_take_the_place_of_words_and_cannot_touch_whose_something_is() {
    let german = example("german-labels");
    let locale = Locale::Host(Wording::of("de", &german.labels));
    let selection = Selection { locale, ..with(&["front-end", "back-end"], "US", Series::Survey2025) };
    let scope = Scope::new(&german, &selection);
    assert_eq!(compare::heading(&scope), "Frontend oder Backend?");
    assert!(scope.text(rolescope::locale::Control::SectionPay) == "Was sie zahlt");
    assert!(rolescope::locale::labels().all(|(name, _)| !["From", "Beside", "Alone", "BandsNote"].contains(&name)));
    // Money and dates are written as the host says.
    assert_eq!(scope.coin().exact(-174_082.0), "−174,082\u{a0}$");
    let euros = Selection { currency: "EUR".to_owned(), ..selection.clone() };
    let rate = german.exchange_rates.iter().find(|r| r.currency == "EUR").unwrap();
    let date: Vec<&str> = rate.date.split('-').rev().collect();
    let scope_in_euros = Scope::new(&german, &euros);
    assert!(scope_in_euros.money_note("US").contains(&date.join(".")), "{}", scope_in_euros.money_note("US"));
    let glance = compare::glance(&scope);
    assert_eq!(glance.caption, "Die gezeigten Rollen auf einen Blick");
    assert_eq!(
        glance.columns[0].mark.as_deref(),
        Some("from Beispiel GmbH (erfundenes Beispiel); the data calls it: Front end developer")
    );
}
