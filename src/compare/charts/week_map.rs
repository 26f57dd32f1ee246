//! The visitor's week on a map between the interface, the server and what surrounds both.
//!
//! Invariant: the point is the week's own shares and a region the weights of a role's duties; pay is
//! that of the roles, never of a mixture.

use super::model::ChartModel;
use super::rows::role_columns;
use crate::chart::{TernaryRegion, TernarySpec, ternary, ternary_shares};
use crate::compare::ability::{Ability, OWN, abilities};
use crate::compare::sections::{kind_name, level, weight_cell};
use crate::compare::week::{self, LEAST, MOST, Week, kind_id, overlap, shares};
use crate::compare::{Entry, Field, Group, Scope, Table, TableCell, TableRow, basis};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{Duty, DutyKind, Role, Statistic};
use crate::stats;

/// Duties, skills and tools that are named.
const NAMED: usize = 6;

/// The ends of the map.
const ENDS_NAMED: [VisitorMessage; 3] =
    [VisitorMessage::EndInterface, VisitorMessage::EndServer, VisitorMessage::EndAround];

/// The visitor's week.
pub(super) fn week_map(scope: &Scope<'_>) -> ChartModel {
    let week = Week::of(scope).halves();
    let point = ends(&week);
    let roles = scope.toned_roles();
    let regions: Vec<TernaryRegion> = roles.iter().map(|(tone, role)| region(scope, *tone, role, &week)).collect();
    let inside: Vec<&str> = roles
        .iter()
        .zip(&regions)
        .filter(|(_, region)| stats::contains(&region.points, point))
        .map(|((_, role), _)| role.short.as_str())
        .collect();
    let spec = TernarySpec {
        id: "week-map",
        corners: ENDS_NAMED.map(|end| scope.text(end)),
        point,
        text: scope.text(VisitorMessage::WeekPoint),
        say: scope.fill(VisitorMessage::WeekSpoken, &point.map(locale::percent).each_ref().map(String::as_str)),
        regions,
        share_text: &locale::percent,
    };
    let mut remarks = vec![overlaps(scope, &roles, &week)];
    remarks.extend(belongs(scope, &roles, &week));
    remarks.push(pay(scope, &roles));
    ChartModel {
        title: scope.text(VisitorMessage::WeekTitle),
        fields: fields(scope, &week),
        summary: summary(scope, &inside, Week::typed(scope).is_some()),
        remarks,
        sources: vec![OWN.to_owned(), "survey-2025".to_owned()],
        note: scope.text(VisitorMessage::NoteWeek),
        scene: ternary(&spec),
        table: Table {
            caption: scope.text(VisitorMessage::WeekCaption),
            corner: scope.text(VisitorMessage::WeekCorner),
            columns: role_columns(scope),
            groups: groups(scope, &roles, &week, &inside),
        },
    }
}

/// The shares of a week at the ends of the map.
fn ends(week: &[u32]) -> [f64; 3] {
    let mut parts = [0.0; 6];
    for (part, half) in parts.iter_mut().zip(week) {
        *part = f64::from(*half);
    }
    // A week is never empty.
    stats::shares_of(week::at_ends(&parts)).unwrap_or_default()
}

fn region(scope: &Scope<'_>, tone: u8, role: &Role, week: &[u32]) -> TernaryRegion {
    let share = locale::percent(overlap(scope.data, week, &role.slug));
    TernaryRegion {
        tone,
        name: role.short.clone(),
        points: week::region(scope.data, &role.slug),
        centre: week::at_ends(&shares(scope.data, &role.slug)),
        say: scope.fill(VisitorMessage::RegionSpoken, &[&role.short, &share]),
    }
}

/// The week that a place on the drawing stands for, as a value.
pub(in crate::compare) fn week_at(scope: &Scope<'_>, x: f64, y: f64, width: f64) -> String {
    Week::of(scope).with_ends(ternary_shares(x, y, width)).written()
}

/// Hours as they are written: `9.5`.
fn hours(halves: u32) -> String {
    locale::years(f64::from(halves) / 2.0)
}

