import { expect, it } from "vitest";
import { awsAuth, binding, entryWith, expectAdvice, expectInRun, expectSilentInRun, ROLE } from "./run.ts";

it("finds users and groups that no entry gives", () => {
  const found = expectInRun(
    "unmapped-subject",
    {
      "aws-auth.yaml": entryWith("ann", "viewers"),
      "rbac.yaml": binding([
        "Group «viewer»",
        "User «bob»",
        "Group viewers",
        "User ann",
        "ServiceAccount web",
      ]),
    },
    [
      "gives the group 'viewer', so the binding gives it to nobody by aws-auth; the nearest that an entry gives is 'viewers'",
      "gives the user 'bob', so the binding gives it to nobody by aws-auth; write one that an entry gives, or map it",
    ],
  );
  expect(found.map(({ severity }) => severity)).toEqual(["info", "info"]);
});

it.each([
  ["names of Kubernetes and AWS", ["Group system:nodes", "User eks:node-manager", "User system:anonymous"]],
  ["names of an OIDC provider", ["Group oidc:devs"]],
  ["what is still to be filled in", ["Group ${TEAM}", "User <USER>"]],
])("is silent about %s", (_, subjects) => {
  expectSilentInRun("unmapped-subject", {
    "aws-auth.yaml": entryWith("ann", "viewers"),
    "rbac.yaml": binding(subjects),
  });
});

it.each([
  ["no aws-auth is in the run", {}],
  ["the aws-auth is another cluster's", { "clusters/a/aws-auth.yaml": entryWith("ann", "viewers") }],
  [
    "an entry is still to be written",
    { "aws-auth.yaml": awsAuth(`- {rolearn: "${ROLE}", username: "\${NAME}", groups: [x]}`) },
  ],
  [
    "a template writes entries",
    { "aws-auth.yaml": awsAuth(`- {rolearn: "${ROLE}", username: a}\n{{ .Values.roles }}`) },
  ],
])("is silent where %s", (_, files) => {
  expectSilentInRun("unmapped-subject", { ...files, "clusters/b/rbac.yaml": binding(["Group other"]) });
});

it("is silent where something else in the run gives names", () => {
  const files = { "aws-auth.yaml": entryWith("ann", "viewers"), "rbac.yaml": binding(["Group other"]) };
  expectSilentInRun("unmapped-subject", files, { givesMore: true });
});

it("takes what a template, a group with a template, or mapAccounts may give for given", () => {
  const map = awsAuth(
    `- {rolearn: "${ROLE}", username: "dev:{{SessionName}}", groups: ["team-{{SessionName}}"]}`,
    {
      mapAccounts: '- "444455556666"',
    },
  );
  const rbac = binding(["User dev:ann", "Group team-a", "User arn:aws:iam::444455556666:user/ann"]);
  expectSilentInRun("unmapped-subject", { "aws-auth.yaml": map, "rbac.yaml": rbac });
});

it("suggests what brings no other finding", () => {
  expectAdvice(
    { "aws-auth.yaml": entryWith("ann", "viewers"), "rbac.yaml": binding(["Group viewer", "Group viewers"]) },
    "unmapped-subject",
  );
});
