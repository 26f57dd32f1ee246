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
use crate::survey::{dollars, mean, quantile};

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

/// Half the width of a 95 % interval in standard errors.
const Z95: f64 = 1.96;
/// Independent filings, and employers, from which on a cell shows pay.
const LEAST: usize = 15;
/// Filings from which on it shows all percentiles.
const FULL: usize = 30;
/// The largest filers whose share stands beside a median.
const LARGEST: usize = 10;
/// The group of pay by the middles of bands, where a programme names bands.
const MIDPOINT: &str = "band:midpoint";

/// A series: its source, and the programme and the fiscal years of its filings.
const SERIES: [(&str, &str, &[&str]); 2] =
    [("lca-2024", "LCA", &["2024"]), ("perm-2022", "PERM", &["2022", "2023", "2026"])];

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
    let mut filers = Vec::new();
    let cells = read(path, bytes, is_role)?;
    for (source, ..) in SERIES {
        let mut rows = Vec::new();
        for ((_, place, role), filings) in cells.iter().filter(|((of, ..), _)| *of == source) {
            let cell = Cell::of(filings, |filing| filing.pay);
            let named = |group: &str| [place.as_str(), role, group].map(str::to_owned);
            rows.push([&named("")[..], &cell.fields()].concat());
            if cell.interval.is_some() && filings.iter().any(|filing| filing.middle != filing.pay) {
                let middles = Cell::of(filings, |filing| filing.middle).without_tails();
                rows.push([&named(MIDPOINT)[..], &middles.fields()].concat());
            }
            let of_filers = [source, place.as_str(), role].map(str::to_owned);
            filers.push([&of_filers[..], &of_employers(filings, &cell)].concat());
        }
        let header = "place,role,group,n,mean,p10,p25,p50,p75,p90,median_low,median_high";
        outputs.push(Output::of_one(format!("pay/{source}.csv"), header, rows));
    }
    let header =
        "source,place,role,employers,effective_n,largest_share,p50_by_employer,ten_largest_share,at_prevailing_wage";
    outputs.push(Output::of_one("filers.csv", header, filers));
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
        let Some((source, ..)) =
            SERIES.iter().find(|(_, programme, years)| *programme == text(0) && years.contains(&text(1)))
        else {
            // Older years of the permanent programme are of no series.
            continue;
        };
        let role = text(2).replace('_', "-");
        if !is_role(&role) {
            bail!("{}:{line}: column role: `{}` is none of the roles", path.display(), text(2));
        }
        let (from, to, pay) = (amount(4)?, amount(5)?, amount(6)?);
        let pay = pay.with_context(|| format!("{}:{line}: column wage_annual_usd: is empty", path.display()))?;
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

/// The statistics of a group of filings.
#[derive(Clone, Debug, Default)]
struct Cell {
    n: usize,
    employers: usize,
    /// Independent filings that would know the median as exactly.
    effective: f64,
    largest_share: f64,
    mean: Option<f64>,
    percentiles: [Option<f64>; 5],
    interval: Option<(f64, f64)>,
}

impl Cell {
    fn of(filings: &[Filing], amount: fn(&Filing) -> f64) -> Self {
        let mut pay: Vec<f64> = filings.iter().map(amount).collect();
        pay.sort_by(f64::total_cmp);
        let n = pay.len();
        let Some(median) = quantile(&pay, 0.5) else { return Cell::default() };
        let mut by_employer: BTreeMap<&str, (f64, usize)> = BTreeMap::new();
        for filing in filings {
            let (below, count) = by_employer.entry(&filing.employer).or_default();
            *below += if amount(filing) <= median { 0.5 } else { -0.5 };
            *count += 1;
        }
        let employers = by_employer.len();
        let spread: f64 = by_employer.values().map(|(below, _)| below * below).sum();
        let of_one = by_employer.values().map(|(_, count)| *count).max().unwrap_or_default();
        // One employer says nothing of how much employers differ.
        let correction = if employers > 1 { employers as f64 / (employers - 1) as f64 } else { f64::INFINITY };
        let error = (correction * spread).sqrt() / n as f64;
        let largest_share = of_one as f64 / n as f64;
        let effective = if error > 0.0 { 0.25 / (error * error) } else { 0.0 };
        let cell = Cell { n, employers, effective, largest_share, ..Cell::default() };
        if effective < LEAST as f64 || employers < LEAST || of_one * 3 > n {
            return cell;
        }
        let at = |part: f64| quantile(&pay, part.clamp(0.0, 1.0));
        let tail = |part: f64| at(part).filter(|_| n >= FULL);
        Cell {
            mean: mean(&pay).filter(|_| n >= FULL),
            percentiles: [tail(0.1), at(0.25), at(0.5), at(0.75), tail(0.9)],
            interval: at(0.5 - Z95 * error).zip(at(0.5 + Z95 * error)),
            ..cell
        }
    }

    fn without_tails(mut self) -> Self {
        let [p10, .., p90] = &mut self.percentiles;
        (self.mean, *p10, *p90) = (None, None, None);
        self
    }

    fn fields(&self) -> Vec<String> {
        let (low, high) = self.interval.unzip();
        let shown = [self.mean].into_iter().chain(self.percentiles).chain([low, high]);
        [self.n.to_string()].into_iter().chain(shown.map(dollars)).collect()
    }
}

/// What is said of the employers of a group of filings.
fn of_employers(filings: &[Filing], cell: &Cell) -> Vec<String> {
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
    let share = |count: usize| {
        if is_shown { format!("{:.4}", count as f64 / filings.len() as f64) } else { String::new() }
    };
    vec![
        cell.employers.to_string(),
        format!("{:.1}", cell.effective),
        format!("{:.4}", cell.largest_share),
        dollars(quantile(&medians, 0.5).filter(|_| is_shown)),
        share(counts.iter().take(LARGEST).sum()),
        share(filings.iter().filter(|filing| filing.at_prevailing_wage).count()),
    ]
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
        // Each employer files once: the interval is that of independent answers.
        let alone = Cell::of(&filings((0..100).map(|at| (f64::from(at), at as usize))), |filing| filing.pay);
        assert!((alone.effective - 99.0).abs() < 0.01, "{}", alone.effective);
        // Each files four times the same: a quarter of that, and a wider interval.
        let alike = Cell::of(&filings((0..400).map(|at| (f64::from(at / 4), at as usize / 4))), |filing| filing.pay);
        assert!((alike.effective - 99.0).abs() < 0.01, "{}", alike.effective);
        assert_eq!((alike.n, alike.employers), (400, 100));
    }

    #[test]
    fn a_group_of_few_or_of_one_large_employer_is_withheld() {
        let shown = |pay: Vec<(f64, usize)>| Cell::of(&filings(pay), |filing| filing.pay).interval.is_some();
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
        assert!(fails("LCA,2024,sales,CA,1,,1,1,1\n").contains("`sales` is none of the roles"));
        let none = outputs(Path::new("f.csv"), b"programme\n", &|_| true).unwrap_err().to_string();
        assert!(none.contains("there is no column `fiscal_year`"), "{none}");
    }
}
