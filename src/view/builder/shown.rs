//! The state of the builder as its sections see it.
//!
//! Invariant: it is made anew from the draft, the site and the dataset for every drawing. What a frame shows, and what our own
//! pages write out, holds nothing of the host's data.

use super::fallback::fallback;
use crate::compare::Scope;
use crate::embed::snippet::{self, Fallback, SnippetKind, snippet};
use crate::embed::{Draft, Site};
use crate::view::Data;

/// The state that every section of the page is made from.
pub(super) struct Shown<'a> {
    pub(super) draft: &'a Draft,
    pub(super) site: &'a Site,
    /// The built-in dataset, with the records of a sound file merged in.
    pub(super) data: &'a Data,
    /// False in the prerendered page, where no control works.
    pub(super) live: bool,
    fallback: Fallback,
    /// The same without the host's data, which a frame never has and our own pages do not know.
    plain: (Draft, Fallback),
}

impl<'a> Shown<'a> {
    /// From what is built in and, if a file is sound, from the dataset with what it adds.
    pub(super) fn new(draft: &'a Draft, site: &'a Site, built_in: &'a Data, own: Option<&'a Data>, live: bool) -> Self {
        let data = own.unwrap_or(built_in);
        let of = |draft: &Draft, data: &Data| fallback(&Scope::new(data, &draft.options.selection));
        let mut plain = draft.clone();
        if own.is_some() {
            plain.fit(built_in);
        }
        plain.options = plain.options.for_frame();
        let plain_fallback = of(&plain, built_in);
        Shown { draft, site, data, live, fallback: of(draft, data), plain: (plain, plain_fallback) }
    }

    /// The snippet of a form and the rule for the style sheet.
    pub(super) fn snippet(&self, kind: SnippetKind) -> (String, Option<String>) {
        let (plain, fallback) = &self.plain;
        let recipe = match kind {
            SnippetKind::Frame => plain.recipe(kind, self.site, fallback, &plain.options),
            _ => self.draft.recipe(kind, self.site, &self.fallback, &plain.options),
        };
        (snippet(&recipe), snippet::style(&recipe))
    }
}
