//! `cargo xtask filings FILE`: reads filings of the US Department of Labor and writes the pay that they offer under `data/`.
//!
//! Read is a table of certified filings whose title names one of the three roles, one filing a row, by the names of its columns. Two
//! series are never pooled: the labor condition applications of fiscal year 2024 (`lca-2024`) and the permanent ones of the fiscal
//! years 2022, 2023 and 2026 (`perm-2022`), of which the middles of bands are a group. What is paid is the base wage offered, the
//! lower end where a filing names a band.
//!
//! Invariant: filings of one employer are alike, so the interval of a median counts employers (Woodruff 1952, by employer), and a
//! cell shows nothing but its number of filings unless it is worth 15 independent ones, of 15 employers, none of whom filed more
//! than a third. The same file gives the same bytes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::output::{Output, publish};
use crate::survey::{FULL, HEADER, PaySummary, Z95, fields, mean, quantile};
use rolescope::model::{FILERS, FILINGS};

/// Options of `cargo xtask filings`.
#[derive(clap::Args)]
pub struct Args {
    /// Table of filings
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Write nothing; fail where committed figures differ from the computed ones
    #[arg(long)]
    pub check: bool,
    /// Folder of the figures
    #[arg(long, value_name = "DIR", default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../data"))]
    pub out: PathBuf,
}

/// Independent filings, and employers, from which on a cell shows pay.
const LEAST: usize = 15;
/// The group of pay by the middles of bands, where a programme names bands.
const MIDPOINT: &str = "band:midpoint";
/// The largest filers whose share stands beside a median.
const LARGEST: usize = 10;

/// The programme and the fiscal years of the filings of each source.
const PROGRAMMES: [(&str, &[&str]); FILINGS.len()] = [("LCA", &["2024"]), ("PERM", &["2022", "2023", "2026"])];

/// Filings by series, place and role.
type Cells = BTreeMap<(&'static str, String, String), Vec<Filing>>;

/// A filing.
#[derive(Clone, Debug, Default)]
struct Filing {
    /// US dollars a year, the lower end of a band.
    pay: f64,
    /// The middle of its band; the same where it names none.
    middle: f64,
    at_prevailing_wage: bool,
    employer: String,
}

/// Runs the command.
///
/// # Errors
/// A file that is not as expected, with its line; with `check`, the first lines that differ from the committed figures.
pub fn run(args: &Args) -> Result<()> {
    let bytes = std::fs::read(&args.file).with_context(|| format!("{}: cannot be read", args.file.display()))?;
    let is_role = |slug: &str| args.out.join("roles").join(format!("{slug}.toml")).is_file();
    publish(&outputs(&args.file, &bytes, &is_role)?, &args.out, "filings", args.check)
}

fn outputs(path: &Path, bytes: &[u8], is_role: &dyn Fn(&str) -> bool) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let cells = read(path, bytes, is_role)?;
    for source in FILINGS {
        let mut rows = Vec::new();
        for ((_, place, role), filings) in cells.iter().filter(|((of, ..), _)| *of == source) {
            let cell = summary(filings, |filing| filing.pay);
            let named = |group: &str| [place.as_str(), role, group].map(str::to_owned);
            rows.push([&named("")[..], &fields(&cell)].concat());
            if cell.interval.is_some() && filings.iter().any(|filing| filing.middle != filing.pay) {
                let middles = summary(filings, |filing| filing.middle).without_tails([true; 2]);
                rows.push([&named(MIDPOINT)[..], &fields(&middles)].concat());
            }
            rows.extend(of_employers(filings, &cell).map(|(group, fields)| [&named(group)[..], &fields].concat()));
        }
        outputs.push(Output::of_one(format!("pay/{source}.csv"), HEADER, rows));
    }
    Ok(outputs)
}

