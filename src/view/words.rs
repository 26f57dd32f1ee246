//! Words of a section that are not a table.

use super::chart::role_mark;
use super::element::Tag;
use crate::compare::{self, Scope, chart_name};
use crate::locale::{self, Control, Message};
use crate::model::Role;
use crate::state::{Chart, Section, route};

/// Heading and introduction of a section.
pub(super) fn heading(section: Section) -> (Control, Option<Control>) {
    match section {
        Section::Glance => (Control::SectionGlance, None),
        Section::Pay => (Control::SectionPay, Some(Control::PayIntro)),
        Section::Duties => (Control::SectionDuties, Some(Control::DutiesIntro)),
        Section::Skills => (Control::SectionSkills, Some(Control::SkillsIntro)),
        Section::Tools => (Control::SectionTools, Some(Control::ToolsIntro)),
        Section::Requirements => (Control::SectionRequirements, Some(Control::RequirementsIntro)),
        Section::Work => (Control::SectionWork, Some(Control::WorkIntro)),
        Section::Path => (Control::SectionPath, Some(Control::PathIntro)),
        Section::Questions => (Control::SectionQuestions, Some(Control::QuestionsIntro)),
    }
}

/// Questions, and what the shown roles answer.
pub(super) fn questions(scope: &Scope<'_>) -> Tag {
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
    Tag::new("div").key("questions").class("questions").children(compare::questions(scope).into_iter().map(question))
}

/// What the career profiles get wrong here.
pub(super) fn notes(scope: &Scope<'_>, section: Section) -> Tag {
    let notes = compare::notes(scope, section);
    if notes.is_empty() {
        return Tag::new("span").key("notes").flag("hidden", true);
    }
    let note = |(at, (says, right)): (usize, (String, String))| {
        Tag::new("div").key(at.to_string()).child(Tag::new("dt").text(says)).child(Tag::new("dd").text(right))
    };
    Tag::new("div")
        .key("notes")
        .class("notes")
        .child(Tag::new("h3").text(scope.text(Message::ProfileNotes)))
        .child(Tag::new("dl").children(notes.into_iter().enumerate().map(note)))
}

/// Links to the charts that are not beside it, and from a chart alone back to the comparison.
pub(super) fn others(scope: &Scope<'_>) -> Tag {
    let alone = scope.selection.chart;
    let link = |href: String, id: &str, text: String| {
        let link = Tag::new("a").attr("href", href).fixed("data-act", "chart").attr("data-of", id).text(text);
        Tag::new("li").key(if id.is_empty() { "all" } else { id }).child(link)
    };
    let back = alone.map(|_| link("/".to_owned(), "", scope.text(Message::WholeComparison)));
    let others = Chart::ALL.into_iter().filter(|chart| match alone {
        Some(alone) => *chart != alone,
        None => !chart.is_in_comparison(),
    });
    let others = others.map(|chart| link(route::chart_path(chart), chart.id(), scope.text(chart_name(chart))));
    let label = if alone.is_some() { Message::OtherCharts } else { Message::MoreCharts };
    Tag::new("nav")
        .key("others")
        .class("related")
        .attr("aria-label", scope.text(label))
        .child(Tag::new("p").key("label").class("kind").text(scope.text(label)))
        .child(Tag::new("ul").key("charts").children(back.into_iter().chain(others)))
}

/// Links to the shown roles in full and to related ones.
pub(super) fn related(scope: &Scope<'_>) -> Tag {
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
