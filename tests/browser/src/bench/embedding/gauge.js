// See embedding.rs. On a page of a host, after its witness and before all else: what the programs of the page take, and
// whether what the host put inside the first element can be seen in every frame.
(() => {
  const own = WebAssembly.instantiate;
  const programs = (window.programs = []);
  // Every call goes through here, so that one into a program that has failed is seen.
  const watched = (act, program) => (...all) => {
    program.calls++;
    if (program.failed) program.late++;
    try {
      return act(...all);
    } catch (error) {
      program.failed = true;
      throw error;
    }
  };
  WebAssembly.instantiate = async (source, imports) => {
    // Of a module it compiles nothing.
    if (!(source instanceof WebAssembly.Module)) compiled++;
    const made = await own.call(WebAssembly, source, imports);
    const { exports } = made.instance ?? made;
    // A module that was fetched later has no memory of its own: it is of the program whose memory it is given.
    const given = Object.values(imports ?? {}).flatMap((names) => Object.values(names));
    let program = programs.find(({ memory }) => given.includes(memory));
    if (!program) programs.push((program = { memory: exports.memory, failed: false, calls: 0, late: 0 }));
    const calls = Object.entries(exports).map(([name, value]) => [name, typeof value === "function" ? watched(value, program) : value]);
    const instance = Object.create(WebAssembly.Instance.prototype, { exports: { value: Object.fromEntries(calls) } });
    return made.instance ? { instance, module: made.module } : instance;
  };
  WebAssembly.Module = new Proxy(WebAssembly.Module, { construct: (module, all) => (compiled++, new module(...all)) });

  const fallback = (window.fallback = { seen: null, hidden: 0 });
  const look = () => {
    const inside = document.getElementById("f");
    if (inside?.getClientRects().length) fallback.seen ??= performance.now();
    else if (inside) fallback.hidden++;
    requestAnimationFrame(look);
  };
  look();
  addEventListener("role-scope-ready", () => { window.readyAt ??= performance.now(); });
  addEventListener("role-scope-fallback", () => { fallback.told = performance.now(); });

  window.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { shift += entry.value; })).observe({ type: "layout-shift", buffered: true });

  // After so many frames in a row of which each is like the one before.
  window.still = (frames, state) => new Promise((done) => {
    let left = frames, before = state();
    const next = () => {
      const now = state();
      left = now === before ? left - 1 : frames;
      before = now;
      left ? requestAnimationFrame(next) : done();
    };
    requestAnimationFrame(next);
  });
})();
