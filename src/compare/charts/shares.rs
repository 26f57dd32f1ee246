//! Charts 4 to 6: how each role's answers spread over years, education, work mode and the size
//! of the organisation.

use super::model::ChartModel;
use super::rows::{count_cell, role_columns};
use super::words::per_role;
use crate::chart::{ShareMark, ShareRow, ShareSpec, shares};
use crate::compare::basis::item_name;
use crate::compare::{Group, Row, Scope, Table};
use crate::locale::{self, Message, Sentence};
use crate::model::{Role, Statistic};
use crate::state::{Chart, YEARS_TOTAL};

const EDUCATION: [&str; 8] =
    ["primary", "secondary", "some-college", "associate", "bachelor", "master", "professional", "other"];
const WORK_MODE: [&str; 3] = ["remote", "hybrid", "in-person"];
const SIZE: [&str; 10] =
    ["just-me", "2-9", "10-19", "20-99", "100-499", "500-999", "1000-4999", "5000-9999", "10000+", "unknown"];

/// What is drawn.
struct Spread<'a> {
    chart: Chart,
    title: Message,
    source: &'a str,
    place: &'a str,
    dimension: &'a str,
    items: &'a [&'a str],
}

/// Years of coding in total, in the selected place.
pub(super) fn years(scope: &Scope<'_>) -> ChartModel {
    let place = scope.survey_place();
    let summary = per_role(scope, scope.text(Message::YearsSummary), |role| {
        scope.key("survey-2025", place, role, "years-total", Statistic::P50)
    });
    let (title, dimension) = (Message::YearsTitle, "years-total");
    let spread = Spread { chart: Chart::Years, title, source: "survey-2025", place, dimension, items: &YEARS_TOTAL };
    chart(scope, &spread, summary)
}

/// Highest education, in the selected place.
pub(super) fn education(scope: &Scope<'_>) -> ChartModel {
    let place = scope.survey_place();
    let summary = per_role(scope, scope.text(Message::EducationSummary), |role| {
        scope.key("survey-2025", place, role, "education:bachelor", Statistic::Share)
    });
    let (title, dimension) = (Message::EducationTitle, "education");
    let spread = Spread { chart: Chart::Education, title, source: "survey-2025", place, dimension, items: &EDUCATION };
    chart(scope, &spread, summary)
}

/// Where people work; the 2024 rows are of the United States alone.
pub(super) fn work_mode(scope: &Scope<'_>) -> ChartModel {
    let summary = per_role(scope, scope.text(Message::WorkModeSummary), |role| {
        scope.key("survey-2024", "US", role, "work-mode:remote", Statistic::Share)
    });
    let (title, dimension) = (Message::WorkModeTitle, "work-mode");
    let spread =
        Spread { chart: Chart::WorkMode, title, source: "survey-2024", place: "US", dimension, items: &WORK_MODE };
    chart(scope, &spread, summary)
}

/// Size of the organisation; the 2024 rows are of the United States alone.
pub(super) fn organisation_size(scope: &Scope<'_>) -> ChartModel {
    let summary = per_role(scope, scope.text(Message::SizeSummary), |role| {
        scope.key("survey-2024", "US", role, "organisation-size:10000+", Statistic::Share)
    });
    let spread = Spread {
        chart: Chart::OrganisationSize,
        title: Message::SizeTitle,
        source: "survey-2024",
        place: "US",
        dimension: "organisation-size",
        items: &SIZE,
    };
    chart(scope, &spread, summary)
}

fn chart(scope: &Scope<'_>, spread: &Spread<'_>, summary: Sentence) -> ChartModel {
    let roles = scope.toned_roles();
    let items = spread.items.iter().map(|item| {
        let label = item_name(scope, spread.dimension, item);
        share_row(scope, spread.source, spread.place, &format!("{}:{item}", spread.dimension), label, &roles)
    });
    let spec = ShareSpec {
        id: spread.chart.id(),
        items: items.collect(),
        series: roles.iter().map(|(tone, role)| (*tone, role.short.clone())).collect(),
        max: None,
        tick_text: &locale::percent,
    };
    let mut rows = vec![answers_row(scope, spread.source, spread.place, spread.dimension, &roles)];
    rows.extend(spread.items.iter().map(|item| {
        let measure = format!("{}:{item}", spread.dimension);
        table_row(scope, spread.source, spread.place, &measure, item_name(scope, spread.dimension, item), &roles)
    }));
    rows.retain(|row| !row.is_empty());
    let title = scope.fill(spread.title, &[&scope.in_place(spread.place)]);
    ChartModel {
        fields: Vec::new(),
        summary,
        remarks: Vec::new(),
        sources: vec![spread.source.to_owned()],
        note: scope.text(Message::NoteShares),
        scene: shares(&spec),
        table: Table {
            caption: title.clone(),
            corner: scope.text(Message::AnswerCorner),
            columns: role_columns(scope),
            groups: vec![Group { title: None, rows }],
        },
        title,
    }
}

/// The row of a drawing: a mark for each role whose share is known.
pub(super) fn share_row(
    scope: &Scope<'_>,
    source: &str,
    place: &str,
    measure: &str,
    label: String,
    roles: &[(u8, &Role)],
) -> ShareRow {
    let marks = roles.iter().filter_map(|(tone, role)| {
        let found = scope.data.figure(&scope.key(source, place, &role.slug, measure, Statistic::Share))?;
        let text = locale::percent(found.value);
        let say = scope.fill(Message::SpokenShare, &[&role.short, &label, &text]);
        Some(ShareMark { tone: *tone, share: found.value, text, say })
    });
    ShareRow { marks: marks.collect(), label, note: String::new() }
}

/// The row of a table: a share for each role.
pub(super) fn table_row(
    scope: &Scope<'_>,
    source: &str,
    place: &str,
    measure: &str,
    label: String,
    roles: &[(u8, &Role)],
) -> Row {
    let cell = |(_, role): &(u8, &Role)| scope.cell(scope.key(source, place, &role.slug, measure, Statistic::Share));
    Row::new(label, roles.iter().map(cell).collect())
}

/// How many answers the shares of a table rest on.
pub(super) fn answers_row(scope: &Scope<'_>, source: &str, place: &str, dimension: &str, roles: &[(u8, &Role)]) -> Row {
    let cell =
        |(_, role): &(u8, &Role)| count_cell(scope, &scope.key(source, place, &role.slug, dimension, Statistic::N));
    Row::new(scope.text(Message::StatisticN), roles.iter().map(cell).collect())
}
