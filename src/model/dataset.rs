//! The dataset: everything that is shown, checked once and read by every surface.
//!
//! Invariant: one type serves the built-in data and a host's; it is only ever read. Figures are in
//! the order of their names, so that one of thousands is found in a dozen steps.

use super::compact::{Compact, Reader};
use super::join::Identified;
use super::sorted::find;
use super::tables::{PayTable, ShareTable, YearsTable, listed};
use super::{
    AdjustedDifference, Correction, Distribution, Duty, Effort, ExchangeRate, HOSTED, Host, HostPay, Insight, Interest,
    JobTitle, PayCell, PayOfRole, PayPlace, Place, PriceLevel, PriceParity, Projection, PurchasingPower, Question,
    Quoted, RateKind, Rating, Role, Skill, Source, Summary, Together, Tool, WageCell, WagePlace,
};
use super::{object, published, tables};
use serde::{Deserialize, Serialize};

/// Name and version of the dataset's shape.
pub const SCHEMA: &str = "rolescope-dataset/1";

/// Calls a macro with the lists of the dataset. A list is, with its attributes before it:
///
/// `list in form: Type = rule, table Table, parts join, host manner by id, of source, sorted by order;`
///
/// - *form*: `near`: the overview reads it, so it is in the compact form of its parts too; `whole`: it is in that of the whole;
///   `public`: it is in the public form alone; `hosts`: only the files of hosts have it.
/// - *rule*: the function of the checker that reads it.
/// - *Table*: what it is in the compact form, if it is written column by column.
/// - *join*: how two parts of the dataset join: `unite` their records, `fill` what is empty, or the `same` in all that have it.
/// - *manner*: how a host's file joins: it `adds` its records; puts its `words` in place of ours, or also `owns` what it
///   changed ([`super::HostRecords`]); `replaces` a record whole; adds what ours `lacks`; or `leaves` the field alone. *id* is what
///   tells records apart there.
/// - *source*: the field that names the source that a record is evidence of, if it is.
/// - *order*: what its records are found by.
macro_rules! with_lists {
    ($then:ident) => {
        $then! {
            /// Where the figures come from.
            sources in near: Vec<Source> = unique::<RECORDS, _>, parts unite, host adds, of id;
            /// Places that have figures.
            places in near: Vec<Place> = unique::<PLACES, _>, parts unite, host words by id;
            /// Roles, in the order in which they are offered.
            roles in near: Vec<Role> = unique::<ROLES, _>, parts unite, host owns by slug;
            /// Duties of all roles.
            duties in near: Vec<Duty> = unique::<RECORDS, _>, parts fill, host owns by id;
            /// Skills of all roles.
            skills in near: Vec<Skill> = unique::<RECORDS, _>, parts unite, host owns by id;
            /// Tools of all roles.
            tools in near: Vec<Tool> = unique::<RECORDS, _>, parts unite, host owns by id;
            /// Classes of effort that learning a skill or tool takes, by Rolescope's own estimate.
            efforts in whole: Vec<Effort> = unique::<RECORDS, _>, parts fill, host replaces by id;
            /// Statements of the interest check.
            interests in whole: Vec<Interest> = unique::<RECORDS, _>, parts fill, host replaces by id;
            /// Questions and answers.
            questions in whole: Vec<Question> = unique::<RECORDS, _>, parts fill, host owns by id;
            /// Errors of the career profiles, corrected.
            corrections in whole: Vec<Correction> = unique::<RECORDS, _>, parts fill, host lacks by id, of profile;
            /// Survey pay by place and role, in the order of source and place.
            #[serde(with = "tables::pay")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<PayPlace>"))]
            pay in near: Vec<PayPlace> = unique::<RECORDS, _>, table PayTable, parts unite, host adds, of source, sorted by identity;
            /// Official wages by place and occupation group, in the order of source and place.
            wages in near: Vec<WagePlace> = unique::<RECORDS, _>, parts unite, host adds, of source, sorted by identity;
            /// Titles of the occupation groups, `soc-15-1254` to `Web Developers`.
            occupations in near: Vec<(String, String)> = occupations, parts fill, host lacks by 0;
            /// What career profiles quote.
            quoted in whole: Vec<Quoted> = unique::<RECORDS, _>, parts fill, host adds, of source;
            /// Distributions over education, years, work mode, organisation size, usage, in the order of
            /// source, place, role and dimension.
            #[serde(with = "tables::shares")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<Distribution>"))]
            distributions in near: Vec<Distribution> = unique::<RECORDS, _>, table ShareTable, parts unite, host adds, of source, sorted by identity;
            /// Quartiles of years, in the order of source, place and role.
            #[serde(with = "tables::years")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<Summary>"))]
            years in whole: Vec<Summary> = summaries, table YearsTable, parts unite, host adds, of source, sorted by identity;
            /// Differences at equal years, education, organisation size and work mode.
            adjusted in near: Vec<AdjustedDifference> = unique::<RECORDS, _>, parts fill, host adds, of source;
            /// What the users of a language, framework or platform also use, in the order of source and item.
            together in whole: Vec<Together> = unique::<RECORDS, _>, parts unite, host adds, of source, sorted by identity;
            /// Jobs expected by occupation group.
            #[serde(with = "published")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<Projection>"))]
            projections in public: Vec<Projection> = unique::<RECORDS, _>, parts same, host adds, of source;
            /// Prices in the states of the United States.
            price_parities in near: Vec<PriceParity> = each::<RECORDS, _>, parts fill, host lacks by place, of source;
            /// What money buys by country.
            #[serde(with = "published")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<PurchasingPower>"))]
            purchasing_power in public: Vec<PurchasingPower> = each::<RECORDS, _>, parts same, host lacks by country, of source;
            /// Prices by country at the exchange rate of the year.
            price_levels in near: Vec<PriceLevel> = each::<RECORDS, _>, parts fill, host lacks by country, of source;
            /// Rates of exchange to the US dollar.
            exchange_rates in near: Vec<ExchangeRate> = each::<RECORDS, _>, parts fill, host lacks by currency, of source;
            /// Ratings of occupations.
            #[serde(with = "published")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<Rating>"))]
            ratings in public: Vec<Rating> = each::<RECORDS, _>, parts same, host adds, of source;
            /// Titles in use and the occupations that they are counted under.
            #[serde(with = "published")]
            #[cfg_attr(feature = "schema", schemars(with = "Vec<JobTitle>"))]
            job_titles in public: Vec<JobTitle> = each::<RECORDS, _>, parts same, host adds, of source;
            /// Whose file it is, if it is a host's.
            host in hosts: Option<Host> = host_or_null, parts same, host leaves;
            /// What the host's own staff say.
            insights in hosts: Vec<Insight> = each::<RECORDS, _>, parts same, host adds;
            /// Texts of the interface in the host's words, by their key in the catalogue (`SectionPay`), with the same
            /// placeholders `{0}`, `{1}` … as the catalogue's.
            #[serde(with = "object")]
            #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
            labels in hosts: Vec<(String, String)> = labels, parts same, host adds;
            /// What the host pays, in the order of place, each with its roles in the order of their slugs.
            bands in hosts: Vec<HostPay> = bands, parts same, host adds;
        }
    };
}

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
            /// Each list with its form: `near`, `whole`, `public` or `hosts`, as `with_lists` explains.
            pub const LISTS: &[(&str, &str)] = &[$((stringify!($list), stringify!($form))),*];

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
    (public $from:ident) => {
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
pub(crate) use {read_list, with_lists};

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

    /// Whether a place can be chosen by itself: a survey is offered there, or the host states what it pays there. Where
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

    /// What the host pays in a place.
    #[must_use]
    pub fn band(&self, place: &str) -> Option<&HostPay> {
        find(&self.bands, |band| [&band.place], [place])
    }

    /// How a role's answers spread over a dimension.
    #[must_use]
    pub fn distribution(&self, source: &str, place: &str, role: &str, dimension: &str) -> Option<&Distribution> {
        find(&self.distributions, Distribution::identity, [source, place, role, dimension])
    }

    /// What the users of an item (`language:TypeScript`) also use.
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
