//! Everything that is known of a role's pay on one axis, each by its own definition.
//!
//! Invariant: the figures are set beside each other and never averaged or subtracted.

use super::bands::{band_row, with_bands};
use super::model::ChartModel;
use super::range_rows::{official_row, spoken_row, survey_row};
use super::words::spoken;
use crate::chart::{EvidenceGroup, EvidenceSpec, RangeKind, RangeMark, RangeRow, Style, evidence as draw};
use crate::compare::{Column, Group, Scope, Table, TableCell, TableRow, basis, sure};
use crate::locale::{HostMessage, Message, Sentence, SentencePart};
use crate::model::{FigureKey, HOST, Quoted, Role, Statistic};

/// The statistics of the table, where a source has them.
const ROWS: [Statistic; 12] = [
    Statistic::N,
    Statistic::Mean,
    Statistic::P10,
    Statistic::P25,
    Statistic::P50,
    Statistic::MedianLow,
    Statistic::MedianHigh,
    Statistic::P75,
    Statistic::P90,
    Statistic::Average,
    Statistic::Low,
    Statistic::High,
];

/// One source for one role: its name, the central figure, the row of the drawing.
struct Evidence {
    title: String,
    key: FigureKey,
    row: RangeRow,
}

/// All evidence for the shown roles.
pub(super) fn evidence(scope: &Scope<'_>) -> ChartModel {
    let per_role: Vec<(u8, &Role, Vec<Evidence>)> =
        scope.toned_roles().into_iter().map(|(tone, role)| (tone, role, of_role(scope, tone, role))).collect();
    let groups = per_role.iter().flat_map(|(_, role, found)| found.iter().map(move |e| (role, e))).map(|(role, e)| {
        let rows = ROWS.iter().map(|statistic| {
            TableRow::new(basis::statistic(scope, *statistic), vec![scope.cell(e.key.with(*statistic))])
        });
        let mut rows: Vec<TableRow> = rows.filter(|row| !row.is_empty()).collect();
        if let Some((grade, _)) = sure(scope, &e.key) {
            rows.push(TableRow::new(scope.text(Message::BasisSure), vec![TableCell::Text(scope.text(grade.name()))]));
        }
        Group { title: Some(format!("{}: {}", role.short, e.title)), rows }
    });
    let table = Table {
        caption: scope.fill(Message::EvidenceCaption, &[&scope.pay_unit()]),
        corner: scope.text(Message::StatisticCorner),
        columns: vec![Column::plain(scope.text(Message::ValueColumn))],
        groups: groups.collect(),
    };
    let mut sources: Vec<String> = Vec::new();
    for e in per_role.iter().flat_map(|(_, _, found)| found) {
        if !sources.contains(&e.key.source) {
            sources.push(e.key.source.clone());
        }
    }
    let (summary, coin) = (summary(scope, &per_role), scope.coin());
    let drawn = per_role.into_iter().map(|(tone, role, found)| EvidenceGroup {
        tone,
        name: role.short.clone(),
        rows: found.into_iter().map(|e| of_whom(&role.short, e.row)).collect(),
    });
    let model = ChartModel {
        title: scope.fill(Message::EvidenceTitle, &[&scope.in_place(&scope.selection.place)]),
        fields: Vec::new(),
        summary,
        remarks: Vec::new(),
        sources,
        note: scope.text(Message::NoteEvidence),
        scene: draw(&EvidenceSpec {
            id: "pay-evidence",
            groups: drawn.collect(),
            tick_text: &|value| coin.short(value),
            mine: scope.my_line(),
        }),
        table,
    };
    with_bands(scope, model)
}

/// A row whose figures say of which role they are: the heading above it is not heard with them.
fn of_whom(role: &str, mut row: RangeRow) -> RangeRow {
    for mark in &mut row.marks {
        mark.say = format!("{role}, {}", mark.say);
    }
    row
}

