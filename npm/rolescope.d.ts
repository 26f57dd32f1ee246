// Written by `cargo xtask embed` from src/embed/describe.rs.

/** A chart by its name. */
export type RoleScopeChart =
  | "pay-range"
  | "pay-standing"
  | "pay-by-years"
  | "pay-by-place"
  | "pay-difference"
  | "pay-evidence"
  | "pay-distribution"
  | "pay-by-group"
  | "pay-by-state"
  | "pay-over-time"
  | "pay-at-years"
  | "pay-reconciled"
  | "range-x-ray"
  | "skill-fit"
  | "interests"
  | "week-map"
  | "work-mode"
  | "organisation-size"
  | "skill-sets"
  | "usage"
  | "education"
  | "years"
  | "outlook"
  | "path-fan"
  | "break-even"
  | "move-assumptions";

/** Why the fallback stays or has come back. */
export type RoleScopeFallbackReason =
  | "no-webassembly"
  | "policy"
  | "not-found"
  | "changed"
  | "unreachable"
  | "version"
  | "damaged"
  | "data"
  | "panic"
  | "destroyed";

/** All that is chosen, as texts under the keys of the query. */
export interface RoleScopeState {
  /** Roles by their names, separated by commas. */
  roles: string;
  /** Sections by their names, separated by commas. */
  sections: string;
  /** The chart that is shown alone; empty for the comparison. */
  chart: RoleScopeChart | "";
  /** The view that is shown. */
  view: "overview" | "pay" | "work" | "skills" | "tools" | "entry" | "path" | "questions" | "all";
  /** The place that figures are of. */
  place: string;
  /** The source of pay. */
  series: "survey-2025" | "survey-2024" | "bls-2025";
  /** The band of years whose pay is shown; empty for any. */
  experience: string;
  /** An ISO 4217 code. */
  currency: string;
  /** The time that pay is shown for. */
  period: "year" | "month" | "hour";
  /** The prices that pay is shown at. */
  price: "nominal" | "ppp" | "rpp";
  /** `1` where equal rows are hidden. */
  diff: "1" | "0";
  /** The language, as a BCP 47 tag. */
  lang: string;
  /** Paid hours a year, for pay an hour. */
  hours: string;
  "by"?: string;
  "careers"?: string;
  "distribution"?: string;
  "fit-target"?: string;
  "from"?: string;
  "group-order"?: string;
  "move-from"?: string;
  "move-to"?: string;
  "occupation"?: string;
  "path-a"?: string;
  "path-at"?: string;
  "path-b"?: string;
  "path-keep"?: string;
  "path-start"?: string;
  "path-then"?: string;
  "path-years"?: string;
  "place-order"?: string;
  "role"?: string;
  "seed"?: string;
  "set"?: string;
  "set-of"?: string;
  "set-share"?: string;
  "to"?: string;
  "usage-group"?: string;
  "usage-order"?: string;
  "years"?: string;
  "years-axis"?: string;
}

/** The comparison is live. */
export interface RoleScopeReadyDetail {
  /** The version of the element. */
  readonly version: string;
}

/** The visitor has chosen something; what the host sets is not told. */
export interface RoleScopeChangeDetail {
  /** All that is chosen. */
  readonly state: RoleScopeState;
}

/** The size has changed. */
export interface RoleScopeResizeDetail {
  /** In CSS px. */
  readonly width: number;
  /** In CSS px. */
  readonly height: number;
}

/** The host's data was refused, and the built-in data stays; or a part of an attribute was, whose name is the path then, with the place in its text. */
export interface RoleScopeErrorDetail {
  /** The kind of fault; `src-unreachable` where the file could not be had. */
  readonly code: string;
  /** The place in the data, as a JSON path. */
  readonly path: string;
  /** The line in the file from 1; 0 where there is none. */
  readonly line: number;
  /** The column in the line from 1; 0 where there is none. */
  readonly column: number;
  /** What is wrong, in words. */
  readonly reason: string;
}

/** The visitor follows a link to your jobs in this page. `preventDefault()` keeps the browser from it, so that the page can go there itself. */
export interface RoleScopeJobsDetail {
  /** The name of the role. */
  readonly role: string;
  /** Where the link leads. */
  readonly address: string;
}

