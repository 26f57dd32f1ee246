//! At a glance: the figures and facts that people look for first, one row each.
//!
//! Invariant: at most twelve rows; each says of which place and year it is and leads to the view with the rest. A row that
//! has nothing for the place is left out, and a line under the table says which and why.
//!
//! Laws: `tests/sentences.rs` (equal rows), `tests/properties/alike.rs` (people like the visitor), `tests/parts.rs`
//! (parts of the dataset).

use super::requirements::degree;
use super::rows::{prose, role_row, role_table, with_basis};
use crate::compare::basis::item_name;
use crate::compare::charts::{PROJECTIONS, glance_row, outlook_of};
use crate::compare::{Group, Scope, Table, TableCell, TableRow};
use crate::locale::{Message, Sentence, SentencePart};
use crate::model::{Duty, Role, Skill, Statistic};
use crate::state::{Series, View, has_series};
use crate::text::join::join;
use crate::text::split::split_at;

/// Duties, skills and steps named in a cell: enough to see the shape, the rest has its own view.
const SHORT_LIST: usize = 3;

/// The bands of professional years that everybody asks for first.
const ASKED_BANDS: [(&str, Message); 2] = [("0-2", Message::RowFirstYears), ("11-20", Message::RowLaterYears)];

/// The first table of the overview.
#[must_use]
pub fn glance(scope: &Scope<'_>) -> Table {
    let leads = |row: TableRow, view: View| TableRow { more: Some(view), ..row };
    let in_line = |all: Vec<String>| in_line(all.into_iter().take(SHORT_LIST).collect());
    let mut rows = vec![leads(role_row(scope, Message::RowAbout, |role| prose(gist(role))), View::Work)];
    rows.push(leads(median_pay(scope), View::Pay));
    rows.extend(glance_row(scope));
    rows.extend(ASKED_BANDS.map(|(band, head)| leads(of_years(scope, head, band), View::Pay)));
    let duties = |role: &Role| {
        in_line(own_duties(scope, role).iter().map(|duty| duty.text.trim_end_matches('.').to_owned()).collect())
    };
    rows.push(leads(role_row(scope, Message::RowOwnDuties, duties), View::Work));
    rows.push(leads(
        with_basis(role_row(scope, Message::RowMostUsed, |role| most_used(scope, role)), scope, "world", "survey-2025"),
        View::Tools,
    ));
    let skills = |role: &Role| in_line(only_here(scope, role).iter().map(|skill| skill.name.clone()).collect());
    rows.push(leads(role_row(scope, Message::RowOnlyHere, skills), View::Skills));
    rows.push(leads(
        with_basis(
            role_row(scope, Message::EducationDegree, |role| degree(scope, role)),
            scope,
            scope.survey_place(),
            "survey-2025",
        ),
        View::Entry,
    ));
    if scope.survey_place() == "US" {
        let remote = role_row(scope, Message::RowRemote, |role| {
            scope.cell(scope.key("survey-2024", "US", &role.slug, "work-mode:remote", Statistic::Share))
        });
        rows.push(leads(with_basis(remote, scope, "US", "survey-2024"), View::Work));
    }
    rows.push(leads(role_row(scope, Message::RowPath, steps), View::Path));
    let outlook = role_row(scope, Message::RowOutlook, |role| outlook_of(scope, role));
    rows.push(leads(with_basis(outlook, scope, "US", PROJECTIONS), View::Path));
    role_table(scope, Message::GlanceCaption, vec![Group { title: None, rows }])
}

/// Rows of the same in a card, where pay is drawn beside them.
const CARD_ROWS: usize = 6;

/// The first table of the overview as a card has it: without the median, which is drawn, and rather figures than what has a
/// tab of its own.
#[must_use]
pub fn short_glance(scope: &Scope<'_>) -> Table {
    let mut table = glance(scope);
    let median = scope.fill(Message::RowMedianPay, &[&scope.per()]);
    let later = [Message::RowOwnDuties, Message::RowOnlyHere, Message::RowPath].map(|head| scope.text(head));
    let here = format!("{}, ", scope.place_name(scope.survey_place()));
    for group in &mut table.groups {
        group.rows.retain(|row| row.head != median);
        for row in &mut group.rows {
            // The place of the card stands over it.
            let source = row.note.plain().strip_prefix(&here).map(str::to_owned);
            row.note = source.map_or_else(|| std::mem::take(&mut row.note), Sentence::from);
            for cell in &mut row.cells {
                if let TableCell::Prose(text) = cell
                    && let Some((first, _)) = split_at(text, ", ")
                {
                    *text = first.to_owned();
                }
            }
        }
        let spare = group.rows.len().saturating_sub(CARD_ROWS);
        let mut left = spare;
        group.rows.retain(|row| {
            let goes = left > 0 && later.contains(&row.head);
            left -= usize::from(goes);
            !goes
        });
        group.rows.truncate(CARD_ROWS);
    }
    table
}