fn of_role(scope: &Scope<'_>, tone: u8, role: &Role) -> Vec<Evidence> {
    let place = scope.selection.place.as_str();
    let mut found = Vec::new();
    let mut survey = |source: &str, at: &str, title: String| {
        let years = scope.people(scope.survey_series()).into_iter().next().and_then(|people| people.group);
        let all = scope.key(source, at, &role.slug, "pay", Statistic::P50);
        // Only one of the surveys counts years as they were chosen.
        let of_years = FigureKey { group: years.filter(|_| source == scope.survey_series().id()), ..all.clone() };
        let (key, title) = match of_years.group.clone() {
            Some(group) if scope.data.figure(&of_years).is_some() => {
                (of_years, format!("{title}, {}", scope.years_words(Some(&group))))
            }
            _ => (all, title),
        };
        if scope.data.cell(source, at, &role.slug, key.group.as_deref()).is_some() {
            let row = survey_row(scope, tone, &title, &key);
            found.push(Evidence { title, key, row });
        }
    };
    survey("survey-2025", place, scope.text(Message::EvidenceSurvey2025));
    survey("survey-2024", place, scope.text(Message::EvidenceSurvey2024));
    // A thin country is read beside the region and the world; the default is not thin.
    if place != "US" {
        let region = scope.data.place(place).and_then(|p| p.region.clone());
        let wider = match scope.survey_place() {
            own if own == place => region.iter().map(String::as_str).chain(["world"]).collect(),
            country => vec![country],
        };
        for at in wider.into_iter().filter(|at| *at != place && scope.money(at).is_some()) {
            survey("survey-2025", at, scope.fill(Message::EvidenceRegion, &[&scope.place_name(at)]));
        }
    }
    for code in &role.soc {
        let key = scope.key("bls-2025", place, &format!("soc-{code}"), "pay", Statistic::P50);
        if let Some(title) = scope.data.occupation(&key.subject).filter(|_| scope.data.figure(&key).is_some()) {
            let title = scope.fill(Message::EvidenceOfficial, &[title]);
            let row = official_row(scope, &title, &key);
            found.push(Evidence { title, key, row });
        }
    }
    // The profiles speak of the United States or of no place at all.
    if place == "US" {
        let quoted = scope.data.quoted.iter().filter(|q| q.role == role.slug);
        found.extend(quoted.map(|q| of_profile(scope, q)));
    }
    if let Some(host) = scope.host() {
        let title = scope.fill(HostMessage::BandSource, &[&host.name]);
        if let Some(row) = band_row(scope, tone, role, title.clone()) {
            found.push(Evidence { title, key: stated_key(scope, role), row });
        }
    }
    found
}

/// The figure that stands for a band: its middle, else its upper end.
fn stated_key(scope: &Scope<'_>, role: &Role) -> FigureKey {
    let keys = STATED.map(|statistic| scope.band_key(role, statistic));
    let known = keys.iter().find(|key| scope.data.figure(key).is_some()).cloned();
    known.unwrap_or_else(|| scope.band_key(role, Statistic::P50))
}

/// What may stand for a band, the best first.
const STATED: [Statistic; 9] = [
    Statistic::P50,
    Statistic::Average,
    Statistic::Mean,
    Statistic::High,
    Statistic::P90,
    Statistic::P75,
    Statistic::Low,
    Statistic::P25,
    Statistic::P10,
];

fn of_profile(scope: &Scope<'_>, quoted: &Quoted) -> Evidence {
    let key = scope.key(&quoted.source, &quoted.place, &quoted.role, "pay", Statistic::Average);
    let name = scope.source_short(&quoted.source);
    let (title, note, style) = if quoted.formula_made {
        (Message::EvidenceFormula, Message::NoteFormula, Style::Formula)
    } else {
        (Message::EvidenceUnknown, Message::NoteUnknown, Style::Unknown)
    };
    let (title, note) = (scope.fill(title, &[&name]), scope.text(note));
    let coin = scope.coin();
    // The ends of a formula-made band are no percentiles: they have marks and names of their own.
    let marks: Vec<RangeMark> =
        [(RangeKind::Low, Statistic::Low), (RangeKind::Mean, Statistic::Average), (RangeKind::High, Statistic::High)]
            .into_iter()
            .filter_map(|(kind, statistic)| {
                let key = key.with(statistic);
                let (value, say) = (scope.amount(&key)?, spoken(scope, &title, &key)?);
                let text = if kind == RangeKind::Mean { coin.rounded(value) } else { coin.label(value) };
                Some(RangeMark { kind, value, text, say })
            })
            .collect();
    let label = spoken_row(&title, &note, &marks);
    Evidence { row: RangeRow { tone: 0, title: title.clone(), note, label, marks, low: false, style }, title, key }
}

/// The lowest and the highest central figure of the role with the most sources. What a host states has a sentence of its own.
fn summary(scope: &Scope<'_>, per_role: &[(u8, &Role, Vec<Evidence>)]) -> Sentence {
    let count = |found: &[Evidence]| found.iter().filter(|e| e.key.source != HOST).count();
    let widest = per_role.iter().fold(None, |best: Option<&(u8, &Role, Vec<Evidence>)>, next| match best {
        Some(found) if count(&found.2) >= count(&next.2) => Some(found),
        _ => Some(next),
    });
    let Some((_, role, found)) = widest else { return Sentence::default() };
    let evidence = found.iter().filter(|e| e.key.source != HOST);
    let mut valued: Vec<(f64, &Evidence)> = evidence.filter_map(|e| Some((scope.amount(&e.key)?, e))).collect();
    valued.sort_by(|a, b| a.0.total_cmp(&b.0));
    match (valued.first(), valued.last()) {
        (Some((_, low)), Some((_, high))) if valued.len() > 1 => {
            let text = |e: &Evidence| SentencePart::Text(e.title.clone());
            match (scope.part(low.key.clone()), scope.part(high.key.clone())) {
                (Some(a), Some(b)) => scope.locale().sentence(
                    Message::EvidenceSummary,
                    vec![SentencePart::Text(role.short.clone()), a, text(low), b, text(high)],
                ),
                _ => Sentence::default(),
            }
        }
        _ if count(found) == 0 => scope.locale().sentence(Message::NothingToSay, Vec::new()),
        _ => scope.locale().sentence(Message::EvidenceSingle, Vec::new()),
    }
}
