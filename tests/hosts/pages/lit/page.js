import { html, nothing, render } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { offer } from "../../host.js";

offer("Lit", __VERSION__, (root, first, hear) => {
  const element = (state) => html`
    <role-scope
      id="compared"
      layout="page"
      sections="pay"
      loading="eager"
      theme=${state.theme}
      ?diff=${state.diff}
      .roles=${state.roles}
      .currency=${state.currency}
      .noPersist=${state.noPersist}
      .headingLevel=${state.headingLevel}
      .data=${state.data}
      .state=${state.state}
      .src=${state.src}
      @role-scope-ready=${hear}
      @role-scope-change=${hear}
      @role-scope-resize=${hear}
      @role-scope-error=${hear}
      @role-scope-fallback=${hear}
      ><h2 slot="heading">${state.heading}</h2>
      <p class="fallback">${state.fallback}</p></role-scope
    >
  `;
  const note = html`<p id="note">A note of the page’s own</p>`;
  const part = (name, state) => (name === "note" ? note : state.shown ? element(state) : nothing);
  const draw = (state) =>
    render(
      repeat(
        state.last ? ["note", "element"] : ["element", "note"],
        (name) => name,
        (name) => part(name, state),
      ),
      root,
    );
  draw(first);
  return { draw, end: () => render(nothing, root) };
});
