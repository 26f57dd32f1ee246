// Without a framework: what the others do, by hand.

import { EVENTS, offer } from "../../host.js";

const PROPERTIES = ["roles", "currency", "diff", "noPersist", "headingLevel", "data", "state", "src"];

const make = (name, values, ...children) => {
  const node = Object.assign(document.createElement(name), values);
  node.append(...children);
  return node;
};

offer("plain HTML", "", (root, first, hear) => {
  const note = make("p", { id: "note", textContent: "A note of the page's own" });
  let element;
  let before = {};
  const draw = (state) => {
    if (!state.shown) {
      element?.remove();
      for (const name of EVENTS) element?.removeEventListener(name, hear);
      element = undefined;
    } else if (!element) {
      element = make("role-scope", { id: "compared" });
      for (const [name, value] of [["layout", "page"], ["sections", "pay"], ["loading", "eager"]]) element.setAttribute(name, value);
      element.append(make("h2", { slot: "heading" }), make("p", { className: "fallback" }));
      for (const name of EVENTS) element.addEventListener(name, hear);
      before = {};
    }
    if (element) {
      for (const name of PROPERTIES) if (state[name] !== before[name]) element[name] = state[name];
      element.setAttribute("theme", state.theme);
      element.children[0].textContent = state.heading;
      element.children[1].textContent = state.fallback;
      before = state;
    }
    const wanted = [element, note].filter(Boolean);
    if (state.last) wanted.reverse();
    if (wanted.some((node, at) => root.children[at] !== node)) root.append(...wanted);
  };
  draw(first);
  return {
    draw,
    end() {
      draw({ ...first, shown: false });
      root.replaceChildren();
    },
  };
});
