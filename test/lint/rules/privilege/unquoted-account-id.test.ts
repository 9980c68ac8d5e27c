import { expect, it } from "vitest";
import { accounts, expectFindings, expectFix, expectNoFix, expectSilent } from "../../marked.ts";

it("finds ids without quotes, and says what other tools make of them", () => {
  expectFindings(
    "unquoted-account-id",
    accounts("- «111122223333»\n- «012345670123»\n- «012345678901» # main"),
    [
      'to other tools it is the number 111122223333, which they may write as 1.11122223333e+11, and what they write back is another account or none; write "111122223333"',
      "it is the number 1402433619, read as octal",
      "it is the number 12345678901,",
    ],
  );
});

it("is silent about quoted ones, tagged ones, and what is no id", () => {
  expectSilent(
    "unquoted-account-id",
    accounts(`- "111122223333"\n- '111122223333'\n- !!str 111122223333\n- 11112222333\n- abc`),
  );
});

it("quotes them, in a list of lines and in brackets", () => {
  expectFix(
    "unquoted-account-id",
    accounts("- 111122223333\n-   012345678901 # main"),
    accounts('- "111122223333"\n-   "012345678901" # main'),
  );
  expectFix(
    "unquoted-account-id",
    accounts("[111122223333,444455556666]"),
    accounts('["111122223333","444455556666"]'),
  );
});

it("quotes them inside quoted text", () => {
  expectFix(
    "unquoted-account-id",
    '{"data": {"mapAccounts": "- 111122223333\\n"}}',
    '{"data": {"mapAccounts": "- \\"111122223333\\"\\n"}}',
  );
  expectFix(
    "unquoted-account-id",
    "data:\n  mapAccounts: '[111122223333]'\n",
    "data:\n  mapAccounts: '[\"111122223333\"]'\n",
  );
});

it("offers no fix where an anchor could carry it elsewhere", () => {
  expectNoFix("unquoted-account-id", accounts("- &a 111122223333\n- *a"));
  expect.hasAssertions();
});
