//! Selectors of the controls that the measures use and of the parts that they watch, on our pages and on those of the
//! peers.
//!
//! Invariant: a selector of the measures stands here and nowhere else, so a page that is built anew is followed in one
//! place.

use crate::site;
use rolescope::state::View;

/// The choice of the currency, which may lie in a closed panel.
pub(super) const CURRENCY: &str = "select[data-act=\"currency\"]";
/// Takes back end out of the roles shown.
pub(super) const REMOVE: &str = "[data-act=\"remove\"][data-of=\"back-end\"]";
/// Shows back end again; may lie in a closed panel.
pub(super) const ADD: &str = "[data-act=\"add\"][data-of=\"back-end\"]";
/// Changed by every choice of currency and of roles: medians of pay.
pub(super) const OUTPUT: &str = "[data-figure$=\"/pay/p50\"]";
/// The figures of the first chart of the overview, and those of them that are of the role that `REMOVE` takes out.
pub(super) const FIRST_CHART: &str = "[data-chart=\"pay-range\"] data[data-figure]";
pub(super) const FIRST_CHART_REMOVED: &str = "[data-chart=\"pay-range\"] data[data-figure*=\"/back-end/\"]";
/// Leads to the view of pay, whatever roles are shown, and what then is there.
pub(super) const PAY_TAB: &str = "nav #tab-pay, nav a[href=\"/pay/\"]";
pub(super) const PAY_VIEW: &str = "main[data-view=\"pay\"]";

/// The page of a view of the three roles that are shown first.
pub(super) fn path(view: View) -> String {
    if view == View::Overview { "/".to_owned() } else { format!("/{}/", view.id()) }
}

/// The views and tools, each with its page, of which the site has a page, and the paths of the others.
pub(super) fn views() -> (Vec<(View, String)>, Vec<String>) {
    let (there, missing): (Vec<_>, Vec<_>) =
        View::ALL.map(|view| (view, path(view))).into_iter().partition(|(_, path)| site::file(path).is_file());
    (there, missing.into_iter().map(|(_, path)| path).collect())
}

/// Controls of one site that change the currency and the roles shown, and the output that follows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hooks {
    /// A select: an arrow key chooses another currency.
    pub(super) currency: &'static str,
    /// A press takes a role away.
    pub(super) remove: &'static str,
    /// A press shows it again.
    pub(super) add: &'static str,
    pub(super) output: &'static str,
}

pub(super) const OWN: Hooks = Hooks { currency: CURRENCY, remove: REMOVE, add: ADD, output: OUTPUT };

/// All peers have the same.
pub(super) const PEER: Hooks = Hooks {
    currency: "[data-test=\"currency\"]",
    remove: "[data-test=\"role-back_end\"]",
    add: "[data-test=\"role-back_end\"]",
    output: "[data-test=\"pay-table\"]",
};

/// The peers: the folder of each and its name in the table.
pub(super) const PEERS: [(&str, &str); 3] =
    [("svelte-d3-ssg", "Svelte + D3"), ("react-recharts-ssg", "React + Recharts"), ("vanilla-svg-ssg", "plain script")];

/// Uses of a control by the page's own events.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    Click(&'static str),
    /// The value of an option.
    Choose(&'static str, &'static str),
    /// The place of an option.
    ChooseAt(&'static str, u8),
    /// Over what the field holds.
    Type(&'static str, &'static str),
}

impl Act {
    /// The control.
    pub(super) fn selector(self) -> &'static str {
        match self {
            Act::Click(selector) | Act::Choose(selector, _) | Act::ChooseAt(selector, _) | Act::Type(selector, _) => {
                selector
            }
        }
    }

    /// A script that does it.
    pub(super) fn script(self) -> String {
        let on = |body: &str| format!("(e => {{ {body} }})(document.querySelector({:?}))", self.selector());
        let change = "e.dispatchEvent(new Event('change', { bubbles: true }));";
        match self {
            Act::Click(_) => on("e.click();"),
            Act::Choose(_, value) => on(&format!("e.value = {value:?}; {change}")),
            Act::ChooseAt(_, at) => on(&format!("e.selectedIndex = {at}; {change}")),
            Act::Type(_, text) => {
                on(&format!("e.value = {text:?}; e.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));"))
            }
        }
    }
}

