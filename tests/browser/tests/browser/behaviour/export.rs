//! Charts as files.
//!
//! Invariant: every file holds title, source, licence and the figures of the table, and is made
//! without a request.

use crate::cases::Cases;
use crate::expect::SAID;
use anyhow::{Context, Result, ensure};
use browser_tests::{Deadline, Gate, Page, Site, figures, tools, until};
use rolescope::model::Dataset;
use rolescope::text::markdown::escape;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) fn cases(cases: &mut Cases) {
    cases.chromium("export::five files of a chart, on the whole page and alone", files);
    cases.chromium("export::files follow the money that is shown", follows);
    cases.chromium("export::what draws cannot be had, then can", later);
}

/// An empty folder that downloads of this case go to.
pub(super) fn folder(page: &Page, name: &str) -> Result<PathBuf> {
    let folder = tools::root().join("target").join("browser-tests").join("downloads").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let path = folder.to_string_lossy().into_owned();
    page.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": path }))?;
    Ok(folder)
}

/// Asks for a file and gives its bytes once it is there.
fn take(page: &Page, folder: &Path, chart: &str, format: &str) -> Result<Vec<u8>> {
    // Its files stand behind one word at the foot of the chart.
    let save = format!("[data-chart=\"{chart}\"] details.save");
    if !page.eval_with::<bool>("document.querySelector(arguments[0]).open", vec![json!(save)])? {
        page.click(&format!("{save} > summary"))?;
    }
    page.click(&format!("[id=\"{chart}.{format}\"]"))?;
    file(folder, &format!("rolescope-{chart}.{format}"))
}

/// The bytes of a file once it is there.
pub(super) fn file(folder: &Path, name: &str) -> Result<Vec<u8>> {
    let file = folder.join(name);
    until(&format!("{} is there", file.display()), Deadline::default(), || {
        Ok(match fs::read(&file) {
            Ok(bytes) if !bytes.is_empty() => Ok(bytes),
            found => Err(format!(
                "{} bytes, {:?} in the folder",
                found.map_or(0, |b| b.len()),
                fs::read_dir(folder)?.count()
            )),
        })
    })
}

/// A chart's title, sources and figures, as the page shows them.
struct Shown {
    title: String,
    /// Name, raw value and text of each figure of the table.
    figures: Vec<(String, String, String)>,
    sources: Vec<String>,
}

fn shown(page: &Page, chart: &str) -> Result<Shown> {
    let (title, figures, sources) = page.eval_with(
        "(f => [f.querySelector('h3').textContent,
                Array.from(f.querySelectorAll('details table data[data-figure]'), d => [d.dataset.figure, d.value, d.textContent]),
                Array.from(f.querySelectorAll('.origin a'), a => a.getAttribute('href').split('#')[1])])
         (document.querySelector(`figure[data-chart=\"${arguments[0]}\"]`))",
        vec![json!(chart)],
    )?;
    Ok(Shown { title, figures, sources })
}

/// Fails unless the text bears title, sources and licences. Drawings break lines, so white space
/// and marks do not count.
fn bears_origin(text: &str, shown: &Shown, dataset: &Dataset) -> Result<()> {
    let bare = |text: &str| {
        let words = text.replace("&amp;", "&").replace("&quot;", "\"").replace("\\\"", "\"");
        words
            .split('<')
            .flat_map(|part| part.split_once('>').map_or(part, |(_, rest)| rest).split_whitespace())
            .collect::<String>()
    };
    let text = bare(text);
    ensure!(text.contains(&bare(&shown.title)), "expected the title {:?}", shown.title);
    ensure!(!shown.sources.is_empty(), "expected sources under the chart");
    for id in &shown.sources {
        let source = dataset.source(id).with_context(|| format!("the published file has no source {id}"))?;
        for part in [&source.title, &source.publisher, &source.period, &source.licence] {
            ensure!(text.contains(&bare(part)), "expected {part:?} of {id}");
        }
    }
    Ok(())
}

