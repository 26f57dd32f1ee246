//! Sections, fields and boxes of the builder.
//!
//! Invariant: every field has a label, and what is wrong with it is said beside it and bound to it.

use super::language::{LOCALE, text};
use super::shown::Shown;
use crate::embed::Typed;
use crate::locale::{self, EmbedMessage};
use crate::model::JOB_PLACEHOLDERS;
use crate::view::element::Tag;

/// A section of the page with its heading.
pub(super) fn section(id: &'static str, title: EmbedMessage) -> Tag {
    let heading = format!("{id}-title");
    Tag::new("section")
        .key(id)
        .fixed("id", id)
        .attr("aria-labelledby", &heading)
        .child(Tag::new("h2").key("h2").attr("id", &heading).text(text(title)))
}

/// A select with its label.
pub(super) fn select(
    shown: &Shown<'_>,
    name: &'static str,
    label: EmbedMessage,
    options: impl IntoIterator<Item = Tag>,
) -> Tag {
    let id = format!("set-{name}");
    Tag::new("div")
        .key(name)
        .class("entry")
        .child(Tag::new("label").key("label").attr("for", &id).text(text(label)))
        .child(
            Tag::new("select")
                .key("field")
                .attr("id", &id)
                .fixed("data-act", name)
                .flag("disabled", !shown.live)
                .children(options),
        )
}

/// A field for a text, with a hint, and with what is wrong with it.
pub(super) fn typed(
    shown: &Shown<'_>,
    field: Typed,
    label: EmbedMessage,
    hint: EmbedMessage,
    fault: EmbedMessage,
) -> Tag {
    let (id, faulty) = (format!("set-{}", field.id()), shown.draft.is_faulty(field));
    let (about, wrong) = (format!("{id}-hint"), format!("{id}-fault"));
    // Only the hint of the jobs' address has places: for the placeholders of a template.
    let hint = LOCALE.fill(hint, &JOB_PLACEHOLDERS);
    let input = Tag::new("input")
        .key("field")
        .attr("id", &id)
        .fixed("type", "text")
        .fixed("autocomplete", "off")
        .fixed("spellcheck", "false")
        .fixed("data-act", field.id())
        .attr("aria-describedby", format!("{about} {wrong}"))
        .fixed("aria-invalid", if faulty { "true" } else { "false" })
        .flag("disabled", !shown.live)
        .value(shown.draft.text(field));
    Tag::new("div")
        .key(field.id())
        .class("entry")
        .child(Tag::new("label").key("label").attr("for", &id).text(text(label)))
        .child(input)
        .child(Tag::new("span").key("hint").class("hint").attr("id", &about).text(hint))
        .child(Tag::new("p").key("fault").class("fault").attr("id", &wrong).fixed("aria-live", "polite").text(
            if faulty {
                let (reason, before) = shown.draft.fault_of(field);
                LOCALE.fill(fault, &[&reason, &locale::count((before + 1) as f64)])
            } else {
                String::new()
            },
        ))
}

/// A list of boxes, of which no fewer and no more can be ticked than there may be.
pub(super) fn ticks(
    shown: &Shown<'_>,
    act: &'static str,
    legend: EmbedMessage,
    [least, most]: [usize; 2],
    all: Vec<(String, String, bool)>,
) -> Tag {
    let ticked = all.iter().filter(|(_, _, on)| *on).count();
    let item = |(id, name, on): &(String, String, bool)| {
        let is_fixed = (*on && ticked <= least) || (!*on && ticked >= most);
        let tick = Tag::new("input")
            .attr("id", format!("{act}-{id}"))
            .fixed("type", "checkbox")
            .fixed("data-act", act)
            .attr("data-of", id)
            .checked(*on)
            // The static page has no live state.
            .flag("checked", *on)
            .flag("disabled", is_fixed || !shown.live);
        Tag::new("li").key(id).child(Tag::new("label").child(tick).text(name))
    };
    Tag::new("fieldset")
        .key(act)
        .child(Tag::new("legend").key("legend").text(text(legend)))
        .child(Tag::new("ul").key("list").class("ticks").children(all.iter().map(item)))
}
