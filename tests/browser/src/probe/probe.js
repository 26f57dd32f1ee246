// See probe.rs. Runs before every other script of the page, in any engine.
(() => {
  "use strict";
  const violations = [], errors = [], states = [];
  const held = document.currentScript.hasAttribute("data-hold");
  let release;
  const gate = held ? new Promise((open) => { release = open; }) : Promise.resolve();

  document.addEventListener("securitypolicyviolation", (event) => {
    violations.push(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`);
  });
  addEventListener("error", (event) => {
    // A resource that did not load has no message, but an address.
    errors.push(event.message || `did not load: ${event.target?.src || event.target?.href}`);
  }, true);
  addEventListener("unhandledrejection", (event) => errors.push(`refused promise: ${event.reason}`));
  const { error } = console;
  console.error = (...parts) => {
    errors.push(`console: ${parts.map(String).join(" ")}`);
    error.apply(console, parts);
  };

  const stateTimes = [];
  new MutationObserver(() => {
    states.push(document.documentElement.dataset.rolescope ?? "");
    stateTimes.push(performance.now());
  }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-rolescope"] });

  // Where each moved part was and is, for the message of a case that fails.
  const where = ({ node, previousRect: from, currentRect: to }) => {
    const part = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return `${part?.localName}#${part?.id}.${part?.className} ${[from, to].map((r) => `${r.x},${r.y} ${r.width}x${r.height}`).join(" to ")}`;
  };
  const moved = [];
  let shift = null;
  if (window.PerformanceObserver?.supportedEntryTypes?.includes("layout-shift")) {
    shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      if (entry.hadRecentInput) return;
      shift += entry.value;
      moved.push(...entry.sources.map(where));
    })).observe({ type: "layout-shift", buffered: true });
  }

  // Everything that the program fetches waits for the case.
  const { fetch } = window;
  window.fetch = (...parts) => gate.then(() => fetch.apply(window, parts));

  const foreign = () => performance.getEntriesByType("resource")
    .map((entry) => entry.name).filter((name) => !name.startsWith(location.origin + "/") && !name.startsWith("blob:"));

  // A pointer of all ones is outside the memory, so whatever the program does next ends at once.
  let spoiled = false;
  const spoil = () => {
    const program = document.querySelector("link[rel=modulepreload][href*='/app-']").href;
    import(program).then((glue) => glue.default()).then(({ memory }) => {
      new Uint8Array(memory.buffer).fill(0xff);
      spoiled = true;
    });
    return true;
  };

  window.rolescopeProbe = {
    spoil,
    stateTimes: () => stateTimes,
    spoiled: () => spoiled,
    release: () => (release?.(), true),
    report: () => ({ violations, errors, foreign: foreign(), shift, moved, states }),
  };
})();
