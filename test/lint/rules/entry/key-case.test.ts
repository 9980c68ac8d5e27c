import { expect, it } from "vitest";
import { expectFindings, expectFix, expectNoFix, expectSilent, roles, users } from "../../marked.ts";

it("finds other spellings, and writes the usual one", () => {
  const marked = users('- «userARN»: arn:aws:iam::111122223333:user/a\n  «"UserName"»: a\n  «GROUPS»: [a]');
  expect(
    expectFindings("key-case", marked, ["write userarn", "write username", "write groups"])[0]?.severity,
  ).toBe("info");
  expectFix(
    "key-case",
    marked.replace(/[«»]/g, ""),
    users('- userarn: arn:aws:iam::111122223333:user/a\n  "username": a\n  groups: [a]'),
  );
  expectFindings("key-case", roles("- «ſso»: ~\n  rolearn: x"), ["write sso"]);
});

it("offers no fix where the entry has that key in another spelling, since the greatest one counts", () => {
  const several = users("- Username: a\n  userName: b\n  userarn: x");
  expectNoFix("key-case", several);
  // duplicate-key speaks of the one that does not count.
  expectFindings("key-case", several.replace("userName", "«userName»"), [
    "this entry has username in several spellings: keep one of them, and write it username",
  ]);
});

it("is silent about the usual spelling and unknown keys", () => {
  expectSilent("key-case", roles("- rolearn: x\n  username: a\n  groups: []\n  Role_Arn: x"));
});
