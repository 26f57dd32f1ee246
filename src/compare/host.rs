//! Statements of the owner of a page about roles, told apart from the evidence.
//!
//! Invariant: whatever is the host's bears the host's name, in words that the host cannot relabel; nothing that a
//! survey or an official source says gives way to it.

use super::Scope;
use super::chart_data::{self, DataOf};
use crate::locale::{HostMessage, Message};
use crate::model::{
    Dataset, FILINGS, FigureKey, HOST, HOSTED, Host, HostPay, HostRecords, PayPlace, Role, Statistic, WagePlace,
};
use crate::state::{Section, Series, View};
use crate::text::join::join;

/// A statement of somebody of the host's staff about a shown role.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// The tone of the role, 1 to 5, which colours its mark.
    pub tone: u8,
    /// The role's short name, as in the heads of columns.
    pub role: String,
    /// The statement, as the host's file has it.
    pub text: String,
    /// Who says it, with what they do and where.
    pub by: String,
}

impl<'a> Scope<'a> {
    /// The host, if it adds anything. On our own pages there is none, and no code for it.
    #[must_use]
    #[inline]
    pub fn host(&self) -> Option<&'a Host> {
        if HOSTED { self.data.host.as_ref() } else { None }
    }

    /// The name of the host, which a file that adds no roles and no pay may leave out.
    fn name_of_host(&self, host: &Host) -> String {
        if host.name.is_empty() { self.text(HostMessage::ThisSite) } else { host.name.clone() }
    }

    /// The mark of a role that is the host's, or whose words are.
    #[must_use]
    pub fn mark_of(&self, role: &str) -> Option<String> {
        let mark = self.mark(|records| &records.roles, role)?;
        let renamed = self.host()?.records.renamed_roles.iter().find(|(slug, _)| slug == role);
        Some(match renamed {
            Some((_, name)) => self.fill(HostMessage::Renamed, &[&mark, name]),
            None => mark,
        })
    }

    /// The name that evidence has for a place whose name the host has changed.
    pub(super) fn known_as(&self, place: &str) -> Option<&'a str> {
        let renamed = self.host()?.records.renamed_places.iter().find(|(id, _)| id == place);
        renamed.map(|(_, name)| name.as_str())
    }

    /// True if the role or its words are the host's: our site has no page of it to link to.
    #[must_use]
    pub fn is_own(&self, role: &str) -> bool {
        self.host().is_some_and(|host| HostRecords::holds(&host.records.roles, role))
    }

    /// Why our site has no address that shows what is chosen; `None` where it has one. It does not know what a host adds,
    /// and shows its own evidence where the host's file stands alone.
    pub(super) fn no_address(&self) -> Option<String> {
        let host = self.host()?;
        let chosen = &self.selection;
        let is_added = |id: &str| HostRecords::holds(&host.records.added, id);
        let is_ours = !host.replaces
            && !is_added(&chosen.place)
            && !chosen.roles.iter().any(|role| is_added(role))
            && !chosen.options.iter().any(|(_, value)| is_added(value));
        let by = [self.name_of_host(host), host.url.clone()];
        let by = by.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        (!is_ours).then(|| self.fill(HostMessage::NoAddress, &[&by]))
    }

    /// The mark of a record that is the host's: `from Example Ltd`.
    #[must_use]
    pub fn mark(&self, of: impl Fn(&HostRecords) -> &[String], id: &str) -> Option<String> {
        let host = self.host().filter(|host| HostRecords::holds(of(&host.records), id))?;
        Some(self.fill(HostMessage::From, &[&self.name_of_host(host)]))
    }

    /// The band that the host states for a role in the selected place.
    pub(super) fn band(&self, role: &Role) -> Option<&'a HostPay> {
        self.host()?;
        self.data.band(&self.selection.place).filter(|band| band.row(&role.slug).is_some())
    }

    /// The name of a figure of that band.
    pub(super) fn band_key(&self, role: &Role, statistic: Statistic) -> FigureKey {
        self.key(HOST, &self.selection.place, &role.slug, "pay", statistic)
    }

    /// True if any of the series has answers of people in the role; otherwise its empty cells say that nobody asked.
    pub(super) fn is_surveyed(&self, role: &Role) -> bool {
        !HOSTED || surveys_of(self.data, &role.slug).any(|place| is_series(&place.source))
    }

    /// Why a survey has no figure of a role: nobody answered here, another survey alone asks for it, or none at all.
    pub(super) fn unanswered(&self, role: &Role) -> String {
        if self.is_surveyed(role) {
            return self.text(Message::NoAnswers);
        }
        match surveys_of(self.data, &role.slug).next() {
            Some(own) => self.fill(HostMessage::AskedElsewhere, &[&self.source_short(&own.source)]),
            None => self.text(HostMessage::NotSurveyed),
        }
    }

    /// The host's own surveys that have answers of a role in the selected place.
    pub(super) fn own_surveys(&self, role: &Role) -> impl Iterator<Item = &'a str> {
        let (data, place) = (self.data, self.selection.place.clone());
        let here = surveys_of(data, &role.slug).filter(move |own| own.place == place && !is_series(&own.source));
        here.filter(|_| HOSTED).map(|own| own.source.as_str())
    }

    /// The host's own official wages of an occupation in the selected place: the id of the source, and its name.
    pub(super) fn own_wages(&self, occupation: &str) -> Vec<(&'a str, String)> {
        let is_here = |own: &&WagePlace| own.place == self.selection.place && !is_series(&own.source);
        let here = self.data.wages.iter().filter(|own| HOSTED && is_here(own));
        let counted = here.filter(|own| own.groups.iter().any(|group| group.subject == occupation));
        counted.map(|own| (own.source.as_str(), self.own_source(&own.source))).collect()
    }

    /// The name of a source of the host's: `guild survey, from Guild`.
    pub(super) fn own_source(&self, source: &str) -> String {
        let short = self.source_short(source);
        match self.host() {
            Some(host) => self.fill(HostMessage::OwnSource, &[&short, &self.name_of_host(host)]),
            None => short,
        }
    }

    /// The source that shares of a role come from, of a question in a place: the one named, or a survey of the host's where that
    /// one has nobody of the role.
    pub(super) fn asked_by<'b>(&self, source: &'b str, place: &str, role: &str, question: &str) -> &'b str
    where
        'a: 'b,
    {
        if !HOSTED || self.host().is_none() {
            return source;
        }
        let mut of_role = self.data.distributions.iter().filter(|asked| asked.role == role);
        if of_role.clone().any(|asked| asked.source == source) {
            return source;
        }
        let own = of_role.find(|asked| asked.place == place && asked.dimension == question);
        own.map_or(source, |own| &own.source)
    }
}

