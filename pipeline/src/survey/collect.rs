//! Reads all files given and sorts their answers by survey.
//!
//! Invariant: a figure comes from one file: two files that answer the same question of the same survey are an error. The order in
//! which files are given does not matter.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};

use self::paths::{files, year_of};
use super::answer::Answer;
use super::edition::Edition;
use super::kind::{FileKind, Group, recognise};
use super::report::Tally;
use super::rules::{self, Trimmed};
use super::sheet::AnswerSheet;
use super::usage::{self, Usage};
use super::vocabulary::Vocabulary;
use super::world::Index;
use super::{united_states, world};

mod paths;

/// The answers of one survey from all its files.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Answers that the figures of pay, education and so on are computed from.
    pub(super) answers: Option<Vec<Answer>>,
    /// Languages, frameworks, platforms.
    pub(super) usage: BTreeMap<Group, Usage>,
    /// Answers that the country trim left out, and whether their pay is too low.
    pub(super) trimmed: Vec<Trimmed>,
    /// The pay in the United States that passes the cuts of both editions.
    pub(super) cuts: Option<RangeInclusive<f64>>,
}

impl Survey {
    /// The kinds of technology, each with the number of answers whose respondent named none of it.
    pub(super) fn unnamed(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let answers = self.answers.as_deref().unwrap_or_default();
        self.usage.iter().filter(|_| !answers.is_empty()).map(|(kind, usage)| {
            let named: BTreeSet<u64> = usage.respondents().flat_map(|(_, who)| who.iter().copied()).collect();
            (kind.name(), answers.iter().filter(|answer| !named.contains(&answer.respondent)).count())
        })
    }
}

/// All that was read.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// Surveys by year.
    pub(super) surveys: BTreeMap<Edition, Survey>,
    /// The counts of rows read, left out and used, file by file.
    pub(super) tallies: Vec<Tally>,
    index: Option<Index>,
}

