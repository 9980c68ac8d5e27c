import { it } from "vitest";
import { accounts, expectFindings, expectSilent, roles } from "../../marked.ts";

it("says once, at the key, what the accounts that are listed do", () => {
  expectFindings(
    "map-accounts",
    accounts(`- "111122223333"\n- "444455556666"`).replace("mapAccounts", "«mapAccounts»"),
    ["every user and role of these 2 accounts is authenticated, with its ARN as username and without groups"],
  );
  expectFindings("map-accounts", accounts("- 111122223333").replace("mapAccounts", "«mapAccounts»"), [
    "of this account is",
  ]);
});

it("counts what is an account, once each", () => {
  const items = '- "111122223333"\n- nobody\n- "111122223333"\n- "<account-id>"\n- 1';
  expectFindings("map-accounts", accounts(items).replace("mapAccounts", "«mapAccounts»"), [
    "these 2 accounts",
  ]);
  expectSilent("map-accounts", accounts("- nobody\n- 12\n- ''"));
});

it("is silent about an empty list, and about the other sections", () => {
  expectSilent("map-accounts", accounts("[]"));
  expectSilent("map-accounts", 'data:\n  mapAccounts: ""\n');
  expectSilent("map-accounts", roles("- {rolearn: a, username: b}"));
});
