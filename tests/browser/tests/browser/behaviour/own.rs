//! My skills, my week, what I like, moves, paths, and the profile that holds them.
//!
//! Invariant: what visitors say of themselves stands in no query and in no request, and what a page
//! says it will do is what it does.

use crate::cases::Cases;
use crate::expect::{self, SAID, VIEW_TEXT};
use anyhow::{Result, ensure};
use browser_tests::{Key, Page};
use serde_json::json;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("own::a tick counts in every role and adds what it says", tick);
    cases.every("own::a skill is found by its name", find);
    cases.every("own::a combination is chosen by its bar and by its name", sets);
    cases.every("own::a week keeps its sum, by keys, digits and hand", week);
    cases.every("own::half of the answers rank the roles, with a reason each", likings);
    cases.every("own::a move follows ticks, hours and years", moves);
    cases.every("own::the link repeats a path, and a thin band withholds it", paths);
    cases.every("own::usage by group and by search says what each is for", usage);
    cases.every("own::a profile is opened, refused and forgotten", profile);
    cases.chromium("own::a profile is saved with pay only where that is asked", saved);
}

/// Waits until an expression gives a text.
fn until(page: &Page, what: &str, expression: &str, wanted: &str) -> Result<()> {
    page.until(what, &format!("(found => found === {} || found)(String({expression}))", json!(wanted)))?;
    page.settled()
}

/// The shares of essentials of the shown roles, as raw values; after each stands that of what the role values.
const SCORES: &str =
    "Array.from(document.querySelectorAll('[data-chart=skill-fit] .summary data'), d => Number(d.value))
    .filter((_, at) => at % 2 === 0)";

/// The part of its share that a skill is in each role, as the table says; 0 for a bonus.
fn gains(page: &Page, name: &str) -> Result<Vec<f64>> {
    page.eval_with(
        "Array.from(Array.from(document.querySelectorAll('[data-chart=skill-fit] table tbody tr'))
           .find(row => row.querySelector('th').firstChild.textContent.trim() === arguments[0]).querySelectorAll('td'),
           cell => Number(Array.from(cell.querySelectorAll('data')).at(-1)?.value ?? 0))",
        vec![json!(name)],
    )
}

fn open_group(page: &Page, field: &str) -> Result<()> {
    page.eval_with::<bool>(
        "(document.querySelector(arguments[0]).closest('details').open = true)",
        vec![json!(field)],
    )?;
    page.reveal(field)
}

fn no_trace(page: &Page, path: &str) -> Result<()> {
    let found: [String; 2] = page
        .eval("[location.pathname + location.search + location.hash, JSON.stringify(Object.entries(localStorage))]")?;
    ensure!(found == [path, "[]"], "expected nothing typed in address and storage, found {found:?}");
    Ok(())
}

fn tick(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/skill-fit/")?;
    let before: Vec<f64> = page.eval(SCORES)?;
    ensure!(before.is_empty(), "expected no score before a tick, found {before:?}");
    let field = "#field-my-skills-sql";
    let sql = gains(page, "SQL")?;
    ensure!(
        matches!(sql[..], [front, back, full] if front == 0.0 && back > 0.0 && full > 0.0),
        "expected that SQL counts in back end and full stack, found {sql:?}"
    );
    open_group(page, field)?;
    page.click(field)?;
    page.until("the scores follow", &format!("({SCORES}).filter(score => score > 0).length === 2"))?;
    page.settled()?;
    let after: Vec<f64> = page.eval(SCORES)?;
    for (score, gain) in after.iter().zip(&sql) {
        ensure!((score - gain).abs() < 1e-5, "expected that SQL adds {gain}, found {score}");
    }
    let line: String = page.eval(SAID)?;
    ensure!(line.starts_with("SQL ticked. Your scores: front end "), "expected the scores to be said, heard {line:?}");
    let (focus, open): (String, bool) =
        page.eval("[document.activeElement.id, document.activeElement.closest('details').open]")?;
    ensure!(
        focus == "field-my-skills-sql" && open,
        "expected the focus to stay on the box, found {focus:?}, open {open}"
    );
    // A second one, and the first taken back: the order does not matter.
    open_group(page, "#field-my-skills-git")?;
    page.click("#field-my-skills-git")?;
    let git = gains(page, "Version control with Git")?;
    let sum = |at: usize| sql.get(at).zip(git.get(at)).map_or(0.0, |(a, b)| a + b);
    page.until("both count", &format!("Math.abs(({SCORES})[0] - {}) < 1e-5 || ({SCORES}).join()", sum(0)))?;
    page.click(field)?;
    page.until(
        "one counts",
        &format!("Math.abs(({SCORES})[0] - {}) < 1e-5 || ({SCORES}).join()", git.first().copied().unwrap_or_default()),
    )?;
    no_trace(page, "/chart/skill-fit/")?;
    // The same tick counts where roles are compared for a move.
    expect::no_broken_text(page)
}

