//! What a file says of itself: where its figures come from, and the address that shows the same.
//!
//! Invariant: an address is whole and leads to the same selection and chart, or there is none and a sentence says why.

use crate::compare::{ChartModel, Scope};
use crate::locale::Message;
use crate::state::{Chart, route};

/// A fact of a source: its name in a file that programs read, its label, its text.
type Fact = (&'static str, Option<Message>, String);

/// What a file says of itself.
pub(super) struct Origin {
    /// Each source by its id, with its facts.
    pub(super) sources: Vec<(String, Vec<Fact>)>,
    /// The address that shows the same, with the site's origin; else why there is none.
    pub(super) address: Result<String, String>,
    /// Labels and texts of each source as sentences, then population, definition and warnings.
    pub(super) sentences: Vec<String>,
}

impl Origin {
    /// Looks up the sources of a chart, and its address on a site.
    pub(super) fn new(scope: &Scope<'_>, chart: Chart, model: &ChartModel, site: &str) -> Self {
        let sources: Vec<(String, Vec<Fact>)> =
            model.sources.iter().filter_map(|id| Some((id.clone(), facts(scope, id)?))).collect();
        let sentence = |(_, facts): &(String, Vec<Fact>)| {
            let facts = facts.iter().map(|(_, label, text)| match label {
                Some(label) => format!("{}: {text}.", scope.text(*label)),
                None => text.clone(),
            });
            facts.collect::<Vec<_>>().join(" ")
        };
        let mut sentences: Vec<String> = sources.iter().map(sentence).collect();
        sentences.extend(Some(model.note.clone()).filter(|note| !note.is_empty()));
        Origin { sources, address: address(scope, chart, site), sentences }
    }

    /// The address, or why there is none.
    pub(super) fn address_words(&self) -> &str {
        match &self.address {
            Ok(words) | Err(words) => words,
        }
    }
}

/// What is known of a source. A site may leave out what it does not know of its own.
fn facts(scope: &Scope<'_>, id: &str) -> Option<Vec<Fact>> {
    let source = scope.data.source(id)?;
    let facts: [Fact; 5] = [
        ("source", Some(Message::BasisSource), source.name()),
        ("period", Some(Message::BasisPeriod), source.period.clone()),
        ("released", Some(Message::BasisReleased), source.released.clone()),
        ("licence", Some(Message::BasisLicence), source.licence.clone()),
        ("attribution", None, source.attribution.clone()),
    ];
    Some(facts.into_iter().filter(|(.., text)| !text.is_empty()).collect())
}

/// The address of the chart alone with all that is chosen.
fn address(scope: &Scope<'_>, chart: Chart, site: &str) -> Result<String, String> {
    if let Some(why) = scope.no_address() {
        return Err(why);
    }
    let mut alone = scope.selection.clone();
    alone.chart = Some(chart);
    Ok(format!("{site}{}", route::address(&alone, &route::Base::Root)))
}
