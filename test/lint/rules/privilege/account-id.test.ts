import { expect, it } from "vitest";
import { applyEdits } from "../../../../src/text/edit.ts";
import { accounts, expectFindings, expectSilent, findingsOf } from "../../marked.ts";

it("finds items that are not twelve digits, and says what was meant where that is plain", () => {
  expectFindings(
    "account-id",
    accounts(`
      - «"11112222333"»
      - «1111-2222-3333»
      - «'arn:aws:iam::111122223333:root'»
      - «1.11122223333e+11»
      - «production»
      - «""»
      - «" 111122223333"»
      - «1111222233334»
    `),
    [
      'if a tool dropped its leading zero, the account is "011112222333"',
      "'1111-2222-3333' does not have the 12 digits of an account's id, so it matches no account; write \"111122223333\"",
      "an ARN has no place here; 111122223333 is in this list: delete this item",
      "a tool took it for a number",
      "'production' does not have the 12 digits of an account's id, so it matches no account; write the account's id",
      "an empty item does not have",
      "111122223333 is in this list: delete this item",
      "12 digits",
    ],
  );
});

it.each([
  ["- 1111-2222-3333", '- "111122223333"'],
  ["- 'arn:aws:iam::111122223333:root'", '- "111122223333"'],
  ['- "111122223333"\n- 1111-2222-3333', '- "111122223333"'],
  ['- 1111-2222-3333\n- "111122223333"', '- "111122223333"'],
])("suggests what it tells people to do: %j", (before, after) => {
  const [found] = findingsOf("account-id", accounts(before));
  expect(found?.fixable).toBe(false);
  expect(applyEdits(accounts(before), found?.suggestion?.edits ?? []).text).toBe(accounts(after));
});

it("suggests nothing where it can only guess", () => {
  for (const item of ["11112222333", "production", "1.11122223333e+11"]) {
    expect(findingsOf("account-id", accounts(`- ${item}`))).toMatchObject([{ fixable: false }]);
    expect(findingsOf("account-id", accounts(`- ${item}`))[0]?.suggestion).toBeUndefined();
  }
});

it("finds an empty item in a flow list", () => {
  expectFindings("account-id", accounts('["111122223333", «""», «null»]'));
});

it("is silent about twelve digits, quoted or not, and about what is still to be filled in", () => {
  expectSilent("account-id", accounts(`["111122223333", 012345678901, '000000000000']`));
  expectSilent("account-id", accounts(`- <ACCOUNT_ID>\n- ${"$"}{account_id}\n- XXXXXXXXXXXX`));
});

it("takes only ASCII digits", () => {
  expectFindings("account-id", accounts('- «"١١١١٢٢٢٢٣٣٣٣"»'));
});
