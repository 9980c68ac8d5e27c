import { it } from "vitest";
import type { LintConfig } from "../../../../src/lint/config/config.ts";
import { accounts, expectFindings, expectSilent, roles, users } from "../../marked.ts";

const config: LintConfig = { rules: { "allowed-accounts": { accounts: ["111122223333", "4444*"] } } };

it("finds other accounts in ARNs, sso entries and mapAccounts, at the account", () => {
  expectFindings(
    "allowed-accounts",
    roles(
      '- rolearn: "arn:aws:iam::«999988887777»:role/a"\n- sso: {permissionSetName: A, accountID: «"999988887777"»}',
    ),
    ["the policy does not let account 999988887777 in, but only 111122223333, 4444*"],
    config,
  );
  expectFindings(
    "allowed-accounts",
    users("- userarn: arn:aws:sts::«999988887777»:assumed-role/a/b"),
    [],
    config,
  );
  expectFindings("allowed-accounts", accounts('- "444455556666"\n- «"999988887777"»'), [], config);
});

it("is silent about those that match, what is no account, and without configuration", () => {
  expectSilent(
    "allowed-accounts",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/a\n- rolearn: arn:aws:iam::444455556666:role/a\n- rolearn: arn:aws:iam::12:role/a",
    ),
    config,
  );
  expectSilent("allowed-accounts", roles("- rolearn: arn:aws:iam::999988887777:role/a"));
});
