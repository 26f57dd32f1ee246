//! The dataset: everything that is shown, checked once and read by every surface.
//!
//! Invariant: one type serves the built-in data and a host's; it is only ever read. Figures are in
//! the order of their names, so that one of thousands is found in a dozen steps.

use super::compact::{Compact, Reader};
use super::join::Identified;
use super::lists::{ListForm, with_lists};
use super::sorted::find;
use super::tables::{PayTable, ShareTable, YearsTable, listed};
use super::{
    AdjustedDifference, Alternatives, ChanceOfMore, Correction, Distribution, Duty, Effort, ExchangeRate, HOSTED, Host,
    HostPay, Insight, Interest, JobTitle, PayCell, PayOfRole, PayPlace, Place, PriceLevel, PriceParity, Projection,
    PurchasingPower, Question, Quoted, RateKind, Rating, Role, RoleJobs, Skill, Source, Summary, Together, Tool, Trim,
    WageCell, WagePlace,
};
use super::{object, published, tables};
use serde::{Deserialize, Serialize};

/// Name and version of the dataset's shape.
pub const SCHEMA: &str = "rolescope-dataset/1";

macro_rules! define_dataset {
    ($(
        $(#[$attr:meta])*
        $list:ident in $form:ident: $type:ty = $rule:expr $(, table $table:ident)?, parts $join:ident,
            host $manner:ident $(by $id:tt)? $(, of $source:ident)? $(, sorted by $order:ident)?;
    )*) => {
        /// Everything that is shown.
        ///
        /// ```
        /// use rolescope::model::Dataset;
        ///
        /// let data = Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard"))?;
        /// let median = "survey-2025/US/back-end/pay/p50".parse()?;
        /// let pay = data.figure(&median).ok_or("withheld")?;
        /// assert!(pay.value > 100_000.0 && pay.n > Some(30));
        /// assert_eq!(data.role("back-end").map(|role| role.name.as_str()), Some("Back end developer"));
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(description = "Everything that is shown."))]
        pub struct Dataset {
            /// [`SCHEMA`].
            pub schema: String,
            $($(#[$attr])* #[serde(default)] pub $list: $type,)*
        }

        impl Compact for Dataset {
            fn read(from: &mut Reader<'_>) -> Self {
                Dataset { schema: Compact::read(from), $($list: read_list!($form from $($table)?),)* }
            }
        }

        impl Dataset {
            /// Each list with its form.
            pub const LISTS: &[(&str, ListForm)] = &[$((stringify!($list), ListForm::$form)),*];

            /// A dataset with the lists of these forms alone, and no schema.
            #[must_use]
            pub fn of_forms(&self, forms: &[ListForm]) -> Dataset {
                let mut lists = Dataset::default();
                $(if forms.contains(&ListForm::$form) {
                    lists.$list.clone_from(&self.$list);
                })*
                lists
            }

            /// The lists that have a record: name, records, and a dataset that has this one alone.
            #[must_use]
            pub fn lists(&self) -> Vec<(&'static str, u32, Dataset)> {
                let mut lists = Vec::new();
                $(
                    let records = self.$list.iter().map(|_| 1).sum();
                    if records > 0 {
                        let alone = Dataset { $list: self.$list.clone(), ..Dataset::default() };
                        lists.push((stringify!($list), records, alone));
                    }
                )*
                lists
            }

            /// Puts the figures in the order that finding them relies on.
            pub fn sort(&mut self) {
                // No two have the same name, so that which comes first never depends on the way of sorting; the least code is best.
                $($(self.$list.sort_unstable_by(|a, b| a.$order().cmp(&b.$order()));)?)*
                if !HOSTED {
                    return;
                }
                self.bands.sort_by(|a, b| a.place.cmp(&b.place));
                for band in &mut self.bands {
                    band.roles.sort_by(|a, b| a.0.cmp(&b.0));
                }
            }
        }
    };
}

/// Reads a list of the whole from the compact form.
macro_rules! read_list {
    (Public $from:ident) => {
        Vec::new()
    };
    ($form:ident $from:ident) => {
        Compact::read($from)
    };
    ($form:ident $from:ident $table:ident) => {
        listed::<$table>($from)
    };
}

with_lists!(define_dataset);
pub(crate) use read_list;

impl Dataset {
    /// Reads the compact form.
    ///
    /// # Errors
    /// When the bytes are not a dataset of this version.
    pub fn from_compact(bytes: &[u8]) -> Result<Self, postcard::Error> {
        Reader::read(bytes).ok_or(postcard::Error::SerdeDeCustom)
    }

    /// Writes the compact form, which leaves out what only the public form has.
    ///
    /// # Errors
    /// Never for a dataset that was read; the encoder's error is passed on.
    pub fn to_compact(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// The same with the figures of places that it has none of yet. [`Dataset::merge`] joins any parts, but is six times as
    /// large in the program.
    #[must_use]
    pub fn with_places(mut self, more: Dataset) -> Self {
        self.places.extend(more.places);
        self.wages.extend(more.wages);
        self.pay.extend(more.pay);
        self.distributions.extend(more.distributions);
        self.sort();
        self
    }

    /// The role with this slug.
    #[must_use]
    pub fn role(&self, slug: &str) -> Option<&Role> {
        self.roles.iter().find(|r| r.slug == slug)
    }

    /// The place with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|p| p.id == id)
    }

    /// True where a place can be chosen by itself: a survey is offered there, or the host states what it pays there. Where
    /// the host's file stands alone, each of its places can.
    #[must_use]
    pub fn offers(&self, place: &Place) -> bool {
        let of_host = |host: &Host| host.replaces || self.band(&place.id).is_some();
        place.survey || (HOSTED && self.host.as_ref().is_some_and(of_host))
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == id)
    }

    /// Survey pay of a role in a place: all its answers and their groups.
    #[must_use]
    pub fn pay_of(&self, source: &str, place: &str, role: &str) -> Option<&PayOfRole> {
        let place = find(&self.pay, PayPlace::identity, [source, place])?;
        place.roles.iter().find(|r| r.role == role)
    }

    /// One survey cell; `group` narrows it (`years-total:6-10`).
    #[must_use]
    pub fn cell(&self, source: &str, place: &str, role: &str, group: Option<&str>) -> Option<&PayCell> {
        let of_role = self.pay_of(source, place, role)?;
        match group {
            None => Some(&of_role.all),
            Some(group) => of_role.groups.iter().find(|g| g.group == group).map(|g| &g.cell),
        }
    }

    /// Official wages of an occupation group (`soc-15-1254`) in a place.
    #[must_use]
    pub fn wage(&self, source: &str, place: &str, subject: &str) -> Option<&WageCell> {
        let place = find(&self.wages, WagePlace::identity, [source, place])?;
        place.groups.iter().find(|g| g.subject == subject)
    }

    /// Title of an occupation group (`soc-15-1254`).
    #[must_use]
    pub fn occupation(&self, subject: &str) -> Option<&str> {
        self.occupations.iter().find(|(id, _)| id == subject).map(|(_, title)| title.as_str())
    }

    /// The bands that the host pays in a place.
    #[must_use]
    pub fn band(&self, place: &str) -> Option<&HostPay> {
        find(&self.bands, |band| [&band.place], [place])
    }

    /// The host's jobs for a role, if its file says something of them.
    #[must_use]
    pub fn jobs_of(&self, role: &str) -> Option<&RoleJobs> {
        self.jobs.iter().find(|jobs| jobs.role == role)
    }

    /// The counts of a role's answers over the items of a dimension (`work-mode`), with their base.
    #[must_use]
    pub fn distribution(&self, source: &str, place: &str, role: &str, dimension: &str) -> Option<&Distribution> {
        find(&self.distributions, Distribution::identity, [source, place, role, dimension])
    }

    /// The items that users of one (`language:TypeScript`) named beside it.
    #[must_use]
    pub fn together_of(&self, source: &str, item: &str) -> Option<&Together> {
        find(&self.together, Together::identity, [source, item])
    }

    /// The class of effort with this id.
    #[must_use]
    pub fn effort(&self, id: &str) -> Option<&Effort> {
        self.efforts.iter().find(|e| e.id == id)
    }

    /// Quartiles of a role's years.
    #[must_use]
    pub fn years_of(&self, source: &str, place: &str, role: &str) -> Option<&Summary> {
        find(&self.years, Summary::identity, [source, place, role])
    }

    /// The adjusted difference of a role to a reference.
    #[must_use]
    pub fn adjusted_of(&self, source: &str, place: &str, role: &str, reference: &str) -> Option<&AdjustedDifference> {
        self.adjusted
            .iter()
            .find(|a| a.source == source && a.place == place && a.role == role && a.reference == reference)
    }

    /// The chance that an answer of a role names more pay than one of a reference, with its interval; 0 to 1.
    #[must_use]
    pub fn chance_of(&self, source: &str, place: &str, role: &str, reference: &str) -> Option<[f64; 3]> {
        let pair = |role: &str, reference: &str| {
            self.chances
                .iter()
                .find(|c| c.source == source && c.place == place && c.role == role && c.reference == reference)
        };
        let reverse = || {
            pair(reference, role)
                .map(ChanceOfMore::shares)
                .map(|[middle, least, most]| [1.0 - middle, 1.0 - most, 1.0 - least])
        };
        pair(role, reference).map(ChanceOfMore::shares).or_else(reverse)
    }

    /// The newest spot rate of a currency by its ISO 4217 code, with its day: how many units one US dollar buys. The
    /// dollar itself, whose rate is 1, has none.
    ///
    /// A dataset of names alone has a record for every currency of the whole one, with nothing but the code.
    #[must_use]
    pub fn rate(&self, currency: &str) -> Option<&ExchangeRate> {
        let of_days = self.exchange_rates.iter().filter(|r| r.kind == RateKind::Spot && r.currency == currency);
        of_days.max_by(|a, b| a.date.cmp(&b.date))
    }

    /// The newest price level of a country by its ISO 3166 alpha-2 code, the United States being 1.
    ///
    /// A dataset of names alone has a record for every such country, with nothing but the code.
    #[must_use]
    pub fn price_level(&self, country: &str) -> Option<&PriceLevel> {
        self.price_levels.iter().filter(|l| l.country == country).max_by_key(|l| l.year)
    }

    /// The newest price parity of a part of the United States by the id of the place, the nation being 100.
    #[must_use]
    pub fn price_parity(&self, place: &str) -> Option<&PriceParity> {
        self.price_parities.iter().filter(|p| p.place == place).max_by_key(|p| p.year)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    static BAKED: &[u8] = include_bytes!("../../data/baked/rolescope.postcard");

    #[test]
    fn reads_what_serde_reads() {
        let read = Dataset::from_compact(BAKED).unwrap();
        assert!(read == postcard::from_bytes::<Dataset>(BAKED).unwrap());
    }

    #[test]
    fn a_broken_form_is_refused() {
        for length in (0..BAKED.len()).step_by(977) {
            assert!(Dataset::from_compact(BAKED.get(..length).unwrap()).is_err(), "{length}");
        }
    }
}
