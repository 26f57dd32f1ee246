import { createApp, h, shallowRef, version } from "vue";
import { offer } from "../../host.js";
import Page from "./Page.vue";

offer("Vue", version, (root, first, hear) => {
  const current = shallowRef(first);
  const app = createApp(() => h(Page, { state: current.value, hear }));
  app.mount(root);
  return { draw: (state) => (current.value = state), end: () => app.unmount() };
});
