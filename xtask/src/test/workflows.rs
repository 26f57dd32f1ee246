//! The workflows under `.github`, checked by zizmor.
//!
//! Invariant: the linter is tried on faulty workflows first, so that one that finds nothing is a failure; it asks nothing of
//! the network, and no configuration weakens it. What is let pass is named beside the line.

use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context, Result, ensure};

use crate::pip;
use crate::project::Project;
use crate::test::debian;

/// Workflows that must not pass, and what the linter says of each.
const FAULTY: [(&str, &str); 4] = [
    ("injected.yml", "error[template-injection]"),
    ("unpinned.yml", "error[unpinned-uses]"),
    ("permissive.yml", "error[excessive-permissions]"),
    ("misspelt.yml", "'run-on' was unexpected"),
];

/// Installs the linter if it is missing, tries it, and checks the project's workflows.
pub(super) fn check(project: &Project) -> Result<()> {
    if !pip::is_there() {
        debian::install(&["python3-pip"], "the checks of workflows")?;
    }
    let folder = project.tools().join("pip");
    let list = project.root.join("xtask").join("pip").join("requirements.txt");
    pip::install(project, &list, &folder, "the linter of workflows")?;
    let linter = folder.join("bin").join("zizmor");
    let faulty = project.root.join("xtask").join("tests").join("workflows");
    for (name, wanted) in FAULTY {
        let (passed, told) = lint(project, &linter, &faulty.join(name))?;
        ensure!(!passed, "zizmor lets {name} pass, which it must not");
        ensure!(told.contains(wanted), "zizmor does not say {wanted} of {name}, but:\n{told}");
    }
    let (passed, told) = lint(project, &linter, &project.root.join(".github"))?;
    ensure!(passed, "zizmor does not let the workflows pass:\n{told}");
    Ok(())
}

/// Lints a file or a folder; says whether it passes, and the linter's words.
fn lint(project: &Project, linter: &Path, path: &Path) -> Result<(bool, String)> {
    let mut command = Command::new(linter);
    command.args(["--offline", "--no-config", "--strict-collection", "--pedantic", "--no-progress", "--color=never"]);
    let Output { status, stdout, stderr } = command
        .current_dir(&project.root)
        .arg(path)
        .output()
        .with_context(|| format!("could not start {}", project.shown(linter)))?;
    let told = [stderr, stdout].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    Ok((status.success(), told))
}

#[cfg(test)]
mod tests {
    use crate::report;
    use std::fs;
    use std::path::Path;

    fn read(path: &str) -> String {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
    }

    #[test]
    fn the_image_has_the_version_of_rust_that_the_project_asks_for() {
        let manifest = read("Cargo.toml");
        let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'));
        let image = format!("image: rust:{}-bookworm", version.unwrap());
        assert!(read(".github/workflows/ci.yml").contains(&image), "{image}");
    }

    #[test]
    fn the_published_site_fills_the_fields_of_the_form() {
        let (site, form) = (read(".github/workflows/site.yml"), read(".github/ISSUE_TEMPLATE/wrong-figure.yml"));
        let given = site.lines().find_map(|line| line.trim().strip_prefix("--report \"$REPOSITORY")?.strip_suffix('"'));
        let given = format!("https://git.example/owner/name{}", given.unwrap());
        report::template(&given, "https://roles.example.org").unwrap();
        for pair in given.split_once('?').unwrap().1.split('&') {
            let (field, value) = pair.split_once('=').unwrap();
            let is_filled = match field {
                "template" => value == "wrong-figure.yml",
                _ => value == format!("{{{field}}}") && form.contains(&format!("id: {field}\n")),
            };
            assert!(is_filled, "{pair}");
        }
    }
}
