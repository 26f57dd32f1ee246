//! The API of the embedding: every name that a host may use, with its values and its words. Attributes have a table of their
//! own, `attribute_table.rs`.
//!
//! Invariant: this is the one description. The TypeScript types, custom-elements.json, the tables of EMBED.md and the attributes
//! of the element's script are written from it by `cargo xtask embed`.

pub use super::attribute::{Attribute, ValueKind};
pub use super::attribute_table::ATTRIBUTES;

use crate::chart::palette;

/// Name of the element.
pub const TAG: &str = "role-scope";

/// Name of its class in the package.
pub const CLASS: &str = "RoleScopeElement";

/// A property that reflects no attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// Its TypeScript type.
    pub of_type: &'static str,
    /// A host can read it and not set it.
    pub readonly: bool,
    /// A sentence or two for the documents.
    pub words: &'static str,
}

/// Every property that reflects no attribute.
pub const PROPERTIES: &[Property] = &[
    Property {
        name: "data",
        of_type: "object | null",
        readonly: false,
        words: "Data of the host's own, as an object of the dataset's schema. It is checked like a file, and stands over `src`.",
    },
    Property {
        name: "state",
        of_type: "RoleScopeState",
        readonly: false,
        words: "All that is chosen, as texts under the keys of the query. What visitors type of themselves is no part of it.",
    },
    Property {
        name: "ready",
        of_type: "Promise<void>",
        readonly: true,
        words: "Fulfilled when the comparison is live, rejected with the reason when the fallback stays.",
    },
    Property { name: "version", of_type: "string", readonly: true, words: "The version of the element." },
];

/// A method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// Names, TypeScript types, and defaults (empty for none) of its parameters; a name that ends in `?` is optional.
    pub parameters: &'static [(&'static str, &'static str, &'static str)],
    /// The TypeScript type of what it gives.
    pub gives: &'static str,
    /// A sentence or two for the documents.
    pub words: &'static str,
}

/// Every method.
pub const METHODS: &[Method] = &[
    Method {
        name: "refresh",
        parameters: &[],
        gives: "void",
        words: "Fetches and checks the data of `src` again and draws anew; starts again after a failure.",
    },
    Method { name: "getState", parameters: &[], gives: "RoleScopeState", words: "All that is chosen." },
    Method {
        name: "setState",
        parameters: &[("partial", "{ [Key in keyof RoleScopeState]?: RoleScopeState[Key] | null }", "")],
        gives: "void",
        words: "Chooses what is given and leaves the rest; `null` takes a choice back. What is unknown or broken falls back part by part.",
    },
    Method {
        name: "exportTable",
        parameters: &[("format?", "\"csv\" | \"json\" | \"md\"", "csv"), ("chart?", "RoleScopeChart", "")],
        gives: "Promise<string>",
        words: "The table of a chart, or of the first chart shown, as text with sources, licence and address; what stands in it \
                is below. Rejected with a `RangeError` for a format or chart that there is not.",
    },
    Method {
        name: "destroy",
        parameters: &[],
        gives: "void",
        words: "Ends the program of this element and shows the fallback. May be called at any time, any number of times.",
    },
];

/// An event. All bubble and are composed, and none holds what visitors type of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// The name of its detail's TypeScript type.
    pub detail_type: &'static str,
    /// Names, TypeScript types and words of its detail.
    pub detail: &'static [(&'static str, &'static str, &'static str)],
    /// When it comes.
    pub words: &'static str,
}

/// Every event.
pub const EVENTS: &[Event] = &[
    Event {
        name: "role-scope-ready",
        detail_type: "RoleScopeReadyDetail",
        detail: &[("version", "string", "the version of the element")],
        words: "The comparison is live.",
    },
    Event {
        name: "role-scope-change",
        detail_type: "RoleScopeChangeDetail",
        detail: &[("state", "RoleScopeState", "all that is chosen")],
        words: "The visitor has chosen something; what the host sets is not told.",
    },
    Event {
        name: "role-scope-resize",
        detail_type: "RoleScopeResizeDetail",
        detail: &[("width", "number", "in CSS px"), ("height", "number", "in CSS px")],
        words: "The size has changed.",
    },
    Event {
        name: "role-scope-error",
        detail_type: "RoleScopeErrorDetail",
        detail: &[
            ("code", "string", "the kind of fault; `src-unreachable` where the file could not be had"),
            ("path", "string", "the place in the data, as a JSON path"),
            ("line", "number", "the line in the file from 1; 0 where there is none"),
            ("column", "number", "the column in the line from 1; 0 where there is none"),
            ("reason", "string", "what is wrong, in words"),
        ],
        words: "The host's data was refused, and the built-in data stays; or a part of an attribute was, whose name is the path \
                then, with the place in its text.",
    },
    Event {
        name: "role-scope-jobs",
        detail_type: "RoleScopeJobsDetail",
        detail: &[("role", "string", "the name of the role"), ("address", "string", "where the link leads")],
        words: "The visitor follows a link to your jobs in this page. `preventDefault()` keeps the browser from it, so that the page \
                can go there itself.",
    },
    Event {
        name: "role-scope-fallback",
        detail_type: "RoleScopeFallbackDetail",
        detail: &[("reason", "RoleScopeFallbackReason", "why")],
        words: "The fallback stays or has come back.",
    },
];

