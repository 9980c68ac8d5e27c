import { it } from "vitest";
import { expectInRun, expectSilentInRun, role } from "./run.ts";

const rule = (groups: string, resources: string) =>
  role(`{ apiGroups: [${groups}], resources: [${resources}], verbs: [get] }`);

it("finds a resource of another group", () => {
  expectInRun("resource-group", { "a.yaml": rule('""', "pods, «deployments», «jobs/status»") }, [
    "'deployments' is not in the core group (\"\"), so this gives no rights; it is in 'apps': write this in apiGroups",
    "it is in 'batch'",
  ]);
  expectInRun("resource-group", { "a.yaml": rule("extensions", "«deployments»") }, [
    "is not in 'extensions'",
  ]);
});

it("is silent where one of the groups has it, or a group is not one of Kubernetes", () => {
  for (const groups of [
    '"", apps',
    '"*"',
    "example.com",
    '"", example.com',
    "extensions, apps",
    '"${GROUP}"',
  ])
    expectSilentInRun("resource-group", { "a.yaml": rule(groups, "deployments, widgets") });
  expectSilentInRun("resource-group", { "a.yaml": rule('""', "events, pods/exec, nodes") });
});
