//! The attributes of the element.
//!
//! Invariant: all are optional and all are reflected; what a frame's query may hold is marked.

use super::kind::ValueKind;
use crate::embed::{Density, HeightMode, Theme, ViewMode};

/// An attribute of the element, which is a key of the frame's query as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name in markup.
    pub name: &'static str,
    /// The property that reflects it.
    pub property: &'static str,
    /// What its value may be.
    pub kind: ValueKind,
    /// What holds where it is not set; empty for nothing.
    pub default: &'static str,
    /// What it does.
    pub words: &'static str,
    /// Whether the query of a frame may hold it.
    pub in_frame: bool,
}

const fn attribute(
    name: &'static str,
    property: &'static str,
    kind: ValueKind,
    default: &'static str,
    words: &'static str,
) -> Attribute {
    Attribute { name, property, kind, default, words, in_frame: true }
}

const fn of_page(attribute: Attribute) -> Attribute {
    Attribute { in_frame: false, ..attribute }
}

/// Every attribute. All are optional and all are reflected.
pub const ATTRIBUTES: &[Attribute] = &[
    attribute(
        "roles",
        "roles",
        ValueKind::List,
        "front-end back-end full-stack",
        "One to five roles, side by side in this order, separated by spaces or commas.",
    ),
    attribute(
        "sections",
        "sections",
        ValueKind::Sections,
        "",
        "The parts of the comparison that are shown, separated by spaces or commas; all if not set. `my-week` shows the week map alone.",
    ),
    attribute("chart", "chart", ValueKind::Chart, "", "One chart alone, instead of the comparison."),
    attribute(
        "view",
        "view",
        ValueKind::OneOf(ViewMode::WORDS),
        "full",
        "What is shown of each part: everything, drawings alone, tables alone and open, or skills and tools.",
    ),
    attribute(
        "place",
        "place",
        ValueKind::Text,
        "US",
        "The place that figures are of: a country (`DE`), a state (`US-CA`), a metro area (`metro-41860`), a region or `world`.",
    ),
    attribute("series", "series", ValueKind::Series, "survey-2025", "The source of pay."),
    attribute("currency", "currency", ValueKind::Text, "USD", "The money that pay is shown in, as an ISO 4217 code."),
    attribute("period", "period", ValueKind::Period, "year", "The time that pay is shown for."),
    attribute(
        "price",
        "price",
        ValueKind::Price,
        "nominal",
        "As paid, or at the prices of the United States: between countries (`ppp`) or between its states (`rpp`).",
    ),
    attribute(
        "diff",
        "diff",
        ValueKind::Switch,
        "0",
        "Rows that are equal in all roles are hidden. Without a value it is on.",
    ),
    attribute(
        "lang",
        "lang",
        ValueKind::Text,
        "en",
        "The language, as a BCP 47 tag. Not set, it is that of the nearest ancestor that has one.",
    ),
    attribute("locale", "locale", ValueKind::Text, "", "Another name of `lang`, which wins where both are set."),
    attribute(
        "theme",
        "theme",
        ValueKind::OneOf(Theme::WORDS),
        "auto",
        "Colours as the visitor's system says, light, dark, or as the host's `color-scheme` says on the host's background.",
    ),
    attribute(
        "density",
        "density",
        ValueKind::OneOf(Density::WORDS),
        "comfortable",
        "How much room is left between things.",
    ),
    attribute(
        "height-mode",
        "heightMode",
        ValueKind::OneOf(HeightMode::WORDS),
        "content",
        "As high as what is shown, or as high as the host's box, scrolling inside.",
    ),
    of_page(attribute(
        "loading",
        "loading",
        ValueKind::OneOf(&["eager", "lazy"]),
        "eager",
        "When the program is fetched: at once; or near the viewport, on focus or for print.",
    )),
    of_page(attribute(
        "src",
        "src",
        ValueKind::Address,
        "",
        "A data file of the host's own, from its own origin or with CORS.",
    )),
    attribute(
        "heading-level",
        "headingLevel",
        ValueKind::Whole { least: 1, most: 4 },
        "2",
        "The level of the first heading, so that the outline of the host's page stays whole.",
    ),
    of_page(attribute(
        "consent",
        "consent",
        ValueKind::OneOf(&["none", "storage"]),
        "none",
        "Whether the visitor has agreed to storage in this browser. Without it nothing is kept, and keeping is not offered.",
    )),
    of_page(attribute(
        "no-persist",
        "noPersist",
        ValueKind::Flag,
        "",
        "Nothing is ever kept, whatever `consent` says.",
    )),
];
