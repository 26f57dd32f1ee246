// Gives frames of Rolescope the height of what they hold.
//
// Invariant: a message counts only if it comes from a frame of this page that bears `data-rolescope` or is of the site of
// this script, from the origin that the frame is of, with the frame's own id, and is a height. "Fits" is said only of a frame
// that has the room; where the page keeps it lower or would cut it off, or it goes on growing by itself, it scrolls.

const SITE = new URL(import.meta.url).origin;
// Higher than anything that Rolescope shows at the least width.
const MOST = 200_000;
const states = new WeakMap();

// A frame may have no address yet, or another page's text in place of one.
const addressOf = (frame) => (URL.canParse(frame.src) ? new URL(frame.src) : undefined);
const frames = () =>
  [...document.querySelectorAll("iframe")].filter((frame) => addressOf(frame) && ("rolescope" in frame.dataset || addressOf(frame).origin === SITE));
const idOf = (frame) => addressOf(frame).searchParams.get("id") ?? "";
const tell = (frame, type) => frame.contentWindow?.postMessage({ rolescope: 1, v: 1, id: idOf(frame), type }, "*");

const frameOf = ({ source, origin, data }) => {
  if (data?.rolescope !== 1 || data.v !== 1 || data.type !== "height" || !Number.isInteger(data.px) || data.px < 1) return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame || data.id !== idOf(frame)) return;
  const opaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  return origin === (opaque ? "null" : addressOf(frame).origin) ? frame : undefined;
};

// The height of the room inside, without padding.
const room = (frame) => {
  const style = getComputedStyle(frame);
  return frame.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
};

// How many px of a frame the boxes around it do not show, and the box that shows least: one that cuts off what it has no
// room for, or the one that the frame is laid over, as wrappers of a fixed ratio do.
const hidden = (frame) => {
  const over = getComputedStyle(frame).position === "absolute" && frame.offsetParent;
  let most = [1];
  for (let box = frame; (box = box.parentElement.closest("body *")); ) {
    const px = frame.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom + box.clientTop;
    if (px > most[0] && (box === over || /hidden|clip/.test(getComputedStyle(box).overflowY))) most = [px, box];
  }
  return most;
};

const say = (frame, state) => {
  // Heights are whole px, what is laid out is not.
  const fits = room(frame) + 1 > state.px && !state.stopped;
  if (fits === state.fits) return;
  state.fits = fits;
  tell(frame, fits ? "fit" : "scroll");
  if (!fits) console.info(`Rolescope: a frame ${state.px} px high has no room and scrolls.`, frame);
};

const fit = (frame, state) => {
  state.due = false;
  if (state.stopped) return say(frame, state);
  const edges = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - room(frame) : 0;
  const wanted = Math.min(state.px, MOST) + edges;
  frame.style.height = `${wanted}px`;
  const [px, box] = hidden(frame);
  // One that is closed just now shows nothing, and opens to the height of what it holds.
  if (box && px < wanted) {
    frame.style.height = `${wanted - px}px`;
    if (box !== state.keeper) watcher.observe((state.keeper = box));
  }
  say(frame, state);
};

const soon = (frame, state) => {
  if (state.due) return;
  state.due = true;
  requestAnimationFrame(() => fit(frame, state));
};

// The page may keep a frame low at another width, or let it grow later.
const watcher = new ResizeObserver((entries) => {
  for (const frame of frames()) {
    const state = states.get(frame);
    if (state?.due === false) (entries.some((entry) => entry.target === state.keeper) ? soon : say)(frame, state);
  }
});

addEventListener("message", (event) => {
  const frame = frameOf(event);
  if (!frame) return;
  let state = states.get(frame);
  if (!state) {
    states.set(frame, (state = { grown: 0 }));
    watcher.observe(frame);
    // What is loaded anew has not heard what was said before.
    frame.addEventListener("load", () => (states.get(frame).fits = undefined));
  }
  const { px } = event.data;
  const width = frame.clientWidth;
  const now = performance.now();
  if (px > state.px && width === state.width && now - state.at < 1000) state.grown++;
  else state.grown = 0;
  state.stopped = state.grown > 3;
  Object.assign(state, { width, px, at: now });
  soon(frame, state);
});
for (const frame of frames()) tell(frame, "hello");
