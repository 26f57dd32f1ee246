//! A waterfall from one figure for a role to another that disagrees: what can be measured between them, and the rest.
//!
//! Invariant: pay is shown as paid: places on the way have no common price level.
//! Laws: `the_way_between_two_figures_adds_up` in `tests/properties/pay.rs`.

use super::frame::line_table;
use super::model::ChartModel;
use crate::chart::{WaterfallBar, WaterfallKind, waterfall};
use crate::compare::reconcile::{Step, Way, figure_name, way};
use crate::compare::{Field, Group, Money, Scope, TableCell, TableRow};
use crate::locale::{Message, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};
use crate::state::{Prices, Selection};

/// Two figures, the way between them, and how its amounts are written.
struct Walk<'a> {
    from: &'a FigureKey,
    to: &'a FigureKey,
    way: Way,
    money: Money,
}

/// The way between the chosen figures.
pub(super) fn reconciled(scope: &Scope<'_>) -> ChartModel {
    let as_paid = Selection { prices: Prices::Nominal, ..scope.selection.clone() };
    let scope = &Scope::new(scope.data, &as_paid).with(scope.typed);
    let pick = |name: &'static str, label: String, usual: Option<String>, offered: Vec<(String, String)>| {
        let chosen = scope.selection.options.get(name);
        let usual = usual.unwrap_or_default();
        Field::choice(name, label, if chosen.is_empty() { &usual } else { chosen }, offered)
    };
    let roles = scope.roles();
    // The profiles speak of one role: the widest disagreement is the best to start with.
    let quoted = |role: &&&Role| scope.data.quoted.iter().any(|quoted| quoted.role == role.slug);
    let usual = roles.iter().find(quoted).or(roles.first()).map(|role| role.slug.clone());
    let offered = roles.iter().map(|role| (role.slug.clone(), role.short.clone())).collect();
    let role_field = pick("role", scope.text(Message::ColumnRole), usual, offered);
    let role = roles.into_iter().find(|role| role.slug == role_field.chosen());
    let figures = role.map(|role| figures(scope, role)).unwrap_or_default();
    let offered: Vec<(String, String)> = figures.iter().map(|key| (key.to_string(), figure_name(scope, key))).collect();
    let of_source = |source: &str| figures.iter().find(|key| key.source == source);
    let usual = of_source("profile-a").or(of_source("bls-2025")).map(FigureKey::to_string);
    let from_field = pick("from", scope.text(PayMessage::ReconcileFrom), usual, offered.clone());
    let usual = figures.first().map(FigureKey::to_string);
    let to_field = pick("to", scope.text(PayMessage::ReconcileTo), usual, offered);
    let chosen = |field: &Field| figures.iter().find(|key| key.to_string() == field.chosen());
    let walk = chosen(&from_field)
        .zip(chosen(&to_field))
        .and_then(|(from, to)| Some(Walk { from, to, way: way(scope, from, to)?, money: scope.money("US")? }));
    let mut summary = Sentence::from(scope.text(Message::NothingToSay));
    let (mut remarks, mut sources, mut bars, mut rows) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    if let Some(walk) = walk {
        for (bar, row) in lines(scope, &walk) {
            bars.push(bar);
            rows.push(row);
        }
        summary = summarize(scope, &walk);
        let evidence = walk.way.steps().flat_map(|step| &step.evidence);
        for key in [walk.from, walk.to].into_iter().chain(evidence) {
            if !sources.contains(&key.source) {
                sources.push(key.source.clone());
            }
        }
        remarks.extend(walk.way.unknown.into_iter().map(Sentence::from));
    }
    let coin = scope.coin();
    let heads = vec![scope.text(Message::ValueColumn), scope.text(PayMessage::EvidenceColumn)];
    ChartModel {
        title: scope.fill(PayMessage::ReconcileTitle, &[role.map(|role| role.short.as_str()).unwrap_or_default()]),
        fields: vec![role_field, from_field, to_field],
        summary,
        remarks,
        sources,
        note: scope.text(PayMessage::NoteReconcile),
        scene: waterfall("pay-reconciled", &bars, &|value| coin.short(value)),
        table: line_table(
            scope.fill(PayMessage::ReconcileCaption, &[&scope.pay_unit()]),
            scope.text(PayMessage::StepCorner),
            heads,
            vec![Group { title: None, rows }],
        ),
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

/// The figures and the steps between them, each as a bar and as a row.
fn lines(scope: &Scope<'_>, walk: &Walk<'_>) -> Vec<(WaterfallBar, TableRow)> {
    let Walk { from, to, way, money } = walk;
    let line = |kind, title: String, ends: (f64, f64), value: SentencePart, evidence: Sentence| {
        let (text, say) = (value.text().to_owned(), format!("{title}: {}", value.text()));
        let note = evidence.plain();
        let bar = WaterfallBar { kind, from: ends.0, to: ends.1, title: title.clone(), note, text, say };
        let evidence = if evidence.is_empty() { TableCell::Nothing } else { TableCell::Sentence(evidence) };
        (bar, TableRow::new(title, vec![value.into(), evidence]))
    };
    let end = |key: &FigureKey| {
        let (amount, value) = (scope.amount(key).unwrap_or_default(), scope.part(key.clone()).unwrap_or_default());
        line(WaterfallKind::Figure, figure_name(scope, key), (0.0, amount), value, Sentence::default())
    };
    let gap = |kind, title: String, from: f64, to: f64, evidence: Sentence| {
        let ends = (money.shown(from), money.shown(to));
        line(kind, title, ends, scope.computed_gap(money, to - from), evidence)
    };
    let step = |step: &Step| {
        let mut evidence = step.words(scope);
        if let Some((low, high)) = step.interval {
            let ends = [low, high].map(|end| scope.computed_gap(money, end));
            evidence.then(scope.locale().sentence(PayMessage::StepInterval, ends.into()));
        }
        gap(WaterfallKind::Step, step.title.clone(), step.from, step.to, evidence)
    };
    let mut lines = vec![end(from)];
    lines.extend(way.there.iter().map(step));
    let (low, high) = way.unexplained;
    if low != high {
        let only_group = from.source == to.source && from.subject != to.subject && from.statistic == to.statistic;
        let why = if only_group { PayMessage::OnlyGroup } else { PayMessage::UnexplainedNote };
        let title = scope.text(PayMessage::Unexplained);
        lines.push(gap(WaterfallKind::Unexplained, title, low, high, scope.text(why).into()));
    }
    lines.extend(way.back.iter().map(step));
    lines.push(end(to));
    lines
}

fn summarize(scope: &Scope<'_>, walk: &Walk<'_>) -> Sentence {
    let Walk { from, to, way, money } = walk;
    let difference = way.unexplained.1 - way.unexplained.0;
    let Some((a, b)) = scope.part((*from).clone()).zip(scope.part((*to).clone())) else { return Sentence::default() };
    let message = match way.there.len() + way.back.len() {
        _ if from == to => PayMessage::ReconcileSame,
        _ if difference == 0.0 => PayMessage::ReconcileAll,
        0 => PayMessage::ReconcileNothing,
        _ => PayMessage::ReconcileSome,
    };
    let [from, to] = [from, to].map(|key| SentencePart::Text(figure_name(scope, key)));
    let mut sentence = scope.locale().sentence(message, vec![from, a, to, b, scope.computed_gap(money, difference)]);
    let chance: Vec<String> = way.steps().filter(|step| step.may_be_chance()).map(|step| step.title.clone()).collect();
    if !chance.is_empty() {
        sentence.then(scope.fill(PayMessage::ReconcileChance, &[&scope.join(&chance)]).into());
    }
    sentence
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_steps_of_the_table_lead_from_one_figure_to_the_other() {
        let (sentence, rows) = sentence_and_rows(super::reconciled, &[], &[]);
        assert!(
            sentence.contains("$174,082: +$12,338 stays unexplained after the steps that figures show."),
            "{sentence}"
        );
        assert!(rows[1].starts_with("Mean or median: −$4,131 | Survey 2024, "), "{}", rows[1]);
        assert_eq!(rows[2], "Unexplained: +$12,338 | No two figures differ in this alone.");
        assert_eq!(rows.last().unwrap(), "Survey 2025, the United States, median: $174,082 | ");
    }

    #[test]
    fn an_edition_that_may_be_chance_is_said_to_be_so() {
        let [from, to] = ["survey-2024", "survey-2025"].map(|source| format!("{source}/US/front-end/pay/p50"));
        let options = [("role", "front-end"), ("from", from.as_str()), ("to", to.as_str())];
        let (sentence, rows) = sentence_and_rows(super::reconciled, &options, &[]);
        let chance = "May be chance, as the 95 % interval of the step includes zero: Edition (year and people).";
        assert!(sentence.ends_with(chance) && !sentence.contains("measured"), "{sentence}");
        let edition = rows.iter().find(|row| row.starts_with("Edition (year and people): ")).unwrap();
        assert!(
            edition.contains("; Survey 2025, ")
                && edition.ends_with(" allowing for chance)")
                && edition.contains("(−$"),
            "{edition}"
        );
        let [from, to] = [from, to].map(|key| key.replace("front", "back"));
        let options = [("role", "back-end"), ("from", from.as_str()), ("to", to.as_str())];
        let (_, rows) = sentence_and_rows(super::reconciled, &options, &[]);
        let limits = rows.iter().find(|row| row.starts_with("Limits of the survey: ")).unwrap();
        assert!(!limits.contains("chance"), "{limits}");
    }
}
