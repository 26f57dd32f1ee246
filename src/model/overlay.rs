//! A host's dataset added to the built-in one, or put in its place.
//!
//! Invariant: no figure, source or rate of what is built in is changed or taken away beside what the
//! host adds, so evidence cannot be hidden; and figures stay in the order of their names.

use super::host::HOST;
use super::{
    Answer, Dataset, Duty, DutyWeight, Host, HostRecords, PayDefinition, Place, Question, Rated, Role, Skill, Source,
    Tool,
};

/// What is paid, where the host's file does not say it: a text of the source, as all others have one.
const PAY_NOTE: &str = "As the host states it.";
const NOT_GIVEN: &str = "not given";

impl Dataset {
    /// This dataset with what a host adds. If the host's file stands alone, it is the host's, with this one's
    /// conversion of money where the host has none.
    ///
    /// The host's file is taken to be checked: what it refers to exists in one of the two.
    #[must_use]
    pub fn with_host(self, mut host: Dataset) -> Self {
        let mut of = host.host.take().unwrap_or_default();
        without_evidence_of(&mut host, &self.sources);
        own_source(&mut host, &of);
        let mut whole = if of.replaces {
            of.own = all_of(&host);
            complete_rates(self, host)
        } else {
            merge_host(self, host, &mut of.own)
        };
        for role in whole.roles.iter_mut().filter(|role| role.short.is_empty()) {
            role.short.clone_from(&role.name);
        }
        for source in whole.sources.iter_mut().filter(|source| source.short.is_empty()) {
            source.short.clone_from(&source.title);
        }
        of.own.sort();
        let adds = of != Host::default() || !whole.labels.is_empty();
        whole.host = adds.then_some(of);
        whole.sort();
        whole
    }

    /// Whether a role is the host's, or a built-in one whose words are.
    #[must_use]
    pub fn is_of_host(&self, slug: &str) -> bool {
        self.host.as_ref().is_some_and(|host| HostRecords::holds(&host.own.roles, slug))
    }
}

/// Evidence under the name of a built-in source would be a forgery, so it is left out, and so is the source.
fn without_evidence_of(host: &mut Dataset, sources: &[Source]) {
    let own = |id: &str| sources.iter().all(|source| source.id != id);
    host.sources.retain(|r| own(&r.id));
    host.corrections.retain(|r| own(&r.profile));
    host.pay.retain(|r| own(&r.source));
    host.wages.retain(|r| own(&r.source));
    host.quoted.retain(|r| own(&r.source));
    host.distributions.retain(|r| own(&r.source));
    host.years.retain(|r| own(&r.source));
    host.adjusted.retain(|r| own(&r.source));
    host.together.retain(|r| own(&r.source));
    host.projections.retain(|r| own(&r.source));
    host.price_parities.retain(|r| own(&r.source));
    host.purchasing_power.retain(|r| own(&r.source));
    host.price_levels.retain(|r| own(&r.source));
    host.exchange_rates.retain(|r| own(&r.source));
    host.ratings.retain(|r| own(&r.source));
    host.job_titles.retain(|r| own(&r.source));
}

/// The source of the host's own figures, unless the file describes it.
fn own_source(host: &mut Dataset, of: &Host) {
    if host.bands.is_empty() || host.source(HOST).is_some() {
        return;
    }
    host.sources.push(Source {
        id: HOST.to_owned(),
        short: of.name.clone(),
        title: of.name.clone(),
        publisher: of.name.clone(),
        period: NOT_GIVEN.to_owned(),
        released: NOT_GIVEN.to_owned(),
        population: NOT_GIVEN.to_owned(),
        pay: PayDefinition::HostStated,
        pay_note: PAY_NOTE.to_owned(),
        url: of.url.clone(),
        ..Source::default()
    });
}