fn fields(scope: &Scope<'_>, week: &[u32]) -> Vec<Field> {
    let sum: u32 = week.iter().sum();
    let total = Entry::Slider { value: sum, range: (LEAST, MOST), steps: 2 };
    let mut fields = vec![Field::new("my-week:hours", scope.text(VisitorMessage::WeekHours), total)];
    fields.extend(DutyKind::ALL.into_iter().zip(week).map(|(kind, part)| {
        let share = f64::from(*part) / f64::from(sum.max(1));
        let note = scope.fill(VisitorMessage::WeekPart, &[&hours(*part), &hours(sum), &locale::percent(share)]);
        let slider = Entry::Slider { value: *part, range: (0, sum), steps: 2 };
        Field::new(format!("my-week:{}", kind_id(kind)), kind_name(scope, kind), slider).noted(note)
    }));
    fields
}

fn summary(scope: &Scope<'_>, inside: &[&str], typed: bool) -> Sentence {
    let mut said =
        scope.locale().sentence(if typed { VisitorMessage::WeekMine } else { VisitorMessage::WeekExample }, Vec::new());
    let names = locale::join(scope.locale(), inside);
    let (message, parts) = match inside {
        [] => (VisitorMessage::WeekOutside, Vec::new()),
        _ => (VisitorMessage::WeekInside, vec![SentencePart::Text(scope.lower(&names))]),
    };
    said.then(scope.locale().sentence(message, parts));
    said
}

/// How much of the week falls where the duties of each role lie.
fn overlaps(scope: &Scope<'_>, roles: &[(u8, &Role)], week: &[u32]) -> Sentence {
    let mut found: Vec<(&Role, f64)> =
        roles.iter().map(|(_, role)| (*role, overlap(scope.data, week, &role.slug))).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    let shares = found.into_iter().map(|(role, share)| (scope.lower(&role.short), SentencePart::share(share)));
    Sentence::listed(scope.text(VisitorMessage::WeekOverlaps), shares)
}

/// Duties of the week: the hours of their kind times their greatest weight in a shown role, the most first.
fn duties<'a>(scope: &Scope<'a>, roles: &[(u8, &Role)], week: &[u32]) -> Vec<&'a Duty> {
    let hours = |kind: DutyKind| {
        DutyKind::ALL.into_iter().zip(week).find(|(other, _)| *other == kind).map_or(0, |(_, part)| *part)
    };
    let weight = |duty: &Duty| roles.iter().map(|(_, role)| duty.weight(&role.slug)).max().unwrap_or(0);
    let mut found: Vec<(u32, &Duty)> = scope
        .data
        .duties
        .iter()
        .map(|duty| (hours(duty.kind) * u32::from(weight(duty)), duty))
        .filter(|(rank, _)| *rank > 0)
        .collect();
    found.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    found.into_iter().take(NAMED).map(|(_, duty)| duty).collect()
}

