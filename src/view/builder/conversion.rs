//! A table of pay bands, or roles as schema.org occupations, given in place of a host's file: the file is made of it.
//!
//! Invariant: what is made goes through the same check as a file that is given, and the page says how the input was understood.

use super::language::{LOCALE, text};
use super::shown::Shown;
use crate::browser::{self, Checked, Chosen, FileFault, Given};
use crate::convert::{Converted, Fault, Form, Terms, convert};
use crate::embed::Pinned;
use crate::locale::EmbedMessage;
use crate::model::{Dataset, DatasetPart};
use crate::view::element::Tag;

/// The field of the host's name.
const HOST: &str = "host-name";
/// The box that allows other currencies.
const EXCHANGE: &str = "exchange";
/// The file that was made, in the page and on its buttons.
pub(super) const MADE: &str = "host-file";

/// The terms of a conversion, as they are typed and ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Conditions {
    host: String,
    exchange: bool,
}

/// The outcome of a file that was given.
pub(super) enum Outcome {
    /// A host's file was checked.
    Checked(Checked),
    /// It is to be converted, and it is not said whose it is.
    NoHost,
    /// It could not be converted.
    Refused(Checked),
    /// A host's file was made of it, and checked.
    Made(Converted, Checked),
}

impl Conditions {
    /// Takes what a control says; false if it is no control of these, or says nothing new.
    pub(super) fn set(&mut self, chosen: &Chosen) -> bool {
        let before = self.clone();
        match chosen.act.as_str() {
            // As it is typed: without a space at its end no second word could follow.
            HOST => self.host.clone_from(&chosen.value),
            EXCHANGE => self.exchange = chosen.checked,
            _ => {}
        }
        *self != before
    }

    /// Reads a file, converts it if it is no host's file, and has the host's file checked.
    pub(super) async fn outcome(self, file: Given, data: &Dataset, check: &Pinned) -> Outcome {
        let Some(bytes) = browser::read(&file).await else { return Outcome::Checked(Checked::Unread) };
        let form = Form::of(&file.name(), &bytes);
        if form == Form::HostFile {
            return Outcome::Checked(browser::check(&bytes, &check.path, &check.integrity).await);
        }
        let host = self.host.trim();
        if host.is_empty() {
            return Outcome::NoHost;
        }
        // Metro areas are built in, in a part of the dataset that the page does without.
        let metros = browser::fetch(DatasetPart::Metros, None).await;
        let metros = metros.and_then(|bytes| Dataset::from_part(DatasetPart::Metros, &bytes).ok()).unwrap_or_default();
        let data = data.clone().merge(metros);
        let allowed_by = text(EmbedMessage::ExchangeChoice);
        let terms = Terms { host, url: "", exchange: self.exchange, allowed_by: &allowed_by };
        match convert(form, &bytes, &data, terms) {
            Ok(made) => {
                let checked = browser::check(made.text.as_bytes(), &check.path, &check.integrity).await;
                Outcome::Made(made, checked)
            }
            Err(faults) => Outcome::Refused(Checked::Faulty(faults.into_iter().map(told).collect())),
        }
    }

    /// The fields that are filled in for a conversion.
    pub(super) fn fields(&self, shown: &Shown<'_>) -> Tag {
        let id = format!("set-{HOST}");
        let hint = format!("{id}-hint");
        let field = Tag::new("input")
            .key("field")
            .attr("id", &id)
            .fixed("type", "text")
            .fixed("autocomplete", "organization")
            .fixed("data-act", HOST)
            .attr("aria-describedby", &hint)
            .flag("disabled", !shown.live)
            .value(&self.host);
        let host = Tag::new("div")
            .key(HOST)
            .class("entry")
            .child(Tag::new("label").key("label").attr("for", &id).text(text(EmbedMessage::HostChoice)))
            .child(field)
            .child(Tag::new("span").key("hint").class("hint").attr("id", &hint).text(text(EmbedMessage::HostHint)));
        let tick = Tag::new("input")
            .attr("id", format!("set-{EXCHANGE}"))
            .fixed("type", "checkbox")
            .fixed("data-act", EXCHANGE)
            .checked(self.exchange)
            .flag("disabled", !shown.live);
        let label = Tag::new("label").child(tick).text(text(EmbedMessage::ExchangeChoice));
        Tag::new("div").key("terms").class("row").child(host).child(Tag::new("p").key(EXCHANGE).child(label))
    }
}

/// The name of the file that is made of another.
pub(super) fn name_of(input: &str) -> String {
    let stem = input.rsplit_once('.').map_or(input, |(stem, _)| stem);
    format!("{stem}.host.json")
}

/// How the input was understood, with the file that was made of it.
pub(super) fn made(converted: &Converted) -> Tag {
    let name = text(EmbedMessage::MadeFile);
    let notes = converted.notes.iter().enumerate();
    // The marks around codes are for a terminal, which has no other.
    let notes = notes.map(|(at, note)| Tag::new("li").key(at.to_string()).text(note.replace('`', "")));
    let button = |act: &'static str, words: String| {
        Tag::new("button").key(act).fixed("type", "button").fixed("data-act", act).fixed("data-of", MADE).text(words)
    };
    let copy = button("copy", text(EmbedMessage::Copy)).attr("aria-label", LOCALE.fill(EmbedMessage::CopyOf, &[&name]));
    let shown = Tag::new("pre")
        .key("text")
        .fixed("tabindex", "0")
        .fixed("role", "region")
        .attr("aria-label", &name)
        .child(Tag::new("code").fixed("id", MADE).text(&converted.text));
    Tag::new("div")
        .key("made")
        .class("block")
        .child(Tag::new("ul").key("notes").children(notes))
        .child(shown)
        .child(copy)
        .child(button("save", text(EmbedMessage::SaveMade)))
}

fn told(fault: Fault) -> FileFault {
    let Fault { line, column, path, reason } = fault;
    FileFault { code: String::new(), path, line, column, reason }
}
