// An app that uses the package as its README says.

import { RoleScopeElement } from "rolescope";

const element = document.getElementById("compared");
window.app = { events: [], upgraded: element instanceof RoleScopeElement };
for (const name of ["ready", "change", "error", "fallback"]) {
  element.addEventListener(`role-scope-${name}`, ({ type, detail }) => window.app.events.push({ name: type, detail }));
}
element.ready.then(
  () => (window.app.state = "ready"),
  (reason) => (window.app.state = `${reason}`),
);
