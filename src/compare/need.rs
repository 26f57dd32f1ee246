//! What a role asks for: skills and tools one by one, and lists of which one is enough.
//!
//! Invariant: every skill and tool that has a level in the role is a member of exactly one need. Fit, moves and what a
//! tick adds all count needs, so an ability with two names, or a choice of eight languages, counts once everywhere.

use super::Scope;
use super::ability::{Ability, abilities};
use crate::locale::{self, VisitorMessage};
use crate::model::{Alternatives, Dataset, Level};

/// Members of a choice that are named; of more, how many others there are.
const NAMED: usize = 4;

/// Something that a role asks for, by way of any of its members.
pub(super) struct Need<'a> {
    /// The highest that the role asks of a member, or of the list as a whole.
    pub(super) level: Level,
    /// At least one, in the order of the dataset.
    pub(super) members: Vec<Ability<'a>>,
    /// The list that they are of, if they are.
    list: Option<&'a Alternatives>,
}

impl<'a> Need<'a> {
    /// Its name: that of the list, where several are in question.
    pub(super) fn name(&self) -> &'a str {
        match (self.list, self.members.as_slice()) {
            (Some(list), [_, _, ..]) => &list.name,
            (_, [one, ..]) => one.name,
            _ => "",
        }
    }

    /// Its name, and of a choice what there is to choose from.
    pub(super) fn described(&self, scope: &Scope<'_>) -> String {
        if !self.is_choice() {
            return self.name().to_owned();
        }
        let (named, others) = self.members.split_at_checked(NAMED).unwrap_or((&self.members, &[]));
        let named = named.iter().map(|member| member.name).collect::<Vec<_>>().join(", ");
        match others.len() {
            0 => scope.fill(VisitorMessage::OneOf, &[self.name(), &named]),
            count => scope.fill(VisitorMessage::OneOfMore, &[self.name(), &named, &locale::count(count as f64)]),
        }
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.members.iter().any(|member| member.id == id)
    }

    /// True if members are different things, of which people have one or another.
    pub(super) fn is_choice(&self) -> bool {
        self.members.len() > 1 && self.list.is_some_and(|list| !list.one_ability)
    }

    /// True if both are of one list, in the same role or in two.
    pub(super) fn is_of_list_of(&self, other: &Need<'_>) -> bool {
        self.list.zip(other.list).is_some_and(|(list, others)| list.id == others.id)
    }

    /// A ticked member other than the one with this id.
    pub(super) fn ticked_beside(&self, scope: &Scope<'_>, id: &str) -> Option<&Ability<'a>> {
        self.members.iter().find(|member| member.id != id && member.is_ticked(scope))
    }

    /// True once any member is ticked.
    pub(super) fn is_met(&self, scope: &Scope<'_>) -> bool {
        self.members.iter().any(|member| member.is_ticked(scope))
    }
}

/// True if a skill or tool is ticked, or another name of the same ability.
pub(super) fn is_known(scope: &Scope<'_>, ability: &Ability<'_>) -> bool {
    let names = scope.data.alternatives.iter().find(|list| list.one_ability && list.has(ability.id));
    ability.is_ticked(scope)
        || names.is_some_and(|names| abilities(scope.data).any(|other| names.has(other.id) && other.is_ticked(scope)))
}

/// All needs of a role, in the order of their first members.
pub(super) fn needs<'a>(data: &'a Dataset, role: &str) -> Vec<Need<'a>> {
    let mut needs: Vec<Need<'a>> = Vec::new();
    for ability in abilities(data) {
        let Some(level) = ability.level(role) else { continue };
        let list = data.alternatives.iter().find(|list| list.has(ability.id));
        // What is essential by itself is no choice: a front end cannot do with any other language than that of browsers.
        let list = list.filter(|list| list.one_ability || level < Level::Essential);
        let same = |need: &&mut Need<'_>| need.list.zip(list).is_some_and(|(old, list)| old.id == list.id);
        if let Some(need) = needs.iter_mut().find(same) {
            need.level = need.level.max(level);
            need.members.push(ability);
            continue;
        }
        let of_list = list.and_then(|list| list.level(role));
        needs.push(Need { level: of_list.map_or(level, |of_list| of_list.max(level)), members: vec![ability], list });
    }
    needs
}
