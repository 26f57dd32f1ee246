//! The choices: what the embed shows and how it looks.
//!
//! Invariant: roles, charts and places are offered from the dataset of the page, so a choice always finds what it names.

use super::language::{LOCALE, text};
use super::parts::{section, select, ticks, typed};
use super::shown::Shown;
use crate::compare::{chart_name, has_chart};
use crate::embed::{AttributeControl, Panel, Typed};
use crate::locale::{EmbedMessage, Locale};
use crate::model::{Place, PlaceKind};
use crate::state::{Chart, MAX_ROLES, Section};
use crate::view::element::{Tag, choice};
use crate::view::words;

/// The choices of content.
pub(super) fn choices(shown: &Shown<'_>) -> Tag {
    section("choices", EmbedMessage::Choices).child(roles(shown)).child(sections(shown)).child(
        Tag::new("div")
            .key("row")
            .class("row")
            .child(chart(shown))
            .children(shown.draft.options.controls(Panel::Content).iter().map(|control| attribute(shown, control)))
            .child(place(shown))
            .child(language(shown)),
    )
}

/// The choices of appearance. A text field stands behind the choice that it goes with.
pub(super) fn looks(shown: &Shown<'_>) -> Tag {
    let accent = (Typed::Accent, EmbedMessage::AccentChoice, EmbedMessage::AccentHint, EmbedMessage::AccentFault);
    let side = |field, label| (field, label, EmbedMessage::SideHint, EmbedMessage::SideFault);
    let width = side(Typed::Width, EmbedMessage::WidthChoice);
    let height = side(Typed::Height, EmbedMessage::HeightChoice);
    let mut row = Tag::new("div").key("row").class("row");
    for control in shown.draft.options.controls(Panel::Looks) {
        row = row.child(attribute(shown, &control));
        let fields: &[_] = match control.name {
            "theme" => &[accent],
            "density" => &[width, height],
            _ => &[],
        };
        row =
            row.children(fields.iter().map(|(field, label, hint, fault)| typed(shown, *field, *label, *hint, *fault)));
    }
    let loading = [("lazy", EmbedMessage::LoadingLazy), ("eager", EmbedMessage::LoadingEager)]
        .map(|(id, name)| choice(id, &text(name), (id == "eager") == shown.draft.eager));
    section("looks", EmbedMessage::Looks).child(row.child(select(
        shown,
        "loading",
        EmbedMessage::LoadingChoice,
        loading,
    )))
}

/// The control of an attribute.
fn attribute(shown: &Shown<'_>, control: &AttributeControl) -> Tag {
    let offered = control.offered.iter().map(|(value, name)| {
        let name = name.map_or_else(|| value.clone(), text);
        choice(value, &name, *value == control.chosen)
    });
    select(shown, control.name, control.label, offered)
}

fn roles(shown: &Shown<'_>) -> Tag {
    let chosen = &shown.draft.options.selection.roles;
    let all = shown.data.roles.iter().map(|role| (role.slug.clone(), role.name.clone(), chosen.contains(&role.slug)));
    ticks(shown, "role", EmbedMessage::RolesChoice, MAX_ROLES, all.collect())
}

fn sections(shown: &Shown<'_>) -> Tag {
    let chosen = shown.draft.options.selection.sections;
    let all = Section::ALL.map(|s| (s.id().to_owned(), text(words::heading(s)), chosen.contains(s)));
    ticks(shown, "section", EmbedMessage::SectionsChoice, Section::ALL.len(), all.into())
}

fn chart(shown: &Shown<'_>) -> Tag {
    let chosen = shown.draft.options.selection.chart;
    let none = choice("", &text(EmbedMessage::WholeComparison), chosen.is_none());
    let there = Chart::ALL.into_iter().filter(|chart| has_chart(shown.data, *chart));
    let one = |chart: Chart| choice(chart.id(), &text(chart_name(chart)), chosen == Some(chart));
    select(shown, "chart", EmbedMessage::ChartChoice, [none].into_iter().chain(there.map(one)))
}

fn place(shown: &Shown<'_>) -> Tag {
    let chosen = &shown.draft.options.selection.place;
    let mut places: Vec<&Place> = shown
        .data
        .places
        .iter()
        .filter(|place| shown.data.offers(place) || matches!(place.kind, PlaceKind::State | PlaceKind::Metro))
        .collect();
    // Regions as the dataset has them, then countries and states by name.
    places.sort_by_key(|place| match place.kind {
        PlaceKind::World | PlaceKind::Region => (0, ""),
        PlaceKind::Country => (1, place.name.as_str()),
        _ => (2, place.name.as_str()),
    });
    let one = |place: &Place| choice(&place.id, &place.name, place.id == *chosen);
    select(shown, "place", EmbedMessage::PlaceChoice, places.into_iter().map(one))
}

fn language(shown: &Shown<'_>) -> Tag {
    let one = |locale: Locale| {
        let name = match locale {
            Locale::English | Locale::Host(_) => EmbedMessage::LanguageEnglish,
            Locale::Pseudo => EmbedMessage::LanguagePseudo,
            Locale::PseudoRtl => EmbedMessage::LanguageRtl,
        };
        choice(locale.tag(), &LOCALE.text(name), locale == shown.draft.options.selection.locale)
    };
    select(shown, "lang", EmbedMessage::LanguageChoice, Locale::ALL.map(one))
}
