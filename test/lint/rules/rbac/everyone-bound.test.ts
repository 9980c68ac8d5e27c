import { it } from "vitest";
import { awsAuth, binding, expectInRun, expectSilentInRun, role } from "./run.ts";

it("finds what everyone gets, and says who that is", () => {
  expectInRun(
    "everyone-bound",
    {
      "aws-auth.yaml": awsAuth("[]", { mapAccounts: '- "111122223333"\n- "444455556666"' }),
      "rbac.yaml": binding(["Group «system:authenticated»", "Group «system:unauthenticated»", "Group devs"]),
    },
    [
      "the binding gives view to system:authenticated: to everyone who gets in, which is all of the 2 accounts in mapAccounts, every ServiceAccount and every node",
      "to anyone who reaches the API server, without any credentials",
    ],
  );
});

it("is silent about discovery, also by a role of one's own", () => {
  expectSilentInRun("everyone-bound", {
    "a.yaml": binding(["Group system:authenticated"], "ClusterRole system:discovery"),
  });
  expectSilentInRun("everyone-bound", {
    "a.yaml": binding(["Group system:authenticated"], "ClusterRole own"),
    "b.yaml": role("{ nonResourceURLs: [/metrics], verbs: [get] }"),
  });
});
