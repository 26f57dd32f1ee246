//! Answers of each role over years, education, work mode and the size of the organisation.
//!
//! Invariant: the shares of a chart are of one place and one question, and of one source but for roles that a host's own
//! survey alone has asked.
//! Laws: `any_chart_is_whole` in `tests/properties/pay.rs`.

use super::frame::{Figure, FigureFrame, FrameRow};
use super::model::ChartModel;
use super::rows::count_cell;
use super::words::per_role;
use crate::compare::Scope;
use crate::compare::basis::item_name;
use crate::locale::{Message, Sentence, SentencePart};
use crate::model::{Role, Statistic, Unit};
use crate::state::YEARS_TOTAL;
use crate::stats::wilson;

/// The measure of people with a bachelor's degree or more.
pub(in crate::compare) const DEGREE: &str = "degree:bachelor-or-higher";
const EDUCATION: [&str; 8] =
    ["primary", "secondary", "some-college", "associate", "bachelor", "master", "professional", "other"];
const WORK_MODE: [&str; 3] = ["remote", "hybrid", "in-person"];
const SIZE: [&str; 10] =
    ["just-me", "2-9", "10-19", "20-99", "100-499", "500-999", "1000-4999", "5000-9999", "10000+", "unknown"];

/// Years of coding in total, in the selected place.
pub(super) fn years(scope: &Scope<'_>) -> ChartModel {
    let typical = ("years-total", Statistic::P50, Message::YearsSummary);
    spread(scope, Message::YearsTitle, ("survey-2025", scope.survey_place(), "years-total"), &YEARS_TOTAL, typical)
}

/// Highest education, in the selected place.
pub(super) fn education(scope: &Scope<'_>) -> ChartModel {
    let typical = (DEGREE, Statistic::Share, Message::EducationSummary);
    spread(scope, Message::EducationTitle, ("survey-2025", scope.survey_place(), "education"), &EDUCATION, typical)
}

/// Remote, hybrid or in person; the 2024 rows are of the United States alone.
pub(super) fn work_mode(scope: &Scope<'_>) -> ChartModel {
    let typical = ("work-mode:remote", Statistic::Share, Message::WorkModeSummary);
    spread(scope, Message::WorkModeTitle, ("survey-2024", "US", "work-mode"), &WORK_MODE, typical)
}

/// Size of the organisation; the 2024 rows are of the United States alone.
pub(super) fn organisation_size(scope: &Scope<'_>) -> ChartModel {
    let typical = ("organisation-size:10000+", Statistic::Share, Message::SizeSummary);
    spread(scope, Message::SizeTitle, ("survey-2024", "US", "organisation-size"), &SIZE, typical)
}

/// The chart of the answers to a question. The sentence begins with the message of `typical` and names its figure of
/// each role; one that is no answer to the question has a row in the table.
fn spread(
    scope: &Scope<'_>,
    title: Message,
    (source, place, question): (&str, &str, &str),
    answers: &[&str],
    (typical, statistic, lead): (&str, Statistic, Message),
) -> ChartModel {
    let mut frame = FigureFrame::for_roles(scope);
    let mut rows = vec![answers_row(scope, &frame, (source, place, question))];
    rows.extend(answers.iter().map(|answer| {
        let measure = format!("{question}:{answer}");
        share_row(scope, &frame, (source, place, &measure), item_name(scope, question, answer))
    }));
    if let Some((dimension, item)) = typical.split_once(':').filter(|(dimension, _)| *dimension != question) {
        let asked_by = |role: &str| scope.asked_by(source, place, role, question);
        let cell = |role: &Role| scope.cell(scope.key(asked_by(&role.slug), place, &role.slug, typical, statistic));
        rows.push(frame.cells(item_name(scope, dimension, item), &cell));
    }
    frame.push(None, rows);
    let title = scope.fill(title, &[&scope.in_place(place)]);
    ChartModel {
        fields: Vec::new(),
        summary: with_ranges(
            scope,
            per_role(scope, scope.text(lead), |role| {
                scope.key(scope.asked_by(source, place, role, question), place, role, typical, statistic)
            }),
        ),
        remarks: Vec::new(),
        sources: sources(scope, &[(source, place, question)]),
        note: scope.text(Message::NoteShares),
        scene: frame.shares(None),
        table: frame.table(scope, title.clone(), scope.text(Message::AnswerCorner)).without_empty_rows(),
        title,
    }
}

/// A sentence with what each of its shares might be if chance had picked others (Wilson) behind it: `59 % (51 % to 66 %)`.
fn with_ranges(scope: &Scope<'_>, sentence: Sentence) -> Sentence {
    let mut whole = Sentence::default();
    for part in sentence.0 {
        let range = match &part {
            SentencePart::Figure { key, value, unit: Unit::Share, .. } => {
                scope.data.figure(key).and_then(|found| found.n).map(|n| wilson(*value, n))
            }
            _ => None,
        };
        whole.0.push(part);
        if let Some((low, high)) = range {
            let ends = [low, high].map(SentencePart::share).to_vec();
            whole.0.push(SentencePart::Text(" (".to_owned()));
            whole.0.extend(scope.locale().sentence(Message::FromTo, ends).0);
            whole.0.push(SentencePart::Text(")".to_owned()));
        }
    }
    whole
}

/// The share of each role that gives an answer; source, place and measure are those of the figures.
pub(super) fn share_row(
    scope: &Scope<'_>,
    frame: &FigureFrame<'_>,
    (source, place, measure): (&str, &str, &str),
    label: String,
) -> FrameRow {
    let (question, _) = measure.split_once(':').unwrap_or((measure, ""));
    frame.row(label.clone(), &mut |role| {
        let source = scope.asked_by(source, place, &role.slug, question);
        let key = scope.key(source, place, &role.slug, measure, Statistic::Share);
        let share = scope.data.figure(&key);
        let cell = scope.cell(key);
        let say = |text: &str| scope.fill(Message::SpokenShare, &[&role.short, &label, text]);
        match share {
            Some(share) => Figure::share(cell, share.value, &say),
            None => cell.into(),
        }
    })
}

/// The sources that have been asked for the shown roles: those of the questions, and a host's own in their stead.
pub(super) fn sources(scope: &Scope<'_>, questions: &[(&str, &str, &str)]) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    for (source, place, question) in questions {
        let own = scope.roles().into_iter().map(|role| scope.asked_by(source, place, &role.slug, question));
        for source in std::iter::once(*source).chain(own) {
            if !sources.iter().any(|other| other == source) {
                sources.push(source.to_owned());
            }
        }
    }
    sources
}

/// Number of answers that the shares of a table rest on; in the table alone.
pub(super) fn answers_row(
    scope: &Scope<'_>,
    frame: &FigureFrame<'_>,
    (source, place, question): (&str, &str, &str),
) -> FrameRow {
    frame.cells(scope.text(Message::StatisticN), &|role| {
        let source = scope.asked_by(source, place, &role.slug, question);
        count_cell(scope, &scope.key(source, place, &role.slug, question, Statistic::N))
    })
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn the_sentence_names_a_figure_of_each_column() {
        let (sentence, rows) = sentence_and_rows(super::education, &[], &[]);
        assert_eq!(
            sentence,
            "Share with a bachelor’s degree or higher: Front end 85 % (79 % to 89 %), Back end 85 % (82 % to 87 %) and Full \
             stack 78 % (76 % to 80 %)."
        );
        assert_eq!(rows[5], "Bachelor’s degree: 73 % | 61 % | 60 %");
        assert_eq!(rows.last().map(String::as_str), Some("Bachelor’s degree or higher: 85 % | 85 % | 78 %"));
    }
}
