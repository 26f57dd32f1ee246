//! The data that charts are drawn from, and if a dataset has any of it for the roles that are shown. Ours has it for each
//! chart; a host's that stands alone, and roles of a host's own, may not.
//!
//! Invariant: a function for each word that the table of charts has for it.

use crate::model::{Dataset, Rated, Role};
use crate::state::route::CORE;
use crate::state::{Selection, Series};

/// The data of some roles.
#[derive(Clone, Copy)]
pub struct DataOf<'a> {
    pub(super) data: &'a Dataset,
    /// None for any role.
    roles: Option<&'a [String]>,
}

impl<'a> DataOf<'a> {
    /// The data of any role.
    #[must_use]
    pub const fn any(data: &'a Dataset) -> Self {
        DataOf { data, roles: None }
    }

    /// The data of the roles that are shown. Without a host it is that of any: there is some of each, and not all of it may be
    /// there yet.
    #[must_use]
    pub fn shown(data: &'a Dataset, selection: &'a Selection) -> Self {
        DataOf { data, roles: data.host.as_ref().map(|_| &*selection.roles) }
    }

    /// True for one of the roles.
    pub(super) fn holds(&self, role: &str) -> bool {
        self.roles.is_none_or(|roles| roles.iter().any(|slug| slug == role))
    }

    /// The roles.
    pub(super) fn roles(self) -> impl Iterator<Item = &'a Role> {
        self.data.roles.iter().filter(move |role| self.holds(&role.slug))
    }

    /// True if one of the roles is rated.
    pub(super) fn rates(&self, levels: &[Rated]) -> bool {
        levels.iter().any(|rated| self.holds(&rated.role))
    }

    /// True if any of the series has pay of one of the roles, or of an occupation that it is counted under.
    #[must_use]
    pub fn has_series(&self) -> bool {
        pay(self) || wages(self)
    }

    /// True if a survey has pay of one of the roles, and is one of the series unless any will do.
    fn has_survey(&self, any: bool) -> bool {
        let surveys = self.data.pay.iter().filter(|place| any || Series::ALL.iter().any(|s| s.id() == place.source));
        surveys.flat_map(|place| &place.roles).any(|of_role| self.holds(&of_role.role))
    }

    fn has_shares(&self, dimension: &str) -> bool {
        self.data.distributions.iter().any(|asked| asked.dimension == dimension && self.holds(&asked.role))
    }
}

fn core(data: &Dataset) -> bool {
    CORE.iter().all(|slug| data.role(slug).is_some())
}

pub(super) fn anything(_: &DataOf<'_>) -> bool {
    true
}

/// Pay of a series.
pub(super) fn pay(of: &DataOf<'_>) -> bool {
    of.has_survey(false)
}

pub(super) fn wages(of: &DataOf<'_>) -> bool {
    !of.data.wages.is_empty() && of.roles().any(|role| !role.soc.is_empty())
}

/// Pay of a series, of an office or of a profile.
pub(super) fn any_pay(of: &DataOf<'_>) -> bool {
    pay(of) || wages(of) || of.data.quoted.iter().any(|quoted| of.holds(&quoted.role))
}

/// The same, or pay of a host's own survey or bands.
pub(super) fn pay_or_bands(of: &DataOf<'_>) -> bool {
    let is_stated = || of.data.bands.iter().flat_map(|band| &band.roles).any(|(role, _)| of.holds(role));
    any_pay(of) || of.has_survey(true) || is_stated()
}

pub(super) fn duties_of_core(of: &DataOf<'_>) -> bool {
    core(of.data) && !of.data.duties.is_empty()
}

pub(super) fn interests_of_core(of: &DataOf<'_>) -> bool {
    core(of.data) && !of.data.interests.is_empty()
}

pub(super) fn abilities(of: &DataOf<'_>) -> bool {
    of.data.skills.iter().any(|skill| of.rates(&skill.levels))
        || of.data.tools.iter().any(|tool| of.rates(&tool.levels))
}

pub(super) fn answers(of: &DataOf<'_>) -> bool {
    of.data.distributions.iter().any(|asked| of.holds(&asked.role))
}

pub(super) fn usage(of: &DataOf<'_>) -> bool {
    ["language", "framework", "platform"].into_iter().any(|dimension| of.has_shares(dimension))
}

pub(super) fn education(of: &DataOf<'_>) -> bool {
    of.has_shares("education")
}

pub(super) fn years(of: &DataOf<'_>) -> bool {
    of.data.years.iter().any(|years| of.holds(&years.role))
}

pub(super) fn projections(of: &DataOf<'_>) -> bool {
    !of.data.projections.is_empty() && of.roles().any(|role| !role.soc.is_empty())
}

pub(super) fn work_mode(of: &DataOf<'_>) -> bool {
    of.has_shares("work-mode")
}

pub(super) fn organisation_size(of: &DataOf<'_>) -> bool {
    of.has_shares("organisation-size")
}
