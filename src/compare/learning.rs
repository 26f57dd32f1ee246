//! Hours that it takes to learn what a role asks for and somebody does not have.
//!
//! Invariant: of several that are enough the one that takes least is learned. What that builds on counts with it where it is
//! a choice too, or another name of the same ability, unless it is there, asked for by itself or learned already. So nothing
//! counts twice, and what is there never makes a way longer.

use super::Scope;
use super::ability::{Ability, abilities};
use super::need::Need;

/// What is there, and what was learned so far.
pub(super) struct Learner<'a> {
    scope: Scope<'a>,
    there: Vec<&'a str>,
}

impl<'a> Learner<'a> {
    /// Somebody who has what the needs of a present role name for certain, and learns those of another.
    pub(super) fn new(scope: &Scope<'a>, held: &[Need<'a>], asked: &[Need<'a>]) -> Self {
        let ticked = abilities(scope.data).filter(|ability| ability.is_ticked(scope)).map(|ability| ability.id);
        let held = held.iter().filter(|need| !need.is_choice());
        // What is asked for by itself is learned for itself.
        let certain = held
            .chain(asked.iter().filter(|need| !need.is_choice()))
            .flat_map(|need| &need.members)
            .map(|member| member.id);
        Learner { there: ticked.chain(certain).collect(), scope: *scope }
    }

    /// The member that takes least, with its hours; `None` for a need without members.
    pub(super) fn learn(&mut self, need: &Need<'a>) -> Option<(Ability<'a>, u32)> {
        let ways = need.members.iter().map(|member| (*member, self.way(need, member)));
        let (ability, (hours, way)) = ways.min_by_key(|(_, (hours, _))| *hours)?;
        self.there.extend(way);
        Some((ability, hours))
    }

    /// Hours of a member with what it builds on of choices and of its own list, and the ids of all that.
    fn way(&self, need: &Need<'_>, member: &Ability<'a>) -> (u32, Vec<&'a str>) {
        let choices = self.scope.data.alternatives.iter().filter(|list| !list.one_ability);
        let is_of_choice = |id: &str| choices.clone().any(|list| list.has(id));
        let (mut hours, mut way, mut next) = (0, Vec::new(), vec![*member]);
        while let Some(ability) = next.pop() {
            if way.contains(&ability.id) {
                continue;
            }
            way.push(ability.id);
            hours += u32::from(ability.effort(self.scope.data).0.unwrap_or_default());
            let base = |id: &&String| need.has(id) || is_of_choice(id) && !self.there.contains(&id.as_str());
            let wanted: Vec<&String> = ability.builds_on.iter().filter(base).collect();
            next.extend(abilities(self.scope.data).filter(|other| wanted.iter().any(|id| *id == other.id)));
        }
        (hours, way)
    }
}
