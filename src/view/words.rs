//! Words of a section that are not a table.

use super::chart::role_mark;
use super::element::Tag;
use super::table::whose;
use crate::compare::{self, Quote, Scope, chart_name, has_chart};
use crate::locale::{self, Control, HostMessage, Message};
use crate::model::Role;
use crate::state::{Chart, Section, Series, has_series, route};

/// The heading of a section.
pub(super) fn heading(section: Section) -> Control {
    match section {
        Section::Glance => Control::SectionGlance,
        Section::Pay => Control::SectionPay,
        Section::Duties => Control::SectionDuties,
        Section::Skills => Control::SectionSkills,
        Section::Tools => Control::SectionTools,
        Section::Requirements => Control::SectionRequirements,
        Section::Work => Control::SectionWork,
        Section::Path => Control::SectionPath,
        Section::Questions => Control::SectionQuestions,
    }
}

/// The words under the heading of the page.
pub(super) fn lead(scope: &Scope<'_>) -> Tag {
    let words = if scope.selection.roles.len() > 1 { Message::Lede } else { Message::LedeSingle };
    if scope.host().is_some() { lead_beside_host(scope) } else { Tag::new("p").class("lede").text(scope.text(words)) }
}

/// The words under the heading of a section.
pub(super) fn intro(scope: &Scope<'_>, section: Section) -> Tag {
    let words = match section {
        // What is there at a glance needs no words.
        Section::Glance => None,
        Section::Pay => Some(Message::PayIntro),
        Section::Duties => Some(Message::DutiesIntro),
        Section::Skills => Some(Message::SkillsIntro),
        Section::Tools => Some(Message::ToolsIntro),
        Section::Requirements => Some(Message::RequirementsIntro),
        Section::Work => Some(Message::WorkIntro),
        Section::Path => Some(Message::PathIntro),
        Section::Questions => Some(Message::QuestionsIntro),
    };
    match words.filter(|_| has_intro(scope, section)) {
        Some(words) => Tag::new("p").class("intro").text(scope.text(words)),
        None => Tag::new("span").flag("hidden", true),
    }
}

/// The words under the heading of the page, and after them those about the host.
fn lead_beside_host(scope: &Scope<'_>) -> Tag {
    let own = if scope.selection.roles.len() > 1 { Message::Lede } else { Message::LedeSingle };
    let alone = scope.host().is_some_and(|host| host.replaces);
    let own = (!alone).then(|| Tag::new("p").key("own").class("lede").text(scope.text(own)));
    let said = compare::said_of_host(scope).map(|said| Tag::new("p").key("host").class("lede of-host").text(said));
    Tag::new("div").maybe(own).maybe(said)
}

/// Whether what is said under the heading of a section is so: some of it speaks of surveys, which a host's file that stands
/// alone has not.
fn has_intro(scope: &Scope<'_>, section: Section) -> bool {
    // Whose judgement levels are is said by the words above all sections.
    let of_surveys =
        matches!(section, Section::Pay | Section::Skills | Section::Tools | Section::Requirements | Section::Path);
    !of_surveys || has_series(scope.data, Series::Survey2025)
}

/// What the host's staff say about the shown roles.
pub(super) fn quotes(scope: &Scope<'_>) -> Option<Tag> {
    let (host, quotes) = (scope.host()?, compare::quotes(scope));
    let quote = |(at, found): (usize, Quote)| {
        Tag::new("figure")
            .key(at.to_string())
            .attr("class", format!("quote t{}", found.tone))
            .child(Tag::new("blockquote").child(Tag::new("p").text(found.text)))
            .child(
                Tag::new("figcaption")
                    .child(role_mark(found.tone))
                    .child(Tag::new("b").text(found.role))
                    .child(Tag::new("cite").text(found.by)),
            )
    };
    let title = scope.fill(HostMessage::QuotesTitle, &[&host.name]);
    (!quotes.is_empty()).then(|| {
        Tag::new("div")
            .key("quotes")
            .class("quotes")
            .child(Tag::heading(scope.selection.setting, 2).text(title))
            .children(quotes.into_iter().enumerate().map(quote))
    })
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
            .child(
                Tag::new("summary")
                    .child(Tag::heading(scope.selection.setting, 2).text(found.question))
                    .maybe(found.mark.as_deref().map(whose)),
            )
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
        .child(Tag::heading(scope.selection.setting, 2).text(scope.text(Message::ProfileNotes)))
        .child(Tag::new("dl").children(notes.into_iter().enumerate().map(note)))
}

