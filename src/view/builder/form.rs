//! The choices: what the embed shows and how it looks.
//!
//! Invariant: every field has a label, and what is wrong with it is said beside it and bound to it.

use super::{LOCALE, Shown, text};
use crate::compare::{chart_name, has_chart};
use crate::embed::{Density, HeightMode, Theme, Typed, ViewMode};
use crate::locale::{EmbedMessage, Locale};
use crate::model::{Place, PlaceKind};
use crate::state::{Chart, MAX_ROLES, Section};
use crate::view::element::{Tag, choice};
use crate::view::words;

/// What it shows.
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

/// How it looks.
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
        .child(Tag::new("span").key("hint").class("hint").attr("id", &about).text(text(hint)))
        .child(
            Tag::new("p").key("fault").class("fault").attr("id", &wrong).fixed("aria-live", "polite").text(if faulty {
                text(fault)
            } else {
                String::new()
            }),
        )
}

/// A list of boxes; the last that is ticked cannot be left out, nor more be ticked than there may be.
fn ticks(
    shown: &Shown<'_>,
    act: &'static str,
    legend: EmbedMessage,
    most: usize,
    all: Vec<(String, String, bool)>,
) -> Tag {
    let ticked = all.iter().filter(|(_, _, on)| *on).count();
    let item = |(id, name, on): &(String, String, bool)| {
        let held = (*on && ticked == 1) || (!*on && ticked >= most);
        let tick = Tag::new("input")
            .attr("id", format!("{act}-{id}"))
            .fixed("type", "checkbox")
            .fixed("data-act", act)
            .attr("data-of", id)
            .checked(*on)
            // The static page has no live state.
            .flag("checked", *on)
            .flag("disabled", held || !shown.live);
        Tag::new("li").key(id).child(Tag::new("label").child(tick).text(name))
    };
    Tag::new("fieldset")
        .key(act)
        .child(Tag::new("legend").key("legend").text(text(legend)))
        .child(Tag::new("ul").key("list").class("ticks").children(all.iter().map(item)))
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
