//! The preview: the embed on a host page, at three widths.
//!
//! Invariant: a frame is replaced and never led elsewhere, so the visitor's history does not grow; what is wider than the page
//! scrolls in a box of its own.

use super::language::{LOCALE, text};
use super::parts::{section, select};
use super::shown::Shown;
use crate::embed::HostPage;
use crate::locale::{self, EmbedMessage};
use crate::view::element::{Tag, choice};

/// Widths in CSS px, each with its class.
const WIDTHS: [(u16, &str); 3] = [(320, "w320"), (768, "w768"), (1_200, "w1200")];

/// The section of the page; `data` is the number of the data file that it shows, 0 for none.
pub(super) fn section_of(shown: &Shown<'_>, data: usize) -> Tag {
    let page = |page: HostPage| {
        let name = match page {
            HostPage::Light => EmbedMessage::PreviewLight,
            HostPage::Dark => EmbedMessage::PreviewDark,
            HostPage::Hostile => EmbedMessage::PreviewHostile,
        };
        choice(page.id(), &text(name), page == shown.draft.page)
    };
    let address = shown.draft.preview(data);
    let at = |(width, class): (u16, &'static str)| {
        let name = LOCALE.fill(EmbedMessage::PreviewAt, &[&locale::count(width.into())]);
        // Without the program there is nothing to look at.
        let frame = shown.live.then(|| {
            Tag::new("iframe")
                .key(&address)
                .attr("class", class)
                .attr("src", &address)
                .attr("title", &name)
                .fixed("loading", "lazy")
        });
        Tag::new("div").key(class).child(Tag::new("h3").key("h3").text(&name)).child(
            Tag::new("div")
                .key("stage")
                .class("stage")
                .fixed("role", "region")
                .fixed("tabindex", "0")
                .attr("aria-label", &name)
                .maybe(frame),
        )
    };
    let page = select(shown, "page", EmbedMessage::PreviewPage, HostPage::ALL.map(page));
    section("preview", EmbedMessage::Preview)
        .child(Tag::new("div").key("row").class("row").child(page))
        .child(Tag::new("div").key("stages").children(WIDTHS.map(at)))
}