/// Skills, or tools, of the week: what matters in each role, counted by how much of the week falls there.
fn used<'a>(scope: &Scope<'a>, roles: &[(u8, &Role)], week: &[u32], tools: bool) -> Vec<Ability<'a>> {
    let near: Vec<(&Role, f64)> =
        roles.iter().map(|(_, role)| (*role, overlap(scope.data, week, &role.slug))).collect();
    let mut found: Vec<_> = abilities(scope.data)
        .filter(|ability| ability.group.is_tool() == tools)
        .map(|ability| {
            let in_role = |(role, near): &(&Role, f64)| {
                ability.level(&role.slug).map_or(0.0, |level| f64::from(level as u8 + 1) * near * near)
            };
            (near.iter().map(in_role).sum::<f64>(), ability)
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().take(NAMED).filter(|(rank, _)| *rank > 0.0).map(|(_, ability)| ability).collect()
}

/// Duties, skills and tools that belong there.
fn belongs(scope: &Scope<'_>, roles: &[(u8, &Role)], week: &[u32]) -> Vec<Sentence> {
    let names =
        |tools: bool| used(scope, roles, week, tools).into_iter().map(|ability| ability.name.to_owned()).collect();
    let duties: Vec<String> = duties(scope, roles, week).into_iter().map(|duty| scope.lower(&duty.text)).collect();
    let all: [(VisitorMessage, Vec<String>); 3] = [
        (VisitorMessage::WeekDuties, duties),
        (VisitorMessage::WeekSkills, names(false)),
        (VisitorMessage::WeekTools, names(true)),
    ];
    let sentence = |(message, names): (VisitorMessage, Vec<String>)| {
        scope.locale().sentence(message, vec![SentencePart::Text(names.join("; "))])
    };
    all.into_iter().filter(|(_, names)| !names.is_empty()).map(sentence).collect()
}

/// What the roles are paid, each for itself.
fn pay(scope: &Scope<'_>, roles: &[(u8, &Role)]) -> Sentence {
    let place = scope.survey_place();
    let lead = scope.fill(VisitorMessage::WeekPay, &[&scope.in_place(place), &scope.per()]);
    let withheld = || SentencePart::Text(scope.text(VisitorMessage::OwnWithheld));
    let median = |role: &Role| scope.part(scope.key("survey-2025", place, &role.slug, "pay", Statistic::P50));
    let pays = roles.iter().map(|(_, role)| (scope.lower(&role.short), median(role).unwrap_or_else(withheld)));
    Sentence::listed(lead, pays)
}

fn groups(scope: &Scope<'_>, roles: &[(u8, &Role)], week: &[u32], inside: &[&str]) -> Vec<Group> {
    let row = |head: String, cell: &dyn Fn(&Role) -> TableCell| {
        TableRow::new(head, roles.iter().map(|(_, role)| cell(role)).collect())
    };
    let share = |share: f64| {
        let part = SentencePart::share(share);
        TableCell::Sentence(part.into())
    };
    let place = scope.survey_place();
    let pay_of = |statistic: Statistic| {
        let head = basis::statistic(scope, statistic);
        row(head, &|role| scope.cell(scope.key("survey-2025", place, &role.slug, "pay", statistic)))
    };
    let point = ends(week);
    let at_ends = ENDS_NAMED.into_iter().zip(point).enumerate().map(|(at, (name, value))| {
        let own = SentencePart::share(value);
        let note = scope.locale().sentence(VisitorMessage::OfYourWeek, vec![own]);
        let of_role = |role: &Role| week::at_ends(&shares(scope.data, &role.slug)).get(at).copied().unwrap_or(0.0);
        TableRow { note, ..row(scope.text(name), &|role| share(of_role(role))) }
    });
    let near = vec![
        row(scope.text(VisitorMessage::RowOverlap), &|role| share(overlap(scope.data, week, &role.slug))),
        row(scope.text(VisitorMessage::RowInside), &|role| {
            let is_inside = inside.contains(&role.short.as_str());
            TableCell::Text(scope.text(if is_inside { VisitorMessage::Inside } else { VisitorMessage::Outside }))
        }),
    ];
    let kinds = DutyKind::ALL.into_iter().enumerate().zip(week).map(|((at, kind), part)| {
        let head = scope.fill(VisitorMessage::RowKind, &[&kind_name(scope, kind), &hours(*part)]);
        row(head, &|role| share(shares(scope.data, &role.slug).get(at).copied().unwrap_or(0.0)))
    });
    let duties = duties(scope, roles, week)
        .into_iter()
        .map(|duty| row(duty.text.clone(), &|role| weight_cell(scope, duty.weight(&role.slug))));
    let abilities = [false, true]
        .into_iter()
        .flat_map(|tools| used(scope, roles, week, tools))
        .map(|ability| row(ability.name.to_owned(), &|role| level(scope, ability.level(&role.slug))));
    let pay = [Statistic::N, Statistic::P25, Statistic::P50, Statistic::P75].map(pay_of);
    let group = |title: VisitorMessage, rows: Vec<TableRow>| Group { title: Some(scope.text(title)), rows };
    vec![
        group(VisitorMessage::GroupNear, near),
        group(VisitorMessage::GroupEnds, at_ends.collect()),
        group(VisitorMessage::GroupKinds, kinds.collect()),
        group(VisitorMessage::GroupDuties, duties.collect()),
        group(VisitorMessage::GroupAbilities, abilities.collect()),
        Group {
            title: Some(scope.fill(VisitorMessage::GroupPay, &[&scope.in_place(place), &scope.pay_unit()])),
            rows: pay.into(),
        },
    ]
}
