//! The parts of the dataset that pages fetch one by one, and how they become the whole again.
//!
//! Invariant: parts joined in any order, or twice, are the dataset that they were taken from. A record may be in several
//! parts, each with some of its fields; a field that is empty in one is taken from the other.

use super::dataset::{of_distribution, of_pay, of_together, of_wages, of_years};
use super::{Dataset, Depth, Distribution, PayCell, PayOfRole, PayPlace, Role, Skill, Source, Step, Tool, WagePlace};

/// A part of the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DatasetPart {
    /// What the overview shows for the core roles and any experience and currency, in the United States and in the whole world.
    /// It is a part of the next, and is never joined with others than that of places.
    Core,
    /// What the overview shows for any roles, experience and currency, in the United States and in the whole world.
    Overview,
    /// What it shows in other countries and in regions.
    Places,
    /// The rest of what is known of pay.
    Pay,
    /// The rest: texts, and shares of answers.
    Words,
    /// Metro areas.
    Metros,
}

impl DatasetPart {
    /// Every part.
    pub const ALL: [DatasetPart; 6] = [
        DatasetPart::Core,
        DatasetPart::Overview,
        DatasetPart::Places,
        DatasetPart::Pay,
        DatasetPart::Words,
        DatasetPart::Metros,
    ];

    /// Whether its compact form is [`Dataset::to_near`]: what the overview reads.
    #[must_use]
    pub const fn is_near(self) -> bool {
        matches!(self, DatasetPart::Core | DatasetPart::Overview | DatasetPart::Places | DatasetPart::Metros)
    }

    /// Its name in a page's attributes and the stem of its file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            DatasetPart::Core => "core",
            DatasetPart::Overview => "overview",
            DatasetPart::Places => "places",
            DatasetPart::Pay => "pay",
            DatasetPart::Words => "words",
            DatasetPart::Metros => "metros",
        }
    }
}

/// Some of the parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DatasetParts(u8);

impl DatasetParts {
    /// Those that together are the built-in dataset.
    pub const BUILT_IN: DatasetParts =
        DatasetParts::of(&[DatasetPart::Overview, DatasetPart::Places, DatasetPart::Pay, DatasetPart::Words]);

    /// Exactly these.
    #[must_use]
    pub const fn of(parts: &[DatasetPart]) -> Self {
        let mut bits = 0;
        let mut rest = parts;
        while let [part, after @ ..] = rest {
            bits |= match part {
                // Who has it has what is a part of it.
                DatasetPart::Overview => 1 << DatasetPart::Overview as u8 | 1 << DatasetPart::Core as u8,
                part => 1 << *part as u8,
            };
            rest = after;
        }
        DatasetParts(bits)
    }

    /// These and others.
    #[must_use]
    pub const fn and(self, others: DatasetParts) -> Self {
        DatasetParts(self.0 | others.0)
    }

    /// These but for others.
    #[must_use]
    pub const fn without(self, others: DatasetParts) -> Self {
        DatasetParts(self.0 & !others.0)
    }

    /// Whether others are all among these.
    #[must_use]
    pub const fn holds(self, others: DatasetParts) -> bool {
        others.without(self).0 == 0
    }

    /// Each of them that is no part of another.
    pub fn iter(self) -> impl Iterator<Item = DatasetPart> {
        let has = move |part: DatasetPart| self.0 & (1 << part as u8) != 0;
        DatasetPart::ALL
            .into_iter()
            .filter(move |part| has(*part) && !(*part == DatasetPart::Core && has(DatasetPart::Overview)))
    }
}

impl Dataset {
    /// Reads a part of the dataset from its compact form.
    ///
    /// # Errors
    /// When the bytes are not of this version.
    pub fn from_part(part: DatasetPart, bytes: &[u8]) -> Result<Self, postcard::Error> {
        if part.is_near() { Dataset::from_near(bytes) } else { Dataset::from_compact(bytes) }
    }

