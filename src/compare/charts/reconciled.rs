//! Why two figures for a role disagree, as a waterfall from one to the other.
//!
//! Invariant: pay is shown as paid: places on the way have no common price level.

use super::model::ChartModel;
use crate::chart::{WaterfallBar, WaterfallKind, WaterfallSpec, waterfall};
use crate::compare::reconcile::{Step, Way, figure_name, way};
use crate::compare::{Column, Field, Group, Money, Scope, Table, TableCell, TableRow};
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};
use crate::state::{Prices, Selection};

/// The way between the chosen figures.
pub(super) fn reconciled(scope: &Scope<'_>) -> ChartModel {
    let as_paid = Selection { prices: Prices::Nominal, ..scope.selection.clone() };
    let scope = &Scope::new(scope.data, &as_paid).with(scope.typed);
    let roles = scope.roles();
    // The profiles speak of one role: the widest disagreement is the best to start with.
    let quoted = |role: &&Role| scope.data.quoted.iter().any(|quoted| quoted.role == role.slug);
    let first = roles.iter().copied().find(quoted).or(roles.first().copied());
    let named = |role: &&Role| (role.slug.clone(), role.short.clone());
    let wanted = match scope.selection.options.get("role") {
        "" => first.map(|role| role.slug.as_str()).unwrap_or_default(),
        chosen => chosen,
    };
    let role_field = Field::choice("role", scope.text(Message::ColumnRole), wanted, roles.iter().map(named).collect());
    let role = roles.iter().copied().find(|role| role.slug == role_field.chosen());
    let figures = role.map(|role| figures(scope, role)).unwrap_or_default();
    let offered: Vec<(String, String)> = figures.iter().map(|key| (key.to_string(), figure_name(scope, key))).collect();
    let pick = |name: &'static str, label: PayMessage, by_default: Option<&FigureKey>| {
        let wanted = match scope.selection.options.get(name) {
            "" => by_default.map(FigureKey::to_string).unwrap_or_default(),
            chosen => chosen.to_owned(),
        };
        Field::choice(name, scope.text(label), &wanted, offered.clone())
    };
    let profile = figures.iter().find(|key| key.source == "profile-a");
    let official = figures.iter().find(|key| key.source == "bls-2025");
    let from_field = pick("from", PayMessage::ReconcileFrom, profile.or(official));
    let to_field = pick("to", PayMessage::ReconcileTo, figures.first());
    let chosen = |field: &Field| figures.iter().find(|key| key.to_string() == field.chosen());
    let ends = chosen(&from_field).zip(chosen(&to_field));
    let found = ends.and_then(|(from, to)| Some((from, to, way(scope, from, to)?, scope.money("US")?)));
    let coin = scope.coin();
    let lines = found.as_ref().map(|(from, to, way, money)| lines(scope, from, to, way, money)).unwrap_or_default();
    let table = table(scope, &lines);
    let bars = lines.into_iter().map(|line| line.bar).collect();
    let (summary, remarks) = match &found {
        Some((from, to, way, money)) => {
            let text = |t: &String| Sentence(vec![SentencePart::Text(t.clone())]);
            (summary(scope, from, to, way, money), way.unknown.iter().map(text).collect())
        }
        None => (scope.locale().sentence(Message::NothingToSay, Vec::new()), Vec::new()),
    };
    let mut sources: Vec<String> = Vec::new();
    let steps = found.iter().flat_map(|(_, _, way, _)| way.there.iter().chain(&way.back));
    let evidence = steps.flat_map(|step| &step.evidence);
    for key in ends.into_iter().flat_map(|(from, to)| [from, to]).chain(evidence) {
        if !sources.contains(&key.source) {
            sources.push(key.source.clone());
        }
    }
    ChartModel {
        title: scope.fill(PayMessage::ReconcileTitle, &[role.map(|role| role.short.as_str()).unwrap_or_default()]),
        fields: vec![role_field, from_field, to_field],
        summary,
        remarks,
        sources,
        note: scope.text(PayMessage::NoteReconcile),
        scene: waterfall(&WaterfallSpec { id: "pay-reconciled", bars, tick_text: &|value| coin.short(value) }),
        table,
    }
}