/// Which rows the place has no figures for, and why; nothing where it has all.
#[must_use]
pub fn left_out(scope: &Scope<'_>) -> Option<String> {
    let is_asked = scope.roles().into_iter().any(|role| scope.is_surveyed(role));
    let lacks = is_asked && scope.survey_place() != "US" && has_series(scope.data, Series::Survey2024);
    lacks.then(|| scope.fill(Message::GlanceLeftOut, &[&scope.in_place(scope.survey_place())]))
}

/// What a role is about in one clause: its summary up to the first colon, semicolon or full stop.
#[must_use]
pub fn gist(role: &Role) -> &str {
    let first = role.summary.split([':', ';']).next().unwrap_or_default();
    split_at(first, ". ").map_or(first, |(first, _)| first).trim_end_matches('.')
}

/// Several short texts in a line.
fn in_line(texts: Vec<String>) -> TableCell {
    if texts.is_empty() { TableCell::Nothing } else { TableCell::Prose(join(&texts, " · ")) }
}

/// Median pay of each role, among people with the experience that was chosen.
fn median_pay(scope: &Scope<'_>) -> TableRow {
    let series = scope.survey_series();
    let cells = scope.roles().into_iter().map(|role| median_of(scope, series, role)).collect();
    let head = scope.fill(Message::RowMedianPay, &[&scope.per()]);
    let row = with_basis(TableRow::new(head, cells), scope, scope.survey_place(), series.id());
    let group = scope.asked_people(series).group;
    match group {
        Some(group) => {
            let note = format!("{}, {}", row.note.plain(), scope.years_words(Some(&group)));
            TableRow { note: note.into(), ..row }
        }
        None => row,
    }
}

/// The median, its interval and how many answers it rests on, and of whom it is where it stands for others.
fn median_of(scope: &Scope<'_>, series: Series, role: &Role) -> TableCell {
    let key = scope.nearest_pay(series, &role.slug);
    let n = scope.part(key.with(Statistic::N));
    let (low, high) = (scope.part(key.with(Statistic::MedianLow)), scope.part(key.with(Statistic::MedianHigh)));
    let stands_for = scope.stands_for(series, &key);
    match (scope.cell(key), low, high, n) {
        (median @ TableCell::Figure { .. }, Some(low), Some(high), Some(n)) => {
            let note = scope.locale().sentence(Message::IntervalAndAnswers, vec![low, high, n]);
            let mut cells = vec![median, TableCell::Sentence(note)];
            if let Some(people) = stands_for {
                let words = scope.locale().sentence(Message::TooFewSo, vec![SentencePart::Text(people)]);
                cells.push(TableCell::Sentence(words));
            }
            TableCell::Stack(cells)
        }
        (_, _, _, Some(n)) => TableCell::Sentence(scope.locale().sentence(Message::WithheldAnswers, vec![n])),
        _ if has_series(scope.data, series) => TableCell::Text(scope.unanswered(role)),
        _ => TableCell::Nothing,
    }
}

/// Median pay in a band of professional years, which the survey of 2024 knows of the United States alone.
fn of_years(scope: &Scope<'_>, head: Message, band: &str) -> TableRow {
    let row = role_row(scope, head, |role| {
        if scope.survey_place() != "US" {
            return TableCell::Nothing;
        }
        let key =
            scope.key("survey-2024", "US", &role.slug, "pay", Statistic::P50).of_group(&format!("years-pro:{band}"));
        match (scope.cell(key.clone()), scope.part(key.with(Statistic::N))) {
            (TableCell::Nothing, Some(n)) => {
                TableCell::Sentence(scope.locale().sentence(Message::WithheldAnswers, vec![n]))
            }
            (cell, _) => cell,
        }
    });
    with_basis(row, scope, "US", "survey-2024")
}

