//! `xtask test`: everything that must hold, in order, with all failures named at the end.
//!
//! Invariant: a step that cannot run is a failure, never left out in silence; one failure does
//! not hide the next.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use clap::{Args as ClapArgs, ValueEnum};
use pipeline::bake;

use crate::project::Project;
use crate::{bench, build, embed, setup, size};

mod browsers;
mod debian;
mod hosts;
mod rustup;
mod workflows;

pub use browsers::ensure as ensure_browsers;

/// Options of `xtask test`.
#[derive(Clone, Debug, Default, ClapArgs)]
pub struct Args {
    /// Run only these parts (may be given more than once).
    #[arg(long, value_enum)]
    pub only: Vec<TestPart>,
    /// Run only the browser cases whose name holds this text.
    #[arg(long, value_name = "TEXT")]
    pub case: Option<String>,
    /// Use the site in this folder as it is, instead of building it.
    #[arg(long, value_name = "FOLDER")]
    pub site: Option<PathBuf>,
}

/// A part of the whole that can be run by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TestPart {
    /// Formatting and lints.
    Lint,
    /// Stale data and the tests that need no browser.
    Native,
    /// The sizes of the built site.
    Size,
    /// The cases in browsers.
    Browser,
    /// The measures in a browser.
    Bench,
}

/// The inputs that the steps share.
struct Job<'a> {
    project: &'a Project,
    args: &'a Args,
    site: PathBuf,
}

/// One step.
struct Step {
    name: &'static str,
    /// The parts that it belongs to.
    parts: &'static [TestPart],
    run: fn(&Job<'_>) -> Result<()>,
    /// Steps after it that need it: without it they cannot run.
    needed: bool,
}

/// Every step, in order: what is quick and fails often comes first.
const STEPS: [Step; 14] = [
    step(
        "compiler's parts",
        &[TestPart::Lint, TestPart::Native, TestPart::Size, TestPart::Browser, TestPart::Bench],
        parts,
    ),
    step("formatting", &[TestPart::Lint], |job| cargo(job, &["fmt", "--all", "--check"])),
    step("workflows", &[TestPart::Lint], |job| workflows::check(job.project)),
    step("lints, native", &[TestPart::Lint], |job| {
        cargo(job, &["clippy", "--workspace", "--all-targets", "--features", "rolescope/ssr", "--", "-D", "warnings"])
    }),
    step("lints, browser program", &[TestPart::Lint], |job| {
        let target = ["--target", setup::TARGET];
        cargo(
            job,
            &[
                &[
                    "clippy",
                    "--package",
                    "rolescope",
                    "--lib",
                    "--bin",
                    "app",
                    "--bin",
                    "element",
                    "--bin",
                    "check",
                    "--bin",
                    "builder",
                ][..],
                &["--features", "csr,split,embed,checker,convert"],
                &target[..],
                &["--", "-D", "warnings"],
            ]
            .concat(),
        )
    }),
    step("data is not stale", &[TestPart::Native], |job| bake::run(&job.project.root, true)),
    step("the embedding's description is not stale", &[TestPart::Native], |_| embed::run(&embed::Args { check: true })),
    step("native tests", &[TestPart::Native], |job| {
        let mut command = job.project.cargo();
        command.args(["test", "--workspace", "--exclude", "browser-tests", "--features", "rolescope/ssr"]);
        command.arg("--no-fail-fast");
        tested(command, "the native tests")
    }),
    // Before the site: its published form needs npm, which comes along.
    needed("browsers", &[TestPart::Browser, TestPart::Bench], |_| browsers::ensure_packages()),
    needed("the site and, beside it, drivers", &[TestPart::Size, TestPart::Browser, TestPart::Bench], site_and_drivers),
    step("sizes", &[TestPart::Size], |job| {
        size::run(&size::Args { check: true, update: false, site: Some(job.site.clone()), app: false, named: None })
    }),
    step("pages of other sites", &[TestPart::Browser], |job| hosts::build(job.project, &job.site)),
    step("browser cases", &[TestPart::Browser], cases),
    step("measures", &[TestPart::Bench], |job| {
        bench::run(&bench::Args { check: true, update: false, only: None, site: Some(job.site.clone()), beside: None })
    }),
];

const fn step(name: &'static str, parts: &'static [TestPart], run: fn(&Job<'_>) -> Result<()>) -> Step {
    Step { name, parts, run, needed: false }
}

const fn needed(name: &'static str, parts: &'static [TestPart], run: fn(&Job<'_>) -> Result<()>) -> Step {
    Step { name, parts, run, needed: true }
}

/// Runs the command.
pub fn run(args: &Args) -> Result<()> {
    let project = Project::find()?;
    let site = project.root.join(args.site.as_deref().unwrap_or("dist".as_ref()));
    let job = Job { project: &project, args, site };
    let chosen = |step: &&Step| args.only.is_empty() || step.parts.iter().any(|part| args.only.contains(part));
    let steps: Vec<&Step> = STEPS.iter().filter(chosen).collect();
    let start = Instant::now();
    let mut results: Vec<(&Step, Duration, Result<()>)> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        eprintln!("\n[{}/{}] {} …", at + 1, steps.len(), step.name);
        let begun = Instant::now();
        let result = match missing(step, &results) {
            Some(name) => Err(anyhow::anyhow!("not run, since \"{name}\" failed")),
            None => (step.run)(&job),
        };
        let end = if result.is_ok() { "passed" } else { "FAILED" };
        eprintln!("[{}/{}] {}: {end} after {:.0} s", at + 1, steps.len(), step.name, begun.elapsed().as_secs_f64());
        if let Err(error) = &result {
            eprintln!("{error:#}");
        }
        results.push((step, begun.elapsed(), result));
    }
    summary(&results, start.elapsed())
}

/// The failed step that this one needs, if there is one: a part's steps need those before them
/// that are marked so.
fn missing(step: &Step, results: &[(&Step, Duration, Result<()>)]) -> Option<&'static str> {
    let shares = |other: &Step| other.parts.iter().any(|p| step.parts.contains(p));
    results
        .iter()
        .find(|(before, _, result)| before.needed && result.is_err() && shares(before))
        .map(|(before, ..)| before.name)
}

fn summary(results: &[(&Step, Duration, Result<()>)], all: Duration) -> Result<()> {
    eprintln!();
    let mut failed = Vec::new();
    for (step, time, result) in results {
        let mark = if result.is_ok() { "passed" } else { "FAILED" };
        eprintln!("  {mark}  {:>5.0} s  {}", time.as_secs_f64(), step.name);
        if let Err(error) = result {
            failed.push(format!("{}: {error:#}", step.name));
        }
    }
    eprintln!("  in all  {:>5.0} s", all.as_secs_f64());
    ensure!(failed.is_empty(), "{} of {} steps failed:\n  {}", failed.len(), results.len(), failed.join("\n  "));
    Ok(())
}

/// Runs cargo with its own output shown.
fn cargo(job: &Job<'_>, arguments: &[&str]) -> Result<()> {
    let mut command = job.project.cargo();
    command.args(arguments);
    shown(command, &format!("cargo {}", arguments.join(" ")))
}

/// Runs a command with its output shown.
pub(crate) fn shown(mut command: Command, what: &str) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start {what}"))?;
    if !status.success() {
        bail!("{what} failed ({status})");
    }
    Ok(())
}

