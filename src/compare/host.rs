//! Statements of the owner of a page about roles, told apart from the evidence.
//!
//! Invariant: whatever is the host's bears the host's name, in words that the host cannot relabel; nothing that a
//! survey or an official source says gives way to it.

use super::{Scope, chart_data};
use crate::locale::{HostMessage, Message};
use crate::model::{Dataset, FigureKey, HOST, HOSTED, Host, HostPay, HostRecords, Role, Statistic};
use crate::state::Section;
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

    /// True if any survey has answers of people in the role; otherwise its empty cells say that nobody asked.
    pub(super) fn is_surveyed(&self, role: &Role) -> bool {
        !HOSTED || self.data.pay.iter().any(|place| place.roles.iter().any(|of_role| of_role.role == role.slug))
    }

    /// Why a survey has no figure of a role: nobody answered here, or no survey asks for it at all.
    pub(super) fn unanswered(&self, role: &Role) -> String {
        if self.is_surveyed(role) { self.text(Message::NoAnswers) } else { self.text(HostMessage::NotSurveyed) }
    }
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

/// True if a dataset has anything for a section. Ours has for each; that of a host that stands alone may not.
#[must_use]
pub fn has_section(data: &Dataset, section: Section) -> bool {
    !HOSTED
        || match section {
            Section::Glance => true,
            Section::Requirements => {
                let asks = |role: &Role| {
                    !role.education.is_empty() || !role.experience.is_empty() || !role.other_ways.is_empty()
                };
                !data.distributions.is_empty() || data.roles.iter().any(asks)
            }
            Section::Work => {
                let says = |role: &Role| {
                    let lists = [role.conditions.len(), role.benefits.len(), role.works_with.len(), role.day.len()];
                    lists.iter().any(|len| *len > 0) || !role.misunderstandings.is_empty()
                };
                !data.insights.is_empty() || data.roles.iter().any(says)
            }
            Section::Pay => chart_data::pay_or_bands(data),
            Section::Duties => !data.duties.is_empty(),
            Section::Skills => !data.skills.is_empty(),
            Section::Tools => !data.tools.is_empty(),
            Section::Path => data.roles.iter().any(|role| !role.path.is_empty()),
            Section::Questions => !data.questions.is_empty(),
        }
}