/// Core duties of the role that are not core in every other shown role.
pub(super) fn own_duties<'a>(scope: &Scope<'a>, role: &Role) -> Vec<&'a Duty> {
    let others: Vec<&str> =
        scope.selection.roles.iter().map(String::as_str).filter(|slug| *slug != role.slug).collect();
    let mut duties: Vec<_> = scope.data.duties.iter().filter(|duty| duty.weight(&role.slug) == 3).collect();
    if !others.is_empty() {
        duties.retain(|duty| others.iter().any(|other| duty.weight(other) < 3));
        duties.sort_by_key(|duty| others.iter().map(|other| duty.weight(other)).sum::<u8>());
    }
    duties
}

/// The languages that the largest shares of the role use.
fn most_used(scope: &Scope<'_>, role: &Role) -> TableCell {
    let Some(used) = scope.data.distribution("survey-2025", "world", &role.slug, "language") else {
        return TableCell::Nothing;
    };
    let mut items: Vec<&crate::model::Item> = used.items.iter().collect();
    // A stable order: of equals the first counts.
    items.sort_by_key(|item| std::cmp::Reverse(item.count));
    let mut line = Sentence::default();
    for item in items.into_iter().take(SHORT_LIST) {
        let key = scope.key("survey-2025", "world", &role.slug, &format!("language:{}", item.item), Statistic::Share);
        let Some(share) = scope.part(key) else { continue };
        let joint = if line.0.is_empty() { "" } else { " · " };
        line.0.push(SentencePart::Text(format!("{joint}{} ", item_name(scope, "language", &item.item))));
        line.0.push(share);
    }
    if line.0.is_empty() { TableCell::Nothing } else { TableCell::Sentence(line) }
}

/// Skills that matter in this role and in no other shown one, the most important first.
pub(super) fn only_here<'a>(scope: &Scope<'a>, role: &Role) -> Vec<&'a Skill> {
    let roles = &scope.selection.roles;
    if roles.len() < 2 {
        return Vec::new();
    }
    let is_alone = |skill: &&Skill| {
        skill.level(&role.slug).is_some()
            && roles.iter().filter(|other| **other != role.slug).all(|other| skill.level(other).is_none())
    };
    let mut skills: Vec<&Skill> = scope.data.skills.iter().filter(is_alone).collect();
    skills.sort_by_key(|skill| std::cmp::Reverse(skill.level(&role.slug)));
    skills
}

/// The last steps of the career path.
fn steps(role: &Role) -> TableCell {
    let later = role.path.len().saturating_sub(SHORT_LIST);
    in_line(role.path.iter().skip(later).map(|step| step.title.clone()).collect())
}

#[cfg(test)]
mod tests {
    use super::{glance, left_out, only_here};
    use crate::compare::{Scope, built_in};
    use crate::state::Selection;

    #[test]
    fn medians_and_their_intervals_are_those_of_the_table() {
        let (data, selection) = (built_in::data(), Selection::default());
        let table = glance(&Scope::new(data, &selection));
        let (_, cells) = built_in::row(&table, "Median pay a year");
        for (role, cell) in selection.roles.iter().zip(cells) {
            let columns = ["p50", "median_low", "median_high", "n"];
            let expected = columns.map(|column| built_in::number("pay/survey-2025", &format!("US,{role},,"), column));
            assert_eq!(built_in::figures(cell), expected, "{role}");
        }
        assert!(table.len() <= 12 && left_out(&Scope::new(data, &selection)).is_none());
    }

    #[test]
    fn of_the_skills_of_one_role_the_essential_ones_come_first() {
        let (data, selection) = (built_in::data(), Selection::default());
        let scope = Scope::new(data, &selection);
        for role in scope.roles() {
            let levels: Vec<_> = only_here(&scope, role).iter().map(|skill| skill.level(&role.slug)).collect();
            assert!(levels.is_sorted_by(|a, b| a >= b) && levels.iter().all(Option::is_some), "{levels:?}");
        }
    }

    #[test]
    fn a_place_without_the_older_survey_says_so() {
        let (data, selection) = (built_in::data(), Selection::in_place("DE"));
        let scope = Scope::new(data, &selection);
        // data/pay/survey-2024.csv has the United States alone.
        assert!(glance(&scope).groups.iter().flat_map(|group| &group.rows).all(|row| row.head != "First two years"));
        assert!(left_out(&scope).is_some_and(|words| words.contains("Germany")));
    }
}
