//! At a glance: what each role is about, and the figures that people look for first.

use super::rows::{lines, of_survey, prose, role_row, role_table};
use crate::compare::basis::item_name;
use crate::compare::charts::glance_row;
use crate::compare::{Cell, Group, Row, Scope, Table};
use crate::locale::{self, Message, Part};
use crate::model::{Role, Statistic};
use crate::state::{Series, has_series};

/// Duties named in a cell of this table: enough to see the shape, the rest has its own section.
const SHORT_LIST: usize = 4;

/// The first table of the page.
#[must_use]
pub fn glance(scope: &Scope<'_>) -> Table {
    let mut rows = vec![
        role_row(scope, Message::RowAbout, |role| prose(&role.summary)),
        role_row(scope, Message::RowEnjoy, |role| prose(&role.enjoy)),
        median_pay(scope),
    ];
    rows.extend(glance_row(scope));
    rows.extend([
        of_survey(
            scope,
            role_row(scope, Message::RowYearsCoding, |role| {
                scope.cell(scope.key("survey-2025", scope.survey_place(), &role.slug, "years-total", Statistic::P50))
            }),
        ),
        role_row(scope, Message::RowOwnDuties, |role| own_duties(scope, role)),
        role_row(scope, Message::RowSharedDuties, |_| shared_duties(scope)),
        role_row(scope, Message::RowTopLanguage, |role| top_language(scope, role)),
        role_row(scope, Message::RowRemote, |role| {
            scope.cell(scope.key("survey-2024", "US", &role.slug, "work-mode:remote", Statistic::Share))
        }),
        role_row(scope, Message::RowTitles, |role| {
            lines(role.titles.get(..SHORT_LIST.min(role.titles.len())).unwrap_or_default())
        }),
    ]);
    role_table(scope, Message::GlanceCaption, vec![Group { title: None, rows }])
}

/// Median pay of each role.
fn median_pay(scope: &Scope<'_>) -> Row {
    let cells = scope.roles().into_iter().map(|role| median_of(scope, role));
    let head = scope.fill(Message::RowMedianPay, &[&scope.per()]);
    Row { head, note: scope.survey_note().into(), cells: cells.collect() }
}

/// The median, its interval and how many answers it rests on.
fn median_of(scope: &Scope<'_>, role: &Role) -> Cell {
    let key = scope.key("survey-2025", scope.survey_place(), &role.slug, "pay", Statistic::P50);
    let n = scope.part(key.with(Statistic::N));
    let (low, high) = (scope.part(key.with(Statistic::MedianLow)), scope.part(key.with(Statistic::MedianHigh)));
    match (scope.cell(key), low, high, n) {
        (median @ Cell::Figure { .. }, Some(low), Some(high), Some(n)) => {
            let note = scope.locale().sentence(Message::IntervalAndAnswers, vec![low, high, n]);
            Cell::Stack(vec![median, Cell::Sentence(note)])
        }
        (_, _, _, Some(n)) => Cell::Sentence(scope.locale().sentence(Message::WithheldAnswers, vec![n])),
        _ if has_series(scope.data, Series::Survey2025) => Cell::Text(scope.unanswered(role)),
        _ => Cell::Nothing,
    }
}

/// Core duties of the role that are not core in every other shown role.
fn own_duties(scope: &Scope<'_>, role: &Role) -> Cell {
    let others: Vec<&str> =
        scope.selection.roles.iter().map(String::as_str).filter(|slug| *slug != role.slug).collect();
    let mut own: Vec<_> = scope.data.duties.iter().filter(|duty| duty.weight(&role.slug) == 3).collect();
    if !others.is_empty() {
        own.retain(|duty| others.iter().any(|other| duty.weight(other) < 3));
        own.sort_by_key(|duty| others.iter().map(|other| duty.weight(other)).sum::<u8>());
    }
    let texts: Vec<String> = own.iter().take(SHORT_LIST).map(|duty| duty.text.clone()).collect();
    lines(&texts)
}

/// Duties that weigh the same, and more than now and then, in all shown roles.
fn shared_duties(scope: &Scope<'_>) -> Cell {
    let roles = &scope.selection.roles;
    let shared = scope.data.duties.iter().filter(|duty| {
        let mut weights = roles.iter().map(|role| duty.weight(role));
        weights.next().is_some_and(|first| first >= 2 && weights.all(|w| w == first))
    });
    let texts: Vec<String> = shared.take(SHORT_LIST).map(|duty| duty.text.clone()).collect();
    if roles.len() > 1 { lines(&texts) } else { Cell::Nothing }
}

/// The language that the largest share of the role uses.
fn top_language(scope: &Scope<'_>, role: &Role) -> Cell {
    let Some(used) = scope.data.distribution("survey-2025", "world", &role.slug, "language") else {
        return Cell::Nothing;
    };
    // The first of equals wins, so the answer does not depend on the order of a sort.
    let top = used.items.iter().fold(None, |best: Option<&crate::model::Item>, item| match best {
        Some(found) if found.count >= item.count => Some(found),
        _ => Some(item),
    });
    let Some(top) = top else { return Cell::Nothing };
    let key = scope.key("survey-2025", "world", &role.slug, &format!("language:{}", top.item), Statistic::Share);
    match scope.part(key) {
        Some(share) => {
            let name = Part::Text(item_name(scope, "language", &top.item));
            Cell::Sentence(scope.locale().sentence(Message::NameAndShare, vec![name, share]))
        }
        None => Cell::Text(locale::count(f64::from(top.count))),
    }
}
