//! A host's dataset added to the built-in one, or put in its place.
//!
//! Invariant: no figure, source or rate of what is built in is changed or taken away beside what the
//! host adds, so evidence cannot be hidden; and figures stay in the order of their names.

use super::host::HOST;
use super::join::{Record, upsert};
use super::lists::with_lists;
use super::{Dataset, Host, HostPay, HostRecords, PayDefinition, PlaceKind, Source};

/// The definition of pay where the host's file gives none: a text of the source, as all others have one.
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
            of.records = all_of(&host);
            complete_rates(self, host)
        } else {
            merge_host(self, host, &mut of.records)
        };
        for role in whole.roles.iter_mut().filter(|role| role.short.is_empty()) {
            role.short.clone_from(&role.name);
        }
        for source in whole.sources.iter_mut().filter(|source| source.short.is_empty()) {
            source.short.clone_from(&source.title);
        }
        of.records.sort();
        let adds = of != Host::default() || !whole.labels.is_empty();
        whole.host = adds.then_some(of);
        whole.sort();
        whole
    }

    /// This dataset with the pay that an employer states, in whole US dollars a year; `name` is who states it where no file
    /// names a host. The pay that a file has for the place says more, and stays.
    #[must_use]
    pub fn with_band(mut self, name: String, band: HostPay) -> Self {
        if self.band(&band.place).is_some() {
            return self;
        }
        let mut host = self.host.take().unwrap_or_default();
        if host.name.is_empty() {
            host.name = name;
        }
        self.bands.push(band);
        own_source(&mut self, &host);
        self.host = Some(host);
        self.sort();
        self
    }

    /// True for a role of the host, and for a built-in one whose words are the host's.
    #[must_use]
    pub fn is_of_host(&self, slug: &str) -> bool {
        self.host.as_ref().is_some_and(|host| HostRecords::holds(&host.records.roles, slug))
    }
}

macro_rules! define_overlay {
    ($(
        $(#[$attr:meta])*
        $list:ident in $form:ident: $type:ty = $rule:expr $(, table $table:ident)?, parts $join:ident,
            host $manner:ident $(by $id:tt)? $(, of $source:ident)? $(, sorted by $order:ident)?;
    )*) => {
        /// Evidence under the name of a built-in source would be a forgery, so it is left out, and so is the source.
        fn without_evidence_of(host: &mut Dataset, sources: &[Source]) {
            let is_own = |id: &str| sources.iter().all(|source| source.id != id);
            $($(host.$list.retain(|record| is_own(&record.$source));)?)*
        }

        /// Joins each list in the manner of its definition; `records` becomes what is the host's.
        fn join_lists(whole: &mut Dataset, host: Dataset, records: &mut HostRecords) {
            $(join_list!($manner $($id)?; whole.$list, host.$list, records.$list);)*
        }
    };
}

macro_rules! join_list {
    (leaves; $old:expr, $new:expr, $records:expr) => {};
    (adds; $old:expr, $new:expr, $records:expr) => {
        $old.extend($new)
    };
    (words $id:tt; $old:expr, $new:expr, $records:expr) => {
        upsert(&mut $old, $new, |record| &record.$id, Record::take_words)
    };
    (owns $id:tt; $old:expr, $new:expr, $records:expr) => {
        $records = upsert(&mut $old, $new, |record| &record.$id, Record::take_words)
    };
    (replaces $id:tt; $old:expr, $new:expr, $records:expr) => {
        upsert(&mut $old, $new, |record| &record.$id, |old, new| *old = new)
    };
    (lacks $id:tt; $old:expr, $new:expr, $records:expr) => {
        upsert(&mut $old, $new, |record| &record.$id, |_, _| ())
    };
}

with_lists!(define_overlay);

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

/// The built-in dataset with the host's records; `records` becomes what is the host's.
fn merge_host(mut whole: Dataset, host: Dataset, records: &mut HostRecords) -> Dataset {
    let roles: Vec<_> = whole.roles.iter().map(|r| (r.slug.clone(), r.name.clone(), r.short.clone())).collect();
    let places: Vec<_> = whole.places.iter().map(|r| (r.id.clone(), r.name.clone())).collect();
    join_lists(&mut whole, host, records);
    let is_added =
        |id: &&String| roles.iter().all(|(slug, ..)| slug != *id) && places.iter().all(|(place, _)| place != *id);
    // Metro areas are built in, in a file that is not always there.
    let places_of_host = whole.places.iter().filter(|place| place.kind != PlaceKind::Metro).map(|place| &place.id);
    let ids = whole.roles.iter().map(|role| &role.slug).chain(places_of_host);
    records.added = ids.filter(is_added).cloned().collect();
    for (slug, name, short) in roles {
        if whole.role(&slug).is_some_and(|role| role.name != name || role.short != short) {
            records.renamed_roles.push((slug, name));
        }
    }
    for (id, name) in places {
        if whole.place(&id).is_some_and(|place| place.name != name) {
            records.renamed_places.push((id, name));
        }
    }
    whole
}
