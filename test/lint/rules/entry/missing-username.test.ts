import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds an entry without username, at its ARN", () => {
  expectFindings("missing-username", users("- userarn: «arn:aws:iam::111122223333:user/a»"), [
    "this entry has no username",
  ]);
});

it("finds an empty one, at the key or the value", () => {
  expectFindings("missing-username", roles("- rolearn: x\n  «username»:\n  groups: [a]"), [
    "this username is empty",
  ]);
  expectFindings("missing-username", roles('- rolearn: x\n  username: «""»'));
  expectFindings("missing-username", roles("- rolearn: x\n  «UserName»: ~"));
});

it("is silent about what other rules say better", () => {
  expectSilent("missing-username", roles("- rolearn: x\n  username: 12"));
  expectSilent("missing-username", roles("- rolearn: x\n  user: a"));
  expectSilent("missing-username", roles("- text"));
  expectSilent("missing-username", roles("- rolearn: x\n  username: a"));
});

it("points at a tag, which leaves an empty text", () => {
  expectFindings("missing-username", roles("- rolearn: x\n  username: «!alice»\n  groups: [a]"), [
    "this username is empty, since !alice is a tag to YAML unless it is quoted",
  ]);
});
