//! One respondent's answers, in the terms of the figures.
//!
//! Invariant: what an answer holds is what the person said; a question without an answer is `None`, never a guess.

/// A respondent of a survey.
#[derive(Clone, Debug, Default)]
pub(super) struct Answer {
    /// The respondent's number, by which the files of one survey are joined.
    pub(super) respondent: u64,
    /// Total pay of a year before tax, US dollars.
    pub(super) pay: f64,
    /// Years of coding: in total, education included (2025), or professional (2024).
    pub(super) years: Option<f64>,
    /// Years of coding in total, education included.
    pub(super) years_in_total: Option<f64>,
    /// Slug of the highest education.
    pub(super) education: Option<&'static str>,
    /// Slug of the work mode.
    pub(super) work_mode: Option<&'static str>,
    /// Slug of the organisation's size, in the survey's classes; `unknown` for "I don't know".
    pub(super) size: Option<&'static str>,
    /// The answer to the question for the role, as the survey words it.
    pub(super) label: Option<String>,
    /// Index of the role in the list of roles, if it is one of ours.
    pub(super) role: Option<usize>,
    /// The survey's name of the country.
    pub(super) country: String,
    /// Indexes of the places that the answer counts in.
    pub(super) places: Vec<usize>,
}

/// The part of an answer's text that names it: before an explanation in brackets, with a straight apostrophe.
fn head(text: &str) -> String {
    let named = text.split_once(" (").map_or(text, |(head, _)| head);
    named.trim().replace('’', "'")
}

/// Slug of an answer about education.
pub(super) fn education(text: &str) -> Option<&'static str> {
    Some(match head(text).as_str() {
        "Primary/elementary school" => "primary",
        "Secondary school" => "secondary",
        "Some college/university study without earning a degree" => "some-college",
        "Associate degree" => "associate",
        "Bachelor's degree" => "bachelor",
        "Master's degree" => "master",
        "Professional degree" => "professional",
        "Something else" | "Other" => "other",
        _ => return None,
    })
}

/// Slug of an answer about the work mode.
pub(super) fn work_mode(text: &str) -> Option<&'static str> {
    Some(match head(text).as_str() {
        "Remote" => "remote",
        "Hybrid" => "hybrid",
        "In-person" => "in-person",
        _ => return None,
    })
}

/// Slug of an answer about the size of the organisation.
pub(super) fn size(text: &str) -> Option<&'static str> {
    Some(match head(text).as_str() {
        "2 to 9 employees" => "2-9",
        "10 to 19 employees" => "10-19",
        "20 to 99 employees" => "20-99",
        "100 to 499 employees" => "100-499",
        "500 to 999 employees" => "500-999",
        "1,000 to 4,999 employees" => "1000-4999",
        "5,000 to 9,999 employees" => "5000-9999",
        "10,000 or more employees" => "10000+",
        "I don't know" => "unknown",
        other if other.starts_with("Just me") => "just-me",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_survey_become_slugs() {
        assert_eq!(education("Bachelor’s degree (B.A., B.S., B.Eng., etc.)"), Some("bachelor"));
        assert_eq!(education("Other (please specify):"), Some("other"));
        assert_eq!(education("Nursery school"), None);
        assert_eq!(work_mode("Hybrid (some remote, some in-person)"), Some("hybrid"));
        assert_eq!(work_mode("At sea"), None);
        assert_eq!(size("Just me - I am a freelancer, sole proprietor, etc."), Some("just-me"));
        assert_eq!(size("I don’t know"), Some("unknown"));
        assert_eq!(size("3 employees"), None);
    }
}
