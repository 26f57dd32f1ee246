//! The one table of attributes: how each is named, what it may be, and where a value of a closed list is held, read, written
//! and chosen.
//!
//! Invariant: all are optional and all are reflected. What options hold of a row is made from it: the type of its values,
//! the field, its reading and writing, the control of the builder. What is a key of every page's query as well (roles,
//! place, money) is read and written by `state::query`.

use super::attribute::{Attribute, AttributeControl, Panel, ValueKind};
use super::{Band, Colour};
use crate::locale::EmbedMessage;
use crate::state::Selection;

/// Tells whether the query of a frame may hold an attribute.
macro_rules! is_in_frame {
    (everywhere) => {
        true
    };
    (page) => {
        false
    };
}

/// Makes types, options and description of the rows. A row is
///
/// `"name" SCOPE, VALUES, "words of the documents";`
///
/// - *SCOPE*: `everywhere`; or `page` for what an element in a page can have and the query of a frame cannot.
/// - *VALUES*, one of
///   - `is KIND else "default" [told "words as a key of the state"]`: read by the query of all pages, or by the element's
///     script;
///   - `choice of Type "its words" in field on PANEL as LABEL { Value = "word" "its words" TEXT, … }`: a closed list, the
///     default first, in a field of the options. The builder offers it on a panel under a label, each value with a text;
///   - `number in field from LEAST to MOST else DEFAULT on PANEL as LABEL`: a whole number of one digit, likewise.
macro_rules! attributes {
    ($($name:literal $scope:ident,
        $(is ($($kind:tt)*) else $default:literal $(told $told:literal)?,)?
        $(choice of $type:ident $about:literal in $field:ident on $panel:ident as $label:ident {
            $first:ident = $first_word:literal $first_meaning:literal $first_text:ident,
            $($value:ident = $word:literal $meaning:literal $text:ident,)*
        },)?
        $(number in $number:ident from $least:literal to $most:literal else $usual:literal
            on $number_panel:ident as $number_label:ident,)?
        $words:literal;)*) => {
        /// Every attribute, in the order of the documents.
        pub const ATTRIBUTES: &[Attribute] = &[$(Attribute {
            name: $name,
            kind: $(ValueKind::$($kind)*)? $(ValueKind::OneOf($type::WORDS))?
                $(ValueKind::Whole { least: $least, most: $most })?,
            default: $($default)? $($first_word)? $(stringify!($usual))?,
            words: $words,
            state: concat!($($($told)?)?),
            in_frame: is_in_frame!($scope),
        }),*];

        $($(
            #[doc = $about]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub enum $type {
                #[doc = $first_meaning]
                #[default]
                $first,
                $(#[doc = $meaning] $value,)*
            }

            impl $type {
                /// Every value, the default first.
                pub const ALL: &[$type] = &[$type::$first, $($type::$value),*];

                /// Their words, in the same order.
                pub const WORDS: &[&str] = &[$first_word, $($word),*];

                /// The word in attribute and query.
                #[must_use]
                pub const fn id(self) -> &'static str {
                    match self { $type::$first => $first_word, $($type::$value => $word),* }
                }

                /// The value with this word.
                #[must_use]
                pub fn from_id(id: &str) -> Option<Self> {
                    $type::ALL.iter().copied().find(|value| value.id() == id)
                }
            }
        )?)*

        /// Everything that an embed can be told.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Options {
            /// The comparison: roles, place, sections or one chart, money, language.
            pub selection: Selection,
            $($(#[doc = $about] pub $field: $type,)?
            $(#[doc = $words] pub $number: u8,)?)*
            /// The frame's accent; in the host's page it is the custom property `--rs-accent`.
            pub accent: Option<Colour>,
            /// The band of pay that the employer of an advert states.
            pub band: Option<Band>,
        }

        impl Options {
            /// The options that show a selection and set nothing else.
            pub(super) fn of_selection(selection: Selection) -> Self {
                Options { selection, $($($field: $type::default(),)? $($number: $usual,)?)* accent: None, band: None }
            }

            /// Sets what a row holds; a value that it cannot have, and a name that is of no such row, change nothing.
            pub(super) fn set(&mut self, name: &str, value: &str) {
                match name {
                    $($($name => self.$field = $type::from_id(value).unwrap_or(self.$field),)?
                    $($name => self.$number = digit(value, $least, $most).unwrap_or(self.$number),)?)*
                    _ => {}
                }
            }

            /// Names and values that differ from the default, in the order of the table.
            pub(super) fn differing(&self) -> Vec<(&'static str, String)> {
                let mut differing = Vec::new();
                let mut add = |name, differs: bool, value: &str| {
                    if differs {
                        differing.push((name, value.to_owned()));
                    }
                };
                $($(add($name, self.$field != $type::default(), self.$field.id());)?
                $({
                    let number = self.$number.clamp($least, $most);
                    add($name, number != $usual, &char::from(b'0' + number).to_string());
                })?)*
                differing
            }

            /// The builder's controls of a panel, in the order of the table.
            #[must_use]
            pub fn controls(&self, panel: Panel) -> Vec<AttributeControl> {
                let mut controls = Vec::new();
                $($(if panel == Panel::$panel {
                    controls.push(AttributeControl {
                        name: $name,
                        label: EmbedMessage::$label,
                        offered: vec![
                            ($first_word.to_owned(), Some(EmbedMessage::$first_text)),
                            $(($word.to_owned(), Some(EmbedMessage::$text))),*
                        ],
                        chosen: self.$field.id().to_owned(),
                    });
                })?
                $(if panel == Panel::$number_panel {
                    controls.push(AttributeControl {
                        name: $name,
                        label: EmbedMessage::$number_label,
                        offered: ($least..=$most).map(|number: u8| (number.to_string(), None)).collect(),
                        chosen: self.$number.to_string(),
                    });
                })?)*
                controls
            }
        }
    };
}

attributes! {
    "roles" everywhere,
        is (List) else "front-end back-end full-stack" told "Roles by their names, separated by commas.",
        "One to five roles, side by side in this order, separated by white space or commas.";
    "sections" everywhere,
        is (Sections) else "" told "Sections by their names, separated by commas.",
        "The parts of the comparison that are offered, separated by white space or commas; all if not set. A view is a tab where it \
         has one of them. `my-week` shows the week map alone.";
    "chart" everywhere,
        is (Chart) else "" told "The chart that is shown alone; empty for the comparison.",
        "One chart alone, instead of the comparison.";
    "layout" everywhere,
        choice of Layout "How much of the comparison is shown." in layout on Content as LayoutChoice {
            Card = "card" "The short form of a view, with the others a tab away." LayoutCard,
            Page = "page" "The whole of a view, as on the site." LayoutPage,
            Advert = "advert" "One role, for a job advert." LayoutAdvert,
        },
        "How much is shown: a card with the short form of each view, the whole of a view, or one role for a job advert.";
    "band" everywhere,
        is (Text) else "",
        "The pay that you state for the role of an advert: two whole amounts, in US dollars a year unless a currency, `year`, \
         `month` or `hour` follow, as in `75000-95000 EUR year`. It stands beside the evidence.";
    "view" everywhere,
        is (View) else "overview" told "The view that is shown.",
        "The view that is shown first; `all` has everything on one page, where `layout` is `page`.";
    "show" everywhere,
        choice of Show "What is shown of each part." in show on Content as ShowChoice {
            Full = "full" "Everything." ShowFull,
            Charts = "charts" "Drawings alone." ShowCharts,
            Tables = "tables" "Tables, open, and no drawings." ShowTables,
        },
        "What is shown of each part: everything, drawings alone, or tables alone and open.";
    "place" everywhere,
        is (Text) else "US" told "The place that figures are of.",
        "The place that figures are of: a country (`DE`), a state (`US-CA`), a metro area (`metro-41860`), a region or `world`.";
    "role-choices" everywhere,
        is (List) else "",
        "The roles that a visitor can choose, so that nobody is led to one that you do not have; all if not set.";
    "place-choices" everywhere,
        is (Places) else "",
        "The places that a visitor can choose; all if not set.";
    "jobs" everywhere,
        is (JobAddress) else "",
        "The address of your jobs, to which a link of each role leads. `{role}` stands for the name of the role, `{place}` for the code of the chosen place. It begins with `https://` or is on your own origin; in a frame it begins with `https://`.";
    "series" everywhere,
        is (Series) else "survey-2025" told "The source of pay.",
        "The source of pay.";
    "experience" everywhere,
        is (Text) else "" told "The band of years whose pay is shown; empty for any.",
        "The band of years whose pay is shown, of the chosen series: `6-10` of the survey of 2025; any if not set.";
    "currency" everywhere,
        is (Text) else "USD" told "An ISO 4217 code.",
        "The money that pay is shown in, as an ISO 4217 code.";
    "period" everywhere,
        is (Period) else "year" told "The time that pay is shown for.",
        "The time that pay is shown for.";
    "price" everywhere,
        is (Price) else "nominal" told "The prices that pay is shown at.",
        "As paid, or at the prices of the United States: between countries (`ppp`) or between its states (`rpp`).";
    "diff" everywhere,
        is (Switch) else "0" told "`1` where equal rows are hidden.",
        "Rows that are equal in all roles are hidden. Without a value it is on.";
    "lang" everywhere,
        is (Text) else "en" told "The language, as a BCP 47 tag.",
        "The language, as a BCP 47 tag. Not set, it is that of the nearest ancestor that has one.";
    "locale" everywhere,
        is (Text) else "",
        "Another name of `lang`, which wins where both are set.";
    "theme" everywhere,
        choice of Theme "The colours." in theme on Looks as ThemeChoice {
            Auto = "auto" "Light or dark as the visitor's system says." ThemeAuto,
            Light = "light" "Dark ink on light paper." ThemeLight,
            Dark = "dark" "Light ink on dark paper." ThemeDark,
            Host = "host" "As the host's `color-scheme` says, on the host's background." ThemeHost,
        },
        "Colours as the visitor's system says, light, dark, or as the host's `color-scheme` says on the host's background.";
    "density" everywhere,
        choice of Density "How much room is left between things." in density on Looks as DensityChoice {
            Comfortable = "comfortable" "As on the site." DensityComfortable,
            Compact = "compact" "Less room around everything." DensityCompact,
        },
        "How much room is left between things.";
    "height-mode" everywhere,
        choice of HeightMode "What decides the height." in height on Looks as HeightModeChoice {
            Content = "content" "As high as what is shown." HeightContent,
            Fill = "fill" "As high as the box that the host gives it, scrolling inside." HeightFill,
        },
        "As high as what is shown, or as high as the host's box, scrolling inside.";
    "loading" page,
        is (OneOf(&["eager", "lazy"])) else "eager",
        "When the program is fetched: at once; or near the viewport, on focus or for print.";
    "src" page,
        is (Address) else "",
        "A data file of the host's own, from its own origin or with CORS.";
    "heading-level" everywhere,
        number in heading_level from 1 to 4 else 2 on Looks as LevelChoice,
        "The level of the first heading, so that the outline of the host's page stays whole.";
    "consent" page,
        is (OneOf(&["none", "storage"])) else "none",
        "Whether the visitor has agreed to storage in this browser. Without it nothing is kept, and keeping is not offered.";
    "no-persist" page,
        is (Flag) else "",
        "Nothing is ever kept, whatever `consent` says.";
}

/// The level of a heading as written.
pub(super) fn level(text: &str) -> Option<u8> {
    digit(text, 1, 4)
}

/// A whole number of one digit as written.
fn digit(text: &str, least: u8, most: u8) -> Option<u8> {
    let [digit] = *text.as_bytes() else { return None };
    digit.checked_sub(b'0').filter(|number| (least..=most).contains(number))
}
