//! Words of a section that are not a table.

use super::chart::role_mark;
use super::element::Tag;
use crate::compare::{self, Scope};
use crate::locale::{self, Message};
use crate::model::Role;
use crate::state::{Section, route};

/// Heading and introduction of a section.
pub(super) fn heading(section: Section) -> (Message, Option<Message>) {
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
