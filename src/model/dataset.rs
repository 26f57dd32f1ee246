//! The dataset: everything that is shown, checked once and read by every surface.
//!
//! Invariant: one type serves the built-in data and a host's; it is only ever read. Figures are in
//! the order of their names, so that one of thousands is found in a dozen steps.

use super::sorted::find;
use super::{
    AdjustedDifference, Correction, Distribution, Duty, Effort, ExchangeRate, HOSTED, Host, HostPay, Insight, Interest,
    JobTitle, PayCell, PayOfRole, PayPlace, Place, PriceLevel, PriceParity, Projection, PurchasingPower, Question,
    Quoted, RateKind, Rating, Role, Skill, Source, Summary, Together, Tool, WageCell, WagePlace,
};
use super::{object, published, tables};
use serde::{Deserialize, Serialize};

/// Name and version of the dataset's shape.
pub const SCHEMA: &str = "rolescope-dataset/1";

/// Everything that is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dataset {
    /// [`SCHEMA`].
    pub schema: String,
    /// Where the figures come from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Places that have figures.
    #[serde(default)]
    pub places: Vec<Place>,
    /// Roles, in the order in which they are offered.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// Duties of all roles.
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// Skills of all roles.
    #[serde(default)]
    pub skills: Vec<Skill>,
    /// Tools of all roles.
    #[serde(default)]
    pub tools: Vec<Tool>,
    /// Classes of effort that learning a skill or tool takes, by Rolescope's own estimate.
    #[serde(default)]
    pub efforts: Vec<Effort>,
    /// Statements of the interest check.
    #[serde(default)]
    pub interests: Vec<Interest>,
    /// Questions and answers.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Errors of the career profiles, corrected.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Survey pay by place and role, in the order of source and place.
    #[serde(default, with = "tables::pay")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<PayPlace>"))]
    pub pay: Vec<PayPlace>,
    /// Official wages by place and occupation group, in the order of source and place.
    #[serde(default)]
    pub wages: Vec<WagePlace>,
    /// Titles of the occupation groups, `soc-15-1254` to `Web Developers`.
    #[serde(default)]
    pub occupations: Vec<(String, String)>,
    /// What career profiles quote.
    #[serde(default)]
    pub quoted: Vec<Quoted>,
    /// Distributions over education, years, work mode, organisation size, usage, in the order of
    /// source, place, role and dimension.
    #[serde(default, with = "tables::shares")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Distribution>"))]
    pub distributions: Vec<Distribution>,
    /// Quartiles of years, in the order of source, place and role.
    #[serde(default, with = "tables::years")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Summary>"))]
    pub years: Vec<Summary>,
    /// Differences at equal years, education, organisation size and work mode.
    #[serde(default)]
    pub adjusted: Vec<AdjustedDifference>,
    /// What the users of a language, framework or platform also use, in the order of source and item.
    #[serde(default)]
    pub together: Vec<Together>,
    /// Jobs expected by occupation group.
    #[serde(default, with = "published")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Projection>"))]
    pub projections: Vec<Projection>,
    /// Prices in the states of the United States.
    #[serde(default)]
    pub price_parities: Vec<PriceParity>,
    /// What money buys by country.
    #[serde(default, with = "published")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<PurchasingPower>"))]
    pub purchasing_power: Vec<PurchasingPower>,
    /// Prices by country at the exchange rate of the year.
    #[serde(default)]
    pub price_levels: Vec<PriceLevel>,
    /// Rates of exchange to the US dollar.
    #[serde(default)]
    pub exchange_rates: Vec<ExchangeRate>,
    /// Ratings of occupations.
    #[serde(default, with = "published")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Rating>"))]
    pub ratings: Vec<Rating>,
    /// Titles in use and the occupations that they are counted under.
    #[serde(default, with = "published")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<JobTitle>"))]
    pub job_titles: Vec<JobTitle>,
    /// Whose file it is, if it is a host's.
    #[serde(default)]
    pub host: Option<Host>,
    /// What the host's own staff say.
    #[serde(default)]
    pub insights: Vec<Insight>,
    /// Texts of the interface in the host's words, by their key in the catalogue (`SectionPay`), with the same
    /// placeholders `{0}`, `{1}` … as the catalogue's.
    #[serde(default, with = "object")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub labels: Vec<(String, String)>,
    /// What the host pays, in the order of place, each with its roles in the order of their slugs.
    #[serde(default)]
    pub bands: Vec<HostPay>,
}

impl Dataset {
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

    /// Puts the figures in the order that finding them relies on.
    pub fn sort(&mut self) {
        // No two have the same name, so that which comes first never depends on the way of sorting; the least code is best.
        self.pay.sort_unstable_by(|a, b| of_pay(a).cmp(&of_pay(b)));
        self.wages.sort_unstable_by(|a, b| of_wages(a).cmp(&of_wages(b)));
        self.distributions.sort_unstable_by(|a, b| of_distribution(a).cmp(&of_distribution(b)));
        self.years.sort_unstable_by(|a, b| of_years(a).cmp(&of_years(b)));
        self.together.sort_unstable_by(|a, b| of_together(a).cmp(&of_together(b)));
        if !HOSTED {
            return;
        }
        self.bands.sort_by(|a, b| a.place.cmp(&b.place));
        for band in &mut self.bands {
            band.roles.sort_by(|a, b| a.0.cmp(&b.0));
        }
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
        let place = find(&self.pay, of_pay, [source, place])?;
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
        let place = find(&self.wages, of_wages, [source, place])?;
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
        find(&self.distributions, of_distribution, [source, place, role, dimension])
    }

    /// What the users of an item (`language:TypeScript`) also use.
    #[must_use]
    pub fn together_of(&self, source: &str, item: &str) -> Option<&Together> {
        find(&self.together, of_together, [source, item])
    }

    /// The class of effort with this id.
    #[must_use]
    pub fn effort(&self, id: &str) -> Option<&Effort> {
        self.efforts.iter().find(|e| e.id == id)
    }

    /// Quartiles of a role's years.
    #[must_use]
    pub fn years_of(&self, source: &str, place: &str, role: &str) -> Option<&Summary> {
        find(&self.years, of_years, [source, place, role])
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

// What records are sorted by and found by.

pub(super) fn of_pay(pay: &PayPlace) -> [&str; 2] {
    [&pay.source, &pay.place]
}

pub(super) fn of_wages(wages: &WagePlace) -> [&str; 2] {
    [&wages.source, &wages.place]
}

pub(super) fn of_distribution(found: &Distribution) -> [&str; 4] {
    [&found.source, &found.place, &found.role, &found.dimension]
}

pub(super) fn of_years(years: &Summary) -> [&str; 3] {
    [&years.source, &years.place, &years.role]
}

pub(super) fn of_together(found: &Together) -> [&str; 2] {
    [&found.source, &found.item]
}
