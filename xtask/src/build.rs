//! `xtask build`: the whole site in one folder that any static host can serve.
//!
//! Invariant: the site is complete or not there: it is filled beside its place and swapped in.
//! The published form holds no path of the machine that built it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args as ClapArgs;

use rolescope::model::DatasetPart;

use crate::assets::{Asset, Assets, Data, EMBED, Manifest, Program};
use crate::bindgen::{Chain, Form};
use crate::element::{Embed, Embedding};
use crate::progress::{Note, Progress};
use crate::project::Project;
use crate::stage::{MARK, Stage};
use crate::{bindgen, cargo, compress, headers, lockfile, mime, optimise, package, previous, report, setup, squeeze};

mod compile;

/// Options of `xtask build`.
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
    /// Where visitors report a figure: an address under https or on the site itself, with {figure} where the figure's name
    /// goes and, if wanted, {address} where the page's address goes.
    #[arg(long, value_name = "ADDRESS")]
    pub report: Option<String>,
    /// The site that was published before: what pages elsewhere may still name of it goes into the new one.
    #[arg(long, value_name = "FOLDER")]
    pub previous: Option<PathBuf>,
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
    /// The address at which visitors report a figure, as the command was given it.
    pub report: Option<String>,
    /// The folder of the site that was published before.
    pub previous: Option<PathBuf>,
    /// The dataset: made anew first, or as it lies there.
    pub bake: Bake,
    /// Compile Rust; false when only static files changed since a build that succeeded.
    pub compile: bool,
}

/// Makes the dataset before the build, or leaves it.
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
    let previous = args.previous.as_ref().map(|previous| project.root.join(previous));
    let Args { dev, site, report, .. } = args.clone();
    let plan = Plan { dev, out, site, report, previous, bake: Bake::Here, compile: true };
    self::site(&project, &plan, &mut Progress::new(steps(args.dev)))?;
    eprintln!("The site is in {}", project.shown(&plan.out));
    Ok(())
}

/// Steps of a build, for the line of progress.
#[must_use]
pub fn steps(dev: bool) -> usize {
    if dev { 9 } else { 10 }
}

/// Builds the site.
pub fn site(project: &Project, plan: &Plan, progress: &mut Progress) -> Result<()> {
    let versions = lockfile::check(&project.root.join("Cargo.lock"))?;
    let dev = plan.dev;
    // Before anything is compiled: what is refused is refused at once.
    let report = plan.report.as_deref().map(|given| report::template(given, &plan.site)).transpose()?;
    progress.step("checking the compiler's parts", |note| {
        setup::ensure(!dev, note)?;
        if dev { Ok(()) } else { optimise::ensure_tools(project) }
    })?;
    progress.step("baking the data", |note| bake(project, plan.bake, note))?;
    if plan.compile {
        // One after the other: cargo holds a lock on the folder that both use, and on two
        // processors each of them fills both.
        let [app, element, others] =
            [compile::app, compile::element, compile::others].map(|command| command(project, dev));
        progress.step("compiling the app to wasm", |note| cargo::run(app?, "the app", note))?;
        progress.step("compiling the element", |note| cargo::run(element?, "the element", note))?;
        progress.step("compiling what is embedded", |note| cargo::run(others?, "what is embedded", note))?;
        let writer = compile::page_writer(project);
        progress.step("compiling the page writer", |note| cargo::run(writer, "the page writer", note))?;
    }
    let (app, programs) = progress.step("binding the programs to the browser", |_| {
        let bind = |name: &str, form: Form| {
            let cache = project.work().join(format!("bound-{name}{}", if dev { "-dev" } else { "" }));
            let bound = bindgen::bind(&compile::path(project, name, dev), &cache, form, &versions)?;
            if dev {
                return anyhow::Ok(bound);
            }
            // The glue of what is embedded has other names written into it, and keeps its own until then.
            let is_ours = name == compile::APP;
            let js = if is_ours { optimise::script(project, &bound.js)? } else { squeeze::script(&bound.js) };
            optimise::program(project, &cache, Program { js, ..bound }, false)
        };
        let parted = |chain: Chain| if dev { Form::Dev } else { Form::Parted(chain) };
        let whole = if dev { Form::Dev } else { Form::Whole };
        let [check, builder] = compile::OTHERS;
        let element = bind(compile::ELEMENT, parted(bindgen::ELEMENT))?;
        Ok((bind(compile::APP, parted(bindgen::PAGES))?, [element, bind(check, whole)?, bind(builder, whole)?]))
    })?;
    let stage = Stage::new(&plan.out)?;
    let (assets, embedding) = progress.step("gathering the files", |_| gather(project, plan, &stage, app, programs))?;
    progress.step("writing the pages", |_| {
        pages(project, plan, &stage, &assets.manifest(dev, &plan.site, report.as_deref(), &embedding)?)
    })?;
    if let Some(previous) = &plan.previous {
        let taken = previous::take(&stage, previous)?;
        eprintln!("  {taken} files of the previous site stay");
    }
    let paths = stage.paths()?;
    let served = paths.iter().map(String::as_str).filter(|path| !mime::is_copy(path));
    stage.write(MARK, headers::file(served).as_bytes())?;
    if !dev {
        progress.step("compressing", |note| compress::folder(stage.folder(), note))?;
    }
    // The package is no part of the site: no page names it, and it gets neither headers nor compressed copies.
    package::write(&stage, &project.root, &embedding)?;
    stage.finish()
}

