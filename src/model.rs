//! The data of the product: roles, duties, skills, tools, places, sources and figures.
//!
//! Invariant: plain data. Nothing here formats text, reads files or knows a browser, and
//! every number carries the basis (source, place, population, statistic) it stands on.

pub(crate) mod compact;
mod dataset;
mod figure;
mod guidance;
mod host;
mod job_address;
pub(crate) mod join;
pub(crate) mod kind;
mod lists;
mod lookup;
mod names;
mod near;
mod object;
mod official;
mod overlay;
mod parts;
mod pay;
mod place;
mod published;
pub(crate) mod record;
mod role;
mod share;
mod sorted;
mod source;
mod statistic;
mod tables;
mod together;

pub use dataset::{Dataset, SCHEMA};
pub use figure::{FigureKey, KeyError};
pub use guidance::{Alternatives, Effort, Interest};
pub use host::{HOST, HOSTED, Host, HostPay, HostRecords, IS_ELEMENT, Insight, RoleJobs};
pub use job_address::{JOB_PLACEHOLDERS, JobAddressFault, JobPage, job_address, job_address_fault, job_host};
pub use lists::ListForm;
pub use lookup::{EVERYONE, Resolved, WITH};
pub use official::{
    ExchangeRate, JobTitle, PriceLevel, PriceParity, Projection, PurchasingPower, RateKind, Rating, RatingKind,
};
pub use parts::{DatasetPart, DatasetParts};
pub use pay::{
    AdjustedDifference, ChanceOfMore, FILERS, FullSpread, PayCell, PayGroup, PayOfRole, PayPlace, Quartiles, Quoted,
    Spread, Trim, WageCell, WagePlace, Wages,
};
pub use place::{Place, PlaceKind};
pub use role::{
    Answer, Contact, Correction, Depth, Duty, DutyKind, DutyWeight, Hour, Level, Misunderstanding, Question, Rated,
    Role, Skill, Step, Tool, ToolGroup,
};
pub use share::{Distribution, Item, Summary};
pub use source::{FILINGS, PayDefinition, Source};
pub use statistic::{Statistic, Unit};
pub use together::{Companion, Together};
#[cfg(feature = "check")]
pub(crate) use {
    guidance::with_guidance_records, host::with_host_records, lists::with_lists, official::with_official_records,
    pay::with_pay_records, place::with_place_records, role::with_role_records, share::with_share_records,
    source::with_source_records, together::with_together_records,
};
