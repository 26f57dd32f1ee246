//! Packages of the system that only the checks need.
//!
//! Invariant: they are installed only on Debian and only by root, and that is said first; everywhere else the exact command
//! is told and the run ends.

use std::env;
use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::test::shown;

/// Installs packages, or says how; `needing` is what cannot run without their programs.
pub(super) fn install(missing: &[&str], needing: &str) -> Result<()> {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let install = how(missing, needing, is_debian(&system) && on_path("apt-get"), is_root())?;
    eprintln!("  installing Debian packages: {}", missing.join(" "));
    let mut update = Command::new("apt-get");
    update.arg("update").arg("--quiet");
    shown(update, "apt-get update")?;
    let mut command = Command::new("apt-get");
    command.args(&install).env("DEBIAN_FRONTEND", "noninteractive");
    shown(command, &format!("apt-get {}", install.join(" ")))
}

/// True for a program on the search path.
pub(super) fn on_path(program: &str) -> bool {
    env::split_paths(&env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(program).is_file())
}

/// The arguments for apt-get; where that is not ours to start, the error says what is needed.
fn how<'a>(missing: &[&'a str], needing: &str, debian: bool, root: bool) -> Result<Vec<&'a str>> {
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(missing);
    let command = format!("apt-get update && sudo apt-get {}", install.join(" "));
    if !debian {
        bail!(
            "{needing} need programs that are not on the search path; on Debian: sudo {command} - \
             elsewhere install what corresponds to {}, then run the command again",
            missing.join(", ")
        );
    }
    if !root {
        bail!("{needing} need packages that only root can install; run this, then the command again: sudo {command}");
    }
    Ok(install)
}

/// Debian itself: its relatives have browsers under other names or in other forms.
fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| line.trim() == "ID=debian")
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MISSING: [&str; 2] = ["xvfb", "npm"];

    #[test]
    fn root_on_debian_installs_just_what_is_missing() {
        let install = how(&MISSING, "the cases", true, true).unwrap();
        assert_eq!(install.join(" "), "install --yes --no-install-recommends xvfb npm");
    }

    #[test]
    fn everyone_else_is_told_the_command() {
        let command = "sudo apt-get update && sudo apt-get install --yes --no-install-recommends xvfb npm";
        for (debian, root) in [(true, false), (false, true), (false, false)] {
            let told = how(&MISSING, "the cases", debian, root).unwrap_err().to_string();
            assert!(told.starts_with("the cases need") && told.contains(command), "{told}");
        }
        assert!(how(&MISSING, "the cases", false, true).unwrap_err().to_string().contains("xvfb, npm"));
    }

    #[test]
    fn debian_is_told_from_its_relatives() {
        assert!(is_debian("NAME=\"Debian GNU/Linux\"\nID=debian\nVERSION_ID=\"12\"\n"));
        assert!(!is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian(""));
    }
}