/// Every central figure for a role that can be one end.
fn figures(scope: &Scope<'_>, role: &Role) -> Vec<FigureKey> {
    let slug = &role.slug;
    let mut keys = Vec::new();
    let mut both = |key: FigureKey| keys.extend([key.with(Statistic::P50), key.with(Statistic::Mean)]);
    let place = scope.survey_place();
    both(scope.key("survey-2025", place, slug, "pay", Statistic::P50));
    if place != "US" {
        both(scope.key("survey-2025", "US", slug, "pay", Statistic::P50));
    }
    if place != "world" {
        both(scope.key("survey-2025", "world", slug, "pay", Statistic::P50));
    }
    both(scope.key("survey-2024", "US", slug, "pay", Statistic::P50));
    for code in &role.soc {
        both(scope.key("bls-2025", "US", &format!("soc-{code}"), "pay", Statistic::P50));
    }
    for quoted in scope.data.quoted.iter().filter(|quoted| quoted.role == *slug) {
        keys.push(scope.key(&quoted.source, &quoted.place, slug, "pay", Statistic::Average));
    }
    keys.retain(|key| scope.data.figure(key).is_some());
    keys
}

/// A bar with the words of its row in the table.
struct Line {
    bar: WaterfallBar,
    value: SentencePart,
    evidence: Sentence,
}

fn lines(scope: &Scope<'_>, from: &FigureKey, to: &FigureKey, way: &Way, money: &Money) -> Vec<Line> {
    let end = |key: &FigureKey| {
        let value = scope.amount(key).unwrap_or_default();
        let (title, text) = (figure_name(scope, key), scope.words(key).unwrap_or_default());
        let say = format!("{title}: {text}");
        let kind = WaterfallKind::Figure;
        let bar = WaterfallBar { kind, from: 0.0, to: value, title, note: String::new(), text, say };
        Line { bar, value: scope.part(key.clone()).unwrap_or_default(), evidence: Sentence::default() }
    };
    let between = |kind, title: &str, evidence: &Sentence, from: f64, to: f64| {
        let value = scope.computed_gap(money, to - from);
        let (from, to) = (money.shown(from), money.shown(to));
        let (text, note) = (money.coin.signed(to - from), evidence.plain());
        let say = format!("{title}: {text}");
        let bar = WaterfallBar { kind, from, to, title: title.to_owned(), note, text, say };
        Line { bar, value, evidence: evidence.clone() }
    };
    let step = |step: &Step| between(WaterfallKind::Step, &step.title, &step.words(scope), step.from, step.to);
    let mut lines = vec![end(from)];
    lines.extend(way.there.iter().map(step));
    let (low, high) = way.unexplained;
    if low != high {
        let title = scope.text(PayMessage::Unexplained);
        let only_group = from.source == to.source && from.subject != to.subject && from.statistic == to.statistic;
        let why = if only_group { PayMessage::OnlyGroup } else { PayMessage::UnexplainedNote };
        let why = scope.locale().sentence(why, Vec::new());
        lines.push(between(WaterfallKind::Unexplained, &title, &why, low, high));
    }
    lines.extend(way.back.iter().map(step));
    lines.push(end(to));
    lines
}

fn summary(scope: &Scope<'_>, from: &FigureKey, to: &FigureKey, way: &Way, money: &Money) -> Sentence {
    let difference = way.unexplained.1 - way.unexplained.0;
    let unexplained = scope.computed_gap(money, difference);
    let text = |t: String| SentencePart::Text(t);
    let parts = scope.part(from.clone()).zip(scope.part(to.clone()));
    let Some((a, b)) = parts else { return Sentence::default() };
    let names = (text(figure_name(scope, from)), text(figure_name(scope, to)));
    let steps = way.there.len() + way.back.len();
    let message = match (steps, difference == 0.0) {
        _ if from == to => PayMessage::ReconcileSame,
        (_, true) => PayMessage::ReconcileAll,
        (0, _) => PayMessage::ReconcileNothing,
        _ => PayMessage::ReconcileSome,
    };
    scope.locale().sentence(message, vec![names.0, a, names.1, b, unexplained])
}

fn table(scope: &Scope<'_>, lines: &[Line]) -> Table {
    let rows = lines.iter().map(|line| {
        let evidence =
            if line.evidence.0.is_empty() { TableCell::Nothing } else { TableCell::Sentence(line.evidence.clone()) };
        TableRow::new(line.bar.title.clone(), vec![TableCell::Sentence(Sentence(vec![line.value.clone()])), evidence])
    });
    let heads = [scope.text(Message::ValueColumn), scope.text(PayMessage::EvidenceColumn)];
    Table {
        caption: scope.fill(PayMessage::ReconcileCaption, &[&scope.pay_unit()]),
        corner: scope.text(PayMessage::StepCorner),
        columns: heads.map(Column::plain).into(),
        groups: vec![Group { title: None, rows: rows.collect() }],
    }
}
