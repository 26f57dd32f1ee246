//! The snippets, with the policy lines and the integrity value that go with them.
//!
//! Invariant: what a button copies is what the element beside it shows.

use super::language::{LOCALE, text};
use super::parts::section;
use super::shown::Shown;
use crate::embed::policy;
use crate::embed::snippet::SnippetKind;
use crate::locale::EmbedMessage;
use crate::view::element::Tag;

/// The section of the page.
pub(super) fn section_of(shown: &Shown<'_>) -> Tag {
    section("snippets", EmbedMessage::Snippets).children(SnippetKind::ALL.map(|kind| one(shown, kind)))
}

/// The name and the text that the copy button of this id puts on the clipboard.
pub(super) fn text_of(shown: &Shown<'_>, id: &str) -> Option<(String, String)> {
    SnippetKind::ALL
        .into_iter()
        .flat_map(|kind| blocks(shown, kind))
        .find(|block| block.id == id)
        .map(|b| (b.name, b.text))
}

/// A text to copy.
struct SnippetBlock {
    id: String,
    name: String,
    text: String,
}

fn name(kind: SnippetKind) -> String {
    text(match kind {
        SnippetKind::Element => EmbedMessage::SnippetElement,
        SnippetKind::ElementWithTable => EmbedMessage::SnippetElementWithTable,
        SnippetKind::Frame => EmbedMessage::SnippetFrame,
        SnippetKind::React => EmbedMessage::SnippetReact,
        SnippetKind::WordPress => EmbedMessage::SnippetWordPress,
    })
}

/// The texts of a form: the snippet, the rule for the style sheet, the policy, the integrity value.
fn blocks(shown: &Shown<'_>, kind: SnippetKind) -> Vec<SnippetBlock> {
    let (snippet, style) = shown.snippet(kind);
    let site = shown.site;
    let (script, policy) = match kind {
        SnippetKind::Frame => (&site.frame, policy::frame(&site.origin, snippet.contains("<script"))),
        _ => (&site.script, policy::element(&site.origin, shown.draft.src())),
    };
    let block =
        |part: &str, name: String, text: String| SnippetBlock { id: format!("{}-{part}", kind.id()), name, text };
    let mut blocks = vec![block("snippet", name(kind), snippet)];
    blocks.extend(style.map(|style| block("rule", text(EmbedMessage::SnippetStyle), style)));
    // A page that uses the package serves it from its own origin.
    if kind != SnippetKind::React {
        blocks.push(block("policy", text(EmbedMessage::SnippetPolicy), policy));
        if !script.integrity.is_empty() {
            blocks.push(block("integrity", text(EmbedMessage::SnippetIntegrity), script.integrity.clone()));
        }
    }
    blocks
}

fn one(shown: &Shown<'_>, kind: SnippetKind) -> Tag {
    let package =
        (kind == SnippetKind::React).then(|| Tag::new("p").key("package").text(text(EmbedMessage::SnippetPackage)));
    let first = |at: usize| at == 0;
    let write = |(at, block): (usize, SnippetBlock)| {
        // The same part stands in several forms.
        let name = if first(at) {
            block.name.clone()
        } else {
            LOCALE.fill(EmbedMessage::SnippetPart, &[&name(kind), &block.name])
        };
        let label = LOCALE.fill(EmbedMessage::CopyOf, &[&name]);
        let head = (!first(at)).then(|| Tag::new("h4").key("head").text(&block.name));
        let copy = Tag::new("button")
            .key("copy")
            .fixed("type", "button")
            .fixed("data-act", "copy")
            .attr("data-of", &block.id)
            .attr("aria-label", &label)
            .flag("disabled", !shown.live)
            .text(text(EmbedMessage::Copy));
        let shown = Tag::new("pre")
            .key("text")
            .fixed("tabindex", "0")
            .fixed("role", "region")
            .attr("aria-label", &name)
            .child(Tag::new("code").attr("id", &block.id).text(&block.text));
        Tag::new("div").key(&block.id).class("block").maybe(head).child(shown).child(copy)
    };
    Tag::new("details")
        .key(kind.id())
        .attr("id", kind.id())
        .flag("open", kind == SnippetKind::Element)
        .child(Tag::new("summary").key("name").child(Tag::new("h3").text(name(kind))))
        .maybe(package)
        .child(Tag::new("div").key("blocks").children(blocks(shown, kind).into_iter().enumerate().map(write)))
}
