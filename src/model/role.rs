//! Roles and what they are made of: duties, skills, tools, steps, questions.
//!
//! Invariant: prose is data; a rating names its role by slug and every slug resolves (checked
//! when the dataset is baked).

use serde::{Deserialize, Serialize};

/// How much of a role is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// Every section.
    Full,
    /// Figures and a short profile.
    #[default]
    Short,
}

/// One developer role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// `front-end`.
    pub slug: String,
    /// `Front end developer`.
    pub name: String,
    /// `Front end`, for column heads and labels; the name if a host's file leaves it out.
    #[serde(default)]
    pub short: String,
    /// How much of it is written down.
    #[serde(default)]
    pub depth: Depth,
    /// Occupation groups people in this role are counted under, closest first (`15-1254`).
    #[serde(default)]
    pub soc: Vec<String>,
    /// How those groups are wider or other than the role.
    #[serde(default)]
    pub soc_note: String,
    /// Titles that lead to this role.
    #[serde(default)]
    pub titles: Vec<String>,
    /// What it is about.
    #[serde(default)]
    pub summary: String,
    /// What people who like it enjoy.
    #[serde(default)]
    pub enjoy: String,
    /// Who one works with.
    #[serde(default)]
    pub works_with: Vec<Contact>,
    /// Usual education.
    #[serde(default)]
    pub education: String,
    /// Other ways in.
    #[serde(default)]
    pub other_ways: Vec<String>,
    /// What employers look for.
    #[serde(default)]
    pub experience: String,
    /// Slugs of related roles.
    #[serde(default)]
    pub related: Vec<String>,
    /// Working conditions.
    #[serde(default)]
    pub conditions: Vec<String>,
    /// Benefits beside pay.
    #[serde(default)]
    pub benefits: Vec<String>,
    /// A working day.
    #[serde(default)]
    pub day: Vec<Hour>,
    /// The career path.
    #[serde(default)]
    pub path: Vec<Step>,
    /// What people get wrong about it.
    #[serde(default)]
    pub misunderstandings: Vec<Misunderstanding>,
}

/// Someone one works with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "who, and why one works with them")]
pub struct Contact {
    pub who: String,
    pub why: String,
}

/// One entry of a working day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hour {
    /// `09:00`, local time.
    pub time: String,
    /// What is done then.
    pub text: String,
}

/// One step of a career path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Usual title at this step.
    pub title: String,
    /// Usual professional years, from and to; a `to` of 0 is open.
    pub years: (u8, u8),
    /// What changes at this step.
    pub changes: String,
    /// The survey band of professional years whose pay is shown, `3-5`; empty if none is.
    #[serde(default)]
    pub band: String,
}

/// A wrong idea and what is so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Misunderstanding {
    pub claim: String,
    pub fact: String,
}

/// What kind of work a duty or a skill belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum DutyKind {
    Interface,
    Service,
    Data,
    Quality,
    Operation,
    People,
}

impl DutyKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [DutyKind; 6] = [
        DutyKind::Interface,
        DutyKind::Service,
        DutyKind::Data,
        DutyKind::Quality,
        DutyKind::Operation,
        DutyKind::People,
    ];
}

/// Something done in a role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Duty {
    /// `build-interfaces`.
    pub id: String,
    /// What is done.
    pub text: String,
    /// The kind of work.
    pub kind: DutyKind,
    /// How far it belongs to each role; a role that is absent does not have it.
    #[serde(default)]
    pub weights: Vec<DutyWeight>,
}

/// How far a duty belongs to a role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DutyWeight {
    /// Slug of the role.
    pub role: String,
    /// 3 core, 2 often, 1 now and then.
    pub weight: u8,
}

impl Duty {
    /// How far the duty belongs to a role, 0 to 3.
    #[must_use]
    pub fn weight(&self, role: &str) -> u8 {
        self.weights.iter().find(|w| w.role == role).map_or(0, |w| w.weight)
    }
}

