//! Values that a page may hand to the element: sound ones in any form, and any others.
//!
//! Invariant: no value ends the program; one that is refused is said so, by an error or by one line in the console.

use super::{clean, open, ready};
use crate::cases::Cases;
use anyhow::{Result, ensure};
use browser_tests::Page;
use serde_json::Value;

pub(crate) fn cases(cases: &mut Cases) {
    cases.every("embed::values::no value ends the program", junk);
    cases.chromium("embed::values::data that is none is told, and the built-in stays", data);
    cases.chromium("embed::values::a refused value that was set early takes nothing else with it", early);
    cases.every("embed::values::lists and codes are read as people write them", forms);
    cases.chromium("embed::values::what is not understood is told in one line", unread);
    cases.chromium("embed::values::every method may be called from every event", nested);
}

/// Values of every type, and some that fail when they are read.
const JUNK: &str = "[null, undefined, true, false, 0, -1, 5, NaN, Infinity, 10n, '', ' ', 'csv', '\\0', '\\ud800', 'x'.repeat(3000), Symbol('s'), {}, [], [[]], [null], ['a', {}],
    () => 1, class {}, new Date(NaN), new Map([[1, 2]]), new Set([1]), new Uint8Array(9), new Error('e'), /x/g, Promise.resolve(1), document.body, window, Object.create(null),
    { toString() { throw new Error('no text') } }, { toString: null, valueOf: null }, { get roles() { throw new Error('no roles') } }, { roles: Symbol() }, { roles: {} , place: [] , currency: 5, '': 'x', __proto__: null },
    new Proxy({}, { get() { throw new Error('proxy') }, ownKeys() { throw new Error('proxy') } })]";

/// Hands every value to every method, as each of its arguments, and to every property; gives the wrong ends.
const HAND: &str = "const done = arguments[0];
(async () => {
  const element = document.getElementById('a');
  const wrong = [];
  const names = Object.getOwnPropertyNames(customElements.get('role-scope').prototype).filter(name => name !== 'constructor' && !name.endsWith('Callback'));
  const told = error => typeof error?.message === 'string' ? '' : `${String(error)} is no error`;
  for (const [at, value] of JUNK.entries()) {
    for (const all of [[value], ['csv', value], [value, value]]) {
      try {
        const text = await element.exportTable(...all);
        if (typeof text !== 'string' || !text) wrong.push(`exportTable ${at}: gave ${typeof text}`);
      } catch (error) {
        if (!['TypeError', 'RangeError'].includes(error?.name)) wrong.push(`exportTable ${at}: ${error}`);
      }
    }
    for (const name of ['setState', 'getState']) {
      try { element[name](value, value); } catch (error) { if (told(error)) wrong.push(`${name} ${at}: ${told(error)}`); }
    }
    for (const name of names) {
      const before = element[name];
      if (typeof before === 'function' || ['data', 'src', 'loading'].includes(name)) continue;
      try { element[name] = value; } catch (error) { if (told(error)) wrong.push(`${name} ${at}: ${told(error)}`); }
      element.getState();
      try { element[name] = before; } catch {}
    }
    await new Promise(go => setTimeout(go));
    if (inside('a', 'figure').length === 0) wrong.push(`${at}: nothing is drawn any more`);
  }
  for (const name of element.getAttributeNames()) if (name !== 'id') element.removeAttribute(name);
  element.setState(Object.fromEntries(Object.keys(element.getState()).map(name => [name, null])));
  done(wrong);
})();";

fn junk(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<role-scope id=\"a\" chart=\"pay-range\"></role-scope>")?;
    ready(page, 1)?;
    let wrong: Vec<String> = page.eval_async(&HAND.replace("JUNK", JUNK), Vec::new())?;
    ensure!(wrong.is_empty(), "{wrong:?}");
    ensure!(
        page.eval::<usize>("count('fallback')")? == 0,
        "expected the program to live, found {}",
        page.eval::<Value>("seen")?
    );
    // It still answers, with the same.
    page.eval::<Value>("void $('a').setState({ roles: 'mobile' })")?;
    page.until(
        "a sound state is followed",
        "figures('a').some(f => f[0].startsWith('survey-2025/US/mobile/pay')) || JSON.stringify($('a').getState())",
    )?;
    let csv: String = page.eval_async(
        "const done = arguments[0]; $('a').exportTable('csv', 'pay-range').then(done, e => done(String(e)))",
        Vec::new(),
    )?;
    ensure!(csv.contains("mobile") || csv.contains("Mobile"), "expected the table of the role in {csv}");
    clean(page)
}

fn data(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<role-scope id=\"a\" chart=\"pay-range\"></role-scope>")?;
    ready(page, 1)?;
    for (at, value) in [
        "() => 1",
        "Symbol('s')",
        "({ toJSON() {} })",
        "({ get x() { throw Object.create(null) } })",
        "10n",
        "5",
        "true",
        "'{'",
        "['x']",
        "(o => (o.o = o))({})",
    ]
    .into_iter()
    .enumerate()
    {
        page.eval::<Value>(&format!("void (seen.length = 0, $('a').data = {value})"))?;
        page.until(
            &format!("the fault of {value} is told"),
            "count('error') > 0 && inside('a', 'figure').length > 0 || JSON.stringify(seen)",
        )?;
        ready(page, 1)?;
        let (code, reason): (String, String) =
            page.eval("(d => [d.code, d.reason])(seen.find(s => s[0] === 'error')[2])")?;
        ensure!(
            !code.is_empty() && !reason.is_empty(),
            "{at}: expected a code and a reason, found {code:?}, {reason:?}"
        );
    }
    ensure!(page.eval::<usize>("count('fallback')")? == 0, "expected the built-in data to stay");
    clean(page)
}