/// The filings by series, place and role, in the order of series, the country before its states, and roles; of states those with as
/// many as a cell needs.
fn read(path: &Path, bytes: &[u8], is_role: &dyn Fn(&str) -> bool) -> Result<Cells> {
    let mut table = csv::Reader::from_reader(bytes);
    let head = table.headers()?.clone();
    let column = |name: &str| {
        head.iter()
            .position(|other| other == name)
            .with_context(|| format!("{}:1: there is no column `{name}`", path.display()))
    };
    let names = [
        "programme",
        "fiscal_year",
        "role",
        "state",
        "wage_from",
        "wage_to",
        "wage_annual_usd",
        "prevailing_annual_usd",
        "employer_no",
    ];
    let mut at = [0; 9];
    for (at, name) in at.iter_mut().zip(names) {
        *at = column(name)?;
    }
    let mut cells = Cells::new();
    for row in table.records() {
        let row = row.with_context(|| format!("{}", path.display()))?;
        let line = row.position().map_or(0, |position| position.line());
        let text = |index: usize| row.get(at.get(index).copied().unwrap_or(usize::MAX)).unwrap_or_default();
        let amount = |index: usize| -> Result<Option<f64>> {
            if text(index).is_empty() {
                return Ok(None);
            }
            let amount: f64 =
                text(index).parse().ok().filter(|amount| f64::is_finite(*amount) && *amount > 0.0).with_context(
                    || {
                        format!(
                            "{}:{line}: column {}: `{}` is no amount",
                            path.display(),
                            names.get(index).unwrap_or(&""),
                            text(index)
                        )
                    },
                )?;
            Ok(Some(amount))
        };
        let mut sources = FILINGS.into_iter().zip(PROGRAMMES);
        let Some((source, _)) =
            sources.find(|(_, (programme, years))| *programme == text(0) && years.contains(&text(1)))
        else {
            // Older years of the permanent programme are of no source.
            continue;
        };
        let role = text(2).replace('_', "-");
        if !is_role(&role) {
            bail!("{}:{line}: column role: `{}` is none of the roles", path.display(), text(2));
        }
        let (from, to, pay) = (amount(4)?, amount(5)?, amount(6)?);
        let pay = pay.with_context(|| format!("{}:{line}: column wage_annual_usd: is empty", path.display()))?;
        if text(8).is_empty() {
            bail!("{}:{line}: column employer_no: is empty", path.display());
        }
        // The upper end is in the unit of the lower one.
        let middle =
            from.zip(to).filter(|(from, to)| to > from).map_or(pay, |(from, to)| pay * (from + to) / 2.0 / from);
        let filing = Filing { pay, middle, at_prevailing_wage: amount(7)? == Some(pay), employer: text(8).to_owned() };
        for place in
            [Some("US".to_owned()), (!text(3).is_empty()).then(|| format!("US-{}", text(3)))].into_iter().flatten()
        {
            cells.entry((source, place, role.clone())).or_default().push(filing.clone());
        }
    }
    cells.retain(|(_, place, _), filings| place == "US" || filings.len() >= LEAST);
    Ok(cells)
}

/// The weight of a group of filings, by which its median is exact or withheld.
struct Weight {
    employers: usize,
    /// Independent filings that would know the median as exactly.
    effective: f64,
    /// Filings of the largest filer.
    largest: usize,
    /// The standard error of the median's place among the filings, 0 to 1.
    error: f64,
}

impl Weight {
    fn of(filings: &[Filing], amount: fn(&Filing) -> f64, median: f64) -> Self {
        let mut by_employer: BTreeMap<&str, (f64, usize)> = BTreeMap::new();
        for filing in filings {
            let (side, count) = by_employer.entry(&filing.employer).or_default();
            *side += if amount(filing) <= median { 0.5 } else { -0.5 };
            *count += 1;
        }
        let employers = by_employer.len();
        let spread: f64 = by_employer.values().map(|(side, _)| side * side).sum();
        let largest = by_employer.values().map(|(_, count)| *count).max().unwrap_or_default();
        // One employer says nothing of how much employers differ.
        let correction = if employers > 1 { employers as f64 / (employers - 1) as f64 } else { f64::INFINITY };
        let error = (correction * spread).sqrt() / filings.len() as f64;
        let effective = if error > 0.0 { 0.25 / (error * error) } else { 0.0 };
        Weight { employers, effective, largest, error }
    }

    fn is_enough(&self, filings: usize) -> bool {
        self.effective >= LEAST as f64 && self.employers >= LEAST && self.largest * 3 <= filings
    }
}

/// The statistics of a group of filings, as far as its employers allow them.
fn summary(filings: &[Filing], amount: fn(&Filing) -> f64) -> PaySummary {
    let mut pay: Vec<f64> = filings.iter().map(amount).collect();
    pay.sort_by(f64::total_cmp);
    let n = pay.len();
    let Some(median) = quantile(&pay, 0.5) else { return PaySummary::default() };
    let weight = Weight::of(filings, amount, median);
    if !weight.is_enough(n) {
        return PaySummary::count(n);
    }
    let at = |part: f64| quantile(&pay, part.clamp(0.0, 1.0));
    let tail = |part: f64| at(part).filter(|_| n >= FULL);
    PaySummary {
        n,
        mean: mean(&pay).filter(|_| n >= FULL),
        percentiles: [tail(0.1), at(0.25), at(0.5), at(0.75), tail(0.9)],
        interval: at(0.5 - Z95 * weight.error).zip(at(0.5 + Z95 * weight.error)),
    }
}

