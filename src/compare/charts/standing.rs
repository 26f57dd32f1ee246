//! The percentile of the visitor's pay among those of whom there are figures.
//!
//! Invariant: a percentile is a range that honours the answers it rests on; beyond the published
//! percentiles only the side is said. Without a typed amount an example is shown, and named one.
//! Laws: `a_median_stands_in_the_middle_of_its_own_people` in `tests/properties/pay.rs`, and
//! `tests/properties/statistics.rs`.

use super::frame::{Figure, FigureFrame};
use super::model::ChartModel;
use crate::chart::DotMark;
use crate::compare::mine::TypedMoney;
use crate::compare::spread::{PERCENTILES, percentile, quantiles};
use crate::compare::{MyPay, Scope, TableCell, basis};
use crate::locale::{self, PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic, Unit};
use crate::stats::{Standing, standing as stands};
use crate::text::decimal::write_exactly;

/// People that a pay is set against: a name, and of whom the figures are.
struct Population<'a> {
    name: String,
    source: &'static str,
    place: &'a str,
    group: Option<String>,
}

impl Population<'_> {
    /// The median of a role. Official wages are of groups of occupations, each wider than a role; some roles are in
    /// none.
    fn key(&self, scope: &Scope<'_>, role: &Role) -> Option<FigureKey> {
        let subject = if self.source == "bls-2025" { format!("soc-{}", role.soc.first()?) } else { role.slug.clone() };
        let key = scope.key(self.source, self.place, &subject, "pay", Statistic::P50);
        Some(FigureKey { group: self.group.clone(), ..key })
    }
}

/// The visitor's pay among each group of people.
pub(super) fn standing(scope: &Scope<'_>) -> ChartModel {
    let (usd, summary) = summary(scope);
    let mut frame = FigureFrame::for_roles(scope);
    let mut rows = Vec::new();
    for people in usd.iter().flat_map(|_| populations(scope)) {
        let mut is_published = false;
        let row = frame.row(people.name.clone(), &mut |role| {
            let key = people.key(scope, role);
            let figure = key.and_then(|key| standing_figure(scope, role, &people.name, key, usd.unwrap_or_default()));
            is_published |= figure.is_some();
            figure.unwrap_or_else(|| TableCell::Text(scope.text(PayMessage::NothingPublished)).into())
        });
        rows.extend(is_published.then_some(row));
    }
    frame.push(None, rows);
    // Of other countries there is the survey of 2025 alone.
    let count = if scope.survey_place() == "US" { 3 } else { 1 };
    let sources = ["survey-2025", "survey-2024", "bls-2025"].into_iter().take(count);
    ChartModel {
        title: scope.fill(PayMessage::StandingTitle, &[&scope.in_place(&scope.selection.place)]),
        fields: scope.my_fields(),
        summary,
        remarks: remarks(scope, &frame),
        sources: sources.map(str::to_owned).collect(),
        note: scope.text(PayMessage::NoteStanding),
        scene: frame.dots(&|value| percentile(scope, value), None),
        table: frame.table(scope, scope.text(PayMessage::StandingCaption), scope.text(PayMessage::StandingCorner)),
    }
}

/// The pay that is set against others, in stored dollars a year, and the sentence that says so. Where none is typed,
/// the median of the first role is an example.
fn summary(scope: &Scope<'_>) -> (Option<f64>, Sentence) {
    let text = SentencePart::Text;
    let (usd, message, parts) = match scope.my_pay() {
        MyPay::Usd(usd) => {
            let place = scope.selection.place.as_str();
            let shown = scope.money(place).map_or_else(SentencePart::default, |money| scope.computed(&money, usd));
            let parts = vec![shown, text(scope.per()), text(scope.in_place(place))];
            (Some(usd), PayMessage::StandingMine, parts)
        }
        MyPay::Unreadable(typed, fault) => {
            let refusal = scope.refusal_of_amount(&typed, &fault, PayMessage::StandingUnreadable);
            return (None, Sentence(vec![text(refusal)]));
        }
        MyPay::Nothing => {
            let example = scope.roles().first().and_then(|role| {
                let key = scope.key("survey-2025", scope.survey_place(), &role.slug, "pay", Statistic::P50);
                Some((scope.data.figure(&key)?.value, scope.part(key)?))
            });
            match example {
                Some((usd, shown)) => (Some(usd), PayMessage::StandingExample, vec![shown, text(scope.per())]),
                None => (None, PayMessage::StandingNothing, Vec::new()),
            }
        }
    };
    (usd, scope.locale().sentence(message, parts))
}

