// What the types of the package allow, and what they refuse. It is checked, not run.

import type { RoleScopeChangeDetail, RoleScopeElement } from "rolescope";

export const use = (element: RoleScopeElement): string => {
  element.roles = ["mobile", "devops"];
  element.sections = "pay";
  element.diff = true;
  element.noPersist = false;
  element.headingLevel = 3;
  element.data = { version: 1 };
  element.state = { currency: "EUR", period: "month" };
  element.addEventListener("role-scope-change", (event) => event.detail.state.roles.split(","));
  element.addEventListener("click", (event) => event.clientX);
  // @ts-expect-error: there is no such time.
  element.setState({ period: "week" });
  // @ts-expect-error: a switch is on or off.
  element.diff = "yes";
  // @ts-expect-error: read only.
  element.version = "2";
  const found: RoleScopeElement | null = document.querySelector("role-scope");
  return found?.getState().currency ?? "";
};

export const Roles = ({ onChange }: { onChange: (event: CustomEvent<RoleScopeChangeDetail>) => void }) => (
  <role-scope
    roles={["mobile", "devops"]}
    sections="pay"
    headingLevel={3}
    diff
    noPersist
    state={{ currency: "EUR" }}
    onrole-scope-change={onChange}
  >
    <h2 slot="heading">Roles</h2>
  </role-scope>
);

// @ts-expect-error: there is no such theme.
export const Wrong = () => <role-scope theme="blue" />;
