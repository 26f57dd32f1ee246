//! Browsers, drivers and rule engines for the browser cases.
//!
//! Invariant: browsers and drivers are packages of the system; everything else goes to the project's `.tools`.

use anyhow::{Result, ensure};

use crate::npm;
use crate::project::Project;
use crate::test::debian::{self, on_path};
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
        debian::install(&wanted, "the browser cases")?;
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

fn geckodriver(project: &Project) -> Result<()> {
    let geckodriver = project.tools().join("bin").join("geckodriver");
    if geckodriver.is_file() || on_path("geckodriver") {
        return Ok(());
    }
    eprintln!("  installing geckodriver {GECKODRIVER} into {}", project.shown(&project.tools()));
    let mut command = project.cargo();
    command.args(["install", "--locked", "geckodriver", "--version", GECKODRIVER, "--root"]).arg(project.tools());
    shown(command, "installing geckodriver")
}

/// Installs the rule engines that the committed lock file names.
fn rule_engines(project: &Project) -> Result<()> {
    let from = project.root.join("tests").join("browser");
    npm::install(project, &from, &project.tools().join("npm"), "the accessibility rule engines")
}