/// Builds the published program of our own pages alone, without the site around it. With `named`, its modules are also
/// written to that folder with the names of their functions.
pub fn program(project: &Project, named: Option<&Path>) -> Result<Program> {
    let versions = lockfile::check(&project.root.join("Cargo.lock"))?;
    let mut progress = Progress::new(3);
    progress.step("baking the data", |note| bake(project, Bake::Here, note))?;
    let app = compile::app(project, false)?;
    progress.step("compiling the app to wasm", |note| cargo::run(app, "the app", note))?;
    progress.step("binding the program to the browser", |_| {
        optimise::ensure_tools(project)?;
        let input = compile::path(project, compile::APP, false);
        let bind = |cache: &str, form: Form| {
            let cache = project.work().join(cache);
            let bound = bindgen::bind(&input, &cache, form, &versions)?;
            let js = optimise::script(project, &bound.js)?;
            optimise::program(project, &cache, Program { js, ..bound }, matches!(form, Form::Named(_)))
        };
        if let Some(folder) = named {
            write(folder, &bind("bound-app-named", Form::Named(bindgen::PAGES))?)?;
        }
        bind("bound-app", Form::Parted(bindgen::PAGES))
    })
}

/// Writes the modules of a program, each under its name.
fn write(folder: &Path, program: &Program) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    let parts = program.parts.iter().map(|part| (part.name, &part.wasm));
    for (name, wasm) in std::iter::once(("app", &program.wasm)).chain(parts) {
        let path = folder.join(name).with_extension("wasm");
        fs::write(&path, wasm).with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}

fn bake(project: &Project, how: Bake, note: &Note) -> Result<()> {
    match how {
        Bake::Here => pipeline::bake::run(&project.root, false),
        Bake::Anew => {
            let mut command = project.cargo();
            command.args(["run", "--package", "xtask", "--", "bake"]);
            cargo::run(command, "the data's new form", note)
        }
        Bake::Not => Ok(()),
    }
}

fn gather(
    project: &Project,
    plan: &Plan,
    stage: &Stage,
    program: Program,
    [element, check, builder]: [Program; 3],
) -> Result<(Assets, Embedding)> {
    let folder = project.root.join("static");
    let script = |name: &str| {
        let text = read(&folder.join(name))?;
        anyhow::Ok(if plan.dev { text } else { squeeze::script(&text) })
    };
    // Bundlers read remarks in what the package has; our own site does without them.
    let least = |text: &str| if plan.dev { Ok(text.to_owned()) } else { optimise::script(project, text) };
    let smallest = |name: &str| least(&read(&folder.join(name))?);
    let glue = least(&crate::element::guarded(&element)?)?;
    let style = read(&folder.join("style.css"))?;
    let element_style = crate::element::style(&style, &read(&folder.join("element.css"))?)?;
    let frame_style = read(&folder.join("frame.css"))?;
    let least_style = |style: String| if plan.dev { style } else { squeeze::css(&style) };
    let [style, frame_style] = [style, frame_style].map(least_style);
    let element_style = element_style.map(least_style);
    let loader = read(&folder.join("loader.js"))?;
    let loader = if plan.dev { loader } else { optimise::script(project, &loader)? };
    let baked = |name: &str| {
        let from = project.root.join("data/baked").join(name);
        fs::read(&from).with_context(|| format!("could not read {}: `cargo xtask bake` makes it", project.shown(&from)))
    };
    let parts = DatasetPart::ALL.into_iter().map(|part| Ok((part, baked(pipeline::bake::file_of(part))?)));
    let data = Data { dataset: baked("rolescope.postcard")?, parts: parts.collect::<Result<_>>()? };
    let mut assets = Assets::new(&loader, program, style, data)?;
    for (name, stem, extension) in EMBED {
        let text = read(&folder.join("embed").join(format!("{stem}.{extension}")))?;
        let text = match (plan.dev, extension) {
            (true, _) => text,
            (false, "css") => squeeze::css(&text),
            (false, _) => squeeze::script(&text),
        };
        assets.embed.insert(name, Asset::new(stem, extension, text.into_bytes()));
    }
    stage.copy_folder(&folder.join("public"))?;
    for asset in assets.all() {
        stage.write(&asset.path, &asset.bytes)?;
    }
    let embed = Embed {
        shell: [smallest("rolescope.js")?, script("rolescope.js")?],
        rest: [smallest("embed.js")?, script("embed.js")?],
        program: Program { js: glue, ..element },
        check,
        builder: (builder, loader),
        style: element_style,
        frame: [smallest("frame.js")?, frame_style],
        height: smallest("rolescope-frame.js")?,
    };
    let embedding = embed.files(&assets, &plan.site)?;
    for file in embedding.all() {
        stage.write(&file.path, &file.bytes)?;
    }
    for name in ["rolescope.json", "rolescope.schema.json"] {
        stage.write(&format!("/data/{name}"), &baked(name)?)?;
    }
    Ok((assets, embedding))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

fn pages(project: &Project, plan: &Plan, stage: &Stage, assets: &Manifest) -> Result<()> {
    let manifest = project.work().join("manifest.json");
    let text = serde_json::to_string_pretty(assets)?;
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