fn find(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/skill-fit/")?;
    expect::retype(page, "#field-find-skill", "type")?;
    let shown = "Array.from(document.querySelectorAll('[data-chart=skill-fit] [data-of^=\"my-skills:\"]'), e => e.dataset.of.split(':')[1])";
    page.until(
        "only what matches is listed",
        &format!("({shown}).includes('typescript') && !({shown}).includes('sql') || ({shown}).join()"),
    )?;
    let open: bool = page.eval("document.getElementById('field-my-skills-typescript').closest('details').open")?;
    ensure!(open, "expected that what is found can be seen");
    let focus: String = page.eval("document.activeElement.id")?;
    ensure!(focus == "field-find-skill", "expected the focus to stay in the search, found {focus:?}");
    no_trace(page, "/chart/skill-fit/")
}

const LISTED: &str = "document.querySelector('[data-chart=skill-sets] .remarks').textContent";

fn sets(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/skill-sets/")?;
    let counts: Vec<usize> = page.eval(
        "Array.from(document.querySelectorAll('[data-chart=skill-sets] table tbody'), body => body.querySelectorAll('tr:not(.group)').length)",
    )?;
    let summary = page.text("[data-chart=skill-sets] .summary")?;
    let total: usize = counts.iter().sum();
    ensure!(summary.contains(&format!(" of {total} skills and tools")), "expected {total} in all, read {summary:?}");
    let names: Vec<String> =
        page.eval("Array.from(document.querySelectorAll('#field-set option'), option => option.textContent)")?;
    ensure!(names.len() == counts.len() && names.len() > 4, "expected a choice for each bar, found {names:?}");
    page.choose("#field-set", "2")?;
    page.until("its members are listed", &format!("({LISTED}).startsWith('Back end only') || ({LISTED})"))?;
    page.settled()?;
    // By keys: the drawing, the last bar, Enter.
    page.focus("[data-chart=skill-sets] .drawing")?;
    for _ in 0..=names.len() {
        page.press(Key::Down)?;
    }
    page.press(Key::Enter)?;
    let last = names.last().cloned().unwrap_or_default();
    page.until("the last bar is chosen", &format!("({LISTED}).startsWith({}) || ({LISTED})", json!(last)))?;
    page.settled()?;
    let address = page.address()?;
    ensure!(address.starts_with("/chart/skill-sets/?set="), "expected the choice in the address, found {address}");
    page.reload()?;
    page.settled()?;
    page.until("the link has it", &format!("({LISTED}).startsWith({}) || ({LISTED})", json!(last)))
}

/// The hours of the kinds of work, as the fields have them.
const HOURS: &str =
    "Array.from(document.querySelectorAll('[data-chart=week-map] input[type=text]'), i => Number(i.value))";

fn sum_is(page: &Page, total: f64) -> Result<Vec<f64>> {
    page.settled()?;
    let hours: Vec<f64> = page.eval(HOURS)?;
    let (all, parts) = hours.split_first().map_or((0.0, 0.0), |(all, parts)| (*all, parts.iter().sum::<f64>()));
    ensure!(all == total && parts == total, "expected {total} hours in all, found {hours:?}");
    Ok(hours)
}