/// Reads files and folders of files. `year` is that of official files; else their path tells it.
pub(super) fn collect(paths: &[PathBuf], year: Option<u16>, words: &Vocabulary) -> Result<Collected> {
    let mut sheets = Vec::new();
    for path in files(paths)? {
        let sheet = AnswerSheet::open(&path)?;
        sheets.push((recognise(&sheet)?, sheet));
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
    fn add(&mut self, kind: FileKind, sheet: &AnswerSheet, year: Option<u16>, words: &Vocabulary) -> Result<()> {
        let tally = |year| Tally::new(Edition(year), sheet.name(), "");
        match kind {
            FileKind::Questions => {
                println!("{}: the survey's questions, no answers; not read", sheet.path().display());
                Ok(())
            }
            FileKind::Pay2025 => {
                let mut tally = tally(2025);
                let (answers, index) = world::extract(sheet, words, &mut tally)?;
                self.index = Some(index);
                self.answers(sheet, answers, tally)
            }
            FileKind::Pay2024 => {
                let mut tally = tally(2024);
                let answers = united_states::extract(sheet, words, &mut tally)?;
                self.answers(sheet, answers, tally)
            }
            FileKind::Languages2025 => {
                let Some(index) = &self.index else {
                    return Err(sheet.error("its rows have no role; the 2025 extract of pay is needed beside it"));
                };
                let mut tally = tally(2025);
                let usage = world::languages(sheet, index, &mut tally)?;
                self.usage(sheet, Group::Language, usage, tally)
            }
            FileKind::Usage2024(group) => {
                let mut tally = tally(2024);
                let usage = usage::extract(sheet, group, &words.roles, &mut tally)?;
                self.usage(sheet, group, usage, tally)
            }
            FileKind::Official => {
                let edition = Edition::of_official(sheet, year, year_of(sheet.path()))?;
                if !words.has_source(&edition.source()) {
                    let source = edition.source();
                    return Err(sheet.error(format_args!(
                        "its figures would have no source: data/sources.toml has no {source:?}; describe it there, or leave the \
                         file out"
                    )));
                }
                self.official(edition, sheet, words)
            }
        }
    }

    fn official(&mut self, edition: Edition, sheet: &AnswerSheet, words: &Vocabulary) -> Result<()> {
        let needed = if edition.is_world() {
            world::OFFICIAL.to_vec()
        } else {
            [&united_states::OFFICIAL[..], &usage::OFFICIAL].concat()
        };
        sheet.require(&needed).map_err(|error| {
            anyhow!(
                "{error}. If somebody has shortened or cleaned the file, take survey_results_public.csv as it was published"
            )
        })?;
        let mut tally = Tally::new(edition, sheet.name(), "pay");
        if edition.is_world() {
            let (answers, usage) = world::official(sheet, words, &mut tally)?;
            self.survey(edition).usage.insert(Group::Language, usage);
            return self.answers(sheet, answers, tally);
        }
        let answers = united_states::official(sheet, words, &mut tally)?;
        self.answers(sheet, answers, tally)?;
        for group in edition.of_usage() {
            let mut tally = Tally::new(edition, sheet.name(), group.name());
            let usage = usage::official(sheet, *group, &words.roles, &mut tally)?;
            self.usage(sheet, *group, usage, tally)?;
        }
        Ok(())
    }

    fn survey(&mut self, edition: Edition) -> &mut Survey {
        self.surveys.entry(edition).or_default()
    }

    fn answers(&mut self, sheet: &AnswerSheet, mut answers: Vec<Answer>, mut tally: Tally) -> Result<()> {
        if answers.is_empty() {
            return Err(tally.nothing_used(sheet));
        }
        if answers.iter().all(|answer| answer.role.is_none()) {
            answers.iter().flat_map(|answer| &answer.label).for_each(|label| tally.unknown(label));
            return Err(tally.nothing_used(sheet));
        }
        let edition = tally.edition();
        tally.gives_pay();
        self.survey(edition).cuts = rules::common_cuts(&answers);
        if edition.is_world() {
            let (kept, trimmed) = rules::trim(answers);
            tally.trimmed(trimmed.len());
            self.survey(edition).trimmed = trimmed;
            answers = kept;
        }
        if self.survey(edition).answers.replace(answers).is_some() {
            return Err(sheet.error(format_args!("another file gives the pay of {} too", edition.source())));
        }
        self.tallies.push(tally);
        Ok(())
    }

    fn usage(&mut self, sheet: &AnswerSheet, group: Group, usage: Usage, tally: Tally) -> Result<()> {
        if usage.bases().next().is_none() {
            return Err(tally.nothing_used(sheet));
        }
        let (edition, name) = (tally.edition(), group.name());
        if self.survey(edition).usage.insert(group, usage).is_some() {
            return Err(sheet.error(format_args!("another file gives each {name} of {} too", edition.source())));
        }
        self.tallies.push(tally);
        Ok(())
    }

    /// Says something about rows of the file that gave a survey's pay.
    pub(super) fn note_answers(&mut self, edition: Edition, reason: &str, rows: usize) {
        if let Some(tally) = self.tallies.iter_mut().find(|tally| tally.gave_pay(edition)) {
            tally.note(reason.to_owned(), rows);
        }
    }

    /// A warning for each figure of a survey whose file was not given.
    pub(super) fn lacks(&self) -> Vec<String> {
        let lacks = |(edition, survey): (&Edition, &Survey)| {
            let pay = survey.answers.is_none().then_some("pay");
            let groups = edition.of_usage().iter().filter(|group| !survey.usage.contains_key(group));
            let source = edition.source();
            let say = move |what| format!("{source}: no file with {what}; its figures are not computed");
            pay.into_iter().chain(groups.map(|group| group.name())).map(say).collect::<Vec<_>>()
        };
        self.surveys.iter().flat_map(lacks).collect()
    }
}
