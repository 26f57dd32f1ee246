// What the elements of a page share: one compiled program, one style sheet, and the way from an element to the program.
//
// Invariant: a program that has failed is never called again, and takes no other element with it; nothing is loaded that
// is not the file of this release.

const FILES = {
  glue: [new URL("__GLUE__", import.meta.url), "__GLUE_INTEGRITY__"],
  wasm: [new URL("__WASM__", import.meta.url), "__WASM_INTEGRITY__"],
  style: [new URL("__STYLE__", import.meta.url), "__STYLE_INTEGRITY__"],
  dataset: [new URL("__DATASET__", import.meta.url), "__DATASET_INTEGRITY__"],
  metros: [new URL("__METROS__", import.meta.url), "__METROS_INTEGRITY__"],
  checker: [new URL("__CHECK__", import.meta.url), "__CHECK_INTEGRITY__"],
  checks: [new URL("__CHECK_WASM__", import.meta.url), "__CHECK_WASM_INTEGRITY__"],
};
// Where links lead.
const SITE = "__SITE__".replace(/\/$/, "");
// After so many failures elements are left as the page made them.
const STARTS = 3;

// A refused fetch does not tell a missing file from a changed one, so the server is asked again for the status alone.
const blame = async (url) => {
  const { ok, status } = await fetch(url, { method: "HEAD", cache: "no-store" }).catch(() => ({}));
  throw ok ? "changed" : status === 404 ? "not-found" : "unreachable";
};
const get = async ([url, integrity], Accept = "*/*") => {
  const answer = await fetch(url, { integrity, headers: { Accept }, referrerPolicy: "no-referrer" }).catch(() => blame(url));
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
let files, program, running, turn;
let starts = 0;

const start = async () => {
  if (typeof WebAssembly !== "object") throw "no-webassembly";
  files ??= Promise.all([
    get(FILES.wasm).then((bytes) => WebAssembly.compile(bytes)),
    get(FILES.dataset).then((bytes) => new Uint8Array(bytes)),
    // Said out loud for the development servers of bundlers, which otherwise answer with a script.
    get(FILES.style, "text/css").then((bytes) => new CSSStyleSheet().replace(new TextDecoder().decode(bytes))),
  ]);
  const again = starts++ ? `?${starts}` : "";
  const [glue, [module, dataset, sheet]] = await Promise.all([script(FILES.glue, again), files]);
  await glue.default({ module_or_path: module });
  if (!glue.start(SITE, dataset)) throw "damaged";
  glue.onFailure((error) => over(glue, error));
  running = glue;
  return { glue, sheet };
};
const started = () =>
  (program ??= start().catch((error) => {
    // The next element tries again.
    program = files = undefined;
    throw why(error);
  }));

let checker;
const checked = async (bytes) => {
  checker ??= Promise.all([script(FILES.checker), get(FILES.checks).then((bytes) => WebAssembly.compile(bytes))]).then(
    async ([glue, module]) => {
      await glue.default({ module_or_path: module });
      return glue;
    },
  );
  return (await checker).check(bytes);
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
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => shown.forEach((mount) => mount.call((glue, id) => glue.paint(id))));

/** Draws in a keeper's root, from now until it is stopped. */
export const mount = (keeper) => new Mount(keeper);

// Metro areas are a file of their own, for those who ask for one.
const inMetro = (keeper) => /(^|&)place=metro-/.test(keeper.query());
// The data that a page put inside an element.
const inside = (host) => host.querySelector(':scope > script[type="application/json"]')?.textContent;

class Mount {
  id = 0;
  listeners = [];
  watchers = [];
  constructor(keeper) {
    this.keeper = keeper;
    this.begin();
  }
  async begin() {
    const { keeper } = this;
    const { root } = keeper;
    let glue;
    try {
      const program = await started();
      glue = program.glue;
      const own = await this.own();
      this.metros = inMetro(keeper) ? new Uint8Array(await get(FILES.metros)) : undefined;
      if (this.gone) return;
      root.adoptedStyleSheets = [program.sheet];
      const main = Object.assign(document.createElement("div"), { className: "main", hidden: true });
      const listen = main.addEventListener;
      main.addEventListener = (...listener) => (this.listeners.push(listener), listen.apply(main, listener));
      this.ground = main;
      main.setAttribute("data-metros", FILES.metros[0]);
      main.setAttribute("data-metros-integrity", FILES.metros[1]);
      root.append(main);
      shown.add(this);
      turn = this;
      this.glue = glue;
      this.id = glue.mount(main, (name, detail) => this.heard(name, detail, main), keeper.query(), own, this.metros);
      if (!this.id) throw "data";
    } catch (error) {
      if (this.gone) return;
      if (this.glue && error instanceof Error) over(glue, error);
      else keeper.fall(why(error));
    }
  }
  heard(name, detail, main) {
    const { keeper } = this;
    turn = this;
    if (name === "ready") this.show(main);
    if (name === "change") {
      // What is no attribute is told as long as it is chosen.
      const { changed, host } = keeper;
      for (const key in changed) if (!host.constructor.observedAttributes.includes(key)) delete changed[key];
      Object.assign(changed, detail);
      keeper.tell(name, { state: detail });
    }
  }
  show(main) {
    const { host, root, version } = this.keeper;
    const slot = (name) => Object.assign(document.createElement("slot"), { name });
    const heading = slot("heading");
    const headed = () => main.classList.toggle("headed", heading.assignedNodes().length > 0);
    heading.addEventListener("slotchange", headed);
    main.hidden = false;
    this.main = main;
    root.replaceChildren(heading, main, slot("footer"));
    headed();
    this.watch();
    if (!this.sizes) {
      this.sizes = new ResizeObserver(() => {
        const { width, height } = host.getBoundingClientRect();
        this.keeper.tell("resize", { width: Math.round(width), height: Math.round(height) });
      });
      this.sizes.observe(host);
      this.keeper.settle("resolve");
      this.keeper.tell("ready", { version });
    }
  }
  // What the page changes later: colours that its styles give, and data that stands inside.
  watch() {
    const { keeper, watchers } = this;
    const { host } = keeper;
    this.rest();
    let waits;
    const styles = new MutationObserver(() => {
      waits ||= requestAnimationFrame(() => ((waits = 0), this.call((glue, id) => glue.paint(id))));
    });
    for (let node = host; node; node = node.parentElement) styles.observe(node, { attributes: true });
    const look = () => {
      if (!this.gone && !host.src && keeper.data === undefined && this.inside !== inside(host)) host.refresh();
    };
    const children = new MutationObserver(look);
    children.observe(host, { childList: true, characterData: true, subtree: true });
    watchers.push(styles, children);
    // It may have changed while it was drawn.
    queueMicrotask(look);
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
      } catch (error) {
        return this.wrong([{ code: "wrong-type", path: "$", line: 0, column: 0, reason: `the property data is not JSON: ${error}` }]);
      }
    }
    let bytes = text && new TextEncoder().encode(text);
    if (data === undefined && host.src) {
      try {
        const answer = await fetch(new URL(host.src, document.baseURI));
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
    if (inMetro(this.keeper) && !this.metros) return void this.keeper.host.refresh();
    // What the page asks for itself it need not be told.
    this.call((glue, id) => glue.show(id, this.keeper.query()));
  }
  state() {
    this.answer();
    return this.call((glue, id) => glue.state(id));
  }
  table(format, chart) {
    return this.call((glue, id) => glue.table(id, format, chart));
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
  stop() {
    this.call((glue, id) => (glue.unmount(id), this.free()));
    this.id = 0;
    this.gone = true;
    if (turn === this) turn = undefined;
    this.sizes?.disconnect();
    this.rest();
    shown.delete(this);
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
