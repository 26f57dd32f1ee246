import { render } from "preact";
import { offer } from "../../host.js";

const Page = ({ state, hear }) => {
  const element = state.shown && (
    <role-scope
      key="element"
      id="compared"
      layout="page"
      sections="pay"
      loading="eager"
      theme={state.theme}
      roles={state.roles}
      currency={state.currency}
      diff={state.diff}
      noPersist={state.noPersist}
      headingLevel={state.headingLevel}
      data={state.data}
      state={state.state}
      src={state.src}
      onrole-scope-ready={hear}
      onrole-scope-change={hear}
      onrole-scope-resize={hear}
      onrole-scope-error={hear}
      onrole-scope-fallback={hear}
    >
      <h2 slot="heading">{state.heading}</h2>
      <p class="fallback">{state.fallback}</p>
    </role-scope>
  );
  const note = (
    <p key="note" id="note">
      A note of the page’s own
    </p>
  );
  return state.last ? [note, element] : [element, note];
};

offer("Preact", __VERSION__, (root, first, hear) => {
  const draw = (state) => render(<Page state={state} hear={hear} />, root);
  draw(first);
  return { draw, end: () => render(null, root) };
});
