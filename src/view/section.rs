//! One section of the comparison.
//!
//! Invariant: a section depends on its properties alone, so a choice that does not concern it
//! does not draw it again.

use super::app::section_selection;
use super::chart::{Chart, ChartProps, role_mark};
use super::element::{Tag, choice, component, list, optional};
use super::table::table;
use super::{Adopted, Data};
use crate::browser;
use crate::compare::{self, ChartModel, Scope, Table, UsageSort};
use crate::locale::{self, Message};
use crate::model::Role;
use crate::state::{Section, Selection, route};
use std::rc::Rc;
use yew::prelude::*;

/// Which section, for which selection.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SectionProps {
    pub data: Data,
    pub section: Section,
    pub selection: Selection,
    pub live: bool,
}

/// One section.
#[component]
pub(super) fn SectionView(props: &SectionProps) -> Html {
    let scope = Scope::new(&props.data, &props.selection);
    let adopted = use_context::<Adopted>().unwrap_or_default();
    let (heading, intro) = words(props.section);
    Tag::new("section")
        .attr("id", props.section.id())
        .child(Tag::new("h2").key("h2").text(scope.text(heading)))
        .maybe(intro.map(|intro| Tag::new("p").key("intro").class("intro").text(scope.text(intro))))
        .child(body(props, &scope, &adopted))
        .into()
}

/// Heading and introduction.
pub(super) fn words(section: Section) -> (Message, Option<Message>) {
    match section {
        Section::Glance => (Message::SectionGlance, None),
        Section::Pay => (Message::SectionPay, Some(Message::PayIntro)),
        Section::Duties => (Message::SectionDuties, Some(Message::DutiesIntro)),
        Section::Skills => (Message::SectionSkills, Some(Message::SkillsIntro)),
        Section::Tools => (Message::SectionTools, Some(Message::ToolsIntro)),
        Section::Requirements => (Message::SectionRequirements, Some(Message::RequirementsIntro)),
        Section::Work => (Message::SectionWork, Some(Message::WorkIntro)),
        Section::Path => (Message::SectionPath, Some(Message::PathIntro)),
        Section::Questions => (Message::SectionQuestions, Some(Message::QuestionsIntro)),
    }
}

/// The charts of a section, and its words: these are kept from the static page where they can be.
fn body(props: &SectionProps, scope: &Scope<'_>, adopted: &Adopted) -> Html {
    let section = props.section;
    let kept = |draw: &dyn Fn() -> Html| {
        let depends_on = |selection: &Selection| section_selection(section, selection);
        adopted.block(section.id(), &props.selection, depends_on, draw)
    };
    let compared = |make: fn(&Scope<'_>) -> Table| {
        kept(&|| list(vec![comparison(scope, make(scope), props.live), profile_notes(scope, section).into()]))
    };
    let chart = |model: ChartModel| draw(&props.data, &props.selection, props.live, model);
    let charts =
        |models: [ChartModel; 2]| Tag::new("div").key("charts").class("charts").children(models.map(chart)).into();
    match section {
        Section::Glance => {
            kept(&|| list(vec![comparison(scope, compare::glance(scope), props.live), related(scope).into()]))
        }
        Section::Pay => list(vec![
            chart(compare::pay_range(scope)),
            chart(compare::pay_by_years(scope)),
            chart(compare::evidence(scope)),
            kept(&|| profile_notes(scope, section).into()),
        ]),
        Section::Duties => compared(compare::duties),
        Section::Skills => compared(compare::skills),
        Section::Tools => {
            let (data, selection, live) = (props.data.clone(), props.selection.clone(), props.live);
            list(vec![component::<Usage>("usage", UsageProps { data, selection, live }), compared(compare::tools)])
        }
        Section::Requirements => {
            list(vec![compared(compare::requirements), charts([compare::education(scope), compare::years(scope)])])
        }
        Section::Work => {
            list(vec![compared(compare::work), charts([compare::work_mode(scope), compare::organisation_size(scope)])])
        }
        Section::Path => compared(compare::path),
        Section::Questions => kept(&|| list(vec![questions(scope).into(), profile_notes(scope, section).into()])),
    }
}

fn draw(data: &Data, selection: &Selection, live: bool, model: ChartModel) -> Html {
    let (data, selection) = (data.clone(), selection.clone());
    component::<Chart>(model.name, ChartProps { data, selection, live, model: Rc::new(model) })
}

/// A table of the comparison: what matters most, and the rest behind a disclosure.
fn comparison(scope: &Scope<'_>, found: Table, live: bool) -> Html {
    let found = if scope.selection.differences_only { found.differences() } else { found };
    let (main, rest) = found.split_minor();
    let more = || scope.fill(Message::MoreRows, &[&locale::count(rest.len() as f64)]);
    let main = (!main.is_empty()).then(|| Tag::new("div").key("main").child(table(scope, &main, live)));
    let rest = (!rest.is_empty()).then(|| {
        let summary = Tag::new("summary").text(more());
        Tag::new("details").key("rest").class("more").child(summary).child(table(scope, &rest, live))
    });
    list(vec![optional(main), optional(rest)])
}

