//! A page that the browser translates: elements of the translator stand in the place of texts.
//!
//! Invariant: after every choice the page says what it would say without a translation, part by part translated or not; no
//! word of before stands beside a new figure.

use crate::cases::Cases;
use crate::expect;
use anyhow::{Context, Result, ensure};
use browser_tests::{Gate, Page, Site};
use serde_json::{Value, json};

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("translated::no old word stands beside a new figure", new_words);
    cases.every("translated::the basis of a figure is that of the figure", basis);
    cases.chromium("translated::figures and drawings are left as they are", untranslated);
}

/// Puts each text of the comparison between marks and into elements, as Chromium's translation does: the text that was
/// there is gone.
const TRANSLATE: &str = "(main => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    const open = texts.filter(text => text.data.trim() && !text.parentElement.closest('font, textarea, script'));
    for (const text of open) {
        const outer = document.createElement('font');
        outer.append(document.createElement('font'));
        outer.firstChild.textContent = `«${text.data}»`;
        text.replaceWith(outer);
    }
    return open.length;
})(document.querySelector('main'))";

/// The words of the comparison, whether translated or not, without what was said last.
const WORDS: &str = "(main => (main.querySelector('p.said')?.remove(),
    main.textContent.replace(/[«»]/g, '').replace(/\\s+/g, ' ').trim()))(document.querySelector('main').cloneNode(true))";

/// A use of the page.
enum Step {
    Choose(&'static str, &'static str),
    Click(&'static str),
    Type(&'static str, &'static str),
    Money(&'static str),
    Place(&'static str),
}

/// A page of each kind of view, and choices on it.
const VIEWS: [(&str, &[Step]); 13] = {
    use Step::{Choose, Click, Money, Place, Type};
    const WITHOUT: Step = Click("[data-role-chip=back-end] [data-act=remove]");
    const MOBILE: Step = Choose("[data-role-chip=front-end] select", "mobile");
    [
        ("/", &[Choose("#experience", "6-10"), WITHOUT, MOBILE, Money("EUR"), Place("DE")]),
        ("/pay/", &[Choose("#experience", "1-5"), Money("EUR"), Click("[data-role-chip=back-end] [data-act=later]")]),
        ("/all/", &[Money("EUR"), WITHOUT, Place("DE")]),
        ("/work/", &[WITHOUT, Click("#tab-skills")]),
        ("/skills/", &[WITHOUT, Click("#tab-tools")]),
        ("/tools/", &[WITHOUT, MOBILE]),
        ("/entry/", &[MOBILE, Click("#tab-overview")]),
        ("/path/", &[WITHOUT]),
        ("/questions/", &[WITHOUT]),
        ("/fit/", &[Click("#field-my-skills-sql"), Click("[data-role-chip=full-stack] [data-act=remove]")]),
        (
            "/standing/",
            &[Type("#field-my-pay", "85k"), Type("#field-my-pay", "1.250"), Choose("#field-my-period", "month")],
        ),
        ("/moves/front-end-to-back-end/", &[Type("#field-my-study", "12"), Choose("#field-move-to", "mobile")]),
        ("/why/", &[Type("#field-x-average", "150k"), Type("#field-x-low", "100k"), Type("#field-x-high", "225k")]),
    ]
};

fn take(page: &Page, step: &Step) -> Result<()> {
    let open = |id: &str| page.eval_with::<Value>("document.getElementById(arguments[0]).open = true", vec![json!(id)]);
    match step {
        Step::Choose(field, value) => page.choose(field, value)?,
        Step::Click(what) => {
            page.eval_with::<Value>("document.querySelector(arguments[0]).click()", vec![json!(what)])?;
            if what.starts_with("#tab-") {
                // It comes once the page that holds it is there.
                let shown = format!("document.querySelector('{what}').hasAttribute('aria-current')");
                page.until("the view of the tab is shown", &shown)?;
            }
        }
        Step::Type(field, text) => expect::retype(page, field, text)?,
        Step::Money(code) => {
            open("money")?;
            page.until("the currencies are there", "!!document.querySelector('#money [data-act=currency]')")?;
            page.choose("#money [data-act=currency]", code)?;
        }
        Step::Place(id) => {
            open("place")?;
            let link = format!("document.querySelector('#place [data-place={id}]')");
            page.until("the place is offered", &format!("!!{link}"))?;
            page.eval::<Value>(&format!("{link}.click()"))?;
        }
    }
    page.settled()
}

/// The words after each step, on a page that is translated before each, or never.
fn words(page: &Page, path: &str, steps: &[Step], is_translated: bool) -> Result<Vec<String>> {
    let site = Site::probed(&[path], Gate::Open)?;
    page.open_probed(path, &site)?;
    page.settled()?;
    let mut all = Vec::new();
    for step in steps {
        if is_translated {
            let texts: usize = page.eval(TRANSLATE)?;
            ensure!(texts > 20, "{path}: expected a page of texts to translate, found {texts}");
        }
        take(page, step)?;
        all.push(page.eval(WORDS)?);
    }
    let state: String = page.eval("document.documentElement.dataset.rolescope")?;
    let errors = page.probe()?.errors;
    ensure!(
        state == "ready" && errors.is_empty(),
        "{path}: expected a live page without errors, found {state}, {errors:?}"
    );
    Ok(all)
}

fn new_words(page: &Page) -> Result<()> {
    for (path, steps) in &VIEWS {
        let plain = words(page, path, steps, false).with_context(|| (*path).to_owned())?;
        let translated = words(page, path, steps, true).with_context(|| format!("{path}, translated"))?;
        for (at, (before, after)) in plain.iter().zip(&translated).enumerate() {
            expect::same_text(before, after).with_context(|| format!("{path}, step {at}"))?;
        }
    }
    Ok(())
}

fn basis(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/")?;
    let of = |number: usize| -> Result<String> {
        page.eval::<Value>(&format!("document.querySelectorAll('main a.fig')[{number}].click()"))?;
        page.until("the basis is there", "!!document.querySelector('#basis[open] dl')")?;
        page.settled()?;
        page.eval("document.querySelector('#basis').textContent.replace(/[«»]/g, '')")
    };
    let plain = [of(0)?, of(4)?, of(0)?];
    ensure!(plain[0] != plain[1], "expected that two figures differ in their basis");
    for (number, plain) in [(0, &plain[0]), (4, &plain[1]), (0, &plain[2])] {
        page.eval::<usize>(TRANSLATE)?;
        expect::same_text(plain, &of(number)?).with_context(|| format!("figure {number}"))?;
    }
    Ok(())
}

fn untranslated(page: &Page) -> Result<()> {
    let _site = expect::live(page, "/all/")?;
    let open: Vec<String> = page.eval(
        "Array.from(document.querySelectorAll('main data, main .drawing svg text'))
           .filter(e => e.closest('[translate]')?.getAttribute('translate') !== 'no').map(e => e.outerHTML)",
    )?;
    ensure!(open.is_empty(), "expected that no figure and no drawing is translated, found {:?}", open.first());
    Ok(())
}
