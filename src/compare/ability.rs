//! Skills and tools as one list: what a role asks for, and what a visitor can tick.
//!
//! Invariant: an id is that of one skill or of one tool, never of both (checked when the dataset is
//! baked); the order is that of the dataset.

use super::Scope;
use super::sections::{kind_name, tool_group_name};
use super::week::kind_id;
use crate::model::{Dataset, DutyKind, Effort, FigureKey, Level, Rated, Statistic, ToolGroup};
use crate::state::list;

/// A skill or a tool.
#[derive(Clone, Copy)]
pub(super) struct Ability<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    /// One sentence of the dataset, shown under the name; never empty.
    pub(super) purpose: &'a str,
    pub(super) group: AbilityGroup,
    levels: &'a [Rated],
    /// The survey item whose share is known, `language:TypeScript`.
    pub(super) survey: Option<&'a str>,
    /// Ids of what it builds on.
    pub(super) builds_on: &'a [String],
    effort: &'a str,
    /// Other spellings of its name.
    pub(super) aliases: &'a [String],
    /// Spellings that are ordinary words too.
    pub(super) ambiguous: &'a [String],
}

/// The source of levels, weights and hours.
pub(super) const OWN: &str = "own-judgement";

/// The heading under which the tables of skills and tools list it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum AbilityGroup {
    Skill(DutyKind),
    Tool(ToolGroup),
}

impl AbilityGroup {
    /// Every group, skills first.
    pub(super) fn all() -> impl Iterator<Item = AbilityGroup> {
        DutyKind::ALL.into_iter().map(AbilityGroup::Skill).chain(ToolGroup::ALL.into_iter().map(AbilityGroup::Tool))
    }

    pub(super) fn is_tool(self) -> bool {
        matches!(self, AbilityGroup::Tool(_))
    }

    /// A word for it in names.
    pub(super) const fn id(self) -> &'static str {
        match self {
            AbilityGroup::Skill(kind) => kind_id(kind),
            AbilityGroup::Tool(ToolGroup::Language) => "language",
            AbilityGroup::Tool(ToolGroup::Framework) => "framework",
            AbilityGroup::Tool(ToolGroup::DataStore) => "data-store",
            AbilityGroup::Tool(ToolGroup::Platform) => "platform",
            AbilityGroup::Tool(ToolGroup::Practice) => "practice",
            AbilityGroup::Tool(ToolGroup::Device) => "device",
        }
    }

    pub(super) fn name(self, scope: &Scope<'_>) -> String {
        match self {
            AbilityGroup::Skill(kind) => kind_name(scope, kind),
            AbilityGroup::Tool(group) => tool_group_name(scope, group),
        }
    }
}

/// Every skill, then every tool.
pub(super) fn abilities(data: &Dataset) -> impl Iterator<Item = Ability<'_>> {
    let skills = data.skills.iter().map(|skill| Ability {
        id: &skill.id,
        name: &skill.name,
        purpose: &skill.why,
        group: AbilityGroup::Skill(skill.group),
        levels: &skill.levels,
        survey: None,
        builds_on: &skill.builds_on,
        effort: &skill.effort,
        aliases: &skill.aliases,
        ambiguous: &skill.ambiguous,
    });
    let tools = data.tools.iter().map(|tool| Ability {
        id: &tool.id,
        name: &tool.name,
        purpose: &tool.what,
        group: AbilityGroup::Tool(tool.group),
        levels: &tool.levels,
        survey: tool.survey.as_deref(),
        builds_on: &tool.builds_on,
        effort: &tool.effort,
        aliases: &tool.aliases,
        ambiguous: &tool.ambiguous,
    });
    skills.chain(tools)
}

impl<'a> Ability<'a> {
    /// `None` where it does not matter in the role.
    pub(super) fn level(&self, role: &str) -> Option<Level> {
        Rated::level(self.levels, role)
    }

    /// The name of the share of a role that uses it, where the survey asks.
    pub(super) fn share_key(&self, scope: &Scope<'_>, role: &str) -> Option<FigureKey> {
        self.survey.map(|item| usage_key(scope, role, item))
    }

    /// The hours that it takes to learn, if any can be said, and the reason.
    pub(super) fn effort(&self, data: &'a Dataset) -> (Option<u16>, &'a str) {
        data.effort(self.effort)
            .map_or((None, ""), |effort| (Some(effort.hours).filter(|hours| *hours > 0), effort.reason.as_str()))
    }

    /// True if it comes with years of practice.
    pub(super) fn is_of_years(&self) -> bool {
        self.effort == Effort::SENIORITY
    }

    /// As chosen in the field `my-skills`.
    pub(super) fn is_ticked(&self, scope: &Scope<'_>) -> bool {
        list::entry(scope.typed.get("my-skills"), self.id).is_some()
    }
}

/// The name of the share of a role that uses an item of the survey, over the world: the 2025 rows
/// name languages, the 2024 rows frameworks and platforms.
pub(super) fn usage_key(scope: &Scope<'_>, role: &str, item: &str) -> FigureKey {
    let source = if item.starts_with("language:") { "survey-2025" } else { "survey-2024" };
    scope.key(source, "world", role, item, Statistic::Share)
}