/// Everything that a file holds.
fn all_of(host: &Dataset) -> HostRecords {
    HostRecords {
        roles: host.roles.iter().map(|r| r.slug.clone()).collect(),
        duties: host.duties.iter().map(|r| r.id.clone()).collect(),
        skills: host.skills.iter().map(|r| r.id.clone()).collect(),
        tools: host.tools.iter().map(|r| r.id.clone()).collect(),
        questions: host.questions.iter().map(|r| r.id.clone()).collect(),
        ..HostRecords::default()
    }
}

/// The host's dataset with the conversion of money that it lacks, and the sources of that.
fn complete_rates(built_in: Dataset, mut host: Dataset) -> Dataset {
    let mut needed = Vec::new();
    if host.exchange_rates.is_empty() {
        host.exchange_rates = built_in.exchange_rates;
        needed.extend(host.exchange_rates.iter().map(|r| r.source.clone()));
    }
    if host.price_levels.is_empty() {
        host.price_levels = built_in.price_levels;
        needed.extend(host.price_levels.iter().map(|r| r.source.clone()));
    }
    if host.price_parities.is_empty() {
        host.price_parities = built_in.price_parities;
        needed.extend(host.price_parities.iter().map(|r| r.source.clone()));
    }
    host.sources.extend(built_in.sources.into_iter().filter(|source| needed.contains(&source.id)));
    host
}

/// The built-in dataset with the host's records; `own` becomes what is the host's.
fn merge_host(mut whole: Dataset, host: Dataset, own: &mut HostRecords) -> Dataset {
    let roles: Vec<_> = whole.roles.iter().map(|r| (r.slug.clone(), r.name.clone(), r.short.clone())).collect();
    let places: Vec<_> = whole.places.iter().map(|r| (r.id.clone(), r.name.clone())).collect();
    own.roles = upsert(&mut whole.roles, host.roles, |r| &r.slug, merge_words);
    upsert(&mut whole.places, host.places, |r| &r.id, merge_place);
    for (slug, name, short) in roles {
        if whole.role(&slug).is_some_and(|role| role.name != name || role.short != short) {
            own.renamed_roles.push((slug, name));
        }
    }
    for (id, name) in places {
        if whole.place(&id).is_some_and(|place| place.name != name) {
            own.renamed_places.push((id, name));
        }
    }
    own.duties = upsert(&mut whole.duties, host.duties, |r| &r.id, merge_duty);
    own.skills = upsert(&mut whole.skills, host.skills, |r| &r.id, merge_skill);
    own.tools = upsert(&mut whole.tools, host.tools, |r| &r.id, merge_tool);
    own.questions = upsert(&mut whole.questions, host.questions, |r| &r.id, merge_question);
    upsert(&mut whole.efforts, host.efforts, |r| &r.id, |old, new| *old = new);
    upsert(&mut whole.interests, host.interests, |r| &r.id, |old, new| *old = new);
    upsert(&mut whole.corrections, host.corrections, |r| &r.id, |_, _| ());
    upsert(&mut whole.occupations, host.occupations, |r| &r.0, |_, _| ());
    // What a currency or a country is worth is not the host's to say where it is known.
    upsert(&mut whole.exchange_rates, host.exchange_rates, |r| &r.currency, |_, _| ());
    upsert(&mut whole.price_levels, host.price_levels, |r| &r.country, |_, _| ());
    upsert(&mut whole.price_parities, host.price_parities, |r| &r.place, |_, _| ());
    upsert(&mut whole.purchasing_power, host.purchasing_power, |r| &r.country, |_, _| ());
    whole.sources.extend(host.sources);
    whole.pay.extend(host.pay);
    whole.wages.extend(host.wages);
    whole.quoted.extend(host.quoted);
    whole.distributions.extend(host.distributions);
    whole.years.extend(host.years);
    whole.adjusted.extend(host.adjusted);
    whole.together.extend(host.together);
    whole.projections.extend(host.projections);
    whole.ratings.extend(host.ratings);
    whole.job_titles.extend(host.job_titles);
    whole.bands.extend(host.bands);
    whole.insights.extend(host.insights);
    whole.labels.extend(host.labels);
    whole
}

