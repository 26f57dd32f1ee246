//! The tones of Rolescope, each with its colour in the light theme and in the dark one.
//!
//! Invariant: the one place with colours. Exported pictures, the sheet for a host's reviewers and the embedding's description
//! take theirs from here; the blocks in `static/style.css` and `static/element.css` are written from here by
//! `cargo xtask embed`. What is text keeps 7:1 on what it may stand on, in both themes.

/// A tone in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// Its name, which is that of the custom property behind `--`.
    pub name: &'static str,
    /// In the light theme, `#rrggbb`.
    pub light: &'static str,
    /// In the dark theme, `#rrggbb`.
    pub dark: &'static str,
    /// The light one and the dark one, as documents write them: `#fbfaf7 / #14161a`.
    pub both: &'static str,
}

macro_rules! tones {
    ($($(#[$words:meta])* $tone:ident = $name:literal, $light:literal, $dark:literal;)*) => {
        $($(#[$words])* pub const $tone: Tone =
            Tone { name: $name, light: $light, dark: $dark, both: concat!($light, " / ", $dark) };)*

        /// Every tone, in the order in which a style sheet has them.
        pub const TONES: &[Tone] = &[$($tone),*];
    };
}

tones! {
    /// What a page is written on.
    PAPER = "paper", "#fbfaf7", "#14161a";
    /// What stands out from the page: controls, figures; the ground of an exported picture.
    PANEL = "panel", "#ffffff", "#1b1e24";
    /// Text.
    INK = "ink", "#1b1d22", "#eceae4";
    /// Text that steps back.
    SOFT = "soft", "#4c4f57", "#b9bcc3";
    /// Lines between things, and of a grid.
    RULE = "rule", "#dedbd2", "#363a43";
    /// Edges of what can be used; at least 3:1 on paper and panel.
    EDGE = "edge", "#85817a", "#7d828d";
    /// No role.
    NEUTRAL = "tone-0", "#4c4f57", "#b9bcc3";
    /// The first role.
    FIRST = "tone-1", "#005a91", "#6cbcf5";
    /// The second role.
    SECOND = "tone-2", "#933b00", "#ffa366";
    /// The third role.
    THIRD = "tone-3", "#005f4a", "#4fd0ae";
    /// The fourth role.
    FOURTH = "tone-4", "#6a2f8b", "#cf9df0";
    /// The fifth role.
    FIFTH = "tone-5", "#6f4e00", "#e8c25a";
}
