//! The visitor's week on a map between the interface, the server and what surrounds both.
//!
//! Invariant: the point is the week's own shares and a region the weights of a role's duties; pay is
//! that of the roles, never of a mixture.
//! Laws: `a_week_keeps_its_sum` in `tests/properties/own.rs`, and `tests/properties/shares.rs`.

use super::frame::FigureFrame;
use super::model::ChartModel;
use crate::chart::{TernaryRegion, TernarySpec, ternary, ternary_shares};
use crate::compare::ability::{Ability, OWN, abilities};
use crate::compare::sections::{kind_name, level, weight_cell};
use crate::compare::week::{self, LEAST, MOST, Week, kind_id, overlap, shares};
use crate::compare::{Entry, Field, Scope, Table, TableCell, basis};
use crate::locale::{self, Sentence, SentencePart, VisitorMessage};
use crate::model::{Duty, DutyKind, Role, Statistic};
use crate::stats;

/// Duties, skills and tools that are named.
const NAMED: usize = 6;

/// The ends of the map.
const ENDS_NAMED: [VisitorMessage; 3] =
    [VisitorMessage::EndInterface, VisitorMessage::EndServer, VisitorMessage::EndAround];

/// A shown role and how the week lies to it.
struct Near<'a> {
    role: &'a Role,
    /// The share of the week that falls where its duties lie.
    overlap: f64,
    /// The point of the week is in its region.
    is_inside: bool,
}

/// The visitor's week.
pub(super) fn week_map(scope: &Scope<'_>) -> ChartModel {
    let week = Week::typed_or_example(scope).halves();
    let point = ends(&week);
    let (mut regions, mut roles) = (Vec::new(), Vec::new());
    for (tone, role) in scope.toned_roles() {
        let overlap = overlap(scope.data, &week, &role.slug);
        let points = week::region(scope.data, &role.slug);
        roles.push(Near { role, overlap, is_inside: stats::contains(&points, point) });
        regions.push(TernaryRegion {
            tone,
            name: role.short.clone(),
            points,
            centre: week::at_ends(&shares(scope.data, &role.slug)),
            say: scope.fill(VisitorMessage::RegionSpoken, &[&role.short, &locale::percent(overlap)]),
        });
    }
    let spec = TernarySpec {
        corners: ENDS_NAMED.map(|end| scope.text(end)),
        point,
        text: scope.text(VisitorMessage::WeekPoint),
        say: scope.fill(VisitorMessage::WeekSpoken, &point.map(locale::percent).each_ref().map(String::as_str)),
        regions,
        share_text: &locale::percent,
    };
    let duties = duties(scope, &roles, &week);
    let [skills, tools] = [false, true].map(|tools| used(scope, &roles, tools));
    let mut remarks = vec![overlaps(scope, &roles)];
    let names = |abilities: &[Ability<'_>]| abilities.iter().map(|ability| ability.name.to_owned()).collect();
    let of_week: [(VisitorMessage, Vec<String>); 3] = [
        (VisitorMessage::WeekDuties, duties.iter().map(|duty| scope.lower(&duty.text)).collect()),
        (VisitorMessage::WeekSkills, names(&skills)),
        (VisitorMessage::WeekTools, names(&tools)),
    ];
    for (message, names) in of_week.iter().filter(|(_, names)| !names.is_empty()) {
        remarks.push(scope.fill(*message, &[&names.join("; ")]).into());
    }
    remarks.push(pay(scope));
    ChartModel {
        title: scope.text(VisitorMessage::WeekTitle),
        fields: fields(scope, &week),
        summary: summary(scope, &roles),
        remarks,
        sources: vec![OWN.to_owned(), "survey-2025".to_owned()],
        note: scope.text(VisitorMessage::NoteWeek),
        scene: ternary(&spec),
        table: table(scope, &roles, &week, &duties, &[skills, tools].concat()),
    }
}

/// The shares of a week at the ends of the map.
fn ends(week: &[u32]) -> [f64; 3] {
    let mut parts = [0.0; week::KINDS];
    for (part, half) in parts.iter_mut().zip(week) {
        *part = f64::from(*half);
    }
    // A week is never empty.
    stats::shares_of(week::at_ends(&parts)).unwrap_or_default()
}

/// The week that a place on the drawing stands for, as a value.
pub(in crate::compare) fn week_at(scope: &Scope<'_>, x: f64, y: f64, width: f64) -> String {
    Week::typed_or_example(scope).with_ends(ternary_shares(x, y, width)).written()
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

fn summary(scope: &Scope<'_>, roles: &[Near<'_>]) -> Sentence {
    let is_typed = Week::typed(scope).is_some();
    let mut sentence =
        Sentence::from(scope.text(if is_typed { VisitorMessage::WeekMine } else { VisitorMessage::WeekExample }));
    let inside: Vec<String> = roles.iter().filter(|near| near.is_inside).map(|near| near.role.short.clone()).collect();
    let message = if inside.is_empty() { VisitorMessage::WeekOutside } else { VisitorMessage::WeekInside };
    sentence.then(scope.fill(message, &[&scope.lower(&scope.join(&inside))]).into());
    sentence
}

/// The share of the week that falls where the duties of each role lie, the largest first.
fn overlaps(scope: &Scope<'_>, roles: &[Near<'_>]) -> Sentence {
    let mut ranked: Vec<&Near<'_>> = roles.iter().collect();
    ranked.sort_by(|a, b| b.overlap.total_cmp(&a.overlap));
    let shares = ranked.into_iter().map(|near| (scope.within(near.role), SentencePart::share(near.overlap).into()));
    Sentence::listed(scope.text(VisitorMessage::WeekOverlaps), ",", shares.collect())
}

