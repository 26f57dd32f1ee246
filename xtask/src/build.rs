//! `xtask build`: the whole site in one folder that any static host can serve.
//!
//! Invariant: the site is complete or not there: it is filled beside its place and swapped in.
//! The published form holds no path of the machine that built it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args as ClapArgs;

use crate::assets::{Assets, Data, Program};
use crate::progress::{Note, Progress};
use crate::project::Project;
use crate::stage::{MARK, Stage};
use crate::{bindgen, cargo, compress, headers, lockfile, setup, squeeze};

mod compile;

/// What `xtask build` takes.
#[derive(Clone, Debug, ClapArgs)]
pub struct Args {
    /// Build fast and unoptimised, with readable names and without compressed copies.
    #[arg(long)]
    pub dev: bool,
    /// The folder to put the site in.
    #[arg(long, default_value = "dist")]
    pub out: PathBuf,
    /// Where the site will stand; used in canonical links.
    #[arg(long, default_value = DEFAULT_SITE)]
    pub site: String,
}

/// The address that canonical links bear unless another is given.
pub const DEFAULT_SITE: &str = "https://rolescope.example";

/// One build: what to make and which parts may have changed since the last.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Unoptimised, uncompressed.
    pub dev: bool,
    /// The folder to put the site in.
    pub out: PathBuf,
    /// The origin for canonical links.
    pub site: String,
    /// How the dataset is made.
    pub bake: Bake,
    /// Compile Rust; false when only static files changed since a build that succeeded.
    pub compile: bool,
}

/// How the dataset is made before the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bake {
    /// By this program.
    Here,
    /// By a newly compiled program, since the data model changed while this one runs.
    Anew,
    /// Not at all: nothing that it is made from changed.
    Not,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<()> {
    let project = Project::find()?;
    let out = project.root.join(&args.out);
    let plan = Plan { dev: args.dev, out, site: args.site.clone(), bake: Bake::Here, compile: true };
    site(&project, &plan, &mut Progress::new(steps(args.dev)))?;
    eprintln!("The site is in {}", project.shown(&plan.out));
    Ok(())
}

/// How many steps a build shows.
#[must_use]
pub fn steps(dev: bool) -> usize {
    if dev { 7 } else { 8 }
}

/// Builds the site.
pub fn site(project: &Project, plan: &Plan, progress: &mut Progress) -> Result<()> {
    let versions = lockfile::check(&project.root.join("Cargo.lock"))?;
    let dev = plan.dev;
    progress.step("checking the compiler's parts", |note| setup::ensure(!dev, note))?;
    progress.step("baking the data", |note| bake(project, plan.bake, note))?;
    if plan.compile {
        // One after the other: cargo holds a lock on the folder that both use, and on two
        // processors each of them fills both.
        let app = compile::app(project, dev)?;
        progress.step("compiling the app to wasm", |note| cargo::run(app, "the app", note))?;
        let writer = compile::page_writer(project);
        progress.step("compiling the page writer", |note| cargo::run(writer, "the page writer", note))?;
    }
    let bound = progress.step("binding the app to the browser", |_| {
        let cache = project.work().join(if dev { "bound-dev" } else { "bound" });
        bindgen::bind(&compile::app_path(project, dev), &cache, dev, &versions)
    })?;
    let stage = Stage::new(&plan.out)?;
    let assets = progress.step("gathering the files", |_| {
        let js = if dev { bound.js } else { squeeze::script(&bound.js) };
        gather(project, &stage, Program { js, ..bound }, dev)
    })?;
    progress.step("writing the pages", |_| pages(project, plan, &stage, &assets))?;
    let paths = stage.paths()?;
    stage.write(MARK, headers::file(paths.iter().map(String::as_str)).as_bytes())?;
    if !dev {
        progress.step("compressing", |note| compress::folder(stage.folder(), note))?;
    }
    stage.finish()
}

fn bake(project: &Project, how: Bake, note: &Note) -> Result<()> {
    match how {
        Bake::Here => crate::bake::run(false),
        Bake::Anew => {
            let mut command = project.cargo();
            command.args(["run", "--package", "xtask", "--", "bake"]);
            cargo::run(command, "the data's new form", note)
        }
        Bake::Not => Ok(()),
    }
}

fn gather(project: &Project, stage: &Stage, program: Program, dev: bool) -> Result<Assets> {
    let folder = project.root.join("static");
    let style = read(&folder.join("style.css"))?;
    let loader = read(&folder.join("loader.js"))?;
    let (style, loader) = if dev { (style, loader) } else { (squeeze::css(&style), squeeze::script(&loader)) };
    let baked = |name: &str| {
        let from = project.root.join("data/baked").join(name);
        fs::read(&from).with_context(|| format!("could not read {}: `cargo xtask bake` makes it", project.shown(&from)))
    };
    let data = Data { dataset: baked("rolescope.postcard")?, metros: baked("metros.postcard")? };
    let assets = Assets::new(&loader, program, style, data)?;
    stage.copy_folder(&folder.join("public"))?;
    for asset in assets.all() {
        stage.write(&asset.path, &asset.bytes)?;
    }
    for name in ["rolescope.json", "rolescope.schema.json"] {
        stage.write(&format!("/data/{name}"), &baked(name)?)?;
    }
    Ok(assets)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

fn pages(project: &Project, plan: &Plan, stage: &Stage, assets: &Assets) -> Result<()> {
    let manifest = project.work().join("manifest.json");
    let text = serde_json::to_string_pretty(&assets.manifest(plan.dev, &plan.site))?;
    fs::write(&manifest, text).with_context(|| format!("could not write {}", manifest.display()))?;
    let mut command = Command::new(compile::page_writer_path(project));
    command.current_dir(&project.root);
    command.arg("--assets").arg(&manifest).arg("--out").arg(stage.folder());
    if plan.dev {
        command.arg("--dev");
    }
    let output = command.output().context("could not start the page writer")?;
    if !output.status.success() {
        bail!("the page writer failed ({}):\n{}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}