/// The groups that are counted beside filings: employers, each once; and, where pay is shown, the filings of the largest and those
/// at the prevailing wage.
fn of_employers(filings: &[Filing], cell: &PaySummary) -> impl Iterator<Item = (&'static str, Vec<String>)> {
    let mut by_employer: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for filing in filings {
        by_employer.entry(&filing.employer).or_default().push(filing.pay);
    }
    let mut counts: Vec<usize> = by_employer.values().map(Vec::len).collect();
    counts.sort_by(|a, b| b.cmp(a));
    let mut medians: Vec<f64> = by_employer
        .into_values()
        .filter_map(|mut pay| {
            pay.sort_by(f64::total_cmp);
            quantile(&pay, 0.5)
        })
        .collect();
    medians.sort_by(f64::total_cmp);
    let is_shown = cell.interval.is_some();
    let each = if is_shown { PaySummary::quartiles_of(&medians) } else { PaySummary::count(medians.len()) };
    let ten_largest = PaySummary::count(counts.iter().take(LARGEST).sum());
    let prevailing = PaySummary::count(filings.iter().filter(|filing| filing.at_prevailing_wage).count());
    let shown = FILERS.into_iter().zip([each, ten_largest, prevailing]).filter(|(_, group)| group.n > 0);
    shown.take(if is_shown { FILERS.len() } else { 1 }).map(|(group, pay)| (group, fields(&pay)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filings(pay: impl IntoIterator<Item = (f64, usize)>) -> Vec<Filing> {
        let one = |(pay, employer): (f64, usize)| Filing {
            pay,
            middle: pay,
            employer: employer.to_string(),
            ..Filing::default()
        };
        pay.into_iter().map(one).collect()
    }

    #[test]
    fn filings_of_one_employer_count_as_one() {
        let effective = |pay: Vec<(f64, usize)>| {
            let filings = filings(pay);
            Weight::of(&filings, |filing| filing.pay, 49.5).effective
        };
        // Each employer files once: the filings are independent. Each files four times the same: no more is known.
        let alone = effective((0..100).map(|at| (f64::from(at), at as usize)).collect());
        let alike = effective((0..400).map(|at| (f64::from(at / 4), at as usize / 4)).collect());
        assert!((alone - 99.0).abs() < 0.01 && (alike - 99.0).abs() < 0.01, "{alone}, {alike}");
    }

    #[test]
    fn a_group_of_few_or_of_one_large_employer_is_withheld() {
        let shown = |pay: Vec<(f64, usize)>| summary(&filings(pay), |filing| filing.pay).interval.is_some();
        assert!(shown((0..40).map(|at| (f64::from(at), at as usize)).collect()));
        assert!(!shown((0..14).map(|at| (f64::from(at), at as usize)).collect()));
        // Fourteen employers with many filings.
        assert!(!shown((0..140).map(|at| (f64::from(at), at as usize % 14)).collect()));
        // One of twenty employers has more than a third.
        assert!(!shown((0..60).map(|at| (f64::from(at), if at % 5 < 2 { 0 } else { at as usize })).collect()));
    }

    #[test]
    fn a_damaged_file_is_refused_with_its_line() {
        let head =
            "programme,fiscal_year,role,state,wage_from,wage_to,wage_annual_usd,prevailing_annual_usd,employer_no\n";
        let fails = |rows: &str| {
            outputs(Path::new("f.csv"), format!("{head}{rows}").as_bytes(), &|slug| slug == "a-role")
                .unwrap_err()
                .to_string()
        };
        assert!(fails("LCA,2024,a_role,CA,1,,abc,1,1\n").contains("f.csv:2: column wage_annual_usd: `abc`"));
        assert!(fails("LCA,2024,a_role,CA,1,,1,1,\n").contains("column employer_no: is empty"));
        assert!(fails("LCA,2024,sales,CA,1,,1,1,1\n").contains("`sales` is none of the roles"));
        let none = outputs(Path::new("f.csv"), b"programme\n", &|_| true).unwrap_err().to_string();
        assert!(none.contains("there is no column `fiscal_year`"), "{none}");
    }
}
