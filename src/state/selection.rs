//! The choices themselves.
//!
//! Invariant: plain values; what belongs together (a place and what is known of it) is judged by
//! [`Selection::settled`] alone.

use super::core_roles::CORE;
use super::{Chart, Fields, HOURS, Module, Offer, Period, Prices, Section, Sections, Setting, Shape, Terms, View};
use crate::locale::Locale;
use crate::model::{Dataset, HOSTED, PlaceKind};

/// A comparison holds one to five roles: more than five cannot be read side by side.
pub const MAX_ROLES: usize = 5;

/// So many roles are shown where nobody has chosen any that there are.
const FIRST_ROLES: usize = 3;

/// The pay series shown in the pay charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names of `id` say it")]
pub enum Series {
    #[default]
    Survey2025,
    Survey2024,
    Bls2025,
}

impl Series {
    /// Every series, in the order in which they are offered.
    pub const ALL: [Series; 3] = [Series::Survey2025, Series::Survey2024, Series::Bls2025];

    /// Id of the source.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Series::Survey2025 => "survey-2025",
            Series::Survey2024 => "survey-2024",
            Series::Bls2025 => "bls-2025",
        }
    }

    /// True where the source has figures for a place: the 2024 rows are of the United States alone, the
    /// official wages of it and its parts, and the survey of 2025 has no parts of countries.
    #[must_use]
    pub fn covers(self, place: &str) -> bool {
        match self {
            Series::Survey2025 => !is_official(place),
            Series::Survey2024 => place == "US",
            Series::Bls2025 => place == "US" || is_official(place),
        }
    }
}

/// Begins the id of a metro area.
pub(crate) const METRO: &str = "metro-";

/// True for a state or a metro area, of which official wages alone speak.
#[must_use]
pub fn is_official(place: &str) -> bool {
    place.starts_with("US-") || place.starts_with(METRO)
}

/// Everything that the visitor has chosen. It is read from the query of an address over the default of the page, and
/// changed by [`apply`](super::apply) alone; neither can fail.
///
/// ```
/// use rolescope::model::Dataset;
/// use rolescope::state::{Action, Choosable, Selection, apply, query};
///
/// let data = Dataset::from_compact(include_bytes!("../../data/baked/rolescope.postcard"))?;
/// let page = Selection::default();
/// let selection = query::decode("?roles=mobile,devops,nobody&place=DE", &page, Choosable(&data));
/// assert_eq!(selection.roles, ["mobile", "devops"]);
/// let next = apply(&selection, &Action::RemoveRole("devops".to_owned()), Choosable(&data));
/// assert_eq!(query::encode(&next, &page), "?roles=mobile&place=DE");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// Slugs of the roles, in the order shown: one to five, no duplicates.
    pub roles: Vec<String>,
    /// Id of the place.
    pub place: String,
    /// The band of experience of the visitor, one of [`Series::bands`]; empty for any.
    pub experience: String,
    /// The pay series.
    pub series: Series,
    /// The view that is shown. It stands in the path of an address, not in its query.
    pub view: View,
    /// The sections that an element on another site's page shows; all of them on our own pages.
    pub sections: Sections,
    /// Rows that are equal in all shown roles are hidden.
    pub differences_only: bool,
    /// The language of the interface.
    pub locale: Locale,
    /// ISO 4217 code of the money that pay is shown in.
    pub currency: String,
    /// The time that pay is shown for.
    pub period: Period,
    /// Paid hours a year, for pay an hour.
    pub hours: u16,
    /// The prices that pay is shown at.
    pub prices: Prices,
    /// The one chart that is shown alone, if not a view.
    pub chart: Option<Chart>,
    /// The charts that stand on the view as one line and were asked for. In no address.
    pub opened: Vec<Chart>,
    /// The choices in charts that stand in the address, by their names.
    pub options: Fields,
    /// The order of the page or element that shows it.
    pub setting: Setting,
}

impl Default for Selection {
    fn default() -> Self {
        Selection {
            roles: CORE.map(str::to_owned).into(),
            place: "US".to_owned(),
            experience: String::new(),
            series: Series::default(),
            view: View::default(),
            sections: Sections::default(),
            differences_only: false,
            locale: Locale::default(),
            currency: "USD".to_owned(),
            period: Period::default(),
            hours: HOURS,
            prices: Prices::default(),
            chart: None,
            opened: Vec::new(),
            options: Fields::default(),
            setting: Setting::default(),
        }
    }
}

