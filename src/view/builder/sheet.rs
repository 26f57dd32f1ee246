//! The sheet for the host's reviewers.
//!
//! Invariant: page and files hold the same rows.

use super::language::{LOCALE, text};
use super::parts::section;
use super::shown::Shown;
use crate::embed::audit::{Group, audit};
use crate::locale::EmbedMessage;
use crate::view::element::Tag;

/// The section of the page.
pub(super) fn section_of(shown: &Shown<'_>) -> Tag {
    let groups = audit(shown.draft, shown.site, &shown.data.sources, LOCALE);
    let save = |of: &'static str, label: EmbedMessage| {
        Tag::new("button")
            .key(of)
            .fixed("type", "button")
            .fixed("data-act", "save")
            .fixed("data-of", of)
            .flag("disabled", !shown.live)
            .text(text(label))
    };
    section("sheet", EmbedMessage::Sheet)
        .child(Tag::new("p").key("lede").class("intro").text(text(EmbedMessage::SheetLede)))
        .child(Tag::new("div").key("groups").class("sheet").children(groups.iter().map(group)))
        .child(
            Tag::new("p")
                .key("save")
                .class("choice")
                .child(save("markdown", EmbedMessage::SheetSaveMarkdown))
                .child(save("json", EmbedMessage::SheetSaveJson)),
        )
}

fn group(group: &Group) -> Tag {
    let row = |(head, value): &(String, String)| {
        Tag::new("div").key(head).child(Tag::new("dt").text(head)).child(Tag::new("dd").text(value))
    };
    Tag::new("div")
        .key(&group.title)
        .child(Tag::new("h3").key("h3").text(&group.title))
        .child(Tag::new("dl").key("rows").children(group.rows.iter().map(row)))
}