/// The usage chart with the choice of its order.
#[component]
fn Usage(props: &UsageProps) -> Html {
    let sort = use_state_eq(UsageSort::default);
    let scope = Scope::new(&props.data, &props.selection);
    let onchange = {
        let sort = sort.clone();
        props.live.then(|| {
            Callback::from(move |event: Event| {
                let id = browser::input_value(&event);
                if let Some(found) = UsageSort::ALL.into_iter().find(|s| s.id() == id) {
                    sort.set(found);
                }
            })
        })
    };
    let option = |order: UsageSort| {
        let name = match order {
            UsageSort::Difference => Message::SortDifference,
            UsageSort::Share => Message::SortShare,
            UsageSort::Name => Message::SortName,
        };
        choice(order.id(), &scope.text(name), order == *sort)
    };
    let select = Tag::new("select").fixed("id", "usage-sort").flag("disabled", !props.live).onchange(onchange);
    let label = Tag::new("label").key("sort").class("choice").text(scope.text(Message::UsageSortLabel)).text(" ");
    list(vec![
        label.child(select.children(UsageSort::ALL.map(option))).into(),
        draw(&props.data, &props.selection, props.live, compare::usage(&scope, *sort)),
    ])
}

/// What the usage chart is drawn for.
#[derive(Clone, PartialEq, Properties)]
struct UsageProps {
    data: Data,
    selection: Selection,
    live: bool,
}

fn questions(scope: &Scope<'_>) -> Tag {
    let answer = |(tone, role, text): (u8, String, String)| {
        Tag::new("div")
            .key(&role)
            .child(Tag::new("dt").child(role_mark(tone)).text(&role))
            .child(Tag::new("dd").text(text))
    };
    let question = |found: compare::Answered| {
        Tag::new("details")
            .key(&found.id)
            .attr("id", format!("q-{}", found.id))
            .child(Tag::new("summary").child(Tag::new("h3").text(found.question)))
            .child(Tag::new("dl").children(found.answers.into_iter().map(answer)))
    };
    Tag::new("div").class("questions").children(compare::questions(scope).into_iter().map(question))
}

/// What the career profiles get wrong here.
fn profile_notes(scope: &Scope<'_>, section: Section) -> Tag {
    let notes = compare::notes(scope, section);
    if notes.is_empty() {
        return Tag::new("span").key("notes").flag("hidden", true);
    }
    let note = |(at, (says, right)): (usize, (String, String))| {
        Tag::new("div").key(at.to_string()).child(Tag::new("dt").text(says)).child(Tag::new("dd").text(right))
    };
    Tag::new("aside")
        .key("notes")
        .class("notes")
        .child(Tag::new("h3").text(scope.text(Message::ProfileNotes)))
        .child(Tag::new("dl").children(notes.into_iter().enumerate().map(note)))
}

/// Links to the shown roles in full and to related ones.
fn related(scope: &Scope<'_>) -> Tag {
    let shown = &scope.selection.roles;
    let mut slugs: Vec<&String> = shown.iter().filter(|_| shown.len() > 1).collect();
    for slug in scope.roles().into_iter().flat_map(|role| &role.related) {
        if !slugs.contains(&slug) && !shown.contains(slug) {
            slugs.push(slug);
        }
    }
    let link = |role: &Role| {
        let text = scope.fill(Message::OpenRole, &[&role.name]);
        let link = Tag::new("a").attr("href", route::role_path(&role.slug)).text(text);
        Tag::new("li").key(&role.slug).child(link)
    };
    let roles = slugs.into_iter().filter_map(|slug| scope.data.role(slug)).map(link);
    // Without the program these are the ways to other pairs of roles.
    let pair = |roles: &[&str]| {
        let names: Vec<&str> =
            roles.iter().filter_map(|slug| scope.data.role(slug)).map(|role| role.short.as_str()).collect();
        let text = scope.fill(Message::CompareLink, &[&locale::join(scope.locale(), &names)]);
        Tag::new("li").key(roles.join("-")).child(Tag::new("a").attr("href", route::compare_path(roles)).text(text))
    };
    let [front, back, full] = route::CORE;
    let pairs = [&[front, back][..], &[front, full], &[back, full], &route::CORE];
    let others = pairs.into_iter().filter(|roles| *roles != *shown).map(pair);
    let links: Vec<Tag> = roles.chain(others).collect();
    Tag::new("nav")
        .key("related")
        .class("related")
        .attr("aria-label", scope.text(Message::RelatedRoles))
        .child(Tag::new("ul").children(links))
}