/// Links to the charts of a section that are not beside it, and from a chart alone to all others and back to the
/// comparison.
pub(super) fn others(scope: &Scope<'_>, section: Option<Section>) -> Tag {
    let alone = scope.selection.chart;
    let link = |href: String, id: &str, text: String| {
        let link = Tag::link(href).fixed("data-act", "chart").attr("data-of", id).text(text);
        Tag::new("li").key(if id.is_empty() { "all" } else { id }).child(link)
    };
    let back = alone.map(|_| link("/".to_owned(), "", scope.text(Message::WholeComparison)));
    let beside = |chart: Chart| Chart::ALL.into_iter().any(|other| other.beside() == Some(chart));
    let others = Chart::ALL.into_iter().filter(|chart| match section {
        // What stands beside another has no link of its own.
        Some(section) => chart.section() == section && !chart.is_in_comparison() && !beside(*chart),
        None => Some(*chart) != alone && !beside(*chart),
    });
    let mut others = others.filter(|chart| has_chart(scope.data, *chart)).peekable();
    if others.peek().is_none() {
        return Tag::new("span").key("others").flag("hidden", true);
    }
    let others = others.map(|chart| link(route::chart_path(chart), chart.id(), scope.text(chart_name(chart))));
    let label = match section {
        Some(section) => scope.fill(Message::MoreCharts, &[&scope.text(heading(section))]),
        None => scope.text(Message::OtherCharts),
    };
    Tag::new("nav")
        .key("others")
        .class("related")
        .attr("aria-label", &label)
        .child(Tag::new("p").key("label").class("kind").text(label))
        .child(Tag::new("ul").key("charts").children(back.into_iter().chain(others)))
}

/// Links to the moves out of the one shown role and into it: to and from the roles that it is related to.
pub(super) fn moves(scope: &Scope<'_>) -> Option<Tag> {
    let roles = scope.roles();
    let [own] = roles.as_slice() else { return None };
    let near = |other: &&Role| {
        other.slug != own.slug
            && !scope.is_own(&other.slug)
            && (own.related.contains(&other.slug)
                || other.related.contains(&own.slug)
                || route::CORE.contains(&other.slug.as_str()))
    };
    if scope.is_own(&own.slug) || !scope.data.roles.iter().any(|other| near(&other)) {
        return None;
    }
    let list = |out: bool| {
        let link = |other: &Role| {
            let (from, to) = if out { (*own, other) } else { (other, *own) };
            let text =
                scope.fill(if out { Message::MoveOut } else { Message::MoveInto }, &[&scope.lower(&other.short)]);
            let link = Tag::link(route::move_path(&from.slug, &to.slug)).text(text);
            Tag::new("li").key(&other.slug).child(link)
        };
        let label = scope.text(if out { Message::MovesOut } else { Message::MovesInto });
        let links = scope.data.roles.iter().filter(near).map(link);
        Tag::new("nav")
            .key(if out { "out" } else { "into" })
            .class("related")
            .attr("aria-label", &label)
            .child(Tag::new("p").key("label").class("kind").text(label))
            .child(Tag::new("ul").key("moves").children(links))
    };
    Some(Tag::new("div").key("moves").child(list(true)).child(list(false)))
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
        let link = Tag::link(route::role_path(&role.slug)).text(text);
        Tag::new("li").key(&role.slug).child(link)
    };
    let known = slugs.into_iter().filter(|slug| !scope.is_own(slug)).filter_map(|slug| scope.data.role(slug));
    let roles = known.map(link);
    // Without the program these are the ways to other pairs of roles.
    let pair = |roles: &[&str]| {
        let names: Option<Vec<&str>> =
            roles.iter().map(|slug| scope.data.role(slug).map(|role| role.short.as_str())).collect();
        let names = names?;
        let text = scope.fill(Message::CompareLink, &[&locale::join(scope.locale(), &names)]);
        Some(Tag::new("li").key(roles.join("-")).child(Tag::link(route::compare_path(roles)).text(text)))
    };
    let [front, back, full] = route::CORE;
    let pairs = [&[front, back][..], &[front, full], &[back, full], &route::CORE];
    let others = pairs.into_iter().filter(|roles| *roles != *shown).filter_map(pair);
    let links: Vec<Tag> = roles.chain(others).collect();
    if links.is_empty() {
        return Tag::new("span").key("related").flag("hidden", true);
    }
    Tag::new("nav")
        .key("related")
        .class("related")
        .attr("aria-label", scope.text(Message::RelatedRoles))
        .child(Tag::new("ul").children(links))
}
