// Starts the live page, or leaves the static one and says why.
//
// Invariant: whatever fails, at the start or later, the page ends with its static content and one
// line that names the reason; a program that has failed is never called again.

const page = document.documentElement;
const main = () => document.getElementById("rolescope");
// The program takes the words of the static page into its own, so what comes back is a copy.
let still;
let started = false;
let over = false;

const fail = (why) => {
  if (over) return;
  over = true;
  const line = document.createElement("p");
  line.setAttribute("data-rolescope-notice", "");
  line.setAttribute("role", "status");
  line.textContent = `The live controls ${started ? "stopped" : "could not start"}: ${why}. The page below is complete without them.`;
  const focus = document.activeElement?.id;
  if (still) main()?.replaceWith(still);
  main()?.before(line);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  page.dataset.rolescope = "static";
};

// Registered before the program's own listeners: once it is over, no event reaches them.
for (const type of "click input change submit toggle keydown keyup pointerdown pointermove pointerup focusin focusout popstate hashchange resize scroll message storage visibilitychange".split(" ")) {
  addEventListener(type, (event) => over && event.stopImmediatePropagation(), true);
}

const glue = "__APP__";
const calls = (stack) => String(stack).split(glue).length;

// After a trap, or an exception that passed through the program, its memory cannot be trusted. Errors of other programs and of
// extensions are theirs: every call of ours comes through the glue. One that listens to what the program does has the
// program's calls below its own, as this has then.
const watch = (event) => {
  const stack = (event.error || event.reason)?.stack;
  if (/wasm/.test(stack) && calls(stack) > calls(Error().stack)) fail("the program had an error");
};

const why = (error) => {
  const text = String(error?.message || error);
  if (typeof error === "string") return error;
  if (/security policy|content.security|unsafe-eval|CSP/i.test(text)) return "the page's policy does not allow the program";
  if (error instanceof WebAssembly.RuntimeError) return "the program had an error";
  if (error instanceof WebAssembly.LinkError || /import/i.test(text)) return "the program and its script are of different versions";
  if (error instanceof WebAssembly.CompileError) return "the program file is damaged";
  return "the program's script did not run";
};

const load = (path) =>
  import(path).catch(() => {
    throw "the program's script could not be loaded";
  });

// A refused fetch does not tell a missing file from a changed one (the integrity of an error page
// is wrong too), so the server is asked again for the status alone.
const get = (path, integrity) =>
  fetch(path, { integrity }).then((answer) => (answer.ok ? answer : blame(answer)), () =>
    fetch(path, { method: "HEAD", cache: "no-store" }).then(blame, () => {
      throw "the program file could not be loaded";
    }),
  );

const blame = ({ ok, status }) => {
  throw ok
    ? "the program file is incomplete or not the one that was published"
    : status === 404
      ? "the program file was not found (404)"
      : `the server did not send the program file (${status})`;
};

// The static page is seen before the program takes time: a frame's callback comes too early, since drawing goes on in other
// threads, which a program that is compiled meanwhile would keep waiting. A page in the background is not painted.
const painted = () =>
  new Promise((go) => {
    if (document.hidden) go();
    new PerformanceObserver(go).observe({ type: "paint", buffered: true });
    setTimeout(go, 1000);
  });

const start = async () => {
  if (typeof WebAssembly !== "object") throw "this browser does not support WebAssembly";
  // However deep the program is, its first call is named.
  Error.stackTraceLimit = 200;
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
  document.addEventListener("rolescope-failure", (event) => fail(event.detail));
  const copied = painted().then(() => main().cloneNode(true));
  const [app, program, copy] = await Promise.all([load(glue), get("__WASM__", "__WASM_INTEGRITY__"), copied]);
  still = copy;
  await app.default({ module_or_path: program });
  started = true;
};

if (main()) start().catch((error) => fail(why(error)));
