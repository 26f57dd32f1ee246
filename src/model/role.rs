//! Roles and what they are made of: duties, skills, tools, steps, questions.
//!
//! Invariant: prose is data; a rating names its role by slug and every slug resolves (checked
//! when the dataset is baked).

use super::join::{Record, same};
use super::kind::kinds;
use super::record::define_records;

/// Calls a macro with the records of roles; `define_records` says what stands in one.
macro_rules! with_role_records {
    ($then:ident) => {
        $then! {
            /// One developer role.
            #[derive(Default)]
            #[serde(deny_unknown_fields)]
            Role by [slug], filled where is_free {
                /// `front-end`.
                slug: String = slug, parts same;
                /// `Front end developer`.
                name: String = line, host words;
                /// `Front end`, for column heads and labels; the name if a host's file leaves it out.
                short or default: String = line_or_none, host words;
                /// Full with every section, short with figures and a profile.
                depth or default: Depth = word, parts fuller;
                /// Occupation groups people in this role are counted under, closest first (`15-1254`).
                soc or default: Vec<String> = lines;
                /// In which way those groups are wider or other than the role.
                soc_note or default: String = prose_or_none, in words;
                /// Titles that lead to this role, those in most use first.
                titles or default: Vec<String> = lines, host words;
                /// The role in a few sentences.
                summary or default: String = prose_or_none, host words;
                /// Reasons why people who do this work like it.
                enjoy or default: String = prose_or_none, in words, host words;
                /// Who one works with.
                works_with or default: Vec<Contact> = each::<ENTRIES, _>, in words, host words;
                /// Usual education.
                education or default: String = prose_or_none, in words, host words;
                /// Other ways in.
                other_ways or default: Vec<String> = proses, in words, host words;
                /// Experience that employers ask for.
                experience or default: String = prose_or_none, in words, host words;
                /// Slugs of related roles.
                related or default: Vec<String> = roles, host words;
                /// Working conditions.
                conditions or default: Vec<String> = proses, in words, host words;
                /// Benefits beside pay.
                benefits or default: Vec<String> = proses, in words, host words;
                /// A working day.
                day or default: Vec<Hour> = each::<ENTRIES, _>, in words, host words;
                /// The career path.
                path or default: Vec<Step> = each::<ENTRIES, _>, parts fill_steps, host words;
                /// Wrong ideas about the role, each with what is so.
                misunderstandings or default: Vec<Misunderstanding> = each::<ENTRIES, _>, in words, host words;
            }

            /// Someone one works with.
            #[serde(deny_unknown_fields)]
            #[expect(missing_docs, reason = "who, and why one works with them")]
            Contact {
                who: String = line;
                why: String = prose;
            }

            /// One entry of a working day.
            #[serde(deny_unknown_fields)]
            Hour {
                /// `09:00`, local time.
                time: String = line;
                /// The activity at that time.
                text: String = prose;
            }

            /// One step of a career path.
            #[serde(deny_unknown_fields)]
            Step, filled {
                /// Usual title at this step.
                title: String = line;
                /// Usual professional years, from and to; a `to` of 0 is open.
                years: (u8, u8) = from_to;
                /// The changes that this step brings.
                changes: String = prose, in words;
                /// The survey band of professional years whose pay is shown, `3-5`; empty if none is.
                band or default: String = line_or_none;
            }

            /// A wrong idea and what is so.
            #[serde(deny_unknown_fields)]
            #[expect(missing_docs, reason = "the names say it")]
            Misunderstanding {
                claim: String = prose;
                fact: String = prose;
            }

            /// Something done in a role.
            Duty by [id] {
                /// `build-interfaces`.
                id: String = id;
                /// The duty in a sentence.
                text: String = prose, host words;
                /// The kind of work.
                kind: DutyKind = word, host words;
                /// Its weight in each role; a role that is absent does not have the duty.
                weights or default: Vec<DutyWeight> = unique::<ROLES, _>, host entries;
            }

            /// The weight of a duty in a role.
            DutyWeight by [role] {
                /// Slug of the role.
                role: String = role;
                /// 3 core, 2 often, 1 now and then.
                weight: u8 = weight;
            }

            /// The level of a skill or tool in a role.
            Rated by [role] {
                /// Slug of the role.
                role: String = role;
                /// Its importance there.
                level: Level = word;
            }

            /// An ability or knowledge.
            Skill by [id], filled {
                /// `semantic-html`.
                id: String = id, parts same;
                /// Its name.
                name: String = line, host words;
                /// The kind of work it serves.
                group: DutyKind = word, parts same, host words;
                /// Its purpose in the work.
                why or default: String = prose_or_none, in words, host words;
                /// Its level in each role where it matters.
                levels or default: Vec<Rated> = unique::<ROLES, _>, host entries;
                /// Ids of the skills and tools that it directly builds on, up to three.
                builds_on or default: Vec<String> = abilities, in words, host words;
                /// Id of the class of effort that learning it takes; empty where nobody estimated it.
                effort or default: String = effort_or_none, in words, host words;
                /// Other spellings that texts name it by, recognised in any case: `Postgres`.
                aliases or default: Vec<String> = lines, in words, host words;
                /// Spellings that are ordinary words or letters too (`Go`, `C`): recognised only where what stands around them
                /// shows that this is meant. The name may be among them.
                ambiguous or default: Vec<String> = lines, in words, host words;
            }

            /// A product or practice used in the work.
            Tool by [id], filled {
                /// `typescript`.
                id: String = id, parts same;
                /// Its name.
                name: String = line, host words;
                /// Its group.
                group: ToolGroup = word, parts same, host words;
                /// The survey item whose share is shown, `language:TypeScript`, if the survey asks for it.
                survey?: Option<String> = line;
                /// Its purpose in the work.
                what or default: String = prose_or_none, in words, host words;
                /// Its level in each role where it matters.
                levels or default: Vec<Rated> = unique::<ROLES, _>, host entries;
                /// Ids of the skills and tools that it directly builds on, up to three.
                builds_on or default: Vec<String> = abilities, in words, host words;
                /// Id of the class of effort that learning it takes; empty where nobody estimated it.
                effort or default: String = effort_or_none, in words, host words;
                /// Other spellings that texts name it by, recognised in any case: `Postgres`.
                aliases or default: Vec<String> = lines, in words, host words;
                /// Spellings that are ordinary words or letters too (`Go`, `C`): recognised only where what stands around them
                /// shows that this is meant. The name may be among them.
                ambiguous or default: Vec<String> = lines, in words, host words;
            }

            /// A question and its answer for each role that has one.
            Question by [id] {
                /// `languages-and-tools`.
                id: String = id;
                /// The question.
                question: String = prose, host words;
                /// Answers by role.
                answers: Vec<Answer> = unique::<ROLES, _>, host entries;
            }

            /// An answer for one role.
            Answer by [role] {
                /// Slug of the role.
                role: String = role;
                /// The answer.
                text: String = prose;
            }

            /// An error of a career profile, and what is so.
            #[serde(deny_unknown_fields)]
            Correction by [id] {
                /// `sass-less-server-side`.
                id: String = id;
                /// Id of the profile's source.
                profile: String = source;
                /// Slug of the role it speaks of.
                role: String = role;
                /// The section where the note stands: `pay`, `tools`, `skills` …
                topic: String = line;
                /// The claim of the profile, in our words.
                says: String = prose;
                /// The fact that corrects it.
                right: String = prose;
            }
        }
    };
}