/// How much a skill or a tool matters in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Level {
    Bonus,
    Valuable,
    Essential,
}

/// The level of a skill or tool in a role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rated {
    /// Slug of the role.
    pub role: String,
    /// How much it matters there.
    pub level: Level,
}

impl Rated {
    /// The level of a role among several, if it is rated.
    #[must_use]
    pub fn level(levels: &[Rated], role: &str) -> Option<Level> {
        levels.iter().find(|rated| rated.role == role).map(|rated| rated.level)
    }
}

/// An ability or knowledge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Skill {
    /// `semantic-html`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The kind of work it serves.
    pub group: DutyKind,
    /// What it is for.
    #[serde(default)]
    pub why: String,
    /// Its level in each role where it matters.
    #[serde(default)]
    pub levels: Vec<Rated>,
    /// Ids of the skills and tools that it directly builds on, up to three.
    #[serde(default)]
    pub builds_on: Vec<String>,
    /// Id of the class of effort that learning it takes; empty where nobody estimated it.
    #[serde(default)]
    pub effort: String,
    /// Other spellings that texts name it by, recognised in any case: `Postgres`.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Spellings that are ordinary words or letters too (`Go`, `C`): recognised only where what stands around them
    /// shows that this is meant. The name may be among them.
    #[serde(default)]
    pub ambiguous: Vec<String>,
}

impl Skill {
    /// Its level in a role, if it matters there.
    #[must_use]
    pub fn level(&self, role: &str) -> Option<Level> {
        Rated::level(&self.levels, role)
    }
}

/// The groups of tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ToolGroup {
    Language,
    Framework,
    DataStore,
    Platform,
    Practice,
}

impl ToolGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: [ToolGroup; 5] =
        [ToolGroup::Language, ToolGroup::Framework, ToolGroup::DataStore, ToolGroup::Platform, ToolGroup::Practice];
}

/// A product or practice used in the work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tool {
    /// `typescript`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its group.
    pub group: ToolGroup,
    /// The survey item whose share is shown, `language:TypeScript`, if the survey asks for it.
    pub survey: Option<String>,
    /// What it is for.
    #[serde(default)]
    pub what: String,
    /// Its level in each role where it matters.
    #[serde(default)]
    pub levels: Vec<Rated>,
    /// Ids of the skills and tools that it directly builds on, up to three.
    #[serde(default)]
    pub builds_on: Vec<String>,
    /// Id of the class of effort that learning it takes; empty where nobody estimated it.
    #[serde(default)]
    pub effort: String,
    /// Other spellings that texts name it by, recognised in any case: `Postgres`.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Spellings that are ordinary words or letters too (`Go`, `C`): recognised only where what stands around them
    /// shows that this is meant. The name may be among them.
    #[serde(default)]
    pub ambiguous: Vec<String>,
}

impl Tool {
    /// Its level in a role, if it matters there.
    #[must_use]
    pub fn level(&self, role: &str) -> Option<Level> {
        Rated::level(&self.levels, role)
    }
}

/// A question and its answer for each role that has one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// `languages-and-tools`.
    pub id: String,
    /// The question.
    pub question: String,
    /// Answers by role.
    pub answers: Vec<Answer>,
}

impl Question {
    /// The answer for a role, if there is one.
    #[must_use]
    pub fn answer(&self, role: &str) -> Option<&str> {
        self.answers.iter().find(|a| a.role == role).map(|a| a.text.as_str())
    }
}

/// An answer for one role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// Slug of the role.
    pub role: String,
    /// The answer.
    pub text: String,
}

/// An error of a career profile, and what is so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// `sass-less-server-side`.
    pub id: String,
    /// Id of the profile's source.
    pub profile: String,
    /// Slug of the role it speaks of.
    pub role: String,
    /// The section where the note stands: `pay`, `tools`, `skills` …
    pub topic: String,
    /// What the profile claims, in our words.
    pub says: String,
    /// What is so.
    pub right: String,
}
