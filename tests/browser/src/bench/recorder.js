// Notes the moments of one interaction: the event that began it, the paint that shows its effect, and the paint after the
// last change anywhere in the page.
//
// Invariant: nothing runs while it waits but a look now and then, so that the page's own work is what the browser counts.
window.rolescopeRecorder = (() => {
  // The page is taken for drawn when it has not changed for so long.
  const QUIET = 200;
  // Patience, no bound of the product: several slowed windows share the machine.
  const LIMIT = 40000;
  const channel = new MessageChannel();
  const after = [];
  channel.port1.onmessage = () => after.shift()?.();
  // A message that is posted while a frame is made comes once the frame is painted.
  const painted = (then) => {
    after.push(then);
    channel.port2.postMessage(0);
  };
  const frame = window.requestAnimationFrame.bind(window);
  // What changes within a frame's callbacks is painted with that frame, what changes elsewhere with the next.
  let within = false;
  let due = [];
  // Its message is the first that is posted in the frame, so what the page does as soon as the frame is painted comes after.
  const open = () => {
    if (within) return;
    within = true;
    painted(() => {
      within = false;
      const now = due;
      due = [];
      for (const seen of now) seen();
    });
  };
  window.requestAnimationFrame = (work) => frame((time) => (open(), work(time)));
  const looker = (output) => () => {
    const home = document.querySelector(output)?.parentElement.closest("figure, table, section, main, body");
    return Array.from(home?.querySelectorAll(output) ?? [], (element) => element.textContent).join("|");
  };

  // Brings a control to where it can be used, and gives the middle of it and the key that chooses another option.
  let home;
  let opened = [];
  const aim = (selector, focus) => {
    const control = document.querySelector(selector);
    if (!control) return null;
    const inside = [];
    for (let panel = control.closest("details"); panel; panel = panel.parentElement.closest("details")) inside.push(panel);
    // A panel that was opened for another control may lie over this one.
    for (const panel of opened) panel.open = inside.includes(panel);
    opened = inside;
    for (const panel of inside) panel.open = true;
    control.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    if (focus) control.focus({ preventScroll: true });
    const { left, top, width, height } = control.getBoundingClientRect();
    const at = control.selectedIndex;
    home ??= at;
    const down = at === home ? at + 1 < (control.options?.length ?? 0) : at < home;
    const [x, y] = [left + width / 2, top + height / 2];
    const there = document.elementFromPoint(x, y);
    const over = there === control || control.contains(there) ? null : String(there?.outerHTML).slice(0, 200);
    return { x, y, down, focused: document.activeElement === control, over };
  };

  const start = (output) => {
    const look = looker(output);
    const before = look();
    let stamp = 0;
    let answered = 0;
    let drawn = 0;
    let pending = false;
    const heard = (event) => { stamp ||= event.timeStamp; };
    const kinds = ["keydown", "click"];
    for (const kind of kinds) addEventListener(kind, heard, true);
    const seen = () => {
      pending = false;
      drawn = performance.now();
      if (!answered && look() !== before) answered = drawn;
    };
    const observer = new MutationObserver(() => {
      if (pending) return;
      pending = true;
      if (within) due.push(seen);
      else frame(() => (open(), due.push(seen)));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const begun = performance.now();
    return new Promise((resolve) => {
      const end = () => {
        const now = performance.now();
        const still = answered && !pending && now - drawn >= QUIET && !document.querySelector("[aria-busy=true]");
        if (!still && now - begun < LIMIT) return setTimeout(end, 50);
        observer.disconnect();
        for (const kind of kinds) removeEventListener(kind, heard, true);
        resolve(still && stamp ? [answered - stamp, drawn - stamp] : null);
      };
      setTimeout(end, 50);
    });
  };

  // Two frames and an idle moment: what the page does by itself is over.
  const rest = () =>
    new Promise((resolve) => frame(() => frame(() => requestIdleCallback(() => resolve(true), { timeout: 2000 }))));

  return { aim, start, rest };
})();
