import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds a * in a username and in groups, alone and with other text", () => {
  expectFindings(
    "literal-wildcard",
    roles("- rolearn: x\n  username: «'*'»\n  groups: [a, «\"*\"», «dev-*»]"),
    [
      "'*' is the username as it stands: the * is a plain character",
      "'*' is one group of just this name",
      "'dev-*' is one group of just this name: the * is a plain character, and Kubernetes knows no wildcards in names",
    ],
  );
  expectFindings("literal-wildcard", users("- userarn: x\n  username: «dev:*»"));
});

it("finds one without quotes, which loses the section too", () => {
  expectFindings("literal-wildcard", roles("- rolearn: x\n  username: a\n  groups:\n    - «*»"));
});

it("is silent about an ARN, which is wildcard-arn's, and about what a template engine has to write", () => {
  expectSilent(
    "literal-wildcard",
    roles("- rolearn: arn:aws:iam::111122223333:role/*\n  username: a\n  groups: [b]"),
  );
  expectSilent("literal-wildcard", roles('- rolearn: x\n  username: "{{ mul 2 $x * 3 }}"'));
});