fn text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context("the file is no UTF-8")
}

/// The records of a CSV file by a reader that is told nothing but its head; lines of unequal length fail.
fn records(file: &str) -> Result<Vec<Vec<String>>> {
    let bare = file.strip_prefix('\u{feff}').context("expected a byte order mark")?;
    let mut reader = csv::Reader::from_reader(bare.as_bytes());
    let head: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
    let wanted = "kind,group,row,column,shown,amount,amount_unit,value,unit,figure";
    ensure!(head.join(",") == wanted, "expected the head of the columns, found {head:?}");
    reader.records().map(|record| Ok(record?.iter().map(str::to_owned).collect())).collect()
}

fn csv(file: &str, shown: &Shown) -> Result<()> {
    let found: Vec<(String, String, String)> = records(file)?
        .into_iter()
        .filter_map(|record| <[String; 10]>::try_from(record).ok())
        .filter(|[kind, ..]| kind == "figure")
        // A sign that opens a formula is guarded.
        .map(|[.., text, _, _, value, _, name]| (name, value, text.trim_start_matches('\'').to_owned()))
        .collect();
    ensure!(
        found == shown.figures,
        "expected the figures of the table, found {:?} …",
        found.iter().take(3).collect::<Vec<_>>()
    );
    Ok(())
}

/// The address that a file bears.
fn address(file: &str) -> Result<String> {
    let about = records(file)?.into_iter().find(|record| record.get(2).is_some_and(|name| name == "address"));
    about.and_then(|record| record.get(4).cloned()).context("expected an address in the file")
}

fn json_file(file: &str, shown: &Shown) -> Result<()> {
    let parsed: Value = serde_json::from_str(file).context("the file is no JSON")?;
    let rows = parsed.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    let word = |row: &Value, field: &str| row.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let number = |row: &Value| row.get("value").and_then(Value::as_f64);
    let found: Vec<(String, Option<f64>, String)> = rows
        .iter()
        .filter(|row| row.get("figure").is_some())
        .map(|row| (word(row, "figure"), number(row), word(row, "shown")))
        .collect();
    let wanted: Vec<_> =
        shown.figures.iter().map(|(name, value, text)| (name.clone(), value.parse().ok(), text.clone())).collect();
    ensure!(
        found == wanted,
        "expected the figures of the table, found {:?} …",
        found.iter().take(3).collect::<Vec<_>>()
    );
    ensure!(word(&parsed, "title") == shown.title, "expected the title, found {:?}", word(&parsed, "title"));
    ensure!(word(&parsed, "address").starts_with("https://"), "expected the whole address of the view");
    Ok(())
}

fn is_png(bytes: &[u8]) -> Result<()> {
    ensure!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "expected a PNG");
    let width = bytes.get(16..20).and_then(|four| Some(u32::from_be_bytes(four.try_into().ok()?)));
    ensure!(width == Some(1_800), "expected a picture 1,800 px wide, found {width:?}");
    // A picture in which nothing is drawn is far smaller.
    ensure!(bytes.len() > 20_000, "expected a picture with something in it, found {} bytes", bytes.len());
    Ok(())
}

/// Reads drawings as XML, on a page without a policy of its own.
fn is_drawing(page: &Page, file: &str) -> Result<()> {
    let (root, fault, inside): (String, String, usize) = page.eval_with(
        "(d => [d.documentElement.localName, d.querySelector('parsererror')?.textContent ?? '', d.querySelectorAll('svg text').length])
         (new DOMParser().parseFromString(arguments[0], 'image/svg+xml'))",
        vec![json!(file)],
    )?;
    ensure!(root == "svg" && fault.is_empty(), "expected an SVG file, found {root}: {fault}");
    ensure!(inside > 5, "expected texts in the drawing, found {inside}");
    for outside in ["href=\"http", "<image", "<script", "style=", "@import", "url(http"] {
        ensure!(!file.contains(outside), "expected a file that stands alone, found {outside}");
    }
    Ok(())
}

