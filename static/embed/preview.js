// Gives the element of a preview what the address asks for.
//
// Invariant: attributes are set by their names and nothing else is; the data is what the page around has had checked.

const element = document.querySelector("role-scope");
const asked = new URLSearchParams(location.search);
const fixed = new Set(["page", "data", "accent", "src", "style", "class", "id", "is", "part", "slot"]);

document.documentElement.dataset.page = asked.get("page") ?? "light";
for (const [name, value] of asked) {
  if (/^[a-z][a-z-]*$/.test(name) && !name.startsWith("on") && !fixed.has(name)) element.setAttribute(name, value);
}
const accent = asked.get("accent");
if (/^#([0-9a-f]{6}|[0-9a-f]{8})$/.test(accent)) element.style.setProperty("--rs-accent", accent);

// A preview leads nowhere.
element.addEventListener("role-scope-jobs", (event) => event.preventDefault());

// The page around is of the same origin, or the policy would not let it hold this one.
const data = parent === self ? "" : parent.document.getElementById("preview-data")?.textContent;
if (asked.has("data") && data) element.data = JSON.parse(data);
