//! Pay of people like the visitor: of their place and experience, or of the nearest people of whom there are figures.
//!
//! Invariant: what stands for thin figures is named wherever it is shown; two roles are set against each other only where
//! both have figures of the same people.
//!
//! Laws: `tests/properties/alike.rs`.

use super::Scope;
use crate::locale::{Control, Message};
use crate::model::{FigureKey, Role, Statistic};
use crate::state::Series;

/// People of whom there may be figures: a place, and a group if it is not everybody there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct People {
    pub(super) place: String,
    pub(super) group: Option<String>,
}

impl Scope<'_> {
    /// The series that surveys are read from: official wages have no years and no roles.
    pub(super) fn survey_series(&self) -> Series {
        match self.selection.series {
            Series::Bls2025 => Series::Survey2025,
            survey => survey,
        }
    }

    /// The people that the visitor asked for. Only one of the surveys counts years as they were chosen.
    pub(super) fn asked_people(&self, source: Series) -> People {
        let band = self.selection.experience.as_str();
        let is_counted = !band.is_empty() && source == self.survey_series();
        let group = is_counted.then(|| format!("{}:{band}", source.years_measure()));
        People { place: self.survey_place().to_owned(), group }
    }

    /// The people that the visitor asked for, then those that stand for them where they are too few: the same years in the
    /// region, any years in the place, in the region, in the world.
    pub(super) fn people(&self, source: Series) -> Vec<People> {
        let People { place, group } = self.asked_people(source);
        let region = self.data.place(&place).and_then(|place| place.region.as_deref());
        let places: Vec<&str> = std::iter::once(place.as_str()).chain(region).collect();
        let mut all = Vec::new();
        for group in group.map(Some).into_iter().chain([None]) {
            all.extend(places.iter().map(|place| People { place: (*place).to_owned(), group: group.clone() }));
        }
        if !places.contains(&"world") {
            all.push(People { place: "world".to_owned(), group: None });
        }
        all
    }

    /// The median pay of a role among some people.
    pub(super) fn pay_of(&self, source: Series, role: &str, people: &People) -> FigureKey {
        let key = self.key(source.id(), &people.place, role, "pay", Statistic::P50);
        FigureKey { group: people.group.clone(), ..key }
    }

    /// The median pay of a role among the people that were asked for, or the nearest of whom there is one. Without a band of
    /// experience it is that of the place alone, thin or not.
    pub(super) fn nearest_pay(&self, source: Series, role: &str) -> FigureKey {
        let asked = self.asked_people(source);
        let all = if asked.group.is_some() { self.people(source) } else { Vec::new() };
        let mut keys = all.iter().map(|people| self.pay_of(source, role, people));
        let nearest = keys.find(|key| self.data.figure(key).is_some());
        nearest.unwrap_or_else(|| self.pay_of(source, role, &asked))
    }

    /// The nearest people of whom at least two of the shown roles have figures, if only one is shown of whom it has.
    pub(super) fn nearest_people(&self, source: Series) -> People {
        let asked = self.asked_people(source);
        let all = if asked.group.is_some() { self.people(source) } else { Vec::new() };
        let roles = self.roles();
        let needed = roles.iter().filter(|role| self.is_surveyed(role)).count().min(2);
        let serves = |people: &People| {
            let has = |role: &&&Role| self.data.figure(&self.pay_of(source, &role.slug, people)).is_some();
            roles.iter().filter(has).count() >= needed
        };
        all.into_iter().find(serves).unwrap_or(asked)
    }

    /// Of whom a figure is, where it stands for other people than those that were asked for: `6–10 years of coding, Western
    /// Europe`.
    pub(super) fn stands_for(&self, source: Series, key: &FigureKey) -> Option<String> {
        let asked = self.asked_people(source);
        (key.place != asked.place || key.group != asked.group).then(|| {
            let years = self.years_words(key.group.as_deref());
            if key.place == asked.place { years } else { format!("{years}, {}", self.place_name(&key.place)) }
        })
    }

    /// A band of experience in words, `6–10 years of coding`; that there is none.
    pub(super) fn years_words(&self, group: Option<&str>) -> String {
        match group.and_then(|group| group.split_once(':')) {
            Some(("years-total", band)) => self.fill(Control::ExperienceTotal, &[&self.band_words(band)]),
            Some(("years-pro", band)) => self.fill(Control::ExperiencePro, &[&self.band_words(band)]),
            _ => self.text(Message::AnyExperience),
        }
    }

    /// The place after "in" of whose pay a chart of the chosen series is, with the experience that it counts.
    pub(super) fn in_shown_place(&self) -> String {
        match self.asked_people(self.selection.series) {
            People { group: None, .. } => self.in_place(&self.selection.place),
            people => self.in_place_with(&people),
        }
    }

    /// The place after "in", with the experience that was chosen: `the United States with 6–10 years of coding`.
    pub(super) fn in_place_with(&self, people: &People) -> String {
        let place = self.in_place(&people.place);
        match &people.group {
            Some(group) => self.fill(Message::PlaceWithYears, &[&place, &self.years_words(Some(group))]),
            None => place,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::{Scope, built_in};
    use crate::state::{Selection, Series};

    #[test]
    fn thin_people_give_way_to_the_same_years_in_the_region() {
        let selection =
            Selection { place: "NZ".to_owned(), experience: "6-10".to_owned(), ..Selection::of_roles(&["back-end"]) };
        let data = built_in::data();
        let scope = Scope::new(data, &selection);
        let region = data.place("NZ").unwrap().region.clone().unwrap();
        let people = scope.people(Series::Survey2025);
        let places: Vec<&str> = people.iter().map(|people| people.place.as_str()).collect();
        assert_eq!(places, ["NZ", region.as_str(), "NZ", region.as_str(), "world"]);
        assert!(people.iter().map(|people| people.group.is_some()).eq([true, true, false, false, false]));
        // data/pay/survey-2025.csv: 6 answers of back end with 6 to 10 years in New Zealand; 15 are needed.
        let answers =
            |place: &str| built_in::number("pay/survey-2025", &format!("{place},back-end,years-total:6-10,"), "n");
        assert!(answers("NZ") < 15.0 && answers(&region) >= 15.0);
        let key = scope.nearest_pay(Series::Survey2025, "back-end");
        assert_eq!(key.to_string(), format!("survey-2025/{region}/back-end/pay/years-total:6-10/p50"));
        let stands_for = scope.stands_for(Series::Survey2025, &key).unwrap();
        assert!(stands_for.ends_with(&data.place(&region).unwrap().name), "{stands_for}");
        let asked = scope.pay_of(Series::Survey2025, "back-end", &people[0]);
        assert_eq!(scope.stands_for(Series::Survey2025, &asked), None);
    }
}