    /// Writes the compact form of a part.
    ///
    /// # Errors
    /// Never for a dataset that was read; the encoder's error is passed on.
    pub fn to_part(&self, part: DatasetPart) -> Result<Vec<u8>, postcard::Error> {
        if part.is_near() { self.to_near() } else { self.to_compact() }
    }

    /// The same with another part of the dataset that it is a part of.
    #[must_use]
    pub fn merge(mut self, more: Dataset) -> Self {
        fill(&mut self.schema, more.schema);
        unite(&mut self.sources, more.sources, |a, b| a.id == b.id, fill_source);
        unite(&mut self.places, more.places, |a, b| a.id == b.id, |_, _| {});
        // Metro areas come last, whichever part came first.
        self.places.sort_by_key(|place| place.kind);
        unite(&mut self.roles, more.roles, |a, b| a.slug == b.slug, fill_role);
        fill_list(&mut self.duties, more.duties);
        unite(&mut self.skills, more.skills, |a, b| a.id == b.id, fill_skill);
        unite(&mut self.tools, more.tools, |a, b| a.id == b.id, fill_tool);
        fill_list(&mut self.efforts, more.efforts);
        fill_list(&mut self.interests, more.interests);
        fill_list(&mut self.questions, more.questions);
        fill_list(&mut self.corrections, more.corrections);
        unite(&mut self.pay, more.pay, |a, b| of_pay(a) == of_pay(b), fill_pay);
        unite(&mut self.wages, more.wages, |a, b| of_wages(a) == of_wages(b), |_: &mut WagePlace, _| {});
        fill_list(&mut self.occupations, more.occupations);
        fill_list(&mut self.quoted, more.quoted);
        unite(
            &mut self.distributions,
            more.distributions,
            |a, b| of_distribution(a) == of_distribution(b),
            fill_shares,
        );
        unite(&mut self.years, more.years, |a, b| of_years(a) == of_years(b), |_, _| {});
        fill_list(&mut self.adjusted, more.adjusted);
        unite(&mut self.together, more.together, |a, b| of_together(a) == of_together(b), |_, _| {});
        fill_list(&mut self.price_parities, more.price_parities);
        fill_list(&mut self.price_levels, more.price_levels);
        fill_list(&mut self.exchange_rates, more.exchange_rates);
        self.sort();
        self
    }
}

/// Takes a text where there is none.
fn fill(text: &mut String, other: String) {
    if text.is_empty() {
        *text = other;
    }
}

/// Takes a list where there is none.
fn fill_list<T>(list: &mut Vec<T>, other: Vec<T>) {
    if list.is_empty() {
        *list = other;
    }
}

/// Adds the records that are not there yet, and fills in those that are.
fn unite<T>(list: &mut Vec<T>, more: Vec<T>, same: fn(&T, &T) -> bool, fill: fn(&mut T, T)) {
    let known = list.len();
    let mut next = 0;
    for record in more {
        // Both are in the same order, so that the one that is looked for is most often the next.
        let after = list.get(next..known).unwrap_or_default().iter().position(|old| same(old, &record));
        let at = after.map(|at| at + next).or_else(|| list.iter().take(known).position(|old| same(old, &record)));
        match at.and_then(|at| Some((at, list.get_mut(at)?))) {
            Some((at, old)) => {
                next = at + 1;
                fill(old, record);
            }
            None => list.push(record),
        }
    }
}

fn fill_source(source: &mut Source, more: Source) {
    fill(&mut source.short, more.short);
    fill(&mut source.title, more.title);
    fill(&mut source.publisher, more.publisher);
    fill(&mut source.period, more.period);
    fill(&mut source.released, more.released);
    fill(&mut source.population, more.population);
    fill(&mut source.pay_note, more.pay_note);
    fill_list(&mut source.warnings, more.warnings);
    fill(&mut source.licence, more.licence);
    fill(&mut source.attribution, more.attribution);
    fill(&mut source.url, more.url);
}

