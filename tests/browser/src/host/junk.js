// See host.rs. Ten thousand messages of strangers: to the host's page from itself and from another frame, and to our
// frame `a` from the host.
const done = arguments[0];
let seed = 7;
const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const values = [null, undefined, "", "height", 0, -1, 1.5, NaN, Infinity, 1e8, 20001, {}, [], [1], true, "one", { length: 1e9 }, new Date(0), new Map([[1, 2]])];
const any = () => values[Math.floor(random() * values.length)];
const message = () => random() < .3 ? any() : { rolescope: random() < .8 ? 1 : any(), v: random() < .8 ? 1 : any(), id: random() < .8 ? "one" : any(),
  type: random() < .6 ? "height" : random() < .5 ? "set" : any(), px: random() < .3 ? 777 : any(), state: random() < .5 ? { roles: "qa-test" } : any() };
const source = document.createElement("iframe");
document.body.append(source);
const other = source.contentWindow;
for (let at = 0; at < 10000; at++) {
  if (at % 3 === 0) window.postMessage(message(), "*");
  // Sent by a window that is no frame of ours.
  else if (at % 3 === 1) other.setTimeout((to) => to.postMessage(message(), "*"), 0, window);
  else document.getElementById("a").contentWindow.postMessage(message(), "*");
}
addEventListener("message", (event) => {
  if (event.data !== "the last") return;
  source.remove();
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
});
setTimeout(() => window.postMessage("the last", "*"), 0);
