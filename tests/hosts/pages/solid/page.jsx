import { For, Show, createSignal } from "solid-js";
import { render } from "solid-js/web";
import { offer } from "../../host.js";

offer("Solid", __VERSION__, (root, first, hear) => {
  const [state, setState] = createSignal(first);
  const Element = () => (
    <Show when={state().shown}>
      <role-scope
        id="compared"
        layout="page"
        sections="pay"
        loading="eager"
        attr:theme={state().theme}
        prop:roles={state().roles}
        prop:currency={state().currency}
        prop:diff={state().diff}
        prop:noPersist={state().noPersist}
        prop:headingLevel={state().headingLevel}
        prop:data={state().data}
        prop:state={state().state}
        prop:src={state().src}
        on:role-scope-ready={hear}
        on:role-scope-change={hear}
        on:role-scope-resize={hear}
        on:role-scope-error={hear}
        on:role-scope-fallback={hear}
      >
        <h2 slot="heading">{state().heading}</h2>
        <p class="fallback">{state().fallback}</p>
      </role-scope>
    </Show>
  );
  const Note = () => <p id="note">A note of the page’s own</p>;
  const end = render(
    () => <For each={state().last ? [Note, Element] : [Element, Note]}>{(Part) => <Part />}</For>,
    root,
  );
  return { draw: setState, end };
});
