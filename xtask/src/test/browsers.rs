//! Browsers, drivers and rule engines for the browser cases.
//!
//! Invariant: packages of the system are installed only on Debian and only by root, and that is
//! said first; everywhere else the exact command is told and the run ends. Everything else goes
//! to the project's `.tools`.

use std::env;
use std::fs;
use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::npm;
use crate::project::Project;
use crate::test::shown;

/// The version that the cases were written with.
const GECKODRIVER: &str = "0.37.1";

/// A program, under any of its names, and the Debian package that has it.
struct Wanted {
    programs: &'static [&'static str],
    package: &'static str,
}

const WANTED: [Wanted; 6] = [
    Wanted { programs: &["chromium", "chromium-browser", "google-chrome"], package: "chromium" },
    Wanted { programs: &["chromedriver"], package: "chromium-driver" },
    Wanted { programs: &["firefox-esr", "firefox"], package: "firefox-esr" },
    Wanted { programs: &["WebKitWebDriver"], package: "webkit2gtk-driver" },
    Wanted { programs: &["Xvfb"], package: "xvfb" },
    Wanted { programs: &["npm"], package: "npm" },
];

/// Installs what is missing, or says how.
pub fn ensure(project: &Project) -> Result<()> {
    ensure_packages()?;
    ensure_drivers(project)
}

/// Installs the packages of the system that are missing.
pub(super) fn ensure_packages() -> Result<()> {
    let wanted = missing();
    if !wanted.is_empty() {
        packages(&wanted)?;
        let still = missing();
        ensure!(still.is_empty(), "installed, but their programs are not on the search path: {}", still.join(", "));
    }
    Ok(())
}

/// Installs drivers and rule engines that no package of the system has.
pub(super) fn ensure_drivers(project: &Project) -> Result<()> {
    geckodriver(project)?;
    rule_engines(project)
}

/// The packages whose programs are not there.
fn missing() -> Vec<&'static str> {
    WANTED.iter().filter(|w| !w.programs.iter().any(|p| on_path(p))).map(|w| w.package).collect()
}

fn on_path(program: &str) -> bool {
    env::split_paths(&env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(program).is_file())
}

fn packages(missing: &[&str]) -> Result<()> {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let install = how(missing, is_debian(&system) && on_path("apt-get"), is_root())?;
    eprintln!("  installing Debian packages: {}", missing.join(" "));
    let mut update = Command::new("apt-get");
    update.arg("update").arg("--quiet");
    shown(update, "apt-get update")?;
    let mut command = Command::new("apt-get");
    command.args(&install).env("DEBIAN_FRONTEND", "noninteractive");
    shown(command, &format!("apt-get {}", install.join(" ")))
}

/// What apt-get is to do; where that is not ours to start, the error says what is needed.
fn how<'a>(missing: &[&'a str], debian: bool, root: bool) -> Result<Vec<&'a str>> {
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(missing);
    let command = format!("apt-get update && sudo apt-get {}", install.join(" "));
    if !debian {
        bail!(
            "the browser cases need programs that are not on the search path; on Debian: sudo {command} - \
             elsewhere install what corresponds to {}, then run the command again",
            missing.join(", ")
        );
    }
    if !root {
        bail!(
            "the browser cases need packages that only root can install; run this, then the command again: sudo {command}"
        );
    }
    Ok(install)
}

/// Whether this is Debian itself: its relatives have browsers under other names or in other forms.
fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| line.trim() == "ID=debian")
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn geckodriver(project: &Project) -> Result<()> {
    let own = project.tools().join("bin").join("geckodriver");
    if own.is_file() || on_path("geckodriver") {
        return Ok(());
    }
    eprintln!("  installing geckodriver {GECKODRIVER} into {}", project.shown(&project.tools()));
    let mut command = project.cargo();
    // Compiled without optimisation, which takes half as long: it waits for the browser most of the time.
    command.args(["install", "--debug", "--locked", "geckodriver", "--version", GECKODRIVER, "--root"]);
    command.arg(project.tools()).env("CARGO_PROFILE_DEV_DEBUG", "false");
    shown(command, "installing geckodriver")
}

/// Installs the rule engines that the committed lock file names.
fn rule_engines(project: &Project) -> Result<()> {
    let from = project.root.join("tests").join("browser");
    npm::install(project, &from, &project.tools().join("npm"), "the accessibility rule engines")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MISSING: [&str; 2] = ["xvfb", "npm"];

    #[test]
    fn root_on_debian_installs_just_what_is_missing() {
        let install = how(&MISSING, true, true).unwrap();
        assert_eq!(install.join(" "), "install --yes --no-install-recommends xvfb npm");
    }

    #[test]
    fn everyone_else_is_told_the_command() {
        let command = "sudo apt-get update && sudo apt-get install --yes --no-install-recommends xvfb npm";
        for (debian, root) in [(true, false), (false, true), (false, false)] {
            let told = how(&MISSING, debian, root).unwrap_err().to_string();
            assert!(told.contains(command), "{told}");
        }
        assert!(how(&MISSING, false, true).unwrap_err().to_string().contains("xvfb, npm"));
    }

    #[test]
    fn debian_is_told_from_its_relatives() {
        assert!(is_debian("NAME=\"Debian GNU/Linux\"\nID=debian\nVERSION_ID=\"12\"\n"));
        assert!(!is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian(""));
    }
}
