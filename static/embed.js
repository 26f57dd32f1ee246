// What the elements of a page share: one compiled program, one style sheet, and the way from an element to the program.
//
// Invariant: a program that has failed is never called again, and takes no other element with it; nothing is loaded that
// is not the file of this release.

const FILES = {
  glue: [new URL("__GLUE__", import.meta.url), "__GLUE_INTEGRITY__"],
  wasm: [new URL("__WASM__", import.meta.url), "__WASM_INTEGRITY__"],
  style: [new URL("__STYLE__", import.meta.url), "__STYLE_INTEGRITY__"],
  viewsStyle: [new URL("__VIEWS_STYLE__", import.meta.url), "__VIEWS_STYLE_INTEGRITY__"],
  dataset: [new URL("__DATASET__", import.meta.url), "__DATASET_INTEGRITY__"],
  checker: [new URL("__CHECK__", import.meta.url), "__CHECK_INTEGRITY__"],
  checks: [new URL("__CHECK_WASM__", import.meta.url), "__CHECK_WASM_INTEGRITY__"],
};
// What the program asks for when a visitor does: its other modules, and the dataset in parts.
const MODULES = {
  views: [new URL("__VIEWS__", import.meta.url), "__VIEWS_INTEGRITY__"],
  pay: [new URL("__PAY__", import.meta.url), "__PAY_INTEGRITY__"],
  tools: [new URL("__TOOLS__", import.meta.url), "__TOOLS_INTEGRITY__"],
};
const PARTS = {
  core: [new URL("__DATA_CORE__", import.meta.url), "__DATA_CORE_INTEGRITY__"],
  overview: [new URL("__DATA_OVERVIEW__", import.meta.url), "__DATA_OVERVIEW_INTEGRITY__"],
  places: [new URL("__DATA_PLACES__", import.meta.url), "__DATA_PLACES_INTEGRITY__"],
  pay: [new URL("__DATA_PAY__", import.meta.url), "__DATA_PAY_INTEGRITY__"],
  words: [new URL("__DATA_WORDS__", import.meta.url), "__DATA_WORDS_INTEGRITY__"],
  metros: [new URL("__DATA_METROS__", import.meta.url), "__DATA_METROS_INTEGRITY__"],
};
// Where links lead.
const SITE = "__SITE__".replace(/\/$/, "");
// After so many failures elements are left as the page made them.
const STARTS = 3;

// A refused fetch does not tell a missing file from a changed one, so the server is asked again for the status alone.
const quiet = { credentials: "omit", referrerPolicy: "no-referrer" };
const blame = async (url) => {
  const { ok, status } = await fetch(url, { method: "HEAD", cache: "no-store", ...quiet }).catch(() => ({}));
  throw ok ? "changed" : status === 404 ? "not-found" : "unreachable";
};
const get = async ([url, integrity], Accept = "*/*") => {
  const answer = await fetch(url, { integrity, headers: { Accept }, ...quiet }).catch(() => blame(url));
  return answer.ok ? answer.arrayBuffer() : blame(url);
};
// A module has no integrity of its own, and not every engine heeds that of its preload: the file is looked at first, and
// comes from the cache then. An address is loaded once in a page, so a new start has another.
const script = async (file, again = "") => {
  await get(file);
  return import(/* @vite-ignore */ /* webpackIgnore: true */ file[0] + again);
};
const why = (error) =>
  typeof error === "string" ? error
  : /polic|unsafe-eval|CSP/i.test(error?.message) ? "policy"
  : error instanceof WebAssembly.LinkError ? "version"
  : error instanceof WebAssembly.RuntimeError ? "panic"
  : "damaged";

const shown = new Set();
let files, program, running, turn, ahead;
let starts = 0;

// One sheet for all elements: the rules of what is drawn at first, and behind them those of the other views once these
// are drawn.
const rules = {};
let sheet;
const dress = async (name) => {
  // Said out loud for the development servers of bundlers, which otherwise answer with a script.
  rules[name] = new TextDecoder().decode(await get(FILES[name], "text/css"));
  return (sheet ??= new CSSStyleSheet()).replace(Object.values(rules).join("\n"));
};

const modules = {};
// Why the last module could not be had.
let lost;
const module = (name) => {
  const fetched = () => Promise.all([get(MODULES[name]).then(WebAssembly.compile), name === "views" && dress("viewsStyle")]);
  return (modules[name] ??= fetched().then(([compiled]) => compiled)).catch((error) => {
    delete modules[name];
    lost = error;
    throw error;
  });
};