/** The fallback stays or has come back. */
export interface RoleScopeFallbackDetail {
  /** Why. */
  readonly reason: RoleScopeFallbackReason;
}

/** The events by their names. */
export interface RoleScopeElementEventMap {
  /** The comparison is live. */
  "role-scope-ready": CustomEvent<RoleScopeReadyDetail>;
  /** The visitor has chosen something; what the host sets is not told. */
  "role-scope-change": CustomEvent<RoleScopeChangeDetail>;
  /** The size has changed. */
  "role-scope-resize": CustomEvent<RoleScopeResizeDetail>;
  /** The host's data was refused, and the built-in data stays; or a part of an attribute was, whose name is the path then, with the place in its text. */
  "role-scope-error": CustomEvent<RoleScopeErrorDetail>;
  /** The visitor follows a link to your jobs in this page. `preventDefault()` keeps the browser from it, so that the page can go there itself. */
  "role-scope-jobs": CustomEvent<RoleScopeJobsDetail>;
  /** The fallback stays or has come back. */
  "role-scope-fallback": CustomEvent<RoleScopeFallbackDetail>;
}

/** The attributes, for typed markup. */
export interface RoleScopeAttributes {
  /** One to five roles, side by side in this order, separated by white space or commas. */
  "roles"?: string;
  /** The parts of the comparison that are offered, separated by white space or commas; all if not set. A view is a tab where it has one of them. `my-week` shows the week map alone. */
  "sections"?: string;
  /** One chart alone, instead of the comparison. */
  "chart"?: RoleScopeChart;
  /** How much is shown: a card with the short form of each view, the whole of a view, or one role for a job advert. */
  "layout"?: "card" | "page" | "advert";
  /** The pay that you state for the role of an advert: two whole amounts, in US dollars a year unless a currency, `year`, `month` or `hour` follow, as in `75000-95000 EUR year`. It stands beside the evidence. */
  "band"?: string;
  /** The view that is shown first; `all` has everything on one page, where `layout` is `page`. */
  "view"?: "overview" | "pay" | "work" | "skills" | "tools" | "entry" | "path" | "questions" | "all";
  /** What is shown of each part: everything, drawings alone, or tables alone and open. */
  "show"?: "full" | "charts" | "tables";
  /** The place that figures are of: a country (`DE`), a state (`US-CA`), a metro area (`metro-41860`), a region or `world`. */
  "place"?: string;
  /** The roles that a visitor can choose, so that nobody is led to one that you do not have; all if not set. */
  "role-choices"?: string;
  /** The places that a visitor can choose; all if not set. */
  "place-choices"?: string;
  /** The address of your jobs, to which a link of each role leads. `{role}` stands for the name of the role, `{place}` for the code of the chosen place. It begins with `https://` or is on your own origin; in a frame it begins with `https://`. */
  "jobs"?: string;
  /** The source of pay. */
  "series"?: "survey-2025" | "survey-2024" | "bls-2025";
  /** The band of years whose pay is shown, of the chosen series: `6-10` of the survey of 2025; any if not set. */
  "experience"?: string;
  /** The money that pay is shown in, as an ISO 4217 code. */
  "currency"?: string;
  /** The time that pay is shown for. */
  "period"?: "year" | "month" | "hour";
  /** As paid, or at the prices of the United States: between countries (`ppp`) or between its states (`rpp`). */
  "price"?: "nominal" | "ppp" | "rpp";
  /** Rows that are equal in all roles are hidden. Without a value it is on. */
  "diff"?: "" | "1" | "0";
  /** The language, as a BCP 47 tag. Not set, it is that of the nearest ancestor that has one. */
  "lang"?: string;
  /** Another name of `lang`, which wins where both are set. */
  "locale"?: string;
  /** Colours as the visitor's system says, light, dark, or as the host's `color-scheme` says on the host's background. */
  "theme"?: "auto" | "light" | "dark" | "host";
  /** How much room is left between things. */
  "density"?: "comfortable" | "compact";
  /** As high as what is shown, or as high as the host's box, scrolling inside. */
  "height-mode"?: "content" | "fill";
  /** When the program is fetched: at once; or near the viewport, on focus or for print. */
  "loading"?: "eager" | "lazy";
  /** A data file of the host's own, from its own origin or with CORS. */
  "src"?: string;
  /** The level of the first heading, so that the outline of the host's page stays whole. */
  "heading-level"?: 1 | "1" | 2 | "2" | 3 | "3" | 4 | "4";
  /** Whether the visitor has agreed to storage in this browser. Without it nothing is kept, and keeping is not offered. */
  "consent"?: "none" | "storage";
  /** Nothing is ever kept, whatever `consent` says. */
  "no-persist"?: boolean | "";
}