/// The places for which a survey, or filings, have pay of a role.
fn surveys_of<'a>(data: &'a Dataset, role: &str) -> impl Iterator<Item = &'a PayPlace> {
    let role = role.to_owned();
    data.pay.iter().filter(move |place| place.roles.iter().any(|of_role| of_role.role == role))
}

/// True for the source of a series that can be chosen, or of filings; that of a host's own survey is another.
fn is_series(source: &str) -> bool {
    Series::ALL.iter().any(|series| series.id() == source) || FILINGS.contains(&source)
}

/// The sentence under the heading of the page that names the host and what it adds; `None` without a host, or with one
/// that adds nothing that is shown.
#[must_use]
pub fn said_of_host(scope: &Scope<'_>) -> Option<String> {
    let host = scope.host()?;
    let all =
        [&host.records.roles, &host.records.duties, &host.records.skills, &host.records.tools, &host.records.questions];
    let has_words = all.iter().any(|ids| !ids.is_empty());
    let adds = has_words || !scope.data.bands.is_empty() || !scope.data.insights.is_empty();
    let message = if host.replaces { HostMessage::Alone } else { HostMessage::Beside };
    let name = scope.name_of_host(host);
    let adds = adds.then(|| scope.fill(message, &[&name]));
    let worded = (!scope.data.labels.is_empty()).then(|| scope.fill(HostMessage::Worded, &[&name]));
    let sentences: Vec<String> = adds.into_iter().chain(worded).collect();
    (!sentences.is_empty()).then(|| join(&sentences, " "))
}

/// The statements of the host's staff on the shown roles, in the order of the roles.
#[must_use]
pub fn quotes(scope: &Scope<'_>) -> Vec<Quote> {
    let Some(host) = scope.host() else { return Vec::new() };
    let of_role = |(tone, role): (u8, &Role)| {
        let insights = scope.data.insights.iter().filter(|insight| insight.role == role.slug);
        let quote = |insight: &crate::model::Insight| Quote {
            tone,
            role: role.short.clone(),
            text: insight.text.clone(),
            by: if insight.title.is_empty() {
                scope.fill(HostMessage::SaidBy, &[&insight.name, &host.name])
            } else {
                scope.fill(HostMessage::SaidByTitled, &[&insight.name, &insight.title, &host.name])
            },
        };
        insights.map(quote).collect::<Vec<_>>()
    };
    scope.toned_roles().into_iter().flat_map(of_role).collect()
}

/// False where a view has nothing for the shown roles: of a host's own there is what the host gives.
#[must_use]
pub fn has_view(scope: &Scope<'_>, view: View) -> bool {
    if scope.host().is_none() || !scope.selection.roles.iter().all(|role| scope.is_own(role)) {
        return true;
    }
    let of = DataOf::shown(scope.data, scope.selection);
    let sections = view.sections();
    matches!(view, View::Overview | View::All) || sections.iter().any(|section| has_section(&of, *section))
}

/// True if there is anything for a section. Ours has something for each; that of a host, or of its roles, may not.
#[must_use]
pub fn has_section(of: &DataOf<'_>, section: Section) -> bool {
    !HOSTED
        || match section {
            Section::Glance => true,
            Section::Requirements => {
                let asks = |role: &Role| {
                    !role.education.is_empty() || !role.experience.is_empty() || !role.other_ways.is_empty()
                };
                chart_data::answers(of) || of.roles().any(asks)
            }
            Section::Work => {
                let says = |role: &Role| {
                    let lists = [role.conditions.len(), role.benefits.len(), role.works_with.len(), role.day.len()];
                    lists.iter().any(|len| *len > 0) || !role.misunderstandings.is_empty()
                };
                of.data.insights.iter().any(|insight| of.holds(&insight.role)) || of.roles().any(says)
            }
            Section::Pay => chart_data::pay_or_bands(of),
            Section::Duties => of.data.duties.iter().any(|duty| duty.weights.iter().any(|w| of.holds(&w.role))),
            Section::Skills => of.data.skills.iter().any(|skill| of.rates(&skill.levels)),
            Section::Tools => of.data.tools.iter().any(|tool| of.rates(&tool.levels)) || chart_data::usage(of),
            Section::Path => of.roles().any(|role| !role.path.is_empty()) || chart_data::projections(of),
            Section::Questions => of.data.questions.iter().any(|q| q.answers.iter().any(|a| of.holds(&a.role))),
        }
}
