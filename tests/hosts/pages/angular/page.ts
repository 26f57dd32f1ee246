import { CUSTOM_ELEMENTS_SCHEMA, ChangeDetectionStrategy, Component, VERSION, provideZonelessChangeDetection, signal } from "@angular/core";
import { createApplication } from "@angular/platform-browser";
import { offer } from "../../host.js";

// What the page starts with, until the component is told.
const wiring = { state: {} as any, hear: (_: Event) => {} };

@Component({
  selector: "app-page",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (part of parts(); track part) {
      @if (part === "note") {
        <p id="note">A note of the page’s own</p>
      } @else if (state().shown) {
        <role-scope
          id="compared"
          layout="page"
          sections="pay"
          loading="eager"
          [attr.theme]="state().theme"
          [roles]="state().roles"
          [currency]="state().currency"
          [diff]="state().diff"
          [noPersist]="state().noPersist"
          [headingLevel]="state().headingLevel"
          [data]="state().data"
          [state]="state().state"
          [src]="state().src"
          (role-scope-ready)="hear($event)"
          (role-scope-change)="hear($event)"
          (role-scope-resize)="hear($event)"
          (role-scope-error)="hear($event)"
          (role-scope-fallback)="hear($event)"
        >
          <h2 slot="heading">{{ state().heading }}</h2>
          <p class="fallback">{{ state().fallback }}</p>
        </role-scope>
      }
    }
  `,
})
class Page {
  state = signal(wiring.state);
  hear = wiring.hear;
  parts = () => (this.state().last ? ["note", "element"] : ["element", "note"]);
}

const app = await createApplication({ providers: [provideZonelessChangeDetection()] });

offer("Angular", VERSION.full, (root: Element, first: unknown, hear: (event: Event) => void) => {
  Object.assign(wiring, { state: first, hear });
  root.append(document.createElement("app-page"));
  const page = app.bootstrap(Page);
  return { draw: (state: unknown) => (page.instance.state.set(state), app.tick()), end: () => (app.destroy(), root.replaceChildren()) };
});
