//! The host's data file: its address, and the check of one that is chosen or dropped.
//!
//! Invariant: a file goes nowhere; each fault is named with its line and column.

use super::conversion::{Conditions, Outcome, made, name_of};
use super::language::{LOCALE, text};
use super::parts::{section, typed};
use super::shown::Shown;
use crate::browser::{self, Checked, FileFault, Given};
use crate::convert::Converted;
use crate::embed::Typed;
use crate::locale::{self, EmbedMessage};
use crate::view::element::Tag;
use yew::prelude::*;

/// More faults than this are not listed.
const LISTED: usize = 100;

/// The stages of the file that was given last; texts are its name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum FileState {
    /// No file was given yet.
    #[default]
    Not,
    /// It is being checked.
    Waiting(String),
    /// It is longer than what is read.
    TooLong(String),
    /// It is to be converted, and it is not said whose it is.
    NoHost(String),
    /// The checker has answered, of a file that was given or of the one that was made of it.
    Checked(String, Checked),
}

impl FileState {
    /// With the outcome of the file that it waits for.
    pub(super) fn answered(self, outcome: &Outcome) -> Self {
        let FileState::Waiting(name) = self else { return self };
        match outcome {
            Outcome::NoHost => FileState::NoHost(name),
            Outcome::Made(_, checked) => FileState::Checked(name_of(&name), checked.clone()),
            Outcome::Checked(checked) | Outcome::Refused(checked) => FileState::Checked(name, checked.clone()),
        }
    }

    /// The text of a sound file.
    pub(super) fn sound(&self) -> Option<&str> {
        match self {
            FileState::Checked(_, Checked::Sound(text, _)) => Some(text),
            _ => None,
        }
    }

    /// The name of a sound file.
    pub(super) fn sound_name(&self) -> Option<&str> {
        match self {
            FileState::Checked(name, Checked::Sound(..)) => Some(name),
            _ => None,
        }
    }

    fn words(&self, is_made: bool) -> String {
        match self {
            FileState::NoHost(name) => LOCALE.fill(EmbedMessage::FileNoHost, &[name]),
            FileState::Not => text(EmbedMessage::FileNone),
            FileState::Waiting(_) => text(EmbedMessage::FileChecking),
            FileState::TooLong(name) => LOCALE.fill(EmbedMessage::FileTooLong, &[name]),
            FileState::Checked(name, checked) => match checked {
                Checked::Sound(..) if is_made => LOCALE.fill(EmbedMessage::FileMade, &[name]),
                Checked::Sound(..) => LOCALE.fill(EmbedMessage::FileSound, &[name]),
                Checked::Faulty(faults) => {
                    LOCALE.fill(EmbedMessage::FileFaults, &[name, &locale::count(faults.len() as f64)])
                }
                Checked::Unread => text(EmbedMessage::FileUnread),
                Checked::NoCheck => text(EmbedMessage::FileNoCheck),
            },
        }
    }

    fn faults(&self) -> &[FileFault] {
        match self {
            FileState::Checked(_, Checked::Faulty(faults)) => faults,
            _ => &[],
        }
    }
}

/// A fault as one line: line, column, path and reason. Columns of a table have names, and stand in the place of a path.
fn words_of(fault: &FileFault) -> String {
    let (line, column) = (locale::count(fault.line.into()), locale::count(fault.column.into()));
    match fault.path.as_str() {
        "" if fault.column == 0 => LOCALE.fill(EmbedMessage::FileFaultLine, &[&line, &fault.reason]),
        name if fault.column == 0 => LOCALE.fill(EmbedMessage::FileFault, &[&line, name, &fault.reason]),
        "" => LOCALE.fill(EmbedMessage::FileFault, &[&line, &column, &fault.reason]),
        path => LOCALE.fill(EmbedMessage::FileFaultAt, &[&line, &column, path, &fault.reason]),
    }
}

/// The section of the page; `on_given` is called with a file that is dropped on it.
pub(super) fn data(
    shown: &Shown<'_>,
    state: &FileState,
    conditions: &Conditions,
    converted: Option<&Converted>,
    on_given: Callback<Given>,
) -> Tag {
    let dropped = move |event: DragEvent| {
        if let Some(file) = browser::dropped(&event) {
            on_given.emit(file);
        }
    };
    let field = Tag::new("input")
        .key("field")
        .fixed("id", "data-file")
        .fixed("type", "file")
        .fixed("accept", ".json,.jsonld,.csv,.tsv,application/json,application/ld+json,text/csv")
        .fixed("data-act", "file")
        .flag("disabled", !shown.live);
    let drop = Tag::new("div")
        .key("drop")
        .class("drop")
        .ondragover(shown.live.then(|| Callback::from(|event: DragEvent| browser::allow_drop(&event))))
        .ondrop(shown.live.then(|| Callback::from(dropped)))
        .child(Tag::new("p").key("hint").text(text(EmbedMessage::DropHint)))
        .child(Tag::new("label").key("label").fixed("for", "data-file").text(text(EmbedMessage::FileChoice)))
        .child(field);
    let faults = state.faults().iter().take(LISTED).enumerate();
    let faults = faults.map(|(at, fault)| Tag::new("li").key(at.to_string()).text(words_of(fault)));
    section("data", EmbedMessage::DataTitle)
        .child(
            Tag::new("div")
                .key("row")
                .class("row")
                .child(typed(shown, Typed::Src, EmbedMessage::SrcChoice, EmbedMessage::SrcHint, EmbedMessage::SrcFault))
                .child(typed(
                    shown,
                    Typed::Language,
                    EmbedMessage::WordsChoice,
                    EmbedMessage::WordsHint,
                    EmbedMessage::WordsFault,
                )),
        )
        .child(conditions.fields(shown))
        .child(drop)
        .child(
            Tag::new("p")
                .key("result")
                .fixed("id", "data-result")
                .fixed("role", "status")
                .text(state.words(converted.is_some())),
        )
        .child(Tag::new("ol").key("faults").fixed("id", "data-faults").children(faults))
        .maybe(converted.map(made))
}
