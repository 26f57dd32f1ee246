//! Everything that is known of a role's pay on one axis, each by its own definition.
//!
//! Invariant: the figures are set beside each other and never averaged or subtracted.
//! Its laws: `tests/properties/host_shown.rs`.

use super::bands::{band_row, with_bands};
use super::filings;
use super::model::{ChartModel, pay_table};
use super::pay_frame::Subject;
use super::words::{extremes, nothing_to_say};
use crate::chart::{RangeGroup, RangeRow, RangeSpec, Style, evidence as draw};
use crate::compare::{Column, Group, Scope, TableCell, TableRow, sure};
use crate::locale::{HostMessage, Message, Sentence, SentencePart};
use crate::model::Statistic::{
    self, AtPrevailingWage, Average, High, Low, Mean, MedianHigh, MedianLow, N, P10, P25, P50, P50ByEmployer, P75, P90,
    TenLargestShare,
};
use crate::model::{FILINGS, FigureKey, HOST, Quoted, Role};
use crate::state::Chart;

/// The statistics of the table, where a source has them.
const ROWS: [Statistic; 12] = [N, Mean, P10, P25, P50, MedianLow, MedianHigh, P75, P90, Average, Low, High];

/// The same of filings, whose employers are counted.
const FILED: [Statistic; 12] =
    [N, Mean, P10, P25, P50, MedianLow, MedianHigh, P75, P90, P50ByEmployer, TenLargestShare, AtPrevailingWage];

/// A row of the drawing, and whose figures of the table it shows: those that one source has of a role.
type Sourced<'a> = (RangeRow, Subject<'a>);

/// A role with what each source says of it.
type RoleEvidence<'a> = (u8, &'a Role, Vec<Sourced<'a>>);

/// All evidence for the shown roles.
pub(super) fn evidence(scope: &Scope<'_>) -> ChartModel {
    let roles = scope.toned_roles().into_iter();
    let per_role: Vec<RoleEvidence<'_>> = roles.map(|(tone, role)| (tone, role, of_role(scope, tone, role))).collect();
    let summary = summary(scope, &per_role);
    let (mut groups, mut drawn, mut sources) = (Vec::new(), Vec::new(), Vec::new());
    for (tone, role, subjects) in per_role {
        let mut rows = Vec::new();
        for (mut row, subject) in subjects {
            let mut cells = subject.table_rows();
            filings::complete(&subject, &mut cells);
            if let Some((grade, _)) = sure(scope, &subject.key) {
                let grade = TableCell::Text(scope.text(grade.name()));
                cells.push(TableRow::new(scope.text(Message::BasisSure), vec![grade]));
            }
            groups.push(Group { title: Some(format!("{}: {}", role.short, row.title)), rows: cells });
            // A figure says of which role it is: the heading above it is not heard with it.
            row.marks.iter_mut().for_each(|mark| mark.say = format!("{}, {}", role.short, mark.say));
            rows.push(row);
            if !sources.contains(&subject.key.source) {
                sources.push(subject.key.source);
            }
        }
        drawn.push(RangeGroup { head: Some((tone, role.short.clone())), rows });
    }
    let columns = vec![Column::plain(scope.text(Message::ValueColumn))];
    let table = pay_table(scope, Message::EvidenceCaption, Message::StatisticCorner, columns, groups);
    let title = scope.fill(Message::EvidenceTitle, &[&scope.in_place(&scope.selection.place)]);
    let coin = scope.coin();
    let tick_text = &|value| coin.short(value);
    let scene = draw(&RangeSpec { id: "pay-evidence", groups: drawn, tick_text, mine: scope.my_line() });
    let mut model = ChartModel::new(title, summary, scope.text(Message::NoteEvidence), table).drawn(scene, &[]);
    model.sources = sources;
    filings::say(scope, &mut model, is_alone(scope));
    with_bands(scope, model)
}