/// Runs tests with their output shown; the error repeats which failed and the first lines of why, since a record of a
/// whole run may keep its end alone.
fn tested(mut command: Command, what: &str) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("could not start {what}"))?;
    let mut failures = Failures::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line.with_context(|| format!("could not read what {what} printed"))?;
            println!("{line}");
            failures.read(&line);
        }
    }
    let status = child.wait().with_context(|| format!("could not wait for {what}"))?;
    ensure!(status.success(), "{what} failed ({status}){}", failures.text);
    Ok(())
}

/// The failures among the lines that tests print: a head between dashes, and below it why.
#[derive(Default)]
struct Failures {
    text: String,
    /// Lines that the failure at hand may still have.
    room: usize,
}

impl Failures {
    const LINES: usize = 6;

    fn read(&mut self, line: &str) {
        let name = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" ----"));
        if let Some(name) = name {
            self.room = Self::LINES;
            self.text.push_str(&format!("\n    {name}"));
        } else if line == "failures:" || line.starts_with("stack backtrace") {
            self.room = 0;
        } else if self.room > 0 && !line.is_empty() {
            self.room -= 1;
            self.text.push_str(&format!("\n      {line}"));
        }
    }
}

fn parts(_: &Job<'_>) -> Result<()> {
    setup::ensure(true, &crate::progress::Note::default())?;
    rustup::component("rustfmt", "fmt")?;
    rustup::component("clippy", "clippy")
}

/// Makes the site, and meanwhile what drives browsers: the linker works on one program at a time, and leaves other
/// processors idle.
fn site_and_drivers(job: &Job<'_>) -> Result<()> {
    let is_asked = |part: &TestPart| job.args.only.is_empty() || job.args.only.contains(part);
    let drives = [TestPart::Browser, TestPart::Bench].iter().any(is_asked);
    std::thread::scope(|scope| {
        let drivers = drives.then(|| scope.spawn(|| browsers::ensure_drivers(job.project)));
        let site = site(job);
        let drivers = drivers.map_or(Ok(()), |thread| {
            thread.join().unwrap_or_else(|_| Err(anyhow::anyhow!("what installs the drivers panicked")))
        });
        site.and(drivers)
    })
}

fn site(job: &Job<'_>) -> Result<()> {
    if job.args.site.is_some() {
        let page = job.site.join("index.html");
        ensure!(page.is_file(), "{} holds no site", job.project.shown(&job.site));
        return Ok(());
    }
    build::run(&build::Args {
        dev: false,
        out: job.site.clone(),
        site: build::DEFAULT_SITE.to_owned(),
        report: None,
        previous: None,
    })
}

fn cases(job: &Job<'_>) -> Result<()> {
    let mut command = job.project.cargo();
    command.args(["test", "--package", "browser-tests"]).env("ROLESCOPE_DIST", &job.site);
    if let Some(text) = &job.args.case {
        command.args(["--test", "browser", "--", text]);
    }
    tested(command, "the browser cases")
}

#[cfg(test)]
mod tests {
    use super::Failures;

    /// Both harnesses: the compiler's own, and that of the browser cases.
    #[test]
    fn failures_are_named_with_why() {
        let printed = "test a ... FAILED\n\nfailures:\n\n---- a stdout ----\n\nthread 'a' panicked at b.rs:1:2:\n  left: 1\n \
            right: 2\nstack backtrace:\n   0: c\n\n---- chromium::d ----\nnot drawn\n\nfailures:\n    a\n    chromium::d\n";
        let mut failures = Failures::default();
        printed.lines().for_each(|line| failures.read(line));
        let expected = "\n    a stdout\n      thread 'a' panicked at b.rs:1:2:\n        left: 1\n       right: 2\n    \
            chromium::d\n      not drawn";
        assert_eq!(failures.text, expected);
    }
}