impl Selection {
    /// The default with other roles.
    #[must_use]
    pub fn of_roles(roles: &[impl AsRef<str>]) -> Self {
        Selection { roles: roles.iter().map(|role| role.as_ref().to_owned()).collect(), ..Selection::default() }
    }

    /// The default in another place.
    #[must_use]
    pub fn in_place(place: &str) -> Self {
        Selection { place: place.to_owned(), ..Selection::default() }
    }

    /// The default with one chart alone.
    #[must_use]
    pub fn of_chart(chart: Chart) -> Self {
        Selection { view: chart.view(), chart: Some(chart), ..Selection::default() }
    }

    /// The default with a move from one role to another.
    #[must_use]
    pub fn of_move(from: &str, to: &str) -> Self {
        Selection { view: View::Moves, ..Selection::of_roles(&[from, to]) }
    }

    /// The same on another view.
    #[must_use]
    pub fn on(self, view: View) -> Self {
        Selection { view, chart: None, ..self }
    }

    /// Fits it to a dataset that has other roles and places than those that are usual: unknown ones give way to its first.
    pub fn fit(&mut self, data: &Dataset) {
        self.roles.retain(|slug| data.role(slug).is_some());
        if self.roles.is_empty() {
            self.roles = data.roles.iter().take(FIRST_ROLES).map(|role| role.slug.clone()).collect();
        }
        if data.place(&self.place).is_none() && data.place("US").is_some() {
            self.place = Selection::default().place;
        }
        if data.place(&self.place).is_none() {
            let first = data.bands.first().map(|band| &band.place).or(data.places.first().map(|place| &place.id));
            self.place = first.cloned().unwrap_or_default();
        }
        self.settle(Choosable(data));
    }

    /// The same under the terms of a site, which leave out what it does not offer.
    #[must_use]
    pub fn under(mut self, offer: Offer, choosable: Choosable<'_>) -> Self {
        self.setting.offer = offer;
        self.settle(choosable);
        self
    }

    /// True for a chart that is drawn: the one that is shown alone with what stands beside it, or one of the view.
    #[must_use]
    pub fn shows(&self, chart: Chart) -> bool {
        match self.chart {
            Some(alone) => chart == alone || alone.beside() == Some(chart),
            None if self.setting.shape() != Shape::Page => {
                let shows_range =
                    self.setting.shape() == Shape::Advert || matches!(self.view, View::Overview | View::Pay);
                chart == Chart::PayRange && shows_range
            }
            // An element on another site's page that shows everything leaves what takes long to charts of their own.
            None if self.setting.element > 0 && self.view == View::All && chart.is_tool() => {
                chart == Chart::PayStanding && self.sections.contains(chart.section())
            }
            None => {
                let is_opened = chart.is_closed_on(self.view) && self.opened.contains(&chart);
                (chart.is_open_on(self.view) || is_opened)
                    && (self.sections.contains(chart.section()) || self.view.is_tool())
            }
        }
    }

    /// True where the table and the words of a section stand; its charts may stand elsewhere.
    #[must_use]
    pub fn shows_section(&self, section: Section) -> bool {
        let is_on_view = match self.setting.shape() {
            Shape::Page => self.view.sections().contains(&section),
            // A card has the short form of the view's first section; that of pay is the drawing.
            Shape::Card => section != Section::Pay && self.view.sections().first() == Some(&section),
            Shape::Advert => false,
        };
        self.chart.is_none() && is_on_view && self.sections.contains(section)
    }

    /// True for a view that is a tab of what is shown: an element offers those of which it shows a section, a card no view
    /// that holds everything.
    #[must_use]
    pub fn offers(&self, view: View) -> bool {
        match view {
            View::All => self.setting.shape() == Shape::Page,
            view => view.is_tab() && view.sections().iter().any(|section| self.sections.contains(*section)),
        }
    }

    /// Takes the first view that is offered, where the present one is not.
    pub fn settle_view(&mut self) {
        if self.chart.is_none() && !self.offers(self.view) {
            self.view = View::TABS.into_iter().find(|view| self.offers(*view)).unwrap_or_default();
        }
    }

