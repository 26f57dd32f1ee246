//! One section of the comparison.
//!
//! Invariant: a section depends on its properties alone, so a choice that does not concern it
//! does not draw it again.

use super::app::section_selection;
use super::{Adopted, Data};
use super::chart::{Chart, role_mark};
use super::table::table;
use crate::browser;
use crate::compare::{self, ChartModel, Scope, Table, UsageSort};
use crate::locale::{self, Message};
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
    html! {
        <section id={props.section.id()}>
            <h2 key="h2">{ scope.text(heading) }</h2>
            if let Some(intro) = intro { <p key="intro" class="intro">{ scope.text(intro) }</p> }
            { body(props, &scope, &adopted) }
        </section>
    }
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
        kept(&|| html! { <>{ comparison(scope, make(scope), props.live) }{ profile_notes(scope, section) }</> })
    };
    let chart = |model: ChartModel| draw(props, model);
    match props.section {
        Section::Glance => kept(&|| html! { <>{ comparison(scope, compare::glance(scope), props.live) }{ related(scope) }</> }),
        Section::Pay => html! {
            <>
                { chart(compare::pay_range(scope)) }
                { chart(compare::pay_by_years(scope)) }
                { chart(compare::evidence(scope)) }
                { kept(&|| profile_notes(scope, section)) }
            </>
        },
        Section::Duties => compared(compare::duties),
        Section::Skills => compared(compare::skills),
        Section::Tools => html! {
            <>
                <Usage key="usage" data={props.data.clone()} selection={props.selection.clone()} live={props.live} />
                { compared(compare::tools) }
            </>
        },
        Section::Requirements => html! {
            <>
                { compared(compare::requirements) }
                <div key="charts" class="charts">{ chart(compare::education(scope)) }{ chart(compare::years(scope)) }</div>
            </>
        },
        Section::Work => html! {
            <>
                { compared(compare::work) }
                <div key="charts" class="charts">
                    { chart(compare::work_mode(scope)) }{ chart(compare::organisation_size(scope)) }
                </div>
            </>
        },
        Section::Path => compared(compare::path),
        Section::Questions => kept(&|| html! { <>{ questions(scope) }{ profile_notes(scope, section) }</> }),
    }
}

fn draw(props: &SectionProps, model: ChartModel) -> Html {
    let name = model.name;
    html! {
        <Chart key={name} data={props.data.clone()} selection={props.selection.clone()} live={props.live} model={Rc::new(model)} />
    }
}

/// A table of the comparison: what matters most, and the rest behind a disclosure.
fn comparison(scope: &Scope<'_>, found: Table, live: bool) -> Html {
    let found = if scope.selection.differences_only { found.differences() } else { found };
    let (main, rest) = found.split_minor();
    let more = scope.fill(Message::MoreRows, &[&locale::count(rest.len() as f64)]);
    html! {
        <>
            if !main.is_empty() { <div key="main">{ table(scope, &main, live) }</div> }
            if !rest.is_empty() {
                <details key="rest" class="more">
                    <summary>{ more }</summary>
                    { table(scope, &rest, live) }
                </details>
            }
        </>
    }
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
    let name = |sort: UsageSort| {
        scope.text(match sort {
            UsageSort::Difference => Message::SortDifference,
            UsageSort::Share => Message::SortShare,
            UsageSort::Name => Message::SortName,
        })
    };
    html! {
        <>
            <label key="sort" class="choice">
                { scope.text(Message::UsageSortLabel) }{ " " }
                <select id="usage-sort" disabled={!props.live} {onchange}>
                    { for UsageSort::ALL.into_iter().map(|s| html! {
                        <option key={s.id()} value={s.id()} selected={s == *sort}>{ name(s) }</option>
                    }) }
                </select>
            </label>
            <Chart key="chart" data={props.data.clone()} selection={props.selection.clone()} live={props.live}
                model={Rc::new(compare::usage(&scope, *sort))} />
        </>
    }
}

/// What the usage chart is drawn for.
#[derive(Clone, PartialEq, Properties)]
struct UsageProps {
    data: Data,
    selection: Selection,
    live: bool,
}

fn questions(scope: &Scope<'_>) -> Html {
    html! {
        <div class="questions">
            { for compare::questions(scope).into_iter().map(|found| html! {
                <details key={found.id.clone()} id={format!("q-{}", found.id)}>
                    <summary><h3>{ found.question }</h3></summary>
                    <dl>
                        { for found.answers.into_iter().map(|(tone, role, text)| html! {
                            <div key={role.clone()}><dt>{ role_mark(tone) }{ role }</dt><dd>{ text }</dd></div>
                        }) }
                    </dl>
                </details>
            }) }
        </div>
    }
}

/// What the career profiles get wrong here.
fn profile_notes(scope: &Scope<'_>, section: Section) -> Html {
    let notes = compare::notes(scope, section);
    if notes.is_empty() {
        return html! { <span key="notes" hidden=true></span> };
    }
    html! {
        <aside key="notes" class="notes">
            <h3>{ scope.text(Message::ProfileNotes) }</h3>
            <dl>
                { for notes.into_iter().enumerate().map(|(at, (says, right))| html! {
                    <div key={at}><dt>{ says }</dt><dd>{ right }</dd></div>
                }) }
            </dl>
        </aside>
    }
}

/// Links to the shown roles in full and to related ones.
fn related(scope: &Scope<'_>) -> Html {
    let shown = &scope.selection.roles;
    let mut slugs: Vec<&String> = shown.iter().filter(|_| shown.len() > 1).collect();
    for slug in scope.roles().into_iter().flat_map(|role| &role.related) {
        if !slugs.contains(&slug) && !shown.contains(slug) {
            slugs.push(slug);
        }
    }
    html! {
        <nav key="related" class="related" aria-label={scope.text(Message::RelatedRoles)}>
            <ul>
                { for slugs.into_iter().filter_map(|slug| scope.data.role(slug)).map(|role| html! {
                    <li key={role.slug.clone()}>
                        <a href={route::role_path(&role.slug)}>{ scope.fill(Message::OpenRole, &[&role.name]) }</a>
                    </li>
                }) }
            </ul>
        </nav>
    }
}