fn early(page: &Page) -> Result<()> {
    let (_site, _host) = open(page, "<div id=\"box\"></div>")?;
    page.until("the element is known", "!!customElements.get('role-scope')")?;
    // As it is where a framework sets properties before the script has come.
    page.eval::<Value>(
        "void (window.real = window.reportError, window.reported = [], window.reportError = e => reported.push(e.name),
          (e => { e.id = 'a'; Object.defineProperty(e, 'place', { value: Symbol(), configurable: true, writable: true }); Object.defineProperty(e, 'roles', { value: ['qa-test'], configurable: true, writable: true }); box.append(e); })(document.createElement('role-scope')))",
    )?;
    ready(page, 1)?;
    let reported: Vec<String> = page.eval("reported")?;
    ensure!(reported == ["TypeError"], "expected the refused value to be reported, found {reported:?}");
    page.until("the other value counts", "figures('a').some(f => f[0].startsWith('survey-2025/US/qa-test/pay'))")?;
    clean(page)
}

fn forms(page: &Page) -> Result<()> {
    let (_site, _host) = open(
        page,
        "<role-scope id=\"a\" roles=\"Back-End,\n\t MOBILE&nbsp;qa-test\" place=\" de \" currency=\"eur\" series=\"Survey-2025\" sections=\"PAY\n skills\" theme=\"Dark\" density=\" COMPACT \" loading=\"EAGER\"></role-scope>",
    )?;
    ready(page, 1)?;
    let state: Value = page.eval("$('a').getState()")?;
    for (name, value) in [
        ("roles", "back-end,mobile,qa-test"),
        ("place", "DE"),
        ("currency", "EUR"),
        ("series", "survey-2025"),
        ("sections", "pay,skills"),
    ] {
        ensure!(state.get(name).and_then(Value::as_str) == Some(value), "expected {name} {value} in {state}");
    }
    let ground: String = page.eval("getComputedStyle(inside('a', '.main')[0]).backgroundColor")?;
    ensure!(ground == "rgb(20, 22, 26)", "expected the dark theme, found {ground}");
    page.eval::<Value>("void ($('a').place = 'Metro-41860')")?;
    page.until(
        "a metro area in capitals is shown",
        "figures('a').some(f => f[0].startsWith('bls-2025/metro-41860/')) || figures('a').length",
    )?;
    clean(page)
}

fn unread(page: &Page) -> Result<()> {
    page.before_each_page("window.lines = []; { const warn = console.warn; console.warn = (...all) => (lines.push(String(all[0])), warn.apply(console, all)); }")?;
    let (_site, _host) = open(
        page,
        "<role-scope id=\"a\" chart=\"pay-range\" roles=\"front-end frontend\" currency=\"Euros\" place=\"USA\" loading=\"quick\" consent=\"yes\"></role-scope><role-scope id=\"b\" chart=\"pay-range\" roles=\"Front-End\"></role-scope>",
    )?;
    ready(page, 2)?;
    page.eval::<Value>("void ($('a').period = 'month')")?;
    page.until("the month is shown", "$('a').getState().period === 'month'")?;
    let lines: Vec<String> = page.eval("lines")?;
    ensure!(lines.len() == 1, "expected one line, found {lines:?}");
    let line = lines.concat();
    for part in
        ["roles=\"front-end frontend\"", "currency=\"Euros\"", "place=\"USA\"", "loading=\"quick\"", "consent=\"yes\""]
    {
        ensure!(line.contains(part), "expected {part} in {line}");
    }
    page.eval::<Value>("void $('a').setState({ colour: 'red' })")?;
    page.until(
        "a key that is none is told",
        "lines.length === 2 && lines[1].includes('colour') || JSON.stringify(lines)",
    )?;
    clean(page)
}

fn nested(page: &Page) -> Result<()> {
    for act in ["getState()", "setState({ place: 'GB' })", "exportTable(5).catch(() => {})", "refresh()", "destroy()"] {
        let (_site, _host) = open(
            page,
            "<role-scope layout=\"page\" view=\"all\" id=\"a\" sections=\"pay\"></role-scope><role-scope id=\"b\" chart=\"pay-range\"></role-scope>",
        )?;
        page.eval::<Value>(&format!(
            "void ['ready', 'change', 'resize', 'error', 'fallback'].forEach(name => $('a').addEventListener('role-scope-' + name, () => $('a').{act}, {{ once: true }}))"
        ))?;
        page.until(
            "the other is ready",
            "seen.some(s => s[0] === 'ready' && s[1] === 'b') && seen.some(s => s[1] === 'a')",
        )?;
        page.eval::<Value>("inside('a', '[data-act=remove]').at(-1)?.click()")?;
        page.eval_async::<Value>("setTimeout(arguments[0], 50)", Vec::new())?;
        let panics: usize = page.eval("seen.filter(s => s[0] === 'fallback' && s[2].reason !== 'destroyed').length")?;
        ensure!(panics == 0, "{act}: the program ended: {}", page.eval::<Value>("seen")?);
        clean(page)?;
    }
    Ok(())
}
