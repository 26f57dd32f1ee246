//! Everything that is known of a role's pay on one axis, each by its own definition.
//!
//! Invariant: the figures are set beside each other and never averaged or subtracted.
//! Its laws: `tests/properties/host_shown.rs`.

use super::bands::{band_row, with_bands};
use super::model::{ChartModel, pay_table};
use super::pay_frame::Subject;
use super::words::{extremes, nothing_to_say};
use crate::chart::{RangeGroup, RangeRow, RangeSpec, Style, evidence as draw};
use crate::compare::{Column, Group, Scope, TableCell, TableRow, sure};
use crate::locale::{HostMessage, Message, Sentence, SentencePart};
use crate::model::Statistic::{self, Average, High, Low, Mean, MedianHigh, MedianLow, N, P10, P25, P50, P75, P90};
use crate::model::{FigureKey, HOST, Quoted, Role};

/// The statistics of the table, where a source has them.
const ROWS: [Statistic; 12] = [N, Mean, P10, P25, P50, MedianLow, MedianHigh, P75, P90, Average, Low, High];

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
    if let Some(host) = scope.host() {
        let band = subject(scope.band_key(role, P50));
        let row = band_row(&band, tone, role, scope.fill(HostMessage::BandSource, &[&host.name]));
        subjects.extend(row.map(|row| (row, band)));
    }
    subjects
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

    #[test]
    fn each_source_has_its_own_statistics() {
        let lines = written("place=GB&roles=front-end", evidence);
        let ends = "$69,609 (Survey 2025, World) to $87,131 (Survey 2025, total pay)";
        assert!(lines[0].starts_with(&format!("Front end: figures go from {ends}.")), "{}", lines[0]);
        assert_eq!(lines[1..4], ["Front end: Survey 2025, total pay", "answers | 52", "mean | $92,422"]);
        assert_eq!(lines[11], "How sure | weak");
    }
}
