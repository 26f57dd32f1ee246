import { mount, unmount } from "svelte";
import { offer } from "../../host.js";
import Page from "./Page.svelte";

offer("Svelte", __VERSION__, (target, first, hear) => {
  const page = mount(Page, { target, props: { first, hear } });
  return { draw: (state) => page.draw(state), end: () => unmount(page) };
});
