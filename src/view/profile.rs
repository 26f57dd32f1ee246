//! The visitor's profile on the page: kept, saved, opened, forgotten.
//!
//! Invariant: pay goes along only where its box is ticked; a file that is refused changes nothing.

use super::element::Tag;
use super::fields::fields;
use super::redraw::render_context::Opened;
use crate::browser::{self, Tree};
use crate::compare::{Scope, profile_fault, profile_fields, profile_words, refusal};
use crate::locale::{Locale, VisitorMessage};
use crate::state::{Fields, profile};
use yew::prelude::{Callback, Html};

/// Name of the file that a profile is saved as.
const FILE: &str = "rolescope-profile.json";

/// The summary of the profile, and its buttons.
pub(super) fn profile(scope: &Scope<'_>, live: bool) -> Html {
    let open = Tag::new("div")
        .key("open")
        .class("choice")
        .child(Tag::new("label").key("label").fixed("for", "my-open").text(scope.text(VisitorMessage::ProfileOpen)))
        .child(
            Tag::new("input")
                .key("file")
                .fixed("id", "my-open")
                .fixed("type", "file")
                .fixed("accept", ".json,application/json")
                .fixed("data-act", "my-open")
                .flag("disabled", !live),
        );
    Tag::new("aside")
        .key("profile")
        .class("profile")
        .fixed("aria-labelledby", "profile-title")
        .child(
            Tag::heading(scope.selection.setting, 2)
                .key("title")
                .fixed("id", "profile-title")
                .text(scope.text(VisitorMessage::ProfileTitle)),
        )
        .child(Tag::new("p").key("words").class("summary").text(profile_words(scope)))
        .maybe(fields(&profile_fields(scope), live).map(|all| all.child(open)))
        .child(Tag::new("p").key("note").class("kind").text(scope.text(VisitorMessage::ProfileNote)))
        .into()
}

/// Gives the visitor the file, and says so.
pub(super) fn save(locale: Locale, mine: &Fields, with_pay: bool) -> String {
    browser::download(FILE, "application/json", &profile::write(mine, with_pay));
    locale.fill(VisitorMessage::SaidSaved, &[FILE])
}

/// Reads the file that the field with an id holds.
pub(super) fn open(locale: Locale, tree: Tree, id: &str, done: Callback<Opened>) {
    let id = id.to_owned();
    yew::platform::spawn_local(async move {
        let Some(text) = browser::file_in(tree, &id, profile::LONGEST_FILE).await else {
            return done.emit((None, locale.text(VisitorMessage::RefusedUnreadable).into_owned()));
        };
        let read = match browser::json_entries(&text) {
            Ok(entries) => {
                let read = profile::read(&entries).and_then(|mine| profile_fault(&mine).map_or(Ok(mine), Err));
                read.map_err(|why| refusal(locale, &why))
            }
            Err(why) => Err(locale.fill(VisitorMessage::RefusedJson, &[&why])),
        };
        done.emit(match read {
            Ok(mine) => (Some(mine), locale.text(VisitorMessage::SaidOpened).into_owned()),
            Err(why) => (None, locale.fill(VisitorMessage::RefusedFile, &[&why])),
        });
    });
}
