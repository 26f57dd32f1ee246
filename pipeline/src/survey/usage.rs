//! Which languages, frameworks and platforms the respondents of a role named.
//!
//! Invariant: rule 8: the base is the respondents of the role who named at least one item of the group; an item counts once a
//! respondent, and every item of the file is an item of every role, with 0 where nobody of the role named it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::kind::Group;
use super::report::Tally;
use super::roles::{Roles, Wording};
use super::sheet::{AnswerSheet, Once};

/// Names of the official files that the extracts, and so the figures, shorten.
const SHORTER: [(&str, &str); 4] = [
    ("Amazon Web Services (AWS)", "Amazon Web Services"),
    ("Oracle Cloud Infrastructure (OCI)", "Oracle Cloud"),
    ("IBM Cloud Or Watson", "IBM Cloud"),
    ("Linode, now Akamai", "Linode/Akamai"),
];

/// Counts by role of one group of items.
#[derive(Debug, Default)]
pub(super) struct Usage {
    items: BTreeSet<String>,
    base: BTreeMap<usize, usize>,
    counts: BTreeMap<(usize, String), usize>,
    respondents: BTreeMap<String, BTreeSet<u64>>,
    people: BTreeMap<u64, usize>,
}

impl Usage {
    /// Adds a respondent; true if they count, that is, named an item and have one of the roles.
    pub(super) fn add(&mut self, respondent: u64, role: Option<usize>, named: &BTreeSet<&str>) -> bool {
        self.items.extend(named.iter().map(|item| (*item).to_owned()));
        for item in named {
            self.respondents.entry((*item).to_owned()).or_default().insert(respondent);
        }
        let Some(role) = role.filter(|_| !named.is_empty()) else {
            return false;
        };
        *self.base.entry(role).or_default() += 1;
        self.people.insert(respondent, role);
        for item in named {
            *self.counts.entry((role, (*item).to_owned())).or_default() += 1;
        }
        true
    }

    /// Roles with the number of respondents who named at least one item.
    pub(super) fn bases(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.base.iter().map(|(role, base)| (*role, *base))
    }

    /// The respondents who count in a base, with their role.
    pub(super) fn people(&self) -> impl Iterator<Item = (u64, usize)> + '_ {
        self.people.iter().map(|(respondent, role)| (*respondent, *role))
    }

    /// Every item with the number of the role's respondents who named it, by name.
    pub(super) fn of_role(&self, role: usize) -> impl Iterator<Item = (&str, usize)> + '_ {
        self.items.iter().map(move |item| (item.as_str(), self.counts.get(&(role, item.clone())).copied().unwrap_or(0)))
    }

    /// Every item that somebody named with the respondents who named it, by name.
    pub(super) fn respondents(&self) -> impl Iterator<Item = (&str, &BTreeSet<u64>)> {
        self.respondents.iter().map(|(item, respondents)| (item.as_str(), respondents))
    }

    /// Adds a respondent and says in the tally what became of the row.
    fn add_counted(
        &mut self,
        respondent: u64,
        role: Option<usize>,
        named: &BTreeSet<&str>,
        tally: &mut Tally,
    ) -> Option<()> {
        if self.add(respondent, role, named) {
            return Some(());
        }
        tally.left_out(if named.is_empty() { "no item named" } else { "role is none of ours" })
    }
}

/// The items of an answer that joins them by semicolons.
pub(super) fn items(answer: Option<&str>) -> BTreeSet<&str> {
    let shorter = |name: &'_ str| SHORTER.iter().find(|(long, _)| *long == name).map(|(_, short)| *short);
    let named = answer.unwrap_or_default().split(';').map(str::trim).filter(|item| !item.is_empty());
    named.map(|item| shorter(item).unwrap_or(item)).collect()
}