fn week(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/week-map/")?;
    let before = sum_is(page, 40.0)?;
    page.focus("#field-my-week-interface")?;
    page.press(Key::Right)?;
    page.until(
        "half an hour more",
        &format!("({HOURS})[1] === {} || ({HOURS}).join()", before.get(1).copied().unwrap_or_default() + 0.5),
    )?;
    sum_is(page, 40.0)?;
    let focus: String = page.eval("document.activeElement.id")?;
    ensure!(focus == "field-my-week-interface", "expected the focus to stay on the slider, found {focus:?}");
    expect::retype(page, "#field-my-week-data-digits", "10")?;
    page.press(Key::Tab)?;
    page.until("ten hours of data", &format!("({HOURS})[3] === 10 || ({HOURS}).join()"))?;
    sum_is(page, 40.0)?;
    // All of it at the interface: outside full stack, and the shares of it are drawn.
    expect::retype(page, "#field-my-week-interface-digits", "40")?;
    page.press(Key::Tab)?;
    page.until("all of it", &format!("({HOURS})[1] === 40 || ({HOURS}).join()"))?;
    sum_is(page, 40.0)?;
    let summary = page.text("[data-chart=week-map] .summary")?;
    ensure!(summary.contains("outside the regions of all the roles shown"), "expected to be outside, read {summary:?}");
    // Half of it around: the point is in the middle of the left edge, where a hand can take it; a drag that
    // begins elsewhere moves nothing.
    expect::retype(page, "#field-my-week-interface-digits", "20")?;
    page.press(Key::Tab)?;
    page.until("half of it", &format!("({HOURS})[1] === 20 || ({HOURS}).join()"))?;
    let still = sum_is(page, 40.0)?;
    page.drag("[data-chart=week-map] .drawing", &[0.9, 0.8], |_| Ok(()))?;
    ensure!(sum_is(page, 40.0)? == still, "expected that a drag beside the point moves nothing");
    page.drag("[data-chart=week-map] .own path", &[0.5, 3.0, 8.0], |_| Ok(()))?;
    page.until("the hours follow the hand", &format!("({HOURS})[1] < 20 || ({HOURS}).join()"))?;
    sum_is(page, 40.0)?;
    no_trace(page, "/chart/week-map/")?;
    // Another place has other pay beside it.
    let pay: String =
        page.eval("document.querySelector('[data-chart=week-map] .remarks li:last-child').textContent")?;
    ensure!(pay.contains("Median pay a year in the United States"), "expected pay beside the week, read {pay:?}");
    expect::no_broken_text(page)
}

fn likings(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/interests/")?;
    let fields: Vec<String> =
        page.eval("Array.from(document.querySelectorAll('[data-of^=\"my-interests:\"]'), e => e.id)")?;
    ensure!((1..=14).contains(&fields.len()), "expected at most fourteen statements, found {}", fields.len());
    let reasons = "document.querySelectorAll('[data-chart=interests] .remarks li').length";
    ensure!(page.eval::<usize>(reasons)? == 0, "expected no ranking before the first answer");
    page.choose("#field-my-interests-adjust-a-screen", "5")?;
    until(page, "each role has its reason, and all roles a rank", reasons, "4")?;
    let first = "document.querySelector('[data-chart=interests] .remarks li').textContent";
    page.until("front end is first", &format!("({first}).startsWith('1. Front end') || ({first})"))?;
    page.choose("#field-my-interests-adjust-a-screen", "1")?;
    page.until("back end is first", &format!("({first}).startsWith('1. Back end') || ({first})"))?;
    page.choose("#field-my-interests-adjust-a-screen", "")?;
    until(page, "nothing is ranked again", reasons, "0")?;
    no_trace(page, "/chart/interests/")
}

fn moves(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/moves/front-end-to-back-end/")?;
    let summary = "document.querySelector('[data-chart=break-even] .summary').textContent";
    let numbers = "document.getElementById('field-my-hours-sql').closest('details').querySelector('summary').textContent.replaceAll(',', '').match(/\\d+/g).slice(0, 2).map(Number)";
    let [missing, hours]: [usize; 2] = page.eval(numbers)?;
    let listed: usize = page.eval("document.querySelectorAll('[data-of^=\"my-hours:\"]').length")?;
    ensure!(missing == listed && hours > 100, "expected a field for each of {missing}, found {listed}, {hours} hours");
    // Hours of one are said otherwise.
    let usual: usize = page.eval("Number(document.getElementById('field-my-hours-sql').placeholder)")?;
    open_group(page, "#field-my-hours-sql")?;
    expect::retype(page, "#field-my-hours-sql", "100")?;
    page.press(Key::Tab)?;
    until(page, "the hours follow", &format!("({numbers}).join()"), &format!("{missing},{}", hours - usual + 100))?;
    // Half the time a week is twice as many months.
    let months = "Number(document.querySelector('[data-chart=break-even] .summary data').value)";
    let slow: f64 = page.eval(months)?;
    expect::retype(page, "#field-my-study", "16")?;
    page.until("it is quicker", &format!("({months}) <= {} || ({months})", slow / 2.0 + 1.0))?;
    // Years of few answers leave it open.
    expect::retype(page, "#field-my-years-total", "3")?;
    let remark = "document.querySelector('[data-chart=break-even] .remarks').textContent";
    page.until("the pay is withheld", &format!("({remark}).includes('too few answers') || ({remark})"))?;
    page.settled()?;
    ensure!(!page.has("[data-chart=break-even] .drawing")?, "expected no drawing without pay");
    expect::retype(page, "#field-my-years-total", "12")?;
    page.until("there is pay again", &format!("({remark}).includes('95 % interval') || ({remark})"))?;
    page.choose("#field-move-to", "full-stack")?;
    let goes = "To go from front end to full stack";
    page.until("it goes elsewhere", &format!("({summary}).startsWith('{goes}') || ({summary})"))?;
    page.settled()?;
    let address = page.address()?;
    let expected = "/moves/front-end-to-back-end/?move-to=full-stack";
    ensure!(address == expected, "expected the choice alone in the query, found {address}");
    expect::no_broken_text(page)
}