/// A sentence on the first group of people in each role, then on what was typed and what becomes of it.
fn remarks(scope: &Scope<'_>, frame: &FigureFrame<'_>) -> Vec<Sentence> {
    let mut remarks = Vec::new();
    if let Some(row) = frame.first_row() {
        for (role, cell) in scope.roles().into_iter().zip(&row.cells) {
            let TableCell::Sentence(words) = cell else { continue };
            let names = [&role.short, &row.head].map(|name| SentencePart::Text(name.clone()));
            let mut line = scope.locale().sentence(PayMessage::StandingRole, names.into());
            line.then(words.clone());
            line.0.push(SentencePart::Text(".".to_owned()));
            remarks.push(line);
        }
    }
    let mut say = |message: PayMessage, words: &[&str]| remarks.push(scope.fill(message, words).into());
    let (selection, period) = (scope.selection, scope.my_period());
    if let Ok(TypedMoney { amount, currency, .. }) = scope.my_pay_typed()
        && (currency != selection.currency || period != selection.period)
    {
        // As it was read: of 12.5 lakh every digit.
        let pay = locale::amount(amount, "", if amount % 1.0 == 0.0 { 0 } else { 2 });
        say(PayMessage::StandingTyped, &[&pay, &currency, &scope.period_name(period)]);
    }
    for typed in scope.my_unusable_years() {
        say(PayMessage::StandingNoYears, &[typed]);
    }
    say(PayMessage::StandingPrivate, &[]);
    remarks
}

fn populations<'a>(scope: &Scope<'a>) -> Vec<Population<'a>> {
    let mut all = Vec::new();
    let mut add = |source, place, message: PayMessage, group: Option<String>| {
        let mut name = scope.fill(message, &[&scope.in_place(place)]);
        if let Some(group) = &group {
            name = format!("{name}, {}", basis::group_name(scope, group));
        }
        all.push(Population { name, source, place, group });
    };
    let place = scope.survey_place();
    // All people, then those with the visitor's years.
    let of_years = |field: &str| [None].into_iter().chain(scope.my_band(field).map(Some));
    for group in of_years("my-years-total") {
        add("survey-2025", place, PayMessage::PopulationSurvey2025, group);
    }
    if place == "US" {
        for group in of_years("my-years-pro") {
            add("survey-2024", place, PayMessage::PopulationSurvey2024, group);
        }
        add("bls-2025", &scope.selection.place, PayMessage::PopulationOfficial, None);
    }
    all
}

/// The percentile of a pay among the people of a figure, with the range around it; beyond the reported percentiles a
/// hollow mark at the nearest of them. None where nothing is published.
fn standing_figure(scope: &Scope<'_>, role: &Role, name: &str, key: FigureKey, usd: f64) -> Option<Figure> {
    let median = scope.data.figure(&key)?;
    let quantiles = quantiles(scope, &key)?;
    let standing = stands(&quantiles, usd, median.n, median.interval);
    let number = |share: f64| percentile(scope, share);
    let part = |share: f64| SentencePart::Value { value: share, unit: Unit::Share, text: number(share) };
    let end = |share: f64| {
        let (_, statistic) = PERCENTILES.into_iter().find(|(p, _)| *p == share)?;
        scope.part(key.with(statistic))
    };
    // The place comes first, then how far it may be off.
    let mut near = Sentence::default();
    let (value, interval, text, message, parts) = match standing {
        Standing::Below(first) => {
            (first, None, format!("<{}", number(first)), PayMessage::StandsBelow, vec![part(first), end(first)?])
        }
        Standing::Above(last) => {
            (last, None, format!(">{}", number(last)), PayMessage::StandsAbove, vec![part(last), end(last)?])
        }
        Standing::Between { low, middle, high, sampled: true } => {
            let text = format!("{}–{}", write_exactly(low * 100.0, 0), number(high));
            let parts = vec![part(low), part(high), scope.part(key.with(Statistic::N))?];
            near = scope.locale().sentence(PayMessage::StandsNear, vec![part(middle)]);
            (middle, Some((low, high)), text, PayMessage::StandsBetween, parts)
        }
        Standing::Between { middle, .. } => {
            let occupations = scope.data.occupation(&key.subject).unwrap_or_default().to_owned();
            let parts = vec![part(middle), SentencePart::Text(occupations)];
            (middle, None, number(middle), PayMessage::StandsAbout, parts)
        }
    };
    near.then(scope.locale().sentence(message, parts));
    let words = near;
    let say = format!("{}, {name}: {}", role.short, words.plain());
    let low = !matches!(standing, Standing::Between { .. });
    let mark = DotMark { value, interval, low, text, say, ..DotMark::default() };
    Some(Figure { cell: TableCell::Sentence(words), mark: Ok(mark) })
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn an_example_is_named_one_and_stands_in_the_middle_of_its_own_people() {
        let (sentence, rows) = sentence_and_rows(super::standing, &[], &[]);
        assert_eq!(sentence, "Type your pay to see how it compares. This is an example: $147,000 a year.");
        let own = "Survey 2025, the United States: about the 50th percentile; 42nd to 58th allowing for chance (194 answers) | ";
        assert!(rows[0].starts_with(own) && rows.len() == 3, "{rows:?}");
        let (sentence, rows) = sentence_and_rows(super::standing, &[], &[("my-pay", "85k"), ("my-years-total", "8")]);
        assert_eq!(sentence, "Your pay is $85,000 a year, compared with pay in the United States.");
        assert!(rows[1].starts_with("Survey 2025, the United States, 6–10 years of coding: "), "{}", rows[1]);
    }
}
