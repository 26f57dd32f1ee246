// Development only: loads the page again after a build, and shows what stopped one.

let first;
let panel;

const source = new EventSource("/~reload");
source.addEventListener("build", (event) => {
  first ??= event.data;
  if (first !== event.data) location.reload();
});
source.addEventListener("problem", (event) => {
  panel?.remove();
  panel = document.createElement("pre");
  panel.setAttribute("role", "alert");
  panel.tabIndex = 0;
  panel.textContent = event.data;
  const look = {
    position: "fixed", inset: "0", margin: "0", padding: "1rem", overflow: "auto", zIndex: "2147483647",
    background: "#1c1010", color: "#ffe9e4", font: "14px/1.5 ui-monospace, monospace", whiteSpace: "pre-wrap",
  };
  Object.assign(panel.style, look);
  (document.body ?? document.documentElement).append(panel);
});