fn paths(page: &Page) -> Result<()> {
    let site = expect::live(page, "/chart/path-fan/")?;
    let summary = "document.querySelector('[data-chart=path-fan] .summary').textContent";
    page.choose("#field-path-then", "full-stack")?;
    page.until("the second path changes", &format!("({summary}).includes('full stack from year 6') || ({summary})"))?;
    expect::retype(page, "#field-seed", "42")?;
    page.press(Key::Tab)?;
    page.until("the seed is in the link", "location.search.includes('seed=42') || location.search")?;
    page.settled()?;
    let shown: String = page.eval(VIEW_TEXT)?;
    let address = page.address()?;
    page.open(&site.url(&address))?;
    page.settled()?;
    let again: String = page.eval(VIEW_TEXT)?;
    expect::same_text(&shown, &again)?;
    page.choose("#field-path-b", "devops")?;
    page.until("it is withheld", &format!("({summary}).includes('cannot be simulated') || ({summary})"))?;
    page.settled()?;
    ensure!(!page.has("[data-chart=path-fan] .drawing")?, "expected no drawing of what is withheld");
    expect::no_broken_text(page)
}

fn usage(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/usage/")?;
    let rows = "Array.from(document.querySelectorAll('[data-chart=usage] table tbody tr:not(.group) th'), th => th.textContent)";
    page.choose("#field-usage-group", "framework")?;
    page.until("frameworks alone", &format!("!({rows}).some(row => row.startsWith('Rust')) && ({rows}).some(row => row.startsWith('React')) || ({rows}).join('|')"))?;
    expect::retype(page, "#field-find-usage", "react")?;
    page.until(
        "what is found alone",
        &format!(
            "({rows}).filter(row => !/^(answers|named any)/.test(row)).every(row => /react/i.test(row)) || ({rows}).join('|')"
        ),
    )?;
    page.settled()?;
    let note: String = page.eval("document.querySelector('[data-chart=usage] table tbody small').textContent")?;
    ensure!(note.contains("People who use it also use"), "expected what it is used with, read {note:?}");
    let named: bool =
        page.eval("!!document.querySelector('[data-chart=usage] small data[data-figure*=\"/world/all/framework:\"]')")?;
    ensure!(named, "expected the shares as figures with a name");
    let address = page.address()?;
    ensure!(address == "/chart/usage/?usage-group=framework", "expected no search in the address, found {address}");
    Ok(())
}

/// Gives the page a file, as a visitor who chooses one.
fn give(page: &Page, text: &str) -> Result<()> {
    page.eval_with::<bool>(
        "(field => { const held = new DataTransfer();
            held.items.add(new File([arguments[0]], 'profile.json', { type: 'application/json' }));
            field.files = held.files;
            return field.dispatchEvent(new Event('change', { bubbles: true })); })(document.getElementById('my-open'))",
        vec![json!(text)],
    )
    .map(drop)
}

fn said(page: &Page, part: &str) -> Result<()> {
    page.until(&format!("{part:?} is said"), &format!("({SAID}).includes({}) || ({SAID})", json!(part)))?;
    page.settled()
}

const HELD: &str = "document.querySelector('#profile-title ~ .summary').textContent";