const start = async () => {
  if (typeof WebAssembly !== "object") throw "no-webassembly";
  files ??= Promise.all([
    get(FILES.wasm).then((bytes) => WebAssembly.compile(bytes)),
    dress("style"),
  ]);
  const again = starts++ ? `?${starts}` : "";
  const [glue, [program]] = await Promise.all([script(FILES.glue, again), files]);
  await glue.default({ module_or_path: program });
  glue.start(SITE);
  glue.onModule?.(module);
  glue.onFailure((error) => over(glue, error));
  running = glue;
  return glue;
};
const started = () =>
  (program ??= start().catch((error) => {
    // The next element tries again.
    program = files = undefined;
    throw why(error);
  }));

let checker;
let checkers = 0;
const checked = async (bytes) => {
  const again = checkers ? `?${checkers}` : "";
  checker ??= Promise.all([script(FILES.checker, again), get(FILES.checks).then((bytes) => WebAssembly.compile(bytes))]).then(
    async ([glue, module]) => {
      await glue.default({ module_or_path: module });
      return glue;
    },
  );
  try {
    return (await checker).check(bytes);
  } catch (error) {
    // The next file has a new one.
    checker = undefined;
    checkers++;
    throw error;
  }
};

// After a trap, or an exception that passed through the program, its memory cannot be trusted.
const over = (glue, error) => {
  if (glue !== running) return;
  console.error("role-scope:", error);
  glue.poison();
  running = program = undefined;
  const failed = turn;
  for (const mount of [...shown]) mount === failed || starts >= STARTS ? mount.keeper.fall("panic") : mount.again();
};
// The language of a page may change at any time; of its attributes no other is looked at.
const languages = new MutationObserver(() => shown.forEach((mount) => mount.look()));

// Keys that a control answers by itself: a page's shortcuts are not for them.
const MOVES = /^( |Arrow|Page|Home|End)/;
const uses = ({ key, target, ctrlKey, metaKey, defaultPrevented }) => {
  if (defaultPrevented) return true;
  if (ctrlKey || metaKey) return false;
  if (target.matches("select, textarea, input:not([type=checkbox], [type=range], [type=file])"))
    return key.length === 1 || MOVES.test(key) || /^(Enter|Backspace|Delete)$/.test(key) || (key === "Escape" && target.type === "search" && !!target.value);
  return target.matches("input") ? MOVES.test(key) : target.matches("a, button, summary") && (key === "Enter" || key === " ");
};
// After the program has answered: what stands in a slot is the page's own.
const held = new Set();
const keep = (event) => {
  const { type, code, currentTarget } = event;
  // What was pressed may be gone by now.
  if (!event.composedPath().includes(currentTarget.querySelector(".main"))) return;
  if (type === "keydown") held[uses(event) ? "add" : "delete"](code);
  if (held.has(code)) event.stopPropagation();
  if (type === "keyup") held.delete(code);
};

/** Draws in a keeper's root, from now until it is stopped. */
export const mount = (keeper) => new Mount(keeper);

// Metro areas are a part of their own, for those who ask for one.
const inMetro = (keeper) => /(^|&)place(-choices)?=[^&]*metro-/i.test(keeper.query());
// A fault in words, whatever was thrown.
const words = (error) => {
  try {
    return String(error);
  } catch {
    return "an error without words";
  }
};
// The tree around a shadow root.
const around = (root) => (root instanceof ShadowRoot ? root.host.getRootNode() : undefined);
// A table ends the paragraph that a content system puts around an element, and so do paragraphs around each line. What is of
// the fallback then stands behind, among line breaks, and is brought back.
const gather = (host) => {
  let next;
  while ((next = host.closest("p")?.nextElementSibling)?.matches("br,[data-rolescope-fallback],p:has(>[data-rolescope-fallback])")) host.append(next);
};
// The data that a page put inside an element.
const inside = (host) => host.querySelector(':scope > script[type="application/json"]')?.textContent;

