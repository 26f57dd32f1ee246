//! The data that charts are drawn from, and if a dataset has any of it. Ours has it for each chart; a host's that stands
//! alone may not.
//!
//! Invariant: a function for each word that the table of charts has for it; none looks at what is chosen.

use crate::model::Dataset;
use crate::state::route::CORE;

fn shares(data: &Dataset, dimension: &str) -> bool {
    data.distributions.iter().any(|distribution| distribution.dimension == dimension)
}

fn core(data: &Dataset) -> bool {
    CORE.iter().all(|slug| data.role(slug).is_some())
}

pub(super) fn anything(_: &Dataset) -> bool {
    true
}

/// Pay of a survey.
pub(super) fn pay(data: &Dataset) -> bool {
    !data.pay.is_empty()
}

pub(super) fn wages(data: &Dataset) -> bool {
    !data.wages.is_empty()
}

/// Pay of a survey, of an office or of a profile.
pub(super) fn any_pay(data: &Dataset) -> bool {
    pay(data) || wages(data) || !data.quoted.is_empty()
}

pub(super) fn pay_or_bands(data: &Dataset) -> bool {
    any_pay(data) || !data.bands.is_empty()
}

pub(super) fn duties_of_core(data: &Dataset) -> bool {
    core(data) && !data.duties.is_empty()
}

pub(super) fn interests_of_core(data: &Dataset) -> bool {
    core(data) && !data.interests.is_empty()
}

pub(super) fn abilities(data: &Dataset) -> bool {
    !data.skills.is_empty() || !data.tools.is_empty()
}

pub(super) fn usage(data: &Dataset) -> bool {
    ["language", "framework", "platform"].into_iter().any(|dimension| shares(data, dimension))
}

pub(super) fn education(data: &Dataset) -> bool {
    shares(data, "education")
}

pub(super) fn years(data: &Dataset) -> bool {
    !data.years.is_empty()
}

pub(super) fn projections(data: &Dataset) -> bool {
    !data.projections.is_empty()
}

pub(super) fn work_mode(data: &Dataset) -> bool {
    shares(data, "work-mode")
}

pub(super) fn organisation_size(data: &Dataset) -> bool {
    shares(data, "organisation-size")
}
