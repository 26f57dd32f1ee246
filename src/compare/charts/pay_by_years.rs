//! Pay by years of experience.
//!
//! Invariant: years of coding in total (2025) and professional years (2024) are never mixed:
//! the series decides the axis. The sentence speaks of bands of 30 answers or more, and of people, not of a career. Its laws: `tests/properties/pay.rs`.

use super::model::ChartModel;
use super::pay_frame::{Heading, PayFrame, Subject};
use super::ranking::is_ranked;
use crate::chart::{BandCell, BandSeries, BandSpec, bands};
use crate::compare::{Scope, basis};
use crate::locale::{self, Key, Message, Sentence, SentencePart};
use crate::model::Statistic::{self, MedianHigh, MedianLow, N, P25, P50, P75};
use crate::model::{PayCell, Role};
use crate::state::{Series, YEARS_PRO, YEARS_TOTAL};

const ROWS: [Statistic; 6] = [N, P25, P50, MedianLow, MedianHigh, P75];

/// Pay by years in the selected place. Official wages have no years: the survey of 2025 stands
/// in for them.
pub(super) fn pay_by_years(scope: &Scope<'_>) -> ChartModel {
    let series = scope.survey_series();
    let (measure, items, title): (&str, &[&str], _) = match series {
        Series::Survey2024 => ("years-pro", &YEARS_PRO, Message::PayByProYearsTitle),
        _ => ("years-total", &YEARS_TOTAL, Message::PayByTotalYearsTitle),
    };
    let (source, place) = (series.id(), scope.survey_place());
    let groups: Vec<String> = items.iter().map(|item| format!("{measure}:{item}")).collect();
    let heading = |group: &String| -> Heading { (Some(basis::group_name(scope, group)), &ROWS) };
    let mut frame = PayFrame::new(scope, groups.iter().map(heading).collect());
    let keys = |role: &Role| {
        let everybody = scope.key(source, place, &role.slug, "pay", P50);
        groups.iter().map(|group| everybody.of_group(group)).collect()
    };
    frame.push_roles(&keys, &mut |_, role, subject| {
        let said = subject.part(P50).filter(|_| is_ranked(scope, &subject.key));
        Some((band_cell(subject, &role.short), said))
    });
    let mut table = frame.table(Message::PayByYearsCaption, Message::BandCorner);
    table.groups.retain(|group| !group.rows.is_empty());
    let names: Vec<String> = items.iter().map(|item| scope.band_words(item)).collect();
    let (mut series, mut shown) = (Vec::new(), Vec::new());
    for ((tone, role), column) in scope.toned_roles().into_iter().zip(frame.drawn) {
        let (cells, medians): (_, Vec<Option<SentencePart>>) = column.into_iter().unzip();
        series.push(BandSeries { tone, name: role.short.clone(), cells });
        let medians = names.iter().zip(medians).filter_map(|(name, median)| Some((name.clone(), median?)));
        shown.push((role, medians.collect()));
    }
    let coin = scope.coin();
    let tick_text = &|value| coin.short(value);
    let scene = bands(&BandSpec { bands: names, series, tick_text, mine: scope.my_line() });
    let title = scope.fill(title, &[&scope.in_place(place)]);
    ChartModel::new(title, summary(scope, shown), scope.text(Message::NoteBands), table).drawn(scene, &[source])
}

/// A band of years as it is drawn and heard.
fn band_cell(subject: &Subject<'_>, role: &str) -> BandCell {
    let (scope, cell) = (subject.scope, subject.cell());
    let band = subject.key.group.as_deref().map(|group| basis::group_name(scope, group)).unwrap_or_default();
    let answers = locale::count(f64::from(cell.map_or(0, |cell| cell.n)));
    let who = format!("{role}, {band}");
    let say = match subject.spoken_between(Message::SpokenBand.entry(), &who, [P25, P75], &answers) {
        Some(said) => said,
        None if cell.is_none() => format!("{who}: {}", scope.text(Message::NoAnswers)),
        None => scope.fill(Message::SpokenWithheld, &[&who, &answers]),
    };
    let [p25, p50, p75] = [P25, P50, P75].map(|statistic| subject.amount(statistic));
    BandCell { p25, p50, p75, low: cell.is_some_and(PayCell::is_low), say }
}

/// The first and the last band that have 30 answers, for the first of the roles with the most of them.
fn summary(scope: &Scope<'_>, shown: Vec<(&Role, Vec<(String, SentencePart)>)>) -> Sentence {
    let widest = shown.into_iter().rev().max_by_key(|(_, bands)| bands.len());
    let Some((role, mut bands)) = widest.filter(|(_, bands)| !bands.is_empty()) else {
        return scope.text(Message::PayByYearsNone).into();
    };
    let message = if bands.len() > 1 { Message::PayByYearsSummary } else { Message::PayByYearsOne };
    // What lies between the ends is not said.
    let last = if bands.len() > 1 { bands.pop() } else { None };
    bands.truncate(1);
    let mut parts = vec![SentencePart::Text(role.short.clone())];
    for (band, median) in bands.into_iter().chain(last) {
        parts.extend([median, SentencePart::Text(band)]);
    }
    scope.locale().sentence(message, parts)
}

#[cfg(test)]
mod tests {
    use super::pay_by_years;
    use crate::compare::charts::testing::written;

    #[test]
    fn each_band_has_a_median_for_each_role() {
        let lines = written("", pay_by_years);
        // Back end has 21 answers of 1 to 5 years: its first band of 30 or more is the second.
        let full = "Full stack: people with 1–5 years have a median of $87,000, people with 31+ years one of $150,000. They are \
                    different people, not one career.";
        assert_eq!(lines[0], full);
        let back = written("roles=back-end", pay_by_years).swap_remove(0);
        assert!(
            back.starts_with("Back end: people with 6–10 years have a median of $140,000, people with 31+"),
            "{back}"
        );
        let front = written("roles=front-end&series=survey-2024", pay_by_years).swap_remove(0);
        assert!(
            front.ends_with("people with 11–20 years one of $150,000. They are different people, not one career."),
            "{front}"
        );
        let over = written("roles=back-end&series=survey-2024", pay_by_years).swap_remove(0);
        assert!(over.contains("people with over 20 years one of $176,250."), "{over}");
        // Bands of 15 to 29 answers are drawn, and not spoken of.
        let few = written("roles=mobile", pay_by_years);
        assert_eq!(few[0], "No band of years has 30 answers here, so none is named.");
        assert!(few.iter().any(|line| line.starts_with("median | $")), "{few:?}");
        assert_eq!(lines[1..3], ["1–5 years of coding", "answers | 10 | 21 | 71"]);
        assert_eq!(lines[4], "median | not shown | $125,000 | $87,000");
    }
}