/** The element `<role-scope>`. */
export class RoleScopeElement extends HTMLElement {
  /** One to five roles, side by side in this order, separated by white space or commas. */
  get roles(): string;
  set roles(value: string | readonly string[]);
  /** The parts of the comparison that are offered, separated by white space or commas; all if not set. A view is a tab where it has one of them. `my-week` shows the week map alone. */
  get sections(): string;
  set sections(value: string | readonly string[]);
  /** One chart alone, instead of the comparison. */
  chart: string;
  /** How much is shown: a card with the short form of each view, the whole of a view, or one role for a job advert. */
  layout: string;
  /** The pay that you state for the role of an advert: two whole amounts, in US dollars a year unless a currency, `year`, `month` or `hour` follow, as in `75000-95000 EUR year`. It stands beside the evidence. */
  band: string;
  /** The view that is shown first; `all` has everything on one page, where `layout` is `page`. */
  view: string;
  /** What is shown of each part: everything, drawings alone, or tables alone and open. */
  show: string;
  /** The place that figures are of: a country (`DE`), a state (`US-CA`), a metro area (`metro-41860`), a region or `world`. */
  place: string;
  /** The roles that a visitor can choose, so that nobody is led to one that you do not have; all if not set. */
  get roleChoices(): string;
  set roleChoices(value: string | readonly string[]);
  /** The places that a visitor can choose; all if not set. */
  get placeChoices(): string;
  set placeChoices(value: string | readonly string[]);
  /** The address of your jobs, to which a link of each role leads. `{role}` stands for the name of the role, `{place}` for the code of the chosen place. It begins with `https://` or is on your own origin; in a frame it begins with `https://`. */
  jobs: string;
  /** The source of pay. */
  series: string;
  /** The band of years whose pay is shown, of the chosen series: `6-10` of the survey of 2025; any if not set. */
  experience: string;
  /** The money that pay is shown in, as an ISO 4217 code. */
  currency: string;
  /** The time that pay is shown for. */
  period: string;
  /** As paid, or at the prices of the United States: between countries (`ppp`) or between its states (`rpp`). */
  price: string;
  /** Rows that are equal in all roles are hidden. Without a value it is on. */
  diff: boolean;
  /** Another name of `lang`, which wins where both are set. */
  locale: string;
  /** Colours as the visitor's system says, light, dark, or as the host's `color-scheme` says on the host's background. */
  theme: string;
  /** How much room is left between things. */
  density: string;
  /** As high as what is shown, or as high as the host's box, scrolling inside. */
  heightMode: string;
  /** When the program is fetched: at once; or near the viewport, on focus or for print. */
  loading: string;
  /** A data file of the host's own, from its own origin or with CORS. */
  src: string;
  /** The level of the first heading, so that the outline of the host's page stays whole. */
  get headingLevel(): string;
  set headingLevel(value: string | number);
  /** Whether the visitor has agreed to storage in this browser. Without it nothing is kept, and keeping is not offered. */
  consent: string;
  /** Nothing is ever kept, whatever `consent` says. */
  noPersist: boolean;
  /** Data of the host's own, as an object of the dataset's schema. It is checked like a file, and stands over `src`. */
  data: object | null;
  /** All that is chosen, as texts under the keys of the query. What visitors type of themselves is no part of it. */
  get state(): RoleScopeState;
  set state(value: Partial<RoleScopeState>);
  /** Fulfilled when the comparison is live, rejected with the reason when the fallback stays. */
  readonly ready: Promise<void>;
  /** The version of the element. */
  readonly version: string;
  /** Fetches and checks the data of `src` again and draws anew; starts again after a failure. */
  refresh(): void;
  /** All that is chosen. */
  getState(): RoleScopeState;
  /** Chooses what is given and leaves the rest; `null` takes a choice back. What is unknown or broken falls back part by part. */
  setState(partial: { [Key in keyof RoleScopeState]?: RoleScopeState[Key] | null }): void;
  /** The table of a chart, or of the first chart shown, as text with sources, licence and address; what stands in it is below. Rejected with a `RangeError` for a format or chart that there is not. */
  exportTable(format?: "csv" | "json" | "md", chart?: RoleScopeChart): Promise<string>;
  /** Ends the program of this element and shows the fallback. May be called at any time, any number of times. */
  destroy(): void;
  addEventListener<K extends keyof RoleScopeElementEventMap>(type: K, listener: (this: RoleScopeElement, event: RoleScopeElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof RoleScopeElementEventMap>(type: K, listener: (this: RoleScopeElement, event: RoleScopeElementEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "role-scope": RoleScopeElement;
  }
}

/** What a component of React gives the element. */
export interface RoleScopeJSX {
  "roles"?: string | readonly string[] | undefined;
  "sections"?: string | readonly string[] | undefined;
  "chart"?: RoleScopeChart | undefined;
  "layout"?: "card" | "page" | "advert" | undefined;
  "band"?: string | undefined;
  "view"?: "overview" | "pay" | "work" | "skills" | "tools" | "entry" | "path" | "questions" | "all" | undefined;
  "show"?: "full" | "charts" | "tables" | undefined;
  "place"?: string | undefined;
  "roleChoices"?: string | readonly string[] | undefined;
  "role-choices"?: string | undefined;
  "placeChoices"?: string | readonly string[] | undefined;
  "place-choices"?: string | undefined;
  "jobs"?: string | undefined;
  "series"?: "survey-2025" | "survey-2024" | "bls-2025" | undefined;
  "experience"?: string | undefined;
  "currency"?: string | undefined;
  "period"?: "year" | "month" | "hour" | undefined;
  "price"?: "nominal" | "ppp" | "rpp" | undefined;
  "diff"?: boolean | undefined;
  "lang"?: string | undefined;
  "locale"?: string | undefined;
  "theme"?: "auto" | "light" | "dark" | "host" | undefined;
  "density"?: "comfortable" | "compact" | undefined;
  "heightMode"?: "content" | "fill" | undefined;
  "height-mode"?: "content" | "fill" | undefined;
  "loading"?: "eager" | "lazy" | undefined;
  "src"?: string | undefined;
  "headingLevel"?: string | number | undefined;
  "heading-level"?: 1 | "1" | 2 | "2" | 3 | "3" | 4 | "4" | undefined;
  "consent"?: "none" | "storage" | undefined;
  "noPersist"?: boolean | undefined;
  "no-persist"?: boolean | "" | undefined;
  "data"?: object | null | undefined;
  "state"?: Partial<RoleScopeState> | undefined;
  "onrole-scope-ready"?: ((event: CustomEvent<RoleScopeReadyDetail>) => void) | undefined;
  "onrole-scope-change"?: ((event: CustomEvent<RoleScopeChangeDetail>) => void) | undefined;
  "onrole-scope-resize"?: ((event: CustomEvent<RoleScopeResizeDetail>) => void) | undefined;
  "onrole-scope-error"?: ((event: CustomEvent<RoleScopeErrorDetail>) => void) | undefined;
  "onrole-scope-jobs"?: ((event: CustomEvent<RoleScopeJobsDetail>) => void) | undefined;
  "onrole-scope-fallback"?: ((event: CustomEvent<RoleScopeFallbackDetail>) => void) | undefined;
  children?: any | undefined;
  class?: string | undefined;
  className?: string | undefined;
  id?: string | undefined;
  key?: string | number | bigint | null | undefined;
  ref?: ((element: RoleScopeElement | null) => any) | { current: RoleScopeElement | null } | null | undefined;
  slot?: string | undefined;
  style?: object | undefined;
  [aria: `aria-${string}`]: any;
}

// Where the types of React 19 are not there, this is a module that nobody imports.
// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "role-scope": RoleScopeJSX;
    }
  }
}