fn fill_role(role: &mut Role, more: Role) {
    fill(&mut role.name, more.name);
    fill(&mut role.short, more.short);
    if more.depth == Depth::Full {
        role.depth = more.depth;
    }
    fill_list(&mut role.soc, more.soc);
    fill(&mut role.soc_note, more.soc_note);
    fill_list(&mut role.titles, more.titles);
    fill(&mut role.summary, more.summary);
    fill(&mut role.enjoy, more.enjoy);
    fill_list(&mut role.works_with, more.works_with);
    fill(&mut role.education, more.education);
    fill_list(&mut role.other_ways, more.other_ways);
    fill(&mut role.experience, more.experience);
    fill_list(&mut role.related, more.related);
    fill_list(&mut role.conditions, more.conditions);
    fill_list(&mut role.benefits, more.benefits);
    fill_list(&mut role.day, more.day);
    if role.path.is_empty() {
        role.path = more.path;
    } else {
        for (step, more) in role.path.iter_mut().zip(more.path) {
            fill_step(step, more);
        }
    }
    fill_list(&mut role.misunderstandings, more.misunderstandings);
}

fn fill_step(step: &mut Step, more: Step) {
    fill(&mut step.title, more.title);
    if step.years == (0, 0) {
        step.years = more.years;
    }
    fill(&mut step.changes, more.changes);
    fill(&mut step.band, more.band);
}

fn fill_skill(skill: &mut Skill, more: Skill) {
    fill(&mut skill.name, more.name);
    fill(&mut skill.why, more.why);
    fill_list(&mut skill.levels, more.levels);
    fill_list(&mut skill.builds_on, more.builds_on);
    fill(&mut skill.effort, more.effort);
    fill_list(&mut skill.aliases, more.aliases);
    fill_list(&mut skill.ambiguous, more.ambiguous);
}

fn fill_tool(tool: &mut Tool, more: Tool) {
    fill(&mut tool.name, more.name);
    if tool.survey.is_none() {
        tool.survey = more.survey;
    }
    fill(&mut tool.what, more.what);
    fill_list(&mut tool.levels, more.levels);
    fill_list(&mut tool.builds_on, more.builds_on);
    fill(&mut tool.effort, more.effort);
    fill_list(&mut tool.aliases, more.aliases);
    fill_list(&mut tool.ambiguous, more.ambiguous);
}

fn fill_pay(place: &mut PayPlace, more: PayPlace) {
    unite(&mut place.roles, more.roles, |a, b| a.role == b.role, fill_pay_of_role);
}

/// Bands of years are the first groups, and are in one part together.
fn fill_pay_of_role(role: &mut PayOfRole, more: PayOfRole) {
    if role.all == PayCell::ABSENT {
        role.all = more.all;
    }
    unite(&mut role.groups, more.groups, |a, b| a.group == b.group, |_, _| {});
    role.groups.sort_by_key(|group| !group.is_band_of_years());
}

/// A part may hold the count of some items alone.
fn fill_shares(shares: &mut Distribution, more: Distribution) {
    if shares.items.len() < more.items.len() {
        shares.items = more.items;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_found() {
        let [core, all] = [DatasetPart::Core, DatasetPart::Overview].map(|part| DatasetParts::of(&[part]));
        assert!(all.holds(core) && !core.holds(all));
        let listed = |parts: DatasetParts| parts.iter().collect::<Vec<_>>();
        // Who has the part of the core roles lacks that of all, and who has that of all lacks nothing.
        assert_eq!(listed(all.without(core)), [DatasetPart::Overview]);
        assert_eq!(listed(core.without(all)), []);
        assert_eq!(listed(all), [DatasetPart::Overview]);
        assert_eq!(
            listed(DatasetParts::BUILT_IN.and(core)),
            [DatasetPart::Overview, DatasetPart::Places, DatasetPart::Pay, DatasetPart::Words]
        );
    }
}
