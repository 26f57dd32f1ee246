//! Recognises a file of answers by its columns.
//!
//! Invariant: a file is one kind or an error; a column that is missing does not turn one kind into another, because each kind is
//! known by columns that no other has.

use anyhow::{Result, bail};

use super::sheet::AnswerSheet;

/// A kind of file, told by its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FileKind {
    /// Extract of 2025: pay, years, country, education, role of a respondent a row.
    Pay2025,
    /// Extract of 2024, United States: one respondent a row with many questions.
    Pay2024,
    /// The survey's own file of a year.
    Official,
    /// Extract of 2025: one language of one respondent a row.
    Languages2025,
    /// Extract of 2024: frameworks or platforms, one column each.
    Usage2024(Group),
    /// The list of questions that comes with the official file; it holds no answers.
    Questions,
}

/// Things that respondents say they worked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Language,
    Framework,
    Platform,
}

impl Group {
    /// Its name as a dimension of shares.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Framework => "framework",
            Self::Platform => "platform",
        }
    }
}

/// The kind of a file.
pub(super) fn recognise(sheet: &AnswerSheet) -> Result<FileKind> {
    let any = |names: &[&str]| names.iter().any(|name| sheet.has(name));
    Ok(if any(&["salary", "PrimaryRole"]) {
        FileKind::Pay2025
    } else if any(&["converted_comp_yearly", "dev_type_label", "years_code_pro"]) {
        FileKind::Pay2024
    } else if any(&["MainBranch", "EdLevel", "OrgSize"]) {
        FileKind::Official
    } else if any(&["LanguageHaveWorkedWith"]) {
        FileKind::Languages2025
    } else if any(&["qid", "qname"]) {
        FileKind::Questions
    } else if any(&["React", "Angular", "Node.js"]) {
        FileKind::Usage2024(Group::Framework)
    } else if any(&["Amazon Web Services", "Microsoft Azure", "Google Cloud"]) {
        FileKind::Usage2024(Group::Platform)
    } else {
        let columns: Vec<&String> = sheet.header().iter().take(12).collect();
        bail!(
            "{}:1: not a known file of answers; its columns are {columns:?}. Known are the extracts with the columns salary, \
             YearsCode, Country, EdLevel, PrimaryRole; LanguageHaveWorkedWith, ConvertedCompYearly; converted_comp_yearly, \
             years_code_pro, dev_type_label; ResponseId, DevType and one column for each framework or platform; and the \
             survey's own survey_results_public.csv",
            sheet.path().display(),
        )
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn columns_tell_the_kind() {
        let kind =
            |header: &str| recognise(&AnswerSheet::parse(Path::new("f.csv"), header.as_bytes().to_vec()).unwrap());
        assert_eq!(kind("n,salary,YearsCode,Country,EdLevel").unwrap(), FileKind::Pay2025);
        assert_eq!(kind("n,YearsCode,Country,EdLevel,PrimaryRole").unwrap(), FileKind::Pay2025);
        assert_eq!(kind("response_id,years_code_pro").unwrap(), FileKind::Pay2024);
        assert_eq!(kind("ResponseId,EdLevel,LanguageHaveWorkedWith").unwrap(), FileKind::Official);
        assert_eq!(kind("n,LanguageHaveWorkedWith,YearsCode,ConvertedCompYearly").unwrap(), FileKind::Languages2025);
        assert_eq!(kind("ResponseId,DevType,Country,React").unwrap(), FileKind::Usage2024(Group::Framework));
        assert_eq!(kind("ResponseId,DevType,Country,Google Cloud").unwrap(), FileKind::Usage2024(Group::Platform));
        assert_eq!(kind("qid,qname,question").unwrap(), FileKind::Questions);
        assert!(kind("a,b").unwrap_err().to_string().starts_with("f.csv:1: not a known file"));
    }
}