/// Puts each new record in the place of the one with its id, or at the end; the ids of those that are new or changed.
fn upsert<T: Clone + PartialEq>(
    records: &mut Vec<T>,
    new: Vec<T>,
    id: impl Fn(&T) -> &String,
    replace: impl Fn(&mut T, T),
) -> Vec<String> {
    let built_in = records.len();
    let mut changed = Vec::new();
    for record in new {
        let name = id(&record).clone();
        match records.iter_mut().take(built_in).find(|r| *id(r) == name) {
            Some(old) => {
                let before = old.clone();
                replace(old, record);
                if *old != before {
                    changed.push(name);
                }
            }
            None => {
                records.push(record);
                changed.push(name);
            }
        }
    }
    changed
}

/// A text or list of the host, unless it is empty.
trait Words {
    fn is_nothing(&self) -> bool;
}

impl Words for String {
    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Words for Vec<T> {
    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

fn override_if_set<T: Words>(old: &mut T, new: T) {
    if !new.is_nothing() {
        *old = new;
    }
}

/// The host's words about a built-in role. Which occupation groups it is counted under decides about evidence and
/// stays, and so does what is said of them.
fn merge_words(role: &mut Role, new: Role) {
    override_if_set(&mut role.name, new.name);
    override_if_set(&mut role.short, new.short);
    override_if_set(&mut role.titles, new.titles);
    override_if_set(&mut role.summary, new.summary);
    override_if_set(&mut role.enjoy, new.enjoy);
    override_if_set(&mut role.works_with, new.works_with);
    override_if_set(&mut role.education, new.education);
    override_if_set(&mut role.other_ways, new.other_ways);
    override_if_set(&mut role.experience, new.experience);
    override_if_set(&mut role.related, new.related);
    override_if_set(&mut role.conditions, new.conditions);
    override_if_set(&mut role.benefits, new.benefits);
    override_if_set(&mut role.day, new.day);
    override_if_set(&mut role.path, new.path);
    override_if_set(&mut role.misunderstandings, new.misunderstandings);
}

/// Whether a survey is offered in a place, and what it pools, is evidence; its name is not.
fn merge_place(place: &mut Place, new: Place) {
    override_if_set(&mut place.name, new.name);
}

fn merge_duty(duty: &mut Duty, new: Duty) {
    override_if_set(&mut duty.text, new.text);
    duty.kind = new.kind;
    upsert(&mut duty.weights, new.weights, |w: &DutyWeight| &w.role, |old, new| *old = new);
}

fn merge_levels(levels: &mut Vec<Rated>, new: Vec<Rated>) {
    upsert(levels, new, |rated| &rated.role, |old, new| *old = new);
}

fn merge_skill(skill: &mut Skill, new: Skill) {
    override_if_set(&mut skill.name, new.name);
    skill.group = new.group;
    override_if_set(&mut skill.why, new.why);
    merge_levels(&mut skill.levels, new.levels);
    override_if_set(&mut skill.builds_on, new.builds_on);
    override_if_set(&mut skill.effort, new.effort);
    override_if_set(&mut skill.aliases, new.aliases);
    override_if_set(&mut skill.ambiguous, new.ambiguous);
}

/// The survey's item, whose share is shown, stays.
fn merge_tool(tool: &mut Tool, new: Tool) {
    override_if_set(&mut tool.name, new.name);
    tool.group = new.group;
    override_if_set(&mut tool.what, new.what);
    merge_levels(&mut tool.levels, new.levels);
    override_if_set(&mut tool.builds_on, new.builds_on);
    override_if_set(&mut tool.effort, new.effort);
    override_if_set(&mut tool.aliases, new.aliases);
    override_if_set(&mut tool.ambiguous, new.ambiguous);
}

fn merge_question(question: &mut Question, new: Question) {
    override_if_set(&mut question.question, new.question);
    upsert(&mut question.answers, new.answers, |answer: &Answer| &answer.role, |old, new| *old = new);
}
