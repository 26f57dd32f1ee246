//! Words of a section that are not a table.

use super::controls::has_any_series;
use super::element::Tag;
use super::mark::role_mark;
use super::table::whose;
use crate::compare::{self, DataOf, Quote, Scope, chart_name, has_chart};
use crate::locale::{self, Control, HostMessage, Message};
use crate::model::Role;
use crate::state::route::{self, Base};
use crate::state::{Chart, Section, Selection, Series, View, has_series};

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

/// The name of a view, for tabs and links.
pub(super) fn view_name(view: View) -> Control {
    match view {
        View::Overview => Control::ViewOverview,
        View::Pay => Control::ViewPay,
        View::Work => Control::ViewWork,
        View::Skills => Control::ViewSkills,
        View::Tools => Control::ViewTools,
        View::Entry => Control::ViewEntry,
        View::Path => Control::ViewPath,
        View::Questions => Control::ViewQuestions,
        View::All => Control::ViewAll,
        View::Fit => Control::ViewFit,
        View::Standing => Control::ViewStanding,
        View::Moves => Control::ViewMoves,
        View::Why => Control::ViewWhy,
    }
}

/// The words under the heading of a page.
pub(super) fn lead(scope: &Scope<'_>) -> Tag {
    match page_lead(scope) {
        _ if scope.host().is_some() => lead_beside_host(scope),
        Some(words) => Tag::new("p").class("lede").text(scope.text(words)),
        None => Tag::new("span").flag("hidden", true),
    }
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

/// The words under the heading of a page: the overview and the tools say what they are for, the other views begin at once.
fn page_lead(scope: &Scope<'_>) -> Option<Message> {
    let several = scope.selection.roles.len() > 1;
    match scope.selection.view {
        View::Overview | View::All if several => Some(Message::Lede),
        View::Overview | View::All => Some(Message::LedeSingle),
        View::Fit => Some(Message::LedeFit),
        View::Standing => Some(Message::LedeStanding),
        View::Moves => Some(Message::LedeMoves),
        View::Why => Some(Message::LedeWhy),
        _ => None,
    }
}

/// The words under the heading of the page, and after them those about the host.
fn lead_beside_host(scope: &Scope<'_>) -> Tag {
    let own = if scope.selection.roles.len() > 1 { Message::Lede } else { Message::LedeSingle };
    let alone = scope.host().is_some_and(|host| host.replaces);
    let own = (!alone).then(|| Tag::new("p").key("own").class("lede").text(scope.text(own)));
    let host_note =
        compare::said_of_host(scope).map(|host_note| Tag::new("p").key("host").class("lede of-host").text(host_note));
    Tag::new("div").maybe(own).maybe(host_note)
}

/// False where the words under the heading of a section would not hold: some speak of surveys, which a host's file that
/// stands alone has not.
fn has_intro(scope: &Scope<'_>, section: Section) -> bool {
    // Whose judgement levels are is said by the words above all sections.
    let of_surveys =
        matches!(section, Section::Pay | Section::Skills | Section::Tools | Section::Requirements | Section::Path);
    !of_surveys || (has_series(scope.data, Series::Survey2025) && (section != Section::Pay || has_any_series(scope)))
}

/// Statements of the host's staff on the shown roles; nothing without a host.
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

/// A short link to what two published profiles get wrong about a section, if they do.
pub(super) fn corrected(scope: &Scope<'_>, section: Section) -> Tag {
    let count = compare::notes(scope, Some(section)).len();
    if count == 0 {
        return Tag::new("span").key("corrected").flag("hidden", true);
    }
    let text = scope.fill(Message::CorrectedHere, &[&locale::count(count as f64)]);
    let href = format!("{}#corrections", Base::Root.address(View::Why).unwrap_or_default());
    Tag::new("p").key("corrected").class("corrected").child(Tag::link(href).text(text))
}

/// All that two published profiles get wrong, by section.
pub(super) fn corrections(scope: &Scope<'_>) -> Tag {
    let note = |(at, (says, right)): (usize, (String, String))| {
        Tag::new("div").key(at.to_string()).child(Tag::new("dt").text(says)).child(Tag::new("dd").text(right))
    };
    Tag::new("div")
        .class("notes")
        .child(
            Tag::heading(scope.selection.setting, 1).fixed("id", "corrections").text(scope.text(Message::ProfileNotes)),
        )
        .child(Tag::new("dl").children(compare::notes(scope, None).into_iter().enumerate().map(note)))
}

/// Links to the charts of a section that are not beside it, and from a chart alone to all others and back to the
/// comparison.
pub(super) fn others(scope: &Scope<'_>, section: Option<Section>) -> Tag {
    let alone = scope.selection.chart;
    let link = |href: String, id: &str, text: String| {
        let link = Tag::link(href).fixed("data-act", "chart").attr("data-of", id).text(text);
        Tag::new("li").key(id).child(link)
    };
    let back = alone.map(|chart| {
        let href = Base::Root.address(chart.view()).unwrap_or_default();
        let text = scope.fill(Message::BackToView, &[&scope.text(view_name(chart.view()))]);
        Tag::new("li").key("all").child(Tag::link(href).fixed("data-act", "chart").fixed("data-of", "").text(text))
    });
    let beside = |chart: Chart| Chart::ALL.into_iter().any(|other| other.beside() == Some(chart));
    let elsewhere = scope.selection.setting.element > 0;
    let others = Chart::ALL.into_iter().filter(|chart| match section {
        // What stands beside another has no link of its own, and our own pages show all in their place.
        Some(section) => elsewhere && chart.section() == section && !scope.selection.shows(*chart) && !beside(*chart),
        None => Some(*chart) != alone && !beside(*chart),
    });
    let of = DataOf::shown(scope.data, scope.selection);
    let mut others = others.filter(|chart| has_chart(&of, *chart)).peekable();
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
    let offer = scope.selection.setting.offer;
    let near = |other: &&Role| {
        other.slug != own.slug
            && !scope.is_own(&other.slug)
            && offer.has_role(&other.slug)
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
            let text = scope.fill(if out { Message::MoveOut } else { Message::MoveInto }, &[&scope.within(other)]);
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
    let offer = scope.selection.setting.offer;
    let leads_on = |slug: &&String| !scope.is_own(slug) && offer.has_role(slug);
    let roles = slugs.into_iter().filter(leads_on).filter_map(|slug| scope.data.role(slug));
    let roles = roles.map(link);
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
    let is_offered = |roles: &&[&str]| *roles != *shown && roles.iter().all(|slug| offer.has_role(slug));
    let others = pairs.into_iter().filter(is_offered).filter_map(pair);
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

/// Links to the moves between all roles, by the role that is left.
pub(super) fn move_list(scope: &Scope<'_>) -> Tag {
    let of = |from: &Role| {
        let link = |to: &Role| {
            let text = scope.fill(Message::MoveOut, &[&scope.within(to)]);
            let item = Tag::link(route::move_path(&from.slug, &to.slug)).text(text);
            Tag::new("li").key(&to.slug).child(item)
        };
        let others = scope.offered_roles().filter(|to| to.slug != from.slug && !scope.is_own(&to.slug));
        Tag::new("details")
            .key(&from.slug)
            .child(Tag::new("summary").text(scope.fill(Message::MovesFrom, &[&from.short])))
            .child(Tag::new("ul").children(others.map(link)))
    };
    let roles = scope.offered_roles().filter(|role| !scope.is_own(&role.slug));
    Tag::new("nav")
        .class("related moves")
        .attr("aria-label", scope.text(Message::MovesAll))
        .child(Tag::heading(scope.selection.setting, 1).text(scope.text(Message::MovesAll)))
        .children(roles.map(of))
}

/// The way to the whole comparison, on our own site.
pub(super) fn whole(scope: &Scope<'_>) -> Tag {
    let selection = scope.selection;
    let mut shown = selection.clone().on(selection.view);
    // Our site knows none of the host's roles.
    shown.roles.retain(|role| !scope.is_own(role));
    if shown.roles.is_empty() {
        shown.roles = Selection::default().roles;
    }
    Tag::link(route::address(&shown, &Base::Root)).key("whole").class("whole").text(scope.text(HostMessage::Whole))
}