fn files(page: &Page) -> Result<()> {
    let dataset = figures::published()?;
    let paths = ["/all/", "/chart/usage/"];
    let site = Site::probed(&paths, Gate::Open)?;
    let folder = folder(page, "files")?;
    let mut drawings = Vec::new();
    for (path, chart) in paths.into_iter().zip(["pay-range", "usage"]) {
        page.open_probed(path, &site)?;
        page.settled()?;
        let shown = shown(page, chart)?;
        ensure!(shown.figures.len() > 20, "expected figures in the table of {chart}");
        let get = |format: &str| take(page, &folder, chart, format).with_context(|| format!("{chart}, {format}"));
        let (svg, csv_file) = (text(get("svg")?)?, text(get("csv")?)?);
        let (json_text, md) = (text(get("json")?)?, text(get("md")?)?);
        for (format, file) in [("svg", &svg), ("csv", &csv_file), ("json", &json_text), ("md", &md)] {
            bears_origin(file, &shown, &dataset).with_context(|| format!("{chart}, {format}"))?;
        }
        csv(&csv_file, &shown).context("CSV")?;
        json_file(&json_text, &shown).context("JSON")?;
        for (name, _, text) in &shown.figures {
            ensure!(md.contains(&escape(text)), "Markdown of {chart}: expected {name}, {text}");
        }
        is_png(&get("png")?).with_context(|| chart.to_owned())?;
        page.until("it is said", &format!("({SAID}) === 'PNG is ready.' || ({SAID})"))?;
        let seen = page.probe()?;
        let faults = [seen.violations, seen.errors, seen.foreign].concat();
        ensure!(faults.is_empty(), "expected no error and no foreign request, found {faults:?}");
        drawings.push(svg);
    }
    page.open("about:blank")?;
    drawings.iter().try_for_each(|svg| is_drawing(page, svg))
}

fn follows(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let folder = folder(page, "follows")?;
    page.open(&site.url("/chart/pay-range/?currency=EUR&period=month&roles=mobile,devops"))?;
    page.settled()?;
    let shown = shown(page, "pay-range")?;
    let file = text(take(page, &folder, "pay-range", "csv")?)?;
    csv(&file, &shown)?;
    // The site is the one that the page names as its own, wherever a copy of it is served.
    let site: String = page.eval("new URL(document.querySelector('link[rel=canonical]').href).origin")?;
    let wanted = format!("{site}/chart/pay-range/?roles=mobile,devops&currency=EUR&period=month");
    ensure!(address(&file)? == wanted, "expected {wanted}, found {}", address(&file)?);
    for part in [",EUR/month,", ",USD/year,", "European Central Bank reference rate", "€"] {
        ensure!(file.contains(part), "expected {part} in the file, found {file:.600}");
    }
    let svg = text(take(page, &folder, "pay-range", "svg")?)?;
    ensure!(svg.contains(&wanted.replace('&', "&amp;")), "expected the address in the drawing");
    ensure!(svg.contains('€') && !svg.contains('$'), "expected a drawing in euros alone");
    Ok(())
}

/// A file that was asked for first of all waits for what makes it; if that cannot be had, it is said.
fn later(page: &Page) -> Result<()> {
    let site = Site::plain()?;
    let folder = folder(page, "later")?;
    page.open(&site.url("/"))?;
    page.settled()?;
    page.set_offline(true)?;
    // By a script: a pointer or the focus would fetch ahead of it.
    page.eval::<bool>("(document.getElementById('pay-range.csv').click(), true)")?;
    page.until("it is said", &format!("({SAID}).includes('could not be loaded') || ({SAID})"))?;
    page.set_offline(false)?;
    let file = text(take(page, &folder, "pay-range", "csv")?)?;
    csv(&file, &shown(page, "pay-range")?)
}
