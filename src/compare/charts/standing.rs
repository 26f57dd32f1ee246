//! Where the visitor stands: the percentile of their pay among those of whom there are figures.
//!
//! Invariant: a percentile is a range that honours the answers it rests on; beyond the published
//! percentiles only the side is said. Without a typed amount an example is shown, and named one.

use super::frame::{Figure, FigureFrame};
use super::model::ChartModel;
use crate::compare::groups::band_of;
use crate::compare::spread::{percentile, quantiles};
use crate::compare::{MyPay, Scope, TableCell, basis};
use crate::locale::{PayMessage, Sentence, SentencePart};
use crate::model::{FigureKey, Role, Statistic};
use crate::state::{YEARS_PRO, YEARS_TOTAL};
use crate::stats::{Standing, standing as stands};
use crate::text::decimal::write_exactly;

/// The figure of a role, if there is one.
type KeyOf<'a> = Box<dyn Fn(&Role) -> Option<FigureKey> + 'a>;

/// People that a pay is set against: a name, and the figure of each role.
struct Population<'a> {
    name: String,
    key: KeyOf<'a>,
}

/// Where the visitor's pay stands.
pub(super) fn standing(scope: &Scope<'_>) -> ChartModel {
    let roles = scope.toned_roles();
    let (usd, summary) = summary(scope, roles.first().map(|(_, role)| *role));
    let mut frame = FigureFrame::for_roles(scope);
    let row = |usd: f64, people: Population<'_>| {
        let name = &people.name;
        let figure = |role: &Role| (people.key)(role).and_then(|key| standing_figure(scope, role, name, key, usd));
        let none = || TableCell::Text(scope.text(PayMessage::NothingPublished)).into();
        let mut is_known = false;
        let row = frame.row(name.clone(), |role| {
            let figure = figure(role);
            is_known |= figure.is_some();
            figure.unwrap_or_else(none)
        });
        is_known.then_some(row)
    };
    let rows = usd.map(|usd| populations(scope).into_iter().filter_map(|people| row(usd, people)).collect());
    frame.push(None, rows.unwrap_or_default());
    let scene = frame.dots("pay-standing", &|value| percentile(scope, value), None);
    let remarks = remarks(scope, &frame);
    // Of other countries there is the survey of 2025 alone.
    let known = if scope.survey_place() == "US" { 3 } else { 1 };
    let sources = ["survey-2025", "survey-2024", "bls-2025"].into_iter().take(known);
    let table = frame.table(scope, scope.text(PayMessage::StandingCaption), scope.text(PayMessage::StandingCorner));
    ChartModel {
        title: scope.fill(PayMessage::StandingTitle, &[&scope.in_place(&scope.selection.place)]),
        fields: scope.my_fields(),
        summary,
        remarks,
        sources: sources.map(str::to_owned).collect(),
        note: scope.text(PayMessage::NoteStanding),
        scene,
        table,
    }
}

/// The pay that is set against others, in stored dollars a year, and what is said of it.
fn summary(scope: &Scope<'_>, first: Option<&Role>) -> (Option<f64>, Sentence) {
    let text = |text: String| SentencePart::Text(text);
    let said = |message: PayMessage, parts: Vec<SentencePart>| scope.locale().sentence(message, parts);
    match scope.my_pay() {
        MyPay::Usd(usd) => {
            let place = scope.selection.place.as_str();
            let shown = scope.money(place).map_or_else(SentencePart::default, |money| scope.computed(&money, usd));
            let parts = vec![shown, text(scope.per()), text(scope.in_place(place))];
            (Some(usd), said(PayMessage::StandingMine, parts))
        }
        MyPay::Unreadable(typed) => (None, said(PayMessage::StandingUnreadable, vec![text(typed)])),
        MyPay::Nothing => match first.and_then(|role| example(scope, role)) {
            Some((usd, shown)) => (Some(usd), said(PayMessage::StandingExample, vec![shown, text(scope.per())])),
            None => (None, said(PayMessage::StandingNothing, Vec::new())),
        },
    }
}

/// What the first group of people says of each role, what was typed, and what becomes of it.
fn remarks(scope: &Scope<'_>, frame: &FigureFrame<'_>) -> Vec<Sentence> {
    let mut said = Vec::new();
    for (role, figure) in frame.first() {
        let (Some(name), TableCell::Sentence(words)) = (frame.first_head(), &figure.cell) else { continue };
        let names = [&role.short, name].map(|name| SentencePart::Text(name.to_owned()));
        let mut line = scope.locale().sentence(PayMessage::StandingRole, names.into());
        line.then(words.clone());
        line.0.push(SentencePart::Text(".".to_owned()));
        said.push(line);
    }
    said.extend(as_typed(scope));
    said.push(scope.locale().sentence(PayMessage::StandingPrivate, Vec::new()));
    said
}

