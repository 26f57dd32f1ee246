//! Questions with an answer a role, and notes that correct the career profiles.
//!
//! Laws: `tests/pages/views.rs` (every correction), `tests/properties/host_shown.rs` (questions of a host).

use crate::compare::Scope;
use crate::locale::Message;
use crate::state::Section;

/// A question and what the shown roles answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Id of the question, as in data/questions.toml.
    pub id: String,
    /// The question as a reader would ask it.
    pub question: String,
    /// Whose question it is, if it is a host's.
    pub mark: Option<String>,
    /// Tone, role and answer, for the shown roles that have one.
    pub answers: Vec<(u8, String, String)>,
}

/// The questions that at least one shown role answers.
#[must_use]
pub fn questions(scope: &Scope<'_>) -> Vec<Answered> {
    let roles = scope.toned_roles();
    let answered = scope.data.questions.iter().map(|question| Answered {
        id: question.id.clone(),
        question: question.question.clone(),
        mark: scope.mark(|records| &records.questions, &question.id),
        answers: roles
            .iter()
            .filter_map(|(tone, role)| {
                question.answer(&role.slug).map(|text| (*tone, role.short.clone(), text.to_owned()))
            })
            .collect(),
    });
    answered.filter(|a| !a.answers.is_empty()).collect()
}

/// Statements of the two career profiles that are wrong, each with the correction: on the shown roles in one section,
/// or on every role where no section is given.
#[must_use]
pub fn notes(scope: &Scope<'_>, section: Option<Section>) -> Vec<(String, String)> {
    // Education is a part of the requirements here; every other topic bears its section's name.
    let belongs = |topic: &str| {
        section
            .is_none_or(|section| topic == section.id() || (topic == "education" && section == Section::Requirements))
    };
    scope
        .data
        .corrections
        .iter()
        // The page of corrections has those of every role.
        .filter(|c| belongs(&c.topic) && (section.is_none() || scope.selection.roles.contains(&c.role)))
        .map(|c| (scope.fill(Message::ProfileSays, &[&scope.source_short(&c.profile), &c.says]), c.right.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{notes, questions};
    use crate::compare::{Scope, built_in};
    use crate::state::{Section, Selection};

    const WRITTEN: &str = include_str!("../../../data/questions.toml");

    #[test]
    fn answers_are_those_of_the_shown_roles_as_written() {
        let (data, selection) = (built_in::data(), Selection::of_roles(&["back-end", "architect"]));
        let answered = questions(&Scope::new(data, &selection));
        assert!(!answered.is_empty());
        for question in answered {
            let (_, written) = WRITTEN.split_once(&format!("id = \"{}\"", question.id)).unwrap();
            let written = written.split("[[question]]").next().unwrap();
            for slug in ["back-end", "architect"] {
                let answer = written.lines().find_map(|line| line.strip_prefix(&format!("{slug} = \"")));
                let short = &data.role(slug).unwrap().short;
                let shown = question.answers.iter().find(|(_, role, _)| role == short);
                assert_eq!(shown.map(|(_, _, text)| text.as_str()), answer.map(|text| text.trim_end_matches('"')));
            }
        }
    }

    #[test]
    fn a_correction_stands_in_its_section_for_its_role_alone() {
        let data = built_in::data();
        let of = |roles: &[&str], section| notes(&Scope::new(data, &Selection::of_roles(roles)), section);
        // data/corrections.toml: the first correction of pay is of back end, by profile A.
        let pay = of(&["back-end"], Some(Section::Pay));
        assert!(pay[0].0.ends_with("Pay runs from a low of $108,608 to a high of $233,471 around the average."));
        assert!(of(&["mobile"], Some(Section::Pay)).is_empty());
        assert_eq!(of(&["mobile"], None).len(), data.corrections.len());
    }
}
