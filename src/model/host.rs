//! A host's own data, the site that shows an element: who they are, the bands they pay, words of their own staff, and the
//! way to their jobs.
//!
//! Invariant: a band holds a value for each of its statistics and names one place; nothing here is
//! evidence, and no figure of a source is ever made of it.

use super::compact::{Compact, Reader};
use super::record::define_records;
use super::{FigureKey, Statistic};
use serde::{Deserialize, Serialize};

/// Calls a macro with the records of what is a host's own; `define_records` says what stands in one.
macro_rules! with_host_records {
    ($then:ident) => {
        $then! {
            /// The host's bands of pay in one place, in whole US dollars a year.
            #[derive(Default, Eq)]
            #[serde(deny_unknown_fields)]
            HostPay by [place] {
                /// Id of the place.
                place: String = place;
                /// The statistic of each value of a role, in their order.
                #[cfg_attr(feature = "schema", schemars(schema_with = "statistics"))]
                statistics: Vec<Statistic> = statistics;
                /// By slug of the role, a value for each statistic in whole US dollars a year; for `n` a count.
                #[serde(with = "super::object")]
                #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, Vec<u32>>"))]
                roles: Vec<(String, Vec<u32>)> = rows;
            }

            /// A statement of one of the host's own staff about a role.
            #[derive(Default, Eq)]
            #[serde(deny_unknown_fields)]
            Insight {
                /// Slug of the role.
                role: String = role;
                /// The statement.
                text: String = prose;
                /// Who says it.
                name: String = line;
                /// Their job at the host's, `Staff engineer`; may be empty.
                title or default: String = line_or_none;
            }

            /// The host's jobs for a role.
            #[derive(Default, Eq)]
            #[serde(deny_unknown_fields)]
            RoleJobs by [role] {
                /// Slug of the role.
                role: String = role;
                /// Their address, under `https://` or on the host's own origin; `{role}` and `{place}` stand for the slug of the
                /// role and the code of the chosen place.
                address: String = job_address;
                /// What they are called after a number, `back end jobs`; may be empty.
                label or default: String = line_or_none;
                /// How many are open, where that is known.
                openings?: Option<u32> = count;
            }
        }
    };
}

with_host_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_host_records;

/// True where a dataset may have a host's part. The program of our own pages is never given one, and holds no code for it.
pub const HOSTED: bool = cfg!(any(feature = "embed", not(target_arch = "wasm32")));

/// True in the program of the element, and in those of the builder and the checker, which draw no comparison. The element's
/// first module draws a card of the overview, and leaves all else to the modules after it; our own pages have a written page
/// to show until then.
pub const IS_ELEMENT: bool = cfg!(feature = "embed");

/// Id of the source that a host's own figures bear.
pub const HOST: &str = "host";

/// The owner of a page, as they name themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// Name that stands beside what is the host's, `Example Ltd`.
    pub name: String,
    /// Public address, which begins with `https://`; empty if there is none.
    #[serde(default)]
    pub url: String,
    /// The file stands alone; otherwise it is added to what is built in.
    #[serde(default)]
    pub replaces: bool,
    /// The records that are the host's, once the file was added.
    #[serde(skip)]
    pub records: HostRecords,
}

/// The records that are the host's, or whose words are, by their ids in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostRecords {
    /// Slugs of roles.
    pub roles: Vec<String>,
    /// Ids of duties.
    pub duties: Vec<String>,
    /// Ids of skills.
    pub skills: Vec<String>,
    /// Ids of tools.
    pub tools: Vec<String>,
    /// Ids of questions.
    pub questions: Vec<String>,
    /// Slugs of roles and ids of places that are not built in: our site has no page that shows one.
    pub added: Vec<String>,
    /// Slugs of built-in roles that bear other names now, each with the name that evidence speaks of.
    pub renamed_roles: Vec<(String, String)>,
    /// Ids of built-in places that bear other names now, each with the name that evidence speaks of.
    pub renamed_places: Vec<(String, String)>,
}

impl Compact for Host {
    fn read(from: &mut Reader<'_>) -> Self {
        Host {
            name: Compact::read(from),
            url: Compact::read(from),
            replaces: Compact::read(from),
            records: HostRecords::default(),
        }
    }
}

impl HostRecords {
    /// True for an id of one of these lists, which is sorted.
    #[must_use]
    pub fn holds(ids: &[String], id: &str) -> bool {
        ids.binary_search_by(|listed| listed.as_str().cmp(id)).is_ok()
    }

    /// Brings each list into the order that finding an id relies on.
    pub(super) fn sort(&mut self) {
        for ids in
            [&mut self.roles, &mut self.duties, &mut self.skills, &mut self.tools, &mut self.questions, &mut self.added]
        {
            ids.sort();
        }
    }
}

impl HostPay {
    /// The statistics that a band may have.
    pub const STATISTICS: [Statistic; 10] = [
        Statistic::N,
        Statistic::Mean,
        Statistic::P10,
        Statistic::P25,
        Statistic::P50,
        Statistic::P75,
        Statistic::P90,
        Statistic::Low,
        Statistic::High,
        Statistic::Average,
    ];

    /// The values of a role in the order of the statistics, if it has a row here.
    #[must_use]
    pub fn row(&self, role: &str) -> Option<&[u32]> {
        let at = self.roles.binary_search_by(|(slug, _)| slug.as_str().cmp(role)).ok()?;
        self.roles.get(at).map(|(_, values)| values.as_slice())
    }

    /// The value of a statistic for a role: whole US dollars a year, for `n` a count.
    #[must_use]
    pub fn get(&self, role: &str, statistic: Statistic) -> Option<u32> {
        let at = self.statistics.iter().position(|s| *s == statistic)?;
        self.row(role)?.get(at).copied()
    }

    /// The name of the figure of a role.
    #[must_use]
    pub fn key(&self, role: &str, statistic: Statistic) -> FigureKey {
        FigureKey {
            source: HOST.to_owned(),
            place: self.place.clone(),
            subject: role.to_owned(),
            measure: "pay".to_owned(),
            group: None,
            statistic,
        }
    }
}

/// A list of statistics that a band may have, each once.
#[cfg(feature = "schema")]
fn statistics(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let names = HostPay::STATISTICS.map(Statistic::as_str);
    schemars::json_schema!({ "type": "array", "items": { "enum": names }, "minItems": 1, "uniqueItems": true })
}