class Mount {
  id = 0;
  listeners = [];
  watchers = [];
  told = new Set();
  constructor(keeper) {
    this.keeper = keeper;
    this.begin();
  }
  async begin() {
    const { keeper } = this;
    const { root } = keeper;
    let glue;
    try {
      glue = await started();
      // What is in sight is drawn first, whatever comes first; asked of all before any of them changes the page.
      const { top, bottom } = keeper.host.getBoundingClientRect();
      const isSeen = bottom > 0 && top < innerHeight;
      if (!isSeen) {
        await new Promise(setTimeout);
        // A program that breaks off never answers.
        await Promise.race([ahead, new Promise((next) => setTimeout(next, 999))]);
      }
      const own = await this.own();
      // What a page adds may concern any part of the data; else the program fetches what is shown, from here on.
      const bytes = async (file) => new Uint8Array(await get(file));
      const dataset = own && (await bytes(FILES.dataset));
      const metros = own && inMetro(keeper) ? await bytes(PARTS.metros) : undefined;
      if (this.gone) return;
      // Another element has failed meanwhile, and the program with it.
      if (glue !== running) return starts < STARTS ? this.begin() : keeper.fall("panic");
      root.adoptedStyleSheets = [sheet];
      const main = Object.assign(document.createElement("div"), { className: "main", hidden: true });
      main.addEventListener("click", (event) => this.followed(event));
      const listen = main.addEventListener;
      main.addEventListener = (...listener) => (this.listeners.push(listener), listen.apply(main, listener));
      this.ground = main;
      for (const name in PARTS) {
        main.setAttribute(`data-${name}`, PARTS[name][0]);
        main.setAttribute(`data-${name}-integrity`, PARTS[name][1]);
      }
      // What the page gives of colours and size is seen by its style, and told by its transitions.
      this.probe = Object.assign(document.createElement("i"), { className: "probe" });
      for (const type of ["transitionrun", "transitionend"]) this.probe.addEventListener(type, () => this.paint());
      root.append(this.probe, main);
      shown.add(this);
      turn = this;
      this.glue = glue;
      this.language = keeper.language();
      lost = undefined;
      this.id = glue.reserve();
      const hear = (name, detail) => this.heard(name, detail, main);
      const query = keeper.query();
      const drawing = glue.mount(this.id, main, hear, query, own, dataset, metros);
      if (isSeen) ahead = Promise.allSettled([drawing]);
      const drawn = await drawing;
      // What was set meanwhile.
      if (drawn && !this.gone && keeper.query() !== query) this.ask();
      if (!drawn && !this.gone) {
        const part = PARTS[main.getAttribute("data-lost")];
        if (part) await get(part);
        throw lost ?? "data";
      }
    } catch (error) {
      if (this.gone) return;
      if (this.glue && error instanceof Error) over(glue, error);
      else keeper.fall(why(error));
    }
  }
  heard(name, detail, main) {
    // What has left the page may come all the same.
    if (this.gone) return;
    const { keeper } = this;
    turn = this;
    if (name === "ready") this.show(main);
    if (name === "wrong") {
      // An attribute is read again with every other that changes: the same is told once, and not while the program is at it.
      const { path, column, reason } = detail;
      const isNew = this.told.size < this.told.add(`${path} ${column} ${reason}`).size;
      if (isNew) queueMicrotask(() => this.wrong([{ ...detail, line: 1, column: +column }]));
    }
    if (name === "unread") {
      const line = Object.entries(detail).map(([key, value]) => `${key}="${value}"`).join(", ");
      if (line !== this.unread) console.warn(`role-scope: not understood and left out: ${line}`, keeper.host);
      this.unread = line;
      for (const key in detail) if (!keeper.host.constructor.observedAttributes.includes(key)) delete keeper.changed[key];
    }
    if (name === "change") {
      // What is no attribute is told as long as it is chosen. The language is no choice of the visitor's.
      const { changed, host } = keeper;
      const { lang, ...chosen } = detail;
      for (const key in changed) if (!host.constructor.observedAttributes.includes(key)) delete changed[key];
      Object.assign(changed, chosen);
      keeper.tell(name, { state: detail });
    }
  }
  // A way to the page's own jobs, which it may go itself; a click that opens it elsewhere is the browser's.
  followed(event) {
    const link = event.target.closest("[data-jobs]");
    const plain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link && plain && !this.keeper.tell("jobs", { role: link.dataset.jobs, address: link.href }, true)) event.preventDefault();
  }
  show(main) {
    const { host, root, version } = this.keeper;
    const slot = (name) => Object.assign(document.createElement("slot"), { name });
    const heading = slot("heading");
    const headed = () => main.classList.toggle("headed", heading.assignedNodes().length > 0);
    heading.addEventListener("slotchange", headed);
    main.hidden = false;
    this.main = main;
    gather(host);
    root.replaceChildren(heading, this.probe, main, slot("footer"));
    headed();
    for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keep);
    this.watch();
    if (!this.sizes) {
      this.sizes = new ResizeObserver(() => {
        // What was out of sight has had no transitions.
        this.paint();
        const { width, height } = host.getBoundingClientRect();
        this.keeper.tell("resize", { width: Math.round(width), height: Math.round(height) });
      });
      this.sizes.observe(host);
      this.keeper.settle("resolve");
      this.keeper.tell("ready", { version });
    }
  }
  // What the page changes later: its language, and data that stands inside.
  watch() {
    const { keeper, watchers } = this;
    const { host } = keeper;
    this.rest();
    const read = () => {
      if (!this.gone && !host.src && keeper.data === undefined && this.inside !== inside(host)) host.refresh();
    };
    const children = new MutationObserver(read);
    children.observe(host, { childList: true, characterData: true, subtree: true });
    watchers.push(children);
    // It may have changed while it was drawn.
    queueMicrotask(read);
    queueMicrotask(() => this.look());
  }
  // Where the element stands now, and what holds there.
  look() {
    const { keeper } = this;
    for (let root = keeper.host.getRootNode(); root; root = around(root)) languages.observe(root, { subtree: true, attributeFilter: ["lang"] });
    const language = keeper.language();
    if (language !== this.language) this.ask();
    this.language = language;
    this.paint();
  }
  paint() {
    this.call((glue, id) => glue.paint(id));
  }
  rest() {
    for (const watcher of this.watchers.splice(0)) watcher.disconnect();
  }
  // Data of the page's own, checked; what is wrong is said, and the built-in data stays.
  async own() {
    const { host, data } = this.keeper;
    this.inside = inside(host);
    let text = host.src ? undefined : this.inside;
    if (data !== undefined) {
      try {
        text = typeof data === "string" ? data : JSON.stringify(data);
        if (text === undefined) throw `a value of the type ${typeof data}`;
      } catch (error) {
        return this.wrong([{ code: "wrong-type", path: "$", line: 0, column: 0, reason: `the property data is not JSON: ${words(error)}` }]);
      }
    }
    let bytes = text && new TextEncoder().encode(text);
    if (data === undefined && host.src) {
      try {
        const answer = await fetch(new URL(host.src, document.baseURI), quiet);
        if (!answer.ok) throw answer.status;
        bytes = new Uint8Array(await answer.arrayBuffer());
      } catch (error) {
        return this.wrong([{ code: "src-unreachable", path: "$", line: 0, column: 0, reason: `${host.src}: ${error}` }]);
      }
    }
    if (!bytes) return;
    const found = await checked(bytes);
    return found.data() ?? this.wrong(JSON.parse(found.faults()));
  }
  wrong(faults) {
    if (this.gone) return;
    for (const fault of faults) {
      console.error(`role-scope: ${fault.line}:${fault.column} ${fault.path}: ${fault.reason}`);
      this.keeper.tell("error", fault);
    }
  }
  ask() {
    if (this.asked || !this.id) return;
    this.asked = true;
    queueMicrotask(() => this.answer());
  }
  answer() {
    if (!this.asked) return;
    this.asked = false;
    // What the page asks for itself it need not be told. A place of which nothing is known yet takes a new start.
    if (this.call((glue, id) => glue.show(id, this.keeper.query())) === false) this.keeper.host.refresh();
  }
  state() {
    this.answer();
    return this.call((glue, id) => glue.state(id));
  }
  async table(format, chart) {
    return this.call((glue, id) => glue.table(id, format, chart)) ?? Promise.reject();
  }
  call(act) {
    if (!this.id || this.glue !== running) return;
    turn = this;
    try {
      return act(this.glue, this.id);
    } catch (error) {
      over(this.glue, error);
    }
  }
  // With `keeps` what was drawn stays to look at until it is drawn again.
  stop(keeps) {
    if (keeps && this.main) this.keeper.root.replaceChildren(this.main.cloneNode(true));
    this.call((glue, id) => (glue.unmount(id), this.free()));
    this.id = 0;
    this.gone = true;
    if (turn === this) turn = undefined;
    this.sizes?.disconnect();
    this.rest();
    shown.delete(this);
    if (!shown.size) languages.disconnect();
  }
  // What draws never takes its listeners off its root, and by them holds root and element for good.
  free() {
    for (const [type, act, options] of this.listeners) {
      this.ground.removeEventListener(type, act, options);
      act._wbg_cb_unref();
    }
    this.listeners = [];
    delete this.ground.addEventListener;
  }
  // The program is started anew; what was drawn stays to look at until it is drawn again.
  again() {
    this.id = 0;
    this.listeners = [];
    shown.delete(this);
    this.keeper.root.replaceChildren(this.main?.cloneNode(true) ?? document.createElement("slot"));
    this.begin();
  }
}
