import { it } from "vitest";
import { binding, expectInRun, expectSilentInRun } from "./run.ts";

it("finds templates of aws-auth, also misspelt ones, and needs no aws-auth for that", () => {
  expectInRun(
    "template-in-subject",
    {
      "rbac.yaml": binding([
        'User «"{{SessionName}}"»',
        'Group «"team-{{AccountID}}"»',
        'User «"{{sessionname}}"»',
      ]),
    },
    ["nothing replaces a template in a binding: '{{SessionName}}' is compared letter for letter"],
  );
});

it("is silent about other braces", () => {
  expectSilentInRun("template-in-subject", {
    "rbac.yaml": binding(['User "{{ .Values.user }}"', 'User "${USER}"', "User a"]),
  });
});
