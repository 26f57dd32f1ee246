//! Questions with an answer a role, and notes that correct the career profiles.

use crate::compare::Scope;
use crate::locale::Message;
use crate::state::Section;

/// A question and what the shown roles answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Id of the question.
    pub id: String,
    /// The question.
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
        mark: scope.mark(|own| &own.questions, &question.id),
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