with_role_records!(define_records);
#[cfg(feature = "check")]
pub(crate) use with_role_records;

impl Role {
    /// The titles that are shown: at most six. The others, which often mean neighbouring roles too, serve the search alone.
    #[must_use]
    pub fn shown_titles(&self) -> &[String] {
        self.titles.get(..6).unwrap_or(&self.titles)
    }
}

kinds! {
    /// The extent to which a role is written down.
    #[derive(Default)]
    Depth {
        /// Every section.
        Full "full",
        /// Figures and a short profile.
        #[default]
        Short "short",
    }

    /// Kinds of work, by which duties and skills are grouped.
    #[derive(PartialOrd, Ord)]
    #[expect(missing_docs, reason = "the names say it")]
    DutyKind {
        Interface "interface",
        Service "service",
        Data "data",
        Quality "quality",
        Operation "operation",
        People "people",
        Device "device",
    }

    /// Importance of a skill or tool in a role.
    #[derive(PartialOrd, Ord)]
    #[expect(missing_docs, reason = "the names say it")]
    Level {
        Bonus "bonus",
        Valuable "valuable",
        Essential "essential",
    }

    /// The groups of tools.
    #[derive(PartialOrd, Ord)]
    #[expect(missing_docs, reason = "the names say it")]
    ToolGroup {
        Language "language",
        Framework "framework",
        DataStore "data-store",
        Platform "platform",
        Practice "practice",
        Device "device",
    }
}

/// A role is whole where one part has it so.
fn fuller(depth: &mut Depth, other: Depth) {
    if other == Depth::Full {
        *depth = other;
    }
}

/// One part has the names of the steps, another what changes at each.
fn fill_steps(path: &mut Vec<Step>, more: Vec<Step>) {
    if path.is_empty() {
        *path = more;
    } else {
        path.iter_mut().zip(more).for_each(|(step, more)| step.fill(more));
    }
}

impl Duty {
    /// The weight of the duty in a role: 3 core, 2 often, 1 now and then, 0 not at all.
    #[must_use]
    pub fn weight(&self, role: &str) -> u8 {
        self.weights.iter().find(|w| w.role == role).map_or(0, |w| w.weight)
    }
}

impl Rated {
    /// The level of a role among several, if it is rated.
    #[must_use]
    pub fn level(levels: &[Rated], role: &str) -> Option<Level> {
        levels.iter().find(|rated| rated.role == role).map(|rated| rated.level)
    }
}

impl Skill {
    /// Its level in a role, if it matters there.
    #[must_use]
    pub fn level(&self, role: &str) -> Option<Level> {
        Rated::level(&self.levels, role)
    }
}

impl Tool {
    /// Its level in a role, if it matters there.
    #[must_use]
    pub fn level(&self, role: &str) -> Option<Level> {
        Rated::level(&self.levels, role)
    }
}

impl Question {
    /// The answer for a role, if there is one.
    #[must_use]
    pub fn answer(&self, role: &str) -> Option<&str> {
        self.answers.iter().find(|a| a.role == role).map(|a| a.text.as_str())
    }
}
