import { it } from "vitest";
import { accounts, expectFindings, expectSilent, roles } from "../../marked.ts";

it("finds what was left to be filled in, at the placeholder", () => {
  for (const arn of [
    "«<ARN of instance role (not instance profile)>»",
    `«${"$"}{role_arn}»`,
    "«INSTANCE_ROLE_ARN»",
    "arn:aws:iam::«XXXXXXXXXXXX»:role/dev",
    '"«{{ .Values.role }}»"',
    "arn:aws:iam::«<account>»:role/dev",
    "arn:aws:iam::«ACCOUNT_ID»:role/dev",
    "arn:aws:iam::«your-account-id»:role/dev",
    "arn:aws:iam::111122223333:role/«<name>»",
    "arn:aws:iam::111122223333:role/«YOUR_ROLE»",
    "arn:aws:iam::111122223333:role/AWSReservedSSO_Admin_«xxxxxxxx»",
    "arn:aws:iam::«$(ACCOUNT)»:role/dev",
    "arn:aws:iam::«{{account_id}}»:role/dev",
    "arn:aws:iam::«$AWS_ACCOUNT_ID»:role/dev",
    "arn:aws:iam::«%ACCOUNT%»:role/dev",
    "arn:aws:iam::111122223333:role/«your-role-name»",
    "arn:aws:iam::111122223333:role/«role-name»",
  ]) {
    expectFindings("placeholder", roles(`- rolearn: ${arn}\n  username: x`), [
      "that no one filled in: it matches no one",
    ]);
  }
});

it("finds the documentation's angle brackets in usernames and groups", () => {
  expectFindings(
    "placeholder",
    roles(
      '- rolearn: x\n  username: «<system:node:{{EC2PrivateDNSName}}>»\n  groups: [«<system:nodes>», "«{{ include "x" . }}»"]'.replaceAll(
        '"x"',
        '\\"x\\"',
      ),
    ),
  );
});

it("finds them in mapAccounts", () => {
  expectFindings(
    "placeholder",
    accounts('- «"<account>"»\n- «ACCOUNT_ID»\n- «XXXXXXXXXXXX»\n- "111122223333"'),
    ["it is no account"],
  );
});

it("is silent about templates of aws-auth, documentation's accounts, and names that only look alike", () => {
  expectSilent(
    "placeholder",
    roles(`
      - rolearn: arn:aws:iam::123456789012:role/MY_ADMIN_ROLE
        username: "{{SessionName}}"
        groups: [ADMIN, A_B, "<<SessionName>>", "{{ SessionName }}", "{{Session}}", "{{session_name}}", a<b, xx, us$, 100%]
      - rolearn: arn:aws:iam::111122223333:role/Matrixxx-Your-Role
        username: DEV
      - rolearn: arn:aws:iam::111122223333:role/my-role-names
        username: DEV$
    `),
  );
  expectSilent("placeholder", accounts('- "000000000000"\n- 12'));
});

it("finds one after a misspelt template, and one in double brackets", () => {
  expectFindings("placeholder", roles(`- rolearn: x\n  username: "{{session_name}}-«${"$"}{TEAM}»"`));
  expectFindings("placeholder", roles("- rolearn: x\n  username: dev:«<<team>>»"));
});