/// Reads an extract with one column an item, `1.0` where the respondent named it.
pub(super) fn extract(sheet: &AnswerSheet, group: Group, roles: &Roles, tally: &mut Tally) -> Result<Usage> {
    let [number, dev_type, _] = sheet.columns(["ResponseId", "DevType", "Country"])?;
    let columns = sheet.columns_beside(&["", "ResponseId", "DevType", "Country"]);
    let items = columns.iter().map(|(_, name)| (*name).to_owned()).collect();
    let mut usage = Usage { items, ..Usage::default() };
    let mut once = Once::by(number);
    tally.rows(sheet, |row, tally| {
        let respondent = once.respondent(row)?;
        let mut named = BTreeSet::new();
        for (column, name) in &columns {
            match row.text(*column) {
                "" | "NA" | "0" | "0.0" => {}
                "1" | "1.0" => _ = named.insert(*name),
                other => {
                    let reason = format!("{other:?} is neither 1.0 nor empty ({})", group.name());
                    return Err(row.error(*column, reason));
                }
            }
        }
        let role = find(roles, Wording::Usage2024, row.answer(dev_type), tally);
        Ok(usage.add_counted(respondent, role, &named, tally))
    })?;
    Ok(usage)
}

/// Names of the official file's columns: the respondent's number, role, frameworks, platforms.
pub(super) const OFFICIAL: [&str; 4] = ["ResponseId", "DevType", "WebframeHaveWorkedWith", "PlatformHaveWorkedWith"];

/// Reads the frameworks or the platforms of the official file of 2023 or 2024.
pub(super) fn official(sheet: &AnswerSheet, group: Group, roles: &Roles, tally: &mut Tally) -> Result<Usage> {
    let [number, role, framework, platform] = sheet.columns(OFFICIAL)?;
    let column = if group == Group::Framework { framework } else { platform };
    let (mut usage, mut once) = (Usage::default(), Once::by(number));
    tally.rows(sheet, |row, tally| {
        let respondent = once.respondent(row)?;
        let role = find(roles, Wording::Survey2024, row.answer(role), tally);
        Ok(usage.add_counted(respondent, role, &items(row.answer(column)), tally))
    })?;
    Ok(usage)
}

/// The role that a row names; a word that none of ours has is noted.
fn find(roles: &Roles, wording: Wording, label: Option<&str>, tally: &mut Tally) -> Option<usize> {
    let role = roles.find(wording, label?);
    if role.is_none() {
        label.into_iter().for_each(|word| tally.unknown(word));
    }
    role
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn who_named_nothing_is_not_in_the_base() {
        let mut usage = Usage::default();
        assert!(usage.add(7, Some(0), &items(Some("Rust;C;Rust"))));
        assert!(!usage.add(8, Some(0), &items(None)));
        assert!(!usage.add(9, None, &items(Some("Ada"))));
        assert_eq!(usage.bases().collect::<Vec<_>>(), [(0, 1)]);
        assert_eq!(usage.of_role(0).collect::<Vec<_>>(), [("Ada", 0), ("C", 1), ("Rust", 1)]);
        let who: Vec<_> =
            usage.respondents().map(|(item, who)| (item, who.iter().copied().collect::<Vec<_>>())).collect();
        assert_eq!(who, [("Ada", vec![9]), ("C", vec![7]), ("Rust", vec![7])]);
    }

    #[test]
    fn official_names_are_shortened() {
        assert_eq!(items(Some("Amazon Web Services (AWS);Fly.io")), BTreeSet::from(["Amazon Web Services", "Fly.io"]));
    }

    proptest! {
        #[test]
        fn no_count_exceeds_its_base(people in prop::collection::vec((0_usize..3, prop::collection::btree_set("[abc]", 0..4)), 0..40)) {
            let mut usage = Usage::default();
            for (role, named) in &people {
                usage.add(0, Some(*role), &named.iter().map(String::as_str).collect());
            }
            for (role, base) in usage.bases() {
                prop_assert!(usage.of_role(role).all(|(_, count)| count <= base));
                prop_assert!(usage.of_role(role).map(|(_, count)| count).sum::<usize>() >= base);
            }
        }
    }
}
