//! Pages and apps of others, which the browser cases open: one for each framework, and one for each bundler with the
//! package of the built site.
//!
//! Invariant: nothing is written into the sources; what is bundled is bundled anew in every run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::test::shown;
use crate::{compress, npm, package};

/// Files that npm installs and the bundlers leave behind; all else in the folder is ours.
const NOT_OURS: [&str; 3] = ["node_modules", "package.json", "package-lock.json"];

/// Where the pages are made.
fn folder(project: &Project) -> PathBuf {
    project.tools().join("hosts")
}

/// Bundles every page and every app with the package of the site in a folder.
pub(super) fn build(project: &Project, site: &Path) -> Result<()> {
    let (from, to) = (project.root.join("tests").join("hosts"), folder(project));
    npm::install(project, &from, &to, "frameworks and bundlers")?;
    renew(&from, &to)?;
    node(&to, &["build.mjs".as_ref(), "pages-built".as_ref()], "bundling the pages of other sites")?;
    let package = site.join(package::FOLDER.trim_start_matches('/'));
    ensure!(package.join("package.json").is_file(), "{} holds no package", project.shown(site));
    let package = fs::canonicalize(&package).with_context(|| format!("{} cannot be found", package.display()))?;
    node(&to, &["package.mjs".as_ref(), &package, "apps-built".as_ref()], "bundling apps with the package")
}

/// Makes the sources in `to` those of `from`.
fn renew(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(to).with_context(|| format!("could not list {}", to.display()))? {
        let path = entry?.path();
        if NOT_OURS.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.with_context(|| format!("could not remove {}", path.display()))?;
    }
    for file in compress::files(from)? {
        let Ok(below) = file.strip_prefix(from) else { continue };
        // Whoever tries things out beside the sources has packages there.
        if below.starts_with("node_modules") {
            continue;
        }
        let copy = to.join(below);
        fs::create_dir_all(copy.parent().unwrap_or(to))
            .and_then(|()| fs::copy(&file, &copy))
            .with_context(|| format!("could not copy {}", file.display()))?;
    }
    Ok(())
}

fn node(folder: &Path, arguments: &[&Path], what: &str) -> Result<()> {
    let mut command = Command::new("node");
    command.args(arguments).current_dir(folder);
    shown(command, what)
}
