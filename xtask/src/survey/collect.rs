//! Reads all files given and sorts their answers by survey.
//!
//! Invariant: a figure comes from one file: two files that answer the same question of the same survey are an error. The order in
//! which files are given does not matter.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};

use self::paths::{files, year_of};
use super::answer::Answer;
use super::kind::{Group, Kind, recognise};
use super::report::Tally;
use super::roles::Wording;
use super::rules;
use super::sheet::Sheet;
use super::usage::{self, Usage};
use super::world::Index;
use super::{Vocabulary, united_states, world};

mod paths;

/// From this year on the survey is read for the whole world, before it for the United States.
const WORLD_FROM: u16 = 2025;

/// What was read of one survey.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Answers that the figures of pay, education and so on are computed from.
    pub(super) answers: Option<Vec<Answer>>,
    /// Languages, frameworks, platforms.
    pub(super) usage: BTreeMap<Group, Usage>,
}

/// All that was read.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// Surveys by year.
    pub(super) surveys: BTreeMap<u16, Survey>,
    /// What became of the rows.
    pub(super) tallies: Vec<Tally>,
    index: Option<Index>,
}

/// Whether a survey is read for the whole world.
pub(super) fn is_world(year: u16) -> bool {
    year >= WORLD_FROM
}

/// The id of a survey as a source of figures.
pub(super) fn source(year: u16) -> String {
    format!("survey-{year}")
}

/// Reads files and folders of files. `year` is that of official files; else their path tells it.
pub(super) fn collect(
    paths: &[PathBuf],
    year: Option<u16>,
    words: &Vocabulary,
) -> Result<Collected> {
    let mut sheets = Vec::new();
    for path in files(paths)? {
        let sheet = Sheet::open(&path)?;
        let kind = recognise(&sheet)?;
        sheets.push((kind, sheet));
    }
    // By kind: pay before the languages that join it.
    sheets.sort_by_key(|(kind, _)| *kind);
    let mut all = Collected::default();
    for (kind, sheet) in &sheets {
        all.add(*kind, sheet, year, words)?;
    }
    if all.surveys.is_empty() {
        bail!("no file of answers among {paths:?}");
    }
    Ok(all)
}

impl Collected {
    fn add(
        &mut self,
        kind: Kind,
        sheet: &Sheet,
        year: Option<u16>,
        words: &Vocabulary,
    ) -> Result<()> {
        let tally = |year: u16, part| Tally::new(&source(year), sheet.name(), part);
        match kind {
            Kind::Questions => println!(
                "{}: the survey's questions, no answers; not read",
                sheet.path().display()
            ),
            Kind::Pay2025 => {
                let mut tally = tally(2025, "");
                let (answers, index) = world::extract(sheet, words, &mut tally)?;
                self.index = Some(index);
                self.answers(2025, sheet, answers, tally)?;
            }
            Kind::Pay2024 => {
                let mut tally = tally(2024, "");
                let answers = united_states::extract(sheet, words, &mut tally)?;
                self.answers(2024, sheet, answers, tally)?;
            }
            Kind::Languages2025 => {
                let index = self.index.as_ref().ok_or_else(|| {
                    anyhow!(
                        "{}: its rows have no role; the 2025 extract of pay is needed beside it",
                        sheet.path().display()
                    )
                })?;
                let mut tally = tally(2025, "");
                let usage = world::languages(sheet, index, &mut tally)?;
                self.usage(2025, sheet, Group::Language, usage, tally)?;
            }
            Kind::Usage2024(group) => {
                let mut tally = tally(2024, "");
                let usage = usage::read(sheet, group, &words.roles, &mut tally)?;
                self.usage(2024, sheet, group, usage, tally)?;
            }
            Kind::Official => {
                let year = year.or_else(|| year_of(sheet.path())).ok_or_else(|| {
                    anyhow!("{}: which year's survey? Its path names none of 2023, 2024, 2025; say --year", sheet.path().display())
                })?;
                self.official(year, sheet, words, tally(year, "pay"))?;
            }
        }
        Ok(())
    }

    fn official(
        &mut self,
        year: u16,
        sheet: &Sheet,
        words: &Vocabulary,
        mut tally: Tally,
    ) -> Result<()> {
        if is_world(year) {
            let (answers, usage) = world::official(sheet, words, &mut tally)?;
            self.survey(year).usage.insert(Group::Language, usage);
            return self.answers(year, sheet, answers, tally);
        }
        let answers = united_states::official(sheet, words, &mut tally)?;
        self.answers(year, sheet, answers, tally)?;
        let [role, framework, platform] = sheet.columns([
            "DevType",
            "WebframeHaveWorkedWith",
            "PlatformHaveWorkedWith",
        ])?;
        for (group, column) in [(Group::Framework, framework), (Group::Platform, platform)] {
            let mut tally = Tally::new(&source(year), sheet.name(), group.name());
            let mut usage = Usage::default();
            for row in sheet.rows() {
                let row = row?;
                let role = row
                    .answer(role)
                    .and_then(|label| words.roles.find(Wording::Survey2024, label));
                usage.add_counted(role, &usage::items(row.answer(column)), &mut tally);
            }
            self.usage(year, sheet, group, usage, tally)?;
        }
        Ok(())
    }

    fn survey(&mut self, year: u16) -> &mut Survey {
        self.surveys.entry(year).or_default()
    }

    fn answers(
        &mut self,
        year: u16,
        sheet: &Sheet,
        answers: Vec<Answer>,
        mut tally: Tally,
    ) -> Result<()> {
        tally.gives_pay();
        let answers = if is_world(year) {
            let (kept, trimmed) = rules::trim(answers);
            tally.trimmed(trimmed);
            kept
        } else {
            answers
        };
        if self.survey(year).answers.replace(answers).is_some() {
            bail!(
                "{}: another file gives the pay of {} too",
                sheet.path().display(),
                source(year)
            );
        }
        self.tallies.push(tally);
        Ok(())
    }

    fn usage(
        &mut self,
        year: u16,
        sheet: &Sheet,
        group: Group,
        usage: Usage,
        tally: Tally,
    ) -> Result<()> {
        if self.survey(year).usage.insert(group, usage).is_some() {
            bail!(
                "{}: another file gives each {} of {} too",
                sheet.path().display(),
                group.name(),
                source(year)
            );
        }
        self.tallies.push(tally);
        Ok(())
    }

    /// Says something about rows of the file that gave a survey's pay.
    pub(super) fn note_answers(&mut self, year: u16, reason: &str, rows: usize) {
        let source = source(year);
        if let Some(tally) = self
            .tallies
            .iter_mut()
            .find(|tally| tally.gave_pay(&source))
        {
            tally.note(reason.to_owned(), rows);
        }
    }

    /// What figures of the surveys that were read lack their file.
    pub(super) fn lacks(&self) -> Vec<String> {
        let mut lacks = Vec::new();
        for (year, survey) in &self.surveys {
            let groups: &[Group] = if is_world(*year) {
                &[Group::Language]
            } else {
                &[Group::Framework, Group::Platform]
            };
            let mut say = |what: &str| {
                lacks.push(format!(
                    "{}: no file with {what}; its figures are not computed",
                    source(*year)
                ))
            };
            if survey.answers.is_none() {
                say("pay");
            }
            for group in groups
                .iter()
                .filter(|group| !survey.usage.contains_key(group))
            {
                say(group.name());
            }
        }
        lacks
    }
}