/// Duties of the week: the hours of their kind times their greatest weight in a shown role, the most first.
fn duties<'a>(scope: &Scope<'a>, roles: &[Near<'_>], week: &[u32]) -> Vec<&'a Duty> {
    let mut ranked: Vec<(u32, &Duty)> = Vec::new();
    for duty in &scope.data.duties {
        let hours =
            DutyKind::ALL.into_iter().zip(week).find(|(kind, _)| *kind == duty.kind).map_or(0, |(_, part)| *part);
        let weight = roles.iter().map(|near| duty.weight(&near.role.slug)).max().unwrap_or(0);
        ranked.push((hours * u32::from(weight), duty));
    }
    ranked.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    ranked.into_iter().take(NAMED).filter(|(rank, _)| *rank > 0).map(|(_, duty)| duty).collect()
}

/// Skills, or tools, of the week: what matters in each role, counted by how much of the week falls there.
fn used<'a>(scope: &Scope<'a>, roles: &[Near<'_>], tools: bool) -> Vec<Ability<'a>> {
    let mut ranked: Vec<(f64, Ability<'a>)> = Vec::new();
    for ability in abilities(scope.data).filter(|ability| ability.group.is_tool() == tools) {
        let in_role = |near: &Near<'_>| {
            let level = ability.level(&near.role.slug).map_or(0.0, |level| f64::from(level as u8 + 1));
            level * near.overlap * near.overlap
        };
        ranked.push((roles.iter().map(in_role).sum(), ability));
    }
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked.into_iter().take(NAMED).filter(|(rank, _)| *rank > 0.0).map(|(_, ability)| ability).collect()
}

/// The median of each role, each for itself.
fn pay(scope: &Scope<'_>) -> Sentence {
    let place = scope.survey_place();
    let lead = scope.fill(VisitorMessage::WeekPay, &[&scope.in_place(place), &scope.per()]);
    let withheld = || SentencePart::Text(scope.text(VisitorMessage::OwnWithheld));
    let median = |role: &Role| scope.part(scope.key("survey-2025", place, &role.slug, "pay", Statistic::P50));
    let pay = |role: &Role| (scope.within(role), median(role).unwrap_or_else(withheld).into());
    Sentence::listed(lead, ",", scope.roles().into_iter().map(pay).collect())
}

fn table(scope: &Scope<'_>, roles: &[Near<'_>], week: &[u32], duties: &[&Duty], abilities: &[Ability<'_>]) -> Table {
    let mut frame = FigureFrame::for_roles(scope);
    let share = |share: f64| SentencePart::share(share).into();
    let near = |role: &Role| roles.iter().find(|near| near.role.slug == role.slug);
    let near_rows = vec![
        frame.cells(scope.text(VisitorMessage::RowOverlap), &|role| share(near(role).map_or(0.0, |near| near.overlap))),
        frame.cells(scope.text(VisitorMessage::RowInside), &|role| {
            let is_inside = near(role).is_some_and(|near| near.is_inside);
            TableCell::Text(scope.text(if is_inside { VisitorMessage::Inside } else { VisitorMessage::Outside }))
        }),
    ];
    let share_at = |shares: &[f64], at: usize| share(shares.get(at).copied().unwrap_or(0.0));
    let ends = ENDS_NAMED.into_iter().zip(ends(week)).enumerate().map(|(at, (name, value))| {
        let note = scope.locale().sentence(VisitorMessage::OfYourWeek, vec![SentencePart::share(value)]);
        let cell = |role: &Role| share_at(&week::at_ends(&shares(scope.data, &role.slug)), at);
        frame.cells(scope.text(name), &cell).noted(note)
    });
    let ends = ends.collect();
    let kinds = DutyKind::ALL.into_iter().enumerate().zip(week).map(|((at, kind), part)| {
        let head = scope.fill(VisitorMessage::RowKind, &[&kind_name(scope, kind), &hours(*part)]);
        frame.cells(head, &|role| share_at(&shares(scope.data, &role.slug), at))
    });
    let kinds = kinds.collect();
    let duty = |duty: &&Duty| frame.cells(duty.text.clone(), &|role| weight_cell(scope, duty.weight(&role.slug)));
    let duties = duties.iter().map(duty).collect();
    let ability =
        |ability: &Ability<'_>| frame.cells(ability.name.to_owned(), &|role| level(scope, ability.level(&role.slug)));
    let abilities = abilities.iter().map(ability).collect();
    let place = scope.survey_place();
    let pay = [Statistic::N, Statistic::P25, Statistic::P50, Statistic::P75].map(|statistic| {
        let cell = |role: &Role| scope.cell(scope.key("survey-2025", place, &role.slug, "pay", statistic));
        frame.cells(basis::statistic(scope, statistic), &cell)
    });
    let mut push = |title: VisitorMessage, rows| frame.push(Some(scope.text(title)), rows);
    push(VisitorMessage::GroupNear, near_rows);
    push(VisitorMessage::GroupEnds, ends);
    push(VisitorMessage::GroupKinds, kinds);
    push(VisitorMessage::GroupDuties, duties);
    push(VisitorMessage::GroupAbilities, abilities);
    let title = scope.fill(VisitorMessage::GroupPay, &[&scope.in_place(place), &scope.pay_unit()]);
    frame.push(Some(title), pay.into());
    frame.table(scope, scope.text(VisitorMessage::WeekCaption), scope.text(VisitorMessage::WeekCorner))
}

#[cfg(test)]
mod tests {
    use crate::compare::charts::testing::sentence_and_rows;

    #[test]
    fn a_week_is_set_against_the_duties_of_each_column() {
        let (sentence, rows) = sentence_and_rows(super::week_map, &[], &[("my-week", "hours:80,interface:10")]);
        assert_eq!(sentence, "This is your week. On the map it is outside the regions of all the roles shown.");
        assert_eq!(rows[0], "Share of your week that matches its duties: 38 % | 0 % | 20 %");
        assert_eq!(rows[5], "Interfaces: 40 hours of your week: 38 % | 0 % | 20 %");
    }
}
