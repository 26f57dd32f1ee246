//! The fields of a chart on the page.
//!
//! Invariant: every field has a label of its own and an id made from its name, so that the keyboard
//! stays where it is when the fields are drawn anew; without the program they are disabled.

use super::element::{Tag, choice};
use crate::compare::{Entry, Field};

/// The fields of a chart; nothing if there are none.
pub(super) fn fields(fields: &[Field], live: bool) -> Option<Tag> {
    let all = fields.iter().map(|field| one(field, live));
    (!fields.is_empty()).then(|| Tag::new("div").key("fields").class("fields").children(all))
}

fn one(field: &Field, live: bool) -> Tag {
    let id = format!("field-{}", field.name.replace(':', "-"));
    let bound = |tag: Tag, id: &str| {
        tag.attr("id", id).fixed("data-act", "set").attr("data-of", &field.name).flag("disabled", !live)
    };
    let label = |id: &str| Tag::new("label").key("label").attr("for", id).text(&field.label);
    let class = if matches!(field.entry, Entry::Slider { .. }) { "choice slide" } else { "choice" };
    let group = Tag::new("div").key(&field.name).class(class);
    let group = match &field.entry {
        Entry::Choice { chosen, offered } => {
            let options = offered.iter().map(|(value, text)| choice(value, text, value == chosen));
            group.child(label(&id)).child(bound(Tag::new("select"), &id).children(options))
        }
        Entry::Slider { value, range, steps } => {
            let digits = format!("{id}-digits");
            let [low, high, value, step] = [range.0, range.1, *value, 1].map(|number| in_steps(number, *steps));
            let input = |kind: &'static str, id: &str| {
                bound(Tag::new("input").key(kind).fixed("type", kind).attr("value", &value), id).value(&value)
            };
            group
                .child(label(&id))
                .child(input("range", &id).attr("min", &low).attr("max", &high).attr("step", &step))
                .child(input("text", &digits).fixed("inputmode", "numeric").attr("aria-label", &field.label))
        }
        Entry::Typed { value, example, number } => {
            let input = Tag::new("input")
                .fixed("type", "text")
                .fixed("autocomplete", "off")
                .fixed("inputmode", if *number { "decimal" } else { "search" })
                .attr("placeholder", example);
            group.child(label(&id)).child(bound(input, &id).value(value))
        }
        Entry::Text { value, example } => {
            let area =
                Tag::new("textarea").fixed("rows", "6").fixed("spellcheck", "false").attr("placeholder", example);
            group.class("choice text").child(label(&id)).child(bound(area, &id).value(value))
        }
        Entry::Tick(on) => {
            let tick = bound(Tag::new("input").fixed("type", "checkbox"), &id).checked(*on).flag("checked", *on);
            group.child(Tag::new("label").key("label").child(tick).text(&field.label))
        }
        Entry::Folded(inner, open) => {
            return Tag::new("details")
                .key(&field.name)
                .class("folded")
                .opened(*open)
                .child(Tag::new("summary").key("label").text(&field.label))
                .maybe(remark(field))
                .maybe(fields(inner, live));
        }
        Entry::Button => group.child(
            Tag::new("button")
                .fixed("type", "button")
                .attr("id", id)
                .attr("data-act", &field.name)
                .flag("disabled", !live)
                .text(&field.label),
        ),
    };
    group.maybe(remark(field))
}

/// The remark beside a field; nothing where it has none.
fn remark(field: &Field) -> Option<Tag> {
    (!field.note.is_empty()).then(|| Tag::new("small").key("note").text(&field.note))
}

/// A number of steps as a number: `9.5` for 19 halves.
fn in_steps(number: u32, steps: u32) -> String {
    let (whole, rest) = (number / steps.max(1), number % steps.max(1));
    if rest == 0 { whole.to_string() } else { format!("{whole}.{}", rest * 10 / steps) }
}
