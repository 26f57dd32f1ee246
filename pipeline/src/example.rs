//! `cargo xtask example`: a host's file of any size, of roles and places that do not exist, for measuring.
//!
//! Invariant: equal sizes give equal bytes, the file keeps every rule of the checker, and it has a median for each role
//! in each place; quartiles are given in as many places as the checker's limit of bytes allows.

use anyhow::{Context, Result, bail, ensure};
use rolescope::check::{BYTES, PLACES, ROLES};
use rolescope::model::SCHEMA;
use std::fmt::Write;
use std::path::PathBuf;

/// Options of `cargo xtask example`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Roles, 1 to 1000.
    #[arg(long, default_value_t = 1000)]
    pub roles: usize,
    /// Places, 1 to 1000.
    #[arg(long, default_value_t = 60)]
    pub places: usize,
    /// File to write.
    #[arg(long)]
    pub out: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// Those of [`file`]; a file that cannot be written.
pub fn run(args: &Args) -> Result<()> {
    let text = file(args.roles, args.places)?;
    let path = args.out.display();
    std::fs::write(&args.out, &text).with_context(|| format!("could not write {path}"))?;
    println!("{path}: {} roles, {} places, {} bytes", args.roles, args.places, text.len());
    Ok(())
}

/// Words that names are made of.
const AREAS: [&str; 25] = [
    "Forest",
    "River",
    "Harbour",
    "Railway",
    "Kitchen",
    "Garden",
    "Theatre",
    "Library",
    "Hospital",
    "School",
    "Museum",
    "Market",
    "Mountain",
    "Island",
    "Airport",
    "Workshop",
    "Laboratory",
    "Vineyard",
    "Bakery",
    "Dairy",
    "Quarry",
    "Orchard",
    "Lighthouse",
    "Printing",
    "Textile",
];
const KINDS: [&str; 40] = [
    "guide",
    "keeper",
    "planner",
    "builder",
    "teacher",
    "engineer",
    "designer",
    "inspector",
    "manager",
    "writer",
    "nurse",
    "driver",
    "painter",
    "cook",
    "surveyor",
    "clerk",
    "buyer",
    "seller",
    "carrier",
    "cleaner",
    "mechanic",
    "analyst",
    "editor",
    "trainer",
    "steward",
    "operator",
    "adviser",
    "assistant",
    "carpenter",
    "welder",
    "fitter",
    "gardener",
    "guard",
    "host",
    "interpreter",
    "judge",
    "maker",
    "musician",
    "pilot",
    "ranger",
];

/// A file with so many roles and places.
///
/// # Errors
/// When there are none or too many, or the medians alone are more than a file may hold.
pub fn file(roles: usize, places: usize) -> Result<String> {
    ensure!((1..=ROLES).contains(&roles), "a file has 1 to {ROLES} roles");
    ensure!((1..=PLACES).contains(&places), "a file has 1 to {PLACES} places");
    let medians = text(roles, places, 0)?;
    // One place with quartiles shows what each further one takes.
    let quartiles = text(roles, places, 1)?.len() - medians.len();
    if medians.len() > BYTES {
        bail!("{roles} roles in {places} places are {} bytes, a file may have {BYTES}", medians.len());
    }
    // Amounts differ in their number of digits from place to place, so a little is left free.
    let room = (BYTES - medians.len()).saturating_sub(BYTES / 100);
    text(roles, places, places.min(room / quartiles.max(1)))
}

fn text(roles: usize, places: usize, with_quartiles: usize) -> Result<String> {
    let mut text = String::with_capacity(BYTES);
    write!(
        text,
        "{{\"schema\":\"{SCHEMA}\",\n\"host\":{{\"name\":\"Invented example\",\"replaces\":true}},\n\"places\":["
    )?;
    for place in 0..places {
        let comma = if place == 0 { "" } else { ",\n" };
        write!(text, "{comma}{{\"id\":\"p{place}\",\"name\":\"Province {}\",\"kind\":\"region\"}}", place + 1)?;
    }
    text.push_str("],\n\"roles\":[");
    for role in 0..roles {
        let comma = if role == 0 { "" } else { ",\n" };
        write!(text, "{comma}{{\"slug\":\"r{role}\",\"name\":\"{}\"}}", name(role))?;
    }
    text.push_str("],\n\"bands\":[");
    for place in 0..places {
        let quartiles = place < with_quartiles;
        let statistics = if quartiles { r#""p25","p50","p75""# } else { r#""p50""# };
        let comma = if place == 0 { "" } else { ",\n" };
        write!(text, "{comma}{{\"place\":\"p{place}\",\"statistics\":[{statistics}],\"roles\":{{")?;
        for role in 0..roles {
            let comma = if role == 0 { "" } else { "," };
            let median = median(role, place);
            if quartiles {
                write!(text, "{comma}\"r{role}\":[{},{median},{}]", median * 4 / 5, median * 5 / 4)?;
            } else {
                write!(text, "{comma}\"r{role}\":[{median}]")?;
            }
        }
        text.push_str("}}");
    }
    text.push_str("]}\n");
    Ok(text)
}

fn name(role: usize) -> String {
    let (area, kind) = (role % AREAS.len(), role / AREAS.len() % KINDS.len());
    let words = AREAS.get(area).zip(KINDS.get(kind));
    words.map_or_else(|| format!("Role {role}"), |(area, kind)| format!("{area} {kind}"))
}

/// US dollars a year, spread over 20,000 to 92,000 by the role and a little by the place.
fn median(role: usize, place: usize) -> usize {
    let spread = (role * 7_919 + 104_729) % 60_000;
    let here = 80 + place * 37 % 41;
    (25_000 + spread) * here / 100
}
