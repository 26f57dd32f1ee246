// The element <role-scope>: what a page sees of it. What it takes to draw is fetched when it is needed.
//
// Invariant: what the page put inside the element is shown until the comparison is complete, and again whenever it
// cannot be; the element is there, with all its names, before and without the program.

const VERSION = "__VERSION__";
// generated: attributes
const ASKED = "roles sections chart layout band view show place role-choices place-choices jobs series experience currency period price diff lang locale theme density height-mode heading-level".split(" ");
const NAMES = [...ASKED, ..."loading src consent no-persist".split(" ")];
const FLAGS = /^(diff|no-persist)$/;
// end: attributes

const make = (name, values) => Object.assign(document.createElement(name), values);

// Words are read in any letter case.
const is = (value, word) => value.trim().toLowerCase() === word;

let rest;
// In the package, all from here to the class is otherwise: bundlers follow imports themselves.
// A module has no integrity of its own: the file is looked at first, and comes from the cache then.
const load = async () => {
  const { href } = new URL("__EMBED__", import.meta.url);
  const get = (how) => fetch(href, { ...how, credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => ({}));
  const sound = (await get({ integrity: "__EMBED_INTEGRITY__" })).ok;
  // Refused all the same where it is served as something else than a script.
  if (sound) return import(/* @vite-ignore */ /* webpackIgnore: true */ href).catch(() => ((rest = undefined), Promise.reject("damaged")));
  rest = undefined;
  const { status } = await get({ method: "HEAD" });
  throw status === 404 ? "not-found" : status < 400 ? "changed" : "unreachable";
};

// What the page cannot see: one keeper for each element.
class Keeper {
  changed = {};
  version = VERSION;
  constructor(host) {
    this.host = host;
    this.root = host.attachShadow({ mode: "open" });
    this.empty();
    this.renew();
  }
  // Shows what the page put inside.
  empty() {
    this.root.replaceChildren(make("slot"));
  }
  // Whoever waits for an element that is not live yet goes on waiting; one that was live, or fell back, is waited for anew.
  renew() {
    if (this.open) return;
    this.open = true;
    this.ready = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
    this.ready.catch(() => {});
  }
  settle(how, value) {
    this.renew();
    this.open = false;
    this[how](value);
  }
  tell(name, detail, cancelable) {
    return this.host.dispatchEvent(new CustomEvent(`role-scope-${name}`, { detail, cancelable, bubbles: true, composed: true }));
  }
  query() {
    const { host, changed } = this;
    const query = new URLSearchParams();
    for (const name of ASKED) if (host.hasAttribute(name)) query.set(name, host.getAttribute(name));
    if (!query.has("lang") && !query.has("locale")) query.set("lang", this.language());
    for (const name in changed) query.set(name, changed[name]);
    // Of the attributes alone, whatever is set; the program tells what it does not know of them.
    query.set("loading", host.loading);
    query.set("consent", is(host.consent, "storage") ? (host.noPersist ? "none" : "storage") : host.consent);
    return `${query}`;
  }
  // The language of the page around, which passes through the shadow roots of others.
  language() {
    for (let at = this.host, root; ; at = root.host) {
      const named = at.closest("[lang]");
      root = at.getRootNode();
      if (named || !(root instanceof ShadowRoot)) return named?.getAttribute("lang") || "en";
    }
  }
  // Begins now, or when the visitor comes near.
  wake() {
    const { host } = this;
    if (this.busy || this.waits || this.gone || !host.isConnected) return;
    this.renew();
    if (!is(host.loading, "lazy")) return this.begin();
    const stop = new AbortController();
    const { signal } = stop;
    const near = () => (this.waits(), this.begin());
    const watcher = new IntersectionObserver((all) => all.some((one) => one.isIntersecting) && near(), { rootMargin: "200%" });
    this.waits = () => (stop.abort(), watcher.disconnect(), (this.waits = 0));
    watcher.observe(host);
    for (const [of, type] of [[host, "focusin"], [host, "pointerover"], [window, "beforeprint"]]) of.addEventListener(type, near, { signal });
  }
  begin() {
    const mine = (this.busy = {});
    (rest ??= load()).then(
      ({ mount }) => this.busy === mine && (this.work = mount(this)),
      (reason) => this.busy === mine && this.fall(`${reason}`),
    );
  }
  ask() {
    this.work?.ask();
  }
  stop(keeps) {
    this.waits && this.waits();
    this.work?.stop(keeps);
    this.busy = this.work = undefined;
  }
  // Back to what the page put inside.
  fall(reason) {
    this.stop();
    this.empty();
    this.settle("reject", new Error(reason));
    this.tell("fallback", { reason });
  }
}

const keepers = new WeakMap();
const of = (host) => keepers.get(host);

/** The element; its names are described in EMBED.md. */
export class RoleScopeElement extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = NAMES;
  constructor() {
    super();
    keepers.set(this, new Keeper(this));
  }
  connectedCallback() {
    // What was set before the element was known is set again, so that it is heard.
    for (const name of ["data", "state", ...Object.keys(PROPERTIES)]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        // A value that is refused is the page's own fault, and the others count.
        try {
          this[name] = value;
        } catch (error) {
          reportError(error);
        }
      }
    }
    // Moved, it may stand among other colours and another language.
    of(this).work?.look();
    // Children may still be on their way.
    document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", () => of(this).wake(), { once: true }) : of(this).wake();
  }
  disconnectedCallback() {
    const keeper = of(this);
    queueMicrotask(() => this.isConnected || (keeper.stop(), keeper.empty(), keeper.gone || keeper.renew()));
  }
  attributeChangedCallback(name, before, now) {
    const keeper = of(this);
    if (before === now) return;
    delete keeper.changed[name];
    if (name === "src") keeper.work && this.refresh();
    else if (name === "loading") keeper.waits && (keeper.waits(), keeper.wake());
    else keeper.ask();
  }
  get data() {
    return of(this).data;
  }
  set data(value) {
    // Some frameworks set everything anew at every change, and nothing as an empty text.
    const keeper = of(this);
    if (keeper.data === (value ||= undefined)) return;
    keeper.data = value;
    keeper.work && this.refresh();
  }
  get state() {
    return this.getState();
  }
  set state(value) {
    this.setState(value);
  }
  get ready() {
    return of(this).ready;
  }
  get version() {
    return VERSION;
  }
  getState() {
    return of(this).work?.state() ?? { ...of(this).changed };
  }
  setState(partial) {
    // Some frameworks set nothing, or an empty text.
    if (partial == null || partial === "") return;
    if (typeof partial !== "object") throw new TypeError("setState: expected an object");
    const keeper = of(this);
    // All is read before any of it counts; null takes back what was chosen.
    const before = keeper.changed;
    const next = { ...before };
    for (const [name, value] of Object.entries(partial)) value == null ? delete next[name] : (next[name] = `${value}`);
    keeper.changed = next;
    if (keeper.query().length > 2000) {
      keeper.changed = before;
      throw new RangeError("setState: over 2,000 characters");
    }
    keeper.ask();
  }
  async exportTable(format = "csv", chart = "") {
    if (typeof format !== "string" || typeof chart !== "string") throw new TypeError("exportTable: expected strings");
    await this.ready;
    const { work } = of(this);
    if (!work?.id) throw new Error("exportTable: nothing is live here");
    const text = await work.table(format, chart).catch(() => {
      throw new Error("exportTable: what makes it could not be had");
    });
    if (text === undefined) throw new RangeError(`exportTable: no ${format} of ${chart || "a chart"} here`);
    return text;
  }
  refresh() {
    const keeper = of(this);
    keeper.gone = false;
    keeper.stop(true);
    keeper.wake();
    return keeper.ready;
  }
  destroy() {
    if (of(this).gone) return;
    of(this).gone = true;
    of(this).fall("destroyed");
  }
}

// Every attribute is a property of its name in camel case; those that are there or not are true or false.
const PROPERTIES = {};
for (const name of NAMES) {
  const property = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const flag = FLAGS.test(name);
  PROPERTIES[property] = {
    configurable: true,
    enumerable: true,
    get() {
      const value = this.getAttribute(name);
      return flag ? value !== null && (name !== "diff" || value !== "0") : (value ?? "");
    },
    set(value) {
      if (value == null || (flag && (!value || value === "0"))) this.removeAttribute(name);
      else this.setAttribute(name, flag ? "" : Array.isArray(value) ? value.join(" ") : value);
    },
  };
}
Object.defineProperties(RoleScopeElement.prototype, PROPERTIES);

if (globalThis.customElements && !customElements.get("role-scope")) customElements.define("role-scope", RoleScopeElement);
