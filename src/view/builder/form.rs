//! The choices: what the embed shows and how it looks.
//!
//! Invariant: roles, charts and places are offered from the dataset of the page, so a choice always finds what it names.

use super::language::{LOCALE, text};
use super::parts::{section, select, ticks, typed};
use super::shown::Shown;
use crate::compare::{DataOf, chart_name, has_chart};
use crate::embed::{AttributeControl, Layout, Panel, Typed};
use crate::locale::{EmbedMessage, Locale};
use crate::model::{Place, PlaceKind};
use crate::state::{Chart, MAX_ROLES, Section, View};
use crate::view::element::{Tag, choice};
use crate::view::words;

/// The choices of content.
pub(super) fn choices(shown: &Shown<'_>) -> Tag {
    section("choices", EmbedMessage::Choices).child(roles(shown)).child(sections(shown)).child(
        Tag::new("div")
            .key("row")
            .class("row")
            .child(view(shown))
            .child(chart(shown))
            .children(shown.draft.options.controls(Panel::Content).iter().map(|control| attribute(shown, control)))
            .child(place(shown))
            .child(language(shown))
            .maybe((shown.draft.options.layout == Layout::Advert).then(|| {
                let (label, hint) = (EmbedMessage::BandChoice, EmbedMessage::BandHint);
                typed(shown, Typed::Band, label, hint, EmbedMessage::BandFault)
            })),
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
    let selection = &shown.draft.options.selection;
    let chosen = &selection.roles;
    let offered = shown.data.roles.iter().filter(|role| selection.setting.offer.has_role(&role.slug));
    let all = offered.map(|role| (role.slug.clone(), role.name.clone(), chosen.contains(&role.slug)));
    ticks(shown, "role", EmbedMessage::RolesChoice, [1, MAX_ROLES], all.collect())
}

/// The way to the host's jobs, and what visitors can choose.
pub(super) fn jobs(shown: &Shown<'_>) -> Tag {
    let terms = shown.draft.options.terms();
    let all = shown.data.roles.iter();
    let all = all.map(|role| (role.slug.clone(), role.name.clone(), terms.roles.contains(&role.slug)));
    let address = (Typed::Jobs, EmbedMessage::JobsChoice, EmbedMessage::JobsHint, EmbedMessage::JobsFault);
    let places = (
        Typed::PlaceChoices,
        EmbedMessage::PlaceChoices,
        EmbedMessage::PlaceChoicesHint,
        EmbedMessage::PlaceChoicesFault,
    );
    let fields = [address, places].map(|(field, label, hint, fault)| typed(shown, field, label, hint, fault));
    section("jobs", EmbedMessage::JobsTitle)
        .child(Tag::new("div").key("row").class("row").children(fields))
        .child(ticks(shown, "role-choice", EmbedMessage::RoleChoices, [0, usize::MAX], all.collect()))
}

fn sections(shown: &Shown<'_>) -> Tag {
    let chosen = shown.draft.options.selection.sections;
    let all = Section::ALL.map(|s| (s.id().to_owned(), text(words::heading(s)), chosen.contains(s)));
    ticks(shown, "section", EmbedMessage::SectionsChoice, [1, Section::ALL.len()], all.into())
}

fn chart(shown: &Shown<'_>) -> Tag {
    let chosen = shown.draft.options.selection.chart;
    let none = choice("", &text(EmbedMessage::WholeComparison), chosen.is_none());
    let there = Chart::ALL.into_iter().filter(|chart| has_chart(&DataOf::any(shown.data), *chart));
    let one = |chart: Chart| choice(chart.id(), &text(chart_name(chart)), chosen == Some(chart));
    select(shown, "chart", EmbedMessage::ChartChoice, [none].into_iter().chain(there.map(one)))
}

/// The view that is shown first, of those that a section is ticked of.
fn view(shown: &Shown<'_>) -> Tag {
    let selection = &shown.draft.options.selection;
    let one = |view: View| choice(view.id(), &text(words::view_name(view)), view == selection.view);
    let offered = View::TABS.into_iter().filter(|view| selection.offers(*view));
    select(shown, "view", EmbedMessage::FirstViewChoice, offered.map(one))
}

fn place(shown: &Shown<'_>) -> Tag {
    let chosen = &shown.draft.options.selection.place;
    let mut places: Vec<&Place> = shown
        .data
        .places
        .iter()
        .filter(|place| shown.data.offers(place) || matches!(place.kind, PlaceKind::State | PlaceKind::Metro))
        .filter(|place| shown.draft.options.selection.setting.offer.has_place(&place.id))
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