fn of_role<'a>(scope: &'a Scope<'a>, tone: u8, role: &Role) -> Vec<Sourced<'a>> {
    let place = scope.selection.place.as_str();
    let mut subjects = Vec::new();
    let subject = |key| Subject { scope, key, statistics: &ROWS };
    let mut survey = |source: &str, at: &str, mut title: String| {
        let years = scope.asked_people(scope.survey_series()).group;
        let mut key = scope.key(source, at, &role.slug, "pay", P50);
        // Only one of the surveys counts years as they were chosen.
        if let Some(group) = years.filter(|_| source == scope.survey_series().id()) {
            let of_years = key.of_group(&group);
            if scope.data.figure(&of_years).is_some() {
                title = format!("{title}, {}", scope.years_words(Some(&group)));
                key = of_years;
            }
        }
        let answers = subject(key);
        if answers.cell().is_some() {
            subjects.push((answers.surveyed(tone, &title), answers));
        }
    };
    survey("survey-2025", place, scope.text(Message::EvidenceSurvey2025));
    survey("survey-2024", place, scope.text(Message::EvidenceSurvey2024));
    // A thin country is read beside the region and the world; the default is not thin.
    if place != "US" {
        let region = scope.data.place(place).and_then(|p| p.region.as_deref());
        let wider = match scope.survey_place() {
            surveyed if surveyed == place => region.into_iter().chain(["world"]).collect(),
            country => vec![country],
        };
        for at in wider.into_iter().filter(|at| *at != place && scope.money(at).is_some()) {
            survey("survey-2025", at, scope.fill(Message::EvidenceRegion, &[&scope.place_name(at)]));
        }
    }
    for code in &role.soc {
        let key = scope.key("bls-2025", place, &format!("soc-{code}"), "pay", P50);
        let Some(occupation) = scope.data.occupation(&key.subject) else { continue };
        let mut official = |key: FigureKey, title: String| {
            if scope.data.figure(&key).is_some() {
                let wages = subject(key);
                subjects.push((wages.official(&title), wages));
            }
        };
        official(key.clone(), scope.fill(Message::EvidenceOfficial, &[occupation]));
        for (source, whose) in scope.own_wages(&key.subject) {
            let title = scope.fill(HostMessage::OwnWages, &[&whose, occupation]);
            official(FigureKey { source: source.to_owned(), ..key.clone() }, title);
        }
    }
    // The profiles speak of the United States or of no place at all.
    if place == "US" {
        for quoted in scope.data.quoted.iter().filter(|quoted| quoted.role == role.slug) {
            let profile = subject(scope.key(&quoted.source, &quoted.place, &quoted.role, "pay", Average));
            subjects.push((of_profile(&profile, quoted), profile));
        }
    }
    for source in scope.own_surveys(role) {
        let answers = subject(scope.key(source, place, &role.slug, "pay", P50));
        subjects.push((answers.surveyed(tone, &scope.own_source(source)), answers));
    }
    if is_alone(scope) {
        for source in FILINGS {
            let filed = Subject { scope, key: scope.key(source, place, &role.slug, "pay", P50), statistics: &FILED };
            subjects.extend(filings::row(&filed, tone).map(|row| (row, filed)));
        }
    }
    if let Some(host) = scope.host() {
        let band = subject(scope.band_key(role, P50));
        let row = band_row(&band, tone, role, scope.fill(HostMessage::BandSource, &[&host.name]));
        subjects.extend(row.map(|row| (row, band)));
    }
    subjects
}

/// Beside other charts the filings are said in a sentence: they would take as much room as all the rest.
fn is_alone(scope: &Scope<'_>) -> bool {
    scope.selection.chart == Some(Chart::PayEvidence)
}

fn of_profile(subject: &Subject<'_>, quoted: &Quoted) -> RangeRow {
    let (title, note, style) = if quoted.formula_made {
        (Message::EvidenceFormula, Message::NoteFormula, Style::Formula)
    } else {
        (Message::EvidenceUnknown, Message::NoteUnknown, Style::Unknown)
    };
    let scope = subject.scope;
    let title = scope.fill(title, &[&scope.source_short(&quoted.source)]);
    subject.row(0, title.clone(), scope.text(note), style, &title)
}

