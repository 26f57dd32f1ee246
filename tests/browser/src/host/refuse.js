// See host.rs. The browser refuses an attribute once, while the element `c` draws: its program cannot go on.
const own = Element.prototype.setAttribute;
let armed = true;
Element.prototype.setAttribute = function (name, value) {
  if (armed && this.localName === "figure") {
    armed = false;
    window.refused = performance.now();
    throw new Error("refused");
  }
  return own.call(this, name, value);
};
addEventListener("role-scope-fallback", () => { window.told = performance.now(); });
document.getElementById("c").setState({ sections: "pay,tools" });
