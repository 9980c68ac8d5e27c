import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds * and ? anywhere in an ARN, at the character", () => {
  expectFindings("wildcard-arn", roles("- rolearn: arn:aws:iam::111122223333:role/dev-«*»"), [
    "'*' stands for nothing but itself",
  ]);
  expectFindings("wildcard-arn", users('- userarn: "arn:aws:iam::«*»:user/*"'));
  expectFindings("wildcard-arn", roles("- rolearn: arn:aws:iam::111122223333:role/a«?»c"), [
    "'?' stands for",
  ]);
  expectFindings("wildcard-arn", roles("- rolearn: '«*»'"));
});

it("is silent about stars in usernames", () => {
  expectSilent("wildcard-arn", roles("- rolearn: arn:aws:iam::111122223333:role/dev\n  username: 'a*'"));
});
