//! The choices: what the embed shows and how it looks.
//!
//! Invariant: roles, charts and places are offered from the dataset of the page, so a choice always finds what it names.

use super::language::{LOCALE, text};
use super::parts::{section, select, ticks, typed};
use super::shown::Shown;
use crate::compare::{chart_name, has_chart};
use crate::embed::{Density, HeightMode, Theme, Typed, ViewMode};
use crate::locale::{EmbedMessage, Locale};
use crate::model::{Place, PlaceKind};
use crate::state::{Chart, MAX_ROLES, Section};
use crate::view::element::{Tag, choice};
use crate::view::words;

/// The fields for roles, place, view, sections and the other choices of an embed.
pub(super) fn choices(shown: &Shown<'_>) -> Tag {
    section("choices", EmbedMessage::Choices).child(roles(shown)).child(sections(shown)).child(
        Tag::new("div")
            .key("row")
            .class("row")
            .child(chart(shown))
            .child(view(shown))
            .child(place(shown))
            .child(language(shown)),
    )
}

/// The fields for theme, colours and sizes.
pub(super) fn looks(shown: &Shown<'_>) -> Tag {
    let options = &shown.draft.options;
    let theme = |theme: Theme| {
        let name = match theme {
            Theme::Auto => EmbedMessage::ThemeAuto,
            Theme::Light => EmbedMessage::ThemeLight,
            Theme::Dark => EmbedMessage::ThemeDark,
            Theme::Host => EmbedMessage::ThemeHost,
        };
        choice(theme.id(), &text(name), theme == options.theme)
    };
    let density = |density: Density| {
        let name = match density {
            Density::Comfortable => EmbedMessage::DensityComfortable,
            Density::Compact => EmbedMessage::DensityCompact,
        };
        choice(density.id(), &text(name), density == options.density)
    };
    let height = |height: HeightMode| {
        let name = match height {
            HeightMode::Content => EmbedMessage::HeightContent,
            HeightMode::Fill => EmbedMessage::HeightFill,
        };
        choice(height.id(), &text(name), height == options.height)
    };
    let level = |level: u8| {
        let name = level.to_string();
        choice(&name, &name, level == options.heading_level)
    };
    let loading = [("lazy", EmbedMessage::LoadingLazy), ("eager", EmbedMessage::LoadingEager)]
        .map(|(id, name)| choice(id, &text(name), (id == "eager") == shown.draft.eager));
    section("looks", EmbedMessage::Looks).child(
        Tag::new("div")
            .key("row")
            .class("row")
            .child(select(shown, "theme", EmbedMessage::ThemeChoice, Theme::ALL.iter().copied().map(theme)))
            .child(typed(
                shown,
                Typed::Accent,
                EmbedMessage::AccentChoice,
                EmbedMessage::AccentHint,
                EmbedMessage::AccentFault,
            ))
            .child(select(shown, "density", EmbedMessage::DensityChoice, Density::ALL.iter().copied().map(density)))
            .child(typed(
                shown,
                Typed::Width,
                EmbedMessage::WidthChoice,
                EmbedMessage::SideHint,
                EmbedMessage::SideFault,
            ))
            .child(typed(
                shown,
                Typed::Height,
                EmbedMessage::HeightChoice,
                EmbedMessage::SideHint,
                EmbedMessage::SideFault,
            ))
            .child(select(
                shown,
                "height-mode",
                EmbedMessage::HeightModeChoice,
                HeightMode::ALL.iter().copied().map(height),
            ))
            .child(select(shown, "heading-level", EmbedMessage::LevelChoice, (1..=4).map(level)))
            .child(select(shown, "loading", EmbedMessage::LoadingChoice, loading)),
    )
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

fn view(shown: &Shown<'_>) -> Tag {
    let one = |view: ViewMode| {
        let name = match view {
            ViewMode::Full => EmbedMessage::ViewFull,
            ViewMode::Chart => EmbedMessage::ViewChart,
            ViewMode::Table => EmbedMessage::ViewTable,
            ViewMode::Skills => EmbedMessage::ViewSkills,
        };
        choice(view.id(), &text(name), view == shown.draft.options.view)
    };
    select(shown, "view", EmbedMessage::ViewChoice, ViewMode::ALL.iter().copied().map(one))
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