    /// The last module of the program that it takes to draw it.
    #[must_use]
    pub fn module(&self) -> Module {
        let shown = Chart::ALL.into_iter().filter(|chart| self.shows(*chart));
        let least = if self.view == View::Overview && self.chart.is_none() { Module::Overview } else { Module::Views };
        shown.map(Chart::module).fold(least, Module::max)
    }

    /// True if a chart on it is drawn from the visitor's own fields.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        Chart::ALL.into_iter().any(|chart| chart.is_personal() && self.shows(chart))
    }

    /// Takes roles and a place that the site offers, where it limits them, and a series and prices that the place has, where
    /// it does not have those.
    pub(super) fn settle(&mut self, choosable: Choosable<'_>) {
        if let Some(terms) = self.setting.offer.terms() {
            self.keep_to(terms, choosable);
        }
        let serves = |series: &Series| series.covers(&self.place) && has_series(choosable.0, *series);
        if !serves(&self.series) {
            self.series = Series::ALL.into_iter().find(serves).unwrap_or_default();
        }
        if !choosable.has_prices(self.prices, &self.place) {
            self.prices = Prices::default();
        }
        if !self.series.bands().contains(&self.experience.as_str()) {
            self.experience.clear();
        }
    }
}

impl Selection {
    /// Leaves out what a site does not offer; the first that it offers takes the place of what is missing then.
    fn keep_to(&mut self, terms: &Terms, choosable: Choosable<'_>) {
        let offer = self.setting.offer;
        self.roles.retain(|slug| offer.has_role(slug));
        if self.roles.is_empty() {
            self.roles = terms.roles.iter().filter(|slug| choosable.role(slug)).take(FIRST_ROLES).cloned().collect();
        }
        if !offer.has_place(&self.place)
            && let Some(place) = terms.places.iter().find(|id| choosable.place(id))
        {
            self.place.clone_from(place);
        }
    }
}

/// True if a dataset has the figures of a pay series; the names of roles and places alone have no sources, and rule none
/// out.
#[must_use]
pub fn has_series(data: &Dataset, series: Series) -> bool {
    !HOSTED || data.sources.is_empty() || data.source(series.id()).is_some()
}

/// A dataset as the list of roles, places, currencies and prices that can be chosen.
#[derive(Clone, Copy)]
pub struct Choosable<'a>(pub &'a Dataset);

impl<'a> Choosable<'a> {
    pub(crate) fn role(self, slug: &str) -> bool {
        self.0.role(slug).is_some()
    }

    pub(crate) fn place(self, id: &str) -> bool {
        self.0.place(id).is_some_and(|p| self.0.offers(p) || matches!(p.kind, PlaceKind::State | PlaceKind::Metro))
    }

    /// The id of a place that can be chosen, as the dataset writes it; it is found in any letter case.
    pub(crate) fn place_id(self, text: &str) -> Option<&'a str> {
        let ids = self.0.places.iter().map(|place| place.id.as_str());
        ids.filter(|id| id.eq_ignore_ascii_case(text)).find(|id| self.place(id))
    }

    /// True for the small code of a state or of a metro area, where the dataset holds none of them yet.
    pub(crate) fn lacks(self, code: &str) -> bool {
        let is_metro = code.starts_with(METRO);
        let is_alike = |id: &str| is_official(id) && id.starts_with(METRO) == is_metro;
        (is_metro || code.starts_with("us-")) && !self.0.places.iter().any(|place| is_alike(&place.id))
    }

    /// The code of a currency as the dataset writes it; it is found in any letter case.
    pub(crate) fn currency_code(self, text: &str) -> Option<&'a str> {
        let rates = self.0.exchange_rates.iter().map(|rate| rate.currency.as_str());
        ["USD"].into_iter().chain(rates).find(|code| code.eq_ignore_ascii_case(text))
    }

    /// True where an index of these prices covers the place.
    #[must_use]
    pub fn has_prices(self, prices: Prices, place: &str) -> bool {
        match prices {
            Prices::Nominal => true,
            Prices::Ppp => self.0.price_levels.iter().any(|level| level.country == place),
            Prices::Rpp => place == "US" || place.starts_with("US-"),
        }
    }
}