fn profile(page: &Page) -> Result<()> {
    let site = expect::live(page, "/chart/skill-fit/")?;
    let ours = r#"{"rolescope-profile":"1","my-skills":"git,sql","my-week":"interface:80","my-pay":"85k"}"#;
    give(page, ours)?;
    said(page, "File opened")?;
    page.until(
        "it holds what the file holds",
        &format!("({HELD}).includes('skills and tools: 2, your week and your pay') || ({HELD})"),
    )?;
    for (broken, why) in [
        ("{\"rolescope-profile\":\"1\"", "not a JSON object"),
        ("[]", "no entry “rolescope-profile”"),
        ("{}", "no entry “rolescope-profile”"),
        (r#"{"rolescope-profile":"9"}"#, "version “9”"),
        (r#"{"rolescope-profile":"1","roles":"x"}"#, "unknown entry, “roles”"),
        (r#"{"rolescope-profile":"1","my-pay":85}"#, "the entry “my-pay”"),
        (r#"{"rolescope-profile":"1","my-skills":"a b"}"#, "the entry “my-skills”"),
        (r#"{"rolescope-profile":"1","my-week":"hours:9999"}"#, "the entry “my-week”"),
        (r#"{"rolescope-profile":"1","my-interests":"explain:7"}"#, "the entry “my-interests”"),
        (r#"{"rolescope-profile":"1","my-study":"abc"}"#, "the entry “my-study”"),
    ] {
        give(page, broken)?;
        said(page, why)?;
        let kept: bool = page.eval(&format!("({HELD}).includes('skills and tools: 2, your week and your pay')"))?;
        ensure!(kept, "expected that {broken} changes nothing");
    }
    give(page, &"x".repeat(60_000))?;
    said(page, "larger than 50 KB")?;
    // The link has all but pay, until the box is ticked.
    page.click("#field-my-link")?;
    until(page, "the link has it", "location.hash", "#my-skills=git,sql&my-week=interface:80")?;
    page.click("#field-keep-pay")?;
    page.settled()?;
    page.click("#field-my-link")?;
    until(page, "pay as well", "location.hash", "#my-pay=85k&my-skills=git,sql&my-week=interface:80")?;
    // Unticked, pay leaves the link at once, and comes back with the tick.
    page.click("#field-keep-pay")?;
    until(page, "pay is gone", "location.hash", "#my-skills=git,sql&my-week=interface:80")?;
    page.click("#field-keep-pay")?;
    until(page, "pay is back", "location.hash", "#my-pay=85k&my-skills=git,sql&my-week=interface:80")?;
    page.reload()?;
    page.settled()?;
    let with_pay: bool = page.eval("document.getElementById('field-keep-pay').checked")?;
    ensure!(with_pay, "expected the box to say what the link holds");
    page.until("a reload restores it", &format!("({HELD}).includes('skills and tools: 2') || ({HELD})"))?;
    let ticked: bool = page.eval("document.getElementById('field-my-skills-sql').checked")?;
    ensure!(ticked, "expected the tick back");
    page.click("#field-my-forget")?;
    said(page, "Deleted")?;
    until(page, "the link is empty", "location.hash", "")?;
    page.until("nothing is held", &format!("({HELD}).startsWith('Nothing') || ({HELD})"))?;
    no_trace(page, "/chart/skill-fit/")?;
    let asked = site.requests().iter().any(|request| request.url.contains("my-"));
    ensure!(!asked, "expected that no request names what was said");
    Ok(())
}

fn saved(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/chart/skill-fit/#my-skills=sql&my-pay=85k")?;
    let folder = super::export::folder(page, "profile")?;
    // The link held pay, so its box is ticked.
    page.click("#field-keep-pay")?;
    until(page, "pay leaves the link", "location.hash", "#my-skills=sql")?;
    page.click("#field-my-save")?;
    let file = super::export::file(&folder, "rolescope-profile.json")?;
    let text = String::from_utf8(file)?;
    ensure!(
        text.contains("\"my-skills\": \"sql\"") && !text.contains("85k"),
        "expected ticks without pay, found {text}"
    );
    said(page, "is saved")?;
    // What is saved can be opened again.
    page.click("#field-my-forget")?;
    said(page, "Deleted")?;
    give(page, &text)?;
    said(page, "File opened")?;
    page.until("the tick is back", "document.getElementById('field-my-skills-sql').checked")
}
