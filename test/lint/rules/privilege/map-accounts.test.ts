import { it } from "vitest";
import { accounts, expectFindings, expectSilent, roles } from "../../marked.ts";

it("says once, at the key, what the accounts that are listed do", () => {
  expectFindings(
    "map-accounts",
    accounts(`- "111122223333"\n- "444455556666"`).replace("mapAccounts", "«mapAccounts»"),
    [
      "mapAccounts lets in every user and role of the 2 accounts that it lists, with the ARN as username and without groups",
    ],
  );
  expectFindings("map-accounts", accounts("- 111122223333").replace("mapAccounts", "«mapAccounts»"), [
    "of the account that it lists",
  ]);
});

it("counts what is an account, once each", () => {
  const items = '- "111122223333"\n- nobody\n- "111122223333"\n- "<account-id>"\n- 1';
  expectFindings("map-accounts", accounts(items).replace("mapAccounts", "«mapAccounts»"), ["the 2 accounts"]);
  expectSilent("map-accounts", accounts("- nobody\n- 12\n- ''"));
});

it("counts what is an account once a slip in it is mended", () => {
  const items = "- 1111-2222-3333\n- arn:aws:iam::444455556666:root";
  expectFindings("map-accounts", accounts(items).replace("mapAccounts", "«mapAccounts»"), ["the 2 accounts"]);
});

it("is silent about an empty list, and about the other sections", () => {
  expectSilent("map-accounts", accounts("[]"));
  expectSilent("map-accounts", 'data:\n  mapAccounts: ""\n');
  expectSilent("map-accounts", roles("- {rolearn: a, username: b}"));
});
