//! Runs cargo with its progress shown in one line and its errors kept.
//!
//! Invariant: what the compiler said about a failure is part of the error, word for word, so
//! that it can be shown in a terminal and in a browser alike.

use std::io::{self, BufRead, BufReader, IsTerminal};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::progress::Note;

/// Runs a cargo command; `what` names it in errors.
pub fn run(mut command: Command, what: &str, note: &Note) -> Result<()> {
    if io::stderr().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start cargo for {what}"))?;
    let mut kept = String::new();
    if let Some(stderr) = child.stderr.take() {
        let mut crates = 0_usize;
        for line in BufReader::new(stderr).lines() {
            let line = line.with_context(|| format!("could not read what cargo says on {what}"))?;
            match activity(&plain(&line)) {
                Activity::Compiles(name) => {
                    crates += 1;
                    note.set(format!("{what}: {crates} crates, {name}"));
                }
                Activity::Prepares(words) => note.set(format!("{what}: {words}")),
                Activity::Says => {
                    kept.push_str(&line);
                    kept.push('\n');
                }
            }
        }
    }
    let status = child.wait().with_context(|| format!("could not wait for cargo on {what}"))?;
    if !status.success() {
        bail!("{what} did not compile:\n{}", kept.trim_end());
    }
    if kept.contains("warning") {
        eprint!("{kept}");
    }
    Ok(())
}

enum Activity {
    Compiles(String),
    Prepares(String),
    Says,
}

fn activity(line: &str) -> Activity {
    let mut words = line.split_whitespace();
    match (words.next(), words.next()) {
        (Some("Compiling"), Some(name)) => Activity::Compiles(name.to_owned()),
        (Some("Downloading" | "Downloaded" | "Updating" | "Blocking" | "Locking"), _) => {
            Activity::Prepares(line.trim().to_owned())
        }
        (Some("Finished" | "Fresh" | "Adding" | "Running"), _) => Activity::Prepares(String::new()),
        _ => Activity::Says,
    }
}

/// A line without its terminal colours.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '\u{1b}' {
            // A control sequence ends at its first letter.
            for c in chars.by_ref() {
                if c.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_off() {
        assert_eq!(plain("\u{1b}[1m\u{1b}[92m   Compiling\u{1b}[0m yew v0.23.0"), "   Compiling yew v0.23.0");
    }

    #[test]
    fn progress_and_messages_are_told_apart() {
        assert!(matches!(activity("   Compiling yew v0.23.0"), Activity::Compiles(name) if name == "yew"));
        assert!(matches!(activity("error[E0425]: cannot find value"), Activity::Says));
        assert!(matches!(activity("    Finished `dev` profile"), Activity::Prepares(_)));
    }
}
