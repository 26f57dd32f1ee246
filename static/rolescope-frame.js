// Gives frames of Rolescope the height of what they hold.
//
// Invariant: a message counts only if it comes from a frame of this page that bears `data-rolescope`, from the origin that
// the frame is of, with the frame's own id, and is a height between 1 and 20,000 px; a frame that goes on
// growing by itself is left as it is, and scrolls.

const seen = new WeakMap();

const frameOf = ({ source, origin, data }) => {
  if (data?.rolescope !== 1 || data.v !== 1 || data.type !== "height" || !Number.isInteger(data.px) || data.px < 1 || data.px > 20000) return;
  for (const frame of document.querySelectorAll("iframe[data-rolescope]")) {
    if (frame.contentWindow !== source) continue;
    const address = new URL(frame.src);
    const opaque = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    if (origin === (opaque ? "null" : address.origin) && data.id === (address.searchParams.get("id") ?? "")) return frame;
  }
};

addEventListener("message", (event) => {
  const frame = frameOf(event);
  if (!frame) return;
  const { px, id } = event.data;
  const state = seen.get(frame) ?? { grown: 0 };
  seen.set(frame, state);
  const first = state.px === undefined;
  const width = frame.clientWidth;
  const now = performance.now();
  if (px > state.px && width === state.width && now - state.at < 1000) state.grown++;
  else state.grown = 0;
  Object.assign(state, { width, px, at: now });
  const stop = state.grown > 3;
  if (first || stop) event.source.postMessage({ rolescope: 1, v: 1, id, type: stop ? "scroll" : "fit" }, "*");
  if (stop || state.due) return;
  state.due = true;
  requestAnimationFrame(() => {
    state.due = false;
    frame.style.height = `${state.px}px`;
  });
});
for (const frame of document.querySelectorAll("iframe[data-rolescope]")) {
  frame.contentWindow.postMessage({ rolescope: 1, v: 1, id: new URL(frame.src).searchParams.get("id") ?? "", type: "hello" }, "*");
}
