//! Fixed pieces of work on a page, to hold the program's against.
//!
//! Invariant: a yardstick takes the same way as what it is held against, so that a busy moment of the machine meets both
//! sides of a ratio: a script alone for the time of scripts, a change of the page up to its paint for that of answers.

use super::Sample;

/// Makes cells that nobody sees; its own milliseconds.
pub(super) const SCRIPT: &str = "((part, start) => { for (let i = 0; i < 4000; i++) {
    const cell = document.createElement('td');
    cell.setAttribute('class', `c${i}`);
    cell.textContent = `${i}`;
    part.append(cell);
  } return performance.now() - start; })(document.createDocumentFragment(), performance.now())";

/// A promise: shows a table over the page and takes it away again; milliseconds until it is painted.
pub(super) const CHANGE: &str = "new Promise((done) => {
    const start = performance.now();
    const table = document.createElement('table');
    Object.assign(table.style, { position: 'absolute', top: 0, left: 0 });
    for (let row = 0; row < 100; row++) {
      const cells = table.insertRow();
      for (let at = 0; at < 10; at++) cells.insertCell().textContent = `${row * at}`;
    }
    document.body.append(table);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const time = performance.now() - start;
        table.remove();
        requestAnimationFrame(() => done(time));
      };
      channel.port2.postMessage(0);
    });
  })";

/// The times of both, round by round.
#[derive(Default)]
pub(super) struct Fixed {
    script: Vec<f64>,
    change: Vec<f64>,
}

impl Fixed {
    pub(super) fn push(&mut self, script: f64, change: f64) {
        self.script.push(script);
        self.change.push(change);
    }

    /// The median time of the script.
    pub(super) fn script(&self) -> f64 {
        self.script.iter().copied().collect::<Sample>().median()
    }

    /// The median time of the change.
    pub(super) fn change(&self) -> f64 {
        self.change.iter().copied().collect::<Sample>().median()
    }
}