/// One kind of interaction: its name, what is done, and what of the page it changes.
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) act: Act,
    pub(super) effect: &'static str,
    /// True where all that the view shows is drawn anew.
    pub(super) redraws: bool,
}

const fn kind(name: &'static str, act: Act, effect: &'static str) -> Kind {
    Kind { name, act, effect, redraws: false }
}

const fn redraw(name: &'static str, act: Act, effect: &'static str) -> Kind {
    Kind { name, act, effect, redraws: true }
}

const MEDIANS: &str = "Array.from(document.querySelectorAll('[data-chart] [data-figure$=\"/pay/p50\"]')).slice(0, 12).map(d => d.textContent).join()";
const PLACE: &str = "document.querySelector('[data-chart=\"pay-range\"] [data-figure]')?.dataset.figure.split('/')[1]";
const ROWS: &str = "Array.from(document.querySelectorAll('[data-chart=usage] table tbody tr')).slice(0, 12).map(r => r.textContent).join()";
// Not the tick itself, which the browser sets before the program hears of it.
const HIDDEN: &str = "document.querySelector('[data-hidden-rows]')?.innerText ?? ''";
const STANDING: &str = "document.querySelector('[data-chart=\"pay-standing\"] .summary').textContent";
const BAND: &str = "document.getElementById('chart-pay-at-years').textContent";

const ORDER: &str = "#field-usage-order";
const DIFFERENCES: &str = "#differences";
const MY_PAY: &str = "#field-my-pay";
const YEARS: &str = "#field-years";

/// Uses of pages other than the overview. Each kind is followed by one that undoes it, so that every round starts
/// alike.
pub(super) const VIEW_KINDS: [(&str, &[Kind]); 4] = [
    (
        "/pay/",
        &[
            redraw("remove a role", Act::Click(REMOVE), MEDIANS),
            redraw("add a role", Act::Click(ADD), MEDIANS),
            kind("another place", Act::Click("[data-place=DE]"), PLACE),
            kind("another place", Act::Click("[data-place=US]"), PLACE),
            kind("another currency", Act::Choose(CURRENCY, "EUR"), MEDIANS),
            kind("another currency", Act::Choose(CURRENCY, "USD"), MEDIANS),
        ],
    ),
    (
        "/tools/",
        &[
            redraw("remove a role", Act::Click(REMOVE), ROWS),
            redraw("add a role", Act::Click(ADD), ROWS),
            kind("order of usage", Act::ChooseAt(ORDER, 1), ROWS),
            kind("order of usage", Act::ChooseAt(ORDER, 0), ROWS),
            kind("differences only", Act::Click(DIFFERENCES), HIDDEN),
            kind("differences only", Act::Click(DIFFERENCES), HIDDEN),
        ],
    ),
    (
        "/standing/",
        // An amount, another one, what is none, and nothing again.
        &[
            kind("typing my pay", Act::Type(MY_PAY, "85000"), STANDING),
            kind("typing my pay", Act::Type(MY_PAY, "150000"), STANDING),
            kind("typing my pay", Act::Type(MY_PAY, "150000x"), STANDING),
            kind("typing my pay", Act::Type(MY_PAY, ""), STANDING),
        ],
    ),
    (
        "/chart/pay-at-years/",
        &[
            kind("dragging the years", Act::Type(YEARS, "11"), BAND),
            kind("dragging the years", Act::Type(YEARS, "16"), BAND),
            kind("dragging the years", Act::Type(YEARS, "21"), BAND),
            kind("dragging the years", Act::Type(YEARS, "8"), BAND),
        ],
    ),
];