/// The lowest and the highest central figure of the role with the most sources. What a host states has a sentence of its own.
fn summary(scope: &Scope<'_>, per_role: &[RoleEvidence<'_>]) -> Sentence {
    let sourced = |(_, subject): &&Sourced<'_>| subject.key.source != HOST;
    let count = |subjects: &[Sourced<'_>]| subjects.iter().filter(sourced).count();
    // The first of those with equally many.
    let widest = per_role.iter().rev().max_by_key(|(_, _, subjects)| count(subjects));
    let Some((_, role, subjects)) = widest else { return Sentence::default() };
    // From the last on: of equals the first is the lowest, the last the highest.
    let figures = subjects.iter().rev().filter(sourced);
    let ends = extremes(scope, figures.map(|sourced| (sourced, sourced.1.key.clone())));
    let text = |text: &String| SentencePart::Text(text.clone());
    let (message, parts) = match ends {
        Some([((high_row, high), most), ((low_row, low), least)]) if high.key != low.key => {
            let (high, low) = (text(&high_row.title), text(&low_row.title));
            (Message::EvidenceSummary, vec![text(&role.short), least, low, most, high])
        }
        _ if count(subjects) == 0 => return nothing_to_say(scope),
        _ => (Message::EvidenceSingle, Vec::new()),
    };
    scope.locale().sentence(message, parts)
}

#[cfg(test)]
mod tests {
    use super::evidence;
    use crate::compare::charts::testing::written;
    use crate::compare::{Scope, built_in};
    use crate::locale::Sentence;
    use crate::state::{Chart, Selection};

    #[test]
    fn each_source_has_its_own_statistics() {
        let lines = written("place=GB&roles=front-end", evidence);
        let ends = "$69,609 (Survey 2025, World) to $87,131 (Survey 2025, total pay)";
        assert!(lines[0].starts_with(&format!("Front end: figures go from {ends}.")), "{}", lines[0]);
        assert_eq!(lines[1..4], ["Front end: Survey 2025, total pay", "answers | 52", "mean | $92,422"]);
        assert_eq!(lines[11], "How sure | weak");
    }

    #[test]
    fn filings_stand_where_the_chart_is_alone_and_are_said_elsewhere() {
        let beside = written("roles=back-end", evidence).join("\n");
        assert!(!beside.contains("162,031") && !beside.contains("filings |"), "{beside}");
        let (data, beside) = (built_in::data(), Selection::of_roles(&["front-end", "back-end"]));
        let remarks = |selection: &Selection| {
            evidence(&Scope::new(data, selection)).remarks.iter().map(Sentence::plain).collect::<Vec<_>>()
        };
        let said = remarks(&beside);
        let lca = "LCA filings 2023, base pay offered, a median of Front end $135,000, Back end $162,000.";
        assert_eq!((said.len(), said[0].replace(",294", ",000").replace(",031", ",000").as_str()), (3, lca));
        assert!(said[2].starts_with("Filings are offers for jobs of foreign workers"), "{said:?}");
        // Alone it has all of them, and what belongs beside them.
        let alone = Selection { chart: Some(Chart::PayEvidence), ..beside };
        assert_eq!(remarks(&alone).len(), 1);
        let model = evidence(&Scope::new(data, &alone));
        let titled =
            |title: &str| model.table.groups.iter().find(|group| group.title.as_deref() == Some(title)).unwrap();
        let rows: Vec<String> = titled("Back end: PERM filings 2022 to 2026, base pay offered")
            .rows
            .iter()
            .map(|row| format!("{} | {}", row.head, row.cells[0].plain()))
            .collect();
        for row in [
            "filings | 314",
            "median | $157,447",
            "median of the employers’ medians | $154,741",
            "share of the ten largest filers | 42\u{a0}%",
            "share at exactly the prevailing wage | 24\u{a0}%",
            "median by the middle of the band | $170,375",
        ] {
            assert!(rows.iter().any(|found| found == row), "{row} is not among {rows:#?}");
        }
        assert!(model.sources.iter().any(|source| source == "lca-2024"));
        // In a state that has few employers who file, their number alone.
        let washington = Selection { place: "US-WA".to_owned(), ..alone };
        let model = evidence(&Scope::new(data, &washington));
        let notes: Vec<&str> = model.scene.stops.iter().flatten().map(|stop| &*stop.text).collect();
        assert!(
            notes.iter().any(|note| note.contains("too few independent filings: 29 by 11 employers")),
            "{notes:#?}"
        );
    }
}
