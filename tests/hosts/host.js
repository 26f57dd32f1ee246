// What every page of this folder offers to the browser cases, under the one name `host`.
//
// Invariant: a page's framework alone touches the element; this file only holds the state that the framework draws.

// What the page's policy refused.
const violations = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective}: ${blockedURI}`),
);

// The state that each page starts with. Names are those of the element's properties, but for the last five.
const START = {
  roles: ["front-end", "back-end"],
  currency: undefined,
  diff: undefined,
  noPersist: undefined,
  headingLevel: undefined,
  data: undefined,
  state: undefined,
  src: undefined,
  // Set as an attribute.
  theme: "light",
  // Whether the element is on the page.
  shown: true,
  // Whether the element stands after its sibling, by a keyed list.
  last: false,
  // The text of the child in the slot `heading`.
  heading: "Roles that we hire for",
  // The text of the child in the default slot.
  fallback: "Front end and back end, as a list",
};

/** The names of the element's events. */
export const EVENTS = ["ready", "change", "resize", "error", "fallback"].map((name) => `role-scope-${name}`);

/**
 * Makes the page's `host`. `mount` draws the first state into a node, with `hear` for each of the events, and gives
 * `draw`, which draws another state, and `end`, which takes the framework off the page.
 */
export const offer = (framework, version, mount) => {
  const heard = [];
  // Plain data only, as events promise: what does not survive this is missed by the cases.
  const hear = (event) => heard.push({ name: event.type, detail: JSON.parse(JSON.stringify(event.detail)) });
  let state = START;
  const page = mount(document.getElementById("root"), state, hear);
  window.host = {
    framework,
    version,
    events: heard,
    violations,
    get state() {
      return state;
    },
    set(name, value) {
      state = { ...state, [name]: value };
      page.draw(state);
    },
    end: () => page.end(),
  };
};
