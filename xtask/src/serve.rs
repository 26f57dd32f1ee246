//! `xtask serve`: builds, serves, and does both again when a source file changes.
//!
//! Invariant: the last build that succeeded stays up; a failure is told in the terminal and over
//! the open page. It serves with the headers of the published site.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;
use clap::Args as ClapArgs;

use crate::build::{self, Bake, Plan};
use crate::cargo;
use crate::progress::Progress;
use crate::project::Project;
use crate::server::{Options, Server};

mod watch;

use watch::{Change, Watch};

/// Options of `xtask serve`.
#[derive(Clone, Debug, ClapArgs)]
pub struct Args {
    /// The port on 127.0.0.1; the next free one if it is taken.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Serve the published form: optimised and compressed. Rebuilding takes longer.
    #[arg(long)]
    pub release: bool,
}

/// Runs the command until it is ended from outside.
pub fn run(args: &Args) -> Result<()> {
    let project = Project::find()?;
    // Watched from the start on, so that no change made during the first build is missed.
    let watch = Watch::new(&project.root)?;
    let server = Server::start(
        site_folder(&project, args.release, 0),
        Options { port: args.port, live: true, ..Options::default() },
    )?;
    let mut session = Session { project, server, release: args.release, builds: 0, pending: Change::everything() };
    let mut progress = Progress::new(build::steps(!args.release));
    session.build(&mut progress, Bake::Here);
    println!("\n  Rolescope: {}/\n  Ctrl+C ends it.\n", session.server.origin());
    loop {
        let change = watch.next()?;
        session.pending.merge(change);
        let bake = session.pending.bake();
        eprintln!("{} changed; building …", session.pending);
        session.build(&mut Progress::quiet(), bake);
    }
}

struct Session {
    project: Project,
    server: Server,
    release: bool,
    builds: usize,
    /// Changes since the last build that succeeded.
    pending: Change,
}

impl Session {
    fn build(&mut self, progress: &mut Progress, bake: Bake) {
        let start = Instant::now();
        // Two folders in turn: a page that loads during the swap finds all its files.
        let out = site_folder(&self.project, self.release, self.builds);
        let plan = Plan {
            dev: !self.release,
            out: out.clone(),
            site: build::DEFAULT_SITE.to_owned(),
            report: None,
            previous: None,
            bake,
            compile: self.pending.compiles(),
        };
        match build::site(&self.project, &plan, progress) {
            Ok(()) => {
                self.builds += 1;
                self.pending = Change::default();
                self.server.set_root(out);
                self.server.reload();
                eprintln!("built in {:.1} s", start.elapsed().as_secs_f64());
            }
            Err(error) => {
                let text = format!("{error:#}");
                eprintln!("{text}\nThe last good build stays up; waiting for a change …");
                self.server.show_problem(&cargo::plain(&text));
            }
        }
    }
}

fn site_folder(project: &Project, release: bool, build: usize) -> PathBuf {
    let kind = if release { "serve-release" } else { "serve" };
    project.work().join(format!("{kind}-{}", build % 2))
}