/// What was typed, where it is not shown as such, and what of it cannot be read.
fn as_typed(scope: &Scope<'_>) -> Vec<Sentence> {
    let mut said = Vec::new();
    let mut say = |message: PayMessage, words: &[&str]| {
        let parts = words.iter().map(|word| SentencePart::Text((*word).to_owned())).collect();
        said.push(scope.locale().sentence(message, parts));
    };
    let (pay, currency, period) = scope.my_pay_typed();
    let selection = scope.selection;
    if matches!(scope.my_pay(), MyPay::Usd(_)) && (currency != selection.currency || period != selection.period) {
        say(PayMessage::StandingTyped, &[&pay, &currency, &scope.period_name(period)]);
    }
    for (name, bands) in [("my-years-total", &YEARS_TOTAL[..]), ("my-years-pro", &YEARS_PRO)] {
        let typed = scope.typed.get(name);
        let read = scope.my_years(name).and_then(|years| band_of(bands, years));
        if !typed.is_empty() && read.is_none() {
            say(PayMessage::StandingNoYears, &[typed]);
        }
    }
    said
}

/// The median of the first role, as an example.
fn example(scope: &Scope<'_>, role: &Role) -> Option<(f64, SentencePart)> {
    let key = scope.key("survey-2025", scope.survey_place(), &role.slug, "pay", Statistic::P50);
    Some((scope.data.figure(&key)?.value, scope.part(key)?))
}

fn populations<'a>(scope: &Scope<'a>) -> Vec<Population<'a>> {
    let scope = *scope;
    let place = scope.survey_place();
    let named = |message: PayMessage, at: &str, more: &str| {
        let at = scope.in_place(at);
        if more.is_empty() { scope.fill(message, &[&at]) } else { format!("{}, {more}", scope.fill(message, &[&at])) }
    };
    let survey = |source: &'static str, at: &'a str, message: PayMessage, group: Option<String>| {
        let more = group.as_deref().map(|group| basis::group_name(&scope, group)).unwrap_or_default();
        let name = named(message, at, &more);
        let key = move |role: &Role| {
            let key = scope.key(source, at, &role.slug, "pay", Statistic::P50);
            Some(FigureKey { group: group.clone(), ..key })
        };
        Population { name, key: Box::new(key) }
    };
    let mut all = vec![survey("survey-2025", place, PayMessage::PopulationSurvey2025, None)];
    let total = scope.my_years("my-years-total").and_then(|years| band_of(&YEARS_TOTAL, years));
    all.extend(total.map(|band| {
        survey("survey-2025", place, PayMessage::PopulationSurvey2025, Some(format!("years-total:{band}")))
    }));
    if place == "US" {
        all.push(survey("survey-2024", "US", PayMessage::PopulationSurvey2024, None));
        let pro = scope.my_years("my-years-pro").and_then(|years| band_of(&YEARS_PRO, years));
        all.extend(pro.map(|band| {
            survey("survey-2024", "US", PayMessage::PopulationSurvey2024, Some(format!("years-pro:{band}")))
        }));
        // Official wages are of groups of occupations, each wider than a role.
        let at = scope.selection.place.as_str();
        let key = move |role: &Role| {
            let code = role.soc.first()?;
            Some(scope.key("bls-2025", at, &format!("soc-{code}"), "pay", Statistic::P50))
        };
        all.push(Population { name: named(PayMessage::PopulationOfficial, at, ""), key: Box::new(key) });
    }
    all
}

/// Where a pay stands among the people of a figure, with the range around it; beyond the reported percentiles a hollow mark
/// at the nearest of them. None where nothing is published.
fn standing_figure(scope: &Scope<'_>, role: &Role, name: &str, key: FigureKey, usd: f64) -> Option<Figure> {
    let median = scope.data.figure(&key)?;
    let quantiles = quantiles(scope, &key)?;
    let standing = stands(&quantiles, usd, median.n, median.interval);
    let text = |t: String| SentencePart::Text(t);
    let ends = |share: f64| {
        let known = crate::compare::spread::PERCENTILES.into_iter().find(|(p, _)| *p == share);
        known.and_then(|(_, statistic)| scope.part(key.with(statistic)))
    };
    let words = match standing {
        Standing::Below(first) => {
            scope.locale().sentence(PayMessage::StandsBelow, vec![text(percentile(scope, first)), ends(first)?])
        }
        Standing::Above(last) => {
            scope.locale().sentence(PayMessage::StandsAbove, vec![text(percentile(scope, last)), ends(last)?])
        }
        Standing::Between { low, high, sampled: true, .. } => scope.locale().sentence(
            PayMessage::StandsBetween,
            vec![text(percentile(scope, low)), text(percentile(scope, high)), scope.part(key.with(Statistic::N))?],
        ),
        Standing::Between { middle, .. } => {
            let group = scope.data.occupation(&key.subject).unwrap_or_default().to_owned();
            scope.locale().sentence(PayMessage::StandsAbout, vec![text(percentile(scope, middle)), text(group)])
        }
    };
    let say = format!("{}, {name}: {}", role.short, words.plain());
    let number = |share: f64| percentile(scope, share);
    let (value, interval, text) = match standing {
        Standing::Below(first) => (first, None, format!("<{}", number(first))),
        Standing::Above(last) => (last, None, format!(">{}", number(last))),
        Standing::Between { low, middle, high, sampled: true } => {
            (middle, Some((low, high)), format!("{}–{}", write_exactly(low * 100.0, 0), number(high)))
        }
        Standing::Between { middle, .. } => (middle, None, number(middle)),
    };
    let low = !matches!(standing, Standing::Between { .. });
    Some(Figure { cell: TableCell::Sentence(words), value: Some(value), interval, low, text, say })
}