/// Why the fallback stays or has come back, each with its words.
pub const FALLBACK_REASONS: &[(&str, &str)] = &[
    ("no-webassembly", "the browser does not support WebAssembly"),
    ("policy", "the page's policy does not allow the program"),
    ("not-found", "a file of the program was not found"),
    ("changed", "a file of the program is not the one that was published"),
    ("unreachable", "a file of the program could not be loaded"),
    ("version", "the files of the program are of different versions"),
    ("damaged", "a file of the program is damaged"),
    ("data", "the data file could not be loaded"),
    ("panic", "the program had an error"),
    ("destroyed", "the host has ended it"),
];

/// A custom property that a host may set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomProperty {
    /// Its name.
    pub name: &'static str,
    /// Its syntax, as `@property` has it; `*` for any.
    pub syntax: &'static str,
    /// The value that holds where it is not set: in light and, after `/`, in dark, where they differ.
    pub default: &'static str,
    /// A sentence or two for the documents.
    pub words: &'static str,
}

const fn series(name: &'static str, default: &'static str, words: &'static str) -> CustomProperty {
    CustomProperty { name, syntax: "<color>", default, words }
}

/// Every custom property. Colours are held to their contrast, whatever they are set to.
pub const CUSTOM_PROPERTIES: &[CustomProperty] = &[
    CustomProperty {
        name: "--rs-font",
        syntax: "*",
        default: "system-ui, sans-serif",
        words: "The fonts, as `font-family` has them; `inherit` for those of the host.",
    },
    CustomProperty { name: "--rs-bg", syntax: "<color>", default: palette::PAPER.both, words: "The background." },
    CustomProperty {
        name: "--rs-fg",
        syntax: "<color>",
        default: palette::INK.both,
        words: "Text; 7:1 on the background.",
    },
    CustomProperty {
        name: "--rs-accent",
        syntax: "<color>",
        default: palette::FIRST.both,
        words: "Links and what is chosen in controls; at least 4.5:1 on the background.",
    },
    series("--rs-series-1", palette::FIRST.both, "The first role; at least 4.5:1 on the background."),
    series("--rs-series-2", palette::SECOND.both, "The second role."),
    series("--rs-series-3", palette::THIRD.both, "The third role."),
    series("--rs-series-4", palette::FOURTH.both, "The fourth role."),
    series("--rs-series-5", palette::FIFTH.both, "The fifth role."),
    CustomProperty { name: "--rs-radius", syntax: "<length>", default: "6px", words: "How round corners are." },
    CustomProperty { name: "--rs-gap", syntax: "<length>", default: "16px", words: "The room between parts." },
    CustomProperty {
        name: "--rs-focus",
        syntax: "<color>",
        default: palette::FIRST.both,
        words: "The ring of the keyboard's focus; at least 3:1 on the background.",
    },
];

/// Parts for `::part()`, each with its words.
pub const PARTS: &[(&str, &str)] = &[
    ("header", "heading and controls"),
    ("table", "every table"),
    ("chart", "every chart with its title and table"),
    ("legend", "the marks of the roles beside their names"),
    ("control", "every control"),
    ("tooltip", "what is said of a figure under the pointer"),
    ("source", "the sources of a chart"),
    ("jobs", "every link to jobs"),
];

/// Slots, each with its words; the one without a name is the default slot.
pub const SLOTS: &[(&str, &str)] = &[
    ("heading", "stands in place of the comparison's own heading"),
    ("footer", "stands under everything"),
    ("", "the fallback: shown until the comparison is live, and again on any failure"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::Options;
    use crate::state::query;

    #[test]
    fn names_are_there_once() {
        let mut names: Vec<String> = ATTRIBUTES.iter().map(Attribute::property).collect();
        names.extend(PROPERTIES.iter().map(|p| p.name).chain(METHODS.iter().map(|m| m.name)).map(str::to_owned));
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn properties_are_attributes_in_camel_case() {
        let property = |name| ATTRIBUTES.iter().find(|attribute| attribute.name == name).map(Attribute::property);
        assert_eq!(property("heading-level").as_deref(), Some("headingLevel"));
        assert_eq!(property("roles").as_deref(), Some("roles"));
    }

    #[test]
    fn defaults_are_those_of_a_selection() {
        for (key, value) in query::values(&Options::default().selection) {
            let attribute = ATTRIBUTES.iter().find(|attribute| attribute.name == key && !attribute.default.is_empty());
            assert!(attribute.is_none_or(|attribute| attribute.default.replace(' ', ",") == value), "{key}: {value}");
        }
    }

    #[test]
    fn defaults_are_values() {
        for attribute in ATTRIBUTES {
            let words = attribute.kind.words();
            assert!(
                attribute.default.is_empty() || words.is_empty() || words.contains(&attribute.default),
                "{}: {}",
                attribute.name,
                attribute.default
            );
            assert!(attribute.words.ends_with('.'));
        }
        assert!(CUSTOM_PROPERTIES.iter().all(|property| property.name.starts_with("--rs-")));
        assert!(EVENTS.iter().all(|event| event.name.starts_with("role-scope-")));
    }
}
