// The frame: what its address asks for goes to the element inside, what happens there to the page around it.
//
// Invariant: to anyone it tells its height alone, which is a number; all else goes to the one origin that its address
// names, and only the page around it can ask for anything.

const page = document.documentElement;
const element = document.querySelector("role-scope");
const asked = new URLSearchParams(location.search);
const id = asked.get("id") ?? "";
const origin = asked.get("origin");
const known = element.constructor.observedAttributes ?? [];

// Of an element alone; and a page that nobody frames leads to nobody's jobs: its address would be ours, and the way theirs.
const never = ["src", "loading", "consent", "no-persist", ...(top === window ? ["jobs"] : [])];
for (const [name, value] of asked) if (known.includes(name) && !never.includes(name)) element.setAttribute(name, value);
const accent = asked.get("accent");
if (accent) element.style.setProperty("--rs-accent", accent);
const theme = element.getAttribute("theme");
if (theme === "light" || theme === "dark") page.dataset.theme = theme;

const send = (type, more, to) => parent !== window && parent.postMessage({ rolescope: 1, v: 1, id, type, ...more }, to);
const tell = (name, detail) => {
  if (!origin) return;
  try {
    send("event", { name, detail }, origin);
  } catch {
    // No origin that is one: nobody is told.
  }
};

// One message a frame, and only of what has changed.
let height = 0;
let due = false;
const measure = () => {
  // What stands here at first is what everyone gets, and may be much longer than what is asked for.
  if (page.dataset.rolescope === "prerendered") return;
  due ||= !!requestAnimationFrame(() => {
    due = false;
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now !== height && now > 0) send("height", { px: (height = now) }, "*");
  });
};
new ResizeObserver(measure).observe(document.body);

const still = [...element.childNodes];
element.addEventListener("role-scope-ready", (event) => {
  // A figure stands on the page once.
  element.replaceChildren();
  page.dataset.rolescope = "ready";
  document.querySelector("[data-rolescope-notice]")?.remove();
  measure();
  tell("ready", event.detail);
});
element.addEventListener("role-scope-fallback", (event) => {
  element.replaceChildren(...still);
  page.dataset.rolescope = "static";
  const line = document.querySelector("[data-rolescope-notice]") ?? document.createElement("p");
  line.setAttribute("data-rolescope-notice", "");
  line.setAttribute("role", "status");
  line.textContent = `The live controls are not available (${event.detail.reason}). The page below is complete without them.`;
  element.before(line);
  measure();
  tell("fallback", event.detail);
});
for (const name of ["change", "error", "jobs"]) element.addEventListener(`role-scope-${name}`, (event) => tell(name, event.detail));

addEventListener("message", (event) => {
  const { source, data } = event;
  if (source !== parent || source === window || data?.rolescope !== 1 || data.v !== 1 || data.id !== id) return;
  if (data.type === "fit") page.dataset.fits = "";
  if (data.type === "scroll") delete page.dataset.fits;
  if (data.type === "hello") send("height", { px: height }, "*");
  if (data.type === "set" && origin && event.origin === origin && typeof data.state === "object") element.setState(data.state);
});
