import { it } from "vitest";
import { expectAdvice, expectInRun, expectSilentInRun, role } from "./run.ts";

const rule = (groups: string, resources: string) =>
  role(`{ apiGroups: [${groups}], resources: [${resources}], verbs: [get] }`);

it("finds the singular, capitals, kinds and short names", () => {
  expectInRun(
    "resource-name",
    { "a.yaml": rule('""', "«pod», «ConfigMap», «persistentVolumes», «svc», «Pod/log», pods") },
    [
      "no resource is called 'pod' in a URL, so this gives no rights; write the plural in lower case: 'pods'",
      "'configmaps'",
      "'persistentvolumes'",
      "'services'",
      "'pods/log'",
    ],
  );
  expectInRun("resource-name", { "a.yaml": rule("apps", "«Deployment», deployments") }, ["'deployments'"]);
});

it("finds a misspelt one, one with its group, and a star as a subresource", () => {
  expectInRun(
    "resource-name",
    { "a.yaml": rule('"", apps', "«secretes», «deployments.apps», «pods/*», deployments/scale") },
    [
      "write 'secrets' if it is meant",
      "write 'deployments', and 'apps' in apiGroups",
      "'pods/*' is no wildcard",
    ],
  );
});

it("is silent about what it does not know", () => {
  expectSilentInRun("resource-name", { "a.yaml": rule("serving.knative.dev", "service, Route") });
  expectSilentInRun("resource-name", { "a.yaml": rule('"", example.com', "widget") });
  expectSilentInRun("resource-name", { "a.yaml": rule("policy", "podsecuritypolicies") });
  expectSilentInRun("resource-name", {
    "a.yaml": rule('""', '"*", "*/scale", "${RESOURCE}", pods/exec, users'),
  });
  expectSilentInRun("resource-name", { "a.yaml": rule('"${GROUP}"', "pod") });
});

it("suggests what brings no other finding", () => {
  expectAdvice({ "a.yaml": rule('""', "ConfigMap, secretes") }, "resource-name");
});
